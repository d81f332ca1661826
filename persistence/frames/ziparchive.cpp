// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/frames/ziparchive.h"

#include <QCoreApplication>
#include <QtEndian>

#include <algorithm>
#include <limits>

namespace Chirpdeck {

namespace {

struct Messages
{
    Q_DECLARE_TR_FUNCTIONS(Frames)
};

constexpr quint32 LocalMagic = 0x04034b50;
constexpr quint32 EntryMagic = 0x02014b50;
constexpr quint32 EndMagic = 0x06054b50;
constexpr quint32 End64Magic = 0x06064b50;
constexpr quint32 Locator64Magic = 0x07064b50;
constexpr quint32 Full32 = 0xFFFFFFFF;
constexpr quint16 Full16 = 0xFFFF;
constexpr quint16 Zip64Id = 1;
// The field that Android's zipalign pads with: the alignment, then zeros.
constexpr quint16 PaddingId = 0xD935;
constexpr qsizetype LocalBytes = 30;
constexpr qsizetype EntryBytes = 46;
constexpr qsizetype EndBytes = 22;
constexpr qsizetype Locator64Bytes = 20;
constexpr qsizetype End64Bytes = 56;
constexpr qsizetype LocalZip64Bytes = 20;
constexpr qsizetype SmallestField = 4;
constexpr quint16 Version = 20;
constexpr quint16 Version64 = 45;
// 1980-01-01, so that the same data make the same file.
constexpr quint16 Date = 33;
constexpr qint64 LongestDirectory = 64 << 20;

template<typename T>
void put(QByteArray &to, T value)
{
    const T little = qToLittleEndian(value);
    to.append(reinterpret_cast<const char *>(&little), sizeof little);
}

template<typename T>
T get(QByteArrayView from, qsizetype at)
{
    return qFromLittleEndian<T>(from.data() + at);
}

bool needs64(qint64 value)
{
    return value >= qint64(Full32);
}

quint32 clipped(qint64 value)
{
    return needs64(value) ? Full32 : static_cast<quint32>(value);
}

/// What local and central headers have in common, from the version to the lengths.
void putDescription(QByteArray &to, const ZipMember &member, bool wide, qsizetype extra)
{
    put<quint16>(to, wide ? Version64 : Version);
    put<quint16>(to, 0); // flags
    put<quint16>(to, 0); // stored
    put<quint16>(to, 0); // time
    put<quint16>(to, Date);
    put<quint32>(to, member.crc);
    put<quint32>(to, clipped(member.size));
    put<quint32>(to, clipped(member.size));
    put<quint16>(to, static_cast<quint16>(member.name.size()));
    put<quint16>(to, static_cast<quint16>(extra));
}

} // namespace

qsizetype zipLocalLength(const ZipMember &member, qsizetype alignment)
{
    const qsizetype bare = LocalBytes + member.name.size() + (needs64(member.size) ? LocalZip64Bytes : 0);
    const auto past = (member.offset + bare) % alignment;
    if (past == 0)
        return bare;
    auto padding = alignment - static_cast<qsizetype>(past);
    while (padding < SmallestField)
        padding += alignment;
    return bare + padding;
}

QByteArray zipLocalHeader(const ZipMember &member, qsizetype length)
{
    const bool wide = needs64(member.size);
    QByteArray header;
    header.reserve(length);
    put<quint32>(header, LocalMagic);
    putDescription(header, member, wide, length - LocalBytes - member.name.size());
    header += member.name;
    if (wide) {
        put<quint16>(header, Zip64Id);
        put<quint16>(header, 16);
        put<qint64>(header, member.size);
        put<qint64>(header, member.size);
    }
    if (const qsizetype padding = length - header.size(); padding > 0) {
        Q_ASSERT(padding >= SmallestField);
        put<quint16>(header, PaddingId);
        put<quint16>(header, static_cast<quint16>(padding - SmallestField));
        header.append(padding - SmallestField, '\0');
    }
    return header;
}

QByteArray zipDirectory(const QList<ZipMember> &members, qint64 offset)
{
    QByteArray directory;
    for (const auto &member : members) {
        QByteArray extra;
        if (needs64(member.size)) {
            put<qint64>(extra, member.size);
            put<qint64>(extra, member.size);
        }
        if (needs64(member.offset))
            put<qint64>(extra, member.offset);
        if (!extra.isEmpty()) {
            QByteArray field;
            put<quint16>(field, Zip64Id);
            put<quint16>(field, static_cast<quint16>(extra.size()));
            extra.prepend(field);
        }
        const bool wide = !extra.isEmpty();
        put<quint32>(directory, EntryMagic);
        put<quint16>(directory, wide ? Version64 : Version); // made by
        putDescription(directory, member, wide, extra.size());
        put<quint16>(directory, 0); // comment
        put<quint16>(directory, 0); // disk
        put<quint16>(directory, 0); // attributes
        put<quint32>(directory, 0);
        put<quint32>(directory, clipped(member.offset));
        directory += member.name + extra;
    }
    const qint64 length = directory.size();
    const bool wide = needs64(offset) || needs64(length) || members.size() >= Full16;
    const auto count = static_cast<quint16>(std::min<qsizetype>(members.size(), Full16));
    if (wide) {
        put<quint32>(directory, End64Magic);
        put<qint64>(directory, End64Bytes - 12);
        put<quint16>(directory, Version64);
        put<quint16>(directory, Version64);
        put<quint32>(directory, 0);
        put<quint32>(directory, 0);
        put<qint64>(directory, members.size());
        put<qint64>(directory, members.size());
        put<qint64>(directory, length);
        put<qint64>(directory, offset);
        put<quint32>(directory, Locator64Magic);
        put<quint32>(directory, 0);
        put<qint64>(directory, offset + length);
        put<quint32>(directory, 1);
    }
    put<quint32>(directory, EndMagic);
    put<quint16>(directory, 0);
    put<quint16>(directory, 0);
    put<quint16>(directory, count);
    put<quint16>(directory, count);
    put<quint32>(directory, clipped(length));
    put<quint32>(directory, clipped(offset));
    put<quint16>(directory, 0);
    return directory;
}

namespace {

/// Where the central directory is.
struct Place
{
    qint64 offset = 0;
    qint64 length = 0;
    qint64 count = 0;
};

std::optional<Place> findDirectory(const ReadAt &readAt, qint64 length)
{
    const qint64 start = std::max<qint64>(0, length - EndBytes - Full16);
    const QByteArray tail = readAt(start, length - start);
    qsizetype at = tail.size() - EndBytes;
    while (at >= 0 && get<quint32>(tail, at) != EndMagic)
        --at;
    if (at < 0)
        return std::nullopt;
    Place place{get<quint32>(tail, at + 16), get<quint32>(tail, at + 12), get<quint16>(tail, at + 10)};
    const bool wide = place.offset == Full32 || place.length == Full32 || place.count == Full16;
    if (wide && at >= Locator64Bytes && get<quint32>(tail, at - Locator64Bytes) == Locator64Magic) {
        const QByteArray end = readAt(get<qint64>(tail, at - Locator64Bytes + 8), End64Bytes);
        if (end.size() < End64Bytes || get<quint32>(end, 0) != End64Magic)
            return std::nullopt;
        place = {get<qint64>(end, 48), get<qint64>(end, 40), get<qint64>(end, 32)};
    }
    if (place.offset < 0 || place.length < 0 || place.length > LongestDirectory || place.offset > length ||
        place.length > length - place.offset || place.count < 0)
        return std::nullopt;
    return place;
}

/// Takes the fields of the ZIP64 extra that a header refers to, in their order.
bool widen(QByteArrayView extra, std::initializer_list<qint64 *> values)
{
    if (std::none_of(values.begin(), values.end(), [](const qint64 *v) { return *v == Full32; }))
        return true;
    while (extra.size() >= SmallestField) {
        const auto id = get<quint16>(extra, 0);
        const qsizetype size = get<quint16>(extra, 2);
        if (size > extra.size() - SmallestField)
            return false;
        QByteArrayView field = extra.sliced(SmallestField, size);
        extra = extra.sliced(SmallestField + size);
        if (id != Zip64Id)
            continue;
        for (qint64 *value : values) {
            if (*value != Full32)
                continue;
            if (field.size() < 8)
                return false;
            *value = get<qint64>(field, 0);
            field = field.sliced(8);
        }
        return true;
    }
    return false;
}

} // namespace

Result<QList<ZipMember>> readZipDirectory(const ReadAt &readAt, qint64 length, const QString &where)
{
    const Error broken{Messages::tr("The archive has no list of its members"), where,
                       Messages::tr("It may not be complete: look for a part to recover")};
    const auto place = findDirectory(readAt, length);
    if (!place)
        return broken;
    const QByteArray content = readAt(place->offset, place->length);
    QByteArrayView rest = content;
    QList<ZipMember> members;
    for (qint64 i = 0; i < place->count; ++i) {
        if (rest.size() < EntryBytes || get<quint32>(rest, 0) != EntryMagic)
            return broken;
        const qsizetype name = get<quint16>(rest, 28);
        const qsizetype extra = get<quint16>(rest, 30);
        const qsizetype comment = get<quint16>(rest, 32);
        if (name + extra + comment > rest.size() - EntryBytes)
            return broken;
        ZipMember member{rest.sliced(EntryBytes, name).toByteArray(), get<quint32>(rest, 16),
                         get<quint32>(rest, 24), get<quint32>(rest, 42)};
        qint64 packed = get<quint32>(rest, 20);
        if (!widen(rest.sliced(EntryBytes + name, extra), {&member.size, &packed, &member.offset}))
            return broken;
        if (get<quint16>(rest, 10) != 0 || (get<quint16>(rest, 8) & 1U) != 0 || packed != member.size)
            return Error{
                Messages::tr("The member %1 is compressed or encrypted").arg(QString::fromUtf8(member.name)),
                where, Messages::tr("Save it again without compression, with numpy.savez")};
        if (member.size < 0 || member.offset < 0 || member.offset > length ||
            member.size > length - member.offset)
            return broken;
        members.append(member);
        rest = rest.sliced(EntryBytes + name + extra + comment);
    }
    return members;
}

std::optional<qint64> zipDataOffset(const ReadAt &readAt, const ZipMember &member)
{
    const QByteArray header = readAt(member.offset, LocalBytes);
    if (header.size() < LocalBytes || get<quint32>(header, 0) != LocalMagic)
        return std::nullopt;
    return member.offset + LocalBytes + get<quint16>(header, 26) + get<quint16>(header, 28);
}

} // namespace Chirpdeck
