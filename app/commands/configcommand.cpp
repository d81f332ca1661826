// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/command.h"
#include "app/commands/commandline.h"
#include "app/commands/experimentargument.h"
#include "backend/acquisition/requestfile.h"
#include "backend/acquisition/requestof.h"
#include "persistence/stores/atomicfile.h"

#include <QCoreApplication>

namespace Chirpdeck::App {

namespace {

struct ConfigCommand
{
    Q_DECLARE_TR_FUNCTIONS(ConfigCommand)
};

} // namespace

int configOfExperiment(const QStringList &arguments)
{
    CommandLine line(
        QStringLiteral("config"),
        ConfigCommand::tr("Writes what an experiment was asked for as a run configuration, with its "
                          "chirps, clocks, digitizer and devices, for \"chirpdeck run --config\"."));
    addExperimentArgument(line);
    line.addOption(QStringLiteral("output"),
                   ConfigCommand::tr("Writes to this file instead of standard output."),
                   QStringLiteral("FILE"));
    if (const auto done = line.parse(arguments))
        return *done;
    const auto loaded = loadArgument(line);
    if (!loaded)
        return failWith(loaded.error(), line.isJson(), Failure);
    if (!loaded->experiment->ftmw)
        return failWith({ConfigCommand::tr("The experiment has no FTMW part"), loaded->path,
                         ConfigCommand::tr("Choose another experiment")},
                        line.isJson(), Failure);
    const auto content = Acquisition::runConfigFile(Acquisition::requestOf(*loaded),
                                                    Acquisition::settingsFilesOf(loaded->path));
    if (!line.isSet(QStringLiteral("output"))) {
        print(QString::fromUtf8(content).trimmed());
        return Success;
    }
    const QString path = line.value(QStringLiteral("output"));
    if (const auto written = replaceFile(path, content); !written)
        return failWith(written.error(), line.isJson(), Failure);
    if (line.isJson())
        print(QJsonObject{{QStringLiteral("path"), path}});
    else
        print(ConfigCommand::tr("Written to %1").arg(path));
    return Success;
}

} // namespace Chirpdeck::App
