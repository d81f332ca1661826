// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "persistence/data/result.h"
#include "persistence/stores/filesystem.h"

#include <QByteArrayView>
#include <QString>

namespace Chirpdeck {

/// A text file that grows by whole lines: logs, auxiliary data.
///
/// Opening cuts off a last line without its line break, which a crash leaves behind. A line that could not be
/// written in full is taken back, so that the file never holds part of one. Several programs may append to
/// one file at a time.
class AppendFile
{
public:
    AppendFile() = default;
    ~AppendFile();
    AppendFile(AppendFile &&other) noexcept;
    AppendFile &operator=(AppendFile &&other) noexcept;

    /// Opens or creates the file. `header` (a line without its break) is written when the file is empty.
    static Result<AppendFile> open(const QString &path, QByteArrayView header = {},
                                   FileSystem *files = nullptr);

    /// Appends text that consists of whole lines; a missing last line break is added.
    Result<void> append(QByteArrayView lines);
    /// Waits until the drive has everything that was appended.
    Result<void> sync();

    /// After a sync() that failed: takes back what was appended since the last one that did not, so that it
    /// can be appended again. Does nothing when another program has appended to the file in between; what
    /// survived of the lines then stands twice.
    void takeBackUnconfirmed();

    bool isOpen() const { return m_file >= 0; }
    const QString &path() const { return m_path; }
    /// Number of bytes that were cut off when the file was opened.
    qint64 repaired() const { return m_repaired; }
    void close();

private:
    FileSystem *m_files = nullptr;
    QString m_path;
    int m_file = -1;
    qint64 m_repaired = 0;
    /// What was appended since the last sync(): where it begins, and how much it is. 0 = nothing.
    qint64 m_unconfirmedFrom = 0;
    qint64 m_unconfirmed = 0;
};

/// Cuts a last line without its line break off a file and returns the number of bytes removed; 0 where there
/// is none.
Result<qint64> cutTornLine(const QString &path);

} // namespace Chirpdeck
