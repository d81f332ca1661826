// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/experiment/experimentfiles.h"
#include "instruments/flow/flowconfig.h"
#include "instruments/loadout/simulatedloadout.h"
#include "instruments/pressure/pressurecontrollerconfig.h"
#include "instruments/pulsegenerator/pulsegeneratorconfig.h"
#include "instruments/temperature/temperaturecontrollerconfig.h"
#include "persistence/stores/fidreader.h"
#include "tests/support/testsupport.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Chirpdeck;

namespace {

QString fixture(int number)
{
    return Test::fixtures() + QStringLiteral("/experiments/%1").arg(number);
}

// Settings that differ from every default, so that none of them can be lost unseen.
void fill(ExperimentPlan &plan, FtmwType type)
{
    const auto loadout = simulatedLoadout();
    auto &experiment = plan.experiment;
    experiment.number = 1234;
    experiment.auxIntervalSeconds = 17;
    experiment.backupIntervalMinutes = 45;
    for (const auto &device : loadout.devices)
        experiment.hardware[device.key.text()] = device.driver;

    auto &ftmw = experiment.ftmw.emplace(type, loadout.preset.digitizer.key());
    ftmw.objective = 4321;
    ftmw.phaseCorrection = true;
    ftmw.chirpScoring = true;
    ftmw.chirpThreshold = 0.625;
    ftmw.chirpOffsetUs = 0.1;
    ftmw.rf = loadout.preset.rf;
    ftmw.rf.awgMult = 2.0;
    ftmw.rf.upconversionSideband = Sideband::UpperSideband;
    ftmw.rf.chirps.setChirps({{.startMHz = 100.125, .endMHz = 3000.0, .durationUs = 1.5},
                              {.durationUs = 0.25, .empty = true},
                              {.startMHz = 3000.0, .endMHz = 3100.0, .durationUs = 0.75}},
                             3);
    ftmw.digitizer = loadout.preset.digitizer;
    ftmw.digitizer.recordLength = 123456;
    ftmw.digitizer.bytesPerPoint = 2;
    ftmw.digitizer.byteOrder = ByteOrder::BigEndian;
    ftmw.digitizer.multiRecord = true;
    ftmw.digitizer.numRecords = 3;
    ftmw.digitizer.triggerDelayUs = 0.3;
    ftmw.digitizer.analogChannels[0].verticalOffset = -0.001;

    auto pulses = loadout.pulseGenerators.first();
    pulses.repRateHz = 7.5;
    pulses.pulsing = false;
    pulses.channels[5].name = QStringLiteral("Shutter µ");
    pulses.channels[5].delayUs = 1e5;
    experiment.setDevice(std::make_unique<PulseGeneratorConfig>(pulses));
    auto flows = loadout.flowControllers.first();
    flows.channels[2].setPoint = 0.1;
    flows.pressureControlEnabled = true;
    flows.pressureSetPoint = 1.25;
    experiment.setDevice(std::make_unique<FlowConfig>(flows));
    experiment.setDevice(std::make_unique<PressureControllerConfig>(loadout.pressureControllers.first()));
    auto temperatures = loadout.temperatureControllers.first();
    temperatures.channels[3] = {QStringLiteral("Wall"), false};
    experiment.setDevice(std::make_unique<TemperatureControllerConfig>(temperatures));

    plan.processing.startUs = 0.5;
    plan.processing.endUs = 2.25;
    plan.processing.zeroPad = 2;
    plan.processing.expFilterUs = 3.5;
    plan.processing.removeDc = true;
    plan.processing.window = WindowFunction::KaiserBessel;
    plan.processing.units = FtUnits::FtnV;
}

void writeStart(const QString &path, ExperimentPlan &plan)
{
    for (const auto &[file, content] : startFiles(plan))
        Test::writeFile(path + QLatin1Char('/') + file, content);
}

QString text(const HeaderStrings &rows)
{
    QString all;
    for (const auto &[object, values] : rows) {
        for (const auto &row : values)
            all +=
                QStringList{object, row.arrayKey, row.arrayIndex, row.key, row.value, row.unit}.join(u';') +
                u'\n';
    }
    return all;
}

HeaderStrings header(Experiment &experiment)
{
    experiment.prepareToStore();
    return experiment.getStrings();
}

} // namespace

