// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/models/devicelistmodel.h"

#include "backend/models/modelregistry.h"

namespace Chirpdeck {
namespace {

bool before(const DeviceReading &a, const DeviceReading &b)
{
    const int urgencyA = Status::urgency(a.state), urgencyB = Status::urgency(b.state);
    if (urgencyA != urgencyB)
        return urgencyA < urgencyB;
    const int names = QString::localeAwareCompare(a.name, b.name);
    return names ? names < 0 : a.key < b.key;
}

} // namespace

bool DeviceReading::operator==(const DeviceReading &other) const
{
    const bool sameDeviation =
        deviation == other.deviation || (std::isnan(deviation) && std::isnan(other.deviation));
    return sameDeviation && key == other.key && name == other.name && state == other.state &&
           value == other.value && unit == other.unit && setPoint == other.setPoint && note == other.note &&
           isLocked == other.isLocked;
}

DeviceListModel *DeviceListModel::create(QQmlEngine *engine, QJSEngine *)
{
    return ModelRegistry::lend(engine, &ModelRegistry::devices);
}

void DeviceListModel::apply(const DeviceReading &reading)
{
    const int row = rowOf(reading.key);
    const int place = placeFor(reading, row);
    if (row < 0) {
        beginInsertRows({}, place, place);
        m_rows.insert(m_rows.begin() + place, reading);
        endInsertRows();
        Q_EMIT countsChanged();
        return;
    }
    if (m_rows[static_cast<size_t>(row)] == reading)
        return;
    if (place != row) {
        beginMoveRows({}, row, row, {}, place > row ? place + 1 : place);
        DeviceReading moved = std::move(m_rows[static_cast<size_t>(row)]);
        m_rows.erase(m_rows.begin() + row);
        m_rows.insert(m_rows.begin() + place, std::move(moved));
        endMoveRows();
    }
    const bool stateChanged = m_rows[static_cast<size_t>(place)].state != reading.state;
    m_rows[static_cast<size_t>(place)] = reading;
    Q_EMIT dataChanged(index(place), index(place));
    if (stateChanged)
        Q_EMIT countsChanged();
}

void DeviceListModel::remove(const QString &key)
{
    const int row = rowOf(key);
    if (row < 0)
        return;
    beginRemoveRows({}, row, row);
    m_rows.erase(m_rows.begin() + row);
    endRemoveRows();
    Q_EMIT countsChanged();
}

void DeviceListModel::clear()
{
    beginResetModel();
    m_rows.clear();
    endResetModel();
    Q_EMIT countsChanged();
}

int DeviceListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant DeviceListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const DeviceReading &row = m_rows[static_cast<size_t>(index.row())];
    switch (role) {
    case KeyRole:
        return row.key;
    case Qt::DisplayRole:
    case NameRole:
        return row.name;
    case StateRole:
        return QVariant::fromValue(row.state);
    case WordRole:
        return Status::word(row.state);
    case ValueRole:
        return row.value.isEmpty() || row.state == Status::Offline ? QStringLiteral("–") : row.value;
    case UnitRole:
        return row.unit;
    case SetPointRole:
        return row.setPoint;
    case DeviationRole:
        return row.deviation;
    case NoteRole:
        return row.note;
    case ReferenceRole:
        return QVariant::fromValue(!row.isLocked ? NotTold : *row.isLocked ? Locked : Unlocked);
    default:
        return {};
    }
}

QHash<int, QByteArray> DeviceListModel::roleNames() const
{
    return {{KeyRole, "key"},           {NameRole, "name"},
            {StateRole, "state"},       {WordRole, "word"},
            {ValueRole, "value"},       {UnitRole, "unit"},
            {SetPointRole, "setPoint"}, {DeviationRole, "deviation"},
            {NoteRole, "note"},         {ReferenceRole, "reference"}};
}

int DeviceListModel::attentionCount() const
{
    return static_cast<int>(std::count_if(m_rows.cbegin(), m_rows.cend(), [](const DeviceReading &row) {
        return Status::needsAttention(row.state);
    }));
}

int DeviceListModel::rowOf(const QString &key) const
{
    for (size_t row = 0; row < m_rows.size(); ++row)
        if (m_rows[row].key == key)
            return static_cast<int>(row);
    return -1;
}

int DeviceListModel::placeFor(const DeviceReading &reading, int exceptRow) const
{
    int place = 0;
    for (int row = 0; row < count(); ++row)
        if (row != exceptRow && before(m_rows[static_cast<size_t>(row)], reading))
            ++place;
    return place;
}

} // namespace Chirpdeck
