// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/interrupt.h"

#include <csignal>
#include <sys/socket.h>
#include <unistd.h>

namespace Chirpdeck::App {

namespace {

// A handler may only write to it; the other end wakes the event loop.
int signalSockets[2] = {-1, -1};

constexpr int Signals[] = {SIGINT, SIGTERM, SIGHUP};

void onSignal(int)
{
    const char byte = 1;
    [[maybe_unused]] const auto written = ::write(signalSockets[0], &byte, 1);
}

} // namespace

InterruptWatcher::InterruptWatcher(std::function<void()> onInterrupt)
    : m_onInterrupt(std::move(onInterrupt))
{
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0, signalSockets) != 0)
        return;
    m_notifier = std::make_unique<QSocketNotifier>(signalSockets[1], QSocketNotifier::Read);
    QObject::connect(m_notifier.get(), &QSocketNotifier::activated, m_notifier.get(), [this] {
        char byte = 0;
        [[maybe_unused]] const auto taken = ::read(signalSockets[1], &byte, 1);
        m_onInterrupt();
    });
    struct sigaction action = {};
    action.sa_handler = onSignal;
    action.sa_flags = static_cast<int>(SA_RESTART | SA_RESETHAND);
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
