// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/stores/fidstoragebase.h"

#include "persistence/csv/base36.h"
#include "persistence/stores/fidreader.h"

namespace Chirpdeck {

void FidStorageBase::offer(const FidList &fids)
{
    const std::scoped_lock lock(m_mutex);
    m_current = fids;
    m_isSaved = false;
}

void FidStorageBase::setCurrent(const FidList &fids)
{
    const std::scoped_lock lock(m_mutex);
    m_current = fids;
    m_isSaved = true;
}

FidList FidStorageBase::current() const
{
    const std::scoped_lock lock(m_mutex);
    return m_current;
}

Result<void> FidStorageBase::onStart()
{
    const std::scoped_lock saving(m_saveMutex);
    if (isTransient())
        return {};
    return folder()->write(fidParamsFileName(), fidParamsCsv(params()));
}

Result<void> FidStorageBase::onResume()
{
    if (isTransient())
        return {};
    auto table = FidReader(folder()->path()).params();
    if (!table)
        return table.error();
    {
        const std::scoped_lock lock(m_mutex);
        m_table = *table;
    }
    return table->empty() ? onStart() : Result<void>();
}

quint64 FidStorageBase::savedShots(int index) const
{
    const std::scoped_lock lock(m_mutex);
    const auto row = m_table.find(index);
    return row == m_table.end() ? 0 : row->second.shots;
}

FidParamsTable FidStorageBase::params() const
{
    const std::scoped_lock lock(m_mutex);
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
    const std::scoped_lock lock(m_mutex);
    m_table = std::move(table);
    return {};
}

Result<void> FidStorageBase::onSave()
{
    const std::scoped_lock saving(m_saveMutex);
    return saveCurrent();
}

Result<void> FidStorageBase::saveCurrent()
{
    FidList fids;
    {
        const std::scoped_lock lock(m_mutex);
        if (m_isSaved)
            return {};
        fids = m_current;
    }
    if (fids.isEmpty() || fids.shots == 0)
        return {};
    auto saved = saveFile(currentIndex(), fids);
    const std::scoped_lock lock(m_mutex);
    // Sums that arrived meanwhile are not on the disk.
    if (saved && m_current.sums == fids.sums && m_current.shots == fids.shots)
        m_isSaved = true;
    return saved;
}

Result<void> FidStorageBase::save(const FidList &fids)
{
    offer(fids);
    return save();
}

} // namespace Chirpdeck
