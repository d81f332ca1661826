// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instruments/clock/clockinstrument.h"
#include "instruments/digitizer/ftmwdigitizer.h"
#include "instruments/simulation/simulatedbench.h"
#include "tests/acquisition/runharness.h"

#include <QTimer>

#include <atomic>

namespace Chirpdeck::Test {

inline constexpr double FirstUpMHz = 11520.0;
inline constexpr double FirstDownMHz = 40960.0;
inline constexpr double StepMHz = 10.0;

/// Oscillators that take their time, or refuse.
class SlowClock final : public ClockInstrument
{
public:
    SlowClock(const HardwareKey &key, std::shared_ptr<SimulatedBench> bench)
        : ClockInstrument({key, QStringLiteral("FixedClock"), true})
        , m_bench(std::move(bench))
    {
    }

    QList<ClockOutput> outputs() const override
    {
        return {{QStringLiteral("Up"), {0.0, 1e6}},
                {QStringLiteral("Down"), {0.0, 1e6}},
                {QStringLiteral("DR"), {0.0, 1e6}}};
    }
    QCoro::Task<Result<void>> open() override
    {
        setState(State::Ok);
        co_return Result<void>();
    }
    QCoro::Task<Result<void>> close() override
    {
        m_scope.close();
        co_return Result<void>();
    }
    QCoro::Task<Result<double>> setFrequency(int output, double rawMHz) override
    {
        ++moves;
        if (const int delay = delayMs; delay > 0) {
            // Between two places, as oscillators are.
            m_bench->setOscillator(key(), output, rawMHz - 5.0 * StepMHz);
            auto waiting = pauseFor(m_scope, std::chrono::milliseconds(delay));
            const Result<void> waited = co_await waiting;
            if (!waited)
                co_return waited.error();
        }
        if (isBroken)
            co_return deviceError(QStringLiteral("It does not lock"));
        m_bench->setOscillator(key(), output, rawMHz);
        co_return Result<double>(rawMHz);
    }
    QCoro::Task<Result<double>> readFrequency(int output) override
    {
        co_return Result<double>(m_bench->oscillator(key(), output).value_or(0.0));
    }

    std::atomic<int> delayMs = 0;
    std::atomic<bool> isBroken = false;
    std::atomic<int> moves = 0;

private:
    const std::shared_ptr<SimulatedBench> m_bench;
    TaskScope m_scope;
};

/// A digitizer whose records say at which frequencies they were recorded: even samples one more than the
/// steps of the up-conversion LO from its first place, odd ones the same of the down-conversion LO. It
/// records all the time, has a record under way at every moment, and is faster than anybody can add.
class StampingDigitizer final : public FtmwDigitizer
{
public:
    StampingDigitizer(const HardwareKey &key, const HardwareKey &clock, std::shared_ptr<SimulatedBench> bench)
        : FtmwDigitizer({key, QStringLiteral("VirtualFtmwDigitizer"), true})
        , m_bench(std::move(bench))
        , m_clock(clock)
        , m_timer(this)
    {
        connect(&m_timer, &QTimer::timeout, this, [this] { deliver(); });
    }

    DigitizerLimits limits() const override { return {}; }
    bool playsRecorded() const override { return true; }
    QCoro::Task<Result<void>> open() override
    {
        setState(State::Ok);
        co_return Result<void>();
    }
    QCoro::Task<Result<void>> close() override { co_return Result<void>(); }
    QCoro::Task<Result<FtmwDigitizerConfig>> prepare(FtmwDigitizerConfig config) override
    {
        config.bytesPerPoint = 1;
        config.fidChannel = config.enabledFidChannel().value();
        co_return Result<FtmwDigitizerConfig>(config);
    }
    QCoro::Task<Result<void>> start(std::shared_ptr<ShotSink> sink) override
    {
        m_sink = std::move(sink);
        m_isUnderWay = false;
        m_timer.start(intervalMs);
        co_return Result<void>();
    }
    QCoro::Task<Result<void>> stop() override
    {
        m_timer.stop();
        if (m_sink)
            m_sink->flush();
        m_sink.reset();
        co_return Result<void>();
    }
    QCoro::Task<Result<void>> discardPending() override
    {
        m_isUnderWay = false;
        co_return Result<void>();
    }

