// SPDX-License-Identifier: GPL-3.0-or-later
#include "instruments/core/driverregistry.h"
#include "instruments/loadout/drivers.h"
#include "instruments/loadout/instrumentset.h"
#include "instruments/pressure/pressurecontroller.h"
#include "instruments/pressure/pressuresettings.h"
#include "instruments/transport/nowiretransport.h"

#include <QSignalSpy>
#include <QTest>

using namespace Chirpdeck;

namespace Chirpdeck {

/// Of the list of drivers in docs/adding-a-driver.md.
QList<DriverInfo> documentedDrivers();

} // namespace Chirpdeck

namespace {

const HardwareKey gaugeKey(HardwareType::PressureController, QStringLiteral("acme"));

} // namespace

/// The driver of docs/adding-a-driver.md, compiled as it stands there.
class TestAddingADriver : public QObject
{
    Q_OBJECT

private slots:
    void driverIsOfferedWithItsSettings()
    {
        const auto drivers = documentedDrivers();
        QCOMPARE(drivers.size(), 1);
        DriverRegistry registry;
        registry.addType(pressureControllerType());
        QVERIFY(registry.add(drivers.first()));
        const auto *driver = registry.find(HardwareType::PressureController, u"AcmeGauge");
        QVERIFY(driver);
        const DeviceSettings settings(*driver);
        QCOMPARE(pressureLimits(settings).unit, QStringLiteral("mbar"));
        QVERIFY(pressureLimits(settings).readOnly);
        QCOMPARE(settings.value<int>(QStringLiteral("intervalMs")), 200);
        QCOMPARE(settings.comm.type, CommType::Rs232);
        QCOMPARE(settings.comm.value<int>(QStringLiteral("baudrate")), 9600);
    }

    void deviceOfALoadoutMeasures()
    {
        auto registry = std::make_shared<DriverRegistry>();
        registry->addType(pressureControllerType());
        QVERIFY(registry->add(documentedDrivers().first()));
        Loadout loadout;
        loadout.devices = {{gaugeKey, QStringLiteral("AcmeGauge")}};
        std::atomic<bool> isDead = false;
        PartsSource source;
        source.registry = registry;
        source.settings = [](const HardwareKey &, const DriverInfo &driver) {
            DeviceSettings settings(driver);
            settings.setValue(BC::Key::PressureSettings::intervalMs, 10);
            return settings;
        };
        source.transport = [&isDead](const HardwareKey &, const DriverInfo &,
                                     const DeviceSettings &) -> Result<std::unique_ptr<Transport>> {
            return std::unique_ptr<Transport>(
                std::make_unique<NoWireTransport>([&isDead](const QByteArray &message) -> Result<QByteArray> {
                    if (message == "ID?\r\n")
                        return QByteArray("ACME GAUGE");
                    return isDead ? QByteArray("ERROR") : QByteArray("1.25e-6");
                }));
        };
        const auto made = makeInstruments(loadout, source);
        QVERIFY2(made, made ? "" : qPrintable(made.error().text()));
        auto *gauge = (*made)->pressureControllers.front().get();
        QCOMPARE(gauge->driver(), QStringLiteral("AcmeGauge"));
        auto opening = toFuture(gauge->open());
        QTRY_VERIFY(opening.isFinished());
        QVERIFY(opening.result());
        QTRY_COMPARE(gauge->readings().value(0).value, 1.25e-6);
        QSignalSpy failed(gauge, &Instrument::failed);
        isDead = true;
        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(gauge->state(), Instrument::State::Offline);
    }

    /// It is there, so that it can be seen and mended, and says what it lacks when it is opened.
    void deviceWithoutConnectionSaysSo()
    {
        auto registry = std::make_shared<DriverRegistry>();
        QVERIFY(registry->add(documentedDrivers().first()));
        Loadout loadout;
        loadout.devices = {{gaugeKey, QStringLiteral("AcmeGauge")}};
        PartsSource source;
        source.registry = registry;
        const auto made = makeInstruments(loadout, source);
        QVERIFY(made);
        QCOMPARE((*made)->all().size(), 1);
        const auto opened = toFuture((*made)->all().first()->open());
        QTRY_VERIFY(opened.isFinished());
        QVERIFY(!opened.result());
        QVERIFY(!opened.result().error().action.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestAddingADriver)
#include "tst_addingadriver.moc"
