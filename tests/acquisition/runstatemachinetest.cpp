// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/acquisition/runstatemachine.h"

#include <QTest>

#include <set>

using namespace Chirpdeck::Acquisition;

class RunStateMachineTest : public QObject
{
    Q_OBJECT

private slots:
    void aRunFromStartToEnd()
    {
        auto state = RunState::Idle;
        for (const auto &[event, expected] : {std::pair{RunEvent::StartRequested, RunState::Preparing},
                                              std::pair{RunEvent::Prepared, RunState::Acquiring},
                                              std::pair{RunEvent::PauseRequested, RunState::Paused},
                                              std::pair{RunEvent::ResumeRequested, RunState::Acquiring},
                                              std::pair{RunEvent::TargetReached, RunState::Finishing},
                                              std::pair{RunEvent::Finished, RunState::Idle}}) {
            const auto next = nextRunState(state, event);
            QVERIFY(next.has_value());
            QCOMPARE(*next, expected);
            state = *next;
        }
    }

    void stopWorksWheneverARunIsOn()
    {
        for (const auto state :
             {RunState::Preparing, RunState::Acquiring, RunState::Moving, RunState::Paused})
            QCOMPARE(nextRunState(state, RunEvent::StopRequested), std::optional(RunState::Finishing));
        QVERIFY(!nextRunState(RunState::Idle, RunEvent::StopRequested));
        QVERIFY(!nextRunState(RunState::Finishing, RunEvent::StopRequested));
    }

    void aSecondStartIsRefusedWhileARunIsOn()
    {
        for (const auto state : {RunState::Preparing, RunState::Acquiring, RunState::Moving, RunState::Paused,
                                 RunState::Finishing, RunState::Recovering})
            QVERIFY(!nextRunState(state, RunEvent::StartRequested));
    }

    void everyRowIsUniqueAndEveryStateHasAWayOut()
    {
        std::set<std::pair<RunState, RunEvent>> seen;
        std::set<RunState> left;
        for (const auto &row : runTransitions()) {
            QVERIFY(seen.insert({row.from, row.event}).second);
            left.insert(row.from);
        }
        QCOMPARE(left.size(), std::size_t{8});
    }
};

QTEST_GUILESS_MAIN(RunStateMachineTest)
#include "runstatemachinetest.moc"
