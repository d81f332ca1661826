// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QtGlobal>

#include <vector>

namespace Chirpdeck {

/// Which cells of a data set are written, and the checksum of each: five bytes per cell at most, whatever its
/// size.
class CellTable
{
public:
    void set(qint64 cell, quint32 crc);
    bool has(qint64 cell) const
    {
        return cell < static_cast<qint64>(m_has.size()) && m_has[static_cast<std::size_t>(cell)];
    }
    void clear(qint64 cell);
    quint32 crc(qint64 cell) const { return m_crcs[static_cast<std::size_t>(cell)]; }
    /// Cells that are there.
    qint64 count() const { return m_count; }
    /// One more than the last cell that is there.
    qint64 end() const;

    /// One byte per cell, 1 where it is there: the content of the validity mask.
    QByteArray mask(qint64 cells) const;

    /// The CRC-32 of all cells in their order, without reading one: `before` is that of what precedes them,
    /// and `fill` that of the frame which stands in the cells that are not there. See zlib's crc32_combine.
    quint32 combined(quint32 before, qint64 cells, qint64 frameBytes, quint32 fill) const;

private:
    std::vector<bool> m_has;
    std::vector<quint32> m_crcs;
    qint64 m_count = 0;
};

/// CRC-32 of so many repetitions of a pattern, of which one is known.
quint32 crcOfRepeated(quint32 crc, qint64 bytes, qint64 times);

} // namespace Chirpdeck
