// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "persistence/stores/datastoragebase.h"
#include "persistence/stores/overlayreader.h"

#include <QFuture>
#include <QThreadPool>

#include <mutex>

namespace Chirpdeck {

/// The overlays of an experiment. What the user sees changes at once and in memory; the disk follows in the
/// background, one write at a time and in order. A failed write leaves the overlay as it is on the screen, is
/// reported by the future, and is made good by the next one.
///
/// The data of an overlay are written before its settings, and these before the index names them, so that no
/// file refers to one that is not there. All calls are safe from several threads; only `save` and `finish`
/// wait for the disk.
class OverlayStorage : public DataStorageBase
{
public:
    explicit OverlayStorage(std::shared_ptr<ExperimentFolder> folder = {});
    /// Waits for the writes under way.
    ~OverlayStorage() override;

    /// Reads the overlays of the experiment in the background. The value is what could not be read, in
    /// sentences; overlays that were added meanwhile stay. A transient storage has nothing to read.
    QFuture<Result<QStringList>> load();

    /// In the user's order.
    QList<StoredOverlay> overlays() const;
    /// The overlay with a key; nothing when there is none.
    std::optional<Overlay> overlay(const QString &key) const;

    /// Adds an overlay and returns its key. Fails for a label that cannot be a file's name or is taken
    /// (upper and lower case are the same: some drives do not tell them apart).
    Result<QString> add(const Overlay &overlay);
    /// Puts `overlay` in the place of another one and returns its key, which changes with the label.
    Result<QString> change(const QString &key, const Overlay &overlay);
    Result<void> remove(const QString &key);
    /// The user's order; overlays that are not named come last.
    void setOrder(const QStringList &keys);

    /// Writes in the background what is not on the disk.
    QFuture<Result<void>> saveLater();
    bool hasUnsaved() const;

protected:
    /// Writes the index, which names nothing yet.
    Result<void> onStart() override;
    /// Reads what is there, and waits for it.
    Result<void> onResume() override;
    /// Writes what is not on the disk, and waits for it.
    Result<void> onSave() override;

private:
    struct Entry
    {
        StoredOverlay stored;
        bool dataUnsaved = true;
        bool settingsUnsaved = true;
        quint64 change = 0; ///< number of its last change, which no other change has
        /// Keys under which it is on the disk although it should not be any more.
        QStringList oldKeys;
    };

    Result<QString> checkedKey(const QString &label, const QString &ownKey) const;
    Entry *find(const QString &key);
    const Entry *find(const QString &key) const;
    void touch(Entry &entry);
    bool isOldKeyOfAnother(const Entry &entry) const;
    std::optional<Entry> nextUnsaved() const;
    Result<void> write(const Entry &entry);
    void markSaved(const Entry &written);
    Result<void> removeFiles(const QString &key);
    Result<void> removeOverlays();
    Result<void> writeIndex(const QMap<QString, QString> &index);
    Result<QStringList> read();

    mutable std::mutex m_mutex;
    std::mutex m_saveMutex;
    QList<Entry> m_entries;
    QStringList m_removedKeys;
    /// Keys of the index whose overlays could not be read; they stay as they are.
    QStringList m_foreignKeys;
    QMap<QString, QString> m_index; ///< as it is on the disk; belongs to who holds m_saveMutex
    bool m_indexIsKnown = false;    ///< likewise
    quint64 m_changes = 0;
    QThreadPool m_pool; ///< one thread: writes follow each other
};

} // namespace Chirpdeck
