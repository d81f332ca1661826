// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/spectrum/kernels.h"
#include "backend/spectrum/transform.h"
#include "backend/spectrum/windows.h"
#include "tests/spectrum/signals.h"

#include <QtTest/QtTest>

#include <rapidcheck.h>

#include <complex>
#include <random>

using namespace Chirpdeck;
using Chirpdeck::Test::cosine;
using Chirpdeck::Test::fidsOf;

namespace {

/// All samples, volts, no window: what the other settings are compared with.
FtSettings plain()
{
    FtSettings settings;
    settings.units = FtUnits::FtV;
    return settings;
}

/// The amplitudes of bins 0 … ⌊length/2⌋ by the definition: volts, gate, DC, filter, window, sum over all
/// samples. No code shared with the program but the window's coefficients, which have a test of their own.
std::vector<double> byDefinition(const FidList &fids, int frame, const FtSettings &settings, qsizetype length)
{
    const qsizetype size = fids.size;
    const double spacingUs = fids.spacing * 1e6;
    qsizetype first = settings.startUs > 0.001
                          ? static_cast<qsizetype>(std::floor(settings.startUs / spacingUs + 1e-6))
                          : 0;
    qsizetype last = settings.endUs > 0.001
                         ? static_cast<qsizetype>(std::ceil(settings.endUs / spacingUs - 1e-6))
                         : size - 1;
    first = std::min(first, size - 1);
    last = std::min(last, size - 1);
    if (first >= last)
        first = 0;

    std::vector<double> volts(static_cast<size_t>(size), 0.0);
    const int from = frame == 0 ? 0 : frame - 1;
    const int to = frame == 0 ? fids.frames : frame;
    for (int f = from; f < to; ++f) {
        for (qsizetype i = first; i <= last; ++i)
            volts[static_cast<size_t>(i)] += static_cast<double>(fids.frame(f)[static_cast<size_t>(i)]) *
                                             fids.vMult / static_cast<double>(fids.shots) / (to - from);
    }
    const qsizetype n = last - first + 1;
    double mean = 0.0;
    for (qsizetype i = first; i <= last; ++i)
        mean += volts[static_cast<size_t>(i)] / static_cast<double>(n);
    const auto window = windowCoefficients(settings.window, n);
    for (qsizetype i = first; i <= last; ++i) {
        double &v = volts[static_cast<size_t>(i)];
        if (settings.removeDc)
            v -= mean;
        if (settings.expFilterUs > 0.0)
            v *= std::exp(-static_cast<double>(i - first) * spacingUs / settings.expFilterUs);
        v *= window[static_cast<size_t>(i - first)];
    }
    std::vector<double> amplitudes;
    for (qsizetype k = 0; k <= length / 2; ++k) {
        std::complex<long double> sum = 0.0L;
        for (qsizetype i = 0; i < size; ++i) {
            const long double turns =
                static_cast<long double>((i * k) % length) / static_cast<long double>(length);
            sum += std::polar(1.0L, -2.0L * std::numbers::pi_v<long double> * turns) *
                   static_cast<long double>(volts[static_cast<size_t>(i)]);
        }
        amplitudes.push_back(k == 0 ? 0.0
                                    : static_cast<double>(std::abs(sum)) *
                                          std::pow(10.0, static_cast<int>(settings.units)) /
                                          static_cast<double>(size));
    }
    return amplitudes;
}

std::vector<qint64> noise(qsizetype size, unsigned seed, double sigma = 1000.0)
{
    std::mt19937 generator(seed);
    std::normal_distribution<double> normal(50.0, sigma);
    std::vector<qint64> sums;
    for (qsizetype i = 0; i < size; ++i)
        sums.push_back(std::llround(normal(generator)));
    return sums;
}

} // namespace

class TransformTest : public QObject
{
    Q_OBJECT

    FftPlans m_plans;
    Workspace m_workspace;

    Spectrum made(const FidList &fids, const FtSettings &settings, int frame = 0)
    {
        Result<Spectrum> result = transform(fids, frame, settings, m_plans, m_workspace);
        if (!result) {
            QTest::qFail(qPrintable(result.error().text()), __FILE__, __LINE__);
            return {};
        }
        return *result;
    }

