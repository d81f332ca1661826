// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/models/status.h"
#include "persistence/streams/loghistory.h"

#include <QAbstractListModel>
#include <QDate>
#include <QtQml/qqmlregistration.h>

#include <deque>
#include <functional>

class QJSEngine;
class QQmlEngine;

namespace Chirpdeck {

/// The program's log, or that of an experiment, the newest line first. Lines come in while they are added;
/// older ones are loaded from the files page by page. The rows are those that the filters let through.
///
/// Lines that need attention and come while the page is not looked at are unread.
class LogModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    Q_PROPERTY(int count READ count NOTIFY countsChanged FINAL)
    Q_PROPERTY(int totalCount READ totalCount NOTIFY countsChanged FINAL)
    Q_PROPERTY(int faultCount READ faultCount NOTIFY countsChanged FINAL)
    Q_PROPERTY(int warningCount READ warningCount NOTIFY countsChanged FINAL)
    Q_PROPERTY(bool hasOlder READ hasOlder NOTIFY loadedChanged FINAL)
    Q_PROPERTY(bool loading READ loading NOTIFY loadedChanged FINAL)
    Q_PROPERTY(QString problem READ problem NOTIFY loadedChanged FINAL)
    Q_PROPERTY(int experiment READ experiment NOTIFY sourceChanged FINAL)
    Q_PROPERTY(bool onlyFaults READ onlyFaults WRITE setOnlyFaults NOTIFY filterChanged FINAL)
    Q_PROPERTY(bool onlyWarnings READ onlyWarnings WRITE setOnlyWarnings NOTIFY filterChanged FINAL)
    Q_PROPERTY(bool onlyDone READ onlyDone WRITE setOnlyDone NOTIFY filterChanged FINAL)
    Q_PROPERTY(bool onlyInfo READ onlyInfo WRITE setOnlyInfo NOTIFY filterChanged FINAL)
    Q_PROPERTY(QString filter READ filter WRITE setFilter NOTIFY filterChanged FINAL)
    Q_PROPERTY(bool filtering READ filtering NOTIFY filterChanged FINAL)
    Q_PROPERTY(bool debugLogging READ debugLogging WRITE setDebugLogging NOTIFY debugLoggingChanged FINAL)
    Q_PROPERTY(bool looking READ looking WRITE setLooking NOTIFY unreadChanged FINAL)
    Q_PROPERTY(int unreadCount READ unreadCount NOTIFY unreadChanged FINAL)
    Q_PROPERTY(Chirpdeck::Status::State unreadWorst READ unreadWorst NOTIFY unreadChanged FINAL)

public:
    enum Role { TimeRole = Qt::UserRole + 1, DayRole, MarkRole, WordRole, MessageRole };

    /// Lines loaded at once, and the most that are kept of each log.
    static constexpr int pageLines = 5000;
    static constexpr int mostLines = 50'000;

    explicit LogModel(QObject *parent);
    static LogModel *create(QQmlEngine *engine, QJSEngine *);

    // Fed by the composition root.
    /// New lines of the program's log, in order. Those of the run that writes the shown experiment's log go
    /// there too.
    void add(const QList<LogLine> &lines);
    /// The run that is on writes its log there; empty = no run.
    void setRunPath(const QString &path) { m_runPath = path; }
    /// The program's log is another one; empty until its history comes.
    void beginProgram();
    /// Lines from the files. Those that are here already are recognized by their time.
    void setProgramHistory(const LogHistory &history);
    void setExperimentHistory(const QString &path, const Result<LogHistory> &history);
    /// As the settings have it; asks for nothing.
    void applyDebugLogging(bool on);
    /// What "Today" means; tests set it.
    void setToday(std::function<QDate()> today) { m_today = std::move(today); }

