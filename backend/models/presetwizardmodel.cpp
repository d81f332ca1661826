// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/models/presetwizardmodel.h"

#include "backend/models/modelregistry.h"

namespace Chirpdeck {

PresetWizardModel::PresetWizardModel(QObject *parent)
    : DraftEditor({DraftStep::RfChain, DraftStep::Chirps, DraftStep::Digitizer, DraftStep::Review}, parent)
{
    connect(this, &DraftEditor::changed, this, &PresetWizardModel::nameChanged);
}

PresetWizardModel *PresetWizardModel::create(QQmlEngine *engine, QJSEngine *)
{
    return ModelRegistry::lend(engine, &ModelRegistry::presetWizard);
}

void PresetWizardModel::setName(const QString &name)
{
    if (m_name == name)
        return;
    m_name = name;
    Q_EMIT nameChanged();
}

QString PresetWizardModel::nameProblem() const
{
    const auto name = m_name.trimmed();
    if (name.isEmpty())
        return tr("The preset needs a name");
    if (name.contains(u'/') || name.startsWith(QLatin1String("__")))
        return tr("A name has no slashes, and does not begin with two underscores");
    return {};
}

QString PresetWizardModel::nameRemark() const
{
    return presetNames().contains(m_name.trimmed()) ? tr("Replaces the preset of this name") : QString();
}

bool PresetWizardModel::save()
{
    if (!nameProblem().isEmpty() || !isValid())
        return false;
    auto preset = draft().setup.preset;
    preset.name = m_name.trimmed();
    Q_EMIT saveRequested(preset);
    return true;
}

} // namespace Chirpdeck
