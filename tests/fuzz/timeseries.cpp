// SPDX-License-Identifier: GPL-3.0-or-later
// auxdata.csv and the files of rolling data.
#include "persistence/stores/auxdatastorage.h"
#include "persistence/streams/rollingdata.h"
#include "tests/fuzz/fuzzinput.h"

using namespace Chirpdeck;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const auto content = Fuzz::input(data, size);
    const auto aux = parseAuxData(content, QStringLiteral("auxdata.csv"));
    if (!aux) {
        Fuzz::requireUseful(aux.error(), "auxdata.csv");
    } else {
        for (const auto &point : aux->points) {
            Fuzz::require(point.time.isValid());
            for (auto it = point.values.begin(); it != point.values.end(); ++it)
                Fuzz::require(aux->keys.contains(it.key()));
        }
        for (const int line : aux->badLines)
            Fuzz::require(line > 0);
    }
    const auto rolling = parseRollingData(content, QStringLiteral("rolling.csv"));
    if (!rolling)
        Fuzz::requireUseful(rolling.error(), "rolling.csv");
    else
        Fuzz::require(rolling->points.size() <= size);
    return 0;
}
