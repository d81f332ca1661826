// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <QVariant>

namespace Chirpdeck {

/// A value as a cell of an experiment file spells it: enumerations by member name, doubles as the
/// shortest text that parses back to the same number, lists of texts as by listText, text with the characters
/// that would break a row replaced (`;` by `,`, line breaks by blanks). Double quotes are kept; see plainText
/// for cells that other readers parse as quoted.
QString cellText(const QVariant &value);

/// The shortest text that parses back to the same double: plain or exponent form, whichever is shorter (plain
/// on a tie), `.` as the separator, exponents with a sign and at least two digits; `nan`, `inf`, `-inf`.
/// Negative zero is `0`.
QString doubleText(double value);

/// Appends doubleText(value).
void appendDouble(QByteArray &to, double value);

/// Texts as one cell, joined by BC::CSV::ListDelimiter. That character inside a text becomes `/`. An empty
/// list and a list of one empty text are both an empty cell.
QString listText(const QStringList &list);

/// The texts of such a cell; none for an empty one.
QStringList listOf(const QString &cell);

/// Free text made safe for one cell: `;` becomes `,`, line breaks become blanks, `"` becomes `'`.
QString plainText(const QString &text);

} // namespace Chirpdeck
