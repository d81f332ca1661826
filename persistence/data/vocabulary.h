// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

/// The enumerations whose member names stand in experiment files. Names and numbers are part of Blackchirp's
/// format (a cell may hold either; see header/enumfromvariant.h), hence their spelling.
namespace Chirpdeck {
Q_NAMESPACE

/// Where a frequency lies seen from a local oscillator: molecular = LO + baseband (upper) or LO − baseband
/// (lower).
enum class Sideband { UpperSideband = 0, LowerSideband = 1 };
Q_ENUM_NS(Sideband)

enum class FtmwType {
    Target_Shots = 0,
    Target_Duration = 1,
    Forever = 2,
    Peak_Up = 3,
    LO_Scan = 4,
    DR_Scan = 5
};
Q_ENUM_NS(FtmwType)

enum class WindowFunction {
    None = 0,
    Bartlett = 1,
    Blackman = 2,
    BlackmanHarris = 3,
    Hamming = 4,
    Hanning = 5,
    KaiserBessel = 6
};
Q_ENUM_NS(WindowFunction)

/// What the amplitude of a spectrum's bin means, X being the sum over the weighted samples. PerRecord: |X| /
/// N with N = samples of the record, as Blackchirp draws it. PerWindow: |X| / n with n = samples between
/// start and end, as Blackchirp's Python package returns it. Calibrated: 2 |X| / Σ weights, by which a steady
/// cosine has its peak voltage whatever the window, the filter and the gate are.
enum class AmplitudeConvention { PerRecord = 0, PerWindow = 1, Calibrated = 2 };
Q_ENUM_NS(AmplitudeConvention)

/// Scale of a spectrum's ordinate. The number is the power of ten by which volts are multiplied.
enum class FtUnits { FtV = 0, FtmV = 3, FtuV = 6, FtnV = 9 };
Q_ENUM_NS(FtUnits)

enum class ClockType { UpLO = 0, DownLO = 1, AwgRef = 2, DRClock = 3, DigRef = 4, ComRef = 5 };
Q_ENUM_NS(ClockType)

/// How an oscillator's output becomes the desired frequency.
enum class ClockOperation { Multiply = 0, Divide = 1 };
Q_ENUM_NS(ClockOperation)

enum class TriggerEdge { RisingEdge = 0, FallingEdge = 1 };
Q_ENUM_NS(TriggerEdge)

enum class ByteOrder { BigEndian = 0, LittleEndian = 1 };
Q_ENUM_NS(ByteOrder)

enum class PulseGenMode { Continuous = 0, Triggered_Rising = 1, Triggered_Falling = 2 };
Q_ENUM_NS(PulseGenMode)

enum class ActiveLevel { ActiveLow = 0, ActiveHigh = 1 };
Q_ENUM_NS(ActiveLevel)

enum class PulseRole {
    None = 0,
    Gas = 1,
    DC = 2,
    AWG = 3,
    Prot = 4,
    Amp = 5,
    Laser = 6,
    XMer = 7,
    LIF = 999
};
Q_ENUM_NS(PulseRole)

enum class PulseChannelMode { Normal = 0, DutyCycle = 1 };
Q_ENUM_NS(PulseChannelMode)

enum class MarkerRole { Protection, Gate, Trigger, Custom };
Q_ENUM_NS(MarkerRole)

enum class MarkerTiming { Absolute, ChirpRelative };
Q_ENUM_NS(MarkerTiming)

/// Where an overlay on a spectrum comes from.
enum class OverlayType { BCExperiment = 0, Catalog = 1, GenericXY = 2 };
Q_ENUM_NS(OverlayType)

enum class LineShape { Lorentzian = 0, Gaussian = 1 };
Q_ENUM_NS(LineShape)

/// What separates the columns of an XY text; overlay files hold the number. Whitespace is any run of blanks
/// and tabs.
enum class XyDelimiter { Comma = 0, Tab = 1, Space = 2, Semicolon = 3, Whitespace = 4 };
Q_ENUM_NS(XyDelimiter)

/// Which axis of a LIF scan changes from point to point.
enum class LifScanOrder { DelayFirst = 0, LaserFirst = 1 };
Q_ENUM_NS(LifScanOrder)

/// What a LIF scan does when every point has been taken once.
enum class LifCompleteMode { StopWhenComplete = 0, ContinueAveraging = 1 };
Q_ENUM_NS(LifCompleteMode)

/// Severity of a log line, as its Code cell spells it.
enum class LogCode { Normal, Highlight, Warning, Error, Debug };
Q_ENUM_NS(LogCode)

} // namespace Chirpdeck
