// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/experiment/experimentfiles.h"
#include "instruments/digitizer/ioboardconfig.h"
#include "instruments/flow/flowconfig.h"
#include "instruments/pressure/pressurecontrollerconfig.h"
#include "instruments/pulsegenerator/pulsegeneratorconfig.h"
#include "tests/experiment/madefolder.h"
#include "tests/support/testsupport.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Chirpdeck;

namespace {

using Test::Folder;
using Test::s;

/// The same experiment, written as a current one and read again.
LoadedExperiment converted(const LoadedExperiment &from, QTemporaryDir &folder)
{
    from.experiment->version = writtenVersion();
    for (const auto &[file, content] : treeFiles(*from.experiment))
        Test::writeFile(folder.filePath(file), content);
    auto loaded = loadExperiment(folder.path());
    if (!loaded)
        qFatal("%s", qPrintable(loaded.error().text()));
    return std::move(*loaded);
}

template<typename Node>
const Node *device(const LoadedExperiment &loaded, const char *key)
{
    return dynamic_cast<const Node *>(loaded.experiment->device(s(key)));
}

QString remarks(const LoadedExperiment &loaded)
{
    return loaded.remarks.join(u'\n');
}

} // namespace

/// Experiments of every age of the format, made here from its description.
class ErasTest : public QObject
{
    Q_OBJECT

private slots:
    // 1.0-alpha: bare keys, numbers for enumerations, hours, channels in slots, an I/O board under another
    // name.
    void firstAlpha()
    {
        Folder made("v0.1-322-gabcdef0", "1;0;0;alpha");
        made.hardware = "key;subKey\nAWG;awg7122b\nClock0;hp83712b\nFtmwDigitizer;dsox92004a\n"
                        "IOBoard;labjacku3\nPulseGenerator;qc9528\nFlowController;mks647c\n";
        made.objectives = "key;value\nFtmwType;4\n";
        made.add(
            "Experiment;;;BackupInterval;3;hr\nExperiment;;;TimeDataInterval;60;s\n"
            "FtmwConfig;;;Type;LO_Scan;\nFtmwConfig;;;UpLOBegin;10000;MHz\n"
            "FtmwConfig;;;UpMajorSteps;2;\nRfConfig;;;DownconversionSideband;1;\n"
            "ChirpConfig;;;PreGate;0.5;μs\nChirpConfig;;;PreProtection;0.25;μs\n"
            "ChirpConfig;;;PostProtection;0.125;μs\nChirpConfig;;;PostGate;0;μs\n"
            "FtmwDigitizer;;;ByteOrder;0;\nFtmwDigitizer;;;TriggerEdge;1;\n"
            "FtmwDigitizer;AnalogChannel;2;Enabled;true;\nFtmwDigitizer;AnalogChannel;2;FullScale;0.1;V\n"
            "IOBoardDigitizer;;;SampleRate;50000;Hz\nIOBoardDigitizer;AnalogChannel;0;Enabled;true;\n"
            "IOBoardDigitizer;AnalogChannel;0;FullScale;2.44;V\n"
            "IOBoardDigitizer;AnalogNames;0;Name;Pirani;\n"
            "IOBoardDigitizer;DigitalChannel;1;Input;true;\n"
            "IOBoardDigitizer;DigitalChannel;1;Name;Door;\n"
            "PulseGenerator;;;RepRate;10;Hz\nPulseGenerator;Channel;0;Role;1;\n"
            "PulseGenerator;Channel;0;ActiveLevel;0;\n"
            "FlowController;Channel;0;FlowSetPoint;5;sccm\nFlowController;Channel;1;FlowSetPoint;0;sccm");
        made.write("clocks.csv", "Index;ClockType;FreqMHz;Operation;Factor;HwKey;OutputNum\n"
                                 "0;0;10000;0;2;Clock0;0\n0;1;40000;1;8;Clock0;1\n"
                                 "1;0;11000;0;2;Clock0;0\n1;1;40000;1;8;Clock0;1\n");
        made.write("chirps.csv", "Chirp;Segment;StartMHz;EndMHz;DurationUs;Alpha;Empty\n"
                                 "0;0;4000;2000;1;-2000;false\n0;1;0;0;0.5;0;true\n");
        const auto loaded = made.load();
        QCOMPARE(remarks(loaded), QString());
        QVERIFY(loaded.experiment->unknownRows().empty());
        const auto &tree = *loaded.experiment;
        QCOMPARE(tree.backupIntervalMinutes, 180);
        QCOMPARE(tree.version.buildVersion, s("v0.1-322-gabcdef0"));
        QCOMPARE(tree.ftmw->type, FtmwType::LO_Scan);
        QCOMPARE(tree.ftmw->segmentCount(), 2);
        QCOMPARE(tree.ftmw->rf.clock(ClockType::DownLO)->rawFreqMHz(), 320000.0);
        QCOMPARE(tree.ftmw->rf.downconversionSideband, Sideband::LowerSideband);
        QCOMPARE(tree.ftmw->digitizer.byteOrder, ByteOrder::BigEndian);
        QCOMPARE(tree.ftmw->digitizer.triggerEdge, TriggerEdge::FallingEdge);
        QCOMPARE(*tree.ftmw->digitizer.enabledFidChannel(), 3);
        const auto &markers = tree.ftmw->rf.chirps.markers;
        QCOMPARE(markers.size(), 2);
        QCOMPARE(markers[0].startUs, -0.75);
        QCOMPARE(markers[0].endUs, 0.125);
        QCOMPARE(markers[1].endUs, 0.0);
        const auto *board = device<IOBoardConfig>(loaded, "IOBoard");
        QVERIFY(board);
        QCOMPARE(board->sampleRate, 50000.0);
        QCOMPARE(board->analogChannels[0].name, s("Pirani"));
        QCOMPARE(board->digitalChannels[1].name, s("Door"));
        const auto *pulses = device<PulseGeneratorConfig>(loaded, "PulseGenerator");
        QCOMPARE(pulses->channels[0].role, PulseRole::Gas);
        QCOMPARE(pulses->channels[0].level, ActiveLevel::ActiveLow);
        QVERIFY(pulses->pulsing);
        const auto *flow = device<FlowConfig>(loaded, "FlowController");
        QVERIFY(flow->channels[0].enabled && !flow->channels[1].enabled);

        QTemporaryDir copy;
        const auto again = converted(loaded, copy);
        QCOMPARE(again.experiment->backupIntervalMinutes, 180);
        QCOMPARE(again.experiment->ftmw->rf.chirps.markersCsv(), tree.ftmw->rf.chirps.markersCsv());
        QVERIFY(*device<IOBoardConfig>(again, "IOBoard") == *board);
    }

