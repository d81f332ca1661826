// SPDX-License-Identifier: GPL-3.0-or-later
// What the engine does with the devices when no run needs them: opening, watching, lending, sleeping.
#include "backend/acquisition/activerun.h"
#include "backend/acquisition/benchcommands.h"
#include "backend/acquisition/runengine.h"
#include "backend/acquisition/runlog.h"
#include "instruments/core/await.h"
#include "instruments/loadout/instrumentset.h"

namespace Chirpdeck::Acquisition {

using namespace std::chrono_literals;

namespace {

constexpr auto OpeningLook = 20ms;

} // namespace

QString RunEngine::referenceProblem(const Instrument &instrument)
{
    return instrument.key().text() + QStringLiteral(".reference");
}

QCoro::Task<Result<void>> RunEngine::setInstruments(std::shared_ptr<InstrumentSet> instruments)
{
    // Whoever opens the devices has them until that has ended.
    while (m_opening) {
        auto waiting = pauseFor(m_scope, OpeningLook);
        const Result<void> waited = co_await waiting;
        if (!waited)
            co_return waited;
    }
    if (m_run) {
        const Error busy{tr("A run is on"), {}, tr("Change the devices when it has ended")};
        co_return busy;
    }
    if (!m_lentTo.isEmpty()) {
        const Error lent{tr("%1 has the devices").arg(m_lentTo), {}, tr("Change them when that has ended")};
        co_return lent;
    }
    for (auto *instrument : m_instruments->all()) {
        disconnect(instrument, nullptr, this, nullptr);
        m_problems.settle(instrument->key().text());
        m_problems.settle(referenceProblem(*instrument));
    }
    m_problems.settle(QStringLiteral("devices"));
    m_instruments = std::move(instruments);
    m_status.asleep = m_status.sleepWanted = false;
    m_readings.setInstruments(m_instruments);
    for (auto *instrument : m_instruments->all())
        watch(instrument);
    co_return Result<void>();
}

QCoro::Task<void> RunEngine::openAll()
{
    if (m_opening || !m_lentTo.isEmpty())
        co_return;
    m_opening = true;
    auto opening = openDevices(m_scope, m_instruments);
    const auto opened = co_await opening;
    if (!opened && isCancelled(opened.error()))
        co_return;
    m_opening = false;
    if (opened)
        m_problems.settle(QStringLiteral("devices"));
    else
        m_problems.report(QStringLiteral("devices"), Problem::Severity::Warning, opened.error());
}

QCoro::Task<Result<void>> RunEngine::lend(QString to)
{
    if (m_run || !m_lentTo.isEmpty()) {
        const QString who = m_run ? tr("A run") : m_lentTo;
        const Error error{tr("%1 is on").arg(who), {}, tr("Wait for its end, or stop it")};
        co_return error;
    }
    m_lentTo = to;
    while (m_opening) {
        auto waiting = pauseFor(m_scope, OpeningLook);
        const Result<void> waited = co_await waiting;
        if (!waited)
            co_return waited;
    }
    if (m_status.asleep) {
        auto waking = sleepOrWake(false);
        const Result<void> awake = co_await waking;
        if (!awake) {
            m_lentTo.clear();
            co_return awake;
        }
    }
    co_return Result<void>();
}

void RunEngine::takeBack()
{
    m_lentTo.clear();
    sleepAsWanted();
}

void RunEngine::watch(Instrument *instrument)
{
    connect(instrument, &Instrument::failed, this,
            [this, instrument](const Error &error) { onDeviceFailed(instrument, error); });
    connect(instrument, &Instrument::stateChanged, this, [this, instrument](Instrument::State state) {
        if (state == Instrument::State::Ok)
            m_problems.settle(instrument->key().text());
    });
    if (auto *pulses = qobject_cast<PulseGenerator *>(instrument))
        connect(pulses, &PulseGenerator::configChanged, this, &RunEngine::onPulsesChanged);
}

void RunEngine::reconnect()
{
    const auto devices = m_instruments->all();
    const bool isAnyGone = std::any_of(devices.begin(), devices.end(), [](const Instrument *instrument) {
        return instrument->state() == Instrument::State::Offline;
    });
    // A device that a run does without may come back to it; one that it needs has ended it.
    if (isAnyGone && (!m_run || isRunning()))
        openAll();
}

QCoro::Task<void> RunEngine::sleepAsWanted()
{
    // What is wanted may change while the devices are being told.
    while (!m_run && m_lentTo.isEmpty() && !m_isChangingSleep && m_status.asleep != m_status.sleepWanted) {
        auto changing = sleepOrWake(m_status.sleepWanted);
        const Result<void> changed = co_await changing;
        if (!changed)
            co_return;
    }
}

QCoro::Task<Result<void>> RunEngine::sleepOrWake(bool asleep)
{
    while (m_isChangingSleep) {
        auto waiting = pauseFor(m_scope, OpeningLook);
        const Result<void> waited = co_await waiting;
        if (!waited)
            co_return waited;
    }
    m_isChangingSleep = true;
    auto changing = setSleeping(m_scope, m_instruments, asleep);
    const Result<void> changed = co_await changing;
    if (!changed && isCancelled(changed.error()))
        co_return changed;
    m_isChangingSleep = false;
    if (changed) {
        m_status.asleep = asleep;
        m_problems.settle(QStringLiteral("sleep"));
        m_log->add(LogCode::Normal, asleep ? tr("The devices sleep.") : tr("The devices are awake."));
    } else {
        m_status.sleepWanted = m_status.asleep;
        m_problems.report(QStringLiteral("sleep"), Problem::Severity::Warning, changed.error());
    }
    publish();
    co_return changed;
}

} // namespace Chirpdeck::Acquisition
