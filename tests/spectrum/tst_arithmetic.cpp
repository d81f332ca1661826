// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/spectrum/difference.h"
#include "backend/spectrum/fidarithmetic.h"
#include "backend/spectrum/transform.h"
#include "persistence/stores/fidreader.h"
#include "tests/spectrum/signals.h"
#include "tests/support/testsupport.h"

#include <QtTest/QtTest>

using namespace Chirpdeck;
using Chirpdeck::Test::cosine;
using Chirpdeck::Test::fidsOf;

namespace {

Spectrum spectrumOf(double x0, double dx, const std::vector<double> &y)
{
    Spectrum s;
    s.x0MHz = x0;
    s.dxMHz = dx;
    s.y = std::make_shared<const std::vector<double>>(y);
    s.units = FtUnits::FtuV;
    s.shots = 5;
    return s;
}

std::vector<double> valuesOf(const Spectrum &s)
{
    return {s.values().begin(), s.values().end()};
}

} // namespace

/// Differences of spectra, of a run and its backups, of a run and a blank.
class ArithmeticTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sameGridsAreSubtractedBinByBin()
    {
        const auto result =
            difference(spectrumOf(100.0, 0.1, {1, 2, 3, 4}), spectrumOf(100.0, 0.1, {4, 3, 2, 1}));
        QVERIFY(result);
        QCOMPARE(valuesOf(*result), (std::vector<double>{-3, -1, 1, 3}));
    }

    void gridsShiftedByWholeBinsNeedNoInterpolation()
    {
        const auto a = spectrumOf(100.0, 0.1, {1, 2, 3, 4});
        auto result = difference(a, spectrumOf(100.2, 0.1, {10, 20, 30, 40}));
        QVERIFY(result);
        QCOMPARE(valuesOf(*result), (std::vector<double>{0, 0, -7, -16}));
        result = difference(a, spectrumOf(99.9, 0.1, {10, 20}));
        QCOMPARE(valuesOf(*result), (std::vector<double>{-19, 0, 0, 0}));
        result = difference(a, spectrumOf(500.0, 0.1, {10, 20}));
        QCOMPARE(valuesOf(*result), (std::vector<double>{0, 0, 0, 0}));
    }

    void otherGridsAreInterpolated()
    {
        // A smooth function on two grids: the difference is what the spline misses.
        std::vector<double> coarse;
        std::vector<double> fine;
        for (int i = 0; i < 200; ++i)
            coarse.push_back(std::sin(0.05 * i) + 2.0);
        for (int i = 0; i < 190; ++i)
            fine.push_back(std::sin(0.05 * (5.0 + 0.7 * i)) + 2.0);
        const auto result = difference(spectrumOf(5.0, 0.7, fine), spectrumOf(0.0, 1.0, coarse));
        QVERIFY(result);
        QCOMPARE(result->size(), 190);
        for (qsizetype i = 10; i < 180; ++i)
            QVERIFY(std::abs(result->values()[static_cast<size_t>(i)]) < 1e-5);
        // Beyond the other spectrum's end there is nothing to subtract from.
        const auto beyond =
            difference(spectrumOf(195.5, 1.0, {1, 1, 1, 1, 1, 1}), spectrumOf(0.0, 1.0, coarse));
        QCOMPARE(beyond->values()[5], 0.0);
        QVERIFY(beyond->values()[0] != 0.0);
    }

    void aSplineGoesThroughItsPoints()
    {
        const std::vector<double> y{0.0, 3.0, -1.0, 4.0, 4.0, 0.5};
        const auto back = resampled(spectrumOf(10.0, 2.0, y), 10.0, 2.0, 6);
        for (size_t i = 0; i < y.size(); ++i)
            QVERIFY(std::abs(back[i] - y[i]) < 1e-12);
        // The natural spline through (0, 0), (1, 1), (2, 0) is 1.5 t − 0.5 t³ in its first half.
        const auto half = resampled(spectrumOf(0.0, 1.0, {0.0, 1.0, 0.0}), 0.5, 1.0, 2);
        QVERIFY(std::abs(half[0] - 0.6875) < 1e-12);
        QVERIFY(std::abs(half[1] - 0.6875) < 1e-12);
        QCOMPARE(resampled(spectrumOf(0.0, 1.0, {7.0}), 0.0, 1.0, 2), (std::vector<double>{7.0, 0.0}));
    }

    void unitsAreThoseOfTheFirst()
    {
        auto inMillivolts = spectrumOf(0.0, 1.0, {1.0, 1.0});
        inMillivolts.units = FtUnits::FtmV;
        const auto result = difference(spectrumOf(0.0, 1.0, {1500.0, 500.0}), inMillivolts);
        QCOMPARE(result->units, FtUnits::FtuV);
        QCOMPARE(valuesOf(*result), (std::vector<double>{500.0, -500.0}));
        QVERIFY(!difference(Spectrum(), inMillivolts));
        QVERIFY(!difference(inMillivolts, Spectrum()));
    }

    void differentialsSubtractSumsAndShots()
    {
        FidList later = fidsOf({10, -20, 30}, 1, 100);
        FidList earlier = fidsOf({4, -5, 6}, 1, 40);
        const auto result = differentialFids(later, earlier);
        QVERIFY(result);
        QCOMPARE(result->shots, quint64(60));
        QCOMPARE(*result->sums, (std::vector<qint64>{6, -15, 24}));
        QCOMPARE(*later.sums, (std::vector<qint64>{10, -20, 30}));
        const auto fails = [&](auto change) {
            FidList other = earlier;
            change(other);
            return !differentialFids(later, other);
        };
        QVERIFY(fails([](FidList &f) { f.shots = 100; }));
        QVERIFY(fails([](FidList &f) { f.spacing *= 2.0; }));
        QVERIFY(fails([](FidList &f) { f.vMult *= 2.0; }));
        QVERIFY(fails([](FidList &f) { f.probeFreqMHz += 1.0; }));
        QVERIFY(fails([](FidList &f) { f.sideband = Sideband::LowerSideband; }));
        QVERIFY(fails([](FidList &f) { f.size = 2; }));
        QVERIFY(fails([](FidList &f) { f = FidList(); }));
    }

    void aBackupOfARealRunCanBeSubtracted()
    {
        CHIRPDECK_NEED_FIXTURES();
        const FidReader reader(Test::fixtures() + QStringLiteral("/experiments/58"));
        const auto all = reader.load(0);
        const auto backup = reader.load(2);
        QVERIFY(all && backup);
        const auto since = differentialFids(all->fids, backup->fids);
        QVERIFY(since);
        QCOMPARE(since->shots, quint64(3757 - 2398));
        QCOMPARE(since->frame(0)[1000] + backup->fids.frame(0)[1000], all->fids.frame(0)[1000]);
    }

    void aBlankIsSubtractedPerShot()
    {
        // The blank was taken with other shots and another range; what both show vanishes.
        FidList signal = fidsOf(cosine(1000, 50.0, 1e6), 1, 10);
        const auto leak = cosine(1000, 200.0, 4e5);
        auto sums = *signal.sums;
        for (size_t i = 0; i < sums.size(); ++i)
            sums[i] += leak[i];
        signal.sums = std::make_shared<const std::vector<qint64>>(sums);
        signal.vMult = 1e-6;
        FidList blank = fidsOf(cosine(1200, 240.0, 4e5 * 3.0 / 2.0), 1, 30);
        blank.vMult = 2e-6;
        const auto result = withoutBlank(signal, blank);
        QVERIFY(result);
        QCOMPARE(result->shots, quint64(10));
        FftPlans plans;
        Workspace workspace;
        FtSettings settings;
        settings.units = FtUnits::FtV;
        const auto spectrum = transform(*result, 0, settings, plans, workspace);
        QVERIFY(spectrum);
        QVERIFY(std::abs(spectrum->values()[50] - 0.05) < 1e-7);
        QVERIFY(spectrum->values()[200] < 1e-7);
        QVERIFY(!withoutBlank(signal, fidsOf(cosine(999, 50.0, 1.0))));
        FidList wrong = blank;
        wrong.spacing *= 2.0;
        QVERIFY(!withoutBlank(signal, wrong));
        wrong = blank;
        wrong.shots = 0;
        QVERIFY(!withoutBlank(signal, wrong));
    }

    void blanksDoNotOverflow()
    {
        FidList signal = fidsOf({qint64(1) << 50, -(qint64(1) << 50)}, 1, 1);
        const FidList blank = fidsOf({qint64(1) << 49, qint64(1) << 49}, 1, 1);
        const auto result = withoutBlank(signal, blank);
        QVERIFY(result);
        const double scale = result->vMult / signal.vMult;
        QCOMPARE(static_cast<double>((*result->sums)[0]) * scale, std::ldexp(1.0, 49));
        QCOMPARE(static_cast<double>((*result->sums)[1]) * scale, -3.0 * std::ldexp(1.0, 49));
    }

    /// A blank with one frame serves all frames of the signal.
    void framesShareABlank()
    {
        const FidList signal = fidsOf({10, 20, 30, 40}, 2, 1);
        const auto result = withoutBlank(signal, fidsOf({1, 2}, 1, 1));
        QVERIFY(result);
        const double scale = result->vMult / signal.vMult;
        std::vector<double> values;
        for (const qint64 sum : *result->sums)
            values.push_back(static_cast<double>(sum) * scale);
        QCOMPARE(values, (std::vector<double>{9, 18, 29, 38}));
    }

    /// The reference keeps empty data for columns that a file has gained since it was read first.
    void b42_aFileThatHasGrownIsReadWhole()
    {
        QTemporaryDir dir;
        const auto write = [&](const QByteArray &fid, int size) {
            Test::writeFile(dir.path() + QStringLiteral("/fid/0.csv"), fid);
            Test::writeFile(
                dir.path() + QStringLiteral("/fid/fidparams.csv"),
                "index;spacing;probefreq;vmult;shots;sideband;size\n0;1e-09;1000;1;5;UpperSideband;" +
                    QByteArray::number(size) + "\n");
        };
        Test::writeFile(dir.path() + QStringLiteral("/version.csv"), ";\nkey;value\n");
        write("fid0\n1\n2\n", 2);
        const FidReader reader(dir.path());
        auto loaded = reader.load(0);
        QVERIFY2(loaded, loaded ? "" : qPrintable(loaded.error().text()));
        QCOMPARE(loaded->fids.frames, 1);
        write("fid0;fid1\n1;3\n2;4\n5;6\n", 3);
        loaded = reader.load(0);
        QVERIFY(loaded);
        QCOMPARE(loaded->fids.frames, 2);
        QCOMPARE(loaded->fids.size, 3);
        QCOMPARE(*loaded->fids.sums, (std::vector<qint64>{1, 2, 5, 3, 4, 6}));
    }
};

QTEST_GUILESS_MAIN(ArithmeticTest)
#include "tst_arithmetic.moc"
