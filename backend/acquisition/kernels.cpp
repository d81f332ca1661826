// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/acquisition/kernels.h"

#include <algorithm>
#include <cstdlib>

#include <algorithm>
#include <array>
#include <cstring>
#include <limits>

#if defined(__x86_64__)
#include <immintrin.h>
#endif

namespace Chirpdeck::Acquisition {

namespace {

#define CHIRPDECK_INLINE [[gnu::always_inline]] inline

// Points handled at a time, so that the intermediate sums stay in the first-level cache.
constexpr qsizetype Block = 4096;

template<typename T, bool Swap>
CHIRPDECK_INLINE T pointAt(const std::byte *record, qsizetype i)
{
    T value;
    std::memcpy(&value, record + i * static_cast<qsizetype>(sizeof(T)), sizeof(T));
    if constexpr (Swap && sizeof(T) == 2)
        value = static_cast<T>(__builtin_bswap16(static_cast<std::uint16_t>(value)));
    if constexpr (Swap && sizeof(T) == 4)
        value = static_cast<T>(__builtin_bswap32(static_cast<std::uint32_t>(value)));
    return value;
}

template<typename T, bool Swap>
CHIRPDECK_INLINE void addRecord(const std::byte *record, qint64 factor, qint64 *__restrict sums,
                                qsizetype points)
{
    for (qsizetype i = 0; i < points; ++i)
        sums[i] += static_cast<qint64>(pointAt<T, Swap>(record, i)) * factor;
}

template<typename T, bool Swap>
CHIRPDECK_INLINE void addOne(const std::byte *record, qint64 *__restrict sums, qsizetype points)
{
    for (qsizetype i = 0; i < points; ++i)
        sums[i] += static_cast<qint64>(pointAt<T, Swap>(record, i));
}

// One-byte points are first added in 16 bits (255 records fit), which moves a quarter of the bytes through
// the registers.
CHIRPDECK_INLINE void addBytes(std::span<const std::byte *const> records, std::int32_t *__restrict partial,
                               qsizetype points)
{
    alignas(64) std::array<std::int16_t, Block> narrow;
    for (qsizetype begin = 0; begin < points; begin += Block) {
        const auto count = std::min(Block, points - begin);
        std::int32_t *__restrict out = partial + begin;
        if (records.size() == 1) {
            const auto *in = reinterpret_cast<const std::int8_t *>(records[0] + begin);
            for (qsizetype i = 0; i < count; ++i)
                out[i] += in[i];
            continue;
        }
        const auto *first = reinterpret_cast<const std::int8_t *>(records[0] + begin);
        for (qsizetype i = 0; i < count; ++i)
            narrow[static_cast<std::size_t>(i)] = first[i];
        for (std::size_t k = 1; k < records.size(); ++k) {
            const auto *in = reinterpret_cast<const std::int8_t *>(records[k] + begin);
            for (qsizetype i = 0; i < count; ++i)
                narrow[static_cast<std::size_t>(i)] =
                    static_cast<std::int16_t>(narrow[static_cast<std::size_t>(i)] + in[i]);
        }
        for (qsizetype i = 0; i < count; ++i)
            out[i] += narrow[static_cast<std::size_t>(i)];
    }
}

template<bool Swap>
CHIRPDECK_INLINE void addWords(std::span<const std::byte *const> records, std::int32_t *__restrict partial,
                               qsizetype points)
{
    for (qsizetype begin = 0; begin < points; begin += Block) {
        const auto count = std::min(Block, points - begin);
        std::int32_t *__restrict out = partial + begin;
        for (const auto *record : records) {
            const auto *in = record + begin * 2;
            for (qsizetype i = 0; i < count; ++i)
                out[i] += pointAt<std::int16_t, Swap>(in, i);
        }
    }
}

CHIRPDECK_INLINE void spill(std::int32_t *__restrict partial, qint64 *__restrict totals, qint64 factor,
                            qsizetype points)
{
    for (qsizetype i = 0; i < points; ++i) {
        totals[i] += static_cast<qint64>(partial[i]) * factor;
        partial[i] = 0;
    }
}

CHIRPDECK_INLINE void sumUp(const std::int32_t *__restrict partial, const qint64 *__restrict totals,
                            qint64 factor, qint64 *__restrict out, qsizetype points)
{
    for (qsizetype i = 0; i < points; ++i)
        out[i] = totals[i] + static_cast<qint64>(partial[i]) * factor;
}

CHIRPDECK_INLINE void dispatchAddRecord(const RecordShape &shape, const std::byte *record, qint64 *sums)
{
    const auto points = shape.points();
    const auto factor = static_cast<qint64>(shape.shotsPerTransfer);
    switch (shape.bytesPerPoint) {
    case 1:
        if (factor == 1)
            addOne<std::int8_t, false>(record, sums, points);
        else
            addRecord<std::int8_t, false>(record, factor, sums, points);
        break;
    case 2:
        if (shape.bigEndian)
            addRecord<std::int16_t, true>(record, factor, sums, points);
        else
            addRecord<std::int16_t, false>(record, factor, sums, points);
        break;
    default:
        if (shape.bigEndian)
            addRecord<std::int32_t, true>(record, factor, sums, points);
        else
            addRecord<std::int32_t, false>(record, factor, sums, points);
        break;
    }
}

CHIRPDECK_INLINE void dispatchAddPartial(int bytesPerPoint, bool bigEndian,
                                         std::span<const std::byte *const> records, std::int32_t *partial,
                                         qsizetype points)
{
    if (bytesPerPoint == 1)
        addBytes(records, partial, points);
    else if (bigEndian)
        addWords<true>(records, partial, points);
    else
        addWords<false>(records, partial, points);
}

// One copy of every loop for each level of instructions. The bodies are the same; only the compiler's choice
// of registers differs.
#define CHIRPDECK_LEVEL(NAME, TARGET)                                                                        \
    TARGET void addRecord_##NAME(const RecordShape &shape, const std::byte *record, qint64 *sums)            \
    {                                                                                                        \
        dispatchAddRecord(shape, record, sums);                                                              \
    }                                                                                                        \
    TARGET void addPartial_##NAME(int bytes, bool swap, std::span<const std::byte *const> records,           \
                                  std::int32_t *partial, qsizetype points)                                   \
    {                                                                                                        \
        dispatchAddPartial(bytes, swap, records, partial, points);                                           \
    }                                                                                                        \
    TARGET void spill_##NAME(std::int32_t *partial, qint64 *totals, qint64 factor, qsizetype points)         \
    {                                                                                                        \
        spill(partial, totals, factor, points);                                                              \
    }                                                                                                        \
    TARGET void combine_##NAME(const std::int32_t *partial, const qint64 *totals, qint64 factor,             \
                               qint64 *out, qsizetype points)                                                \
    {                                                                                                        \
        sumUp(partial, totals, factor, out, points);                                                         \
    }

