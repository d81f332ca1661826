// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "persistence/parsers/genericxy.h"

#include <QByteArrayView>

#include <vector>

namespace Chirpdeck {

/// More columns than any table that a plot can use.
inline constexpr qsizetype MostXyColumns = 4096;

/// Blank, or a comment.
bool isXyRemark(QByteArrayView line);

/// Splits a line into at most `most` cells, without blanks and quotes around them.
void splitXyLine(QByteArrayView line, XyDelimiter delimiter, std::vector<QByteArrayView> &cells,
                 qsizetype most = MostXyColumns);

} // namespace Chirpdeck
