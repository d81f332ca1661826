// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSocketNotifier>

#include <functional>
#include <memory>

namespace Chirpdeck::App {

/// Calls a function on the event loop when the user presses Ctrl-C or the system asks the program to end
/// (SIGINT, SIGTERM, SIGHUP). Further signals within a second count as the same one; a later one ends the
/// program at once. One watcher at a time.
class InterruptWatcher
{
public:
    explicit InterruptWatcher(std::function<void()> onInterrupt);
    ~InterruptWatcher();
    InterruptWatcher(const InterruptWatcher &) = delete;
    InterruptWatcher &operator=(const InterruptWatcher &) = delete;

private:
    std::function<void()> m_onInterrupt;
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace Chirpdeck::App
