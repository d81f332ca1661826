// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/models/historymodel.h"

#include "backend/models/format.h"
#include "backend/models/modelregistry.h"

#include <QSet>

#include <algorithm>

namespace Chirpdeck {
namespace {

using Outcome = HistoryEntry::Outcome;

auto placeOf(const std::vector<HistoryEntry> &entries, int number)
{
    return std::lower_bound(entries.begin(), entries.end(), number,
                            [](const HistoryEntry &entry, int wanted) { return entry.number > wanted; });
}

Status::State markOf(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Complete:
        return Status::Ok;
    case Outcome::Stopped:
    case Outcome::Recovered:
        return Status::Paused;
    case Outcome::Failed:
    case Outcome::Unreadable:
        return Status::Fault;
    case Outcome::Running:
        return Status::Acquiring;
    case Outcome::Interrupted:
        return Status::Deviating;
    case Outcome::Unknown:
        break;
    }
    return Status::Off;
}

QString wordOf(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Complete:
        return HistoryModel::tr("Complete");
    case Outcome::Stopped:
        return HistoryModel::tr("Stopped");
    case Outcome::Recovered:
        return HistoryModel::tr("Recovered");
    case Outcome::Failed:
        return HistoryModel::tr("Failed");
    case Outcome::Running:
        return HistoryModel::tr("Running");
    case Outcome::Interrupted:
        return HistoryModel::tr("Interrupted");
    case Outcome::Unreadable:
        return HistoryModel::tr("Unreadable");
    case Outcome::Unknown:
        break;
    }
    return HistoryModel::tr("Recorded");
}

} // namespace

HistoryModel *HistoryModel::create(QQmlEngine *engine, QJSEngine *)
{
    return ModelRegistry::lend(engine, &ModelRegistry::history);
}

void HistoryModel::add(const QList<HistoryEntry> &entries)
{
    for (const HistoryEntry &entry : entries)
        insert(entry);
    Q_EMIT countsChanged();
}

void HistoryModel::insert(const HistoryEntry &entry)
{
    const auto place = placeOf(m_entries, entry.number);
    const bool known = place != m_entries.end() && place->number == entry.number;
    int oldRow = -1;
    if (known) {
        // It stands where its old values put it.
        const auto shown = rowOf(*place);
        if (shown != m_shown.end() && *shown == entry.number)
            oldRow = static_cast<int>(shown - m_shown.begin());
        m_entries[static_cast<size_t>(place - m_entries.begin())] = entry;
    } else {
        m_entries.insert(place, entry);
    }

    if (oldRow >= 0) {
        const bool stays =
            (oldRow == 0 || precedes(entryOf(m_shown[static_cast<size_t>(oldRow) - 1]), entry)) &&
            (oldRow + 1 == count() || precedes(entry, entryOf(m_shown[static_cast<size_t>(oldRow) + 1])));
        if (stays && matches(entry)) {
            Q_EMIT dataChanged(index(oldRow), index(oldRow));
            return;
        }
        beginRemoveRows({}, oldRow, oldRow);
        m_shown.erase(m_shown.begin() + oldRow);
        endRemoveRows();
    }
    if (!matches(entry))
        return;
    const auto shown = rowOf(entry);
    const int row = static_cast<int>(shown - m_shown.begin());
    beginInsertRows({}, row, row);
    m_shown.insert(shown, entry.number);
    endInsertRows();
}

const HistoryEntry &HistoryModel::entryOf(int number) const
{
    return *placeOf(m_entries, number);
}

bool HistoryModel::precedes(const HistoryEntry &a, const HistoryEntry &b) const
{
    const auto ordered = [this](const auto &x, const auto &y) { return m_descending ? y < x : x < y; };
    switch (m_sort) {
    case ByNumber:
        return ordered(a.number, b.number);
    case ByTime:
        if (a.startedAt != b.startedAt)
            return ordered(a.startedAt, b.startedAt);
        break;
    case ByShots:
        if (a.shots != b.shots)
            return ordered(a.shots, b.shots);
        break;
    case ByTitle:
        if (const int difference = a.title.toCaseFolded().localeAwareCompare(b.title.toCaseFolded());
            difference != 0)
            return ordered(difference, 0);
        break;
    }
    return a.number > b.number;
}

std::vector<int>::iterator HistoryModel::rowOf(const HistoryEntry &entry)
{
    return std::lower_bound(
        m_shown.begin(), m_shown.end(), entry,
        [this](int number, const HistoryEntry &wanted) { return precedes(entryOf(number), wanted); });
}

void HistoryModel::listMatching()
{
    beginResetModel();
    m_shown.clear();
    for (const HistoryEntry &entry : m_entries) {
        if (matches(entry))
            m_shown.push_back(entry.number);
    }
    std::sort(m_shown.begin(), m_shown.end(),
              [this](int a, int b) { return precedes(entryOf(a), entryOf(b)); });
    endResetModel();
}

void HistoryModel::sortBy(Sort sort)
{
    m_descending = sort == m_sort ? !m_descending : sort != ByTitle;
    m_sort = sort;
    listMatching();
    Q_EMIT sortChanged();
}

