// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/models/format.h"

#include <rapidcheck.h>

#include <QTest>

using namespace Chirpdeck;

namespace {

QString s(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

} // namespace

/// How numbers are written on the screen.
class FormatTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale::c()); }

    void digitsAreGroupedByThinSpaces()
    {
        QCOMPARE(Format::grouped(612480), s("612\u2009480"));
        QCOMPARE(Format::grouped(999), s("999"));
        QCOMPARE(Format::grouped(1000), s("1\u2009000"));
        QCOMPARE(Format::grouped(2147483647.0), s("2\u2009147\u2009483\u2009647"));
        QCOMPARE(Format::grouped(-1234567), s("−1\u2009234\u2009567"));
    }

    void decimalsAreNotGrouped()
    {
        QCOMPARE(Format::fixed(32591.0151, 4), s("32\u2009591.0151"));
        QCOMPARE(Format::fixed(-0.04, 1), s("0.0"));
        QCOMPARE(Format::plain(12.5, 4), s("12.5"));
        QCOMPARE(Format::plain(40500.0, 3), s("40\u2009500"));
    }

    void neverENotation()
    {
        rc::check("no e, real minus, whatever the value", [](double value) {
            for (const QString &text :
                 {Format::significant(value, 3), Format::plain(value, 6), Format::volts(value).text()}) {
                RC_ASSERT(!text.contains(QLatin1Char('e')));
                RC_ASSERT(!text.contains(QLatin1Char('-')));
            }
        });
    }

    void smallAndLargeBecomePowersOfTen()
    {
        QCOMPARE(Format::significant(4.6e-6, 2), s("4.6×10⁻⁶"));
        QCOMPARE(Format::significant(0.00123, 2), s("0.0012"));
        QCOMPARE(Format::significant(23.84, 3), s("23.8"));
        QCOMPARE(Format::significant(9.96, 2), s("10"));
        QCOMPARE(Format::significant(2.5e12, 2), s("2.5×10¹²"));
    }

    void notANumberIsADash()
    {
        const double nan = std::numeric_limits<double>::quiet_NaN();
        QCOMPARE(Format::grouped(nan), s("–"));
        QCOMPARE(Format::volts(nan).text(), s("–"));
        QCOMPARE(Format::duration(-1), s("–"));
    }

    void durations_data()
    {
        QTest::addColumn<double>("seconds");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("brief");
        QTest::newRow("seconds") << 42.0 << s("42 s") << s("42 s");
        QTest::newRow("a bit over a minute") << 80.0 << s("1 min 20 s") << s("80 s");
        QTest::newRow("minutes") << 2280.0 << s("38 min") << s("38 min");
        QTest::newRow("never 60 min") << 3599.0 << s("1 h") << s("60 min");
        QTest::newRow("hours") << 4320.0 << s("1 h 12 min") << s("72 min");
        QTest::newRow("days") << 273600.0 << s("3 d 4 h") << s("3 d 4 h");
    }
    void durations()
    {
        QFETCH(double, seconds);
        QFETCH(QString, text);
        QFETCH(QString, brief);
        const auto bare = [](QString t) { return t.replace(QChar(0xA0), QLatin1Char(' ')); };
        QCOMPARE(bare(Format::duration(seconds)), text);
        QCOMPARE(bare(Format::shortDuration(seconds)), brief);
    }

    void percentReaches100OnlyAtTheEnd()
    {
        QCOMPARE(Format::percent(0.612), s("61\u00A0%"));
        QCOMPARE(Format::percent(0.9999), s("99\u00A0%"));
        QCOMPARE(Format::percent(1.0), s("100\u00A0%"));
    }

    void voltsTakeTheirPrefix()
    {
        QCOMPARE(Format::volts(45e-9), (Quantity{s("45"), s("nV")}));
        QCOMPARE(Format::volts(8.96e-6, 3), (Quantity{s("8.96"), s("µV")}));
        QCOMPARE(Format::volts(0.9996e-6, 3), (Quantity{s("1.00"), s("µV")}));
        QCOMPARE(Format::volts(-0.0012, 2), (Quantity{s("−1.2"), s("mV")}));
    }

    void bytesInPowersOfThousand()
    {
        QCOMPARE(Format::bytes(412e9).text(), s("412\u00A0GB"));
        QCOMPARE(Format::bytes(6.2e6).text(), s("6.2\u00A0MB"));
        QCOMPARE(Format::bytes(999.7e9).text(), s("1.0\u00A0TB"));
    }

    void daysHaveWords()
    {
        const QDate today(2026, 11, 20);
        QCOMPARE(Format::day(today, today), s("Today"));
        QCOMPARE(Format::day(today.addDays(-1), today), s("Yesterday"));
        QCOMPARE(Format::day(QDate(2026, 11, 16), today), s("Monday 16 November"));
        QCOMPARE(Format::day(QDate(2025, 1, 5), today), s("Sunday 5 January 2025"));
    }
};

QTEST_GUILESS_MAIN(FormatTest)
#include "tst_format.moc"
