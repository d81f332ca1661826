// SPDX-License-Identifier: GPL-3.0-or-later
#include "instruments/gpib/prologix.h"

#include <QCoreApplication>

namespace Chirpdeck {

namespace {

using namespace std::chrono_literals;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Prologix)
};

constexpr char Escape = 27;
constexpr auto ProbePatience = 250ms;

/// The message without its end, which the controller adds itself.
QByteArray body(QByteArray data)
{
    while (data.endsWith('\n') || data.endsWith('\r'))
        data.chop(1);
    return data;
}

QByteArray addressed(int address, const QByteArray &data)
{
    const QByteArray content = body(data);
    QByteArray message = "++addr " + QByteArray::number(address) + '\n';
    if (!content.isEmpty())
        message += Prologix::escaped(content) + '\n';
    return message;
}

} // namespace

Prologix::Prologix(DriverParts &parts)
    : WireDevice(parts, {.end = "\n", .framing = Framing::line("\r\n")}, 2s)
    , m_readTimeout(parts.settings.value<int>(BC::Key::Prologix::readTimeout))
{
}

QByteArray Prologix::escaped(const QByteArray &data)
{
    QByteArray text;
    text.reserve(data.size());
    for (const char c : data) {
        if (c == '\r' || c == '\n' || c == Escape || c == '+')
            text += Escape;
        text += c;
    }
    return text;
}

QCoro::Task<Result<void>> Prologix::identify()
{
    auto taking = m_turns.take(link().scope(), 30s, Text::tr("Waiting for the bus"));
    const auto turn = co_await taking;
    if (!turn)
        co_return turn.error();
    // First of all, that nothing of this is kept: its memory wears out.
    auto setting = tell("++savecfg 0\n++mode 1\n++auto 0\n++eoi 1\n++eos 2\n++eot_enable 0\n" +
                        readTimeoutMessage(m_readTimeout));
    if (const auto set = co_await setting; !set)
        co_return set.error();
    auto asking = ask("++ver");
    const auto version = co_await asking;
    if (!version)
        co_return version.error();
    if (!version->startsWith("Prologix GPIB-") && !version->startsWith("AR488"))
        co_return wrongInstrument(*version, QStringLiteral("a Prologix controller"));
    auto clearing = tell("++ifc");
    co_return co_await clearing;
}

QCoro::Task<Result<void>> Prologix::poll()
{
    auto taking = m_turns.take(link().scope(), 30s, Text::tr("Waiting for the bus"));
    const auto turn = co_await taking;
    if (!turn)
        co_return turn.error();
    auto asking = ask("++ver");
    const auto version = co_await asking;
    if (!version)
        co_return version.error();
    co_return Result<void>();
}

Error Prologix::addressError(int address) const
{
    return deviceError(Text::tr("There is no GPIB address %1").arg(address),
                       Text::tr("Choose an address from 0 to %1").arg(MaxAddress));
}

QCoro::Task<Result<void>> Prologix::write(int address, QByteArray data)
{
    if (address < 0 || address > MaxAddress)
        co_return addressError(address);
    auto taking = m_turns.take(link().scope(), 30s, Text::tr("Waiting for the bus"));
    const auto turn = co_await taking;
    if (!turn)
        co_return turn.error();
    auto telling = tell(body(addressed(address, data)));
    co_return co_await telling;
}

