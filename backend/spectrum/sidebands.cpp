// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/spectrum/sidebands.h"

#include "backend/spectrum/kernels.h"
#include "backend/spectrum/transform.h"

#include <QCoreApplication>

#include <new>
#include <optional>

namespace Chirpdeck {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Spectrum)
};

/// Offsets and grid points that differ by less, in bins, coincide.
constexpr double BinTolerance = 1e-6;

Error noMemory(qsizetype points)
{
    return {Text::tr("There is not enough memory for a spectrum of %1 points").arg(points),
            {},
            Text::tr("Reduce the zero padding, or the range of offsets.")};
}

SidebandGrid gridOf(const SidebandSettings &settings, const std::vector<double> &los, double binMHz)
{
    const auto [lowest, highest] = std::ranges::minmax(los);
    const double nearest =
        settings.mode == SidebandMode::Both ? -settings.maxOffsetMHz : settings.minOffsetMHz;
    double from = lowest + nearest;
    double to = highest + settings.maxOffsetMHz;
    if (settings.mode == SidebandMode::Lower) {
        from = lowest - settings.maxOffsetMHz;
        to = highest - settings.minOffsetMHz;
    }
    SidebandGrid grid;
    grid.stepMHz = binMHz;
    const double anchor = los.front();
    const double firstBin = std::ceil((from - anchor) / binMHz - BinTolerance);
    const double lastBin = std::floor((to - anchor) / binMHz + BinTolerance);
    grid.firstMHz = anchor + firstBin * binMHz;
    grid.size = static_cast<qsizetype>(std::max(lastBin - firstBin + 1.0, 0.0));
    return grid;
}

} // namespace

SidebandCombiner::SidebandCombiner(const SidebandSettings &settings, const std::vector<double> &losMHz,
                                   double binMHz, double nyquistMHz)
    : m_settings(settings)
{
    m_settings.minOffsetMHz = std::max(settings.minOffsetMHz, 0.0);
    m_settings.maxOffsetMHz =
        settings.maxOffsetMHz > 0.0 ? std::min(settings.maxOffsetMHz, nyquistMHz) : nyquistMHz;
    if (losMHz.empty())
        return;
    m_grid = gridOf(m_settings, losMHz, binMHz);
    m_weights.assign(static_cast<size_t>(m_grid.size), 0.0);
    m_sums.assign(static_cast<size_t>(m_grid.size), 0.0);
}

void SidebandCombiner::add(const Spectrum &segment)
{
    if (segment.isEmpty() || m_grid.size == 0)
        return;
    if (m_like.isEmpty())
        m_like = segment;
    m_shots += segment.shots;
    const double shots = static_cast<double>(segment.shots);
    switch (m_settings.mode) {
    case SidebandMode::Upper:
        addSide(segment, 1.0, shots);
        break;
    case SidebandMode::Lower:
        addSide(segment, -1.0, shots);
        break;
    case SidebandMode::Both:
        addSide(segment, 1.0, shots / 2.0);
        addSide(segment, -1.0, shots / 2.0);
        break;
    }
}

void SidebandCombiner::addSide(const Spectrum &segment, double direction, double weight)
{
    // Bins are counted by their distance from the LO: bin k is at LO + direction · k · step.
    const qsizetype bins = segment.size();
    const double least =
        std::max(m_settings.minOffsetMHz / m_grid.stepMHz - BinTolerance, 1.0 - BinTolerance);
    const double most = std::min(m_settings.maxOffsetMHz / m_grid.stepMHz + BinTolerance,
                                 static_cast<double>(bins - 1) + BinTolerance);
    // Grid point g stands at bin direction · (g − lo).
    const double lo = (segment.loMHz - m_grid.firstMHz) / m_grid.stepMHz;
    const double one = direction > 0.0 ? lo + least : lo - most;
    const double other = direction > 0.0 ? lo + most : lo - least;
    const auto from = static_cast<qsizetype>(std::max(std::ceil(one), 0.0));
    const auto to = static_cast<qsizetype>(std::min(std::floor(other), static_cast<double>(m_grid.size - 1)));
    if (to < from)
        return;

    // All grid points lie equally far behind the bin before them.
    const double start = direction * (static_cast<double>(from) - lo);
    double fraction = start - std::floor(start);
    auto bin = static_cast<qsizetype>(std::floor(start));
    if (fraction > 1.0 - BinTolerance) {
        ++bin;
        fraction = 0.0;
    } else if (fraction < BinTolerance) {
        fraction = 0.0;
    }
    // The spectrum's own order may run against the bins.
    const double *const y = segment.values().data();
    const bool isAscending = segment.sideband == Sideband::UpperSideband;
    const qsizetype stride = (direction > 0.0) == isAscending ? 1 : -1;
    const qsizetype towardsNext = isAscending ? 1 : -1;
    const qsizetype index = isAscending ? bin : bins - 1 - bin;
    const qsizetype count = to - from + 1;
    const Kernels::Resampling taken{y + index, stride, fraction > 0.0 ? towardsNext : 0, fraction};
    double *const weights = m_weights.data() + from;
    double *const sums = m_sums.data() + from;
    if (m_settings.mean == SidebandMean::Harmonic)
        Kernels::addReciprocals(taken, weight, weights, sums, count);
    else
        Kernels::addLogarithms(taken, weight, weights, sums, count);
}