    /// Compares with the definition, relative to the greatest amplitude.
    void verifyDefinition(const FidList &fids, const FtSettings &settings, int frame = 0)
    {
        const Spectrum spectrum = made(fids, settings, frame);
        const auto wanted = byDefinition(fids, frame, settings, spectrum.fftLength);
        QCOMPARE(spectrum.size(), std::ssize(wanted));
        const double scale = std::ranges::max(wanted) + 1e-300;
        for (qsizetype k = 0; k < spectrum.size(); ++k) {
            const qsizetype at = fids.sideband == Sideband::UpperSideband ? k : spectrum.size() - 1 - k;
            const double actual = spectrum.values()[static_cast<size_t>(at)];
            const double difference = std::abs(actual - wanted[static_cast<size_t>(k)]);
            QVERIFY2(difference < 1e-12 * scale, qPrintable(QStringLiteral("bin %1: %2, not %3")
                                                                .arg(k)
                                                                .arg(actual)
                                                                .arg(wanted[static_cast<size_t>(k)])));
        }
    }

private Q_SLOTS:
    void matchesTheDefinition_data()
    {
        QTest::addColumn<qsizetype>("size");
        for (const qsizetype size : {1, 2, 3, 4, 5, 7, 16, 31, 97, 100, 127, 211, 256, 360, 509})
            QTest::addRow("%lld samples", static_cast<long long>(size)) << size;
    }

    void matchesTheDefinition()
    {
        QFETCH(qsizetype, size);
        FidList fids = fidsOf(noise(size, 7), 1, 13);
        fids.vMult = 3.5e-4;
        verifyDefinition(fids, plain());
        fids.sideband = Sideband::LowerSideband;
        FtSettings all = plain();
        all.units = FtUnits::FtuV;
        all.startUs = 0.003;
        all.endUs = 0.9 * fids.durationUs();
        all.removeDc = true;
        all.expFilterUs = 0.4 * fids.durationUs();
        all.window = WindowFunction::BlackmanHarris;
        verifyDefinition(fids, all);
        all.zeroPad = 1;
        verifyDefinition(fids, all);
    }

    void matchesTheDefinitionForAnySettings()
    {
        QVERIFY(rc::check("a spectrum is what its definition says", [this] {
            const int size = *rc::gen::inRange(1, 120);
            const int frames = *rc::gen::inRange(1, 4);
            FidList fids = fidsOf(noise(size * frames, *rc::gen::arbitrary<unsigned>()), frames,
                                  *rc::gen::inRange(1, 1000));
            fids.sideband = *rc::gen::element(Sideband::UpperSideband, Sideband::LowerSideband);
            FtSettings settings;
            settings.startUs = *rc::gen::inRange(0, 150) * 1e-3;
            settings.endUs = *rc::gen::inRange(0, 150) * 1e-3;
            settings.expFilterUs = *rc::gen::inRange(0, 50) * 1e-3;
            settings.zeroPad = *rc::gen::inRange(0, 3);
            settings.removeDc = *rc::gen::arbitrary<bool>();
            settings.units = *rc::gen::element(FtUnits::FtV, FtUnits::FtmV, FtUnits::FtuV, FtUnits::FtnV);
            settings.window = static_cast<WindowFunction>(*rc::gen::inRange(0, 7));
            const int frame = *rc::gen::inRange(0, frames + 1);
            const Spectrum spectrum = made(fids, settings, frame);
            const auto wanted = byDefinition(fids, frame, settings, spectrum.fftLength);
            RC_ASSERT(spectrum.size() == std::ssize(wanted));
            // Rounding is relative to what the samples could add up to, as everything may cancel.
            const double scale = 1e4 * std::pow(10.0, static_cast<int>(settings.units));
            for (qsizetype k = 0; k < spectrum.size(); ++k) {
                const qsizetype at = fids.sideband == Sideband::UpperSideband ? k : spectrum.size() - 1 - k;
                RC_ASSERT(std::abs((*spectrum.y)[static_cast<size_t>(at)] - wanted[static_cast<size_t>(k)]) <
                          1e-13 * scale);
            }
        }));
    }

