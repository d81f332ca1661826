// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/models/folderlistmodel.h"

#include "backend/models/format.h"

namespace Chirpdeck {

void FolderListModel::setFolders(const QList<FolderCandidate> &folders)
{
    beginResetModel();
    m_folders = folders;
    endResetModel();
    Q_EMIT countChanged();
}

int FolderListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant FolderListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const FolderCandidate &folder = m_folders[index.row()];
    switch (role) {
    case PathRole:
        return folder.path;
    case Qt::DisplayRole:
    case NameRole:
        return folder.name;
    case RemarkRole:
        return folder.remark;
    case FreeTextRole:
        return tr("%1 free of %2")
            .arg(Format::bytes(folder.freeBytes).text(), Format::bytes(folder.totalBytes).text());
    case UsedFractionRole:
        return folder.totalBytes > 0.0 ? std::clamp(1.0 - folder.freeBytes / folder.totalBytes, 0.0, 1.0)
                                       : 0.0;
    case LowRole:
        return folder.totalBytes > 0.0 && folder.freeBytes < lowShare * folder.totalBytes;
    case UsableRole:
        return folder.problem.isEmpty();
    case ProblemRole:
        return folder.problem;
    default:
        return {};
    }
}

QHash<int, QByteArray> FolderListModel::roleNames() const
{
    return {{PathRole, "path"},
            {NameRole, "name"},
            {RemarkRole, "remark"},
            {FreeTextRole, "freeText"},
            {UsedFractionRole, "usedFraction"},
            {LowRole, "low"},
            {UsableRole, "usable"},
            {ProblemRole, "problem"}};
}

} // namespace Chirpdeck
