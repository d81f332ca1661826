// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "persistence/data/result.h"
#include "persistence/stores/experimentfolder.h"

#include <atomic>
#include <memory>

namespace Chirpdeck {

/// A part of an experiment that is recorded while the run lasts. The order of calls is start, then any number
/// of advance and save, then finish; a call that failed may be repeated. Without a folder the storage is
/// transient (peak up, trial runs): it keeps what it is given in memory, and touches no disk.
class DataStorageBase
{
public:
    explicit DataStorageBase(std::shared_ptr<ExperimentFolder> folder = {})
        : m_folder(std::move(folder))
    {
    }
    virtual ~DataStorageBase() = default;
    DataStorageBase(const DataStorageBase &) = delete;
    DataStorageBase &operator=(const DataStorageBase &) = delete;

    bool isTransient() const { return !m_folder; }
    /// Whether the run is between start and finish.
    bool isAcquiring() const { return m_acquiring; }

    /// Prepares the files that other programs expect from the beginning.
    Result<void> start()
    {
        auto done = onStart();
        if (done)
            m_acquiring = true;
        return done;
    }
    /// Takes up an interrupted run where its last save left it, instead of start.
    Result<void> resume()
    {
        auto done = onResume();
        if (done)
            m_acquiring = true;
        return done;
    }
    /// Writes what belongs to the part of the run that is over and goes on to the next one. Nothing changes
    /// when it fails.
    Result<void> advance() { return onAdvance(); }
    /// Writes what is not on the disk yet. When this succeeds, it stays there.
    Result<void> save() { return onSave(); }
    /// Writes what is left at the end of the run.
    Result<void> finish()
    {
        auto done = onFinish();
        if (done)
            m_acquiring = false;
        return done;
    }

protected:
    virtual Result<void> onStart() { return {}; }
    virtual Result<void> onResume() { return onStart(); }
    virtual Result<void> onAdvance() { return onSave(); }
    virtual Result<void> onSave() = 0;
    virtual Result<void> onFinish() { return onSave(); }

    ExperimentFolder *folder() const { return m_folder.get(); }
    const std::shared_ptr<ExperimentFolder> &sharedFolder() const { return m_folder; }

private:
    std::shared_ptr<ExperimentFolder> m_folder;
    std::atomic<bool> m_acquiring = false;
};

} // namespace Chirpdeck