CHIRPDECK_LEVEL(baseline, )
#if defined(__x86_64__)
CHIRPDECK_LEVEL(avx2, [[gnu::target("avx2")]])
CHIRPDECK_LEVEL(avx512, [[gnu::target("avx512f,avx512bw,avx512vl,avx512dq,prefer-vector-width=512")]])
#endif

struct Kernels
{
    decltype(&addRecord_baseline) addRecord = addRecord_baseline;
    decltype(&addPartial_baseline) addPartial = addPartial_baseline;
    decltype(&spill_baseline) spill = spill_baseline;
    decltype(&combine_baseline) combine = combine_baseline;
};

const Kernels &kernels()
{
    static const Kernels chosen = [] {
        Kernels k;
#if defined(__x86_64__)
        __builtin_cpu_init();
        if (__builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512vl") &&
            __builtin_cpu_supports("avx512dq"))
            k = {addRecord_avx512, addPartial_avx512, spill_avx512, combine_avx512};
        else if (__builtin_cpu_supports("avx2"))
            k = {addRecord_avx2, addPartial_avx2, spill_avx2, combine_avx2};
#endif
        return k;
    }();
    return chosen;
}

} // namespace

void copyStreaming(std::byte *to, const std::byte *from, std::size_t bytes) noexcept
{
#if defined(__x86_64__)
    constexpr std::size_t Line = 64;
    std::size_t done = 0;
    if (reinterpret_cast<std::uintptr_t>(to) % 16 == 0) {
        for (; done + Line <= bytes; done += Line) {
            const auto *in = reinterpret_cast<const __m128i *>(from + done);
            auto *out = reinterpret_cast<__m128i *>(to + done);
            const auto a = _mm_loadu_si128(in);
            const auto b = _mm_loadu_si128(in + 1);
            const auto c = _mm_loadu_si128(in + 2);
            const auto d = _mm_loadu_si128(in + 3);
            _mm_stream_si128(out, a);
            _mm_stream_si128(out + 1, b);
            _mm_stream_si128(out + 2, c);
            _mm_stream_si128(out + 3, d);
        }
        _mm_sfence();
    }
    std::memcpy(to + done, from + done, bytes - done);
#else
    std::memcpy(to, from, bytes);
#endif
}

void addRecordToSums(const RecordShape &shape, const std::byte *record, qint64 *sums) noexcept
{
    kernels().addRecord(shape, record, sums);
}

void addRecordsToPartial(int bytesPerPoint, bool bigEndian, std::span<const std::byte *const> records,
                         std::int32_t *partial, qsizetype points) noexcept
{
    // More than 255 one-byte records would overflow the 16-bit intermediate sums.
    constexpr std::size_t Most = 255;
    for (std::size_t begin = 0; begin < records.size(); begin += Most)
        kernels().addPartial(bytesPerPoint, bigEndian,
                             records.subspan(begin, std::min(Most, records.size() - begin)), partial, points);
}

void spillPartial(std::int32_t *partial, qint64 *totals, qint64 factor, qsizetype points) noexcept
{
    kernels().spill(partial, totals, factor, points);
}

void combine(const std::int32_t *partial, const qint64 *totals, qint64 factor, qint64 *out,
             qsizetype points) noexcept
{
    kernels().combine(partial, totals, factor, out, points);
}

void addSums(const qint64 *sums, qint64 *totals, qsizetype points) noexcept
{
    for (qsizetype i = 0; i < points; ++i)
        totals[i] += sums[i];
}

void addShiftedRecord(const RecordShape &shape, const std::byte *record, int shift, qint64 *sums) noexcept
{
    RecordShape part = shape;
    part.frames = 1;
    part.samples = shape.samples - std::abs(shift);
    if (part.samples <= 0)
        return;
    const qsizetype from = std::max(0, -shift);
    const qsizetype to = std::max(0, shift);
    for (int frame = 0; frame < shape.frames; ++frame) {
        const qsizetype begin = frame * shape.samples;
        addRecordToSums(part, record + (begin + from) * shape.bytesPerPoint, sums + begin + to);
    }
}

} // namespace Chirpdeck::Acquisition
