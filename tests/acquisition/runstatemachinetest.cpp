// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/acquisition/runstatemachine.h"

#include <QFile>
#include <QMetaEnum>
#include <QTest>

#include <set>

using namespace Chirpdeck::Acquisition;

namespace {

const char *stateName(RunState state)
{
    return QMetaEnum::fromType<RunState>().valueToKey(static_cast<int>(state));
}

const char *eventText(RunEvent event)
{
    switch (event) {
    case RunEvent::StartRequested:
        return "a run is started";
    case RunEvent::Prepared:
        return "devices and folder are ready";
    case RunEvent::PrepareFailed:
        return "a device or the folder is not ready";
    case RunEvent::PauseRequested:
        return "pause";
    case RunEvent::ResumeRequested:
        return "resume";
    case RunEvent::MoveRequested:
        return "a segment has its shots";
    case RunEvent::Moved:
        return "the clocks are at the next segment";
    case RunEvent::MoveResumed:
        return "resume before the clocks are there";
    case RunEvent::TargetReached:
        return "the run has what it was asked for";
    case RunEvent::StopRequested:
        return "stop";
    case RunEvent::DeviceLost:
        return "a critical device, a clock or a limit fails";
    case RunEvent::Finished:
        return "everything is on disk, the devices are at rest";
    case RunEvent::FinishFailed:
        return "the last save failed";
    case RunEvent::RecoverRequested:
        return "an interrupted run is recovered";
    case RunEvent::Recovered:
        return "it is recovered";
    case RunEvent::Acknowledged:
        return "the operator has seen the failure";
    }
    return "";
}

/// docs/run-states.md as the table says it.
QByteArray statesPage()
{
    QByteArray page(
        "# The states of a run\n\n"
        "Made from the table in `backend/acquisition/runstatemachine.cpp`; the test acquisition.states "
        "fails when it differs, and\n"
        "writes it anew with `CHIRPDECK_WRITE_DOCS=1`. What is not in the table does not happen.\n\n"
        "| State | Event | Next state |\n|---|---|---|\n");
    for (const auto &row : runTransitions())
        page += QByteArray("| ") + stateName(row.from) + " | " + eventText(row.event) + " | " +
                stateName(row.to) + " |\n";
    return page;
}

} // namespace

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

    void thePageOfTheStatesSaysWhatTheTableSays()
    {
        QFile page(QStringLiteral(PROJECT_SOURCE "/docs/run-states.md"));
        if (qEnvironmentVariableIsSet("CHIRPDECK_WRITE_DOCS")) {
            QVERIFY(page.open(QIODevice::WriteOnly));
            page.write(statesPage());
            page.close();
        }
        QVERIFY(page.open(QIODevice::ReadOnly));
        QCOMPARE(QString::fromUtf8(page.readAll()), QString::fromUtf8(statesPage()));
    }

    void aPauseDuringAMoveIsNoEnd()
    {
        QCOMPARE(nextRunState(RunState::Moving, RunEvent::PauseRequested), std::optional(RunState::Paused));
        QCOMPARE(nextRunState(RunState::Paused, RunEvent::Moved), std::optional(RunState::Paused));
        QCOMPARE(nextRunState(RunState::Paused, RunEvent::MoveResumed), std::optional(RunState::Moving));
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
