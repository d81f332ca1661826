// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/command.h"
#include "app/commands/commandline.h"
#include "app/commands/framesrecovery.h"
#include "persistence/frames/frameexport.h"
#include "persistence/frames/npzfile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

namespace Chirpdeck::App {

namespace {

struct FramesCommand
{
    Q_DECLARE_TR_FUNCTIONS(FramesCommand)
};

QJsonObject asJson(const NpzMember &member)
{
    QJsonArray shape;
    for (const qint64 length : member.header.shape)
        shape.append(length);
    return {{QStringLiteral("name"), member.name},
            {QStringLiteral("type"), QString::fromLatin1(member.header.type)},
            {QStringLiteral("shape"), shape},
            {QStringLiteral("bytes"), member.dataBytes},
            {QStringLiteral("offset"), member.dataOffset}};
}

void printFacts(const QJsonObject &run)
{
    if (run.isEmpty())
        return;
    print(FramesCommand::tr("%1 of %2 frames, %3")
              .arg(run.value(QLatin1String("frames_present")).toInteger())
              .arg(run.value(QLatin1String("frames_expected")).toInteger())
              .arg(run.value(QLatin1String("exit_status")).toString()));
    if (const QString reason = run.value(QLatin1String("reason")).toString(); !reason.isEmpty())
        print(FramesCommand::tr("Reason: %1").arg(reason));
    if (run.value(QLatin1String("recovered")).toBool())
        print(FramesCommand::tr("Recovered from a part"));
    print(FramesCommand::tr("From %1 to %2")
              .arg(run.value(QLatin1String("started")).toString(),
                   run.value(QLatin1String("ended")).toString()));
}

int tellAbout(const CommandLine &line)
{
    const QString path = line.positional().value(2);
    const auto file = NpzFile::open(path);
    if (!file)
        return failWith(file.error(), line.isJson(), Failure);
    const QJsonObject note = file->note();
    QStringList damaged;
    if (line.isSet(QStringLiteral("check")))
        for (const auto &member : file->members())
            if (const auto good = file->check(member); !good)
                damaged.append(good.error().text());
    if (line.isJson()) {
        QJsonArray members;
        for (const auto &member : file->members())
            members.append(asJson(member));
        QJsonObject object{{QStringLiteral("path"), path},
                           {QStringLiteral("members"), members},
                           {QStringLiteral("note"), note}};
        if (line.isSet(QStringLiteral("check")))
            object.insert(QStringLiteral("damaged"), QJsonArray::fromStringList(damaged));
        print(object);
        return damaged.isEmpty() ? Success : Failure;
    }
    for (const auto &member : file->members())
        print(QStringLiteral("%1 %2 %3%4")
                  .arg(member.name, -12)
                  .arg(QString::fromLatin1(member.header.type), -5)
                  .arg(shapeText(member.header.shape),
                       member.isPickled() ? FramesCommand::tr("  (a pickle, for lys)") : QString()));
    printFacts(note.value(QLatin1String("run")).toObject());
    for (auto tag = note.begin(); tag != note.end(); ++tag) {
        if (tag.key() == QLatin1String("run"))
            continue;
        const QJsonArray value{tag.value()};
        const QByteArray text = QJsonDocument(value).toJson(QJsonDocument::Compact);
        print(QStringLiteral("  %1: %2").arg(tag.key(), QString::fromUtf8(text.sliced(1).chopped(1))));
    }
    for (const auto &one : damaged)
        printError(one);
    return damaged.isEmpty() ? Success : Failure;
}

struct Format
{
    FrameExport form = FrameExport::Npy;
    QString ending;
};

std::optional<Format> formatOf(const QString &name)
{
    if (name == QLatin1String("npy"))
        return Format{FrameExport::Npy, name};
    if (name == QLatin1String("bin"))
        return Format{FrameExport::Raw, name};
    if (name == QLatin1String("csv"))
        return Format{FrameExport::Table, name};
    return std::nullopt;
}

int exportMembers(CommandLine &line)
{
    const auto format = formatOf(line.value(QStringLiteral("format")));
    if (!format)
        return line.usageError(FramesCommand::tr("The format is npy, csv or bin."));
    const auto file = NpzFile::open(line.positional().value(2));
    if (!file)
        return failWith(file.error(), line.isJson(), Failure);
    const QString only = line.value(QStringLiteral("member"));
    if (!only.isEmpty() && !file->member(only))
        return failWith({FramesCommand::tr("There is no member %1").arg(only), file->path(),
                         FramesCommand::tr("See which there are with chirpdeck frames info")},
                        line.isJson(), Failure);
    const QString folder = QDir::current().absoluteFilePath(line.isSet(QStringLiteral("o"))
                                                                ? line.value(QStringLiteral("o"))
                                                                : QFileInfo(file->path()).completeBaseName());
    if (!QDir().mkpath(folder))
        return failWith({FramesCommand::tr("The folder could not be made"), folder,
                         FramesCommand::tr("Name another one with -o")},
                        line.isJson(), Failure);
    QJsonArray written;
    for (const auto &member : file->members()) {
        // Texts are no table; pickles are nobody's but lys's.
        const bool isTable = format->form == FrameExport::Table;
        const bool isMeant = only.isEmpty()
                                 ? !member.isPickled() && !(isTable && !frameTypeOf(member.header.type))
                                 : member.name == only;
        if (!isMeant)
            continue;
        const QString path =
            folder + QLatin1Char('/') + QFileInfo(member.name).fileName() + QLatin1Char('.') + format->ending;
        if (const auto done =
                exportMember(*file, member, format->form, path, line.isSet(QStringLiteral("force")));
            !done)
            return failWith(done.error(), line.isJson(), Failure);
        if (!line.isJson())
            print(path);
        written.append(path);
    }
    if (line.isJson())
        print(QJsonObject{{QStringLiteral("files"), written}});
    return Success;
}

int recoverParts(CommandLine &line)
{
    const QString path = line.positional().value(2, QStringLiteral("."));
    if (line.isSet(QStringLiteral("list")))
        return listFrameParts(path, line.isJson());
    return recoverFrameParts(path, line.isJson());
}

} // namespace

int handleFrames(const QStringList &arguments)
{
    CommandLine line(
        QStringLiteral("frames"),
        FramesCommand::tr("Multi-dimensional data in .npz files. info: what a file holds. recover: "
                          "finishes what a crash has left, of one part or of all below a folder. "
                          "export: writes the arrays of a file into files of their own."));
    line.addPositional(QStringLiteral("action"), FramesCommand::tr("What to do."),
                       QStringLiteral("info|recover|export"));
    line.addPositional(QStringLiteral("file"),
                       FramesCommand::tr("The .npz file; for recover the .npz.part, or a folder."),
                       QStringLiteral("FILE"));
    line.addFlag(QStringLiteral("check"), FramesCommand::tr("info: compares every array with its checksum."));
    line.addFlag(QStringLiteral("list"), FramesCommand::tr("recover: only lists the parts."));
    line.addOption(QStringLiteral("format"),
                   FramesCommand::tr("export: as NumPy arrays, tables of text, or plain bytes."),
                   QStringLiteral("npy|csv|bin"), QStringLiteral("npy"));
    line.addOption(QStringLiteral("member"), FramesCommand::tr("export: this array only. Default: all."),
                   QStringLiteral("NAME"));
    line.addOption(QStringLiteral("o"),
                   FramesCommand::tr("export: folder to write into. Default: the file's name without its "
                                     "ending, in the current folder."),
                   QStringLiteral("DIR"));
    line.addFlag(QStringLiteral("force"), FramesCommand::tr("export: replaces files that are there."));
    if (const auto done = line.parse(arguments))
        return *done;
    const QString action = line.positional().value(1);
    const auto count = line.positional().size();
    if (action == QLatin1String("recover") && count <= 3)
        return recoverParts(line);
    if (count != 3)
        return line.usageError(FramesCommand::tr("Say what to do and name one file."));
    if (action == QLatin1String("info"))
        return tellAbout(line);
    if (action == QLatin1String("export"))
        return exportMembers(line);
    return line.usageError(FramesCommand::tr("%1 is none of info, recover and export.").arg(action));
}

} // namespace Chirpdeck::App
