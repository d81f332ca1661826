// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/spectrum/savitzkygolay.h"

#include <QtTest/QtTest>

#include <rapidcheck.h>

#include <cmath>
#include <numeric>

using namespace Chirpdeck;

namespace {

/// What scipy.signal.savgol_filter(y, window, order, deriv=derivative, mode="interp") gives for y[i] = (7 i²
/// + 13 i) mod 23 − 11, i < 25. Computed by exact rational least squares (Python's fractions, normal
/// equations per window, the end windows' polynomial at the ends), rounded once to double.
struct Known
{
    int window;
    int order;
    int derivative;
    std::vector<double> values;
};

const std::vector<Known> &known()
{
    static const std::vector<Known> list{
        {11, 6, 2, {-100.35662758809818, -24.224908816673523, 4.756809954751131,   8.245994789524202,
                    2.2177588098176333,  -3.0351378033730976, -0.7946693176104941, -2.317206453677042,
                    -2.635615430321313,  -0.4715192650486768, 6.416612276612277,   1.5327994880936058,
                    2.5713474107591754,  -3.837535993418346,  -1.8379583161936104, -0.7196846290963939,
                    -0.7196846290963939, -1.8379583161936104, -3.837535993418346,  2.5713474107591754,
                    1.2247136523607112,  -0.675238356414827,  0.5972832396361808,  10.662187942776178,
                    37.03350290232643}},
        {7, 2, 2, {-0.7857142857142857, -0.7857142857142857, -0.7857142857142857, -0.7857142857142857,
                   3.0476190476190474,  -0.7857142857142857, 0.30952380952380953, -1.880952380952381,
                   -1.3333333333333333, 0.8571428571428571,  3.0476190476190474,  0.30952380952380953,
                   1.9523809523809523,  -0.7857142857142857, -2.4285714285714284, -0.7857142857142857,
                   -0.7857142857142857, -2.4285714285714284, -0.7857142857142857, 1.9523809523809523,
                   0.30952380952380953, 3.0476190476190474,  3.0476190476190474,  3.0476190476190474,
                   3.0476190476190474}},
        {7, 6, 2, {-394.6333333333333,  -1.7166666666666666, 17.45,
                   -15.133333333333333, 19.877777777777776,  -15.133333333333333,
                   23.072222222222223,  -46.43888888888889,  54.12222222222222,
                   -46.18333333333333,  19.877777777777776,  16.17222222222222,
                   -11.427777777777777, -11.683333333333334, 19.366666666666667,
                   -11.683333333333334, -11.683333333333334, 19.366666666666667,
                   -11.683333333333334, -11.427777777777777, 16.17222222222222,
                   19.877777777777776,  -39.53888888888889,  0.7111111111111111,
                   485.6277777777778}},
        {5, 2, 0, {-7.714285714285714, 0.45714285714285713, 2.914285714285714,  -4.942857142857143,
                   -4.057142857142857, -4.942857142857143,  2.914285714285714,  -0.8571428571428571,
                   0.8285714285714286, -3.857142857142857,  -5.057142857142857, -8.028571428571428,
                   1.0285714285714285, 5.0285714285714285,  5.942857142857143,  9.028571428571428,
                   9.028571428571428,  5.942857142857143,   5.0285714285714285, 1.0285714285714285,
                   -8.028571428571428, -5.057142857142857,  -3.857142857142857, 0.17142857142857143,
                   5.057142857142857}},
        {9,
         4,
         1,
         {30.53146853146853,
          3.7587412587412588,
          -6.608391608391608,
          -6.038461538461538,
          0.0,
          1.4158249158249159,
          1.8442760942760943,
          0.8207070707070707,
          -3.164983164983165,
          -2.7365319865319866,
          -0.02356902356902357,
          2.8442760942760943,
          2.595117845117845,
          5.985690235690235,
          2.0,
          -0.3207070707070707,
          0.3207070707070707,
          -2.0,
          -5.985690235690235,
          -2.595117845117845,
          -2.8442760942760943,
          -1.648860398860399,
          1.1192048692048693,
          6.103276353276353,
          13.946710696710698}},
        {11, 3, 0, {-4.083916083916084,  -3.062937062937063,  -2.1421911421911424, -1.3752913752913754,
                    -0.8158508158508159, -0.5174825174825175, -1.7668997668997668, -2.0442890442890445,
                    -3.011655011655012,  -2.202797202797203,  -3.156177156177156,  -2.3333333333333335,
                    -0.2703962703962704, 3.300699300699301,   4.573426573426573,   8.748251748251748,
                    8.748251748251748,   4.573426573426573,   3.300699300699301,   -0.2703962703962704,
                    -4.102564102564102,  -6.3997668997669,    -6.062937062937063,  -1.993006993006993,
                    6.909090909090909}},
    };
    return list;
}

std::vector<double> input()
{
    std::vector<double> y;
    for (int i = 0; i < 25; ++i)
        y.push_back((7 * i * i + 13 * i) % 23 - 11);
    return y;
}

} // namespace

class SavitzkyGolayTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agreesWithScipy_data()
    {
        QTest::addColumn<int>("index");
        for (int i = 0; i < std::ssize(known()); ++i) {
            const Known &k = known()[static_cast<size_t>(i)];
            QTest::addRow("window %d, order %d, derivative %d", k.window, k.order, k.derivative) << i;
        }
    }

    void agreesWithScipy()
    {
        QFETCH(int, index);
        const Known &k = known()[static_cast<size_t>(index)];
        const auto y = input();
        std::vector<double> out(y.size());
        SavitzkyGolay(k.window, k.order, k.derivative).apply(y, out);
        for (size_t i = 0; i < out.size(); ++i)
            QVERIFY2(std::abs(out[i] - k.values[i]) < 1e-11 * 100.0,
                     qPrintable(QStringLiteral("%1: %2, not %3").arg(i).arg(out[i]).arg(k.values[i])));
    }

    /// The weights of long windows and high orders, from the same exact calculation.
    void longWindowsAndHighOrdersAreExact()
    {
        const SavitzkyGolay wide(1001, 6, 2);
        const auto &w = wide.weights();
        QCOMPARE(std::ssize(w), 1001);
        const auto isClose = [](double a, double b) { return std::abs(a / b - 1.0) < 1e-9; };
        QVERIFY(isClose(w[0], 4.594683926285202e-07));
        QVERIFY(isClose(w[1], 4.364544045952759e-07));
        QVERIFY(isClose(w[250], 2.902350433573187e-07));
        QVERIFY(isClose(w[499], -3.434864184090464e-07));
        QVERIFY(isClose(w[500], -3.435086334315406e-07));
        QVERIFY(isClose(w[1000], w[0]));
        const SavitzkyGolay steep(101, 30, 2);
        QVERIFY(isClose(steep.weights()[0], 0.00012130040212438554));
        QVERIFY(isClose(steep.weights()[1], -0.0010993180147594562));
        QVERIFY(isClose(steep.weights()[25], 0.004721388456190457));
        QVERIFY(isClose(steep.weights()[50], -0.02701927371973331));
    }

    void polynomialsComeBackExactly()
    {
        QVERIFY(rc::check("the derivative of a polynomial of no higher order is exact, ends included", [] {
            const int window = 2 * *rc::gen::inRange(3, 60) + 1;
            const int order = *rc::gen::inRange(2, 7);
            const auto coefficients =
                *rc::gen::container<std::vector<int>>(static_cast<size_t>(order), rc::gen::inRange(-9, 10));
            const qsizetype size = window + *rc::gen::inRange(0, 300);
            std::vector<double> y;
            std::vector<double> wanted;
            for (qsizetype i = 0; i < size; ++i) {
                const double x = (static_cast<double>(i) - static_cast<double>(size) / 2.0) / 100.0;
                double value = 0.0;
                double second = 0.0;
                for (int j = 0; j < order; ++j) {
                    value += coefficients[static_cast<size_t>(j)] * std::pow(x, j);
                    if (j > 1)
                        second += coefficients[static_cast<size_t>(j)] * j * (j - 1) * std::pow(x, j - 2);
                }
                y.push_back(value);
                wanted.push_back(second / 1e4);
            }
            std::vector<double> out(y.size());
            SavitzkyGolay(window, order, 2).apply(y, out);
            for (size_t i = 0; i < out.size(); ++i)
                RC_ASSERT(std::abs(out[i] - wanted[i]) < 1e-7);
        }));
    }

    void anyWindowAndOrderGiveFiniteWeights()
    {
        for (const int window : {-5, 0, 1, 2, 3, 7, 8, 101, 201, 10001, 99999}) {
            for (const int order : {-1, 0, 2, 6, 99, 100, 1000}) {
                const SavitzkyGolay filter(window, order, 2);
                QVERIFY(filter.window() % 2 == 1 && filter.window() >= 3 && filter.window() <= 10001);
                QVERIFY(filter.order() < filter.window() && filter.order() <= 100);
                // Derivatives of a constant vanish; smoothing keeps it.
                const double sum = std::accumulate(filter.weights().begin(), filter.weights().end(), 0.0);
                QVERIFY(std::abs(sum - (filter.order() < 1 ? 1.0 : 0.0)) < 1e-9);
                if (window > 1000 && order > 10)
                    break;
            }
        }
    }

    /// The reference's mirror reads the wrong points at the right end.
    void b40_bothEndsAreTreatedAlike()
    {
        const auto y = input();
        std::vector<double> mirrored(y.rbegin(), y.rend());
        for (const int window : {7, 11, 25}) {
            const SavitzkyGolay filter(window, 4, 2);
            std::vector<double> out(y.size());
            std::vector<double> outMirrored(y.size());
            filter.apply(y, out);
            filter.apply(mirrored, outMirrored);
            for (size_t i = 0; i < out.size(); ++i)
                QVERIFY(std::abs(out[i] - outMirrored[out.size() - 1 - i]) < 1e-10);
        }
    }

    void tooFewPointsGiveNothing()
    {
        const std::vector<double> y{1.0, 2.0, 3.0};
        std::vector<double> out(3, 7.0);
        SavitzkyGolay(11, 6, 2).apply(y, out);
        QCOMPARE(out, std::vector<double>(3, 0.0));
        std::vector<double> none;
        SavitzkyGolay(11, 6, 2).apply(none, none);
    }

    void transformsAndSumsCorrelateAlike()
    {
        for (const qsizetype count : {1, 3, 11, 47, 48, 49, 50, 301, 1001, 2500}) {
            for (const qsizetype size : {1, 2, 100, 5000, 20000}) {
                std::vector<double> y;
                for (qsizetype i = 0; i < size + count - 1; ++i)
                    y.push_back(static_cast<double>((i * i) % 101) - 50.0);
                std::vector<double> weights;
                for (qsizetype j = 0; j < count; ++j)
                    weights.push_back(std::cos(static_cast<double>(j)));
                std::vector<double> out(static_cast<size_t>(size));
                correlate(y, weights, out);
                for (qsizetype i = 0; i < size; i += std::max<qsizetype>(1, size / 37)) {
                    const double wanted =
                        std::inner_product(weights.begin(), weights.end(), y.begin() + i, 0.0);
                    QVERIFY(std::abs(out[static_cast<size_t>(i)] - wanted) <
                            1e-9 * static_cast<double>(count + 50));
                }
                QVERIFY(std::abs(out.back() - std::inner_product(weights.begin(), weights.end(),
                                                                 y.begin() + size - 1, 0.0)) <
                        1e-9 * static_cast<double>(count + 50));
            }
        }
    }
};

QTEST_GUILESS_MAIN(SavitzkyGolayTest)
#include "tst_savitzkygolay.moc"
