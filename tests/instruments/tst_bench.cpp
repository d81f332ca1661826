// SPDX-License-Identifier: GPL-3.0-or-later
#include "instruments/loadout/loadoutmanager.h"
#include "instruments/loadout/simulatedloadout.h"
#include "instruments/simulation/simulatedflowcontroller.h"
#include "instruments/simulation/simulatedpulsegenerator.h"
#include "instruments/simulation/simulatedtemperaturecontroller.h"
#include "tests/instruments/recordingsink.h"

#include <QSignalSpy>
#include <QTest>

using namespace Chirpdeck;
using Chirpdeck::Test::answer;
using Fault = SimulatedBench::Fault;

namespace {

/// A bench whose time stands still until it is told otherwise.
struct Laboratory
{
    std::shared_ptr<double> seconds = std::make_shared<double>(1000.0);
    std::shared_ptr<SimulatedBench> bench =
        std::make_shared<SimulatedBench>([now = seconds] { return *now; });
    Loadout loadout = simulatedLoadout();

    Laboratory() { bench->setWiring(loadout.preset.rf); }

    void playChirps()
    {
        bench->setChirps(loadout.preset.rf.chirps);
        bench->setChirpsPlaying(true);
    }
    SynthesisSettings synthesis() const { return bench->synthesis(loadout.preset.digitizer, 16000.0); }
};

const Reading &reading(const Instrument &device, const QString &key)
{
    const auto it = std::find_if(device.readings().begin(), device.readings().end(),
                                 [&key](const Reading &one) { return one.valueKey == key; });
    Q_ASSERT(it != device.readings().end());
    return *it;
}

} // namespace

class TestBench : public QObject
{
    Q_OBJECT

private slots:
    void quantitySettlesExponentially()
    {
        SettlingValue value({.initial = 10.0, .timeConstantS = 2.0}, 1);
        QCOMPARE(value.value(50.0), 10.0);
        value.setTarget(20.0, 100.0);
        QCOMPARE(value.value(100.0), 10.0);
        QVERIFY(std::abs(value.value(102.0) - (20.0 - 10.0 * std::exp(-1.0))) < 1e-12);
        QVERIFY(value.isSettling(102.0));
        QCOMPARE(value.value(120.0), 20.0);
        QVERIFY(!value.isSettling(120.0));
        // A new target on the way begins where the quantity is.
        value.setTarget(0.0, 120.0);
        value.setTarget(20.0, 122.0);
        QVERIFY(std::abs(value.value(122.0) - 20.0 * std::exp(-1.0)) < 1e-12);
    }

    void readingsAreNoisyAndRepeatable()
    {
        const SettlingValue value({.initial = 10.0, .noise = 0.1}, 1);
        double sum = 0.0;
        double square = 0.0;
        for (int i = 0; i < 1000; ++i) {
            const double deviation = value.reading(i) - 10.0;
            sum += deviation;
            square += deviation * deviation;
            QCOMPARE(value.reading(i), value.reading(i));
        }
        QVERIFY(std::abs(sum / 1000) < 0.02);
        QVERIFY(std::abs(std::sqrt(square / 1000) / 0.1 - 1.0) < 0.1);
    }

    void flowControllerSettlesAndReports()
    {
        Laboratory lab;
        SimulatedFlowController flow(lab.loadout.flowControllers.first(), lab.bench);
        QVERIFY(answer(toFuture(flow.open())));
        QCOMPARE(flow.state(), Instrument::State::Ok);
        QVERIFY(std::abs(reading(flow, QStringLiteral("Flow1")).value - 20.0) < 0.5);
        QCOMPARE(flow.readings().size(), 2); // disabled channels are not read

        QVERIFY(answer(toFuture(flow.setFlowSetPoint(0, 40.0))));
        flow.poll();
        QCOMPARE(flow.state(), Instrument::State::Settling);
        *lab.seconds += 60.0;
        flow.poll();
        QCOMPARE(flow.state(), Instrument::State::Ok);
        QVERIFY(std::abs(reading(flow, QStringLiteral("Flow1")).value - 40.0) < 0.5);
        QVERIFY(!answer(toFuture(flow.setFlowSetPoint(7, 1.0))));
        QVERIFY(!answer(toFuture(flow.setFlowSetPoint(0, 1e9))));
        QCOMPARE(flow.config().channels[0].setPoint, 40.0);
    }

