// SPDX-License-Identifier: GPL-3.0-or-later
#include "instruments/clock/clockinstrument.h"
#include "instruments/flow/flowcontroller.h"
#include "instruments/gpib/gpibcontroller.h"
#include "instruments/pulsegenerator/pulsegenerator.h"
#include "instruments/simulation/peers/peercatalogue.h"
#include "instruments/temperature/temperaturecontroller.h"
#include "tests/instruments/wirebench.h"

#include <QThread>

using namespace Chirpdeck;
using namespace Chirpdeck::Test;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(Chirpdeck::Misbehaviour)

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
    comesTrue([&] { return !device.isConnected() || device.state() == DeviceState::Offline; }, 2s);
    return device.isConnected()
               ? Result<void>()
               : Result<void>(Error{QStringLiteral("gone"), device.key().text(), QStringLiteral("look")});
}

/// What was expected and did not come true; in the functions below, which run on threads of their own.
QString unmet(const char *expectation, const Error &error = {})
{
    return QString::fromLatin1(expectation) + QStringLiteral(" ") + error.text();
}

#define EXPECT(condition, ...)                                                                               \
    if (!(condition))                                                                                        \
    return unmet(#condition __VA_OPT__(, ) __VA_ARGS__)

template<typename T>
Error errorOf(const Result<T> &result)
{
    return result ? Error() : result.error();
}

QString failsClearlyAndRecovers(const DriverRow &row, Misbehaviour misbehaviour)
{
    WireBench bench(findPeer(QString::fromLatin1(row.driver).toLower())->make(), row.wire);
    EXPECT(bench.isReady());
    EXPECT(bench.make(row.type, QString::fromLatin1(row.driver)));
    const auto opened = outcome(bench.device->open());
    EXPECT(opened, errorOf(opened));
    EXPECT(bench.device->state() == DeviceState::Ok);

    QList<Error> failures;
    const QObject here;
    QObject::connect(bench.device.get(), &Instrument::failed, &here,
                     [&](const Error &error) { failures.append(error); });
    bench.link().setAnswerTime(60ms);
    bench.server.setMisbehaviour(misbehaviour);
    const auto done = command(*bench.device);
    EXPECT(!done);
    EXPECT(!done.error().what.isEmpty());
    EXPECT(done.error().where.contains(bench.device->key().text()), done.error());
    EXPECT(!done.error().action.isEmpty(), done.error());
    EXPECT(comesTrue([&] { return bench.device->state() == DeviceState::Offline; }));
    EXPECT(!failures.isEmpty());

    bench.link().setAnswerTime(1s);
    bench.server.setMisbehaviour(Misbehaviour::None);
    EXPECT(comesTrue([&] { return bench.device->isConnected(); }));
    const auto again = command(*bench.device);
    // A monitor has no command that could work again.
    EXPECT(again || row.type == HardwareType::TemperatureController, errorOf(again));
    EXPECT(outcome(bench.device->close()));
    EXPECT(bench.device->state() == DeviceState::Off);
    return {};
}

QString breaksOffInEveryExchangeOfConnecting(const DriverRow &row)
{
    for (int answers = 0; answers < 4; ++answers) {
        WireBench bench(findPeer(QString::fromLatin1(row.driver).toLower())->make(), row.wire);
        bench.answerMs = 1000;
        EXPECT(bench.make(row.type, QString::fromLatin1(row.driver)));
        bench.server.misbehaveAfter(answers, Misbehaviour::Unplugged);
        const auto opened = outcome(bench.device->open());
        if (!opened) {
            EXPECT(!opened.error().action.isEmpty(), opened.error());
            EXPECT(bench.device->state() == DeviceState::Offline);
        }
        bench.server.setMisbehaviour(Misbehaviour::None);
        EXPECT(comesTrue([&] { return bench.device->isConnected(); }));
    }
    return {};
}

QString mayGoAtEverySuspensionPoint(const DriverRow &row)
{
    for (int steps = 0; steps < 24; ++steps) {
        WireBench bench(findPeer(QString::fromLatin1(row.driver).toLower())->make(), row.wire);
        EXPECT(bench.make(row.type, QString::fromLatin1(row.driver)));
        const auto opening = toFuture(bench.device->open());
        for (int i = 0; i < steps; ++i)
            QCoreApplication::processEvents();
        bench.device.reset();
        EXPECT(opening.isFinished());
        QCoreApplication::processEvents();
    }
    // The same while the device polls and comes back.
    for (int steps = 0; steps < 12; ++steps) {
        WireBench bench(findPeer(QString::fromLatin1(row.driver).toLower())->make(), row.wire);
        EXPECT(bench.make(row.type, QString::fromLatin1(row.driver)));
        EXPECT(outcome(bench.device->open()));
        bench.link().pollSoon();
        if (steps % 2 == 1)
            bench.server.setMisbehaviour(Misbehaviour::Unplugged);
        for (int i = 0; i < steps; ++i)
            QCoreApplication::processEvents();
        bench.device.reset();
        QCoreApplication::processEvents();
    }
    return {};
}

/// Runs `function` for every driver at a time, each on a thread of its own: most of it is waiting. What was
/// unmet, with the driver's name.
QStringList forAllDrivers(const std::function<QString(const DriverRow &)> &function)
{
    const auto &rows = driverRows();
    std::vector<QString> unmet(static_cast<std::size_t>(rows.size()));
    std::vector<std::unique_ptr<QThread>> threads;
    for (qsizetype i = 0; i < rows.size(); ++i) {
        QString &result = unmet[static_cast<std::size_t>(i)];
        threads.emplace_back(
            QThread::create([&result, &function, &row = rows[i]] { result = function(row); }));
        threads.back()->start();
    }
    QStringList texts;
    for (qsizetype i = 0; i < rows.size(); ++i) {
        threads[static_cast<std::size_t>(i)]->wait();
        if (const QString &text = unmet[static_cast<std::size_t>(i)]; !text.isEmpty())
            texts.append(
                QStringLiteral("%1 by %2: %3")
                    .arg(QLatin1String(rows[i].driver),
                         rows[i].wire == Wire::Pty ? QStringLiteral("serial") : QStringLiteral("network"),
                         text));
    }
    return texts;
}

} // namespace

