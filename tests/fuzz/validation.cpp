// SPDX-License-Identifier: GPL-3.0-or-later
// validation.csv, in the two layouts that it may have.
#include "backend/experiment/validation.h"
#include "tests/fuzz/fuzzinput.h"

using namespace Chirpdeck;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const auto limits = readValidationCsv(Fuzz::input(data, size), QStringLiteral("validation.csv"), u';');
    if (!limits) {
        Fuzz::requireUseful(limits.error(), "validation.csv");
        return 0;
    }
    for (const auto &[reading, range] : *limits)
        Fuzz::require(!reading.object.isEmpty() && !reading.value.isEmpty());
    const auto differences = validationDifferences({}, *limits);
    Fuzz::require(differences.size() == static_cast<qsizetype>(limits->size()));
    return 0;
}
