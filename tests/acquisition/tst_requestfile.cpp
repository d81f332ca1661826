// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/acquisition/repeat.h"
#include "backend/acquisition/requestfile.h"
#include "backend/acquisition/requestof.h"
#include "backend/acquisition/runplanner.h"
#include "backend/experiment/experimentfiles.h"
#include "instruments/loadout/drivers.h"
#include "instruments/loadout/instrumentset.h"
#include "instruments/loadout/simulatedloadout.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace Chirpdeck;
using namespace Chirpdeck::Acquisition;

namespace {

RunRequest scan()
{
    RunRequest request;
    request.type = FtmwType::LO_Scan;
    request.loScan.up = {11500.0, 11600.0, 3, 2, 4.0};
    request.loScan.down = {40960.0, 41000.0, 3, 2, 4.0};
    request.downLo = DownLoMode::ConstantOffset;
    request.shotsPerPoint = 77;
    request.sweeps = 4;
    request.untilLine = LineTarget{36488.81, 25.0};
    request.limits[{QStringLiteral("FlowController.mks"), QStringLiteral("Flow1")}] = {8.0, 12.5};
    request.grace = {3, 10.0};
    request.checks = {true, 0.8, true, 1.25};
    request.title = QStringLiteral("OCS; \"ünter\" Ne\nsecond line");
    request.notes = QStringLiteral("two\nlines");
    request.auxIntervalSeconds = 30;
    request.autosaveSeconds = 12.5;
    request.processing.window = WindowFunction::Hamming;
    request.processing.startUs = 3.5;
    return request;
}

/// An experiment as it would stand in its folder.
QString writeExperiment(const QTemporaryDir &folder, ExperimentPlan &plan)
{
    plan.experiment.number = 7;
    for (const auto &file : startFiles(plan)) {
        const QString path = folder.filePath(file.file);
        QDir().mkpath(QFileInfo(path).path());
        QFile out(path);
        if (!out.open(QIODevice::WriteOnly) || out.write(file.content) != file.content.size())
            qFatal("cannot write %s", qPrintable(path));
    }
    return folder.path();
}

} // namespace

/// What a run is asked for: as a file, and again from an experiment.
class RequestFileTest : public QObject
{
    Q_OBJECT

private slots:
    void aScanComesBackFromItsFile()
    {
        const RunRequest request = scan();
        const auto read = readRunConfigFile(runConfigFile(request), QStringLiteral("run.json"));
        QVERIFY2(read, read ? "" : qPrintable(read.error().text()));
        QCOMPARE(read->type, request.type);
        QVERIFY(read->loScan == request.loScan);
        QCOMPARE(read->downLo, request.downLo);
        QCOMPARE(read->shotsPerPoint, 77);
        QCOMPARE(read->sweeps, 4);
        QVERIFY(read->untilLine == request.untilLine);
        QVERIFY(read->limits == request.limits);
        QVERIFY(read->grace == request.grace);
        QVERIFY(read->checks == request.checks);
        QCOMPARE(read->title, request.title);
        QCOMPARE(read->notes, request.notes);
        QCOMPARE(read->auxIntervalSeconds, 30);
        QCOMPARE(read->autosaveSeconds, 12.5);
        QVERIFY(read->processing == request.processing);
        QVERIFY(!read->settings);
    }

