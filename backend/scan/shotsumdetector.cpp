// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/scan/shotsumdetector.h"

#include "backend/acquisition/accumulator.h"
#include "backend/acquisition/benchcommands.h"
#include "backend/acquisition/runplanner.h"
#include "backend/acquisition/shotring.h"
#include "instruments/core/await.h"
#include "instruments/loadout/instrumentset.h"

#include <QElapsedTimer>

#include <chrono>

namespace Chirpdeck::Scan {

namespace {

using namespace std::chrono_literals;
constexpr auto LookInterval = 2ms;
constexpr auto PulsesDeadline = 10s;
// Without a shot for so long the trigger is gone.
constexpr qint64 SilenceMs = 30000;

} // namespace

ShotSumDetector::ShotSumDetector(std::shared_ptr<InstrumentSet> instruments, int shots)
    : m_instruments(std::move(instruments))
    , m_shots(shots)
{
}

ShotSumDetector::~ShotSumDetector() = default;

QCoro::Task<Result<void>> ShotSumDetector::prepare()
{
    Acquisition::RunRequest request;
    request.targetShots = static_cast<quint64>(m_shots);
    m_plan = Acquisition::planRun(request, *m_instruments);
    const auto findings = Acquisition::checkPlan(*m_plan, *m_instruments);
    for (const auto &finding : findings)
        if (finding.isError()) {
            const Error error{finding.text, {}, tr("Change the settings, then start again")};
            co_return error;
        }
    auto preparing = Acquisition::prepareDevices(m_scope, m_instruments, m_plan);
    const Result<Acquisition::Refusals> prepared = co_await preparing;
    if (!prepared)
        co_return prepared.error();
    m_shape = m_plan->experiment.ftmw->digitizer.recordShape();
    if (m_shots % std::max(1, m_shape.shotsPerTransfer) != 0) {
        const Error error{tr("The digitizer averages %1 shots at a time").arg(m_shape.shotsPerTransfer),
                          m_instruments->digitizer->key().text(),
                          tr("Sum a multiple of them, or switch its averaging off")};
        co_return error;
    }
    co_return Result<void>();
}

QJsonObject ShotSumDetector::facts() const
{
    const auto &digitizer = m_plan->experiment.ftmw->digitizer;
    return {{QStringLiteral("device"), m_instruments->digitizer->key().text()},
            {QStringLiteral("driver"), m_instruments->digitizer->driver()},
            {QStringLiteral("simulated"), Acquisition::isSimulated(*m_instruments)},
            {QStringLiteral("shots"), m_shots},
            {QStringLiteral("voltsPerCount"), digitizer.voltsPerCount()},
            {QStringLiteral("timeStep"), digitizer.timeStep()}};
}

FrameShape ShotSumDetector::frameShape() const
{
    if (m_shape.frames == 1)
        return {m_shape.samples};
    return {m_shape.frames, m_shape.samples};
}

QList<FrameAxis> ShotSumDetector::axes() const
{
    const double step = m_plan ? m_plan->experiment.ftmw->digitizer.timeStep() : 0.0;
    FrameAxis time{{}, QStringLiteral("time"), QStringLiteral("s")};
    for (qsizetype i = 0; i < m_shape.samples; ++i)
        time.values.push_back(static_cast<double>(i) * step);
    if (m_shape.frames == 1)
        return {time};
    FrameAxis frame{{}, QStringLiteral("frame"), {}};
    for (int i = 0; i < m_shape.frames; ++i)
        frame.values.push_back(i);
    return {frame, time};
}

Result<void> ShotSumDetector::start(qint64 passes)
{
    if (m_isBusy)
        return Error{tr("The digitizer records already"), {}, tr("Stop it first")};
    if (!m_plan)
        return Error{tr("The digitizer is not set up"), {}, tr("Start the scan again")};
    m_passes = passes;
    m_isBusy = true;
    m_mustStop = false;
    emit busyStateChanged(true);
    run();
    return {};
}

void ShotSumDetector::stop()
{
    m_mustStop = true;
}

QCoro::Task<void> ShotSumDetector::run()
{
    Result<void> taken;
    for (qint64 pass = 0; taken && !m_mustStop && (m_passes == UntilStopped || pass < m_passes); ++pass) {
        auto taking = takeFrame(pass);
        taken = co_await taking;
    }
    if (!taken && isCancelled(taken.error()))
        co_return;
    m_isBusy = false;
    emit stopped(taken ? QString() : taken.error().text());
    emit busyStateChanged(false);
}

/// Asks the generators themselves: a scan may have moved their pulses since they were prepared.
QCoro::Task<Result<void>> ShotSumDetector::checkGuardsNow()
{
    QList<PulseGeneratorConfig> pulses;
    for (const auto &owned : m_instruments->pulseGenerators) {
        PulseGenerator *generator = owned.get();
        auto asking = awaitWithin(m_scope, runOn(generator, [generator] { return generator->config(); }),
                                  PulsesDeadline, tr("Looking at the pulses"));
        const Result<PulseGeneratorConfig> config = co_await asking;
        if (!config)
            co_return config.error();
        pulses.append(*config);
    }
    co_return Acquisition::checkGuards(*m_instruments, m_plan->experiment.ftmw->rf.chirps, pulses, {});
}

QCoro::Task<Result<void>> ShotSumDetector::takeFrame(qint64 pass)
{
    auto checking = checkGuardsNow();
    const Result<void> guarded = co_await checking;
    if (!guarded)
        co_return guarded;
    const auto ring = std::make_shared<Acquisition::ShotRing>(m_shape);
    ring->setShotLimit(static_cast<quint64>(m_shots));
    // Nothing counts before the chirps play.
    ring->setGated(true);
    const auto sum = std::make_shared<Acquisition::Accumulator>(m_shape);
    auto starting = Acquisition::startDevices(m_scope, m_instruments, ring);
    Result<void> outcome = co_await starting;
    if (outcome) {
        ring->setGated(false);
        auto waiting = waitForShots(ring, sum);
        outcome = co_await waiting;
    }
    sum->drain(*ring);
    // What the digitizer still holds of a frame that was cut short has no reader.
    const bool isComplete = outcome && ring->shotsTaken() >= static_cast<quint64>(m_shots);
    if (!isComplete)
        ring->close();
    auto stopping = Acquisition::stopDevices(m_scope, m_instruments);
    const Result<void> ended = co_await stopping;
    if (!outcome || !ended)
        co_return outcome ? ended : outcome;
    // The digitizer hands over with its end what it had to sum on its side.
    sum->drain(*ring);
    if (!isComplete)
        co_return Result<void>();
    const Sums sums = sum->sums();
    const QByteArrayView bytes(reinterpret_cast<const char *>(sums->data()),
                               static_cast<qsizetype>(sums->size() * sizeof(qint64)));
    emit dataAcquired({{FrameIndex{}, Frame(frameType(), frameShape(), bytes, sums)}}, pass);
    co_return Result<void>();
}

QCoro::Task<Result<void>> ShotSumDetector::waitForShots(std::shared_ptr<Acquisition::ShotRing> ring,
                                                        std::shared_ptr<Acquisition::Accumulator> sum)
{
    QElapsedTimer silence;
    silence.start();
    while (ring->shotsTaken() < static_cast<quint64>(m_shots) && !m_mustStop) {
        if (sum->drain(*ring) > 0)
            silence.restart();
        if (silence.elapsed() > SilenceMs) {
            const Error error{tr("No shots for %n second(s)", nullptr, static_cast<int>(SilenceMs / 1000)),
                              m_instruments->digitizer->key().text(),
                              tr("Check the trigger and the pulse generator")};
            co_return error;
        }
        auto waiting = pauseFor(m_scope, LookInterval);
        const Result<void> waited = co_await waiting;
        if (!waited)
            co_return waited;
    }
    co_return Result<void>();
}

} // namespace Chirpdeck::Scan
