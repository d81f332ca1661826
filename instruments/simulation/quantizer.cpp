// SPDX-License-Identifier: GPL-3.0-or-later
#include "instruments/simulation/quantizer.h"

#include <algorithm>

// Function multi-versioning by the compiler resolves before the sanitizers' run-time is ready; hence one
// inlined body and a plain test of the processor.
#if defined(__x86_64__) && defined(__GNUC__)
#define CHIRPDECK_AVX2 __attribute__((target("avx2")))
#define CHIRPDECK_HAS_AVX2 __builtin_cpu_supports("avx2")
#else
#define CHIRPDECK_AVX2
#define CHIRPDECK_HAS_AVX2 false
#endif
#define CHIRPDECK_BODY [[gnu::always_inline]] static inline

namespace Chirpdeck::Quantizer {

CHIRPDECK_BODY void int8Body(const std::int16_t *__restrict signal, const std::int16_t *__restrict noise,
                             std::int8_t *__restrict out, std::size_t count)
{
    for (std::size_t i = 0; i < count; ++i) {
        const auto sum = static_cast<std::int16_t>(signal[i] + noise[i]);
        const auto rounded = static_cast<std::int16_t>(sum >> 7);
        out[i] = static_cast<std::int8_t>(std::clamp<std::int16_t>(rounded, -128, 127));
    }
}

/// Rounds halves away from zero; `lowest` and `highest` are the counts at which the digitizer clips.
template<typename Integer>
CHIRPDECK_BODY void roundBody(const float *__restrict signal, const std::int16_t *__restrict noise,
                              float noiseScale, Integer *__restrict out, std::size_t count, float lowest,
                              float highest)
{
    for (std::size_t i = 0; i < count; ++i) {
        float value = signal[i] + static_cast<float>(noise[i]) * noiseScale;
        value += value < 0.0f ? -0.5f : 0.5f;
        value = value < lowest ? lowest : value;
        value = value > highest ? highest : value;
        out[i] = static_cast<Integer>(static_cast<std::int32_t>(value));
    }
}

constexpr float lowest32 = -2147483648.0f;
constexpr float highest32 = 2147483520.0f; ///< the largest float that a 32-bit integer holds

CHIRPDECK_AVX2 static void int8Avx2(const std::int16_t *signal, const std::int16_t *noise, std::int8_t *out,
                                    std::size_t count)
{
    int8Body(signal, noise, out, count);
}
CHIRPDECK_AVX2 static void int16Avx2(const float *signal, const std::int16_t *noise, float scale,
                                     std::int16_t *out, std::size_t count)
{
    roundBody(signal, noise, scale, out, count, -32768.0f, 32767.0f);
}
CHIRPDECK_AVX2 static void int32Avx2(const float *signal, const std::int16_t *noise, float scale,
                                     std::int32_t *out, std::size_t count)
{
    roundBody(signal, noise, scale, out, count, lowest32, highest32);
}

void quantizeInt8(const std::int16_t *signal, const std::int16_t *noise, std::int8_t *out,
                  std::size_t count) noexcept
{
    if (CHIRPDECK_HAS_AVX2)
        int8Avx2(signal, noise, out, count);
    else
        int8Body(signal, noise, out, count);
}

void quantizeInt16(const float *signal, const std::int16_t *noise, float noiseScale, std::int16_t *out,
                   std::size_t count) noexcept
{
    if (CHIRPDECK_HAS_AVX2)
        int16Avx2(signal, noise, noiseScale, out, count);
    else
        roundBody(signal, noise, noiseScale, out, count, -32768.0f, 32767.0f);
}

void quantizeInt32(const float *signal, const std::int16_t *noise, float noiseScale, std::int32_t *out,
                   std::size_t count) noexcept
{
    if (CHIRPDECK_HAS_AVX2)
        int32Avx2(signal, noise, noiseScale, out, count);
    else
        roundBody(signal, noise, noiseScale, out, count, lowest32, highest32);
}

void quantizeWideInt8(const float *signal, const std::int16_t *noise, float noiseScale, std::int8_t *out,
                      std::size_t count) noexcept
{
    roundBody(signal, noise, noiseScale, out, count, -128.0f, 127.0f);
}

} // namespace Chirpdeck::Quantizer
