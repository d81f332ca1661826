// SPDX-License-Identifier: GPL-3.0-or-later
#include "instruments/clock/clockinstrument.h"
#include "instruments/flow/flowcontroller.h"
#include "instruments/gpib/gpibcontroller.h"
#include "instruments/pulsegenerator/pulsegenerator.h"
#include "instruments/simulation/peers/peercatalogue.h"
#include "instruments/temperature/temperaturecontroller.h"
#include "tests/instruments/wirebench.h"

#include <QSignalSpy>

using namespace Chirpdeck;
using namespace Chirpdeck::Test;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(Chirpdeck::HardwareType)
Q_DECLARE_METATYPE(Chirpdeck::Misbehaviour)
Q_DECLARE_METATYPE(Wire)

namespace {

struct DriverRow
{
    HardwareType type;
    const char *driver;
    Wire wire;
};

/// Every driver at a wire, by the wire that it has in the laboratory.
const QList<DriverRow> &driverRows()
{
    static const QList<DriverRow> rows{{HardwareType::TemperatureController, "Lakeshore218", Wire::Pty},
                                       {HardwareType::FlowController, "Mks647c", Wire::Pty},
                                       {HardwareType::FlowController, "Mks946", Wire::Pty},
                                       {HardwareType::PulseGenerator, "SRSDG645", Wire::Pty},
                                       {HardwareType::PulseGenerator, "SRSDG645", Wire::Tcp},
                                       {HardwareType::PulseGenerator, "Qc9510Series", Wire::Pty},
                                       {HardwareType::PulseGenerator, "Qc9520Series", Wire::Tcp},
                                       {HardwareType::PulseGenerator, "Bnc577", Wire::Tcp},
                                       {HardwareType::Clock, "Valon5009", Wire::Pty},
                                       {HardwareType::Clock, "Valon5015", Wire::Pty},
                                       {HardwareType::GpibController, "PrologixGpibLan", Wire::Tcp},
                                       {HardwareType::GpibController, "PrologixGpibUsb", Wire::Pty}};
    return rows;
}

/// A command of the device's type, with the outcome alone.
Result<void> command(Instrument &device)
{
    const auto plain = [](const auto &result) {
        return result ? Result<void>() : Result<void>(result.error());
    };
    if (auto *clock = dynamic_cast<ClockInstrument *>(&device))
        return plain(outcome(clock->setFrequency(0, 2500.0)));
    if (auto *pulses = dynamic_cast<PulseGenerator *>(&device))
        return plain(outcome(pulses->setRepRate(20.0)));
    if (auto *flow = dynamic_cast<FlowController *>(&device))
        return outcome(flow->setPressureSetPoint(flow->config().pressureSetPoint > 0.0015 ? 0.001 : 0.002));
    if (auto *bus = dynamic_cast<GpibController *>(&device))
        return plain(outcome(bus->query(19, "*IDN?\n")));
    // A monitor takes no command: it is looked at.
    QSignalSpy failures(&device, &Instrument::failed);
    comesTrue([&] { return !device.isConnected() || device.state() == DeviceState::Offline; }, 2s);
    return device.isConnected()
               ? Result<void>()
               : Result<void>(Error{QStringLiteral("gone"), device.key().text(), QStringLiteral("look")});
}

} // namespace

class TestDriverMisbehaviour : public QObject
{
    Q_OBJECT

private slots:
    void failsClearlyAndRecovers_data();
    void failsClearlyAndRecovers();
    void breaksOffInEveryExchangeOfConnecting_data();
    void breaksOffInEveryExchangeOfConnecting();
    void mayGoAtEverySuspensionPoint_data();
    void mayGoAtEverySuspensionPoint();
    void anInstrumentThatIsSwitchedOnLaterIsFound();
    void anotherInstrumentIsNotTakenForIt();
};

void TestDriverMisbehaviour::failsClearlyAndRecovers_data()
{
    QTest::addColumn<HardwareType>("type");
    QTest::addColumn<QString>("driver");
    QTest::addColumn<Wire>("wire");
    QTest::addColumn<Misbehaviour>("misbehaviour");
    for (const DriverRow &row : driverRows()) {
        for (const auto misbehaviour : allMisbehaviours()) {
            if (misbehaviour == Misbehaviour::None)
                continue;
            QTest::addRow("%s by %s, %s", row.driver, row.wire == Wire::Pty ? "serial" : "network",
                          qPrintable(misbehaviourName(misbehaviour)))
                << row.type << QString::fromLatin1(row.driver) << row.wire << misbehaviour;
        }
    }
}

