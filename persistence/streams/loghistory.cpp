// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/streams/loghistory.h"

#include "persistence/csv/csvnames.h"
#include "persistence/csv/textbytes.h"
#include "persistence/header/enumfromvariant.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QTimeZone>

#include <algorithm>
#include <optional>

namespace Chirpdeck {

namespace {

struct LogTexts
{
    Q_DECLARE_TR_FUNCTIONS(Streams)
};

constexpr qint64 BlockBytes = 256 << 10;
constexpr qint64 MostBytes = 64 << 20; ///< of one file's end

/// `Timestamp;Epoch_msecs;Code;Message`; the date text is for people, the number counts.
std::optional<LogLine> lineOf(QByteArrayView row)
{
    const auto first = row.indexOf(BC::CSV::Delimiter);
    const auto second = first < 0 ? -1 : row.indexOf(BC::CSV::Delimiter, first + 1);
    const auto third = second < 0 ? -1 : row.indexOf(BC::CSV::Delimiter, second + 1);
    if (third < 0)
        return std::nullopt;
    const auto msecs = wholeNumber<qint64>(row.sliced(first + 1, second - first - 1));
    if (!msecs)
        return std::nullopt;
    const auto code = QString::fromLatin1(row.sliced(second + 1, third - second - 1));
    return LogLine{QDateTime::fromMSecsSinceEpoch(*msecs, QTimeZone::utc()),
                   enumFromVariant(code, LogCode::Normal), QString::fromUtf8(row.sliced(third + 1))};
}

struct FileEnd
{
    QByteArray content; ///< begins with a row
    bool isWhole = true;
};

/// The end of a file that holds at least `rows` rows, or all of it.
Result<FileEnd> readEnd(const QString &path, qsizetype rows)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{LogTexts::tr("The log cannot be loaded: %1").arg(file.errorString()), path, {}};
    FileEnd end;
    qint64 start = file.size();
    qsizetype found = 0;
    while (start > 0 && found <= rows && end.content.size() < MostBytes) {
        const qint64 from = std::max<qint64>(0, start - BlockBytes);
        file.seek(from);
        const QByteArray block = file.read(start - from);
        if (block.size() < start - from)
            return Error{LogTexts::tr("The log cannot be loaded: %1").arg(file.errorString()), path, {}};
        found += std::count(block.begin(), block.end(), '\n');
        end.content.prepend(block);
        start = from;
    }
    if (start > 0) {
        end.isWhole = false;
        end.content = end.content.sliced(end.content.indexOf('\n') + 1);
    }
    return end;
}

/// Puts the newest lines of a file before those that are known already.
void prepend(LogHistory &history, LogHistory older, qsizetype most)
{
    const auto room =
        static_cast<std::size_t>(std::max<qsizetype>(0, most - qsizetype(history.lines.size())));
    if (older.lines.size() > room) {
        older.lines.erase(older.lines.begin(), older.lines.end() - static_cast<std::ptrdiff_t>(room));
        history.isComplete = false;
    }
    history.isComplete = history.isComplete && older.isComplete;
    history.badRows += older.badRows;
    std::move(history.lines.begin(), history.lines.end(), std::back_inserter(older.lines));
    history.lines = std::move(older.lines);
}

bool isMonthFile(const QString &name)
{
    const QString stem = name.chopped(QString(BC::CSV::CsvSuffix).size());
    return stem.size() == 6 && std::all_of(stem.begin(), stem.end(), [](QChar c) { return c.isDigit(); });
}

} // namespace

LogHistory parseLog(QByteArrayView content, bool isWhole)
{
    LogHistory history;
    content = withoutByteOrderMark(content);
    while (!content.isEmpty()) {
        const auto length = content.indexOf('\n');
        if (length < 0 && !isWhole)
            break;
        auto row = length < 0 ? content : content.first(length);
        content = length < 0 ? QByteArrayView() : content.sliced(length + 1);
        if (row.endsWith('\r'))
            row.chop(1);
        if (row.isEmpty() || row == QByteArrayView(BC::CSV::LogHeader.data(), BC::CSV::LogHeader.size()))
            continue;
        if (auto line = lineOf(row))
            history.lines.push_back(std::move(*line));
        else
            ++history.badRows;
    }
    return history;
}

LogHistory loadProgramLog(const QString &folder, qsizetype most)
{
    LogHistory history;
    if (folder.isEmpty())
        return history;
    const QDir dir(folder);
    auto names = dir.entryList({u'*' + BC::CSV::CsvSuffix}, QDir::Files, QDir::Name | QDir::Reversed);
    names.removeIf([](const QString &name) { return !isMonthFile(name); });
    for (const auto &name : names) {
        if (qsizetype(history.lines.size()) >= most) {
            history.isComplete = false;
            break;
        }
        auto end = readEnd(dir.filePath(name), most - qsizetype(history.lines.size()));
        if (!end) {
            history.problems.append(end.error());
            continue;
        }
        auto older = parseLog(end->content, false);
        older.isComplete = end->isWhole;
        prepend(history, std::move(older), most);
    }
    // A clock that was put back leaves lines out of order.
    std::stable_sort(history.lines.begin(), history.lines.end(),
                     [](const LogLine &a, const LogLine &b) { return a.time < b.time; });
    return history;
}

Result<LogHistory> loadExperimentLog(const QString &experimentPath, qsizetype most)
{
    auto end = readEnd(experimentPath + u'/' + BC::CSV::LogFile, most);
    if (!end)
        return end.error();
    LogHistory history;
    auto lines = parseLog(end->content, true);
    lines.isComplete = end->isWhole;
    prepend(history, std::move(lines), most);
    return history;
}

} // namespace Chirpdeck