    void aLineStandsAtItsFrequencyWithHalfItsAmplitude()
    {
        // 125 cycles in 1 µs are 125 MHz.
        FidList fids = fidsOf(cosine(1000, 125.0, 1e9), 1, 1000);
        fids.vMult = 1e-6;
        const Spectrum upper = made(fids, plain());
        QCOMPARE(upper.fftLength, 1000);
        QCOMPARE(upper.size(), 501);
        QCOMPARE(upper.dxMHz, 1.0);
        QCOMPARE(upper.firstMHz(), 10000.0);
        QCOMPARE(upper.lastMHz(), 10500.0);
        QCOMPARE(upper.indexOf(10125.2), 125);
        QVERIFY(std::abs((*upper.y)[125] - 0.5) < 1e-9);
        QVERIFY((*upper.y)[124] < 1e-9 && (*upper.y)[126] < 1e-9);

        fids.sideband = Sideband::LowerSideband;
        const Spectrum lower = made(fids, plain());
        QCOMPARE(lower.size(), 501);
        QCOMPARE(lower.firstMHz(), 9500.0);
        QCOMPARE(lower.lastMHz(), 10000.0);
        QVERIFY(std::abs((*lower.y)[static_cast<size_t>(lower.indexOf(9875.0))] - 0.5) < 1e-9);
        QVERIFY((*lower.y)[static_cast<size_t>(lower.indexOf(9876.0))] < 1e-9);
        QCOMPARE(lower.y->back(), 0.0);
    }

    void oddLengthsEndHalfABinBelowTheNyquistFrequency()
    {
        FidList fids = fidsOf(cosine(999, 100.0, 1e6));
        fids.sideband = Sideband::LowerSideband;
        const Spectrum spectrum = made(fids, plain());
        QCOMPARE(spectrum.size(), 500);
        QVERIFY(std::abs(spectrum.lastMHz() - 10000.0) < 1e-9);
        QVERIFY(std::abs(spectrum.frequencyOf(spectrum.size() - 1 - 100) - (10000.0 - 100.0 / 0.999)) < 1e-9);
        QVERIFY(std::abs((*spectrum.y)[static_cast<size_t>(spectrum.size() - 1 - 100)] - 0.5e6) < 1.0);
    }

    void unitsScaleVolts_data()
    {
        QTest::addColumn<FtUnits>("units");
        QTest::addColumn<double>("factor");
        QTest::newRow("V") << FtUnits::FtV << 1.0;
        QTest::newRow("mV") << FtUnits::FtmV << 1e3;
        QTest::newRow("µV") << FtUnits::FtuV << 1e6;
        QTest::newRow("nV") << FtUnits::FtnV << 1e9;
    }

    void unitsScaleVolts()
    {
        QFETCH(FtUnits, units);
        QFETCH(double, factor);
        FidList fids = fidsOf(cosine(400, 20.0, 1e9), 1, 500);
        fids.vMult = 2e-9;
        FtSettings settings = plain();
        settings.units = units;
        const Spectrum spectrum = made(fids, settings);
        QCOMPARE(spectrum.units, units);
        QVERIFY(std::abs((*spectrum.y)[20] / factor - 1e9 * 2e-9 / 500 / 2) < 1e-11);
    }

    /// Every convention against the sums by which it is defined.
    void amplitudeConventions()
    {
        for (const WindowFunction window : {WindowFunction::None, WindowFunction::Bartlett,
                                            WindowFunction::BlackmanHarris, WindowFunction::KaiserBessel}) {
            for (const double filterUs : {0.0, 0.3}) {
                // A cosine of 0.25 V through all of a record of which 500 samples are used, on a bin of
                // these.
                FidList fids = fidsOf(cosine(1000, 100.0, 1e9), 1, 1000);
                fids.vMult = 0.25e-6;
                FtSettings settings = plain();
                settings.window = window;
                settings.expFilterUs = filterUs;
                settings.startUs = 0.2;
                settings.endUs = 0.699;
                const auto weights = windowCoefficients(window, 500);
                double sum = 0.0;
                for (size_t i = 0; i < weights.size(); ++i)
                    sum += weights[i] *
                           (filterUs > 0.0 ? std::exp(-1e-3 * static_cast<double>(i) / filterUs) : 1.0);
                const auto topOf = [&](AmplitudeConvention convention) {
                    settings.amplitude = convention;
                    return made(fids, settings).values()[100];
                };
                // The line's mirror image adds a little where the weights do not end softly.
                const double slack = window == WindowFunction::None || filterUs > 0.0 ? 4e-3 : 1e-5;
                QVERIFY(std::abs(topOf(AmplitudeConvention::Calibrated) - 0.25) < slack);
                QVERIFY(std::abs(topOf(AmplitudeConvention::PerRecord) / (0.125 * sum / 1000.0) - 1.0) <
                        4.0 * slack);
                QVERIFY(std::abs(topOf(AmplitudeConvention::PerWindow) / (0.125 * sum / 500.0) - 1.0) <
                        4.0 * slack);
            }
        }
    }

