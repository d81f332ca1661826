// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/models/experimentwizardmodel.h"

#include "backend/models/modelregistry.h"

namespace Chirpdeck {

ExperimentWizardModel::ExperimentWizardModel(QObject *parent)
    : DraftEditor({DraftStep::Type, DraftStep::RfChain, DraftStep::Chirps, DraftStep::Digitizer,
                   DraftStep::Devices, DraftStep::Limits, DraftStep::Review},
                  parent)
{
}

ExperimentWizardModel *ExperimentWizardModel::create(QQmlEngine *engine, QJSEngine *)
{
    return ModelRegistry::lend(engine, &ModelRegistry::experimentWizard);
}

void ExperimentWizardModel::setNumber(int number)
{
    if (m_number == number)
        return;
    m_number = number;
    Q_EMIT numberChanged();
}

void ExperimentWizardModel::setSources(const QStringList &sources)
{
    if (m_sources == sources)
        return;
    m_sources = sources;
    Q_EMIT sourcesChanged();
}

bool ExperimentWizardModel::start()
{
    if (!isValid())
        return false;
    Q_EMIT startRequested(requestFor(draft(), m_template));
    return true;
}

Acquisition::RunRequest requestFor(const ExperimentDraft &draft, const Acquisition::RunRequest &like)
{
    Acquisition::RunRequest request = like;
    request.type = draft.type;
    request.targetShots = draft.targetShots;
    request.targetMinutes = draft.targetMinutes;
    request.title = draft.title.simplified();
    request.sample = draft.sample.simplified();
    request.operatorName = draft.operatorName;
    request.notes = draft.notes;
    request.auxIntervalSeconds = draft.auxIntervalSeconds;
    request.backupIntervalMinutes = draft.backupIntervalMinutes;
    request.draft = std::make_shared<const ExperimentDraft>(draft);
    return request;
}

} // namespace Chirpdeck
