// SPDX-License-Identifier: GPL-3.0-or-later
#include "instruments/external/externalprocess.h"

#include <QJsonDocument>

namespace Chirpdeck {

namespace {

constexpr qsizetype LastWordsBytes = 4096;

} // namespace

ExternalProcess::ExternalProcess(QObject *parent)
    : QObject(parent)
    , m_process(this)
{
    connect(&m_process, &QProcess::readyReadStandardOutput, this, &ExternalProcess::readOutput);
    connect(&m_process, &QProcess::readyReadStandardError, this, &ExternalProcess::readErrors);
    connect(&m_process, &QProcess::finished, this, [this] {
        readErrors();
        lose(endError());
    });
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            lose({tr("The program %1 does not start").arg(m_process.program()), m_process.errorString(),
                  tr("Check the path of the driver and its interpreter")});
    });
}

ExternalProcess::~ExternalProcess()
{
    m_process.disconnect(this);
    kill();
}

void ExternalProcess::kill()
{
    m_isEnding = true;
    m_isReady = false;
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.kill();
    // A killed program is gone within moments.
    m_process.waitForFinished(1000);
}

QCoro::Task<Result<QJsonObject>> ExternalProcess::start(QString program, QStringList arguments,
                                                        QJsonObject hello, std::chrono::milliseconds deadline)
{
    kill();
    m_buffer.clear();
    m_scanned = 0;
    m_lastWords.clear();
    m_isEnding = false;
    m_process.start(program, arguments);
    m_isReady = true;
    hello.insert(QStringLiteral("protocol"), ProtocolVersion);
    auto greeting = call(QStringLiteral("hello"), hello, deadline);
    const Result<QJsonValue> answer = co_await greeting;
    if (!answer)
        co_return answer.error();
    const QJsonObject said = answer->toObject();
    const int version = said.value(QLatin1String("protocol")).toInt();
    if (version != ProtocolVersion) {
        kill();
        const Error error{tr("The driver speaks version %1 of the protocol, and version %2 is needed")
                              .arg(version)
                              .arg(ProtocolVersion),
                          program, tr("Use a driver for this version")};
        co_return error;
    }
    co_return said;
}

QCoro::Task<Result<QJsonValue>> ExternalProcess::call(QString method, QJsonObject params,
                                                      std::chrono::milliseconds deadline)
{
    if (!m_isReady) {
        const Error error{tr("The driver does not run"), method, tr("Connect the device again")};
        co_return error;
    }
    const int id = m_nextId++;
    const auto answer = std::make_shared<Answer>();
    answer->start();
    m_calls.insert(id, answer);
    send(
        {{QStringLiteral("id"), id}, {QStringLiteral("method"), method}, {QStringLiteral("params"), params}});
    auto waiting =
        awaitWithin(m_scope, answer->future(), deadline, tr("Asking the driver to %1").arg(method));
    const Result<QJsonValue> result = co_await waiting;
    if (!result && isCancelled(result.error()))
        co_return result.error();
    if (m_calls.remove(id) > 0)
        lose(result.error()); // unanswered: whoever is late once cannot be believed again
    co_return result;
}

QCoro::Task<Result<void>> ExternalProcess::stop(std::chrono::milliseconds patience)
{
    m_isEnding = true;
    m_isReady = false;
    if (m_process.state() != QProcess::NotRunning) {
        m_process.closeWriteChannel();
        const auto ended = std::make_shared<QPromise<void>>();
        ended->start();
        const auto connection = connect(&m_process, &QProcess::finished, this, [ended] { ended->finish(); });
        auto waiting = awaitWithin(m_scope, ended->future(), patience, tr("Ending the driver"));
        const Result<void> result = co_await waiting;
        if (!result && isCancelled(result.error()))
            co_return result;
        disconnect(connection);
        kill();
    }
    co_return Result<void>();
}

void ExternalProcess::send(const QJsonObject &message)
{
    const QByteArray line = QJsonDocument(message).toJson(QJsonDocument::Compact) + '\n';
    m_traffic.add(TrafficLog::Kind::Sent, line);
    m_process.write(line);
}

void ExternalProcess::readOutput()
{
    m_buffer += m_process.readAllStandardOutput();
    qsizetype begin = 0;
    for (qsizetype end; (end = m_buffer.indexOf('\n', std::max(begin, m_scanned))) >= 0;) {
        const QByteArray line = m_buffer.sliced(begin, end - begin).trimmed();
        begin = m_scanned = end + 1;
        if (!line.isEmpty()) {
            m_traffic.add(TrafficLog::Kind::Received, line);
            takeLine(line);
        }
        if (!m_isReady)
            break; // lost, or stopped by whoever took the line
    }
    m_buffer.remove(0, begin);
    m_scanned = m_buffer.size();
    if (m_buffer.size() > MaxLineBytes && m_isReady)
        lose({tr("The driver sends a line without end"), m_process.program(), tr("Correct the driver")});
}

void ExternalProcess::readErrors()
{
    m_lastWords = (m_lastWords + m_process.readAllStandardError()).right(LastWordsBytes);
}

void ExternalProcess::takeLine(const QByteArray &line)
{
    QJsonParseError problem;
    const auto document = QJsonDocument::fromJson(line, &problem);
    const QJsonObject message = document.object();
    if (!document.isObject()) {
        lose({tr("The driver sends something that is no message: %1").arg(QString::fromUtf8(line.left(80))),
              m_process.program(), tr("A driver must not print to its standard output")});
        return;
    }
    if (const auto name = message.value(QLatin1String("event")); name.isString()) {
        emit event(name.toString(), message);
        return;
    }
    const auto answer = m_calls.take(message.value(QLatin1String("id")).toInt());
    if (!answer)
        return; // an answer that came too late
    const auto error = message.value(QLatin1String("error"));
    if (error.isString()) {
        answer->addResult(
            Result<QJsonValue>(Error{error.toString(), message.value(QLatin1String("code")).toString(),
                                     message.value(QLatin1String("action")).toString()}));
    } else {
        answer->addResult(Result<QJsonValue>(message.value(QLatin1String("result"))));
    }
    answer->finish();
}

Error ExternalProcess::endError() const
{
    QString reason = QString::fromUtf8(m_lastWords).trimmed().section(u'\n', -1);
    if (reason.isEmpty())
        reason = m_process.exitStatus() == QProcess::CrashExit ? tr("it was killed or crashed")
                                                               : tr("exit code %1").arg(m_process.exitCode());
    return {tr("The driver has ended: %1").arg(reason), m_process.program(),
            tr("It is started again by itself; read its messages if it ends again")};
}

void ExternalProcess::lose(const Error &error)
{
    if (!std::exchange(m_isReady, false))
        return;
    m_isEnding = true;
    const auto calls = std::exchange(m_calls, {});
    m_process.kill();
    for (const auto &answer : calls) {
        answer->addResult(Result<QJsonValue>(error));
        answer->finish();
    }
    emit lost(error);
}

} // namespace Chirpdeck
