// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/frames/partfile.h"

#include "persistence/frames/npyheader.h"
#include "persistence/stores/crc32.h"
#include "persistence/stores/filesystem.h"
#include "persistence/stores/killpoint.h"

#include <QCoreApplication>
#include <QFile>

#include <algorithm>
#include <cerrno>
#include <limits>

#include <unistd.h>

namespace Chirpdeck {

namespace {

struct Messages
{
    Q_DECLARE_TR_FUNCTIONS(Frames)
};

// One page: a frame of whole pages is then written without touching its neighbours', and the array can be
// mapped into memory.
constexpr qint64 DataOffset = 4096;
// A growing set takes room in steps, so that its file is not scattered over the drive.
constexpr qint64 GrowthStep = 64 << 20;

constexpr qsizetype ScanBytes = 1 << 20;

bool isNotSupported(int code)
{
    return code == EOPNOTSUPP || code == ENOTSUP || code == ENOSYS || code == EINVAL;
}

/// So many bytes, fewer where the file ends, or -1 and errno.
qint64 readUpTo(int file, char *to, qint64 bytes, qint64 offset)
{
    qint64 filled = 0;
    while (filled < bytes) {
        const auto count =
            ::pread(file, to + filled, static_cast<std::size_t>(bytes - filled), offset + filled);
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return -1;
        if (count == 0)
            break;
        filled += count;
    }
    return filled;
}

} // namespace

PartFile::PartFile(Claim claim, const FramePlan &plan)
    : m_claim(std::move(claim))
    , m_part(m_claim.part())
    , m_plan(plan)
    , m_files(plan.files ? plan.files : &FileSystem::system())
{
    m_description.layout = plan.layout;
    m_description.dataOffset = DataOffset;
}

PartFile::~PartFile()
{
    m_files->close(m_claim.file);
}

Error PartFile::failure(int code) const
{
    return systemError(code, Messages::tr("The data could not be written"), m_claim.path);
}

Result<std::shared_ptr<PartFile>> PartFile::create(const FramePlan &plan)
{
    auto claim = claimName(plan);
    if (!claim)
        return claim.error();
    std::shared_ptr<PartFile> part(new PartFile(*claim, plan));
    Result<void> begun = part->takeRoom();
    if (begun)
        begun = part->writeAt(part->head(1).bytes, 0);
    if (!begun) {
        (void)part->remove();
        return begun.error();
    }
    CHIRPDECK_KILLPOINT("frames-begun");
    return part;
}

Result<std::shared_ptr<PartFile>> PartFile::adopt(const Claim &claim, const FramePlan &plan,
                                                  FrameRecord record)
{
    std::shared_ptr<PartFile> part(new PartFile(claim, plan));
    part->m_description = std::move(record.description);
    part->m_isAdopted = true;
    for (const auto &cell : record.cells)
        part->m_cells.set(cell.cell, cell.crc);
    for (const auto &row : record.rows)
        part->keepRow(row);
    return part;
}

Result<void> PartFile::takeRoom()
{
    if (m_plan.layout.growing)
        return {};
    const qint64 length = DataOffset + m_plan.layout.passBytes();
    if (m_files->preallocate(m_claim.file, 0, length) != 0) {
        const int code = errno;
        if (!isNotSupported(code))
            return failure(code);
        if (m_files->truncate(m_claim.file, length) != 0)
            return failure(errno);
    }
    m_room = length;
    return {};
}

Result<void> PartFile::describe(const FrameDescription &description)
{
    m_description = description;
    m_description.dataOffset = DataOffset;
    auto journal = FrameJournal::create(m_part + journalSuffix(), m_description, m_files);
    if (!journal)
        return journal.error();
    const std::scoped_lock lock(m_syncMutex);
    m_journal = *std::move(journal);
    m_isDescribed = true;
    return {};
}

void PartFile::closeJournal()
{
    const std::scoped_lock lock(m_syncMutex);
    m_journal.reset();
}

Result<void> PartFile::writeAt(QByteArrayView bytes, qint64 offset)
{
    if (const int code = writeAllAt(*m_files, m_claim.file, bytes, offset))
        return failure(code);
    return {};
}

Result<void> PartFile::writeCell(qint64 cell, QByteArrayView bytes)
{
    const qint64 offset = m_description.dataOffset + cell * m_description.layout.frameBytes();
    const qint64 end = offset + bytes.size();
    if (m_description.layout.growing && end > m_room) {
        const qint64 more = std::max(end - m_room, GrowthStep);
        // Only for speed: what has no room is told by the write itself.
        (void)m_files->preallocate(m_claim.file, m_room, more);
        m_room += more;
    }
    const auto half = bytes.size() / 2;
    if (auto written = writeAt(bytes.first(half), offset); !written)
        return written;
    CHIRPDECK_KILLPOINT("frames-half-cell");
    if (auto written = writeAt(bytes.sliced(half), offset + half); !written)
        return written;
    CHIRPDECK_KILLPOINT("frames-cell");
    return {};
}

Result<void> PartFile::record(const std::vector<WrittenCell> &cells)
{
    if (auto added = m_journal->addCells(cells); !added)
        return added;
    for (const auto &cell : cells)
        m_cells.set(cell.cell, cell.crc);
    CHIRPDECK_KILLPOINT("frames-recorded");
    return {};
}

Result<void> PartFile::recordRow(const FrameRow &row)
{
    if (auto added = m_journal->addRow(row); !added)
        return added;
    keepRow(row);
    return {};
}

void PartFile::keepRow(const FrameRow &row)
{
    const auto &table = m_description.table;
    const auto columns = static_cast<std::size_t>(table.columns.size());
    if (m_rows.empty())
        m_rows.assign(static_cast<std::size_t>(table.rows()) * columns,
                      std::numeric_limits<double>::quiet_NaN());
    std::copy_n(row.values.begin(), columns,
                m_rows.begin() + static_cast<std::ptrdiff_t>(row.row * table.columns.size()));
}

Result<std::optional<QByteArray>> PartFile::readCell(qint64 cell) const
{
    const qint64 bytes = m_description.layout.frameBytes();
    QByteArray content(bytes, Qt::Uninitialized);
    const auto filled =
        readUpTo(m_claim.file, content.data(), bytes, m_description.dataOffset + cell * bytes);
    if (filled < 0)
        return systemError(errno, Messages::tr("A frame cannot be read back"), m_part);
    // A file that ends before its frame does has lost it.
    if (filled < bytes || !m_cells.has(cell) || crc32(content) != m_cells.crc(cell))
        return std::optional<QByteArray>();
    return std::optional(content);
}

Result<qint64> PartFile::dropDamaged()
{
    std::vector<qint64> damaged;
    const qint64 end = m_cells.end();
    for (qint64 cell = 0; cell < end; ++cell) {
        if (!m_cells.has(cell))
            continue;
        const auto content = readCell(cell);
        if (!content)
            return content.error();
        if (!content->has_value())
            damaged.push_back(cell);
    }
    for (const qint64 cell : damaged)
        m_cells.clear(cell);
    return static_cast<qint64>(damaged.size());
}

Result<bool> PartFile::hasContent() const
{
    const auto failed = [this] {
        return systemError(errno, Messages::tr("The part cannot be read"), m_part);
    };
    QByteArray chunk(ScanBytes, Qt::Uninitialized);
    for (off_t at = DataOffset;;) {
        // Room that was only taken is passed over where the file system knows of it.
        const off_t next = ::lseek(m_claim.file, at, SEEK_DATA);
        if (next < 0 && errno == ENXIO)
            return false;
        if (next < 0 && !isNotSupported(errno))
            return failed();
        at = std::max(at, next);
        const qint64 filled = readUpTo(m_claim.file, chunk.data(), chunk.size(), at);
        if (filled < 0)
            return failed();
        if (std::any_of(chunk.begin(), chunk.begin() + filled, [](char byte) { return byte != 0; }))
            return true;
        if (filled < chunk.size())
            return false;
        at += filled;
    }
}

Result<void> PartFile::sync()
{
    const std::scoped_lock lock(m_syncMutex);
    if (m_syncFailure)
        return *m_syncFailure;
    // The kernel tells a loss once, and holds the pages for clean afterwards.
    if (m_files->syncData(m_claim.file) != 0)
        m_syncFailure = failure(errno);
    else if (m_journal) {
        if (const auto synced = m_journal->sync(); !synced)
            m_syncFailure = synced.error();
    }
    m_hasLostTrust = m_syncFailure.has_value();
    CHIRPDECK_KILLPOINT("frames-synced");
    return m_syncFailure ? Result<void>(*m_syncFailure) : Result<void>();
}

qint64 PartFile::passes() const
{
    const qint64 perPass = m_description.layout.cellsPerPass();
    return m_description.layout.growing ? std::max<qint64>(1, (m_cells.end() + perPass - 1) / perPass) : 1;
}

/// The local header of data.npy and the header of its array fill the space in front of the first frame,
/// whatever the number of passes.
PartFile::Head PartFile::head(qint64 passes) const
{
    const auto &layout = m_description.layout;
    const QByteArray type = npyName(layout.type);
    const QByteArray longest = formatNpyHeader(type, layout.shape(std::numeric_limits<qint64>::max()));
    const QByteArray array = formatNpyHeader(type, layout.shape(passes), longest.size());
    Head head{{"data.npy", 0, array.size() + passes * layout.passBytes(), 0}, {}};
    // A part has no checksum before it is complete.
    if (m_cells.count() > 0) {
        const QByteArray &fill = m_description.fill;
        const qint64 numbers = layout.frameBytes() / fill.size();
        const quint32 gap = crcOfRepeated(crc32(fill), fill.size(), numbers);
        head.member.crc =
            m_cells.combined(crc32(array), passes * layout.cellsPerPass(), layout.frameBytes(), gap);
    }
    head.bytes = zipLocalHeader(head.member, m_description.dataOffset - array.size()) + array;
    return head;
}

} // namespace Chirpdeck
