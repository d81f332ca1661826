// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/models/rowlistmodel.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace Chirpdeck {

/// Lanes on one axis of time: what happens when. Positions are in the unit of the axis.
class LanePicture : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("a model has it")
    Q_PROPERTY(Chirpdeck::RowListModel *lanes READ lanes CONSTANT FINAL)
    Q_PROPERTY(double start READ start NOTIFY changed FINAL)
    Q_PROPERTY(double end READ end NOTIFY changed FINAL)
    Q_PROPERTY(QString axis READ axis NOTIFY changed FINAL)
    Q_PROPERTY(QString fact READ fact NOTIFY changed FINAL)

public:
    struct Span
    {
        double from = 0.0;
        double to = 0.0;
        QString text;
    };
    struct Lane
    {
        QString name;
        QString detail;
        QList<Span> spans;
        bool filled = true; ///< outlined otherwise
        bool faint = false; ///< switched off
    };

    explicit LanePicture(QObject *parent);

    void set(const QList<Lane> &lanes, double start, double end, const QString &axis,
             const QString &fact = {});

    RowListModel *lanes() { return &m_lanes; }
    double start() const { return m_start; }
    double end() const { return m_end; }
    QString axis() const { return m_axis; }
    QString fact() const { return m_fact; }

Q_SIGNALS:
    void changed();

private:
    RowListModel m_lanes;
    double m_start = 0.0;
    double m_end = 1.0;
    QString m_axis;
    QString m_fact;
};

} // namespace Chirpdeck
