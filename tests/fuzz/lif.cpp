// SPDX-License-Identifier: GPL-3.0-or-later
// The files of lif/: the table and the traces.
#include "persistence/stores/lifparams.h"
#include "tests/fuzz/fuzzinput.h"

using namespace Chirpdeck;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const auto content = Fuzz::input(data, size);
    const auto table = parseLifParams(content, QStringLiteral("lifparams.csv"));
    if (!table) {
        Fuzz::requireUseful(table.error(), "lifparams.csv");
    } else {
        for (const auto &[point, params] : table->table)
            Fuzz::require(point.delay >= 0 && point.laser >= 0 && params.lifSize >= 0 && params.refSize >= 0);
        const auto again = parseLifParams(lifParamsCsv(table->table), QStringLiteral("lifparams.csv"));
        Fuzz::require(again && again->table == table->table && again->badLines.isEmpty());
    }
    for (const qsizetype expected : {qsizetype{-1}, qsizetype{3}}) {
        const auto trace = parseLifTrace(content, QStringLiteral("0.csv"), ';', expected);
        if (!trace) {
            Fuzz::requireUseful(trace.error(), "0.csv");
            continue;
        }
        Fuzz::require(trace->ref.size() <= trace->lif.size());
        Fuzz::require(trace->lif.size() <= size);
    }
    return 0;
}
