// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "persistence/data/fid.h"
#include "persistence/data/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <optional>
#include <vector>

/// Sums of digitizer counts as experiment files spell them: signed integers in base 36, digits `0-9a-z`, `-`
/// for negative numbers, no padding.
namespace Chirpdeck {

/// Room that `writeBase36` needs at its destination. The longest number (the most negative one) takes 14
/// characters.
inline constexpr qsizetype Base36Room = 20;

/// Writes `value` at `to` and returns the end of the number. The bytes after the end, up to Base36Room from
/// `to`, are scratch space.
char *writeBase36(char *to, qint64 value) noexcept;

QByteArray base36Text(qint64 value);

/// The number in `text`, which may use upper case and a leading `+`; also `--1y2p0ij32e8e8`, as Blackchirp
/// spells the most negative number. Nothing when it is empty, has another
/// character or does not fit 64 bits.
std::optional<qint64> parseBase36(QByteArrayView text) noexcept;

/// The bytes of fid/<i>.csv: `fid0;fid1;…`, then one row per sample and one cell per frame; every row begins
/// with its line break and the file ends without one.
QByteArray formatFidList(const FidList &fids);

/// What stands in fid/<i>.csv; scales and shots stand elsewhere (fidparams.csv).
struct ParsedFids
{
    qsizetype size = 0; ///< samples per frame
    int frames = 0;
    std::vector<qint64> sums; ///< frames × size, frame by frame
};

/// Reads what `formatFidList` writes, and files with CRLF, a byte-order mark, a final line break, upper case
/// or leading `+`. The first line only says how many columns there are, so that the columns `lif;ref` of a
/// LIF file read as two frames.
///
/// No sample may shift in time, hence any row with another number of cells, any cell that is no 64-bit number
/// in base 36 and an empty file is an Error with the file's name and the line, counted from 1.
Result<ParsedFids> parseFidList(QByteArrayView content, const QString &fileName, char delimiter = ';');

} // namespace Chirpdeck
