// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string>
#include <vector>

/// Benchmarks as ratios: what a case costs is compared with a reference that is measured in the same run, turn and turn about, so that
/// a busy or slow machine changes both alike.
namespace Chirpdeck::Bench {

struct Case
{
    std::string name; ///< "room/what"
    std::string unit; ///< "ms", "shots/s", …
    /// Does the work once and returns the value to report, in `unit`.
    std::function<double()> measure;
    std::string of; ///< the case it is compared with; empty for a reference or a figure without one
};

/// Cases that are measured together. `prepare` runs once before the first, `finish` after the last.
struct Group
{
    std::vector<Case> cases;
    int repeats = 7;
    std::function<void()> prepare;
    std::function<void()> finish;
};

struct Figure
{
    std::string name;
    double value = 0.0;
    std::string unit;
    double ratio = 0.0; ///< median of value/reference over the repeats; 0 without a reference
    std::string of;
};

/// Seconds that `work` takes.
double seconds(const std::function<void()> &work);

/// Keeps the compiler from removing what produced `value`.
template<typename T>
void keep(const T &value)
{
    asm volatile("" : : "g"(&value) : "memory");
}

/// Every group that has a case beginning with `prefix`, one after another.
std::vector<Figure> runGroups(const std::vector<std::function<Group()>> &groups, const std::string &prefix,
                              const std::function<void(const Figure &)> &report);

} // namespace Chirpdeck::Bench
