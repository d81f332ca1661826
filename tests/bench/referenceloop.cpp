// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/referenceloop.h"

namespace Chirpdeck::Bench {

namespace {

#define CHIRPDECK_REFERENCE(NAME, TARGET, T)                                                                 \
    TARGET __attribute__((optimize("O3"), noinline)) void NAME(const T *__restrict record,                   \
                                                               qint64 *__restrict sum, qsizetype points)     \
    {                                                                                                        \
        for (qsizetype i = 0; i < points; ++i)                                                               \
            sum[i] += record[i];                                                                             \
    }
CHIRPDECK_REFERENCE(plain8, , qint8)
CHIRPDECK_REFERENCE(plain16, , qint16)
#if defined(__x86_64__)
CHIRPDECK_REFERENCE(avx2of8, __attribute__((target("avx2"))), qint8)
CHIRPDECK_REFERENCE(avx2of16, __attribute__((target("avx2"))), qint16)
CHIRPDECK_REFERENCE(avx512of8, __attribute__((target("avx512f,avx512bw,avx512vl,avx512dq"))), qint8)
CHIRPDECK_REFERENCE(avx512of16, __attribute__((target("avx512f,avx512bw,avx512vl,avx512dq"))), qint16)
#endif

template<typename T>
std::vector<ReferenceLoop<T>> usable(ReferenceLoop<T> plain, [[maybe_unused]] ReferenceLoop<T> avx2,
                                     [[maybe_unused]] ReferenceLoop<T> avx512)
{
    std::vector<ReferenceLoop<T>> loops{plain};
#if defined(__x86_64__)
    if (__builtin_cpu_supports("avx2"))
        loops.push_back(avx2);
    if (__builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512vl") &&
        __builtin_cpu_supports("avx512dq"))
        loops.push_back(avx512);
#endif
    return loops;
}

} // namespace

#if defined(__x86_64__)
std::vector<ReferenceLoop<qint8>> referenceLoops8()
{
    return usable<qint8>(plain8, avx2of8, avx512of8);
}

std::vector<ReferenceLoop<qint16>> referenceLoops16()
{
    return usable<qint16>(plain16, avx2of16, avx512of16);
}
#else
std::vector<ReferenceLoop<qint8>> referenceLoops8()
{
    return usable<qint8>(plain8, nullptr, nullptr);
}

std::vector<ReferenceLoop<qint16>> referenceLoops16()
{
    return usable<qint16>(plain16, nullptr, nullptr);
}
#endif

} // namespace Chirpdeck::Bench
