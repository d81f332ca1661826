// SPDX-License-Identifier: GPL-3.0-or-later
#include "instruments/simulation/fidsynthesizer.h"
#include "instruments/simulation/recordpool.h"

#include <QTest>

#include <complex>
#include <numbers>

using namespace Chirpdeck;

namespace {

constexpr double line = 36488.8121;

/// One line, a chirp over 26.5 to 40 GHz at the beginning of the record, no leakage, no noise.
SynthesisSettings kaBand(Sideband sideband = Sideband::LowerSideband)
{
    SynthesisSettings settings;
    settings.lines = {{line, 1.0, QStringLiteral("line")}};
    settings.sweeps = {{0, 0.5, 2.0, 26500.0, 40000.0}};
    settings.protections = {{0, 0.0, 2.7}};
    settings.sideband = sideband;
    settings.downLoMHz = sideband == Sideband::LowerSideband ? 40960.0 : 26000.0;
    settings.samples = 750000;
    settings.leakageVolts = 0.0;
    settings.noiseVolts = 0.0;
    return settings;
}

/// Fourier integral of a record at one frequency, with the phase of every sample computed on its own. The
/// record is weighted with a Hann window from `fromUs` on, which takes the edges out of the picture.
std::complex<double> dft(const SynthesisSettings &settings, std::span<const float> volts, double frequencyMHz,
                         double fromUs = 3.0)
{
    const double rate = settings.sampleRateHz * 1e-6;
    const auto first = static_cast<size_t>(fromUs * rate);
    std::complex<double> sum;
    for (size_t k = first; k < volts.size(); ++k) {
        const double window = 0.5 - 0.5 * std::cos(2 * std::numbers::pi * static_cast<double>(k - first) /
                                                   static_cast<double>(volts.size() - first));
        const double cycles = frequencyMHz * static_cast<double>(k) / rate;
        sum += window * static_cast<double>(volts[k]) *
               std::polar(1.0, -2 * std::numbers::pi * (cycles - std::floor(cycles)));
    }
    return sum;
}

double power(std::span<const float> volts)
{
    double sum = 0.0;
    for (const float value : volts)
        sum += static_cast<double>(value) * value;
    return sum;
}

double rms(std::span<const float> volts)
{
    return std::sqrt(power(volts) / static_cast<double>(volts.size()));
}

std::span<const float> between(const SynthesisSettings &settings, const std::vector<float> &volts,
                               double fromUs, double toUs)
{
    const double rate = settings.sampleRateHz * 1e-6;
    const auto from = static_cast<size_t>(std::ceil(fromUs * rate));
    return std::span(volts).subspan(from, static_cast<size_t>(toUs * rate) - from);
}

} // namespace

class TestSynthesizer : public QObject
{
    Q_OBJECT

private slots:
    void lineStandsWithinAThousandthOfABin_data()
    {
        QTest::addColumn<int>("sideband");
        QTest::addColumn<double>("baseband");
        QTest::newRow("lower") << int(Sideband::LowerSideband) << 40960.0 - line;
        QTest::newRow("upper") << int(Sideband::UpperSideband) << line - 26000.0;
    }
    void lineStandsWithinAThousandthOfABin()
    {
        QFETCH(int, sideband);
        QFETCH(double, baseband);
        const SynthesisSettings settings = kaBand(static_cast<Sideband>(sideband));
        const auto volts = synthesizeSignal(settings);
        QCOMPARE(volts.size(), size_t(750000));
        // The phase of the Fourier integral at the expected frequency advances by 2π · deviation · time
        // between two halves of the record; a maximum fitted through points half a bin away gives the same
        // without assuming the phase.
        const double bin = 1.0 / 15.0;
        const double below = std::abs(dft(settings, volts, baseband - 0.5 * bin));
        const double at = std::abs(dft(settings, volts, baseband));
        const double above = std::abs(dft(settings, volts, baseband + 0.5 * bin));
        const double offset = 0.25 * (above - below) / (2 * at - above - below); // in bins
        QVERIFY2(std::abs(offset) < 1e-3, qPrintable(QString::number(offset)));
        QVERIFY(at > above && at > below);
    }

