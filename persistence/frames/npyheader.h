// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "persistence/frames/frameshape.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

namespace Chirpdeck {

/// The head of a .npy member as numpy.lib.format describes it.
struct NpyHeader
{
    QByteArray type; ///< NumPy's name: "<f8"; "|O" for pickled objects
    bool fortranOrder = false;
    FrameShape shape;
    qsizetype bytes = 0; ///< of the header itself: where the numbers begin

    /// Numbers in the array.
    qint64 count() const;
};

/// A header of version 1.0 whose length is a multiple of 64 and at least `leastBytes`, filled with blanks.
QByteArray formatNpyHeader(const QByteArray &type, const FrameShape &shape, qsizetype leastBytes = 0);

/// Reads the header at the beginning of a member; `where` names it in errors. Understands versions 1 to 3,
/// refuses structured types, lengths that no file can have, and everything else that is no such header.
Result<NpyHeader> parseNpyHeader(QByteArrayView bytes, const QString &where);

/// A one-dimensional member of doubles.
QByteArray npyOfDoubles(const std::vector<double> &values);
/// A member that holds one text ('<U{n}', UTF-32).
QByteArray npyOfText(const QString &text);
/// The text of such a member; nothing for another.
std::optional<QString> textOfNpy(QByteArrayView member);

} // namespace Chirpdeck
