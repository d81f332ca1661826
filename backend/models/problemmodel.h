// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/acquisition/runstatus.h"
#include "backend/models/status.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

class QJSEngine;
class QQmlEngine;

namespace Chirpdeck {

/// The alerts: open conditions first, the worst on top, then what is solved or was only told. A condition is
/// a banner until it is solved; a notice is a toast.
class ProblemModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    Q_PROPERTY(int openCount READ openCount NOTIFY countsChanged FINAL)
    Q_PROPERTY(int count READ count NOTIFY countsChanged FINAL)
    Q_PROPERTY(QString topId READ topId NOTIFY topChanged FINAL)
    Q_PROPERTY(QString topWhat READ topWhat NOTIFY topChanged FINAL)
    Q_PROPERTY(QString topDetail READ topDetail NOTIFY topChanged FINAL)
    Q_PROPERTY(Chirpdeck::Status::State topMark READ topMark NOTIFY topChanged FINAL)

public:
    enum Role {
        IdRole = Qt::UserRole + 1,
        WhatRole,
        DetailRole,
        MarkRole,
        OpenRole,
        TimeTextRole,
        SectionRole
    };

    static constexpr int solvedKept = 50;

    explicit ProblemModel(QObject *parent)
        : QAbstractListModel(parent)
    {
    }
    static ProblemModel *create(QQmlEngine *engine, QJSEngine *);

    // Fed by the composition root.
    /// A new or changed condition; an empty error.what solves the one of that id.
    void apply(const Acquisition::Problem &problem);
    /// Something worth telling once: shown as a toast and kept in the list.
    void notice(const QString &text);

    /// Whether it tells of something that has happened, like a run that has failed, and is there to be read:
    /// checking again is what says that it has been.
    Q_INVOKABLE bool isOver(const QString &id) const { return id == QLatin1String("run"); }
    /// Asks the composition root to look again at a condition.
    Q_INVOKABLE void checkAgain(const QString &id) { Q_EMIT checkRequested(id); }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    int count() const { return static_cast<int>(m_rows.size()); }
    int openCount() const;
    QString topId() const { return openCount() ? m_rows.front().id : QString(); }
    QString topWhat() const { return openCount() ? m_rows.front().error.what : QString(); }
    QString topDetail() const { return openCount() ? detailOf(m_rows.front()) : QString(); }
    Status::State topMark() const { return openCount() ? m_rows.front().mark : Status::Ok; }

Q_SIGNALS:
    void countsChanged();
    void topChanged();
    void noticed(const QString &text);
    /// A condition has appeared; for the screen reader.
    void appeared(const QString &text, bool fault);
    void checkRequested(const QString &id);

private:
    struct Row
    {
        QString id;
        Status::State mark = Status::Info;
        Error error;
        QDateTime since;
        QDateTime until;
        bool open = false;
    };

    static QString detailOf(const Row &row);
    int openRowOf(const QString &id) const;
    void insertClosed(Row row);
    void solve(int row);

    std::vector<Row> m_rows;
};

} // namespace Chirpdeck
