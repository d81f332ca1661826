// SPDX-License-Identifier: GPL-3.0-or-later
#include "instruments/flow/flowsettings.h"

#include <QCoreApplication>

namespace Chirpdeck {

namespace Key = BC::Key::FlowSettings;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(FlowSettings)
};

constexpr int MaxDecimals = 10;

} // namespace

TypeInfo flowControllerType()
{
    return {.type = HardwareType::FlowController,
            .settings =
                {
                    {Key::numChannels, Text::tr("Channels"), 4, 1, 64, {}, SettingPriority::Important},
                    {Key::pressureUnits, Text::tr("Unit of pressure"), QStringLiteral("kTorr")},
                    {Key::pressureMax, Text::tr("Highest pressure"), 10.0, 0.0},
                    {Key::pressureDecimals, Text::tr("Decimals of pressure"), 3, 0, MaxDecimals},
                    {Key::intervalMs, Text::tr("Reading interval"), 333, 10, {}, QStringLiteral("ms")},
                },
            .arrays = {flowChannelSetting(4, 500.0, 2)}};
}

ArraySettingInfo flowChannelSetting(int count, double max, int decimals)
{
    return {.key = Key::channels,
            .label = Text::tr("Flow channels"),
            .columns = {{Key::units, Text::tr("Unit"), QStringLiteral("sccm")},
                        {Key::max, Text::tr("Highest flow"), max, 0.0},
                        {Key::decimals, Text::tr("Decimals"), decimals, 0, MaxDecimals},
                        {Key::name, Text::tr("Name"), QString()}},
            .defaultRows = std::vector<SettingsMap>(static_cast<size_t>(count))};
}

FlowLimits flowLimits(const DeviceSettings &settings)
{
    FlowLimits limits;
    int channels = static_cast<int>(limits.channels.size());
    settings.take(Key::numChannels, channels);
    settings.take(Key::pressureUnits, limits.pressureUnit);
    settings.take(Key::pressureMax, limits.pressureMax);
    settings.take(Key::pressureDecimals, limits.pressureDecimals);
    limits.channels.clear();
    for (const auto &row : settings.array(Key::channels))
        limits.channels.append({.name = row.at(Key::name).toString(),
                                .unit = row.at(Key::units).toString(),
                                .max = row.at(Key::max).toDouble(),
                                .decimals = row.at(Key::decimals).toInt()});
    // Rows that the list lacks are as its last one.
    const auto last = limits.channels.isEmpty() ? FlowLimits::Channel() : limits.channels.last();
    while (limits.channels.size() < channels)
        limits.channels.append({.name = {}, .unit = last.unit, .max = last.max, .decimals = last.decimals});
    limits.channels.resize(channels);
    return limits;
}

} // namespace Chirpdeck
