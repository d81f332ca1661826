// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QString>

#include <map>
#include <optional>

namespace Chirpdeck {

/// Length and checksum of a file's content.
struct ContentMark
{
    qint64 bytes = 0;
    quint32 crc = 0;

    static ContentMark of(QByteArrayView content);
    bool operator==(const ContentMark &) const = default;
};

/// What is known about the content of an experiment's files: chirpdeck.journal in the experiment's folder,
/// ignored by other programs.
///
/// The file grows by lines while the run lasts, each `<crc32 of the rest, 8 hex digits> <JSON object>`:
/// * `{"file":name,"bytes":n,"crc":hex}` the content of a file, settled;
/// * the same with `"grows":true` what a file that is appended to begins with;
/// * `{"begin":name,"before":mark|null,"after":mark,"with":[{"file":name,"before":text|null,"after":text}]}`
/// a file is
///   about to be replaced, and then the small files that refer to it;
/// * `{"settled":"after"|"before"}` how that ended;
/// * `{"owner":{"pid":…,"boot":…,"host":…}}` who is writing;
/// * `{"sealed":n}` the run has ended and every one of the n files is listed.
///
/// Whatever the moment of a crash, the content of the leading file tells which of both generations is on the
/// disk, and the journal holds the small files of both.
struct SaveJournal
{
    /// A small file that is replaced after the leading one, as the change of its content.
    struct Companion
    {
        QString file;
        std::optional<ContentMark> before; ///< nothing: did not exist
        ContentMark after;
        qsizetype head = 0; ///< bytes that stay at the beginning
        qsizetype tail = 0; ///< bytes that stay at the end
        QByteArray put;     ///< what stands between them afterwards

        static Companion of(const QString &file, const std::optional<QByteArray> &before,
                            const QByteArray &after);
        /// The new content, made from what is on the disk: the old content or the new one already. Nothing
        /// for any other.
        std::optional<QByteArray> apply(const std::optional<QByteArray> &onDisk) const;
    };

    struct Pending
    {
        QString file;
        std::optional<ContentMark> before; ///< nothing: did not exist
        ContentMark after;
        QList<Companion> with;
    };

    struct Owner
    {
        qint64 pid = 0;
        QString boot; ///< identifies the system's run; changes at every start of the computer
        QString host;
    };

    static QString fileName() { return QStringLiteral("chirpdeck.journal"); }

    std::map<QString, ContentMark> files;
    /// What the files begin with that grow while the run lasts. A sealed journal has none.
    std::map<QString, ContentMark> beginnings;
    std::optional<Pending> pending;
    std::optional<Owner> owner;
    bool sealed = false;
    /// Lines that are damaged, counted from 1; 0 for a file without a single good line.
    QList<int> badLines;
    /// Whether the last line lacks its line break, as after a crash.
    bool tornTail = false;

    static SaveJournal parse(QByteArrayView content);
    /// The content of a file for a run that has ended.
    QByteArray sealedText() const;

    static QByteArray fileLine(const QString &file, const ContentMark &mark);
    static QByteArray beginningLine(const QString &file, const ContentMark &mark);
    static QByteArray beginLine(const Pending &pending);
    static QByteArray settledLine(bool after);
    static QByteArray ownerLine(const Owner &owner);
    static QByteArray sealLine(std::size_t count);

    /// Takes the pending files over as settled in their new or old content.
    void settle(bool after);
};

} // namespace Chirpdeck
