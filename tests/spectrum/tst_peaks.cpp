// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/spectrum/linefit.h"
#include "backend/spectrum/peaks.h"
#include "backend/spectrum/transform.h"
#include "tests/spectrum/signals.h"

#include <QtTest/QtTest>

#include <rapidcheck.h>

#include <random>

using namespace Chirpdeck;

namespace {

constexpr double Scale = 1e5;

struct Tone
{
    double amplitude;
    double cycles; ///< per record
    double phase;
    double decay; ///< exponent over the record
};

/// Σ amplitude · exp(−decay t) · cos(2π cycles t + phase), t = i / n, by turning a pointer step by step.
std::vector<double> samplesOf(const std::vector<Tone> &tones, qsizetype n)
{
    std::vector<double> samples(static_cast<size_t>(n), 0.0);
    for (const Tone &tone : tones) {
        // Written out, because multiplying complex numbers looks for infinities each time.
        const double n1 = static_cast<double>(n);
        const double shrunk = std::exp(-tone.decay / n1);
        const double c = shrunk * std::cos(2.0 * std::numbers::pi * tone.cycles / n1);
        const double s = shrunk * std::sin(2.0 * std::numbers::pi * tone.cycles / n1);
        double re = tone.amplitude * std::cos(tone.phase);
        double im = tone.amplitude * std::sin(tone.phase);
        for (double &sample : samples) {
            sample += re;
            const double next = re * c - im * s;
            im = re * s + im * c;
            re = next;
        }
    }
    return samples;
}

FidList recordOf(const std::vector<double> &samples, double sigma, unsigned seed)
{
    std::mt19937 generator(seed);
    std::normal_distribution<double> normal(0.0, 1.0);
    std::vector<qint64> sums;
    for (const double sample : samples)
        sums.push_back(std::llround(Scale * (sample + sigma * normal(generator))));
    return Test::fidsOf(std::move(sums));
}

FtSettings settingsWith(WindowFunction window, int zeroPad = 0)
{
    FtSettings settings;
    settings.units = FtUnits::FtV;
    settings.endUs = 0.0;
    settings.window = window;
    settings.zeroPad = zeroPad;
    return settings;
}

PeakSearch searchFor(double snr)
{
    PeakSearch search;
    search.settings.snr = snr;
    return search;
}

Spectrum spectrumOf(std::vector<double> y)
{
    Spectrum s;
    s.y = std::make_shared<const std::vector<double>>(std::move(y));
    s.loMHz = -1e9;
    return s;
}

} // namespace

class PeaksTest : public QObject
{
    Q_OBJECT

    FftPlans m_plans;
    Workspace m_workspace;

    Spectrum made(const FidList &fids, const FtSettings &settings)
    {
        const auto spectrum = transform(fids, 0, settings, m_plans, m_workspace);
        if (!spectrum) {
            QTest::qFail(qPrintable(spectrum.error().text()), __FILE__, __LINE__);
            return {};
        }
        return *spectrum;
    }

    std::vector<Peak> found(const Spectrum &spectrum, const PeakSearch &search)
    {
        return findPeaks(spectrum, search, feetOf(spectrum, m_plans, m_workspace));
    }

private Q_SLOTS:
    void tenThousandRandomLinesAreFoundAndNothingElse_data()
    {
        QTest::addColumn<WindowFunction>("window");
        QTest::addColumn<int>("zeroPad");
        QTest::addColumn<double>("mostDecay");
        QTest::newRow("Blackman-Harris") << WindowFunction::BlackmanHarris << 0 << 0.0;
        QTest::newRow("Blackman-Harris, padded, decaying") << WindowFunction::BlackmanHarris << 1 << 3.0;
        QTest::newRow("Kaiser-Bessel, decaying") << WindowFunction::KaiserBessel << 0 << 2.0;
    }

