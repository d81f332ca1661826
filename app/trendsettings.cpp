// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/trendsettings.h"

#include "app/trendsettingskeys.h"
#include "instruments/loadout/instrumentset.h"
#include "persistence/settings/settingsstorage.h"

namespace Chirpdeck::App {

namespace {

namespace Key = BC::Key::Trends;

// A device without an interval of its own.
constexpr int AsAllDevices = -1;

// Opens the group for changing.
class RollingSettings : public SettingsStorage
{
public:
    RollingSettings()
        : SettingsStorage(Key::store)
    {
    }
    using SettingsStorage::setArray;
    using SettingsStorage::setMultiple;
};

} // namespace

TrendSettings readTrendSettings(const InstrumentSet &instruments)
{
    const RollingSettings stored;
    TrendSettings settings;
    settings.recording = stored.get<bool>(Key::recording, settings.recording);
    settings.seconds = stored.get<int>(Key::seconds, settings.seconds);
    settings.hours = stored.get<double>(Key::hours, settings.hours);
    for (const auto &graph : stored.getArray(Key::graphs)) {
        const auto curves = graph.find(Key::curves);
        settings.graphs.append(curves == graph.end() ? QStringList() : curves->second.toStringList());
    }
    for (const auto *instrument : instruments.all()) {
        const QString key = instrument->key().text();
        const SettingsStorage device(key, SettingsStorage::Hardware);
        const int seconds = device.get<int>(Key::ofDevice, AsAllDevices);
        if (seconds >= 0)
            settings.ofDevice[key] = seconds;
    }
    return settings;
}

Result<void> writeTrendSettings(const TrendSettings &settings)
{
    RollingSettings stored;
    stored.setMultiple({{Key::recording, settings.recording},
                        {Key::seconds, settings.seconds},
                        {Key::hours, settings.hours}},
                       true);
    std::vector<SettingsMap> graphs;
    for (const auto &curves : settings.graphs)
        graphs.push_back({{Key::curves, curves}});
    stored.setArray(Key::graphs, graphs, true);
    if (const auto error = stored.lastError())
        return *error;
    return {};
}

} // namespace Chirpdeck::App
