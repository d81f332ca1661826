// SPDX-License-Identifier: GPL-3.0-or-later
// chirpdeck.checkpoint: slots are whole or not there, and never take more memory than the file has bytes for.
#include "persistence/stores/checkpoint.h"
#include "persistence/stores/crc32.h"
#include "tests/fuzz/fuzzinput.h"

#include <QtEndian>

using namespace Chirpdeck;

namespace {

void check(QByteArrayView content)
{
    for (const auto &found : CheckpointFormat::parse(content)) {
        const auto &fids = found.fids;
        Fuzz::require(fids.size > 0 && fids.frames > 0 && fids.shots > 0 && found.segment >= 0);
        Fuzz::require(fids.sums->size() ==
                      static_cast<std::size_t>(fids.size) * static_cast<std::size_t>(fids.frames));
        Fuzz::require(static_cast<qsizetype>(fids.sums->size()) <= content.size());
        QByteArray slot;
        CheckpointFormat::format(found, CheckpointFormat::strideFor(fids.size * fids.frames), slot);
        const auto again = CheckpointFormat::parse(slot);
        Fuzz::require(again.size() == 1 && *again.first().fids.sums == *fids.sums);
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const auto content = Fuzz::input(data, size);
    check(content);
    if (content.size() < CheckpointFormat::HeaderBytes)
        return 0;
    // With the checksums put right, so that what lies behind them is tried too.
    constexpr qsizetype SumsCrcAt = 80;
    constexpr qsizetype HeaderCrcAt = 124;
    QByteArray mended = content.toByteArray();
    char *header = mended.data();
    const auto width = qFromLittleEndian<qint32>(header + 68);
    const auto points = qFromLittleEndian<qint64>(header + 32);
    const auto sums = QByteArrayView(mended).sliced(CheckpointFormat::HeaderBytes);
    if (width > 0 && width <= 8 && points > 0 && points <= sums.size() / width)
        qToLittleEndian(crc32(sums.first(points * width)), header + SumsCrcAt);
    qToLittleEndian(crc32(QByteArrayView(mended).first(HeaderCrcAt)), header + HeaderCrcAt);
    check(mended);
    return 0;
}
