// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk.h"
#include "tests/support/testsupport.h"

#include <QProcess>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Chirpdeck;
using App::Console;
using App::Desk;

namespace {

constexpr int Patience = 60000;

void keepSettingsIn(const QString &path)
{
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, path);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, path);
}

// The text of the open condition of that name; empty when there is none.
QString openProblem(const ProblemModel &problems, const QString &id)
{
    for (int row = 0; row < problems.rowCount(); ++row) {
        const auto index = problems.index(row);
        if (problems.data(index, ProblemModel::OpenRole).toBool() &&
            problems.data(index, ProblemModel::IdRole).toString() == id)
            return problems.data(index, ProblemModel::WhatRole).toString();
    }
    return {};
}

} // namespace

/// The view-models on the real console, without a window.
class DeskTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_settings = std::make_unique<QTemporaryDir>(Test::inMemory());
        m_data = std::make_unique<QTemporaryDir>(Test::inMemory());
        keepSettingsIn(m_settings->path());
        App::ConsoleOptions options;
        options.seed = 1;
        options.recordLength = 1000;
        auto console = Console::create(options);
        QVERIFY(console);
        m_console = std::move(*console);
        // A device that is dead from the start.
        if (qstrcmp(QTest::currentTestFunction(), "deviceThatDoesNotAnswerKeepsARunFromStarting") == 0)
            setDigitizerFault(SimulatedBench::Fault::Offline);
        m_desk = std::make_unique<Desk>(*m_console);
    }
    void cleanup()
    {
        m_desk.reset();
        m_console.reset();
    }

    void dataFolderIsPreparedAndUsed()
    {
        auto &storage = m_desk->models().storage;
        QSignalSpy chosen(&storage, &StorageModel::folderChosen);
        QVERIFY(!storage.chosen());
        QVERIFY(!m_desk->models().run.canStart());
        const QString path = m_data->filePath(QStringLiteral("runs"));
        storage.propose(path);
        QTRY_VERIFY_WITH_TIMEOUT(storage.proposalUsable(), Patience);
        storage.choose();
        QVERIFY(storage.choosing());
        storage.choose(); // a second tap is no second wish
        QTRY_COMPARE_WITH_TIMEOUT(chosen.count(), 1, Patience);
        QVERIFY(!storage.choosing());
        QTRY_COMPARE_WITH_TIMEOUT(storage.dataFolder(), path, Patience);
        QVERIFY(QFileInfo(path).isDir());
        QCOMPARE(m_console->config().savePath(), path);
        QVERIFY(m_desk->models().run.canStart());
    }

    // Whoever counts to 41 elsewhere wants 42 next, in an empty folder too.
    void numbersGoOnFromTheSettings()
    {
        m_console->config().setExptNum(41);
        chooseFolder(m_data->filePath(QStringLiteral("runs")));
        auto &run = m_desk->models().run;
        QTRY_COMPARE_WITH_TIMEOUT(run.nextNumber(), 42, Patience);
        QTRY_VERIFY_WITH_TIMEOUT(run.canStart(), Patience);
        Acquisition::RunRequest request;
        request.targetShots = 10;
        run.start(request);
        QTRY_COMPARE_WITH_TIMEOUT(run.number(), 42, Patience);
        QTRY_VERIFY_WITH_TIMEOUT(!run.running(), Patience);
        QCOMPARE(m_console->config().exptNum(), 42);
    }

    void interruptedRunGoesOnWhereItWas()
    {
        const QString original = m_data->filePath(QStringLiteral("runs"));
        chooseFolder(original);
        auto &run = m_desk->models().run;
        QTRY_VERIFY_WITH_TIMEOUT(run.canStart(), Patience);
        Acquisition::RunRequest request;
        request.type = FtmwType::Forever;
        request.autosaveSeconds = Acquisition::LeastAutosaveSeconds;
        run.start(request);
        QTRY_VERIFY_WITH_TIMEOUT(run.savedShots() > 0, Patience);
        // The drive at this moment, as after a loss of power.
        const QString copy = m_data->filePath(QStringLiteral("copy"));
        QVERIFY(QProcess::execute(QStringLiteral("cp"), {QStringLiteral("-r"), original, copy}) == 0);
        run.stop();
        QTRY_VERIFY_WITH_TIMEOUT(!run.running(), Patience);

        chooseFolder(copy);
        auto &history = m_desk->models().history;
        QTRY_COMPARE_WITH_TIMEOUT(history.interruptedNumber(), 1, Patience);
        QTRY_VERIFY_WITH_TIMEOUT(run.canStart(), Patience);
        history.continueInterrupted();
        QTRY_VERIFY_WITH_TIMEOUT(run.running() && run.savedShots() > 0, Patience);
        QCOMPARE(run.number(), 1);
        QCOMPARE(run.path(), DataFolder(copy).experimentPath(1));
        run.stop();
        QTRY_VERIFY_WITH_TIMEOUT(!run.running(), Patience);
        QTRY_COMPARE_WITH_TIMEOUT(history.interruptedNumber(), 0, Patience);
    }

    void dataFolderThatCannotBeUsedIsABanner()
    {
        auto &storage = m_desk->models().storage;
        QSignalSpy chosen(&storage, &StorageModel::folderChosen);
        const QString path = m_data->filePath(QStringLiteral("runs"));
        storage.propose(path);
        QTRY_VERIFY_WITH_TIMEOUT(storage.proposalUsable(), Patience);
        Test::writeFile(path, "in the way"); // since the check
        storage.choose();
        QTRY_VERIFY_WITH_TIMEOUT(!storage.choosing(), Patience);
        QCOMPARE(chosen.count(), 0);
        QVERIFY(!openProblem(m_desk->models().problems, QStringLiteral("folder")).isEmpty());
        QVERIFY(!storage.chosen());
        QVERIFY(m_console->config().savePath().isEmpty());

        QVERIFY(QFile::remove(path));
        storage.choose();
        QTRY_COMPARE_WITH_TIMEOUT(chosen.count(), 1, Patience);
        QVERIFY(openProblem(m_desk->models().problems, QStringLiteral("folder")).isEmpty());
    }

    void deskMayGoWhileAFolderIsPrepared()
    {
        auto &storage = m_desk->models().storage;
        storage.propose(m_data->filePath(QStringLiteral("runs")));
        QTRY_VERIFY_WITH_TIMEOUT(storage.proposalUsable(), Patience);
        storage.choose();
        m_desk.reset();
        m_console.reset();
    }

    void deviceThatDoesNotAnswerKeepsARunFromStarting()
    {
        auto &run = m_desk->models().run;
        run.setSetUp(true);
        QTRY_COMPARE_WITH_TIMEOUT(run.phase(), RunModel::NotReady, Patience);
        QVERIFY(!run.canStart());
        QCOMPARE(run.detailText(), QStringLiteral("Digitizer does not answer"));
        QTRY_VERIFY_WITH_TIMEOUT(!openProblem(m_desk->models().problems, QStringLiteral("devices")).isEmpty(),
                                 Patience);
        setDigitizerFault(SimulatedBench::Fault::None);
        m_desk->models().problems.checkAgain(QStringLiteral("devices"));
        QTRY_VERIFY_WITH_TIMEOUT(run.canStart(), Patience);
        QTRY_VERIFY_WITH_TIMEOUT(openProblem(m_desk->models().problems, QStringLiteral("devices")).isEmpty(),
                                 Patience);
    }

    // What has gone wrong is there to be read, and gone when it has been.
    void failedRunIsAcknowledged()
    {
        auto &models = m_desk->models();
        const auto &awg = *m_console->instruments().awg;
        QTRY_VERIFY_WITH_TIMEOUT(awg.isConnected(), Patience);
        Acquisition::RunRequest request;
        request.targetShots = 0; // no such run
        m_console->engine().start(request);
        QTRY_VERIFY_WITH_TIMEOUT(!openProblem(models.problems, QStringLiteral("run")).isEmpty(), Patience);
        QVERIFY(models.problems.isOver(QStringLiteral("run")));
        models.problems.checkAgain(QStringLiteral("run"));
        QTRY_VERIFY_WITH_TIMEOUT(openProblem(models.problems, QStringLiteral("run")).isEmpty(), Patience);
    }

    void settingsThatCannotBeWrittenAreABanner()
    {
        auto &models = m_desk->models();
        // A folder where the file should be.
        QFile::remove(QSettings().fileName());
        QVERIFY(QDir().mkpath(QSettings().fileName()));
        models.appearance.setTheme(AppearanceModel::Light);
        QTRY_VERIFY_WITH_TIMEOUT(!openProblem(models.problems, QStringLiteral("settings")).isEmpty(),
                                 Patience);
        QVERIFY(QDir().rmdir(QSettings().fileName()));
        models.appearance.setTheme(AppearanceModel::Dark);
        QTRY_VERIFY_WITH_TIMEOUT(openProblem(models.problems, QStringLiteral("settings")).isEmpty(),
                                 Patience);
    }

private:
    void chooseFolder(const QString &path)
    {
        auto &storage = m_desk->models().storage;
        QSignalSpy chosen(&storage, &StorageModel::folderChosen);
        storage.propose(path);
        QTRY_VERIFY_WITH_TIMEOUT(storage.proposalUsable(), Patience);
        storage.choose();
        QTRY_COMPARE_WITH_TIMEOUT(chosen.count(), 1, Patience);
        QTRY_COMPARE_WITH_TIMEOUT(storage.dataFolder(), path, Patience);
    }

    void setDigitizerFault(SimulatedBench::Fault fault)
    {
        auto &instruments = m_console->instruments();
        instruments.bench->setFault(instruments.digitizer->key(), fault);
    }

    std::unique_ptr<QTemporaryDir> m_settings;
    std::unique_ptr<QTemporaryDir> m_data;
    std::unique_ptr<Console> m_console;
    std::unique_ptr<Desk> m_desk;
};

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QCoreApplication::setOrganizationName(QStringLiteral("Chirpdeck"));
    QCoreApplication::setApplicationName(QStringLiteral("Chirpdeck"));
    DeskTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_desk.moc"