    void calibratedAmplitudesAreRightAtTheNyquistFrequency()
    {
        for (const Sideband sideband : {Sideband::UpperSideband, Sideband::LowerSideband}) {
            FidList fids = fidsOf(cosine(1000, 500.0, 1e9));
            fids.sideband = sideband;
            FtSettings settings = plain();
            settings.amplitude = AmplitudeConvention::Calibrated;
            const Spectrum spectrum = made(fids, settings);
            QVERIFY(std::abs(std::ranges::max(spectrum.values()) - 1e9) < 1.0);
            fids = fidsOf(cosine(999, 499.0, 1e9));
            fids.sideband = sideband;
            QVERIFY(std::abs(std::ranges::max(made(fids, settings).values()) - 1e9) < 1.0);
        }
    }

    /// The reference adds up in 32 bits, which loses a small mean of large numbers.
    void b38_theMeanIsExact()
    {
        std::vector<qint64> sums;
        for (int i = 0; i < 100000; ++i)
            sums.push_back((qint64(1) << 40) + (i % 2 == 0 ? 3 : -3));
        FtSettings settings = plain();
        settings.removeDc = true;
        settings.endUs = 0.0;
        settings.window = WindowFunction::Hanning;
        const Spectrum spectrum = made(fidsOf(sums), settings);
        QVERIFY(spectrum.values()[1] < 1e-6);
        QVERIFY(std::abs(spectrum.values().back() - 1.5) < 1e-3);
    }

    /// The reference promises a factor, and gives the next power of two of it.
    void b39_paddingIsToldByItsLength()
    {
        const FidList fids = fidsOf(noise(1500, 1));
        for (int zeroPad = 0; zeroPad <= 4; ++zeroPad) {
            FtSettings settings = plain();
            settings.zeroPad = zeroPad;
            const Spectrum spectrum = made(fids, settings);
            QCOMPARE(spectrum.fftLength, resultingLength(1500, zeroPad));
            QVERIFY(std::abs(1e3 * spectrum.dxMHz - kHzPerPoint(spectrum.fftLength, fids.spacing)) < 1e-9);
        }
    }

    void removingDcLeavesTheLine()
    {
        FtSettings settings = plain();
        settings.window = WindowFunction::Hanning;
        const FidList fids = fidsOf(cosine(500, 50.0, 1e6, 5e8));
        const Spectrum with = made(fids, settings);
        settings.removeDc = true;
        const Spectrum without = made(fids, settings);
        QVERIFY((*with.y)[1] > 1e7);
        QVERIFY((*without.y)[1] < 1e3);
        QVERIFY(std::abs((*without.y)[50] - 0.25e6) < 1e3);
        QCOMPARE((*with.y)[0], 0.0);
        QCOMPARE((*without.y)[0], 0.0);
    }

    void theMeanOfGreatSumsIsExact()
    {
        // Far beyond what single precision, or double precision without care, keeps apart.
        const qint64 offset = qint64(1) << 61;
        std::vector<qint64> sums(100000, offset);
        for (size_t i = 0; i < sums.size(); i += 2)
            sums[i] += 4096;
        QCOMPARE(Kernels::meanOfCounts(sums.data(), std::ssize(sums)), static_cast<double>(offset + 2048));
        for (qint64 &value : sums)
            value = -value;
        QCOMPARE(Kernels::meanOfCounts(sums.data(), std::ssize(sums)), -static_cast<double>(offset + 2048));
    }

    void countsOfAnySizeBecomeDoubles()
    {
        QVERIFY(rc::check("counts keep their value", [](std::vector<qint64> counts) {
            std::vector<double> out(counts.size());
            Kernels::weightCounts(counts.data(), 0.0, nullptr, out.data(), std::ssize(counts));
            for (size_t i = 0; i < counts.size(); ++i)
                RC_ASSERT(out[i] == static_cast<double>(counts[i]));
        }));
        const qint64 edge = qint64(1) << 51;
        for (const qint64 value :
             {qint64(0), qint64(1), qint64(-1), edge - 1, edge, edge + 1, -edge, -edge - 1,
              std::numeric_limits<qint64>::max(), std::numeric_limits<qint64>::min()}) {
            double out = 0.0;
            Kernels::weightCounts(&value, 0.0, nullptr, &out, 1);
            QCOMPARE(out, static_cast<double>(value));
        }
    }

