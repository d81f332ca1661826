// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

namespace Chirpdeck {

/// CRC-32 as zlib, gzip and PNG define it (polynomial 0xEDB88320, initial and final inversion). `start`
/// continues an earlier result, so that crc32(b, crc32(a)) is the checksum of a followed by b.
quint32 crc32(QByteArrayView bytes, quint32 start = 0) noexcept;

} // namespace Chirpdeck
