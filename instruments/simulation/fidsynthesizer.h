// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instruments/simulation/samplegas.h"
#include "persistence/data/vocabulary.h"

#include <QtGlobal>

#include <vector>

namespace Chirpdeck {

/// A linear sweep as the molecules see it, after up-conversion and multiplication. Times from the first
/// sample of its frame.
struct ChirpSweep
{
    int frame = 0;
    double startUs = 0.0;
    double durationUs = 0.0;
    double startMHz = 0.0;
    double endMHz = 0.0;

    double rate() const noexcept
    {
        return durationUs > 0.0 ? (endMHz - startMHz) / durationUs : 0.0;
    } ///< MHz/µs, signed
    bool operator==(const ChirpSweep &) const = default;
};

/// While the receiver is protected it hears nothing of the gas and only what of the chirp leaks through.
struct ProtectionWindow
{
    int frame = 0;
    double startUs = 0.0;
    double endUs = 0.0;

    bool operator==(const ProtectionWindow &) const = default;
};

/// Everything that decides what the digitizer's input sees.
struct SynthesisSettings
{
    std::vector<SpectralLine> lines;
    std::vector<ChirpSweep> sweeps;
    std::vector<ProtectionWindow> protections;

    Sideband sideband = Sideband::UpperSideband; ///< which side of the down-conversion LO the mixer keeps
    double downLoMHz = 0.0;
    double imageRejection = 0.0; ///< amplitude of the unwanted sideband relative to the wanted one

    double sampleRateHz = 50e9;
    qsizetype samples = 0; ///< per frame
    int frames = 1;
    int bytesPerPoint = 1;
    bool bigEndian = false;
    double fullScaleVolts = 0.05; ///< ± volts; one count is fullScale / 2^(8·bytes − 1)
    double bandwidthMHz = 16000;  ///< −3 dB of the digitizer's input filter
    int averages = 1;             ///< shots that the digitizer averages into one transfer

    double gasDensity = 1.0; ///< 0 without gas
    double lineVolts =
        150e-6;        ///< amplitude of a line of intensity 1 at t = 0 for a sweep rate of ReferenceSweepRate
    double t2Us = 4.0; ///< 1/e time of the free-induction decay
    double leakageVolts = 0.02;  ///< amplitude of the chirp behind the closed protection switch
    double unprotectedGain = 20; ///< how much stronger the chirp is where no protection covers it
    double ringDownUs = 0.03;    ///< 1/e time of the chirp's echo in the receiver
    double noiseVolts = 4e-4;    ///< rms of the white noise of one shot

    double countVolts() const noexcept; ///< volts per count
    bool operator==(const SynthesisSettings &) const = default;
};

/// Sweep rate (MHz/µs) for which SynthesisSettings::lineVolts is given: 26.5 to 40 GHz in 2 µs.
inline constexpr double ReferenceSweepRate = 6750.0;

/// Free-induction decays of the gas at density 1, in volts: frames × samples, frame by frame.
///
/// A line rings from the moment a sweep passes it, with the phase the chirp has at that moment, at the
/// baseband frequency |f − f_LO|, decays with T2 and is silent while the receiver is protected. In the
/// weak-pulse limit its amplitude goes with the inverse root of the sweep rate. Lines that no sweep passes,
/// that lie on the side of the LO which the mixer suppresses, or beyond the Nyquist frequency give nothing.
std::vector<float> synthesizeGas(const SynthesisSettings &settings);

/// The chirp itself as the receiver hears it, in volts: the down-converted sweep, and its echo until the
/// protection ends.
std::vector<float> synthesizeLeakage(const SynthesisSettings &settings);

/// density · gas + leakage.
std::vector<float> combineSignal(const std::vector<float> &gas, double density, std::vector<float> leakage);

/// What the digitizer's input sees without noise: combineSignal() of the two at the density of the settings.
std::vector<float> synthesizeSignal(const SynthesisSettings &settings);

} // namespace Chirpdeck
