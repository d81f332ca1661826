// SPDX-License-Identifier: GPL-3.0-or-later
#include "instruments/loadout/connectiondoctor.h"
#include "instruments/loadout/drivers.h"
#include "instruments/simulation/peers/hp83712binstrument.h"
#include "instruments/simulation/peers/prologixpeer.h"
#include "tests/instruments/settingsfolder.h"
#include "tests/instruments/wirebench.h"
#include "tests/instruments/wirelab.h"

#include <QFile>
#include <QSignalSpy>

using namespace Chirpdeck;
using namespace Chirpdeck::Test;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(Chirpdeck::Misbehaviour)

namespace {

/// The report of a test while this thread's events, and with them the instruments, go on.
ConnectionReport reported(QCoro::Task<ConnectionReport> task)
{
    auto future = toFuture(std::move(task));
    ConnectionReport report;
    report.outcome = Error{QStringLiteral("the test waited in vain"), {}, {}};
    return comesTrue([&] { return future.isFinished(); }, 60s) ? future.result() : report;
}

bool isOpened(Instrument *device)
{
    auto opening = runOn(device, [device] { return device->open(); });
    return comesTrue([&] { return opening.isFinished(); }, 60s) && opening.result();
}

bool hasTraffic(const QList<TrafficLog::Entry> &entries, TrafficLog::Kind kind, const QByteArray &text)
{
    return std::any_of(entries.begin(), entries.end(), [&](const TrafficLog::Entry &entry) {
        return entry.kind == kind && entry.bytes.contains(text);
    });
}

} // namespace

/// What is found out about a connection before and while it is used.
class TestConnectionDoctor : public QObject
{
    Q_OBJECT

private:
    SettingsFolder m_settings;
    std::shared_ptr<const DriverRegistry> m_drivers = standardDrivers();

    DeviceSettings settings(const HardwareKey &key, const char *driver) const
    {
        return DeviceSettingsStore(key).read(*m_drivers->find(key.type(), QString::fromLatin1(driver)));
    }

private slots:
    void init() { m_settings.clear(); }

