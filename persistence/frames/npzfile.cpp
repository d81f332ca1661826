// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/frames/npzfile.h"

#include "persistence/stores/crc32.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace Chirpdeck {

namespace {

struct Messages
{
    Q_DECLARE_TR_FUNCTIONS(Frames)
};

constexpr qint64 LongestHead = 1 << 16;
constexpr qint64 LongestNote = 16 << 20;
constexpr qint64 Chunk = 4 << 20;

ReadAt reader(QFile &file)
{
    return [&file](qint64 offset, qint64 count) {
        return offset >= 0 && count >= 0 && file.seek(offset) ? file.read(count) : QByteArray();
    };
}

Error cut(const QString &where)
{
    return {Messages::tr("The file ends too early"), where,
            Messages::tr("Copy it again, or look for a part to recover")};
}

} // namespace

Result<NpzFile> NpzFile::open(const QString &path)
{
    NpzFile npz;
    npz.m_path = path;
    npz.m_file = std::make_shared<QFile>(path);
    if (!npz.m_file->open(QIODevice::ReadOnly))
        return Error{Messages::tr("The file cannot be read: %1").arg(npz.m_file->errorString()), path,
                     Messages::tr("Check the name and its permissions")};
    const auto readAt = reader(*npz.m_file);
    const auto entries = readZipDirectory(readAt, npz.m_file->size(), path);
    if (!entries)
        return entries.error();
    for (const auto &entry : *entries) {
        if (!entry.name.endsWith(".npy"))
            continue;
        const auto begin = zipDataOffset(readAt, entry);
        if (!begin || *begin + entry.size > npz.m_file->size())
            return cut(path);
        const auto header = parseNpyHeader(readAt(*begin, std::min(entry.size, LongestHead)),
                                           path + QLatin1Char(':') + QString::fromUtf8(entry.name));
        if (!header)
            return header.error();
        npz.m_members.append({QString::fromUtf8(entry.name.chopped(4)), *header, *begin + header->bytes,
                              entry.size - header->bytes, entry.crc, *begin});
    }
    return npz;
}

const NpzMember *NpzFile::member(const QString &name) const
{
    const auto found =
        std::find_if(m_members.begin(), m_members.end(), [&](const auto &m) { return m.name == name; });
    return found == m_members.end() ? nullptr : &*found;
}

QJsonObject NpzFile::note() const
{
    const NpzMember *found = member(QStringLiteral("note_json"));
    if (!found || found->dataBytes > LongestNote)
        return {};
    const auto text = textOfNpy(reader(*m_file)(found->npyOffset, found->header.bytes + found->dataBytes));
    return text ? QJsonDocument::fromJson(text->toUtf8()).object() : QJsonObject();
}

Result<QByteArray> NpzFile::read(const NpzMember &member, qint64 from, qint64 count) const
{
    if (from < 0 || count < 0 || from > member.dataBytes || count > member.dataBytes - from)
        return cut(m_path);
    QByteArray bytes = reader(*m_file)(member.dataOffset + from, count);
    if (bytes.size() != count)
        return cut(m_path);
    return bytes;
}

Result<QByteArray> NpzFile::readHeader(const NpzMember &member) const
{
    QByteArray bytes = reader(*m_file)(member.npyOffset, member.header.bytes);
    if (bytes.size() != member.header.bytes)
        return cut(m_path);
    return bytes;
}

Result<void> NpzFile::check(const NpzMember &member) const
{
    const auto readAt = reader(*m_file);
    const qint64 length = member.header.bytes + member.dataBytes;
    quint32 crc = 0;
    for (qint64 at = 0; at < length; at += Chunk) {
        const QByteArray bytes = readAt(member.npyOffset + at, std::min(Chunk, length - at));
        if (bytes.size() != std::min(Chunk, length - at))
            return cut(m_path);
        crc = crc32(bytes, crc);
    }
    if (crc != member.crc)
        return Error{Messages::tr("The member %1 is damaged: its checksum does not agree").arg(member.name),
                     m_path, Messages::tr("Copy the file again from where it came")};
    return {};
}

} // namespace Chirpdeck
