// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instruments/clock/rfconfig.h"
#include "instruments/digitizer/ftmwdigitizerconfig.h"
#include "persistence/data/fid.h"
#include "persistence/data/vocabulary.h"
#include "persistence/header/headerstorage.h"

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

} // namespace BC::Key::FTMW

namespace Chirpdeck {

/// What an FTMW run measures and when it ends. The node "FtmwConfig" of header.csv, with the RF chain and the
/// digitizer below it.
class FtmwConfig : public HeaderStorage
{
public:
    FtmwConfig(FtmwType type, const HardwareKey &digitizer);

    FtmwType type = FtmwType::Target_Shots;
    quint64 objective = 0; ///< by type: shots, or minutes; without meaning for Forever
    bool phaseCorrection = false;
    bool chirpScoring = false;
    double chirpThreshold = 0.0; ///< 0 to 1, with scoring
    double chirpOffsetUs = -1.0; ///< start of the chirp in the record; −1 = from the markers

    RfConfig rf;
    FtmwDigitizerConfig digitizer;

    /// When the chirp has ended and its protection has gone, in µs of the record: nothing useful rings
    /// before. 0 without a chirp.
    double protectionEndUs() const;
    /// When the chirp itself begins and ends, in µs of the record.
    double chirpStartUs() const;
    double chirpEndUs() const;

    /// An FID list without data that carries the scales of this run's segment.
    FidList fidTemplate(int segment = 0) const;

protected:
    void storeValues() override;
    void retrieveValues() override;
    void prepareChildren() override;
};

} // namespace Chirpdeck
