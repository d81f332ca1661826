// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/spectrum/linefit.h"
#include "backend/spectrum/peaks.h"
#include "backend/spectrum/transform.h"
#include "tests/spectrum/signals.h"

#include <Eigen/Dense>

#include <QtTest/QtTest>

#include <random>

using namespace Chirpdeck;

namespace {

constexpr double Scale = 1e6; ///< counts per unit, so that rounding is no noise

/// A decaying cosine: amplitude, frequency in cycles per record, phase, and the exponent over the record.
struct Tone
{
    double amplitude;
    double cycles;
    double phase;
    double decay;
};

std::vector<double> samplesOf(const std::vector<Tone> &tones, qsizetype n)
{
    std::vector<double> samples(static_cast<size_t>(n), 0.0);
    for (const Tone &tone : tones) {
        for (qsizetype i = 0; i < n; ++i) {
            const double t = static_cast<double>(i) / static_cast<double>(n);
            samples[static_cast<size_t>(i)] +=
                tone.amplitude * std::exp(-tone.decay * t) *
                std::cos(2.0 * std::numbers::pi * tone.cycles * t + tone.phase);
        }
    }
    return samples;
}

FidList recordOf(std::vector<double> samples, double sigma, std::mt19937 &generator)
{
    std::normal_distribution<double> normal(0.0, sigma);
    std::vector<qint64> sums;
    for (const double sample : samples)
        sums.push_back(std::llround(Scale * (sample + normal(generator))));
    return Test::fidsOf(std::move(sums));
}

/// The least standard deviation, in cycles per record, that any unbiased estimate of a decaying cosine's
/// frequency can have: Cramér and Rao, from the samples themselves, with amplitude, phase and decay unknown
/// as well.
double cramerRao(const Tone &tone, qsizetype n, double sigma)
{
    Eigen::Matrix4d fisher = Eigen::Matrix4d::Zero();
    for (qsizetype i = 0; i < n; ++i) {
        const double t = static_cast<double>(i) / static_cast<double>(n);
        const double envelope = std::exp(-tone.decay * t);
        const double angle = 2.0 * std::numbers::pi * tone.cycles * t + tone.phase;
        const Eigen::Vector4d by(envelope * std::cos(angle), -tone.amplitude * envelope * std::sin(angle),
                                 -tone.amplitude * envelope * std::sin(angle) * 2.0 * std::numbers::pi * t,
                                 -tone.amplitude * envelope * std::cos(angle) * t);
        fisher += by * by.transpose() / (sigma * sigma);
    }
    return std::sqrt(fisher.inverse()(2, 2));
}

FtSettings volts()
{
    FtSettings settings;
    settings.units = FtUnits::FtV;
    return settings;
}

} // namespace

class LineFitTest : public QObject
{
    Q_OBJECT

    FftPlans m_plans;

    /// The one peak that a search would have found: near, but not at, the true frequency.
    static Peak nearPeak(const FidList &fids, double cycles, double off)
    {
        Peak peak;
        const double binMHz = 1e-6 / (static_cast<double>(fids.size) * fids.spacing);
        peak.frequencyMHz = fids.probeFreqMHz + (cycles + off) * binMHz;
        peak.widthKHz = 2e3 * binMHz;
        peak.height = 1.0;
        return peak;
    }

private Q_SLOTS:
    void reachesTheCramerRaoBoundWithoutBias_data()
    {
        QTest::addColumn<double>("decay");
        QTest::addColumn<double>("snr");
        for (const double decay : {0.0, 1.0, 4.0, 12.0, 30.0}) {
            for (const double snr : {20.0, 100.0, 3000.0})
                QTest::addRow("decay %g, S/N %g", decay, snr) << decay << snr;
        }
    }

    void reachesTheCramerRaoBoundWithoutBias()
    {
        QFETCH(double, decay);
        QFETCH(double, snr);
        constexpr qsizetype N = 4000;
        constexpr int Trials = 250;
        std::mt19937 generator(static_cast<unsigned>(1000.0 * decay + snr));
        std::uniform_real_distribution<double> uniform(0.0, 1.0);
        // Height of the line in the spectrum over the standard deviation of its magnitude noise.
        const double gain = decay > 0.0 ? -std::expm1(-decay) / decay : 1.0;
        const double sigma = gain / 2.0 / (snr * 0.6551 * std::sqrt(0.5 / N));
        double sum = 0.0;
        double squares = 0.0;
        double bound = 0.0;
        double told = 0.0;
        for (int trial = 0; trial < Trials; ++trial) {
            const Tone tone{1.0, 700.0 + uniform(generator), 2.0 * std::numbers::pi * uniform(generator),
                            decay};
            const FidList fids = recordOf(samplesOf({tone}, N), sigma, generator);
            std::vector<Peak> peaks{nearPeak(fids, tone.cycles, 0.4 * (uniform(generator) - 0.5))};
            peaks[0].widthKHz *= 1.0 + decay / 3.0;
            QVERIFY(fitPeaks(peaks, fids, 0, volts(), m_plans));
            QVERIFY2(peaks[0].isFitted, qPrintable(QString::number(trial)));
            const double error = (peaks[0].frequencyMHz - fids.probeFreqMHz) * N * 1e-3 - tone.cycles;
            const double least = cramerRao(tone, N, sigma);
            sum += error / least;
            squares += error * error / (least * least);
            bound += least / Trials;
            told += peaks[0].uncertaintyMHz * N * 1e-3 / Trials;
        }
        const double bias = sum / Trials;
        const double spread = std::sqrt(squares / Trials);
        const QByteArray figures = QStringLiteral("bias %1, spread %2, told %3 (in bounds)")
                                       .arg(bias)
                                       .arg(spread)
                                       .arg(told / bound)
                                       .toUtf8();
        // The mean of so many has a standard deviation of 1/√250 ≈ 0.06 bounds, the spread one of 4.5 %.
        QVERIFY2(std::abs(bias) < 0.3, figures);
        QVERIFY2(spread < 1.5, figures);
        QVERIFY2(told / bound > 0.8 * spread && told / bound < 1.25 * spread, figures);
    }

