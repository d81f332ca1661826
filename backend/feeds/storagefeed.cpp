// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/feeds/storagefeed.h"

#include "backend/feeds/background.h"

#include <QFileInfo>
#include <QStandardPaths>
#include <QStorageInfo>
#include <QTemporaryDir>

namespace Chirpdeck {

namespace {

using namespace std::chrono_literals;
constexpr auto LookInterval = 30s;

// The deepest folder of a path that exists; what would be made lies on its drive.
QString existingParent(const QString &path)
{
    QString parent = path;
    while (!QFileInfo::exists(parent) && parent != QLatin1String("/")) {
        const QString above = QFileInfo(parent).absolutePath();
        if (above == parent)
            break;
        parent = above;
    }
    return parent;
}

FolderCheck lookAt(const QString &path, double bytesPerRun, int lastNumber)
{
    FolderCheck check;
    check.path = path;
    check.bytesPerRun = bytesPerRun;
    const QFileInfo info(path);
    if (!info.isAbsolute()) {
        check.problem = StorageFeed::tr("Type the whole path, beginning with /");
        return check;
    }
    check.exists = info.isDir();
    if (info.exists() && !check.exists) {
        check.problem = StorageFeed::tr("This is a file, not a folder");
        return check;
    }
    const QString parent = existingParent(path);
    if (!QFileInfo(parent).isWritable()) {
        check.problem = StorageFeed::tr("%1 cannot be written by this user").arg(parent);
        return check;
    }
    // Rights alone do not tell: some file systems, and drives that are full, let nobody make anything.
    const QTemporaryDir trial(parent + QStringLiteral("/.chirpdeck-XXXXXX"));
    if (!trial.isValid()) {
        check.problem = StorageFeed::tr("No folder can be made in %1: %2").arg(parent, trial.errorString());
        return check;
    }
    check.freeBytes = static_cast<double>(QStorageInfo(parent).bytesAvailable());
    const DataFolder folder(path);
    check.runsFound = static_cast<int>(folder.experiments().size());
    check.nextNumber = std::max(folder.largestNumber(), lastNumber) + 1;
    check.usable = true;
    return check;
}

FolderCandidate candidate(const QString &path, const QString &name, const QString &remark)
{
    FolderCandidate folder;
    folder.path = path;
    folder.name = name;
    folder.remark = remark;
    const QString parent = existingParent(path);
    const QStorageInfo drive(parent);
    folder.freeBytes = static_cast<double>(drive.bytesAvailable());
    folder.totalBytes = static_cast<double>(drive.bytesTotal());
    if (!QFileInfo(parent).isWritable())
        folder.problem = StorageFeed::tr("Cannot be written by this user");
    return folder;
}

QList<FolderCandidate> candidates()
{
    QList<FolderCandidate> folders;
    folders.append(candidate(QDir::homePath() + QStringLiteral("/chirpdeck"), StorageFeed::tr("Home folder"),
                             StorageFeed::tr("Always there")));
    for (const auto &drive : QStorageInfo::mountedVolumes()) {
        const QString root = drive.rootPath();
        const bool isUsers = root.startsWith(QLatin1String("/media/")) ||
                             root.startsWith(QLatin1String("/mnt/")) ||
                             root.startsWith(QLatin1String("/run/media/")) || root == QLatin1String("/data");
        // What the system mounts for its own use is neither a drive nor a share of the network.
        const QByteArray device = drive.device();
        const bool isDrive = device.startsWith("/dev/") || device.startsWith("//") || device.contains(':');
        if (!drive.isValid() || !drive.isReady() || !isUsers || !isDrive)
            continue;
        folders.append(candidate(root + QStringLiteral("/chirpdeck"), drive.displayName(),
                                 drive.isReadOnly() ? StorageFeed::tr("Read-only") : root));
    }
    return folders;
}

} // namespace

StorageFeed::StorageFeed(ModelRegistry &models)
    : m_models(models)
{
    connect(&m_models.storage, &StorageModel::refreshRequested, this, [this] {
        refresh();
        offerCandidates();
    });
    connect(&m_models.storage, &StorageModel::checkRequested, this, &StorageFeed::check);
    connect(&m_timer, &QTimer::timeout, this, &StorageFeed::refresh);
    m_timer.start(LookInterval);
    offerCandidates();
}

void StorageFeed::setFolder(const DataFolder &folder)
{
    m_folder = folder;
    m_models.run.setSetUp(!folder.root().isEmpty());
    refresh();
}

void StorageFeed::refresh()
{
    if (m_folder.root().isEmpty())
        return;
    // A share that hangs must not take one thread after another.
    if (std::exchange(m_looking, true)) {
        m_lookAgain = true;
        return;
    }
    inBackground(
        m_pool, this,
        [folder = m_folder, bytesPerRun = m_bytesPerRun, lastNumber = m_lastNumber] {
            FolderInUse inUse;
            inUse.path = folder.root();
            inUse.freeBytes = static_cast<double>(folder.freeBytes());
            inUse.totalBytes = static_cast<double>(QStorageInfo(folder.root()).bytesTotal());
            inUse.nextNumber = std::max(folder.largestNumber(), lastNumber) + 1;
            inUse.bytesPerRun = bytesPerRun;
            return inUse;
        },
        [this](const FolderInUse &inUse) {
            m_looking = false;
            if (std::exchange(m_lookAgain, false))
                refresh();
            if (inUse.path != m_folder.root())
                return;
            m_models.storage.setFolder(inUse);
            m_models.run.setNextNumber(inUse.nextNumber);
            m_models.newRun.setNumber(inUse.nextNumber);
        });
}

void StorageFeed::offerCandidates()
{
    inBackground(
        m_pool, this, [] { return candidates(); },
        [this](const QList<FolderCandidate> &folders) { m_models.storage.setCandidates(folders); });
}

void StorageFeed::check(const QString &path)
{
    inBackground(
        m_pool, this,
        [path, bytesPerRun = m_bytesPerRun, lastNumber = m_lastNumber] {
            return lookAt(path, bytesPerRun, lastNumber);
        },
        [this](const FolderCheck &check) { m_models.storage.setCheck(check); });
}

} // namespace Chirpdeck