Spectrum SidebandCombiner::result() const
{
    auto values = std::make_shared<std::vector<double>>(m_sums.size());
    for (size_t i = 0; i < m_sums.size(); ++i) {
        const double weight = m_weights[i];
        if (!(weight > 0.0))
            (*values)[i] = 0.0;
        else if (m_settings.mean == SidebandMean::Harmonic)
            (*values)[i] = weight / m_sums[i];
        else
            (*values)[i] = std::exp(m_sums[i] / weight);
    }
    Spectrum spectrum = m_like;
    spectrum.x0MHz = m_grid.firstMHz;
    spectrum.dxMHz = m_grid.stepMHz;
    spectrum.loMHz = m_grid.firstMHz;
    spectrum.sideband = Sideband::UpperSideband;
    spectrum.settings.autoscaleIgnoreMHz = 0.0; // there is no one LO any more
    spectrum.shots = m_shots;
    spectrum.recordLength = 0;
    spectrum.y = std::move(values);
    return spectrum;
}

Result<Spectrum> deconvolve(const SegmentSource &source, const std::vector<double> &losMHz,
                            const FtSettings &processing, const SidebandSettings &settings, FftPlans &plans,
                            Workspace &workspace, const std::function<bool(int)> &progress)
{
    if (losMHz.empty())
        return Error{Text::tr("The experiment has no segments"), {}, Text::tr("Choose an LO scan.")};
    std::optional<SidebandCombiner> combiner;
    for (size_t i = 0; i < losMHz.size(); ++i) {
        const auto fids = source(static_cast<int>(i));
        if (!fids)
            return fids.error();
        // A scan that was ended early has segments without shots.
        if (fids->isEmpty() || fids->shots == 0)
            continue;
        const auto segment = transform(*fids, settings.frame, processing, plans, workspace);
        if (!segment)
            return segment.error();
        try {
            if (!combiner)
                combiner.emplace(settings, losMHz, segment->dxMHz, 0.5e-6 / fids->spacing);
            if (std::abs(segment->dxMHz / combiner->grid().stepMHz - 1.0) *
                    static_cast<double>(segment->size()) >
                BinTolerance * 1e3)
                return Error{Text::tr("Segment %1 differs from the others in length or spacing").arg(i + 1),
                             {},
                             Text::tr("Its spectrum can be shown by itself.")};
            combiner->add(*segment);
        } catch (const std::bad_alloc &) {
            return noMemory(segment->size());
        }
        if (progress && !progress(static_cast<int>(i) + 1))
            return Error{Text::tr("The deconvolution was given up"), {}, {}};
    }
    if (!combiner)
        return Error{Text::tr("No segment of the scan holds shots"),
                     {},
                     Text::tr("Wait for the first shots, or choose another experiment.")};
    if (combiner->grid().size == 0)
        return Error{Text::tr("No frequency lies between the offsets"),
                     {},
                     Text::tr("Make the range of offsets larger.")};
    try {
        return combiner->result();
    } catch (const std::bad_alloc &) {
        return noMemory(combiner->grid().size);
    }
}

} // namespace Chirpdeck
