// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "persistence/csv/csvnames.h"

/// The objects and keys of header.csv that verifying compares. They belong to classes above this room
/// (`BC::Key` beside each of them says what they mean); here stands which of them a file always has. Lists
/// are separated by blanks.
namespace Chirpdeck::Verify {

using BC::CSV::Name;

inline constexpr Name FtmwObject("FtmwConfig");
inline constexpr Name RfObject("RfConfig");
inline constexpr Name ChirpObject("ChirpConfig");
inline constexpr Name LifObject("LifConfig");
inline constexpr Name ValidationObject("Validation");

/// The types of devices, of which every object with rows has a row in hardware.csv.
inline constexpr Name
    DeviceTypes("AWG Clock FlowController FtmwDigitizer GPIBController IOBoard LifDigitizer LifLaser "
                "PressureController PulseGenerator TemperatureController");
inline constexpr Name AwgType("AWG");
inline constexpr Name VirtualAwgDriver("VirtualAwg");
inline constexpr Name FtmwDigitizerType("FtmwDigitizer");
inline constexpr Name LifDigitizerType("LifDigitizer");
inline constexpr Name LifLaserType("LifLaser");
inline constexpr Name IoBoardType("IOBoard");
inline constexpr Name PulseGeneratorType("PulseGenerator");
inline constexpr Name FlowControllerType("FlowController");
inline constexpr Name PressureControllerType("PressureController");
inline constexpr Name TemperatureControllerType("TemperatureController");

inline constexpr Name ExperimentKeys("BCBuildVersion BCMajorVersion BCMinorVersion BCPatchVersion "
                                     "BCReleaseVersion BackupInterval Number TimeDataInterval");
inline constexpr Name TimeDataIntervalKey("TimeDataInterval");

inline constexpr Name FtmwKeys("ChirpScoringEnabled Objective PhaseCorrectionEnabled Type");
inline constexpr Name ChirpScoringKey("ChirpScoringEnabled");
inline constexpr Name PhaseCorrectionKey("PhaseCorrectionEnabled");
inline constexpr Name ChirpThresholdKey("ChirpRMSThreshold"); ///< with scoring
inline constexpr Name ChirpOffsetKey("ChirpOffset");          ///< with scoring or phase correction
inline constexpr Name TargetShotsKey("TargetShots");
inline constexpr Name DurationKey("Duration");
inline constexpr Name LoScanKeys(
    "UpLOBegin UpLOEnd UpMajorSteps UpMinorSteps DownLOBegin DownLOEnd DownMajorSteps DownMinorSteps");
inline constexpr Name UpMajorStepsKey("UpMajorSteps");
inline constexpr Name UpMinorStepsKey("UpMinorSteps");
inline constexpr Name DownMajorStepsKey("DownMajorSteps");
inline constexpr Name DownMinorStepsKey("DownMinorSteps");
inline constexpr Name DrScanKeys("DRBegin DREnd DRNumSteps DRStep");
inline constexpr Name DrStepsKey("DRNumSteps");

inline constexpr Name RfKeys("AwgMult ChirpMult CommonUpDownLO DownconversionSideband ShotsPerClockConfig "
                             "TargetSweeps UpconversionSideband");
inline constexpr Name CommonLoKey("CommonUpDownLO");
inline constexpr Name UpSidebandKey("UpconversionSideband");
inline constexpr Name DownSidebandKey("DownconversionSideband");
inline constexpr Name LowerSideband("LowerSideband");
inline constexpr Name UpLo("UpLO");
inline constexpr Name DownLo("DownLO");

inline constexpr Name ChirpKeys("ChirpInterval SampleInterval SampleRate");
inline constexpr Name
    ProtectionKeys("PreProtection PostProtection PreGate PostGate"); ///< all of them or none

inline constexpr Name LifKeys(
    "CompleteMode DelayPoints DelayStart DelayStep LaserPoints LaserStart LaserStep ScanOrder ShotsPerPoint");
inline constexpr Name LaserPointsKey("LaserPoints");
inline constexpr Name DelayPointsKey("DelayPoints");
inline constexpr Name DelayRandomKey("DelayRandom"); ///< since 1.1

inline constexpr Name ConditionArray("Condition");
inline constexpr Name ConditionKeys("Max Min ObjKey ValKey");

inline constexpr Name DigitizerKeys(
    "BlockAverageEnabled BlockAverages ByteOrder BytesPerPoint MultiRecordEnabled MultiRecordNum "
    "RecordLength SampleRate TriggerChannel TriggerDelay TriggerEdge TriggerLevel");
inline constexpr Name FtmwDigitizerKeys("FidChannel");
inline constexpr Name LifDigitizerKeys("LifChannel LifRefChannel LifRefEnabled");
inline constexpr Name AnalogArray("AnalogChannel");
inline constexpr Name AnalogKeys("Enabled FullScale VerticalOffset");
inline constexpr Name DigitalArray("DigitalChannel");
inline constexpr Name DigitalKeys("Enabled Input Role");
inline constexpr Name IndexKey("Index");
inline constexpr Name NameKey("Name");

inline constexpr Name ChannelArray("Channel");
inline constexpr Name PulseKeys("RepRate");
inline constexpr Name LaterPulseKeys("PulseGenMode PulseGenEnabled");
inline constexpr Name PulseChannelKeys("ActiveLevel Delay Enabled Name Role Width");
inline constexpr Name LaterPulseChannelKeys("DutyOff DutyOn Mode SyncChannel");
inline constexpr Name FlowKeys("PressureControlEnabled PressureSetPoint");
inline constexpr Name FlowChannelKeys("FlowSetPoint Name");
inline constexpr Name EnabledKey("Enabled");
inline constexpr Name PressureKeys("ControlEnabled SetPoint");
inline constexpr Name TemperatureChannelKeys("Enabled Name");

} // namespace Chirpdeck::Verify