    void preparedSettingsStay()
    {
        Laboratory lab;
        SimulatedFlowController flow(lab.loadout.flowControllers.first(), lab.bench);
        SimulatedPulseGenerator pulses(lab.loadout.pulseGenerators.first(), lab.bench);
        SimulatedTemperatureController monitor(lab.loadout.temperatureControllers.first(), lab.bench);
        const FlowConfig flows = lab.loadout.flowControllers.first();
        const PulseGeneratorConfig timing = lab.loadout.pulseGenerators.first();
        const TemperatureControllerConfig channels = lab.loadout.temperatureControllers.first();
        QVERIFY(answer(toFuture(flow.prepare(flows))).value() == flows);
        QVERIFY(answer(toFuture(pulses.prepare(timing))).value() == timing);
        QVERIFY(answer(toFuture(monitor.prepare(channels))).value() == channels);
        QVERIFY(flow.config() == flows);
        QVERIFY(pulses.config() == timing);
        QVERIFY(monitor.config() == channels);
    }

    void faultsShow()
    {
        Laboratory lab;
        SimulatedFlowController flow(lab.loadout.flowControllers.first(), lab.bench);
        QSignalSpy failures(&flow, &Instrument::failed);
        QVERIFY(answer(toFuture(flow.open())));

        lab.bench->setFault(flow.key(), Fault::Drifting);
        *lab.seconds += 30.0;
        flow.poll();
        QCOMPARE(flow.state(), Instrument::State::Deviating);
        QVERIFY(reading(flow, QStringLiteral("Flow1")).value > 25.0);

        lab.bench->setFault(flow.key(), Fault::Frozen);
        const double before = reading(flow, QStringLiteral("Flow1")).value;
        *lab.seconds += 30.0;
        flow.poll();
        QCOMPARE(flow.state(), Instrument::State::Stale);
        QCOMPARE(reading(flow, QStringLiteral("Flow1")).value, before);

        lab.bench->setFault(flow.key(), Fault::Offline);
        flow.poll();
        flow.poll();
        QCOMPARE(flow.state(), Instrument::State::Offline);
        QCOMPARE(failures.size(), 1);
        QVERIFY(!answer(toFuture(flow.setFlowSetPoint(0, 10.0))));
        QVERIFY(!answer(toFuture(flow.open())));

        lab.bench->setFault(flow.key(), Fault::None);
        QVERIFY(answer(toFuture(flow.open())));
        QCOMPARE(flow.state(), Instrument::State::Ok);
    }

    void gasFollowsTheFlow()
    {
        Laboratory lab;
        QCOMPARE(lab.bench->gasDensity(), 1.0);
        SimulatedFlowController flow(lab.loadout.flowControllers.first(), lab.bench);
        QCOMPARE(lab.bench->gasDensity(), 1.0);
        QVERIFY(answer(toFuture(flow.setFlowSetPoint(0, 10.0))));
        QCOMPARE(lab.bench->gasDensity(), 1.0);
        *lab.seconds += 60.0;
        QCOMPARE(lab.bench->gasDensity(), 0.5);
        QVERIFY(answer(toFuture(flow.setChannelEnabled(0, false))));
        *lab.seconds += 60.0;
        QCOMPARE(lab.bench->gasDensity(), 0.0);
    }

    void gasNeedsTheValveAndTheRightMoment()
    {
        Laboratory lab;
        SimulatedPulseGenerator pulses(lab.loadout.pulseGenerators.first(), lab.bench);
        QCOMPARE(lab.bench->gasDensity(), 1.0);
        QCOMPARE(lab.bench->triggerRateHz(), 10.0);
        PulseChannel awg = pulses.config().channels[1];
        awg.delayUs = 5000.0;
        QVERIFY(answer(toFuture(pulses.setChannel(1, awg))));
        QCOMPARE(lab.bench->gasDensity(), 0.0);
        awg.delayUs = 350.0;
        QVERIFY(answer(toFuture(pulses.setChannel(1, awg))));
        PulseChannel gas = pulses.config().channels[0];
        gas.enabled = false;
        QVERIFY(answer(toFuture(pulses.setChannel(0, gas))));
        QCOMPARE(lab.bench->gasDensity(), 0.0);
        QVERIFY(answer(toFuture(pulses.setPulsing(false))));
        QCOMPARE(lab.bench->triggerRateHz(), 0.0);
    }

