// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/spectrum/transform.h"

#include "backend/spectrum/kernels.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <limits>
#include <new>
#include <optional>

namespace Chirpdeck {
namespace {

constexpr int LargestZeroPad = 4;
/// Times up to this stand for the record's own start and end.
constexpr double UnsetUs = 0.001;
/// Rounding error of time / spacing, in samples.
constexpr double SampleTolerance = 1e-6;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Spectrum)
};

Error noMemory(qsizetype length)
{
    return {Text::tr("There is not enough memory for a spectrum of %1 samples").arg(length),
            {},
            Text::tr("Reduce the zero padding.")};
}

std::optional<Error> problemOf(const FidList &fids, int frame)
{
    const auto size = static_cast<size_t>(std::max<qsizetype>(fids.size, 0));
    if (fids.isEmpty() || fids.size < 0 || fids.frames < 0 ||
        fids.sums->size() / size < static_cast<size_t>(fids.frames))
        return Error{Text::tr("The record holds no samples"),
                     {},
                     Text::tr("Wait for the first shots, or choose another segment.")};
    if (fids.shots == 0)
        return Error{Text::tr("The record holds no shots"),
                     {},
                     Text::tr("Wait for the first shots, or choose another segment.")};
    if (frame < 0 || frame > fids.frames)
        return Error{Text::tr("There is no frame %1").arg(frame),
                     {},
                     Text::tr("Choose a frame from 1 to %1, or 0 for their average.").arg(fids.frames)};
    if (!std::isfinite(fids.spacing) || fids.spacing <= 0.0 || !std::isfinite(fids.vMult) ||
        !std::isfinite(fids.probeFreqMHz))
        return Error{Text::tr("The record's sample spacing, scale or LO frequency is not a usable number"),
                     {},
                     Text::tr("Check the experiment's fidparams.csv, or the digitizer's settings.")};
    if (fids.size > FftPlans::LongestLength)
        return noMemory(fids.size);
    return {};
}

/// A time as a number of samples, rounded by `round` and kept within the record.
template<typename Round>
qsizetype sampleAt(double timeUs, double spacingUs, qsizetype last, Round round)
{
    const double sample = round(timeUs / spacingUs);
    return sample >= static_cast<double>(last) ? last
                                               : std::max<qsizetype>(static_cast<qsizetype>(sample), 0);
}

/// Frames to be added up, as one run of counts per frame.
struct Frames
{
    const qint64 *first;
    qsizetype stride;
    int count;

    /// Calls `visit(counts, at, n)` for consecutive tiles of the gate, the frames added up.
    template<typename Visit>
    void forTiles(const Gate &gate, Visit visit) const
    {
        if (count == 1) {
            visit(first + gate.first, qsizetype(0), gate.count());
            return;
        }
        std::array<qint64, Kernels::TileSize> sums;
        for (qsizetype done = 0; done < gate.count(); done += Kernels::TileSize) {
            const qsizetype n = std::min(Kernels::TileSize, gate.count() - done);
            std::copy_n(first + gate.first + done, n, sums.data());
            for (int frame = 1; frame < count; ++frame)
                Kernels::addCounts(first + frame * stride + gate.first + done, sums.data(), n);
            visit(sums.data(), done, n);
        }
    }

    double mean(const Gate &gate) const
    {
        long double total = 0.0L;
        forTiles(gate, [&total](const qint64 *counts, qsizetype, qsizetype n) {
            total += static_cast<long double>(Kernels::meanOfCounts(counts, n)) * static_cast<long double>(n);
        });
        return static_cast<double>(total / static_cast<long double>(gate.count()));
    }
};

/// What |X| is divided by; see AmplitudeConvention.
double divisorOf(AmplitudeConvention convention, qsizetype recordLength, const Apodisation &apodisation)
{
    switch (convention) {
    case AmplitudeConvention::PerRecord:
        break;
    case AmplitudeConvention::PerWindow:
        return static_cast<double>(apodisation.count());
    case AmplitudeConvention::Calibrated:
        // A window of two samples may remove everything.
        return std::max(0.5 * apodisation.sum(), std::numeric_limits<double>::min());
    }
    return static_cast<double>(recordLength);
}

