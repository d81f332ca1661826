// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instruments/digitizer/shotsink.h"

#include <QtGlobal>

#include <atomic>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

namespace Chirpdeck {
class FtmwConfig;
}

namespace Chirpdeck::Acquisition {

/// Judges transfers one by one by the chirp that leaks into their first frame, before anything is summed.
///
/// Scoring: a transfer counts when the rms of its chirp is more than the threshold of that of the average.
/// Phase correction: the transfer is shifted so that its chirp lies on the average's. From the shift of the
/// transfer before, it goes step by step to the neighbour whose figure of merit F(s) = Σ x[i]·a[i+s] is
/// greater by more than 15 %; more than 5 steps, a shift of more than 50 samples, or a changed shift whose
/// normalised figure, F / (|x|·|a|), is below 0.9 of the last accepted one, rejects it.
///
/// Nothing is judged before the average has LeastShots. Thread-safe: the digitizer's thread judges what it
/// has to sum itself.
class ShotQuality
{
public:
    static constexpr quint64 LeastShots = 20;
    static constexpr int MostSteps = 5;
    static constexpr int MostShift = 50;
    static constexpr double NeighbourGain = 1.15;
    static constexpr double LeastRatio = 0.9;

    /// Nothing where the run asks for neither, or where the chirp does not lie in the record.
    static std::shared_ptr<ShotQuality> of(const FtmwConfig &config, const RecordShape &shape);

    struct Rules
    {
        bool scores = false;
        double threshold = 0.0;
        bool corrects = false;
        qsizetype first = 0;  ///< sample of the record at which the chirp begins
        qsizetype length = 0; ///< samples of the chirp
    };
    ShotQuality(const Rules &rules, const RecordShape &shape);

    /// By how many samples the transfer is to be shifted before it is added; nothing for one that is
    /// rejected.
    std::optional<int> judge(const std::byte *record);
    /// The sums so far, whose first frame is the average that further transfers are compared with.
    /// `factor` is that of the sums over plain counts.
    void setReference(const std::vector<qint64> &sums, quint64 shots, double factor = 1.0);
    /// The average is of another segment from now on.
    void forgetReference();

    quint64 rejectedShots() const { return m_rejected.load(std::memory_order_relaxed); }
    /// The average's rms in counts; 0 before there is one.
    double level() const { return m_level.load(std::memory_order_relaxed); }
    /// How much later than the average's the chirps of the last transfers were, in samples, to a fraction.
    double driftSamples() const { return m_drift.load(std::memory_order_relaxed); }

private:
    double merit(int shift) const;
    void decode(const std::byte *record);

    const Rules m_rules;
    const RecordShape m_shape;
    std::mutex m_mutex;
    std::vector<double> m_reference; ///< the average chirp with MostShift + 1 samples on each side
    double m_referenceNorm = 0.0;
    std::vector<double> m_chirp; ///< of the transfer that is judged
    int m_shift = 0;
    double m_lastRatio = 0.0;
    bool m_hasReference = false;
    std::atomic<quint64> m_rejected = 0;
    std::atomic<double> m_level = 0.0;
    std::atomic<double> m_drift = 0.0;
};

/// The value of a sample of a record.
qint64 sampleOf(const RecordShape &shape, const std::byte *record, qsizetype point);

/// The part of the samples that stand at either end of the digitizer's range.
double clippedPart(const RecordShape &shape, const std::byte *record);

} // namespace Chirpdeck::Acquisition
