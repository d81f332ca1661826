// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QVariant>

namespace Chirpdeck {

/// A value as a cell of an experiment file spells it: enumerations by member name, doubles as the
/// shortest text that parses back to the same number, text with the characters that would break a row
/// replaced (`;` by `,`, line breaks by blanks). Double quotes are kept; see plainText for cells that other
/// readers parse as quoted.
QString cellText(const QVariant &value);

/// The shortest text that parses back to the same double: plain or exponent form, whichever is shorter (plain
/// on a tie), `.` as the separator, exponents with a sign and at least two digits; `nan`, `inf`, `-inf`.
/// Negative zero is `0`.
QString doubleText(double value);

/// Appends doubleText(value).
void appendDouble(QByteArray &to, double value);

/// Free text made safe for one cell: `;` becomes `,`, line breaks become blanks, `"` becomes `'`.
QString plainText(const QString &text);

} // namespace Chirpdeck
