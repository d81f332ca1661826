// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/models/overlaymodel.h"

#include "backend/models/modelregistry.h"

#include <algorithm>
#include <cmath>

namespace Chirpdeck {

namespace {

// Four digits that mean something, whatever the magnitude.
int decimalsOf(double scale)
{
    if (scale == 0.0 || !std::isfinite(scale))
        return 4;
    return std::clamp(3 - static_cast<int>(std::floor(std::log10(std::abs(scale)))), 2, 12);
}

} // namespace

OverlayModel *OverlayModel::create(QQmlEngine *engine, QJSEngine *)
{
    return ModelRegistry::lend(engine, &ModelRegistry::overlays);
}

void OverlayModel::setEntries(const QList<OverlayEntry> &entries)
{
    const bool sameRows = std::equal(entries.begin(), entries.end(), m_entries.begin(), m_entries.end(),
                                     [](const auto &a, const auto &b) { return a.key == b.key; });
    if (!sameRows) {
        beginResetModel();
        m_entries = entries;
        endResetModel();
        Q_EMIT entriesChanged();
        return;
    }
    bool any = false;
    for (int row = 0; row < count(); ++row) {
        if (m_entries[row] == entries[row])
            continue;
        any = true;
        m_entries[row] = entries[row];
        Q_EMIT dataChanged(index(row), index(row));
    }
    if (any)
        Q_EMIT entriesChanged();
}

void OverlayModel::setNotStoredReason(const QString &reason)
{
    if (m_notStoredReason == reason)
        return;
    m_notStoredReason = reason;
    Q_EMIT stateChanged();
}

void OverlayModel::setLoading(bool loading)
{
    if (m_loading == loading)
        return;
    m_loading = loading;
    Q_EMIT stateChanged();
}

void OverlayModel::setScale(const QString &key, double scale)
{
    if (scale != 0.0 && std::isfinite(scale))
        Q_EMIT scaleRequested(key, scale);
}

void OverlayModel::mirror(const QString &key)
{
    for (const auto &entry : std::as_const(m_entries)) {
        if (entry.key != key)
            continue;
        Q_EMIT scaleRequested(key, -entry.scale);
        return;
    }
}

int OverlayModel::shownCount() const
{
    return static_cast<int>(
        std::count_if(m_entries.begin(), m_entries.end(), [](const auto &entry) { return entry.shown; }));
}

int OverlayModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant OverlayModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const OverlayEntry &entry = m_entries[index.row()];
    switch (role) {
    case KeyRole:
        return entry.key;
    case Qt::DisplayRole:
    case NameRole:
        return entry.name;
    case FactsRole:
        return entry.facts;
    case RemarkRole:
        return entry.remark;
    case ShownRole:
        return entry.shown;
    case SticksRole:
        return entry.sticks;
    case ScaleRole:
        return entry.scale;
    case ScaleDecimalsRole:
        return decimalsOf(entry.scale);
    case OffsetRole:
        return entry.offset;
    case ShiftRole:
        return entry.shift;
    case TraceRole:
        return QVariant::fromValue(entry.trace);
    case PointsRole:
        return QVariant::fromValue(entry.points);
    default:
        return {};
    }
}

QHash<int, QByteArray> OverlayModel::roleNames() const
{
    return {{KeyRole, "key"},        {NameRole, "name"},
            {FactsRole, "facts"},    {RemarkRole, "remark"},
            {ShownRole, "shown"},    {SticksRole, "sticks"},
            {ScaleRole, "yScale"},   {ScaleDecimalsRole, "scaleDecimals"},
            {OffsetRole, "yOffset"}, {ShiftRole, "xOffset"},
            {TraceRole, "trace"},    {PointsRole, "points"}};
}

} // namespace Chirpdeck
