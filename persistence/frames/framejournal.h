// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "persistence/data/result.h"
#include "persistence/frames/frameplan.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace Chirpdeck {

/// What a part holds, as its journal tells it.
struct FrameDescription
{
    FrameLayout layout;
    QByteArray fill; ///< one number
    qint64 dataOffset = 0;
    std::optional<qint64> expectedPasses;
    QJsonObject tags;
    QList<FrameAxis> axes;
    FrameTable table;
    bool lysMembers = false;
    QDateTime startedAt;
};

/// A cell that is in the part, and what its bytes add up to.
struct WrittenCell
{
    qint64 cell = 0; ///< over all passes, in the order of the file
    quint32 crc = 0;
};

/// What was read of a journal.
struct FrameRecord
{
    FrameDescription description;
    std::vector<WrittenCell> cells; ///< in the order of writing; a cell may occur again
    std::vector<FrameRow> rows;     ///< of the table, in the order of writing
    std::optional<FrameEnding> ending;
};

/// The list of the cells that are written, beside the part: name_N.npz.part.cells. Only grows, by records of
/// kind, length, content and CRC-32, so that one that was torn is noticed. Of one thread, but for sync().
class FrameJournal
{
public:
    /// Begins a new list in place of one that a finished file left behind.
    static Result<std::unique_ptr<FrameJournal>>
    create(const QString &path, const FrameDescription &description, FileSystem *files);
    ~FrameJournal();
    FrameJournal(const FrameJournal &) = delete;
    FrameJournal &operator=(const FrameJournal &) = delete;

    Result<void> addCells(const std::vector<WrittenCell> &cells);
    Result<void> addRow(const FrameRow &row);
    Result<void> addEnding(const FrameEnding &ending);
    Result<void> sync();

    const QString &path() const { return m_path; }

    /// Everything up to the first record that is torn or damaged. Fails where there is no description.
    static Result<FrameRecord> read(const QString &path);
    /// The file ends before its first record does: no cell was ever listed.
    static bool isTornAtStart(const QString &path);
    static FrameRecord parse(QByteArrayView content, bool *isDescribed);

private:
    FrameJournal(QString path, int file, FileSystem *files)
        : m_path(std::move(path))
        , m_file(file)
        , m_files(files)
    {
    }
    Result<void> add(quint32 kind, const QByteArray &content);
    Result<void> addAxes(const QList<FrameAxis> &axes);

    QString m_path;
    int m_file;
    FileSystem *m_files;
    qint64 m_end = 0;
};

} // namespace Chirpdeck
