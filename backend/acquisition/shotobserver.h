// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/acquisition/shotring.h"

#include <QString>

namespace Chirpdeck {
struct ExperimentPlan;
}

namespace Chirpdeck::Acquisition {

/// Sees every shot of a run on its way into the sums. Called on the engine's thread, which must not be made
/// to wait.
class ShotObserver
{
public:
    virtual ~ShotObserver() = default;

    /// Before the first shot, when the digitizer has been set up.
    virtual void begin(const ExperimentPlan &plan) = 0;
    /// What the ring handed over, in order; valid during the call.
    virtual void take(std::span<const ShotRing::Entry> entries) = 0;
    /// After the last shot. `reason` is empty unless something went wrong.
    virtual void end(const QString &reason) = 0;
};

} // namespace Chirpdeck::Acquisition
