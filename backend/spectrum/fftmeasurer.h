// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace Chirpdeck {

/// Measures how lengths transform fastest, one after another, by running chirpdeck-fftwisdom.
///
/// Measuring millions of points takes a minute of processor time during which FFTW's planner, which has one
/// global state per process, can serve nobody else. A time limit does not help: FFTW forgets what an
/// interrupted search has found. In a child process at the lowest priority the search disturbs nobody, and
/// cancelling it is ending the process.
class FftMeasurer
{
public:
    /// Called on the measurer's own thread with FFTW's wisdom about a length; an empty text means that it
    /// could not be measured.
    using Done = std::function<void(qsizetype length, const QByteArray &wisdom)>;

    FftMeasurer(QString program, Done done);
    /// Cancels and waits for the thread.
    ~FftMeasurer();
    FftMeasurer(const FftMeasurer &) = delete;
    FftMeasurer &operator=(const FftMeasurer &) = delete;

    /// Queues a length unless it has been queued before. Returns at once.
    void request(qsizetype length);
    /// Ends the running measurement and forgets the queued ones; later requests are ignored.
    void cancel();
    bool isBusy() const;

private:
    void work(const std::stop_token &stop);
    QByteArray measure(qsizetype length, const std::stop_token &stop) const;

    const QString m_program;
    const Done m_done;
    mutable std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::deque<qsizetype> m_queue;
    std::vector<qsizetype> m_known;
    bool m_busy = false;
    bool m_cancelled = false;
    std::jthread m_thread;
};

} // namespace Chirpdeck
