// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "persistence/data/result.h"
#include "persistence/stores/experimentfolder.h"

#include <memory>

namespace Chirpdeck {

/// A part of an experiment that is recorded while the run lasts. The order of calls is start, then any number
/// of advance and save, then finish. Without a folder the storage is transient: it keeps what it is given in
/// memory, and touches no disk.
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

    /// Prepares the files that other programs expect from the beginning.
    virtual Result<void> start() { return {}; }
    /// Goes on to the next part of the run.
    virtual Result<void> advance() { return {}; }
    /// Writes what is not on the disk yet. When this succeeds, it stays there.
    virtual Result<void> save() = 0;
    /// Writes what is left at the end of the run.
    virtual Result<void> finish() { return save(); }

protected:
    ExperimentFolder *folder() const { return m_folder.get(); }

private:
    std::shared_ptr<ExperimentFolder> m_folder;
};

} // namespace Chirpdeck
