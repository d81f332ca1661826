// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "persistence/data/result.h"

#include <QString>
#include <QtGlobal>

#include <chrono>
#include <complex>
#include <map>
#include <memory>
#include <mutex>
#include <vector>

struct fftw_plan_s;

namespace Chirpdeck {

class FftMeasurer;
class ResampledTransform;

/// How FFTW transforms one length of real samples on this machine. Never changes; any number of threads may
/// execute it at once.
class FftPlan
{
public:
    ~FftPlan();
    FftPlan(const FftPlan &) = delete;
    FftPlan &operator=(const FftPlan &) = delete;

    /// Transforms `length` real samples into length / 2 + 1 complex values, unnormalised: X[k] = Σ x[i]
    /// exp(−2πi·ik/length). The samples are kept. Both arrays must come from an FftBuffer.
    void execute(const double *samples, std::complex<double> *result) const;

    qsizetype length() const noexcept { return m_length; }
    /// The length that FFTW transforms: another one for lengths with large prime factors.
    qsizetype innerLength() const noexcept;
    /// True for the fastest way found by measuring, false for FFTW's estimate.
    bool isMeasured() const noexcept { return m_measured; }

private:
    friend class FftPlans;
    FftPlan(fftw_plan_s *plan, qsizetype length, bool measured);
    FftPlan(std::unique_ptr<ResampledTransform> resampled, qsizetype length, bool measured);

    fftw_plan_s *m_plan;
    qsizetype m_length;
    bool m_measured;
    std::unique_ptr<ResampledTransform> m_resampled; ///< used instead of the plan where there is one
};

/// The plans in use, one per length; safe to use from any thread.
///
/// A length with large prime factors is transformed by way of a convenient one (ResampledTransform), so that
/// no length costs more than a few times as much as its neighbours.
///
/// A length seen for the first time gets an estimated plan, which takes milliseconds, and is measured in the
/// background (FftMeasurer). What was measured is kept in a wisdom file, and is used from then on, at the
/// next start too. Measurements never hold the planner: they happen in another process, and only their
/// result, a few lines of text, is taken in.
class FftPlans
{
public:
    /// Lengths that are measured. Shorter ones gain nothing that a user could notice, longer ones would be
    /// measured for many minutes.
    static constexpr qsizetype ShortestMeasured = 1 << 13;
    static constexpr qsizetype LongestMeasured = 1 << 22;
    /// FFTW counts in int.
    static constexpr qsizetype LongestLength = 1 << 30;

    /// `wisdomFile` keeps measurements between starts, `measurer` is the path of chirpdeck-fftwisdom (see
    /// findMeasurer()). Either may be empty: nothing is kept, or nothing is measured.
    explicit FftPlans(QString wisdomFile = {}, const QString &measurer = {});
    /// Cancels measurements and waits for their end, well under a second.
    ~FftPlans();
    FftPlans(const FftPlans &) = delete;
    FftPlans &operator=(const FftPlans &) = delete;

    /// Reads the wisdom file. A missing one is no error. One that is damaged or from another version of FFTW
    /// is reported, changes nothing, and is replaced after the next measurement.
    Result<void> loadWisdom();

    /// The plan for a length from 1 to LongestLength; null where FFTW has none or memory is short.
    std::shared_ptr<const FftPlan> plan(qsizetype length);

    /// Drops plans that nobody has asked for during the given time.
    void releaseUnused(std::chrono::milliseconds idle);
    /// Plans held.
    qsizetype count() const;

    bool isMeasuring() const;
    /// Ends measurements for good, for the time when the program shuts down. Plans stay usable.
    void cancelMeasurements();

    /// Why the last attempt to write the wisdom file failed; success if it did not.
    Result<void> lastSave() const;

    /// The helper program beside this program, in its installation's libexec folder, or in the build tree;
    /// empty if there is none.
    static QString findMeasurer();

private:
    struct Entry
    {
        std::shared_ptr<const FftPlan> plan;
        std::chrono::steady_clock::time_point lastUse;
    };

    std::shared_ptr<const FftPlan> makePlan(qsizetype length, bool onlyMeasured) const;
    std::shared_ptr<const FftPlan> makeResampled(qsizetype length);
    void takeMeasurement(qsizetype length, const QByteArray &wisdom);
    Result<void> saveWisdom() const;

    const QString m_wisdomFile;
    mutable std::mutex m_mutex;
    std::map<qsizetype, Entry> m_entries;
    Result<void> m_lastSave;
    std::unique_ptr<FftMeasurer> m_measurer;
};

} // namespace Chirpdeck
