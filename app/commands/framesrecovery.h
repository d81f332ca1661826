// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Chirpdeck::App {

/// Prints the parts that a path means, a part itself or a folder with all below it, and returns an exit code:
/// Incomplete where there are some. With `mayBeNone` nothing is said where there are none.
int listFrameParts(const QString &path, bool json, bool mayBeNone = false);

/// Finishes them, and prints what each became.
int recoverFrameParts(const QString &path, bool json, bool mayBeNone = false);

} // namespace Chirpdeck::App
