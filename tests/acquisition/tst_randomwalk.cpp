// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/acquisition/runstatemachine.h"
#include "persistence/stores/fidreader.h"
#include "persistence/stores/sidecar.h"
#include "tests/acquisition/scanbench.h"

#include <QDir>

#include <random>
#include <set>

using namespace Chirpdeck;
using namespace Chirpdeck::Acquisition;
using namespace Chirpdeck::Test;

namespace {

using namespace std::chrono_literals;

constexpr int Events = 100'000;

/// The pairs of states that one or more transitions lead between.
std::set<std::pair<RunState, RunState>> reachable()
{
    std::set<std::pair<RunState, RunState>> pairs;
    for (const auto &row : runTransitions())
        pairs.insert({row.from, row.to});
    for (bool grew = true; std::exchange(grew, false);) {
        for (const auto &[a, b] : std::set(pairs)) {
            for (const auto &[c, d] : std::set(pairs))
                grew = (b == c && pairs.insert({a, d}).second) || grew;
        }
    }
    return pairs;
}

/// A run's minutes pass in milliseconds.
RunTimings swift()
{
    RunTimings timings;
    timings.tick = 2ms;
    timings.firstSave = 5ms;
    timings.firstRetry = 2ms;
    timings.retry = 5ms;
    timings.minute = 30ms;
    timings.limits = 5ms;
    return timings;
}

/// An operator and devices that do anything at any moment.
class Walker
{
public:
    explicit Walker(quint64 seed)
        : m_random(seed)
        , run(m_bench.set, swift())
    {
        m_bench.digitizer->intervalMs = 1;
        m_bench.digitizer->recordsAtOnce = 7;
        QObject::connect(run.engine, &RunEngine::statusChanged, &m_here,
                         [this](const RunStatus &status) { look(status); });
        QObject::connect(run.engine, &RunEngine::snapshotTaken, &m_here,
                         [this](const Snapshot &snapshot) { look(snapshot); });
        QObject::connect(run.engine, &RunEngine::finished, &m_here, [this](RunOutcome) { lookAtFiles(); });
    }

    void step()
    {
        auto *engine = run.engine;
        switch (pick(40)) {
        case 0:
        case 1:
        case 2:
            engine->start(anything());
            break;
        case 3:
        case 4:
        case 5:
            engine->pause();
            break;
        case 6:
        case 7:
        case 8:
        case 9:
            engine->resume();
            break;
        case 10:
            if (pick(4) == 0)
                engine->stop();
            break;
        case 11:
            engine->backUp();
            break;
        case 12:
        case 13:
        case 14:
            engine->requestSnapshot();
            break;
        case 15:
            engine->acknowledge();
            break;
        case 16:
            engine->setAverageDepth(1 + static_cast<quint64>(pick(100)));
            break;
        case 17:
            engine->resetAverage();
            break;
        case 18:
            engine->noteLine({run.status.number, run.status.shots, static_cast<double>(pick(12))});
            break;
        case 19:
            m_bench.clock->delayMs = pick(4);
            break;
        case 20:
            m_bench.clock->isBroken = pick(12) == 0;
            break;
        case 21:
            m_bench.digitizer->isSilent = pick(3) == 0;
            break;
        case 22:
            if (pick(8) == 0)
                m_bench.digitizer->breakDown();
            break;
        case 23:
            m_bench.digitizer->recordsAtOnce = 1 + pick(60);
            break;
        default:
            QCoreApplication::processEvents();
            if (pick(4) == 0)
                QTest::qWait(1);
        }
    }

    /// Stop always works: whatever is on ends.
    bool comesToRest()
    {
        m_bench.clock->isBroken = false;
        const auto rests = [this] {
            return run.status.state == RunState::Idle || run.status.state == RunState::Failed;
        };
        run.engine->stop();
        if (!QTest::qWaitFor(rests, 30000))
            return false;
        // A start that was posted before the stop may have come to life after it.
        QTest::qWait(20);
        run.engine->stop();
        return QTest::qWaitFor(rests, 30000);
    }

    QString fault; ///< the first
    int runs = 0;
    int files = 0;
    std::set<RunState> seen;

private:
    int pick(int count) { return std::uniform_int_distribution(0, count - 1)(m_random); }

    RunRequest anything()
    {
        RunRequest request = loScan(2 + pick(4), 1 + pick(60), 1 + pick(3));
        request.autosaveSeconds = 0.05;
        request.checkpointSeconds = pick(2) ? 0.05 : 0.0;
        if (pick(5) == 0)
            request.untilLine = LineTarget{36488.0, 10.0};
        switch (pick(6)) {
        case 0:
            request.type = FtmwType::Target_Shots;
            request.targetShots = 1 + static_cast<quint64>(pick(500));
            break;
        case 1:
            request.type = FtmwType::Target_Duration;
            request.targetMinutes = 1;
            break;
        case 2:
            request.type = FtmwType::Forever;
            break;
        case 3:
            request.type = FtmwType::Peak_Up;
            request.targetShots = 1 + static_cast<quint64>(pick(100));
            break;
        default:
            break;
        }
        return request;
    }

