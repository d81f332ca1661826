// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/experiment/draftrules.h"

#include "backend/experiment/experiment.h"
#include "instruments/awg/chirprules.h"
#include "instruments/digitizer/digitizerrules.h"
#include "instruments/pulsegenerator/interlock.h"
#include "instruments/pulsegenerator/pulserules.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <limits>

namespace Chirpdeck {

namespace {

namespace CC = BC::Key::CC;
namespace Digi = BC::Key::Digi;
namespace Ftmw = BC::Key::FTMW;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(DraftRules)
};

constexpr double TouchingMHz = 0.001;
constexpr int MostChirps = 50;
constexpr double LeastInterval = 5.0, MostInterval = 100.0;
constexpr quint64 MostCount = 2147483647;
constexpr int LeastAuxSeconds = 5, MostBackupMinutes = 6000;
constexpr int LeastMajorSteps = 2, MostMajorSteps = 100000, MostMinorSteps = 10;

QString number(double value, int decimals = 3)
{
    auto text = QString::number(value, 'f', decimals);
    while (text.contains(u'.') && (text.endsWith(u'0') || text.endsWith(u'.'))) {
        const bool point = text.endsWith(u'.');
        text.chop(1);
        if (point)
            break;
    }
    return text;
}

class Rules
{
public:
    Rules(const ExperimentDraft &draft, const BenchLimits &bench)
        : m_draft(draft)
        , m_bench(bench)
        , m_ftmw(draft.ftmw())
    {
    }

    DraftFindings check()
    {
        checkType();
        if (m_draft.isScan())
            checkScan();
        checkChain();
        checkChirp();
        checkDigitizer();
        checkDevices();
        checkLimits();
        return m_found;
    }

private:
    void add(DraftStep step, const FieldFindings &findings, const QString &object = {})
    {
        for (const auto &found : findings)
            m_found.append({step, found.finding, found.field, object});
    }
    void add(DraftStep step, const Findings &findings, const QString &object)
    {
        for (const auto &finding : findings)
            m_found.append({step, finding, {}, object});
    }
    void error(DraftStep step, const QString &field, const QString &text, const QString &object = {})
    {
        m_found.append({step, Finding::error(text), field, object});
    }
    void checkRange(const QString &field, double value, double min, double max, const QString &text)
    {
        if (!(value >= min && value <= max))
            error(DraftStep::Type, field, text.arg(number(value), number(min), number(max)));
    }

    void checkType()
    {
        if (!m_bench.runTypes.contains(m_draft.type))
            error(DraftStep::Type, Ftmw::type, Text::tr("Runs of this kind cannot be carried out."));
        if (m_draft.type == FtmwType::Target_Shots || m_draft.type == FtmwType::Peak_Up)
            checkRange(Ftmw::targetShots, static_cast<double>(m_draft.targetShots), 1, MostCount,
                       Text::tr("%1 shots are not possible; %2 to %3 are."));
        if (m_draft.type == FtmwType::Target_Duration)
            checkRange(Ftmw::duration, static_cast<double>(m_draft.targetMinutes), 1, MostCount,
                       Text::tr("A duration of %1 min is not possible; %2 to %3 min are."));
        checkRange(BC::Key::Exp::timeDataInterval, m_draft.auxIntervalSeconds, LeastAuxSeconds, MostCount,
                   Text::tr("Readings every %1 s are not possible; %2 to %3 s are."));
        checkRange(BC::Key::Exp::backupInterval, m_draft.backupIntervalMinutes, 0, MostBackupMinutes,
                   Text::tr("A copy every %1 min is not possible; %2 to %3 min are."));
        if (m_draft.chirpScoring)
            checkRange(Ftmw::chirpThreshold, m_draft.chirpThreshold, 0.0, 1.0,
                       Text::tr("A threshold of %1 is not possible; %2 to %3 is."));
        if (m_draft.chirpOffsetUs != FtmwConfig::AutomaticOffset)
            checkRange(Ftmw::chirpOffset, m_draft.chirpOffsetUs, 0.0, 100.0,
                       Text::tr("A chirp cannot start at %1 µs; it can at %2 to %3 µs."));
    }