Result<Spectrum> transformChecked(const FidList &fids, int frame, const FtSettings &settings, FftPlans &plans,
                                  Workspace &workspace)
{
    const qsizetype length = resultingLength(fids.size, settings.zeroPad);
    const auto plan = plans.plan(length);
    if (!plan || !workspace.reserve(length))
        return noMemory(length);

    const Gate gate = gateOf(fids.size, fids.spacing, settings);
    const Frames frames = frame == 0 ? Frames{fids.sums->data(), fids.size, fids.frames}
                                     : Frames{fids.frame(frame - 1).data(), fids.size, 1};
    const double decay = settings.expFilterUs > 0.0 ? fids.spacing * 1e6 / settings.expFilterUs : 0.0;
    Apodisation &apodisation = workspace.apodisation();
    apodisation.prepare(settings.window, gate.count(), decay);
    const double offset = settings.removeDc ? frames.mean(gate) : 0.0;
    double *const samples = workspace.stretch(gate.first, gate.count());
    frames.forTiles(gate, [&](const qint64 *counts, qsizetype at, qsizetype n) {
        apodisation.weigh(counts, offset, at, samples + at, n);
    });

    plan->execute(workspace.samples(), workspace.result());

    Spectrum spectrum;
    spectrum.units = settings.units;
    spectrum.shots = fids.shots * static_cast<quint64>(frames.count);
    spectrum.loMHz = fids.probeFreqMHz;
    spectrum.sideband = fids.sideband;
    spectrum.fftLength = length;
    spectrum.recordLength = fids.size;
    spectrum.settings = settings;
    spectrum.dxMHz = 1e-6 / (static_cast<double>(length) * fids.spacing);

    // The transform is linear, so that the scale of the samples can be applied to the amplitudes, of which
    // there are fewer.
    const double scale = std::abs(fids.vMult) / static_cast<double>(spectrum.shots) *
                         std::pow(10.0, static_cast<int>(settings.units)) /
                         divisorOf(settings.amplitude, fids.size, apodisation);
    const qsizetype bins = length / 2 + 1;
    const auto y = workspace.ordinates(bins);
    const auto *const pairs = reinterpret_cast<const double *>(workspace.result());
    // The Nyquist frequency has no mirror image whose half of the amplitude it could lack.
    const double nyquistScale =
        settings.amplitude == AmplitudeConvention::Calibrated && length % 2 == 0 ? 0.5 : 1.0;
    if (fids.sideband == Sideband::UpperSideband) {
        Kernels::magnitudes(pairs, scale, y->data(), bins);
        y->back() *= nyquistScale;
        y->front() = 0.0;
        spectrum.x0MHz = fids.probeFreqMHz;
    } else {
        Kernels::magnitudesReversed(pairs, scale, y->data(), bins);
        y->front() *= nyquistScale;
        y->back() = 0.0;
        spectrum.x0MHz = fids.probeFreqMHz - static_cast<double>(bins - 1) * spectrum.dxMHz;
    }
    spectrum.y = y;
    return spectrum;
}

} // namespace

Gate gateOf(qsizetype size, double spacingSeconds, const FtSettings &settings)
{
    const double spacingUs = spacingSeconds * 1e6;
    Gate gate{0, size - 1};
    if (settings.startUs > UnsetUs)
        gate.first = sampleAt(settings.startUs, spacingUs, size - 1,
                              [](double t) { return std::floor(t + SampleTolerance); });
    if (settings.endUs > UnsetUs)
        gate.last = sampleAt(settings.endUs, spacingUs, size - 1,
                             [](double t) { return std::ceil(t - SampleTolerance); });
    if (gate.first >= gate.last)
        gate.first = 0;
    return gate;
}

qsizetype resultingLength(qsizetype size, int zeroPad)
{
    const int factor = std::clamp(zeroPad, 0, LargestZeroPad);
    if (factor == 0 || size <= 0)
        return std::max<qsizetype>(size, 0);
    return static_cast<qsizetype>(std::bit_ceil(static_cast<quint64>(size) << factor));
}

double kHzPerPoint(qsizetype length, double spacingSeconds)
{
    return 1e-3 / (static_cast<double>(length) * spacingSeconds);
}

Result<Spectrum> transform(const FidList &fids, int frame, const FtSettings &settings, FftPlans &plans,
                           Workspace &workspace)
{
    if (const auto problem = problemOf(fids, frame))
        return *problem;
    try {
        return transformChecked(fids, frame, settings, plans, workspace);
    } catch (const std::bad_alloc &) {
        workspace.release();
        return noMemory(resultingLength(fids.size, settings.zeroPad));
    }
}

} // namespace Chirpdeck
