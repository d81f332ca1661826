// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/benchoptions.h"

#include <limits>

namespace Chirpdeck::App {

void readBenchOptions(CommandLine &line, ConsoleOptions &options)
{
    options.dataFolder = line.value(QStringLiteral("data"));
    options.replay = line.value(QStringLiteral("replay"));
    if (line.isSet(QStringLiteral("seed")))
        options.seed =
            static_cast<quint64>(line.integer(QStringLiteral("seed"), 0, std::numeric_limits<qint64>::max()));
    if (line.value(QStringLiteral("rate")) == QLatin1String("max"))
        options.rateHz = 0.0;
    else if (line.isSet(QStringLiteral("rate")))
        options.rateHz = line.number(QStringLiteral("rate"), 0.01, 1e6);
    if (line.isSet(QStringLiteral("record-length")))
        options.recordLength =
            static_cast<int>(line.integer(QStringLiteral("record-length"), 2, 100'000'000));
}

} // namespace Chirpdeck::App
