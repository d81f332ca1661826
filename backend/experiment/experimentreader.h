// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/experiment/experiment.h"
#include "persistence/csv/csvtext.h"
#include "persistence/data/result.h"

#include <QByteArray>
#include <QStringList>

#include <memory>
#include <optional>

namespace Chirpdeck {

/// The files of an experiment that make its tree, as bytes; nothing where a file is missing.
struct TreeFiles
{
    std::optional<QByteArray> hardware;
    std::optional<QByteArray> objectives;
    std::optional<QByteArray> header;
    std::optional<QByteArray> chirps;
    std::optional<QByteArray> markers;
    std::optional<QByteArray> clocks;
    std::optional<QByteArray> validation;
    QChar delimiter = u';'; ///< as version.csv has it
    VersionInfo version;    ///< as version.csv has it; header.csv repeats it
    int number = 0;         ///< for a header without one: from the name of the folder
    /// Give devices of the first versions, which have no label ("AWG", "Clock1"), that of the later ones
    /// ("AWG.0", "Clock.1"), wherever their keys stand.
    bool labelDevices = false;
};

/// An experiment's tree and what was left out or had to be guessed, in sentences.
struct ReadTree
{
    std::shared_ptr<Experiment> experiment;
    QStringList remarks;
    bool isWhole = true; ///< false: rows or files were left out; the remarks say which
};

/// Reads the files of any experiment of Blackchirp 1.0-alpha to 2.x, or of this program, into the tree.
///
/// Which devices the tree has follows from hardware.csv and from the objects of header.csv; an object under
/// an older or a bare name ("FtmwScope.main", "PulseGenerator", "IOBoardDigitizer") is that device of
/// hardware.csv which it means. What was measured follows from objectives.csv, or from header.csv where that
/// file is missing. Rows that nothing knows are in Experiment::unknownRows(). Only a header that is missing,
/// no text, or far too large is an Error.
Result<ReadTree> readTree(const TreeFiles &files);

} // namespace Chirpdeck
