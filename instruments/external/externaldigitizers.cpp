// SPDX-License-Identifier: GPL-3.0-or-later
#include "instruments/digitizer/digitizersettings.h"
#include "instruments/digitizer/ftmwdigitizer.h"
#include "instruments/external/externaldevice.h"
#include "instruments/external/externalinstruments.h"
#include "instruments/lif/lifdigitizer.h"

namespace Chirpdeck {

namespace {

QByteArray bytesOf(const QJsonObject &message, const char *key)
{
    return QByteArray::fromBase64(message.value(QLatin1String(key)).toString().toLatin1());
}

// What digitizers of both kinds share.
template<typename Digitizer, typename Config>
class ExternalDigitizer : public ExternalDevice<Digitizer>
{
public:
    explicit ExternalDigitizer(const DriverParts &parts)
        : ExternalDevice<Digitizer>(parts)
        , m_limits(digitizerLimits(parts.settings))
    {
    }

    DigitizerLimits limits() const override { return m_limits; }
    QCoro::Task<Result<Config>> prepare(Config config) override
    {
        return this->configure(config, QStringLiteral("prepare"));
    }
    QCoro::Task<Result<void>> discardPending() override
    {
        // What the driver sends before its answer is older than the call.
        m_isDiscarding = true;
        auto discarding = this->command(QStringLiteral("discard"));
        const Result<void> discarded = co_await discarding;
        m_isDiscarding = false;
        co_return discarded;
    }

protected:
    bool m_isDiscarding = false;

private:
    const DigitizerLimits m_limits;
};

class ExternalFtmwDigitizer final : public ExternalDigitizer<FtmwDigitizer, FtmwDigitizerConfig>
{
public:
    using ExternalDigitizer::ExternalDigitizer;
    ~ExternalFtmwDigitizer() override { shutDown(); }

    Done start(std::shared_ptr<ShotSink> sink) override
    {
        m_sink = sink;
        auto starting = command(QStringLiteral("start"));
        const Result<void> started = co_await starting;
        if (!started)
            m_sink.reset();
        co_return started;
    }
    Done stop() override
    {
        // Shots that come until the driver has answered were recorded before it stopped.
        auto stopping = command(QStringLiteral("stop"));
        const Result<void> stopped = co_await stopping;
        if (const auto sink = std::exchange(m_sink, nullptr))
            sink->flush();
        co_return stopped;
    }

protected:
    void onMessage(const QString &name, const QJsonObject &message) override
    {
        if (name != QLatin1String("shot") || !m_sink || m_isDiscarding)
            return;
        const QByteArray record = bytesOf(message, "data");
        if (record.size() != m_sink->shape().bytes()) {
            emit failed(deviceError(ExternalText::tr("The driver sent a record of %1 bytes instead of %2")
                                        .arg(record.size())
                                        .arg(m_sink->shape().bytes()),
                                    ExternalText::tr("Correct the driver")));
            return;
        }
        if (!m_sink->isGated())
            m_sink->write(std::as_bytes(std::span(record.constData(), static_cast<size_t>(record.size()))));
    }

private:
    std::shared_ptr<ShotSink> m_sink;
};

class ExternalLifDigitizer final : public ExternalDigitizer<LifDigitizer, LifDigitizerConfig>
{
public:
    explicit ExternalLifDigitizer(const DriverParts &parts)
        : ExternalDigitizer(parts)
    {
        m_isDiscarding = true;
    }
    ~ExternalLifDigitizer() override { shutDown(); }

    Done start() override
    {
        m_isDiscarding = false;
        return command(QStringLiteral("start"));
    }
    Done stop() override
    {
        auto stopping = command(QStringLiteral("stop"));
        const Result<void> stopped = co_await stopping;
        m_isDiscarding = true;
        co_return stopped;
    }

protected:
    void onMessage(const QString &name, const QJsonObject &message) override
    {
        if (name == QLatin1String("record") && !m_isDiscarding)
            emit recorded({bytesOf(message, "lif"), bytesOf(message, "reference"),
                           std::max(1, message.value(QLatin1String("shots")).toInt(1))});
    }
};

} // namespace

QList<DriverInfo> externalDigitizerDrivers();

QList<DriverInfo> externalDigitizerDrivers()
{
    return {
        externalDriver(HardwareType::FtmwDigitizer, ExternalText::tr("Digitizer with a driver of its own"),
                       makeDevice<ExternalFtmwDigitizer>),
        externalDriver(HardwareType::LifDigitizer, ExternalText::tr("LIF digitizer with a driver of its own"),
                       makeDevice<ExternalLifDigitizer>)};
}

} // namespace Chirpdeck
