// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "persistence/data/result.h"
#include "persistence/frames/frametype.h"

#include <QList>

#include <optional>

namespace Chirpdeck {

/// Lengths of the dimensions, slowest first; empty for a single number.
using FrameShape = QList<qint64>;
/// Where a frame belongs: counters from 0, one per index dimension, slowest first. Empty where there is only
/// one place.
using FrameIndex = QList<qint64>;

/// "(2, 3)", "(3,)", "()": as NumPy writes it.
QString shapeText(const FrameShape &shape);

/// How a data set is made of frames: its shape is index ++ frame, and a cell is one place for a frame. A
/// growing set has one more dimension in front of all, as long as there are passes.
struct FrameLayout
{
    FrameType type = FrameType::Float64;
    FrameShape index; ///< the cells of one pass
    FrameShape frame; ///< numbers in one frame
    bool growing = false;

    /// Of the whole set; `passes` matters to a growing one only.
    FrameShape shape(qint64 passes = 1) const;
    /// Of the validity mask: the shape without the frame.
    FrameShape maskShape(qint64 passes = 1) const;
    qint64 cellsPerPass() const;
    qint64 frameBytes() const;
    qint64 passBytes() const { return cellsPerPass() * frameBytes(); }

    /// The first cell and the number of cells that an index means within its pass. An index with fewer
    /// counters than dimensions means the whole block below it. Nothing for an index out of range.
    struct Block
    {
        qint64 first = 0;
        qint64 count = 1;
    };
    std::optional<Block> blockOf(const FrameIndex &at) const;

    /// Refuses lengths below 1, more than 32 dimensions (NumPy's limit) and more bytes than a file can have.
    Result<void> check() const;

    bool operator==(const FrameLayout &) const = default;
};

} // namespace Chirpdeck
