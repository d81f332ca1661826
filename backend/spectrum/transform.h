// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/spectrum/fftplan.h"
#include "backend/spectrum/spectrum.h"
#include "backend/spectrum/workspace.h"
#include "persistence/data/fid.h"
#include "persistence/data/ftsettings.h"
#include "persistence/data/result.h"

namespace Chirpdeck {

/// The samples of a record that are transformed; those outside count as zero.
struct Gate
{
    qsizetype first = 0;
    qsizetype last = 0;

    qsizetype count() const noexcept { return last - first + 1; }
    bool operator==(const Gate &) const = default;
};

/// Start and end as samples of a record of `size` > 0 samples: first = ⌊start / spacing⌋, last = ⌈end /
/// spacing⌉, both within the record. Times up to 1 ns stand for the record's own start and end. A start at or
/// behind the end counts as 0. A millionth of a sample is rounding error and does not reach over to the next
/// sample.
Gate gateOf(qsizetype size, double spacingSeconds, const FtSettings &settings);

/// Samples transformed for a record of `size` samples: the record itself, or for zeroPad 1 to 4 the smallest
/// power of two that is not less than size · 2^zeroPad. Values of zeroPad outside 0 to 4 count as the nearest
/// of these.
qsizetype resultingLength(qsizetype size, int zeroPad);

/// Distance of neighbouring points of a spectrum of `length` transformed samples.
double kHzPerPoint(qsizetype length, double spacingSeconds);

/// The amplitude spectrum of a record.
///
/// `frame` is 1 … frames, or 0 for all frames summed, which makes their shots-weighted average. Per sample of
/// the gate: v = (sum · vMult / shots − mean, if DC is removed) · exp(−(i − first) · spacing / expFilter) ·
/// window; zero elsewhere and behind the record up to the resulting length S. Amplitude of bin k = |X_k| ·
/// 10^units / N with N = the record's own length, unless the settings ask for another convention: neither a
/// factor 2 for the one-sided spectrum nor a correction for the window's gain, so that values compare with
/// those of other programs that read the same files. The LO's bin is 0. Frequencies are LO ± k / (S ·
/// spacing).
///
/// Costs little more than executing the plan, on the calling thread. Fails for records that have no samples,
/// shots or spacing, for a frame that does not exist, and without memory.
Result<Spectrum> transform(const FidList &fids, int frame, const FtSettings &settings, FftPlans &plans,
                           Workspace &workspace);

} // namespace Chirpdeck
