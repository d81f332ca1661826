// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

namespace Chirpdeck::Acquisition {

/// How long a run waits for what. The defaults are the program's.
struct RunTimings
{
    std::chrono::milliseconds tick{100};       ///< between two looks at a run: status, target, what is due
    std::chrono::milliseconds firstSave{5000}; ///< of a run, at the latest
    /// After a save that failed: first, twice as long after each further one, and at most.
    std::chrono::milliseconds firstRetry{500};
    std::chrono::milliseconds retry{5000};
    /// Silence of the digitizer that is worth a warning, and how many shots must be missing at least.
    std::chrono::milliseconds silence{5000};
    double silentShots = 20.0;
    std::chrono::milliseconds minute{60'000};  ///< of a run for a time
    std::chrono::milliseconds reconnect{5000}; ///< between attempts at a device that does not answer
    /// After a run at whose end the devices are to sleep: the next one of a batch may begin in it.
    std::chrono::milliseconds sleepAfterRun{2000};
};

} // namespace Chirpdeck::Acquisition
