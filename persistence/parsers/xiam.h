// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "persistence/parsers/catalogparser.h"

namespace Chirpdeck {

/// Reads the transitions that XIAM prints (H. Hartwig and H. Dreizler, Z. Naturforsch. 51a, 923 (1996)): all
/// tables under a line `-- B n … Freq …`, one per torsional state, with ints 2 (no column Split) or ints 3.
/// Frequencies are GHz in the file and MHz here. Rows `rigid` only compare with a rigid rotor and are left
/// out. Of a group only the first row names the levels; they hold for the rows `S n` below it. The intensity
/// is the product of line strength, statistical weight, population and energy factor where each has two
/// digits at least, which tells more than the printed total with its four decimals. What stands between
/// tables, and rows that are no transitions, is ignored; a transition with a number that cannot be read is
/// named in `problems`.
///
/// Fails when there is no transition; `fileName` is for messages.
Result<Catalog> parseXiam(QByteArrayView content, const QString &fileName, qsizetype most = -1);

/// True when the text begins as XIAM's output, or has the head of one of its tables.
bool looksLikeXiam(QByteArrayView head);

} // namespace Chirpdeck
