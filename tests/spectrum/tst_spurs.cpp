// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/spectrum/spurs.h"

#include <QtTest/QtTest>

using namespace Chirpdeck;

class SpursTest : public QObject
{
    Q_OBJECT

    const Receiver m_upper{10000.0, Sideband::UpperSideband, 1000.0};
    const Receiver m_lower{10000.0, Sideband::LowerSideband, 1000.0};

    static QList<double> frequencies(const std::vector<Spur> &spurs)
    {
        QList<double> all;
        for (const Spur &spur : spurs)
            all.append(spur.frequencyMHz);
        std::ranges::sort(all);
        return all;
    }

private Q_SLOTS:
    void frequenciesAboveNyquistAreFolded()
    {
        QCOMPARE(m_upper.molecularMHz(100.0), 10100.0);
        QCOMPARE(m_upper.molecularMHz(900.0), 10100.0);
        QCOMPARE(m_upper.molecularMHz(1100.0), 10100.0);
        QCOMPARE(m_upper.molecularMHz(-2100.0), 10100.0);
        QCOMPARE(m_lower.molecularMHz(900.0), 9900.0);
        QCOMPARE(m_upper.molecularMHz(500.0), 10500.0);
    }

    void fractionsOfTheSamplingRate()
    {
        QCOMPARE(frequencies(samplingSpurs(m_upper, 8, 0.1)),
                 (QList<double>{10125.0, 10250.0, 10375.0, 10500.0}));
        QCOMPARE(frequencies(samplingSpurs(m_lower, 4, 0.1)), (QList<double>{9500.0, 9750.0}));
        QVERIFY(samplingSpurs(m_upper, 8, 0.1)[1].origin.contains(QLatin1String("1/4")));
        QVERIFY(samplingSpurs(m_upper, 1, 0.1).empty());
    }

    void harmonicsAndBeatsOfClocks()
    {
        const std::vector<ClockLine> clocks{{QStringLiteral("A"), 1130.0}, {QStringLiteral("B"), 1100.0}};
        // A: 130, 2A: 260, B: 100, 2B: 200, A − B: 30, A + B: 230.
        QCOMPARE(frequencies(clockSpurs(m_upper, clocks, 2, 0.1)),
                 (QList<double>{10030.0, 10100.0, 10130.0, 10200.0, 10230.0, 10260.0}));
        QCOMPARE(frequencies(clockSpurs(m_upper, clocks, 1, 0.1)), (QList<double>{10100.0, 10130.0}));
        // Equal clocks have no beat, and multiples of the sampling rate fall on zero.
        const std::vector<ClockLine> same{{QStringLiteral("A"), 1000.0}, {QStringLiteral("B"), 1000.0}};
        QVERIFY(clockSpurs(m_upper, same, 3, 0.1).empty());
        const auto named = clockSpurs(m_upper, clocks, 3, 0.1);
        QVERIFY(std::ranges::any_of(named, [](const Spur &spur) {
            return spur.origin == QStringLiteral("2 × A − B") && std::abs(spur.frequencyMHz - 10160.0) < 1e-9;
        }));
    }

    void theNearestSpurIsTold()
    {
        const SpurList list({{20.0, 2.0, QStringLiteral("wide")},
                             {10.0, 0.5, QStringLiteral("narrow")},
                             {21.0, 0.5, QStringLiteral("near")}});
        QVERIFY(!list.at(5.0));
        QCOMPARE(list.at(10.5)->origin, QStringLiteral("narrow"));
        QVERIFY(!list.at(10.6));
        QCOMPARE(list.at(20.4)->origin, QStringLiteral("wide"));
        QCOMPARE(list.at(20.9)->origin, QStringLiteral("near"));
        QCOMPARE(list.at(22.0)->origin, QStringLiteral("wide"));
        QVERIFY(!list.at(22.1));
        QVERIFY(!SpurList().at(1.0));
        QVERIFY(!list.at(qQNaN()));
    }
};

QTEST_GUILESS_MAIN(SpursTest)
#include "tst_spurs.moc"
