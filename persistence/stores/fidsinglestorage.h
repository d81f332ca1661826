// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "persistence/data/fid.h"
#include "persistence/stores/datastoragebase.h"
#include "persistence/stores/fidparams.h"

#include <mutex>

namespace Chirpdeck {

/// The FIDs of a run: numbered data files and the table that describes them. All saves of one storage follow
/// each other, from whatever thread they come. A data file and its row change together: after a kill at any
/// instruction both are of the last successful save or of the one that was under way.
class FidStorageBase : public DataStorageBase
{
public:
    using DataStorageBase::DataStorageBase;

    /// Writes the table, which describes nothing yet; other programs do not open an experiment with a folder
    /// fid/ that lacks it.
    Result<void> start() override;

    /// Goes on with the files of an earlier part of the run.
    virtual Result<void> resume();

    /// Shots of file `index` that are safe on the disk (in memory, when transient); 0 before the first save.
    quint64 savedShots(int index) const;
    FidParamsTable params() const;

protected:
    Result<void> saveFile(int index, const FidList &fids);
    std::mutex &saveMutex() { return m_saveMutex; }

private:
    mutable std::mutex m_tableMutex;
    std::mutex m_saveMutex;
    FidParamsTable m_table;
};

/// FIDs of a run with one segment: fid/0.csv grows to the final sums, and 1.csv, 2.csv, … are snapshots on
/// the way, oldest first.
class FidSingleStorage : public FidStorageBase
{
public:
    using FidStorageBase::FidStorageBase;

    Result<void> resume() override;

    /// Takes the newest sums without writing them; `save` and `finish` will.
    void offer(const FidList &fids);
    FidList current() const;

    /// Writes the newest sums unless they are on the disk already.
    Result<void> save() override;
    /// Takes the newest sums and writes them. Sums without shots are not written.
    Result<void> save(const FidList &fids);
    /// Writes a snapshot under the next number and returns the number.
    Result<int> backup(const FidList &fids);
    int backups() const;

private:
    mutable std::mutex m_mutex;
    FidList m_current;
    bool m_isSaved = true;
    int m_backups = 0;
};

} // namespace Chirpdeck
