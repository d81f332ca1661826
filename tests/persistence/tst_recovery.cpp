// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/stores/experimentfolder.h"
#include "persistence/stores/fidreader.h"
#include "persistence/stores/killpoint.h"
#include "persistence/stores/recovery.h"
#include "persistence/stores/verify.h"
#include "tests/persistence/childprocess.h"
#include "tests/persistence/smallexperiment.h"
#include "tests/support/testsupport.h"

#include <QDir>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>

using namespace Chirpdeck;

class RecoveryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>(Test::inMemory());
        m_data = std::make_unique<DataFolder>(m_dir->path());
        QVERIFY(m_data->create());
    }

    void notesComeBackWithKeysThatAreNotKnown()
    {
        Sidecar notes;
        notes.title = QStringLiteral("Acetone; \"neat\"\nsecond line µ");
        notes.sample = QStringLiteral("1 % in Ne");
        notes.operatorName = QStringLiteral("E. B. Wilson");
        notes.notes = QStringLiteral("…");
        notes.startedAt = QDateTime::fromMSecsSinceEpoch(1777958112469, QTimeZone::utc());
        notes.endedAt = notes.startedAt.addSecs(188);
        notes.outcome = Outcome::Stopped;
        notes.shots = 3757;
        notes.simulated = true;
        notes.programVersion = QStringLiteral("0.1.0");
        notes.other.insert(QStringLiteral("tags"), QJsonArray{1, QStringLiteral("two")});
        const auto back = Sidecar::parse(notes.toJson());
        QVERIFY(back);
        QVERIFY(*back == notes);
        QVERIFY(*Sidecar::parse("{}") == Sidecar());
        QCOMPARE(Sidecar::parse("{\"outcome\":\"paused\",\"shots\":-3}")->outcome, Outcome::Unknown);
        QVERIFY(!Sidecar::parse("{\"title\":"));
        QVERIFY(!Sidecar::parse("[1]"));
        QVERIFY(!Sidecar::parse(""));
        const auto none = Sidecar::read(m_dir->path());
        QVERIFY(none);
        QVERIFY(!none->has_value());
    }

    void aLivingRunIsNotInterrupted()
    {
        const auto reserved = m_data->reserveNext();
        QVERIFY(reserved);
        int ready[2];
        int stop[2];
        QCOMPARE(::pipe(ready), 0);
        QCOMPARE(::pipe(stop), 0);
        const pid_t child = ::fork();
        if (child == 0) {
            auto folder = ExperimentFolder::forRun(reserved->path);
            Sidecar notes;
            notes.outcome = Outcome::Running;
            char byte = folder && notes.write(**folder) ? 1 : 0;
            byte = ::write(ready[1], &byte, 1) == 1 ? byte : 0;
            ::_exit(::read(stop[0], &byte, 1) == 1 ? 0 : 1);
        }
        char byte = 0;
        QCOMPARE(::read(ready[0], &byte, 1), 1);
        QCOMPARE(int(byte), 1);
        QVERIFY(ExperimentFolder::isHeld(reserved->path));
        QVERIFY(findInterrupted(*m_data).isEmpty());
        QVERIFY(!recover(reserved->path));
        QVERIFY(!ExperimentFolder::forRun(reserved->path));
        auto editing = ExperimentFolder::forEditing(reserved->path);
        QVERIFY(editing);
        QVERIFY(!(*editing)->write(QStringLiteral("fid/processing.csv"), "ObjKey;Value\n"));

        // The kernel lets go of the folder whatever ends the process.
        ::kill(child, SIGKILL);
        int status = 0;
        ::waitpid(child, &status, 0);
        QVERIFY(!ExperimentFolder::isHeld(reserved->path));
        const auto found = findInterrupted(*m_data);
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.first().number, reserved->number);
        for (const int end : {ready[0], ready[1], stop[0], stop[1]})
            ::close(end);
    }

    /// Wherever a whole run is killed, start and end included, the experiment is found and recovered to a
    /// state in which everything agrees; a run that has said that it ended is complete.
    void aRunKilledAnywhereIsRecovered()
    {
#ifndef CHIRPDECK_KILLPOINTS
        QSKIP("built without kill points");
#endif
        int kills = 0;
        // All places of one save are tried by another test; here the steps of a run count.
        for (int pass = 1;; pass += 3) {
            const auto reserved = m_data->reserveNext();
            QVERIFY(reserved);
            const int status = Test::inChild([&] {
                KillPoint::arm("*", pass);
                return Test::recordSmall(reserved->path, reserved->number) ? 0 : 1;
            });
            const bool isSealed = ExperimentFolder::journalOf(reserved->path).value_or(SaveJournal()).sealed;
            const auto found = findInterrupted(*m_data);
            QVERIFY(found.size() <= 1);
            QCOMPARE(found.size() == 1,
                     status != 0 && !isSealed &&
                         QFileInfo::exists(reserved->path + QStringLiteral("/chirpdeck.journal")));
            if (status == 0) {
                QCOMPARE(verifyExperiment(reserved->path).state, VerifyState::Complete);
                break;
            }
            QCOMPARE(status, 137);
            ++kills;
            if (found.isEmpty())
                continue;
            QCOMPARE(found.first().number, reserved->number);
            const auto before = FidReader(reserved->path).load(0);
            const auto recovered = recover(reserved->path);
            QVERIFY2(recovered, qPrintable(recovered ? QString() : recovered.error().text()));
            QVERIFY(recovered->remarks.isEmpty());
            QCOMPARE(recovered->savedShots, before ? before->fids.shots : quint64(0));
            QCOMPARE(recovered->savedShots, found.first().savedShots);
            QVERIFY(findInterrupted(*m_data).isEmpty());
            const auto notes = Sidecar::read(reserved->path);
            QVERIFY(notes && *notes);
            QVERIFY((*notes)->outcome == Outcome::Recovered || (*notes)->outcome == Outcome::Complete);
            const auto report = verifyExperiment(reserved->path);
            // Files of the start may be missing, but none may be damaged or disagree.
            for (const auto &finding : report.findings)
                QVERIFY2(finding.severity != VerifyState::Damaged ||
                             finding.what.contains(QStringLiteral("missing")) ||
                             finding.what.contains(QStringLiteral("does not begin")),
                         qPrintable(finding.text()));
            if (before)
                QVERIFY(report.state != VerifyState::Damaged);
            QCOMPARE((*notes)->outcome == Outcome::Complete, report.state == VerifyState::Complete);
            // Doing it again changes nothing.
            const auto log = Test::contentOf(reserved->path + QStringLiteral("/log.csv"));
            QVERIFY(recover(reserved->path));
            QCOMPARE(Test::contentOf(reserved->path + QStringLiteral("/log.csv")), log);
        }
        QVERIFY(kills > 30);
    }

    void tornLogsAreCut()
    {
        const auto reserved = m_data->reserveNext();
        QVERIFY(Test::inChild([&] {
                    return Test::recordSmall(reserved->path, reserved->number, 2, false) ? 0 : 1;
                }) == 0);
        const QString log = reserved->path + QStringLiteral("/log.csv");
        const QString aux = reserved->path + QStringLiteral("/auxdata.csv");
        const auto logBefore = Test::contentOf(log);
        const auto auxBefore = Test::contentOf(aux);
        Test::writeFile(log, logBefore + "Mon May 4 22:1");
        Test::writeFile(aux, auxBefore + "Mon");
        Test::writeFile(reserved->path + QStringLiteral("/fid/.0.csv.tmp-1-1"), "fid0\n1");
        const auto recovered = recover(reserved->path);
        QVERIFY(recovered);
        QCOMPARE(recovered->tornBytes, 17);
        QCOMPARE(recovered->leftoversRemoved, 1);
        QCOMPARE(recovered->savedShots, quint64(20));
        QCOMPARE(Test::contentOf(aux), auxBefore);
        QVERIFY(Test::contentOf(log).startsWith(logBefore));
        QVERIFY(Test::contentOf(log).contains(";Warning;The run was interrupted. Recovered to 20 shots.\n"));
        QCOMPARE(verifyExperiment(reserved->path).state, VerifyState::Incomplete);
    }

    void settingsCanBeChangedAfterTheEnd()
    {
        const auto reserved = m_data->reserveNext();
        QVERIFY(Test::recordSmall(reserved->path, reserved->number));
        auto folder = ExperimentFolder::forEditing(reserved->path);
        QVERIFY(folder);
        QVERIFY(!ExperimentFolder::isHeld(reserved->path));
        FtSettings settings;
        settings.window = WindowFunction::KaiserBessel;
        QVERIFY((*folder)->write(QStringLiteral("fid/processing.csv"), ftSettingsCsv(settings, 0)));
        auto notes = **Sidecar::read(reserved->path);
        notes.title = QStringLiteral("another");
        QVERIFY(notes.write(**folder));
        QCOMPARE(verifyExperiment(reserved->path).state, VerifyState::Complete);
        QCOMPARE((*Sidecar::read(reserved->path))->title, QStringLiteral("another"));
    }

    void theRunsOwnFolderCanBeUsedAfterTheEnd()
    {
        const auto reserved = m_data->reserveNext();
        auto folder = ExperimentFolder::forRun(reserved->path);
        QVERIFY(folder);
        Sidecar notes;
        notes.outcome = Outcome::Complete;
        QVERIFY((*folder)->writeFirst(Test::smallRootFiles(reserved->number)));
        QVERIFY(notes.write(**folder));
        QVERIFY((*folder)->seal());
        notes.title = QStringLiteral("later");
        QVERIFY(notes.write(**folder));
        QVERIFY(ExperimentFolder::journalOf(reserved->path)->sealed);
        QVERIFY(findInterrupted(*m_data).isEmpty());
    }

    void anExperimentOfAnotherProgramGetsNoJournal()
    {
        const auto reserved = m_data->reserveNext();
        Test::writeFile(reserved->path + QStringLiteral("/version.csv"), "x");
        auto folder = ExperimentFolder::forEditing(reserved->path);
        QVERIFY((*folder)->write(QStringLiteral("fid/processing.csv"), "ObjKey;Value\n"));
        QCOMPARE(QDir(reserved->path).entryList(QDir::Files | QDir::Hidden),
                 QStringList{QStringLiteral("version.csv")});
        QVERIFY(findInterrupted(*m_data).isEmpty());
        QVERIFY(!recover(reserved->path));
    }

    void journalsAreReadAsFarAsTheyAreGood()
    {
        SaveJournal::Pending pending{QStringLiteral("fid/0.csv"), std::nullopt, ContentMark::of("new"), {}};
        pending.with.append(SaveJournal::Companion::of(QStringLiteral("p"), QByteArray("a;\xC3\xA9;1\nb\n"),
                                                       "a;\xC3\xA8;22\nb\n"));
        const QByteArray text = SaveJournal::fileLine(QStringLiteral("version.csv"), ContentMark::of("v")) +
                                SaveJournal::beginLine(pending);
        const auto journal = SaveJournal::parse(text);
        QVERIFY(journal.pending);
        QVERIFY(journal.badLines.isEmpty());
        QCOMPARE(*journal.pending->with.first().apply(QByteArray("a;\xC3\xA9;1\nb\n")),
                 QByteArray("a;\xC3\xA8;22\nb\n"));
        QCOMPARE(*journal.pending->with.first().apply(QByteArray("a;\xC3\xA8;22\nb\n")),
                 QByteArray("a;\xC3\xA8;22\nb\n"));
        QVERIFY(!journal.pending->with.first().apply(QByteArray("a;x;1\nb\n")));
        for (qsizetype length = 1; length < text.size(); ++length) {
            const auto cut = SaveJournal::parse(text.first(length));
            QCOMPARE(cut.tornTail, text[length - 1] != '\n');
            QVERIFY(!cut.pending);
        }
        auto broken = text;
        broken[20] = '?';
        QCOMPARE(SaveJournal::parse(broken).badLines, QList<int>{1});
        QVERIFY(SaveJournal::parse(broken).pending);
        const auto ended =
            SaveJournal::parse(text + SaveJournal::settledLine(true) + SaveJournal::sealLine(3));
        QVERIFY(ended.sealed);
        QCOMPARE(ended.files.at(QStringLiteral("p")), ContentMark::of("a;\xC3\xA8;22\nb\n"));
        QVERIFY(!SaveJournal::parse(text + SaveJournal::sealLine(1)).sealed ||
                !SaveJournal::parse(text).sealed);
    }

private:
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<DataFolder> m_data;
};

QTEST_GUILESS_MAIN(RecoveryTest)
#include "tst_recovery.moc"
