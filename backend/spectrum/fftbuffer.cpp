// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/spectrum/fftbuffer.h"

#include <cstdlib>

#ifdef Q_OS_LINUX
#include <sys/mman.h>
#endif

namespace Chirpdeck {
namespace {

constexpr size_t VectorAlignment = 64;
constexpr size_t HugePage = size_t(2) << 20;

} // namespace

FftBuffer::~FftBuffer()
{
    free();
}

bool FftBuffer::allocate(qsizetype doubles)
{
    free();
    if (doubles <= 0)
        return true;
    const size_t bytes = static_cast<size_t>(doubles) * sizeof(double);
    const size_t alignment = bytes >= HugePage ? HugePage : VectorAlignment;
    const size_t rounded = (bytes + alignment - 1) / alignment * alignment;
    m_data = static_cast<double *>(std::aligned_alloc(alignment, rounded));
    if (!m_data)
        return false;
#ifdef Q_OS_LINUX
    if (alignment == HugePage)
        ::madvise(m_data, rounded, MADV_HUGEPAGE);
#endif
    m_size = doubles;
    return true;
}

void FftBuffer::free() noexcept
{
    std::free(m_data);
    m_data = nullptr;
    m_size = 0;
}

} // namespace Chirpdeck
