// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/streams/streamwriter.h"

#include <algorithm>

#include <pthread.h>

namespace Chirpdeck {

StreamWriter::StreamWriter()
    : StreamWriter(Options{})
{
}

StreamWriter::StreamWriter(const Options &options)
    : m_options(options)
    , m_bell(std::make_shared<StreamBell>())
    , m_thread([this] { run(); })
{
    pthread_setname_np(m_thread.native_handle(), "streams");
}

StreamWriter::~StreamWriter()
{
    {
        const std::scoped_lock lock(m_bell->mutex);
        m_bell->isStopping = true;
    }
    m_bell->wake.notify_one();
    m_thread.join();
}

std::shared_ptr<StreamFile> StreamWriter::open(StreamFile::Description description)
{
    std::shared_ptr<StreamFile> file(
        new StreamFile(std::move(description), m_bell, m_options.mostWaiting, m_options.files));
    const std::scoped_lock lock(m_bell->mutex);
    m_opened.push_back(file);
    return file;
}

void StreamWriter::run()
{
    for (bool isLast = false; !isLast;) {
        auto next = Clock::time_point::max();
        for (const auto &file : m_files)
            next = std::min(next, file->nextTime());
        {
            std::unique_lock lock(m_bell->mutex);
            const auto isCalled = [this] { return m_bell->isRung || m_bell->isStopping; };
            // The standard library adds to the time that it is given, and would overflow.
            if (next == Clock::time_point::max())
                m_bell->wake.wait(lock, isCalled);
            else
                m_bell->wake.wait_until(lock, next, isCalled);
            m_bell->wake.wait_for(lock, m_options.gather,
                                  [this] { return m_bell->isUrgent || m_bell->isStopping; });
            isLast = m_bell->isStopping;
            m_bell->isRung = m_bell->isUrgent = false;
            std::move(m_opened.begin(), m_opened.end(), std::back_inserter(m_files));
            m_opened.clear();
        }
        serveAll(isLast);
    }
}

void StreamWriter::serveAll(bool isLast)
{
    for (const auto &file : m_files)
        file->serve({m_options.retry, m_options.sync}, isLast);
    dropFinished();
}

/// Files that nobody holds and that have nothing to write.
void StreamWriter::dropFinished()
{
    std::erase_if(m_files, [](const auto &file) {
        if (file.use_count() > 1 || file->m_queue.waitingBytes() != 0)
            return false;
        if (file->m_isDirty && !file->syncWritten())
            return false;
        return true;
    });
}

} // namespace Chirpdeck
