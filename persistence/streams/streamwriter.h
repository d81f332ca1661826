// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "persistence/streams/streamfile.h"

#include <QString>

#include <chrono>
#include <memory>
#include <thread>
#include <vector>

namespace Chirpdeck {

class FileSystem;

/// The one thread that writes the program's growing text files: logs and rolling data. Whoever has rows hands
/// them to a StreamFile and goes on; this thread writes the rows of each file in order and hands them to the
/// system within some milliseconds, and to the drive within `sync`.
///
/// What cannot be written waits in memory and is tried again. The file says so once, until it works again.
/// Beyond `mostWaiting` bytes rows are counted instead of kept, and a row in the file tells how many are
/// missing.
class StreamWriter
{
public:
    struct Options
    {
        std::chrono::milliseconds gather{2}; ///< rows that come within this time are written together
        std::chrono::milliseconds retry{1000};
        std::chrono::milliseconds sync{1000}; ///< the longest that written rows may wait for the drive
        qsizetype mostWaiting = 32 << 20;     ///< bytes per file
        FileSystem *files = nullptr;          ///< the system calls; nullptr for this computer's
    };

    StreamWriter();
    explicit StreamWriter(const Options &options);
    /// Tries once more to write what waits.
    ~StreamWriter();
    StreamWriter(const StreamWriter &) = delete;
    StreamWriter &operator=(const StreamWriter &) = delete;

    /// A file to add rows to. It is made, with its header row and the folders above it, by the first row or
    /// flush(). When the last copy of the pointer is gone, the rows that wait are still written.
    std::shared_ptr<StreamFile> open(StreamFile::Description description);

private:
    using Clock = std::chrono::steady_clock;

    void run();
    void serveAll(bool isLast);
    void dropFinished();

    const Options m_options;
    std::shared_ptr<StreamBell> m_bell;
    std::vector<std::shared_ptr<StreamFile>> m_opened; ///< not taken over by the thread; guarded by the bell
    std::vector<std::shared_ptr<StreamFile>> m_files;  ///< of the thread
    std::thread m_thread;
};

} // namespace Chirpdeck
