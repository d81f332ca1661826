// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/models/clockmodel.h"

#include "backend/models/modelregistry.h"

#include <QDateTime>
#include <QTimerEvent>

namespace Chirpdeck {

ClockModel::ClockModel(QObject *parent)
    : QObject(parent)
{
    tick();
}

ClockModel *ClockModel::create(QQmlEngine *engine, QJSEngine *)
{
    return ModelRegistry::lend(engine, &ModelRegistry::clock);
}

void ClockModel::freeze(const QString &time)
{
    m_frozen = !time.isEmpty();
    m_time = time;
    Q_EMIT timeChanged();
    if (!m_frozen)
        tick();
}

void ClockModel::timerEvent(QTimerEvent *event)
{
    if (event->timerId() == m_timer.timerId())
        tick();
}

void ClockModel::tick()
{
    const QTime clock = QTime::currentTime();
    m_timer.start(60'000 - (clock.second() * 1000 + clock.msec()) + 20, this);
    const QString time = clock.toString(QStringLiteral("HH:mm"));
    if (m_frozen || time == m_time)
        return;
    m_time = time;
    Q_EMIT timeChanged();
}

} // namespace Chirpdeck
