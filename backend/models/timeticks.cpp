// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/models/timeticks.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <array>

namespace Chirpdeck {

namespace {

constexpr qint64 Minute = 60'000;
constexpr std::array<qint64, 13> Steps{1, 2, 5, 10, 15, 30, 60, 120, 180, 240, 360, 720, 1440};

} // namespace

std::vector<TimeTick> ticksOfTime(qint64 from, qint64 to, double most)
{
    std::vector<TimeTick> ticks;
    if (to <= from || !(most >= 1.0))
        return ticks;
    const double least = static_cast<double>(to - from) / most;
    const auto found = std::find_if(Steps.begin(), Steps.end(), [&](qint64 minutes) {
        return static_cast<double>(minutes * Minute) >= least;
    });
    const qint64 step = (found == Steps.end() ? Steps.back() : *found) * Minute;
    // Round times are counted within each day, because a day may have 23 or 25 hours.
    for (QDate day = QDateTime::fromMSecsSinceEpoch(from).date();; day = day.addDays(1)) {
        const qint64 begin = day.startOfDay().toMSecsSinceEpoch();
        if (begin > to)
            break;
        const qint64 end = day.addDays(1).startOfDay().toMSecsSinceEpoch();
        for (qint64 at = begin; at < end; at += step) {
            if (at < from || at > to)
                continue;
            const QString text = at == begin
                                     ? QLocale().toString(day, QStringLiteral("ddd d"))
                                     : QDateTime::fromMSecsSinceEpoch(at).toString(QStringLiteral("HH:mm"));
            ticks.push_back({at, text});
        }
    }
    return ticks;
}

} // namespace Chirpdeck
