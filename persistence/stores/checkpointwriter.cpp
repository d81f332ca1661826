// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/stores/checkpointwriter.h"

#include "persistence/stores/checkpoint.h"
#include "persistence/stores/killpoint.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>

#include <cerrno>
#include <cmath>

#include <fcntl.h>

namespace Chirpdeck {

namespace {

/// Weight of the newest measurement: one slow write, as beside a large save, does not decide alone.
constexpr double NewestWeight = 0.5;

struct Messages
{
    Q_DECLARE_TR_FUNCTIONS(Checkpoint)
};

Error notSecured(int code, const QString &path)
{
    return systemError(code, Messages::tr("The newest shots could not be secured between two saves"), path);
}

} // namespace

void CheckpointPace::note(qint64 bytes, std::chrono::nanoseconds took)
{
    const double seconds = std::max(1e-6, std::chrono::duration<double>(took).count());
    const double rate = static_cast<double>(bytes) / seconds;
    m_rate = m_rate > 0.0 ? NewestWeight * rate + (1.0 - NewestWeight) * m_rate : rate;
}

std::chrono::milliseconds CheckpointPace::interval(qint64 bytes, std::chrono::milliseconds least) const
{
    if (m_rate <= 0.0)
        return least;
    const double milliseconds = 1000.0 * static_cast<double>(bytes) / (LargestShare * m_rate);
    return std::max(least, std::chrono::milliseconds(std::llround(std::min(milliseconds, 1e9))));
}

CheckpointWriter::CheckpointWriter(const QString &experimentPath, FileSystem *files)
    : m_folder(experimentPath)
    , m_path(experimentPath + QLatin1Char('/') + CheckpointFormat::fileName())
    , m_files(files ? files : &FileSystem::system())
{
}

CheckpointWriter::~CheckpointWriter()
{
    close();
}

void CheckpointWriter::close()
{
    if (m_file >= 0)
        m_files->close(std::exchange(m_file, -1));
}

Result<void> CheckpointWriter::make(qint64 points)
{
    const qint64 stride = CheckpointFormat::strideFor(points);
    if (stride == 0)
        return notSecured(EFBIG, m_path);
    if (auto removed = remove(); !removed)
        return removed;
    const int file = m_files->open(QFile::encodeName(m_path).constData(), O_RDWR | O_CREAT | O_EXCL, 0644);
    if (file < 0)
        return notSecured(errno, m_path);
    CHIRPDECK_KILLPOINT("checkpoint-made");
    const auto giveUp = [&](int code) -> Result<void> {
        m_files->close(file);
        m_files->unlink(QFile::encodeName(m_path).constData());
        return notSecured(code, m_path);
    };
    if (m_files->allocate(file, 2 * stride) != 0)
        return giveUp(errno);
    if (m_files->sync(file) != 0)
        return giveUp(errno);
    if (const int failure = syncFolder(*m_files, m_folder))
        return giveUp(failure);
    CHIRPDECK_KILLPOINT("checkpoint-allocated");
    m_file = file;
    m_stride = stride;
    m_next = 0;
    return {};
}

Result<void> CheckpointWriter::write(int segment, const FidList &fids)
{
    if (fids.isEmpty() || fids.shots == 0)
        return {};
    const auto points = static_cast<qint64>(fids.sums->size());
    if (m_file < 0 || m_stride != CheckpointFormat::strideFor(points)) {
        if (auto made = make(points); !made)
            return made;
    }
    CheckpointFormat::format({m_generation + 1, segment, fids}, m_stride, m_slot);
    QElapsedTimer clock;
    clock.start();
    const qint64 offset = m_next * m_stride;
    const auto bytes = QByteArrayView(m_slot);
    const auto half = bytes.size() / 2;
    int failure = writeAllAt(*m_files, m_file, bytes.first(half), offset);
    CHIRPDECK_KILLPOINT("checkpoint-half-written");
    if (failure == 0)
        failure = writeAllAt(*m_files, m_file, bytes.sliced(half), offset + half);
    CHIRPDECK_KILLPOINT("checkpoint-written");
    if (failure == 0 && m_files->syncData(m_file) != 0)
        failure = errno;
    // What a drive refused to take is not taken by asking again; the whole slot is written anew.
    if (failure != 0)
        return notSecured(failure, m_path);
    CHIRPDECK_KILLPOINT("checkpoint-synced");
    m_pace.note(bytes.size(), std::chrono::nanoseconds(clock.nsecsElapsed()));
    ++m_generation;
    m_next = 1 - m_next;
    return {};
}

Result<void> CheckpointWriter::remove()
{
    close();
    return remove(m_folder, m_files);
}

Result<void> CheckpointWriter::remove(const QString &experimentPath, FileSystem *files)
{
    FileSystem &calls = files ? *files : FileSystem::system();
    const QString path = experimentPath + QLatin1Char('/') + CheckpointFormat::fileName();
    if (calls.unlink(QFile::encodeName(path).constData()) != 0 && errno != ENOENT)
        return systemError(errno, Messages::tr("The checkpoint file could not be removed"), path);
    CHIRPDECK_KILLPOINT("checkpoint-removed");
    return {};
}

} // namespace Chirpdeck
