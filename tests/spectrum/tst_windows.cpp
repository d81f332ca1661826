// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/spectrum/windows.h"

#include <QtTest/QtTest>

#include <rapidcheck.h>

using namespace Chirpdeck;

namespace {

constexpr long double Pi = 3.14159265358979323846264338327950288L;

/// I₀ as the mean of exp(x cos t), which the trapezoidal rule gives to full precision: another way than the
/// program's power series.
long double besselI0(long double x)
{
    constexpr int Points = 400;
    long double sum = 0.0L;
    for (int k = 0; k < Points; ++k)
        sum += std::exp(x * std::cos(2.0L * Pi * static_cast<long double>(k) / Points));
    return sum / Points;
}

/// Each formula as it is written down, in extended precision.
long double expected(WindowFunction function, qsizetype n, qsizetype index)
{
    const auto i = static_cast<long double>(index);
    const auto period = static_cast<long double>(n);
    const long double m = period - 1.0L;
    switch (function) {
    case WindowFunction::None:
        return 1.0L;
    case WindowFunction::Bartlett:
        return 2.0L / m * (m / 2.0L - std::abs(i - m / 2.0L));
    case WindowFunction::Blackman:
        return 0.42L - 0.5L * std::cos(2.0L * Pi * i / period) + 0.08L * std::cos(4.0L * Pi * i / period);
    case WindowFunction::BlackmanHarris:
        return 0.35875L - 0.48829L * std::cos(2.0L * Pi * i / period) +
               0.14128L * std::cos(4.0L * Pi * i / period) - 0.01168L * std::cos(6.0L * Pi * i / period);
    case WindowFunction::Hamming:
        return 0.54L - 0.46L * std::cos(2.0L * Pi * i / m);
    case WindowFunction::Hanning:
        return 0.5L - 0.5L * std::cos(2.0L * Pi * i / m);
    case WindowFunction::KaiserBessel: {
        const long double u = 2.0L * i / m - 1.0L;
        return besselI0(14.0L * std::sqrt(std::max(0.0L, 1.0L - u * u))) / besselI0(14.0L);
    }
    }
    return 0.0L;
}

constexpr std::array AllFunctions{WindowFunction::None,        WindowFunction::Bartlett,
                                  WindowFunction::Blackman,    WindowFunction::BlackmanHarris,
                                  WindowFunction::Hamming,     WindowFunction::Hanning,
                                  WindowFunction::KaiserBessel};

bool isClose(double actual, long double wanted)
{
    return std::abs(static_cast<long double>(actual) - wanted) < 4e-15L;
}

} // namespace

class WindowsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void followsItsFormula_data()
    {
        QTest::addColumn<WindowFunction>("function");
        QTest::addColumn<qsizetype>("n");
        for (const WindowFunction function : AllFunctions) {
            for (const qsizetype n : {2, 3, 4, 5, 16, 17, 511, 512, 513, 1024, 1500, 5000}) {
                QTest::addRow("%s %lld",
                              QMetaEnum::fromType<WindowFunction>().valueToKey(static_cast<int>(function)),
                              static_cast<long long>(n))
                    << function << n;
            }
        }
    }

    void followsItsFormula()
    {
        QFETCH(WindowFunction, function);
        QFETCH(qsizetype, n);
        const std::vector<double> window = windowCoefficients(function, n);
        QCOMPARE(std::ssize(window), n);
        for (qsizetype i = 0; i < n; ++i) {
            const double actual = window[static_cast<size_t>(i)];
            const long double wanted = expected(function, n, i);
            QVERIFY2(isClose(actual, wanted), qPrintable(QStringLiteral("sample %1: %2, not %3")
                                                             .arg(i)
                                                             .arg(actual, 0, 'g', 17)
                                                             .arg(static_cast<double>(wanted), 0, 'g', 17)));
        }
    }

    void keepsASingleSample()
    {
        for (const WindowFunction function : AllFunctions)
            QCOMPARE(windowCoefficients(function, 1), std::vector<double>{1.0});
        QVERIFY(windowCoefficients(WindowFunction::Hanning, 0).empty());
    }

    void blackmanIsPeriodicAndHanningSymmetric()
    {
        // A periodic window of even length reaches its maximum at n / 2 and does not come back to its first
        // value.
        const auto blackman = windowCoefficients(WindowFunction::Blackman, 8);
        QVERIFY(isClose(blackman[4], 1.0L));
        QVERIFY(blackman[7] > blackman[0] + 0.05);
        const auto harris = windowCoefficients(WindowFunction::BlackmanHarris, 8);
        QVERIFY(isClose(harris[4], 1.0L));
        QVERIFY(isClose(harris[0], 0.00006L));
        QVERIFY(isClose(harris[1], harris[7]));
        const auto hanning = windowCoefficients(WindowFunction::Hanning, 9);
        QVERIFY(isClose(hanning[4], 1.0L));
        QVERIFY(isClose(hanning[8], 0.0L));
        const auto hamming = windowCoefficients(WindowFunction::Hamming, 9);
        QVERIFY(isClose(hamming[0], 0.08L));
        QVERIFY(isClose(hamming[8], 0.08L));
        const auto bartlett = windowCoefficients(WindowFunction::Bartlett, 5);
        QVERIFY(isClose(bartlett[1], 0.5L));
        QVERIFY(isClose(bartlett[2], 1.0L));
        QVERIFY(isClose(bartlett[4], 0.0L));
    }

    void partsMatchTheWhole()
    {
        QVERIFY(rc::check("any stretch of a window is that part of it", [] {
            const auto function =
                *rc::gen::elementOf(std::vector<WindowFunction>(AllFunctions.begin(), AllFunctions.end()));
            const int n = *rc::gen::inRange(1, 3000);
            const int first = *rc::gen::inRange(0, n);
            const int count = *rc::gen::inRange(0, n - first + 1);
            const auto whole = windowCoefficients(function, n);
            std::vector<double> part(static_cast<size_t>(count));
            fillWindow(function, n, first, part);
            for (int i = 0; i < count; ++i)
                RC_ASSERT(std::abs(part[static_cast<size_t>(i)] - whole[static_cast<size_t>(first + i)]) <
                          4e-15);
        }));
    }

    void applyMultiplies()
    {
        for (const WindowFunction function : AllFunctions) {
            for (const qsizetype n : {0, 1, 2, 4095, 4096, 4097, 10000}) {
                const auto window = windowCoefficients(function, n);
                std::vector<double> samples;
                for (qsizetype i = 0; i < n; ++i)
                    samples.push_back(static_cast<double>(i % 7) - 3.0);
                const std::vector<double> before = samples;
                applyWindow(function, samples);
                for (size_t i = 0; i < samples.size(); ++i)
                    QVERIFY(std::abs(samples[i] - before[i] * window[i]) < 1e-13);
            }
        }
    }
};

QTEST_GUILESS_MAIN(WindowsTest)
#include "tst_windows.moc"
