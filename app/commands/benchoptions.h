// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/commandline.h"
#include "app/consoleoptions.h"

namespace Chirpdeck::App {

/// Takes over what the window and the headless run have in common: --data, --replay, --seed, --rate and
/// --record-length. A value out of its range is a usage error of the line.
void readBenchOptions(CommandLine &line, ConsoleOptions &options);

} // namespace Chirpdeck::App
