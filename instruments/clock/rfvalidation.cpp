// SPDX-License-Identifier: GPL-3.0-or-later
#include "instruments/clock/rfconfig.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>
#include <utility>

namespace Chirpdeck {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(RfConfig)
};

QString number(double value)
{
    return QString::number(value, 'f', 3);
}

} // namespace

Findings RfConfig::validate(FtmwType type, const OutputRange &outputRange, double digitizerSampleRateHz) const
{
    const bool hasUp = clock(ClockType::UpLO).has_value();
    const bool hasDown = clock(ClockType::DownLO).has_value();
    Findings findings;
    if (type == FtmwType::LO_Scan) {
        if (!hasUp)
            findings += Finding::error(Text::tr("No upconversion LO set for LO Scan."));
        if (!hasDown && !commonUpDownLO)
            findings += Finding::error(Text::tr("No downconversion LO set for LO Scan."));
    } else {
        if (type == FtmwType::DR_Scan && !clock(ClockType::DRClock))
            findings += Finding::error(Text::tr("No DR clock set for DR Scan."));
        if (!hasUp)
            findings += Finding::warning(Text::tr("No upconversion LO set; assuming 0 MHz."));
        if (!hasDown)
            findings += Finding::warning(Text::tr("No downconversion LO set; assuming 0 MHz."));
    }
    if (!(awgMult > 0.0) || !(chirpMult > 0.0))
        findings += Finding::error(Text::tr("A multiplication factor of the RF chain is not positive."));
    findings += validateClocks(outputRange);
    if (digitizerSampleRateHz > 0.0)
        findings += validateBand(digitizerSampleRateHz);
    return findings;
}

Findings RfConfig::validateClocks(const OutputRange &outputRange) const
{
    Findings findings;
    std::set<ClockType> reported;
    for (int step = 0; step < stepCount(); ++step) {
        std::map<std::pair<HardwareKey, int>, ClockType> roles;
        for (const auto &[type, clock] : m_steps[static_cast<std::size_t>(step)]) {
            if (!clock.isAssigned() || reported.contains(type))
                continue;
            const auto report = [&, role = type](const QString &text) {
                reported.insert(role);
                findings += Finding::error(text);
            };
            const auto role = enumName(type);
            const auto place = clock.hwKey.text();
            if (!(clock.factor > 0.0)) {
                report(Text::tr("The factor of %1 is not positive.").arg(role));
                continue;
            }
            const auto range = outputRange ? outputRange(clock.hwKey, clock.output) : std::nullopt;
            if (!range)
                report(Text::tr("Output %1 of %2, assigned to %3, does not exist.")
                           .arg(clock.output + 1)
                           .arg(place, role));
            else if (!range->contains(clock.rawFreqMHz()))
                report(Text::tr("%1 needs %2 MHz from %3, which reaches %4 to %5 MHz.")
                           .arg(role, number(clock.rawFreqMHz()), place, number(range->minMHz),
                                number(range->maxMHz)));

            const auto [other, isFree] = roles.try_emplace({clock.hwKey, clock.output}, type);
            const bool bothLo = (type == ClockType::UpLO || type == ClockType::DownLO) &&
                                (other->second == ClockType::UpLO || other->second == ClockType::DownLO);
            if (!isFree && !(commonUpDownLO && bothLo))
                report(Text::tr("Output %1 of %2 is assigned to both %3 and %4.")
                           .arg(clock.output + 1)
                           .arg(place, enumName(other->second), role));
        }
    }
    return findings;
}

Findings RfConfig::validateBand(double digitizerSampleRateHz) const
{
    for (int step = 0; step < stepCount(); ++step) {
        const auto span = ftSpan(digitizerSampleRateHz, step);
        for (const auto &chirp : chirps.chirps) {
            for (const auto &segment : chirp) {
                if (segment.empty)
                    continue;
                const double start = chirpFrequency(segment.startMHz, step);
                const double end = chirpFrequency(segment.endMHz, step);
                if (!span.contains(start) || !span.contains(end))
                    return {Finding::warning(
                        Text::tr("The chirp (%1 to %2 MHz) reaches beyond the band that the digitizer "
                                 "records (%3 to %4 MHz).")
                            .arg(number(start), number(end), number(span.minMHz), number(span.maxMHz)))};
            }
        }
    }
    return {};
}

} // namespace Chirpdeck
