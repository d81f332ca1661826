// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/harness.h"

#include <algorithm>
#include <chrono>
#include <map>

namespace Chirpdeck::Bench {

namespace {

double median(std::vector<double> values)
{
    if (values.empty())
        return 0.0;
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

} // namespace

double seconds(const std::function<void()> &work)
{
    const auto begin = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

std::vector<Figure> runGroups(const std::vector<std::function<Group()>> &groups, const std::string &prefix,
                              const std::function<void(const Figure &)> &report)
{
    std::vector<Figure> figures;
    for (const auto &make : groups) {
        const Group group = make();
        const bool wanted = std::any_of(group.cases.begin(), group.cases.end(),
                                        [&](const Case &c) { return c.name.compare(0, prefix.size(), prefix) == 0; });
        if (!wanted)
            continue;
        if (group.prepare)
            group.prepare();
        std::map<std::string, std::vector<double>> values;
        for (int round = 0; round < group.repeats; ++round) {
            for (const auto &c : group.cases)
                values[c.name].push_back(c.measure());
        }
        if (group.finish)
            group.finish();
        for (const auto &c : group.cases) {
            Figure figure{c.name, median(values[c.name]), c.unit, 0.0, c.of};
            if (!c.of.empty()) {
                std::vector<double> ratios;
                for (std::size_t i = 0; i < values[c.name].size(); ++i)
                    ratios.push_back(values[c.name][i] / values[c.of][i]);
                figure.ratio = median(ratios);
            }
            report(figure);
            figures.push_back(figure);
        }
    }
    return figures;
}

} // namespace Chirpdeck::Bench
