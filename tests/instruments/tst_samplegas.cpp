// SPDX-License-Identifier: GPL-3.0-or-later
#include "instruments/simulation/asymmetrictop.h"
#include "instruments/simulation/samplegas.h"

#include <QTest>

using namespace Chirpdeck;

namespace {

const SpectralLine *find(const std::vector<SpectralLine> &lines, const QString &label)
{
    const auto it = std::find_if(lines.begin(), lines.end(),
                                 [&](const SpectralLine &line) { return line.label == label; });
    return it == lines.end() ? nullptr : &*it;
}

const AsymmetricTopLevel &level(const std::vector<AsymmetricTopLevel> &levels, int ka, int kc)
{
    return *std::find_if(levels.begin(), levels.end(),
                         [&](const AsymmetricTopLevel &one) { return one.ka == ka && one.kc == kc; });
}

} // namespace

class TestSampleGas : public QObject
{
    Q_OBJECT

private slots:
    void linesStandAtTheirPublishedFrequencies_data()
    {
        QTest::addColumn<QString>("label");
        QTest::addColumn<double>("frequency");
        QTest::addColumn<double>("tolerance");
        const auto row = [](const char *label, double frequency, double tolerance) {
            QTest::newRow(label) << QString::fromLatin1(label) << frequency << tolerance;
        };
        row("OCS 1-0", 12162.979, 0.005);
        row("OCS 2-1", 24325.927, 0.005);
        row("OCS 3-2", 36488.812, 0.005);
        row("OC34S 3-2", 35596.868, 0.02);
        row("O13CS 2-1", 24247.662, 0.02);
        row("HC3N 2-1", 18196.22, 0.02);
        row("HC3N 4-3", 36392.32, 0.02);
        row("CH3CN 1(0)-0(0)", 18397.783, 0.01);
        row("CH3CN 2(0)-1(0)", 36795.475, 0.01);
        row("CH3CN 2(1)-1(1)", 36794.765, 0.01);
        row("CH3CCH 1(0)-0(0)", 17091.743, 0.01);
        row("CH3CCH 2(1)-1(1)", 34182.761, 0.01);
        row("CHF3 1(0)-0(0)", 20697.69, 0.02);
        row("N2O 1-0", 25123.25, 0.02);
    }
    void linesStandAtTheirPublishedFrequencies()
    {
        QFETCH(QString, label);
        QFETCH(double, frequency);
        QFETCH(double, tolerance);
        const auto lines = sampleGas();
        const SpectralLine *line = find(lines, label);
        QVERIFY(line);
        QVERIFY2(std::abs(line->frequencyMHz - frequency) <= tolerance,
                 qPrintable(QString::number(line->frequencyMHz, 'f', 4)));
    }

    void theGasIsRichAndSorted()
    {
        const auto lines = sampleGas();
        QVERIFY(lines.size() > 150);
        QVERIFY(std::is_sorted(lines.begin(), lines.end(),
                               [](const auto &a, const auto &b) { return a.frequencyMHz < b.frequencyMHz; }));
        const auto strongest = std::max_element(lines.begin(), lines.end(), [](const auto &a, const auto &b) {
            return a.intensity < b.intensity;
        });
        QCOMPARE(strongest->label, QStringLiteral("OCS 3-2"));
        QCOMPARE(strongest->intensity, 1.0);
        for (const SpectralLine &line : lines) {
            QVERIFY(line.frequencyMHz >= 6500 && line.frequencyMHz <= 40500);
            QVERIFY(line.intensity > 0.0);
        }
    }

    void isotopologuesHaveNaturalAbundance()
    {
        const auto lines = sampleGas();
        const double ratio = find(lines, QStringLiteral("OC34S 3-2"))->intensity;
        QVERIFY(ratio > 0.035 && ratio < 0.05);
    }

    void coldGasPrefersLowLevels()
    {
        const auto ratio = [](double temperature) {
            const auto lines = sampleGas(temperature);
            return find(lines, QStringLiteral("OCS 1-0"))->intensity /
                   find(lines, QStringLiteral("OCS 3-2"))->intensity;
        };
        QVERIFY(ratio(0.5) > 2.0 * ratio(5.0));
    }

    void rigidAsymmetricTopHasItsClosedForms()
    {
        const double a = 5655.0;
        const double b = 1547.0;
        const double c = 1214.0;
        const AsymmetricTopConstants rigid{.a = a, .b = b, .c = c};
        const auto one = asymmetricTopLevels(rigid, 1);
        const auto two = asymmetricTopLevels(rigid, 2);
        const double root = std::sqrt((b - c) * (b - c) + (a - c) * (a - b));
        QCOMPARE(level(one, 0, 1).energyMHz, b + c);
        QCOMPARE(level(one, 1, 1).energyMHz, a + c);
        QCOMPARE(level(one, 1, 0).energyMHz, a + b);
        QCOMPARE(level(two, 0, 2).energyMHz, 2 * (a + b + c) - 2 * root);
        QCOMPARE(level(two, 1, 2).energyMHz, a + b + 4 * c);
        QCOMPARE(level(two, 1, 1).energyMHz, a + 4 * b + c);
        QCOMPARE(level(two, 2, 1).energyMHz, 4 * a + b + c);
        QCOMPARE(level(two, 2, 0).energyMHz, 2 * (a + b + c) + 2 * root);
    }

    void aTypeSelectionRulesAndSumRuleHold()
    {
        const AsymmetricTopConstants top{.a = 5655.0, .b = 1547.0, .c = 1214.0, .deltaJK = 1e-3};
        std::vector<std::vector<AsymmetricTopLevel>> all;
        for (int j = 0; j <= 5; ++j)
            all.push_back(asymmetricTopLevels(top, j));
        for (const AsymmetricTopLevel &level : all[4]) {
            // All transitions from a level add up to 2J + 1 for a dipole along one axis.
            double sum = 0.0;
            for (int j = 3; j <= 5; ++j) {
                for (const AsymmetricTopLevel &other : all[static_cast<size_t>(j)]) {
                    const double strength = aTypeLineStrength(level, other);
                    const bool allowed = (level.ka - other.ka) % 2 == 0 && (level.kc - other.kc) % 2 != 0;
                    if (!allowed)
                        QVERIFY(strength < 1e-9);
                    sum += strength;
                }
            }
            QVERIFY2(std::abs(sum - 9.0) < 1e-9, qPrintable(QString::number(sum)));
        }
    }

    void catalogueBecomesAColdGas()
    {
        CatalogLine cold;
        cold.freqMHz = 36488.812;
        cold.logIntensity = -5.0;
        cold.lowerEnergyPerCm = 0.406;
        CatalogLine hot = cold;
        hot.freqMHz = 36000.0;
        hot.lowerEnergyPerCm = 80.0;
        const auto gas = gasFromCatalogue({cold, hot}, 3.0);
        QCOMPARE(gas.size(), size_t(2));
        QCOMPARE(gas[1].frequencyMHz, cold.freqMHz);
        QCOMPARE(gas[1].intensity, 1.0);
        QVERIFY(gas[0].intensity < 1e-10);
        const auto warm = gasFromCatalogue({cold, hot}, 300.0);
        QVERIFY(std::abs(warm[0].intensity - 1.0) < 1e-9);
    }
};

QTEST_GUILESS_MAIN(TestSampleGas)
#include "tst_samplegas.moc"
