// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/models/takeovermodel.h"

#include "backend/models/modelregistry.h"

namespace Chirpdeck {

TakeOverModel *TakeOverModel::create(QQmlEngine *engine, QJSEngine *)
{
    return ModelRegistry::lend(engine, &ModelRegistry::takeOver);
}

void TakeOverModel::setFound(const BlackchirpSettings &found)
{
    if (found.savePath.isEmpty() && found.profiles.isEmpty() && found.loadouts.isEmpty())
        return;
    m_found = found;
    Q_EMIT changed();
}

void TakeOverModel::setDone(bool done)
{
    m_busy = false;
    if (done)
        m_found.reset();
    Q_EMIT changed();
}

void TakeOverModel::takeOver()
{
    if (!m_found || m_busy)
        return;
    m_busy = true;
    Q_EMIT changed();
    Q_EMIT takeOverRequested();
}

QString TakeOverModel::title() const
{
    return tr("Go on from Blackchirp");
}

QString TakeOverModel::detail() const
{
    if (!m_found)
        return {};
    QStringList parts;
    if (!m_found->savePath.isEmpty())
        parts.append(tr("Data in %1, last run %L2").arg(m_found->savePath).arg(m_found->exptNum));
    parts.append(tr("%Ln device profile(s)", nullptr, static_cast<int>(m_found->profiles.size())));
    parts.append(tr("%Ln loadout(s)", nullptr, static_cast<int>(m_found->loadouts.size())));
    parts.append(tr("%Ln preset(s)", nullptr, m_found->presets));
    return parts.join(tr(" · ", "between facts in one line"));
}

} // namespace Chirpdeck