/// Experiments come back as they were planned, and so do those of other programs and versions.
class ExperimentFilesTest : public QObject
{
    Q_OBJECT

private slots:
    void planComesBack_data()
    {
        QTest::addColumn<FtmwType>("type");
        QTest::newRow("shots") << FtmwType::Target_Shots;
        QTest::newRow("time") << FtmwType::Target_Duration;
        QTest::newRow("open end") << FtmwType::Forever;
    }
    void planComesBack()
    {
        QFETCH(FtmwType, type);
        QTemporaryDir folder;
        ExperimentPlan plan;
        fill(plan, type);
        writeStart(folder.path(), plan);

        const auto loaded = loadExperiment(folder.path());
        QVERIFY2(loaded, loaded ? "" : qPrintable(loaded.error().text()));
        QVERIFY2(loaded->remarks.isEmpty(), qPrintable(loaded->remarks.join(u'\n')));
        auto &experiment = *loaded->experiment;
        QVERIFY(experiment.ftmw);
        QCOMPARE(experiment.ftmw->type, type);
        QCOMPARE(text(header(experiment)), text(header(plan.experiment)));
        QCOMPARE(experiment.hardware, plan.experiment.hardware);
        QCOMPARE(experiment.number, 1234);
        QCOMPARE(experiment.backupIntervalMinutes, 45);
        QCOMPARE(experiment.version, writtenVersion());
        QCOMPARE(experiment.devices().size(), std::size_t(4));
        QCOMPARE(loaded->processing, plan.processing);
        QVERIFY(loaded->hasProcessing);
        QVERIFY(loaded->fids.empty());
        const auto &rf = experiment.ftmw->rf;
        QCOMPARE(rf.chirps.chirpsCsv(), plan.experiment.ftmw->rf.chirps.chirpsCsv());
        QCOMPARE(rf.chirps.markersCsv(), plan.experiment.ftmw->rf.chirps.markersCsv());
        QCOMPARE(rf.clocksCsv(), plan.experiment.ftmw->rf.clocksCsv());
        QCOMPARE(rf.clockFrequency(ClockType::DownLO), 40960.0);
        QCOMPARE(experiment.ftmw->fidTemplate().frames, 3);
        QCOMPARE(experiment.ftmw->fidTemplate().vMult, 0.05 / 32768.0);
    }

    // Whatever is missing after a kill between two files, it is no experiment with half of its files.
    void headerIsWrittenLast()
    {
        ExperimentPlan plan;
        fill(plan, FtmwType::Forever);
        const auto files = startFiles(plan);
        QCOMPARE(files.size(), 9);
        QCOMPARE(files.last().file, QStringLiteral("header.csv"));
    }

    // Writing what was read gives the same files.
    void secondGenerationIsTheFirst()
    {
        QTemporaryDir first;
        ExperimentPlan plan;
        fill(plan, FtmwType::Target_Shots);
        writeStart(first.path(), plan);
        const auto loaded = loadExperiment(first.path());
        QVERIFY(loaded);
        for (const auto &[object, rows] : header(*loaded->experiment))
            QVERIFY2(!rows.isEmpty(), qPrintable(object));
        loaded->experiment->prepareToStore();
        QCOMPARE(headerText(loaded->experiment->getStrings()),
                 Test::contentOf(first.path() + QStringLiteral("/header.csv")));
    }

    void missingPartsAreRemarks()
    {
        QTemporaryDir folder;
        ExperimentPlan plan;
        fill(plan, FtmwType::Forever);
        writeStart(folder.path(), plan);
        QVERIFY(QFile::remove(folder.path() + QStringLiteral("/hardware.csv")));
        QVERIFY(QFile::remove(folder.path() + QStringLiteral("/clocks.csv")));
        const auto loaded = loadExperiment(folder.path());
        QVERIFY(loaded);
        QVERIFY2(loaded->remarks.join(u'\n').contains(QStringLiteral("hardware.csv")),
                 qPrintable(loaded->remarks.join(u'\n')));
        QCOMPARE(loaded->experiment->number, 1234);
        QVERIFY(QFile::remove(folder.path() + QStringLiteral("/header.csv")));
        QVERIFY(!loadExperiment(folder.path()));
        QVERIFY(!loadExperiment(folder.path() + QStringLiteral("/nothing")));
    }

    void hoursOfOldFilesAreMinutes()
    {
        QTemporaryDir folder;
        ExperimentPlan plan;
        fill(plan, FtmwType::Forever);
        writeStart(folder.path(), plan);
        const QString file = folder.path() + QStringLiteral("/header.csv");
        auto content = Test::contentOf(file);
        content.replace("BackupInterval;45;min", "BackupInterval;2;hr");
        QVERIFY(content.contains(";hr"));
        Test::writeFile(file, content);
        const auto loaded = loadExperiment(folder.path());
        QVERIFY(loaded);
        QCOMPARE(loaded->experiment->backupIntervalMinutes, 120);
    }

