// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/command.h"
#include "app/commands/commandline.h"
#include "app/commands/experimentargument.h"
#include "persistence/stores/verify.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace Chirpdeck::App {

namespace {

struct VerifyCommand
{
    Q_DECLARE_TR_FUNCTIONS(VerifyCommand)
};

// The three words stay as they are in every language: scripts read them.
QString verdict(VerifyState state)
{
    switch (state) {
    case VerifyState::Complete:
        return QStringLiteral("complete");
    case VerifyState::Incomplete:
        return QStringLiteral("incomplete");
    case VerifyState::Damaged:
        break;
    }
    return QStringLiteral("damaged");
}

int exitCode(VerifyState state)
{
    switch (state) {
    case VerifyState::Complete:
        return Success;
    case VerifyState::Incomplete:
        return Incomplete;
    case VerifyState::Damaged:
        break;
    }
    return Failure;
}

} // namespace

int verifyExperiment(const QStringList &arguments)
{
    CommandLine line(
        QStringLiteral("verify"),
        VerifyCommand::tr(
            "Checks every file of an experiment against every other and says which file is wrong in which "
            "line. Exit code 0: complete; 3: incomplete, for example interrupted; 1: damaged."));
    addExperimentArgument(line);
    if (const auto done = line.parse(arguments))
        return *done;
    if (line.positional().size() != 2)
        return line.usageError(VerifyCommand::tr("Name one experiment."));
    const auto path = experimentPath(line);
    if (!path)
        return failWith(path.error(), line.isJson(), Failure);

    const VerifyReport report = Chirpdeck::verifyExperiment(*path);
    if (line.isJson()) {
        QJsonArray findings;
        for (const auto &finding : report.findings)
            findings.append(QJsonObject{{QStringLiteral("file"), finding.file},
                                        {QStringLiteral("line"), finding.line},
                                        {QStringLiteral("what"), finding.what}});
        print(QJsonObject{{QStringLiteral("path"), *path},
                          {QStringLiteral("state"), verdict(report.state)},
                          {QStringLiteral("findings"), findings}});
    } else {
        print(QStringLiteral("%1: %2").arg(*path, verdict(report.state)));
        for (const auto &finding : report.findings) {
            const QString where =
                finding.line > 0 ? QStringLiteral("%1:%2").arg(finding.file).arg(finding.line) : finding.file;
            print(QStringLiteral("  %1: %2").arg(where, finding.what));
        }
    }
    return exitCode(report.state);
}

} // namespace Chirpdeck::App
