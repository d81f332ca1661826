// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace Chirpdeck {

/// How far an experiment on disk can be trusted.
enum class VerifyState {
    Complete,   ///< the run ended, by itself or by the operator, and everything that is listed is there and
                ///< agrees
    Incomplete, ///< what is there agrees, but the run was cut short or failed, or a part is missing that may
                ///< be
    Damaged     ///< a file lost a row, is torn, does not parse, disagrees with another or is missing
};

struct VerifyFinding
{
    VerifyState severity = VerifyState::Incomplete;
    QString file; ///< relative to the experiment's folder
    int line = 0; ///< counted from 1; 0 for the file as a whole
    QString what;

    /// "file, line n: what".
    QString text() const;
};

struct VerifyReport
{
    VerifyState state = VerifyState::Complete;
    QList<VerifyFinding> findings;
    /// Files whose content was compared with a checksum noted when they were saved.
    int checkedSums = 0;
};

/// Examines the experiment in a folder, whichever program recorded it, without changing anything. Where
/// checksums were noted they decide; everything else that the format repeats in several places is compared:
/// keys that belong together, indices without gaps, numbers of rows, keys of devices, the plan of the run and
/// the data, the log's first and last line. A file that lost its last characters but still parses can only be
/// told by its checksum.
VerifyReport verifyExperiment(const QString &path);

} // namespace Chirpdeck
