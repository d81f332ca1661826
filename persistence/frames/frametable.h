// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "persistence/frames/frameshape.h"

#include <QString>

#include <vector>

namespace Chirpdeck {

/// A kind of number that stands beside the frames, such as what a device read back.
struct FrameColumn
{
    QString name; ///< of the member in the file: letters, digits and `_`
    QString unit;

    bool operator==(const FrameColumn &) const = default;
};

/// Numbers beside the frames of a run: every column becomes a member of doubles with that shape, NaN where
/// nothing was noted. A row is one place in that shape, counted in C order, with a number for every column.
struct FrameTable
{
    FrameShape shape;
    QList<FrameColumn> columns;

    bool isEmpty() const { return columns.isEmpty(); }
    qint64 rows() const
    {
        qint64 count = 1;
        for (const qint64 length : shape)
            count *= length;
        return isEmpty() ? 0 : count;
    }
    bool operator==(const FrameTable &) const = default;
};

/// One row of a FrameTable.
struct FrameRow
{
    qint64 row = 0;
    std::vector<double> values; ///< one per column
};

} // namespace Chirpdeck