    // Intents.
    Q_INVOKABLE void showProgram();
    Q_INVOKABLE void showExperiment(int number, const QString &path);
    Q_INVOKABLE void loadOlder();
    Q_INVOKABLE void showAll();
    /// Puts all rows, or one, into the clipboard; returns how many.
    Q_INVOKABLE int copyAll();
    Q_INVOKABLE void copyRow(int row);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    int count() const { return static_cast<int>(m_rows.size()); }
    int totalCount() const { return static_cast<int>(shown().lines.size()); }
    int faultCount() const { return shown().faults; }
    int warningCount() const { return shown().warnings; }
    bool hasOlder() const { return shown().hasOlder && totalCount() < mostLines; }
    bool loading() const { return shown().loading; }
    QString problem() const { return shown().problem; }
    /// The number of the experiment whose log is shown; 0 = the program's.
    int experiment() const { return m_experimentNumber; }
    /// Several of these together show all of theirs; none of them shows everything.
    bool onlyFaults() const { return m_only.faults; }
    void setOnlyFaults(bool only) { setOnly(&Only::faults, only); }
    bool onlyWarnings() const { return m_only.warnings; }
    void setOnlyWarnings(bool only) { setOnly(&Only::warnings, only); }
    bool onlyDone() const { return m_only.done; }
    void setOnlyDone(bool only) { setOnly(&Only::done, only); }
    bool onlyInfo() const { return m_only.info; }
    void setOnlyInfo(bool only) { setOnly(&Only::info, only); }
    QString filter() const { return m_filter; }
    void setFilter(const QString &filter);
    bool filtering() const;
    bool debugLogging() const { return m_debugLogging; }
    void setDebugLogging(bool on);
    bool looking() const { return m_looking; }
    void setLooking(bool looking);
    int unreadCount() const { return m_unread; }
    Status::State unreadWorst() const { return m_unreadWorst; }

Q_SIGNALS:
    void countsChanged();
    void loadedChanged();
    void sourceChanged();
    void filterChanged();
    void debugLoggingChanged();
    void unreadChanged();
    /// The newest so many lines of the log's files are wanted.
    void programWanted(int lines);
    void experimentWanted(const QString &path, int lines);
    void debugLoggingRequested(bool on);
    void copyRequested(const QString &text);

private:
    struct Only
    {
        bool faults = false;
        bool warnings = false;
        bool done = false;
        bool info = false;

        bool operator==(const Only &) const = default;
    };
    /// One log, the newest line at the front. A line's serial is its place in time: that of the front is
    /// `newest`, and one less for each line behind.
    struct Lines
    {
        std::deque<LogLine> lines;
        qint64 newest = -1;
        QDateTime began; ///< lines from then on come as they are added
        int faults = 0;
        int warnings = 0;
        bool hasOlder = false;
        bool loading = false;
        QString problem;

        const LogLine &at(qint64 serial) const { return lines[static_cast<size_t>(newest - serial)]; }
        void count(const LogLine &line, int by);
    };

    const Lines &shown() const { return m_experimentNumber > 0 ? m_experiment : m_program; }
    Lines &shown() { return m_experimentNumber > 0 ? m_experiment : m_program; }
    void setOnly(bool Only::*which, bool only);
    bool passes(const LogLine &line) const;
    void refilter();
    void append(Lines &to, const QList<LogLine> &lines);
    void prepend(Lines &to, const LogHistory &history);
    void noteUnread(const QList<LogLine> &lines);
    static Status::State markOf(LogCode code);
    QString textOf(const LogLine &line) const;

    Lines m_program;
    Lines m_experiment;
    int m_experimentNumber = 0;
    QString m_experimentPath;
    QString m_runPath;
    std::deque<qint64> m_rows; ///< serials of the lines that are shown
    Only m_only;
    QString m_filter;
    QStringList m_words;
    bool m_debugLogging = false;
    bool m_looking = false;
    int m_unread = 0;
    Status::State m_unreadWorst = Status::Ok;
    std::function<QDate()> m_today;
};

} // namespace Chirpdeck