    void aDeviceIsTestedByItsOwnAnswer_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("identity");
        QTest::addColumn<QByteArray>("question");
        QTest::newRow("network") << WireLab::pulsesKey().text() << "DG645" << QByteArray("*IDN?");
        QTest::newRow("serial line") << WireLab::coldKey().text() << "MODEL218" << QByteArray("*IDN?");
        QTest::newRow("behind a bus") << WireLab::upKey().text() << "83712B" << QByteArray("*IDN?");
        QTest::newRow("the bus") << WireLab::busKey().text() << "Prologix" << QByteArray("++ver");
        QTest::newRow("digitizer") << WireLab::scopeKey().text() << "TEKTRONIX,MSO6" << QByteArray("*IDN?");
    }
    void aDeviceIsTestedByItsOwnAnswer()
    {
        QFETCH(QString, key);
        QFETCH(QString, identity);
        QFETCH(QByteArray, question);
        WireLab lab;
        QVERIFY(lab.setUp());
        const ProfileManager profiles(m_drivers);
        ConnectionDoctor doctor({m_drivers, &profiles, {}});
        const auto hardwareKey = HardwareKey::parse(key);
        QSignalSpy busy(&doctor, &ConnectionDoctor::busyChanged);
        const auto report = reported(doctor.test(hardwareKey, profiles.find(hardwareKey)->driver));
        QVERIFY2(report.outcome, report.outcome ? "" : qPrintable(report.outcome.error().text()));
        QVERIFY2(report.identity.contains(identity), qPrintable(report.identity));
        QVERIFY(!report.place.isEmpty());
        QVERIFY(hasTraffic(report.traffic, TrafficLog::Kind::Sent, question));
        QVERIFY(hasTraffic(report.traffic, TrafficLog::Kind::Received, identity.toLatin1()));
        QCOMPARE(busy.count(), 2);
        QVERIFY(!doctor.isBusy());
    }

    void whatIsWrongIsSaid_data()
    {
        QTest::addColumn<Misbehaviour>("misbehaviour");
        QTest::newRow("silence") << Misbehaviour::Silence;
        QTest::newRow("noise") << Misbehaviour::Garbage;
        QTest::newRow("unplugged") << Misbehaviour::Unplugged;
    }
    void whatIsWrongIsSaid()
    {
        QFETCH(Misbehaviour, misbehaviour);
        WireLab lab;
        QVERIFY(lab.setUp());
        const auto key = WireLab::pulsesKey();
        lab.peer(key).setMisbehaviour(misbehaviour);
        ConnectionDoctor doctor({m_drivers, nullptr, {}});
        auto tried = settings(key, "SRSDG645");
        tried.comm.timeoutMs = 60;
        const auto report = reported(doctor.test(key, QStringLiteral("SRSDG645"), tried));
        QVERIFY(!report.outcome);
        QVERIFY(!report.outcome.error().what.isEmpty());
        QVERIFY2(report.outcome.error().where.contains(key.text()),
                 qPrintable(report.outcome.error().text()));
        QVERIFY2(!report.outcome.error().action.isEmpty(), qPrintable(report.outcome.error().text()));
        QVERIFY(!report.traffic.isEmpty());
        // Once it is all right the same connection is.
        lab.peer(key).setMisbehaviour(Misbehaviour::None);
        QVERIFY(reported(doctor.test(key, QStringLiteral("SRSDG645"))).outcome);
    }

    void anotherInstrumentIsNamed()
    {
        WireLab lab;
        QVERIFY(lab.setUp());
        ConnectionDoctor doctor({m_drivers, nullptr, {}});
        DeviceSettings tried = settings(WireLab::pulsesKey(), "SRSDG645");
        const auto report =
            reported(doctor.test(HardwareKey(HardwareType::PulseGenerator, QStringLiteral("Other")),
                                 QStringLiteral("Bnc577"), tried));
        QVERIFY(!report.outcome);
        QVERIFY2(report.identity.contains(QStringLiteral("DG645")), qPrintable(report.identity));
        QVERIFY(report.outcome.error().what.contains(QStringLiteral("DG645")));
        const auto unknown = reported(doctor.test(HardwareKey(HardwareType::AWG, QStringLiteral("A")),
                                                  QStringLiteral("Nothing"), DeviceSettings()));
        QVERIFY(!unknown.outcome);
        QVERIFY(unknown.outcome.error().what.contains(QStringLiteral("Nothing")));
    }

    void aDeviceInUseIsTestedAndGoesOn()
    {
        WireLab lab;
        QVERIFY(lab.setUp());
        auto made = LoadoutManager().make(WireLab::loadoutName());
        QVERIFY(made);
        std::shared_ptr<InstrumentSet> used = std::move(*made);
        used->startThreads();
        const auto key = WireLab::coldKey();
        Instrument *device = used->find(key);
        QVERIFY(isOpened(device));
        ConnectionDoctor doctor({m_drivers, nullptr, [&used] { return used; }});
        QVERIFY(!doctor.traffic(key).isEmpty());
        QVERIFY(doctor.traffic(HardwareKey(HardwareType::AWG, QStringLiteral("none"))).isEmpty());
        const auto report = reported(doctor.test(key, QStringLiteral("Lakeshore218")));
        QVERIFY2(report.outcome, report.outcome ? "" : qPrintable(report.outcome.error().text()));
        QVERIFY(comesTrue([&] { return device->isConnected() && !device->isLent(); }));
        // Another device at its port is told whose it is.
        const auto other =
            reported(doctor.test(HardwareKey(HardwareType::TemperatureController, QStringLiteral("New")),
                                 QStringLiteral("Lakeshore218"), settings(key, "Lakeshore218")));
        QVERIFY(!other.outcome);
        QVERIFY2(other.outcome.error().text().contains(key.text()), qPrintable(other.outcome.error().text()));
        // A run is not disturbed.
        doctor.setRunning(true);
        QVERIFY(!reported(doctor.test(key, QStringLiteral("Lakeshore218"))).outcome);
        QVERIFY(device->isConnected());
    }

    void oneTestAtATimeAndItCanBeGivenUp()
    {
        WireLab lab;
        QVERIFY(lab.setUp());
        const auto key = WireLab::pulsesKey();
        lab.peer(key).setMisbehaviour(Misbehaviour::Silence);
        ConnectionDoctor doctor({m_drivers, nullptr, {}});
        auto first = toFuture(doctor.test(key, QStringLiteral("SRSDG645")));
        QVERIFY(doctor.isBusy());
        const auto second = reported(doctor.test(key, QStringLiteral("SRSDG645")));
        QVERIFY(!second.outcome);
        QVERIFY(!first.isFinished());
        doctor.cancel();
        QVERIFY(comesTrue([&] { return first.isFinished(); }));
        QVERIFY(isCancelled(first.result().outcome.error()));
        QVERIFY(!doctor.isBusy());
        // Its owner may go in the middle of one.
        {
            ConnectionDoctor leaving({m_drivers, nullptr, {}});
            first = toFuture(leaving.test(key, QStringLiteral("SRSDG645")));
        }
        QVERIFY(first.isFinished());
    }

    void theInstrumentsOfABusAreFound_data()
    {
        QTest::addColumn<bool>("isInUse");
        QTest::newRow("in use") << true;
        QTest::newRow("not in use") << false;
    }
    void theInstrumentsOfABusAreFound()
    {
        QFETCH(bool, isInUse);
        WireLab lab;
        QVERIFY(lab.setUp());
        const auto key = WireLab::busKey();
        static_cast<PrologixPeer &>(lab.peer(key).peer()).plug(4, std::make_unique<Hp83712bInstrument>());
        std::shared_ptr<InstrumentSet> used;
        if (isInUse) {
            used = std::move(*LoadoutManager().make(WireLab::loadoutName()));
            used->startThreads();
            QVERIFY(isOpened(used->find(key)));
            QVERIFY(isOpened(used->find(WireLab::upKey())));
        }
        ConnectionDoctor doctor({m_drivers, nullptr, [&used] { return used; }});
        QSignalSpy looked(&doctor, &ConnectionDoctor::scanning);
        QList<BusInstrument> heard;
        connect(&doctor, &ConnectionDoctor::found, this,
                [&](const BusInstrument &instrument) { heard.append(instrument); });
        const auto found = outcome(doctor.scanBus(key, QStringLiteral("PrologixGpibLan")), 120s);
        QVERIFY2(found, found ? "" : qPrintable(found.error().text()));
        QCOMPARE(found->size(), 2);
        QCOMPARE(found->at(0).address, 4);
        QCOMPARE(found->at(1).address, 19);
        QVERIFY2(found->at(1).identity.contains(QStringLiteral("83712B")), qPrintable(found->at(1).identity));
        QCOMPARE(heard, *found);
        QCOMPARE(looked.count(), 31);
        if (isInUse)
            QVERIFY(used->find(key)->isConnected());
    }

    void aBusThatDoesNotAnswerIsNamed()
    {
        WireLab lab;
        QVERIFY(lab.setUp());
        lab.unplug(WireLab::busKey());
        ConnectionDoctor doctor({m_drivers, nullptr, {}});
        const auto found = outcome(doctor.scanBus(WireLab::busKey(), QStringLiteral("PrologixGpibLan")), 60s);
        QVERIFY(!found);
        QVERIFY(!found.error().action.isEmpty());
    }

    void portsBearNamesThatStay()
    {
        QTemporaryDir folder;
        const QString port = folder.filePath(QStringLiteral("ttyUSB0"));
        const QString plain = folder.filePath(QStringLiteral("ttyS0"));
        for (const QString &path : {port, plain})
            QVERIFY(QFile(path).open(QIODevice::WriteOnly));
        QVERIFY(QDir(folder.path()).mkdir(QStringLiteral("by-id")));
        const QString link = folder.filePath(QStringLiteral("by-id/usb-FTDI_FT232R_A1B2-if00-port0"));
        QVERIFY(QFile::link(port, link));
        const auto ports = withStableNames(
            {{.path = {}, .port = plain, .description = {}},
             {.path = {}, .port = port, .description = QStringLiteral("FT232R USB UART, FTDI")}},
            folder.filePath(QStringLiteral("by-id")));
        QCOMPARE(ports.size(), 2);
        QCOMPARE(ports[0].path, link);
        QCOMPARE(ports[0].port, port);
        QCOMPARE(ports[1].path, plain);
        QCOMPARE(ports[1].description, plain);
        for (const auto &choice : serialPortChoices())
            QVERIFY(!choice.path.isEmpty() && !choice.description.isEmpty());
    }

    void networkPortsAreKnown()
    {
        QCOMPARE(networkPorts(*m_drivers->find(HardwareType::FtmwDigitizer, u"MSO64B")), QList{4000});
        QCOMPARE(networkPorts(*m_drivers->find(HardwareType::GpibController, u"PrologixGpibLan")),
                 QList{1234});
        QVERIFY(
            networkPorts(*m_drivers->find(HardwareType::TemperatureController, u"Lakeshore218")).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestConnectionDoctor)
#include "tst_connectiondoctor.moc"
