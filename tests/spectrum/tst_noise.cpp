// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/spectrum/noise.h"
#include "backend/spectrum/transform.h"
#include "tests/spectrum/signals.h"

#include <QtTest/QtTest>

#include <rapidcheck.h>

#include <random>

using namespace Chirpdeck;

namespace {

/// Mean and standard deviation of the magnitude of complex Gaussian noise, in units of one component's sigma.
const double RayleighMean = std::sqrt(std::numbers::pi / 2.0);
const double RayleighSigma = std::sqrt(2.0 - std::numbers::pi / 2.0);

std::vector<double> rayleigh(qsizetype size, double sigma, unsigned seed = 1)
{
    std::mt19937 generator(seed);
    std::normal_distribution<double> normal(0.0, sigma);
    std::vector<double> y;
    for (qsizetype i = 0; i < size; ++i)
        y.push_back(std::hypot(normal(generator), normal(generator)));
    return y;
}

/// An upper-sideband spectrum from 1000 MHz with 0.5 MHz between bins.
Spectrum spectrumOf(std::vector<double> y)
{
    Spectrum spectrum;
    spectrum.x0MHz = spectrum.loMHz = 1000.0;
    spectrum.dxMHz = 0.5;
    spectrum.y = std::make_shared<const std::vector<double>>(std::move(y));
    return spectrum;
}

/// Adds a Gaussian line whose top lies between bins.
void addLine(std::vector<double> &y, double bin, double height, double width = 1.5)
{
    for (qsizetype i = 0; i < std::ssize(y); ++i)
        y[static_cast<size_t>(i)] +=
            height * std::exp(-0.5 * std::pow((static_cast<double>(i) - bin) / width, 2));
}

} // namespace

class NoiseTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void measuresRayleighNoise()
    {
        const NoiseModel noise(rayleigh(100000, 3.0));
        QVERIFY(std::abs(noise.typicalMean() / (3.0 * RayleighMean) - 1.0) < 0.01);
        QVERIFY(std::abs(noise.typicalSigma() / (3.0 * RayleighSigma) - 1.0) < 0.02);
        for (qsizetype i = 0; i < 100000; i += 500)
            QVERIFY(std::abs(noise.sigma(i) / (3.0 * RayleighSigma) - 1.0) < 0.15);
    }

    void linesDoNotCountAsNoise()
    {
        std::vector<double> y = rayleigh(100000, 1.0);
        for (int line = 0; line < 500; ++line)
            addLine(y, 100.0 + 199.0 * line, 1000.0, 1.0);
        const NoiseModel noise(y);
        QVERIFY(noise.typicalMean() < 1.3 * RayleighMean);
        QVERIFY(noise.typicalMean() > RayleighMean);
        QVERIFY(noise.typicalSigma() < 2.0 * RayleighSigma);
    }

    void rejectedPointsRaiseTheLevel()
    {
        std::vector<double> y;
        for (int i = 0; i < 100; ++i)
            y.push_back(i % 5 == 0 ? 500.0 : i % 2 == 0 ? 1.0 : 3.0);
        const NoiseModel noise(std::span<const double>(y).first(31));
        QCOMPARE(noise.mean(0), noise.mean(30));
        // One chunk, in which 31 points hold 7 lines, 12 ones and 12 threes.
        const double correction = 1.0 + 2.0 * 7.0 / 31.0;
        QVERIFY(std::abs(noise.mean(3) - 2.0 * correction) < 1e-12);
        QVERIFY(std::abs(noise.sigma(3) - std::sqrt(24.0 / 23.0) * correction) < 1e-12);
    }

    void followsTheNoiseAlongTheAxis()
    {
        std::vector<double> y = rayleigh(50000, 1.0, 2);
        const std::vector<double> loud = rayleigh(50000, 10.0, 3);
        y.insert(y.end(), loud.begin(), loud.end());
        const NoiseModel noise(y);
        QVERIFY(std::abs(noise.sigma(100) / RayleighSigma - 1.0) < 0.15);
        QVERIFY(std::abs(noise.sigma(49999) / RayleighSigma - 1.0) < 0.15);
        QVERIFY(std::abs(noise.sigma(50000) / (10.0 * RayleighSigma) - 1.0) < 0.15);
        QVERIFY(std::abs(noise.sigma(99999) / (10.0 * RayleighSigma) - 1.0) < 0.15);
        QCOMPARE(noise.sigma(-5), noise.sigma(0));
        QCOMPARE(noise.sigma(500000), noise.sigma(99999));
    }

    void tellsTheSnrOfAKnownLine()
    {
        std::vector<double> y = rayleigh(20000, 2.0);
        y[7000] = 2.0 * RayleighMean + 50.0 * 2.0 * RayleighSigma;
        const auto best = bestLine(spectrumOf(y));
        QVERIFY(best);
        QCOMPARE(best->index, 7000);
        QVERIFY(std::abs(best->snr / 50.0 - 1.0) < 0.1);
        QVERIFY(std::abs(best->frequencyMHz - 4500.0) < 0.25);
    }

    void theBestLineNeedNotBeTheHighest()
    {
        std::vector<double> y = rayleigh(10000, 1.0, 4);
        const std::vector<double> loud = rayleigh(10000, 50.0, 5);
        y.insert(y.end(), loud.begin(), loud.end());
        addLine(y, 3000.0, 60.0);
        const auto best = bestLine(spectrumOf(y));
        QVERIFY(best);
        QCOMPARE(best->index, 3000);
        QVERIFY(strongestLines(spectrumOf(y), 1, 1.0).front().index >= 10000);
    }

    void theBandAroundTheLoIsIgnored()
    {
        std::vector<double> y = rayleigh(10000, 1.0);
        addLine(y, 20.0, 1e6);
        addLine(y, 5000.0, 100.0);
        Spectrum spectrum = spectrumOf(y);
        QCOMPARE(bestLine(spectrum)->index, 20);
        spectrum.settings.autoscaleIgnoreMHz = 50.0;
        QCOMPARE(bestLine(spectrum)->index, 5000);
        for (const Line &line : strongestLines(spectrum, 50, 0.0))
            QVERIFY(line.frequencyMHz > 1049.0);
    }

    void findsTheTopBetweenBins()
    {
        QVERIFY(rc::check("a Gaussian line is found where it is", [] {
            const double bin = 50.0 + *rc::gen::inRange(0, 1000) / 100.0;
            const double height = 1.0 + *rc::gen::inRange(0, 100000) / 10.0;
            std::vector<double> y(120, 0.0);
            addLine(y, bin, height, 2.0);
            const auto lines = strongestLines(spectrumOf(y), 3, 10.0);
            RC_ASSERT(!lines.empty());
            RC_ASSERT(std::abs(lines.front().frequencyMHz - (1000.0 + 0.5 * bin)) < 1e-6);
            RC_ASSERT(std::abs(lines.front().height / height - 1.0) < 1e-6);
        }));
    }

    void windowedLinesAreFoundWithinAFractionOfABin()
    {
        // A cosine 0.37 bins off, through the real transform.
        const FidList fids = Test::fidsOf(Test::cosine(2000, 300.37, 1e9));
        FtSettings settings;
        settings.window = WindowFunction::BlackmanHarris;
        FftPlans plans;
        Workspace workspace;
        const auto spectrum = transform(fids, 0, settings, plans, workspace);
        QVERIFY(spectrum);
        const auto best = bestLine(*spectrum);
        QVERIFY(best);
        QVERIFY(std::abs(best->frequencyMHz - (10000.0 + 300.37 * 0.5)) < 0.02 * spectrum->dxMHz);
    }

    void closeMaximaCountOnce()
    {
        std::vector<double> y(1000, 1.0);
        addLine(y, 200.0, 10.0);
        addLine(y, 210.0, 20.0);
        addLine(y, 500.0, 15.0);
        addLine(y, 800.0, 5.0);
        const Spectrum spectrum = spectrumOf(y);
        const auto apart = strongestLines(spectrum, 10, 10.0);
        QCOMPARE(std::ssize(apart), 3);
        QCOMPARE(apart[0].index, 210);
        QCOMPARE(apart[1].index, 500);
        QCOMPARE(apart[2].index, 800);
        const auto close = strongestLines(spectrum, 10, 1.0);
        QCOMPARE(std::ssize(close), 4);
        QCOMPARE(close[2].index, 200);
        QCOMPARE(std::ssize(strongestLines(spectrum, 2, 1.0)), 2);
        QVERIFY(strongestLines(spectrum, 0, 1.0).empty());
    }

    void tinyAndEmptySpectraAreNoTrouble()
    {
        QVERIFY(NoiseModel().isEmpty());
        QCOMPARE(NoiseModel().snr(3, 1.0), qInf());
        QVERIFY(!bestLine(Spectrum{}));
        QVERIFY(strongestLines(Spectrum{}, 5, 1.0).empty());
        QVERIFY(!bestLine(spectrumOf({0.0})));
        QVERIFY(!bestLine(spectrumOf({5.0}))); // the LO's own bin
        const auto single = bestLine(spectrumOf({0.0, 3.0}));
        QVERIFY(single);
        QCOMPARE(single->frequencyMHz, 1000.5);
        QCOMPARE(single->height, 3.0);
        const auto middle = bestLine(spectrumOf({0.0, 3.0, 0.0}));
        QVERIFY(middle);
        QCOMPARE(middle->index, 1);
        QVERIFY(!bestLine(spectrumOf(std::vector<double>(500, 0.0))));
    }

    void anySpectrumHasAModel()
    {
        QVERIFY(rc::check("no spectrum, however short or odd, breaks the model", [](std::vector<double> y) {
            const NoiseModel noise(y);
            RC_ASSERT(noise.isEmpty() == y.empty());
            for (qsizetype i = 0; i < std::ssize(y); ++i)
                RC_ASSERT(noise.sigma(i) >= 0.0);
            for (const Line &line : strongestLines(spectrumOf(y), 5, 0.5))
                RC_ASSERT(line.height > 0.0 && line.index > 0);
        }));
        QVERIFY(rc::check("chunks cover the axis", [] {
            // Every chunk holds one value, its own; points find their own chunk.
            const int size = *rc::gen::inRange(1, 5000);
            std::vector<double> y(static_cast<size_t>(size), 1.0);
            y.back() = 2.0;
            const NoiseModel noise(y);
            RC_ASSERT(noise.mean(size - 1) > 1.0);
            RC_ASSERT(size < 64 || noise.mean(0) == 1.0);
        }));
    }

    void zerosAndNonsenseAreNoNoise()
    {
        std::vector<double> y(2000, 0.0);
        QCOMPARE(NoiseModel(y).typicalSigma(), 0.0);
        y[700] = 5.0;
        const auto best = bestLine(spectrumOf(y));
        QVERIFY(best);
        QCOMPARE(best->index, 700);
        std::vector<double> noisy = rayleigh(2000, 1.0);
        noisy[5] = qQNaN();
        noisy[900] = qInf();
        QVERIFY(std::abs(NoiseModel(noisy).typicalMean() / RayleighMean - 1.0) < 0.1);
        // Differences of spectra are negative half of the time.
        std::mt19937 generator(3);
        std::normal_distribution<double> normal(0.0, 2.0);
        for (double &value : noisy)
            value = normal(generator) - 10.0;
        QVERIFY(std::abs(NoiseModel(noisy).typicalSigma() / 2.0 - 1.0) < 0.1);
        QVERIFY(std::abs(NoiseModel(noisy).typicalMean() + 10.0) < 0.3);
    }
};

QTEST_GUILESS_MAIN(NoiseTest)
#include "tst_noise.moc"
