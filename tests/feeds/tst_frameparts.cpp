// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/feeds/framefeed.h"
#include "persistence/frames/framerun.h"
#include "persistence/frames/npzfile.h"
#include "persistence/stores/killpoint.h"
#include "tests/persistence/childprocess.h"
#include "tests/support/testsupport.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace Chirpdeck;
using namespace std::chrono_literals;

namespace {

constexpr int Patience = 60000;

/// A run of four frames that is killed when it has three.
void interrupt(const QString &folder)
{
    Test::inChild([&] {
        KillPoint::arm("frames-filled");
        FrameStorage storage;
        storage.setBase(folder);
        storage.setFolder(QStringLiteral("night"));
        const auto run = *storage.reserve(FrameLayout{FrameType::UInt8, {4}, {10}, false});
        for (qint64 cell = 0; cell < 3; ++cell) {
            storage.update({{{cell}, Frame(FrameType::UInt8, {10}, QByteArray(10, 'x'))}});
            for (int i = 0; i < 10000 && run->status().framesWritten <= cell; ++i)
                std::this_thread::sleep_for(1ms);
        }
        storage.save();
        storage.drain(1min);
        return 0;
    });
}

/// The panel of a program that starts.
struct Start
{
    explicit Start(const QString &base)
    {
        FrameSettings settings;
        settings.base = base;
        feed = std::make_unique<FrameFeed>(frames, models, settings);
    }

    ModelRegistry models;
    Acquisition::ShotFrames frames;
    std::unique_ptr<FrameFeed> feed;
};

} // namespace

/// What a program offers that finds the parts of a killed one.
class FramePartsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_dir = std::make_unique<QTemporaryDir>(Test::inMemory()); }

    void theStartOffersWhatACrashHasLeft()
    {
        interrupt(m_dir->path());
        Start start(m_dir->path());
        auto &panel = start.models.frames;
        QTRY_COMPARE_WITH_TIMEOUT(panel.interruptedCount(), 1, Patience);
        QVERIFY2(panel.interruptedText().contains(QStringLiteral("data_0")),
                 qPrintable(panel.interruptedText()));
        QVERIFY2(panel.interruptedText().contains(QLatin1Char('3')), qPrintable(panel.interruptedText()));
        QCOMPARE(start.models.problems.topId(), QStringLiteral("frameParts"));

        QSignalSpy told(&start.models.problems, &ProblemModel::noticed);
        panel.finishInterrupted();
        QVERIFY(panel.finishing());
        QTRY_COMPARE_WITH_TIMEOUT(panel.interruptedCount(), 0, Patience);
        QCOMPARE(start.models.problems.openCount(), 0);
        QVERIFY(!told.isEmpty());
        const auto file = NpzFile::open(m_dir->filePath(QStringLiteral("night/data_0.npz")));
        QVERIFY(file);
        const auto *valid = file->member(QStringLiteral("valid"));
        QCOMPARE(file->read(*valid, 0, valid->dataBytes).value(), QByteArray("\1\1\1\0", 4));
    }

    void laterDeletesNothing()
    {
        interrupt(m_dir->path());
        {
            Start start(m_dir->path());
            QTRY_COMPARE_WITH_TIMEOUT(start.models.frames.interruptedCount(), 1, Patience);
            start.models.frames.keepInterrupted();
            QCOMPARE(start.models.frames.interruptedCount(), 0);
            QCOMPARE(start.models.problems.openCount(), 0);
        }
        Start again(m_dir->path());
        QTRY_COMPARE_WITH_TIMEOUT(again.models.frames.interruptedCount(), 1, Patience);
    }

    void whatCannotBeFinishedStaysAndSaysWhy()
    {
        interrupt(m_dir->path());
        const QString list = m_dir->filePath(QStringLiteral("night/data_0.npz.part.cells"));
        QVERIFY(QFile::remove(list));
        Start start(m_dir->path());
        auto &panel = start.models.frames;
        QTRY_COMPARE_WITH_TIMEOUT(panel.interruptedCount(), 1, Patience);
        panel.finishInterrupted();
        QTRY_VERIFY_WITH_TIMEOUT(!panel.finishing(), Patience);
        QCOMPARE(panel.interruptedCount(), 1);
        QVERIFY2(panel.interruptedText().contains(QStringLiteral("missing")),
                 qPrintable(panel.interruptedText()));
        QVERIFY(QFile::exists(m_dir->filePath(QStringLiteral("night/data_0.npz.part"))));
    }

    void aLivingRunIsNoLeftover()
    {
        interrupt(m_dir->path());
        FrameStorage storage;
        storage.setBase(m_dir->path());
        storage.setFolder({});
        const auto run = *storage.reserve(FrameLayout{FrameType::UInt8, {4}, {10}, false});
        storage.update({{{0}, Frame(FrameType::UInt8, {10}, QByteArray(10, 'x'))}});
        QVERIFY(QTest::qWaitFor([&] { return run->status().framesWritten == 1; }, Patience));
        Start start(m_dir->path());
        QTRY_COMPARE_WITH_TIMEOUT(start.models.frames.interruptedCount(), 1, Patience);
        storage.save();
        QVERIFY(storage.drain(1min));
    }

private:
    std::unique_ptr<QTemporaryDir> m_dir;
};

QTEST_GUILESS_MAIN(FramePartsTest)
#include "tst_frameparts.moc"
