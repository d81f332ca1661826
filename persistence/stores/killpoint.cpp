// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/stores/killpoint.h"

#include <QtGlobal>

#include <mutex>

#include <unistd.h>

namespace Chirpdeck::KillPoint {

std::atomic<int> state{Unknown};

namespace {

struct Plan
{
    std::mutex mutex;
    std::string name;
    int left = 0;
    bool recording = false;
    std::vector<std::string> names;
};

Plan &plan()
{
    static Plan instance;
    return instance;
}

void readEnvironment(Plan &to)
{
    const QByteArray text = qgetenv("CHIRPDECK_KILLPOINT");
    if (text.isEmpty()) {
        state.store(Disarmed, std::memory_order_relaxed);
        return;
    }
    const auto colon = text.lastIndexOf(':');
    bool isNumber = false;
    const int number = colon < 0 ? 0 : text.mid(colon + 1).toInt(&isNumber);
    to.name = (isNumber ? text.left(colon) : text).toStdString();
    to.left = isNumber ? qMax(1, number) : 1;
    state.store(Watching, std::memory_order_relaxed);
}

} // namespace

void arm(const std::string &name, int pass)
{
    const std::scoped_lock lock(plan().mutex);
    plan().name = name;
    plan().left = pass;
    plan().recording = false;
    state.store(Watching, std::memory_order_relaxed);
}

void disarm()
{
    const std::scoped_lock lock(plan().mutex);
    plan().name.clear();
    plan().recording = false;
    state.store(Disarmed, std::memory_order_relaxed);
}

void record()
{
    const std::scoped_lock lock(plan().mutex);
    plan().name.clear();
    plan().names.clear();
    plan().recording = true;
    state.store(Watching, std::memory_order_relaxed);
}

std::vector<std::string> recorded()
{
    const std::scoped_lock lock(plan().mutex);
    return plan().names;
}

void passed(const char *name)
{
    const std::scoped_lock lock(plan().mutex);
    if (state.load(std::memory_order_relaxed) == Unknown)
        readEnvironment(plan());
    if (plan().recording)
        plan().names.emplace_back(name);
    const bool hit = !plan().name.empty() && (plan().name == "*" || plan().name == name);
    if (hit && --plan().left <= 0)
        _exit(137);
}

} // namespace Chirpdeck::KillPoint
