// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/acquisition/shotframes.h"
#include "backend/acquisition/shotobserver.h"
#include "backend/experiment/experimentplan.h"
#include "persistence/frames/npzfile.h"
#include "tests/acquisition/runharness.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>

#include <array>

using namespace Chirpdeck;
using namespace Chirpdeck::Acquisition;
using Test::RunHarness;
using Test::shortRecords;

namespace {

constexpr int Samples = 500;
constexpr int Patience = 60000;

// An engine whose records go into frames.
class StoredRun
{
public:
    explicit StoredRun(const Loadout &loadout)
        : run(loadout)
        , frames(new ShotFrames)
    {
        frames->moveToThread(run.engine->thread());
        QObject::connect(run.engine->thread(), &QThread::finished, frames, &QObject::deleteLater);
        QMetaObject::invokeMethod(
            run.engine, [this] { run.engine->setShotObserver(frames->observer()); },
            Qt::BlockingQueuedConnection);
        QObject::connect(frames, &ShotFrames::changed, &m_here,
                         [this](const FrameOverview &now) { overview = now; });
        FrameSettings settings;
        settings.enabled = true;
        settings.base = folder.path();
        settings.name = QStringLiteral("shots");
        frames->setSettings(settings);
    }

    bool waitForFile()
    {
        return QTest::qWaitFor([this] { return overview.savedCount > 0; }, Patience);
    }

    QTemporaryDir folder{Test::inMemory()};
    RunHarness run;
    ShotFrames *frames;
    FrameOverview overview;

private:
    QObject m_here;
};

// Frames that a test hands its records to, without an engine.
class HandedRun
{
public:
    HandedRun()
    {
        auto &digitizer =
            plan.experiment.ftmw
                .emplace(FtmwType::Forever, HardwareKey::parse(QStringLiteral("FtmwDigitizer.Test")))
                .digitizer;
        digitizer.recordLength = Samples;
        digitizer.sampleRate = 1e9;
        QObject::connect(&frames, &ShotFrames::changed, &frames,
                         [this](const FrameOverview &now) { overview = now; });
        QObject::connect(&frames, &ShotFrames::problemChanged, &frames,
                         [this](const Error &now) { problem = now; });
    }
    void storeIn(const QString &base)
    {
        FrameSettings settings;
        settings.enabled = true;
        settings.base = base;
        settings.name = QStringLiteral("shots");
        frames.setSettings(settings);
    }
    void begin() { frames.observer()->begin(plan); }
    void end() { frames.observer()->end({}); }
    void record(qsizetype samples = Samples)
    {
        const std::vector<std::byte> bytes(static_cast<std::size_t>(samples), std::byte{1});
        const std::array entries{ShotRing::Entry{bytes, {}, 1}};
        frames.observer()->take(entries);
    }
    void sum(quint64 shots)
    {
        const std::vector<qint64> values(Samples, 1);
        const std::array entries{ShotRing::Entry{{}, values, shots}};
        frames.observer()->take(entries);
    }
    bool waitForFiles(int count)
    {
        return QTest::qWaitFor([&] { return overview.savedCount >= count; }, Patience);
    }

    QTemporaryDir folder{Test::inMemory()};
    ShotFrames frames;
    ExperimentPlan plan;
    FrameOverview overview;
    Error problem;
};

RunRequest someShots(quint64 shots)
{
    RunRequest request;
    request.targetShots = shots;
    request.title = QStringLiteral("Carbonyl sulfide");
    return request;
}

// The sum over the passes of a file that have a record.
std::vector<qint64> summed(const NpzFile &file, qint64 *records)
{
    const auto *data = file.member(QStringLiteral("data"));
    const auto *valid = file.member(QStringLiteral("valid"));
    const QByteArray values = file.read(*data, 0, data->dataBytes).value();
    const QByteArray mask = file.read(*valid, 0, valid->dataBytes).value();
    std::vector<qint64> sums(Samples);
    *records = 0;
    for (qsizetype pass = 0; pass < mask.size(); ++pass) {
        if (!mask[pass])
            continue;
        ++*records;
        for (std::size_t i = 0; i < sums.size(); ++i)
            sums[i] += static_cast<qint8>(values[pass * Samples + static_cast<qsizetype>(i)]);
    }
    return sums;
}

// The value of that name, at whatever depth the note has it.
qint64 summedRecords(const QJsonObject &note)
{
    const QString key = QStringLiteral("summedRecords");
    if (note.contains(key))
        return note.value(key).toInteger();
    for (const auto &value : note) {
        if (const qint64 found = value.isObject() ? summedRecords(value.toObject()) : 0)
            return found;
    }
    return 0;
}

} // namespace

