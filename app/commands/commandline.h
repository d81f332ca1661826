// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "persistence/data/result.h"

#include <QCommandLineParser>
#include <QJsonObject>
#include <QString>

#include <optional>

namespace Chirpdeck::App {

/// The arguments of one command: every command knows --help and --json, prints to standard output what it was
/// asked for and to standard error what went wrong.
class CommandLine
{
public:
    /// `name` is the command's, `description` what its help says.
    CommandLine(const QString &name, const QString &description);

    void addPositional(const QString &name, const QString &description, const QString &syntax = {});
    /// An option with a value; `valueName` appears in the help.
    void addOption(const QString &name, const QString &description, const QString &valueName,
                   const QString &fallback = {});
    void addFlag(const QString &name, const QString &description);

    /// An exit code when the command is done already: after --help, or for arguments that are not understood.
    std::optional<int> parse(const QStringList &arguments);

    bool isJson() const { return m_parser.isSet(QStringLiteral("json")); }
    bool isSet(const QString &name) const { return m_parser.isSet(name); }
    QString value(const QString &name) const { return m_parser.value(name); }
    /// Of an option that may be given several times, in their order.
    QStringList values(const QString &name) const { return m_parser.values(name); }
    QStringList positional() const { return m_parser.positionalArguments(); }

    /// The option's value as a number within [least, most]; reports and remembers a usage error otherwise.
    qint64 integer(const QString &name, qint64 least, qint64 most);
    double number(const QString &name, double least, double most);
    bool hasUsageError() const { return m_usageError; }
    int usageError(const QString &message);

private:
    QString m_name;
    QCommandLineParser m_parser;
    bool m_usageError = false;
};

void print(const QString &line);
void print(const QJsonObject &object);
void printError(const QString &line);
/// Prints the error, as JSON where asked for, and returns `code`.
int failWith(const Error &error, bool json, int code);

} // namespace Chirpdeck::App
