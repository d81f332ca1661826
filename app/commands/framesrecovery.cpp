// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/framesrecovery.h"

#include "app/commands/command.h"
#include "app/commands/commandline.h"
#include "persistence/frames/framerecovery.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace Chirpdeck::App {

namespace {

struct FramesRecovery
{
    Q_DECLARE_TR_FUNCTIONS(FramesRecovery)
};

QStringList partsOf(const QString &path)
{
    if (!QFileInfo(path).isDir())
        return {path};
    QStringList parts;
    for (const auto &part : findFrameParts(path))
        parts.append(part.path);
    return parts;
}

bool recoverOne(const QString &part, bool json)
{
    const auto recovered = recoverFrames(part);
    if (!recovered) {
        failWith(recovered.error(), json, Failure);
        return false;
    }
    if (json)
        print(QJsonObject{{QStringLiteral("part"), part},
                          {QStringLiteral("path"), recovered->path},
                          {QStringLiteral("frames"), recovered->frames},
                          {QStringLiteral("expected"), recovered->expected},
                          {QStringLiteral("damaged"), recovered->damaged}});
    else if (recovered->path.isEmpty())
        print(FramesRecovery::tr("%1: removed, no frame had come").arg(part));
    else
        print(FramesRecovery::tr("%1: recovered with %2 of %3 frames")
                  .arg(recovered->path)
                  .arg(recovered->frames)
                  .arg(recovered->expected));
    if (!json && recovered->damaged > 0)
        print(FramesRecovery::tr("  %n frame(s) were damaged and are left out", nullptr,
                                 static_cast<int>(recovered->damaged)));
    return true;
}

} // namespace

int listFrameParts(const QString &path, bool json, bool mayBeNone)
{
    const QFileInfo about(path);
    if (!about.exists())
        return failWith({FramesRecovery::tr("There is no such file or folder"), path,
                         FramesRecovery::tr("Check the path")},
                        json, Failure);
    if (about.isFile() && !path.endsWith(QLatin1String(".npz.part")))
        return failWith({FramesRecovery::tr("This is no part of a data set"), path,
                         FramesRecovery::tr("Name a file that ends with .npz.part, or a folder")},
                        json, Failure);
    const auto parts = findFrameParts(path);
    if (parts.isEmpty() && !json && !mayBeNone)
        print(FramesRecovery::tr("Nothing to recover"));
    for (const auto &part : parts) {
        if (json)
            print(QJsonObject{{QStringLiteral("part"), part.path},
                              {QStringLiteral("path"), part.target},
                              {QStringLiteral("shape"), part.shape},
                              {QStringLiteral("frames"), part.frames},
                              {QStringLiteral("expected"), part.expected},
                              {QStringLiteral("bytes"), part.bytes}});
        else
            print(FramesRecovery::tr("%1: interrupted, %2 of %3 frames are safe")
                      .arg(part.path)
                      .arg(part.frames)
                      .arg(part.expected));
    }
    return parts.isEmpty() ? Success : Incomplete;
}

int recoverFrameParts(const QString &path, bool json, bool mayBeNone)
{
    const QStringList parts = partsOf(path);
    if (parts.isEmpty() && !json && !mayBeNone)
        print(FramesRecovery::tr("Nothing to recover"));
    bool allGood = true;
    for (const auto &part : parts)
        allGood = recoverOne(part, json) && allGood;
    if (QFileInfo(path).isDir())
        removeFrameLeftovers(path);
    return allGood ? Success : Failure;
}

} // namespace Chirpdeck::App
