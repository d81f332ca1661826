// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/stores/datafolder.h"
#include "tests/persistence/childprocess.h"
#include "tests/support/testsupport.h"

#include <rapidcheck.h>

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

#include <sys/wait.h>

using namespace Chirpdeck;

class DataFolderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }

    void pathsHaveThreeLevels()
    {
        QCOMPARE(experimentSubPath(58), QStringLiteral("0/0/58"));
        QCOMPARE(experimentSubPath(1234567), QStringLiteral("1/1234/1234567"));
        QCOMPARE(experimentNumberOf(QStringLiteral("/data/experiments/1/1234/1234567/")),
                 std::optional<int>(1234567));
        QCOMPARE(experimentNumberOf(QStringLiteral("/data/experiments/0/1/58")), std::nullopt);
        QCOMPARE(experimentNumberOf(QStringLiteral("58")), std::nullopt);
        QVERIFY(rc::check("a path gives its number back", [] {
            const int number = *rc::gen::inRange(1, std::numeric_limits<int>::max());
            RC_ASSERT(experimentNumberOf(QStringLiteral("/x/") + experimentSubPath(number)) == number);
        }));
    }

    void aFolderWithPercentSignsIsTakenAsItIs()
    {
        const DataFolder folder(m_dir->filePath(QStringLiteral("100%1 new %2/data")));
        QVERIFY(folder.create());
        const auto reserved = folder.reserveNext();
        QVERIFY(reserved);
        QCOMPARE(reserved->path, m_dir->filePath(QStringLiteral("100%1 new %2/data/experiments/0/0/1")));
        QVERIFY(QFileInfo(reserved->path).isDir());
    }

    void firstRunMakesWhateverIsMissing()
    {
        QDir().mkpath(m_dir->filePath(QStringLiteral("experiments")));
        const DataFolder folder(m_dir->path());
        QVERIFY(!folder.isComplete());
        QVERIFY(folder.create());
        QVERIFY(folder.isComplete());
        for (const auto &name : {QStringLiteral("experiments"), QStringLiteral("log"),
                                 QStringLiteral("textexports"), QStringLiteral("rollingdata")}) {
            QVERIFY2(QFileInfo(m_dir->filePath(name)).isDir(), qPrintable(name));
            QVERIFY(QDir(m_dir->filePath(name))
                        .entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot)
                        .isEmpty());
        }
        QVERIFY(folder.freeBytes() > 0);
        QCOMPARE(folder.largestNumber(), 0);
    }

    void aFolderThatCannotBeMadeIsAnError()
    {
        Test::writeFile(m_dir->filePath(QStringLiteral("file")), "x");
        const auto made = DataFolder(m_dir->filePath(QStringLiteral("file/data"))).create();
        QVERIFY(!made);
        QVERIFY(!made.error().action.isEmpty());
        QVERIFY(!DataFolder(QString()).create());
        QVERIFY(!DataFolder(m_dir->filePath(QStringLiteral("absent"))).reserveNext());
    }

    void theLargestNumberIsFoundInAnyBranch()
    {
        const DataFolder folder(m_dir->path());
        QVERIFY(folder.create());
        for (const auto *path :
             {"0/0/3", "0/2/2017", "0/0/0999", "0/7", "3", "1/1000", "0/2/notes", "0/2/5000", "0/2/-1"})
            QDir().mkpath(folder.experimentsPath() + QLatin1Char('/') + QLatin1String(path));
        Test::writeFile(folder.experimentsPath() + QStringLiteral("/0/2/2999"), "a file");
        QCOMPARE(folder.largestNumber(), 2017);
        QCOMPARE(folder.experiments(), (QList<int>{3, 2017}));
        QVERIFY(folder.hasExperiment(2017));
        QVERIFY(!folder.hasExperiment(2999));
        const auto next = folder.reserveNext();
        QVERIFY(next);
        QCOMPARE(next->number, 2018);
        const auto later = folder.reserveNext(5000);
        QVERIFY(later);
        QCOMPARE(later->number, 5000);
        QCOMPARE(folder.reserveNext(10)->number, 5001);
    }

    void twoProgramsNeverGetTheSameNumber()
    {
        const DataFolder folder(m_dir->path());
        QVERIFY(folder.create());
        constexpr int Each = 200;
        const auto reserveAll = [&folder](const char *owner) {
            for (int i = 0; i < Each; ++i) {
                const auto reserved = folder.reserveNext();
                if (!reserved)
                    return 1;
                // A folder that another has reserved would already hold a file of that owner.
                if (!QDir(reserved->path).isEmpty())
                    return 2;
                QFile mark(reserved->path + QLatin1Char('/') + QLatin1String(owner));
                if (!mark.open(QIODevice::WriteOnly))
                    return 3;
            }
            return 0;
        };
        const pid_t child = ::fork();
        if (child == 0)
            ::_exit(reserveAll("child"));
        int first = -1;
        int second = -1;
        std::thread thread([&] { first = reserveAll("thread"); });
        second = reserveAll("parent");
        thread.join();
        int status = 0;
        QCOMPARE(::waitpid(child, &status, 0), child);
        QCOMPARE(first, 0);
        QCOMPARE(second, 0);
        QVERIFY(WIFEXITED(status));
        QCOMPARE(WEXITSTATUS(status), 0);

        const auto numbers = folder.experiments();
        QCOMPARE(numbers.size(), 3 * Each);
        QCOMPARE(numbers.last(), 3 * Each);
        for (const int number : numbers)
            QCOMPARE(QDir(folder.experimentPath(number)).entryList(QDir::Files).size(), 1);
    }

private:
    std::unique_ptr<QTemporaryDir> m_dir;
};

QTEST_GUILESS_MAIN(DataFolderTest)
#include "tst_datafolder.moc"
