// SPDX-License-Identifier: GPL-3.0-or-later
#include "instruments/flow/mks946.h"

#include "instruments/flow/flowsettings.h"
#include "instruments/flow/wireflowcontroller.h"

#include <QCoreApplication>

namespace Chirpdeck {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Mks946)
};

constexpr const char *PidRunning = "166";

QByteArray exponent(double value)
{
    QByteArray text = QByteArray::number(value, 'E', 2);
    return text;
}

/// The value of "n:value", whose recipe may be left out.
QByteArray afterRecipe(const QByteArray &answer)
{
    return answer.mid(answer.indexOf(':') + 1);
}

/// MKS 946 vacuum system controller (manual 100018121, 9.11 to 9.13). Flows are set in ratio recipe 1, whose
/// total a pressure recipe may steer; recipes stand still while they are in use.
class Mks946 : public WireFlowController
{
public:
    explicit Mks946(DriverParts &parts)
        : WireFlowController(parts, {.end = ";FF", .framing = Framing::line(";FF")})
        , m_head(
              '@' +
              QByteArray::number(parts.settings.value<int>(BC::Key::Mks946::address)).rightJustified(3, '0'))
        , m_offset(parts.settings.value<int>(BC::Key::Mks946::offset))
        , m_pressureChannel(parts.settings.value<int>(BC::Key::Mks946::pressureChannel))
    {
        applyMessageGap(parts);
    }

protected:
    QCoro::Task<Result<void>> identify() override
    {
        auto asking = exchange("MD?");
        const auto model = co_await asking;
        if (!model)
            co_return model.error();
        if (!model->contains("946"))
            co_return wrongInstrument(*model, QStringLiteral("an MKS 946"));
        auto coding = exchange("SEM!CODE");
        if (const auto coded = co_await coding; !coded)
            co_return coded.error();
        auto measuring = exchange("U?");
        const auto unit = co_await measuring;
        if (!unit)
            co_return unit.error();
        const QByteArray name = unit->toUpper();
        const double torr = name == "TORR"     ? 1.0
                            : name == "MBAR"   ? torrPer(QStringLiteral("mbar"))
                            : name == "PASCAL" ? torrPer(QStringLiteral("Pa"))
                            : name == "MICRON" ? 1e-3
                                               : 0.0;
        if (torr == 0.0)
            co_return link().malformed("U?", *unit);
        m_unitsPerDevice = torr / torrPer(limits().pressureUnit);
        // The connection was lost while recipes were being changed.
        if (m_isControlOwed) {
            auto starting = resumeControl();
            co_return co_await starting;
        }
        co_return Result<void>();
    }

    QCoro::Task<Result<void>> writeFlow(int channel, double flow) override
    {
        const QByteArray name = "RRQ" + QByteArray::number(channel + m_offset);
        auto setting = setRecipe({"RCP!1", "RRCP!1", name + "!1:" + exponent(flow)});
        if (const auto written = co_await setting; !written)
            co_return written.error();
        auto reading = value(name + "?1");
        const auto stored = co_await reading;
        if (!stored)
            co_return stored.error();
        if (std::abs(*stored - flow) > 0.01 * std::abs(flow) + 1e-9)
            co_return deviceError(Text::tr("The flow is %1 and not %2 as set").arg(*stored).arg(flow),
                                  Text::tr("Check that nobody operates the unit by hand"));
        co_return Result<void>();
    }

    QCoro::Task<Result<double>> readFlow(int channel) override
    {
        const QByteArray question = "FR" + QByteArray::number(channel + m_offset) + '?';
        auto asking = exchange(question);
        const auto answer = co_await asking;
        if (!answer)
            co_return answer.error();
        bool isNumber = false;
        const double flow = answer->toDouble(&isNumber);
        if (isNumber)
            co_return flow;
        if (answer->startsWith("MISCONN") || answer->startsWith("OFF"))
            co_return 0.0;
        co_return link().malformed(question, *answer);
    }

    QCoro::Task<Result<void>> writePressure(double pressure) override
    {
        return setRecipe({"RCP!1", "RPSP!1:" + exponent(pressure / m_unitsPerDevice)});
    }

    QCoro::Task<Result<double>> readPressure() override
    {
        const QByteArray question = "PR" + QByteArray::number(m_pressureChannel) + '?';
        auto asking = exchange(question);
        const auto answer = co_await asking;
        if (!answer)
            co_return answer.error();
        bool isNumber = false;
        const double pressure = answer->toDouble(&isNumber);
        if (isNumber)
            co_return pressure *m_unitsPerDevice;
        if (answer->startsWith("LO"))
            co_return 0.0;
        if (answer->startsWith("ATM"))
            co_return limits().pressureMax;
        // Without a gauge there is nothing to control by.
        m_isControlOwed = false;
        auto stopping = exchange("PID!OFF");
        if (const auto stopped = co_await stopping; !stopped)
            co_return stopped.error();
        co_return deviceError(Text::tr("The pressure gauge is missing: %1").arg(readable(*answer)),
                              Text::tr("Check its cable, and the pressure channel in the settings"));
    }

