// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

namespace Chirpdeck {

/// A device that can tell whether it runs in step with an external reference. Found with dynamic_cast from an
/// Instrument; may be asked from any thread.
class ReferenceLockSource
{
public:
    virtual ~ReferenceLockSource() = default;

    /// Whether it is locked, as it said when it was last asked; nothing while it has not been, or where it
    /// runs on its own oscillator.
    virtual std::optional<bool> isReferenceLocked() const = 0;
};

} // namespace Chirpdeck
