// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instruments/core/driverinfo.h"
#include "instruments/external/configjson.h"
#include "instruments/external/externalprocess.h"
#include "instruments/transport/backoff.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QTimer>

#include <cmath>

namespace BC::Key::External {

/// Fields of the connection of a driver in another program.
inline const QString interpreter = QStringLiteral("interpreter"); ///< empty: the script is a program itself
inline const QString script = QStringLiteral("script");
/// Settings of the device.
inline const QString pollInterval = QStringLiteral("pollIntervalMs");
inline const QString restartPause = QStringLiteral("restartPauseMs");
inline const QString slowAnswer = QStringLiteral("slowAnswerMs");

} // namespace BC::Key::External

namespace Chirpdeck {

struct ExternalText
{
    Q_DECLARE_TR_FUNCTIONS(ExternalDevice)
};

/// What all devices share whose driver is another program: starting it, readings, and starting it again after
/// ever longer pauses when it is lost. `Base` is the interface of the device's type. The most derived class
/// calls shutDown() in its destructor.
template<typename Base>
class ExternalDevice : public Base
{
public:
    explicit ExternalDevice(const DriverParts &parts)
        : Base(parts.identity())
        , m_interpreter(parts.settings.comm.value<QString>(BC::Key::External::interpreter))
        , m_script(parts.settings.comm.value<QString>(BC::Key::External::script))
        , m_answerDeadline(std::max(1, parts.settings.comm.timeoutMs))
        , m_slowDeadline(std::max(1, parts.settings.value<int>(BC::Key::External::slowAnswer)))
        , m_settings(settingsJson(parts.settings))
        , m_process(this)
        , m_poll(this)
        , m_restart(this)
        , m_pauses(std::chrono::milliseconds(
                       std::max(1, parts.settings.value<int>(BC::Key::External::restartPause))),
                   std::chrono::seconds(30))
    {
        m_poll.setInterval(std::max(10, parts.settings.value<int>(BC::Key::External::pollInterval)));
        m_restart.setSingleShot(true);
        QObject::connect(&m_poll, &QTimer::timeout, this, [this] { poll(); });
        QObject::connect(&m_restart, &QTimer::timeout, this, [this] { restart(); });
        QObject::connect(&m_process, &ExternalProcess::lost, this,
                         [this](const Error &error) { onLost(error); });
        QObject::connect(&m_process, &ExternalProcess::event, this,
                         [this](const QString &name, const QJsonObject &message) { onEvent(name, message); });
    }

    QCoro::Task<Result<void>> open() override
    {
        m_restart.stop();
        m_isWanted = true;
        if (m_process.isRunning())
            co_return Result<void>();
        const QJsonObject hello{{QStringLiteral("key"), this->key().text()},
                                {QStringLiteral("type"), this->key().typeName()},
                                {QStringLiteral("settings"), m_settings}};
        const QString program = m_interpreter.isEmpty() ? m_script : m_interpreter;
        const QStringList arguments = m_interpreter.isEmpty() ? QStringList() : QStringList{m_script};
        auto starting = m_process.start(program, arguments, hello, m_slowDeadline);
        const Result<QJsonObject> greeted = co_await starting;
        if (!greeted)
            co_return refused(greeted.error());
        this->setIdentityText(greeted->value(QLatin1String("name")).toString());
        auto opening = m_process.call(QStringLiteral("open"), {}, m_slowDeadline);
        const Result<QJsonValue> opened = co_await opening;
        if (!opened) {
            m_process.kill();
            co_return refused(opened.error());
        }
        m_pauses.reset();
        this->setState(Instrument::State::Ok);
        m_canRead = true;
        m_poll.start();
        poll();
        co_return Result<void>();
    }

    QCoro::Task<Result<void>> close() override
    {
        m_isWanted = false;
        m_poll.stop();
        m_restart.stop();
        auto stopping = m_process.stop(std::chrono::seconds(1));
        const Result<void> stopped = co_await stopping;
        if (!stopped)
            co_return stopped;
        this->setState(Instrument::State::Off);
        co_return Result<void>();
    }

