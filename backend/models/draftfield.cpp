// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/models/draftfield.h"

#include "backend/models/drafteditor.h"

namespace Chirpdeck {

DraftField::DraftField(const DraftFieldSpec &spec, DraftEditor &editor)
    : QObject(&editor)
    , m_spec(spec)
    , m_editor(editor)
{
    connect(&editor, &DraftEditor::changed, this, &DraftField::changed);
}

double DraftField::value() const
{
    return m_spec.get ? m_spec.get(m_editor.view()) : 0.0;
}

void DraftField::setValue(double value)
{
    if (!m_spec.set || !std::isfinite(value) || value == this->value())
        return;
    m_editor.edit([this, value](DraftView &view) { m_spec.set(view, value); });
}

double DraftField::minimum() const
{
    return m_spec.range ? m_spec.range(m_editor.view()).min : 0.0;
}

double DraftField::maximum() const
{
    return m_spec.range ? m_spec.range(m_editor.view()).max : 0.0;
}

QStringList DraftField::options() const
{
    return m_spec.options ? m_spec.options(m_editor.view()) : QStringList();
}

bool DraftField::isShown() const
{
    return m_spec.isShown(m_editor.view());
}

QString DraftField::text() const
{
    return m_spec.text(m_editor.view());
}

QString DraftField::problem() const
{
    return m_editor.findingAt(m_spec.key, Finding::Severity::Error);
}

QString DraftField::warning() const
{
    return problem().isEmpty() ? m_editor.findingAt(m_spec.key, Finding::Severity::Warning) : QString();
}

} // namespace Chirpdeck
