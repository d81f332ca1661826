// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instruments/transport/wirelink.h"
#include "instruments/transport/wiresettings.h"

#include <algorithm>
#include <cmath>

namespace Chirpdeck {

/// What all devices at the end of a wire share: connecting, polling, states, and coming back. `Base` is the
/// interface of the device's type.
///
/// A driver says in identify() who has to answer, in poll() what is watched, and implements the commands of
/// its type with ask() and tell(). Its factory is makeWired<Driver>, which sees to it that the driver's
/// coroutines have ended before the driver is gone.
template<typename Base>
class WireDevice : public Base, private WireLink::Owner
{
public:
    /// Takes the transport out of the parts; all else of them stays.
    WireDevice(DriverParts &parts, const WireDialog &dialog, std::chrono::milliseconds pollInterval)
        : Base(parts.identity())
        , m_link(*this, parts, dialog, pollInterval, this)
    {
    }

    QCoro::Task<Result<void>> open() override { return m_link.open(); }

    QCoro::Task<Result<void>> close() override
    {
        auto closing = m_link.close();
        const auto closed = co_await closing;
        this->setState(Instrument::State::Off);
        co_return closed;
    }

    const TrafficLog *trafficLog() const override
    {
        return m_link.transport() ? &m_link.transport()->traffic() : nullptr;
    }
    QString place() const override { return m_link.transport() ? m_link.transport()->place() : QString(); }

    WireLink &link() { return m_link; }
    const WireLink &link() const { return m_link; }

protected:
    using ReadingList = QList<Reading>;

    QCoro::Task<Result<void>> identify() override = 0;
    QCoro::Task<Result<void>> poll() override { co_return Result<void>(); }
    QCoro::Task<Result<void>> farewell() override { co_return Result<void>(); }

    QCoro::Task<Result<QByteArray>> ask(QByteArray message) { return m_link.ask(std::move(message)); }
    /// Asks for one number.
    QCoro::Task<Result<double>> askNumber(QByteArray question)
    {
        auto asking = ask(question);
        const auto answer = co_await asking;
        if (!answer)
            co_return answer.error();
        bool isNumber = false;
        const double number = answer->toDouble(&isNumber);
        if (!isNumber)
            co_return m_link.malformed(question, *answer);
        co_return number;
    }
    QCoro::Task<Result<QList<QByteArray>>> askAll(QList<QByteArray> messages)
    {
        return m_link.askAll(std::move(messages));
    }
    QCoro::Task<Result<void>> tell(QByteArray message) { return m_link.tell(std::move(message)); }
    QCoro::Task<Result<void>> tellAll(QList<QByteArray> messages)
    {
        return m_link.tellAll(std::move(messages));
    }

    /// An Error for an instrument that is not the one this driver is for.
    Error wrongInstrument(const QByteArray &identity, const QString &expected) const
    {
        return this->deviceError(
            WireLink::tr("Another instrument answers: \"%1\"").arg(readable(identity)),
            WireLink::tr("Connect %1, or choose the driver of the instrument that is there").arg(expected));
    }

    /// Publishes what was read, and the state that follows from it.
    void publish(const ReadingList &readings)
    {
        // What was read while the connection is being made anew says nothing about its state.
        if (!m_link.isUp())
            return;
        this->setReadings(readings);
        const bool isOff = std::any_of(readings.begin(), readings.end(), [](const Reading &reading) {
            return reading.setPoint && reading.tolerance &&
                   std::abs(reading.value - *reading.setPoint) > *reading.tolerance;
        });
        this->setState(isOff ? Instrument::State::Deviating : Instrument::State::Ok);
    }

    /// The instrument needs the declared silence between messages.
    void applyMessageGap(const DriverParts &parts)
    {
        auto *transport = m_link.transport();
        if (!transport)
            return;
        auto timings = transport->timings();
        timings.gap =
            std::chrono::milliseconds(parts.settings.template value<int>(BC::Key::Wire::messageGap));
        transport->setTimings(timings);
    }

    void endTasks() { m_link.end(); }

private:
    void linkUp() override { this->setState(Instrument::State::Ok); }
    void named(const QByteArray &answer) override { this->setIdentityText(readable(answer)); }
    void linkDown(const Error &error, bool isNews) override
    {
        this->setState(Instrument::State::Offline);
        if (isNews)
            emit this->failed(error);
    }

    WireLink m_link;
};

namespace Detail {

/// The most derived class of a driver: it ends the driver's coroutines while all of the driver is alive.
template<typename Driver>
class Wired final : public Driver
{
public:
    using Driver::Driver;
    ~Wired() override { this->endTasks(); }
};

} // namespace Detail

/// DriverInfo::make for drivers that derive from WireDevice.
template<typename Driver>
Result<std::unique_ptr<Instrument>> makeWired(DriverParts parts)
{
    return std::unique_ptr<Instrument>(std::make_unique<Detail::Wired<Driver>>(parts));
}

} // namespace Chirpdeck
