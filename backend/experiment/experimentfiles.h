// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/experiment/experiment.h"
#include "backend/experiment/experimentplan.h"
#include "persistence/data/ftsettings.h"
#include "persistence/stores/experimentfolder.h"
#include "persistence/stores/fidparams.h"
#include "persistence/stores/sidecar.h"

#include <QStringList>

#include <memory>
#include <optional>

namespace Chirpdeck {

/// The files that hold an experiment's tree: version, objectives, hardware, chirps, markers, clocks, and last
/// the header, by which an experiment is known, with all rows that a loader kept.
QList<FileContent> treeFiles(Experiment &experiment);

/// The files that an experiment begins with: version, objectives, hardware, header, chirps, markers, clocks
/// and the processing that its spectrum starts from. To be written in this order: the header, by which an
/// experiment is known, comes last. The plan has its number already.
QList<FileContent> startFiles(ExperimentPlan &plan);

/// An experiment as it comes back from its directory; the FIDs themselves are read by FidReader.
struct LoadedExperiment
{
    QString path;
    std::shared_ptr<Experiment> experiment;
    FtSettings processing;
    bool hasProcessing = false; ///< false: the defaults stand in `processing`
    std::optional<Sidecar> sidecar;
    FidParamsTable fids;
    QDateTime startedAt;                ///< from the side-car or the log; may be invalid
    QDateTime endedAt;                  ///< likewise
    Outcome outcome = Outcome::Unknown; ///< likewise
    /// What was left out or could not be read, in sentences.
    QStringList remarks;
    bool isWhole = true; ///< false: rows or files were left out; the remarks say which

    QString title() const { return sidecar ? sidecar->title : QString(); }
};

/// Opens any experiment directory of Blackchirp 1.x and 2.x, or of this program. Only a directory that is no
/// experiment, or whose header cannot be read, is an Error; everything else that is missing is a remark.
///
/// `labelDevices`: see TreeFiles.
Result<LoadedExperiment> loadExperiment(const QString &path, bool labelDevices = false);

/// Files that such an experiment has and this one lacks, or that are there and empty, in sentences.
QStringList missingFiles(const LoadedExperiment &loaded);

} // namespace Chirpdeck