/// The records of a run beside its sums.
class ShotFramesTest : public QObject
{
    Q_OBJECT

private slots:
    void recordsAddUpToTheSums()
    {
        StoredRun stored(shortRecords(Samples));
        stored.run.digitizer().setShotRate({ShotRate::Source::Fixed, 100.0});
        stored.run.engine->start(someShots(100));
        QVERIFY(stored.run.waitForEnd());
        QVERIFY(stored.waitForFile());
        const auto file = NpzFile::open(stored.overview.savedPath);
        QVERIFY(file);
        QCOMPARE(file->path(), QDir(stored.folder.path()).filePath(QStringLiteral("shots_0.npz")));
        qint64 records = 0;
        const auto sums = summed(*file, &records);
        const auto note = file->note();
        const qint64 summedUp = summedRecords(note);
        QCOMPARE(records + summedUp, qint64(100));
        QVERIFY(!stored.run.snapshots.empty());
        const auto &last = stored.run.snapshots.back().fids;
        QCOMPARE(last.shots, quint64(100));
        // On a busy machine the ring hands over sums, which have no records.
        QVERIFY(summedUp > 0 || sums == *last.sums);
        QVERIFY2(QJsonDocument(note).toJson().contains("Carbonyl sulfide"), QJsonDocument(note).toJson());
    }

    void stopKeepsTheRecordsSoFar()
    {
        StoredRun stored(shortRecords(Samples));
        stored.run.digitizer().setShotRate({ShotRate::Source::Fixed, 400.0});
        RunRequest request = someShots(1);
        request.type = FtmwType::Forever;
        stored.run.engine->start(request);
        QTRY_VERIFY_WITH_TIMEOUT(stored.run.status.shots > 0, Patience);
        stored.run.engine->stop();
        QVERIFY(stored.run.waitForEnd());
        QVERIFY(stored.waitForFile());
        qint64 records = 0;
        const auto file = NpzFile::open(stored.overview.savedPath);
        QVERIFY(file);
        const auto sums = summed(*file, &records);
        const qint64 summedUp = summedRecords(file->note());
        QCOMPARE(static_cast<quint64>(records + summedUp), stored.run.status.shots);
        QVERIFY(summedUp > 0 || sums == *stored.run.snapshots.back().fids.sums);
    }

    void nothingIsStoredUnasked()
    {
        StoredRun stored(shortRecords(Samples));
        FrameSettings off;
        off.base = stored.folder.path();
        stored.frames->setSettings(off);
        stored.run.engine->start(someShots(10));
        QVERIFY(stored.run.waitForEnd());
        stored.frames->requestOverview();
        QTRY_COMPARE_WITH_TIMEOUT(stored.overview.newest.state, FrameState::Idle, Patience);
        QVERIFY(QDir(stored.folder.path()).isEmpty());
    }

