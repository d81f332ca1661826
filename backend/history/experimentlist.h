// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "persistence/data/vocabulary.h"
#include "persistence/stores/datafolder.h"
#include "persistence/stores/sidecar.h"

#include <QDateTime>
#include <QString>

#include <functional>
#include <optional>

namespace Chirpdeck {

/// What a list shows of an experiment; read from its small files only.
struct ExperimentSummary
{
    int number = 0;
    QString path;
    QDateTime startedAt; ///< invalid when nothing tells
    std::optional<FtmwType> type;
    bool hasLif = false;
    quint64 shots = 0; ///< as ExperimentReader::shots
    /// From the side-car; of other programs' experiments, from the log. Unknown where
    /// neither tells.
    Outcome outcome = Outcome::Unknown;
    bool isInterrupted = false; ///< said to be running, and no program holds it
    QString title;
    bool simulated = false;
    QString problem; ///< why it cannot be read; empty = it can
};

/// Reads the summary of one experiment directory.
ExperimentSummary summarize(int number, const QString &path);

/// Reads all experiments of a folder, the newest first, and hands them over in batches as they come. Stops
/// when `deliver` returns false. May take long; call it on a worker's thread.
void listExperiments(const DataFolder &folder,
                     const std::function<bool(const QList<ExperimentSummary> &)> &deliver);

} // namespace Chirpdeck
