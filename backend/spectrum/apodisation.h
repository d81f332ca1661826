// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/spectrum/cosinerun.h"
#include "backend/spectrum/fftbuffer.h"
#include "backend/spectrum/windows.h"
#include "persistence/data/vocabulary.h"

namespace Chirpdeck {

/// The factors by which the samples between start and end are multiplied: window function times exponential
/// filter. Those of a window of cosines without a filter are worked out on the way, which takes less time
/// than to read them. All others cost as much as a transform, so the last ones are kept.
class Apodisation
{
public:
    /// For n samples, `decay` being the filter's exponent per sample (0 = off). Throws std::bad_alloc.
    void prepare(WindowFunction function, qsizetype n, double decay);

    /// out[i] = (counts[i] − offset) · factor of sample at + i, for i < n.
    void weigh(const qint64 *counts, double offset, qsizetype at, double *out, qsizetype n) const;

    qsizetype count() const noexcept { return m_count; }
    /// Σ of all factors.
    double sum() const;

    void release();
    bool isAllocated() const noexcept { return m_table.size() > 0; }

private:
    struct Cosines
    {
        CosinePolynomial polynomial;
        CosineRun run;
    };

    WindowFunction m_function = WindowFunction::None;
    double m_decay = 0.0;
    qsizetype m_count = 0;
    std::optional<Cosines> m_cosines;
    FftBuffer m_table; ///< empty for windows of cosines, and where every factor is 1
};

} // namespace Chirpdeck
