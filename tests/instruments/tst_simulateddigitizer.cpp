// SPDX-License-Identifier: GPL-3.0-or-later
#include "instruments/loadout/loadoutmanager.h"
#include "instruments/loadout/simulatedloadout.h"
#include "instruments/simulation/simulatedftmwdigitizer.h"
#include "tests/instruments/recordingsink.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

using namespace Chirpdeck;
using Chirpdeck::Test::answer;
using Chirpdeck::Test::RecordingSink;

namespace {

/// The simulated spectrometer with short records, all devices on their threads and the chirp playing.
struct Spectrometer
{
    std::unique_ptr<InstrumentSet> set;
    FtmwDigitizerConfig config{HardwareKey()};
    ChirpConfig chirps;

    Spectrometer()
    {
        LoadoutManager manager;
        set = std::move(manager.make(manager.defaultName()).value());
        config = set->loadout.preset.digitizer;
        config.recordLength = 4000;
        config.triggerDelayUs = 2.5; // short records that begin when the protection ends
        chirps = set->loadout.preset.rf.chirps;
        set->startThreads();
    }

    SimulatedFtmwDigitizer &digitizer()
    {
        return *static_cast<SimulatedFtmwDigitizer *>(set->digitizer.get());
    }

    bool begin(const std::shared_ptr<RecordingSink> &sink, const ShotRate &rate)
    {
        return answer(runOn(&digitizer(),
                            [this, rate] {
                                digitizer().setShotRate(rate);
                                return true;
                            })) &&
               answer(runOn(&digitizer(), [this, sink] { return digitizer().start(sink); })).hasValue();
    }
    bool prepare()
    {
        return answer(runOn(set->awg.get(), [this] { return set->awg->prepare(chirps); })) &&
               answer(runOn(set->awg.get(), [this] { return set->awg->start(); })) &&
               answer(runOn(&digitizer(), [this] { return digitizer().prepare(config); }));
    }
    bool stop()
    {
        return answer(runOn(&digitizer(), [this] { return digitizer().stop(); })).hasValue();
    }
};

constexpr ShotRate maximum{ShotRate::Source::Maximum, 0.0};

} // namespace

class TestSimulatedDigitizer : public QObject
{
    Q_OBJECT

private slots:
    void sumsAreThoseOfTheSeed_data()
    {
        QTest::addColumn<int>("bytes");
        QTest::addColumn<int>("averages");
        QTest::addColumn<int>("records");
        QTest::addColumn<bool>("bigEndian");
        QTest::newRow("one byte") << 1 << 1 << 1 << false;
        QTest::newRow("two bytes") << 2 << 1 << 1 << false;
        QTest::newRow("two bytes, big endian") << 2 << 1 << 1 << true;
        QTest::newRow("averaged on board") << 2 << 10 << 1 << false;
        QTest::newRow("several records") << 1 << 1 << 5 << false;
    }
    void sumsAreThoseOfTheSeed()
    {
        QFETCH(int, bytes);
        QFETCH(int, averages);
        QFETCH(int, records);
        QFETCH(bool, bigEndian);
        Spectrometer spectrometer;
        FtmwDigitizerConfig &config = spectrometer.config;
        config.bytesPerPoint = bytes;
        config.blockAverage = averages > 1;
        config.numAverages = averages;
        config.multiRecord = records > 1;
        config.numRecords = records;
        config.byteOrder = bigEndian ? ByteOrder::BigEndian : ByteOrder::LittleEndian;
        spectrometer.chirps.setChirps(spectrometer.chirps.chirps.first(), records);
        QVERIFY(spectrometer.prepare());
        std::vector<qint64> expected(static_cast<size_t>(config.recordShape().points()));
        seededSum(spectrometer.digitizer().synthesis(config), spectrometer.digitizer().seed(), 200, expected);
        QVERIFY(std::any_of(expected.begin(), expected.end(), [](qint64 sum) { return sum != 0; }));

        // Twice, as fast as possible and paced: the same shots whenever they come.
        for (const ShotRate &rate : {maximum, ShotRate{ShotRate::Source::Fixed, 2000.0 * averages}}) {
            auto sink = std::make_shared<RecordingSink>(config.recordShape());
            sink->most = 200;
            QVERIFY(spectrometer.begin(sink, rate));
            QTRY_COMPARE_WITH_TIMEOUT(sink->transfers.load(), quint64(200), 30000);
            QVERIFY(spectrometer.stop());
            QVERIFY(sink->flushed);
            QVERIFY(sink->sums == expected);
        }
    }

