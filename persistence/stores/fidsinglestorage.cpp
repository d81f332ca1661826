// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/stores/fidsinglestorage.h"

#include "persistence/csv/base36.h"
#include "persistence/stores/fidreader.h"

#include <QCoreApplication>

namespace Chirpdeck {

Result<void> FidStorageBase::start()
{
    const std::scoped_lock saving(m_saveMutex);
    if (isTransient())
        return {};
    return folder()->write(fidParamsFileName(), fidParamsCsv(params()));
}

Result<void> FidStorageBase::resume()
{
    const std::scoped_lock saving(m_saveMutex);
    if (isTransient())
        return {};
    auto table = FidReader(folder()->path()).params();
    if (!table)
        return table.error();
    const std::scoped_lock lock(m_tableMutex);
    m_table = std::move(*table);
    return {};
}

quint64 FidStorageBase::savedShots(int index) const
{
    const std::scoped_lock lock(m_tableMutex);
    const auto row = m_table.find(index);
    return row == m_table.end() ? 0 : row->second.shots;
}

FidParamsTable FidStorageBase::params() const
{
    const std::scoped_lock lock(m_tableMutex);
    return m_table;
}

Result<void> FidStorageBase::saveFile(int index, const FidList &fids)
{
    auto table = params();
    table[index] = FidParams::of(fids);
    if (!isTransient()) {
        auto written = folder()->writeTogether({fidFileName(index), formatFidList(fids)},
                                               {{fidParamsFileName(), fidParamsCsv(table)}});
        if (!written)
            return written;
    }
    const std::scoped_lock lock(m_tableMutex);
    m_table = std::move(table);
    return {};
}

Result<void> FidSingleStorage::resume()
{
    if (auto resumed = FidStorageBase::resume(); !resumed)
        return resumed;
    const auto table = params();
    const std::scoped_lock lock(m_mutex);
    m_backups = table.empty() ? 0 : table.rbegin()->first;
    return {};
}

void FidSingleStorage::offer(const FidList &fids)
{
    const std::scoped_lock lock(m_mutex);
    m_current = fids;
    m_isSaved = false;
}

FidList FidSingleStorage::current() const
{
    const std::scoped_lock lock(m_mutex);
    return m_current;
}

Result<void> FidSingleStorage::save()
{
    const std::scoped_lock saving(saveMutex());
    FidList fids;
    {
        const std::scoped_lock lock(m_mutex);
        if (m_isSaved)
            return {};
        fids = m_current;
    }
    if (fids.isEmpty() || fids.shots == 0)
        return {};
    auto saved = saveFile(0, fids);
    const std::scoped_lock lock(m_mutex);
    // Sums that arrived meanwhile are not on the disk.
    if (saved && m_current.sums == fids.sums && m_current.shots == fids.shots)
        m_isSaved = true;
    return saved;
}

Result<void> FidSingleStorage::save(const FidList &fids)
{
    offer(fids);
    return save();
}

Result<int> FidSingleStorage::backup(const FidList &fids)
{
    const std::scoped_lock saving(saveMutex());
    if (fids.isEmpty() || fids.shots == 0)
        return Error{QCoreApplication::translate("FidStorage", "There is nothing to back up yet"),
                     {},
                     QCoreApplication::translate("FidStorage", "Wait for the first shot")};
    // Readers take the first row for the running sums and open its file.
    if (savedShots(0) == 0) {
        if (auto saved = saveFile(0, fids); !saved)
            return saved.error();
    }
    const int number = backups() + 1;
    if (auto saved = saveFile(number, fids); !saved)
        return saved.error();
    const std::scoped_lock lock(m_mutex);
    m_backups = number;
    return number;
}

int FidSingleStorage::backups() const
{
    const std::scoped_lock lock(m_mutex);
    return m_backups;
}

} // namespace Chirpdeck
