// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/stores/fidmultistorage.h"

namespace Chirpdeck {

FidMultiStorage::FidMultiStorage(int segments, std::shared_ptr<ExperimentFolder> folder)
    : FidStorageBase(std::move(folder))
    , m_segments(std::max(1, segments))
{
}

Result<FidList> FidMultiStorage::stored(int segment) const
{
    if (isTransient()) {
        const std::scoped_lock lock(m_keptMutex);
        const auto kept = m_kept.find(segment);
        return kept == m_kept.end() ? FidList() : kept->second;
    }
    return savedFids(segment);
}

Result<FidList> FidMultiStorage::sums(int segment) const
{
    return segment == m_segment ? Result<FidList>(current()) : stored(segment);
}

void FidMultiStorage::keep()
{
    if (!isTransient())
        return;
    const auto fids = current();
    if (fids.isEmpty() || fids.shots == 0)
        return;
    const std::scoped_lock lock(m_keptMutex);
    m_kept[m_segment] = fids;
}

Result<void> FidMultiStorage::onResume()
{
    if (auto resumed = FidStorageBase::onResume(); !resumed)
        return resumed;
    return goTo(0);
}

Result<void> FidMultiStorage::goTo(int segment)
{
    if (segment < 0 || segment >= m_segments)
        return FidStorageBase::goTo(segment);
    auto sums = stored(segment);
    if (!sums)
        return sums.error();
    m_segment = segment;
    setCurrent(*sums);
    return {};
}

Result<void> FidMultiStorage::onSave()
{
    const std::scoped_lock saving(saveMutex());
    keep();
    return saveCurrent();
}

Result<void> FidMultiStorage::onAdvance()
{
    const std::scoped_lock saving(saveMutex());
    keep();
    if (auto saved = saveCurrent(); !saved)
        return saved;
    return goTo((m_segment + 1) % m_segments);
}

} // namespace Chirpdeck
