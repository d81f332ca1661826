// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/spectrum/fftplan.h"
#include "backend/spectrum/spectrum.h"
#include "backend/spectrum/workspace.h"
#include "persistence/data/fid.h"
#include "persistence/data/result.h"

#include <functional>
#include <vector>

namespace Chirpdeck {

/// Which sideband of the segments is taken for the molecular spectrum.
enum class SidebandMode { Upper, Lower, Both };
/// How the segments that cover a frequency are combined.
enum class SidebandMean { Harmonic, Geometric };

struct SidebandSettings
{
    SidebandMode mode = SidebandMode::Both;
    SidebandMean mean = SidebandMean::Harmonic;
    double minOffsetMHz = 0.0; ///< bins nearer to a segment's LO are left out; the LO's own always is
    double maxOffsetMHz = 0.0; ///< bins farther from it as well; 0 = up to the Nyquist frequency
    int frame = 0;             ///< 1 … frames, 0 = their average
};

/// The grid of a deconvolved spectrum: equidistant, and the first segment's LO lies on it.
struct SidebandGrid
{
    double firstMHz = 0.0;
    double stepMHz = 1.0;
    qsizetype size = 0;
};

/// Combines the segments of an LO scan into one spectrum. A line stays where it is from segment to segment
/// when it is seen in the right sideband, while its image from the wrong one moves with the LO (twice as far
/// when both are taken), so that a mean in which small values count suppresses images.
///
/// At each frequency the values y_j of the segments that cover it, with their shots s_j as weights, become
/// Σs / Σ(s/y) (harmonic) or exp(Σ s ln y / Σs) (geometric). A value of exactly zero means that nothing was
/// measured, and does not count. Segments whose LO lies between the grid's points are interpolated linearly.
/// With both sidebands, a segment counts on either side of its LO with half of its shots.
class SidebandCombiner
{
public:
    /// `losMHz` are the LOs of all segments to come, `binMHz` the distance of their bins, `nyquistMHz` the
    /// upper end of their spectra. Throws std::bad_alloc.
    SidebandCombiner(const SidebandSettings &settings, const std::vector<double> &losMHz, double binMHz,
                     double nyquistMHz);

    const SidebandGrid &grid() const noexcept { return m_grid; }
    /// Adds a segment's spectrum, whatever its sideband: its bins are taken by their distance from the LO.
    /// The distance of its bins must be the grid's.
    void add(const Spectrum &segment);
    /// What has been combined so far; frequencies that no segment covers are 0. Shots are those of all
    /// segments.
    Spectrum result() const;

private:
    void addSide(const Spectrum &segment, double direction, double weight);

    SidebandSettings m_settings;
    SidebandGrid m_grid;
    std::vector<double> m_weights;
    std::vector<double> m_sums; ///< Σ s/y, or Σ s ln y
    Spectrum m_like;            ///< units and settings of the segments
    quint64 m_shots = 0;
};

/// Reads segment `index`.
using SegmentSource = std::function<Result<FidList>(int index)>;

/// Transforms and combines all segments, one at a time in memory. `losMHz[i]` is the LO of segment i. The
/// segments must agree in spacing, length and therefore bins. `progress`, where given, is told the number of
/// segments done and may return false to give up, which is an Error.
Result<Spectrum> deconvolve(const SegmentSource &source, const std::vector<double> &losMHz,
                            const FtSettings &processing, const SidebandSettings &settings, FftPlans &plans,
                            Workspace &workspace, const std::function<bool(int)> &progress = {});

} // namespace Chirpdeck