    void tenThousandRandomLinesAreFoundAndNothingElse()
    {
        QFETCH(WindowFunction, window);
        QFETCH(int, zeroPad);
        QFETCH(double, mostDecay);
        constexpr qsizetype N = 150000;
        constexpr int Records = 10;
        constexpr int LinesPerRecord = 1000;
        // Lines closer than this are one line to any search: the main lobes are 8 and 9 bins wide.
        constexpr double Resolution = 10.0;
        const FtSettings settings = settingsWith(window, zeroPad);
        int wanted = 0;
        int hit = 0;
        int listed = 0;
        int right = 0;
        int fitted = 0;
        double pull = 0.0;
        double pulls = 0.0;
        for (int record = 0; record < Records; ++record) {
            std::mt19937 generator(static_cast<unsigned>(77 + record));
            std::uniform_real_distribution<double> uniform(0.0, 1.0);
            const FidList silence = recordOf(std::vector<double>(N, 0.0), 1.0, static_cast<unsigned>(record));
            const NoiseModel noise(made(silence, settings).values());
            std::vector<double> places;
            while (std::ssize(places) < LinesPerRecord) {
                const double place = 20.0 + uniform(generator) * (N / 2.0 - 40.0);
                const auto isClose = [place](double other) { return std::abs(other - place) < Resolution; };
                if (std::ranges::none_of(places, isClose))
                    places.push_back(place);
            }
            // From S/N 6 to 1000, every factor equally often. The window's gain, and what decay and the place
            // between two bins take off the top, are found out from the spectrum without noise.
            const double gain = std::ranges::max(
                made(recordOf(samplesOf({{1.0, 5000.0, 0.0, 0.0}}, N), 0.0, 1), settings).values());
            std::vector<Tone> tones;
            for (const double place : places) {
                const double snr = 6.0 * std::pow(1000.0 / 6.0, uniform(generator));
                const double top = noise.typicalMean() + snr * noise.typicalSigma();
                tones.push_back(
                    {top / gain * Scale, place, 6.28 * uniform(generator), mostDecay * uniform(generator)});
            }
            for (Tone &tone : tones)
                tone.amplitude /= Scale;
            const auto samples = samplesOf(tones, N);
            const Spectrum clean = made(recordOf(samples, 0.0, 0), settings);
            const FidList fids = recordOf(samples, 1.0, static_cast<unsigned>(record));
            const Spectrum spectrum = made(fids, settings);
            auto peaks = found(spectrum, searchFor(5.0));
            QVERIFY(fitPeaks(peaks, fids, 0, settings, m_plans));

            std::vector<bool> isTaken(peaks.size(), false);
            const double binMHz = 1e3 / N;
            for (const Tone &tone : tones) {
                const double mHz = 10000.0 + tone.cycles * binMHz;
                const qsizetype bin = clean.indexOf(mHz);
                double top = 0.0;
                for (qsizetype i = bin - 1; i <= bin + 1; ++i)
                    top = std::max(top, clean.values()[static_cast<size_t>(i)]);
                const double snr = (top - noise.typicalMean()) / noise.typicalSigma();
                const bool counts = snr >= 6.0;
                wanted += counts ? 1 : 0;
                for (size_t i = 0; i < peaks.size(); ++i) {
                    if (isTaken[i] || std::abs(peaks[i].binMHz - mHz) > 1.5 * binMHz)
                        continue;
                    isTaken[i] = true;
                    ++right;
                    hit += counts ? 1 : 0;
                    if (snr >= 20.0 && peaks[i].isFitted) {
                        const double off = (peaks[i].frequencyMHz - mHz) / peaks[i].uncertaintyMHz;
                        pull += off;
                        pulls += off * off;
                        ++fitted;
                    }
                    break;
                }
            }
            listed += static_cast<int>(peaks.size());
        }
        const double recall = static_cast<double>(hit) / wanted;
        const double precision = static_cast<double>(right) / listed;
        const QByteArray figures =
            QStringLiteral("recall %1 of %2, precision %3 of %4, fits %5: mean pull %6, rms %7")
                .arg(recall)
                .arg(wanted)
                .arg(precision)
                .arg(listed)
                .arg(fitted)
                .arg(pull / fitted)
                .arg(std::sqrt(pulls / fitted))
                .toUtf8();
        qInfo("%s", figures.constData());
        QVERIFY2(wanted > 6000, figures);
        QVERIFY2(recall >= 0.99, figures);
        QVERIFY2(precision >= 0.99, figures);
        QVERIFY2(fitted > 5000, figures);
        QVERIFY2(std::abs(pull / fitted) < 0.05, figures);
        QVERIFY2(std::sqrt(pulls / fitted) < 1.25, figures);
    }

    void strongLinesHaveNoFeet_data()
    {
        QTest::addColumn<WindowFunction>("window");
        QTest::addColumn<int>("zeroPad");
        QTest::addColumn<double>("decay");
        for (const WindowFunction window :
             {WindowFunction::None, WindowFunction::Bartlett, WindowFunction::Hanning,
              WindowFunction::Hamming, WindowFunction::Blackman, WindowFunction::BlackmanHarris,
              WindowFunction::KaiserBessel}) {
            for (const int zeroPad : {0, 1, 2}) {
                for (const double decay : {0.0, 3.0, 10.0})
                    QTest::addRow("%s, padding %d, decay %g",
                                  QMetaEnum::fromType<WindowFunction>().valueToKey(static_cast<int>(window)),
                                  zeroPad, decay)
                        << window << zeroPad << decay;
            }
        }
    }

