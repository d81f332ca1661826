// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instruments/digitizer/lifdigitizerconfig.h"
#include "persistence/data/vocabulary.h"
#include "persistence/header/headerstorage.h"

namespace BC::Key::LIF {

inline const QString lifConfig = QStringLiteral("LifConfig");
inline const QString order = QStringLiteral("ScanOrder");
inline const QString completeMode = QStringLiteral("CompleteMode");
inline const QString delayStart = QStringLiteral("DelayStart");
inline const QString delayStep = QStringLiteral("DelayStep");
inline const QString delayPoints = QStringLiteral("DelayPoints");
inline const QString delayRandom = QStringLiteral("DelayRandom");
inline const QString laserStart = QStringLiteral("LaserStart");
inline const QString laserStep = QStringLiteral("LaserStep");
inline const QString laserPoints = QStringLiteral("LaserPoints");
inline const QString shotsPerPoint = QStringLiteral("ShotsPerPoint");

} // namespace BC::Key::LIF

namespace Chirpdeck {

/// A place in the grid of a LIF scan; indices from 0.
struct LifProgress
{
    int delay = 0;
    int laser = 0;
    int completedSweeps = 0; ///< times that the whole grid has been taken

    bool operator==(const LifProgress &) const = default;
};

/// The grid of delays and laser positions at which laser-induced fluorescence is recorded. The node
/// "LifConfig" of header.csv, with the LIF digitizer below it.
class LifConfig : public HeaderStorage
{
public:
    explicit LifConfig(const HardwareKey &digitizer);

    LifScanOrder order = LifScanOrder::DelayFirst;
    LifCompleteMode completeMode = LifCompleteMode::ContinueAveraging;

    double delayStartUs = 0.0;
    double delayStepUs = 0.0; ///< may be negative
    int delayPoints = 0;
    bool delayRandom = false; ///< the delays of each sweep come in an order of their own

    double laserStart = 0.0; ///< in `laserUnit`
    double laserStep = 0.0;  ///< in `laserUnit`; may be negative
    int laserPoints = 0;
    QString laserUnit = QStringLiteral("nm");
    int laserDecimals = 2; ///< with which positions are shown and stored, where these suffice

    int shotsPerPoint = 0;

    LifDigitizerConfig digitizer;

    double delayUs(int index) const { return delayStartUs + index * delayStepUs; }
    double laserPosition(int index) const { return laserStart + index * laserStep; }
    /// A position as text with the decimals of the laser.
    QString laserText(double position) const;

    /// Points of the grid; 0 where it has none.
    qint64 pointCount() const { return qint64{std::max(0, delayPoints)} * std::max(0, laserPoints); }
    /// The number of a point's file: delay·laserPoints + laser.
    qint64 fileIndex(const LifProgress &point) const
    {
        return qint64{point.delay} * laserPoints + point.laser;
    }

    /// Whether a point may be left with that many shots of it over all sweeps.
    bool canLeave(const LifProgress &point, quint64 shotsOfPoint) const;
    /// The point that follows; after the last one the first, with one more sweep completed.
    LifProgress next(const LifProgress &point) const;
    /// Every point has been taken once. Then StopWhenComplete takes no further shots, while ContinueAveraging
    /// goes on adding to the points until the rest of the experiment is complete too.
    bool isComplete(const LifProgress &point) const { return point.completedSweeps >= 1; }

protected:
    void storeValues() override;
    void retrieveValues() override;
    void prepareChildren() override;
};

} // namespace Chirpdeck
