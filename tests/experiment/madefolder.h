// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/experiment/experimentfiles.h"
#include "tests/support/testsupport.h"

#include <QTemporaryDir>

namespace Chirpdeck::Test {

inline QString s(const char *text)
{
    return QString::fromUtf8(text);
}

/// An experiment folder made of texts; rows of the header are added to its first line.
struct Folder
{
    explicit Folder(const char *build = "\"0123\"", const char *versions = "2;0;0;alpha")
    {
        const auto parts = QByteArray(versions).split(';');
        version = ";\nkey;value\nBCMajorVersion;" + parts[0] + "\nBCMinorVersion;" + parts[1] +
                  "\nBCPatchVersion;" + parts[2] + "\nBCReleaseVersion;" + parts[3] + "\nBCBuildVersion;" +
                  build + "\n";
    }

    QTemporaryDir folder;
    QByteArray version;
    QByteArray hardware = "key;driver\n";
    QByteArray objectives = "key;value\n";
    QByteArray header = "ObjKey;ArrayKey;ArrayIndex;ValueKey;Value;Units\nExperiment;;;Number;77;";

    void add(const QByteArray &rows)
    {
        for (const auto &row : rows.split('\n')) {
            if (!row.trimmed().isEmpty())
                header += '\n' + row.trimmed();
        }
    }
    void write(const char *file, const QByteArray &content) { writeFile(folder.filePath(s(file)), content); }
    LoadedExperiment load()
    {
        if (!version.isEmpty())
            write("version.csv", version);
        if (!hardware.isEmpty())
            write("hardware.csv", hardware);
        if (!objectives.isEmpty())
            write("objectives.csv", objectives);
        write("header.csv", header);
        auto loaded = loadExperiment(folder.path());
        if (!loaded)
            qFatal("%s", qPrintable(loaded.error().text()));
        return std::move(*loaded);
    }
};

/// An FTMW experiment with a chirp of two segments, two clocks, a marker and two files of decays.
inline Folder ftmwFolder()
{
    Folder made;
    made.hardware += "FtmwDigitizer.scope;MSO64B\nClock.synth;Valon5009\n";
    made.objectives += "FtmwType;Target_Shots\n";
    made.add("FtmwConfig;;;TargetShots;300;\nFtmwDigitizer.scope;;;SampleRate;1.25e+10;Hz\n"
             "FtmwDigitizer.scope;AnalogChannel;0;FullScale;0.4;V\nRfConfig;;;AwgMult;4;");
    made.write("chirps.csv", "Chirp;Segment;StartMHz;EndMHz;DurationUs;Alpha;Empty\n"
                             "0;0;500;3500;1.5;2000;false\n0;1;0;0;0.25;0;true\n");
    made.write("markers.csv", "Channel;Name;Role;TimingMode;StartUs;EndUs;Enabled\n"
                              "0;TWT;Gate;ChirpRelative;-0.4;0.15;true\n");
    made.write("clocks.csv", "Index;ClockType;FreqMHz;Operation;Factor;HwKey;OutputNum\n"
                             "0;DownLO;30500;Multiply;4;Clock.synth;0\n"
                             "0;UpLO;8200;Multiply;2;Clock.synth;1\n");
    made.write("fid/fidparams.csv", "index;spacing;probefreq;vmult;shots;sideband;size\n"
                                    "0;8e-11;30500;1e-05;300;UpperSideband;2\n"
                                    "1;8e-11;30500;1e-05;100;UpperSideband;2\n");
    made.write("fid/0.csv", "fid0\na\n-b");
    made.write("fid/1.csv", "fid0\n3\n-4");
    return made;
}

/// A LIF experiment with two of its three by two points measured, one of them with a reference.
inline Folder lifFolder()
{
    Folder made;
    made.hardware += "LifDigitizer.scope;virtual\nLifLaser.dye;virtual\n";
    made.objectives += "LifType;\n";
    made.add("LifConfig;;;LaserStart;280.000;nm\nLifConfig;;;LaserStep;0.010;nm\nLifConfig;;;LaserPoints;3;\n"
             "LifConfig;;;DelayStart;1;μs\nLifConfig;;;DelayStep;0.5;μs\nLifConfig;;;DelayPoints;2;\n"
             "LifConfig;;;ShotsPerPoint;10;\nLifDigitizer.scope;;;SampleRate;1e+09;Hz");
    made.write("lif/lifparams.csv", "lIndex;dIndex;shots;lifsize;refsize;spacing;lifymult;refymult\n"
                                    "0;0;10;2;2;1e-09;0.001;0.002\n2;1;4;2;0;1e-09;0.001;0\n");
    made.write("lif/0.csv", "lif;ref\na;1\n-b;2\n");
    made.write("lif/5.csv", "lif\nc\nd\n");
    made.write("lif/processing.csv", "ObjKey;Value\nLifGateStartPoint;0\nLifGateEndPoint;2\n");
    return made;
}

/// What every experiment has besides: a log of a run that came to its end, and readings.
inline void addStreams(Folder &made)
{
    made.write("log.csv", "Timestamp;Epoch_msecs;Code;Message\n"
                          "Sat Mar 6 09:05:00 2027;1804323900120;Highlight;Starting experiment 77.\n"
                          "Sat Mar 6 09:06:00 2027;1804323960120;Highlight;Experiment 77 complete.\n");
    made.write("auxdata.csv", "timestamp;epochtime;elapsedsecs;FlowController.gas.Pressure\n"
                              "Sat Mar 6 09:05:00 2027;1804323900;0;1.31\n"
                              "Sat Mar 6 09:05:10 2027;1804323910;10;\n");
}

} // namespace Chirpdeck::Test
