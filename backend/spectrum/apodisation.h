// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/spectrum/fftbuffer.h"
#include "persistence/data/vocabulary.h"

namespace Chirpdeck {

/// The factors by which the samples between start and end are multiplied: window function times exponential
/// filter. Computing them costs as much as a transform, so the last ones are kept.
class Apodisation
{
public:
    /// Factors for n samples, `decay` being the filter's exponent per sample (0 = off). Null when every
    /// factor is 1. Valid until the next call. Throws std::bad_alloc.
    const double *factors(WindowFunction function, qsizetype n, double decay);

    void release();
    bool isAllocated() const noexcept { return m_values.size() > 0; }

private:
    WindowFunction m_function = WindowFunction::None;
    double m_decay = 0.0;
    FftBuffer m_values;
};

} // namespace Chirpdeck
