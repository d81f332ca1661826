// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/frames/framewriter.h"

#include "persistence/frames/framerun.h"

#include <pthread.h>

namespace Chirpdeck {

namespace {

// Longer than a busy drive takes for one slice, shorter than a user waits for a window to close.
constexpr std::chrono::seconds EndPatience{5};

} // namespace

FrameWriter::FrameWriter(std::chrono::milliseconds syncInterval)
    : m_core(std::make_shared<Core>())
    , m_writing([core = m_core] { write(core); })
    , m_confirming([core = m_core, syncInterval] { confirm(core, syncInterval); })
{
    pthread_setname_np(m_writing.native_handle(), "frames");
    pthread_setname_np(m_confirming.native_handle(), "frames-sync");
}

FrameWriter::~FrameWriter()
{
    bool haveEnded = false;
    {
        std::unique_lock lock(m_core->mutex);
        m_core->isStopping = true;
        m_core->wake.notify_all();
        m_core->stop.notify_all();
        haveEnded = m_core->ended.wait_for(lock, EndPatience, [this] { return m_core->running == 0; });
    }
    for (auto *thread : {&m_writing, &m_confirming}) {
        if (haveEnded)
            thread->join();
        else
            thread->detach();
    }
    // Runs know how to wake the threads, and would keep them and themselves for ever.
    if (haveEnded)
        m_core->runs.clear();
}

void FrameWriter::add(std::shared_ptr<FrameRun> run)
{
    const std::scoped_lock lock(m_core->mutex);
    m_core->runs.push_back(std::move(run));
    m_core->isRung = true;
    m_core->wake.notify_all();
}

std::function<void()> FrameWriter::waker() const
{
    return [core = m_core] {
        {
            const std::scoped_lock lock(core->mutex);
            core->isRung = true;
        }
        core->wake.notify_all();
    };
}

void FrameWriter::write(const std::shared_ptr<Core> &core)
{
    std::unique_lock lock(core->mutex);
    for (bool hasMore = false; !core->isStopping;) {
        if (!hasMore)
            core->wake.wait(lock, [&] { return core->isRung || core->isStopping; });
        core->isRung = false;
        auto runs = core->runs;
        lock.unlock();
        hasMore = false;
        std::vector<FrameRun *> done;
        for (const auto &run : runs) {
            hasMore = run->serve() || hasMore;
            if (run->isDone())
                done.push_back(run.get());
        }
        lock.lock();
        std::erase_if(core->runs, [&](const auto &run) {
            return std::find(done.begin(), done.end(), run.get()) != done.end();
        });
    }
    --core->running;
    core->ended.notify_all();
}

void FrameWriter::confirm(const std::shared_ptr<Core> &core, std::chrono::milliseconds interval)
{
    std::unique_lock lock(core->mutex);
    while (!core->isStopping) {
        core->stop.wait_for(lock, interval, [&] { return core->isStopping; });
        auto runs = core->runs;
        lock.unlock();
        for (const auto &run : runs)
            run->sync();
        runs.clear();
        lock.lock();
    }
    --core->running;
    core->ended.notify_all();
}

} // namespace Chirpdeck
