// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>
#include <QString>

/// Every file name, folder name, column and fixed key of the experiment format, so that each is spelled in
/// one place. Keys of header.csv stand with the classes that own the values; only those of the `Experiment`
/// object that identify a file stand here. The names and their order within a row are those of
/// Blackchirp 2.0.
namespace BC::CSV {

using Name = QLatin1StringView;

/// Characters.
inline constexpr char Delimiter = ';';
inline constexpr char ListDelimiter = '|'; ///< between strings inside one cell
inline const QString MicroSecond =
    QStringLiteral(u"\u03bcs"); ///< U+03BC (Greek mu), not the micro sign U+00B5

/// Folders of the data path.
inline constexpr Name ExperimentsFolder("experiments");
inline constexpr Name LogFolder("log");
inline constexpr Name CrashFolder("crashes"); ///< below log
inline constexpr Name TextExportsFolder("textexports");
inline constexpr Name RollingDataFolder("rollingdata");

/// Folders of an experiment.
inline constexpr Name FidFolder("fid");
inline constexpr Name LifFolder("lif");
inline constexpr Name OverlaysFolder("overlays");
/// Where Blackchirp's developer guide places backups; no version is known to have written there.
inline constexpr Name BackupFolder("backup");

/// Files of an experiment.
inline constexpr Name VersionFile("version.csv");
inline constexpr Name HeaderFile("header.csv");
inline constexpr Name HardwareFile("hardware.csv");
inline constexpr Name ObjectivesFile("objectives.csv");
inline constexpr Name ValidationFile("validation.csv"); ///< no known version writes it
inline constexpr Name ChirpsFile("chirps.csv");
inline constexpr Name MarkersFile("markers.csv");
inline constexpr Name ClocksFile("clocks.csv");
inline constexpr Name AuxDataFile("auxdata.csv");
inline constexpr Name LogFile("log.csv");
inline constexpr Name DebugLogPrefix("debug_"); ///< of the monthly files for debugging messages
inline constexpr Name LifTopologyFile("liftopology.csv");
inline constexpr Name FidParamsFile("fidparams.csv");   ///< in fid/
inline constexpr Name LifParamsFile("lifparams.csv");   ///< in lif/
inline constexpr Name ProcessingFile("processing.csv"); ///< in fid/ and in lif/
inline constexpr Name PeakFindFile("peakfind.csv");     ///< in fid/
inline constexpr Name PeakListFile("peaks.csv");        ///< in fid/; this program's own
inline constexpr Name OverlaysFile("overlays.csv");     ///< in overlays/
inline constexpr Name CsvSuffix(".csv");
inline constexpr Name OverlaySettingsSuffix(".settings.csv");
inline constexpr Name OverlayDataSuffix(".data.csv");

/// Header rows of files with one layout.
inline constexpr Name KeyColumn("key");
inline constexpr Name ValueColumn("value");
inline constexpr Name DriverColumn("driver");
inline constexpr Name OldDriverColumn("subKey");
inline constexpr Name ObjKeyColumn("ObjKey");
inline constexpr Name MetadataValueColumn("Value");

inline constexpr Name KeyValueHeader("key;value"); ///< version.csv, objectives.csv
inline constexpr Name HardwareHeader("key;driver");
inline constexpr Name MetadataHeader("ObjKey;Value"); ///< processing, peak finding, overlays
inline constexpr Name HeaderHeader("ObjKey;ArrayKey;ArrayIndex;ValueKey;Value;Units");
inline constexpr Name ChirpsHeader("Chirp;Segment;StartMHz;EndMHz;DurationUs;Alpha;Empty");
inline constexpr Name MarkersHeader("Channel;Name;Role;TimingMode;StartUs;EndUs;Enabled");
inline constexpr Name ClocksHeader("Index;ClockType;FreqMHz;Operation;Factor;HwKey;OutputNum");
inline constexpr Name FidParamsHeader("index;spacing;probefreq;vmult;shots;sideband;size");
inline constexpr Name LifParamsHeader("lIndex;dIndex;shots;lifsize;refsize;spacing;lifymult;refymult");
inline constexpr Name LogHeader("Timestamp;Epoch_msecs;Code;Message");
inline constexpr Name
    LifTopologyHeader("Index;StageKey;Op;Harmonic;IsFinal;Input0;Input1;OutCoeffA;OutCoeffB");
/// Columns of fid/peaks.csv.
inline constexpr Name PeakFrequencyColumn("FrequencyMHz");
inline constexpr Name PeakUncertaintyColumn("UncertaintyMHz");
inline constexpr Name PeakHeightColumn("Height");
inline constexpr Name PeakUnitsColumn("Units");
inline constexpr Name PeakSnrColumn("Snr");
inline constexpr Name PeakWidthColumn("WidthKHz");
inline constexpr Name PeakDecayColumn("DecayUs");
inline constexpr Name PeakFittedColumn("Fitted");
inline constexpr Name PeakBinColumn("Bin");
inline constexpr Name PeakBinFrequencyColumn("BinMHz");
inline constexpr Name PeakBinHeightColumn("BinHeight");
inline constexpr Name PeakSpurColumn("Spur");
inline constexpr Name PeakListHeader(
    "FrequencyMHz;UncertaintyMHz;Height;Units;Snr;WidthKHz;DecayUs;Fitted;Bin;BinMHz;BinHeight;Spur");
inline constexpr int HeaderColumns = 6;
inline constexpr int ChirpsColumns = 7;
inline constexpr int MarkersColumns = 7;
inline constexpr int ClocksColumns = 7;
inline constexpr int FidParamsColumns = 7;
inline constexpr int LifParamsColumns = 8;
inline constexpr int LogColumns = 4;

/// Columns of fid/<i>.csv and lif/<i>.csv.
inline constexpr Name FidColumn("fid"); ///< followed by the frame's number
inline constexpr Name LifColumn("lif");
inline constexpr Name LifReferenceColumn("ref");
inline constexpr Name OldLifColumns("lif_ref"); ///< a single cell: rows of this file are split at `_`

/// Columns of auxdata.csv and rolling data, before the keys.
inline constexpr Name TimestampColumn("timestamp");
inline constexpr Name EpochTimeColumn("epochtime");
inline constexpr Name ElapsedSecondsColumn("elapsedsecs");

/// Keys of the version, in version.csv, header.csv and overlay files.
inline constexpr Name MajorVersionKey("BCMajorVersion");
inline constexpr Name MinorVersionKey("BCMinorVersion");
inline constexpr Name PatchVersionKey("BCPatchVersion");
inline constexpr Name ReleaseVersionKey("BCReleaseVersion");
inline constexpr Name BuildVersionKey("BCBuildVersion");

/// The object of header.csv that identifies the experiment, and its number.
inline constexpr Name ExperimentObject("Experiment");
inline constexpr Name NumberKey("Number");

/// The grid by which the files of lif/ are numbered, in header.csv.
inline constexpr Name LifConfigObject("LifConfig");
inline constexpr Name LaserPointsKey("LaserPoints");
inline constexpr Name DelayPointsKey("DelayPoints");

/// Keys of objectives.csv.
inline constexpr Name FtmwTypeKey("FtmwType");
inline constexpr Name LifTypeKey("LifType");

/// Keys of fid/processing.csv.
inline constexpr Name FidStartUsKey("FidStartUs");
inline constexpr Name FidEndUsKey("FidEndUs");
inline constexpr Name FidExpfUsKey("FidExpfUs");
inline constexpr Name FidRemoveDcKey("FidRemoveDC");
inline constexpr Name FidZeroPadFactorKey("FidZeroPadFactor");
inline constexpr Name FidWindowFunctionKey("FidWindowFunction");
inline constexpr Name FtUnitsKey("FtUnits");
inline constexpr Name AutoscaleIgnoreKey("AutoscaleIgnoreMHz");
inline constexpr Name FtAmplitudeKey("FtAmplitude"); ///< this program's own; absent for PerRecord

/// Keys of fid/peakfind.csv.
inline constexpr Name PeakMinFreqKey("PeakMinFreqMHz");
inline constexpr Name PeakMaxFreqKey("PeakMaxFreqMHz");
inline constexpr Name PeakNavHalfWidthKey("PeakNavHalfWidthMHz");
inline constexpr Name PeakPolyOrderKey("PeakPolyOrder");
inline constexpr Name PeakSnrKey("PeakSnr");
inline constexpr Name PeakWindowSizeKey("PeakWindowSize");

/// Keys of lif/processing.csv.
inline constexpr Name LifGateStartKey("LifGateStartPoint");
inline constexpr Name LifGateEndKey("LifGateEndPoint");
inline constexpr Name RefGateStartKey("RefGateStartPoint");
inline constexpr Name RefGateEndKey("RefGateEndPoint");
inline constexpr Name LowPassAlphaKey("LowPassAlpha");
inline constexpr Name SavGolEnabledKey("SavGolEnabled");
inline constexpr Name SavGolPolyKey("SavGolPoly");
inline constexpr Name SavGolWindowKey("SavGolWindow");

/// Keys of auxiliary data that the program itself measures.
inline constexpr Name AuxFtmwShots("Ftmw.Shots");
inline constexpr Name AuxChirpRms("Ftmw.ChirpRMS");
inline constexpr Name AuxChirpPhaseScore("Ftmw.ChirpPhaseScore");
inline constexpr Name AuxChirpShift("Ftmw.ChirpShift");

/// First lines of overlays/<label>.data.csv.
inline constexpr Name FtOverlayHeader("FT Magnitude");
inline constexpr Name CatalogOverlayHeader("Frequency(MHz);Intensity;QuantumNumbers;AdditionalData");
inline constexpr Name XyOverlayHeader("X;Y");

/// Keys of overlays/<label>.settings.csv.
namespace Overlay {
inline constexpr Name Label("label");
inline constexpr Name SourceFile("sourceFile");
inline constexpr Name DestFile("destFile");
inline constexpr Name PlotId("plotId");
inline constexpr Name Comment("comment");
inline constexpr Name Enabled("enabled");
inline constexpr Name XOffset("xOffset");
inline constexpr Name YOffset("yOffset");
inline constexpr Name YScale("yScale");
inline constexpr Name MinFreqEnabled("minFreqEnabled");
inline constexpr Name MinFreqValue("minFreqValue");
inline constexpr Name MaxFreqEnabled("maxFreqEnabled");
inline constexpr Name MaxFreqValue("maxFreqValue");

inline constexpr Name CurveColor("curve_color");
inline constexpr Name CurveStyle("curve_curveStyle");
inline constexpr Name CurveLineStyle("curve_lineStyle");
inline constexpr Name CurveThickness("curve_thickness");
inline constexpr Name CurveMarker("curve_marker");
inline constexpr Name CurveMarkerSize("curve_markerSize");
inline constexpr Name CurveXAxis("curve_xAxis");
inline constexpr Name CurveYAxis("curve_yAxis");
inline constexpr Name CurveVisible("curve_visible");
inline constexpr Name CurveAutoscale("curve_autoscale");
inline constexpr Name CurvePlotIndex("curve_plotIndex");

inline constexpr Name FtX0("ftX0MHz");
inline constexpr Name FtSpacing("ftSpacingMHz");
inline constexpr Name FtLoFreq("ftLoFreqMHz");
inline constexpr Name FtShots("ftShots");
inline constexpr Name FtYMin("ftYMin");
inline constexpr Name FtYMax("ftYMax");

inline constexpr Name CatalogSourceProgram("catalogSourceProgram");
inline constexpr Name CatalogMoleculeName("catalogMoleculeName");
inline constexpr Name CatalogConvolutionEnabled("catalogConvolutionEnabled");
inline constexpr Name CatalogLineshapeType("catalogLineshapeType");
inline constexpr Name CatalogLinewidth("catalogLinewidthKHz");
inline constexpr Name CatalogConvolutionMinFreq("catalogConvolutionMinFreq");
inline constexpr Name CatalogConvolutionMaxFreq("catalogConvolutionMaxFreq");
inline constexpr Name CatalogConvolutionPoints("catalogNumConvolutionPoints");
inline constexpr Name CatalogTransitionCount("catalogTransitionCount");
inline constexpr Name CatalogFrequencyRange("catalogFrequencyRange");
inline constexpr Name CatalogFilterMinFreq("catalogFilterMinFreq");
inline constexpr Name CatalogFilterMaxFreq("catalogFilterMaxFreq");

inline constexpr Name XyDelimiter("genericXYDelimiter");
inline constexpr Name XyHeaderLines("genericXYHeaderLines");
inline constexpr Name XyXColumn("genericXYXColumn");
inline constexpr Name XyYColumn("genericXYYColumn");
inline constexpr Name XyColumnNames("genericXYColumnNames");
inline constexpr Name XyDataPoints("genericXYDataPoints");
inline constexpr Name XyXMin("genericXYXMin");
inline constexpr Name XyXMax("genericXYXMax");
inline constexpr Name XyYMin("genericXYYMin");
inline constexpr Name XyYMax("genericXYYMax");
inline constexpr Name XyFilterMinX("genericXYFilterMinX");
inline constexpr Name XyFilterMaxX("genericXYFilterMaxX");

/// The place in the user's order, from 0; an extension, since overlays.csv is sorted by name.
inline constexpr Name Order("chirpdeckOrder");
} // namespace Overlay

} // namespace BC::CSV
