// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instruments/core/finding.h"
#include "instruments/core/hardwarekey.h"
#include "persistence/data/result.h"
#include "persistence/data/vocabulary.h"
#include "persistence/header/headerstorage.h"

#include <QList>

namespace BC::Key::PulseGenerator {

inline const QString rate = QStringLiteral("RepRate");
inline const QString mode = QStringLiteral("PulseGenMode");
inline const QString pulsing = QStringLiteral("PulseGenEnabled");
inline const QString channel = QStringLiteral("Channel");
inline const QString name = QStringLiteral("Name");
inline const QString delay = QStringLiteral("Delay");
inline const QString width = QStringLiteral("Width");
inline const QString level = QStringLiteral("ActiveLevel");
inline const QString enabled = QStringLiteral("Enabled");
inline const QString role = QStringLiteral("Role");
inline const QString chMode = QStringLiteral("Mode");
inline const QString sync = QStringLiteral("SyncChannel");
inline const QString dutyOn = QStringLiteral("DutyOn");
inline const QString dutyOff = QStringLiteral("DutyOff");

} // namespace BC::Key::PulseGenerator

namespace Chirpdeck {

struct PulseChannel
{
    QString name;
    double delayUs = 0.0; ///< counted from the start of the synchronisation channel
    double widthUs = 1.0;
    ActiveLevel level = ActiveLevel::ActiveHigh;
    bool enabled = false;
    PulseRole role = PulseRole::None;
    PulseChannelMode mode = PulseChannelMode::Normal;
    int syncChannel = 0; ///< 0: the system clock, else the channel with that number, from 1
    int dutyOn = 1;      ///< pulses given in a duty cycle
    int dutyOff = 1;     ///< pulses left out in a duty cycle

    /// Assigns a role; any role but None gives the channel its name.
    void setRole(PulseRole newRole);

    bool operator==(const PulseChannel &) const = default;
};

/// What a pulse generator can do. Times in µs.
struct PulseGeneratorLimits
{
    int channels = 8;
    double minWidth = 0.010, maxWidth = 1e5;
    double minDelay = 0.0, maxDelay = 1e5;
    double minRepRateHz = 0.01, maxRepRateHz = 1e5;
    int dutyMaxPulses = 100000;
    bool canDutyCycle = true;
    bool canTrigger = true;
    bool canSyncToChannel = true;
    bool canDisableChannels = true;

    bool operator==(const PulseGeneratorLimits &) const = default;
};

/// The timing of a pulse generator; an object of header.csv named by the device's hardware key.
class PulseGeneratorConfig : public HeaderStorage
{
public:
    explicit PulseGeneratorConfig(const HardwareKey &key)
        : HeaderStorage(key.text())
    {
    }

    double repRateHz = 1.0;
    PulseGenMode mode = PulseGenMode::Continuous;
    bool pulsing = true;
    QList<PulseChannel> channels;

    HardwareKey key() const { return HardwareKey::parse(headerKey()); }

    /// When a channel (from 0) starts after the system clock, through all channels it is synchronised to; an
    /// Error where these form a loop or do not exist.
    Result<double> startUs(int channel) const;
    /// Channels (from 0) with a role.
    QList<int> channelsWithRole(PulseRole role) const;

    /// What the checks have to know of the run.
    struct RunKind
    {
        bool hasFtmw = true;
        bool hasLif = false;
        int chirpCount = 1;
    };
    Findings validate(const PulseGeneratorLimits &limits, const RunKind &run) const;

    friend bool operator==(const PulseGeneratorConfig &a, const PulseGeneratorConfig &b)
    {
        return a.repRateHz == b.repRateHz && a.mode == b.mode && a.pulsing == b.pulsing &&
               a.channels == b.channels;
    }

protected:
    void storeValues() override;
    void retrieveValues() override;

private:
    Findings validateRoles(const RunKind &run) const;
    Findings validateRanges(const PulseGeneratorLimits &limits) const;
};

} // namespace Chirpdeck
