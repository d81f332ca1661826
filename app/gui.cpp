// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui.h"

#include "app/commands/benchoptions.h"
#include "app/commands/command.h"
#include "app/commands/commandline.h"
#include "app/commands/interrupt.h"
#include "app/desk.h"
#include "qml/frontend.h"

#include <QApplication>
#include <QLocale>
#include <QQmlApplicationEngine>
#include <QWindow>

#include <algorithm>
#include <span>

namespace Chirpdeck::App {

namespace {

// The options of the window: those of a run that concern the bench, so that the real program can be tried
// like the headless one.
std::optional<int> parseGuiOptions(const QStringList &arguments, ConsoleOptions &options)
{
    CommandLine line(QString(), QCoreApplication::translate("Gui", "Opens the console."));
    line.addOption(QStringLiteral("data"),
                   QCoreApplication::translate("Gui", "Data folder, for this start only."),
                   QStringLiteral("DIR"));
    line.addOption(QStringLiteral("replay"),
                   QCoreApplication::translate("Gui", "Plays the decay of this experiment."),
                   QStringLiteral("DIR"));
    line.addOption(QStringLiteral("seed"),
                   QCoreApplication::translate("Gui", "Makes the simulated shots repeatable."),
                   QStringLiteral("S"));
    line.addOption(QStringLiteral("rate"),
                   QCoreApplication::translate("Gui", "Shots per second, or \"max\"."), QStringLiteral("HZ"));
    line.addFlag(QStringLiteral("demo"),
                 QCoreApplication::translate("Gui", "Starts a simulated run at once."));
    line.addOption(QStringLiteral("record-length"), QCoreApplication::translate("Gui", "Samples per record."),
                   QStringLiteral("N"));
    if (const auto done = line.parse(arguments))
        return done;
    if (!line.positional().isEmpty())
        return line.usageError(QCoreApplication::translate("Gui", "\"%1\" is not understood.")
                                   .arg(line.positional().constFirst()));
    readBenchOptions(line, options);
    options.demo = line.isSet(QStringLiteral("demo"));
    return line.hasUsageError() ? std::optional<int>(Usage) : std::nullopt;
}

bool hasDisplay(std::span<char *const> arguments)
{
    return !qEnvironmentVariableIsEmpty("DISPLAY") || !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY") ||
           !qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM") ||
           std::any_of(arguments.begin(), arguments.end(), [](const char *argument) {
               return qstrcmp(argument, "-platform") == 0 || qstrcmp(argument, "--platform") == 0;
           });
}

// Where there is no display Qt ends the program without a word that helps; and help needs none. Nothing when
// the console can open.
std::optional<int> answerWithoutDisplay(int &argc, char **argv)
{
    const std::span<char *const> arguments(argv, static_cast<std::size_t>(argc));
    const bool asksForHelp = std::any_of(arguments.begin(), arguments.end(), [](const char *argument) {
        return qstrcmp(argument, "--help") == 0 || qstrcmp(argument, "-h") == 0;
    });
    if (!asksForHelp && hasDisplay(arguments))
        return std::nullopt;
    const QCoreApplication app(argc, argv);
    const auto translators = installTranslators({});
    ConsoleOptions options;
    if (const auto done = parseGuiOptions(QCoreApplication::arguments().mid(1), options))
        return *done;
    return failWith({QCoreApplication::translate("Gui", "There is no display to open the console on"),
                     {},
                     QCoreApplication::translate("Gui", "Start it on a desktop, or take a run without one: "
                                                        "chirpdeck run --help")},
                    false, Failure);
}

bool load(QTranslator &translator, const QLocale &locale)
{
    return translator.load(locale, QStringLiteral("chirpdeck"), QStringLiteral("_"),
                           QStringLiteral(":/i18n"));
}

} // namespace

Translators installTranslators(const QString &language)
{
    // English first: it has the plural forms, and what another language lacks falls back to it.
    Translators translators;
    for (const auto &locale :
         {QLocale(QLocale::English), language.isEmpty() ? QLocale() : QLocale(language)}) {
        auto translator = std::make_unique<QTranslator>();
        if (!load(*translator, locale))
            continue;
        QCoreApplication::installTranslator(translator.get());
        translators.push_back(std::move(translator));
    }
    return translators;
}

int runGui(int argc, char **argv)
{
    if (const auto answered = answerWithoutDisplay(argc, argv))
        return *answered;
    Frontend::prepareEnvironment();
    QApplication app(argc, argv);
    ConsoleOptions options;
    if (const auto done = parseGuiOptions(QCoreApplication::arguments().mid(1), options))
        return *done;
    auto console = Console::create(options);
    if (!console)
        return failWith(console.error(), false, Failure);
    const auto translators = installTranslators((*console)->config().language());

    Desk desk(**console);
    QQmlApplicationEngine engine;
    Frontend::prepareEngine(&engine);
    desk.models().install(&engine);
    QObject::connect(
        &engine, &QQmlApplicationEngine::objectCreationFailed, &app, [] { QCoreApplication::exit(Failure); },
        Qt::QueuedConnection);
    engine.load(Frontend::mainUrl());
    if (engine.rootObjects().isEmpty())
        return Failure;
    const InterruptWatcher interrupt([] {
        // Whoever ends the program from outside cannot be asked: all is saved, then it ends.
        for (auto *window : QGuiApplication::topLevelWindows()) {
            window->setProperty("leaving", true);
            window->close();
        }
    });
    if (options.demo)
        desk.models().run.startSimulated();
    return QApplication::exec();
}

} // namespace Chirpdeck::App
