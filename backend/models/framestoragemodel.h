// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "persistence/data/result.h"
#include "persistence/frames/framesettings.h"

#include <QDateTime>
#include <QObject>
#include <QtQml/qqmlregistration.h>

#include <functional>
#include <optional>

class QJSEngine;
class QQmlEngine;

namespace Chirpdeck {

/// What is known of where frames go.
struct FrameFolder
{
    QString path; ///< base and folder
    bool baseExists = false;
    bool writable = false;
    double freeBytes = 0.0;
    std::optional<qint64> nextNumber; ///< none when not numbered, or not known yet
    QString nextFile;                 ///< whole path of the next file
    bool nameTaken = false;           ///< not numbered, and the file is there already
};

/// How the storage of frames stands.
struct FrameActivity
{
    // Files by their number, or by their name where they are not numbered.
    QString reservedFile; ///< has its name and no frame yet; empty = none
    QString writingFile;
    double writtenBytes = 0.0;
    double expectedBytes = 0.0; ///< 0 = open-ended
    double bytesPerSecond = 0.0;
    qint64 dropped = 0; ///< frames of the newest run that the drive was too slow for
    qint64 refused = 0; ///< and those that did not fit into it
    int savedCount = 0; ///< since the start of the program
    QString savedFile;
    QDateTime savedAt;
    int failedCount = 0;
    QString failedFile;
    Error failure;
};

/// What earlier runs have left unfinished in the folder of the frames.
struct FrameLeftovers
{
    QStringList names; ///< of the files that they would become
    qint64 frames = 0; ///< that are safe
    bool finishing = false;
    QString failure; ///< why the last one could not be finished
};

/// The panel of the frame storage: settings of the next acquisition, what is being stored, and what to do
/// about what failed. Fields are locked while an acquisition owns them.
class FrameStorageModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    Q_PROPERTY(bool enabled READ enabled WRITE setEnabled NOTIFY settingsChanged FINAL)
    Q_PROPERTY(QString base READ base WRITE setBase NOTIFY settingsChanged FINAL)
    Q_PROPERTY(QString folder READ folder WRITE setFolder NOTIFY settingsChanged FINAL)
    Q_PROPERTY(QString name READ name WRITE setName NOTIFY settingsChanged FINAL)
    Q_PROPERTY(bool numbered READ numbered WRITE setNumbered NOTIFY settingsChanged FINAL)
    Q_PROPERTY(bool locked READ locked NOTIFY activityChanged FINAL)
    Q_PROPERTY(QString problem READ problem NOTIFY folderChanged FINAL)
    Q_PROPERTY(bool canCreate READ canCreate NOTIFY folderChanged FINAL)
    Q_PROPERTY(QString nextNumberText READ nextNumberText NOTIFY folderChanged FINAL)
    Q_PROPERTY(QString nextFileText READ nextFileText NOTIFY folderChanged FINAL)
    Q_PROPERTY(QString freeText READ freeText NOTIFY folderChanged FINAL)
    Q_PROPERTY(QString freeDetail READ freeDetail NOTIFY activityChanged FINAL)
    Q_PROPERTY(bool low READ low NOTIFY folderChanged FINAL)
    Q_PROPERTY(int reservedCount READ reservedCount NOTIFY activityChanged FINAL)
    Q_PROPERTY(QString reservedText READ reservedText NOTIFY activityChanged FINAL)
    Q_PROPERTY(int writingCount READ writingCount NOTIFY activityChanged FINAL)
    Q_PROPERTY(QString writingText READ writingText NOTIFY activityChanged FINAL)
    Q_PROPERTY(int savedCount READ savedCount NOTIFY activityChanged FINAL)
    Q_PROPERTY(QString savedText READ savedText NOTIFY activityChanged FINAL)
    Q_PROPERTY(int failedCount READ failedCount NOTIFY activityChanged FINAL)
    Q_PROPERTY(QString failedText READ failedText NOTIFY activityChanged FINAL)
    Q_PROPERTY(QString lostText READ lostText NOTIFY activityChanged FINAL)
    Q_PROPERTY(int interruptedCount READ interruptedCount NOTIFY leftoversChanged FINAL)
    Q_PROPERTY(QString interruptedText READ interruptedText NOTIFY leftoversChanged FINAL)
    Q_PROPERTY(bool finishing READ finishing NOTIFY leftoversChanged FINAL)
    Q_PROPERTY(bool canOpenFolder READ canOpenFolder NOTIFY folderChanged FINAL)

public:
    explicit FrameStorageModel(QObject *parent)
        : QObject(parent)
    {
    }
    static FrameStorageModel *create(QQmlEngine *engine, QJSEngine *);

