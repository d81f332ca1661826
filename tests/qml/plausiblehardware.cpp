// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/qml/plausible.h"

#include "backend/models/modelregistry.h"
#include "backend/models/settingfields.h"
#include "instruments/loadout/drivers.h"

#include <QJsonObject>

namespace Chirpdeck::Plausible {
namespace {

DeviceTile tile(HardwareType type, const char *name, const char *model, Status::State state,
                const char *value, const char *unit, const char *note,
                DeviceTile::Action action = DeviceTile::Action::None)
{
    return {.key = hardwareTypeName(type) + QStringLiteral(".Main"),
            .kind = static_cast<int>(type),
            .name = QString::fromUtf8(name),
            .model = QString::fromUtf8(model),
            .state = state,
            .value = QString::fromUtf8(value),
            .unit = QString::fromUtf8(unit),
            .note = QString::fromUtf8(note),
            .action = action,
            .critical = type == HardwareType::FtmwDigitizer || type == HardwareType::AWG ||
                        type == HardwareType::Clock || type == HardwareType::PulseGenerator,
            .simulated = state == Status::Simulated};
}

QVariantMap change(const char *what, const char *from, const char *to)
{
    return {{QStringLiteral("what"), QString::fromUtf8(what)},
            {QStringLiteral("from"), QString::fromUtf8(from)},
            {QStringLiteral("to"), QString::fromUtf8(to)}};
}

QVariantMap said(const char *time, const char *direction, const char *text)
{
    return {{QStringLiteral("time"), QString::fromUtf8(time)},
            {QStringLiteral("direction"), QString::fromUtf8(direction)},
            {QStringLiteral("text"), QString::fromUtf8(text)}};
}

LiveControl flow(const char *id, const char *label, double value, const char *reading, double deviation)
{
    LiveControl control{.id = QString::fromUtf8(id),
                        .label = QString::fromUtf8(label),
                        .kind = LiveControl::Kind::Number,
                        .state = std::abs(deviation) > 1.0 ? Status::Deviating : Status::Ok,
                        .reading = QString::fromUtf8(reading),
                        .unit = QStringLiteral("sccm"),
                        .value = value,
                        .max = 100.0,
                        .decimals = 1,
                        .deviation = deviation};
    return control;
}

void openDevice(ModelRegistry &models, const QString &key)
{
    static const auto drivers = standardDrivers();
    const auto *driver = drivers->find(HardwareType::FlowController, u"Mks647c");
    DeviceModel::Description device;
    device.key = key;
    device.name = QStringLiteral("Gas flow");
    device.detail = QStringLiteral("MKS 647C · Main");
    device.state = Status::Deviating;
    device.hasDoctor = true;
    device.lockedReason = models.run.running() ? QStringLiteral("Run 1482 uses the devices") : QString();
    models.device.describe(device);
    models.device.live()->setControls({flow("Flow1", "Neon", 50.0, "48.1", -1.4),
                                       flow("Flow2", "Sample", 20.0, "20.0", 0.0),
                                       {.id = QStringLiteral("PressureOn"),
                                        .label = QStringLiteral("Pressure is controlled"),
                                        .kind = LiveControl::Kind::Toggle,
                                        .reading = {},
                                        .unit = {}}});
    if (!driver)
        return;
    models.device.settings()->setFields(settingFields(
        *driver, DeviceSettings(*driver), QStringLiteral("It is fixed since the device was added")));
    models.device.connection()->setFields(
        connectionFields(*driver, defaultComm(*driver, driver->protocols.constFirst().type), {}));
    models.device.settings()->setNumber(models.device.settings()->rowCount() - 1, 2.0);
}

void examine(ModelRegistry &models, const QString &key)
{
    using Outcome = DoctorCheck::Outcome;
    models.doctor.setDevice(key, QStringLiteral("I/O board"));
    DoctorModel::Report report;
    report.checks = {{QStringLiteral("seen"), QStringLiteral("The computer sees it"),
                      QStringLiteral("FT232R USB UART, FTDI, serial number A10JU88D"), Outcome::Passed},
                     {QStringLiteral("allowed"), QStringLiteral("You may use it"),
                      QStringLiteral("Your account can read and write it"), Outcome::Passed},
                     {QStringLiteral("open"), QStringLiteral("The connection is free"),
                      QStringLiteral("/dev/ttyUSB1 (9600 8N1)"), Outcome::Failed},
                     {QStringLiteral("answers"), QStringLiteral("It answers"),
                      QStringLiteral("Tried when the connection is free"), Outcome::NotTried},
                     {QStringLiteral("right"), QStringLiteral("It is the right one"),
                      QStringLiteral("Expects LabJack U3"), Outcome::NotTried}};
    report.finding = QStringLiteral("Another program has the port open");
    report.findingDetail = QStringLiteral("/dev/ttyUSB1 (9600 8N1)");
    report.advice = {QStringLiteral("Close the program that uses the port."),
                     QStringLiteral("Check again. The device reconnects by itself.")};
    report.duration = QStringLiteral("4 s, nothing was changed");
    report.traffic = {said("13:49:58.402", "Sent", "*IDN?\\n"),
                      said("13:49:58.902", "Note", "no answer in 500 ms"),
                      said("13:54:06.121", "Note", "the port is held by another program")};
    models.doctor.setReport(report);
}

} // namespace

void hardware(ModelRegistry &models)
{
    using Action = DeviceTile::Action;
    models.hardware.setLockedReason(models.run.running() ? QStringLiteral("Run 1482 uses the devices")
                                                         : QString());
    models.loadouts.setLockedReason(models.hardware.lockedReason());
    models.hardware.setTiles({
        tile(HardwareType::IOBoard, "I/O board", "LabJack U3", Status::Offline, "", "", "no answer",
             Action::FindOut),
        tile(HardwareType::FlowController, "Gas flow", "MKS 647C", Status::Deviating, "48.1", "sccm",
             "set 50.0", Action::Adjust),
        tile(HardwareType::TemperatureController, "Temperatures", "Lake Shore 218", Status::Stale, "291.3",
             "K", "42 s old", Action::Reconnect),
        tile(HardwareType::PressureController, "Chamber", "Intellisys IQ+", Status::Settling, "4.6×10⁻⁶",
             "mbar", ""),
        tile(HardwareType::FtmwDigitizer, "Digitizer", "Tektronix MSO64B", Status::Ok, "50", "GS/s",
             "750 000 points"),
        tile(HardwareType::AWG, "Waveform generator", "Tektronix AWG7122B", Status::Ok, "12", "GS/s", ""),
        tile(HardwareType::Clock, "Oscillators", "Valon 5009", Status::Ok, "40 500", "MHz", "locked"),
        tile(HardwareType::PulseGenerator, "Pulse generator", "Quantum Composers 9520", Status::Ok, "10",
             "Hz", "6 channels on"),
        tile(HardwareType::LifLaser, "Laser", "Simulated laser", Status::Simulated, "532", "nm", ""),
    });
    models.loadouts.setLoadouts(
        {{QStringLiteral("Simulated"), 7, 1, 26.5, 40.0, QStringLiteral("Needs no hardware"), false, true},
         {QStringLiteral("Ka band 26–40"), 9, 3, 26.5, 40.0, QStringLiteral("Benzonitrile 15 µs"), true,
          false},
         {QStringLiteral("K band 18–26"), 7, 2, 18.0, 26.5, QStringLiteral("Last used"), false, false},
         {QStringLiteral("Ka band with laser"), 11, 1, 26.5, 40.0, QString(), false, false}});
    models.loadouts.setExportFolder(QStringLiteral("/data/chirpdeck/textexports"));
    auto *registry = &models;
    QObject::disconnect(&models.loadouts, &LoadoutModel::useAsked, nullptr, nullptr);
    QObject::connect(&models.loadouts, &LoadoutModel::useAsked, &models.loadouts,
                     [registry](const QString &name) {
                         registry->loadouts.setPending(
                             name, {change("FtmwDigitizer.Main", "MSO64B", "VirtualFtmwDigitizer"),
                                    change("IOBoard.Main", "LabjackU3", "–"),
                                    change("RfConfig: Up LO", "5 000 MHz", "4 500 MHz")});
                     });
    QObject::disconnect(&models.device, &DeviceModel::opened, nullptr, nullptr);
    QObject::connect(&models.device, &DeviceModel::opened, &models.device,
                     [registry](const QString &key) { openDevice(*registry, key); });
    QObject::disconnect(&models.doctor, &DoctorModel::examineRequested, nullptr, nullptr);
    QObject::connect(&models.doctor, &DoctorModel::examineRequested, &models.doctor,
                     [registry](const QString &key) { examine(*registry, key); });
}

void addingDevice(ModelRegistry &models, int step)
{
    auto &model = models.addDevice;
    AddDeviceModel::Surroundings surroundings;
    surroundings.registry = standardDrivers();
    surroundings.isFree = [](HardwareType, const QString &label) { return label != QLatin1String("Taken"); };
    surroundings.freeLabel = [](HardwareType) { return QStringLiteral("Main"); };
    surroundings.controllers = [] {
        return QList<HardwareKey>{{HardwareType::GpibController, QStringLiteral("Main")}};
    };
    model.setSurroundings(surroundings);
    model.setLoadouts({QStringLiteral("Ka band 26–40"), QStringLiteral("My instrument")},
                      [](const QString &, HardwareType) {
                          return QStringLiteral("It takes the place of FlowController.virtual");
                      });
    DeviceDraft draft;
    if (step > 0)
        draft.type = HardwareType::FlowController;
    if (step > 1) {
        draft.driver = QStringLiteral("Mks946");
        draft.protocol = CommType::Rs232;
        draft.label = QStringLiteral("Main");
        draft.connection = {{BC::Key::Comm::rs232id, QStringLiteral("/dev/serial/by-id/usb-FTDI_A10K5XQ2")}};
    }
    draft.step = step;
    draft.reached = step;
    model.setDraft(draft);
    model.setPorts(
        {QVariantMap{
             {QStringLiteral("path"), QStringLiteral("/dev/serial/by-id/usb-FTDI_A10K5XQ2")},
             {QStringLiteral("name"), QStringLiteral("FT232R USB UART, FTDI, serial number A10K5XQ2")},
             {QStringLiteral("detail"), QStringLiteral("/dev/ttyUSB0")}},
         QVariantMap{{QStringLiteral("path"), QStringLiteral("/dev/ttyUSB2")},
                     {QStringLiteral("name"), QStringLiteral("USB-Serial Controller, Prolific")},
                     {QStringLiteral("detail"), QStringLiteral("/dev/ttyUSB2")}},
         QVariantMap{{QStringLiteral("path"), QStringLiteral("/dev/ttyS0")},
                     {QStringLiteral("name"), QStringLiteral("/dev/ttyS0")},
                     {QStringLiteral("detail"), QStringLiteral("/dev/ttyS0")}}});
    if (step > 1)
        model.setTest(
            {AddDeviceModel::Answered,
             {},
             QStringLiteral("Answered in 41 ms"),
             QStringLiteral("946"),
             {said("13:54:07.112", "Sent", "@254MD?;FF"), said("13:54:07.153", "Got", "@253ACK946;FF"),
              said("13:54:07.160", "Sent", "@254SN?;FF"),
              said("13:54:07.198", "Got", "@253ACK1723-0041;FF")}});
}

} // namespace Chirpdeck::Plausible
