// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/models/modelregistry.h"
#include "instruments/core/driverregistry.h"

#include <QObject>

#include <memory>

namespace Chirpdeck {

class LoadoutManager;
class ProfileManager;

/// What the wizard for loadouts is given: the loadout that is changed, and every device that has been set up
/// or can be simulated. Stores what it makes.
class LoadoutWizardFeed : public QObject
{
    Q_OBJECT

public:
    LoadoutWizardFeed(LoadoutManager &loadouts, const ProfileManager &profiles,
                      std::shared_ptr<const DriverRegistry> registry, ModelRegistry &models);

private:
    void open(const QString &name);
    void save(const Loadout &loadout, const QString &before);
    QList<LoadoutWizardModel::Candidate> candidates() const;

    LoadoutManager &m_loadouts;
    const ProfileManager &m_profiles;
    const std::shared_ptr<const DriverRegistry> m_registry;
    ModelRegistry &m_models;
};

} // namespace Chirpdeck
