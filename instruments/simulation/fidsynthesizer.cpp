// SPDX-License-Identifier: GPL-3.0-or-later
#include "instruments/simulation/fidsynthesizer.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <complex>
#include <numbers>

namespace Chirpdeck {

namespace {

constexpr double tau = 2.0 * std::numbers::pi;

/// Sample times and the filter of the receiver chain behind the mixer.
class Receiver
{
public:
    explicit Receiver(const SynthesisSettings &settings)
        : m_settings(settings)
        , m_rate(settings.sampleRateHz * 1e-6)
        , m_sign(settings.sideband == Sideband::UpperSideband ? 1.0 : -1.0)
    {
    }

    double timeOf(qsizetype sample) const { return static_cast<double>(sample) / m_rate; }
    qsizetype firstSampleAt(double timeUs) const
    {
        // Far outside values would not fit an integer; a tolerance keeps a time that is a sample's from
        // moving to the next.
        const double position = std::clamp(timeUs * m_rate, -1.0, static_cast<double>(m_settings.samples));
        return std::max<qsizetype>(0, static_cast<qsizetype>(std::ceil(position - 1e-6)));
    }

    /// Signed baseband frequency: positive on the wanted side of the LO.
    double baseband(double frequencyMHz) const { return m_sign * (frequencyMHz - m_settings.downLoMHz); }

