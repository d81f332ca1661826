// SPDX-License-Identifier: GPL-3.0-or-later
// header.csv into a node that knows none of it, and out again.
#include "persistence/csv/csvtext.h"
#include "persistence/csv/linereader.h"
#include "persistence/data/vocabulary.h"

using namespace Chirpdeck;

namespace {

class Node : public HeaderStorage
{
public:
    Node()
        : HeaderStorage(QStringLiteral("Node"))
    {
    }
    void storeValues() override {}
    void retrieveValues() override
    {
        const QString array = QStringLiteral("Channel");
        for (std::size_t i = 0; i < arrayStoreSize(array); ++i)
            retrieveArrayValue<double>(array, i, QStringLiteral("Delay"));
        retrieve<PulseRole>(QStringLiteral("Role"));
        retrieve<int>(QStringLiteral("Number"));
    }
};

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const auto table =
        CsvTable::parse(QByteArrayView(data, static_cast<qsizetype>(size)), QStringLiteral("header.csv"));
    if (!table)
        return 0;
    Node node;
    for (const auto &row : table->rows()) {
        QVariantList cells;
        for (const auto &cell : row.cells)
            cells.append(cell);
        node.storeLine(cells);
    }
    node.readComplete();
    const auto rows = node.getStrings();
    qsizetype count = 0;
    for (const auto &[object, own] : rows)
        count += own.size();
    // Whatever stood in the cells, every row is one line of six cells.
    const auto text = headerText(rows);
    if (text.count('\n') != count || text.count(';') != 5 * (count + 1))
        abort();
    return 0;
}
