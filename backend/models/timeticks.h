// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace Chirpdeck {

struct TimeTick
{
    qint64 msecs = 0; ///< since the epoch
    QString text;     ///< "14:30"; at midnight the day
};

/// Marks at round local times from one moment to another (ms since the epoch), at most about `most` of them:
/// every minute, 2, 5, 10, 15, 30 minutes, 1, 2, 3, 4, 6, 12 or 24 hours.
std::vector<TimeTick> ticksOfTime(qint64 from, qint64 to, double most);

} // namespace Chirpdeck
