// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "persistence/data/fid.h"
#include "persistence/data/result.h"
#include "persistence/stores/fidparams.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace Chirpdeck {

/// The FIDs of a file, and what is wrong with them.
struct LoadedFids
{
    FidList fids;
    /// Sentences for the user, such as that the file has fewer samples than it should. Empty for data that
    /// can be trusted.
    QStringList remarks;
};

/// A file of FIDs: the folder in the experiment, and the number that the file has there.
struct FidSource
{
    QString folder;
    int index = 0;

    bool operator==(const FidSource &) const = default;
};

/// Reads the FIDs of an experiment on disk, those of a run that was killed while saving included: data and
/// description are always of the same save. Keeps nothing open and changes nothing.
class FidReader
{
public:
    explicit FidReader(const QString &experimentPath);

    /// What fid/fidparams.csv says; the content that belongs to the data files where a kill came between the
    /// two. A missing fid/ is an empty table. For whoever goes on from it: a row that cannot be read is an
    /// Error.
    Result<FidParamsTable> params() const;
    /// The same for whoever looks at the data: rows that cannot be read are left out, and told.
    Result<ParsedFidParams> readableParams() const;
    /// Number of data files described, placeholders without shots included.
    Result<int> count() const;
    /// Reads fid/<index>.csv. Files may differ in their number of samples and frames.
    Result<LoadedFids> load(int index) const;
    Result<LoadedFids> load(const FidSource &source) const;
    /// Numbers of the data files in fid/, ascending.
    QList<int> files() const;

    /// The snapshots of a run with one segment, oldest first: fid/1.csv, fid/2.csv, …, then what stands in a
    /// folder backup/ (of the experiment, or of fid/) in files of the same form. These are described by a
    /// fidparams.csv beside them, or else by that of fid/, where their number has no other file.
    QList<FidSource> backups() const;

private:
    QList<int> filesIn(const QString &folder) const;

    QString m_path;
};

/// `fid/<index>.csv`.
QString fidFileName(int index);
/// `fid/fidparams.csv`.
QString fidParamsFileName();

} // namespace Chirpdeck
