// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "persistence/data/lif.h"
#include "persistence/stores/datastoragebase.h"
#include "persistence/stores/lifparams.h"

#include <map>
#include <mutex>
#include <optional>

namespace Chirpdeck {

/// The traces of a LIF scan: a file per measured point of the grid and the table that describes them. The
/// points may come in any order, and again in later passes, whose shots are added to those of the earlier
/// ones. A file and its row change together, as with FIDs.
///
/// Only the current point is kept in memory, all of them when the storage is transient. Safe to use from
/// several threads; saves follow each other.
class LifStorage : public DataStorageBase
{
public:
    LifStorage(const LifGrid &grid, const LifSettings &settings,
               std::shared_ptr<ExperimentFolder> folder = {});

    const LifGrid &grid() const { return m_grid; }
    /// The point that is measured; nothing before the first one.
    std::optional<LifPoint> point() const;
    /// All shots of the current point, earlier passes included.
    LifTrace current() const;
    /// Those of any point: what was saved, or the newest sums of the current one. Empty without shots.
    Result<LifTrace> trace(LifPoint point) const;
    /// What is on the disk (in memory, when transient).
    LifParamsTable params() const;

    /// Writes the current point and goes on with another one, with the shots that it has already.
    Result<void> moveTo(LifPoint point);
    /// Adds shots to the current point. Fails for another shape or scale than it had before, for a reference
    /// that is not as long as the trace, and when there is no current point.
    Result<void> add(const LifTrace &shots);

    LifSettings settings() const;
    /// Writes the processing settings.
    Result<void> setSettings(const LifSettings &settings);

protected:
    /// Writes lif/processing.csv and the table, which describes nothing yet: other programs ask for both.
    Result<void> onStart() override;
    Result<void> onResume() override;
    /// Writes the current point unless it is on the disk already. A point without shots is not written.
    Result<void> onSave() override;

private:
    Result<LifTrace> stored(LifPoint point) const;

    const LifGrid m_grid;
    mutable std::mutex m_mutex;
    std::mutex m_saveMutex;
    LifSettings m_settings;
    LifParamsTable m_table;
    std::optional<LifPoint> m_point;
    LifTrace m_current;
    bool m_isSaved = true;
    std::map<LifPoint, LifTrace> m_kept;     ///< transient storages only
    std::map<LifPoint, ContentMark> m_marks; ///< of the files that this object wrote
};

/// The sums of both, shot by shot. Fails unless shape, spacing and scale are the same, and when a sum would
/// not fit 64 bits.
Result<LifTrace> addTraces(const LifTrace &a, const LifTrace &b);

} // namespace Chirpdeck