    void checkScan()
    {
        checkRange(BC::Key::Draft::shotsPerPoint, m_draft.shotsPerPoint, 1, MostCount,
                   Text::tr("%1 shots at each point are not possible; %2 to %3 are."));
        if (m_draft.type == FtmwType::DR_Scan) {
            checkRange(Ftmw::drNumSteps, m_draft.drScan.steps, 2, MostCount,
                       Text::tr("%1 steps are not possible; %2 to %3 are."));
            if (m_draft.drScan.stepMHz == 0.0)
                error(DraftStep::Type, Ftmw::drStep, Text::tr("A step of 0 MHz leads nowhere."));
        } else {
            checkRange(Ftmw::upMajorSteps, m_draft.loScan.up.majorSteps, LeastMajorSteps, MostMajorSteps,
                       Text::tr("%1 major steps are not possible; %2 to %3 are."));
            checkRange(Ftmw::upMinorSteps, m_draft.loScan.up.minorSteps, 1, MostMinorSteps,
                       Text::tr("%1 minor steps are not possible; %2 to %3 are."));
            checkRange(BC::Key::RF::targetSweeps, m_draft.sweeps, 1, MostCount,
                       Text::tr("%1 sweeps are not possible; %2 to %3 are."));
        }
        checkScanRange();
    }

    /// Whether the oscillators reach both ends of the scan; said of the end that is out of reach.
    void checkScanRange()
    {
        const auto role = m_draft.type == FtmwType::DR_Scan ? ClockType::DRClock : ClockType::UpLO;
        const bool isDr = role == ClockType::DRClock;
        const auto &steps = m_ftmw.rf.steps();
        const auto checkEnd = [&](ClockType type, const ClockStep &step, const QString &field) {
            const auto clock = step.find(type);
            if (clock == step.end() || !clock->second.isAssigned() || !(clock->second.factor > 0.0))
                return;
            const auto raw = m_bench.outputRange()(clock->second.hwKey, clock->second.output);
            if (!raw)
                return;
            const auto range = desiredRange(clock->second, *raw);
            if (!range.contains(clock->second.desiredFreqMHz))
                error(DraftStep::Type, field,
                      Text::tr("%1 MHz is out of reach: %2 gives %3 to %4 MHz.")
                          .arg(number(clock->second.desiredFreqMHz), clock->second.hwKey.text(),
                               number(range.minMHz), number(range.maxMHz)));
        };
        checkEnd(role, steps.front(), isDr ? Ftmw::drBegin : Ftmw::upLoBegin);
        checkEnd(role, steps.back(), isDr ? Ftmw::drEnd : Ftmw::upLoEnd);
        if (!isDr && !m_ftmw.rf.commonUpDownLO) {
            checkEnd(ClockType::DownLO, steps.front(), Ftmw::downLoBegin);
            checkEnd(ClockType::DownLO, steps.back(), Ftmw::downLoEnd);
        }
    }

    void checkChain()
    {
        add(DraftStep::RfChain, checkRfChain(m_ftmw.rf, m_draft.type, m_bench.outputRange(),
                                             m_bench.receiver(m_ftmw.digitizer.sampleRate)));
    }