void TestDriverMisbehaviour::failsClearlyAndRecovers()
{
    QFETCH(HardwareType, type);
    QFETCH(QString, driver);
    QFETCH(Wire, wire);
    QFETCH(Misbehaviour, misbehaviour);
    WireBench bench(findPeer(driver.toLower())->make(), wire);
    QVERIFY(bench.isReady());
    QVERIFY(bench.make(type, driver));
    const auto opened = outcome(bench.device->open());
    QVERIFY2(opened.hasValue(), opened ? "" : qPrintable(opened.error().text()));
    QCOMPARE(bench.device->state(), DeviceState::Ok);

    QList<Error> failures;
    connect(bench.device.get(), &Instrument::failed, this,
            [&](const Error &error) { failures.append(error); });
    bench.link().setAnswerTime(60ms);
    bench.server.setMisbehaviour(misbehaviour);
    const auto done = command(*bench.device);
    QVERIFY(!done);
    QVERIFY(!done.error().what.isEmpty());
    QVERIFY2(done.error().where.contains(bench.device->key().text()), qPrintable(done.error().text()));
    QVERIFY2(!done.error().action.isEmpty(), qPrintable(done.error().text()));
    QVERIFY(comesTrue([&] { return bench.device->state() == DeviceState::Offline; }));
    QVERIFY(!failures.isEmpty());

    bench.server.setMisbehaviour(Misbehaviour::None);
    QVERIFY(comesTrue([&] { return bench.device->isConnected(); }));
    bench.link().setAnswerTime(1s);
    const auto again = command(*bench.device);
    if (type != HardwareType::TemperatureController)
        QVERIFY2(again.hasValue(), again ? "" : qPrintable(again.error().text()));
    QVERIFY(outcome(bench.device->close()).hasValue());
    QCOMPARE(bench.device->state(), DeviceState::Off);
}

void TestDriverMisbehaviour::breaksOffInEveryExchangeOfConnecting_data()
{
    QTest::addColumn<HardwareType>("type");
    QTest::addColumn<QString>("driver");
    QTest::addColumn<Wire>("wire");
    for (const DriverRow &row : driverRows())
        QTest::addRow("%s by %s", row.driver, row.wire == Wire::Pty ? "serial" : "network")
            << row.type << QString::fromLatin1(row.driver) << row.wire;
}

void TestDriverMisbehaviour::breaksOffInEveryExchangeOfConnecting()
{
    QFETCH(HardwareType, type);
    QFETCH(QString, driver);
    QFETCH(Wire, wire);
    for (int answers = 0; answers < 4; ++answers) {
        WireBench bench(findPeer(driver.toLower())->make(), wire);
        bench.answerMs = 60;
        QVERIFY(bench.make(type, driver));
        bench.server.misbehaveAfter(answers, Misbehaviour::Unplugged);
        const auto opened = outcome(bench.device->open());
        if (!opened) {
            QVERIFY(!opened.error().action.isEmpty());
            QCOMPARE(bench.device->state(), DeviceState::Offline);
        }
        bench.server.setMisbehaviour(Misbehaviour::None);
        QVERIFY(comesTrue([&] { return bench.device->isConnected(); }));
    }
}

void TestDriverMisbehaviour::mayGoAtEverySuspensionPoint_data()
{
    breaksOffInEveryExchangeOfConnecting_data();
}

void TestDriverMisbehaviour::mayGoAtEverySuspensionPoint()
{
    QFETCH(HardwareType, type);
    QFETCH(QString, driver);
    QFETCH(Wire, wire);
    for (int steps = 0; steps < 24; ++steps) {
        WireBench bench(findPeer(driver.toLower())->make(), wire);
        QVERIFY(bench.make(type, driver));
        const auto opening = toFuture(bench.device->open());
        for (int i = 0; i < steps; ++i)
            QCoreApplication::processEvents();
        bench.device.reset();
        QVERIFY(opening.isFinished());
        QCoreApplication::processEvents();
    }
    // The same while the device polls and comes back.
    for (int steps = 0; steps < 12; ++steps) {
        WireBench bench(findPeer(driver.toLower())->make(), wire);
        QVERIFY(bench.make(type, driver));
        QVERIFY(outcome(bench.device->open()).hasValue());
        bench.link().pollSoon();
        if (steps % 2 == 1)
            bench.server.setMisbehaviour(Misbehaviour::Unplugged);
        for (int i = 0; i < steps; ++i)
            QCoreApplication::processEvents();
        bench.device.reset();
        QCoreApplication::processEvents();
    }
}

void TestDriverMisbehaviour::anInstrumentThatIsSwitchedOnLaterIsFound()
{
    WireBench bench(findPeer(QStringLiteral("lakeshore218"))->make(), Wire::Pty);
    QVERIFY(bench.make(HardwareType::TemperatureController, QStringLiteral("Lakeshore218")));
    bench.server.setMisbehaviour(Misbehaviour::Unplugged);
    const auto opened = outcome(bench.device->open());
    QVERIFY(!opened);
    QCOMPARE(bench.device->state(), DeviceState::Offline);
    bench.server.setMisbehaviour(Misbehaviour::None);
    QVERIFY(comesTrue([&] { return bench.device->state() == DeviceState::Ok; }));
}

void TestDriverMisbehaviour::anotherInstrumentIsNotTakenForIt()
{
    WireBench bench(findPeer(QStringLiteral("srsdg645"))->make(), Wire::Tcp);
    QVERIFY(bench.make(HardwareType::PulseGenerator, QStringLiteral("Bnc577")));
    const auto opened = outcome(bench.device->open());
    QVERIFY(!opened);
    QVERIFY2(opened.error().what.contains(QStringLiteral("DG645")), qPrintable(opened.error().text()));
    QVERIFY2(opened.error().action.contains(QStringLiteral("BNC 577")), qPrintable(opened.error().text()));
}

QTEST_GUILESS_MAIN(TestDriverMisbehaviour)
#include "tst_drivermisbehaviour.moc"
