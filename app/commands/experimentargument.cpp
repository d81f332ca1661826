// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/experimentargument.h"

#include "persistence/settings/applicationconfigmanager.h"
#include "persistence/stores/datafolder.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace Chirpdeck::App {

namespace {

struct ExperimentArgument
{
    Q_DECLARE_TR_FUNCTIONS(ExperimentArgument)
};

} // namespace

void addExperimentArgument(CommandLine &line)
{
    line.addPositional(
        QStringLiteral("experiment"),
        ExperimentArgument::tr("Number of an experiment in the data folder, or its directory."),
        QStringLiteral("N|DIR"));
    line.addOption(QStringLiteral("data"),
                   ExperimentArgument::tr("Data folder. Default: the one in the settings."),
                   QStringLiteral("DIR"));
}

QString dataFolderOf(const CommandLine &line)
{
    if (line.isSet(QStringLiteral("data")))
        return QDir(line.value(QStringLiteral("data"))).absolutePath();
    return ApplicationConfigManager().savePath();
}

Result<QString> experimentPath(const CommandLine &line)
{
    return experimentPath(line, line.positional().value(1));
}

Result<QString> experimentPath(const CommandLine &line, const QString &argument)
{
    bool isNumber = false;
    const int number = argument.toInt(&isNumber);
    if (!isNumber || QFileInfo(argument).isDir()) {
        if (QFileInfo(argument).isDir())
            return QDir(argument).absolutePath();
        return Error{ExperimentArgument::tr("There is no such directory"), argument,
                     ExperimentArgument::tr(
                         "Name the directory that holds the experiment's header.csv, or its number")};
    }
    const QString root = dataFolderOf(line);
    if (root.isEmpty())
        return Error{ExperimentArgument::tr("No data folder is chosen yet"),
                     {},
                     ExperimentArgument::tr("Name one with --data")};
    const DataFolder folder(root);
    if (!folder.hasExperiment(number))
        return Error{ExperimentArgument::tr("There is no experiment %1 in the data folder").arg(number), root,
                     ExperimentArgument::tr("Name another number, or another folder with --data")};
    return folder.experimentPath(number);
}

Result<LoadedExperiment> loadArgument(const CommandLine &line)
{
    const auto path = experimentPath(line);
    if (!path)
        return path.error();
    return loadExperiment(*path);
}

} // namespace Chirpdeck::App
