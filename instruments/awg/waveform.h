// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instruments/awg/chirpconfig.h"
#include "persistence/data/result.h"

#include <QByteArray>

#include <span>
#include <vector>

namespace Chirpdeck {

/// The samples that a waveform generator plays for a ChirpConfig, computed piece by piece so that waveforms
/// of any length can be transferred in blocks.
///
/// Chirp k starts at k·interval + lead. In a segment that starts at f0 with rate α and phase φ, y(t) =
/// sin(2π(f0 + ½αt)t + φ), t from the start of the segment; the phase runs on from segment to segment, and
/// every chirp begins with phase 0. Silence is 0, full scale ±1.
///
/// A time belongs to the sample that it meets within rounding errors; otherwise a start belongs to the next
/// sample and an end to the one before. What follows an end takes over at the sample that the end meets. A
/// chirp that would run into the next is cut there.
class Waveform
{
public:
    /// An Error without chirps or sample rate.
    static Result<Waveform> create(const ChirpConfig &chirps);

    /// Samples of the whole waveform.
    qint64 sampleCount() const { return m_sampleCount; }
    double sampleRateMHz() const { return m_sampleRateMHz; }

    /// Writes the samples from `first` on; beyond the end of the waveform they are 0.
    void analog(qint64 first, std::span<double> samples) const;
    /// Writes the marker words from `first` on: bit n is channel n.
    void markers(qint64 first, std::span<quint32> words) const;

    /// The sample at which something that starts or ends at `timeUs` begins to hold: the one that it meets,
    /// or the next.
    static qint64 boundarySample(double timeUs, double sampleRateMHz);

private:
    struct Sounding
    {
        qint64 first = 0;
        qint64 end = 0; ///< one past the last sample
        double startUs = 0.0;
        double startMHz = 0.0;
        double alpha = 0.0;
        double phase = 0.0; ///< turns
    };
    struct High
    {
        qint64 first = 0;
        qint64 end = 0;
        quint32 bit = 0;
    };

    Waveform() = default;
    void addChirp(const ChirpConfig &chirps, int chirp);
    void addMarkers(const ChirpConfig &chirps, int chirp);

    double m_sampleRateMHz = 1.0;
    qint64 m_sampleCount = 0;
    std::vector<Sounding> m_soundings; ///< ascending, without overlap
    std::vector<High> m_highs;
};

/// SHA-256 over the exact bits of everything that the samples depend on: sample rate, interval, segments,
/// times of enabled markers. Names and roles of markers are of no effect. Two configurations with the same
/// identity play the same waveform.
QByteArray waveformIdentity(const ChirpConfig &chirps);

} // namespace Chirpdeck
