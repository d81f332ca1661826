// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/history/experimentlist.h"

#include "persistence/csv/csvnames.h"
#include "persistence/stores/experimentfiles.h"
#include "persistence/stores/experimentfolder.h"
#include "persistence/stores/fidreader.h"
#include "persistence/stores/filesystem.h"
#include "persistence/stores/recovery.h"
#include "persistence/streams/logstream.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace Chirpdeck {

namespace {

// A screenful; the first rows appear at once and the list does not flicker.
constexpr qsizetype BatchSize = 40;

struct LogEnds
{
    QDateTime startedAt;
    Outcome outcome = Outcome::Unknown;
};

LogEnds readLog(const QString &path)
{
    LogEnds ends;
    const auto bytes = readWhole(path + QLatin1Char('/') + BC::CSV::LogFile);
    if (!bytes)
        return ends;
    auto lines = bytes->split('\n');
    while (!lines.isEmpty() && lines.last().trimmed().isEmpty())
        lines.removeLast();
    if (lines.size() < 2)
        return ends;
    const auto first = QString::fromUtf8(lines.at(1)).split(QLatin1Char(BC::CSV::Delimiter));
    bool isNumber = false;
    const qint64 msecs = first.value(1).toLongLong(&isNumber);
    ends.startedAt = isNumber ? QDateTime::fromMSecsSinceEpoch(msecs) : timestampOf(first.value(0));
    // Blackchirp's own words for the two ways in which a run can end.
    const QByteArray last = lines.last();
    if (last.contains(" complete."))
        ends.outcome = Outcome::Complete;
    else if (last.contains(" aborted."))
        ends.outcome = Outcome::Stopped;
    return ends;
}

void readObjectives(ExperimentSummary &summary)
{
    const auto bytes = readWhole(summary.path + QLatin1Char('/') + BC::CSV::ObjectivesFile);
    if (!bytes)
        return;
    if (const auto objectives = Objectives::parse(*bytes, QString(BC::CSV::ObjectivesFile))) {
        summary.type = objectives->ftmw;
        summary.hasLif = objectives->lif;
    }
}

void readShots(ExperimentSummary &summary)
{
    const auto params = FidReader(summary.path).params();
    if (!params)
        return;
    const bool isScan = summary.type == FtmwType::LO_Scan || summary.type == FtmwType::DR_Scan;
    for (const auto &[index, row] : *params) {
        if (isScan || index == 0)
            summary.shots += row.shots;
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
    readObjectives(summary);
    readShots(summary);
    const auto log = readLog(path);
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
