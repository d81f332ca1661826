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

QList<CsvRow> headerRows(const CsvTable &table, QList<CsvRow> &refused)
{
    QList<CsvRow> rows;
    rows.reserve(table.rows().size());
    CsvRow open; // begun, but its other cells are on the next line
    const auto close = [&] {
        if (!open.cells.isEmpty())
            refused.append(open);
        open = {};
    };
    for (const auto &row : table.rows()) {
        const auto count = row.cells.size();
        if (count < BC::CSV::HeaderColumns && open.cells.size() > ValueCell &&
            open.cells.size() + count - 1 <= BC::CSV::HeaderColumns) {
            open.cells.last() += u' ' + row.cells.first();
            open.cells += row.cells.sliced(1);
            if (open.cells.size() == BC::CSV::HeaderColumns) {
                rows.append(open);
                open = {};
            }
            continue;
        }
        close();
        if (row.cells.first() == BC::CSV::ObjKeyColumn)
            continue;
        if (count < BC::CSV::HeaderColumns) {
            open = row;
        } else if (count == BC::CSV::HeaderColumns) {
            rows.append(row);
        } else {
            auto mended = row;
            const auto valueCells = count - (BC::CSV::HeaderColumns - 1);
            const QString value = row.cells.sliced(ValueCell, valueCells).join(u',');
            mended.cells = row.cells.first(ValueCell) + QStringList{value, row.cells.last()};
            rows.append(mended);
        }
    }
    close();
    return rows;
}

} // namespace Chirpdeck
