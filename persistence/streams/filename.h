// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Chirpdeck {

/// A name as the stem of a file: characters that some system refuses (`/ \ : * ? " < > | ;` and control
/// characters) become `_`, blanks and dots at its ends go, and it is cut to 180 bytes. Never empty, never a
/// path.
QString safeFileStem(const QString &name);

/// The same, but different names give different stems: one that had to be changed ends with a checksum of
/// the name.
QString uniqueFileStem(const QString &name);

} // namespace Chirpdeck
