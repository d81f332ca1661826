// SPDX-License-Identifier: GPL-3.0-or-later
// chirpdeck.json: what is read is written again, with keys that are not known.
#include "persistence/stores/sidecar.h"
#include "tests/fuzz/fuzzinput.h"

using namespace Chirpdeck;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const auto notes =
        Sidecar::parse(Fuzz::input(data, size).toByteArray(), QStringLiteral("chirpdeck.json"));
    if (!notes) {
        Fuzz::requireUseful(notes.error(), "chirpdeck.json");
        return 0;
    }
    const auto again = Sidecar::parse(notes->toJson(), QStringLiteral("chirpdeck.json"));
    Fuzz::require(again.hasValue());
    Fuzz::require(again->title == notes->title && again->shots == notes->shots &&
                  again->outcome == notes->outcome && again->other == notes->other);
    return 0;
}
