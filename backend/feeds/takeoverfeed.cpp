// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/feeds/takeoverfeed.h"

#include "backend/feeds/background.h"

namespace Chirpdeck {

TakeOverFeed::TakeOverFeed(ModelRegistry &models, ApplicationConfigManager &config)
    : m_models(models)
    , m_config(config)
{
    connect(&m_models.takeOver, &TakeOverModel::takeOverRequested, this, &TakeOverFeed::takeOver);
}

void TakeOverFeed::look(const QString &file)
{
    inBackground(
        m_pool, this, [file] { return BlackchirpSettings::read(file); },
        [this](const Result<std::optional<BlackchirpSettings>> &found) {
            if (!found) {
                m_models.problems.notice(found.error().text());
                return;
            }
            if (!*found)
                return;
            m_found = **found;
            m_models.takeOver.setFound(m_found);
        });
}

void TakeOverFeed::takeOver()
{
    inBackground(
        m_pool, this, [found = m_found] { return found.takeOver(); },
        [this](const Result<BlackchirpSettings::Taken> &taken) {
            m_models.takeOver.setDone(taken.hasValue());
            if (!taken) {
                m_models.problems.notice(taken.error().text());
                return;
            }
            m_config.setExportDelimiter(m_found.exportDelimiter);
            m_config.setLifEnabled(m_found.lifEnabled);
            m_config.setDebugLogging(m_found.debugLogging);
            if (!m_found.savePath.isEmpty())
                Q_EMIT this->taken(m_found.savePath, m_found.exptNum);
        });
}

} // namespace Chirpdeck
