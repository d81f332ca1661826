// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/pipelinebench.h"

#include "tests/bench/acquisitionbench.h"

#include <memory>

namespace Chirpdeck::Bench {

Group pipeline()
{
    const auto records = std::make_shared<std::vector<std::vector<std::byte>>>(pipelineRecords());
    Group group;
    group.repeats = 5;
    group.cases = {
        {"accumulate/int8-alone", "shots/s", [records] { return accumulateInt8ShotsPerSecond(*records); }, {}},
        {"pipeline/bare", "shots/s", [records] { return pipelineShotsPerSecond(*records, 1.0, {}); }, "accumulate/int8-alone"},
    };
    return group;
}

} // namespace Chirpdeck::Bench
