// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/models/storagemodel.h"

#include "backend/models/format.h"
#include "backend/models/modelregistry.h"

namespace Chirpdeck {
namespace {

/// Two digits are enough for "about".
QString about(double runs)
{
    const double step = std::pow(10.0, std::max(0.0, std::floor(std::log10(std::max(1.0, runs))) - 1.0));
    return Format::grouped(std::floor(runs / step) * step);
}

} // namespace

StorageModel *StorageModel::create(QQmlEngine *engine, QJSEngine *)
{
    return ModelRegistry::lend(engine, &ModelRegistry::storage);
}

void StorageModel::setFolder(const FolderInUse &folder)
{
    m_folder = folder;
    Q_EMIT folderChanged();
}

void StorageModel::setCheck(const FolderCheck &check)
{
    if (check.path != m_proposedPath)
        return;
    m_check = check;
    Q_EMIT proposalChanged();
}

void StorageModel::propose(const QString &path)
{
    const QString clean = path.trimmed();
    m_proposedPath = clean;
    m_check.reset();
    Q_EMIT proposalChanged();
    if (!clean.isEmpty())
        Q_EMIT checkRequested(clean);
}

void StorageModel::choose()
{
    if (!proposalUsable() || m_choosing)
        return;
    m_choosing = true;
    Q_EMIT choosingChanged();
    Q_EMIT chooseRequested(m_proposedPath);
}

void StorageModel::setChosen(bool done)
{
    if (!std::exchange(m_choosing, false))
        return;
    Q_EMIT choosingChanged();
    if (done)
        Q_EMIT folderChosen();
}

QString StorageModel::freeText() const
{
    return chosen() ? Format::bytes(m_folder.freeBytes).text() : QStringLiteral("–");
}

QString StorageModel::totalText() const
{
    return chosen() ? tr("of %1").arg(Format::bytes(m_folder.totalBytes).text()) : QString();
}

double StorageModel::usedFraction() const
{
    return m_folder.totalBytes > 0.0 ? std::clamp(1.0 - m_folder.freeBytes / m_folder.totalBytes, 0.0, 1.0)
                                     : 0.0;
}

bool StorageModel::low() const
{
    return chosen() && m_folder.freeBytes < 20e9;
}

QString StorageModel::roomText() const
{
    if (!chosen() || m_folder.bytesPerRun <= 0.0)
        return {};
    return tr("Room for about %1 runs like the last one")
        .arg(about(m_folder.freeBytes / m_folder.bytesPerRun));
}

QString StorageModel::writeText() const
{
    if (!m_check)
        return tr("Checking");
    return m_check->usable ? tr("Can be written") : tr("Cannot be used");
}

QString StorageModel::writeDetail() const
{
    if (!m_check)
        return m_proposedPath;
    return m_check->usable ? tr("A folder was made there and removed") : m_check->problem;
}

QString StorageModel::proposalRoomText() const
{
    if (!m_check || m_check->bytesPerRun <= 0.0)
        return m_check ? tr("%1 free").arg(Format::bytes(m_check->freeBytes).text()) : QString();
    return tr("Room for about %1 runs").arg(about(m_check->freeBytes / m_check->bytesPerRun));
}

QString StorageModel::proposalRoomDetail() const
{
    if (!m_check || m_check->bytesPerRun <= 0.0)
        return {};
    return tr("%1 free, a run is about %2")
        .arg(Format::bytes(m_check->freeBytes).text(), Format::bytes(m_check->bytesPerRun).text());
}

QString StorageModel::runsText() const
{
    if (!m_check)
        return {};
    return m_check->runsFound ? tr("%n run(s) found, they stay as they are", nullptr, m_check->runsFound)
                              : tr("No runs here yet");
}

QString StorageModel::createText() const
{
    if (!m_check || !m_check->usable)
        return {};
    const int number = m_check->nextNumber;
    const QString first = QStringLiteral("%1/experiments/%2/%3/%4")
                              .arg(m_proposedPath)
                              .arg(number / 1000000)
                              .arg(number / 1000)
                              .arg(number);
    return m_check->exists ? tr("Run %1 goes to %2").arg(number).arg(first)
                           : tr("Will be created. Run %1 goes to %2").arg(number).arg(first);
}

} // namespace Chirpdeck
