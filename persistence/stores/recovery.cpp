// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/stores/recovery.h"

#include "persistence/csv/base36.h"
#include "persistence/csv/csvnames.h"
#include "persistence/stores/appendfile.h"
#include "persistence/stores/atomicfile.h"
#include "persistence/stores/checkpoint.h"
#include "persistence/stores/checkpointwriter.h"
#include "persistence/stores/experimentfolder.h"
#include "persistence/stores/fidreader.h"
#include "persistence/streams/logline.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QFileInfo>

namespace Chirpdeck {

namespace {

/// The newest sums between two saves, by segment, where these have more shots than the files in fid/.
std::map<int, Checkpoint> unsavedSums(const QString &path, const FidParamsTable &table)
{
    std::map<int, Checkpoint> unsaved;
    const auto found = readCheckpoints(path);
    if (!found)
        return unsaved;
    for (const auto &[segment, checkpoint] : newestCheckpoints(*found)) {
        const auto row = table.find(segment);
        if (row == table.end() || row->second.shots < checkpoint.fids.shots)
            unsaved.emplace(segment, checkpoint);
    }
    return unsaved;
}

/// Writes the sums that are in the checkpoint file only to where they belong. Sums that cannot be written
/// stay where they are.
Result<void> takeCheckpoints(ExperimentFolder &folder)
{
    auto table = FidReader(folder.path()).params();
    if (!table)
        return table.error();
    for (const auto &[segment, checkpoint] : unsavedSums(folder.path(), *table)) {
        (*table)[segment] = FidParams::of(checkpoint.fids);
        auto written = folder.writeTogether({fidFileName(segment), formatFidList(checkpoint.fids)},
                                            {{fidParamsFileName(), fidParamsCsv(*table)}});
        if (!written)
            return written;
    }
    return {};
}

/// Whether the run was not ended: marked as running, or ended but never sealed.
bool isOpen(const QString &path, const std::optional<Sidecar> &sidecar)
{
    if (sidecar && sidecar->outcome == Outcome::Running)
        return true;
    const auto journal = ExperimentFolder::journalOf(path);
    return journal && !journal->sealed;
}

QStringList foldersOf(const QString &path)
{
    QStringList folders{path};
    QDirIterator it(path, QDir::Dirs | QDir::NoDotAndDotDot | QDir::NoSymLinks, QDirIterator::Subdirectories);
    while (it.hasNext())
        folders.append(it.next());
    return folders;
}

} // namespace

quint64 safeShots(const QString &path)
{
    auto table = FidReader(path).params();
    if (!table)
        return 0;
    bool isMulti = false;
    if (auto content = readWhole(path + QLatin1Char('/') + BC::CSV::ObjectivesFile)) {
        isMulti = content->contains(";LO_Scan") || content->contains(";DR_Scan");
    }
    for (const auto &[segment, checkpoint] : unsavedSums(path, *table))
        (*table)[segment] = FidParams::of(checkpoint.fids);
    quint64 shots = 0;
    for (const auto &[index, params] : *table)
        shots += isMulti || index == 0 ? params.shots : 0;
    return shots;
}

QList<Interrupted> findInterrupted(const DataFolder &folder, int newest)
{
    QList<Interrupted> found;
    auto numbers = folder.experiments();
    if (newest > 0 && numbers.size() > newest)
        numbers = numbers.last(newest);
    for (const int number : std::as_const(numbers)) {
        const QString path = folder.experimentPath(number);
        // The journal is written first and damaged least; its absence means another program's experiment.
        if (!QFileInfo::exists(path + QLatin1Char('/') + SaveJournal::fileName()) ||
            ExperimentFolder::isHeld(path))
            continue;
        // Read after the check, since a run may have ended in between.
        auto sidecar = Sidecar::read(path);
        if (sidecar && isOpen(path, *sidecar))
            found.append({number, path, sidecar->value_or(Sidecar()), safeShots(path)});
    }
    return found;
}

Result<Recovered> recover(const QString &experimentPath)
{
    const QString path = QDir::cleanPath(experimentPath);
    if (!QFileInfo::exists(path + QLatin1Char('/') + SaveJournal::fileName()))
        return Error{
            QCoreApplication::translate("Recovery", "This experiment was recorded by another program"), path,
            QCoreApplication::translate("Recovery", "Open it as it is")};
    auto folder = ExperimentFolder::forRun(path);
    if (!folder)
        return folder.error();

    Recovered result;
    for (const auto &one : foldersOf(path))
        result.leftoversRemoved += removeLeftovers(one);
    if (auto settled = (*folder)->settle(); !settled) {
        result.remarks.append(settled.error().text());
        if (auto given = (*folder)->giveUpPending(); !given)
            return given.error();
    }
    // Other programs do not open an experiment whose folder fid/ lacks its table.
    if (QFileInfo((*folder)->pathOf(BC::CSV::FidFolder)).isDir() &&
        !QFileInfo::exists((*folder)->pathOf(fidParamsFileName()))) {
        if (auto written = (*folder)->write(fidParamsFileName(), fidParamsCsv({})); !written)
            return written.error();
    }
    if (auto taken = takeCheckpoints(**folder); !taken)
        return taken.error();
    for (const auto &name : {BC::CSV::LogFile, BC::CSV::AuxDataFile}) {
        auto cut = cutTornLine((*folder)->pathOf(name));
        if (!cut)
            return cut.error();
        result.tornBytes += *cut;
    }
    // Killed between making the file and writing its header row.
    const QString aux = (*folder)->pathOf(BC::CSV::AuxDataFile);
    if (QFileInfo::exists(aux) && QFileInfo(aux).size() == 0)
        QFile::remove(aux);
    result.savedShots = safeShots(path);

    auto sidecar = Sidecar::read(path);
    if (!sidecar)
        result.remarks.append(sidecar.error().text());
    auto notes = sidecar && *sidecar ? **sidecar : Sidecar();
    if (notes.outcome == Outcome::Running || notes.outcome == Outcome::Unknown) {
        const QString message =
            QCoreApplication::translate("Recovery", "The run was interrupted. Recovered to %1 shots.")
                .arg(QString::number(result.savedShots));
        const LogLine line{QDateTime::currentDateTimeUtc(), LogCode::Warning, message};
        if (auto logged = appendToLog(path, line); !logged)
            return logged.error();
        notes.outcome = Outcome::Recovered;
        notes.shots = result.savedShots;
        notes.endedAt = QDateTime::currentDateTimeUtc();
        if (auto written = notes.write(**folder); !written)
            return written.error();
    }
    // Only now that its sums are in fid/ and the experiment says so.
    if (auto removed = CheckpointWriter::remove(path); !removed)
        result.remarks.append(removed.error().text());
    if (auto sealed = (*folder)->seal(); !sealed)
        return sealed.error();
    return result;
}

} // namespace Chirpdeck
