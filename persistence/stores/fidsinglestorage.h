// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "persistence/stores/fidstoragebase.h"

namespace Chirpdeck {

/// FIDs of a run with one segment: fid/0.csv grows to the final sums, and 1.csv, 2.csv, … are snapshots on
/// the way, oldest first.
class FidSingleStorage : public FidStorageBase
{
public:
    using FidStorageBase::FidStorageBase;

    Result<int> backup(const FidList &fids) override;
    int backups() const;

protected:
    /// Takes up the final sums and the backups too.
    Result<void> onResume() override;

private:
    std::atomic<int> m_backups = 0;
};

} // namespace Chirpdeck
