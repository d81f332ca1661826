// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/spectrum/fftbuffer.h"

#include <fftw3.h>

namespace Chirpdeck {

/// Plans the transform that spectra are made with: out of place, forward, real to half-complex pairs, input
/// kept. What is planned here and what chirpdeck-fftwisdom measures must be the same problem, or the wisdom
/// does not apply; hence one function for both. `rigour` is FFTW_ESTIMATE, FFTW_MEASURE, or FFTW_MEASURE |
/// FFTW_WISDOM_ONLY. Null when FFTW has no plan.
inline fftw_plan planRealTransform(FftBuffer &in, FftBuffer &out, unsigned rigour)
{
    return fftw_plan_dft_r2c_1d(static_cast<int>(in.size()), in.data(),
                                reinterpret_cast<fftw_complex *>(out.complexData()),
                                rigour | FFTW_PRESERVE_INPUT);
}

/// Doubles that the result of transforming `length` real samples takes.
constexpr qsizetype doublesForResult(qsizetype length) noexcept
{
    return 2 * (length / 2 + 1);
}

} // namespace Chirpdeck
