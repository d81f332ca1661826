// SPDX-License-Identifier: GPL-3.0-or-later
// Transitions that XIAM prints.
#include "persistence/parsers/xiam.h"
#include "tests/fuzz/fuzzinput.h"

#include <cmath>

using namespace Chirpdeck;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const auto content = Fuzz::input(data, size);
    looksLikeXiam(content);
    const auto catalog = parseXiam(content, QStringLiteral("x.xo"));
    if (!catalog) {
        Fuzz::requireUseful(catalog.error(), "x.xo");
        return 0;
    }
    for (const auto &transition : catalog->transitions)
        Fuzz::require(std::isfinite(transition.freqMHz));
    return 0;
}
