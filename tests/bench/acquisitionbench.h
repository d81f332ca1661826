// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/harness.h"

#include <cstddef>

namespace Chirpdeck::Acquisition {
class Accumulator;
}

namespace Chirpdeck::Bench {

/// accumulate/int8 and /int16: the accumulator against the plain loop `sum[i] += record[i]`.
Group accumulateInt8();
Group accumulateInt16();

/// At least 8 one-byte records of 750 000 points.
std::vector<std::vector<std::byte>> pipelineRecords();

/// One-byte records through ring and accumulator on two threads for `duration` seconds; `beside` is called on the accumulator's
/// thread between drains. Throws when a shot is lost.
double pipelineShotsPerSecond(const std::vector<std::vector<std::byte>> &records, double duration,
                              const std::function<void(Acquisition::Accumulator &)> &beside);

/// The accumulator alone on the same records.
double accumulateInt8ShotsPerSecond(const std::vector<std::vector<std::byte>> &records);

} // namespace Chirpdeck::Bench