    /// From any thread.
    void breakDown()
    {
        QMetaObject::invokeMethod(
            this, [this] { emit failed(deviceError(QStringLiteral("It is broken"))); }, Qt::QueuedConnection);
    }

    std::atomic<int> intervalMs = 0;
    std::atomic<int> recordsAtOnce = 40;
    std::atomic<bool> isSilent = false;

private:
    void deliver()
    {
        if (isSilent)
            return;
        if (std::exchange(m_isUnderWay, false))
            m_sink->commit();
        for (int i = 0; i < recordsAtOnce && !m_sink->isGated(); ++i) {
            record();
            m_sink->commit();
        }
        if (!m_sink->isGated()) {
            record();
            m_isUnderWay = true;
        }
    }
    void record()
    {
        const auto steps = [this](int output, double factor, double first) {
            return 1 + std::lround((factor * m_bench->oscillator(m_clock, output).value_or(0.0) - first) /
                                   StepMHz);
        };
        const auto bytes = m_sink->claim();
        const auto up = static_cast<std::byte>(steps(0, 2.0, FirstUpMHz));
        const auto down = static_cast<std::byte>(steps(1, 8.0, FirstDownMHz));
        for (std::size_t i = 0; i < bytes.size(); ++i)
            bytes[i] = i % 2 ? down : up;
    }

    const std::shared_ptr<SimulatedBench> m_bench;
    const HardwareKey m_clock;
    std::shared_ptr<ShotSink> m_sink;
    bool m_isUnderWay = false;
    QTimer m_timer;
};

/// A spectrometer with these two.
struct ScanBench
{
    ScanBench()
        : set(std::move(makeInstruments(shortRecords(64)).value()))
    {
        const HardwareKey clockKey = set->clocks.front()->key();
        auto ownedClock = std::make_unique<SlowClock>(clockKey, set->bench);
        clock = ownedClock.get();
        set->clocks.front() = std::move(ownedClock);
        auto ownedDigitizer =
            std::make_unique<StampingDigitizer>(set->digitizer->key(), clockKey, set->bench);
        digitizer = ownedDigitizer.get();
        set->digitizer = std::move(ownedDigitizer);
    }

    std::shared_ptr<InstrumentSet> set;
    SlowClock *clock = nullptr;
    StampingDigitizer *digitizer = nullptr;
};

/// Both oscillators go up by StepMHz from step to step.
inline Acquisition::RunRequest loScan(int steps, int shotsPerPoint, int sweeps)
{
    Acquisition::RunRequest request;
    request.type = FtmwType::LO_Scan;
    request.loScan.up = {FirstUpMHz, FirstUpMHz + (steps - 1) * StepMHz, steps};
    request.loScan.down = {FirstDownMHz, FirstDownMHz + (steps - 1) * StepMHz, steps};
    request.downLo = DownLoMode::ConstantOffset;
    request.shotsPerPoint = shotsPerPoint;
    request.sweeps = sweeps;
    request.auxIntervalSeconds = 0;
    return request;
}

/// Empty where every shot of these sums was recorded at the frequencies of that segment.
inline QString strangers(const FidList &fids, int segment)
{
    const qint64 expected = static_cast<qint64>(fids.shots) * (segment + 1);
    for (std::size_t i = 0; i < fids.sums->size(); ++i) {
        if ((*fids.sums)[i] != expected)
            return QStringLiteral("segment %1, sample %2: %3 instead of %4")
                .arg(segment)
                .arg(i)
                .arg((*fids.sums)[i])
                .arg(expected);
    }
    return {};
}

} // namespace Chirpdeck::Test
