// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "persistence/stores/filesystem.h"

#include <QByteArray>

#include <cerrno>

namespace Chirpdeck::Test {

/// Does not wait for the drive. Renaming to a path that contains `refused` fails, as on a full one.
class Unsynced : public FileSystem
{
public:
    QByteArray refused;

    int sync(int) override { return 0; }
    int rename(const char *from, const char *to) override
    {
        if (!refused.isEmpty() && QByteArray(to).contains(refused)) {
            errno = ENOSPC;
            return -1;
        }
        return FileSystem::rename(from, to);
    }
};

} // namespace Chirpdeck::Test
