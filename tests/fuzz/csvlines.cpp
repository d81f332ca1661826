// SPDX-License-Identifier: GPL-3.0-or-later
// The small files of an experiment, with the delimiter that the input itself names.
#include "persistence/csv/linereader.h"

using namespace Chirpdeck;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArrayView content(data, static_cast<qsizetype>(size));
    const auto table = CsvTable::parse(content, QStringLiteral("x.csv"), detectDelimiter(content));
    if (!table)
        return 0;
    qsizetype before = 0;
    for (const auto &row : table->rows()) {
        if (row.line <= before || row.cells.isEmpty())
            abort();
        before = row.line;
    }
    table->keyValues();
    return 0;
}
