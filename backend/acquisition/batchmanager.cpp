// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/acquisition/batchmanager.h"

#include "backend/acquisition/runengine.h"
#include "backend/acquisition/runlog.h"

#include <QDateTime>
#include <QLocale>

namespace Chirpdeck::Acquisition {

using namespace std::chrono_literals;

BatchManager::BatchManager(RunEngine &engine, std::shared_ptr<RunLog> log, QObject *parent)
    : QObject(parent)
    , m_engine(engine)
    , m_log(std::move(log))
    , m_timer(this)
    , m_second(this)
{
    qRegisterMetaType<RunStatus>();
    qRegisterMetaType<RunOutcome>();
    m_timer.setSingleShot(true);
    m_second.setInterval(1s);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        if (m_next.hasExpired())
            startNow();
        else
            arm();
    });
    connect(&m_second, &QTimer::timeout, this, &BatchManager::changed);
    connect(&engine, &RunEngine::statusChanged, this,
            [this](const RunStatus &status) { m_state = status.state; });
    connect(&engine, &RunEngine::finished, this, &BatchManager::onFinished);
}

quint64 BatchManager::add(const RunRequest &request)
{
    m_queue.append({++m_lastId, request});
    emit changed();
    return m_lastId;
}

void BatchManager::remove(quint64 id)
{
    m_queue.removeIf([id](const BatchItem &item) { return item.id == id; });
    // A countdown to nothing is over.
    if (m_isOn && !m_isRunOn && m_queue.isEmpty())
        end(RunOutcome::Complete);
    emit changed();
}

void BatchManager::move(quint64 id, qsizetype place)
{
    const auto found =
        std::find_if(m_queue.begin(), m_queue.end(), [id](const BatchItem &item) { return item.id == id; });
    if (found == m_queue.end())
        return;
    m_queue.move(found - m_queue.begin(), std::clamp<qsizetype>(place, 0, m_queue.size() - 1));
    emit changed();
}

void BatchManager::start(std::chrono::seconds interval)
{
    const bool isFree = m_state == RunState::Idle || m_state == RunState::Failed;
    if (m_isOn || !isFree || m_queue.isEmpty())
        return;
    m_isOn = true;
    m_done = 0;
    m_interval = std::clamp(interval, 0s, MostInterval);
    startNext();
}

void BatchManager::startSequence(const RunRequest &request, int count, std::chrono::seconds interval)
{
    if (m_isOn)
        return;
    for (int i = 0; i < std::clamp(count, 1, MostRepeats); ++i)
        m_queue.prepend({++m_lastId, request});
    start(interval);
}

void BatchManager::startNext()
{
    const auto request = m_queue.takeFirst().request;
    m_isRunOn = true;
    m_engine.start(request);
    emit changed();
}

void BatchManager::startNow()
{
    if (!m_isOn || m_isRunOn)
        return;
    m_timer.stop();
    m_second.stop();
    startNext();
}

void BatchManager::skip()
{
    if (m_isOn && !m_queue.isEmpty())
        remove(m_queue.first().id);
}

void BatchManager::stop()
{
    if (!m_isOn)
        return;
    if (m_isRunOn)
        m_engine.stop();
    else
        end(RunOutcome::Stopped);
}

std::optional<std::chrono::milliseconds> BatchManager::countdown() const
{
    if (!m_isOn || m_isRunOn)
        return std::nullopt;
    return std::chrono::milliseconds(m_next.remainingTime());
}

void BatchManager::onFinished(RunOutcome outcome)
{
    if (!std::exchange(m_isRunOn, false))
        return;
    ++m_done;
    if (outcome != RunOutcome::Complete || m_queue.isEmpty()) {
        end(outcome);
        return;
    }
    m_next = QDeadlineTimer(m_interval);
    arm();
    m_second.start();
    if (m_interval > 0s)
        m_log->add(LogCode::Normal,
                   tr("The next experiment will start at %1.")
                       .arg(QLocale().toString(QDateTime::currentDateTime().addSecs(m_interval.count()),
                                               QLocale::ShortFormat)));
    emit changed();
}

void BatchManager::arm()
{
    // Timers reach no further than some weeks.
    m_timer.start(std::clamp<std::chrono::milliseconds>(std::chrono::milliseconds(m_next.remainingTime()),
                                                        0ms, 24h * 20));
}

void BatchManager::end(RunOutcome outcome)
{
    m_isOn = false;
    m_isRunOn = false;
    m_timer.stop();
    m_second.stop();
    emit changed();
    emit ended(outcome);
}

} // namespace Chirpdeck::Acquisition