    void strongLinesHaveNoFeet()
    {
        QFETCH(WindowFunction, window);
        QFETCH(int, zeroPad);
        QFETCH(double, decay);
        const FtSettings settings = settingsWith(window, zeroPad);
        int falseHits = 0;
        int missed = 0;
        bool isVisible = true;
        for (unsigned seed = 0; seed < 8; ++seed) {
            const double cycles = 9000.0 + 0.13 * seed;
            const FidList fids = recordOf(samplesOf({{40.0, cycles, 0.7 * seed, decay}}, 40000), 1.0, seed);
            const Spectrum spectrum = made(fids, settings);
            const double mHz = 10000.0 + cycles * 1e3 / 40000.0;
            const qsizetype top = spectrum.indexOf(mHz);
            const NoiseModel noise(spectrum.values());
            // A window may leave nothing of a fast decay.
            isVisible = isVisible && spectrum.values()[static_cast<size_t>(top)] > 50.0 * noise.leastSigma();
            int near = 0;
            for (const Peak &peak : found(spectrum, searchFor(5.0))) {
                // Within the half width of a Lorentzian's magnitude, or two bins of the record.
                if (std::abs(peak.frequencyMHz - mHz) <
                    std::max(2.0, decay / std::numbers::pi) * 1e3 / 40000.0)
                    ++near;
                else
                    ++falseHits;
            }
            missed += near == 1 ? 0 : 1;
        }
        if (!isVisible)
            QSKIP("the window leaves nothing of so fast a decay");
        QCOMPARE(missed, 0);
        // Noise alone gives one in a record of this length now and then.
        QVERIFY2(falseHits <= 8 * 2, qPrintable(QString::number(falseHits)));
    }

    void feetAreListedOnRequest()
    {
        const FidList fids = recordOf(samplesOf({{2.0, 9000.3, 0.0, 0.0}}, 40000), 1.0, 3);
        const Spectrum spectrum = made(fids, settingsWith(WindowFunction::None, 2));
        PeakSearch search = searchFor(5.0);
        const size_t clean = found(spectrum, search).size();
        search.keepFeet = true;
        QVERIFY(found(spectrum, search).size() > clean + 10);
    }

    void weakLinesBesideStrongOnesStay()
    {
        // 1/300 of the strong line, far enough for the window to part them.
        const FidList fids = recordOf(
            samplesOf({{60.0, 9000.3, 0.0, 1.0}, {0.4, 9015.8, 1.0, 1.0}, {0.4, 8980.1, 1.0, 1.0}}, 40000),
            1.0, 4);
        const auto peaks = found(made(fids, settingsWith(WindowFunction::BlackmanHarris, 1)), searchFor(5.0));
        for (const double cycles : {9000.3, 9015.8, 8980.1}) {
            QVERIFY(std::ranges::any_of(peaks, [cycles](const Peak &peak) {
                return std::abs(peak.frequencyMHz - 10000.0 - cycles * 1e3 / 40000.0) < 0.025;
            }));
        }
    }

    void frequencyLimitsAreKept()
    {
        std::vector<Tone> tones;
        for (int i = 1; i < 20; ++i)
            tones.push_back({1.0, 1000.0 * i, 0.0, 1.0});
        const FidList fids = recordOf(samplesOf(tones, 40000), 0.1, 5);
        const Spectrum spectrum = made(fids, settingsWith(WindowFunction::Hanning));
        QCOMPARE(std::ssize(found(spectrum, searchFor(20.0))), 19);
        PeakSearch search = searchFor(20.0);
        search.settings.minFreqMHz = 10000.0 + 4990.0 * 1e3 / 40000.0;
        search.settings.maxFreqMHz = 10000.0 + 8010.0 * 1e3 / 40000.0;
        const auto peaks = found(spectrum, search);
        QCOMPARE(std::ssize(peaks), 4);
        QVERIFY(std::abs(peaks[0].frequencyMHz - 10125.0) < 1e-3);
        QVERIFY(std::abs(peaks[3].frequencyMHz - 10200.0) < 1e-3);
        // A lower limit alone has no upper one.
        search.settings.maxFreqMHz = 0.0;
        QCOMPARE(std::ssize(found(spectrum, search)), 15);
        search.settings.minFreqMHz = 99999.0;
        QVERIFY(found(spectrum, search).empty());
    }

