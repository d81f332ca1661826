// SPDX-License-Identifier: GPL-3.0-or-later
#include "instruments/core/threadpriority.h"

#if defined(__linux__)
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>
#endif

namespace Chirpdeck {

void standBack([[maybe_unused]] int nice)
{
#if defined(__linux__)
    // On Linux the value belongs to the thread, not to the process.
    const auto thread = static_cast<id_t>(::syscall(SYS_gettid));
    ::setpriority(PRIO_PROCESS, thread, nice);
#endif
}

} // namespace Chirpdeck
