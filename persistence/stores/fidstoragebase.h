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
    using DataStorageBase::save;

    /// Takes the newest sums without writing them; `save` and `finish` will.
    void offer(const FidList &fids);
    FidList current() const;
    /// Takes the newest sums and writes them. Sums without shots are not written.
    Result<void> save(const FidList &fids);

    /// The number of the file that the newest sums belong to: the segment of a run that has several, else 0.
    int segment() const { return currentIndex(); }
    /// Takes up another segment without writing; what has been offered and not saved is given up. Only runs
    /// through several segments have others than the first.
    virtual Result<void> goTo(int segment);
    /// Writes a snapshot under the next number and returns the number. An Error for storages whose numbers
    /// mean something else.
    virtual Result<int> backup(const FidList &fids);

    /// Shots of file `index` that are safe on the disk (in memory, when transient); 0 before the first save.
    quint64 savedShots(int index) const;
    FidParamsTable params() const;

protected:
    /// Writes the table, which describes nothing yet; other programs do not open an experiment with a folder
    /// fid/ that lacks it.
    Result<void> onStart() override;
    /// Reads the table of the run that is taken up.
    Result<void> onResume() override;
    /// Writes the newest sums unless they are on the disk already.
    Result<void> onSave() override;

    virtual int currentIndex() const { return 0; }
    /// onSave for those who hold the save mutex.
    Result<void> saveCurrent();
    Result<void> saveFile(int index, const FidList &fids);
    /// What was saved as file `index`; an empty list for nothing. Fails when the file is not what was saved.
    Result<FidList> savedFids(int index) const;
    /// Makes `fids`, which are on the disk, the newest sums.
    void setCurrent(const FidList &fids);
    std::mutex &saveMutex() { return m_saveMutex; }

private:
    mutable std::mutex m_mutex;
    std::mutex m_saveMutex;
    FidParamsTable m_table;
    std::map<int, ContentMark> m_marks; ///< of the files that this object wrote
    FidList m_current;
    bool m_isSaved = true;
};

} // namespace Chirpdeck
