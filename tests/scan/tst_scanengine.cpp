// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/scan/scanengine.h"
#include "persistence/frames/framerecovery.h"
#include "persistence/frames/npzfile.h"
#include "tests/acquisition/runharness.h"

#include <QDir>
#include <QJsonArray>

#include <cmath>
#include <cstring>

using namespace Chirpdeck;
using namespace Chirpdeck::Scan;
using Test::RunHarness;
using Test::shortRecords;

namespace {

constexpr int Patience = 60000;
constexpr int Samples = 400;
constexpr qint64 Pixels = 240LL * 320;

/// A bench with a scan engine, as the program puts it together.
class Bench
{
public:
    explicit Bench(const Loadout &loadout = shortRecords(Samples))
        : run(loadout)
        , scans(new ScanEngine(run.instruments, run.engine, run.log))
    {
        scans->moveToThread(run.engine->thread());
        QObject::connect(run.engine->thread(), &QThread::finished, scans, &QObject::deleteLater);
        QObject::connect(scans, &ScanEngine::statusChanged, &m_here, [this](const ScanStatus &now) {
            status = now;
            states.append(now.state);
        });
        QObject::connect(scans, &ScanEngine::finished, &m_here,
                         [this](const ScanStatus &now) { ended.append(now); });
        QObject::connect(scans, &ScanEngine::settablesChanged, &m_here,
                         [this](const QList<SettableInfo> &now) { settables = now; });
        request.base = folder.path();
        request.detector = QStringLiteral("camera");
    }

    ScanAxis axis(const QString &text) const { return parseAxis(text).value(); }
    bool waitForEnd(int count = 1)
    {
        return QTest::qWaitFor([&] { return ended.size() >= count; }, Patience);
    }
    bool waitForPoints(qint64 points)
    {
        return QTest::qWaitFor([&] { return status.progress.done >= points; }, Patience);
    }
    bool waitForState(ScanState state)
    {
        return QTest::qWaitFor([&] { return status.state == state; }, Patience);
    }
    QString clock() const { return run.instruments->clocks.front()->key().text(); }
    QString flow() const { return run.instruments->flowControllers.front()->key().text(); }
    QString pulses() const { return run.instruments->pulseGenerators.front()->key().text(); }

    QTemporaryDir folder{Test::inMemory()};
    RunHarness run;
    ScanEngine *scans;
    ScanRequest request;
    ScanStatus status;
    QList<ScanState> states;
    QList<ScanStatus> ended;
    QList<SettableInfo> settables;

private:
    QObject m_here;
};

std::vector<double> doublesOf(const NpzFile &file, const QString &name)
{
    const auto *member = file.member(name);
    if (!member)
        return {};
    const QByteArray bytes = file.read(*member, 0, member->dataBytes).value();
    std::vector<double> values(static_cast<std::size_t>(bytes.size()) / sizeof(double));
    std::memcpy(values.data(), bytes.constData(), values.size() * sizeof(double));
    return values;
}

QByteArray bytesOf(const NpzFile &file, const QString &name)
{
    const auto *member = file.member(name);
    return member ? file.read(*member, 0, member->dataBytes).value() : QByteArray();
}

QString exitOf(const NpzFile &file)
{
    return file.note().value(QLatin1String("run")).toObject().value(QLatin1String("exit_status")).toString();
}

} // namespace

