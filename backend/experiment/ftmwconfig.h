// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/experiment/ftmwprogress.h"
#include "backend/experiment/ftmwscan.h"
#include "instruments/clock/rfconfig.h"
#include "instruments/digitizer/ftmwdigitizerconfig.h"
#include "persistence/data/fid.h"
#include "persistence/data/vocabulary.h"
#include "persistence/header/headerstorage.h"

#include <algorithm>
#include <map>
#include <optional>

namespace BC::Key::FTMW {

inline const QString ftmwConfig = QStringLiteral("FtmwConfig");
inline const QString phaseCorrection = QStringLiteral("PhaseCorrectionEnabled");
inline const QString chirpScoring = QStringLiteral("ChirpScoringEnabled");
inline const QString chirpThreshold = QStringLiteral("ChirpRMSThreshold");
inline const QString chirpOffset = QStringLiteral("ChirpOffset");
inline const QString type = QStringLiteral("Type");
inline const QString objective = QStringLiteral("Objective");
inline const QString targetShots = QStringLiteral("TargetShots");
inline const QString duration = QStringLiteral("Duration");
inline const QString upLoBegin = QStringLiteral("UpLOBegin");
inline const QString upLoEnd = QStringLiteral("UpLOEnd");
inline const QString upMajorSteps = QStringLiteral("UpMajorSteps");
inline const QString upMinorSteps = QStringLiteral("UpMinorSteps");
inline const QString downLoBegin = QStringLiteral("DownLOBegin");
inline const QString downLoEnd = QStringLiteral("DownLOEnd");
inline const QString downMajorSteps = QStringLiteral("DownMajorSteps");
inline const QString downMinorSteps = QStringLiteral("DownMinorSteps");
inline const QString drBegin = QStringLiteral("DRBegin");
inline const QString drStep = QStringLiteral("DRStep");
inline const QString drEnd = QStringLiteral("DREnd");
inline const QString drNumSteps = QStringLiteral("DRNumSteps");

} // namespace BC::Key::FTMW

namespace Chirpdeck {

/// What an FTMW run measures and when it ends. The node "FtmwConfig" of header.csv, with the RF chain and the
/// digitizer below it.
///
/// The six kinds of run differ in the keys that they store and in their rules, which are functions of this
/// value and of a FtmwProgress alone:
/// - Target Shots: until `objective` shots are in;
/// - Target Duration: for `objective` minutes of the clock on the wall;
/// - Forever: until it is stopped;
/// - Peak Up: never ends, keeps a rolling average of `objective` shots and saves nothing;
/// - LO Scan: RfConfig::shotsPerClockConfig shots at every step of the clocks, targetSweeps times over;
/// - DR Scan: the same, once.
class FtmwConfig : public HeaderStorage
{
public:
    /// The start of the chirp follows from markers and trigger.
    static constexpr double AutomaticOffset = -1.0;

    FtmwConfig(FtmwType type, const HardwareKey &digitizer);

    FtmwType type = FtmwType::Target_Shots;
    quint64 objective = 0; ///< by type: shots, or minutes; without meaning for Forever and scans
    bool phaseCorrection = false;
    bool chirpScoring = false;
    double chirpThreshold = 0.0; ///< 0 to 1, with scoring
    /// Start of the chirp in the record where scoring or phase correction look for it; see AutomaticOffset.
    double chirpOffsetUs = AutomaticOffset;

    LoScanSettings loScan; ///< of an LO scan only
    DrScanSettings drScan; ///< of a DR scan only

    RfConfig rf;
    FtmwDigitizerConfig digitizer;

    // --- rules of the kind of run ---

    bool isScan() const { return type == FtmwType::LO_Scan || type == FtmwType::DR_Scan; }
    /// Steps that the files call segments: those of the clocks for a scan, 1 for all others.
    int segmentCount() const { return isScan() ? rf.stepCount() : 1; }
    /// No end of its own: Forever and Peak Up.
    bool isOpenEnded() const { return type == FtmwType::Forever || type == FtmwType::Peak_Up; }
    /// Whether FIDs are written at all; Peak Up writes none.
    bool savesFids() const { return type != FtmwType::Peak_Up; }
    /// Whether numbered backups are written beside the FIDs; a scan has a file for each segment instead.
    bool hasBackups() const { return savesFids() && !isScan(); }
    /// Bits by which sums are shifted so that the rolling average of Peak Up keeps fractions of a count.
    int bitShift() const { return type == FtmwType::Peak_Up ? 8 : 0; }
    /// Times that a scan runs through all segments.
    int sweeps() const { return type == FtmwType::LO_Scan ? std::max(1, rf.targetSweeps) : 1; }

    bool isComplete(const FtmwProgress &progress) const;
    /// Thousandths done, 0 to 1000; for Peak Up, how full its average is; nothing for Forever.
    std::optional<int> perMille(const FtmwProgress &progress) const;
    /// Whether a scan has what it needs of its segment for the time being.
    bool canAdvance(const FtmwProgress &progress) const;
    /// Where a scan goes next: the next segment, or after the last one the first, with one more sweep done.
    FtmwPosition next(const FtmwPosition &position) const;
    /// Where a scan begins, or goes on, whose segments have these shots: the first place that lacks some. All
    /// sweeps are completed where none does.
    FtmwPosition firstOpen(const std::map<int, quint64> &segmentShots) const;

    // --- the record ---

    /// When the chirp has ended and its protection has gone, in µs of the record: nothing useful rings
    /// before. 0 without a chirp, and never behind the record's end.
    double protectionEndUs() const;
    /// The same where the record may have ended before.
    double silenceUs() const;
    /// When the chirp itself begins and ends, in µs of the record.
    double chirpStartUs() const;
    double chirpEndUs() const;

    /// An FID list without data that carries the scales of this run's segment.
    FidList fidTemplate(int segment = 0) const;

protected:
    void storeValues() override;
    void retrieveValues() override;
    void prepareChildren() override;

private:
    void storeScan();
    void retrieveScan();
};

} // namespace Chirpdeck