    void complain(const QString &what)
    {
        if (fault.isEmpty())
            fault = QStringLiteral("run %1: %2").arg(run.status.number).arg(what);
    }

    void look(const RunStatus &status)
    {
        static const auto ways = reachable();
        seen.insert(status.state);
        if (status.state != m_state && !ways.contains({m_state, status.state}))
            complain(QStringLiteral("from state %1 to %2").arg(int(m_state)).arg(int(status.state)));
        m_state = status.state;
        if (status.safeShots() > status.shots && !status.isTransient)
            complain(QStringLiteral("%1 shots safe of %2").arg(status.safeShots()).arg(status.shots));
        if (status.type == FtmwType::Target_Shots &&
            status.shots > std::max<quint64>(status.targetShots, 0) && status.targetShots > 0)
            complain(QStringLiteral("%1 shots of %2").arg(status.shots).arg(status.targetShots));
        if (status.segments > 1 && status.segmentShots > status.shots)
            complain(QStringLiteral("more shots in a segment than there are"));
    }

    void look(const Snapshot &snapshot)
    {
        FidList fids = snapshot.fids;
        if (fids.shots == 0)
            return complain(QStringLiteral("a snapshot without shots"));
        // Peak Up has eight more bits.
        if (run.status.isTransient || (*fids.sums)[0] == static_cast<qint64>(fids.shots) << 8)
            fids.shots <<= 8;
        if (const auto wrong = strangers(fids, snapshot.segment); !wrong.isEmpty())
            complain(QStringLiteral("snapshot: ") + wrong);
    }

    void lookAtFiles()
    {
        ++runs;
        const auto &status = run.status;
        if (status.isTransient || status.number == 0)
            return;
        const FidReader reader(status.path);
        const auto params = reader.params();
        if (!params)
            return complain(params.error().text());
        quint64 shots = 0;
        for (const auto &[index, row] : *params) {
            const auto loaded = reader.load(index);
            if (!loaded || !loaded->remarks.isEmpty())
                return complain(QStringLiteral("file %1 cannot be read").arg(index));
            const bool isBackup = status.segments == 1 && index > 0;
            if (const auto wrong = strangers(loaded->fids, status.segments > 1 ? index : 0); !wrong.isEmpty())
                complain(QStringLiteral("file %1: %2").arg(index).arg(wrong));
            shots += isBackup ? 0 : row.shots;
            ++files;
        }
        if (shots != status.shots || status.savedShots != status.shots)
            complain(QStringLiteral("%1 shots in files, %2 counted, %3 said to be saved")
                         .arg(shots)
                         .arg(status.shots)
                         .arg(status.savedShots));
        QDir(status.path).removeRecursively();
    }

    std::mt19937_64 m_random;
    ScanBench m_bench;
    QObject m_here;
    RunState m_state = RunState::Idle;

public:
    RunHarness run;
};

} // namespace

/// The engine under an operator and devices that do anything at any moment.
class RandomWalkTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        qRegisterMetaType<RunStatus>();
        qRegisterMetaType<Snapshot>();
        qRegisterMetaType<Problem>();
    }

    void noShotIsLostOrCountedTwiceAndStopAlwaysWorks()
    {
        const quint64 seed = qEnvironmentVariableIntValue("CHIRPDECK_WALK_SEED");
        Walker walker(seed);
        for (int event = 0; event < Events; ++event) {
            walker.step();
            QVERIFY2(walker.fault.isEmpty(), qPrintable(walker.fault));
            if (event % 5000 == 4999) {
                QVERIFY2(walker.comesToRest(),
                         qPrintable(QStringLiteral("stop does not end it, event %1").arg(event)));
                QVERIFY2(walker.fault.isEmpty(), qPrintable(walker.fault));
            }
        }
        qInfo("%d runs, %d files", walker.runs, walker.files);
        QVERIFY(walker.runs > 100);
        QVERIFY(walker.files > 20);
        for (const auto state : {RunState::Preparing, RunState::Acquiring, RunState::Moving, RunState::Paused,
                                 RunState::Finishing, RunState::Failed})
            QVERIFY2(walker.seen.contains(state), qPrintable(QString::number(int(state))));
    }
};

QTEST_GUILESS_MAIN(RandomWalkTest)
#include "tst_randomwalk.moc"
