// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/frames/framechecksums.h"

#include <zlib.h>

namespace Chirpdeck {

void CellTable::set(qint64 cell, quint32 crc)
{
    const auto at = static_cast<std::size_t>(cell);
    if (at >= m_has.size()) {
        m_has.resize(at + 1);
        m_crcs.resize(at + 1);
    }
    m_count += m_has[at] ? 0 : 1;
    m_has[at] = true;
    m_crcs[at] = crc;
}

void CellTable::clear(qint64 cell)
{
    if (!has(cell))
        return;
    m_has[static_cast<std::size_t>(cell)] = false;
    --m_count;
}

qint64 CellTable::end() const
{
    auto end = static_cast<qint64>(m_has.size());
    while (end > 0 && !has(end - 1))
        --end;
    return end;
}

QByteArray CellTable::mask(qint64 cells) const
{
    QByteArray mask(cells, '\0');
    for (qint64 cell = 0; cell < cells; ++cell)
        mask[cell] = has(cell) ? 1 : 0;
    return mask;
}

quint32 CellTable::combined(quint32 before, qint64 cells, qint64 frameBytes, quint32 fill) const
{
    uLong crc = before;
    const auto oneFrame = ::crc32_combine_gen(frameBytes);
    for (qint64 cell = 0; cell < cells;) {
        if (has(cell)) {
            crc = ::crc32_combine_op(crc, this->crc(cell), oneFrame);
            ++cell;
            continue;
        }
        qint64 end = cell + 1;
        while (end < cells && !has(end))
            ++end;
        const quint32 gap = crcOfRepeated(fill, frameBytes, end - cell);
        crc = ::crc32_combine(crc, gap, (end - cell) * frameBytes);
        cell = end;
    }
    return static_cast<quint32>(crc);
}

quint32 crcOfRepeated(quint32 crc, qint64 bytes, qint64 times)
{
    // By powers of two: the pattern doubles, and is appended where the number has a bit.
    uLong result = 0;
    uLong pattern = crc;
    for (qint64 length = bytes; times > 0; times /= 2) {
        if (times % 2 != 0)
            result = ::crc32_combine(result, pattern, length);
        if (times > 1) {
            pattern = ::crc32_combine(pattern, pattern, length);
            length *= 2;
        }
    }
    return static_cast<quint32>(result);
}

} // namespace Chirpdeck
