// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/harness.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <limits>
#include <map>
#include <set>

namespace Chirpdeck::Bench {

double median(std::vector<double> values)
{
    return quantile(std::move(values), 0.5);
}

double quantile(std::vector<double> values, double part)
{
    if (values.empty())
        return std::numeric_limits<double>::quiet_NaN();
    const auto rank = static_cast<std::ptrdiff_t>(std::floor(part * static_cast<double>(values.size())));
    const auto wanted = values.begin() + std::min(rank, std::ssize(values) - 1);
    std::nth_element(values.begin(), wanted, values.end());
    return *wanted;
}

double seconds(const std::function<void()> &work)
{
    const auto begin = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

std::vector<Case> selectedCases(const Group &group, const std::string &prefix)
{
    std::set<std::string> wanted;
    for (const auto &c : group.cases) {
        if (c.name.starts_with(prefix))
            wanted.insert(c.name);
    }
    // References stand before what is compared with them.
    for (auto c = group.cases.rbegin(); c != group.cases.rend(); ++c) {
        if (wanted.contains(c->name) && !c->of.empty())
            wanted.insert(c->of);
    }
    std::vector<Case> cases;
    std::ranges::copy_if(group.cases, std::back_inserter(cases),
                         [&wanted](const Case &c) { return wanted.contains(c.name); });
    return cases;
}

void runGroup(const Group &group, const std::string &prefix,
              const std::function<void(const Figure &)> &report)
{
    const auto cases = selectedCases(group, prefix);
    if (group.prepare)
        group.prepare();
    std::map<std::string, std::vector<double>> values;
    for (int round = 0; round < group.repeats; ++round) {
        for (const auto &c : cases)
            values[c.name].push_back(c.measure());
    }
    if (group.finish)
        group.finish();
    for (const auto &c : cases) {
        Figure figure{c.name, median(values[c.name]), c.unit, 0.0, c.of};
        if (!c.of.empty()) {
            std::vector<double> ratios;
            std::ranges::transform(values[c.name], values[c.of], std::back_inserter(ratios),
                                   std::divides<double>());
            figure.ratio = median(ratios);
        }
        report(figure);
    }
}

} // namespace Chirpdeck::Bench
