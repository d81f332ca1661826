// SPDX-License-Identifier: GPL-3.0-or-later
#include "instruments/simulation/playingdigitizer.h"

#include "instruments/simulation/simulateddevice.h"

#include <algorithm>
#include <cmath>

namespace Chirpdeck {

namespace {

using namespace std::chrono_literals;

constexpr auto sliceLength = 8ms;
constexpr auto lookInterval = 100ms;

} // namespace

PlayingDigitizer::PlayingDigitizer(const DriverParts &parts)
    : FtmwDigitizer(parts.identity(true))
    , m_bench(benchOf(parts))
    , m_seed(m_bench->seed())
    , m_timer(this)
{
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &PlayingDigitizer::deliver);
}

PlayingDigitizer::~PlayingDigitizer() = default;

void PlayingDigitizer::setShotRate(const ShotRate &rate)
{
    m_rate = rate;
    if (m_sink)
        schedule();
}

Error PlayingDigitizer::offlineError() const
{
    return deviceError(tr("The digitizer does not answer"),
                       tr("Check its power and its cable, then connect again"));
}

QCoro::Task<Result<void>> PlayingDigitizer::open()
{
    if (m_bench->fault(key()) == SimulatedBench::Fault::Offline) {
        setState(State::Offline);
        co_return offlineError();
    }
    setState(State::Ok);
    co_return Result<void>();
}

QCoro::Task<Result<void>> PlayingDigitizer::close()
{
    auto stopped = stop();
    const auto result = co_await stopped;
    setState(State::Off);
    co_return result;
}

QCoro::Task<Result<FtmwDigitizerConfig>> PlayingDigitizer::prepare(FtmwDigitizerConfig config)
{
    if (m_sink)
        co_return deviceError(tr("The digitizer is recording"), tr("End the run first"));
    if (m_bench->fault(key()) == SimulatedBench::Fault::Offline) {
        setState(State::Offline);
        co_return offlineError();
    }
    const auto adapted = adapt(config);
    if (!adapted)
        co_return adapted.error();
    m_prepared = *adapted;
    // QCoro 0.8 moves from a member of another type than the task's.
    co_return Result<FtmwDigitizerConfig>(*m_prepared);
}

QCoro::Task<Result<void>> PlayingDigitizer::start(std::shared_ptr<ShotSink> sink)
{
    if (m_sink)
        co_return deviceError(tr("The digitizer is recording already"), tr("End the run first"));
    if (!m_prepared)
        co_return deviceError(tr("The digitizer is not set up"),
                              tr("Prepare it with the settings of the run"));
    if (m_prepared->recordShape() != sink->shape())
        co_return deviceError(tr("The run expects other records than the digitizer gives"),
                              tr("Prepare the digitizer again"));
    if (m_bench->fault(key()) == SimulatedBench::Fault::Offline) {
        setState(State::Offline);
        co_return offlineError();
    }
    m_pool = std::make_unique<RecordPool>(format(*m_prepared), m_seed);
    m_delivered = 0;
    m_pacedRate = 0.0;
    m_mustRebuild = true;
    m_sink = std::move(sink);
    m_timer.start(0);
    co_return Result<void>();
}

QCoro::Task<Result<void>> PlayingDigitizer::stop()
{
    m_timer.stop();
    if (m_sink)
        m_sink->flush();
    m_sink.reset();
    m_pool.reset();
    co_return Result<void>();
}

QCoro::Task<Result<void>> PlayingDigitizer::discardPending()
{
    // Nothing is recorded ahead of time; only the signal has to follow what has changed before the next
    // record.
    m_mustRebuild = true;
    co_return Result<void>();
}

double PlayingDigitizer::transferRate() const
{
    const double triggers =
        m_rate.source == ShotRate::Source::Fixed ? m_rate.hertz : m_bench->triggerRateHz();
    // On-board averaging takes every chirp of a trigger as a shot of its own.
    const int shots = m_prepared->blockAverage && !m_prepared->multiRecord ? m_bench->chirpsPerTrigger() : 1;
    return triggers * shots / m_prepared->effectiveAverages();
}

quint64 PlayingDigitizer::due(TimePoint now)
{
    const double rate = transferRate();
    if (rate != m_pacedRate) {
        m_pacedRate = rate;
        m_pacedSince = now;
        m_pacedShots = 0;
    }
    const auto total = static_cast<quint64>(std::chrono::duration<double>(now - m_pacedSince).count() * rate);
    const quint64 missing = total > m_pacedShots ? total - m_pacedShots : 0;
    // A machine that cannot keep up delivers what it can and does not save the rest for later.
    const auto most = static_cast<quint64>(rate) + 1;
    if (missing > most)
        m_pacedShots = total - most;
    return std::min(missing, most);
}

void PlayingDigitizer::schedule()
{
    if (m_rate.source == ShotRate::Source::Maximum && !m_sink->isGated()) {
        m_timer.start(0);
        return;
    }
    const double rate = m_rate.source == ShotRate::Source::Maximum ? 1000.0 : transferRate();
    m_timer.start(rate > 0.0 ? std::clamp(static_cast<int>(500.0 / rate), 1, 20) : 50);
}

void PlayingDigitizer::deliver()
{
    if (!m_sink)
        return;
    const TimePoint begin = std::chrono::steady_clock::now();
    switch (m_bench->fault(key())) {
    case SimulatedBench::Fault::Offline:
        fail(offlineError());
        return;
    case SimulatedBench::Fault::Frozen:
        setState(State::Stale);
        m_pacedRate = 0.0;
        m_timer.start(50);
        return;
    case SimulatedBench::Fault::None:
    case SimulatedBench::Fault::Drifting:
        setState(State::Ok);
        break;
    }
    if (m_mustRebuild || begin >= m_nextLook) {
        if (const auto input = signal(*m_prepared, m_mustRebuild))
            m_pool->setSignal(*input);
        m_mustRebuild = false;
        m_nextLook = std::chrono::steady_clock::now() + lookInterval;
    }
    const bool unpaced = m_rate.source == ShotRate::Source::Maximum;
    quint64 left = unpaced ? std::numeric_limits<quint64>::max() : due(begin);
    while (left > 0 && std::chrono::steady_clock::now() - begin < sliceLength) {
        --left;
        ++m_pacedShots;
        // What the device records while the frequencies move is thrown away, and is none of the numbered
        // transfers.
        if (m_sink->isGated()) {
            if (unpaced)
                break;
            continue;
        }
        m_pool->next(m_sink->claim());
        m_sink->commit();
        ++m_delivered;
    }
    schedule();
}

void PlayingDigitizer::fail(const Error &error)
{
    m_timer.stop();
    setState(State::Offline);
    emit failed(error);
}

} // namespace Chirpdeck
