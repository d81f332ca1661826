// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <span>

namespace Chirpdeck::App {

/// What a command tells its caller.
enum ExitCode {
    Success = 0,
    Failure = 1, ///< it did not work, or an experiment is damaged
    Usage = 2,   ///< the arguments are not understood
    Incomplete =
        3, ///< the experiment is consistent but did not come to its end, or not all of it was converted
};

/// One of the headless commands.
struct Command
{
    const char *name;
    /// One line for the list of commands.
    QString (*summary)();
    /// Runs with the arguments after the command's name; returns an exit code.
    int (*run)(const QStringList &arguments);
    bool needsGui = false; ///< draws pictures, hence fonts and a QGuiApplication
};

int runExperiment(const QStringList &arguments);
int runScan(const QStringList &arguments);
int configOfExperiment(const QStringList &arguments);
int showExperiment(const QStringList &arguments);
int plotExperiment(const QStringList &arguments);
int exportExperiment(const QStringList &arguments);
int spectrumOfExperiment(const QStringList &arguments);
int peaksOfExperiment(const QStringList &arguments);
int verifyExperiment(const QStringList &arguments);
int recoverExperiments(const QStringList &arguments);
int convertExperiment(const QStringList &arguments);
int handleFrames(const QStringList &arguments);
int simulateDevice(const QStringList &arguments);

/// All commands, in the order in which they are listed.
std::span<const Command> commands();
const Command *findCommand(const QString &name);

/// What `chirpdeck --help` prints.
QString generalHelp();

} // namespace Chirpdeck::App