    // v0.1-414 to 426: hardware.csv has indices, the header does not yet.
    void bareObjectsOfIndexedDevices()
    {
        Folder made("v0.1-420-gabcdef0", "1;0;0;beta");
        made.hardware = "key;subKey\nFtmwDigitizer.0;virtual\nPulseGenerator.0;a\nPulseGenerator.1;b\n"
                        "IOBoard.0;c\nPressureController.main;d\nClock.0;fixed\n";
        made.objectives = "key;value\nFtmwType;0\n";
        made.add("FtmwDigitizer;;;RecordLength;1000;\nPulseGenerator;;;RepRate;5;Hz\n"
                 "PulseGenerator.1;;;RepRate;7;Hz\nIOBoardDigitizer;AnalogChannel;0;Name;Gauge;\n"
                 "PressureController;;;SetPoint;2.5;Torr");
        const auto loaded = made.load();
        QCOMPARE(remarks(loaded), QString());
        QVERIFY(loaded.experiment->unknownRows().empty());
        QCOMPARE(loaded.experiment->ftmw->digitizer.headerKey(), s("FtmwDigitizer.0"));
        QCOMPARE(loaded.experiment->ftmw->digitizer.recordLength, 1000);
        QCOMPARE(device<PulseGeneratorConfig>(loaded, "PulseGenerator.0")->repRateHz, 5.0);
        QCOMPARE(device<PulseGeneratorConfig>(loaded, "PulseGenerator.1")->repRateHz, 7.0);
        QCOMPARE(device<IOBoardConfig>(loaded, "IOBoard.0")->analogChannels[0].name, s("Gauge"));
        QCOMPARE(device<PressureControllerConfig>(loaded, "PressureController.main")->setPoint, 2.5);
        QCOMPARE(loaded.experiment->hardware.size(), std::size_t(6));
    }

