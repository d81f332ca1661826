// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/feeds/loadoutwizardfeed.h"

#include "instruments/loadout/loadoutmanager.h"
#include "instruments/loadout/profilemanager.h"

#include <algorithm>

namespace Chirpdeck {

LoadoutWizardFeed::LoadoutWizardFeed(LoadoutManager &loadouts, const ProfileManager &profiles,
                                     std::shared_ptr<const DriverRegistry> registry, ModelRegistry &models)
    : m_loadouts(loadouts)
    , m_profiles(profiles)
    , m_registry(std::move(registry))
    , m_models(models)
{
    auto &wizard = models.loadoutWizard;
    wizard.setRegistry(m_registry);
    connect(&wizard, &LoadoutWizardModel::openRequested, this, &LoadoutWizardFeed::open);
    connect(&wizard, &LoadoutWizardModel::saveRequested, this, &LoadoutWizardFeed::save);
    open({});
}

void LoadoutWizardFeed::open(const QString &name)
{
    auto &wizard = m_models.loadoutWizard;
    const auto *known = name.isEmpty() ? nullptr : m_loadouts.find(name);
    if (known) {
        wizard.begin(*known, false, m_loadouts.names());
    } else {
        // A new one begins with the devices in use, of which some are to be replaced.
        Loadout next = *m_loadouts.find(m_loadouts.currentName());
        next.name.clear();
        next.presets.clear();
        next.currentPreset.clear();
        wizard.begin(next, true, m_loadouts.names());
    }
    wizard.setCandidates(candidates());
}

void LoadoutWizardFeed::save(const Loadout &loadout, const QString &before)
{
    Result<void> saved;
    if (!before.isEmpty() && before != loadout.name)
        saved = m_loadouts.rename(before, loadout.name);
    if (saved)
        saved = m_loadouts.put(loadout);
    m_models.problems.apply({QStringLiteral("loadoutWizard"), Acquisition::Problem::Severity::Warning,
                             saved ? Error() : saved.error()});
    if (saved)
        m_models.problems.notice(tr("Loadout %1 is saved").arg(loadout.name));
}

QList<LoadoutWizardModel::Candidate> LoadoutWizardFeed::candidates() const
{
    QList<LoadoutWizardModel::Candidate> all;
    const auto add = [&](const HardwareKey &key, const QString &driver, std::optional<bool> threaded) {
        const bool known =
            std::any_of(all.begin(), all.end(), [&key](const LoadoutWizardModel::Candidate &other) {
                return other.device.key == key;
            });
        const auto *info = m_registry->find(key.type(), driver);
        if (known || !info)
            return;
        all.append({{key, driver, threaded}, info->label, info->isSimulated, m_loadouts.namesWith(key)});
    };
    for (const auto &profile : m_profiles.profiles())
        add(profile.key, profile.driver, profile.threaded);
    for (const auto &name : m_loadouts.names()) {
        for (const auto &device : m_loadouts.find(name)->devices)
            add(device.key, device.driver, device.threaded);
    }
    // Every place can be filled without hardware.
    for (const auto type : m_registry->types()) {
        const auto driver = systemDriver(*m_registry, type);
        if (!driver.isEmpty())
            add({type, BC::Store::HP::systemLabel}, driver, {});
    }
    return all;
}

} // namespace Chirpdeck
