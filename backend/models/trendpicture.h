// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/plot/core/curvehandle.h"
#include "persistence/streams/trend.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace Chirpdeck {

/// A quantity whose course can be looked at.
struct TrendChannel
{
    QString key; ///< as in rolling data, or "run:" and the key of auxiliary data
    QString name;
    QString group; ///< the device, or the run
    QString unit;  ///< may be unknown, hence empty

    bool operator==(const TrendChannel &) const = default;
};

/// What a page wants to see: the channels of each graph, a span of time, and its size on the screen.
struct TrendRequest
{
    QList<QStringList> graphs;
    qint64 from = 0; ///< ms since the epoch
    qint64 to = 0;
    int columns = 0;
    std::optional<qint64> cursor;
};

/// One channel within the span.
struct TrendCurve
{
    TrendChannel channel;
    CurveHandle curve; ///< x in ms since the epoch
    double low = 0.0;  ///< of what is shown
    double high = 0.0;
    bool hasPoints = false;
    std::optional<TrendPoint> latest;
    std::optional<TrendPoint> atCursor; ///< none: the cursor is in a gap
    std::optional<double> setPoint;
    std::optional<double> tolerance;
    qint64 intervalMs = 0;
};

/// The answer to a request.
struct TrendPicture
{
    TrendRequest request;
    qint64 now = 0;
    std::vector<std::vector<TrendCurve>> graphs;
    QList<TrendChannel> channels; ///< all there are, by group and name
};

} // namespace Chirpdeck
