// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/feeds/framefeed.h"
#include "tests/support/testsupport.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Chirpdeck;
using Acquisition::FrameOverview;
using Acquisition::ShotFrames;

namespace {

constexpr int Patience = 60000;

FrameStatus writing(const QString &path, qint64 bytes)
{
    FrameStatus status;
    status.state = FrameState::Acquiring;
    status.path = path;
    status.bytesWritten = bytes;
    status.bytesExpected = bytes;
    return status;
}

} // namespace

/// What the panel of the frame storage is told.
class FrameFeedTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>(Test::inMemory());
        m_models = std::make_unique<ModelRegistry>();
        m_frames = std::make_unique<ShotFrames>();
        FrameSettings settings;
        settings.base = m_dir->path();
        m_feed = std::make_unique<FrameFeed>(*m_frames, *m_models, settings);
    }
    void cleanup()
    {
        m_feed.reset();
        m_frames.reset();
        m_models.reset();
    }

    void aRunWithoutAKnownEndHasNoExpectedSize()
    {
        FrameOverview overview;
        overview.runs = {writing(QStringLiteral("/data/records_1.npz"), 1'200'000'000)};
        overview.runs[0].isEndKnown = false;
        emit m_frames->changed(overview);
        const QString open = m_models->frames.writingText();
        QVERIFY2(open.endsWith(QStringLiteral("1.2\u00a0GB")), qPrintable(open));
        overview.runs[0].isEndKnown = true;
        overview.runs[0].bytesExpected = 2'400'000'000;
        emit m_frames->changed(overview);
        QVERIFY(m_models->frames.writingText().contains(QStringLiteral(" of 2.4\u00a0GB")));
    }

    void theRateIsMeasuredOfEveryFile()
    {
        QTRY_VERIFY_WITH_TIMEOUT(m_models->frames.canOpenFolder(), Patience);
        FrameOverview overview;
        overview.runs = {writing(QStringLiteral("/data/records_1.npz"), 0),
                         writing(QStringLiteral("/data/records_2.npz"), 0)};
        const auto grow = [&] {
            for (auto &run : overview.runs)
                run.bytesWritten += 50'000'000;
            emit m_frames->changed(overview);
            return m_models->frames.freeDetail().contains(QStringLiteral("MB/s, full in"));
        };
        QVERIFY(!grow());
        QVERIFY(QTest::qWaitFor(grow, Patience));
    }

    void whatTheNewestRunHasLostStays()
    {
        FrameOverview overview;
        overview.newest.state = FrameState::Saved;
        overview.newest.dropped = 5;
        emit m_frames->changed(overview);
        QVERIFY(m_models->frames.lostText().startsWith(QStringLiteral("5 ")));
        overview.newest = {};
        emit m_frames->changed(overview);
        QVERIFY(m_models->frames.lostText().isEmpty());
    }

    void aSwitchIsAppliedAtOnce()
    {
        QSignalSpy edited(m_feed.get(), &FrameFeed::settingsEdited);
        m_models->frames.setName(QStringLiteral("gas"));
        QCOMPARE(edited.size(), 0);
        // What was typed before goes with it.
        m_models->frames.setEnabled(true);
        QCOMPARE(edited.size(), 1);
        QCOMPARE(edited[0][0].value<FrameSettings>().name, QStringLiteral("gas"));
        m_models->frames.setNumbered(false);
        QCOMPARE(edited.size(), 2);
        QVERIFY(!edited[1][0].value<FrameSettings>().numbered);
    }

    void aBaseThatWasMadeIsLookedAtAgain()
    {
        const QString base = m_dir->filePath(QStringLiteral("drive"));
        m_models->frames.setBase(base);
        m_models->frames.setEnabled(true);
        QTRY_VERIFY_WITH_TIMEOUT(m_models->frames.canCreate(), Patience);
        m_models->frames.createBase();
        QTRY_VERIFY_WITH_TIMEOUT(m_models->frames.problem().isEmpty() && QDir(base).exists(), Patience);
        QTRY_COMPARE_WITH_TIMEOUT(m_models->frames.nextNumberText(), QStringLiteral("0"), Patience);
    }

private:
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<ModelRegistry> m_models;
    std::unique_ptr<ShotFrames> m_frames;
    std::unique_ptr<FrameFeed> m_feed;
};

QTEST_GUILESS_MAIN(FrameFeedTest)
#include "tst_framefeed.moc"
