// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lastused.h"

#include "app/lastusedkeys.h"
#include "persistence/csv/csvnames.h"
#include "persistence/settings/settingsstorage.h"
#include "persistence/stores/ftsettingsfile.h"

namespace Chirpdeck::App {

namespace {

namespace Key = BC::Key::LastRun;

// Opens the group for changing.
class LastRunSettings : public SettingsStorage
{
public:
    LastRunSettings()
        : SettingsStorage(Key::store)
    {
    }
    using SettingsStorage::setMultiple;
};

} // namespace

Acquisition::RunRequest readLastRequest()
{
    const LastRunSettings settings;
    Acquisition::RunRequest request;
    request.type = settings.get<FtmwType>(Key::type, request.type);
    if (request.type != FtmwType::Forever && request.type != FtmwType::Target_Duration)
        request.type = FtmwType::Target_Shots;
    request.targetShots = std::max<quint64>(1, settings.get<quint64>(Key::shots, request.targetShots));
    request.targetMinutes = std::max<quint64>(1, settings.get<quint64>(Key::minutes, request.targetMinutes));
    request.title = settings.get<QString>(Key::title);
    request.sample = settings.get<QString>(Key::sample);
    auto &p = request.processing;
    p.startUs = settings.get<double>(Key::start, p.startUs);
    p.endUs = settings.get<double>(Key::end, p.endUs);
    p.expFilterUs = settings.get<double>(Key::filter, p.expFilterUs);
    p.zeroPad = std::clamp(settings.get<int>(Key::zeroPad, p.zeroPad), 0, 4);
    p.removeDc = settings.get<bool>(Key::removeDc, p.removeDc);
    p.units = settings.get<FtUnits>(Key::units, p.units);
    p.autoscaleIgnoreMHz = settings.get<double>(Key::ignore, p.autoscaleIgnoreMHz);
    p.window = settings.get<WindowFunction>(Key::window, p.window);
    return request;
}

Result<void> writeLastRequest(const Acquisition::RunRequest &request)
{
    LastRunSettings settings;
    const auto &p = request.processing;
    settings.setMultiple({{Key::type, QVariant::fromValue(request.type)},
                          {Key::shots, request.targetShots},
                          {Key::minutes, request.targetMinutes},
                          {Key::title, request.title},
                          {Key::sample, request.sample},
                          {Key::start, p.startUs},
                          {Key::end, p.endUs},
                          {Key::filter, p.expFilterUs},
                          {Key::zeroPad, p.zeroPad},
                          {Key::removeDc, p.removeDc},
                          {Key::units, QVariant::fromValue(p.units)},
                          {Key::ignore, p.autoscaleIgnoreMHz},
                          {Key::window, QVariant::fromValue(p.window)}},
                         true);
    if (const auto error = settings.lastError())
        return *error;
    return {};
}

} // namespace Chirpdeck::App
