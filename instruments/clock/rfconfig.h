// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instruments/awg/chirpconfig.h"
#include "instruments/clock/clockconfig.h"
#include "instruments/clock/scanpoints.h"
#include "instruments/core/finding.h"
#include "persistence/header/headerstorage.h"

#include <QByteArray>

#include <functional>
#include <optional>
#include <vector>

namespace BC::Key::RF {

inline const QString rfConfig = QStringLiteral("RfConfig");
inline const QString commonLO = QStringLiteral("CommonUpDownLO");
inline const QString targetSweeps = QStringLiteral("TargetSweeps");
inline const QString shots = QStringLiteral("ShotsPerClockConfig");
inline const QString awgM = QStringLiteral("AwgMult");
inline const QString chirpM = QStringLiteral("ChirpMult");
inline const QString upSB = QStringLiteral("UpconversionSideband");
inline const QString downSB = QStringLiteral("DownconversionSideband");

} // namespace BC::Key::RF

namespace Chirpdeck {

/// The RF chain between the waveform generator, the molecules and the digitizer: multiplications, sidebands,
/// local oscillators and the chirp. The node "RfConfig" of header.csv with the child "ChirpConfig", and
/// clocks.csv.
class RfConfig : public HeaderStorage
{
public:
    RfConfig();

    bool commonUpDownLO = false; ///< one oscillator is both LOs; see setClock()
    int targetSweeps = 1;        ///< times that a scan runs through all its steps
    int shotsPerClockConfig = 0; ///< shots per step and sweep; 0 for runs with one step
    double awgMult = 1.0;
    double chirpMult = 1.0;
    Sideband upconversionSideband = Sideband::UpperSideband;
    Sideband downconversionSideband = Sideband::UpperSideband;
    ChirpConfig chirps;

    // --- clocks ---

    /// The clocks of every step of the run: one for a run at fixed frequencies, one per point of a scan.
    /// Never empty.
    const std::vector<ClockStep> &steps() const { return m_steps; }
    int stepCount() const { return static_cast<int>(m_steps.size()); }
    void setSteps(std::vector<ClockStep> steps);
    /// Back to one step, the first.
    void clearScan();
    /// The steps of a scan: the first step with the frequencies of up- and down-conversion LO, or of the DR
    /// clock, replaced.
    void setLoScan(const std::vector<LoPoint> &points);
    void setDrScan(const std::vector<double> &pointsMHz);

    /// Assigns a role in every step. With a common LO, UpLO and DownLO are both set.
    void setClock(ClockType type, const ClockConfig &clock);
    void removeClock(ClockType type);
    /// The clock of a role; with a common LO, that of UpLO stands for DownLO. Nothing where none is assigned
    /// or there is no such step.
    std::optional<ClockConfig> clock(ClockType type, int step = 0) const;
    /// The desired frequency of a role, MHz; 0 without a clock.
    double clockFrequency(ClockType type, int step = 0) const;

    // --- frequencies, MHz ---

    /// (f_UpLO ± f_awg·M_awg)·M_chirp: the molecular frequency that a frequency of the waveform generator
    /// becomes.
    double chirpFrequency(double awgMHz, int step = 0) const;
    /// The inverse of chirpFrequency().
    double awgFrequency(double chirpMHz, int step = 0) const;
    /// Distances of the chirp from the receiver's LO, |f_chirp − f_DownLO|: from the smallest to the largest
    /// over all segments of all chirps and all steps. Nothing without a sounding segment.
    std::optional<FrequencyRange> chirpOffsetRange() const;
    /// The molecular frequencies that the transform of a record covers: from the LO to LO ± Nyquist, in
    /// ascending order.
    FrequencyRange ftSpan(double digitizerSampleRateHz, int step = 0) const;

    // --- bookkeeping of scans ---

    /// shotsPerClockConfig · steps · targetSweeps.
    quint64 totalShots() const;
    /// A step may be left when it has (completed sweeps + 1) · shotsPerClockConfig shots.
    bool canLeaveStep(quint64 shotsOfStep, int completedSweeps) const;

    // --- clocks.csv ---

    QByteArray clocksCsv() const;
    /// Replaces all steps by those of the file, in the order of their indices. Enumerations may be names or
    /// numbers. The rows that were left out, with the reason.
    QList<Error> readClocksCsv(QByteArrayView text, char delimiter = ';');

    // --- checks ---

    /// The range of an oscillator output, raw MHz; nothing where the output does not exist.
    using OutputRange = std::function<std::optional<FrequencyRange>(const HardwareKey &, int output)>;

    /// Checks the chain for a run of the given type; `digitizerSampleRateHz` 0 leaves out the comparison of
    /// chirp and receiver band. The chirp itself is checked by ChirpConfig::validate().
    Findings validate(FtmwType type, const OutputRange &outputRange, double digitizerSampleRateHz) const;

    friend bool operator==(const RfConfig &a, const RfConfig &b);

protected:
    void storeValues() override;
    void retrieveValues() override;
    void prepareChildren() override;

private:
    Findings validateClocks(const OutputRange &outputRange) const;
    Findings validateBand(double digitizerSampleRateHz) const;

    std::vector<ClockStep> m_steps{ClockStep{}};
};

} // namespace Chirpdeck
