// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>

namespace Chirpdeck {

/// Rounding and clipping of signal plus noise to digitizer counts, as fast as the machine allows: the widest
/// instructions present are chosen at run time.
namespace Quantizer {

/// Fixed-point units of quantizeInt8: 1/128 count.
inline constexpr int Int8Units = 128;
/// Largest magnitudes of signal and noise that quantizeInt8 adds without overflow, in its units.
inline constexpr int Int8SignalLimit = 24000;
inline constexpr int Int8NoiseLimit = 8000;

/// out = clip(floor((signal + noise) / 128)); the caller adds 64 to the signal for rounding.
void quantizeInt8(const std::int16_t *signal, const std::int16_t *noise, std::int8_t *out,
                  std::size_t count) noexcept;

/// out = clip(round(signal + noise · noiseScale)), signal in counts.
void quantizeInt16(const float *signal, const std::int16_t *noise, float noiseScale, std::int16_t *out,
                   std::size_t count) noexcept;
void quantizeInt32(const float *signal, const std::int16_t *noise, float noiseScale, std::int32_t *out,
                   std::size_t count) noexcept;

/// As quantizeInt16, clipped to one byte: for noise beyond the range of quantizeInt8.
void quantizeWideInt8(const float *signal, const std::int16_t *noise, float noiseScale, std::int8_t *out,
                      std::size_t count) noexcept;

} // namespace Quantizer
} // namespace Chirpdeck