    void heightWidthAndSnrAreTold()
    {
        const FidList fids = recordOf(samplesOf({{2.0, 5000.0, 0.0, 0.0}}, 40000), 0.1, 6);
        FtSettings settings = settingsWith(WindowFunction::Hanning, 2);
        settings.amplitude = AmplitudeConvention::Calibrated;
        const Spectrum spectrum = made(fids, settings);
        const auto peaks = found(spectrum, searchFor(50.0));
        QCOMPARE(std::ssize(peaks), 1);
        QVERIFY(std::abs(peaks[0].height / (2.0 * Scale) - 1.0) < 0.01);
        // The magnitude of a Hanning window's line is half as high ±1 bin of the record away.
        QVERIFY(std::abs(peaks[0].widthKHz - 2.0 * 25.0) < 1.0);
        const NoiseModel noise(spectrum.values());
        QCOMPARE(peaks[0].snr, noise.snr(peaks[0].bin, peaks[0].binHeight));
        QCOMPARE(peaks[0].binMHz, spectrum.frequencyOf(static_cast<qsizetype>(peaks[0].bin)));
        QVERIFY(!peaks[0].isFitted && peaks[0].uncertaintyMHz == 0.0);
    }

    void spursAreMarkedOrLeftOut()
    {
        const FidList fids =
            recordOf(samplesOf({{1.0, 5000.0, 0.0, 0.0}, {1.0, 9000.0, 0.0, 0.0}}, 40000), 0.1, 7);
        const Spectrum spectrum = made(fids, settingsWith(WindowFunction::Hanning));
        PeakSearch search = searchFor(50.0);
        search.spurs = SpurList(samplingSpurs({10000.0, Sideband::UpperSideband, 1000.0}, 8, 0.1));
        auto peaks = found(spectrum, search);
        QCOMPARE(std::ssize(peaks), 2);
        QVERIFY(peaks[0].spur.contains(QLatin1String("1/8")));
        QVERIFY(peaks[1].spur.isEmpty());
        search.leaveOutSpurs = true;
        peaks = found(spectrum, search);
        QCOMPARE(std::ssize(peaks), 1);
        QVERIFY(std::abs(peaks[0].frequencyMHz - 10225.0) < 1e-3);
    }

    void settingsAreMadeUsable()
    {
        PeakSettings settings;
        settings.windowSize = 8;
        settings.polyOrder = 50;
        settings.snr = -3.0;
        PeakSettings usable = usablePeakSettings(settings);
        QCOMPARE(usable.windowSize, 9);
        QCOMPARE(usable.polyOrder, 8);
        QCOMPARE(usable.snr, 1.0);
        settings.windowSize = 1 << 20;
        settings.polyOrder = -1;
        settings.snr = qQNaN();
        usable = usablePeakSettings(settings);
        QCOMPARE(usable.windowSize, 10001);
        QCOMPARE(usable.polyOrder, 2);
        QCOMPARE(usable.snr, 5.0);
    }

    /// Empty chunks and single points make the reference read beyond its data and divide by zero.
    void b40_anySpectrumCanBeSearched()
    {
        for (qsizetype size = 0; size < 40; ++size) {
            for (const int window : {7, 11, 101}) {
                PeakSearch search = searchFor(1.0);
                search.settings.windowSize = window;
                std::vector<double> y;
                for (qsizetype i = 0; i < size; ++i)
                    y.push_back(i % 7 == 3 ? 10.0 : 1.0);
                for (const Peak &peak : findPeaks(spectrumOf(y), search))
                    QVERIFY(peak.bin >= 2 && peak.bin < size - 2);
            }
        }
        QVERIFY(findPeaks(Spectrum(), {}).empty());
        QVERIFY(findPeaks(spectrumOf(std::vector<double>(1000, 0.0)), {}).empty());
        QVERIFY(findPeaks(spectrumOf(std::vector<double>(1000, qQNaN())), {}).empty());
        QVERIFY(rc::check("no values make the search fail", [] {
            const auto y = *rc::gen::container<std::vector<int>>(rc::gen::inRange(-5, 1000));
            PeakSearch search;
            search.settings.windowSize = *rc::gen::inRange(-10, 300);
            search.settings.polyOrder = *rc::gen::inRange(-10, 300);
            search.settings.snr = *rc::gen::inRange(0, 6);
            for (const Peak &peak : findPeaks(spectrumOf({y.begin(), y.end()}), search))
                RC_ASSERT(peak.bin >= 2 && peak.bin < std::ssize(y) - 2 && std::isfinite(peak.frequencyMHz) &&
                          std::isfinite(peak.widthKHz));
        }));
    }
};

QTEST_GUILESS_MAIN(PeaksTest)
#include "tst_peaks.moc"
