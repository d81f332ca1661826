// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/stores/peaksettingsfile.h"

#include "persistence/csv/csvnames.h"
#include "persistence/stores/experimentfiles.h"
#include "persistence/stores/metadatavalues.h"

namespace Chirpdeck {

QByteArray peakSettingsCsv(const PeakSettings &settings)
{
    namespace Key = BC::CSV;
    return metadataCsv({{Key::PeakMinFreqKey, settings.minFreqMHz},
                        {Key::PeakMaxFreqKey, settings.maxFreqMHz},
                        {Key::PeakNavHalfWidthKey, settings.navHalfWidthMHz},
                        {Key::PeakPolyOrderKey, settings.polyOrder},
                        {Key::PeakSnrKey, settings.snr},
                        {Key::PeakWindowSizeKey, settings.windowSize}});
}

PeakSettings peakSettingsOf(const QMap<QString, QString> &values)
{
    namespace Key = BC::CSV;
    const MetadataValues cells(values);
    PeakSettings settings;
    settings.minFreqMHz = cells.number(Key::PeakMinFreqKey, settings.minFreqMHz);
    settings.maxFreqMHz = cells.number(Key::PeakMaxFreqKey, settings.maxFreqMHz);
    settings.navHalfWidthMHz = cells.number(Key::PeakNavHalfWidthKey, settings.navHalfWidthMHz);
    settings.polyOrder = cells.integer(Key::PeakPolyOrderKey, settings.polyOrder);
    settings.snr = cells.number(Key::PeakSnrKey, settings.snr);
    settings.windowSize = cells.integer(Key::PeakWindowSizeKey, settings.windowSize);
    return settings;
}

} // namespace Chirpdeck
