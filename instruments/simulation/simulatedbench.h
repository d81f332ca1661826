// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instruments/awg/chirpconfig.h"
#include "instruments/clock/rfconfig.h"
#include "instruments/core/hardwarekey.h"
#include "instruments/digitizer/ftmwdigitizerconfig.h"
#include "instruments/pulsegenerator/pulsegeneratorconfig.h"
#include "instruments/simulation/fidsynthesizer.h"
#include "instruments/simulation/settlingvalue.h"

#include <QString>

#include <atomic>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <utility>

namespace Chirpdeck {

/// Properties of the simulated spectrometer that no instrument sets.
struct BenchPhysics
{
    double lineVolts = 150e-6;   ///< see SynthesisSettings
    double t2Us = 4.0;           ///< µs
    double leakageVolts = 6e-4;  ///< V
    double noiseVolts = 4e-4;    ///< V rms of one shot
    double imageRejection = 0.0; ///< amplitude of the unwanted sideband
    double referenceFlow = 20.0; ///< total flow of gas density 1, in the flow controller's units
    double freeRunningHz = 10.0; ///< shots per second where there is no pulse generator

    bool operator==(const BenchPhysics &) const = default;
};

/// One physical model of a spectrometer, shared by all simulated devices: what one device sets is what
/// another one sees. The digitizer records what the chirp of the waveform generator, mixed with the
/// oscillators as they stand, excites in the gas that flow controller and pulse generator let in.
///
/// Every function may be called from any thread. Time is that of the clock given, so that tests need not
/// wait.
class SimulatedBench
{
public:
    /// Seconds since any moment, never running backwards.
    using Clock = std::function<double()>;
    static Clock steadyClock();

    explicit SimulatedBench(Clock clock = steadyClock(), quint64 seed = 1);

    double now() const { return m_clock(); }
    quint64 seed() const noexcept { return m_seed; }

    // --- the spectrometer

    void setGas(std::vector<SpectralLine> lines);
    void setPhysics(const BenchPhysics &physics);
    BenchPhysics physics() const;

    /// How oscillators, multipliers and mixers are connected: which output is which LO and the factors and
    /// sidebands. The frequencies in it count only for oscillators that no device has set.
    void setWiring(const RfConfig &wiring);

    // --- what devices do

    void setOscillator(const HardwareKey &key, int output, double rawMHz);
    std::optional<double> oscillator(const HardwareKey &key, int output) const;
    void setChirps(const ChirpConfig &chirps);
    void setChirpsPlaying(bool playing);
    void setPulses(const PulseGeneratorConfig &pulses);

    /// Where the laser is, and whether its flash lamp fires.
    struct Laser
    {
        double position = 0.0; ///< nm
        bool isFiring = false;
    };
    /// Whether the reference that all devices share is there; it is unless somebody takes it away.
    void setReferencePresent(bool present) { m_hasReference.store(present); }
    bool isReferencePresent() const { return m_hasReference.load(); }

    void setLaser(const Laser &laser);
    Laser laser() const;

    // --- quantities that settle

    enum class Quantity { Other, GasFlow };

    /// Creates a quantity of a device, or replaces it. Flows of gas decide together over the gas density.
    void addSensor(const HardwareKey &key, const QString &name, const SensorTraits &traits,
                   Quantity quantity = Quantity::Other);
    void setTarget(const HardwareKey &key, const QString &name, double target);
    /// What the device shows; NaN where there is no such quantity.
    double reading(const HardwareKey &key, const QString &name) const;
    /// The quantity without noise and drift.
    double value(const HardwareKey &key, const QString &name) const;
    bool isSettling(const HardwareKey &key, const QString &name) const;

    // --- faults

    enum class Fault {
        None,
        Offline,  ///< the device does not answer
        Frozen,   ///< the device answers nothing new: readings stay, no shots come
        Drifting, ///< its quantities leave their targets
    };
    void setFault(const HardwareKey &key, Fault fault);
    Fault fault(const HardwareKey &key) const;

    // --- what the digitizer sees

    /// Density of the gas in front of the antenna relative to the reference, in steps of 1/64: 0 without flow
    /// or gas pulses, or when the chirp misses the pulse.
    double gasDensity() const;
    /// Triggers per second; 0 while the pulse generator is off.
    double triggerRateHz() const;
    /// Chirps that the waveform generator plays per trigger, at least 1.
    int chirpsPerTrigger() const;
    /// The receiver's input as a digitizer with these settings would record it now.
    SynthesisSettings synthesis(const FtmwDigitizerConfig &digitizer, double bandwidthMHz) const;
    /// Changes whenever synthesis() may have changed for another reason than the gas density.
    quint64 revision() const noexcept { return m_revision.load(std::memory_order_acquire); }

private:
    struct Sensor
    {
        SettlingValue value;
        Quantity quantity = Quantity::Other;
    };
    using SensorId = std::pair<HardwareKey, QString>;

    double loFrequency(ClockType type) const;
    double driftAway(const HardwareKey &key, const SensorTraits &traits, double now) const;
    double trueValue(const SensorId &id, const Sensor &sensor, double now) const;
    double flowDensity(double now) const;
    double pulseOverlap() const;
    bool chirpIsTriggered() const;
    void addSweeps(const FtmwDigitizerConfig &digitizer, SynthesisSettings &settings) const;
    void changed() noexcept { m_revision.fetch_add(1, std::memory_order_acq_rel); }

    Clock m_clock;
    quint64 m_seed;
    std::atomic<quint64> m_revision{1};
    std::atomic<bool> m_hasReference{true};

    mutable std::mutex m_mutex;
    std::vector<SpectralLine> m_lines;
    BenchPhysics m_physics;
    RfConfig m_wiring;
    std::map<std::pair<HardwareKey, int>, double> m_oscillators;
    ChirpConfig m_chirps;
    bool m_playing = false;
    std::optional<PulseGeneratorConfig> m_pulses;
    Laser m_laser;
    std::map<SensorId, Sensor> m_sensors;
    std::map<HardwareKey, std::pair<Fault, double>> m_faults; ///< with the time since when
};

} // namespace Chirpdeck
