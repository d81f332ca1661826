// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/interrupt.h"

#include <atomic>
#include <cerrno>
#include <csignal>
#include <ctime>
#include <sys/socket.h>
#include <unistd.h>

namespace Chirpdeck::App {

namespace {

// A handler may only write to it; the other end wakes the event loop.
int signalSockets[2] = {-1, -1};

constexpr int Signals[] = {SIGINT, SIGTERM, SIGHUP};

/// One press often comes as several signals: timeout(1) sends its own to the program and to the group that
/// the program is in. Seconds.
constexpr double OnePress = 1.0;

std::atomic<qint64> firstSignal = 0; ///< milliseconds of a clock that only goes forward; 0 before any
static_assert(std::atomic<qint64>::is_always_lock_free);

qint64 nowMs()
{
    timespec time = {};
    ::clock_gettime(CLOCK_MONOTONIC, &time);
    return qint64{time.tv_sec} * 1000 + time.tv_nsec / 1'000'000 + 1;
}

/// Only what a handler may do: atomics, clock_gettime, write, signal and raise.
void onSignal(int signal)
{
    const int before = errno;
    qint64 none = 0;
    if (firstSignal.compare_exchange_strong(none, nowMs())) {
        const char byte = 1;
        [[maybe_unused]] const auto written = ::write(signalSockets[0], &byte, 1);
    } else if (static_cast<double>(nowMs() - none) >= 1000.0 * OnePress) {
        constexpr char notice[] = "\nEnded at once. What was not saved can be recovered: chirpdeck recover\n";
        [[maybe_unused]] const auto written = ::write(STDERR_FILENO, notice, sizeof notice - 1);
        ::signal(signal, SIG_DFL);
        ::raise(signal);
    }
    errno = before;
}

} // namespace

InterruptWatcher::InterruptWatcher(std::function<void()> onInterrupt)
    : m_onInterrupt(std::move(onInterrupt))
{
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0, signalSockets) != 0)
        return;
    firstSignal = 0;
    m_notifier = std::make_unique<QSocketNotifier>(signalSockets[1], QSocketNotifier::Read);
    QObject::connect(m_notifier.get(), &QSocketNotifier::activated, m_notifier.get(), [this] {
        char byte = 0;
        [[maybe_unused]] const auto taken = ::read(signalSockets[1], &byte, 1);
        m_onInterrupt();
    });
    struct sigaction action = {};
    action.sa_handler = onSignal;
    action.sa_flags = SA_RESTART;
    for (const int signal : Signals)
        ::sigaction(signal, &action, nullptr);
}

InterruptWatcher::~InterruptWatcher()
{
    for (const int signal : Signals)
        ::signal(signal, SIG_DFL);
    m_notifier.reset();
    for (auto &socket : signalSockets) {
        ::close(socket);
        socket = -1;
    }
}

} // namespace Chirpdeck::App
