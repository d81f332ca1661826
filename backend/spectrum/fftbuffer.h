// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <complex>

namespace Chirpdeck {

/// Memory for a transform: aligned for the widest vectors and, when large, for huge pages, which spare a
/// transform of millions of points most of its address-translation misses. Contents are undefined after
/// allocate().
class FftBuffer
{
public:
    FftBuffer() = default;
    ~FftBuffer();
    FftBuffer(const FftBuffer &) = delete;
    FftBuffer &operator=(const FftBuffer &) = delete;

    /// Room for exactly `doubles` values; what was there is lost. False when there is no memory, and the
    /// buffer is empty then.
    [[nodiscard]] bool allocate(qsizetype doubles);
    void free() noexcept;

    qsizetype size() const noexcept { return m_size; }
    double *data() noexcept { return m_data; }
    const double *data() const noexcept { return m_data; }
    /// The same memory as pairs of real and imaginary part.
    std::complex<double> *complexData() noexcept { return reinterpret_cast<std::complex<double> *>(m_data); }

private:
    double *m_data = nullptr;
    qsizetype m_size = 0;
};

} // namespace Chirpdeck
