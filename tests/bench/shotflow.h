// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/acquisition/accumulator.h"
#include "backend/acquisition/shotring.h"

#include <atomic>
#include <chrono>
#include <cstddef>
#include <functional>
#include <memory>
#include <semaphore>
#include <thread>
#include <vector>

namespace Chirpdeck::Bench {

using Records = std::vector<std::vector<std::byte>>;

/// `count` records of noise, the same in every run.
std::shared_ptr<const Records> noiseRecords(qsizetype bytes, int count = 8);

/// Runs the event loop of this thread for so long.
void processEventsFor(std::chrono::duration<double> time);

/// One-byte records through ring and accumulator, each on a thread of its own, as in a run.
class ShotFlow
{
public:
    /// `shotsPerSecond` = 0 sends as fast as the producer can copy. `beside` is called on the accumulator's
    /// thread after every drain.
    explicit ShotFlow(std::shared_ptr<const Records> records, double shotsPerSecond = 0.0,
                      std::function<void(const Acquisition::Accumulator &)> beside = {});
    ~ShotFlow();
    ShotFlow(const ShotFlow &) = delete;
    ShotFlow &operator=(const ShotFlow &) = delete;

    /// Shots summed so far; from any thread.
    quint64 shots() const { return m_shots.load(); }
    /// Ends the flow, waits until all is summed and returns the shots per second. Throws when any sum is not
    /// exactly that of the records sent.
    double finish();

private:
    void produce();
    void consume();
    void join();
    void check() const;

    const std::shared_ptr<const Records> m_records;
    const double m_shotsPerSecond;
    const std::function<void(const Acquisition::Accumulator &)> m_beside;
    Acquisition::ShotRing m_ring;
    Acquisition::Accumulator m_accumulator;
    std::counting_semaphore<> m_woken{0};
    std::atomic<bool> m_stop{false};
    std::atomic<bool> m_produced{false};
    std::atomic<quint64> m_shots{0};
    quint64 m_sent = 0;
    const std::chrono::steady_clock::time_point m_begin;
    std::thread m_consumer;
    std::thread m_producer;
};

} // namespace Chirpdeck::Bench
