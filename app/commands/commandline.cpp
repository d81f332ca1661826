// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/commandline.h"

#include "app/commands/command.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <cstdio>

namespace Chirpdeck::App {

namespace {

struct CommandLineText
{
    Q_DECLARE_TR_FUNCTIONS(CommandLineText)
};

void write(std::FILE *stream, const QString &line)
{
    const QByteArray bytes = line.toUtf8() + '\n';
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stream);
    std::fflush(stream);
}

} // namespace

CommandLine::CommandLine(const QString &name, const QString &description)
    : m_name(name)
{
    m_parser.setApplicationDescription(description);
    m_parser.addOption(
        {{QStringLiteral("h"), QStringLiteral("help")}, CommandLineText::tr("Shows this help.")});
    m_parser.addOption(
        {QStringLiteral("json"), CommandLineText::tr("Prints one JSON object a line instead of text.")});
}

void CommandLine::addPositional(const QString &name, const QString &description, const QString &syntax)
{
    m_parser.addPositionalArgument(name, description, syntax);
}

void CommandLine::addOption(const QString &name, const QString &description, const QString &valueName,
                            const QString &fallback)
{
    m_parser.addOption(QCommandLineOption(name, description, valueName, fallback));
}

void CommandLine::addFlag(const QString &name, const QString &description)
{
    m_parser.addOption(QCommandLineOption(name, description));
}

std::optional<int> CommandLine::parse(const QStringList &arguments)
{
    if (!m_parser.parse(QStringList{QStringLiteral("chirpdeck")} + arguments))
        return usageError(m_parser.errorText());
    if (m_parser.isSet(QStringLiteral("help"))) {
        // Qt names the program by its whole path, and knows of no commands.
        auto text = m_parser.helpText().trimmed();
        print(
            text.replace(QCoreApplication::arguments().constFirst(), QStringLiteral("chirpdeck ") + m_name));
        return Success;
    }
    return std::nullopt;
}

int CommandLine::usageError(const QString &message)
{
    m_usageError = true;
    printError(message);
    printError(CommandLineText::tr("See: chirpdeck %1 --help").arg(m_name));
    return Usage;
}

qint64 CommandLine::integer(const QString &name, qint64 least, qint64 most)
{
    bool isNumber = false;
    const qint64 number = value(name).toLongLong(&isNumber);
    if (isNumber && number >= least && number <= most)
        return number;
    usageError(CommandLineText::tr("--%1 takes a whole number from %2 to %3, not \"%4\".")
                   .arg(name)
                   .arg(least)
                   .arg(most)
                   .arg(value(name)));
    return least;
}

double CommandLine::number(const QString &name, double least, double most)
{
    bool isNumber = false;
    const double number = value(name).toDouble(&isNumber);
    if (isNumber && number >= least && number <= most)
        return number;
    usageError(CommandLineText::tr("--%1 takes a number from %2 to %3, not \"%4\".")
                   .arg(name)
                   .arg(least)
                   .arg(most)
                   .arg(value(name)));
    return least;
}

void print(const QString &line)
{
    write(stdout, line);
}

void print(const QJsonObject &object)
{
    write(stdout, QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact)));
}

void printError(const QString &line)
{
    write(stderr, line);
}

int failWith(const Error &error, bool json, int code)
{
    if (json)
        print(QJsonObject{{QStringLiteral("error"), error.what},
                          {QStringLiteral("where"), error.where},
                          {QStringLiteral("action"), error.action}});
    else
        printError(error.text());
    return code;
}

} // namespace Chirpdeck::App
