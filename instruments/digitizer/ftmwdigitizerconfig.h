// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instruments/digitizer/digitizerconfig.h"
#include "persistence/data/result.h"

namespace BC::Key::Digi {

inline const QString fidCh = QStringLiteral("FidChannel");

} // namespace BC::Key::Digi

namespace Chirpdeck {

/// The settings of the digitizer that records free-induction decays.
class FtmwDigitizerConfig : public DigitizerConfig
{
public:
    explicit FtmwDigitizerConfig(const HardwareKey &key)
        : DigitizerConfig(key)
    {
    }

    int fidChannel = 0; ///< device channel that the decay is recorded on, from 1; 0: none

    /// Makes `channelIndex` the one enabled analog channel and the FID channel.
    void setFidChannel(int channelIndex);

    /// The one enabled analog channel, which is where the decay is; an Error when none or several are
    /// enabled. Before a run `fidChannel` has to be this one.
    Result<int> enabledFidChannel() const;

    using DigitizerConfig::voltsPerCount;
    /// Volts per count of the FID channel: fullScale / 2^(8·bytes − 1). 0.05 V and 1 byte: 0.000390625.
    double voltsPerCount() const { return DigitizerConfig::voltsPerCount(fidChannel); }

    /// What the device delivers with every transfer. Several records are several frames; on-board averages
    /// are shots of a transfer.
    RecordShape recordShape() const;
    /// Seconds of one record.
    double recordDuration() const { return recordLength * timeStep(); }
    /// Bytes of one transfer; wide enough for every setting.
    qint64 transferBytes() const;

    /// Checks the settings against the device, and against the number of chirps per trigger.
    Findings validate(const DigitizerLimits &limits, int chirpCount) const;

    friend bool operator==(const FtmwDigitizerConfig &a, const FtmwDigitizerConfig &b)
    {
        return a.sameSettings(b) && a.fidChannel == b.fidChannel;
    }

protected:
    void storeValues() override;
    void retrieveValues() override;
};

} // namespace Chirpdeck
