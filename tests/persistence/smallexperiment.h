// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "persistence/csv/csvtext.h"
#include "persistence/stores/auxdatastorage.h"
#include "persistence/stores/experimentfiles.h"
#include "persistence/stores/experimentfolder.h"
#include "persistence/stores/fidsinglestorage.h"
#include "persistence/stores/ftsettingsfile.h"
#include "persistence/stores/sidecar.h"
#include "persistence/streams/logline.h"

namespace Chirpdeck::Test {

inline constexpr int SmallSize = 12;

/// Sums that depend on the number of shots in every sample, so that any mixture of two saves shows.
inline FidList smallFids(quint64 shots, qsizetype size = SmallSize, int frames = 2)
{
    std::vector<qint64> sums;
    for (qsizetype i = 0; i < size * frames; ++i)
        sums.push_back(static_cast<qint64>(shots) * 37 - i * 5);
    return {2e-11,
            40960,
            0.000390625,
            shots,
            Sideband::LowerSideband,
            size,
            frames,
            std::make_shared<const std::vector<qint64>>(std::move(sums))};
}

/// The rows of header.csv of a small experiment.
inline QByteArray smallHeader(int number)
{
    QByteArray text("ObjKey;ArrayKey;ArrayIndex;ValueKey;Value;Units");
    const QStringList rows{QStringLiteral("ChirpConfig;;;ChirpInterval;20;μs"),
                           QStringLiteral("ChirpConfig;;;SampleInterval;6.25e-05;μs"),
                           QStringLiteral("ChirpConfig;;;SampleRate;16000;MHz"),
                           QStringLiteral("Experiment;;;BCBuildVersion;\"x\";"),
                           QStringLiteral("Experiment;;;BCMajorVersion;2;"),
                           QStringLiteral("Experiment;;;BCMinorVersion;0;"),
                           QStringLiteral("Experiment;;;BCPatchVersion;0;"),
                           QStringLiteral("Experiment;;;BCReleaseVersion;alpha;"),
                           QStringLiteral("Experiment;;;BackupInterval;0;min"),
                           QStringLiteral("Experiment;;;Number;%1;").arg(number),
                           QStringLiteral("Experiment;;;TimeDataInterval;5;s"),
                           QStringLiteral("FtmwConfig;;;ChirpScoringEnabled;false;"),
                           QStringLiteral("FtmwConfig;;;Objective;100;"),
                           QStringLiteral("FtmwConfig;;;PhaseCorrectionEnabled;false;"),
                           QStringLiteral("FtmwConfig;;;Type;Forever;"),
                           QStringLiteral("RfConfig;;;AwgMult;1;"),
                           QStringLiteral("RfConfig;;;ChirpMult;4;"),
                           QStringLiteral("RfConfig;;;CommonUpDownLO;false;"),
                           QStringLiteral("RfConfig;;;DownconversionSideband;LowerSideband;"),
                           QStringLiteral("RfConfig;;;ShotsPerClockConfig;0;"),
                           QStringLiteral("RfConfig;;;TargetSweeps;1;"),
                           QStringLiteral("RfConfig;;;UpconversionSideband;LowerSideband;")};
    for (const auto &row : rows)
        text += '\n' + row.toUtf8();
    for (const auto *row :
         {"BlockAverageEnabled;false;", "BlockAverages;1;", "ByteOrder;LittleEndian;", "BytesPerPoint;1;",
          "FidChannel;1;", "MultiRecordEnabled;true;", "MultiRecordNum;2;", "RecordLength;12;",
          "SampleRate;5e+10;Hz", "TriggerChannel;0;", "TriggerDelay;0;μs", "TriggerEdge;RisingEdge;",
          "TriggerLevel;0;V"})
        text += QByteArray("\nFtmwDigitizer.virtual;;;") + row;
    for (const auto *row : {"Enabled;true;", "FullScale;0.05;V", "Index;1;", "VerticalOffset;0;V"})
        text += QByteArray("\nFtmwDigitizer.virtual;AnalogChannel;0;") + row;
    return text;
}

inline QList<FileContent> smallRootFiles(int number)
{
    const CsvRows chirps{QStringLiteral("Chirp;Segment;StartMHz;EndMHz;DurationUs;Alpha;Empty"),
                         {{0, 0, 4895.0, 1520.0, 2.0, -1687.5, false}}};
    const CsvRows clocks{QStringLiteral("Index;ClockType;FreqMHz;Operation;Factor;HwKey;OutputNum"),
                         {{0, QStringLiteral("DownLO"), 40960.0, QStringLiteral("Multiply"), 8,
                           QStringLiteral("Clock.virtual"), 1},
                          {0, QStringLiteral("UpLO"), 11520.0, QStringLiteral("Multiply"), 2,
                           QStringLiteral("Clock.virtual"), 0}}};
    const CsvRows markers{QStringLiteral("Channel;Name;Role;TimingMode;StartUs;EndUs;Enabled"),
                          {{0, QStringLiteral("Protection"), QStringLiteral("Protection"),
                            QStringLiteral("ChirpRelative"), -0.5, 0.2, true},
                           {1, QStringLiteral("Gate"), QStringLiteral("Gate"),
                            QStringLiteral("ChirpRelative"), -0.3, 0.1, true}}};
    return {{QStringLiteral("version.csv"), versionText()},
            {QStringLiteral("objectives.csv"), Objectives{FtmwType::Forever, false}.toCsv()},
            {QStringLiteral("hardware.csv"),
             hardwareCsv({{QStringLiteral("FtmwDigitizer.virtual"), QStringLiteral("VirtualFtmwDigitizer")},
                          {QStringLiteral("Clock.virtual"), QStringLiteral("FixedClock")},
                          {QStringLiteral("AWG.virtual"), QStringLiteral("VirtualAwg")}})},
            {QStringLiteral("header.csv"), smallHeader(number)},
            {QStringLiteral("chirps.csv"), chirps.toCsv()},
            {QStringLiteral("markers.csv"), markers.toCsv()},
            {QStringLiteral("clocks.csv"), clocks.toCsv()}};
}

/// A run that ends in `saves` saves of 10 shots each; false when a step failed.
inline bool recordSmall(const QString &path, int number, int saves = 2, bool finish = true)
{
    const auto start = QDateTime::fromSecsSinceEpoch(1777958112);
    auto folder = ExperimentFolder::forRun(path);
    if (!folder)
        return false;
    Sidecar notes;
    notes.title = QStringLiteral("small");
    notes.outcome = Outcome::Running;
    notes.startedAt = start;
    bool ok = notes.write(**folder) && (*folder)->writeFirst(smallRootFiles(number));
    ok = ok && appendToLog(
                   path, {start, LogCode::Highlight, QStringLiteral("Starting experiment %1.").arg(number)});
    FidSingleStorage fids(*folder);
    AuxDataStorage aux(path);
    ok = ok && fids.start() && aux.start({QStringLiteral("Ftmw.Shots")}, start);
    FtSettings settings;
    settings.removeDc = true;
    ok = ok && (*folder)->write(QStringLiteral("fid/processing.csv"),
                                ftSettingsCsv(settings, smallFids(1).durationUs()));
    for (int i = 0; i < saves && ok; ++i) {
        const auto shots = 10 * (static_cast<quint64>(i) + 1);
        ok = aux.add({start.addSecs(qint64(5) * i), {{QStringLiteral("Ftmw.Shots"), shots}}}) &&
             fids.save(smallFids(shots));
        if (i == 0)
            ok = ok && fids.backup(smallFids(shots)).hasValue();
    }
    if (!finish)
        return ok;
    ok = ok && fids.finish() && aux.finish() &&
         appendToLog(path, {start.addSecs(qint64(5) * saves), LogCode::Highlight,
                            QStringLiteral("Experiment %1 complete.").arg(number)});
    notes.outcome = Outcome::Complete;
    notes.endedAt = start.addSecs(qint64(5) * saves);
    notes.shots = 10 * static_cast<quint64>(saves);
    return ok && notes.write(**folder) && (*folder)->seal();
}

} // namespace Chirpdeck::Test
