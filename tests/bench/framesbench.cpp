// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/frames/framerun.h"
#include "persistence/frames/framestorage.h"
#include "tests/bench/groups.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <algorithm>
#include <chrono>
#include <random>
#include <stdexcept>

#include <fcntl.h>
#include <sys/statvfs.h>
#include <unistd.h>

namespace Chirpdeck::Bench {

namespace {

constexpr qint64 Mebi = 1 << 20;
constexpr qint64 StreamFrame = Mebi;
constexpr qint64 StreamFrames = 2048;
constexpr qint64 SmallFrame = 4096;
constexpr qint64 SmallFrames = 262'144;
constexpr qint64 Pool = 64;

double residentMegabytes()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        throw std::runtime_error("the kernel does not tell how much memory is in use");
    return file.readAll().split(' ').value(1).toDouble() * double(::sysconf(_SC_PAGESIZE)) * 1e-6;
}

void require(bool condition, const char *what)
{
    if (!condition)
        throw std::runtime_error(what);
}

/// Frames in a folder beside the program: a temporary one may be in memory.
class FrameBench
{
public:
    FrameBench()
        : m_folder(QDir::currentPath() + QStringLiteral("/.chirpdeck-bench-XXXXXX"))
    {
        require(m_folder.isValid(), "the current folder cannot be written");
        struct statvfs room = {};
        ::statvfs(QFile::encodeName(m_folder.path()).constData(), &room);
        require(qint64(room.f_bavail) * qint64(room.f_bsize) > 6 * StreamFrame * StreamFrames,
                "frames: too little room in the current folder");
        std::mt19937_64 random(1);
        auto content = std::make_shared<std::vector<quint64>>(Pool * StreamFrame / sizeof(quint64));
        for (auto &word : *content)
            word = random();
        m_content = std::move(content);
    }

    /// MB/s of positional writes of the same bytes, until the drive has confirmed them.
    double plain(qint64 frame, qint64 frames) const
    {
        const QByteArray path = QFile::encodeName(m_folder.filePath(QStringLiteral("plain")));
        const double taken = seconds([&] {
            const int file = ::open(path.constData(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0644);
            require(file >= 0 && ::posix_fallocate(file, 0, frame * frames) == 0, "frames/plain: no room");
            for (qint64 i = 0; i < frames; ++i)
                require(::pwrite(file, bytesOf(i, frame).data(), std::size_t(frame), i * frame) == frame,
                        "frames/plain: short write");
            require(::fdatasync(file) == 0, "frames/plain: not confirmed");
            ::close(file);
        });
        ::unlink(path.constData());
        return double(frame * frames) * 1e-6 / taken;
    }

    /// Seconds from the reservation until the finished file is confirmed under its name. Every frame is taken
    /// by a thread that has the next one ready at once.
    double stored(qint64 frame, qint64 frames)
    {
        double taken = 0.0;
        QString path;
        {
            FrameStorage storage;
            storage.setBase(m_folder.path());
            storage.setFolder({});
            taken = seconds([&] {
                const FrameLayout layout{FrameType::UInt8, {frames}, {frame}, false};
                const auto run = storage.reserve(layout);
                require(run.hasValue(), "frames: not reserved");
                std::thread producer([&] {
                    for (qint64 i = 0; i < frames; ++i)
                        (*run)->update(
                            {{{i}, Frame(FrameType::UInt8, {frame}, bytesOf(i, frame), m_content)}});
                });
                producer.join();
                require(storage.drain(std::chrono::minutes(10)), "frames: not finished");
                const FrameStatus status = (*run)->status();
                require(status.state == FrameState::Saved && status.dropped == 0 &&
                            status.framesWritten == frames,
                        "frames: frames are missing");
                path = status.path;
            });
        }
        QFile::remove(path);
        return taken;
    }

    /// The most megabytes beyond those before that a run of so many frames of 1 MiB of their own has in
    /// memory.
    double memory(qint64 frames)
    {
        constexpr qint64 Queue = 16 * Mebi;
        FrameStorage::Options options;
        options.queueLimit = Queue;
        FrameStorage storage(options);
        storage.setBase(m_folder.path());
        storage.setFolder({});
        const double before = residentMegabytes();
        double most = before;
        const auto run = storage.reserve(FrameLayout{FrameType::UInt8, {frames}, {StreamFrame}, false});
        require(run.hasValue(), "frames: not reserved");
        std::thread producer([&] {
            for (qint64 i = 0; i < frames; ++i) {
                (*run)->update(
                    {{{i}, Frame(FrameType::UInt8, {StreamFrame}, bytesOf(i, StreamFrame).toByteArray())}});
                most = std::max(most, residentMegabytes());
            }
        });
        producer.join();
        require(storage.drain(std::chrono::minutes(10)), "frames: not finished");
        const QString path = (*run)->status().path;
        QFile::remove(path);
        return most - before;
    }

private:
    QByteArrayView bytesOf(qint64 i, qint64 frame) const
    {
        const qint64 places = Pool * StreamFrame / frame;
        return {reinterpret_cast<const char *>(m_content->data()) + (i % places) * frame, frame};
    }

    QTemporaryDir m_folder;
    std::shared_ptr<const std::vector<quint64>> m_content;
};

} // namespace

Group frameStream()
{
    const auto bench = std::make_shared<std::unique_ptr<FrameBench>>();
    Group group;
    group.repeats = 5;
    group.prepare = [bench] {
        *bench = std::make_unique<FrameBench>();
        // The system's memory for files is fresh in neither case.
        (*bench)->plain(StreamFrame, StreamFrames);
    };
    group.finish = [bench] { bench->reset(); };
    group.cases = {
        {"frames/stream/plain", "MB/s", [bench] { return (*bench)->plain(StreamFrame, StreamFrames); }, {}},
        {"frames/stream", "MB/s",
         [bench] {
             return double(StreamFrame * StreamFrames) * 1e-6 / (*bench)->stored(StreamFrame, StreamFrames);
         },
         "frames/stream/plain"},
        {"frames/small",
         "frames/s",
         [bench] { return double(SmallFrames) / (*bench)->stored(SmallFrame, SmallFrames); },
         {}},
        // With a queue of 16 MiB: not more for the longer run.
        {"frames/memory/short", "MB", [bench] { return (*bench)->memory(64); }, {}},
        {"frames/memory/long", "MB", [bench] { return (*bench)->memory(StreamFrames); }, {}},
    };
    return group;
}

} // namespace Chirpdeck::Bench
