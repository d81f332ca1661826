// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/history/experimentlist.h"

#include "persistence/csv/csvnames.h"
#include "persistence/stores/experimentfolder.h"
#include "persistence/stores/experimentreader.h"
#include "persistence/stores/logends.h"
#include "persistence/stores/recovery.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace Chirpdeck {

namespace {

// A screenful; the first rows appear at once and the list does not flicker.
constexpr qsizetype BatchSize = 40;

void readObjectives(ExperimentSummary &summary, const ExperimentReader &reader)
{
    if (const auto objectives = reader.objectives()) {
        summary.type = objectives->ftmw;
        summary.hasLif = objectives->lif;
    }
}

} // namespace

ExperimentSummary summarize(int number, const QString &path)
{
    ExperimentSummary summary;
    summary.number = number;
    summary.path = path;
    if (!QFileInfo::exists(path + QLatin1Char('/') + BC::CSV::HeaderFile)) {
        summary.problem = QCoreApplication::translate("ExperimentList", "header.csv is missing");
        return summary;
    }
    const ExperimentReader reader(path);
    readObjectives(summary, reader);
    summary.shots = reader.shots();
    const auto log = readLogEnds(path);
    summary.startedAt = log.startedAt;
    summary.outcome = log.outcome;
    const auto sidecar = Sidecar::read(path);
    if (sidecar && *sidecar) {
        const Sidecar &side = **sidecar;
        summary.title = side.title;
        summary.simulated = side.simulated;
        summary.outcome = side.outcome;
        if (side.startedAt.isValid())
            summary.startedAt = side.startedAt.toLocalTime();
        summary.isInterrupted = side.outcome == Outcome::Running && !ExperimentFolder::isHeld(path);
        if (summary.isInterrupted)
            summary.shots = safeShots(path);
    }
    return summary;
}

void listExperiments(const DataFolder &folder,
                     const std::function<bool(const QList<ExperimentSummary> &)> &deliver)
{
    const auto numbers = folder.experiments();
    QList<ExperimentSummary> batch;
    for (auto number = numbers.crbegin(); number != numbers.crend(); ++number) {
        batch.append(summarize(*number, folder.experimentPath(*number)));
        if (batch.size() < BatchSize)
            continue;
        if (!deliver(batch))
            return;
        batch.clear();
    }
    if (!batch.isEmpty())
        deliver(batch);
}

} // namespace Chirpdeck
