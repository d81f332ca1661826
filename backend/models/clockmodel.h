// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QBasicTimer>
#include <QObject>
#include <QtQml/qqmlregistration.h>

class QJSEngine;
class QQmlEngine;

namespace Chirpdeck {

/// The clock in the header. Ticks when the minute changes, not more often.
class ClockModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    Q_PROPERTY(QString time READ time NOTIFY timeChanged FINAL)

public:
    explicit ClockModel(QObject *parent);
    static ClockModel *create(QQmlEngine *engine, QJSEngine *);

    QString time() const { return m_time; }
    /// A fixed time instead of the clock, for pictures and tests; empty follows the clock.
    void freeze(const QString &time);

Q_SIGNALS:
    void timeChanged();

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    void tick();

    QBasicTimer m_timer;
    QString m_time;
    bool m_frozen = false;
};

} // namespace Chirpdeck