    void checkChirp()
    {
        const auto &chirps = m_ftmw.rf.chirps;
        add(DraftStep::Chirps,
            checkChirpConfig(chirps, m_bench.awg.value_or(
                                         AwgLimits{.sampleRateHz = chirps.sampleRateMHz * 1e6,
                                                   .maxSamples = std::numeric_limits<qint64>::max(),
                                                   .minFreqMHz = 0.0,
                                                   .maxFreqMHz = 1e6,
                                                   .markerCount = static_cast<int>(chirps.markers.size())})));
        if (!m_bench.awg)
            m_found.append(
                {DraftStep::Chirps,
                 Finding::warning(Text::tr("No waveform generator is part of the loadout; nothing plays the "
                                           "chirp.")),
                 {},
                 {}});
        if (chirps.chirpCount() > MostChirps)
            error(DraftStep::Chirps, BC::Key::Draft::chirpCount,
                  Text::tr("%1 chirps are not possible; 1 to %2 are.")
                      .arg(chirps.chirpCount())
                      .arg(MostChirps));
        if (chirps.chirpCount() > 1 &&
            !(chirps.intervalUs >= LeastInterval && chirps.intervalUs <= MostInterval))
            error(DraftStep::Chirps, CC::interval,
                  Text::tr("A chirp every %1 µs is not possible; every %2 to %3 µs is.")
                      .arg(number(chirps.intervalUs), number(LeastInterval), number(MostInterval)));
        for (const auto &finding : checkTimes(m_ftmw, m_draft.setup.pulseGenerators))
            m_found.append({finding.field == Digi::recLen || finding.field == Digi::trigDelay
                                ? DraftStep::Digitizer
                                : DraftStep::Chirps,
                            finding.finding,
                            finding.field,
                            {}});
    }

    void checkDigitizer()
    {
        if (m_bench.digitizerKey.isEmpty()) {
            error(DraftStep::Digitizer, {}, Text::tr("No digitizer is part of the loadout."));
            return;
        }
        if (m_ftmw.digitizer.headerKey() != m_bench.digitizerKey)
            error(DraftStep::Digitizer, {},
                  Text::tr("The settings are for %1, but the loadout has %2.")
                      .arg(m_ftmw.digitizer.headerKey(), m_bench.digitizerKey));
        add(DraftStep::Digitizer,
            checkFtmwDigitizer(m_ftmw.digitizer, m_bench.digitizer, m_ftmw.rf.chirps.chirpCount()));
    }

    template<typename Configs, typename Limits>
    void checkEach(const Configs &configs, const Limits &limits)
    {
        for (const auto &config : configs) {
            const auto found = limits.find(config.headerKey());
            if (found == limits.end())
                continue;
            add(DraftStep::Devices, config.validate(found->second), config.headerKey());
        }
    }

    void checkDevices()
    {
        const auto &setup = m_draft.setup;
        for (const auto &config : setup.pulseGenerators) {
            const auto found = m_bench.pulseGenerators.find(config.headerKey());
            if (found != m_bench.pulseGenerators.end())
                add(DraftStep::Devices,
                    checkPulses(config, found->second, {true, false, m_ftmw.rf.chirps.chirpCount()}),
                    config.headerKey());
        }
        checkEach(setup.flowControllers, m_bench.flowControllers);
        checkEach(setup.pressureControllers, m_bench.pressureControllers);
        checkEach(setup.temperatureControllers, m_bench.temperatureControllers);
        if (m_bench.playsRecorded)
            return;
        for (const auto &finding : checkInterlock(m_ftmw.rf.chirps, setup.pulseGenerators)) {
            const auto known = std::any_of(m_found.begin(), m_found.end(), [&](const DraftFinding &other) {
                return other.finding.text == finding.text;
            });
            if (!known)
                m_found.append({DraftStep::Devices, finding, {}, {}});
        }
    }

    void checkLimits()
    {
        for (const auto &[reading, limits] : m_draft.limits) {
            const auto object = reading.object + u'.' + reading.value;
            if (reading.object.isEmpty() || reading.value.isEmpty())
                error(DraftStep::Limits, {}, Text::tr("A limit names no reading."), object);
            else if (!m_bench.device(reading.object))
                error(DraftStep::Limits, {},
                      Text::tr("%1 has a limit, but is not part of the loadout.").arg(reading.object),
                      object);
            if (limits.max < limits.min)
                error(DraftStep::Limits, BC::Key::Draft::maximum,
                      Text::tr("The highest value is below the lowest."), object);
        }
    }

