// SPDX-License-Identifier: GPL-3.0-or-later
// chirpdeck.journal: what is read of it, sealed, reads the same.
#include "persistence/stores/savejournal.h"
#include "tests/fuzz/fuzzinput.h"

using namespace Chirpdeck;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const auto journal = SaveJournal::parse(Fuzz::input(data, size));
    // Lines count from 1; 0 stands for an empty file, which has no line.
    for (const int line : journal.badLines)
        Fuzz::require(line > 0 || size == 0);
    const auto again = SaveJournal::parse(journal.sealedText());
    Fuzz::require(again.sealed && again.badLines.isEmpty() && again.files == journal.files);
    if (journal.pending) {
        for (const auto &companion : journal.pending->with) {
            const auto made = companion.apply(Fuzz::input(data, size).toByteArray());
            Fuzz::require(!made || ContentMark::of(*made) == companion.after);
        }
    }
    return 0;
}
