// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/models/modelregistry.h"
#include "persistence/settings/applicationconfigmanager.h"

#include <QThreadPool>

namespace Chirpdeck {

/// Looks once for the settings of Blackchirp, and takes them over when the user wants that.
class TakeOverFeed : public QObject
{
    Q_OBJECT

public:
    /// Both outlive this.
    TakeOverFeed(ModelRegistry &models, ApplicationConfigManager &config);

    /// To be called while no data folder was ever chosen.
    void look(const QString &file = BlackchirpSettings::defaultFile());

Q_SIGNALS:
    /// The settings are here; experiments are to go to `path` from now on, with numbers above `lastNumber`.
    void taken(const QString &path, int lastNumber);

private:
    void takeOver();

    ModelRegistry &m_models;
    ApplicationConfigManager &m_config;
    BlackchirpSettings m_found;
    QThreadPool m_pool;
};

} // namespace Chirpdeck