    void transfersWithoutARecordAreTold_data()
    {
        QTest::addColumn<bool>("atTheEnd");
        QTest::newRow("a gap") << false;
        QTest::newRow("at the end") << true;
    }
    void transfersWithoutARecordAreTold()
    {
        QFETCH(bool, atTheEnd);
        HandedRun run;
        run.storeIn(run.folder.path());
        run.begin();
        run.record();
        run.sum(3000);
        if (!atTheEnd)
            run.record();
        run.end();
        QVERIFY(run.waitForFiles(1));
        const auto file = NpzFile::open(run.overview.savedPath);
        QVERIFY(file);
        QCOMPARE(file->members().first().header.shape.first(), atTheEnd ? 1 : 3002);
        QCOMPARE(file->note().value(QLatin1String("summedRecords")).toInt(), 3000);
        QCOMPARE(file->note()
                     .value(QLatin1String("run"))
                     .toObject()
                     .value(QLatin1String("exit_status"))
                     .toString(),
                 QStringLiteral("abort"));
        QVERIFY(!run.overview.newest.isEndKnown);
    }

    // What waits for the user is told as long as it waits.
    void aFailureIsToldUntilItIsSaved()
    {
        HandedRun run;
        run.storeIn(run.folder.filePath(QStringLiteral("gone")));
        run.begin();
        run.record();
        run.end();
        QTRY_VERIFY_WITH_TIMEOUT(!run.problem.what.isEmpty(), Patience);
        run.storeIn(run.folder.path());
        run.begin();
        run.record();
        run.end();
        QVERIFY(run.waitForFiles(1));
        QTRY_COMPARE_WITH_TIMEOUT(run.overview.newest.state, FrameState::Saved, Patience);
        QTest::qWait(0);
        QVERIFY(!run.problem.what.isEmpty());
        run.frames.retryFailed();
        QVERIFY(run.waitForFiles(2));
        QTRY_VERIFY_WITH_TIMEOUT(run.problem.what.isEmpty(), Patience);
        QCOMPARE(QFileInfo(run.overview.savedPath).absolutePath(), run.folder.path());
    }

    void aFailureIsToldUntilItIsGivenUp()
    {
        HandedRun run;
        run.storeIn(run.folder.filePath(QStringLiteral("gone")));
        run.begin();
        run.record();
        run.end();
        QTRY_VERIFY_WITH_TIMEOUT(!run.problem.what.isEmpty(), Patience);
        run.frames.discardFailed();
        QTRY_VERIFY_WITH_TIMEOUT(run.problem.what.isEmpty(), Patience);
    }

    void aLossIsToldUntilTheNextRun()
    {
        HandedRun run;
        run.storeIn(run.folder.path());
        run.begin();
        run.record();
        run.record(Samples - 1);
        run.end();
        QVERIFY(run.waitForFiles(1));
        QTRY_VERIFY_WITH_TIMEOUT(!run.problem.what.isEmpty(), Patience);
        QTRY_COMPARE_WITH_TIMEOUT(run.overview.newest.state, FrameState::Saved, Patience);
        QTest::qWait(0);
        QVERIFY(!run.problem.what.isEmpty());
        QCOMPARE(run.overview.newest.refused, 1);
        run.begin();
        QTRY_VERIFY_WITH_TIMEOUT(run.problem.what.isEmpty(), Patience);
        QCOMPARE(run.overview.newest.refused, 0);
    }

    // A folder that is gone is no reason to lose a run.
    void aMissingFolderDoesNotStopTheRun()
    {
        StoredRun stored(shortRecords(Samples));
        FrameSettings gone;
        gone.enabled = true;
        gone.base = stored.folder.filePath(QStringLiteral("not there"));
        stored.frames->setSettings(gone);
        stored.run.engine->start(someShots(50));
        QVERIFY(stored.run.waitForEnd());
        QCOMPARE(stored.run.outcomes.back(), RunOutcome::Complete);
        QTRY_COMPARE_WITH_TIMEOUT(stored.overview.newest.state, FrameState::Failed, Patience);
        QVERIFY(!stored.overview.newest.error.what.isEmpty());
    }
};

QTEST_GUILESS_MAIN(ShotFramesTest)
#include "tst_shotframes.moc"