/// Scans on the simulated bench: what an operator who reads the file afterwards relies on.
class ScanEngineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aScanIsOneFile()
    {
        Bench bench;
        bench.request.axes = {bench.axis(bench.clock() + QStringLiteral(":frequency4=100:102:1")),
                              bench.axis(bench.flow() + QStringLiteral(":flow1=5,10"))};
        bench.scans->start(bench.request);
        QVERIFY(bench.waitForEnd());
        QVERIFY2(bench.ended[0].outcome == ScanOutcome::Complete, qPrintable(bench.ended[0].error.text()));
        QCOMPARE(bench.ended[0].progress.done, 6);
        const auto file = NpzFile::open(bench.ended[0].file.path).value();
        QCOMPARE(file.member(QStringLiteral("data"))->header.shape, (FrameShape{3, 2, 240, 320}));
        QCOMPARE(bytesOf(file, QStringLiteral("valid")), QByteArray(6, '\1'));
        QCOMPARE(doublesOf(file, QStringLiteral("axis_0")), (std::vector<double>{100, 101, 102}));
        QCOMPARE(doublesOf(file, QStringLiteral("axis_1")), (std::vector<double>{5, 10}));
        QCOMPARE(exitOf(file), QStringLiteral("success"));
        // What a device said stands beside what it was told.
        QCOMPARE(file.member(QStringLiteral("readback_0"))->header.shape, (FrameShape{3, 2}));
        QCOMPARE(doublesOf(file, QStringLiteral("readback_0")),
                 (std::vector<double>{100, 100, 101, 101, 102, 102}));
        const auto flows = doublesOf(file, QStringLiteral("readback_1"));
        QCOMPARE(flows.size(), 6U);
        QVERIFY(std::all_of(flows.begin(), flows.end(), [](double flow) { return std::isfinite(flow); }));
        const auto times = doublesOf(file, QStringLiteral("time"));
        QVERIFY(std::is_sorted(times.begin(), times.end()));
        QVERIFY(std::abs(times.back() - static_cast<double>(QDateTime::currentSecsSinceEpoch())) < 3600);
        const auto note = file.note();
        const auto axes = note.value(QLatin1String("scan")).toObject().value(QLatin1String("axes")).toArray();
        QCOMPARE(axes[0].toObject().value(QLatin1String("device")).toString(), bench.clock());
        QCOMPARE(axes[0].toObject().value(QLatin1String("unit")).toString(), QStringLiteral("MHz"));
        const auto detector = note.value(QLatin1String("detector")).toObject();
        QVERIFY(detector.value(QLatin1String("exposureSeconds")).toDouble() > 0.0);
        // The devices stand where the last point left them.
        QCOMPARE(bench.run.bench().oscillator(HardwareKey::parse(bench.clock()), 3).value_or(0.0), 102.0);
    }

    void everySettableValueIsOffered()
    {
        Bench bench;
        bench.scans->requestSettables();
        QVERIFY(QTest::qWaitFor([&] { return !bench.settables.isEmpty(); }, Patience));
        QStringList addresses;
        for (const auto &value : bench.settables) {
            addresses.append(value.address);
            QVERIFY2(value.minimum < value.maximum, qPrintable(value.address));
            QVERIFY2(!value.label.isEmpty(), qPrintable(value.address));
        }
        const QString pressure = bench.run.instruments->pressureControllers.front()->key().text();
        for (const QString &wanted :
             {bench.clock() + QStringLiteral(":frequency1"), bench.flow() + QStringLiteral(":flow2"),
              bench.flow() + QStringLiteral(":pressure"), pressure + QStringLiteral(":pressure"),
              bench.pulses() + QStringLiteral(":delay1"), bench.pulses() + QStringLiteral(":width3"),
              bench.pulses() + QStringLiteral(":rate")})
            QVERIFY2(addresses.contains(wanted), qPrintable(wanted));
    }

    void everyKindOfValueIsSetAndReadBack()
    {
        Bench bench;
        const QString pressure = bench.run.instruments->pressureControllers.front()->key().text();
        bench.request.axes = {bench.axis(bench.pulses() + QStringLiteral(":delay5=12,13")),
                              bench.axis(bench.pulses() + QStringLiteral(":rate=4")),
                              bench.axis(pressure + QStringLiteral(":pressure=1")),
                              bench.axis(bench.flow() + QStringLiteral(":pressure=2"))};
        bench.scans->start(bench.request);
        QVERIFY(bench.waitForEnd());
        QVERIFY2(bench.ended[0].outcome == ScanOutcome::Complete, qPrintable(bench.ended[0].error.text()));
        const auto file = NpzFile::open(bench.ended[0].file.path).value();
        QCOMPARE(doublesOf(file, QStringLiteral("readback_0")), (std::vector<double>{12, 13}));
        QCOMPARE(doublesOf(file, QStringLiteral("readback_1")), (std::vector<double>{4, 4}));
        QCOMPARE(doublesOf(file, QStringLiteral("readback_2")).size(), 2U);
        auto &generator = *bench.run.instruments->pulseGenerators.front();
        QCOMPARE(generator.config().channels[4].delayUs, 13.0);
    }

    void equalValuesAreDifferentPoints()
    {
        Bench bench;
        bench.request.axes = {bench.axis(bench.clock() + QStringLiteral(":frequency4=1,2,1")), repeatAxis(2)};
        bench.scans->start(bench.request);
        QVERIFY(bench.waitForEnd());
        const auto file = NpzFile::open(bench.ended[0].file.path).value();
        QCOMPARE(bytesOf(file, QStringLiteral("valid")), QByteArray(6, '\1'));
        QCOMPARE(doublesOf(file, QStringLiteral("readback_0")), (std::vector<double>{1, 1, 2, 2, 1, 1}));
        QVERIFY(!file.member(QStringLiteral("readback_1")));
    }

    void aSecondScanReplacesNothing()
    {
        Bench bench;
        bench.request.axes = {repeatAxis(2)};
        bench.request.pointFiles = QStringLiteral("points/p_[1]");
        for (int i = 1; i <= 2; ++i) {
            bench.scans->start(bench.request);
            QVERIFY(bench.waitForEnd(i));
        }
        QVERIFY(bench.ended[0].file.path != bench.ended[1].file.path);
        QCOMPARE(QDir(bench.folder.path()).entryList({QStringLiteral("*.npz")}).size(), 2);
        QCOMPARE(QDir(bench.folder.filePath(QStringLiteral("points"))).entryList(QDir::Files),
                 (QStringList{QStringLiteral("p_0_0.npz"), QStringLiteral("p_0_1.npz"),
                              QStringLiteral("p_1_0.npz"), QStringLiteral("p_1_1.npz")}));
        const auto point = NpzFile::open(bench.folder.filePath(QStringLiteral("points/p_1_1.npz"))).value();
        QCOMPARE(point.member(QStringLiteral("data"))->header.shape, (FrameShape{240, 320}));
        const auto about = point.note().value(QLatin1String("scan")).toObject();
        QCOMPARE(about.value(QLatin1String("index")).toArray(), (QJsonArray{1}));
    }

    void aStopKeepsWhatWasMeasured()
    {
        Bench bench;
        bench.request.axes = {bench.axis(bench.clock() + QStringLiteral(":frequency4=1:1000:1"))};
        bench.scans->start(bench.request);
        QVERIFY(bench.waitForPoints(3));
        bench.scans->stop();
        QVERIFY(bench.waitForEnd());
        QCOMPARE(bench.ended[0].outcome, ScanOutcome::Stopped);
        const auto file = NpzFile::open(bench.ended[0].file.path).value();
        QCOMPARE(exitOf(file), QStringLiteral("abort"));
        const QByteArray valid = bytesOf(file, QStringLiteral("valid"));
        QCOMPARE(valid.size(), 1000);
        QVERIFY(valid.count('\1') >= bench.ended[0].progress.done);
        QVERIFY(valid.count('\1') < 1000);
        QVERIFY(file.check(*file.member(QStringLiteral("data"))));
        // The engine is free for a run, and for the next scan.
        bench.request.axes = {repeatAxis(1)};
        bench.scans->start(bench.request);
        QVERIFY(bench.waitForEnd(2));
        QCOMPARE(bench.ended[1].outcome, ScanOutcome::Complete);
    }

    void aStopBeforeTheFirstPointLeavesNoFile()
    {
        Bench bench;
        ScanAxis axis = bench.axis(bench.clock() + QStringLiteral(":frequency4=1,2"));
        axis.settleSeconds = 3600.0;
        bench.request.axes = {axis};
        bench.scans->start(bench.request);
        QVERIFY(bench.waitForState(ScanState::Settling));
        bench.scans->stop();
        QVERIFY(bench.waitForEnd());
        QCOMPARE(bench.ended[0].outcome, ScanOutcome::Stopped);
        QCOMPARE(bench.ended[0].file.state, FrameState::Empty);
        QVERIFY(QDir(bench.folder.path()).isEmpty(QDir::Files | QDir::NoDotAndDotDot));
    }

    void aPauseWaitsAndGoesOn()
    {
        Bench bench;
        bench.request.axes = {repeatAxis(12)};
        bench.scans->start(bench.request);
        QVERIFY(bench.waitForPoints(2));
        bench.scans->pause();
        QVERIFY(bench.waitForState(ScanState::Paused));
        const qint64 before = bench.status.progress.done;
        QTest::qWait(200);
        QCOMPARE(bench.status.progress.done, before);
        bench.scans->resume();
        QVERIFY(bench.waitForEnd());
        QCOMPARE(bench.ended[0].outcome, ScanOutcome::Complete);
        const auto file = NpzFile::open(bench.ended[0].file.path).value();
        QCOMPARE(bytesOf(file, QStringLiteral("valid")), QByteArray(12, '\1'));
    }

    void aStopEndsAPause()
    {
        Bench bench;
        bench.request.axes = {repeatAxis(100)};
        bench.scans->start(bench.request);
        bench.scans->pause();
        QVERIFY(bench.waitForState(ScanState::Paused));
        bench.scans->stop();
        QVERIFY(bench.waitForEnd());
        QCOMPARE(bench.ended[0].outcome, ScanOutcome::Stopped);
    }

    void anAxisThatFailsEndsTheScanAndKeepsItsData()
    {
        Bench bench;
        bench.request.axes = {bench.axis(bench.clock() + QStringLiteral(":frequency4=1:1000:1"))};
        bench.scans->start(bench.request);
        QVERIFY(bench.waitForPoints(2));
        bench.run.bench().setFault(HardwareKey::parse(bench.clock()), SimulatedBench::Fault::Offline);
        QVERIFY(bench.waitForEnd());
        QCOMPARE(bench.ended[0].outcome, ScanOutcome::Failed);
        QVERIFY2(bench.ended[0].error.where.startsWith(bench.clock()),
                 qPrintable(bench.ended[0].error.text()));
        const auto file = NpzFile::open(bench.ended[0].file.path).value();
        QCOMPARE(exitOf(file), QStringLiteral("fail"));
        QVERIFY(bytesOf(file, QStringLiteral("valid")).count('\1') >= 2);
        QVERIFY(file.note().value(QLatin1String("run")).toObject().contains(QLatin1String("reason")));
    }

    void whatCannotBeSetIsSaidBeforeTheFirstPoint_data()
    {
        QTest::addColumn<QString>("axis");
        QTest::newRow("no such device") << QStringLiteral("Clock.Nowhere:frequency1=1");
        QTest::newRow("no such value") << QStringLiteral("CLOCK:phase=1");
        QTest::newRow("out of range") << QStringLiteral("FLOW:flow1=5,-1");
    }
    void whatCannotBeSetIsSaidBeforeTheFirstPoint()
    {
        QFETCH(QString, axis);
        Bench bench;
        axis.replace(QStringLiteral("CLOCK"), bench.clock());
        axis.replace(QStringLiteral("FLOW"), bench.flow());
        bench.request.axes = {bench.axis(axis)};
        bench.scans->start(bench.request);
        QVERIFY(bench.waitForEnd());
        QCOMPARE(bench.ended[0].outcome, ScanOutcome::Failed);
        QVERIFY(!bench.ended[0].error.action.isEmpty());
        QVERIFY(QDir(bench.folder.path()).isEmpty());
    }

    void theDigitizersSumsAreThoseOfARun()
    {
        constexpr int Shots = 25;
        Bench bench;
        bench.request.detector = QStringLiteral("digitizer");
        bench.request.shots = Shots;
        bench.request.axes = {repeatAxis(3)};
        bench.scans->start(bench.request);
        QVERIFY(bench.waitForEnd());
        QVERIFY2(bench.ended[0].outcome == ScanOutcome::Complete, qPrintable(bench.ended[0].error.text()));
        const auto file = NpzFile::open(bench.ended[0].file.path).value();
        const auto *data = file.member(QStringLiteral("data"));
        QCOMPARE(data->header.type, QByteArray("<i8"));
        QCOMPARE(data->header.shape, (FrameShape{3, Samples}));
        const auto detector = file.note().value(QLatin1String("detector")).toObject();
        QCOMPARE(detector.value(QLatin1String("shots")).toInt(), Shots);
        QVERIFY(detector.value(QLatin1String("simulated")).toBool());

        // The same seed gives the same records to a run.
        RunHarness run(shortRecords(Samples));
        Acquisition::RunRequest request;
        request.targetShots = Shots;
        run.engine->start(request);
        QVERIFY(run.waitForEnd());
        QVERIFY(!run.snapshots.empty());
        const auto &sums = *run.snapshots.back().fids.sums;
        const QByteArray first = bytesOf(file, QStringLiteral("data")).first(Samples * 8);
        QCOMPARE(first, QByteArray(reinterpret_cast<const char *>(sums.data()), Samples * 8));
    }

    void chirpsDoNotPlayWithoutProtection()
    {
        Loadout loadout = shortRecords(Samples);
        auto &channel = loadout.pulseGenerators.first().channels[2];
        channel.setRole(PulseRole::Prot);
        channel.enabled = true;
        channel.delayUs = 349.0;
        channel.widthUs = 100.0;
        Bench bench(loadout);
        bench.request.detector = QStringLiteral("digitizer");
        bench.request.shots = 1;
        // The second point would open the receiver while the chirp sounds.
        bench.request.axes = {bench.axis(bench.pulses() + QStringLiteral(":delay3=349,5000"))};
        bench.scans->start(bench.request);
        QVERIFY(bench.waitForEnd());
        QCOMPARE(bench.ended[0].outcome, ScanOutcome::Failed);
        QVERIFY2(bench.ended[0].error.what.contains(QStringLiteral("channel 3")),
                 qPrintable(bench.ended[0].error.text()));
        QCOMPARE(bench.ended[0].progress.done, 1);
    }

    void aRunAndAScanDoNotMeet()
    {
        Bench bench;
        bench.request.axes = {repeatAxis(1000)};
        bench.scans->start(bench.request);
        QVERIFY(bench.waitForPoints(1));
        Acquisition::RunRequest run;
        run.targetShots = 5;
        bench.run.engine->start(run);
        QVERIFY(
            QTest::qWaitFor([&] { return bench.run.problem(QStringLiteral("run")).has_value(); }, Patience));
        bench.scans->stop();
        QVERIFY(bench.waitForEnd());
        bench.run.engine->start(run);
        QVERIFY(bench.run.waitForEnd());
        QCOMPARE(bench.run.outcomes.front(), Acquisition::RunOutcome::Complete);

        run.targetShots = 100000000;
        bench.run.engine->start(run);
        QVERIFY(bench.run.waitForState(Acquisition::RunState::Acquiring));
        bench.scans->start(bench.request);
        QVERIFY(bench.waitForEnd(2));
        QCOMPARE(bench.ended[1].outcome, ScanOutcome::Failed);
        QVERIFY(bench.run.status.state == Acquisition::RunState::Acquiring);
        bench.run.engine->stop();
        QVERIFY(bench.run.waitForEnd(2));
    }

    void aFolderThatIsNotThereIsToldAndNothingIsLost()
    {
        Bench bench;
        bench.request.base = bench.folder.filePath(QStringLiteral("drive"));
        bench.request.axes = {repeatAxis(3)};
        bench.scans->start(bench.request);
        QVERIFY(bench.waitForEnd());
        QCOMPARE(bench.ended[0].outcome, ScanOutcome::Failed);
        QCOMPARE(bench.ended[0].unsaved, 1);
        const qint64 taken = bench.ended[0].file.framesTaken;
        // The drive is connected.
        QVERIFY(QDir().mkpath(bench.request.base));
        bench.scans->retryFailed();
        QVERIFY(QTest::qWaitFor([&] { return bench.status.unsaved == 0; }, Patience));
        const QDir drive(bench.request.base);
        if (taken > 0) {
            QVERIFY(QTest::qWaitFor([&] { return drive.entryList({QStringLiteral("*.npz")}).size() == 1; },
                                    Patience));
            const auto file = NpzFile::open(drive.filePath(QStringLiteral("scan_0.npz"))).value();
            QCOMPARE(bytesOf(file, QStringLiteral("valid")).count('\1'), taken);
        }
    }
};

QTEST_GUILESS_MAIN(ScanEngineTest)
#include "tst_scanengine.moc"
