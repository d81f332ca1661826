// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/shotflow.h"

#include <QEventLoop>
#include <QTimer>

#include <random>
#include <stdexcept>

namespace Chirpdeck::Bench {

using Acquisition::Accumulator;
using Clock = std::chrono::steady_clock;

std::shared_ptr<const Records> noiseRecords(qsizetype bytes, int count)
{
    std::mt19937 random(1);
    auto records = std::make_shared<Records>(static_cast<std::size_t>(count));
    for (auto &record : *records) {
        record.resize(static_cast<std::size_t>(bytes));
        for (auto &b : record)
            b = static_cast<std::byte>(random() >> 24);
    }
    return records;
}

void processEventsFor(std::chrono::duration<double> time)
{
    QEventLoop loop;
    QTimer::singleShot(std::chrono::duration_cast<std::chrono::milliseconds>(time), Qt::PreciseTimer, &loop,
                       &QEventLoop::quit);
    loop.exec();
}

ShotFlow::ShotFlow(std::shared_ptr<const Records> records, double shotsPerSecond,
                   std::function<void(const Accumulator &)> beside)
    : m_records(std::move(records))
    , m_shotsPerSecond(shotsPerSecond)
    , m_beside(std::move(beside))
    , m_ring(RecordShape{std::ssize(m_records->front()), 1, 1, false, 1})
    , m_accumulator(m_ring.shape())
    , m_begin(Clock::now())
{
    m_ring.setWakeUp([this] { m_woken.release(); });
    m_consumer = std::thread([this] { consume(); });
    m_producer = std::thread([this] { produce(); });
}

ShotFlow::~ShotFlow()
{
    join();
}

void ShotFlow::produce()
{
    for (; !m_stop.load(); ++m_sent) {
        if (m_shotsPerSecond > 0.0)
            std::this_thread::sleep_until(
                m_begin + std::chrono::duration_cast<Clock::duration>(
                              std::chrono::duration<double>(static_cast<double>(m_sent) / m_shotsPerSecond)));
        m_ring.write((*m_records)[m_sent % m_records->size()]);
    }
    m_ring.flush();
    m_produced.store(true);
    m_woken.release();
}

void ShotFlow::consume()
{
    while (true) {
        if (m_accumulator.drain(m_ring) > 0) {
            m_shots.store(m_accumulator.shots());
            if (m_beside)
                m_beside(m_accumulator);
            continue;
        }
        if (m_produced.load() && m_ring.available() == 0)
            return;
        if (m_ring.sleepUntilWoken())
            m_woken.acquire();
    }
}

void ShotFlow::join()
{
    m_stop.store(true);
    if (m_producer.joinable())
        m_producer.join();
    if (m_consumer.joinable())
        m_consumer.join();
}

double ShotFlow::finish()
{
    join();
    const double elapsed = std::chrono::duration<double>(Clock::now() - m_begin).count();
    check();
    return static_cast<double>(m_sent) / elapsed;
}

void ShotFlow::check() const
{
    if (m_accumulator.shots() != m_sent)
        throw std::runtime_error("the pipeline lost or invented shots");
    const Sums sums = m_accumulator.sums();
    const std::size_t count = m_records->size();
    for (std::size_t i = 0; i < sums->size(); ++i) {
        qint64 expected = 0;
        for (std::size_t k = 0; k < count; ++k)
            expected += static_cast<qint64>(static_cast<qint8>((*m_records)[k][i])) *
                        static_cast<qint64>(m_sent / count + (k < m_sent % count ? 1 : 0));
        if ((*sums)[i] != expected)
            throw std::runtime_error("the pipeline's sums are not those of the records");
    }
}

} // namespace Chirpdeck::Bench
