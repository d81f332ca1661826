// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/models/wizardsteps.h"

#include <algorithm>

namespace Chirpdeck {

WizardSteps::WizardSteps(QObject *parent)
    : QAbstractListModel(parent)
{
}

void WizardSteps::setTitles(const QStringList &titles)
{
    beginResetModel();
    m_steps.clear();
    for (const auto &title : titles)
        m_steps.push_back({title, {}, false});
    m_current = 0;
    m_reached = 0;
    endResetModel();
    Q_EMIT changed();
}

void WizardSteps::setProblem(int step, const QString &problem, bool blocks)
{
    if (step < 0 || step >= count())
        return;
    Step &at = m_steps[static_cast<size_t>(step)];
    const bool nowBlocks = blocks && !problem.isEmpty();
    if (at.problem == problem && at.blocks == nowBlocks)
        return;
    at.problem = problem;
    at.blocks = nowBlocks;
    tell();
}

void WizardSteps::restore(int current, int reached)
{
    m_reached = std::clamp(reached, 0, std::max(0, count() - 1));
    int step = std::clamp(current, 0, m_reached);
    while (step > 0 && !isOpen(step))
        --step;
    m_current = step;
    tell();
    Q_EMIT entered(m_current);
}

void WizardSteps::next()
{
    if (canNext())
        enter(m_current + 1);
}

void WizardSteps::back()
{
    if (!atStart())
        enter(m_current - 1);
}

void WizardSteps::goTo(int step)
{
    if (step != m_current && step >= 0 && step < count() && (step < m_current || isOpen(step)))
        enter(step);
}

QString WizardSteps::title() const
{
    return m_steps.empty() ? QString() : m_steps[static_cast<size_t>(m_current)].title;
}

QString WizardSteps::nextTitle() const
{
    return m_steps.empty() || atEnd() ? QString() : m_steps[static_cast<size_t>(m_current) + 1].title;
}

QString WizardSteps::problem() const
{
    return m_steps.empty() ? QString() : m_steps[static_cast<size_t>(m_current)].problem;
}

bool WizardSteps::canFinish() const
{
    return !m_steps.empty() && std::all_of(m_steps.cbegin(), m_steps.cend(),
                                           [](const Step &step) { return step.problem.isEmpty(); });
}

bool WizardSteps::isOpen(int step) const
{
    return step <= std::max(m_reached, m_current + 1) &&
           std::none_of(m_steps.cbegin(), m_steps.cbegin() + step,
                        [](const Step &before) { return before.blocks; });
}

void WizardSteps::enter(int step)
{
    m_current = step;
    m_reached = std::max(m_reached, step);
    tell();
    Q_EMIT entered(step);
}

void WizardSteps::tell()
{
    if (!m_steps.empty())
        Q_EMIT dataChanged(index(0), index(count() - 1));
    Q_EMIT changed();
}

int WizardSteps::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant WizardSteps::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const int row = index.row();
    const Step &step = m_steps[static_cast<size_t>(row)];
    switch (role) {
    case Qt::DisplayRole:
    case TitleRole:
        return step.title;
    case ProblemRole:
        return step.problem;
    case ValidRole:
        return step.problem.isEmpty();
    case DoneRole:
        return step.problem.isEmpty() && row <= m_reached && row != m_current;
    case OpenRole:
        return row <= m_current || isOpen(row);
    case CurrentRole:
        return row == m_current;
    default:
        return {};
    }
}

QHash<int, QByteArray> WizardSteps::roleNames() const
{
    return {{TitleRole, "title"}, {ProblemRole, "problem"}, {ValidRole, "valid"},
            {DoneRole, "done"},   {OpenRole, "open"},       {CurrentRole, "current"}};
}

} // namespace Chirpdeck
