// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "persistence/frames/frame.h"

#include <QByteArray>
#include <QJsonObject>

namespace Chirpdeck {

/// The two members that lys looks for, beside those that everybody can read. Their content is a pickle of
/// protocol 3 that names numpy.array and nothing else; it is written byte by byte, and never read.

/// note.npy: a dictionary. NaN and infinity, which JSON does not know, cannot occur.
QByteArray lysNoteMember(const QJsonObject &note);

/// axes.npy: one array per dimension of `shape`. An axis that is missing or has another length than its
/// dimension becomes None, for which lys takes 0, 1, 2, …
QByteArray lysAxesMember(const QList<FrameAxis> &axes, const FrameShape &shape);

/// The pickle of a note by itself, without its header.
QByteArray notePickle(const QJsonObject &note);

} // namespace Chirpdeck
