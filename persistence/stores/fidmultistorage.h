// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "persistence/stores/fidstoragebase.h"

namespace Chirpdeck {

/// FIDs of a run through several segments (LO scan, DR scan): fid/<i>.csv holds segment i, which is step i of
/// clocks.csv. Sweep after sweep adds to the same files.
///
/// Only the current segment is kept in memory, all of them when the storage is transient.
class FidMultiStorage : public FidStorageBase
{
public:
    /// There is at least one segment.
    explicit FidMultiStorage(int segments, std::shared_ptr<ExperimentFolder> folder = {});

    int segments() const { return m_segments; }

    /// What a segment has collected: the newest sums for the current one, else what was saved. Nothing (an
    /// empty list) for a segment without shots.
    Result<FidList> sums(int segment) const;

    /// `current` has the sums that further shots are to be added to.
    Result<void> goTo(int segment) override;

protected:
    /// Goes on with the first segment; shots are added to what is there.
    Result<void> onResume() override;
    /// Writes the current segment, then takes up the next one, and the first after the last. `current` has
    /// the sums that further shots are to be added to; it is empty in the first sweep.
    Result<void> onAdvance() override;
    Result<void> onSave() override;
    int currentIndex() const override { return m_segment; }

private:
    void keep();
    Result<FidList> stored(int segment) const;

    const int m_segments;
    std::atomic<int> m_segment = 0;
    mutable std::mutex m_keptMutex;
    std::map<int, FidList> m_kept; ///< transient storages only
};

} // namespace Chirpdeck
