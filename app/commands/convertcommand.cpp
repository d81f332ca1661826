// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/command.h"
#include "app/commands/commandline.h"
#include "app/commands/experimentargument.h"
#include "backend/experiment/convertexperiment.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace Chirpdeck::App {

namespace {

struct ConvertCommand
{
    Q_DECLARE_TR_FUNCTIONS(ConvertCommand)
};

} // namespace

int convertExperiment(const QStringList &arguments)
{
    CommandLine line(QStringLiteral("convert"),
                     ConvertCommand::tr("Writes an experiment, whichever version recorded it, into another "
                                        "folder as this version writes experiments. Does not change the "
                                        "original. The exit code is 3 when data were left "
                                        "out or contradict each other; the remarks say which."));
    addExperimentArgument(line);
    line.addOption(QStringLiteral("o"), ConvertCommand::tr("Folder to make; must not exist."),
                   QStringLiteral("DIR"));
    if (const auto done = line.parse(arguments))
        return *done;
    if (line.positional().size() != 2 || !line.isSet(QStringLiteral("o")))
        return line.usageError(ConvertCommand::tr("Name one experiment, and a folder with -o."));
    const auto path = experimentPath(line);
    if (!path)
        return failWith(path.error(), line.isJson(), Failure);
    const auto converted = Chirpdeck::convertExperiment(*path, line.value(QStringLiteral("o")));
    if (!converted)
        return failWith(converted.error(), line.isJson(), Failure);
    if (line.isJson()) {
        print(QJsonObject{{QStringLiteral("path"), converted->path},
                          {QStringLiteral("whole"), converted->isWhole},
                          {QStringLiteral("remarks"), QJsonArray::fromStringList(converted->remarks)}});
    } else {
        print(ConvertCommand::tr("%1: written to %2").arg(*path, converted->path));
        for (const auto &remark : converted->remarks)
            print(QStringLiteral("  ") + remark);
    }
    return converted->isWhole ? Success : Incomplete;
}

} // namespace Chirpdeck::App
