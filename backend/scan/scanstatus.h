// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/scan/scanplan.h"
#include "persistence/frames/framestatus.h"

#include <QMetaType>
#include <QObject>

/// What the rest of the program learns about a scan: values that cross threads by copy.
namespace Chirpdeck::Scan {
Q_NAMESPACE

enum class ScanState {
    Idle,
    Preparing, ///< devices are connected and set up, the file gets its name
    Moving,    ///< axes go to their set-points
    Settling,
    Measuring,
    Paused,
    Waiting,  ///< for a drive that is slower than the detector
    Finishing ///< the last frames are written
};
Q_ENUM_NS(ScanState)

enum class ScanOutcome {
    None,
    Complete,
    Stopped, ///< by the operator: the frames so far are in the file
    Failed   ///< see the error; the frames so far are in the file
};
Q_ENUM_NS(ScanOutcome)

/// How a scan stands, all at one moment.
struct ScanStatus
{
    ScanState state = ScanState::Idle;
    bool pausing = false; ///< after the point that is being measured
    bool stopping = false;
    ScanProgress progress;
    std::optional<double> secondsLeft;
    QStringList position;                    ///< "Flow 1: 12.5 sccm" for each axis that is not a repetition
    FrameStatus file;                        ///< of the whole scan
    QString pointFile;                       ///< the last file of a point
    ScanOutcome outcome = ScanOutcome::None; ///< of the last scan
    Error error;                             ///< of Failed

    int unsaved = 0; ///< files that could not be written; their frames wait in memory

    bool isOn() const { return state != ScanState::Idle; }
};

/// A value that can be an axis, as it crosses threads.
struct SettableInfo
{
    QString address;
    QString device;
    QString label;
    QString unit;
    double minimum = 0.0;
    double maximum = 0.0;
    int decimals = 3;

    bool operator==(const SettableInfo &) const = default;
};

} // namespace Chirpdeck::Scan

Q_DECLARE_METATYPE(Chirpdeck::Scan::ScanStatus)
Q_DECLARE_METATYPE(Chirpdeck::Scan::SettableInfo)