    void shotsComeAtTheRateOfThePulses()
    {
        Spectrometer spectrometer;
        QVERIFY(spectrometer.prepare());
        PulseGenerator *pulses = spectrometer.set->pulseGenerators.front().get();
        QVERIFY(answer(runOn(pulses, [pulses] { return pulses->setRepRate(100.0); })));
        auto sink = std::make_shared<RecordingSink>(spectrometer.config.recordShape());
        QElapsedTimer timer;
        timer.start();
        QVERIFY(spectrometer.begin(sink, {}));
        QTRY_VERIFY_WITH_TIMEOUT(sink->transfers >= 20, 30000);
        // A loaded machine may be late, but no shot may come before its trigger.
        QVERIFY(static_cast<double>(sink->transfers) <= 0.1 * static_cast<double>(timer.elapsed()) + 2.0);
        QVERIFY(answer(runOn(pulses, [pulses] { return pulses->setPulsing(false); })));
        QTest::qWait(200);
        const quint64 after = sink->transfers;
        QTest::qWait(300);
        QCOMPARE(sink->transfers.load(), after);
        QVERIFY(spectrometer.stop());
    }

    void nothingIsDeliveredWhileTheSinkIsGatedOrAfterStop()
    {
        Spectrometer spectrometer;
        QVERIFY(spectrometer.prepare());
        auto sink = std::make_shared<RecordingSink>(spectrometer.config.recordShape());
        sink->gated = true;
        QVERIFY(spectrometer.begin(sink, maximum));
        QTest::qWait(100);
        QCOMPARE(sink->transfers.load(), quint64(0));
        sink->gated = false;
        QTRY_VERIFY_WITH_TIMEOUT(sink->transfers > 0, 30000);
        QVERIFY(spectrometer.stop());
        const quint64 after = sink->transfers;
        QTest::qWait(50);
        QCOMPARE(sink->transfers.load(), after);
        QVERIFY(!answer(runOn(&spectrometer.digitizer(), [&] {
            return spectrometer.digitizer().start(std::make_shared<RecordingSink>(RecordShape{.samples = 5}));
        })));
    }

    void recordsFollowTheOscillators()
    {
        Spectrometer spectrometer;
        spectrometer.set->bench->setPhysics([] {
            BenchPhysics physics;
            physics.noiseVolts = 0.0;
            physics.lineVolts = 0.02;
            return physics;
        }());
        QVERIFY(spectrometer.prepare());
        auto sink = std::make_shared<RecordingSink>(spectrometer.config.recordShape());
        QVERIFY(spectrometer.begin(sink, maximum));
        QTRY_VERIFY_WITH_TIMEOUT(sink->transfers > 10, 30000);
        const auto before = spectrometer.digitizer().synthesis(spectrometer.config);

        sink->gated = true;
        ClockInstrument *clock = spectrometer.set->clocks.front().get();
        QVERIFY(answer(runOn(clock, [clock] { return clock->setFrequency(1, 5100.0); })));
        QVERIFY(answer(
            runOn(&spectrometer.digitizer(), [&] { return spectrometer.digitizer().discardPending(); })));
        std::fill(sink->sums.begin(), sink->sums.end(), 0);
        sink->most = sink->transfers + 1;
        sink->gated = false;
        QTRY_COMPARE_WITH_TIMEOUT(sink->transfers.load(), sink->most.load(), 30000);
        QVERIFY(spectrometer.stop());

        // Without noise a record is the rounded signal itself.
        const auto settings = spectrometer.digitizer().synthesis(spectrometer.config);
        QCOMPARE(settings.downLoMHz, 40800.0);
        QVERIFY(settings != before);
        const auto volts = synthesizeSignal(settings);
        for (size_t i = 0; i < volts.size(); ++i)
            QVERIFY(std::abs(static_cast<double>(sink->sums[i]) - volts[i] / settings.countVolts()) < 0.51);
    }

    void digitizerThatFailsSaysSo()
    {
        Spectrometer spectrometer;
        QVERIFY(spectrometer.prepare());
        QSignalSpy failures(&spectrometer.digitizer(), &Instrument::failed);
        auto sink = std::make_shared<RecordingSink>(spectrometer.config.recordShape());
        QVERIFY(spectrometer.begin(sink, maximum));
        QTRY_VERIFY_WITH_TIMEOUT(sink->transfers > 0, 30000);
        spectrometer.set->bench->setFault(spectrometer.digitizer().key(), SimulatedBench::Fault::Offline);
        QTRY_COMPARE_WITH_TIMEOUT(failures.size(), 1, 30000);
        QCOMPARE(spectrometer.digitizer().state(), Instrument::State::Offline);
        QVERIFY(spectrometer.stop());
        QVERIFY(!answer(runOn(&spectrometer.digitizer(),
                              [&] { return spectrometer.digitizer().prepare(spectrometer.config); })));
    }

    void impossibleSettingsAreRefused()
    {
        Spectrometer spectrometer;
        spectrometer.config.bytesPerPoint = 3;
        QVERIFY(!spectrometer.prepare());
        spectrometer.config.bytesPerPoint = 1;
        spectrometer.config.recordLength = 2'000'000'000;
        QVERIFY(!spectrometer.prepare());
        spectrometer.config.recordLength = 1000;
        spectrometer.config.analogChannels[2].enabled = true;
        QVERIFY(!spectrometer.prepare());
    }
};

QTEST_GUILESS_MAIN(TestSimulatedDigitizer)
#include "tst_simulateddigitizer.moc"
