// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/persistence/childprocess.h"
#include "tests/persistence/settingsfixture.h"
#include "tests/support/testsupport.h"

#include <QTest>

#include <csignal>

#include <sys/resource.h>

using namespace Chirpdeck;
using namespace Chirpdeck::Test;

class SettingsDurableTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder.reset();
        m_folder = std::make_unique<SettingsFolder>();
        storeExamples();
    }

    void aFailedSaveIsReportedAndRetried();
    void aFailedWriteIsRetriedBySave();
    void aDamagedFileIsReported();
    void damageIsKeptAside();
    void aKilledSaveLeavesTheLastOneOrTheNext();
    void aFullDriveKeepsTheLastGoodSettings();
    void noShortageOfRoomTearsTheFile();
    void aKilledTornSaveIsTakenBack();
    void twoProgramsLoseNothingOfEachOther();
    void twoProgramsInOneGroupLoseNothing();
    void changesWithinAnInstantAreSeen();

private:
    std::unique_ptr<SettingsFolder> m_folder;
};

void SettingsDurableTest::aFailedSaveIsReportedAndRetried()
{
    OpenStorage base;
    m_folder->block();
    base.set(s("testInt"), 77);
    QVERIFY(!base.save());
    QVERIFY(base.lastError().has_value());
    QCOMPARE(base.lastError()->where, m_folder->file());
    QVERIFY(!base.lastError()->action.isEmpty());
    QVERIFY(!base.save());

    m_folder->unblock();
    QVERIFY(base.save());
    QVERIFY(!base.lastError());
    QCOMPARE(fresh()->get<int>(s("testInt")), 77);
}

void SettingsDurableTest::aFailedWriteIsRetriedBySave()
{
    m_folder->block();
    {
        OpenStorage base;
        QVERIFY(base.set(s("a"), 1, true));
        base.setArray(s("b"), {bools(true, false)}, true);
        base.setMultiple({{s("c"), 2}}, true);
        base.setGroupValue(s("d"), s("e"), 3, true);
        QVERIFY(base.lastError().has_value());
        m_folder->unblock();
    }
    const auto *reader = fresh();
    QCOMPARE(reader->get<int>(s("a")), 1);
    QCOMPARE(reader->getArraySize(s("b")), 1u);
    QCOMPARE(reader->get<int>(s("c")), 2);
    QCOMPARE(reader->getGroupValue<int>(s("d"), s("e")), 3);
}

void SettingsDurableTest::aDamagedFileIsReported()
{
    m_folder.reset();
    m_folder = std::make_unique<SettingsFolder>();
    QDir().mkpath(m_folder->organizationFolder());
    QFile file(m_folder->file());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("[Chirpdeck]\ntestInt=3\nthis is no line of settings\n");
    file.close();
    const SettingsStorage base;
    QVERIFY(base.lastError().has_value());
    QCOMPARE(base.get<int>(s("testInt")), 3);
}

void SettingsDurableTest::damageIsKeptAside()
{
    const QByteArray damaged("[Chirpdeck]\ntestInt=3\nthis is no line of settings\n");
    Test::writeFile(m_folder->file(), damaged);
    for (int round = 0; round < 2; ++round) {
        OpenStorage base;
        base.set(s("testInt"), 4 + round, true);
    }
    QCOMPARE(fresh()->get<int>(s("testInt")), 5);
    QCOMPARE(Test::contentOf(m_folder->file() + s(".damaged")), damaged);
}