    void realExperimentsLoad_data()
    {
        QTest::addColumn<int>("number");
        QTest::addColumn<bool>("hasFtmw");
        QTest::addColumn<int>("fids");
        QTest::addColumn<int>("majorVersion");
        QTest::newRow("killed run") << 2 << true << 1 << 2;
        QTest::newRow("LO scan") << 5 << true << 3 << 2;
        QTest::newRow("LIF, 1.1") << 27 << false << 0 << 1;
        QTest::newRow("LIF, aborted") << 56 << false << 0 << 2;
        QTest::newRow("FTMW with backups") << 58 << true << 4 << 2;
        QTest::newRow("FTMW, 1.0 alpha") << 200 << true << 0 << 1;
        QTest::newRow("LIF, 1.0 beta") << 883 << false << 0 << 1;
    }
    void realExperimentsLoad()
    {
        CHIRPDECK_NEED_FIXTURES();
        QFETCH(int, number);
        QFETCH(bool, hasFtmw);
        QFETCH(int, fids);
        QFETCH(int, majorVersion);
        const auto loaded = loadExperiment(fixture(number));
        QVERIFY2(loaded, loaded ? "" : qPrintable(loaded.error().text()));
        QCOMPARE(loaded->experiment->number, number);
        QCOMPARE(loaded->experiment->ftmw.has_value(), hasFtmw);
        QCOMPARE(int(loaded->fids.size()), fids);
        QCOMPARE(loaded->experiment->version.majorVersion, majorVersion);
        QVERIFY(!loaded->experiment->hardware.empty());
        QVERIFY(loaded->startedAt.isValid());
        QVERIFY(!loaded->sidecar);
        for (const auto &[index, params] : loaded->fids)
            QVERIFY(FidReader(fixture(number)).load(index));
        // These files are whole: there is nothing to remark on.
        QVERIFY2(loaded->remarks.isEmpty(), qPrintable(loaded->remarks.join(u'\n')));
    }

    void experiment58IsReadWhole()
    {
        CHIRPDECK_NEED_FIXTURES();
        const auto loaded = loadExperiment(fixture(58));
        QVERIFY(loaded);
        const auto &experiment = *loaded->experiment;
        QCOMPARE(experiment.hardware.size(), std::size_t(8));
        QCOMPARE(experiment.ftmw->type, FtmwType::Forever);
        QCOMPARE(experiment.ftmw->digitizer.recordLength, 750000);
        QCOMPARE(experiment.ftmw->rf.clockFrequency(ClockType::DownLO), 40960.0);
        QCOMPARE(experiment.ftmw->rf.downconversionSideband, Sideband::LowerSideband);
        QCOMPARE(experiment.ftmw->rf.chirps.markers.size(), 4);
        QCOMPARE(experiment.backupIntervalMinutes, 1);
        QVERIFY(experiment.device(QStringLiteral("PulseGenerator.Default")));
        QVERIFY(experiment.device(QStringLiteral("FlowController.Default")));
        QCOMPARE(loaded->processing.window, WindowFunction::BlackmanHarris);
        QCOMPARE(loaded->fids.at(0).shots, quint64(3757));
        QCOMPARE(loaded->startedAt.toMSecsSinceEpoch(), qint64(1777958112469));
    }

    // Bare names of devices, one header row per device type, the interval in hours.
    void experiment200IsReadByItsOldNames()
    {
        CHIRPDECK_NEED_FIXTURES();
        QTemporaryDir copy;
        Test::copyTree(fixture(200), copy.path());
        const QString file = copy.path() + QStringLiteral("/header.csv");
        auto content = Test::contentOf(file);
        content.replace("BackupInterval;0;hr", "BackupInterval;3;hr");
        Test::writeFile(file, content);
        const auto loaded = loadExperiment(copy.path());
        QVERIFY(loaded);
        const auto &experiment = *loaded->experiment;
        QCOMPARE(experiment.backupIntervalMinutes, 180);
        QCOMPARE(experiment.auxIntervalSeconds, 300);
        QCOMPARE(experiment.version.releaseVersion, QStringLiteral("alpha"));
        QCOMPARE(experiment.ftmw->objective, quint64(500));
        QCOMPARE(experiment.ftmw->digitizer.recordLength, 500000);
        const auto &devices = experiment.devices();
        const auto pulses = std::find_if(devices.begin(), devices.end(), [](const auto &device) {
            return dynamic_cast<const PulseGeneratorConfig *>(device.get()) != nullptr;
        });
        QVERIFY(pulses != devices.end());
        QCOMPARE(static_cast<const PulseGeneratorConfig &>(**pulses).repRateHz, 1.0);
    }
};

QTEST_GUILESS_MAIN(ExperimentFilesTest)
#include "tst_experimentfiles.moc"