    void gateFollowsStartAndEnd_data()
    {
        QTest::addColumn<double>("start");
        QTest::addColumn<double>("end");
        QTest::addColumn<qsizetype>("first");
        QTest::addColumn<qsizetype>("last");
        // 1000 samples of 20 ns: 20 µs.
        QTest::newRow("defaults") << 0.0 << 99.0 << qsizetype(0) << qsizetype(999);
        QTest::newRow("both inside") << 3.0 << 15.0 << qsizetype(150) << qsizetype(750);
        QTest::newRow("between samples") << 3.01 << 15.01 << qsizetype(150) << qsizetype(751);
        QTest::newRow("end unset") << 1.0 << 0.0 << qsizetype(50) << qsizetype(999);
        QTest::newRow("a nanosecond is unset") << 0.001 << 0.001 << qsizetype(0) << qsizetype(999);
        QTest::newRow("end before start") << 10.0 << 5.0 << qsizetype(0) << qsizetype(250);
        QTest::newRow("start beyond the record") << 50.0 << 99.0 << qsizetype(0) << qsizetype(999);
        QTest::newRow("negative") << -4.0 << -1.0 << qsizetype(0) << qsizetype(999);
        QTest::newRow("infinite") << 2.0 << qInf() << qsizetype(100) << qsizetype(999);
        QTest::newRow("not a number") << qQNaN() << qQNaN() << qsizetype(0) << qsizetype(999);
    }

    void gateFollowsStartAndEnd()
    {
        QFETCH(double, start);
        QFETCH(double, end);
        FtSettings settings;
        settings.startUs = start;
        settings.endUs = end;
        const Gate gate = gateOf(1000, 2e-8, settings);
        QTEST(gate.first, "first");
        QTEST(gate.last, "last");
    }

    void whatLiesOutsideTheGateHasNoEffect()
    {
        std::vector<qint64> sums = noise(1000, 3);
        FtSettings settings = plain();
        settings.startUs = 0.2;
        settings.endUs = 0.6;
        const Spectrum clean = made(fidsOf(sums), settings);
        for (size_t i = 0; i < sums.size(); ++i) {
            if (i < 200 || i > 600)
                sums[i] = 1'000'000'000;
        }
        const Spectrum disturbed = made(fidsOf(sums), settings);
        QCOMPARE(*disturbed.y, *clean.y);
    }

    void aWorkspaceRemembersNothing()
    {
        // Gates, lengths and windows in an order that leaves remains everywhere, each compared with a fresh
        // workspace.
        const FidList fids = fidsOf(noise(300, 5));
        const FidList other = fidsOf(noise(200, 6));
        const std::array<std::pair<double, double>, 6> gates{
            {{0.0, 99.0}, {0.1, 0.2}, {0.05, 0.12}, {0.21, 0.29}, {0.02, 0.04}, {0.0, 99.0}}};
        for (const int zeroPad : {0, 1, 0}) {
            for (const auto &[start, end] : gates) {
                for (const FidList &list : {fids, other}) {
                    FtSettings settings = plain();
                    settings.startUs = start;
                    settings.endUs = end;
                    settings.zeroPad = zeroPad;
                    settings.window = zeroPad == 0 ? WindowFunction::Hamming : WindowFunction::KaiserBessel;
                    Workspace fresh;
                    const auto wanted = transform(list, 0, settings, m_plans, fresh);
                    QCOMPARE(*made(list, settings).y, *wanted->y);
                }
            }
        }
    }

    void exponentialFilterBroadensTheLine()
    {
        FtSettings settings = plain();
        settings.expFilterUs = 0.1;
        const Spectrum spectrum = made(fidsOf(cosine(10000, 2000.0, 1e9)), settings);
        // At the centre half of Σ exp(−i · 0.01) / N, but for the line's mirror image far below; 1/√2 of that
        // at Δf = 1/(2πτ).
        const double centre = 0.5e9 / (1.0 - std::exp(-0.01)) / 10000.0;
        QVERIFY(std::abs((*spectrum.y)[2000] / centre - 1.0) < 1e-2);
        const double offset = 1.0 / (2.0 * std::numbers::pi * 0.1);
        const double wing = (*spectrum.y)[static_cast<size_t>(spectrum.indexOf(10200.0 + offset))];
        QVERIFY(std::abs(wing / centre - std::sqrt(0.5)) < 0.02);
    }

