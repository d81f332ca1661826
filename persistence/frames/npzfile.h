// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "persistence/data/result.h"
#include "persistence/frames/npyheader.h"
#include "persistence/frames/ziparchive.h"

#include <QFile>
#include <QJsonObject>
#include <QList>
#include <QString>

#include <memory>
#include <optional>

namespace Chirpdeck {

/// One array of a stored .npz file.
struct NpzMember
{
    QString name; ///< without .npy
    NpyHeader header;
    qint64 dataOffset = 0; ///< of the numbers, from the beginning of the file
    qint64 dataBytes = 0;
    quint32 crc = 0;      ///< of header and numbers
    qint64 npyOffset = 0; ///< of the header

    /// A pickle, which is shown but never read.
    bool isPickled() const { return header.type.contains('O'); }
};

/// Reads .npz files that are not compressed, ours and those of numpy.savez. Nothing of a file is ever run:
/// pickled members are listed, and that is all.
class NpzFile
{
public:
    static Result<NpzFile> open(const QString &path);

    const QString &path() const { return m_path; }
    const QList<NpzMember> &members() const { return m_members; }
    /// Null where there is none of that name.
    const NpzMember *member(const QString &name) const;

    /// The note of our files; empty where there is none.
    QJsonObject note() const;
    /// The numbers of a member as they stand in the file, from byte `from` of them on.
    Result<QByteArray> read(const NpzMember &member, qint64 from, qint64 count) const;
    /// The bytes in front of a member's numbers.
    Result<QByteArray> readHeader(const NpzMember &member) const;
    /// Compares a member with its checksum.
    Result<void> check(const NpzMember &member) const;

private:
    QString m_path;
    std::shared_ptr<QFile> m_file;
    QList<NpzMember> m_members;
};

} // namespace Chirpdeck
