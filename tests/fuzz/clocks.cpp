// SPDX-License-Identifier: GPL-3.0-or-later
// clocks.csv: what is accepted is written and read again.
#include "instruments/clock/rfconfig.h"
#include "tests/fuzz/fuzzinput.h"

using namespace Chirpdeck;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    RfConfig rf;
    const auto problems = rf.readClocksCsv(Fuzz::input(data, size), ';');
    for (const auto &problem : problems)
        Fuzz::requireUseful(problem, "clocks.csv");
    Fuzz::require(rf.stepCount() >= 1);
    RfConfig again;
    Fuzz::require(again.readClocksCsv(rf.clocksCsv(), ';').isEmpty());
    RfConfig thrice;
    Fuzz::require(thrice.readClocksCsv(again.clocksCsv(), ';').isEmpty());
    Fuzz::require(thrice.clocksCsv() == again.clocksCsv());
    return 0;
}
