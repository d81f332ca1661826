// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/frames/framerecovery.h"

#include "persistence/frames/framejournal.h"
#include "persistence/frames/framenames.h"
#include "persistence/frames/partfile.h"
#include "persistence/stores/filesystem.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <map>

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

/// An open file, which closes when it goes.
class Held
{
public:
    explicit Held(int file)
        : m_file(file)
    {
    }
    ~Held()
    {
        if (m_file >= 0)
            ::close(m_file);
    }
    Held(const Held &) = delete;
    Held &operator=(const Held &) = delete;
    int get() const { return m_file; }
    int release() { return std::exchange(m_file, -1); }

private:
    int m_file;
};

/// Whether a living program holds the lock of a part. A file system without locks has no living ones that
/// we could tell.
bool isHeld(int file)
{
    return ::flock(file, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK;
}

template<typename Visit>
void eachFile(const QString &folder, int depth, const QString &suffix, Visit visit)
{
    const QDir dir(folder);
    const auto entries =
        dir.entryInfoList(QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot | QDir::NoSymLinks, QDir::Name);
    for (const auto &entry : entries) {
        if (entry.isDir() && depth > 0)
            eachFile(entry.filePath(), depth - 1, suffix, visit);
        else if (entry.isFile() && entry.fileName().endsWith(suffix))
            visit(entry.filePath());
    }
}

bool isMissing(const QString &path)
{
    struct stat about = {};
    return ::stat(QFile::encodeName(path).constData(), &about) != 0 && errno == ENOENT;
}

QString targetOf(const QString &part)
{
    return part.chopped(partSuffix().size());
}

QString partEnding()
{
    return QStringLiteral(".npz") + partSuffix();
}

qint64 cellsOf(const FrameRecord &record)
{
    const auto &layout = record.description.layout;
    qint64 end = 0;
    for (const auto &cell : record.cells)
        end = std::max(end, cell.cell + 1);
    const qint64 perPass = layout.cellsPerPass();
    const qint64 begun = (end + perPass - 1) / perPass;
    return layout.growing ? begun * perPass : perPass;
}

qint64 distinct(const FrameRecord &record)
{
    CellTable cells;
    for (const auto &cell : record.cells)
        cells.set(cell.cell, cell.crc);
    return cells.count();
}

/// Where a part is, as a plan: base is its folder, so that publishing finds the name again.
FramePlan planOf(const QString &target, std::optional<qint64> *number)
{
    FramePlan plan;
    const QFileInfo info(target);
    plan.base = info.absolutePath();
    plan.name = info.fileName().chopped(4);
    const auto underscore = plan.name.lastIndexOf(QLatin1Char('_'));
    bool isNumber = false;
    const qint64 value = plan.name.mid(underscore + 1).toLongLong(&isNumber);
    plan.numbered = underscore > 0 && isNumber && value >= 0;
    if (plan.numbered) {
        *number = value;
        plan.name.truncate(underscore);
    }
    return plan;
}

} // namespace

QList<FramePart> findFrameParts(const QString &path, int depth)
{
    QList<FramePart> parts;
    const auto look = [&](const QString &at) {
        const Held file(::open(QFile::encodeName(at).constData(), O_RDONLY | O_CLOEXEC));
        if (file.get() < 0 || isHeld(file.get()))
            return;
        FramePart part{at, targetOf(at), {}, 0, 0, QFileInfo(at).size()};
        if (const auto record = FrameJournal::read(at + journalSuffix())) {
            part.frames = distinct(*record);
            part.expected = cellsOf(*record);
            const auto &layout = record->description.layout;
            part.shape = shapeText(layout.shape(layout.growing ? part.expected / layout.cellsPerPass() : 1));
        }
        parts.append(part);
    };
    if (!QFileInfo(path).isFile())
        eachFile(path, depth, partEnding(), look);
    else if (path.endsWith(partEnding()))
        look(path);
    return parts;
}

Result<RecoveredFrames> recoverFrames(const QString &partPath, FileSystem *files)
{
    FileSystem &calls = files ? *files : FileSystem::system();
    Held file(calls.open(QFile::encodeName(partPath).constData(), O_RDWR, 0));
    if (file.get() < 0)
        return systemError(errno, Messages::tr("The part cannot be opened"), partPath);
    if (isHeld(file.get()))
        return Error{Messages::tr("The file is being written by a program that runs"), partPath,
                     Messages::tr("Wait for its end, or end that program")};
    if (!partPath.endsWith(partEnding()))
        return Error{Messages::tr("This is no part of a data set"), partPath,
                     Messages::tr("Name a file that ends with .npz.part")};

    Claim claim{file.get(), targetOf(partPath), {}};
    FramePlan plan = planOf(claim.path, &claim.number);
    plan.files = files;
    const QString listPath = partPath + journalSuffix();
    auto record = FrameJournal::read(listPath);
    const bool hasList = record.hasValue();
    if (!record) {
        // A list that was never begun, or not in full, is one of no frames, if none was written.
        if (!isMissing(listPath) && !FrameJournal::isTornAtStart(listPath))
            return record.error();
        record = FrameRecord();
    }
    const FrameLayout layout = record->description.layout;
    const qint64 expected = record->cells.empty() ? 0 : cellsOf(*record);
    const FrameEnding ending =
        record->ending.value_or(FrameEnding{{}, FrameExit::Fail, Messages::tr("The program was ended"), {}});
    const bool wasEnding = record->ending.has_value();
    auto part = PartFile::adopt(claim, plan, *std::move(record));
    file.release();
    if (!part)
        return part.error();

    RecoveredFrames result;
    result.expected = expected;
    if ((*part)->cells().count() == 0) {
        if (!hasList) {
            const auto isWritten = (*part)->hasContent();
            if (!isWritten)
                return isWritten.error();
            if (*isWritten)
                return Error{Messages::tr("The list of the written frames is missing"), listPath,
                             Messages::tr("The part is kept: put its list back beside it")};
        }
        if (auto removed = (*part)->remove(); !removed)
            return removed.error();
        return result;
    }
    const auto damaged = (*part)->dropDamaged();
    if (!damaged)
        return damaged.error();
    result.damaged = *damaged;
    result.frames = (*part)->cells().count();
    if (result.frames == 0)
        return Error{Messages::tr("No frame of the part is as it was written"), partPath,
                     Messages::tr("The part is kept. Check the drive, or delete it with its list")};
    RunFacts facts;
    const bool isWhole = result.frames == expected && wasEnding;
    facts.exit = isWhole ? ending.exit.value_or(FrameExit::Success) : FrameExit::Fail;
    facts.reason = ending.reason;
    facts.isRecovered = true;
    facts.endedAt = QFileInfo(partPath).lastModified().toUTC();
    if (auto completed = (*part)->complete(ending, facts); !completed)
        return completed.error();
    result.path = (*part)->path();
    return result;
}

int removeFrameLeftovers(const QString &folder, int depth)
{
    int removed = 0;
    eachFile(folder, depth, partEnding() + journalSuffix(), [&](const QString &path) {
        if (!QFileInfo::exists(path.chopped(journalSuffix().size())) && QFile::remove(path))
            ++removed;
    });
    return removed;
}

} // namespace Chirpdeck
