// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/models/problemmodel.h"

#include "backend/models/modelregistry.h"

namespace Chirpdeck {

using Severity = Acquisition::Problem::Severity;

ProblemModel *ProblemModel::create(QQmlEngine *engine, QJSEngine *)
{
    return ModelRegistry::lend(engine, &ModelRegistry::problems);
}

void ProblemModel::apply(const Acquisition::Problem &problem)
{
    const int old = openRowOf(problem.id);
    if (problem.error.what.isEmpty()) {
        if (old >= 0)
            solve(old);
        return;
    }
    const Status::State mark = problem.severity == Severity::Fault ? Status::Fault : Status::Deviating;
    if (old >= 0 && m_rows[static_cast<size_t>(old)].mark == mark) {
        m_rows[static_cast<size_t>(old)].error = problem.error;
        Q_EMIT dataChanged(index(old), index(old));
        Q_EMIT topChanged();
        return;
    }
    QDateTime since = QDateTime::currentDateTime();
    if (old >= 0) {
        since = m_rows[static_cast<size_t>(old)].since;
        beginRemoveRows({}, old, old);
        m_rows.erase(m_rows.begin() + old);
        endRemoveRows();
    }
    // Faults stand above warnings; among equals the latest is on top.
    int place = 0;
    if (mark != Status::Fault)
        while (place < openCount() && m_rows[static_cast<size_t>(place)].mark == Status::Fault)
            ++place;
    beginInsertRows({}, place, place);
    m_rows.insert(m_rows.begin() + place, Row{problem.id, mark, problem.error, since, {}, true});
    endInsertRows();
    Q_EMIT countsChanged();
    Q_EMIT topChanged();
    Q_EMIT appeared(problem.error.what, mark == Status::Fault);
}

void ProblemModel::notice(const QString &text)
{
    insertClosed(Row{{}, Status::Info, {text, {}, {}}, QDateTime::currentDateTime(), {}, false});
    Q_EMIT countsChanged();
    Q_EMIT noticed(text);
}

void ProblemModel::solve(int row)
{
    Row solved = m_rows[static_cast<size_t>(row)];
    beginRemoveRows({}, row, row);
    m_rows.erase(m_rows.begin() + row);
    endRemoveRows();
    solved.open = false;
    solved.mark = Status::Ok;
    solved.until = QDateTime::currentDateTime();
    insertClosed(std::move(solved));
    Q_EMIT countsChanged();
    Q_EMIT topChanged();
}

void ProblemModel::insertClosed(Row row)
{
    const int place = openCount();
    beginInsertRows({}, place, place);
    m_rows.insert(m_rows.begin() + place, std::move(row));
    endInsertRows();
    if (count() - openCount() > solvedKept) {
        beginRemoveRows({}, count() - 1, count() - 1);
        m_rows.pop_back();
        endRemoveRows();
    }
}

int ProblemModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QString ProblemModel::detailOf(const Row &row)
{
    QStringList sentences;
    if (!row.error.where.isEmpty())
        sentences << row.error.where;
    if (!row.error.action.isEmpty())
        sentences << row.error.action;
    return sentences.join(QStringLiteral(". "));
}

QVariant ProblemModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row &row = m_rows[static_cast<size_t>(index.row())];
    const QString since = row.since.toString(QStringLiteral("HH:mm"));
    switch (role) {
    case IdRole:
        return row.id;
    case Qt::DisplayRole:
    case WhatRole:
        return row.error.what;
    case DetailRole:
        return detailOf(row);
    case MarkRole:
        return QVariant::fromValue(row.mark);
    case OpenRole:
        return row.open;
    case TimeTextRole:
        if (row.open)
            return tr("since %1").arg(since);
        return row.until.isValid()
                   ? tr("%1 to %2, solved").arg(since, row.until.toString(QStringLiteral("HH:mm")))
                   : since;
    case SectionRole:
        return row.open ? tr("Open now") : tr("Earlier");
    default:
        return {};
    }
}

QHash<int, QByteArray> ProblemModel::roleNames() const
{
    return {{IdRole, "problemId"}, {WhatRole, "what"},         {DetailRole, "detail"},  {MarkRole, "mark"},
            {OpenRole, "open"},    {TimeTextRole, "timeText"}, {SectionRole, "section"}};
}

int ProblemModel::openCount() const
{
    return static_cast<int>(
        std::count_if(m_rows.cbegin(), m_rows.cend(), [](const Row &row) { return row.open; }));
}

int ProblemModel::openRowOf(const QString &id) const
{
    for (size_t row = 0; row < m_rows.size(); ++row)
        if (m_rows[row].open && m_rows[row].id == id)
            return static_cast<int>(row);
    return -1;
}

} // namespace Chirpdeck