class TestDriverMisbehaviour : public QObject
{
    Q_OBJECT

private slots:
    void everyDriverFailsClearlyAndRecovers_data();
    void everyDriverFailsClearlyAndRecovers();
    void everyExchangeOfConnectingMayBreakOff();
    void everyDriverMayGoAtEverySuspensionPoint();
    void anInstrumentThatIsSwitchedOnLaterIsFound();
    void anotherInstrumentIsNotTakenForIt();
};

void TestDriverMisbehaviour::everyDriverFailsClearlyAndRecovers_data()
{
    QTest::addColumn<Misbehaviour>("misbehaviour");
    for (const auto misbehaviour : allMisbehaviours()) {
        if (misbehaviour != Misbehaviour::None)
            QTest::addRow("%s", qPrintable(misbehaviourName(misbehaviour))) << misbehaviour;
    }
}

void TestDriverMisbehaviour::everyDriverFailsClearlyAndRecovers()
{
    QFETCH(Misbehaviour, misbehaviour);
    const auto unmet = forAllDrivers(
        [misbehaviour](const DriverRow &row) { return failsClearlyAndRecovers(row, misbehaviour); });
    QVERIFY2(unmet.isEmpty(), qPrintable(unmet.join(QLatin1Char('\n'))));
}

void TestDriverMisbehaviour::everyExchangeOfConnectingMayBreakOff()
{
    const auto unmet = forAllDrivers(breaksOffInEveryExchangeOfConnecting);
    QVERIFY2(unmet.isEmpty(), qPrintable(unmet.join(QLatin1Char('\n'))));
}

void TestDriverMisbehaviour::everyDriverMayGoAtEverySuspensionPoint()
{
    const auto unmet = forAllDrivers(mayGoAtEverySuspensionPoint);
    QVERIFY2(unmet.isEmpty(), qPrintable(unmet.join(QLatin1Char('\n'))));
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
