// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/models/status.h"

#include <QAbstractListModel>
#include <QDateTime>
#include <QtQml/qqmlregistration.h>

class QJSEngine;
class QQmlEngine;

namespace Chirpdeck {

/// One recorded run as the list shows it.
struct HistoryEntry
{
    enum class Outcome { Unknown, Complete, Stopped, Recovered, Failed, Running, Interrupted, Unreadable };

    int number = 0;
    QDateTime startedAt;
    QString type; ///< in words: "Shots", "Open-ended"
    quint64 shots = 0;
    Outcome outcome = Outcome::Unknown;
    QString title;
    bool simulated = false;
    QString path;
    QString error; ///< why it cannot be read; Unreadable only
};

/// The runs of the data folder, the newest first unless sorted otherwise, filtered by words as they are
/// typed. Filled while the folder is read.
class HistoryModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    Q_PROPERTY(QString filter READ filter WRITE setFilter NOTIFY filterChanged FINAL)
    Q_PROPERTY(Chirpdeck::HistoryModel::Sort sort READ sort NOTIFY sortChanged FINAL)
    Q_PROPERTY(bool descending READ isDescending NOTIFY sortChanged FINAL)
    Q_PROPERTY(int count READ count NOTIFY countsChanged FINAL)
    Q_PROPERTY(int totalCount READ totalCount NOTIFY countsChanged FINAL)
    Q_PROPERTY(bool loading READ loading NOTIFY loadingChanged FINAL)
    Q_PROPERTY(QString folderProblem READ folderProblem NOTIFY loadingChanged FINAL)
    Q_PROPERTY(int interruptedNumber READ interruptedNumber NOTIFY countsChanged FINAL)
    Q_PROPERTY(QString interruptedPath READ interruptedPath NOTIFY countsChanged FINAL)
    Q_PROPERTY(QString interruptedText READ interruptedText NOTIFY countsChanged FINAL)

public:
    enum Role {
        NumberRole = Qt::UserRole + 1,
        StartedAtRole,
        TimeTextRole,
        DayRole,
        TypeRole,
        ShotsRole,
        FactsRole,
        MarkRole,
        OutcomeTextRole,
        TitleRole,
        SimulatedRole,
        PathRole,
        ReadableRole,
        ErrorRole
    };

    enum Sort { ByNumber, ByTime, ByShots, ByTitle };
    Q_ENUM(Sort)

    explicit HistoryModel(QObject *parent)
        : QAbstractListModel(parent)
    {
    }
    static HistoryModel *create(QQmlEngine *engine, QJSEngine *);

    // Fed by the composition root.
    /// Adds the entries; one with a number that is there already replaces it.
    void add(const QList<HistoryEntry> &entries);
    void clear();
    void setLoading(bool loading);
    /// Why the data folder cannot be read; empty = it can.
    void setFolderProblem(const QString &problem);
    /// The day that Today means; tests pin it.
    void setToday(const QDate &today);

    // Intents.
    Q_INVOKABLE void openRun(const QString &path) { Q_EMIT openRequested(path); }
    Q_INVOKABLE void finishInterrupted();
    /// Starts the interrupted run again where it was, with the shots that are safe.
    Q_INVOKABLE void continueInterrupted();
    /// Leaves the interrupted run as it is and stops asking in this session.
    Q_INVOKABLE void keepInterrupted();
    /// Sorts by this; asked again, the other way round. Titles begin with A, all else with the largest.
    Q_INVOKABLE void sortBy(Chirpdeck::HistoryModel::Sort sort);
    Q_INVOKABLE void reload() { Q_EMIT reloadRequested(); }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    QString filter() const { return m_filter; }
    void setFilter(const QString &filter);
    Sort sort() const { return m_sort; }
    bool isDescending() const { return m_descending; }
    int count() const { return static_cast<int>(m_shown.size()); }
    int totalCount() const { return static_cast<int>(m_entries.size()); }
    bool loading() const { return m_loading; }
    QString folderProblem() const { return m_folderProblem; }
    int interruptedNumber() const;
    QString interruptedPath() const;
    QString interruptedText() const;

Q_SIGNALS:
    void filterChanged();
    void sortChanged();
    void countsChanged();
    void loadingChanged();

    void openRequested(const QString &path);
    void finishRequested(const QString &path);
    void continueRequested(int number);
    void reloadRequested();

private:
    bool matches(const HistoryEntry &entry) const;
    const HistoryEntry *interrupted() const;
    bool precedes(const HistoryEntry &a, const HistoryEntry &b) const;
    const HistoryEntry &entryOf(int number) const;
    /// Where a run stands, or would stand, among the rows.
    std::vector<int>::iterator rowOf(const HistoryEntry &entry);
    void listMatching();
    void insert(const HistoryEntry &entry);
    QString factsOf(const HistoryEntry &entry) const;

    std::vector<HistoryEntry> m_entries; ///< by number, largest first
    std::vector<int> m_shown;            ///< numbers of the entries that match, as sorted
    QStringList m_words;
    QString m_filter;
    QString m_folderProblem;
    QSet<int> m_kept;
    QDate m_today;
    Sort m_sort = ByNumber;
    bool m_descending = true;
    bool m_loading = false;
};

} // namespace Chirpdeck
