// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/models/livelistmodel.h"

#include "backend/models/format.h"
#include "backend/models/rowsync.h"

#include <cmath>

namespace Chirpdeck {
namespace {

// A step of the buttons: a hundredth of the range, rounded to 1, 2 or 5 of a power of ten.
double stepOf(const LiveControl &control)
{
    const double least = std::pow(10.0, -control.decimals);
    const double span = control.max - control.min;
    if (!(span > 0.0) || !std::isfinite(span))
        return least;
    const double wish = span / 100.0;
    const double power = std::pow(10.0, std::floor(std::log10(wish)));
    const double head = wish / power;
    return std::max(least, (head < 2.0 ? 1.0 : head < 5.0 ? 2.0 : 5.0) * power);
}

} // namespace

bool LiveControl::operator==(const LiveControl &other) const
{
    const bool sameDeviation =
        deviation == other.deviation || (std::isnan(deviation) && std::isnan(other.deviation));
    return sameDeviation && id == other.id && label == other.label && kind == other.kind &&
           state == other.state && reading == other.reading && unit == other.unit && value == other.value &&
           min == other.min && max == other.max && decimals == other.decimals;
}

void LiveListModel::setControls(const std::vector<LiveControl> &controls)
{
    for (const auto &control : controls) {
        if (!m_memory.contains(control.id))
            m_memory[control.id].atOpening = control.value;
    }
    RowSync::apply(*this, m_rows, controls, [](const LiveControl &control) { return control.id; });
    Q_EMIT changed();
}

void LiveListModel::clear()
{
    beginResetModel();
    m_rows.clear();
    m_memory.clear();
    endResetModel();
    Q_EMIT changed();
}

void LiveListModel::answered(const QString &id, const QString &problem)
{
    const auto found = m_memory.find(id);
    if (found == m_memory.end())
        return;
    found->second.pending.reset();
    found->second.problem = problem;
    touch(id);
}

void LiveListModel::set(int row, double value)
{
    if (row < 0 || row >= count())
        return;
    const LiveControl &control = m_rows[static_cast<size_t>(row)];
    if (control.kind == LiveControl::Kind::Reading)
        return;
    if (control.kind == LiveControl::Kind::Number && !(value >= control.min && value <= control.max))
        return;
    auto &memory = m_memory[control.id];
    memory.pending = value;
    memory.problem.clear();
    const QString id = control.id;
    touch(id);
    Q_EMIT setRequested(id, value);
}

void LiveListModel::revert(int row)
{
    if (row >= 0 && row < count())
        set(row, m_memory[m_rows[static_cast<size_t>(row)].id].atOpening);
}

void LiveListModel::touch(const QString &id)
{
    for (int row = 0; row < count(); ++row) {
        if (m_rows[static_cast<size_t>(row)].id == id)
            Q_EMIT dataChanged(index(row), index(row));
    }
    Q_EMIT changed();
}

int LiveListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant LiveListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const LiveControl &control = m_rows[static_cast<size_t>(index.row())];
    const auto found = m_memory.find(control.id);
    const Memory memory = found == m_memory.end() ? Memory{} : found->second;
    const double value = memory.pending.value_or(control.value);
    switch (role) {
    case IdRole:
        return control.id;
    case Qt::DisplayRole:
    case LabelRole:
        return control.label;
    case KindRole:
        return static_cast<int>(control.kind);
    case StateRole:
        return QVariant::fromValue(control.state);
    case WordRole:
        return Status::word(control.state);
    case ReadingRole:
        return control.reading;
    case UnitRole:
        return control.unit;
    case ValueRole:
        return value;
    case MinimumRole:
        return control.min;
    case MaximumRole:
        return control.max;
    case DecimalsRole:
        return control.decimals;
    case StepRole:
        return stepOf(control);
    case DeviationRole:
        return control.deviation;
    case PendingRole:
        return memory.pending.has_value();
    case ProblemRole:
        return memory.problem;
    case RevertTextRole:
        if (control.kind != LiveControl::Kind::Number || value == memory.atOpening)
            return QString();
        return tr("Revert to %1").arg(Format::fixed(memory.atOpening, control.decimals));
    default:
        return {};
    }
}

QHash<int, QByteArray> LiveListModel::roleNames() const
{
    return {{IdRole, "controlId"},        {LabelRole, "label"},
            {KindRole, "kind"},           {StateRole, "state"},
            {WordRole, "word"},           {ReadingRole, "reading"},
            {UnitRole, "unit"},           {ValueRole, "value"},
            {MinimumRole, "minimum"},     {MaximumRole, "maximum"},
            {DecimalsRole, "decimals"},   {StepRole, "step"},
            {DeviationRole, "deviation"}, {PendingRole, "pending"},
            {ProblemRole, "problem"},     {RevertTextRole, "revertText"}};
}

} // namespace Chirpdeck
