// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/stores/ftsettingsfile.h"

#include "persistence/csv/csvnames.h"
#include "persistence/stores/experimentfiles.h"
#include "persistence/stores/metadatavalues.h"

#include <algorithm>

namespace Chirpdeck {

namespace {

constexpr int LargestZeroPad = 4;

} // namespace

QByteArray ftSettingsCsv(const FtSettings &settings, double recordUs)
{
    namespace Key = BC::CSV;
    const double endUs = recordUs > 0.0 ? std::min(settings.endUs, recordUs) : settings.endUs;
    QMap<QString, QVariant> rows{{Key::FidStartUsKey, settings.startUs},
                                 {Key::FidEndUsKey, endUs},
                                 {Key::FidExpfUsKey, settings.expFilterUs},
                                 {Key::FidRemoveDcKey, settings.removeDc},
                                 {Key::FidZeroPadFactorKey, settings.zeroPad},
                                 {Key::FidWindowFunctionKey, QVariant::fromValue(settings.window)},
                                 {Key::FtUnitsKey, QVariant::fromValue(settings.units)},
                                 {Key::AutoscaleIgnoreKey, settings.autoscaleIgnoreMHz}};
    // Files that Blackchirp understands in full stay exactly as it writes them.
    if (settings.amplitude != AmplitudeConvention::PerRecord)
        rows.insert(Key::FtAmplitudeKey, QVariant::fromValue(settings.amplitude));
    return metadataCsv(rows);
}

FtSettings ftSettingsOf(const QMap<QString, QString> &values)
{
    namespace Key = BC::CSV;
    const MetadataValues cells(values);
    FtSettings settings;
    settings.startUs = cells.number(Key::FidStartUsKey, settings.startUs);
    settings.endUs = cells.number(Key::FidEndUsKey, settings.endUs);
    settings.expFilterUs = cells.number(Key::FidExpfUsKey, settings.expFilterUs);
    settings.autoscaleIgnoreMHz = cells.number(Key::AutoscaleIgnoreKey, settings.autoscaleIgnoreMHz);
    settings.removeDc = cells.flag(Key::FidRemoveDcKey, settings.removeDc);
    settings.zeroPad =
        std::clamp(cells.integer(Key::FidZeroPadFactorKey, settings.zeroPad), 0, LargestZeroPad);
    settings.window = cells.member(Key::FidWindowFunctionKey, settings.window);
    settings.units = cells.member(Key::FtUnitsKey, settings.units);
    settings.amplitude = cells.member(Key::FtAmplitudeKey, settings.amplitude);
    return settings;
}

} // namespace Chirpdeck
