// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Chirpdeck::Bench {

/// How late a timer of 5 ms on this thread fires for some seconds, in milliseconds: 99 of 100 times not later
/// than that.
double lateness();

/// How long lateness() watches, in seconds.
double latenessSeconds();

} // namespace Chirpdeck::Bench
