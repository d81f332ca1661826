// SPDX-License-Identifier: GPL-3.0-or-later
#include "instruments/clock/clocksettings.h"

#include "instruments/core/units.h"

#include <QCoreApplication>

namespace Chirpdeck {

namespace Key = BC::Key::ClockSettings;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ClockSettings)
};

} // namespace

TypeInfo clockType()
{
    constexpr auto Important = SettingPriority::Important;
    return {.type = HardwareType::Clock,
            .settings =
                {
                    {Key::minFreq, Text::tr("Lowest frequency"), 0.0, 0.0, 1e7, BC::Unit::MHz, Important},
                    {Key::maxFreq, Text::tr("Highest frequency"), 1e7, 0.0, 1e7, BC::Unit::MHz, Important},
                    {Key::lock, Text::tr("Locked to an external reference"), false},
                    {Key::manualTune, Text::tr("The operator dials the frequency by hand"), false},
                    {Key::tunable, Text::tr("The frequency can be set"), true},
                },
            .arrays = {clockOutputSetting({QString()})}};
}

ArraySettingInfo clockOutputSetting(const QStringList &names)
{
    ArraySettingInfo outputs{.key = Key::outputs,
                             .label = Text::tr("Outputs"),
                             .columns = {{Key::outputName, Text::tr("Name"), QString()},
                                         {Key::role, Text::tr("Roles"), QString()},
                                         {Key::multFactor, Text::tr("Multiplication"), 1.0, 1e-6, 1e6}}};
    for (const auto &name : names)
        outputs.defaultRows.push_back({{Key::outputName, name}});
    return outputs;
}

QList<ClockOutput> clockOutputs(const DeviceSettings &settings)
{
    ClockOutput output{.name = {}, .rawRange = UnassignedClockRange};
    settings.take(Key::minFreq, output.rawRange.minMHz);
    settings.take(Key::maxFreq, output.rawRange.maxMHz);
    settings.take(Key::tunable, output.tunable);
    settings.take(Key::manualTune, output.manualTune);
    QList<ClockOutput> outputs;
    for (const auto &row : settings.array(Key::outputs)) {
        output.name = row.at(Key::outputName).toString();
        outputs.append(output);
    }
    return outputs;
}

} // namespace Chirpdeck
