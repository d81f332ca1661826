// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <string>
#include <vector>

/// Places in the code where a test can make the program die as if it had been killed.
///
/// The environment variable CHIRPDECK_KILLPOINT=name[:n] ends the process with status 137 when it passes the
/// place `name` for the n-th time (the first, without a number); the name `*` means any place. A disarmed
/// place costs one relaxed atomic load. The build option CHIRPDECK_KILLPOINTS=OFF removes the places
/// altogether.
namespace Chirpdeck::KillPoint {

enum State { Unknown = -1, Disarmed = 0, Watching = 1 };

extern std::atomic<int> state;

/// Arms a place in this process; overrides the environment.
void arm(const std::string &name, int pass = 1);
/// Makes all places pass again.
void disarm();
/// Notes the names of the places that are passed, for `recorded`.
void record();
/// The places passed since `record`, in order.
std::vector<std::string> recorded();

void passed(const char *name);

inline void pass(const char *name)
{
    if (state.load(std::memory_order_relaxed) != Disarmed)
        passed(name);
}

} // namespace Chirpdeck::KillPoint

#ifdef CHIRPDECK_KILLPOINTS
#define CHIRPDECK_KILLPOINT(name) ::Chirpdeck::KillPoint::pass(name)
#else
#define CHIRPDECK_KILLPOINT(name) static_cast<void>(0)
#endif
