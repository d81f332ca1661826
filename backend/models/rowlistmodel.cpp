// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/models/rowlistmodel.h"

namespace Chirpdeck {

namespace {

constexpr int FirstRole = Qt::UserRole + 1;

} // namespace

RowListModel::RowListModel(const QList<QByteArray> &roles, QObject *parent)
    : QAbstractListModel(parent)
    , m_roles(roles)
{
}

void RowListModel::setRows(const QList<Row> &rows)
{
    const auto before = m_rows.size();
    const auto common = std::min(before, rows.size());
    qsizetype first = common, last = -1;
    for (qsizetype i = 0; i < common; ++i) {
        if (m_rows[i] == rows[i])
            continue;
        m_rows[i] = rows[i];
        first = std::min(first, i);
        last = i;
    }
    if (last >= first)
        Q_EMIT dataChanged(index(static_cast<int>(first)), index(static_cast<int>(last)));
    if (rows.size() > before) {
        beginInsertRows({}, static_cast<int>(before), static_cast<int>(rows.size()) - 1);
        m_rows = rows;
        endInsertRows();
    } else if (rows.size() < before) {
        beginRemoveRows({}, static_cast<int>(rows.size()), static_cast<int>(before) - 1);
        m_rows = rows;
        endRemoveRows();
    }
    if (rows.size() != before)
        Q_EMIT countChanged();
}

QVariant RowListModel::value(int row, const QString &role) const
{
    const auto at = m_roles.indexOf(role.toUtf8());
    return row < 0 || row >= count() || at < 0 ? QVariant() : m_rows[row].value(at);
}

int RowListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant RowListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= count())
        return {};
    return m_rows[index.row()].value(role - FirstRole);
}

QHash<int, QByteArray> RowListModel::roleNames() const
{
    QHash<int, QByteArray> names;
    for (qsizetype i = 0; i < m_roles.size(); ++i)
        names.insert(FirstRole + static_cast<int>(i), m_roles[i]);
    return names;
}

} // namespace Chirpdeck