    /// Amplitude response at a signed baseband frequency: image rejection, a sixth-order Butterworth input
    /// filter, and nothing beyond Nyquist.
    double gain(double basebandMHz) const
    {
        const double frequency = std::abs(basebandMHz);
        if (frequency >= 0.5 * m_rate)
            return 0.0;
        const double side = basebandMHz >= 0.0 ? 1.0 : m_settings.imageRejection;
        return side / std::sqrt(1.0 + std::pow(frequency / m_settings.bandwidthMHz, 12.0));
    }

private:
    const SynthesisSettings &m_settings;
    double m_rate;
    double m_sign;
};

/// Adds amplitude · exp(−t/T2) · cos(2π(f·t + phase)) to samples [first, out.size()), t counted from
/// `originUs`.
///
/// Eight neighbouring samples advance together by one complex rotation; every 2048 samples the rotation
/// starts anew from the exact phase, so that rounding never adds up to more than a few 1e-13 of a cycle.
void addDecay(std::vector<double> &out, qsizetype first, double rate, double originUs, double frequencyMHz,
              double phaseCycles, double amplitude, double t2Us)
{
    constexpr qsizetype lanes = 8;
    constexpr qsizetype block = 2048;
    const double decayPerSample = 1.0 / (rate * t2Us);
    const double cyclesPerSample = frequencyMHz / rate;
    const auto phasor = [](double decay, double cycles) {
        return std::polar(std::exp(-decay), tau * (cycles - std::floor(cycles)));
    };
    const std::complex<double> step = phasor(decayPerSample * lanes, cyclesPerSample * lanes);
    const double stepRe = step.real();
    const double stepIm = step.imag();
    // 25 T2 later the amplitude is 1e-11 of what it was.
    const qsizetype end =
        std::min<qsizetype>(static_cast<qsizetype>(out.size()),
                            first + static_cast<qsizetype>(std::min(25.0 * t2Us * rate, 4e18)) + 1);
    for (qsizetype start = first; start < end; start += block) {
        const double elapsed = static_cast<double>(start) / rate - originUs;
        alignas(64) std::array<double, lanes> re;
        alignas(64) std::array<double, lanes> im;
        for (qsizetype lane = 0; lane < lanes; ++lane) {
            const std::complex<double> seed =
                amplitude *
                phasor(elapsed / t2Us + decayPerSample * static_cast<double>(lane),
                       frequencyMHz * elapsed + phaseCycles + cyclesPerSample * static_cast<double>(lane));
            re[static_cast<size_t>(lane)] = seed.real();
            im[static_cast<size_t>(lane)] = seed.imag();
        }
        const qsizetype stop = std::min(start + block, end);
        qsizetype k = start;
        for (; k + lanes <= stop; k += lanes) {
            double *target = out.data() + k;
            for (size_t lane = 0; lane < lanes; ++lane) {
                target[lane] += re[lane];
                const double next = re[lane] * stepRe - im[lane] * stepIm;
                im[lane] = re[lane] * stepIm + im[lane] * stepRe;
                re[lane] = next;
            }
        }
        for (size_t lane = 0; k < stop; ++k, ++lane)
            out[static_cast<size_t>(k)] += re[lane];
    }
}

/// A phase of its own for every sweep, so that leakage and lines do not all start alike.
double sweepPhase(size_t index)
{
    const double turns = 0.125 + 0.618033988749895 * static_cast<double>(index);
    return turns - std::floor(turns);
}

/// Rotation of the chirp in cycles at a time after its start, seen at baseband.
double chirpCycles(const ChirpSweep &sweep, const Receiver &receiver, double elapsedUs, double phase)
{
    const double start = receiver.baseband(sweep.startMHz);
    const double rate = receiver.baseband(sweep.startMHz + sweep.rate()) - start;
    return (start + 0.5 * rate * elapsedUs) * elapsedUs + phase;
}

struct Excitation
{
    double atUs = 0.0;      ///< after the sweep's start
    double amplitude = 0.0; ///< relative to a sweep of ReferenceSweepRate
};

/// How a sweep excites a line; amplitude 0 when it does not pass it. A sweep that stands still is a pulse of
/// one frequency, whose spectrum is a sinc around it.
Excitation excitation(const ChirpSweep &sweep, double frequencyMHz)
{
    if (!(sweep.durationUs > 0.0))
        return {};
    const double unit = std::sqrt(ReferenceSweepRate);
    const double rate = sweep.rate();
    if (std::abs(rate) * sweep.durationUs * sweep.durationUs < 1.0) {
        const double argument =
            std::numbers::pi * (frequencyMHz - 0.5 * (sweep.startMHz + sweep.endMHz)) * sweep.durationUs;
        if (std::abs(argument) >= std::numbers::pi)
            return {};
        const double sinc = argument == 0.0 ? 1.0 : std::sin(argument) / argument;
        return {0.5 * sweep.durationUs, unit * sweep.durationUs * sinc};
    }
    const auto [low, high] = std::minmax(sweep.startMHz, sweep.endMHz);
    if (frequencyMHz < low || frequencyMHz > high)
        return {};
    return {(frequencyMHz - sweep.startMHz) / rate, unit / std::sqrt(std::abs(rate))};
}

bool isProtected(const SynthesisSettings &settings, int frame, double timeUs)
{
    return std::any_of(settings.protections.begin(), settings.protections.end(),
                       [&](const ProtectionWindow &window) {
                           return window.frame == frame && timeUs >= window.startUs && timeUs < window.endUs;
                       });
}

/// Silences the receiver while it is protected.
void blank(const SynthesisSettings &settings, const Receiver &receiver, int frame,
           std::vector<double> &signal)
{
    for (const ProtectionWindow &window : settings.protections) {
        if (window.frame != frame)
            continue;
        const qsizetype begin = receiver.firstSampleAt(window.startUs);
        const qsizetype end = receiver.firstSampleAt(window.endUs);
        if (end > begin)
            std::fill(signal.begin() + begin, signal.begin() + end, 0.0);
    }
}

template<typename AddFrame>
std::vector<float> framewise(const SynthesisSettings &settings, AddFrame addFrame)
{
    const auto samples = static_cast<size_t>(std::max<qsizetype>(0, settings.samples));
    std::vector<float> volts;
    volts.reserve(samples * static_cast<size_t>(std::max(0, settings.frames)));
    std::vector<double> signal(samples);
    for (int frame = 0; frame < settings.frames; ++frame) {
        std::fill(signal.begin(), signal.end(), 0.0);
        addFrame(frame, signal);
        std::transform(signal.begin(), signal.end(), std::back_inserter(volts),
                       [](double value) { return static_cast<float>(value); });
    }
    return volts;
}

} // namespace

double SynthesisSettings::countVolts() const noexcept
{
    return std::ldexp(fullScaleVolts, 1 - 8 * bytesPerPoint);
}

std::vector<float> synthesizeGas(const SynthesisSettings &settings)
{
    const Receiver receiver(settings);
    const double rate = settings.sampleRateHz * 1e-6;
    return framewise(settings, [&](int frame, std::vector<double> &signal) {
        for (size_t index = 0; index < settings.sweeps.size(); ++index) {
            const ChirpSweep &sweep = settings.sweeps[index];
            if (sweep.frame != frame)
                continue;
            for (const SpectralLine &line : settings.lines) {
                const double baseband = receiver.baseband(line.frequencyMHz);
                const Excitation pulse = excitation(sweep, line.frequencyMHz);
                const double amplitude =
                    settings.lineVolts * line.intensity * pulse.amplitude * receiver.gain(baseband);
                if (!(amplitude > 0.0))
                    continue;
                const double origin = sweep.startUs + pulse.atUs;
                addDecay(signal, receiver.firstSampleAt(origin), rate, origin, baseband,
                         chirpCycles(sweep, receiver, pulse.atUs, sweepPhase(index)), amplitude,
                         settings.t2Us);
            }
        }
        blank(settings, receiver, frame, signal);
    });
}

std::vector<float> synthesizeLeakage(const SynthesisSettings &settings)
{
    const Receiver receiver(settings);
    return framewise(settings, [&](int frame, std::vector<double> &signal) {
        for (size_t index = 0; index < settings.sweeps.size(); ++index) {
            const ChirpSweep &sweep = settings.sweeps[index];
            if (sweep.frame != frame || !(sweep.durationUs > 0.0))
                continue;
            const double phase = sweepPhase(index);
            const double end = sweep.startUs + sweep.durationUs;
            const double endBaseband = receiver.baseband(sweep.endMHz);
            const double endCycles = chirpCycles(sweep, receiver, sweep.durationUs, phase);
            const double rate = receiver.baseband(sweep.endMHz) - receiver.baseband(sweep.startMHz);
            for (qsizetype k = receiver.firstSampleAt(sweep.startUs); k < settings.samples; ++k) {
                const double time = receiver.timeOf(k);
                const bool covered = isProtected(settings, frame, time);
                if (time < end) {
                    const double elapsed = time - sweep.startUs;
                    const double volts =
                        settings.leakageVolts * (covered ? 1.0 : settings.unprotectedGain) *
                        receiver.gain(receiver.baseband(sweep.startMHz) + rate * elapsed / sweep.durationUs);
                    signal[static_cast<size_t>(k)] +=
                        volts * std::cos(tau * chirpCycles(sweep, receiver, elapsed, phase));
                } else {
                    const double echo = std::exp(-(time - end) / settings.ringDownUs);
                    if (!covered || echo < 1e-9)
                        break;
                    signal[static_cast<size_t>(k)] +=
                        settings.leakageVolts * receiver.gain(endBaseband) * echo *
                        std::cos(tau * (endCycles + endBaseband * (time - end)));
                }
            }
        }
    });
}

std::vector<float> combineSignal(const std::vector<float> &gas, double density, std::vector<float> leakage)
{
    const auto factor = static_cast<float>(density);
    for (size_t i = 0; i < std::min(gas.size(), leakage.size()); ++i)
        leakage[i] += factor * gas[i];
    return leakage;
}

std::vector<float> synthesizeSignal(const SynthesisSettings &settings)
{
    std::vector<float> leakage = synthesizeLeakage(settings);
    if (!(settings.gasDensity > 0.0))
        return leakage;
    return combineSignal(synthesizeGas(settings), settings.gasDensity, std::move(leakage));
}

} // namespace Chirpdeck
