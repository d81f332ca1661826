// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "persistence/stores/fidstoragebase.h"

namespace Chirpdeck {

/// FIDs while the instrument is adjusted (Peak Up): an average over about the last `targetShots` shots.
/// Nothing of it is ever written, whatever folder the run has.
///
/// Up to the target, shots are added up. From then on every new shot takes the weight of an old one:
/// `sum = round(target · (sum + new) / (target + new shots))`, ties away from zero. Sums are kept with eight
/// more bits than the counts, so that rounding does not show; `vMult` is smaller by as much.
class FidPeakUpStorage : public FidStorageBase
{
public:
    static constexpr int FractionBits = 8;

    explicit FidPeakUpStorage(quint64 targetShots);

    quint64 targetShots() const;
    /// Changes the number of shots to average; those that are there are kept.
    void setTargetShots(quint64 targetShots);

    /// Adds the sums of further shots, in plain counts. Another shape, scale or frequency begins anew.
    void add(const FidList &fids);
    /// Forgets all shots.
    void reset();

protected:
    Result<void> onStart() override;
    Result<void> onResume() override { return onStart(); }
    Result<void> onAdvance() override { return {}; }
    Result<void> onSave() override { return {}; }

private:
    mutable std::mutex m_averageMutex;
    quint64 m_targetShots;
};

} // namespace Chirpdeck
