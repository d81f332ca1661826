// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/acquisition/shotframes.h"
#include "backend/acquisition/shotobserver.h"
#include "persistence/frames/npzfile.h"
#include "tests/acquisition/runharness.h"

#include <QDir>
#include <QJsonDocument>

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

} // namespace

/// The records of a run beside its sums.
class ShotFramesTest : public QObject
{
    Q_OBJECT

private slots:
    void recordsAddUpToTheSums()
    {
        StoredRun stored(shortRecords(Samples));
        stored.run.digitizer().setShotRate({ShotRate::Source::Fixed, 400.0});
        stored.run.engine->start(someShots(100));
        QVERIFY(stored.run.waitForEnd());
        QVERIFY(stored.waitForFile());
        const auto file = NpzFile::open(stored.overview.savedPath);
        QVERIFY(file);
        QCOMPARE(file->path(), QDir(stored.folder.path()).filePath(QStringLiteral("shots_0.npz")));
        qint64 records = 0;
        const auto sums = summed(*file, &records);
        QCOMPARE(records, qint64(100));
        const auto note = file->note();
        QVERIFY(!stored.run.snapshots.empty());
        const auto &last = stored.run.snapshots.back().fids;
        QCOMPARE(last.shots, quint64(100));
        QVERIFY(sums == *last.sums);
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
        QCOMPARE(static_cast<quint64>(records), stored.run.status.shots);
        QVERIFY(sums == *stored.run.snapshots.back().fids.sums);
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
