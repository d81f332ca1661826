// SPDX-License-Identifier: GPL-3.0-or-later
#include "instruments/transport/transportfactory.h"

#include "instruments/gpib/gpibcontroller.h"
#include "instruments/transport/gpibtransport.h"
#include "instruments/transport/nowiretransport.h"
#include "instruments/transport/serialport.h"
#include "instruments/transport/streamtransport.h"
#include "instruments/transport/tcpport.h"

#include <QCoreApplication>

namespace Chirpdeck {

namespace Comm = BC::Key::Comm;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(TransportFactory)
};

/// Settings name these; files of older programs have numbers.
std::optional<SerialParity> parityOf(const QString &name)
{
    if (name == QLatin1String("None") || name == QLatin1String("NoParity") || name == QLatin1String("0"))
        return SerialParity::None;
    if (name == QLatin1String("Even") || name == QLatin1String("EvenParity") || name == QLatin1String("2"))
        return SerialParity::Even;
    if (name == QLatin1String("Odd") || name == QLatin1String("OddParity") || name == QLatin1String("3"))
        return SerialParity::Odd;
    return std::nullopt;
}

std::optional<SerialFlowControl> flowControlOf(const QString &name)
{
    if (name == QLatin1String("None") || name == QLatin1String("NoFlowControl") || name == QLatin1String("0"))
        return SerialFlowControl::None;
    if (name == QLatin1String("Hardware") || name == QLatin1String("HardwareControl") ||
        name == QLatin1String("1"))
        return SerialFlowControl::Hardware;
    if (name == QLatin1String("Software") || name == QLatin1String("SoftwareControl") ||
        name == QLatin1String("2"))
        return SerialFlowControl::Software;
    return std::nullopt;
}

Error settingError(const QString &what)
{
    return {what, {}, Text::tr("Correct it in the connection's settings")};
}

Result<TransportSettings> serialSettings(const CommSettings &comm)
{
    SerialSettings serial;
    serial.port = comm.value<QString>(Comm::rs232id);
    serial.baudRate = comm.value<int>(Comm::baudRate);
    serial.dataBits = comm.value<int>(Comm::dataBits);
    serial.stopBits = comm.value<int>(Comm::stopBits);
    const auto parity = parityOf(comm.value<QString>(Comm::parity));
    const auto flow = flowControlOf(comm.value<QString>(Comm::flowControl));
    if (serial.baudRate <= 0)
        return settingError(Text::tr("A serial line cannot run at %1 baud").arg(serial.baudRate));
    if (serial.dataBits < 5 || serial.dataBits > 8 || serial.stopBits < 1 || serial.stopBits > 2)
        return settingError(Text::tr("A serial line cannot have %1 data and %2 stop bits")
                                .arg(serial.dataBits)
                                .arg(serial.stopBits));
    if (!parity || !flow)
        return settingError(
            Text::tr("The parity \"%1\" or the flow control \"%2\" is not known")
                .arg(comm.value<QString>(Comm::parity), comm.value<QString>(Comm::flowControl)));
    serial.parity = *parity;
    serial.flowControl = *flow;
    return TransportSettings(serial);
}

} // namespace

Result<TransportSettings> transportSettings(const CommSettings &comm)
{
    switch (comm.type) {
    case CommType::Rs232:
        return serialSettings(comm);
    case CommType::Tcp: {
        const TcpSettings tcp{comm.value<QString>(Comm::ip), comm.value<int>(Comm::port)};
        if (tcp.port < 1 || tcp.port > 65535)
            return settingError(Text::tr("There is no network port %1").arg(tcp.port));
        return TransportSettings(tcp);
    }
    case CommType::Gpib: {
        const GpibSettings gpib{HardwareKey::parse(comm.value<QString>(Comm::gpibController)),
                                comm.value<int>(Comm::gpibAddress)};
        if (gpib.address < 0 || gpib.address > GpibController::MaxAddress)
            return settingError(Text::tr("There is no GPIB address %1").arg(gpib.address));
        return TransportSettings(gpib);
    }
    case CommType::Virtual:
    case CommType::Custom:
    case CommType::None:
        break;
    }
    return TransportSettings(NoWireSettings());
}

Result<std::unique_ptr<Transport>> makeTransport(const HardwareKey &owner, const CommSettings &comm,
                                                 const TransportContext &context)
{
    const auto settings = transportSettings(comm);
    if (!settings)
        return Error{settings.error().what, owner.text(), settings.error().action};
    std::unique_ptr<Transport> transport;
    if (const auto *serial = std::get_if<SerialSettings>(&*settings)) {
        transport = std::make_unique<StreamTransport>(
            std::make_unique<SerialPort>(*serial, context.reservations, owner.text()));
    } else if (const auto *tcp = std::get_if<TcpSettings>(&*settings)) {
        transport = std::make_unique<StreamTransport>(std::make_unique<TcpPort>(*tcp));
    } else if (const auto *gpib = std::get_if<GpibSettings>(&*settings)) {
        GpibController *controller = context.controller ? context.controller(gpib->controller) : nullptr;
        if (!controller)
            return Error{Text::tr("The GPIB controller \"%1\" is not there").arg(gpib->controller.text()),
                         owner.text(), Text::tr("Add it to the loadout, or choose another one")};
        transport = std::make_unique<GpibTransport>(controller, gpib->address, owner);
    } else {
        transport = std::make_unique<NoWireTransport>();
    }
    return transport;
}

} // namespace Chirpdeck