void HistoryModel::clear()
{
    beginResetModel();
    m_entries.clear();
    m_shown.clear();
    endResetModel();
    Q_EMIT countsChanged();
}

void HistoryModel::setLoading(bool loading)
{
    m_loading = loading;
    Q_EMIT loadingChanged();
}

void HistoryModel::setFolderProblem(const QString &problem)
{
    m_folderProblem = problem;
    Q_EMIT loadingChanged();
}

void HistoryModel::setToday(const QDate &today)
{
    m_today = today;
    if (count())
        Q_EMIT dataChanged(index(0), index(count() - 1), {DayRole, FactsRole});
}

void HistoryModel::finishInterrupted()
{
    if (const HistoryEntry *entry = interrupted())
        Q_EMIT finishRequested(entry->path);
}

void HistoryModel::continueInterrupted()
{
    if (const HistoryEntry *entry = interrupted())
        Q_EMIT continueRequested(entry->number);
}

void HistoryModel::keepInterrupted()
{
    if (const HistoryEntry *entry = interrupted()) {
        m_kept.insert(entry->number);
        Q_EMIT countsChanged();
    }
}

void HistoryModel::setFilter(const QString &filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    m_words = filter.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    listMatching();
    Q_EMIT filterChanged();
    Q_EMIT countsChanged();
}

bool HistoryModel::matches(const HistoryEntry &entry) const
{
    if (m_words.isEmpty())
        return true;
    const QString text = QString::number(entry.number) + QLatin1Char(' ') + entry.title + QLatin1Char(' ') +
                         entry.type + QLatin1Char(' ') + wordOf(entry.outcome) + QLatin1Char(' ') +
                         entry.startedAt.toString(Qt::ISODate) +
                         (entry.simulated ? QLatin1Char(' ') + Status::word(Status::Simulated) : QString());
    return std::all_of(m_words.cbegin(), m_words.cend(),
                       [&text](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
}

int HistoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QString HistoryModel::factsOf(const HistoryEntry &entry) const
{
    if (entry.outcome == Outcome::Unreadable)
        return entry.error;
    QStringList facts;
    if (entry.startedAt.isValid())
        facts << entry.startedAt.toString(QStringLiteral("HH:mm"));
    facts << tr("%1 shots").arg(Format::grouped(static_cast<double>(entry.shots)));
    if (!entry.type.isEmpty())
        facts << entry.type;
    if (entry.simulated)
        facts << Status::word(Status::Simulated);
    return facts.join(QStringLiteral(" · "));
}

QVariant HistoryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const HistoryEntry &entry = *placeOf(m_entries, m_shown[static_cast<size_t>(index.row())]);
    switch (role) {
    case NumberRole:
        return entry.number;
    case StartedAtRole:
        return entry.startedAt;
    case TimeTextRole:
        return entry.startedAt.toString(QStringLiteral("HH:mm"));
    case DayRole:
        return Format::day(entry.startedAt.date(), m_today.isValid() ? m_today : QDate::currentDate());
    case TypeRole:
        return entry.type;
    case ShotsRole:
        return static_cast<double>(entry.shots);
    case FactsRole:
        return factsOf(entry);
    case MarkRole:
        return QVariant::fromValue(markOf(entry.outcome));
    case OutcomeTextRole:
        return wordOf(entry.outcome);
    case Qt::DisplayRole:
    case TitleRole:
        return entry.title.isEmpty() ? tr("No title") : entry.title;
    case SimulatedRole:
        return entry.simulated;
    case PathRole:
        return entry.path;
    case ReadableRole:
        return entry.outcome != Outcome::Unreadable;
    case ErrorRole:
        return entry.error;
    default:
        return {};
    }
}

QHash<int, QByteArray> HistoryModel::roleNames() const
{
    return {{NumberRole, "number"}, {StartedAtRole, "startedAt"}, {TimeTextRole, "timeText"},
            {DayRole, "day"},       {TypeRole, "type"},           {ShotsRole, "shots"},
            {FactsRole, "facts"},   {MarkRole, "mark"},           {OutcomeTextRole, "outcomeText"},
            {TitleRole, "title"},   {SimulatedRole, "simulated"}, {PathRole, "path"},
            {ErrorRole, "error"},   {ReadableRole, "readable"}};
}

const HistoryEntry *HistoryModel::interrupted() const
{
    for (const HistoryEntry &entry : m_entries)
        if (entry.outcome == Outcome::Interrupted && !m_kept.contains(entry.number))
            return &entry;
    return nullptr;
}

int HistoryModel::interruptedNumber() const
{
    const HistoryEntry *entry = interrupted();
    return entry ? entry->number : 0;
}

QString HistoryModel::interruptedPath() const
{
    const HistoryEntry *entry = interrupted();
    return entry ? entry->path : QString();
}

QString HistoryModel::interruptedText() const
{
    const HistoryEntry *entry = interrupted();
    return entry ? tr("%1 shots are safe").arg(Format::grouped(static_cast<double>(entry->shots)))
                 : QString();
}

} // namespace Chirpdeck
