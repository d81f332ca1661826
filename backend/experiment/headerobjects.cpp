// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/experiment/headerobjects.h"

#include "persistence/csv/csvnames.h"
#include "persistence/stores/experimentfiles.h"

namespace Chirpdeck {

namespace {

constexpr int ValueCell = 4;

/// The name of I/O boards in headers of version 1.0-alpha and beta.
const QString oldIoBoard = QStringLiteral("IOBoardDigitizer");

QString currentSpelling(const QString &object)
{
    if (object == oldIoBoard || object.startsWith(oldIoBoard + u'.'))
        return hardwareTypeName(HardwareType::IOBoard) + object.mid(oldIoBoard.size());
    return currentHardwareKey(object);
}

} // namespace

QString HeaderObjects::keyOf(const QString &object)
{
    const auto known = m_known.constFind(object);
    if (known != m_known.cend())
        return *known;
    const auto key = resolved(object);
    m_known.insert(object, key);
    return key;
}

QString HeaderObjects::resolved(const QString &object) const
{
    if (m_hardware.contains(object))
        return object;
    const auto spelled = currentSpelling(object);
    const auto key = HardwareKey::parse(spelled);
    if (key.type() == HardwareType::Unknown || m_hardware.contains(spelled))
        return spelled;
    if (!key.label().isEmpty())
        return spelled;
    // Before there were several devices of a type, headers had its bare name, also after hardware.csv had got
    // an index.
    if (const auto first = spelled + QStringLiteral(".0"); m_hardware.contains(first))
        return first;
    QStringList sameType;
    for (const auto &[other, driver] : m_hardware) {
        if (HardwareKey::parse(other).type() == key.type())
            sameType.append(other);
    }
    return sameType.size() == 1 ? sameType.first() : spelled;
}

QString labelledHardwareKey(const QString &key)
{
    if (key.contains(u'.'))
        return key;
    qsizetype end = key.size();
    while (end > 0 && key[end - 1].isDigit())
        --end;
    const QString type = key.first(end);
    if (hardwareTypeFromName(type) == HardwareType::Unknown)
        return key;
    return currentHardwareKey(type) + u'.' + (end < key.size() ? key.sliced(end) : QStringLiteral("0"));
}

QList<CsvRow> headerRows(const CsvTable &table, QList<CsvRow> &refused)
{
    constexpr qsizetype Known = BC::CSV::HeaderColumns;
    QList<CsvRow> rows;
    rows.reserve(table.rows().size());
    CsvRow open; // begun, but its other cells are on the next line
    const auto close = [&] {
        if (!open.cells.isEmpty())
            refused.append(open);
        open = {};
    };
    qsizetype columns = Known; // with those that only another version knows, which come last
    for (const auto &row : table.rows()) {
        const auto count = row.cells.size();
        if (count < Known && open.cells.size() > ValueCell && open.cells.size() + count - 1 <= columns) {
            open.cells.last() += u' ' + row.cells.first();
            open.cells += row.cells.sliced(1);
            if (open.cells.size() >= Known) {
                open.cells.resize(Known);
                rows.append(open);
                open = {};
            }
            continue;
        }
        close();
        if (row.cells.first() == BC::CSV::ObjKeyColumn) {
            columns = std::max(count, Known);
            continue;
        }
        if (count < Known) {
            open = row;
            continue;
        }
        auto mended = row;
        if (count > columns) {
            const auto valueCells = count - (columns - 1);
            mended.cells[ValueCell] = row.cells.sliced(ValueCell, valueCells).join(u',');
            mended.cells.remove(ValueCell + 1, valueCells - 1);
        }
        mended.cells.resize(Known);
        rows.append(mended);
    }
    close();
    return rows;
}

} // namespace Chirpdeck
