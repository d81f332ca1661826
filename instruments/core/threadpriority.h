// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Chirpdeck {

/// Lets the calling thread stand back behind those that a user waits for: `nice` from 0 (none) to 19. Where
/// the system has no priorities for single threads it does nothing.
void standBack(int nice);

} // namespace Chirpdeck
