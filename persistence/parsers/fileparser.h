// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "persistence/data/result.h"

#include <QByteArrayView>
#include <QList>
#include <QString>
#include <QStringList>

namespace Chirpdeck {

/// The first rows of a file as a parser understands them.
struct FilePreview
{
    struct Row
    {
        qsizetype line = 0; ///< in the file, counted from 1
        QStringList cells;
    };
    QString format;
    QStringList columns;
    QList<Row> rows;
};

/// Reads one kind of foreign text file. A parser has no state: one object serves every thread. What kind of
/// data a file gives is said by the classes derived from this one, which have a parse() of their own.
class FileParser
{
public:
    FileParser() = default;
    virtual ~FileParser() = default;
    FileParser(const FileParser &) = delete;
    FileParser &operator=(const FileParser &) = delete;

    /// For the user: "SPCAT".
    virtual QString formatName() const = 0;
    virtual QString formatDescription() const = 0;
    /// Patterns for a file dialog: `*.cat`.
    virtual QStringList fileExtensions() const = 0;
    /// Whether the file is of this kind, told by how it begins; `head` are its first HeadBytes at most.
    virtual bool canParse(QByteArrayView head, const QString &fileName) const = 0;
    /// Its first rows; fails, with file and line, where parsing would.
    virtual Result<FilePreview> preview(QByteArrayView content, const QString &fileName,
                                        qsizetype rows) const = 0;

    bool hasMatchingExtension(const QString &fileName) const;
    /// Of a file that can be read; otherwise false.
    bool canParseFile(const QString &path) const;
    Result<FilePreview> previewFile(const QString &path, qsizetype rows) const;
};

} // namespace Chirpdeck
