// SPDX-License-Identifier: GPL-3.0-or-later
#include "instruments/simulation/noisepool.h"
#include "instruments/simulation/recordpool.h"

#include <QTest>

#include <rapidcheck.h>

using namespace Chirpdeck;

namespace {

SynthesisSettings quiet(qsizetype samples, int bytes)
{
    SynthesisSettings settings;
    settings.samples = samples;
    settings.bytesPerPoint = bytes;
    settings.fullScaleVolts = 0.05;
    settings.noiseVolts = 0.05 / 128;
    return settings;
}

/// Mean of `shots` transfers in counts of one byte.
std::vector<double> mean(RecordPool &pool, quint64 shots)
{
    const RecordFormat format = pool.format();
    std::vector<qint64> sums(static_cast<size_t>(format.points()));
    std::vector<std::int64_t> memory(static_cast<size_t>(format.bytes()) / 8 + 1);
    const auto record = std::as_writable_bytes(std::span(memory));
    for (quint64 shot = 0; shot < shots; ++shot) {
        pool.next(record);
        for (size_t i = 0; i < sums.size(); ++i)
            sums[i] += format.bytesPerPoint == 1 ? reinterpret_cast<const qint8 *>(record.data())[i]
                                                 : reinterpret_cast<const qint16 *>(record.data())[i];
    }
    std::vector<double> out;
    for (const qint64 sum : sums)
        out.push_back(static_cast<double>(sum) / static_cast<double>(shots) * format.countVolts /
                      (0.05 / 128));
    return out;
}

double rms(std::span<const double> values, std::span<const double> expected = {})
{
    double sum = 0.0;
    for (size_t i = 0; i < values.size(); ++i) {
        const double deviation = values[i] - (expected.empty() ? 0.0 : expected[i]);
        sum += deviation * deviation;
    }
    return std::sqrt(sum / static_cast<double>(values.size()));
}

} // namespace

class TestNoise : public QObject
{
    Q_OBJECT

private slots:
    void noiseFallsWithTheRootOfTheShots_data()
    {
        QTest::addColumn<int>("bytes");
        QTest::newRow("one byte") << 1;
        QTest::newRow("two bytes") << 2;
    }
    void noiseFallsWithTheRootOfTheShots()
    {
        QFETCH(int, bytes);
        const SynthesisSettings settings = quiet(5000, bytes);
        // Rounding to whole counts adds 1/12 count² to the variance of one shot.
        const double single = std::sqrt(1.0 + (bytes == 1 ? 1.0 / 12.0 : 0.0));
        RecordPool pool(RecordFormat::of(settings), 99);
        for (const quint64 shots : {16, 160, 1600, 16000, 64000}) {
            const double ratio = rms(mean(pool, shots)) * std::sqrt(double(shots)) / single;
            // 5000 samples leave a statistical error of 1 %.
            QVERIFY2(std::abs(ratio - 1.0) < 0.04,
                     qPrintable(QStringLiteral("%1 shots: %2").arg(shots).arg(ratio)));
        }
    }

    void meanShowsASignalFarBelowOneCount()
    {
        const SynthesisSettings settings = quiet(4000, 1);
        RecordPool pool(RecordFormat::of(settings), 5);
        std::vector<float> signal;
        std::vector<double> expected;
        for (int i = 0; i < 4000; ++i) {
            expected.push_back(0.02 * std::sin(0.37 * i) + 0.0031);
            signal.push_back(static_cast<float>(expected.back() * 0.05 / 128));
        }
        pool.setSignal(signal);
        const auto average = mean(pool, 50000);
        const double noise = std::sqrt(13.0 / 12.0 / 50000.0);
        QVERIFY(std::abs(rms(average, expected) / noise - 1.0) < 0.05);
        double projected = 0.0;
        double offset = 0.0;
        for (size_t i = 0; i < 4000; ++i) {
            projected += average[i] * std::sin(0.37 * double(i)) / 2000.0;
            offset += average[i] / 4000.0;
        }
        const double error = noise * std::sqrt(2.0 / 4000.0);
        QVERIFY2(std::abs(projected - 0.02) < 5 * error, qPrintable(QString::number(projected)));
        QVERIFY2(std::abs(offset - 0.0031) < 5 * error, qPrintable(QString::number(offset)));
    }

    void noiseIsWhiteAndGaussian()
    {
        NoisePool pool(100000, 1000.0, 3);
        const auto noise = pool.next();
        double second = 0.0;
        double fourth = 0.0;
        std::array<double, 5> lag{};
        int beyond = 0;
        for (size_t i = 0; i < noise.size(); ++i) {
            const double x = noise[i] / 1000.0;
            second += x * x;
            fourth += x * x * x * x;
            beyond += std::abs(x) > 4.0;
            for (size_t l = 1; l <= lag.size() && l <= i; ++l)
                lag[l - 1] += x * noise[i - l] / 1000.0;
        }
        const auto count = static_cast<double>(noise.size());
        QVERIFY(std::abs(second / count - 1.0) < 0.02);
        QVERIFY(std::abs(fourth / count - 3.0) < 0.2);
        QVERIFY(beyond >= 1 && beyond < 20); // 6.3 expected
        for (const double value : lag)
            QVERIFY(std::abs(value / count) < 0.015);
    }

    void shotsDiffer()
    {
        NoisePool pool(1000, 100.0, 3);
        std::vector<std::int16_t> previous(1000);
        for (int shot = 0; shot < 1000; ++shot) {
            const auto noise = pool.next();
            QVERIFY(!std::equal(noise.begin(), noise.end(), previous.begin()));
            std::copy(noise.begin(), noise.end(), previous.begin());
        }
    }

    void sameSeedGivesTheSameShots()
    {
        QVERIFY(rc::check([] {
            const auto seed = *rc::gen::arbitrary<quint64>();
            const auto bytes = *rc::gen::element(1, 2, 4);
            const auto samples = *rc::gen::inRange(1, 300);
            const auto shots = *rc::gen::inRange(1, 20);
            SynthesisSettings settings = quiet(samples, bytes);
            settings.averages = *rc::gen::inRange(1, 5);
            std::vector<qint64> one(static_cast<size_t>(samples));
            std::vector<qint64> other(static_cast<size_t>(samples));
            seededSum(settings, seed, static_cast<quint64>(shots), one);
            seededSum(settings, seed, static_cast<quint64>(shots), other);
            RC_ASSERT(one == other);
            if (samples > 100) {
                seededSum(settings, seed + 1, static_cast<quint64>(shots), other);
                for (size_t i = 0; i < one.size(); ++i)
                    other[i] -= one[i];
                RC_ASSERT(one != other);
            }
        }));
    }

    void averagingOnBoardMakesTransfersQuieter()
    {
        SynthesisSettings settings = quiet(20000, 2);
        settings.averages = 100;
        RecordPool pool(RecordFormat::of(settings), 1);
        QVERIFY(std::abs(rms(mean(pool, 1)) / 0.1 - 1.0) < 0.05);
    }

    void strongNoiseFallsBackToFloatingPoint()
    {
        SynthesisSettings settings = quiet(20000, 1);
        settings.noiseVolts *= 20.0;
        RecordPool pool(RecordFormat::of(settings), 1);
        QVERIFY(std::abs(rms(mean(pool, 1)) / 20.0 - 1.0) < 0.05);
    }
};

QTEST_GUILESS_MAIN(TestNoise)
#include "tst_noise.moc"
