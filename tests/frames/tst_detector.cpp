// SPDX-License-Identifier: GPL-3.0-or-later
#include "instruments/simulation/simulatedcamera.h"
#include "persistence/frames/framerun.h"
#include "persistence/frames/framestorage.h"
#include "persistence/frames/npzfile.h"
#include "tests/frames/gatedfiles.h"
#include "tests/frames/seededframes.h"
#include "tests/support/testsupport.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Chirpdeck;
using namespace std::chrono_literals;
using Test::cellOf;
using Test::FramePatience;
using Test::maskOf;

namespace {

SimulatedCamera::Settings small(FrameShape index, std::chrono::microseconds exposure = 1ms)
{
    return {6, 8, std::move(index), exposure, 3};
}

QJsonObject factsOf(const NpzFile &file)
{
    return file.note().value(QLatin1String("run")).toObject();
}

} // namespace

/// What a connected detector delivers is stored as it comes.
class FrameDetectorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>(Test::inMemory());
        m_storage = std::make_unique<FrameStorage>();
        m_storage->setBase(m_dir->path());
        m_storage->setFolder({});
    }
    void cleanup() { m_storage.reset(); }

    void aCameraFollowsTheOrderOfARun()
    {
        SimulatedCamera camera(small({2, 3}));
        QVERIFY(camera.isAlive());
        QVERIFY(!camera.isBusy());
        QCOMPARE(camera.dataShape(), (FrameShape{2, 3, 6, 8}));
        QStringList order;
        std::mutex mutex;
        const auto note = [&](const QString &what) {
            const std::scoped_lock lock(mutex);
            order.append(what);
        };
        QObject::connect(
            &camera, &FrameDetector::busyStateChanged, &camera,
            [&](bool busy) { note(busy ? QStringLiteral("busy") : QStringLiteral("idle")); },
            Qt::DirectConnection);
        QObject::connect(
            &camera, &FrameDetector::dataAcquired, &camera, [&] { note(QStringLiteral("frame")); },
            Qt::DirectConnection);
        QObject::connect(
            &camera, &FrameDetector::stopped, &camera, [&] { note(QStringLiteral("stopped")); },
            Qt::DirectConnection);
        QVERIFY(camera.start());
        QVERIFY(camera.isBusy());
        QVERIFY(!camera.start());
        QVERIFY(!camera.setSettings({}));
        QTRY_VERIFY_WITH_TIMEOUT(!camera.isBusy(), FramePatience);
        QTRY_COMPARE(order.size(), 9);
        QCOMPARE(order.join(QLatin1Char(' ')),
                 QStringLiteral("busy frame frame frame frame frame frame stopped idle"));
        camera.setAlive(false);
        QVERIFY(!camera.start());
    }

    void aRunIsStored()
    {
        SimulatedCamera camera(small({2, 3}));
        m_storage->connect(&camera);
        QVERIFY(camera.start());
        QVERIFY(m_storage->isSaving());
        const auto run = m_storage->currentRun();
        QVERIFY(isSaved(run));
        const auto file = NpzFile::open(run->status().path);
        QCOMPARE(file->members().first().header.shape, (FrameShape{2, 3, 6, 8}));
        QCOMPARE(file->members().first().header.type, QByteArray("<u2"));
        for (qint64 cell = 0; cell < 6; ++cell)
            QCOMPARE(cellOf(*file, cell, 96),
                     SimulatedCamera::picture(camera.settings(), 0, cell).bytes().toByteArray());
        for (int d = 0; d < 4; ++d)
            QVERIFY(file->member(QStringLiteral("axis_%1").arg(d)));
        QCOMPARE(factsOf(*file).value(QLatin1String("exit_status")).toString(), QStringLiteral("success"));
    }

    void everyPassIsStored_data()
    {
        QTest::addColumn<bool>("filePerPass");
        QTest::newRow("growing") << false;
        QTest::newRow("a file per pass") << true;
    }
    void everyPassIsStored()
    {
        QFETCH(bool, filePerPass);
        if (filePerPass)
            m_storage->setPasses(FramePasses::FilePerPass);
        SimulatedCamera camera(small({2}));
        m_storage->connect(&camera);
        QSignalSpy finished(m_storage.get(), &FrameStorage::finished);
        QVERIFY(camera.start(3));
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), filePerPass ? 3 : 1, FramePatience);
        for (qint64 pass = 0; pass < 3; ++pass) {
            const auto file = NpzFile::open(finished[filePerPass ? pass : 0][0].toString());
            for (qint64 i = 0; i < 2; ++i)
                QCOMPARE(cellOf(*file, filePerPass ? i : 2 * pass + i, 96),
                         SimulatedCamera::picture(camera.settings(), pass, i).bytes().toByteArray());
        }
    }

    /// Until it is stopped; and the frame that is on its way then is not lost.
    void aStreamIsStoredToItsLastFrame()
    {
        SimulatedCamera camera(small({}));
        m_storage->connect(&camera);
        std::atomic<qint64> delivered{0};
        QObject::connect(
            &camera, &FrameDetector::dataAcquired, &camera, [&] { ++delivered; }, Qt::DirectConnection);
        QVERIFY(camera.start(FrameDetector::UntilStopped));
        const auto run = m_storage->currentRun();
        QTRY_VERIFY_WITH_TIMEOUT(delivered > 20, FramePatience);
        camera.stop();
        QVERIFY(isSaved(run));
        QTRY_VERIFY(!camera.isBusy());
        const auto file = NpzFile::open(run->status().path);
        QCOMPARE(file->members().first().header.shape, (FrameShape{delivered, 6, 8}));
        QCOMPARE(maskOf(*file), QByteArray(delivered, 1));
        QCOMPARE(cellOf(*file, delivered - 1, 96),
                 SimulatedCamera::picture(camera.settings(), delivered - 1, 0).bytes().toByteArray());
    }

    void aStopKeepsWhatCame()
    {
        SimulatedCamera camera(small({1000}));
        m_storage->connect(&camera);
        QVERIFY(camera.start());
        const auto run = m_storage->currentRun();
        QTRY_VERIFY_WITH_TIMEOUT(run->status().framesTaken > 5, FramePatience);
        camera.stop();
        QVERIFY(isSaved(run));
        const auto file = NpzFile::open(run->status().path);
        const qint64 taken = run->status().framesTaken;
        QCOMPARE(maskOf(*file), QByteArray(taken, 1) + QByteArray(1000 - taken, 0));
        QCOMPARE(factsOf(*file).value(QLatin1String("exit_status")).toString(), QStringLiteral("abort"));
    }

    void aDeviceThatGoesAwayIsAFault()
    {
        SimulatedCamera camera(small({1000}));
        m_storage->connect(&camera);
        QVERIFY(camera.start());
        const auto run = m_storage->currentRun();
        QTRY_VERIFY_WITH_TIMEOUT(run->status().framesTaken > 2, FramePatience);
        camera.setAlive(false);
        QVERIFY(isSaved(run));
        const QJsonObject facts = factsOf(*NpzFile::open(run->status().path));
        QCOMPARE(facts.value(QLatin1String("exit_status")).toString(), QStringLiteral("fail"));
        QVERIFY(!facts.value(QLatin1String("reason")).toString().isEmpty());
    }

    void stoppedBeforeTheFirstFrame()
    {
        SimulatedCamera camera(small({}, 1h));
        m_storage->connect(&camera);
        QVERIFY(camera.start());
        const auto run = m_storage->currentRun();
        camera.stop();
        QTRY_COMPARE_WITH_TIMEOUT(run->status().state, FrameState::Empty, FramePatience);
        QVERIFY(QDir(m_dir->path()).isEmpty(QDir::Files | QDir::Hidden));
    }

    void startedAgainAtOnce()
    {
        SimulatedCamera camera(small({3}));
        m_storage->connect(&camera);
        QSignalSpy finished(m_storage.get(), &FrameStorage::finished);
        for (int i = 0; i < 5; ++i) {
            QVERIFY(camera.start());
            QTRY_VERIFY_WITH_TIMEOUT(!camera.isBusy(), FramePatience);
        }
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 5, FramePatience);
        QCOMPARE(QDir(m_dir->path()).entryList({QStringLiteral("*.npz")}).size(), 5);
    }

    void anotherDetectorTakesThePlace()
    {
        SimulatedCamera first(small({2}));
        SimulatedCamera second(small({4}));
        m_storage->connect(&first);
        m_storage->connect(&second);
        QVERIFY(first.start());
        QVERIFY(!m_storage->isSaving());
        QVERIFY(second.start());
        const auto run = m_storage->currentRun();
        QVERIFY(isSaved(run));
        QCOMPARE(NpzFile::open(run->status().path)->members().first().header.shape, (FrameShape{4, 6, 8}));
        m_storage->connect(nullptr);
        QTRY_VERIFY(!second.isBusy());
        QVERIFY(second.start());
        QVERIFY(!m_storage->isSaving());
    }

    void whileDisabledNothingIsStored()
    {
        SimulatedCamera camera(small({2}));
        m_storage->connect(&camera);
        m_storage->setEnabled(false);
        QSignalSpy lost(m_storage.get(), &FrameStorage::frameLost);
        QVERIFY(camera.start());
        QTRY_VERIFY_WITH_TIMEOUT(!camera.isBusy(), FramePatience);
        QCoreApplication::processEvents();
        QCOMPARE(lost.size(), 0);
        QVERIFY(QDir(m_dir->path()).isEmpty());
    }

    /// Records of one byte per sample, as a digitizer delivers them: shared, and slower on the drive than in
    /// coming; the deliverer is made to wait and not a frame is lost.
    void aFastDetectorIsSlowedDown()
    {
        Test::GatedFiles files;
        FrameStorage::Options options;
        options.files = &files;
        options.queueLimit = 20 * 750'000;
        FrameStorage storage(options);
        storage.setBase(m_dir->path());
        const auto record = std::make_shared<const QByteArray>(Test::seededBytes(1, 750'000));
        const Frame frame(FrameType::Int8, {750'000}, *record, record);
        const auto run = *storage.reserve(FrameLayout{FrameType::Int8, {}, {750'000}, false}, {}, 60);
        files.shut();
        std::thread digitizer([&] {
            for (qint64 pass = 0; pass < 60; ++pass)
                storage.update({{{}, frame}}, pass);
        });
        QTRY_VERIFY_WITH_TIMEOUT(storage.status().queueBytes > options.queueLimit / 2, FramePatience);
        // Every frame in memory is the one that the digitizer holds.
        QVERIFY(record.use_count() > 10);
        files.open();
        digitizer.join();
        QTRY_COMPARE_WITH_TIMEOUT(run->status().state, FrameState::Saved, FramePatience);
        QCOMPARE(run->status().framesWritten, 60);
        QCOMPARE(run->status().dropped, 0);
    }

private:
    static bool isSaved(const std::shared_ptr<FrameRun> &run)
    {
        return QTest::qWaitFor([&] { return run->status().state == FrameState::Saved; }, FramePatience);
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<FrameStorage> m_storage;
};

QTEST_GUILESS_MAIN(FrameDetectorTest)
#include "tst_detector.moc"