    void tellsTheDecay()
    {
        std::mt19937 generator(5);
        const FidList fids = recordOf(samplesOf({{1.0, 321.3, 0.4, 5.0}}, 5000), 1e-3, generator);
        std::vector<Peak> peaks{nearPeak(fids, 321.3, 0.1)};
        peaks[0].widthKHz *= 3.0;
        QVERIFY(fitPeaks(peaks, fids, 0, volts(), m_plans));
        QVERIFY(peaks[0].isFitted);
        QVERIFY(std::abs(peaks[0].decayUs - 1.0) < 0.01); // 5 µs / 5
    }

    void bothSidebandsAndAnyGate()
    {
        std::mt19937 generator(6);
        FidList fids = recordOf(samplesOf({{1.0, 1234.56, 1.0, 2.0}}, 10000), 0.01, generator);
        fids.sideband = Sideband::LowerSideband;
        FtSettings settings = volts();
        settings.startUs = 1.0;
        settings.endUs = 8.5;
        std::vector<Peak> peaks{nearPeak(fids, 1234.56, 0.0)};
        peaks[0].frequencyMHz = 10000.0 - 123.456 + 0.01;
        QVERIFY(fitPeaks(peaks, fids, 0, settings, m_plans));
        QVERIFY(peaks[0].isFitted);
        QVERIFY(std::abs(peaks[0].frequencyMHz - (10000.0 - 123.456)) < 5.0 * peaks[0].uncertaintyMHz);
        QVERIFY(peaks[0].uncertaintyMHz < 1e-4);
    }

    void closeNeighboursDoNotPullEachOther()
    {
        std::mt19937 generator(7);
        constexpr qsizetype N = 8000;
        const std::vector<Tone> tones{{1.0, 900.2, 0.3, 2.0},
                                      {0.05, 904.9, 2.0, 2.0},
                                      {0.4, 911.6, 4.0, 3.0},
                                      {1.0, 960.0, 1.0, 1.0},
                                      {0.02, 1030.5, 5.0, 1.0}};
        const FidList fids = recordOf(samplesOf(tones, N), 0.02, generator);
        std::vector<Peak> peaks;
        for (const Tone &tone : tones) {
            peaks.push_back(nearPeak(fids, tone.cycles, 0.15));
            peaks.back().height = tone.amplitude;
        }
        QVERIFY(fitPeaks(peaks, fids, 0, volts(), m_plans));
        for (size_t i = 0; i < peaks.size(); ++i) {
            QVERIFY(peaks[i].isFitted);
            const double error = (peaks[i].frequencyMHz - fids.probeFreqMHz) * N * 1e-3 - tones[i].cycles;
            QVERIFY2(std::abs(error) < 4.0 * peaks[i].uncertaintyMHz * N * 1e-3,
                     qPrintable(QStringLiteral("line %1: %2 bins off, told %3")
                                    .arg(i)
                                    .arg(error)
                                    .arg(peaks[i].uncertaintyMHz * N * 1e-3)));
        }
    }

    void noiseIsNotFitted()
    {
        std::mt19937 generator(8);
        const FidList fids = recordOf(std::vector<double>(4000, 0.0), 1.0, generator);
        std::vector<Peak> peaks;
        for (int i = 0; i < 50; ++i)
            peaks.push_back(nearPeak(fids, 100.0 + 30.0 * i, 0.0));
        QVERIFY(fitPeaks(peaks, fids, 0, volts(), m_plans));
        for (const Peak &peak : peaks) {
            QVERIFY(std::isfinite(peak.frequencyMHz));
            if (!peak.isFitted)
                QCOMPARE(peak.uncertaintyMHz, 0.0);
        }
    }

    void hopelessStartsAreLeftAlone()
    {
        std::mt19937 generator(9);
        const FidList fids = recordOf(samplesOf({{1.0, 500.0, 0.0, 1.0}}, 4000), 0.01, generator);
        std::vector<Peak> peaks{nearPeak(fids, -50.0, 0.0), nearPeak(fids, 5e6, 0.0),
                                nearPeak(fids, 0.0, 0.0), nearPeak(fids, 2000.0, 0.0)};
        const std::vector<Peak> before = peaks;
        QVERIFY(fitPeaks(peaks, fids, 0, volts(), m_plans));
        for (size_t i = 0; i < 2; ++i)
            QCOMPARE(peaks[i], before[i]);
        std::vector<Peak> none;
        QVERIFY(fitPeaks(none, fids, 0, volts(), m_plans));
        QVERIFY(!fitPeaks(peaks, FidList(), 0, volts(), m_plans));
        QVERIFY(!fitPeaks(peaks, fids, 2, volts(), m_plans));
        // A handful of samples is no record.
        const FidList tiny = Test::fidsOf({1, -1, 1, -1, 2});
        QVERIFY(fitPeaks(peaks, tiny, 0, volts(), m_plans));
    }
};

QTEST_GUILESS_MAIN(LineFitTest)
#include "tst_linefit.moc"
