// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "persistence/data/result.h"

#include <QByteArray>
#include <QChar>
#include <QString>

namespace Chirpdeck {

/// A data file and the small file that describes it (fid/0.csv and fid/fidparams.csv, lif/0.csv and
/// lif/lifparams.csv), both of the same save.
struct DescribedFile
{
    QByteArray content;
    QByteArray description;
    /// False for content that is neither what the run's journal expects nor what a save was about to write.
    bool isAsSaved = true;
};

/// Reads a data file and its description (paths relative to the experiment), while a run writes them and
/// after a kill between the two as well: where the journal tells that the description on the disk is of
/// another save, the one that belongs to the data is made from it. Changes nothing.
Result<DescribedFile> readDescribed(const QString &experimentPath, const QString &file,
                                    const QString &descriptionFile);

/// The description as it belongs to the data on the disk.
Result<QByteArray> readDescription(const QString &experimentPath, const QString &descriptionFile);

/// What separates the cells of an experiment's files, by its version.csv.
QChar experimentDelimiter(const QString &experimentPath);

} // namespace Chirpdeck