    void zeroPaddingGivesThePromisedLength_data()
    {
        QTest::addColumn<qsizetype>("size");
        QTest::addColumn<int>("zeroPad");
        QTest::addColumn<qsizetype>("length");
        QTest::newRow("none") << qsizetype(750000) << 0 << qsizetype(750000);
        QTest::newRow("750k, 1") << qsizetype(750000) << 1 << qsizetype(2097152);
        QTest::newRow("750k, 2") << qsizetype(750000) << 2 << qsizetype(4194304);
        QTest::newRow("a power of two doubles") << qsizetype(1024) << 1 << qsizetype(2048);
        QTest::newRow("one more quadruples") << qsizetype(1025) << 1 << qsizetype(4096);
        QTest::newRow("four") << qsizetype(1000) << 4 << qsizetype(16384);
        QTest::newRow("beyond four is four") << qsizetype(1000) << 9 << qsizetype(16384);
        QTest::newRow("negative is none") << qsizetype(1000) << -1 << qsizetype(1000);
        QTest::newRow("one sample") << qsizetype(1) << 1 << qsizetype(2);
    }

    void zeroPaddingGivesThePromisedLength()
    {
        QFETCH(qsizetype, size);
        QFETCH(int, zeroPad);
        QFETCH(qsizetype, length);
        QCOMPARE(resultingLength(size, zeroPad), length);
        if (size > 2000)
            return;
        FtSettings settings = plain();
        settings.zeroPad = zeroPad;
        const Spectrum spectrum = made(fidsOf(noise(size, 1)), settings);
        QCOMPARE(spectrum.fftLength, length);
        QCOMPARE(spectrum.size(), length / 2 + 1);
        QVERIFY(std::abs(spectrum.dxMHz * 1000.0 - kHzPerPoint(length, 1e-9)) < 1e-9 * spectrum.dxMHz);
    }

    void framesAreAveraged()
    {
        std::vector<qint64> sums = cosine(5000, 100.0, 1e6);
        const auto second = cosine(5000, 400.0, 2e6);
        sums.insert(sums.end(), second.begin(), second.end());
        const FidList fids = fidsOf(sums, 2, 10);
        const Spectrum average = made(fids, plain());
        QCOMPARE(average.shots, quint64(20));
        QVERIFY(std::abs((*average.y)[100] - 0.5e6 / 20) < 1.0);
        QVERIFY(std::abs((*average.y)[400] - 1e6 / 20) < 1.0);
        const Spectrum first = made(fids, plain(), 1);
        QCOMPARE(first.shots, quint64(10));
        QVERIFY(std::abs((*first.y)[100] - 0.5e6 / 10) < 1.0);
        QVERIFY((*first.y)[400] < 1.0);
        const Spectrum last = made(fids, plain(), 2);
        QVERIFY((*last.y)[100] < 1.0);
        QVERIFY(std::abs((*last.y)[400] - 1e6 / 10) < 1.0);
    }

    void finishedSpectraNeverChange()
    {
        const Spectrum first = made(fidsOf(noise(1000, 1)), plain());
        const std::vector<double> copy = *first.y;
        for (unsigned seed = 2; seed < 8; ++seed)
            made(fidsOf(noise(1000, seed)), plain());
        m_workspace.release();
        made(fidsOf(noise(1000, 9)), plain());
        QCOMPARE(*first.y, copy);
    }

    void refusesWhatIsNoRecord()
    {
        const FidList good = fidsOf(noise(100, 1));
        const auto fails = [this](FidList fids, int frame = 0) {
            const auto result = transform(fids, frame, plain(), m_plans, m_workspace);
            return !result && !result.error().what.isEmpty() && !result.error().action.isEmpty();
        };
        QVERIFY(!fails(good));
        QVERIFY(fails(FidList{}));
        FidList bad = good;
        bad.shots = 0;
        QVERIFY(fails(bad));
        bad = good;
        bad.spacing = 0.0;
        QVERIFY(fails(bad));
        bad = good;
        bad.spacing = qQNaN();
        QVERIFY(fails(bad));
        bad = good;
        bad.vMult = qInf();
        QVERIFY(fails(bad));
        bad = good;
        bad.frames = 2;
        QVERIFY(fails(bad));
        bad = good;
        bad.size = 101;
        QVERIFY(fails(bad));
        QVERIFY(fails(good, 2));
        QVERIFY(fails(good, -1));
    }
};

QTEST_GUILESS_MAIN(TransformTest)
#include "tst_transform.moc"
