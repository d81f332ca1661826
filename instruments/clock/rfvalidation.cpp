// SPDX-License-Identifier: GPL-3.0-or-later
#include "instruments/clock/rfrules.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <limits>
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

FieldFindings checkRoles(const RfConfig &rf, FtmwType type)
{
    const auto up = enumName(ClockType::UpLO);
    const auto down = enumName(ClockType::DownLO);
    const bool hasUp = rf.clock(ClockType::UpLO).has_value();
    const bool hasDown = rf.clock(ClockType::DownLO).has_value();
    FieldFindings findings;
    if (type == FtmwType::LO_Scan) {
        if (!hasUp)
            findings += FieldFinding::error(Text::tr("No upconversion LO set for LO Scan."), up);
        if (!hasDown && !rf.commonUpDownLO)
            findings += FieldFinding::error(Text::tr("No downconversion LO set for LO Scan."), down);
    } else {
        if (type == FtmwType::DR_Scan && !rf.clock(ClockType::DRClock))
            findings +=
                FieldFinding::error(Text::tr("No DR clock set for DR Scan."), enumName(ClockType::DRClock));
        if (!hasUp)
            findings += FieldFinding::warning(Text::tr("No upconversion LO set; assuming 0 MHz."), up);
        if (!hasDown)
            findings += FieldFinding::warning(Text::tr("No downconversion LO set; assuming 0 MHz."), down);
    }
    if (!(rf.awgMult > 0.0) || !(rf.chirpMult > 0.0))
        findings += FieldFinding::error(Text::tr("A multiplication factor of the RF chain is not positive."),
                                        rf.awgMult > 0.0 ? BC::Key::RF::chirpM : BC::Key::RF::awgM);
    return findings;
}

} // namespace

Findings RfConfig::validate(FtmwType type, const OutputRange &outputRange, double digitizerSampleRateHz) const
{
    Findings findings = withoutFields(checkRoles(*this, type));
    findings += validateClocks(outputRange);
    if (digitizerSampleRateHz > 0.0)
        findings += validateBand(digitizerSampleRateHz);
    return findings;
}

Findings RfConfig::validateClocks(const OutputRange &outputRange) const
{
    return withoutFields(checkClocks(*this, outputRange));
}

Findings RfConfig::validateBand(double digitizerSampleRateHz) const
{
    return withoutFields(checkBand(*this, {digitizerSampleRateHz, 0.0}));
}

FieldFindings checkRfChain(const RfConfig &rf, FtmwType type, const RfConfig::OutputRange &outputRange,
                           const ReceiverBand &receiver)
{
    FieldFindings findings = checkRoles(rf, type);
    findings += checkClocks(rf, outputRange);
    findings += checkBand(rf, receiver);
    // The steps of a scan have others each; nothing can be done about those.
    if (const auto spur = rf.stepCount() == 1 ? loSpur(rf) : std::nullopt)
        findings +=
            FieldFinding::warning(Text::tr("Harmonic %1 of the upconversion LO falls on %2 MHz, in the band.")
                                      .arg(spur->harmonic)
                                      .arg(number(spur->freqMHz)),
                                  enumName(ClockType::UpLO));
    return findings;
}

FieldFindings checkClocks(const RfConfig &rf, const RfConfig::OutputRange &outputRange)
{
    FieldFindings findings;
    std::set<ClockType> reported;
    for (const auto &step : rf.steps()) {
        std::map<std::pair<HardwareKey, int>, ClockType> roles;
        for (const auto &[type, clock] : step) {
            if (!clock.isAssigned() || reported.contains(type))
                continue;
            const auto report = [&, role = type](const QString &text) {
                reported.insert(role);
                findings += FieldFinding::error(text, enumName(role));
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
            if (!isFree && !(rf.commonUpDownLO && bothLo))
                report(Text::tr("Output %1 of %2 is assigned to both %3 and %4.")
                           .arg(clock.output + 1)
                           .arg(place, enumName(other->second), role));
        }
    }
    return findings;
}

FieldFindings checkBand(const RfConfig &rf, const ReceiverBand &receiver)
{
    FieldFindings findings;
    for (int step = 0; step < rf.stepCount() && findings.isEmpty(); ++step) {
        const double lo = rf.clockFrequency(ClockType::DownLO, step);
        const auto span = rf.ftSpan(receiver.sampleRateHz, step);
        for (const auto &chirp : rf.chirps.chirps) {
            for (const auto &segment : chirp) {
                if (segment.empty || !findings.isEmpty())
                    continue;
                const double start = rf.chirpFrequency(segment.startMHz, step);
                const double end = rf.chirpFrequency(segment.endMHz, step);
                const double highest = std::max(std::abs(start - lo), std::abs(end - lo));
                if (receiver.sampleRateHz > 0.0 && (!span.contains(start) || !span.contains(end)))
                    findings += FieldFinding::warning(
                        Text::tr("The chirp (%1 to %2 MHz) reaches beyond the band that the "
                                 "digitizer records (%3 to %4 MHz).")
                            .arg(number(start), number(end), number(span.minMHz), number(span.maxMHz)),
                        BC::Key::RF::band);
                else if (receiver.bandwidthMHz > 0.0 && highest > receiver.bandwidthMHz)
                    findings += FieldFinding::warning(
                        Text::tr("The signal reaches %1 MHz at the digitizer, whose bandwidth is %2 MHz.")
                            .arg(number(highest), number(receiver.bandwidthMHz)),
                        BC::Key::RF::band);
            }
        }
    }
    return findings;
}

std::optional<LoSpur> loSpur(const RfConfig &rf, int step)
{
    const double lo = rf.clockFrequency(ClockType::UpLO, step);
    if (!(lo > 0.0) || !(rf.chirpMult > 0.0))
        return std::nullopt;
    double low = std::numeric_limits<double>::infinity(), high = -low;
    for (const auto &chirp : rf.chirps.chirps) {
        for (const auto &segment : chirp) {
            if (segment.empty)
                continue;
            for (const double awg : {segment.startMHz, segment.endMHz}) {
                low = std::min(low, rf.chirpFrequency(awg, step));
                high = std::max(high, rf.chirpFrequency(awg, step));
            }
        }
    }
    // What leaks through the mixer passes the multiplier with the chirp.
    const double first = std::max(1.0, rf.chirpMult);
    for (double harmonic = first; harmonic <= MostSpurHarmonic; harmonic += first) {
        if (harmonic * lo >= low && harmonic * lo <= high)
            return LoSpur{static_cast<int>(std::lround(harmonic)), harmonic * lo};
    }
    return std::nullopt;
}

} // namespace Chirpdeck
