// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "persistence/data/fid.h"

#include <cmath>
#include <memory>
#include <numbers>
#include <vector>

namespace Chirpdeck::Test {

/// A list of FIDs with the given sums, `frames` of them, 1 ns per sample.
inline FidList fidsOf(std::vector<qint64> sums, int frames = 1, quint64 shots = 1)
{
    FidList fids;
    fids.spacing = 1e-9;
    fids.probeFreqMHz = 10000.0;
    fids.shots = shots;
    fids.frames = frames;
    fids.size = std::ssize(sums) / frames;
    fids.sums = std::make_shared<const std::vector<qint64>>(std::move(sums));
    return fids;
}

/// `size` samples of a cosine with `cycles` periods in them.
inline std::vector<qint64> cosine(qsizetype size, double cycles, double amplitude, double offset = 0.0)
{
    std::vector<qint64> sums;
    for (qsizetype i = 0; i < size; ++i)
        sums.push_back(
            std::llround(offset + amplitude * std::cos(2.0 * std::numbers::pi * cycles *
                                                       static_cast<double>(i) / static_cast<double>(size))));
    return sums;
}

} // namespace Chirpdeck::Test