    const TrafficLog *trafficLog() const override { return &m_process.traffic(); }
    QString place() const override { return m_script; }

    QCoro::Task<Result<void>> beginAcquisition() override
    {
        return optionalCall(QStringLiteral("begin_acquisition"));
    }
    QCoro::Task<Result<ReferenceLock>> readReferenceLock() override
    {
        if (m_process.isRunning()) {
            auto calling = m_process.call(QStringLiteral("reference_lock"), {}, m_slowDeadline);
            const Result<QJsonValue> answer = co_await calling;
            if (!answer && answer.error().where != UnknownMethodWhere)
                co_return isCancelled(answer.error()) ? answer.error() : placed(answer.error());
            if (answer && answer->isBool())
                this->setReferenceLock(answer->toBool() ? ReferenceLock::Locked : ReferenceLock::Unlocked);
        }
        co_return Result<ReferenceLock>(this->referenceLock());
    }
    QCoro::Task<Result<void>> setSleeping(bool sleeping) override
    {
        return optionalCall(QStringLiteral("sleep"), {{QStringLiteral("sleeping"), sleeping}});
    }
    QCoro::Task<Result<void>> endAcquisition() override
    {
        return optionalCall(QStringLiteral("end_acquisition"));
    }

protected:
    using Done = QCoro::Task<Result<void>>;

    void shutDown()
    {
        m_process.disconnect(this);
        m_scope.close();
    }

    /// An answer, with the device as the place of an Error.
    QCoro::Task<Result<QJsonValue>> ask(QString method, QJsonObject params = {})
    {
        auto calling = m_process.call(method, params, m_slowDeadline);
        const Result<QJsonValue> answer = co_await calling;
        if (!answer && !isCancelled(answer.error()))
            co_return placed(answer.error());
        co_return answer;
    }

    Done command(QString method, QJsonObject params = {})
    {
        auto asking = ask(method, params);
        const Result<QJsonValue> answer = co_await asking;
        if (!answer)
            co_return answer.error();
        co_return Result<void>();
    }

    /// A number that the driver has to answer.
    QCoro::Task<Result<double>> askNumber(QString method, QJsonObject params = {})
    {
        auto asking = ask(method, params);
        const Result<QJsonValue> answer = co_await asking;
        if (!answer)
            co_return answer.error();
        if (!answer->isDouble())
            co_return this->deviceError(ExternalText::tr("The driver answered %1 with no number").arg(method),
                                        ExternalText::tr("Correct the driver"));
        co_return answer->toDouble();
    }

    /// Sends settings, and returns those that the driver answers.
    template<typename Config>
    QCoro::Task<Result<Config>> configure(Config wanted, QString method = QStringLiteral("configure"))
    {
        const QJsonObject params{{QStringLiteral("config"), configJson(wanted)}};
        auto asking = ask(method, params);
        const Result<QJsonValue> answer = co_await asking;
        if (!answer)
            co_return answer.error();
        if (!answer->isObject())
            co_return this->deviceError(
                ExternalText::tr("The driver answered %1 without settings").arg(method),
                ExternalText::tr("Correct the driver"));
        Config actual(this->key());
        readConfigJson(actual, answer->toObject());
        co_return Result<Config>(actual);
    }

    /// What the driver sends by itself beyond readings and failures.
    virtual void onMessage(const QString &, const QJsonObject &) {}

    Error placed(const Error &error) const
    {
        return this->deviceError(error.where == UnknownMethodWhere
                                     ? ExternalText::tr("The driver cannot do that: %1").arg(error.what)
                                     : error.what,
                                 error.action);
    }

private:
    Result<void> refused(const Error &error)
    {
        if (isCancelled(error))
            return error;
        this->setState(Instrument::State::Offline);
        if (m_isWanted)
            m_restart.start(m_pauses.next());
        return placed(error);
    }

