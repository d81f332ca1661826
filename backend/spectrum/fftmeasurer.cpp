// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/spectrum/fftmeasurer.h"

#include <QProcess>

#include <algorithm>
#include <chrono>

namespace Chirpdeck {
namespace {

/// How soon a cancelled measurement is noticed.
constexpr int PollMs = 50;
/// A length whose search takes longer keeps its estimated plan.
constexpr std::chrono::minutes LongestMeasurement{10};

} // namespace

FftMeasurer::FftMeasurer(QString program, Done done)
    : m_program(std::move(program))
    , m_done(std::move(done))
{
}

FftMeasurer::~FftMeasurer()
{
    cancel();
    if (m_thread.joinable())
        m_thread.join();
}

void FftMeasurer::request(qsizetype length)
{
    const std::scoped_lock lock(m_mutex);
    if (m_cancelled || std::ranges::find(m_known, length) != m_known.end())
        return;
    m_known.push_back(length);
    m_queue.push_back(length);
    m_busy = true;
    if (!m_thread.joinable())
        m_thread = std::jthread([this](const std::stop_token &stop) { work(stop); });
    m_wake.notify_one();
}

void FftMeasurer::cancel()
{
    const std::scoped_lock lock(m_mutex);
    m_cancelled = true;
    m_queue.clear();
    m_thread.request_stop();
}

bool FftMeasurer::isBusy() const
{
    const std::scoped_lock lock(m_mutex);
    return m_busy;
}

void FftMeasurer::work(const std::stop_token &stop)
{
    std::unique_lock lock(m_mutex);
    while (m_wake.wait(lock, stop, [this] { return !m_queue.empty(); })) {
        const qsizetype length = m_queue.front();
        m_queue.pop_front();
        lock.unlock();
        const QByteArray wisdom = measure(length, stop);
        if (!stop.stop_requested())
            m_done(length, wisdom);
        lock.lock();
        m_busy = !m_queue.empty();
    }
    m_busy = false;
}

QByteArray FftMeasurer::measure(qsizetype length, const std::stop_token &stop) const
{
    QProcess helper;
    helper.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    helper.start(m_program, {QString::number(length)}, QIODevice::ReadOnly);
    if (!helper.waitForStarted())
        return {};
    const auto end = std::chrono::steady_clock::now() + LongestMeasurement;
    while (!helper.waitForFinished(PollMs)) {
        if (helper.state() == QProcess::NotRunning)
            break;
        if (stop.stop_requested() || std::chrono::steady_clock::now() > end) {
            helper.kill();
            helper.waitForFinished();
            return {};
        }
    }
    if (helper.exitStatus() != QProcess::NormalExit || helper.exitCode() != 0)
        return {};
    return helper.readAllStandardOutput();
}

} // namespace Chirpdeck
