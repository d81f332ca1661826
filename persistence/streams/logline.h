// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "persistence/data/result.h"
#include "persistence/data/vocabulary.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

namespace Chirpdeck {

/// A moment as timestamp cells spell it: `Mon May 4 22:15:12 2026`, English names, local time, the day
/// without padding.
QString timestampText(const QDateTime &time);
/// Reads such a cell; invalid for anything else.
QDateTime timestampOf(const QString &text);

/// A moment as a row begins with it. The text of a second is made once per thread, because looking up the
/// time zone takes longer than all else in a row.
struct LocalSecond
{
    QByteArray text;  ///< as timestampText
    int monthKey = 0; ///< year × 100 + month
};
/// Valid until the next call on this thread.
const LocalSecond &localSecond(qint64 msecsSinceEpoch);

struct LogLine
{
    QDateTime time;
    LogCode code = LogCode::Normal;
    QString message;
};

/// The most of a message that a log keeps, in UTF-16 code units; a longer one ends with an ellipsis. Readers
/// refuse endless lines.
inline constexpr qsizetype MostLogText = 32768;

/// The row of a log file, with its line break. The message cannot break the row: see plainText.
QByteArray logRow(const LogLine &line);
/// Appends such a row.
void appendLogRow(QByteArray &to, qint64 msecsSinceEpoch, LogCode code, const QString &message);

/// Adds a line to the log of an experiment whose run is over, and waits for the drive.
Result<void> appendToLog(const QString &experimentPath, const LogLine &line);

} // namespace Chirpdeck
