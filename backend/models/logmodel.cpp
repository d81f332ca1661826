// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/models/logmodel.h"

#include "backend/models/format.h"
#include "backend/models/modelregistry.h"

#include <algorithm>
#include <utility>

namespace Chirpdeck {

LogModel::LogModel(QObject *parent)
    : QAbstractListModel(parent)
    , m_today([] { return QDate::currentDate(); })
{
    m_program.began = QDateTime::currentDateTimeUtc();
}

LogModel *LogModel::create(QQmlEngine *engine, QJSEngine *)
{
    return ModelRegistry::lend(engine, &ModelRegistry::log);
}

void LogModel::Lines::count(const LogLine &line, int by)
{
    if (line.code == LogCode::Error)
        faults += by;
    else if (line.code == LogCode::Warning)
        warnings += by;
}

Status::State LogModel::markOf(LogCode code)
{
    switch (code) {
    case LogCode::Error:
        return Status::Fault;
    case LogCode::Warning:
        return Status::Deviating;
    case LogCode::Highlight:
        return Status::Ok;
    case LogCode::Debug:
        return Status::Off;
    case LogCode::Normal:
        break;
    }
    return Status::Info;
}

bool LogModel::passes(const LogLine &line) const
{
    const bool wanted = m_only == Only{}                  ? true
                        : line.code == LogCode::Error     ? m_only.faults
                        : line.code == LogCode::Warning   ? m_only.warnings
                        : line.code == LogCode::Highlight ? m_only.done
                                                          : m_only.info;
    return wanted && std::all_of(m_words.cbegin(), m_words.cend(), [&](const QString &word) {
               return line.message.contains(word, Qt::CaseInsensitive);
           });
}

void LogModel::add(const QList<LogLine> &lines)
{
    append(m_program, lines);
    if (!m_runPath.isEmpty() && m_runPath == m_experimentPath && m_experimentNumber > 0) {
        QList<LogLine> own = lines;
        own.removeIf([](const LogLine &line) { return line.code == LogCode::Debug; });
        append(m_experiment, own);
    }
    noteUnread(lines);
}

void LogModel::append(Lines &to, const QList<LogLine> &lines)
{
    if (lines.isEmpty())
        return;
    const bool isShown = &to == &shown();
    QList<qint64> rows;
    for (const auto &line : lines) {
        to.lines.push_front(line);
        ++to.newest;
        to.count(line, 1);
        if (passes(line))
            rows.append(to.newest);
    }
    if (isShown && !rows.isEmpty()) {
        beginInsertRows({}, 0, static_cast<int>(rows.size()) - 1);
        for (const qint64 row : rows)
            m_rows.push_front(row);
        endInsertRows();
    }
    while (to.lines.size() > mostLines) {
        const qint64 oldest = to.newest - static_cast<qint64>(to.lines.size()) + 1;
        if (isShown && !m_rows.empty() && m_rows.back() == oldest) {
            beginRemoveRows({}, count() - 1, count() - 1);
            m_rows.pop_back();
            endRemoveRows();
        }
        to.count(to.lines.back(), -1);
        to.lines.pop_back();
        to.hasOlder = true;
    }
    if (isShown)
        Q_EMIT countsChanged();
}

void LogModel::prepend(Lines &to, const LogHistory &history)
{
    const bool isShown = &to == &shown();
    // What was added since the beginning comes by itself, and what is here already is not taken again: of the
    // lines at the oldest moment as many as are here.
    const QDateTime limit = to.lines.empty() ? to.began : std::min(to.began, to.lines.back().time);
    const auto held = std::count_if(to.lines.crbegin(), to.lines.crend(),
                                    [&](const LogLine &line) { return line.time == limit; });
    const auto before =
        std::lower_bound(history.lines.begin(), history.lines.end(), limit,
                         [](const LogLine &line, const QDateTime &t) { return line.time < t; });
    const auto atLimit =
        std::count_if(before, history.lines.end(), [&](const LogLine &line) { return line.time == limit; });
    auto end = before;
    if (!to.lines.empty() && atLimit > held)
        end += atLimit - held;
    QList<qint64> rows;
    qint64 serial = to.newest - static_cast<qint64>(to.lines.size());
    while (end != history.lines.begin() && to.lines.size() < mostLines) {
        --end;
        to.lines.push_back(*end);
        to.count(*end, 1);
        if (passes(*end))
            rows.append(serial);
        --serial;
    }
    to.hasOlder = !history.isComplete || end != history.lines.begin();
    if (isShown && !rows.isEmpty()) {
        beginInsertRows({}, count(), count() + static_cast<int>(rows.size()) - 1);
        m_rows.insert(m_rows.end(), rows.cbegin(), rows.cend());
        endInsertRows();
    }
    if (isShown)
        Q_EMIT countsChanged();
}

void LogModel::beginProgram()
{
    const bool isShown = m_experimentNumber == 0;
    if (isShown)
        beginResetModel();
    m_program = {};
    m_program.began = QDateTime::currentDateTimeUtc();
    m_program.loading = true;
    if (isShown) {
        m_rows.clear();
        endResetModel();
        Q_EMIT countsChanged();
        Q_EMIT loadedChanged();
    }
    Q_EMIT programWanted(pageLines);
}

void LogModel::setProgramHistory(const LogHistory &history)
{
    m_program.loading = false;
    m_program.problem = history.problems.isEmpty() ? QString() : history.problems.constFirst().text();
    prepend(m_program, history);
    Q_EMIT loadedChanged();
}

void LogModel::setExperimentHistory(const QString &path, const Result<LogHistory> &history)
{
    if (path != m_experimentPath || m_experimentNumber == 0)
        return;
    m_experiment.loading = false;
    m_experiment.problem = history ? QString() : history.error().text();
    if (history)
        prepend(m_experiment, *history);
    Q_EMIT loadedChanged();
}

void LogModel::showProgram()
{
    if (m_experimentNumber == 0)
        return;
    m_experimentNumber = 0;
    m_experimentPath.clear();
    m_experiment = {};
    refilter();
    Q_EMIT sourceChanged();
    Q_EMIT loadedChanged();
}

void LogModel::showExperiment(int number, const QString &path)
{
    if (number <= 0 || path.isEmpty() || path == m_experimentPath)
        return;
    m_experimentNumber = number;
    m_experimentPath = path;
    m_experiment = {};
    m_experiment.began = QDateTime::currentDateTimeUtc();
    m_experiment.loading = true;
    refilter();
    Q_EMIT sourceChanged();
    Q_EMIT loadedChanged();
    Q_EMIT experimentWanted(path, pageLines);
}

void LogModel::loadOlder()
{
    Lines &lines = shown();
    if (!hasOlder() || lines.loading)
        return;
    lines.loading = true;
    Q_EMIT loadedChanged();
    const int wanted = std::min(totalCount() + pageLines, mostLines);
    if (m_experimentNumber > 0)
        Q_EMIT experimentWanted(m_experimentPath, wanted);
    else
        Q_EMIT programWanted(wanted);
}

void LogModel::setOnly(bool Only::*which, bool only)
{
    if (m_only.*which == only)
        return;
    m_only.*which = only;
    refilter();
    Q_EMIT filterChanged();
}

void LogModel::setFilter(const QString &filter)
{
    if (m_filter == filter)
        return;
    m_filter = filter;
    const auto words = filter.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    if (words != m_words) {
        m_words = words;
        refilter();
    }
    Q_EMIT filterChanged();
}

bool LogModel::filtering() const
{
    return !m_words.isEmpty() || !(m_only == Only{});
}

void LogModel::showAll()
{
    m_only = {};
    m_filter.clear();
    m_words.clear();
    refilter();
    Q_EMIT filterChanged();
}

void LogModel::refilter()
{
    beginResetModel();
    m_rows.clear();
    qint64 serial = shown().newest;
    for (const auto &line : shown().lines) {
        if (passes(line))
            m_rows.push_back(serial);
        --serial;
    }
    endResetModel();
    Q_EMIT countsChanged();
}

void LogModel::applyDebugLogging(bool on)
{
    if (std::exchange(m_debugLogging, on) != on)
        Q_EMIT debugLoggingChanged();
}

void LogModel::setDebugLogging(bool on)
{
    if (on == m_debugLogging)
        return;
    applyDebugLogging(on);
    Q_EMIT debugLoggingRequested(on);
}

void LogModel::setLooking(bool looking)
{
    if (m_looking == looking)
        return;
    m_looking = looking;
    m_unread = 0;
    m_unreadWorst = Status::Ok;
    Q_EMIT unreadChanged();
}

void LogModel::noteUnread(const QList<LogLine> &lines)
{
    if (m_looking)
        return;
    bool changed = false;
    for (const auto &line : lines) {
        const auto mark = markOf(line.code);
        if (!Status::needsAttention(mark))
            continue;
        ++m_unread;
        changed = true;
        if (Status::urgency(mark) < Status::urgency(m_unreadWorst))
            m_unreadWorst = mark;
    }
    if (changed)
        Q_EMIT unreadChanged();
}

QString LogModel::textOf(const LogLine &line) const
{
    return QStringLiteral("%1\t%2\t%3")
        .arg(line.time.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm:ss.zzz")), enumName(line.code),
             line.message);
}

int LogModel::copyAll()
{
    QStringList texts;
    texts.reserve(count());
    for (const qint64 serial : m_rows)
        texts.append(textOf(shown().at(serial)));
    Q_EMIT copyRequested(texts.join(QLatin1Char('\n')));
    return count();
}

void LogModel::copyRow(int row)
{
    if (row >= 0 && row < count())
        Q_EMIT copyRequested(textOf(shown().at(m_rows[static_cast<size_t>(row)])));
}

int LogModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant LogModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const LogLine &line = shown().at(m_rows[static_cast<size_t>(index.row())]);
    switch (role) {
    case TimeRole:
        return line.time.toLocalTime().toString(QStringLiteral("HH:mm:ss"));
    case DayRole:
        return Format::day(line.time.toLocalTime().date(), m_today());
    case MarkRole:
        return markOf(line.code);
    case WordRole:
        switch (line.code) {
        case LogCode::Error:
            return tr("Fault");
        case LogCode::Warning:
            return tr("Warning");
        case LogCode::Highlight:
            return tr("Done");
        case LogCode::Debug:
            return tr("Debug");
        case LogCode::Normal:
            break;
        }
        return tr("Info");
    case Qt::DisplayRole:
    case MessageRole:
        return line.message;
    default:
        return {};
    }
}

QHash<int, QByteArray> LogModel::roleNames() const
{
    return {{TimeRole, "time"},
            {DayRole, "day"},
            {MarkRole, "mark"},
            {WordRole, "word"},
            {MessageRole, "message"}};
}

} // namespace Chirpdeck
