// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "persistence/data/result.h"
#include "persistence/data/vocabulary.h"
#include "persistence/parsers/fileparser.h"

#include <QList>
#include <QPointF>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace Chirpdeck {

/// How a text of rows and columns is to be read.
struct XyLayout
{
    XyDelimiter delimiter = XyDelimiter::Whitespace;
    bool decimalComma = false; ///< numbers are written 1,5
    int headerLines = 0;       ///< lines of the file before the first row of numbers, whatever is in them
    int xColumn = 0;           ///< counted from 0
    int yColumn = 1;
    QStringList columnNames; ///< from the header, one per column; empty where there are none

    bool operator==(const XyLayout &) const = default;
};

struct XyData
{
    XyLayout layout;
    std::vector<QPointF> points; ///< in the order of the file; all numbers are finite
    QList<Error> problems;       ///< the first rows that have no numbers in both columns, with their lines
    qsizetype badLines = 0;      ///< how many there are
};

/// Finds out the layout from the first HeadBytes: the delimiter that gives most rows the same number of cells
/// with two numbers or more; x and y are the first two columns of numbers. Lines that begin with `#`, `!` or
/// `%` are comments. Fails where no line has two numbers; the name is for messages.
Result<XyLayout> detectXyLayout(QByteArrayView content, const QString &fileName);

/// Reads the points, by the layout that the user chose or else the detected one. Comments and empty lines are
/// skipped; a row without two numbers is named in `problems` and left out, and a `nan` or `inf` is left out
/// silently. Fails, with file and line, when no point is left.
Result<XyData> parseXy(QByteArrayView content, const QString &fileName,
                       const std::optional<XyLayout> &layout = {});

/// Any text with two columns of numbers.
class GenericXyParser : public FileParser
{
public:
    QString formatName() const override;
    QString formatDescription() const override;
    QStringList fileExtensions() const override;
    bool canParse(QByteArrayView head, const QString &fileName) const override;
    Result<FilePreview> preview(QByteArrayView content, const QString &fileName,
                                qsizetype rows) const override;
    /// With the layout that the user is choosing. All cells of each row, and at least as many columns as are
    /// asked for.
    static Result<FilePreview> preview(QByteArrayView content, const QString &fileName, qsizetype rows,
                                       const XyLayout &layout);

    Result<XyData> parse(QByteArrayView content, const QString &fileName,
                         const std::optional<XyLayout> &layout = {}) const;
    Result<XyData> parseFile(const QString &path, const std::optional<XyLayout> &layout = {}) const;
};

} // namespace Chirpdeck
