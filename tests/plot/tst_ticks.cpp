// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/plot/core/ticks.h"

#include <QtTest/QtTest>

#include <rapidcheck.h>

#include <cmath>
#include <set>

using namespace Chirpdeck;

namespace {

// Seven pixels a character is what the smallest type of the program needs, and a gap as wide as two
// characters.
double spacing(const QString &label)
{
    return 7.0 * static_cast<double>(label.size() + 2);
}

double parsed(QString label)
{
    label.remove(QChar(0x2009)).replace(QChar(0x2212), QLatin1Char('-'));
    bool ok = false;
    const double value = label.toDouble(&ok);
    return ok ? value : std::nan("");
}

} // namespace

class TicksTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aUnitThatTheUserChoseStays()
    {
        QCOMPARE(displayUnit(QStringLiteral("mV"), 4e-3, UnitChoice::AsGiven).unit, QStringLiteral("mV"));
        QCOMPARE(displayUnit(QStringLiteral("V"), 4e-6, UnitChoice::AsGiven).unit, QStringLiteral("10⁻⁶ V"));
        QCOMPARE(displayUnit(QStringLiteral("nV"), 4'000.0, UnitChoice::AsGiven),
                 (DisplayUnit{1.0, QStringLiteral("nV")}));
    }

    void labelsTellTheValuesAndDoNotCollide()
    {
        QVERIFY(rc::check("ticks", [] {
            const double scale = std::pow(10.0, *rc::gen::inRange(-9, 10));
            const double low = scale * *rc::gen::inRange(-100'000, 100'000);
            const double span = scale * *rc::gen::inRange(1, 100'000);
            const double length = *rc::gen::inRange(60, 2500);
            const Ticks ticks = ticksFor(low, low + span, QStringLiteral("counts"), length, spacing);
            RC_ASSERT(ticks.values.size() == static_cast<size_t>(ticks.labels.size()));
            const double shownStep = ticks.step * ticks.unit.factor;
            const double mantissa = shownStep / std::pow(10.0, std::floor(std::log10(shownStep) + 1e-9));
            RC_ASSERT(std::abs(mantissa - 1) < 1e-6 || std::abs(mantissa - 2) < 1e-6 ||
                      std::abs(mantissa - 5) < 1e-6);
            std::set<QString> different;
            for (size_t i = 0; i < ticks.values.size(); ++i) {
                const QString label = ticks.labels[static_cast<qsizetype>(i)];
                different.insert(label);
                RC_ASSERT(ticks.values[i] >= low - 1e-6 * span && ticks.values[i] <= low + span * (1 + 1e-6));
                RC_ASSERT(!label.contains(QLatin1Char('e')) && !label.contains(QLatin1Char('-')));
                RC_ASSERT(std::abs(parsed(label) - ticks.values[i] * ticks.unit.factor) < 1e-3 * shownStep);
                if (i > 0) {
                    const double px = (ticks.values[i] - ticks.values[i - 1]) / span * length;
                    RC_ASSERT(px >= spacing(label) * 0.999);
                }
            }
            RC_ASSERT(different.size() == ticks.values.size());
        }));
    }

    void aReadableAxisHasMarks()
    {
        QVERIFY(rc::check("an axis with room for five labels has at least two", [] {
            const double low = *rc::gen::inRange(-1000, 41'000) * 1.37;
            const double span = std::pow(10.0, *rc::gen::inRange(-4, 5)) * *rc::gen::inRange(1, 9);
            const Ticks ticks = ticksFor(low, low + span, QStringLiteral("MHz"), 700.0, spacing);
            RC_ASSERT(ticks.values.size() >= 2);
        }));
    }

    void frequenciesAreShownInGigahertz()
    {
        const Ticks ticks =
            ticksFor(31'920.0, 35'620.0, QStringLiteral("MHz"), 692.0, [](const QString &) { return 80.0; });
        QCOMPARE(ticks.unit.unit, QStringLiteral("GHz"));
        QCOMPARE(ticks.labels,
                 QStringList({QStringLiteral("32.0"), QStringLiteral("32.5"), QStringLiteral("33.0"),
                              QStringLiteral("33.5"), QStringLiteral("34.0"), QStringLiteral("34.5"),
                              QStringLiteral("35.0"), QStringLiteral("35.5")}));
        QCOMPARE(ticks.values.front(), 32'000.0);
        QCOMPARE(ticks.minor.front(), 32'100.0);
        QVERIFY(std::find(ticks.minor.begin(), ticks.minor.end(), 32'500.0) == ticks.minor.end());
    }

    void zeroIsZero()
    {
        const Ticks ticks = ticksFor(-0.3, 0.3, QString(), 600.0, spacing);
        QVERIFY(ticks.labels.contains(QStringLiteral("0.0")) ||
                ticks.labels.contains(QStringLiteral("0.00")));
        QVERIFY(ticks.labels.front().startsWith(QChar(0x2212)));
    }

    void nothingToMark()
    {
        const auto any = [](const QString &) { return 50.0; };
        QVERIFY(ticksFor(1.0, 1.0, QString(), 100.0, any).values.empty());
        QVERIFY(ticksFor(0.0, std::nan(""), QString(), 100.0, any).values.empty());
        QVERIFY(ticksFor(0.0, 1.0, QString(), 0.0, any).values.empty());
        QVERIFY(ticksFor(4e10, 4e10 + 1e-6, QString(), 100.0, any).values.empty());
    }

    void units_data()
    {
        QTest::addColumn<QString>("unit");
        QTest::addColumn<double>("magnitude");
        QTest::addColumn<QString>("shown");
        QTest::addColumn<double>("factor");
        const auto row = [](const char *unit, double magnitude, const char *shown, double factor) {
            QTest::addRow("%g %s", magnitude, unit)
                << QString::fromUtf8(unit) << magnitude << QString::fromUtf8(shown) << factor;
        };
        row("MHz", 40'000.0, "GHz", 1e-3);
        row("MHz", 999.0, "MHz", 1.0);
        row("MHz", 0.5, "kHz", 1e3);
        row("Hz", 1000.0, "kHz", 1e-3);
        row("s", 15e-6, "µs", 1e6);
        row("us", 15.0, "µs", 1.0);
        row("s", 5000.0, "s", 1.0);
        row("V", 9.1e-6, "µV", 1e6);
        row("V", 2e-12, "nV", 1e9);
        row("mV", 2500.0, "V", 1e-3);
        row("nm", 320.0, "nm", 1.0);
        row("mbar", 4.1e-6, "10⁻⁶ mbar", 1e6);
        row("", 2.5e7, "10⁶", 1e-6);
        row("K", 0.0, "K", 1.0);
    }

    void units()
    {
        QFETCH(QString, unit);
        QFETCH(double, magnitude);
        QFETCH(QString, shown);
        QFETCH(double, factor);
        const DisplayUnit result = displayUnit(unit, magnitude);
        QCOMPARE(result.unit, shown);
        QVERIFY(std::abs(result.factor / factor - 1.0) < 1e-12);
    }

    void numbers()
    {
        QCOMPARE(formatNumber(32591.0151, 4), QStringLiteral("32\u2009591.0151"));
        QCOMPARE(formatNumber(1'000'000.0, 0), QStringLiteral("1\u2009000\u2009000"));
        QCOMPARE(formatNumber(-1234.5, 1), QStringLiteral("\u22121\u2009234.5"));
        QCOMPARE(formatNumber(-0.001, 2), QStringLiteral("0.00"));
        QCOMPARE(formatNumber(1e21, 0),
                 QStringLiteral("1\u2009000\u2009000\u2009000\u2009000\u2009000\u2009000\u2009000"));
        QCOMPARE(formatNumber(std::nan(""), 3), QStringLiteral("–"));
        QCOMPARE(formatSignificant(7.46812, 4), QStringLiteral("7.468"));
        QCOMPARE(formatSignificant(9.99996, 4), QStringLiteral("10.00"));
        QCOMPARE(formatSignificant(-0.00032, 2), QStringLiteral("\u22120.00032"));
        QCOMPARE(formatSignificant(123456.0, 3), QStringLiteral("123\u2009456"));
        QCOMPARE(decimalsFor(0.0238), 4);
        QCOMPARE(decimalsFor(1.0), 2);
        QCOMPARE(decimalsFor(1000.0), 0);
        QCOMPARE(decimalsFor(0.0), 0);
    }
};

QTEST_GUILESS_MAIN(TicksTest)
#include "tst_ticks.moc"
