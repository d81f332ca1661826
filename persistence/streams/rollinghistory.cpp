// SPDX-License-Identifier: GPL-3.0-or-later
// The half of rolling data that reads.
#include "persistence/csv/csvnames.h"
#include "persistence/csv/fileerror.h"
#include "persistence/csv/textbytes.h"
#include "persistence/streams/rollingdata.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <cmath>
#include <map>
#include <optional>

namespace Chirpdeck {

namespace {

struct RollingTexts
{
    Q_DECLARE_TR_FUNCTIONS(RollingData)
};

constexpr qsizetype MostBadLines = 100;
constexpr qint64 MostBytes = 256 << 20; ///< of one file's end
constexpr qint64 BlockBytes = 64 << 10;
/// A clock that was put back leaves readings out of order by as much.
constexpr qint64 ClockMarginSecs = 3600;

std::optional<double> valueOf(QByteArrayView text)
{
    text = text.trimmed();
    if (text == "true")
        return 1.0;
    if (text == "false")
        return 0.0;
    return wholeNumber<double>(text);
}

/// The cells of `timestamp;epochtime;value`; nothing of a row that is torn.
struct Row
{
    QByteArrayView epoch;
    QByteArrayView value;
};
std::optional<Row> rowOf(QByteArrayView line)
{
    const auto first = line.indexOf(BC::CSV::Delimiter);
    const auto second = first < 0 ? -1 : line.indexOf(BC::CSV::Delimiter, first + 1);
    if (second < 0)
        return std::nullopt;
    return Row{line.sliced(first + 1, second - first - 1), line.sliced(second + 1)};
}

/// The time of the first whole row at or behind an offset; nothing at the end.
std::optional<qint64> epochBehind(QFile &file, qint64 offset)
{
    file.seek(offset);
    const QByteArray block = file.read(BlockBytes);
    QByteArrayView content(block);
    if (offset > 0)
        nextLine(content);
    while (!content.isEmpty()) {
        if (const auto row = rowOf(nextLine(content))) {
            if (const auto epoch = wholeNumber<qint64>(row->epoch.trimmed()))
                return epoch;
        }
    }
    return std::nullopt;
}

/// An offset before which all rows are older than `epoch`.
qint64 startOf(QFile &file, qint64 epoch)
{
    qint64 low = 0;
    qint64 high = file.size();
    while (high - low > BlockBytes) {
        const qint64 middle = low + (high - low) / 2;
        const auto found = epochBehind(file, middle);
        if (found && *found < epoch)
            low = middle;
        else
            high = middle;
    }
    return low;
}

/// The header row and the rows that can be as young as `from`.
Result<QByteArray> readEnd(const QString &path, qint64 from)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{RollingTexts::tr("The readings cannot be loaded: %1").arg(file.errorString()), path, {}};
    QByteArray content = file.readLine(BlockBytes);
    const qint64 headerEnd = file.pos();
    qint64 start = std::max(headerEnd, startOf(file, from / 1000 - ClockMarginSecs));
    start = std::max(start, file.size() - MostBytes);
    file.seek(start);
    if (start > headerEnd)
        file.readLine(BlockBytes); // part of a row
    content += file.read(MostBytes);
    if (file.error() != QFileDevice::NoError)
        return Error{RollingTexts::tr("The readings cannot be loaded: %1").arg(file.errorString()), path, {}};
    return content;
}

QStringList monthFolders(const QString &folder, qint64 from, qint64 to)
{
    QStringList folders;
    const QDate last = QDateTime::fromMSecsSinceEpoch(to).date();
    QDate month = QDateTime::fromMSecsSinceEpoch(from).date();
    month.setDate(month.year(), month.month(), 1);
    // No program has written rolling data for more years than this.
    for (int i = 0; i < 1200 && month <= last; ++i, month = month.addMonths(1))
        folders.append(folder + month.toString(QStringLiteral("/yyyy/yyyyMM")));
    return folders;
}

} // namespace

Result<RollingFile> parseRollingData(QByteArrayView content, const QString &fileName)
{
    content = withoutByteOrderMark(content);
    const auto header = QString::fromUtf8(nextLine(content)).split(QLatin1Char(BC::CSV::Delimiter));
    if (header.size() != 3 || header[0] != BC::CSV::TimestampColumn || header[1] != BC::CSV::EpochTimeColumn)
        return fileError(RollingTexts::tr("This is no file of readings"), fileName, 1);
    RollingFile result;
    result.key = header[2];
    for (qsizetype number = 2; !content.isEmpty(); ++number) {
        const bool isWhole = content.contains('\n');
        const auto line = nextLine(content);
        if (line.trimmed().isEmpty())
            continue;
        const auto row = rowOf(line);
        const auto epoch = row ? wholeNumber<qint64>(row->epoch.trimmed()) : std::nullopt;
        constexpr qint64 Furthest = std::numeric_limits<qint64>::max() / 1000;
        // A number whose end is missing is another number.
        if (!isWhole || !epoch || std::abs(*epoch) >= Furthest) {
            if (result.badLines.size() < MostBadLines && line != header.join(u';').toUtf8())
                result.badLines.append(number);
            continue;
        }
        const auto value = valueOf(row->value);
        if (value && std::isfinite(*value))
            result.points.push_back({*epoch * 1000, *value});
    }
    return result;
}

RollingHistory loadRollingData(const QString &folder, qint64 from, qint64 to)
{
    RollingHistory history;
    std::map<QString, std::vector<TrendPoint>> byKey;
    for (const auto &month : monthFolders(folder, from, to)) {
        const QDir dir(month);
        for (const auto &name : dir.entryList({u'*' + BC::CSV::CsvSuffix}, QDir::Files, QDir::Name)) {
            const QString path = dir.filePath(name);
            auto content = readEnd(path, from);
            if (!content) {
                history.problems.append(content.error());
                continue;
            }
            auto file = parseRollingData(*content, path);
            if (!file) {
                history.problems.append(file.error());
                continue;
            }
            if (!file->badLines.isEmpty())
                history.problems.append({RollingTexts::tr("%n line(s) are no readings and were left out",
                                                          nullptr, static_cast<int>(file->badLines.size())),
                                         path,
                                         {}});
            auto &points = byKey[file->key];
            std::copy_if(file->points.begin(), file->points.end(), std::back_inserter(points),
                         [=](const TrendPoint &p) { return p.msecs >= from && p.msecs <= to; });
        }
    }
    for (auto &[key, points] : byKey) {
        if (points.empty())
            continue;
        arrange(points);
        history.series.push_back({key, std::move(points)});
    }
    return history;
}

} // namespace Chirpdeck
