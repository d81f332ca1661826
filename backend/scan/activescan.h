// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/scan/detectors.h"
#include "backend/scan/scanengine.h"

#include <QElapsedTimer>
#include <QPromise>

#include <optional>
#include <utility>

namespace Chirpdeck::Scan {

/// A scan that is on.
struct ScanEngine::Active
{
    struct Axis
    {
        ScanAxis wish;
        std::optional<SettableValue> value; ///< none: a repetition
        Instrument *device = nullptr;
        std::optional<double> now; ///< the set-point it stands at
    };

    ScanRequest request;
    FrameShape shape;
    std::vector<Axis> axes;
    std::unique_ptr<ScanDetector> detector;
    std::shared_ptr<FrameRun> file;
    std::shared_ptr<QPromise<QString>> measuring; ///< ends with the detector's reason
    QElapsedTimer busy;
    double busyBefore = 0.0;
    bool isPaused = false;
    bool hasDevices = false;

    double busySeconds() const
    {
        return busyBefore + (isPaused || !busy.isValid() ? 0.0 : static_cast<double>(busy.elapsed()) * 1e-3);
    }
    void end(const QString &reason)
    {
        if (const auto promise = std::exchange(measuring, nullptr)) {
            promise->addResult(reason);
            promise->finish();
        }
    }
};

} // namespace Chirpdeck::Scan
