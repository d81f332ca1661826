// SPDX-License-Identifier: GPL-3.0-or-later
#include "instruments/loadout/replayset.h"
#include "instruments/simulation/replaydigitizer.h"
#include "persistence/stores/fidreader.h"
#include "tests/instruments/recordingsink.h"
#include "tests/support/testsupport.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Chirpdeck;
using Chirpdeck::Test::answer;
using Chirpdeck::Test::RecordingSink;

namespace {

QString recorded()
{
    return Test::fixtures() + QStringLiteral("/experiments/58");
}

} // namespace

class TestReplay : public QObject
{
    Q_OBJECT

private slots:
    void settingsAreThoseOfTheExperiment()
    {
        CHIRPDECK_NEED_FIXTURES();
        const auto set = makeReplaySet(recorded());
        QVERIFY(set);
        const FtmwPreset &preset = (*set)->loadout.preset;
        QCOMPARE(preset.digitizer.recordLength, 750000);
        QCOMPARE(preset.digitizer.sampleRate, 50e9);
        QCOMPARE(preset.digitizer.bytesPerPoint, 1);
        QCOMPARE(preset.digitizer.voltsPerCount(), 0.000390625);
        QCOMPARE(preset.digitizer.triggerLevel, 0.3);
        QCOMPARE(preset.rf.clockFrequency(ClockType::DownLO), 40960.0);
        QCOMPARE(preset.rf.clockFrequency(ClockType::UpLO), 11520.0);
        QCOMPARE(preset.rf.downconversionSideband, Sideband::LowerSideband);
        QCOMPARE(preset.rf.chirpMult, 4.0);
        QCOMPARE(preset.rf.chirps.chirps.first().first().startMHz, 4895.0);
        QCOMPARE((*set)->hardware().at(QStringLiteral("FtmwDigitizer.virtual")),
                 QStringLiteral("ReplayFtmwDigitizer"));
        QVERIFY((*set)->outputRange()(preset.rf.clock(ClockType::DownLO)->hwKey,
                                      preset.rf.clock(ClockType::DownLO)->output));
    }

    void averageConvergesToTheExperiment()
    {
        CHIRPDECK_NEED_FIXTURES();
        auto set = std::move(makeReplaySet(recorded()).value());
        auto &digitizer = *static_cast<ReplayDigitizer *>(set->digitizer.get());
        set->startThreads();
        FtmwDigitizerConfig config = set->loadout.preset.digitizer;
        const auto prepared = answer(runOn(&digitizer, [&] { return digitizer.prepare(config); }));
        QVERIFY(prepared);
        QVERIFY(*prepared == config);
        constexpr quint64 shots = 200;
        auto sink = std::make_shared<RecordingSink>(config.recordShape());
        sink->most = shots;
        answer(runOn(&digitizer, [&] {
            digitizer.setShotRate({ShotRate::Source::Maximum, 0.0});
            return true;
        }));
        QVERIFY(answer(runOn(&digitizer, [&] { return digitizer.start(sink); })));
        QTRY_COMPARE_WITH_TIMEOUT(sink->transfers.load(), shots, 60000);
        QVERIFY(answer(runOn(&digitizer, [&] { return digitizer.stop(); })));

        const auto original = FidReader(recorded()).load(0);
        QVERIFY(original);
        const auto &fid = *original->fids.sums;
        double square = 0.0;
        double offset = 0.0;
        for (size_t i = 0; i < fid.size(); ++i) {
            const double mean = static_cast<double>(fid[i]) / static_cast<double>(original->fids.shots);
            const double deviation = static_cast<double>(sink->sums[i]) / shots - mean;
            square += deviation * deviation;
            offset += deviation;
        }
        const auto count = static_cast<double>(fid.size());
        const double expected = std::sqrt(13.0 / 12.0 / shots);
        QVERIFY(std::abs(std::sqrt(square / count) / expected - 1.0) < 0.02);
        QVERIFY(std::abs(offset / count) < 6 * expected / std::sqrt(count));
    }

    void settingsThatTheDataDecideAreSetBack()
    {
        CHIRPDECK_NEED_FIXTURES();
        const auto set = std::move(makeReplaySet(recorded()).value());
        FtmwDigitizerConfig config = set->loadout.preset.digitizer;
        config.recordLength = 1000;
        config.sampleRate = 1e9;
        config.bytesPerPoint = 2;
        config.blockAverage = true;
        config.numAverages = 10;
        const auto prepared = answer(toFuture(set->digitizer->prepare(config)));
        QVERIFY(prepared);
        QCOMPARE(prepared->recordLength, 750000);
        QCOMPARE(prepared->sampleRate, 50e9);
        QCOMPARE(prepared->bytesPerPoint, 1);
        QCOMPARE(prepared->numAverages, 10);
    }

    void plainFolderOfFidsIsEnough()
    {
        QTemporaryDir folder;
        Test::writeFile(
            folder.filePath(QStringLiteral("fid/fidparams.csv")),
            "index;spacing;probefreq;vmult;shots;sideband;size\n0;1e-09;15000;0.001;10;UpperSideband;4\n");
        Test::writeFile(folder.filePath(QStringLiteral("fid/0.csv")), "fid0;fid1\n1o;0\n-1o;0\n0;1o\na;-a");
        const auto replay = readReplayExperiment(folder.path());
        QVERIFY2(replay, qPrintable(replay ? QString() : replay.error().text()));
        QCOMPARE(replay->digitizer.recordLength, 4);
        QCOMPARE(replay->digitizer.numRecords, 2);
        QCOMPARE(replay->digitizer.sampleRate, 1e9);
        QVERIFY(std::abs(replay->digitizer.voltsPerCount() - 0.001) < 1e-15);
        QCOMPARE(replay->rf.clockFrequency(ClockType::DownLO), 15000.0);
        QCOMPARE(replay->meanVolts(),
                 (std::vector<float>{0.006f, -0.006f, 0.0f, 0.001f, 0.0f, 0.0f, 0.006f, -0.001f}));
    }

    void folderWithoutShotsIsRefused()
    {
        QTemporaryDir folder;
        const auto set = makeReplaySet(folder.path());
        QVERIFY(!set);
        QVERIFY(!set.error().what.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestReplay)
#include "tst_replay.moc"
