// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/models/hardwaremodel.h"

#include "backend/models/modelregistry.h"
#include "backend/models/rowsync.h"

namespace Chirpdeck {
namespace {

bool passes(const DeviceTile &tile, HardwareModel::Filter filter)
{
    switch (filter) {
    case HardwareModel::All:
        return true;
    case HardwareModel::Attention:
        return Status::needsAttention(tile.state);
    case HardwareModel::Critical:
        return tile.critical;
    case HardwareModel::Simulated:
        return tile.simulated;
    }
    return true;
}

int countOf(const std::vector<DeviceTile> &tiles, HardwareModel::Filter filter)
{
    return static_cast<int>(std::count_if(tiles.cbegin(), tiles.cend(),
                                          [filter](const DeviceTile &tile) { return passes(tile, filter); }));
}

bool before(const DeviceTile &a, const DeviceTile &b)
{
    // Only trouble moves a tile; a device that settles stays where the hand expects it.
    const int urgencyA = Status::needsAttention(a.state) ? Status::urgency(a.state) : INT_MAX;
    const int urgencyB = Status::needsAttention(b.state) ? Status::urgency(b.state) : INT_MAX;
    if (urgencyA != urgencyB)
        return urgencyA < urgencyB;
    return a.kind != b.kind ? a.kind < b.kind : a.key < b.key;
}

} // namespace

HardwareModel *HardwareModel::create(QQmlEngine *engine, QJSEngine *)
{
    return ModelRegistry::lend(engine, &ModelRegistry::hardware);
}

void HardwareModel::setTiles(std::vector<DeviceTile> tiles)
{
    std::sort(tiles.begin(), tiles.end(), before);
    if (tiles == m_tiles)
        return;
    m_tiles = std::move(tiles);
    show();
    Q_EMIT countsChanged();
}

void HardwareModel::show()
{
    std::vector<DeviceTile> shown;
    std::copy_if(m_tiles.cbegin(), m_tiles.cend(), std::back_inserter(shown),
                 [this](const DeviceTile &tile) { return passes(tile, m_filter); });
    RowSync::apply(*this, m_rows, shown, [](const DeviceTile &tile) { return tile.key; });
}

void HardwareModel::setFilter(Filter filter)
{
    if (m_filter == filter)
        return;
    m_filter = filter;
    show();
    Q_EMIT filterChanged();
    Q_EMIT countsChanged();
}

void HardwareModel::setTesting(bool testing)
{
    if (m_testing == testing)
        return;
    m_testing = testing;
    Q_EMIT testingChanged();
}

void HardwareModel::setLockedReason(const QString &reason)
{
    if (m_lockedReason == reason)
        return;
    m_lockedReason = reason;
    Q_EMIT lockedChanged();
}

void HardwareModel::testAll()
{
    if (!m_testing && m_lockedReason.isEmpty())
        Q_EMIT testAllRequested();
}

void HardwareModel::reconnect(const QString &key)
{
    if (m_lockedReason.isEmpty())
        Q_EMIT reconnectRequested(key);
}

int HardwareModel::attentionCount() const
{
    return countOf(m_tiles, Attention);
}

int HardwareModel::criticalCount() const
{
    return countOf(m_tiles, Critical);
}

int HardwareModel::simulatedCount() const
{
    return countOf(m_tiles, Simulated);
}

QString HardwareModel::summary() const
{
    const QString devices = tr("%n devices", nullptr, total());
    const int attention = attentionCount();
    return attention == 0 ? devices : tr("%1, %n need attention", nullptr, attention).arg(devices);
}

int HardwareModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant HardwareModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const DeviceTile &tile = m_rows[static_cast<size_t>(index.row())];
    switch (role) {
    case KeyRole:
        return tile.key;
    case KindRole:
        return tile.kind;
    case Qt::DisplayRole:
    case NameRole:
        return tile.name;
    case ModelRole:
        return tile.model;
    case StateRole:
        return QVariant::fromValue(tile.state);
    case WordRole:
        return Status::word(tile.state);
    case ValueRole:
        return tile.value.isEmpty() || tile.state == Status::Offline ? QStringLiteral("–") : tile.value;
    case UnitRole:
        return tile.value.isEmpty() || tile.state == Status::Offline ? QString() : tile.unit;
    case NoteRole:
        return tile.note;
    case ActionRole:
        return static_cast<int>(tile.action);
    case CriticalRole:
        return tile.critical;
    case SimulatedRole:
        return tile.simulated;
    default:
        return {};
    }
}

QHash<int, QByteArray> HardwareModel::roleNames() const
{
    return {{KeyRole, "key"},       {KindRole, "kind"},         {NameRole, "name"},
            {ModelRole, "model"},   {StateRole, "state"},       {WordRole, "word"},
            {ValueRole, "value"},   {UnitRole, "unit"},         {NoteRole, "note"},
            {ActionRole, "remedy"}, {CriticalRole, "critical"}, {SimulatedRole, "simulated"}};
}

} // namespace Chirpdeck
