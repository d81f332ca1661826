// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instruments/awg/chirpsegment.h"
#include "instruments/awg/marker.h"
#include "instruments/core/finding.h"
#include "persistence/data/result.h"
#include "persistence/header/headerstorage.h"

#include <QByteArray>
#include <QList>

namespace BC::Key::CC {

inline const QString chirpConfig = QStringLiteral("ChirpConfig");
inline const QString interval = QStringLiteral("ChirpInterval");
inline const QString sampleRate = QStringLiteral("SampleRate");
inline const QString sampleInterval = QStringLiteral("SampleInterval");
inline const QString preProtection = QStringLiteral("PreProtection");
inline const QString postProtection = QStringLiteral("PostProtection");
inline const QString preGate = QStringLiteral("PreGate");
inline const QString postGate = QStringLiteral("PostGate");

} // namespace BC::Key::CC

namespace Chirpdeck {

/// What a waveform generator can do.
struct AwgLimits
{
    double sampleRateHz = 16e9;
    qint64 maxSamples = 2'000'000'000;
    double minFreqMHz = 100.0;
    double maxFreqMHz = 6250.0;
    int markerCount = 4;
    bool rampOnly = false; ///< plays one sweep, no waveform
    bool triggered = true;

    bool operator==(const AwgLimits &) const = default;
};

/// The chirps of one trigger with their markers. The node "ChirpConfig" of header.csv, chirps.csv and
/// markers.csv. Times in µs, counted from the first sample of the waveform.
class ChirpConfig : public HeaderStorage
{
public:
    /// Bounds for indices in files. The editor allows 50 chirps; the packed marker word has 32 bits.
    static constexpr int MaxChirps = 1000;
    static constexpr int MaxSegments = 1000;
    static constexpr int MaxMarkers = 32;

    ChirpConfig();

    QList<Chirp> chirps;
    QList<Marker> markers;      ///< by channel
    double intervalUs = 20.0;   ///< from start to start of successive chirps; of no effect for a single chirp
    double sampleRateMHz = 1.0; ///< of the waveform generator that plays the chirps

    double sampleIntervalUs() const { return sampleRateMHz > 0.0 ? 1.0 / sampleRateMHz : 0.0; }
    int chirpCount() const { return static_cast<int>(chirps.size()); }
    bool allIdentical() const;
    /// All chirps become `chirp`.
    void setChirps(const Chirp &chirp, int count);

    /// Length of one chirp; 0 where there is no such chirp.
    double durationUs(int chirp) const;
    /// Time before the first chirp that the markers need: the largest −start of the enabled markers, at least
    /// 0.
    double leadUs() const;
    /// Time after the last chirp that the markers need: the largest end of the enabled markers, at least 0.
    double tailUs() const;
    double chirpStartUs(int chirp) const { return leadUs() + chirp * intervalUs; }
    double chirpEndUs(int chirp) const { return chirpStartUs(chirp) + durationUs(chirp); }
    /// lead + (n − 1)·interval + length of the last chirp + tail; 0 without chirps. A chirp longer than the
    /// interval may end later.
    double totalUs() const;
    /// Samples of the whole waveform, see Waveform.
    qint64 sampleCount() const;

    /// The lowest and highest generator frequency of all sounding segments, as {lowest, highest}; {0, 0}
    /// without one.
    std::pair<double, double> awgFrequencySpan() const;

    QByteArray chirpsCsv() const;
    QByteArray markersCsv() const;
    /// Replaces the chirps by those of the file. Gaps are filled with default segments. The rows that were
    /// left out, with the reason.
    QList<Error> readChirpsCsv(QByteArrayView text, char delimiter = ';');
    /// Replaces the markers by those of the file; roles and timing modes are names only.
    QList<Error> readMarkersCsv(QByteArrayView text, char delimiter = ';');

    /// Checks chirps and markers against the generator that is to play them.
    Findings validate(const AwgLimits &awg) const;

    friend bool operator==(const ChirpConfig &a, const ChirpConfig &b)
    {
        return a.chirps == b.chirps && a.markers == b.markers && a.intervalUs == b.intervalUs &&
               a.sampleRateMHz == b.sampleRateMHz;
    }

protected:
    void storeValues() override;
    void retrieveValues() override;

private:
    void retrieveLegacyMarkers();
    Findings validateChirps(const AwgLimits &awg) const;
    Findings validateMarkers() const;
};

} // namespace Chirpdeck
