// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace Chirpdeck {

class FrameRun;

/// The one thread that writes the frames of a storage's runs, in turn, and one that asks the drive to confirm
/// them meanwhile: a drive that is asked early writes while frames still come.
class FrameWriter
{
public:
    explicit FrameWriter(std::chrono::milliseconds syncInterval);
    /// Stops after the slice under way. A thread that a drive does not let go is left to itself.
    ~FrameWriter();
    FrameWriter(const FrameWriter &) = delete;
    FrameWriter &operator=(const FrameWriter &) = delete;

    void add(std::shared_ptr<FrameRun> run);
    /// Tells the writing thread that there is something to do. The function outlives the writer.
    std::function<void()> waker() const;

private:
    /// What the threads use; theirs too, so that one that hangs on a dead drive needs nothing else.
    struct Core
    {
        std::mutex mutex;
        std::condition_variable wake; ///< of the writing thread
        std::condition_variable stop; ///< of the confirming one
        std::condition_variable ended;
        std::vector<std::shared_ptr<FrameRun>> runs;
        bool isRung = false;
        bool isStopping = false;
        int running = 2;
    };
    static void write(const std::shared_ptr<Core> &core);
    static void confirm(const std::shared_ptr<Core> &core, std::chrono::milliseconds interval);

    std::shared_ptr<Core> m_core;
    std::thread m_writing;
    std::thread m_confirming;
};

} // namespace Chirpdeck
