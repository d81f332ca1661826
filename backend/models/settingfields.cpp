// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/models/settingfields.h"

#include "instruments/loadout/connectiondoctor.h"

#include <QCoreApplication>

#include <algorithm>

namespace Chirpdeck {
namespace {

namespace Comm = BC::Key::Comm;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(SettingFields)
};

constexpr int NumberDecimals = 6;
constexpr int LongestTimeoutMs = 60000;
const QString timeoutKey = Comm::timeout;
const QString terminatorKey = Comm::termChar;

QString terminatorName(const QString &terminator)
{
    if (terminator.isEmpty())
        return Text::tr("None");
    if (terminator == QLatin1String("\n"))
        return Text::tr("Line feed");
    if (terminator == QLatin1String("\r"))
        return Text::tr("Carriage return");
    if (terminator == QLatin1String("\r\n"))
        return Text::tr("Carriage return, line feed");
    if (terminator == QLatin1String("\n\r"))
        return Text::tr("Line feed, carriage return");
    return terminator;
}

Field choice(const QString &key, const QString &label, const QVariant &value, const QVariantList &values,
             const QStringList &names = {})
{
    Field field{.key = key, .label = label, .kind = Field::Kind::Choice, .value = value};
    for (const auto &one : values) {
        field.choiceValues.append(one);
        field.choices.append(names.value(static_cast<int>(field.choices.size()), one.toString()));
    }
    return field;
}

Field whole(const QString &key, const QString &label, int value, int min, int max, const QString &unit = {})
{
    return {.key = key,
            .label = label,
            .kind = Field::Kind::Integer,
            .value = static_cast<qint64>(value),
            .min = min,
            .max = max,
            .unit = unit};
}

Field fieldOf(const SettingInfo &info, const QVariant &value)
{
    Field field{.key = info.key,
                .label = info.label,
                .value = value,
                .min = info.min,
                .max = info.max,
                .unit = info.unit,
                .advanced = info.priority == SettingPriority::Optional};
    switch (info.defaultValue.typeId()) {
    case QMetaType::Bool:
        field.kind = Field::Kind::Toggle;
        break;
    case QMetaType::Int:
    case QMetaType::LongLong:
        field.kind = Field::Kind::Integer;
        field.value = value.toLongLong();
        break;
    case QMetaType::Double:
        field.kind = Field::Kind::Number;
        field.decimals = NumberDecimals;
        break;
    default:
        field.kind = Field::Kind::Text;
        field.required = info.priority == SettingPriority::Required;
        break;
    }
    const QString range = info.rangeText();
    field.hint = info.description.isEmpty() || range.isEmpty()
                     ? info.description + range
                     : Text::tr("%1 (%2)").arg(info.description, range);
    return field;
}

void addSerial(std::vector<Field> &fields, const CommSettings &comm)
{
    fields.push_back({.key = Comm::rs232id,
                      .label = Text::tr("Port"),
                      .value = comm.value<QString>(Comm::rs232id),
                      .hint = Text::tr("Choose one that was found, or type its path"),
                      .required = true});
    const auto number = [&comm](const QString &key) { return QVariant(comm.value<int>(key)); };
    Field speed = choice(Comm::baudRate, Text::tr("Speed"), number(Comm::baudRate),
                         {1200, 2400, 4800, 9600, 19200, 38400, 57600, 115200, 230400, 460800, 921600});
    if (!speed.choiceValues.contains(speed.value)) {
        speed.choiceValues.prepend(speed.value);
        speed.choices.prepend(speed.value.toString());
    }
    for (auto &name : speed.choices)
        name = Text::tr("%1 baud").arg(name);
    fields.push_back(speed);
    fields.push_back(choice(Comm::dataBits, Text::tr("Data bits"), number(Comm::dataBits), {5, 6, 7, 8}));
    fields.push_back(choice(Comm::parity, Text::tr("Parity"), comm.value<QString>(Comm::parity),
                            {QStringLiteral("None"), QStringLiteral("Even"), QStringLiteral("Odd")},
                            {Text::tr("None"), Text::tr("Even"), Text::tr("Odd")}));
    fields.push_back(choice(Comm::stopBits, Text::tr("Stop bits"), number(Comm::stopBits), {1, 2}));
    fields.push_back(choice(Comm::flowControl, Text::tr("Flow control"),
                            comm.value<QString>(Comm::flowControl),
                            {QStringLiteral("None"), QStringLiteral("Hardware"), QStringLiteral("Software")},
                            {Text::tr("None"), Text::tr("Hardware"), Text::tr("Software")}));
}

void addNetwork(std::vector<Field> &fields, const DriverInfo &driver, const CommSettings &comm)
{
    fields.push_back({.key = Comm::ip,
                      .label = Text::tr("Host"),
                      .value = comm.value<QString>(Comm::ip),
                      .hint = Text::tr("Its name or its address in the network, for example 192.168.0.5"),
                      .required = true});
    Field port = whole(Comm::port, Text::tr("Port"), comm.value<int>(Comm::port), 1, 65535);
    QStringList known;
    for (const int number : networkPorts(driver))
        known.append(QString::number(number));
    port.hint = known.isEmpty()
                    ? Text::tr("The number at which the instrument or its serial server listens")
                    : Text::tr("The instrument listens at %1").arg(known.join(QStringLiteral(", ")));
    fields.push_back(port);
}

void addBus(std::vector<Field> &fields, const CommSettings &comm, const QList<HardwareKey> &controllers)
{
    Field controller =
        choice(Comm::gpibController, Text::tr("Controller"), comm.value<QString>(Comm::gpibController), {});
    for (const auto &key : controllers) {
        controller.choiceValues.append(key.text());
        controller.choices.append(key.label());
    }
    controller.hint = controllers.isEmpty() ? Text::tr("Add the GPIB controller first") : QString();
    fields.push_back(controller);
    Field address =
        whole(Comm::gpibAddress, Text::tr("GPIB address"), comm.value<int>(Comm::gpibAddress), 0, 30);
    address.hint = Text::tr("0 to 30, as set on the instrument");
    fields.push_back(address);
}

} // namespace

