// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/models/folderlistmodel.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

class QJSEngine;
class QQmlEngine;

namespace Chirpdeck {

/// The data folder in use. An empty path means that none is chosen yet.
struct FolderInUse
{
    QString path;
    double freeBytes = 0.0;
    double totalBytes = 0.0;
    int nextNumber = 1;
    double bytesPerRun = 0.0; ///< 0 = unknown
};

/// What a look at a folder that might be chosen has shown.
struct FolderCheck
{
    QString path;
    bool usable = false;
    bool exists = false;
    int runsFound = 0;
    int nextNumber = 1;
    double freeBytes = 0.0;
    double bytesPerRun = 0.0;
    QString problem; ///< why it cannot be used
};

/// Where runs are stored, and the choice of another place. Choosing is two steps: propose() asks for a check,
/// choose() for the change.
class StorageModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    Q_PROPERTY(QString dataFolder READ dataFolder NOTIFY folderChanged FINAL)
    Q_PROPERTY(bool chosen READ chosen NOTIFY folderChanged FINAL)
    Q_PROPERTY(QString freeText READ freeText NOTIFY folderChanged FINAL)
    Q_PROPERTY(QString totalText READ totalText NOTIFY folderChanged FINAL)
    Q_PROPERTY(double usedFraction READ usedFraction NOTIFY folderChanged FINAL)
    Q_PROPERTY(bool low READ low NOTIFY folderChanged FINAL)
    Q_PROPERTY(int nextNumber READ nextNumber NOTIFY folderChanged FINAL)
    Q_PROPERTY(QString roomText READ roomText NOTIFY folderChanged FINAL)
    Q_PROPERTY(Chirpdeck::FolderListModel *candidates READ candidates CONSTANT FINAL)
    Q_PROPERTY(QString proposedPath READ proposedPath NOTIFY proposalChanged FINAL)
    Q_PROPERTY(bool checking READ checking NOTIFY proposalChanged FINAL)
    Q_PROPERTY(bool proposalUsable READ proposalUsable NOTIFY proposalChanged FINAL)
    Q_PROPERTY(bool choosing READ choosing NOTIFY choosingChanged FINAL)
    Q_PROPERTY(QString writeText READ writeText NOTIFY proposalChanged FINAL)
    Q_PROPERTY(QString writeDetail READ writeDetail NOTIFY proposalChanged FINAL)
    Q_PROPERTY(QString proposalRoomText READ proposalRoomText NOTIFY proposalChanged FINAL)
    Q_PROPERTY(QString proposalRoomDetail READ proposalRoomDetail NOTIFY proposalChanged FINAL)
    Q_PROPERTY(QString runsText READ runsText NOTIFY proposalChanged FINAL)
    Q_PROPERTY(QString createText READ createText NOTIFY proposalChanged FINAL)
    Q_PROPERTY(int proposalNextNumber READ proposalNextNumber NOTIFY proposalChanged FINAL)

public:
    explicit StorageModel(QObject *parent)
        : QObject(parent)
    {
    }
    static StorageModel *create(QQmlEngine *engine, QJSEngine *);

    // Fed by the composition root.
    void setFolder(const FolderInUse &folder);
    void setCandidates(const QList<FolderCandidate> &folders) { m_candidates.setFolders(folders); }
    /// The answer to checkRequested(); ignored when another path has been proposed since.
    void setCheck(const FolderCheck &check);
    /// The answer to chooseRequested(): whether the folder is in use now.
    void setChosen(bool done);

    // Intents.
    Q_INVOKABLE void refresh() { Q_EMIT refreshRequested(); }
    Q_INVOKABLE void propose(const QString &path);
    /// Asks for the proposed folder, when its check allows it; once until that has been answered.
    Q_INVOKABLE void choose();

    QString dataFolder() const { return m_folder.path; }
    bool chosen() const { return !m_folder.path.isEmpty(); }
    QString freeText() const;
    QString totalText() const;
    double usedFraction() const;
    bool low() const;
    int nextNumber() const { return m_folder.nextNumber; }
    QString roomText() const;
    FolderListModel *candidates() { return &m_candidates; }
    QString proposedPath() const { return m_proposedPath; }
    bool checking() const { return !m_proposedPath.isEmpty() && !m_check; }
    bool choosing() const { return m_choosing; }
    bool proposalUsable() const { return m_check && m_check->usable; }
    QString writeText() const;
    QString writeDetail() const;
    QString proposalRoomText() const;
    QString proposalRoomDetail() const;
    QString runsText() const;
    QString createText() const;
    int proposalNextNumber() const { return m_check ? m_check->nextNumber : 1; }

Q_SIGNALS:
    void folderChanged();
    void proposalChanged();
    void choosingChanged();
    /// The folder that was asked for is in use.
    void folderChosen();
    void refreshRequested();
    void checkRequested(const QString &path);
    void chooseRequested(const QString &path);

private:
    FolderInUse m_folder;
    FolderListModel m_candidates;
    QString m_proposedPath;
    std::optional<FolderCheck> m_check;
    bool m_choosing = false;
};

} // namespace Chirpdeck
