// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "persistence/data/fid.h"
#include "persistence/data/result.h"
#include "persistence/stores/filesystem.h"

#include <QByteArray>
#include <QString>

#include <chrono>

namespace Chirpdeck {

/// How often sums may be written without keeping the drive busy for more than a fifth of its time.
class CheckpointPace
{
public:
    static constexpr double LargestShare = 0.2;

    /// A slot of that many bytes was on the drive after that time.
    void note(qint64 bytes, std::chrono::nanoseconds took);
    /// The time from one slot of that many bytes to the next, never below `least`.
    std::chrono::milliseconds interval(qint64 bytes, std::chrono::milliseconds least) const;
    /// Bytes per second; 0 before the first measurement.
    double rate() const { return m_rate; }

private:
    double m_rate = 0.0;
};

/// Writes the newest sums of a run into the two slots of its checkpoint file in turn. The room for both is
/// taken when the file is made, so that a drive that fills up later does not stop it. Each slot counts only
/// when the drive has confirmed it; until then the other one stays as it is. Belongs to one thread at a time.
class CheckpointWriter
{
public:
    explicit CheckpointWriter(const QString &experimentPath, FileSystem *files = nullptr);
    ~CheckpointWriter();
    CheckpointWriter(const CheckpointWriter &) = delete;
    CheckpointWriter &operator=(const CheckpointWriter &) = delete;

    /// Makes the sums durable. Sums of another shape than before begin a new file. After a failure the slot
    /// counts as not written, and the next call writes it anew.
    Result<void> write(int segment, const FidList &fids);

    /// How long to wait before the next slot.
    std::chrono::milliseconds interval(std::chrono::milliseconds least) const
    {
        return m_pace.interval(m_slot.size(), least);
    }
    quint64 generation() const { return m_generation; }

    /// Closes and removes the file: what it held is saved elsewhere, or was recovered.
    Result<void> remove();

    /// Removes the file of an experiment; fine where there is none.
    static Result<void> remove(const QString &experimentPath, FileSystem *files = nullptr);

private:
    Result<void> make(qint64 points);
    void close();

    QString m_folder;
    QString m_path;
    FileSystem *m_files;
    int m_file = -1;
    qint64 m_stride = 0;
    quint64 m_generation = 0; ///< of the last slot that is durable
    int m_next = 0;           ///< the slot to write, 0 or 1
    QByteArray m_slot;
    CheckpointPace m_pace;
};

} // namespace Chirpdeck
