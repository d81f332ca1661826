// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/command.h"
#include "app/commands/commandline.h"
#include "app/commands/experimentargument.h"
#include "app/commands/framesrecovery.h"
#include "persistence/frames/framerecovery.h"
#include "persistence/stores/recovery.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace Chirpdeck::App {

namespace {

struct RecoverCommand
{
    Q_DECLARE_TR_FUNCTIONS(RecoverCommand)
};

bool recoverOne(const QString &path, bool json)
{
    const auto recovered = recover(path);
    if (!recovered) {
        failWith(recovered.error(), json, Failure);
        return false;
    }
    if (json) {
        print(QJsonObject{{QStringLiteral("path"), path},
                          {QStringLiteral("savedShots"), static_cast<qint64>(recovered->savedShots)},
                          {QStringLiteral("remarks"), QJsonArray::fromStringList(recovered->remarks)}});
    } else {
        print(RecoverCommand::tr("%1: recovered with %2 shots").arg(path).arg(recovered->savedShots));
        for (const auto &remark : recovered->remarks)
            print(QStringLiteral("  ") + remark);
    }
    return true;
}

} // namespace

int recoverExperiments(const QStringList &arguments)
{
    CommandLine line(
        QStringLiteral("recover"),
        RecoverCommand::tr("Brings experiments whose program was ended in the middle of a run "
                           "to their last durable save. Without an experiment: all of the data "
                           "folder, and the multi-dimensional data that a crash has left there."));
    addExperimentArgument(line);
    line.addFlag(QStringLiteral("list"), RecoverCommand::tr("Only lists them."));
    if (const auto done = line.parse(arguments))
        return *done;
    if (line.positional().size() > 2)
        return line.usageError(RecoverCommand::tr("Name at most one experiment."));
    if (line.positional().size() == 2) {
        const auto path = experimentPath(line);
        if (!path)
            return failWith(path.error(), line.isJson(), Failure);
        return recoverOne(*path, line.isJson()) ? Success : Failure;
    }
    const QString root = dataFolderOf(line);
    if (root.isEmpty())
        return line.usageError(RecoverCommand::tr("No data folder is chosen yet: name one with --data."));
    const auto found = findInterrupted(DataFolder(root));
    const bool hasParts = !findFrameParts(root).isEmpty();
    if (found.isEmpty() && !hasParts && !line.isJson())
        print(RecoverCommand::tr("Nothing to recover"));
    bool allGood = true;
    for (const auto &interrupted : found) {
        if (!line.isSet(QStringLiteral("list"))) {
            allGood = recoverOne(interrupted.path, line.isJson()) && allGood;
        } else if (line.isJson()) {
            print(QJsonObject{{QStringLiteral("path"), interrupted.path},
                              {QStringLiteral("savedShots"), static_cast<qint64>(interrupted.savedShots)}});
        } else {
            print(RecoverCommand::tr("%1: interrupted, %2 shots are safe")
                      .arg(interrupted.path)
                      .arg(interrupted.savedShots));
        }
    }
    if (line.isSet(QStringLiteral("list")))
        listFrameParts(root, line.isJson(), true);
    else
        allGood = recoverFrameParts(root, line.isJson(), true) == Success && allGood;
    return allGood ? Success : Failure;
}

} // namespace Chirpdeck::App
