// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/feeds/devicefeed.h"
#include "instruments/loadout/instrumentset.h"

#include <QTest>

using namespace Chirpdeck;

namespace {

/// A device that says what it is told to.
class Sayer final : public IOBoard
{
public:
    explicit Sayer(const QString &label)
        : IOBoard({{HardwareType::IOBoard, label}, QStringLiteral("Sayer"), false, true})
    {
    }
    QCoro::Task<Result<void>> open() override
    {
        setState(State::Ok);
        co_return Result<void>();
    }
    QCoro::Task<Result<void>> close() override
    {
        setState(State::Off);
        co_return Result<void>();
    }
    DigitizerLimits limits() const override { return {}; }
    QCoro::Task<Result<IOBoardConfig>> prepare(IOBoardConfig config) override
    {
        co_return Result<IOBoardConfig>(config);
    }
    QCoro::Task<Result<void>> setDigital(int, bool) override { co_return Result<void>(); }
    IOBoardConfig config() const override { return IOBoardConfig(key()); }
    using Instrument::setReadings;
    using Instrument::setReferenceLock;
    using Instrument::setState;
};

Sayer *add(InstrumentSet &set, const QString &label)
{
    auto device = std::make_unique<Sayer>(label);
    Sayer *sayer = device.get();
    return set.add(std::move(device)) ? sayer : nullptr;
}

} // namespace

/// What the tiles say of the devices.
class DeviceFeedTest : public QObject
{
    Q_OBJECT

private:
    static QVariant tile(const ModelRegistry &models, int row, DeviceListModel::Role role)
    {
        return models.devices.data(models.devices.index(row), role);
    }

private slots:
    void theReferenceStandsOnTheTile()
    {
        InstrumentSet set{Loadout()};
        Sayer *device = add(set, QStringLiteral("A"));
        QVERIFY(device);
        ModelRegistry models;
        const DeviceFeed feed(set, models);
        const auto reference = [&] { return tile(models, 0, DeviceListModel::ReferenceRole).toInt(); };
        device->setState(DeviceState::Ok);
        QCOMPARE(reference(), int(DeviceListModel::NotTold));
        device->setReferenceLock(ReferenceLock::Unlocked);
        QCOMPARE(reference(), int(DeviceListModel::Unlocked));
        QVERIFY(!tile(models, 0, DeviceListModel::NoteRole).toString().isEmpty());
        device->setReferenceLock(ReferenceLock::Locked);
        QCOMPARE(reference(), int(DeviceListModel::Locked));
        QVERIFY(tile(models, 0, DeviceListModel::NoteRole).toString().isEmpty());
        // Who does not answer says nothing of it.
        device->setState(DeviceState::Offline);
        QCOMPARE(reference(), int(DeviceListModel::NotTold));
        QVERIFY(models.devices.roleNames().values().contains("reference"));
    }

    void otherDevicesTakeThePlaceOfTheTiles()
    {
        InstrumentSet before{Loadout()}, after{Loadout()};
        Sayer *old = add(before, QStringLiteral("A"));
        Sayer *next = add(after, QStringLiteral("B"));
        QVERIFY(add(after, QStringLiteral("C")));
        ModelRegistry models;
        models.run.setSetUp(true);
        DeviceFeed feed(before, models);
        old->setState(DeviceState::Offline);
        QVERIFY(!models.run.canStart());
        feed.setInstruments(after);
        QCOMPARE(models.devices.count(), 2);
        QVERIFY2(models.run.canStart(), "a device that is gone keeps runs from starting");
        old->setState(DeviceState::Ok);
        old->setReadings({{QStringLiteral("x"), QStringLiteral("X"), 1.0, QStringLiteral("V"), {}, {}}});
        QCOMPARE(models.devices.count(), 2);
        next->setState(DeviceState::Ok);
        next->setReadings({{QStringLiteral("x"), QStringLiteral("X"), 1.0, QStringLiteral("V"), {}, {}},
                           {QStringLiteral("y"), QStringLiteral("Y"), 1.0, QStringLiteral("V"), {}, {}}});
        QCOMPARE(models.devices.count(), 3);
    }
};

QTEST_GUILESS_MAIN(DeviceFeedTest)
#include "tst_devicefeed.moc"