    void chirpReachesTheMoleculesThroughTheRfChain()
    {
        Laboratory lab;
        QVERIFY(lab.synthesis().sweeps.empty());
        lab.playChirps();
        const SynthesisSettings settings = lab.synthesis();
        QCOMPARE(settings.sweeps, (std::vector<ChirpSweep>{{0, 0.0, 2.0, 26500.0, 40000.0}}));
        QCOMPARE(settings.protections, (std::vector<ProtectionWindow>{{0, -0.5, 2.5}}));
        QCOMPARE(settings.downLoMHz, 40960.0);
        QCOMPARE(settings.sideband, Sideband::LowerSideband);
        QCOMPARE(settings.fullScaleVolts, 0.05);
        QCOMPARE(settings.samples, qsizetype(750000));
    }

    void oscillatorsMoveTheChirpAndTheReceiver()
    {
        Laboratory lab;
        lab.playChirps();
        const quint64 before = lab.bench->revision();
        const HardwareKey clock = lab.loadout.preset.rf.clock(ClockType::UpLO)->hwKey;
        lab.bench->setOscillator(clock, 0, 5770.0); // times 2: 11540 MHz
        lab.bench->setOscillator(clock, 1, 5100.0); // times 8: 40800 MHz
        QVERIFY(lab.bench->revision() != before);
        const SynthesisSettings settings = lab.synthesis();
        QCOMPARE(settings.sweeps.at(0).startMHz, 26580.0);
        QCOMPARE(settings.downLoMHz, 40800.0);
    }

    void recordBeginsWithTheTriggerMarker()
    {
        Laboratory lab;
        lab.loadout.preset.rf.chirps.markers.removeAt(2);
        lab.loadout.preset.digitizer.triggerDelayUs = 0.25;
        lab.playChirps();
        // Without that marker the waveform's beginning starts the record, half a microsecond before the
        // chirp.
        QCOMPARE(lab.synthesis().sweeps.at(0).startUs, 0.25);
    }

    void amplifierSoundsOnlyWhileItsGateIsOpen()
    {
        Laboratory lab;
        lab.loadout.preset.rf.chirps.markers[1].endUs = -1.0;
        lab.playChirps();
        QCOMPARE(lab.synthesis().sweeps, (std::vector<ChirpSweep>{{0, 0.0, 1.0, 26500.0, 33250.0}}));
        lab.loadout.preset.rf.chirps.markers[1].enabled = false;
        lab.playChirps();
        QVERIFY(lab.synthesis().sweeps.empty());
    }

    void everyChirpHasItsFrame()
    {
        Laboratory lab;
        lab.loadout.preset.rf.chirps.setChirps(lab.loadout.preset.rf.chirps.chirps.first(), 3);
        lab.playChirps();
        const SynthesisSettings together = lab.synthesis();
        QCOMPARE(together.sweeps.size(), size_t(3));
        QCOMPARE(together.sweeps[2].startUs, 40.0);
        QCOMPARE(together.sweeps[2].frame, 0);
        lab.loadout.preset.digitizer.multiRecord = true;
        lab.loadout.preset.digitizer.numRecords = 3;
        const SynthesisSettings apart = lab.synthesis();
        QCOMPARE(apart.frames, 3);
        QCOMPARE(apart.sweeps[2].startUs, 0.0);
        QCOMPARE(apart.sweeps[2].frame, 2);
    }

    void temperaturesAreThoseOfTheirPlaces()
    {
        Laboratory lab;
        SimulatedTemperatureController monitor(lab.loadout.temperatureControllers.first(), lab.bench);
        QVERIFY(answer(toFuture(monitor.open())));
        QCOMPARE(monitor.readings().size(), 4);
        QVERIFY(std::abs(monitor.readings()[0].value - 4.2) < 0.1);
        QVERIFY(std::abs(monitor.readings()[3].value - 295.0) < 3.0);
    }
};

QTEST_GUILESS_MAIN(TestBench)
#include "tst_bench.moc"