    void phaseStaysExactOverTheRecord()
    {
        SynthesisSettings settings = kaBand();
        settings.t2Us = 1e9;
        const auto volts = synthesizeGas(settings);
        const double baseband = 40960.0 - line;
        const double rate = settings.sampleRateHz * 1e-6;
        // Two short stretches, at either end of the record: both must show the same phase at the expected
        // frequency.
        const auto phase = [&](size_t from) {
            std::complex<double> sum;
            for (size_t k = from; k < from + 50000; ++k) {
                const double window =
                    0.5 - 0.5 * std::cos(2 * std::numbers::pi * static_cast<double>(k - from) / 50000);
                const double cycles = baseband * static_cast<double>(k) / rate;
                sum += window * static_cast<double>(volts[k]) *
                       std::polar(1.0, -2 * std::numbers::pi * (cycles - std::floor(cycles)));
            }
            return std::arg(sum);
        };
        const double drift = std::remainder(phase(700000) - phase(140000), 2 * std::numbers::pi);
        QVERIFY2(std::abs(drift) < 1e-5, qPrintable(QString::number(drift)));
    }

    void linesOutsideTheChirpAreSilent()
    {
        SynthesisSettings settings = kaBand();
        settings.sweeps = {{0, 0.5, 2.0, 26500.0, 36000.0}};
        QCOMPARE(power(synthesizeGas(settings)), 0.0);
        settings.sweeps = {{0, 0.5, 2.0, 38000.0, 36000.0}};
        QVERIFY(power(synthesizeGas(settings)) > 0.0);
    }

    void linesOnTheWrongSideOfTheLoAreSuppressed()
    {
        SynthesisSettings settings = kaBand();
        settings.downLoMHz = 35000.0; // the line would be at −1488.8 MHz of a lower sideband
        QCOMPARE(power(synthesizeGas(settings)), 0.0);
        SynthesisSettings wanted = settings;
        wanted.sideband = Sideband::UpperSideband;
        settings.imageRejection = 0.1;
        const double image = std::abs(dft(settings, synthesizeGas(settings), line - 35000.0));
        const double signal = std::abs(dft(settings, synthesizeGas(wanted), line - 35000.0));
        QVERIFY(std::abs(image / signal - 0.1) < 1e-3);
    }

    void nothingFoldsBackAtNyquist()
    {
        SynthesisSettings settings = kaBand();
        settings.sampleRateHz = 5e9; // Nyquist at 2.5 GHz, the line at 4.47 GHz
        settings.samples = 75000;
        settings.bandwidthMHz = 1e6;
        QCOMPARE(power(synthesizeGas(settings)), 0.0);
    }

    void inputFilterTakesHighFrequencies()
    {
        SynthesisSettings settings = kaBand();
        const double open = rms(synthesizeGas(settings));
        settings.bandwidthMHz = 40960.0 - line;
        QVERIFY(std::abs(rms(synthesizeGas(settings)) / open - std::sqrt(0.5)) < 1e-3);
    }

    void amplitudeFollowsTheSweepRateAndTheDensity()
    {
        SynthesisSettings settings = kaBand();
        const double baseband = 40960.0 - line;
        const double slow = std::abs(dft(settings, synthesizeSignal(settings), baseband));
        settings.gasDensity = 0.25;
        QVERIFY(std::abs(std::abs(dft(settings, synthesizeSignal(settings), baseband)) / slow - 0.25) < 1e-4);
        settings.gasDensity = 0.0;
        QCOMPARE(power(synthesizeSignal(settings)), 0.0);
        settings = kaBand();
        settings.t2Us = 1e6;
        const double reference = rms(between(settings, synthesizeGas(settings), 5, 10));
        QVERIFY(std::abs(reference / (settings.lineVolts * std::sqrt(0.5)) - 1.0) < 0.05);
        settings.sweeps = {{0, 0.5, 0.5, 26500.0, 40000.0}};
        QVERIFY(std::abs(rms(between(settings, synthesizeGas(settings), 5, 10)) / reference - 0.5) < 1e-3);
    }

    void decayHasItsTimeConstant()
    {
        const SynthesisSettings settings = kaBand();
        const auto volts = synthesizeGas(settings);
        const double ratio = rms(between(settings, volts, 8, 9)) / rms(between(settings, volts, 4, 5));
        QVERIFY2(std::abs(ratio - std::exp(-4.0 / settings.t2Us)) < 1e-3, qPrintable(QString::number(ratio)));
    }

