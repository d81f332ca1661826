// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/models/draftfields.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace Chirpdeck {

class DraftEditor;

/// One setting of a draft for a page: value, limits, texts, and what is wrong with it.
class DraftField : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("DraftEditor.field() gives it")
    Q_PROPERTY(QString label READ label CONSTANT FINAL)
    Q_PROPERTY(double value READ value WRITE setValue NOTIFY changed FINAL)
    Q_PROPERTY(int index READ index WRITE setIndex NOTIFY changed FINAL)
    Q_PROPERTY(bool on READ isOn WRITE setOn NOTIFY changed FINAL)
    Q_PROPERTY(double minimum READ minimum NOTIFY changed FINAL)
    Q_PROPERTY(double maximum READ maximum NOTIFY changed FINAL)
    Q_PROPERTY(int decimals READ decimals CONSTANT FINAL)
    Q_PROPERTY(QList<QString> units READ units CONSTANT FINAL)
    Q_PROPERTY(QList<double> factors READ factors CONSTANT FINAL)
    Q_PROPERTY(QList<double> steps READ steps CONSTANT FINAL)
    Q_PROPERTY(QList<QString> options READ options NOTIFY changed FINAL)
    Q_PROPERTY(bool shown READ isShown NOTIFY changed FINAL)
    Q_PROPERTY(QString text READ text NOTIFY changed FINAL)
    Q_PROPERTY(QString problem READ problem NOTIFY changed FINAL)
    Q_PROPERTY(QString warning READ warning NOTIFY changed FINAL)
    Q_PROPERTY(QString specialName READ specialName CONSTANT FINAL)
    Q_PROPERTY(double specialValue READ specialValue CONSTANT FINAL)

public:
    DraftField(const DraftFieldSpec &spec, DraftEditor &editor);

    QString label() const { return m_spec.label; }
    double value() const;
    void setValue(double value);
    int index() const { return static_cast<int>(value()); }
    void setIndex(int index) { setValue(index); }
    bool isOn() const { return value() != 0.0; }
    void setOn(bool on) { setValue(on ? 1.0 : 0.0); }
    double minimum() const;
    double maximum() const;
    int decimals() const { return m_spec.decimals; }
    QStringList units() const { return m_spec.units; }
    QList<double> factors() const { return m_spec.factors; }
    QList<double> steps() const { return m_spec.steps; }
    QStringList options() const;
    bool isShown() const;
    QString text() const;
    /// The error at this field; empty = none.
    QString problem() const;
    /// The warning at this field; empty = none, or there is an error.
    QString warning() const;
    QString specialName() const { return m_spec.specialName; }
    double specialValue() const { return m_spec.specialValue; }

Q_SIGNALS:
    void changed();

private:
    const DraftFieldSpec &m_spec;
    DraftEditor &m_editor;
};

} // namespace Chirpdeck
