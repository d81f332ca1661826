// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/stores/crc32.h"

#include <QtEndian>

#include <array>

namespace Chirpdeck {

namespace {

using Table = std::array<std::array<quint32, 256>, 8>;

/// Eight tables, so that eight bytes are taken per step; an FID file of many frames has tens of megabytes.
constexpr Table makeTables()
{
    Table tables{};
    for (quint32 i = 0; i < 256; ++i) {
        quint32 crc = i;
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc & 1U) != 0 ? (crc >> 1U) ^ 0xEDB88320U : crc >> 1U;
        tables[0][i] = crc;
    }
    for (std::size_t t = 1; t < tables.size(); ++t)
        for (std::size_t i = 0; i < 256; ++i)
            tables[t][i] = (tables[t - 1][i] >> 8U) ^ tables[0][tables[t - 1][i] & 0xFFU];
    return tables;
}

constexpr Table tables = makeTables();

} // namespace

quint32 crc32(QByteArrayView bytes, quint32 start) noexcept
{
    quint32 crc = ~start;
    const auto *at = reinterpret_cast<const uchar *>(bytes.data());
    auto left = bytes.size();
    for (; left >= 8; left -= 8, at += 8) {
        const quint32 low = qFromLittleEndian<quint32>(at) ^ crc;
        const quint32 high = qFromLittleEndian<quint32>(at + 4);
        crc = tables[7][low & 0xFFU] ^ tables[6][(low >> 8U) & 0xFFU] ^ tables[5][(low >> 16U) & 0xFFU] ^
              tables[4][low >> 24U] ^ tables[3][high & 0xFFU] ^ tables[2][(high >> 8U) & 0xFFU] ^
              tables[1][(high >> 16U) & 0xFFU] ^ tables[0][high >> 24U];
    }
    for (; left > 0; --left, ++at)
        crc = tables[0][(crc ^ *at) & 0xFFU] ^ (crc >> 8U);
    return ~crc;
}

} // namespace Chirpdeck