    // 2025: labels, a third column, digitizers called scopes, the build in quotes.
    void scopesOfTwentyTwentyFive()
    {
        Folder made("\"v1.0.0-release-150-gabcdef0\"", "1;1;0;devel");
        made.hardware = "key;subKey;hardwareType\nFtmwScope.main;VirtualFtmwScope;6\n"
                        "LifScope.fast;VirtualLifScope;10\nLifLaser.dye;VirtualLifLaser;11\n";
        made.objectives = "key;value\nFtmwType;Peak_Up\nLifType;\n";
        made.add("FtmwScope.main;;;SampleRate;2.5e+10;Hz\nFtmwScope.main;;;FidChannel;2;\n"
                 "LifScope.fast;;;LifRefEnabled;true;\nLifScope.fast;AnalogChannel;0;Index;3;\n"
                 "LifConfig;;;DelayPoints;4;\nLifConfig;;;LaserPoints;2;\nLifConfig;;;ScanOrder;1;\n"
                 "LifConfig;;;LaserStart;18000.25;1/cm\nLifConfig;;;CompleteMode;0;");
        const auto loaded = made.load();
        QCOMPARE(remarks(loaded), QString());
        QVERIFY(loaded.experiment->unknownRows().empty());
        const auto &tree = *loaded.experiment;
        QCOMPARE(tree.ftmw->type, FtmwType::Peak_Up);
        QVERIFY(!tree.isTransient());
        QCOMPARE(tree.ftmw->digitizer.headerKey(), s("FtmwDigitizer.main"));
        QCOMPARE(tree.ftmw->digitizer.fidChannel, 2);
        QCOMPARE(tree.lif->digitizer.headerKey(), s("LifDigitizer.fast"));
        QVERIFY(tree.lif->digitizer.refEnabled);
        QCOMPARE(tree.lif->digitizer.analogChannels[0].index, 3);
        QCOMPARE(tree.lif->order, LifScanOrder::LaserFirst);
        QCOMPARE(tree.lif->completeMode, LifCompleteMode::StopWhenComplete);
        QCOMPARE(tree.lif->laserUnit, s("1/cm"));
        QCOMPARE(tree.hardware.at(s("FtmwDigitizer.main")), s("VirtualFtmwScope"));
    }

    // 2.0: everything by name, markers, fixed decimals, limits, both parts at once.
    void currentVersion()
    {
        Folder made;
        made.hardware = "Key;Driver\nFtmwDigitizer.a;A\nLifDigitizer.b;B\nFlowController.c;C\nLifLaser.d;D\n";
        made.objectives = "key;value\nLifType;\nFtmwType;DR_Scan\n";
        made.add("FtmwConfig;;;DRBegin;8000;MHz\nFtmwConfig;;;DRStep;-2;MHz\nFtmwConfig;;;DRNumSteps;3;\n"
                 "FtmwConfig;;;DREnd;7996;MHz\nLifConfig;;;LaserStart;280.000;nm\n"
                 "LifConfig;;;LaserStep;0.010;nm\nFlowController.c;Channel;0;Enabled;true;\n"
                 "FlowController.c;Channel;0;FlowSetPoint;0;any unit\nFlowController.c;Channel;0;Name;;\n"
                 "Validation;Condition;0;Max;1.5;\nValidation;Condition;0;Min;0.5;\n"
                 "Validation;Condition;0;ObjKey;FlowController.c;\nValidation;Condition;0;ValKey;Flow1;");
        made.write("markers.csv",
                   "Channel;Name;Role;TimingMode;StartUs;EndUs;Enabled\n"
                   "0;Amp;Gate;ChirpRelative;-0.5;0.2;true\n2;X;Nonsense;Absolute;0;3;false\n");
        made.write("validation.csv", "ObjKey;ValKey;Min;Max\nFlowController.c;Flow1;0.5;2.5\n");
        const auto loaded = made.load();
        const auto &tree = *loaded.experiment;
        QCOMPARE(loaded.remarks.size(), 1);
        QVERIFY2(remarks(loaded).contains(s("2.5")), qPrintable(remarks(loaded)));
        QCOMPARE(tree.ftmw->drScan, (DrScanSettings{8000, -2, 3}));
        QCOMPARE(tree.lif->laserDecimals, 3);
        QCOMPARE(tree.lif->laserStep, 0.01);
        const auto *flow = device<FlowConfig>(loaded, "FlowController.c");
        QVERIFY(flow->channels[0].enabled);
        QCOMPARE(flow->channels[0].unit, s("any unit"));
        QCOMPARE(tree.validation.conditions,
                 (Validation::Conditions{{{s("FlowController.c"), s("Flow1")}, {0.5, 1.5}}}));
        const auto &markers = tree.ftmw->rf.chirps.markers;
        QCOMPARE(markers.size(), 3);
        QCOMPARE(markers[2].role, MarkerRole::Custom);
        QCOMPARE(markers[2].timing, MarkerTiming::Absolute);
        QVERIFY(!markers[1].enabled);
    }

