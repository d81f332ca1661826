// SPDX-License-Identifier: GPL-3.0-or-later
#include "instruments/simulation/simulatedbench.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <limits>

namespace Chirpdeck {

namespace {

using Lock = std::lock_guard<std::mutex>;

/// A time span counted from the start of a chirp.
struct Window
{
    double startUs = 0.0;
    double endUs = 0.0;
};

std::vector<Window> windowsOf(const ChirpConfig &chirps, MarkerRole role, double durationUs)
{
    std::vector<Window> windows;
    for (const Marker &marker : chirps.markers) {
        if (marker.role == role && marker.enabled)
            windows.push_back({marker.startUs, marker.endFromChirpStart(durationUs)});
    }
    return windows;
}

bool hasMarker(const ChirpConfig &chirps, MarkerRole role)
{
    return std::any_of(chirps.markers.begin(), chirps.markers.end(),
                       [role](const Marker &marker) { return marker.role == role; });
}

/// The part of a sweep that lies in a window; of duration 0 when there is none.
ChirpSweep clipped(const ChirpSweep &sweep, double fromUs, double toUs)
{
    ChirpSweep part = sweep;
    part.startUs = std::max(sweep.startUs, fromUs);
    part.durationUs = std::max(0.0, std::min(sweep.startUs + sweep.durationUs, toUs) - part.startUs);
    part.startMHz = sweep.startMHz + sweep.rate() * (part.startUs - sweep.startUs);
    part.endMHz = part.startMHz + sweep.rate() * part.durationUs;
    return part;
}

} // namespace

SimulatedBench::Clock SimulatedBench::steadyClock()
{
    return [] {
        return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
    };
}

SimulatedBench::SimulatedBench(Clock clock, quint64 seed)
    : m_clock(std::move(clock))
    , m_seed(seed)
    , m_lines(sampleGas())
{
}

void SimulatedBench::setGas(std::vector<SpectralLine> lines)
{
    const Lock lock(m_mutex);
    m_lines = std::move(lines);
    changed();
}

void SimulatedBench::setPhysics(const BenchPhysics &physics)
{
    const Lock lock(m_mutex);
    m_physics = physics;
    changed();
}

BenchPhysics SimulatedBench::physics() const
{
    const Lock lock(m_mutex);
    return m_physics;
}

void SimulatedBench::setWiring(const RfConfig &wiring)
{
    const Lock lock(m_mutex);
    m_wiring = wiring;
    changed();
}

void SimulatedBench::setOscillator(const HardwareKey &key, int output, double rawMHz)
{
    const Lock lock(m_mutex);
    m_oscillators[{key, output}] = rawMHz;
    changed();
}

std::optional<double> SimulatedBench::oscillator(const HardwareKey &key, int output) const
{
    const Lock lock(m_mutex);
    const auto it = m_oscillators.find({key, output});
    return it == m_oscillators.end() ? std::nullopt : std::optional(it->second);
}

void SimulatedBench::setChirps(const ChirpConfig &chirps)
{
    const Lock lock(m_mutex);
    m_chirps = chirps;
    changed();
}

void SimulatedBench::setChirpsPlaying(bool playing)
{
    const Lock lock(m_mutex);
    m_playing = playing;
    changed();
}

void SimulatedBench::setPulses(const PulseGeneratorConfig &pulses)
{
    const Lock lock(m_mutex);
    m_pulses = pulses;
    changed();
}

void SimulatedBench::setLaser(const Laser &laser)
{
    const std::lock_guard lock(m_mutex);
    m_laser = laser;
}

SimulatedBench::Laser SimulatedBench::laser() const
{
    const std::lock_guard lock(m_mutex);
    return m_laser;
}

void SimulatedBench::addSensor(const HardwareKey &key, const QString &name, const SensorTraits &traits,
                               Quantity quantity)
{
    const Lock lock(m_mutex);
    const SensorId id{key, name};
    m_sensors.insert_or_assign(
        id, Sensor{SettlingValue(traits, m_seed * 0x9e3779b97f4a7c15ULL + m_sensors.size()), quantity});
}

void SimulatedBench::setTarget(const HardwareKey &key, const QString &name, double target)
{
    const Lock lock(m_mutex);
    if (const auto it = m_sensors.find({key, name});
        it != m_sensors.end() && it->second.value.target() != target)
        it->second.value.setTarget(target, m_clock());
}

double SimulatedBench::driftAway(const HardwareKey &key, const SensorTraits &traits, double now) const
{
    const auto it = m_faults.find(key);
    return it != m_faults.end() && it->second.first == Fault::Drifting
               ? traits.driftAwayPerS * (now - it->second.second)
               : 0.0;
}

double SimulatedBench::trueValue(const SensorId &id, const Sensor &sensor, double now) const
{
    return sensor.value.value(now) + driftAway(id.first, sensor.value.traits(), now);
}

double SimulatedBench::reading(const HardwareKey &key, const QString &name) const
{
    const Lock lock(m_mutex);
    const auto it = m_sensors.find({key, name});
    if (it == m_sensors.end())
        return std::numeric_limits<double>::quiet_NaN();
    const auto fault = m_faults.find(key);
    const bool frozen = fault != m_faults.end() && fault->second.first == Fault::Frozen;
    const double now = frozen ? fault->second.second : m_clock();
    return it->second.value.reading(now) + driftAway(key, it->second.value.traits(), now);
}

double SimulatedBench::value(const HardwareKey &key, const QString &name) const
{
    const Lock lock(m_mutex);
    const auto it = m_sensors.find({key, name});
    return it == m_sensors.end() ? std::numeric_limits<double>::quiet_NaN()
                                 : trueValue(it->first, it->second, m_clock());
}

bool SimulatedBench::isSettling(const HardwareKey &key, const QString &name) const
{
    const Lock lock(m_mutex);
    const auto it = m_sensors.find({key, name});
    return it != m_sensors.end() && it->second.value.isSettling(m_clock());
}

void SimulatedBench::setFault(const HardwareKey &key, Fault fault)
{
    const Lock lock(m_mutex);
    m_faults[key] = {fault, m_clock()};
}

SimulatedBench::Fault SimulatedBench::fault(const HardwareKey &key) const
{
    const Lock lock(m_mutex);
    const auto it = m_faults.find(key);
    return it == m_faults.end() ? Fault::None : it->second.first;
}

double SimulatedBench::flowDensity(double now) const
{
    double total = 0.0;
    bool any = false;
    for (const auto &[id, sensor] : m_sensors) {
        if (sensor.quantity != Quantity::GasFlow)
            continue;
        any = true;
        total += std::max(0.0, trueValue(id, sensor, now));
    }
    return any ? std::min(total / m_physics.referenceFlow, 4.0) : 1.0;
}

double SimulatedBench::pulseOverlap() const
{
    if (!m_pulses)
        return 1.0;
    const QList<int> gas = m_pulses->channelsWithRole(PulseRole::Gas);
    if (gas.isEmpty())
        return 1.0;
    if (!m_pulses->pulsing)
        return 0.0;
    double chirpAt = 0.0;
    for (const int channel : m_pulses->channelsWithRole(PulseRole::AWG)) {
        if (const auto start = m_pulses->startUs(channel); start && m_pulses->channels[channel].enabled)
            chirpAt = *start;
    }
    // The gas needs no time to the antenna here, and is gone 300 µs after the valve has closed.
    constexpr double tailUs = 300.0;
    double overlap = 0.0;
    for (const int channel : gas) {
        const auto start = m_pulses->startUs(channel);
        if (!start || !m_pulses->channels[channel].enabled || chirpAt < *start)
            continue;
        const double after = chirpAt - *start - m_pulses->channels[channel].widthUs;
        overlap = std::max(overlap, std::clamp(1.0 - after / tailUs, 0.0, 1.0));
    }
    return overlap;
}

double SimulatedBench::gasDensity() const
{
    const Lock lock(m_mutex);
    return std::round(64.0 * flowDensity(m_clock()) * pulseOverlap()) / 64.0;
}

double SimulatedBench::triggerRateHz() const
{
    const Lock lock(m_mutex);
    if (!m_pulses)
        return m_physics.freeRunningHz;
    return m_pulses->pulsing ? m_pulses->repRateHz : 0.0;
}

int SimulatedBench::chirpsPerTrigger() const
{
    const Lock lock(m_mutex);
    return std::max(1, m_chirps.chirpCount());
}

bool SimulatedBench::chirpIsTriggered() const
{
    if (!m_pulses)
        return true;
    const QList<int> channels = m_pulses->channelsWithRole(PulseRole::AWG);
    return channels.isEmpty() || std::any_of(channels.begin(), channels.end(), [this](int channel) {
               return m_pulses->channels[channel].enabled;
           });
}

double SimulatedBench::loFrequency(ClockType type) const
{
    const auto clock = m_wiring.clock(type);
    if (!clock)
        return 0.0;
    const auto it = m_oscillators.find({clock->hwKey, clock->output});
    return it == m_oscillators.end() ? clock->desiredFreqMHz : clock->desiredFromRaw(it->second);
}

void SimulatedBench::addSweeps(const FtmwDigitizerConfig &digitizer, SynthesisSettings &settings) const
{
    const double upSign = m_wiring.upconversionSideband == Sideband::UpperSideband ? 1.0 : -1.0;
    const double upLo = loFrequency(ClockType::UpLO);
    const auto molecular = [&](double awgMHz) {
        return (upLo + upSign * awgMHz * m_wiring.awgMult) * m_wiring.chirpMult;
    };
    // A digitizer that averages on board is armed for every chirp anew, and sees each as the first.
    const bool everyChirpIsAShot = digitizer.blockAverage && !digitizer.multiRecord;
    const int chirpCount = everyChirpIsAShot ? std::min(1, m_chirps.chirpCount()) : m_chirps.chirpCount();
    for (int chirp = 0; chirp < chirpCount; ++chirp) {
        const double duration = m_chirps.durationUs(chirp);
        // A marker for the trigger starts the record; without one the waveform's first sample does.
        const auto triggers = windowsOf(m_chirps, MarkerRole::Trigger, duration);
        const double triggerAt = triggers.empty() ? -m_chirps.leadUs() : triggers.front().startUs;
        const int frame = digitizer.effectiveRecords() > 1 ? chirp : 0;
        if (frame >= digitizer.effectiveRecords())
            break;
        const double sinceFirst = frame > 0 ? 0.0 : chirp * m_chirps.intervalUs;
        const double chirpStart = sinceFirst - triggerAt - digitizer.triggerDelayUs;

        for (const Window &window : windowsOf(m_chirps, MarkerRole::Protection, duration))
            settings.protections.push_back({frame, chirpStart + window.startUs, chirpStart + window.endUs});
        auto gates = windowsOf(m_chirps, MarkerRole::Gate, duration);
        if (gates.empty() && !hasMarker(m_chirps, MarkerRole::Gate))
            gates.push_back({0.0, duration});

        double at = 0.0;
        for (const ChirpSegment &segment : m_chirps.chirps[chirp]) {
            if (!segment.empty) {
                const ChirpSweep sweep{frame, chirpStart + at, segment.durationUs,
                                       molecular(segment.startMHz), molecular(segment.endMHz)};
                for (const Window &gate : gates) {
                    const ChirpSweep part =
                        clipped(sweep, chirpStart + gate.startUs, chirpStart + gate.endUs);
                    if (part.durationUs > 0.0)
                        settings.sweeps.push_back(part);
                }
            }
            at += segment.durationUs;
        }
    }
}

SynthesisSettings SimulatedBench::synthesis(const FtmwDigitizerConfig &digitizer, double bandwidthMHz) const
{
    SynthesisSettings settings;
    settings.gasDensity = gasDensity();
    const Lock lock(m_mutex);
    settings.lines = m_lines;
    settings.sideband = m_wiring.downconversionSideband;
    settings.downLoMHz = loFrequency(m_wiring.commonUpDownLO ? ClockType::UpLO : ClockType::DownLO);
    settings.imageRejection = m_physics.imageRejection;
    settings.sampleRateHz = digitizer.sampleRate;
    const RecordShape shape = digitizer.recordShape();
    settings.samples = shape.samples;
    settings.frames = shape.frames;
    settings.bytesPerPoint = shape.bytesPerPoint;
    settings.bigEndian = shape.bigEndian;
    settings.averages = shape.shotsPerTransfer;
    const AnalogChannel *channel = digitizer.analogChannel(digitizer.fidChannel);
    settings.fullScaleVolts = channel ? channel->fullScale : 0.0;
    settings.bandwidthMHz = bandwidthMHz;
    settings.lineVolts = m_physics.lineVolts;
    settings.t2Us = m_physics.t2Us;
    settings.leakageVolts = m_physics.leakageVolts;
    settings.noiseVolts = m_physics.noiseVolts;
    if (m_playing && chirpIsTriggered())
        addSweeps(digitizer, settings);
    return settings;
}

} // namespace Chirpdeck
