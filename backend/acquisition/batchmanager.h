// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/acquisition/runstatus.h"

#include <QDeadlineTimer>
#include <QList>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <memory>
#include <optional>

namespace Chirpdeck::Acquisition {

class RunEngine;
class RunLog;

/// A run that waits for its turn.
struct BatchItem
{
    quint64 id = 0;
    RunRequest request;
};

/// Runs one after another: a single one, a sequence of equal ones with a time in between, or a queue of
/// prepared ones that may be reordered while it is worked off. A run that is stopped or fails ends the
/// batch, and what waits stays in the queue; so does whatever is added without starting it.
///
/// Lives on any thread with an event loop. The engine does the work.
class BatchManager : public QObject
{
    Q_OBJECT

public:
    static constexpr int MostRepeats = 1000;
    static constexpr std::chrono::seconds MostInterval{1'000'000'000};

    /// The engine must outlive this object.
    BatchManager(RunEngine &engine, std::shared_ptr<RunLog> log, QObject *parent = nullptr);

    const QList<BatchItem> &queue() const { return m_queue; }
    /// Appends a run; its id.
    quint64 add(const RunRequest &request);
    void remove(quint64 id);
    /// Moves a run to another place, 0 being the next one.
    void move(quint64 id, qsizetype place);

    /// Works off the queue, `interval` from the end of a run to the start of the next. Nothing happens while
    /// a batch is on.
    void start(std::chrono::seconds interval = {});
    /// Puts `count` runs before all others, and starts.
    void startSequence(const RunRequest &request, int count, std::chrono::seconds interval);
    /// Ends the countdown: the next run starts now.
    void startNow();
    /// Leaves the next run out; the countdown goes on for the one after it.
    void skip();
    /// No further run starts, and the one that is on ends; its data are kept.
    void stop();

    bool isOn() const { return m_isOn; }
    /// Runs of this batch that have come to their end.
    int done() const { return m_done; }
    /// Until the next run starts; nothing while a run is on, or no batch.
    std::optional<std::chrono::milliseconds> countdown() const;

signals:
    void changed();
    /// The batch is over: with its last run, or by a run that was stopped or failed.
    void ended(Chirpdeck::Acquisition::RunOutcome outcome);

private:
    void startNext();
    void onFinished(RunOutcome outcome);
    void arm();
    void end(RunOutcome outcome);

    RunEngine &m_engine;
    const std::shared_ptr<RunLog> m_log;
    QList<BatchItem> m_queue;
    quint64 m_lastId = 0;
    std::chrono::seconds m_interval{};
    RunState m_state = RunState::Idle; ///< of the engine
    bool m_isOn = false;
    bool m_isRunOn = false; ///< one of the batch
    int m_done = 0;
    QDeadlineTimer m_next;
    QTimer m_timer;
    QTimer m_second; ///< a countdown is looked at
};

} // namespace Chirpdeck::Acquisition