    // What later versions add is kept, offered, and written again.
    void laterVersionsLoseNothing()
    {
        Folder made("\"fedcba\"", "3;1;0;release");
        made.hardware = "key;driver;firmware\nFtmwDigitizer.a;A;1.0\n"
                        "LifFreqConversionStage.doubler;VirtualStage;\n";
        made.objectives = "key;value;more\nFtmwType;Target_Shots\nDanceType;Waltz\n";
        made.add("Experiment;;;Mood;good;\nFtmwDigitizer.a;AnalogChannel;0;Coupling;DC;\n"
                 "FtmwDigitizer.a;AnalogChannel;0;Enabled;true;\nFtmwDigitizer.a;AnalogChannel;0;Note;;\n"
                 "FtmwConfig;;;TargetShots;5;\nFtmwConfig;;;Objective;5;\nFtmwConfig;;;UpLOBegin;9;MHz\n"
                 "LifFreqConversionStage.doubler;;;Harmonic;2;\nQuantum.x;Array;3;Value;7;K");
        const auto loaded = made.load();
        QCOMPARE(remarks(loaded), QString());
        const HeaderStrings unknown{
            {s("Experiment"), {{{}, {}, s("Mood"), s("good"), {}}}},
            {s("FtmwConfig"), {{{}, {}, s("UpLOBegin"), s("9"), s("MHz")}}},
            {s("FtmwDigitizer.a"), {{s("AnalogChannel"), s("0"), s("Coupling"), s("DC"), {}}}},
            {s("LifFreqConversionStage.doubler"), {{{}, {}, s("Harmonic"), s("2"), {}}}},
            {s("Quantum.x"), {{s("Array"), s("3"), s("Value"), s("7"), s("K")}}}};
        QVERIFY(loaded.experiment->unknownRows() == unknown);
        QCOMPARE(loaded.experiment->ftmw->objective, quint64(5));
        QCOMPARE(loaded.experiment->hardware.at(s("LifFreqConversionStage.doubler")), s("VirtualStage"));

        // Once and again.
        for (int time = 0; time < 2; ++time) {
            QTemporaryDir copy;
            const auto again = converted(loaded, copy);
            QVERIFY(again.experiment->unknownRows() == unknown);
            const auto header = Test::contentOf(copy.filePath(s("header.csv")));
            QVERIFY(header.contains("\nFtmwDigitizer.a;AnalogChannel;0;Note;;"));
            QVERIFY(header.contains("\nQuantum.x;Array;3;Value;7;K"));
            QCOMPARE(header.count("AnalogChannel;0;Enabled;"), 1);
            QCOMPARE(again.experiment->hardware, loaded.experiment->hardware);
        }
    }

    void withoutHardwareTheHeaderTellsTheDevices()
    {
        Folder made("v1.0.0-release-8-gd4769dd", "1;0;0;release");
        made.hardware.clear();
        made.objectives = "key;value\nFtmwType;Target_Duration\n";
        made.add("FtmwDigitizer.0;;;RecordLength;4000;\nPulseGenerator.0;;;RepRate;5;Hz\n"
                 "PulseGenerator.1;;;RepRate;6;Hz\nFtmwConfig;;;Duration;90;min");
        const auto loaded = made.load();
        QCOMPARE(loaded.remarks.size(), 1);
        QVERIFY(remarks(loaded).contains(s("hardware.csv")));
        QCOMPARE(loaded.experiment->ftmw->objective, quint64(90));
        QCOMPARE(loaded.experiment->ftmw->digitizer.recordLength, 4000);
        QCOMPARE(device<PulseGeneratorConfig>(loaded, "PulseGenerator.1")->repRateHz, 6.0);
        QTemporaryDir copy;
        const auto again = converted(loaded, copy);
        QCOMPARE(remarks(again), QString());
        QCOMPARE(again.experiment->hardware.size(), std::size_t(3));
        QCOMPARE(again.experiment->ftmw->digitizer.recordLength, 4000);
    }

