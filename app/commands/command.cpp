// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/command.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace Chirpdeck::App {

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("Commands", text);
}

const std::array List{
    Command{
        "run",
        [] { return translated(QT_TRANSLATE_NOOP("Commands", "run an experiment on the simulated bench")); },
        runExperiment},
    Command{"scan",
            [] {
                return translated(
                    QT_TRANSLATE_NOOP("Commands", "measure at every point of loops over device settings"));
            },
            runScan},
    Command{"show",
            [] { return translated(QT_TRANSLATE_NOOP("Commands", "print what an experiment holds")); },
            showExperiment},
    Command{"plot",
            [] {
                return translated(
                    QT_TRANSLATE_NOOP("Commands", "draw an experiment's spectrum into a picture"));
            },
            plotExperiment, true},
    Command{"export",
            [] {
                return translated(
                    QT_TRANSLATE_NOOP("Commands", "write an experiment's spectrum or decay as text"));
            },
            exportExperiment},
    Command{"spectrum",
            [] {
                return translated(
                    QT_TRANSLATE_NOOP("Commands", "print an experiment's spectrum, processed as you like"));
            },
            spectrumOfExperiment},
    Command{"peaks",
            [] {
                return translated(
                    QT_TRANSLATE_NOOP("Commands", "find the lines in an experiment's spectrum"));
            },
            peaksOfExperiment},
    Command{"verify",
            [] { return translated(QT_TRANSLATE_NOOP("Commands", "check every file of an experiment")); },
            verifyExperiment},
    Command{"recover",
            [] {
                return translated(
                    QT_TRANSLATE_NOOP("Commands", "bring interrupted experiments to their last save"));
            },
            recoverExperiments},
    Command{"convert",
            [] {
                return translated(
                    QT_TRANSLATE_NOOP("Commands", "write an experiment of any version as a current one"));
            },
            convertExperiment},
    Command{"frames",
            [] {
                return translated(
                    QT_TRANSLATE_NOOP("Commands", "show, recover and export multi-dimensional data (.npz)"));
            },
            handleFrames},
    Command{"simulate",
            [] {
                return translated(
                    QT_TRANSLATE_NOOP("Commands", "simulate an instrument at the far end of a wire"));
            },
            simulateDevice},
};

} // namespace

std::span<const Command> commands()
{
    return List;
}

const Command *findCommand(const QString &name)
{
    const auto found = std::find_if(List.begin(), List.end(),
                                    [&](const Command &c) { return name == QLatin1String(c.name); });
    return found == List.end() ? nullptr : &*found;
}

QString generalHelp()
{
    QString text =
        translated(QT_TRANSLATE_NOOP("Commands", "Usage: chirpdeck [COMMAND] [OPTIONS]\n\n"
                                                 "Without a command the console opens.\n\nCommands:\n"));
    for (const auto &command : List)
        text += QStringLiteral("  %1%2\n").arg(QLatin1String(command.name), -10).arg(command.summary());
    text +=
        translated(QT_TRANSLATE_NOOP("Commands", "\nchirpdeck COMMAND --help tells a command's options.\n"));
    return text;
}

} // namespace Chirpdeck::App
