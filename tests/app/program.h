// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QProcessEnvironment>
#include <QStringList>
#include <QTemporaryDir>

#include <optional>

namespace Chirpdeck::Test {

/// How long a test waits for what a loaded machine may take its time for.
inline constexpr int Patience = 120000;

/// The program as a user starts it, with settings of its own.
class Program : public QProcess
{
public:
    Program()
    {
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("XDG_CONFIG_HOME"), m_settings.path());
        environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), m_settings.path());
        environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
        setProcessEnvironment(environment);
        setProgram(QStringLiteral(CHIRPDECK_PROGRAM));
    }
    ~Program() override
    {
        kill();
        waitForFinished(Patience);
    }

    /// Waits for the next complete line of standard output; nothing once the program has ended.
    std::optional<QByteArray> line()
    {
        while (!canReadLine()) {
            if (state() == NotRunning || !waitForReadyRead(Patience)) {
                if (canReadLine())
                    break;
                return std::nullopt;
            }
        }
        return readLine().trimmed();
    }

    /// Waits for a line that begins so; nothing when the program ends before.
    std::optional<QByteArray> lineWith(const QByteArray &start)
    {
        while (auto next = line()) {
            if (next->startsWith(start))
                return next;
        }
        return std::nullopt;
    }

    /// Waits for an event of --json.
    std::optional<QJsonObject> event(const QString &name, const QString &id = {})
    {
        while (auto next = line()) {
            const auto object = QJsonDocument::fromJson(*next).object();
            if (object.value(QLatin1String("event")).toString() == name &&
                (id.isEmpty() || object.value(QLatin1String("id")).toString() == id))
                return object;
        }
        return std::nullopt;
    }

    bool ended() { return state() == NotRunning || waitForFinished(Patience); }

private:
    QTemporaryDir m_settings;
};

/// What a program that came to its end has left.
struct Ran
{
    int code = -1; ///< -1: a signal ended it, or it did not end
    QByteArray out;
    QByteArray err;

    QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
};

inline Ran runProgram(const QStringList &arguments)
{
    Program program;
    program.setArguments(arguments);
    program.start();
    const bool ended = program.waitForStarted(Patience) && program.ended();
    return {ended && program.exitStatus() == QProcess::NormalExit ? program.exitCode() : -1,
            program.readAllStandardOutput(), program.readAllStandardError()};
}

} // namespace Chirpdeck::Test
