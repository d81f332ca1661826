// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/feeds/hardwareaccess.h"
#include "backend/models/modelregistry.h"
#include "instruments/core/taskscope.h"

#include <QObject>

namespace Chirpdeck {

/// Between the loadouts and their cards: what there is, what using another one would change, and what is done
/// with them.
class LoadoutFeed : public QObject
{
    Q_OBJECT

public:
    LoadoutFeed(const HardwareAccess &access, ModelRegistry &models);

    /// What is shown of the loadouts and of the one in use.
    void show();

private:
    LoadoutCard cardOf(const Loadout &loadout) const;
    void ask(const QString &name);
    QCoro::Task<void> use(QString name);
    /// Says what was done, or why not.
    void tell(const Result<void> &outcome, const QString &sentence);

    const HardwareAccess m_access;
    ModelRegistry &m_models;
    TaskScope m_scope;
};

} // namespace Chirpdeck
