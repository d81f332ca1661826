// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/stores/logends.h"

#include "persistence/csv/csvnames.h"
#include "persistence/csv/textbytes.h"
#include "persistence/stores/describedfile.h"
#include "persistence/stores/filesystem.h"
#include "persistence/streams/logline.h"

namespace Chirpdeck {

namespace {

QDateTime timeOf(const QStringList &cells)
{
    bool isNumber = false;
    const qint64 msecs = cells.value(1).toLongLong(&isNumber);
    return isNumber ? QDateTime::fromMSecsSinceEpoch(msecs) : timestampOf(cells.value(0));
}

Outcome outcomeOfMessage(const QString &message)
{
    if (!message.startsWith(QLatin1String("Experiment ")))
        return Outcome::Unknown;
    if (message.endsWith(QLatin1String(" complete.")))
        return Outcome::Complete;
    return message.endsWith(QLatin1String(" aborted.")) ? Outcome::Stopped : Outcome::Unknown;
}

} // namespace

LogEnds logEnds(QByteArrayView log, QChar delimiter)
{
    LogEnds ends;
    log = withoutByteOrderMark(log);
    nextLine(log); // the names of the columns
    while (!log.isEmpty()) {
        const auto cells = decoded(nextLine(log)).trimmed().split(delimiter);
        if (cells.size() < 2)
            continue;
        if (!ends.startedAt.isValid())
            ends.startedAt = timeOf(cells);
        const auto outcome = outcomeOfMessage(cells.value(3));
        if (outcome == Outcome::Unknown)
            continue;
        ends.outcome = outcome;
        ends.endedAt = timeOf(cells);
    }
    return ends;
}

LogEnds readLogEnds(const QString &experimentPath)
{
    const auto bytes = readWhole(experimentPath + QLatin1Char('/') + BC::CSV::LogFile);
    return bytes ? logEnds(*bytes, experimentDelimiter(experimentPath)) : LogEnds();
}

} // namespace Chirpdeck