    void receiverIsSilentWhileProtected()
    {
        const SynthesisSettings settings = kaBand();
        const auto volts = synthesizeGas(settings);
        QCOMPARE(power(between(settings, volts, 0, 2.7)), 0.0);
        QVERIFY(rms(between(settings, volts, 2.7, 2.8)) > 0.1 * settings.lineVolts);
    }

    void leakageEndsWithTheProtection()
    {
        SynthesisSettings settings = kaBand();
        settings.leakageVolts = 0.02;
        const auto volts = synthesizeLeakage(settings);
        QCOMPARE(power(between(settings, volts, 0, 0.5)), 0.0);
        QVERIFY(std::abs(rms(between(settings, volts, 1.0, 2.0)) / (0.02 * std::sqrt(0.5)) - 1.0) < 0.01);
        QVERIFY(rms(between(settings, volts, 2.5, 2.55)) > 1e-4);
        QCOMPARE(power(between(settings, volts, 2.7, 15)), 0.0);
    }

    void unprotectedChirpIsMuchStronger()
    {
        SynthesisSettings settings = kaBand();
        settings.leakageVolts = 0.02;
        settings.protections = {{0, 0.0, 1.5}};
        const auto volts = synthesizeLeakage(settings);
        const double ratio =
            rms(between(settings, volts, 1.6, 2.0)) / rms(between(settings, volts, 1.0, 1.4));
        QVERIFY(std::abs(ratio / settings.unprotectedGain - 1.0) < 0.01);
    }

    void framesRingOnTheirOwn()
    {
        SynthesisSettings settings = kaBand();
        settings.samples = 100000;
        settings.frames = 3;
        settings.sweeps = {{0, 0.0, 1.0, 26500.0, 40000.0}, {2, 0.0, 1.0, 26500.0, 30000.0}};
        settings.protections = {};
        const auto volts = synthesizeGas(settings);
        QCOMPARE(volts.size(), size_t(300000));
        QVERIFY(power(std::span(volts).first(100000)) > 0.0);
        QCOMPARE(power(std::span(volts).subspan(100000, 200000)), 0.0);
    }

    void countsClipAtFullScale_data()
    {
        QTest::addColumn<int>("bytes");
        QTest::addColumn<bool>("bigEndian");
        QTest::newRow("one byte") << 1 << false;
        QTest::newRow("two bytes") << 2 << false;
        QTest::newRow("two bytes, big endian") << 2 << true;
        QTest::newRow("four bytes") << 4 << false;
    }
    void countsClipAtFullScale()
    {
        QFETCH(int, bytes);
        QFETCH(bool, bigEndian);
        SynthesisSettings settings;
        settings.samples = 4;
        settings.bytesPerPoint = bytes;
        settings.bigEndian = bigEndian;
        settings.noiseVolts = 0.0;
        settings.fullScaleVolts = 0.05;
        RecordPool pool(RecordFormat::of(settings), 7);
        pool.setSignal(std::vector<float>{0.06f, -0.06f, 0.025f, -0.0125f});
        alignas(8) std::array<std::byte, 16> record{};
        pool.next(std::span(record).first(static_cast<size_t>(4 * bytes)));
        std::array<qint64, 4> values{};
        for (size_t i = 0; i < 4; ++i) {
            qint64 value = 0;
            for (int b = 0; b < bytes; ++b) {
                const auto at =
                    i * static_cast<size_t>(bytes) + static_cast<size_t>(bigEndian ? b : bytes - 1 - b);
                value = (value << 8) | static_cast<qint64>(record[at]);
            }
            const qint64 half = qint64(1) << (8 * bytes - 1);
            values[i] = value >= half ? value - 2 * half : value;
        }
        const qint64 full = qint64(1) << (8 * bytes - 1);
        QVERIFY(values[0] >= full - 128 && values[0] < full);
        QCOMPARE(values[1], -full);
        QVERIFY(std::abs(double(values[2]) - 0.5 * double(full)) <= 1e-6 * double(full) + 1);
        QVERIFY(std::abs(double(values[3]) + 0.25 * double(full)) <= 1e-6 * double(full) + 1);
    }
};

QTEST_GUILESS_MAIN(TestSynthesizer)
#include "tst_synthesizer.moc"
