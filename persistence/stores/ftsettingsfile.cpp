// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/stores/ftsettingsfile.h"

#include "persistence/csv/csvnames.h"
#include "persistence/header/enumfromvariant.h"
#include "persistence/stores/experimentfiles.h"

#include <cmath>

namespace Chirpdeck {

namespace {

constexpr int LargestZeroPad = 4;

double number(const QMap<QString, QString> &values, BC::CSV::Name key, double fallback)
{
    bool ok = false;
    const double value = values.value(key).toDouble(&ok);
    return ok && std::isfinite(value) ? value : fallback;
}

bool flag(const QString &text)
{
    return !text.isEmpty() && text != QLatin1String("0") &&
           text.compare(QLatin1String("false"), Qt::CaseInsensitive) != 0;
}

} // namespace

QByteArray ftSettingsCsv(const FtSettings &settings, double recordUs)
{
    namespace Key = BC::CSV;
    const double endUs = recordUs > 0.0 ? std::min(settings.endUs, recordUs) : settings.endUs;
    return metadataCsv({{Key::FidStartUsKey, settings.startUs},
                        {Key::FidEndUsKey, endUs},
                        {Key::FidExpfUsKey, settings.expFilterUs},
                        {Key::FidRemoveDcKey, settings.removeDc},
                        {Key::FidZeroPadFactorKey, settings.zeroPad},
                        {Key::FidWindowFunctionKey, QVariant::fromValue(settings.window)},
                        {Key::FtUnitsKey, QVariant::fromValue(settings.units)},
                        {Key::AutoscaleIgnoreKey, settings.autoscaleIgnoreMHz}});
}

FtSettings ftSettingsOf(const QMap<QString, QString> &values)
{
    namespace Key = BC::CSV;
    FtSettings settings;
    settings.startUs = number(values, Key::FidStartUsKey, settings.startUs);
    settings.endUs = number(values, Key::FidEndUsKey, settings.endUs);
    settings.expFilterUs = number(values, Key::FidExpfUsKey, settings.expFilterUs);
    settings.autoscaleIgnoreMHz = number(values, Key::AutoscaleIgnoreKey, settings.autoscaleIgnoreMHz);
    if (values.contains(Key::FidRemoveDcKey))
        settings.removeDc = flag(values.value(Key::FidRemoveDcKey));
    settings.zeroPad = std::clamp(values.value(Key::FidZeroPadFactorKey).toInt(), 0, LargestZeroPad);
    if (values.contains(Key::FidWindowFunctionKey))
        settings.window = enumFromVariant(QVariant(values.value(Key::FidWindowFunctionKey)), settings.window);
    if (values.contains(Key::FtUnitsKey))
        settings.units = enumFromVariant(QVariant(values.value(Key::FtUnitsKey)), settings.units);
    return settings;
}

} // namespace Chirpdeck
