// SPDX-License-Identifier: GPL-3.0-or-later
// The settings and the data of overlays, of each kind.
#include "persistence/stores/experimentfiles.h"
#include "persistence/stores/overlaydata.h"
#include "persistence/stores/overlayfiles.h"
#include "tests/fuzz/fuzzinput.h"

using namespace Chirpdeck;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const auto content = Fuzz::input(data, size);
    const auto rows = parseMetadata(content, QStringLiteral("overlay.settings.csv"));
    for (const auto type : {OverlayType::BCExperiment, OverlayType::Catalog, OverlayType::GenericXY}) {
        auto settings = overlaySettingsOf(rows ? *rows : QMap<QString, QString>(), type,
                                          QStringLiteral("overlay"), QStringLiteral("/data/0/0/1"));
        readOverlayData(settings.overlay, content);
        const auto written = overlayDataCsv(settings.overlay);
        auto again = overlaySettingsOf(rows ? *rows : QMap<QString, QString>(), type,
                                       QStringLiteral("overlay"), QStringLiteral("/data/0/0/1"));
        readOverlayData(again.overlay, written);
        Fuzz::require(overlayDataCsv(again.overlay) == written);
        const auto text =
            overlaySettingsCsv(settings.overlay, QStringLiteral("/data/0/0/1"), settings.order.value_or(0));
        Fuzz::require(parseMetadata(text, QStringLiteral("overlay.settings.csv")).hasValue());
    }
    if (rows) {
        const auto index = overlayIndexOf(*rows);
        for (auto it = index.begin(); it != index.end(); ++it) {
            overlayTypeOf(it.value());
            // What is taken for safe stays in its folder.
            Fuzz::require(!isSafeOverlayKey(it.key()) || !it.key().contains(QLatin1Char('/')));
        }
    }
    return 0;
}
