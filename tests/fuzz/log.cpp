// SPDX-License-Identifier: GPL-3.0-or-later
// log.csv and the program's monthly logs.
#include "persistence/streams/loghistory.h"
#include "tests/fuzz/fuzzinput.h"

using namespace Chirpdeck;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const auto content = Fuzz::input(data, size);
    for (const bool isWhole : {true, false}) {
        const auto history = parseLog(content, isWhole);
        Fuzz::require(history.lines.size() + static_cast<size_t>(history.badRows) <= size);
        for (const auto &line : history.lines) {
            Fuzz::require(line.time.isValid());
            // What was read can be written again, as one row.
            const auto row = logRow(line);
            Fuzz::require(row.endsWith('\n') && row.count('\n') == 1);
        }
    }
    return 0;
}
