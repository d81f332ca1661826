// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "persistence/csv/csvtext.h"
#include "persistence/data/ftsettings.h"
#include "persistence/data/lif.h"
#include "persistence/data/peaksettings.h"
#include "persistence/data/result.h"
#include "persistence/stores/auxdatastorage.h"
#include "persistence/stores/experimentfiles.h"
#include "persistence/stores/fidreader.h"
#include "persistence/stores/lifreader.h"
#include "persistence/stores/overlayreader.h"

#include <QString>

#include <optional>

namespace Chirpdeck {

/// How the FIDs of an experiment are spread over files.
enum class FidLayout {
    None,    ///< FTMW was off, or Peak Up, which is not saved
    Single,  ///< file 0 has all shots, further files are snapshots on the way
    Segments ///< one file per segment of an LO or DR scan
};

/// The recorded data of an experiment, whichever version of Blackchirp or of this program wrote them: one
/// place to begin from. Reads nothing before it is asked, keeps nothing open, and changes nothing in the
/// experiment's folder. What an experiment does not have is empty, not an Error.
class ExperimentReader
{
public:
    explicit ExperimentReader(const QString &experimentPath);

    /// Whether the folder looks like one of an experiment: it has a version.csv or a header.csv.
    static bool isExperiment(const QString &path);

    const QString &path() const { return m_path; }
    VersionInfo version() const;
    /// What the experiment records. Experiments without objectives.csv record what there are data of.
    Result<Objectives> objectives() const;

    /// Shots of the final sums: of one segment, of all segments together, or, without FTMW, of all points of
    /// a LIF scan. What cannot be read does not count.
    quint64 shots() const;

    FidLayout fidLayout() const;
    FidReader fids() const { return FidReader(m_path); }
    /// The sums that the experiment ends with: one list, or one per segment that has shots, with the numbers
    /// of their files. Files whose row cannot be read are left out; fids().readableParams() tells them.
    Result<QList<FidSource>> finalFids() const;
    /// The snapshots of a run with one segment, oldest first; none of other layouts.
    QList<FidSource> backups() const;
    Result<std::optional<FtSettings>> ftSettings() const;
    Result<std::optional<PeakSettings>> peakSettings() const;

    LifReader lif() const { return LifReader(m_path); }
    Result<std::optional<LifSettings>> lifSettings() const;

    Result<LoadedOverlays> overlays() const { return readOverlays(m_path); }
    Result<AuxData> auxData() const;

private:
    QString m_path;
};

} // namespace Chirpdeck
