// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "persistence/stores/sidecar.h"

#include <QByteArrayView>
#include <QChar>
#include <QDateTime>
#include <QString>

namespace Chirpdeck {

/// What the log of an experiment tells of its run, in Blackchirp's words.
struct LogEnds
{
    QDateTime startedAt; ///< of the first message; invalid when nothing tells
    QDateTime endedAt;   ///< of the message that the run ended; invalid where there is none
    /// Complete, Stopped, or Unknown where no message says how the run ended.
    Outcome outcome = Outcome::Unknown;
};

LogEnds logEnds(QByteArrayView log, QChar delimiter);
/// Reads log.csv; nothing is known of an experiment without one.
LogEnds readLogEnds(const QString &experimentPath);

} // namespace Chirpdeck
