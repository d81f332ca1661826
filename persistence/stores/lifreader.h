// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "persistence/data/lif.h"
#include "persistence/data/result.h"
#include "persistence/stores/lifparams.h"

#include <QString>
#include <QStringList>

#include <functional>
#include <optional>

namespace Chirpdeck {

/// The trace of a point, and what is wrong with it.
struct LoadedLif
{
    LifTrace trace; ///< empty for a point that was not measured
    /// Sentences for the user; empty for data that can be trusted.
    QStringList remarks;
};

/// Reads the LIF traces of an experiment on disk, those of a run that was killed while saving included.
/// Keeps nothing open and changes nothing.
class LifReader
{
public:
    /// The grid numbers the files. Without one it is taken from header.csv and, where that says nothing, made
    /// from the measured points and the files that are there.
    explicit LifReader(const QString &experimentPath, std::optional<LifGrid> grid = {});

    /// What lif/lifparams.csv says. A missing lif/ is an empty table.
    Result<ParsedLifParams> params() const;
    Result<LifGrid> grid() const;
    Result<LoadedLif> load(LifPoint point) const;
    /// Reads all measured points in the order of their files, and hands each over as it comes until `take`
    /// returns false. Much quicker than `load` for each.
    Result<void> loadAll(const std::function<bool(LifPoint, const Result<LoadedLif> &)> &take) const;

private:
    /// Of the cell files; negative when there are none.
    qint64 largestFileNumber() const;
    LifGrid guessedGrid(const LifParamsTable &table) const;

    QString m_path;
    std::optional<LifGrid> m_grid;
};

/// `lif/<index>.csv`.
QString lifFileName(qint64 index);
/// `lif/lifparams.csv`.
QString lifParamsFileName();

} // namespace Chirpdeck
