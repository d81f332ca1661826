// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "persistence/data/result.h"
#include "persistence/stores/filesystem.h"

#include <QByteArrayView>
#include <QString>

namespace Chirpdeck {

struct AtomicOptions
{
    bool durable = true; ///< wait until the drive has the bytes and the name; off for exports and benchmarks
    FileSystem *files = nullptr; ///< the system calls; nullptr for this computer's
    /// Whether the new content was put in place, also when the function then failed to make the name durable.
    bool *renamed = nullptr;
};

/// Replaces a file as a whole or not at all. The bytes go to a temporary file beside the target, are checked
/// and synced, and take the target's name in one step; then the folder is synced. On success the content
/// survives a kill of the process, and a power cut where the file system honours fsync. On failure the file
/// that was there stays, with one exception: when only the sync of the folder failed, the new content is in
/// place but may be lost by a power cut. It counts as not saved then.
Result<void> replaceFile(const QString &path, QByteArrayView content, const AtomicOptions &options = {});

/// Like replaceFile, but fails when the file exists.
Result<void> createFile(const QString &path, QByteArrayView content, const AtomicOptions &options = {});

/// Removes temporary files that writers which died left in a folder; those of living writers stay. Returns
/// how many.
int removeLeftovers(const QString &folder);

} // namespace Chirpdeck
