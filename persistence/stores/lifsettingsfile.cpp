// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/stores/lifsettingsfile.h"

#include "persistence/csv/csvnames.h"
#include "persistence/stores/experimentfiles.h"
#include "persistence/stores/metadatavalues.h"

namespace Chirpdeck {

QByteArray lifSettingsCsv(const LifSettings &settings)
{
    namespace Key = BC::CSV;
    return metadataCsv({{Key::LifGateStartKey, settings.lifGate.start},
                        {Key::LifGateEndKey, settings.lifGate.end},
                        {Key::RefGateStartKey, settings.refGate.start},
                        {Key::RefGateEndKey, settings.refGate.end},
                        {Key::LowPassAlphaKey, settings.lowPassAlpha},
                        {Key::SavGolEnabledKey, settings.savGol},
                        {Key::SavGolPolyKey, settings.savGolOrder},
                        {Key::SavGolWindowKey, settings.savGolWindow}});
}

LifSettings lifSettingsOf(const QMap<QString, QString> &values)
{
    namespace Key = BC::CSV;
    const MetadataValues cells(values);
    LifSettings settings;
    settings.lifGate.start = cells.integer(Key::LifGateStartKey, settings.lifGate.start);
    settings.lifGate.end = cells.integer(Key::LifGateEndKey, settings.lifGate.end);
    settings.refGate.start = cells.integer(Key::RefGateStartKey, settings.refGate.start);
    settings.refGate.end = cells.integer(Key::RefGateEndKey, settings.refGate.end);
    settings.lowPassAlpha = cells.number(Key::LowPassAlphaKey, settings.lowPassAlpha);
    settings.savGol = cells.flag(Key::SavGolEnabledKey, settings.savGol);
    settings.savGolOrder = cells.integer(Key::SavGolPolyKey, settings.savGolOrder);
    settings.savGolWindow = cells.integer(Key::SavGolWindowKey, settings.savGolWindow);
    return settings;
}

} // namespace Chirpdeck