std::vector<Field> settingFields(const DriverInfo &driver, const DeviceSettings &values,
                                 const QString &fixedReason)
{
    std::vector<Field> fields;
    for (const auto priority :
         {SettingPriority::Required, SettingPriority::Important, SettingPriority::Optional}) {
        for (const auto &info : driver.settings) {
            if (info.priority != priority)
                continue;
            const auto found = values.values().find(info.key);
            Field field = fieldOf(info, found == values.values().end() ? info.defaultValue : found->second);
            if (priority == SettingPriority::Required)
                field.lockedReason = fixedReason;
            fields.push_back(field);
        }
    }
    return fields;
}

std::vector<Field> connectionFields(const DriverInfo &driver, const CommSettings &comm,
                                    const QList<HardwareKey> &controllers)
{
    std::vector<Field> fields;
    switch (comm.type) {
    case CommType::Rs232:
        addSerial(fields, comm);
        break;
    case CommType::Tcp:
        addNetwork(fields, driver, comm);
        break;
    case CommType::Gpib:
        addBus(fields, comm, controllers);
        break;
    case CommType::Custom:
        for (const auto &custom : driver.customFields) {
            const auto found = comm.values.find(custom.key);
            const QVariant value = found == comm.values.end() ? custom.defaultValue : found->second;
            if (custom.kind == CustomCommField::Kind::Number)
                fields.push_back({.key = custom.key,
                                  .label = custom.label,
                                  .kind = Field::Kind::Integer,
                                  .value = value.toLongLong(),
                                  .min = custom.min,
                                  .max = custom.max,
                                  .hint = custom.description});
            else
                fields.push_back({.key = custom.key,
                                  .label = custom.label,
                                  .value = value.toString(),
                                  .max = custom.max,
                                  .hint = custom.description});
        }
        return fields;
    case CommType::Virtual:
    case CommType::None:
        return fields;
    }
    fields.push_back(whole(timeoutKey, Text::tr("Longest wait for an answer"), comm.timeoutMs, 0,
                           LongestTimeoutMs, QStringLiteral("ms")));
    const QString terminator = QString::fromLatin1(comm.terminator);
    QVariantList values{QString(), QStringLiteral("\n"), QStringLiteral("\r"), QStringLiteral("\r\n"),
                        QStringLiteral("\n\r")};
    if (!values.contains(QVariant(terminator)))
        values.append(terminator);
    QStringList names;
    for (const auto &value : std::as_const(values))
        names.append(terminatorName(value.toString()));
    fields.push_back(choice(terminatorKey, Text::tr("Answers end with"), terminator, values, names));
    return fields;
}

