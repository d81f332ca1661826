// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

namespace Chirpdeck {

/// A place where data could go.
struct FolderCandidate
{
    QString path;   ///< proposed data folder, e.g. /data/chirpdeck
    QString name;   ///< "Data drive"
    QString remark; ///< "Fast, always there"
    double freeBytes = 0.0;
    double totalBytes = 0.0;
    QString problem; ///< why it cannot be used; empty = it can
};

class FolderListModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("StorageModel.candidates is the only one")
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)

public:
    enum Role {
        PathRole = Qt::UserRole + 1,
        NameRole,
        RemarkRole,
        FreeTextRole,
        UsedFractionRole,
        LowRole,
        UsableRole,
        ProblemRole
    };

    /// Below this share of free space a drive is marked as low.
    static constexpr double lowShare = 0.2;

    using QAbstractListModel::QAbstractListModel;

    void setFolders(const QList<FolderCandidate> &folders);

    int count() const { return static_cast<int>(m_folders.size()); }
    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void countChanged();

private:
    QList<FolderCandidate> m_folders;
};

} // namespace Chirpdeck
