// SPDX-License-Identifier: GPL-3.0-or-later
#include "instruments/loadout/simulatedloadout.h"
#include "instruments/pulsegenerator/interlock.h"

#include <QTest>

#include <functional>

using namespace Chirpdeck;

namespace {

using Change = std::function<void(ChirpConfig &, PulseGeneratorConfig &)>;

/// Protection and amplifier pulses around the chirp of the simulated bench, whose trigger is at 350 µs.
PulseGeneratorConfig guarded()
{
    auto config = simulatedLoadout().pulseGenerators.first();
    auto &protection = config.channels[2];
    protection.setRole(PulseRole::Prot);
    protection.enabled = true;
    protection.delayUs = 349.0;
    protection.widthUs = 100.0;
    auto &amplifier = config.channels[3];
    amplifier.setRole(PulseRole::Amp);
    amplifier.enabled = true;
    amplifier.delayUs = 350.0;
    amplifier.widthUs = 5.0;
    return config;
}

} // namespace

class TestInterlock : public QObject
{
    Q_OBJECT

private slots:
    void guardedChirpsMayBeArmed()
    {
        QVERIFY(checkInterlock(kaBandPreset().rf.chirps, {guarded()}).isEmpty());
        QVERIFY(checkInterlock(kaBandPreset().rf.chirps, simulatedLoadout().pulseGenerators).isEmpty());
        QVERIFY(checkInterlock(kaBandPreset().rf.chirps, {}).isEmpty());
        QVERIFY(checkInterlock(ChirpConfig(), {guarded()}).isEmpty());
    }

    void unguardedChirpsAreNotArmed_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<QString>("named");
        const auto row = [](const char *name, const char *named, const Change &change) {
            QTest::newRow(name) << change << QString::fromLatin1(named);
        };
        row("protection off", "channel 3 (Prot)", [](auto &, auto &p) { p.channels[2].enabled = false; });
        row("amplifier off", "channel 4 (Amp)", [](auto &, auto &p) { p.channels[3].enabled = false; });
        row("protection late", "channel 3 (Prot)", [](auto &, auto &p) { p.channels[2].delayUs = 350.5; });
        row("late through its channel", "channel 3 (Prot)", [](auto &, auto &p) {
            p.channels[2].syncChannel = 2;
            p.channels[2].delayUs = 0.25;
        });
        row("amplifier too short", "channel 4 (Amp)", [](auto &, auto &p) { p.channels[3].widthUs = 2.0; });
        row("too short for the last chirp", "channel 4 (Amp)",
            [](auto &c, auto &) { c.setChirps(Chirp(c.chirps.first()), 3); });
        row("pulses left out", "channel 3 (Prot)",
            [](auto &, auto &p) { p.channels[2].mode = PulseChannelMode::DutyCycle; });
        row("generator off", "channel 3 (Prot)", [](auto &, auto &p) {
            p.pulsing = false;
            p.channels[3].setRole(PulseRole::None);
        });
        row("loop", "channel 3 (Prot)", [](auto &, auto &p) { p.channels[2].syncChannel = 3; });
        row("trigger earlier", "channel 3 (Prot)", [](auto &, auto &p) {
            p.channels[1].delayUs = 348.0;
            p.channels[3].delayUs = 348.0;
        });
        row("marker off", "Protection", [](auto &c, auto &) { c.markers[0].enabled = false; });
        row("gate late", "Gate", [](auto &c, auto &) { c.markers[1].startUs = 0.1; });
        row("gate ends early", "Gate", [](auto &c, auto &) { c.markers[1].endUs = -0.1; });
        row("absolute gate ends early", "Gate", [](auto &c, auto &) {
            c.markers[1].timing = MarkerTiming::Absolute;
            c.markers[1].endUs = 1.9;
        });
    }
    void unguardedChirpsAreNotArmed()
    {
        QFETCH(Change, change);
        QFETCH(QString, named);
        auto chirps = kaBandPreset().rf.chirps;
        auto pulses = guarded();
        change(chirps, pulses);
        const auto findings = checkInterlock(chirps, {pulses});
        QCOMPARE(findings.size(), 1);
        QVERIFY(findings.first().isError());
        QVERIFY2(findings.first().text.contains(named), qPrintable(findings.first().text));
    }

    void everyGeneratorIsLookedAt()
    {
        auto second = guarded();
        for (auto &channel : second.channels) {
            if (channel.role != PulseRole::Prot)
                channel.setRole(PulseRole::None);
        }
        second.channels[2].enabled = false;
        QCOMPARE(checkInterlock(kaBandPreset().rf.chirps, {guarded(), second}).size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestInterlock)
#include "tst_interlock.moc"