void SettingsDurableTest::aKilledSaveLeavesTheLastOneOrTheNext()
{
    constexpr int Keys = 200;
    for (int kill = 0; kill < 25; ++kill) {
        int channel[2];
        QCOMPARE(::pipe(channel), 0);
        const pid_t child = ::fork();
        if (child == 0) {
            OpenStorage storage(s("generations"));
            for (int generation = storage.get<int>(s("key0")) + 1;; ++generation) {
                for (int key = 0; key < Keys; ++key)
                    storage.set(s("key%1").arg(key), generation);
                if (!storage.save() || ::write(channel[1], &generation, sizeof generation) < 0)
                    ::_exit(1);
            }
        }
        ::close(channel[1]);
        int acknowledged = 0;
        for (int i = 0; i <= kill % 3; ++i)
            QCOMPARE(::read(channel[0], &acknowledged, sizeof acknowledged), ssize_t(sizeof acknowledged));
        ::usleep(static_cast<useconds_t>(kill * 397 % 5000));
        ::kill(child, SIGKILL);
        ::waitpid(child, nullptr, 0);
        for (int later = 0; ::read(channel[0], &later, sizeof later) == ssize_t(sizeof later);)
            acknowledged = later;
        ::close(channel[0]);

        const auto *reader = fresh({s("generations")});
        QVERIFY(!reader->lastError());
        QCOMPARE(reader->keys().size(), Keys);
        const int generation = reader->get<int>(s("key0"));
        QVERIFY(generation == acknowledged || generation == acknowledged + 1);
        for (int key = 1; key < Keys; ++key)
            QCOMPARE(reader->get<int>(s("key%1").arg(key)), generation);
        QCOMPARE(fresh()->get<int>(s("testInt")), 42);
    }
}

void SettingsDurableTest::aFullDriveKeepsTheLastGoodSettings()
{
    const QByteArray before = Test::contentOf(m_folder->file());
    const QString text(4000, u'x');
    const int status = inChild([&] {
        std::signal(SIGXFSZ, SIG_IGN);
        rlimit limit{};
        ::getrlimit(RLIMIT_FSIZE, &limit);
        const rlimit small{512, limit.rlim_max};
        OpenStorage base;
        ::setrlimit(RLIMIT_FSIZE, &small);
        base.set(s("long"), text);
        if (base.save() || !base.lastError() || base.lastError()->action.isEmpty())
            return 1;
        if (Test::contentOf(m_folder->file()) != before)
            return 2;
        base.set(s("testInt"), 43, true);
        if (!base.lastError() || base.get<int>(s("testInt")) != 43)
            return 3;
        ::setrlimit(RLIMIT_FSIZE, &limit);
        return base.save() && !base.lastError() ? 0 : 4;
    });
    QCOMPARE(status, 0);
    QCOMPARE(fresh()->get<QString>(s("long")), text);
    QCOMPARE(fresh()->get<int>(s("testInt")), 43);
    QCOMPARE(fresh()->get<QString>(s("testString")), s("Hello world!"));
}

void SettingsDurableTest::noShortageOfRoomTearsTheFile()
{
    // A drive has room for any part of what is written, up to the end of a line as well.
    const QByteArray before = Test::contentOf(m_folder->file());
    for (qsizetype room = 120; room < before.size() + 40; room += 13) {
        const int status = inChild([&] {
            std::signal(SIGXFSZ, SIG_IGN);
            const rlimit small{static_cast<rlim_t>(room), RLIM_INFINITY};
            ::setrlimit(RLIMIT_FSIZE, &small);
            bool isWritten = true;
            {
                OpenStorage base;
                base.set(s("added"), s("text"), true);
                isWritten = !base.lastError();
                // Whoever opens the settings next would write what is still open.
                if (fresh()->get<int>(s("testInt")) != 42 ||
                    SettingsStorage(s("hardwareKey")).keys().size() != 3)
                    return 2;
            }
            const QByteArray now = Test::contentOf(m_folder->file());
            return isWritten ? (now.contains("added=text\n") ? 0 : 3) : (now == before ? 0 : 4);
        });
        QCOMPARE(status, 0);
        if (Test::contentOf(m_folder->file()) != before)
            break;
    }
    QVERIFY(Test::contentOf(m_folder->file()).contains("added=text\n"));
    QCOMPARE(fresh()->getArraySize(s("testArray")), 10u);
    QCOMPARE(QDir(m_folder->organizationFolder()).entryList(QDir::Files).size(), 1);
}