    const ExperimentDraft &m_draft;
    const BenchLimits &m_bench;
    const FtmwConfig m_ftmw;
    DraftFindings m_found;
};

} // namespace

DraftFindings checkDraft(const ExperimentDraft &draft, const BenchLimits &bench)
{
    return Rules(draft, bench).check();
}

bool hasErrors(const DraftFindings &findings)
{
    return std::any_of(findings.begin(), findings.end(),
                       [](const DraftFinding &found) { return found.isError(); });
}

QList<FrequencyRange> bandGaps(const RfConfig &rf)
{
    QList<FrequencyRange> covered;
    if (!rf.chirps.chirps.isEmpty()) {
        for (const auto &segment : rf.chirps.chirps.constFirst()) {
            if (segment.empty)
                continue;
            const auto [low, high] =
                std::minmax({rf.chirpFrequency(segment.startMHz), rf.chirpFrequency(segment.endMHz)});
            covered.append({low, high});
        }
    }
    std::sort(covered.begin(), covered.end(),
              [](const FrequencyRange &a, const FrequencyRange &b) { return a.minMHz < b.minMHz; });
    QList<FrequencyRange> gaps;
    double reached = covered.isEmpty() ? 0.0 : covered.constFirst().maxMHz;
    for (const auto &range : std::as_const(covered)) {
        if (range.minMHz > reached + TouchingMHz)
            gaps.append({reached, range.minMHz});
        reached = std::max(reached, range.maxMHz);
    }
    return gaps;
}

FieldFindings checkTimes(const FtmwConfig &ftmw, const QList<PulseGeneratorConfig> &pulses)
{
    FieldFindings findings;
    const auto &chirps = ftmw.rf.chirps;
    if (chirps.chirps.isEmpty())
        return findings;
    const int count = chirps.chirpCount();
    const double recordUs = ftmw.digitizer.recordDuration() * 1e6;
    const bool several = count > 1 && ftmw.digitizer.multiRecord;

    double rate = 0.0;
    for (const auto &generator : pulses) {
        if (generator.pulsing && generator.mode == PulseGenMode::Continuous)
            rate = std::max(rate, generator.repRateHz);
    }
    if (rate > 0.0) {
        const double periodUs = 1e6 / rate;
        const double recordsUs =
            recordUs + (several ? (ftmw.digitizer.numRecords - 1) * chirps.intervalUs : 0.0);
        if (chirps.totalUs() > periodUs)
            findings +=
                FieldFinding::error(Text::tr("The chirps last %1 µs, but a trigger comes every %2 µs.")
                                        .arg(number(chirps.totalUs()), number(periodUs)),
                                    count > 1 ? CC::interval : CC::Field::segments);
        if (ftmw.digitizer.triggerDelayUs + recordsUs > periodUs)
            findings += FieldFinding::error(
                Text::tr("The record ends %1 µs after the trigger, but a trigger comes "
                         "every %2 µs.")
                    .arg(number(ftmw.digitizer.triggerDelayUs + recordsUs), number(periodUs)),
                Digi::recLen);
    }
    if (several && recordUs > chirps.intervalUs)
        findings +=
            FieldFinding::error(Text::tr("A record lasts %1 µs and runs into the next one, which starts "
                                         "after %2 µs.")
                                    .arg(number(recordUs), number(chirps.intervalUs)),
                                Digi::recLen);
    if (recordUs > 0.0 && recordUs <= ftmw.protectionEndUs())
        findings +=
            FieldFinding::warning(Text::tr("The record ends after %1 µs, but the receiver is protected "
                                           "until %2 µs.")
                                      .arg(number(recordUs), number(ftmw.protectionEndUs())),
                                  Digi::recLen);
    for (const auto &gap : bandGaps(ftmw.rf))
        findings += FieldFinding::warning(
            Text::tr("Nothing is excited from %1 to %2 MHz.").arg(number(gap.minMHz), number(gap.maxMHz)),
            CC::Field::segments);
    return findings;
}

} // namespace Chirpdeck
