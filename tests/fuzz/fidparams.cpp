// SPDX-License-Identifier: GPL-3.0-or-later
// fid/fidparams.csv: what is accepted is written and read again.
#include "persistence/stores/fidparams.h"
#include "tests/fuzz/fuzzinput.h"

using namespace Chirpdeck;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const auto table = parseFidParams(Fuzz::input(data, size), QStringLiteral("fidparams.csv"));
    if (!table) {
        Fuzz::requireUseful(table.error(), "fidparams.csv");
        return 0;
    }
    // Missing numbers become rows of their own; a table that begins far up would have millions of them.
    if (table->empty() || table->rbegin()->first > 1000)
        return 0;
    const auto again = parseFidParams(fidParamsCsv(*table), QStringLiteral("fidparams.csv"));
    Fuzz::require(again.hasValue());
    for (const auto &[index, params] : *table)
        Fuzz::require(again->at(index) == params);
    return 0;
}
