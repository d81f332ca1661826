// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "persistence/data/result.h"
#include "persistence/stores/savejournal.h"

#include <QByteArray>
#include <QChar>
#include <QString>

#include <optional>

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

/// Many data files that share one description, such as the points of a LIF scan: the journal and the
/// description are read once and again only when a run changes them meanwhile.
class DescribedFiles
{
public:
    DescribedFiles(const QString &experimentPath, const QString &descriptionFile);

    /// As readDescribed does.
    Result<DescribedFile> read(const QString &file) const;

private:
    /// The journal on the disk, by what changes when it is written to.
    struct JournalStamp
    {
        qint64 bytes = -1;
        qint64 changedMs = 0;
        bool operator==(const JournalStamp &) const = default;
    };
    JournalStamp stamp() const;

    QString m_path;
    QString m_descriptionFile;
    JournalStamp m_stamp;
    SaveJournal m_journal;
    std::optional<QByteArray> m_description;
};

/// What separates the cells of an experiment's files, by its version.csv.
QChar experimentDelimiter(const QString &experimentPath);

} // namespace Chirpdeck
