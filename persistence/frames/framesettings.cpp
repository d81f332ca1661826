// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/frames/framesettings.h"

#include "persistence/settings/settingsstorage.h"

namespace Chirpdeck {

namespace {

namespace Key = BC::Key::Frames;

// Opens the group for changing.
class FrameGroup : public SettingsStorage
{
public:
    FrameGroup()
        : SettingsStorage(Key::store)
    {
    }
    using SettingsStorage::setMultiple;
};

} // namespace

FrameSettings readFrameSettings()
{
    const FrameGroup stored;
    FrameSettings settings;
    settings.enabled = stored.get<bool>(Key::enabled, settings.enabled);
    settings.base = stored.get<QString>(Key::base, settings.base);
    settings.folder = stored.get<QString>(Key::folder, settings.folder);
    settings.name = stored.get<QString>(Key::name, settings.name);
    settings.numbered = stored.get<bool>(Key::numbered, settings.numbered);
    return settings;
}

Result<void> writeFrameSettings(const FrameSettings &settings)
{
    FrameGroup stored;
    stored.setMultiple({{Key::enabled, settings.enabled},
                        {Key::base, settings.base},
                        {Key::folder, settings.folder},
                        {Key::name, settings.name},
                        {Key::numbered, settings.numbered}},
                       true);
    if (const auto error = stored.lastError())
        return *error;
    return {};
}

} // namespace Chirpdeck
