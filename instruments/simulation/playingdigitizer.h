// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instruments/core/driverinfo.h"
#include "instruments/digitizer/ftmwdigitizer.h"
#include "instruments/simulation/recordpool.h"
#include "instruments/simulation/simulatedbench.h"

#include <QTimer>

#include <chrono>
#include <memory>
#include <optional>
#include <vector>

namespace Chirpdeck {

/// How fast a digitizer without hardware delivers.
struct ShotRate
{
    enum class Source {
        Triggers, ///< as the bench is triggered
        Fixed,    ///< `hertz` transfers' worth of triggers per second
        Maximum   ///< as fast as the machine allows
    };

    Source source = Source::Triggers;
    double hertz = 10.0;

    bool operator==(const ShotRate &) const = default;
};

/// A digitizer that plays a signal with noise. It lives on a thread with an event loop and delivers there in
/// slices of a few milliseconds, so that every command is answered within one slice.
///
/// The k-th transfer delivered after start() depends on the settings, the signal and the seed only, and not
/// on when it is delivered: see RecordPool and seededSum().
class PlayingDigitizer : public FtmwDigitizer
{
    Q_OBJECT

public:
    explicit PlayingDigitizer(const DriverParts &parts);
    ~PlayingDigitizer() override;

    /// May be called while shots are delivered, on the digitizer's thread.
    void setShotRate(const ShotRate &rate);
    /// Takes effect with the next start().
    void setSeed(quint64 seed) { m_seed = seed; }
    quint64 seed() const { return m_seed; }

    QCoro::Task<Result<void>> open() override;
    QCoro::Task<Result<void>> close() override;
    QCoro::Task<Result<FtmwDigitizerConfig>> prepare(FtmwDigitizerConfig config) override;
    QCoro::Task<Result<void>> start(std::shared_ptr<ShotSink> sink) override;
    QCoro::Task<Result<void>> stop() override;
    QCoro::Task<Result<void>> discardPending() override;

    /// Transfers delivered since start().
    quint64 delivered() const { return m_delivered; }

protected:
    SimulatedBench &bench() const { return *m_bench; }

    /// Adapts the settings to what the device can do, or says why it cannot.
    virtual Result<FtmwDigitizerConfig> adapt(const FtmwDigitizerConfig &config) = 0;
    virtual RecordFormat format(const FtmwDigitizerConfig &config) const = 0;
    /// The noiseless input, in volts, if it has changed since the last call or if `all`.
    virtual std::optional<std::vector<float>> signal(const FtmwDigitizerConfig &config, bool all) = 0;

private:
    using TimePoint = std::chrono::steady_clock::time_point;

    void deliver();
    void schedule();
    /// Transfers that are due by now.
    quint64 due(TimePoint now);
    double transferRate() const;
    void fail(const Error &error);
    Error offlineError() const;

    std::shared_ptr<SimulatedBench> m_bench;
    ShotRate m_rate;
    quint64 m_seed = 1;
    std::optional<FtmwDigitizerConfig> m_prepared;
    std::shared_ptr<ShotSink> m_sink;
    std::unique_ptr<RecordPool> m_pool;
    quint64 m_delivered = 0;
    bool m_mustRebuild = false;
    TimePoint m_nextLook;   ///< when the surroundings are looked at again
    TimePoint m_pacedSince; ///< when the present rate began
    double m_pacedRate = 0.0;
    quint64 m_pacedShots = 0; ///< since then, given or discarded
    QTimer m_timer;
};

} // namespace Chirpdeck
