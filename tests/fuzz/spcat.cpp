// SPDX-License-Identifier: GPL-3.0-or-later
// Line catalogues.
#include "persistence/parsers/spcat.h"

#include <cmath>

using namespace Chirpdeck;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArrayView content(data, static_cast<qsizetype>(size));
    looksLikeSpcat(content);
    const auto lines = parseSpcat(content, QStringLiteral("x.cat"));
    if (!lines)
        return 0;
    for (const auto &line : *lines) {
        if (!std::isfinite(line.freqMHz) || line.errorMHz < 0)
            abort();
        quantumNumberText(line);
    }
    return 0;
}
