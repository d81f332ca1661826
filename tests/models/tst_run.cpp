// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/models/runmodel.h"

#include <QSignalSpy>
#include <QTest>

using namespace Chirpdeck;
using Acquisition::RunOutcome;
using Acquisition::RunState;
using Acquisition::RunStatus;

namespace {

RunStatus acquiring()
{
    RunStatus status;
    status.state = RunState::Acquiring;
    status.number = 1482;
    status.title = QStringLiteral("Benzonitrile");
    status.shots = 612480;
    status.targetShots = 1000000;
    status.shotsPerSecond = 170.0;
    status.secondsLeft = 2280.0;
    return status;
}

QString bare(QString text)
{
    return text.replace(QChar(0xA0), QLatin1Char(' ')).replace(QChar(0x2009), QLatin1Char(' '));
}

} // namespace

/// What every page says about the run.
class RunTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wordsOfARun()
    {
        RunModel run(nullptr);
        run.setSetUp(true);
        run.setNow([] { return QDateTime(QDate(2026, 11, 20), QTime(13, 54)); });
        run.apply(acquiring());
        QCOMPARE(run.stateWord(), QStringLiteral("Acquiring"));
        QCOMPARE(bare(run.progressText()), QStringLiteral("612 480 of 1 000 000 shots"));
        QCOMPARE(bare(run.timeLeftText()), QStringLiteral("38 min"));
        QCOMPARE(run.endsAtText(), QStringLiteral("Ends at 14:32"));
        QCOMPARE(run.detailText(), QString::fromUtf8("Run 1482 · Benzonitrile"));
        QCOMPARE(bare(run.summaryText()), QStringLiteral("Acquiring, run 1482, 61 percent, 38 min left"));
    }

    void openEndedRunsHaveNoEnd()
    {
        RunModel run(nullptr);
        RunStatus status = acquiring();
        status.targetShots = 0;
        status.secondsLeft.reset();
        run.apply(status);
        QVERIFY(run.openEnded());
        QCOMPARE(bare(run.progressText()), QStringLiteral("612 480 shots"));
        QCOMPARE(run.timeLeftText(), QString::fromUtf8("–"));
        QVERIFY(run.endsAtText().isEmpty());
    }

    void stopIsAcknowledgedAtOnceAndAskedOnce()
    {
        RunModel run(nullptr);
        run.setSetUp(true);
        run.apply(acquiring());
        QSignalSpy stops(&run, &RunModel::stopRequested);
        run.stop();
        QCOMPARE(run.stateWord(), QStringLiteral("Stopping"));
        QVERIFY(!run.canStop());
        run.stop();
        QCOMPARE(stops.count(), 1);
        // A status from before the engine noticed does not take the word back.
        run.apply(acquiring());
        QCOMPARE(run.stateWord(), QStringLiteral("Stopping"));
        RunStatus ended = acquiring();
        ended.state = RunState::Idle;
        ended.outcome = RunOutcome::Stopped;
        QSignalSpy told(&run, &RunModel::ended);
        run.apply(ended);
        QCOMPARE(run.stateWord(), QStringLiteral("Ready"));
        QCOMPARE(bare(told.at(0).at(0).toString()),
                 QStringLiteral("Run 1482: 612 480 shots kept, stopped by you"));
        run.apply(acquiring());
        QVERIFY(run.canStop());
    }

    void pauseAndResumeFollowTheState()
    {
        RunModel run(nullptr);
        run.setSetUp(true);
        QSignalSpy pauses(&run, &RunModel::pauseRequested), resumes(&run, &RunModel::resumeRequested);
        run.pause();
        run.resume();
        QCOMPARE(pauses.count() + resumes.count(), 0);
        run.apply(acquiring());
        run.resume();
        run.pause();
        QCOMPARE(pauses.count(), 1);
        QCOMPARE(resumes.count(), 0);
        RunStatus paused = acquiring();
        paused.state = RunState::Paused;
        run.apply(paused);
        run.resume();
        QCOMPARE(resumes.count(), 1);
        QVERIFY(run.canStop());
        QVERIFY(run.endsAtText().isEmpty());
    }

    /// What is seen while a run is prepared belongs to it, and is never the spectrum of the run before.
    void aNewRunBeginsWithEmptyPlots()
    {
        RunModel run(nullptr);
        run.setSetUp(true);
        run.apply(acquiring());
        const auto heights = std::make_shared<const std::vector<double>>(std::vector<double>{1.0, 2.0, 3.0});
        const TraceHandle trace(Trace::build(0.0, 1.0, heights));
        run.setTraces(trace, trace, 0.0, 1.0);
        RunStatus over;
        over.outcome = RunOutcome::Complete;
        run.apply(over);
        QVERIFY(!run.spectrum().isEmpty());
        run.setNextNumber(1483);
        RunStatus preparing;
        preparing.state = RunState::Preparing;
        run.apply(preparing);
        QVERIFY(run.spectrum().isEmpty());
        QVERIFY(run.fid().isEmpty());
        QCOMPARE(run.updatedText(), QString());
        QCOMPARE(run.detailText(), QStringLiteral("Run 1483"));
    }

    void nothingStartsWhileBlocked()
    {
        RunModel run(nullptr);
        QSignalSpy starts(&run, &RunModel::startRequested);
        Acquisition::RunRequest request;
        QCOMPARE(run.phase(), RunModel::NotSetUp);
        run.start(request);
        run.setSetUp(true);
        run.setBlockedReason(QStringLiteral("Digitizer is offline"));
        QCOMPARE(run.phase(), RunModel::NotReady);
        QCOMPARE(run.detailText(), QStringLiteral("Digitizer is offline"));
        run.start(request);
        QCOMPARE(starts.count(), 0);
        run.setBlockedReason({});
        QVERIFY(!run.canRepeat());
        run.start(request);
        QCOMPARE(starts.count(), 1);
        QVERIFY(run.canRepeat());
        run.apply(acquiring());
        run.start(request);
        run.repeatLast();
        QCOMPARE(starts.count(), 1);
    }
};

QTEST_GUILESS_MAIN(RunTest)
#include "tst_run.moc"