void SettingsDurableTest::aKilledTornSaveIsTakenBack()
{
    const QByteArray good = Test::contentOf(m_folder->file());
    const QString kept = m_folder->file() + s(".last");
    Test::writeFile(kept, good);
    Test::writeFile(m_folder->file(), good.chopped(20));
    QCOMPARE(fresh()->get<int>(s("testInt")), 42);
    QCOMPARE(Test::contentOf(m_folder->file()), good);
    // Here the save was whole, and only the copy had not gone.
    Test::writeFile(kept, "[Chirpdeck]\ntestInt=1\n");
    QCOMPARE(fresh()->get<int>(s("testInt")), 42);
    QVERIFY(!QFileInfo::exists(kept));
}

namespace {

/// Copies of this program that write settings at the same time.
class Writers
{
public:
    template<typename Work>
    void start(Work work)
    {
        const pid_t child = ::fork();
        if (child == 0)
            ::_exit(work());
        m_children.push_back(child);
    }
    bool succeeded()
    {
        bool ok = true;
        for (const pid_t child : m_children) {
            int status = 0;
            ok = ::waitpid(child, &status, 0) == child && status == 0 && ok;
        }
        return ok;
    }

private:
    std::vector<pid_t> m_children;
};

} // namespace

void SettingsDurableTest::twoProgramsLoseNothingOfEachOther()
{
    constexpr int Rounds = 60;
    Writers writers;
    for (const char *group : {"first", "second", "third"}) {
        writers.start([group] {
            OpenStorage storage(s(group));
            for (int round = 100; round < 100 + Rounds; ++round) {
                // Files of one length, so that only their content tells them apart.
                storage.set(s("last"), round, true);
                storage.setGroupValue(s("rounds"), s("r%1").arg(round), round, true);
                storage.appendArrayMap(s("array"), {{s("round"), round}}, true);
                if (storage.lastError())
                    return 1;
            }
            return 0;
        });
    }
    QVERIFY(writers.succeeded());
    for (const char *group : {"first", "second", "third"}) {
        const auto *reader = fresh({s(group)});
        QCOMPARE(reader->get<int>(s("last")), 99 + Rounds);
        QCOMPARE(reader->getGroup(s("rounds")).size(), std::size_t(Rounds));
        QCOMPARE(reader->getArraySize(s("array")), std::size_t(Rounds));
    }
    QCOMPARE(fresh()->get<int>(s("testInt")), 42);
    QCOMPARE(fresh()->getArraySize(s("testArray")), 10u);
}

void SettingsDurableTest::twoProgramsInOneGroupLoseNothing()
{
    constexpr int Rounds = 100;
    Writers writers;
    for (const char *key : {"a", "b"}) {
        writers.start([key] {
            OpenStorage storage(s("shared"));
            for (int round = 1; round <= Rounds; ++round)
                storage.set(s("%1%2").arg(s(key)).arg(round), round, true);
            return storage.lastError() ? 1 : 0;
        });
    }
    QVERIFY(writers.succeeded());
    QCOMPARE(fresh({s("shared")})->keys().size(), 2 * Rounds);
}

void SettingsDurableTest::changesWithinAnInstantAreSeen()
{
    OpenStorage ours(s("group"));
    ours.set(s("mine"), 1, true);
    OpenStorage seen(s("group"));
    for (int round = 0; round < 20; ++round) {
        ours.set(s("mine"), 100 + round, true);
        const QFileInfo before(m_folder->file());
        const auto time = before.lastModified();
        // What another program writes at once, as long as ours and with the same time.
        QCOMPARE(inChild([&] {
                     OpenStorage theirs(s("group"));
                     theirs.set(s("mine"), 200 + round, true);
                     QFile file(m_folder->file());
                     return file.open(QIODevice::ReadWrite) &&
                                    file.setFileTime(time, QFileDevice::FileModificationTime)
                                ? 0
                                : 1;
                 }),
                 0);
        QCOMPARE(QFileInfo(m_folder->file()).size(), before.size());
        seen.readAll();
        QCOMPARE(seen.get<int>(s("mine")), 200 + round);
        seen.set(s("other"), round, true);
        QCOMPARE(fresh({s("group")})->get<int>(s("mine")), 200 + round);
        seen.clearValue(s("other"));
    }
}

QTEST_GUILESS_MAIN(SettingsDurableTest)
#include "tst_settingsdurable.moc"
