// SPDX-License-Identifier: GPL-3.0-or-later
// objectives.csv, hardware.csv and the files of settings, which all have two columns.
#include "persistence/stores/experimentfiles.h"
#include "persistence/stores/ftsettingsfile.h"
#include "persistence/stores/lifsettingsfile.h"
#include "persistence/stores/peaksettingsfile.h"
#include "tests/fuzz/fuzzinput.h"

using namespace Chirpdeck;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const auto content = Fuzz::input(data, size);
    const auto objectives = Objectives::parse(content, QStringLiteral("objectives.csv"));
    if (!objectives) {
        Fuzz::requireUseful(objectives.error(), "objectives.csv");
    } else {
        const auto again = Objectives::parse(objectives->toCsv(), QStringLiteral("objectives.csv"));
        Fuzz::require(again && again->ftmw == objectives->ftmw && again->lif == objectives->lif);
    }
    const auto hardware = parseHardware(content, QStringLiteral("hardware.csv"));
    if (!hardware)
        Fuzz::requireUseful(hardware.error(), "hardware.csv");
    const auto values = parseMetadata(content, QStringLiteral("processing.csv"));
    if (!values) {
        Fuzz::requireUseful(values.error(), "processing.csv");
        return 0;
    }
    const auto ft = ftSettingsOf(*values);
    Fuzz::require(ft.zeroPad >= 0 && ft.zeroPad <= 4);
    const auto written = parseMetadata(ftSettingsCsv(ft, 0), QStringLiteral("processing.csv"));
    Fuzz::require(written.hasValue());
    Fuzz::require(ftSettingsOf(*written).window == ft.window && ftSettingsOf(*written).units == ft.units);
    peakSettingsOf(*values);
    lifSettingsOf(*values);
    return 0;
}