    void withoutObjectivesTheHeaderTellsTheKind()
    {
        Folder made;
        made.objectives.clear();
        made.add("FtmwConfig;;;Type;Target_Shots;\nFtmwConfig;;;Objective;12;\nLifConfig;;;DelayPoints;3;");
        const auto loaded = made.load();
        QCOMPARE(loaded.remarks.size(), 1);
        QVERIFY(remarks(loaded).contains(s("objectives.csv")));
        QCOMPARE(loaded.experiment->ftmw->type, FtmwType::Target_Shots);
        QCOMPARE(loaded.experiment->lif->delayPoints, 3);

        // So does it where rows of the file were lost.
        Folder nothing;
        nothing.add("FtmwConfig;;;Type;DR_Scan;");
        const auto none = nothing.load();
        QVERIFY(remarks(none).contains(s("objectives.csv")));
        QCOMPARE(none.experiment->ftmw->type, FtmwType::DR_Scan);
        QVERIFY(!none.experiment->lif);
    }

    void kindsOfRunByNameAndNumber_data()
    {
        QTest::addColumn<QByteArray>("cell");
        QTest::addColumn<FtmwType>("type");
        for (const auto type : {FtmwType::Target_Shots, FtmwType::Target_Duration, FtmwType::Forever,
                                FtmwType::Peak_Up, FtmwType::LO_Scan, FtmwType::DR_Scan}) {
            QTest::newRow(qPrintable(enumName(type))) << enumName(type).toLatin1() << type;
            QTest::addRow("%d", static_cast<int>(type)) << QByteArray::number(static_cast<int>(type)) << type;
        }
        QTest::newRow("unknown name") << QByteArray("Sideways") << FtmwType::Forever;
        QTest::newRow("unknown number") << QByteArray("99") << FtmwType::Forever;
    }
    void kindsOfRunByNameAndNumber()
    {
        QFETCH(QByteArray, cell);
        QFETCH(FtmwType, type);
        Folder made;
        made.objectives = "key;value\nFtmwType;" + cell + '\n';
        QCOMPARE(made.load().experiment->ftmw->type, type);
    }

    void hardwareOfEveryLayout()
    {
        Folder made;
        made.hardware = "key;subKey\n\nPulseGenerator\nFlowController.a;first\nFlowController.a;second\n"
                        "GpibController.x;prologix\nClock0;valon\n";
        made.add("PulseGenerator;;;RepRate;3;Hz");
        const auto loaded = made.load();
        const std::map<QString, QString> hardware{{s("PulseGenerator.default"), s("virtual")},
                                                  {s("FlowController.a"), s("second")},
                                                  {s("GPIBController.x"), s("prologix")},
                                                  {s("Clock0"), s("valon")}};
        QCOMPARE(loaded.experiment->hardware, hardware);
        QCOMPARE(device<PulseGeneratorConfig>(loaded, "PulseGenerator.default")->repRateHz, 3.0);
    }

    // Several digitizers are one too many: the one that the header describes was used.
    void theDigitizerIsTheOneInTheHeader()
    {
        Folder made;
        made.hardware = "key;driver\nFtmwDigitizer.a;A\nFtmwDigitizer.b;B\n";
        made.objectives = "key;value\nFtmwType;Forever\n";
        made.add("FtmwDigitizer.b;;;RecordLength;10;");
        const auto loaded = made.load();
        QCOMPARE(loaded.experiment->ftmw->digitizer.headerKey(), s("FtmwDigitizer.b"));
        QCOMPARE(loaded.experiment->ftmw->digitizer.recordLength, 10);
    }

    void otherDelimitersAndLineEnds()
    {
        Folder made;
        made.version = ",\r\nkey,value\r\nBCMajorVersion,2\r\n";
        made.hardware = "key,driver\r\nFtmwDigitizer.a,A\r\n";
        made.objectives = "key,value\r\nFtmwType,Target_Shots\r\n";
        made.header = "\xef\xbb\xbfObjKey,ArrayKey,ArrayIndex,ValueKey,Value,Units\r\n"
                      "Experiment,,,Number,5,\r\nFtmwDigitizer.a,,,RecordLength,64,\r\n"
                      "FtmwConfig,,,Objective,9,\r\n";
        const auto loaded = made.load();
        QCOMPARE(remarks(loaded), QString());
        QCOMPARE(loaded.experiment->number, 5);
        QCOMPARE(loaded.experiment->ftmw->digitizer.recordLength, 64);
        QCOMPARE(loaded.experiment->ftmw->objective, quint64(9));
        QCOMPARE(loaded.experiment->version.majorVersion, 2);
    }