    void wrongFilesNameWhatIsWrong_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("named");
        const QByteArray begin = R"({"format": "chirpdeck-run", "version": 1, )";
        QTest::newRow("no JSON") << QByteArray("shots = 7") << QString();
        QTest::newRow("another format") << QByteArray(R"({"format": "x"})") << QStringLiteral("format");
        QTest::newRow("a key") << begin + R"("shotz": 7})" << QStringLiteral("shotz");
        QTest::newRow("an inner key")
            << begin + R"("drScan": {"begin": 7}})" << QStringLiteral("drScan.begin");
        QTest::newRow("a type") << begin + R"("shots": "7"})" << QStringLiteral("shots");
        QTest::newRow("a fraction") << begin + R"("shots": 7.5})" << QStringLiteral("shots");
        QTest::newRow("less than nothing") << begin + R"("sweeps": -1})" << QStringLiteral("sweeps");
        QTest::newRow("a kind") << begin + R"("type": "Sideways"})" << QStringLiteral("type");
    }
    void wrongFilesNameWhatIsWrong()
    {
        QFETCH(QByteArray, content);
        QFETCH(QString, named);
        const auto read = readRunConfigFile(content, QStringLiteral("run.json"));
        QVERIFY(!read);
        QVERIFY2(read.error().what.contains(named), qPrintable(read.error().what));
        QCOMPARE(read.error().where, QStringLiteral("run.json"));
    }

    void anExperimentIsAskedForAgain_data()
    {
        QTest::addColumn<FtmwType>("type");
        for (const auto type :
             {FtmwType::Target_Shots, FtmwType::Target_Duration, FtmwType::Forever, FtmwType::LO_Scan})
            QTest::newRow(qPrintable(enumName(type))) << type;
    }
    void anExperimentIsAskedForAgain()
    {
        QFETCH(FtmwType, type);
        const auto set = makeInstruments(simulatedLoadout()).value();
        RunRequest request = scan();
        request.type = type;
        request.targetShots = 4321;
        request.targetMinutes = 77;
        const auto plan = planRun(request, *set);
        const QTemporaryDir folder;
        const auto loaded = loadExperiment(writeExperiment(folder, *plan));
        QVERIFY(loaded);
        // Through the file, with the settings of the experiment.
        const auto read = readRunConfigFile(runConfigFile(requestOf(*loaded), settingsFilesOf(folder.path())),
                                            QStringLiteral("run.json"));
        QVERIFY2(read, read ? "" : qPrintable(read.error().text()));
        QVERIFY(read->settings);
        const auto again = planRun(*read, *set);
        QVERIFY(again->experiment.ftmw->rf == plan->experiment.ftmw->rf);
        QCOMPARE(again->experiment.ftmw->objective, plan->experiment.ftmw->objective);
        QVERIFY(again->experiment.validation.conditions == plan->experiment.validation.conditions);
        // Nothing of the tree differs.
        const auto differences = differencesOf(*loaded->experiment, again->experiment);
        for (const auto &one : differences)
            qWarning("%s %s: %s, %s", qPrintable(one.object), qPrintable(one.key), qPrintable(one.then),
                     qPrintable(one.now));
        QVERIFY(differences.isEmpty());
    }

    void differencesAreNamed()
    {
        const auto set = makeInstruments(simulatedLoadout()).value();
        const auto then = planRun(scan(), *set);
        auto request = scan();
        request.shotsPerPoint = 78;
        request.limits.clear();
        const auto now = planRun(request, *set);
        const auto differences = differencesOf(then->experiment, now->experiment);
        QVERIFY(differences.contains({QStringLiteral("RfConfig"), QStringLiteral("ShotsPerClockConfig"),
                                      QStringLiteral("77"), QStringLiteral("78")}));
        QVERIFY(std::any_of(differences.begin(), differences.end(), [](const SettingDifference &one) {
            return one.object == QStringLiteral("Validation") && one.now.isEmpty();
        }));
    }

    void anExperimentOfOtherDevicesIsNotRepeated()
    {
        const auto set = makeInstruments(simulatedLoadout()).value();
        const auto plan = planRun(scan(), *set);
        const QTemporaryDir folder;
        auto loaded = loadExperiment(writeExperiment(folder, *plan));
        QVERIFY(loaded);
        QVERIFY(repeatOf(*loaded, *set, {}));
        loaded->experiment->hardware.begin()->second = QStringLiteral("Other");
        const auto refused = repeatOf(*loaded, *set, {});
        QVERIFY(!refused);
        QVERIFY(refused.error().what.contains(QStringLiteral("Other")));
    }
};

QTEST_GUILESS_MAIN(RequestFileTest)
#include "tst_requestfile.moc"
