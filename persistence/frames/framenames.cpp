// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/frames/framenames.h"

#include "persistence/stores/filesystem.h"
#include "persistence/stores/killpoint.h"
#include "persistence/streams/filename.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>

#include <atomic>
#include <cerrno>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace Chirpdeck {

namespace {

struct Messages
{
    Q_DECLARE_TR_FUNCTIONS(Frames)
};

const QLatin1String ending(".npz");
// Programs that all take numbers at once get past each other long before.
constexpr int MostAttempts = 10000;

QStringList safeParts(const QString &path)
{
    QStringList parts;
    for (const auto &part : path.split(QLatin1Char('/'), Qt::SkipEmptyParts))
        if (part != QLatin1String(".") && part != QLatin1String(".."))
            parts.append(safeFileStem(part));
    return parts;
}

Error notReserved(int code, const QString &path)
{
    return systemError(code, Messages::tr("No file could be made for the data"), path);
}

Result<void> makeFolders(const FrameStem &stem, FileSystem &files)
{
    if (!QFileInfo(stem.base).isDir())
        return notReserved(ENOENT, stem.base);
    QString at = stem.base;
    const QString below = stem.folder.mid(stem.base.size());
    for (const auto &part : below.split(QLatin1Char('/'), Qt::SkipEmptyParts)) {
        const QString parent = at;
        at += (at.endsWith(QLatin1Char('/')) ? QString() : QStringLiteral("/")) + part;
        if (QFileInfo(at).isDir())
            continue;
        if (::mkdir(QFile::encodeName(at).constData(), 0755) != 0 && errno != EEXIST)
            return notReserved(errno, at);
        if (const int failure = syncFolder(files, parent))
            return notReserved(failure, at);
    }
    if (!QFileInfo(stem.folder).isDir())
        return notReserved(ENOTDIR, stem.folder);
    return {};
}

QString temporaryName(const FrameStem &stem)
{
    static std::atomic<int> counter{0};
    return QStringLiteral("%1/.frames.tmp-%2-%3")
        .arg(stem.folder, QString::number(::getpid()), QString::number(++counter));
}

} // namespace

QString FrameStem::path(std::optional<qint64> number) const
{
    const QString suffix = number ? QLatin1Char('_') + QString::number(*number) : QString();
    return folder + QLatin1Char('/') + stem + suffix + ending;
}

FrameStem stemOf(const QString &base, const QString &folder, const QString &name)
{
    FrameStem stem;
    stem.base = QDir::cleanPath(QDir::current().absoluteFilePath(base));
    QStringList parts = safeParts(name);
    stem.stem = parts.isEmpty() ? QStringLiteral("data") : parts.takeLast();
    stem.folder =
        QDir::cleanPath(stem.base + QLatin1Char('/') + (safeParts(folder) + parts).join(QLatin1Char('/')));
    return stem;
}

qint64 nextNumberIn(const FrameStem &stem)
{
    qint64 next = 0;
    const QString prefix = stem.stem + QLatin1Char('_');
    const QString partEnding = ending + partSuffix();
    QDirIterator names(stem.folder, QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    while (names.hasNext()) {
        names.next();
        QStringView name = names.fileName();
        if (!name.startsWith(prefix))
            continue;
        if (name.endsWith(partEnding))
            name.chop(partEnding.size());
        else if (name.endsWith(ending))
            name.chop(ending.size());
        else
            continue;
        bool isNumber = false;
        const qint64 number = name.mid(prefix.size()).toLongLong(&isNumber);
        if (isNumber && number >= next)
            next = number + 1;
    }
    return next;
}

QString partSuffix()
{
    return QStringLiteral(".part");
}

QString journalSuffix()
{
    return QStringLiteral(".cells");
}

Result<Claim> claimName(const FramePlan &plan)
{
    FileSystem &files = plan.files ? *plan.files : FileSystem::system();
    const FrameStem stem = stemOf(plan.base, plan.folder, plan.name);
    if (auto made = makeFolders(stem, files); !made)
        return made.error();

    Claim claim;
    if (plan.numbered)
        claim.number = plan.isNumberKnown ? plan.firstNumber : std::max(plan.firstNumber, nextNumberIn(stem));
    claim.path = stem.path(claim.number);

    // The file gets its lock before it gets a name that others look at; a part without a lock is one that was
    // left behind.
    QByteArray held = QFile::encodeName(temporaryName(stem));
    claim.file = files.open(held.constData(), O_RDWR | O_CREAT | O_EXCL, 0644);
    if (claim.file < 0)
        return notReserved(errno, claim.path);
    ::flock(claim.file, LOCK_EX | LOCK_NB);
    CHIRPDECK_KILLPOINT("frames-made");

    const auto giveUp = [&](int code) -> Result<Claim> {
        files.close(claim.file);
        files.unlink(held.constData());
        return notReserved(code, claim.path);
    };
    bool hasLooked = !plan.isNumberKnown;
    for (int attempt = 0; attempt < MostAttempts; ++attempt) {
        claim.path = stem.path(claim.number);
        const QByteArray part = QFile::encodeName(claim.part());
        if (files.renameNew(held.constData(), part.constData()) == 0) {
            held = part;
            CHIRPDECK_KILLPOINT("frames-claimed");
            // Another program may have finished this very name in between.
            if (!QFileInfo::exists(claim.path) && !QFileInfo(claim.path).isSymLink())
                return claim;
            errno = EEXIST;
        }
        if (errno != EEXIST || !claim.number)
            return giveUp(errno);
        claim.number = hasLooked ? *claim.number + 1 : std::max(*claim.number + 1, nextNumberIn(stem));
        hasLooked = true;
    }
    return giveUp(EEXIST);
}

Result<void> publish(Claim &claim, const FramePlan &plan, const QString &part, bool &isRenamed)
{
    FileSystem &files = plan.files ? *plan.files : FileSystem::system();
    const FrameStem stem = stemOf(plan.base, plan.folder, plan.name);
    for (int attempt = 0; !isRenamed; ++attempt) {
        isRenamed = files.renameNew(QFile::encodeName(part).constData(),
                                    QFile::encodeName(claim.path).constData()) == 0;
        if (isRenamed)
            break;
        if (errno != EEXIST || !claim.number || attempt == MostAttempts)
            return systemError(errno, Messages::tr("The finished file did not get its name"), claim.path);
        claim.number = std::max(*claim.number + 1, nextNumberIn(stem));
        claim.path = stem.path(claim.number);
    }
    CHIRPDECK_KILLPOINT("frames-renamed");
    if (const int failure = syncFolder(files, stem.folder))
        return systemError(failure, Messages::tr("The drive did not confirm the finished file"), claim.path);
    return {};
}

} // namespace Chirpdeck
