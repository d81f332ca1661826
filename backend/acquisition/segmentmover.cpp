// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/acquisition/segmentmover.h"

#include "backend/acquisition/activerun.h"
#include "backend/acquisition/benchcommands.h"
#include "backend/acquisition/runlog.h"
#include "backend/acquisition/runsaver.h"
#include "instruments/core/await.h"
#include "instruments/loadout/instrumentset.h"

namespace Chirpdeck::Acquisition {

SegmentMover::SegmentMover(RunSaver &saver, std::shared_ptr<RunLog> log, std::function<void()> drain,
                           QObject *parent)
    : QObject(parent)
    , m_saver(saver)
    , m_log(std::move(log))
    , m_drain(std::move(drain))
{
}

void SegmentMover::begin(std::shared_ptr<ActiveRun> run, std::shared_ptr<InstrumentSet> instruments)
{
    m_instruments = std::move(instruments);
    m_isMoving = true;
    move(std::move(run));
}

void SegmentMover::cancel()
{
    m_scope.cancelAll();
    m_isMoving = false;
}

QCoro::Task<void> SegmentMover::move(std::shared_ptr<ActiveRun> run)
{
    run->ring->setGated(true);
    while (true) {
        auto stepping = step(run);
        const Result<void> done = co_await stepping;
        if (!done && isCancelled(done.error()))
            co_return;
        if (!done) {
            m_isMoving = false;
            emit failed(done.error());
            co_return;
        }
        run->limitRing();
        // Transfers of many shots may have brought a segment more than it needs in this sweep.
        if (!run->ring->isSatisfied() || run->isLastVisit())
            break;
    }
    m_isMoving = false;
    emit moved();
}

QCoro::Task<Result<void>> SegmentMover::step(std::shared_ptr<ActiveRun> run)
{
    // What the digitizer's side has summed and not handed over is of the old frequencies.
    auto emptying = handOverShots(m_scope, m_instruments, run->ring);
    const Result<void> emptied = co_await emptying;
    if (!emptied)
        co_return emptied;
    m_drain();
    const auto from = run->position;
    // Shots that were refused after the ring had counted them are still missing.
    if (!run->ftmw().canAdvance(run->progress()))
        co_return Result<void>();

    const auto to = run->ftmw().next(from);
    auto saving = m_saver.advance(m_scope, run, to.segment);
    const Result<FidList> sums = co_await saving;
    if (!sums)
        co_return sums.error();
    run->enter(to, *sums);

    auto moving = moveClocks(m_scope, m_instruments, run->plan, from.segment, to.segment);
    const Result<QString> moved = co_await moving;
    if (!moved)
        co_return moved.error();
    auto forgetting = discardPending(m_scope, m_instruments);
    const Result<void> forgotten = co_await forgetting;
    if (!forgotten)
        co_return forgotten;
    m_log->add(LogCode::Normal, tr("Step %1 of %2, sweep %3 of %4: %5.")
                                    .arg(to.segment + 1)
                                    .arg(run->ftmw().segmentCount())
                                    .arg(to.completedSweeps + 1)
                                    .arg(run->ftmw().sweeps())
                                    .arg(*moved));
    co_return Result<void>();
}

} // namespace Chirpdeck::Acquisition
