// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "persistence/data/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QString>

#include <functional>
#include <optional>

namespace Chirpdeck {

/// One stored member of a ZIP archive.
struct ZipMember
{
    QByteArray name;
    quint32 crc = 0;
    qint64 size = 0;
    qint64 offset = 0; ///< of its local header, from the beginning of the file

    bool operator==(const ZipMember &) const = default;
};

/// Bytes of the header in front of a member, such that its own bytes begin at a multiple of `alignment`.
qsizetype zipLocalLength(const ZipMember &member, qsizetype alignment);
/// That header, exactly `length` bytes long: an extra field fills it up. A member of 4 GiB or more gets the
/// ZIP64 field.
QByteArray zipLocalHeader(const ZipMember &member, qsizetype length);

/// What stands behind the last member, from byte `offset` of the file on: the central directory and its end.
/// ZIP64 where a size, an offset or the number of members needs it.
QByteArray zipDirectory(const QList<ZipMember> &members, qint64 offset);

/// Gives so many bytes from an offset of the file on; fewer at its end.
using ReadAt = std::function<QByteArray(qint64 offset, qint64 count)>;

/// The members of an archive of `length` bytes. Fails for one that is damaged, compressed or encrypted;
/// `where` names it in the error.
Result<QList<ZipMember>> readZipDirectory(const ReadAt &readAt, qint64 length, const QString &where);

/// Where the bytes of a member begin; nothing when there is no header of it.
std::optional<qint64> zipDataOffset(const ReadAt &readAt, const ZipMember &member);

} // namespace Chirpdeck
