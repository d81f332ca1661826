// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/command.h"
#include "app/commands/commandline.h"
#include "app/gui.h"

#include <QCoreApplication>
#include <QGuiApplication>

#include <csignal>
#include <memory>

using namespace Chirpdeck::App;

namespace {

void nameApplication()
{
    QCoreApplication::setOrganizationName(QStringLiteral("Chirpdeck"));
    QCoreApplication::setApplicationName(QStringLiteral("Chirpdeck"));
    QCoreApplication::setApplicationVersion(QStringLiteral(CHIRPDECK_VERSION));
}

// A reader that went away or a limit on the size of files is an error of one write, to be told and retried,
// and not the end of a run.
void ignoreWriteSignals()
{
    std::signal(SIGPIPE, SIG_IGN);
    std::signal(SIGXFSZ, SIG_IGN);
}

} // namespace

int main(int argc, char **argv)
{
    ignoreWriteSignals();
    nameApplication();
    const QString first = argc > 1 ? QString::fromLocal8Bit(argv[1]) : QString();
    const Command *command = findCommand(first);
    if (!command && (first == QLatin1String("--help") || first == QLatin1String("-h") ||
                     first == QLatin1String("help"))) {
        const QCoreApplication app(argc, argv);
        const auto translators = installTranslators({});
        print(generalHelp().trimmed());
        return Success;
    }
    if (!command && (first == QLatin1String("--version") || first == QLatin1String("-v"))) {
        print(QStringLiteral("chirpdeck " CHIRPDECK_VERSION));
        return Success;
    }
    if (!command && !first.isEmpty() && !first.startsWith(QLatin1Char('-'))) {
        printError(QStringLiteral("chirpdeck: \"%1\" is no command").arg(first));
        const QCoreApplication app(argc, argv);
        printError(generalHelp().trimmed());
        return Usage;
    }
    if (command) {
        // Pictures need fonts, not a screen.
        if (command->needsGui && !qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
            qputenv("QT_QPA_PLATFORM", "offscreen");
        const std::unique_ptr<QCoreApplication> app(command->needsGui ? new QGuiApplication(argc, argv)
                                                                      : new QCoreApplication(argc, argv));
        const auto translators = installTranslators({});
        return command->run(QCoreApplication::arguments().mid(1));
    }
    return runGui(argc, argv);
}
