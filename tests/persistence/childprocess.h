// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/testsupport.h"

#include <QDir>
#include <QFileInfo>
#include <QString>

#include <cerrno>

#include <sys/wait.h>
#include <unistd.h>

namespace Chirpdeck::Test {

/// Runs `work` in a forked copy of this process and returns its exit status (what `work` returns, or 137
/// after a kill point); -1 when it died of a signal. The copy runs no destructors and flushes nothing, as
/// after a kill.
template<typename Work>
int inChild(Work work)
{
    const pid_t child = ::fork();
    if (child == 0)
        ::_exit(work());
    int status = 0;
    while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

} // namespace Chirpdeck::Test
