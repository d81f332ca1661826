// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "persistence/data/result.h"
#include "persistence/frames/frameshape.h"

#include <QList>
#include <QString>

#include <optional>
#include <vector>

/// Scans: what they are, as values; ScanEngine carries them out.
namespace Chirpdeck::Scan {

/// The most points of one axis, and of a scan.
inline constexpr qint64 MostPoints = 10'000'000;

/// One loop of a scan.
struct ScanAxis
{
    QString address; ///< of a SettableValue, "Clock.Main:frequency1"; empty: only repeats
    QString label;   ///< what the user calls it
    QString unit;
    std::vector<double> points; ///< set-points in their order; 0, 1, … of a repetition
    double settleSeconds = 0.0; ///< waited after each move

    bool isRepeat() const { return address.isEmpty(); }
    QString deviceText() const { return address.section(QLatin1Char(':'), 0, 0); }
    QString valueKey() const { return address.section(QLatin1Char(':'), 1); }
    bool operator==(const ScanAxis &) const = default;
};

/// from, from + step, … up to `to`, which belongs to them when a whole number of steps leads there. The step
/// goes in the direction of `to` whatever its sign. Each point is computed from the first, so that no
/// rounding adds up.
Result<std::vector<double>> linearPoints(double from, double to, double step);
/// A pure repeat.
ScanAxis repeatAxis(qint64 times);
/// What a command line says: "Clock.Main:frequency1=10:20:0.5", "…=1,2,5", "repeat=3", each followed by
/// "@0.2" for seconds to settle.
Result<ScanAxis> parseAxis(const QString &text);

/// What a scan is asked to do. Of nothing it is one measurement.
struct ScanRequest
{
    QList<ScanAxis> axes; ///< the first is the outermost loop and the first dimension of the data
    QString detector;     ///< see detectors.h
    int shots = 100;      ///< summed per point, of a digitizer
    QString base;         ///< a folder that is there, absolute
    QString folder;       ///< below it
    QString name = QStringLiteral("scan");
    /// Of a file for every point beside that of the scan: {1} stands for the set-point of the first axis and
    /// [1] for its counter. Empty: none.
    QString pointFiles;

    FrameShape shape() const;
    qint64 pointCount() const;
    bool operator==(const ScanRequest &) const = default;
};

/// The counters of a point, in the order of the axes; the last one runs fastest.
FrameIndex indexOf(const FrameShape &shape, qint64 point);
/// The first axis whose counter differs from the point before; all that follow are moved as well.
qsizetype firstMoved(const FrameShape &shape, qint64 point);
/// The set-points of a point.
std::vector<double> setPointsOf(const ScanRequest &request, const FrameIndex &at);

/// What is wrong with a request before any device is asked: no name, too many points, a template that is not
/// understood.
Result<void> checkRequest(const ScanRequest &request);
/// The name of a point's file.
Result<QString> pointName(const ScanRequest &request, const FrameIndex &at);

/// How far a scan is.
struct ScanProgress
{
    qint64 done = 0;
    qint64 points = 0;
    double busySeconds = 0.0; ///< without pauses, up to the last point that is done

    double share() const
    {
        return points > 0 ? static_cast<double>(done) / static_cast<double>(points) : 0.0;
    }
    /// By the points so far; nothing before the first.
    std::optional<double> secondsLeft() const;
};

} // namespace Chirpdeck::Scan