    // Nothing escapes a delimiter or a line break in a text, so that rows of some files are torn.
    void tornRowsAreMended()
    {
        Folder made;
        made.hardware = "key;driver\nTemperatureController.a;A\nFlowController.f;F\n";
        made.add(
            "FlowController.f;Channel;0;Name;He; 5.0 grade;\nFlowController.f;Channel;0;FlowSetPoint;3;sccm");
        made.header += "\nFlowController.f;Channel;1;Name;two\nlines;\n"
                       "FlowController.f;Channel;1;FlowSetPoint;4;sccm\nFlowController.f;Channel\n"
                       "FlowController.f;Channel;2;FlowSetPoint;5;sccm";
        const auto loaded = made.load();
        const auto *flow = device<FlowConfig>(loaded, "FlowController.f");
        QCOMPARE(flow->channels.size(), 3);
        QCOMPARE(flow->channels[0].name, s("He, 5.0 grade"));
        QCOMPARE(flow->channels[1].name, s("two lines"));
        QCOMPARE(flow->channels[2].setPoint, 5.0);
        // Only the row that is beyond mending is remarked on, with its line.
        QCOMPARE(loaded.remarks.size(), 1);
        QVERIFY2(remarks(loaded).contains(s("header.csv")) && remarks(loaded).contains(s("8")),
                 qPrintable(remarks(loaded)));
    }

    void versionAndNumberFromElsewhere()
    {
        QTemporaryDir root;
        const QString path = root.filePath(s("4711"));
        Test::writeFile(path + s("/header.csv"),
                        "ObjKey;ArrayKey;ArrayIndex;ValueKey;Value;Units\nExperiment;;;BackupInterval;1;min");
        Test::writeFile(path + s("/version.csv"),
                        ";\nkey;value\nBCMajorVersion;1\nBCBuildVersion;v0.1-330-g1\n");
        const auto loaded = loadExperiment(path);
        QVERIFY(loaded);
        QCOMPARE(loaded->experiment->number, 4711);
        QCOMPARE(loaded->experiment->version.majorVersion, 1);
        QCOMPARE(loaded->experiment->version.buildVersion, s("v0.1-330-g1"));
    }

    // Indices and numbers that no writer makes neither crash nor fill the memory.
    void damagedTablesAreRemarkedOn()
    {
        Folder made;
        made.objectives = "key;value\nFtmwType;Forever\n";
        made.add("Experiment;;;BackupInterval;2000000000;hr\nPulseGenerator.x;Channel;-1;Width;1;us\n"
                 "PulseGenerator.x;Channel;999999999;Width;1;us");
        made.write("chirps.csv",
                   "Chirp;Segment;StartMHz;EndMHz;DurationUs;Alpha;Empty\n"
                   "-1;0;1;2;3;4;false\n0;0;1;2;x;4;false\n0;0;1;2;3;4;false\n2;1;1;2;3;4;false\n");
        made.write("clocks.csv", "Index;ClockType;FreqMHz;Operation;Factor;HwKey;OutputNum\n"
                                 "-3;UpLO;1;Multiply;2;Clock.a;0\n0;UpLO;1;Multiply;0;Clock.a;0\n"
                                 "0;Sideways;1;Multiply;2;Clock.a;0\n7;UpLO;9;Divide;2;Clock.a;0\n");
        made.write("markers.csv", "Channel;Name;Role;TimingMode;StartUs;EndUs;Enabled\n"
                                  "4000000;a;Gate;Absolute;0;1;true\n");
        const auto loaded = made.load();
        QCOMPARE(loaded.remarks.size(), 2 + 2 + 3 + 1);
        const auto &rf = loaded.experiment->ftmw->rf;
        QCOMPARE(rf.chirps.chirps.size(), 3);
        QCOMPARE(rf.chirps.chirps[2].size(), 2);
        QCOMPARE(rf.stepCount(), 1);
        QCOMPARE(rf.clock(ClockType::UpLO)->rawFreqMHz(), 18.0);
        QVERIFY(rf.chirps.markers.isEmpty());
        QCOMPARE(loaded.experiment->backupIntervalMinutes, INT_MAX);
        QVERIFY(!loaded.experiment->unknownRows().contains(s("PulseGenerator.x")));
    }
};

QTEST_GUILESS_MAIN(ErasTest)
#include "tst_eras.moc"
