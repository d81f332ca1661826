// SPDX-License-Identifier: GPL-3.0-or-later
#include "instruments/temperature/temperaturecontroller.h"
#include "instruments/temperature/temperaturesettings.h"
#include "instruments/transport/wiredevice.h"
#include "instruments/transport/wiresettings.h"

#include <QCoreApplication>

namespace Chirpdeck {

namespace {

namespace Key = BC::Key::TemperatureSettings;

constexpr int Inputs = 8;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Lakeshore218)
};

/// Lakeshore 218S and 218E temperature monitors (manual, chapter 6). What they do not understand they do not
/// answer.
class Lakeshore218 : public WireDevice<TemperatureController>
{
public:
    explicit Lakeshore218(DriverParts &parts)
        : WireDevice(parts, {.end = "\r\n", .framing = Framing::line("\r\n")},
                     std::chrono::milliseconds(parts.settings.value<int>(Key::pollIntervalMs)))
        , m_limits(temperatureLimits(parts.settings))
        , m_config(parts.initialConfig<TemperatureControllerConfig>())
    {
        applyMessageGap(parts);
        if (m_config.channels.isEmpty())
            m_config.channels.fill({.name = {}, .enabled = true}, m_limits.channels);
        m_config.channels.resize(m_limits.channels);
    }

    TemperatureLimits limits() const override { return m_limits; }
    TemperatureControllerConfig config() const override { return m_config; }

    QCoro::Task<Result<TemperatureControllerConfig>> prepare(TemperatureControllerConfig config) override
    {
        for (const Finding &finding : config.validate(m_limits)) {
            if (finding.isError())
                co_return deviceError(finding.text, Text::tr("Change the channels"));
        }
        m_config = config;
        m_config.channels.resize(m_limits.channels);
        emit configChanged(m_config);
        co_return Result<TemperatureControllerConfig>(m_config);
    }

    QCoro::Task<Result<void>> setChannelEnabled(int channel, bool enabled) override
    {
        if (channel < 0 || channel >= m_config.channels.size())
            co_return deviceError(Text::tr("There is no channel %1").arg(channel + 1));
        m_config.channels[channel].enabled = enabled;
        emit configChanged(m_config);
        co_return Result<void>();
    }

    QCoro::Task<Result<void>> setChannelName(int channel, QString name) override
    {
        if (channel < 0 || channel >= m_config.channels.size())
            co_return deviceError(Text::tr("There is no channel %1").arg(channel + 1));
        m_config.channels[channel].name = name;
        emit configChanged(m_config);
        co_return Result<void>();
    }

protected:
    QCoro::Task<Result<void>> identify() override
    {
        auto asking = ask("*IDN?");
        const auto identity = co_await asking;
        if (!identity)
            co_return identity.error();
        if (!identity->startsWith("LSCI,MODEL218"))
            co_return wrongInstrument(*identity, QStringLiteral("a Lakeshore 218"));
        co_return Result<void>();
    }

    QCoro::Task<Result<void>> poll() override
    {
        const QByteArray question = "KRDG? 0";
        auto asking = ask(question);
        const auto answer = co_await asking;
        if (!answer)
            co_return answer.error();
        const QByteArrayList fields = answer->split(',');
        QList<Reading> readings;
        for (int i = 0; i < m_limits.channels; ++i) {
            bool isNumber = false;
            const double kelvin = fields.value(i).toDouble(&isNumber);
            if (fields.size() != Inputs || !isNumber)
                co_return link().malformed(question, *answer);
            if (!m_config.channels[i].enabled)
                continue;
            // An open sensor and one out of range read zero; the status says so.
            if (kelvin == 0.0) {
                auto checking = ask("RDGST? " + QByteArray::number(i + 1));
                const auto status = co_await checking;
                if (!status)
                    co_return status.error();
                if (status->toInt() != 0)
                    continue;
            }
            const QString &name = m_config.channels[i].name;
            readings.append({.valueKey = QStringLiteral("Temperature%1").arg(i + 1),
                             .label = name.isEmpty() ? Text::tr("Temperature %1").arg(i + 1) : name,
                             .value = kelvin,
                             .unit = m_limits.unit,
                             .setPoint = {},
                             .tolerance = {}});
        }
        publish(readings);
        co_return Result<void>();
    }

private:
    const TemperatureLimits m_limits;
    TemperatureControllerConfig m_config;
};

} // namespace

QList<DriverInfo> lakeshore218Drivers();

QList<DriverInfo> lakeshore218Drivers()
{
    return {{.type = HardwareType::TemperatureController,
             .key = QStringLiteral("Lakeshore218"),
             .label = QStringLiteral("Lakeshore 218"),
             .protocols = {serialLine({.baudRate = 9600, .dataBits = 7, .parity = SerialParity::Odd}, 500,
                                      "\r\n"),
                           serialServer(500, "\r\n")},
             .settings =
                 {{Key::numChannels, Text::tr("Channels"), Inputs, 1, Inputs, {}, SettingPriority::Required},
                  messageGap(50)},
             .make = makeWired<Lakeshore218>}};
}

} // namespace Chirpdeck