    void onLost(const Error &error)
    {
        m_poll.stop();
        this->setState(Instrument::State::Offline);
        if (!m_isWanted)
            return;
        emit this->failed(placed(error));
        m_restart.start(m_pauses.next());
    }

    QCoro::Task<void> restart()
    {
        auto opening = open();
        co_await opening;
    }

    Done optionalCall(QString method, QJsonObject params = {})
    {
        if (!m_process.isRunning())
            co_return this->deviceError(ExternalText::tr("The driver does not run"),
                                        ExternalText::tr("Connect the device again"));
        auto calling = m_process.call(method, params, m_slowDeadline);
        const Result<QJsonValue> answer = co_await calling;
        if (!answer && answer.error().where != UnknownMethodWhere)
            co_return isCancelled(answer.error()) ? answer.error() : placed(answer.error());
        co_return Result<void>();
    }

    QCoro::Task<void> poll()
    {
        if (m_isReading || !m_canRead || !m_process.isRunning())
            co_return;
        m_isReading = true;
        auto calling = m_process.call(QStringLiteral("read"), {}, m_answerDeadline);
        const Result<QJsonValue> answer = co_await calling;
        if (!answer && isCancelled(answer.error()))
            co_return;
        m_isReading = false;
        if (!m_process.isRunning())
            co_return; // an answer of a driver that is gone meanwhile
        if (answer)
            takeReadings(answer->toArray());
        else if (answer.error().where == UnknownMethodWhere)
            m_canRead = false;
        else
            this->setState(Instrument::State::Fault);
    }

    void takeReadings(const QJsonArray &list)
    {
        QList<Reading> readings;
        bool isOff = false;
        for (const auto &entry : list) {
            const auto object = entry.toObject();
            const auto number = [&object](const char *key) -> std::optional<double> {
                const auto value = object.value(QLatin1String(key));
                return value.isDouble() ? std::optional(value.toDouble()) : std::nullopt;
            };
            Reading reading{.valueKey = object.value(QLatin1String("key")).toString(),
                            .label = object.value(QLatin1String("label")).toString(),
                            .value = number("value").value_or(std::nan("")),
                            .unit = object.value(QLatin1String("unit")).toString(),
                            .setPoint = number("set_point"),
                            .tolerance = number("tolerance")};
            if (reading.valueKey.isEmpty())
                continue;
            if (reading.label.isEmpty())
                reading.label = reading.valueKey;
            isOff = isOff || (reading.setPoint && reading.tolerance &&
                              !(std::abs(reading.value - *reading.setPoint) <= *reading.tolerance));
            readings.append(reading);
        }
        this->setReadings(readings);
        this->setState(isOff ? Instrument::State::Deviating : Instrument::State::Ok);
    }

    void onEvent(const QString &name, const QJsonObject &message)
    {
        if (name == QLatin1String("readings")) {
            takeReadings(message.value(QLatin1String("values")).toArray());
        } else if (name == QLatin1String("failed")) {
            this->setState(Instrument::State::Fault);
            emit this->failed(this->deviceError(message.value(QLatin1String("error")).toString(),
                                                message.value(QLatin1String("action")).toString()));
        } else if (name == QLatin1String("reference_lock")) {
            this->setReferenceLock(message.value(QLatin1String("locked")).toBool() ? ReferenceLock::Locked
                                                                                   : ReferenceLock::Unlocked);
        } else {
            onMessage(name, message);
        }
    }

    const QString m_interpreter;
    const QString m_script;
    const std::chrono::milliseconds m_answerDeadline;
    const std::chrono::milliseconds m_slowDeadline;
    const QJsonObject m_settings;
    ExternalProcess m_process;
    QTimer m_poll;
    QTimer m_restart;
    BackOff m_pauses;
    bool m_isWanted = false; ///< between open() and close()
    bool m_canRead = true;
    bool m_isReading = false;

protected:
    TaskScope m_scope;
};

} // namespace Chirpdeck
