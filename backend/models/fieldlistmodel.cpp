// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/models/fieldlistmodel.h"

#include "backend/models/format.h"

#include <cmath>
#include <limits>

namespace Chirpdeck {

FieldListModel::FieldListModel(QObject *parent)
    : QAbstractListModel(parent)
{
}

void FieldListModel::setFields(const std::vector<Field> &fields)
{
    beginResetModel();
    m_fields = fields;
    m_before.clear();
    for (const auto &field : m_fields)
        m_before.push_back(field.value);
    endResetModel();
    Q_EMIT edited();
}

void FieldListModel::setCheck(Check check)
{
    m_check = std::move(check);
    if (count() > 0)
        Q_EMIT dataChanged(index(0), index(count() - 1), {ProblemRole});
    Q_EMIT edited();
}

QVariant FieldListModel::value(const QString &key) const
{
    const auto found = std::find_if(m_fields.cbegin(), m_fields.cend(),
                                    [&key](const Field &field) { return field.key == key; });
    return found == m_fields.cend() ? QVariant() : found->value;
}

void FieldListModel::setValueOf(const QString &key, const QVariant &value)
{
    for (int row = 0; row < count(); ++row) {
        if (m_fields[static_cast<size_t>(row)].key == key)
            set(row, value);
    }
}

QVariantMap FieldListModel::staged() const
{
    QVariantMap staged;
    for (size_t row = 0; row < m_fields.size(); ++row) {
        if (isChanged(row))
            staged.insert(m_fields[row].key, m_fields[row].value);
    }
    return staged;
}

void FieldListModel::accept()
{
    for (size_t row = 0; row < m_fields.size(); ++row)
        m_before[row] = m_fields[row].value;
    if (count() > 0)
        Q_EMIT dataChanged(index(0), index(count() - 1));
    Q_EMIT edited();
}

void FieldListModel::revert()
{
    for (size_t row = 0; row < m_fields.size(); ++row)
        m_fields[row].value = m_before[row];
    if (count() > 0)
        Q_EMIT dataChanged(index(0), index(count() - 1));
    Q_EMIT edited();
}

void FieldListModel::setText(int row, const QString &text)
{
    set(row, text);
}

void FieldListModel::setNumber(int row, double number)
{
    if (row < 0 || row >= count())
        return;
    const bool whole = m_fields[static_cast<size_t>(row)].kind == Field::Kind::Integer;
    set(row, whole ? QVariant(static_cast<qint64>(std::llround(number))) : QVariant(number));
}

void FieldListModel::setFlag(int row, bool on)
{
    set(row, on);
}

void FieldListModel::setChoice(int row, int index)
{
    if (row < 0 || row >= count())
        return;
    const auto &values = m_fields[static_cast<size_t>(row)].choiceValues;
    if (index >= 0 && index < values.size())
        set(row, values[index]);
}

void FieldListModel::set(int row, const QVariant &value)
{
    if (row < 0 || row >= count())
        return;
    Field &field = m_fields[static_cast<size_t>(row)];
    if (!field.lockedReason.isEmpty() || field.value == value)
        return;
    field.value = value;
    // One field may be what another is checked against.
    Q_EMIT dataChanged(index(0), index(count() - 1), {ProblemRole});
    Q_EMIT dataChanged(index(row), index(row));
    Q_EMIT edited();
}

bool FieldListModel::isChanged(size_t row) const
{
    return m_fields[row].value != m_before[row];
}

int FieldListModel::changedCount() const
{
    int changed = 0;
    for (size_t row = 0; row < m_fields.size(); ++row)
        changed += isChanged(row) ? 1 : 0;
    return changed;
}

QString FieldListModel::shown(const Field &field, const QVariant &value) const
{
    switch (field.kind) {
    case Field::Kind::Text:
        return value.toString().isEmpty() ? tr("nothing") : value.toString();
    case Field::Kind::Toggle:
        return value.toBool() ? tr("On") : tr("Off");
    case Field::Kind::Choice: {
        const auto at = field.choiceValues.indexOf(value);
        return at < 0 ? value.toString() : field.choices.value(at);
    }
    case Field::Kind::Integer:
    case Field::Kind::Number:
        break;
    }
    const QString number = Format::plain(value.toDouble(), field.decimals);
    return field.unit.isEmpty() ? number : number + QChar(0x00A0) + field.unit;
}

QVariantList FieldListModel::changes() const
{
    QVariantList changes;
    for (size_t row = 0; row < m_fields.size(); ++row) {
        const Field &field = m_fields[row];
        if (isChanged(row))
            changes.append(QVariantMap{{QStringLiteral("label"), field.label},
                                       {QStringLiteral("from"), shown(field, m_before[row])},
                                       {QStringLiteral("to"), shown(field, field.value)}});
    }
    return changes;
}

QString FieldListModel::problemOf(const Field &field) const
{
    if (field.required && field.value.toString().trimmed().isEmpty())
        return tr("This is needed");
    if (field.kind == Field::Kind::Integer || field.kind == Field::Kind::Number) {
        bool isNumber = false;
        const double number = field.value.toDouble(&isNumber);
        if (!isNumber || !std::isfinite(number))
            return tr("This is no number");
        if (field.min && number < *field.min)
            return tr("At least %1").arg(shown(field, *field.min));
        if (field.max && number > *field.max)
            return tr("At most %1").arg(shown(field, *field.max));
    }
    if (field.kind == Field::Kind::Text && field.max &&
        static_cast<double>(field.value.toString().size()) > *field.max)
        return tr("At most %n characters", nullptr, static_cast<int>(*field.max));
    if (field.kind == Field::Kind::Choice && !field.choiceValues.contains(field.value))
        return tr("Choose one");
    return m_check ? m_check(field) : QString();
}

QString FieldListModel::problem() const
{
    for (const auto &field : m_fields) {
        if (const QString problem = problemOf(field); !problem.isEmpty())
            return tr("%1: %2").arg(field.label, problem);
    }
    return {};
}

bool FieldListModel::hasAdvanced() const
{
    return std::any_of(m_fields.cbegin(), m_fields.cend(), [](const Field &field) { return field.advanced; });
}

int FieldListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant FieldListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const auto row = static_cast<size_t>(index.row());
    const Field &field = m_fields[row];
    constexpr double infinity = std::numeric_limits<double>::infinity();
    switch (role) {
    case KeyRole:
        return field.key;
    case Qt::DisplayRole:
    case LabelRole:
        return field.label;
    case KindRole:
        return static_cast<int>(field.kind);
    case TextRole:
        return field.value.toString();
    case NumberRole:
        return field.value.toDouble();
    case FlagRole:
        return field.value.toBool();
    case MinimumRole:
        return field.min.value_or(-infinity);
    case MaximumRole:
        return field.max.value_or(infinity);
    case UnitRole:
        return field.unit;
    case DecimalsRole:
        return field.decimals;
    case ChoicesRole:
        return field.choices;
    case ChoiceRole:
        return static_cast<int>(field.choiceValues.indexOf(field.value));
    case HintRole:
        return isChanged(row) ? tr("was %1").arg(shown(field, m_before[row])) : field.hint;
    case ProblemRole:
        return problemOf(field);
    case ChangedRole:
        return isChanged(row);
    case RequiredRole:
        return field.required;
    case AdvancedRole:
        return field.advanced;
    case LockedRole:
        return field.lockedReason;
    default:
        return {};
    }
}

QHash<int, QByteArray> FieldListModel::roleNames() const
{
    return {{KeyRole, "key"},           {LabelRole, "label"},       {KindRole, "kind"},
            {TextRole, "text"},         {NumberRole, "number"},     {FlagRole, "flag"},
            {MinimumRole, "minimum"},   {MaximumRole, "maximum"},   {UnitRole, "unit"},
            {DecimalsRole, "decimals"}, {ChoicesRole, "choices"},   {ChoiceRole, "choice"},
            {HintRole, "hint"},         {ProblemRole, "problem"},   {ChangedRole, "changed"},
            {RequiredRole, "required"}, {AdvancedRole, "advanced"}, {LockedRole, "locked"}};
}

} // namespace Chirpdeck
