// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/models/status.h"

#include <QAbstractListModel>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>

#include <vector>

class QJSEngine;
class QQmlEngine;

namespace Chirpdeck {

/// One thing that the connection doctor looks at.
struct DoctorCheck
{
    enum class Outcome { Waiting, Running, Passed, Failed, NotTried };

    QString id;
    QString statement; ///< "The computer sees it"
    QString evidence;  ///< what was seen
    Outcome outcome = Outcome::Waiting;

    bool operator==(const DoctorCheck &) const = default;
};

/// Why a device does not answer: what was checked, in order and up to the first failure, what that means,
/// what to do, and what was said on the wire. It only asks and never changes anything.
class DoctorModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    Q_PROPERTY(int count READ count NOTIFY changed FINAL)
    Q_PROPERTY(QString key READ key NOTIFY changed FINAL)
    Q_PROPERTY(QString name READ name NOTIFY changed FINAL)
    Q_PROPERTY(bool running READ running NOTIFY changed FINAL)
    Q_PROPERTY(bool healthy READ healthy NOTIFY changed FINAL)
    Q_PROPERTY(QString finding READ finding NOTIFY changed FINAL)
    Q_PROPERTY(QString findingDetail READ findingDetail NOTIFY changed FINAL)
    Q_PROPERTY(QStringList advice READ advice NOTIFY changed FINAL)
    Q_PROPERTY(QString duration READ duration NOTIFY changed FINAL)
    Q_PROPERTY(QVariantList traffic READ traffic NOTIFY changed FINAL)
    Q_PROPERTY(QString summary READ summary NOTIFY changed FINAL)

public:
    enum Role { StatementRole = Qt::UserRole + 1, EvidenceRole, StateRole, WordRole, FailedRole };

    struct Report
    {
        std::vector<DoctorCheck> checks;
        QString finding;
        QString findingDetail;
        QStringList advice;
        QString duration;
        QVariantList traffic; ///< maps: time, direction, text
        bool running = false;
    };

    explicit DoctorModel(QObject *parent)
        : QAbstractListModel(parent)
    {
    }
    static DoctorModel *create(QQmlEngine *engine, QJSEngine *);

    // Fed by the composition root.
    void setDevice(const QString &key, const QString &name);
    void setReport(const Report &report);

    // Intents.
    Q_INVOKABLE void examine(const QString &key);
    Q_INVOKABLE void checkAgain();
    Q_INVOKABLE void copyReport();
    /// All of it as text, for a mail to somebody who knows.
    QString reportText() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    int count() const { return static_cast<int>(m_rows.size()); }
    QString key() const { return m_key; }
    QString name() const { return m_name; }
    bool running() const { return m_report.running; }
    bool healthy() const;
    QString finding() const { return m_report.finding; }
    QString findingDetail() const { return m_report.findingDetail; }
    QStringList advice() const { return m_report.advice; }
    QString duration() const { return m_report.duration; }
    QVariantList traffic() const { return m_report.traffic; }
    /// "Checks, 3 passed, stopped at Another program has it".
    QString summary() const;

Q_SIGNALS:
    void changed();
    void examineRequested(const QString &key);
    void copyRequested(const QString &text);

private:
    friend struct RowSync;

    QString m_key;
    QString m_name;
    Report m_report;
    std::vector<DoctorCheck> m_rows;
};

} // namespace Chirpdeck
