// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/stores/fidsinglestorage.h"

#include "persistence/stores/fidreader.h"

#include <QCoreApplication>

namespace Chirpdeck {

namespace {

struct Messages
{
    Q_DECLARE_TR_FUNCTIONS(FidStorage)
};

} // namespace

Result<void> FidSingleStorage::onResume()
{
    if (auto resumed = FidStorageBase::onResume(); !resumed)
        return resumed;
    const auto table = params();
    if (isTransient() || table.empty())
        return {};
    auto sums = savedFids(0);
    if (!sums)
        return sums.error();
    setCurrent(*sums);
    // A file that the table does not know must not be overwritten either.
    const auto files = FidReader(folder()->path()).files();
    m_backups = std::max(table.rbegin()->first, files.isEmpty() ? 0 : files.last());
    return {};
}

Result<int> FidSingleStorage::backup(const FidList &fids)
{
    const std::scoped_lock saving(saveMutex());
    if (fids.isEmpty() || fids.shots == 0)
        return Error{
            Messages::tr("There is nothing to back up yet"), {}, Messages::tr("Wait for the first shot")};
    // Readers take the first row for the running sums and open its file.
    if (savedShots(0) == 0) {
        if (auto saved = saveFile(0, fids); !saved)
            return saved.error();
    }
    const int number = backups() + 1;
    if (auto saved = saveFile(number, fids); !saved)
        return saved.error();
    m_backups = number;
    return number;
}

int FidSingleStorage::backups() const
{
    return m_backups;
}

} // namespace Chirpdeck
