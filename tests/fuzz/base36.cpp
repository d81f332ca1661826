// SPDX-License-Identifier: GPL-3.0-or-later
// fid/<i>.csv: what is accepted is read again from what is written of it.
#include "persistence/csv/base36.h"

using namespace Chirpdeck;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const auto read =
        parseFidList(QByteArrayView(data, static_cast<qsizetype>(size)), QStringLiteral("0.csv"));
    if (!read) {
        if (read.error().where.isEmpty())
            abort();
        return 0;
    }
    FidList fids;
    fids.size = read->size;
    fids.frames = read->frames;
    fids.sums = std::make_shared<const std::vector<qint64>>(read->sums);
    const auto again = parseFidList(formatFidList(fids), QStringLiteral("0.csv"));
    if (!again || again->sums != read->sums || again->frames != read->frames || again->size != read->size)
        abort();
    return 0;
}
