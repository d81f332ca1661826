// SPDX-License-Identifier: GPL-3.0-or-later
// Texts with two columns of numbers, in whatever layout.
#include "persistence/parsers/genericxy.h"
#include "tests/fuzz/fuzzinput.h"

#include <cmath>

using namespace Chirpdeck;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const auto content = Fuzz::input(data, size);
    const auto read = parseXy(content, QStringLiteral("x.txt"));
    if (!read) {
        Fuzz::requireUseful(read.error(), "x.txt");
        return 0;
    }
    Fuzz::require(!read->points.empty() && read->points.size() <= size);
    for (const auto &point : read->points)
        Fuzz::require(std::isfinite(point.x()) && std::isfinite(point.y()));
    const auto again = parseXy(content, QStringLiteral("x.txt"), read->layout);
    Fuzz::require(again && again->points == read->points);
    return 0;
}
