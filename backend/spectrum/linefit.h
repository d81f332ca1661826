// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/spectrum/fftplan.h"
#include "persistence/data/fid.h"
#include "persistence/data/ftsettings.h"
#include "persistence/data/peak.h"
#include "persistence/data/result.h"

#include <complex>
#include <span>
#include <vector>

namespace Chirpdeck {

/// A decaying oscillation in a record of n samples, as its bins show it: X_k = amplitude · n · L(k −
/// position, decay) with L the sum Σ ρ^i / n over the samples, ρ = exp(−decay/n + 2πj (position − k)/n).
struct LineModel
{
    double position = 0.0; ///< frequency in bins of the record
    double decay = 0.0;    ///< exponent over the whole record: n · spacing / (1/e time)
    std::complex<double> amplitude;
};

/// A model that fits, and how well.
struct LineFit
{
    LineModel line;
    double positionSigma = 0.0; ///< standard deviation of the position
    bool isGood = false;        ///< it converged and stands out of what it leaves
};

/// Fits lines to the bins of a record, in the complex plane.
///
/// The bins are those of the record as it was digitized, with neither window nor padding, so that noise is
/// white and independent from bin to bin and least squares lose nothing. Around each line, its amplitude,
/// phase, frequency and decay are fitted together with a level and a slope, which stand for the wings of
/// everything farther away; lines within reach are subtracted as they were fitted so far, strongest first,
/// and all are fitted again until neighbours agree. Standard deviations come from the Gauss–Newton matrix and
/// from what the fit leaves, so that lines which are no single decaying oscillation get larger ones. The
/// frequency of an isolated line reaches the Cramér–Rao bound to within a few per cent.
class LineFitter
{
public:
    /// `bins` are 0 … ⌊n/2⌋ of the transform of n samples; they must outlive the fitter.
    LineFitter(std::span<const std::complex<double>> bins, qsizetype n);

    /// `starts` in bins, right to half a bin or, for broader lines, to half of their width; `heights` order
    /// them. One fit for each.
    std::vector<LineFit> fit(std::span<const double> starts, std::span<const double> heights) const;

private:
    void fitOne(std::vector<LineFit> &fits, std::span<const size_t> near, size_t index, double start) const;

    std::span<const std::complex<double>> m_bins;
    double m_length;
};

/// Replaces the frequencies of peaks by fitted ones where the fit succeeds, and fills in uncertainty and
/// decay. The peaks were found in the transform of `frame` of these FIDs with these settings; their gate is
/// what is fitted. A fit that leads away from the peak, by more than its width, is not taken. Fails as
/// transform() does.
Result<void> fitPeaks(std::vector<Peak> &peaks, const FidList &fids, int frame, const FtSettings &settings,
                      FftPlans &plans);

} // namespace Chirpdeck
