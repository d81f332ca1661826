// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/measuredplans.h"

#include <QStandardPaths>

#include <cstdio>
#include <thread>

namespace Chirpdeck::Bench {

std::unique_ptr<FftPlans> measuredPlans(const std::vector<qsizetype> &lengths)
{
    // The console's own file.
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::CacheLocation);
    auto plans = std::make_unique<FftPlans>(folder + QStringLiteral("/fftw-wisdom"),
                                            QStringLiteral(CHIRPDECK_FFTWISDOM));
    if (const auto loaded = plans->loadWisdom(); !loaded)
        std::fprintf(stderr, "%s\n", qPrintable(loaded.error().text()));
    for (const qsizetype length : lengths) {
        const auto plan = plans->plan(length);
        if (plan && !plan->isMeasured())
            std::fprintf(stderr, "Finding the fastest transform of %lld points, once …\n",
                         static_cast<long long>(length));
    }
    while (plans->isMeasuring())
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
    for (const qsizetype length : lengths) {
        const auto plan = plans->plan(length);
        if (!plan || !plan->isMeasured())
            std::fprintf(stderr, "The transform of %lld points is FFTW's estimate.\n",
                         static_cast<long long>(length));
    }
    return plans;
}

} // namespace Chirpdeck::Bench
