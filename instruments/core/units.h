// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// Units as the Units cells of header.csv spell them.
namespace BC::Unit {

inline const QString us = QStringLiteral(u"\u03bcs"); ///< GREEK SMALL LETTER MU, not the micro sign
inline const QString MHz = QStringLiteral("MHz");
inline const QString Hz = QStringLiteral("Hz");
inline const QString V = QStringLiteral("V");
inline const QString s = QStringLiteral("s");
inline const QString min = QStringLiteral("min");
inline const QString hr = QStringLiteral("hr");

} // namespace BC::Unit