    QCoro::Task<Result<void>> writePressureControl(bool on) override
    {
        m_isControlOwed = false;
        if (!on) {
            auto stopping = exchange("PID!OFF");
            const auto stopped = co_await stopping;
            if (!stopped)
                co_return stopped.error();
            co_return Result<void>();
        }
        const QByteArray sensor = QByteArray(1, static_cast<char>('A' + (m_pressureChannel - 1) / 2)) +
                                  QByteArray::number((m_pressureChannel - 1) % 2 + 1);
        auto setting = setRecipe({"RCP!1", "RRCP!1", "RPCH!1:" + sensor, "RDCH!1:Rat"});
        if (const auto written = co_await setting; !written)
            co_return written.error();
        auto starting = exchange("PID!ON");
        const auto started = co_await starting;
        if (!started)
            co_return started.error();
        co_return Result<void>();
    }

private:
    /// The content of an acknowledged answer.
    QCoro::Task<Result<QByteArray>> exchange(QByteArray command)
    {
        auto asking = ask(m_head + command);
        const auto answer = co_await asking;
        if (!answer)
            co_return answer.error();
        const qsizetype at = answer->lastIndexOf('@');
        const QByteArray body = at < 0 ? QByteArray() : answer->mid(at + 4);
        if (body.startsWith("ACK"))
            co_return Result<QByteArray>(body.mid(3));
        if (!body.startsWith("NAK"))
            co_return link().malformed(command, *answer);
        m_lastError = body.mid(3);
        // A channel without a gauge says so in this way too.
        if (m_lastError == "151" || m_lastError == "NO_GAUGE")
            co_return Result<QByteArray>(QByteArray("NO_GAUGE"));
        co_return link().refused(command, errorText(m_lastError), Text::tr("Check the unit's set-up"));
    }

    QCoro::Task<Result<double>> value(QByteArray question)
    {
        auto asking = exchange(question);
        const auto answer = co_await asking;
        if (!answer)
            co_return answer.error();
        bool isNumber = false;
        const double number = afterRecipe(*answer).toDouble(&isNumber);
        if (!isNumber)
            co_return link().malformed(question, *answer);
        co_return number;
    }

    QCoro::Task<Result<void>> resumeControl()
    {
        auto starting = exchange("PID!ON");
        const auto started = co_await starting;
        if (!started)
            co_return started.error();
        m_isControlOwed = false;
        co_return Result<void>();
    }

    /// Changes recipes; pressure control stops for it and goes on afterwards, whatever becomes of the change.
    QCoro::Task<Result<void>> setRecipe(QByteArrayList commands)
    {
        bool isInterrupted = false;
        Result<void> result;
        for (qsizetype i = 0; result && i < commands.size(); ++i) {
            m_lastError.clear();
            auto setting = exchange(commands[i]);
            const auto written = co_await setting;
            if (written)
                continue;
            const bool isRunning = m_lastError == PidRunning || m_lastError == "PID_IN_PROGRESS";
            if (!isRunning || isInterrupted) {
                result = written.error();
                break;
            }
            // Where the answer is lost it may have stopped all the same.
            isInterrupted = m_isControlOwed = true;
            auto stopping = exchange("PID!OFF");
            if (const auto stopped = co_await stopping; !stopped)
                result = stopped.error();
            --i;
        }
        if (!isInterrupted)
            co_return result;
        auto starting = resumeControl();
        const auto started = co_await starting;
        if (started || (!result && (isCancelled(result.error()) || isCancelled(started.error()))))
            co_return result;
        if (result)
            co_return started.error();
        co_return deviceError(Text::tr("%1. Pressure control is off and could not be switched on again: %2")
                                  .arg(result.error().what, started.error().what),
                              result.error().action);
    }

    static QString errorText(const QByteArray &code)
    {
        if (code == "160" || code == "UNRECOGNIZED_MSG")
            return Text::tr("the command is not known");
        if (code == "161" || code == "SET_CMD_LOCK")
            return Text::tr("the front panel is locked");
        if (code == "163" || code == "INVALID_CHANNEL")
            return Text::tr("there is no such channel");
        if (code == "158" || code == "NOT_MFC")
            return Text::tr("the channel is no flow controller");
        if (code == PidRunning || code == "PID_IN_PROGRESS")
            return Text::tr("pressure control is running");
        if (code == "169" || code == "INVALID_ARGUMENT" || code == "172" || code == "VALUE_OUT_OF_RANGE")
            return Text::tr("the value is out of range");
        return Text::tr("error %1").arg(QString::fromLatin1(code));
    }

    const QByteArray m_head;
    const int m_offset;
    const int m_pressureChannel;
    double m_unitsPerDevice = 1e-3; ///< the limits' unit of pressure per the device's
    QByteArray m_lastError;
    bool m_isControlOwed = false; ///< stopped for a change of recipes, and not yet on again
};

} // namespace

QList<DriverInfo> mks946Drivers();

QList<DriverInfo> mks946Drivers()
{
    namespace Key = BC::Key::Mks946;
    return {{.type = HardwareType::FlowController,
             .key = QStringLiteral("Mks946"),
             .label = QStringLiteral("MKS 946"),
             .protocols = {serialLine({.baudRate = 9600}, 500, ";FF"), serialServer(500, ";FF")},
             .settings = {{Key::address, Text::tr("Address"), 253, 1, 254, {}, SettingPriority::Important},
                          {Key::offset, Text::tr("First flow channel of the unit"), 1, 1, 6},
                          {Key::pressureChannel, Text::tr("Pressure channel of the unit"), 5, 1, 6},
                          messageGap(10)},
             .arrays = {flowChannelSetting(4, 10000.0, 1)},
             .make = makeWired<Mks946>}};
}

} // namespace Chirpdeck
