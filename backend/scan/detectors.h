// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "persistence/frames/framedetector.h"

#include <QCoro/QCoroTask>
#include <QJsonObject>

#include <functional>
#include <memory>

namespace Chirpdeck {
class InstrumentSet;
}

namespace Chirpdeck::Scan {

/// What measures at each point of a scan: a FrameDetector, with what has to happen before the first point.
/// Lives on the engine's thread.
class ScanDetector
{
public:
    virtual ~ScanDetector() = default;

    /// Makes it ready; its shapes hold from then on.
    virtual QCoro::Task<Result<void>> prepare() = 0;
    virtual FrameDetector &frames() = 0;
    /// What a reader of the data needs beside the numbers: devices, exposure, volts per count.
    virtual QJsonObject facts() const = 0;
};

struct DetectorSettings
{
    int shots = 100; ///< summed per frame, of a digitizer
};

/// A kind of detector that scans can use.
struct DetectorInfo
{
    QString id; ///< what a command line says
    QString label;
    /// Where it sums shots, their number matters.
    bool sumsShots = false;
    std::function<std::unique_ptr<ScanDetector>(std::shared_ptr<InstrumentSet>, const DetectorSettings &)>
        make;
};

/// All of them.
const QList<DetectorInfo> &detectors();
/// Null where there is none of that name.
const DetectorInfo *findDetector(const QString &id);

} // namespace Chirpdeck::Scan