    // Fed by the composition root.
    void setSettings(const FrameSettings &settings);
    void setFolderFacts(const FrameFolder &folder);
    void setActivity(const FrameActivity &activity);
    void setLeftovers(const FrameLeftovers &leftovers);
    /// The clock behind "saved at"; tests pin it.
    void setToday(const QDate &today) { m_today = today; }

    // Intents.
    Q_INVOKABLE void openFolder() { Q_EMIT openFolderRequested(m_facts.path); }
    /// Makes the base folder.
    Q_INVOKABLE void createBase() { Q_EMIT createRequested(m_settings.base); }
    /// Tries once more to write what failed; with another base, it goes there.
    Q_INVOKABLE void retryFailed() { Q_EMIT retryRequested(); }
    /// Gives up the frames that could not be written.
    Q_INVOKABLE void discardFailed() { Q_EMIT discardRequested(); }

    /// Finishes what a crash has left: every frame that is safe is in a file then.
    Q_INVOKABLE void finishInterrupted() { Q_EMIT finishRequested(); }
    /// Leaves it for later; nothing is deleted.
    Q_INVOKABLE void keepInterrupted();

    const FrameSettings &settings() const { return m_settings; }
    bool enabled() const { return m_settings.enabled; }
    void setEnabled(bool enabled);
    QString base() const { return m_settings.base; }
    void setBase(const QString &base);
    QString folder() const { return m_settings.folder; }
    void setFolder(const QString &folder);
    QString name() const { return m_settings.name; }
    void setName(const QString &name);
    bool numbered() const { return m_settings.numbered; }
    void setNumbered(bool numbered);

    /// An acquisition owns name and folder.
    bool locked() const { return !m_activity.reservedFile.isEmpty() || !m_activity.writingFile.isEmpty(); }
    /// Why nothing can be stored with these settings, and what to do; empty = it can.
    QString problem() const;
    bool canCreate() const;
    QString nextNumberText() const;
    QString nextFileText() const { return m_facts.nextFile; }
    QString freeText() const;
    /// How long the room lasts at the present rate.
    QString freeDetail() const;
    bool low() const;
    int reservedCount() const { return m_activity.reservedFile.isEmpty() ? 0 : 1; }
    QString reservedText() const;
    int writingCount() const { return m_activity.writingFile.isEmpty() ? 0 : 1; }
    QString writingText() const;
    int savedCount() const { return m_activity.savedCount; }
    QString savedText() const;
    int failedCount() const { return m_activity.failedCount; }
    QString failedText() const;
    /// Frames that were not stored; empty when there are none.
    QString lostText() const;
    int interruptedCount() const { return static_cast<int>(m_leftovers.names.size()); }
    QString interruptedText() const;
    bool finishing() const { return m_leftovers.finishing; }
    bool canOpenFolder() const { return m_facts.baseExists; }

Q_SIGNALS:
    void settingsChanged();
    void folderChanged();
    void activityChanged();
    void leftoversChanged();

    /// The user has changed a setting.
    void edited(const Chirpdeck::FrameSettings &settings);
    void openFolderRequested(const QString &path);
    void createRequested(const QString &path);
    void retryRequested();
    void discardRequested();
    void finishRequested();
    void keepRequested();

private:
    void change(const std::function<void(FrameSettings &)> &how);

    FrameSettings m_settings;
    FrameFolder m_facts;
    FrameActivity m_activity;
    FrameLeftovers m_leftovers;
    QDate m_today;
};

} // namespace Chirpdeck