QCoro::Task<Result<QByteArray>> Prologix::query(int address, QByteArray data)
{
    if (address < 0 || address > MaxAddress)
        co_return addressError(address);
    auto taking = m_turns.take(link().scope(), 30s, Text::tr("Waiting for the bus"));
    const auto turn = co_await taking;
    if (!turn)
        co_return link().explained(turn.error());
    // The controller is silent for as long as the instrument may be.
    const auto deadline = m_readTimeout + link().answerTime();
    auto asking =
        link().transport()->query(addressed(address, data) + "++read eoi\n", Framing::line("\n"), deadline);
    auto waiting =
        awaitWithin(link().scope(), std::move(asking), deadline + 10s, Text::tr("Waiting for an answer"));
    const auto answer = co_await waiting;
    if (answer)
        co_return Result<QByteArray>(answer->endsWith('\r') ? answer->chopped(1) : *answer);
    if (isCancelled(answer.error()))
        co_return link().explained(answer.error());
    auto recovering = recover(address);
    if (const auto recovered = co_await recovering; !recovered)
        co_return recovered.error();
    co_return deviceError(Text::tr("No answer to \"%1\" from GPIB address %2")
                              .arg(QString::fromLatin1(body(data)))
                              .arg(address),
                          Text::tr("Check that the instrument is on, its bus cable, and its address"));
}

QByteArray Prologix::readTimeoutMessage(std::chrono::milliseconds timeout) const
{
    return "++read_tmo_ms " + QByteArray::number(static_cast<qint64>(timeout.count()));
}

QCoro::Task<Result<QByteArray>> Prologix::probe(int address)
{
    if (address < 0 || address > MaxAddress)
        co_return addressError(address);
    auto taking = m_turns.take(link().scope(), 30s, Text::tr("Waiting for the bus"));
    const auto turn = co_await taking;
    if (!turn)
        co_return link().explained(turn.error());
    // Nobody waits a second at each of thirty addresses.
    const auto patience = std::min<std::chrono::milliseconds>(m_readTimeout, ProbePatience);
    auto asking = link().transport()->query(readTimeoutMessage(patience) + '\n' +
                                                addressed(address, "*IDN?") + "++read eoi\n",
                                            Framing::line("\n"), patience + ProbePatience);
    auto waiting =
        awaitWithin(link().scope(), std::move(asking), patience + 10s, Text::tr("Waiting for an answer"));
    const Result<QByteArray> answer = co_await waiting;
    if (!answer && isCancelled(answer.error()))
        co_return link().explained(answer.error());
    auto restoring = tell(readTimeoutMessage(m_readTimeout));
    if (const auto restored = co_await restoring; !restored)
        co_return restored.error();
    if (answer)
        co_return Result<QByteArray>(answer->endsWith('\r') ? answer->chopped(1) : *answer);
    // The controller has to be there all the same.
    auto verifying = ask("++ver");
    const auto version = co_await verifying;
    if (!version)
        co_return version.error();
    co_return QByteArray();
}

QCoro::Task<Result<void>> Prologix::recover(int address)
{
    auto clearing = tell("++addr " + QByteArray::number(address) + "\n++clr");
    if (const auto cleared = co_await clearing; !cleared)
        co_return cleared.error();
    // When the controller does not answer either, the connection is made anew.
    auto asking = ask("++ver");
    const auto version = co_await asking;
    if (!version)
        co_return version.error();
    co_return Result<void>();
}

namespace {

DriverInfo prologixDriver(const QString &key, const QString &label, const ProtocolInfo &protocol)
{
    return {.type = HardwareType::GpibController,
            .key = key,
            .label = label,
            .protocols = {protocol},
            .settings = {{BC::Key::Prologix::readTimeout, Text::tr("Longest wait for an instrument"), 1000, 1,
                          3000, QStringLiteral("ms")}},
            .make = makeWired<Prologix>};
}

} // namespace

QList<DriverInfo> prologixDrivers();

QList<DriverInfo> prologixDrivers()
{
    return {prologixDriver(QStringLiteral("PrologixGpibLan"), QStringLiteral("Prologix GPIB-ETHERNET"),
                           networkSocket(1234, 1000, "\n")),
            prologixDriver(QStringLiteral("PrologixGpibUsb"), QStringLiteral("Prologix GPIB-USB"),
                           serialLine({.baudRate = 115200}, 1000, "\n"))};
}

} // namespace Chirpdeck
