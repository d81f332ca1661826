// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/acquisition/accumulator.h"
#include "backend/acquisition/kernels.h"
#include "backend/acquisition/shotquality.h"

#include <QTest>

#include <cmath>

using namespace Chirpdeck;
using namespace Chirpdeck::Acquisition;

namespace {

constexpr qsizetype Samples = 600;
constexpr qsizetype ChirpAt = 200;
constexpr qsizetype ChirpLength = 200;
// Fast enough that a shift by one sample is seen.
constexpr double Fast = 0.5;

RecordShape shape()
{
    return {.samples = Samples, .frames = 1, .bytesPerPoint = 1};
}

/// A chirp of that amplitude, later by `delay` samples, and a ringing molecule.
/// `speed` is the angle from one sample to the next where it begins.
std::vector<std::byte> record(double amplitude, int delay = 0, double speed = 0.05)
{
    std::vector<std::byte> bytes(Samples);
    for (qsizetype i = 0; i < Samples; ++i) {
        const double t = static_cast<double>(i - ChirpAt - delay);
        const bool isChirp = t >= 0 && t < ChirpLength;
        const double y = isChirp ? amplitude * std::sin(speed * t + speed * 0.008 * t * t) : 0.0;
        bytes[static_cast<std::size_t>(i)] = static_cast<std::byte>(static_cast<qint8>(std::lround(y)));
    }
    return bytes;
}

std::shared_ptr<ShotQuality> quality(bool scores, bool corrects)
{
    return std::make_shared<ShotQuality>(ShotQuality::Rules{scores, 0.9, corrects, ChirpAt, ChirpLength},
                                         shape());
}

/// An average of 40 good shots.
void teach(ShotQuality &quality, double speed = 0.05)
{
    std::vector<qint64> sums(Samples);
    const auto good = record(100.0, 0, speed);
    for (std::size_t i = 0; i < sums.size(); ++i)
        sums[i] = 40 * static_cast<qint8>(good[i]);
    quality.setReference(sums, 40);
}

} // namespace

/// Scoring and phase correction of shots.
class ShotQualityTest : public QObject
{
    Q_OBJECT

private slots:
    void nothingIsJudgedBeforeThereIsAnAverage()
    {
        const auto q = quality(true, true);
        QCOMPARE(q->judge(record(1.0).data()), std::optional(0));
        q->setReference(std::vector<qint64>(Samples, 5), ShotQuality::LeastShots - 1);
        QCOMPARE(q->judge(record(1.0).data()), std::optional(0));
    }

    void defectB10_aWeakShotIsRejectedWhateverCameWithIt()
    {
        const auto q = quality(true, false);
        teach(*q);
        Accumulator sums(shape());
        sums.setQuality(q);
        const auto good = record(100.0);
        const auto weak = record(40.0);
        // One batch, whose sum would pass.
        const std::array entries{ShotRing::Entry{good, {}, 1}, ShotRing::Entry{weak, {}, 1},
                                 ShotRing::Entry{good, {}, 1}};
        sums.add(entries);
        QCOMPARE(sums.shots(), quint64(2));
        QCOMPARE(q->rejectedShots(), quint64(1));
        QCOMPARE((*sums.sums())[ChirpAt + 20], qint64(2) * static_cast<qint8>(good[ChirpAt + 20]));
    }

    void defectB11_sumsOfAnySizeAreCompared()
    {
        const auto q = quality(true, false);
        const quint64 shots = quint64{1} << 40;
        std::vector<qint64> sums(Samples);
        const auto good = record(100.0);
        for (std::size_t i = 0; i < sums.size(); ++i)
            sums[i] = static_cast<qint64>(shots) * static_cast<qint8>(good[i]);
        q->setReference(sums, shots);
        QVERIFY(q->judge(good.data()));
        QVERIFY(!q->judge(record(40.0).data()));
    }

    void defectB12_rejectedShotsAreCounted()
    {
        const auto q = quality(true, false);
        teach(*q);
        for (int i = 0; i < 7; ++i)
            QVERIFY(!q->judge(record(10.0).data()));
        QCOMPARE(q->rejectedShots(), quint64(7));
    }

    void jitterIsTakenOut()
    {
        const auto q = quality(false, true);
        teach(*q, Fast);
        Accumulator sums(shape());
        sums.setQuality(q);
        for (const int delay : {0, 1, 2, 1, 0, -1, -2, -1}) {
            const auto shot = record(100.0, delay, Fast);
            const std::array entry{ShotRing::Entry{shot, {}, 1}};
            sums.add(entry);
        }
        QCOMPARE(sums.shots(), quint64(8));
        const auto good = record(100.0, 0, Fast);
        const auto total = sums.sums();
        for (qsizetype i = ChirpAt; i < ChirpAt + ChirpLength; ++i)
            QCOMPARE((*total)[static_cast<std::size_t>(i)],
                     8 * qint64(static_cast<qint8>(good[static_cast<std::size_t>(i)])));
    }

    void aDriftIsShown()
    {
        const auto q = quality(true, false);
        teach(*q);
        for (int i = 0; i < 400; ++i)
            QVERIFY(q->judge(record(100.0, 0).data()));
        QVERIFY(std::abs(q->driftSamples()) < 0.2);
        for (int i = 0; i < 400; ++i)
            QVERIFY(q->judge(record(100.0, 1).data()));
        QVERIFY2(std::abs(q->driftSamples() - 1.0) < 0.3, qPrintable(QString::number(q->driftSamples())));
    }

    void shiftedRecordsKeepTheirFramesApart()
    {
        const RecordShape two{.samples = 4, .frames = 2, .bytesPerPoint = 2, .shotsPerTransfer = 3};
        const std::array<qint16, 8> values{1, 2, 3, 4, 5, 6, 7, 8};
        const auto *bytes = reinterpret_cast<const std::byte *>(values.data());
        std::vector<qint64> sums(8);
        addShiftedRecord(two, bytes, 1, sums.data());
        QCOMPARE(sums, (std::vector<qint64>{0, 3, 6, 9, 0, 15, 18, 21}));
        std::fill(sums.begin(), sums.end(), 0);
        addShiftedRecord(two, bytes, -2, sums.data());
        QCOMPARE(sums, (std::vector<qint64>{9, 12, 0, 0, 21, 24, 0, 0}));
        std::fill(sums.begin(), sums.end(), 0);
        addShiftedRecord(two, bytes, 9, sums.data());
        QCOMPARE(sums, std::vector<qint64>(8));
    }

    void theEndsOfTheRangeAreClipped()
    {
        std::vector<std::byte> bytes(Samples, std::byte{0});
        QCOMPARE(clippedPart(shape(), bytes.data()), 0.0);
        bytes[3] = std::byte{127};
        bytes[4] = static_cast<std::byte>(-128);
        bytes[5] = std::byte{126};
        QCOMPARE(clippedPart(shape(), bytes.data()), 2.0 / Samples);
    }
};

QTEST_GUILESS_MAIN(ShotQualityTest)
#include "tst_shotquality.moc"
