// SPDX-License-Identifier: GPL-3.0-or-later
#include "instruments/clock/clockinstrument.h"

namespace Chirpdeck {

QList<SettableValue> ClockInstrument::settableValues()
{
    QList<SettableValue> values;
    const auto all = outputs();
    for (int i = 0; i < all.size(); ++i) {
        const ClockOutput &output = all[i];
        if (!output.tunable || output.manualTune)
            continue;
        const QString name = output.name.isEmpty() ? tr("Output %1").arg(i + 1) : output.name;
        values.append({key(), QStringLiteral("frequency%1").arg(i + 1), tr("%1, frequency").arg(name),
                       QStringLiteral("MHz"), output.rawRange.minMHz, output.rawRange.maxMHz, 6,
                       [this, i](double value) { return setFrequency(i, value); },
                       [this, i] { return readFrequency(i); }});
    }
    return values;
}

} // namespace Chirpdeck
