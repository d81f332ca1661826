// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "persistence/data/fid.h"
#include "persistence/data/result.h"
#include "persistence/stores/fidparams.h"

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

/// Reads the FIDs of an experiment on disk, those of a run that was killed while saving included: data and
/// description are always of the same save. Keeps nothing open.
class FidReader
{
public:
    explicit FidReader(const QString &experimentPath);

    /// What fid/fidparams.csv says; the content that belongs to the data files where a kill came between the
    /// two. A missing fid/ is an empty table.
    Result<FidParamsTable> params() const;
    /// Number of data files described, placeholders without shots included.
    Result<int> count() const;
    /// Reads fid/<index>.csv.
    Result<LoadedFids> load(int index) const;
    /// Numbers of the data files in fid/, ascending.
    QList<int> files() const;

private:
    QString m_path;
};

/// `fid/<index>.csv`.
QString fidFileName(int index);
/// `fid/fidparams.csv`.
QString fidParamsFileName();

} // namespace Chirpdeck
