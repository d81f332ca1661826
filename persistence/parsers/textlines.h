// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "persistence/data/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <optional>

namespace Chirpdeck {

/// Beyond these a text file of foreign origin is refused instead of filling the memory.
inline constexpr qint64 MostTextBytes = qint64(512) << 20;
inline constexpr qsizetype MostLineBytes = 1 << 20;
/// As much of a file as a parser looks at to tell what it is.
inline constexpr qsizetype HeadBytes = 64 << 10;

/// The content as text of one byte per ASCII character: UTF-16 with a byte-order mark is converted, the mark
/// of UTF-8 removed. Fails with file and line for what is no text: a NUL, or a line beyond MostLineBytes. The
/// result may share the bytes of `content`.
Result<QByteArray> plainBytes(QByteArrayView content, const QString &fileName);

/// Reads a file whole, unless it is larger than MostTextBytes.
Result<QByteArray> readTextFile(const QString &path);
/// Its first HeadBytes, cut behind a line where there is one.
Result<QByteArray> readTextHead(const QString &path);

/// The lines of a text, whose ends are LF, CRLF or CR.
class TextLines
{
public:
    explicit TextLines(QByteArrayView content)
        : m_rest(content)
    {
    }
    /// The next line without its end; false behind the last.
    bool next(QByteArrayView &line);
    /// Number of the line that next() gave, counted from 1.
    qsizetype number() const { return m_number; }

private:
    QByteArrayView m_rest;
    qsizetype m_number = 0;
};

/// A number as programs in any language print it: blanks around it, a plus sign, Fortran's D for the
/// exponent, and with `decimalComma` a comma for the point. Nothing for anything else; `nan` and `inf` are
/// numbers.
std::optional<double> numberIn(QByteArrayView text, bool decimalComma = false);

} // namespace Chirpdeck
