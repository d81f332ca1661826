// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/spectrum/apodisation.h"
#include "backend/spectrum/fftbuffer.h"

#include <QtGlobal>

#include <complex>
#include <memory>
#include <vector>

namespace Chirpdeck {

/// The memory of a transform, kept between transforms so that none of them pays for fresh pages. For one
/// thread at a time.
class Workspace
{
public:
    Workspace();
    ~Workspace();
    Workspace(const Workspace &) = delete;
    Workspace &operator=(const Workspace &) = delete;

    /// Room for a transform of `length` samples, the samples being zero at first. False when there is no
    /// memory.
    [[nodiscard]] bool reserve(qsizetype length);

    /// Where samples first … first + count − 1 are to be written (all of them). Every other sample of the
    /// record is zero; only what an earlier transform left outside of the stretch is cleared.
    double *stretch(qsizetype first, qsizetype count);

    double *samples() noexcept { return m_in.data(); }
    std::complex<double> *result() noexcept { return m_out.complexData(); }
    Apodisation &apodisation() noexcept { return m_apodisation; }

    /// Memory for n ordinates. It comes back to this workspace when the last owner lets go of it, on whatever
    /// thread; contents are arbitrary.
    std::shared_ptr<std::vector<double>> ordinates(qsizetype n);

    /// Gives all memory back. Spectra in use are not touched.
    void release();
    bool isAllocated() const noexcept;

private:
    class Pool;

    FftBuffer m_in;
    FftBuffer m_out;
    qsizetype m_writtenBegin = 0;
    qsizetype m_writtenEnd = 0;
    Apodisation m_apodisation;
    std::shared_ptr<Pool> m_pool;
};

} // namespace Chirpdeck