CommSettings commSettings(CommType type, const FieldListModel &fields)
{
    CommSettings comm;
    comm.type = type;
    comm.values = type == CommType::Custom ? SettingsMap() : defaultCommValues(type);
    for (const auto &field : fields.fields()) {
        if (field.key == timeoutKey && type != CommType::Custom)
            comm.timeoutMs = field.value.toInt();
        else if (field.key == terminatorKey && type != CommType::Custom)
            comm.terminator = field.value.toString().toLatin1();
        else if (field.kind == Field::Kind::Integer)
            comm.values[field.key] = field.value.toInt();
        else if (field.kind == Field::Kind::Text)
            comm.values[field.key] = field.value.toString().trimmed();
        else
            comm.values[field.key] = field.value;
    }
    return comm;
}

CommSettings defaultComm(const DriverInfo &driver, CommType type)
{
    CommSettings comm;
    comm.type = type;
    comm.values = defaultCommValues(type);
    if (const auto *protocol = driver.protocol(type)) {
        comm.timeoutMs = protocol->timeoutMs;
        comm.terminator = protocol->terminator;
        for (const auto &[key, value] : protocol->defaults)
            comm.values[key] = value;
    }
    return comm;
}

QString protocolName(CommType type)
{
    switch (type) {
    case CommType::Virtual:
        return Text::tr("Simulated");
    case CommType::Tcp:
        return Text::tr("Network");
    case CommType::Rs232:
        return Text::tr("Serial");
    case CommType::Gpib:
        return Text::tr("GPIB");
    case CommType::Custom:
        return Text::tr("Other");
    case CommType::None:
        return Text::tr("None");
    }
    return {};
}

QString deviceKindName(HardwareType type)
{
    switch (type) {
    case HardwareType::FtmwDigitizer:
        return Text::tr("Digitizer");
    case HardwareType::AWG:
        return Text::tr("Waveform generator");
    case HardwareType::Clock:
        return Text::tr("Oscillator");
    case HardwareType::PulseGenerator:
        return Text::tr("Pulse generator");
    case HardwareType::FlowController:
        return Text::tr("Gas flow controller");
    case HardwareType::PressureController:
        return Text::tr("Pressure controller");
    case HardwareType::TemperatureController:
        return Text::tr("Temperature monitor");
    case HardwareType::IOBoard:
        return Text::tr("Input and output board");
    case HardwareType::GpibController:
        return Text::tr("GPIB controller");
    case HardwareType::LifDigitizer:
        return Text::tr("Laser digitizer");
    case HardwareType::LifLaser:
        return Text::tr("Laser");
    case HardwareType::Unknown:
        break;
    }
    return hardwareTypeName(type);
}

QString deviceKindDetail(HardwareType type)
{
    switch (type) {
    case HardwareType::FtmwDigitizer:
        return Text::tr("Records the decay of the molecules");
    case HardwareType::AWG:
        return Text::tr("Makes the chirps");
    case HardwareType::Clock:
        return Text::tr("Local oscillators and reference frequencies");
    case HardwareType::PulseGenerator:
        return Text::tr("Times the gas, the chirps and the protection");
    case HardwareType::FlowController:
        return Text::tr("Gas flows and the pressure behind the nozzle");
    case HardwareType::PressureController:
        return Text::tr("Pressure of the chamber, gate valve");
    case HardwareType::TemperatureController:
        return Text::tr("Temperatures, read only");
    case HardwareType::IOBoard:
        return Text::tr("Slow inputs and switched outputs");
    case HardwareType::GpibController:
        return Text::tr("The way to instruments on a GPIB bus, for example a Prologix");
    case HardwareType::LifDigitizer:
        return Text::tr("Records laser-induced fluorescence");
    case HardwareType::LifLaser:
        return Text::tr("Excites the molecules at a set wavelength");
    case HardwareType::Unknown:
        break;
    }
    return {};
}

} // namespace Chirpdeck
