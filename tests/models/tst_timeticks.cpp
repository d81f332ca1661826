// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/models/timeticks.h"

#include <QDateTime>
#include <QTest>
#include <QTimeZone>

using namespace Chirpdeck;

/// Marks of a time axis. Tests run with TZ=UTC.
class TimeTicksTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sixHoursAreMarkedEveryHour()
    {
        const qint64 from =
            QDateTime(QDate(2026, 11, 20), QTime(7, 54), QTimeZone::utc()).toMSecsSinceEpoch();
        const auto ticks = ticksOfTime(from, from + 6 * 3'600'000, 8.0);
        QCOMPARE(ticks.size(), size_t(6));
        QCOMPARE(ticks.front().text, QStringLiteral("08:00"));
        QCOMPARE(ticks.back().text, QStringLiteral("13:00"));
    }

    void midnightNamesTheDay()
    {
        const qint64 from =
            QDateTime(QDate(2026, 11, 20), QTime(13, 0), QTimeZone::utc()).toMSecsSinceEpoch();
        const auto ticks = ticksOfTime(from, from + 24 * 3'600'000, 4.5);
        QCOMPARE(ticks.size(), size_t(4)); // 18:00, midnight, 06:00, 12:00
        QVERIFY(ticks[1].text.contains(QStringLiteral("21")));
        QCOMPARE(ticks[1].msecs % 86'400'000, 0);
    }

    void thereAreNeverTooMany()
    {
        for (double hours = 1.0; hours <= 48.0; hours += 0.37) {
            for (double most = 1.0; most < 20.0; most += 1.7) {
                const auto ticks =
                    ticksOfTime(1'777'958'112'469, 1'777'958'112'469 + qint64(hours * 3.6e6), most);
                QVERIFY(double(ticks.size()) <= most + 1.0);
            }
        }
        QVERIFY(ticksOfTime(5, 5, 10.0).empty());
    }
};

QTEST_GUILESS_MAIN(TimeTicksTest)
#include "tst_timeticks.moc"
