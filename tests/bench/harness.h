// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string>
#include <vector>

/// Benchmarks as ratios: what a case costs is compared with a reference that is measured in the same run,
/// turn and turn about, so that a busy or slow machine changes both alike.
namespace Chirpdeck::Bench {

struct Case
{
    std::string name; ///< "subject/what"
    std::string unit; ///< "ms", "shots/s", …
    /// Does the work once and returns the value to report, in `unit`.
    std::function<double()> measure;
    std::string of; ///< the case it is compared with; empty for a reference or a figure without one
};

/// Cases that are measured together, in a process of their own. Making a group costs nothing: data are made
/// by `prepare`, which runs once before the first case; `finish` runs after the last. Anything may throw
/// std::exception, which fails the group.
struct Group
{
    std::vector<Case> cases;
    int repeats = 7;
    std::function<void()> prepare;
    std::function<void()> finish;
    bool needsDisplay = false; ///< runs under a QApplication, and is left out where there is no display
    std::function<void()> beforeApplication; ///< runs before the application object is made
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

/// The middle one, or NaN of none.
double median(std::vector<double> values);
/// The value that `part` (0 to 1) of all values do not exceed.
double quantile(std::vector<double> values, double part);

/// The group's cases whose names begin with `prefix`, and those they are compared with.
std::vector<Case> selectedCases(const Group &group, const std::string &prefix);

/// Measures the selected cases in turn and reports each.
void runGroup(const Group &group, const std::string &prefix,
              const std::function<void(const Figure &)> &report);

} // namespace Chirpdeck::Bench
