// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/acquisition/runstatus.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

class QJSEngine;
class QQmlEngine;

namespace Chirpdeck {

/// The New run sheet. What is typed is a draft until start(); the draft survives closing the sheet, and the
/// program too when the composition root stores it on draftChanged().
class NewRunModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    Q_PROPERTY(Chirpdeck::NewRunModel::Mode mode READ mode WRITE setMode NOTIFY draftChanged FINAL)
    Q_PROPERTY(double shots READ shots WRITE setShots NOTIFY draftChanged FINAL)
    Q_PROPERTY(double minutes READ minutes WRITE setMinutes NOTIFY draftChanged FINAL)
    Q_PROPERTY(QString title READ title WRITE setTitle NOTIFY draftChanged FINAL)
    Q_PROPERTY(QString sample READ sample WRITE setSample NOTIFY draftChanged FINAL)
    Q_PROPERTY(QString problem READ problem NOTIFY draftChanged FINAL)
    Q_PROPERTY(bool valid READ valid NOTIFY draftChanged FINAL)
    Q_PROPERTY(int number READ number NOTIFY numberChanged FINAL)
    Q_PROPERTY(double minimumShots READ minimumShots CONSTANT FINAL)
    Q_PROPERTY(double maximumMinutes READ maximumMinutes CONSTANT FINAL)
    Q_PROPERTY(double maximumShots READ maximumShots CONSTANT FINAL)

public:
    enum Mode { Shots, Minutes, Open };
    Q_ENUM(Mode)

    explicit NewRunModel(QObject *parent)
        : QObject(parent)
    {
    }
    static NewRunModel *create(QQmlEngine *engine, QJSEngine *);

    void setDraft(const Acquisition::RunRequest &draft);
    Acquisition::RunRequest draft() const;
    /// The number of the next run.
    void setNumber(int number);

    /// Emits startRequested() with the draft when it is valid. The title belongs to that run: it leaves the
    /// draft once the run has taken its number.
    Q_INVOKABLE bool start();

    Mode mode() const;
    void setMode(Mode mode);
    double shots() const { return static_cast<double>(m_draft.targetShots); }
    /// Rounded; values out of range stay and are named by problem().
    void setShots(double shots);
    double minutes() const { return static_cast<double>(m_draft.targetMinutes); }
    /// As setShots().
    void setMinutes(double minutes);
    QString title() const { return m_draft.title; }
    void setTitle(const QString &title);
    QString sample() const { return m_draft.sample; }
    void setSample(const QString &sample);
    /// What has to change before the run can start; empty = nothing.
    QString problem() const;
    bool valid() const { return problem().isEmpty(); }
    int number() const { return m_number; }
    double minimumShots() const { return 1.0; }
    double maximumShots() const { return 2147483647.0; }
    double maximumMinutes() const { return 2147483647.0; }

Q_SIGNALS:
    void draftChanged();
    void numberChanged();
    void startRequested(const Chirpdeck::Acquisition::RunRequest &request);

private:
    void setWhole(quint64 &field, double value);

    Acquisition::RunRequest m_draft;
    QString m_startedTitle; ///< of the run that was asked for and has not taken its number yet
    int m_number = 1;
};

} // namespace Chirpdeck
