// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "persistence/data/fid.h"

#include <compare>

namespace Chirpdeck {

/// A place of the grid that a LIF scan walks, in steps from its beginning.
struct LifPoint
{
    int delay = 0;
    int laser = 0;

    /// In the order in which files are numbered: the laser changes fastest.
    auto operator<=>(const LifPoint &) const = default;
};

/// The grid of a LIF scan. Files are numbered `delay · laserPoints + laser`.
struct LifGrid
{
    int laserPoints = 1;
    int delayPoints = 1;

    qint64 count() const noexcept { return qint64{laserPoints} * delayPoints; }
    bool contains(LifPoint point) const noexcept
    {
        return point.laser >= 0 && point.laser < laserPoints && point.delay >= 0 && point.delay < delayPoints;
    }
    qint64 indexOf(LifPoint point) const noexcept { return qint64{point.delay} * laserPoints + point.laser; }
    LifPoint pointAt(qint64 index) const noexcept
    {
        return {static_cast<int>(index / laserPoints), static_cast<int>(index % laserPoints)};
    }
    bool operator==(const LifGrid &) const = default;
};

/// What a point's decay looks like: sums over all its shots in digitizer counts, of the fluorescence and,
/// where it is recorded, of the reference. Volts = sum · vMult / shots; the time of sample k is k · spacing.
struct LifTrace
{
    double spacing = 1.0; ///< seconds per sample
    double lifVMult = 1.0;
    double refVMult = 0.0; ///< 0 without a reference
    quint64 shots = 0;
    Sums lif;
    Sums ref; ///< null without a reference; otherwise as long as `lif`

    bool isEmpty() const noexcept { return !lif || lif->empty() || shots == 0; }
    bool hasReference() const noexcept { return ref && !ref->empty(); }
    qsizetype size() const noexcept { return lif ? static_cast<qsizetype>(lif->size()) : 0; }
    qsizetype referenceSize() const noexcept { return ref ? static_cast<qsizetype>(ref->size()) : 0; }
};

/// The samples over which a trace is integrated: from `start` up to, and without, `end`. -1 is not set.
struct LifGate
{
    int start = -1;
    int end = -1;

    bool isSet() const noexcept { return start >= 0 && end > start; }
    bool operator==(const LifGate &) const = default;
};

/// How a trace becomes a number; stored with the experiment as lif/processing.csv.
struct LifSettings
{
    LifGate lifGate;
    LifGate refGate;
    double lowPassAlpha = 0.0; ///< 0 = off
    bool savGol = false;       ///< Savitzky-Golay smoothing
    int savGolWindow = 11;     ///< points, odd
    int savGolOrder = 3;       ///< of the polynomial

    bool operator==(const LifSettings &) const = default;
};

} // namespace Chirpdeck
