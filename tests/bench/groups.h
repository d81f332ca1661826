// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/harness.h"

/// All benchmarks, by subject. What each case measures is said where it is made.
namespace Chirpdeck::Bench {

/// accumulate/int16 against the plain loop.
Group acquisition16();
/// accumulate/int8 against the plain loop, pipeline/bare (ring and two threads) against accumulate/int8, and
/// pipeline/750k (a whole run beside it) against pipeline/bare.
Group acquisition();
/// ft/first: a length that has never been transformed.
Group firstSpectrum();
/// ft/750k and ft/2097152 against executing their plans.
Group spectra();
/// ft/749993: executing the plan of a prime length, against that of 750,000.
Group primeLengths();
/// peaks/1M: a search in a million points, against one convolution and one median of them.
Group peaks();
/// sideband/100x750k: a scan of 100 segments, against executing the plan 100 times.
Group sidebands();
/// fid/write and fid/read against text streams and split lines; fid/load and fid/save-durable beside them.
Group fidFiles();
/// frames/stream: frames of 1 MiB, 2 GiB in all, until the finished file is confirmed, against positional
/// writes of the same bytes. frames/small: frames of 4 KiB, 1 GiB in all.
Group frameStream();
/// log/lines: lines per second that eight threads add to the program's log, until the last is in the file,
/// and log/call-p99, the time that 99 % of the calls do not exceed. The same with a run's log beside it.
Group logLines();
/// settings/save: a thousand changed keys, until they are on disk.
Group settings();
/// header/load: the tree of an experiment from its header, against splitting the header into cells.
Group headers();
/// plot/replace-750k against plot/empty, plot/pan-10m against plot/pan-10k.
Group plots();
/// ui/stall beside ui/stall-empty.
Group stall();
/// instruments/stream: records of a peer of an oscilloscope through its driver, against reading the same
/// bytes with a socket into a fixed buffer.
Group stream();
/// instruments/lateness: how late a timer of the interface fires while all devices misbehave, beside
/// instruments/lateness-idle without any.
Group misbehaviour();
/// memory/growth.
Group memory();

} // namespace Chirpdeck::Bench
