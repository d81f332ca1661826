// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/spectrum/sidebands.h"
#include "backend/spectrum/transform.h"
#include "tests/spectrum/signals.h"

#include <QtTest/QtTest>

#include <rapidcheck.h>

#include <random>

using namespace Chirpdeck;

namespace {

constexpr qsizetype Size = 2000;
constexpr double SpacingUs = 1e-3; // 1 ns: bins of 0.5 MHz, Nyquist 500 MHz

struct MolecularLine
{
    double mHz;
    double amplitude;
};

/// What a receiver without image rejection records: every line at its distance from the LO, from either side.
FidList segmentOf(const std::vector<MolecularLine> &lines, double loMHz, double noise = 0.0,
                  unsigned seed = 1)
{
    std::mt19937 generator(seed);
    std::normal_distribution<double> normal(0.0, noise > 0.0 ? noise : 1.0);
    std::vector<qint64> sums;
    for (qsizetype i = 0; i < Size; ++i) {
        double v = noise > 0.0 ? normal(generator) : 0.0;
        for (const MolecularLine &line : lines)
            v += line.amplitude * std::cos(2.0 * std::numbers::pi * std::abs(line.mHz - loMHz) * SpacingUs *
                                           static_cast<double>(i));
        sums.push_back(std::llround(v));
    }
    FidList fids = Test::fidsOf(std::move(sums));
    fids.probeFreqMHz = loMHz;
    return fids;
}

FtSettings volts()
{
    FtSettings settings;
    settings.units = FtUnits::FtV;
    return settings;
}

/// A spectrum with given bins, above its LO.
Spectrum spectrumOf(std::vector<double> bins, double loMHz, Sideband sideband = Sideband::UpperSideband)
{
    Spectrum s;
    s.loMHz = loMHz;
    s.dxMHz = 1.0;
    s.sideband = sideband;
    s.shots = 10;
    s.fftLength = 2 * (std::ssize(bins) - 1);
    s.recordLength = s.fftLength;
    s.x0MHz = sideband == Sideband::UpperSideband ? loMHz : loMHz - static_cast<double>(bins.size() - 1);
    if (sideband == Sideband::LowerSideband)
        std::ranges::reverse(bins);
    s.y = std::make_shared<const std::vector<double>>(std::move(bins));
    return s;
}

double at(const Spectrum &s, double mHz)
{
    return s.values()[static_cast<size_t>(s.indexOf(mHz))];
}

} // namespace

class SidebandsTest : public QObject
{
    Q_OBJECT

    FftPlans m_plans;
    Workspace m_workspace;

    Spectrum deconvolved(const std::vector<MolecularLine> &lines, const std::vector<double> &los,
                         const SidebandSettings &settings, double noise = 0.0)
    {
        const auto result = deconvolve(
            [&](int i) -> Result<FidList> {
                return segmentOf(lines, los[static_cast<size_t>(i)], noise, 100U + static_cast<unsigned>(i));
            },
            los, volts(), settings, m_plans, m_workspace);
        if (!result) {
            QTest::qFail(qPrintable(result.error().text()), __FILE__, __LINE__);
            return {};
        }
        return *result;
    }

private Q_SLOTS:
    /// The reference's double-sideband axis is half a bin off.
    void b34_theLoIsOnABinAndLinesAreWhereTheyAre_data()
    {
        QTest::addColumn<SidebandMode>("mode");
        QTest::newRow("both") << SidebandMode::Both;
        QTest::newRow("upper") << SidebandMode::Upper;
        QTest::newRow("lower") << SidebandMode::Lower;
    }
    void b34_theLoIsOnABinAndLinesAreWhereTheyAre()
    {
        QFETCH(SidebandMode, mode);
        SidebandSettings settings;
        settings.mode = mode;
        settings.maxOffsetMHz = 333.3; // on no bin
        settings.minOffsetMHz = 10.1;
        const double sign = mode == SidebandMode::Lower ? -1.0 : 1.0;
        const double line = 10000.0 + sign * 150.0;
        const Spectrum s = deconvolved({{line, 1e9}}, {10000.0}, settings);
        const double bins = (s.x0MHz - 10000.0) / s.dxMHz;
        QVERIFY(std::abs(bins - std::round(bins)) < 1e-9);
        QVERIFY(std::abs(s.dxMHz - 0.5) < 1e-12);
        const qsizetype top = std::ranges::max_element(s.values()) - s.values().begin();
        if (mode == SidebandMode::Both) {
            QVERIFY(std::abs(at(s, line) - 0.5e9) < 1.0);
            QVERIFY(std::abs(at(s, 20000.0 - line) - 0.5e9) < 1.0);
            QCOMPARE(s.firstMHz(), 10000.0 - 333.0);
            QCOMPARE(s.lastMHz(), 10000.0 + 333.0);
        } else {
            QVERIFY(std::abs(s.frequencyOf(top) - line) < 1e-9);
            QVERIFY(std::abs(at(s, line) - 0.5e9) < 1.0);
            QVERIFY(s.size() > 2);
        }
    }

    /// The reference stores the point at the Nyquist frequency twice, once over the LO.
    void b35_theNyquistBinStandsAtBothEndsAndNowhereElse()
    {
        for (const qsizetype last : {8, 9}) {
            std::vector<double> bins(static_cast<size_t>(last + 1), 1.0);
            bins.front() = 0.0;
            bins.back() = 7.0;
            SidebandSettings settings;
            SidebandCombiner combiner(settings, {100.0}, 1.0, static_cast<double>(last));
            combiner.add(spectrumOf(bins, 100.0));
            const Spectrum s = combiner.result();
            QCOMPARE(s.size(), 2 * last + 1);
            for (qsizetype i = 0; i < s.size(); ++i) {
                const double wanted = i == 0 || i == s.size() - 1 ? 7.0 : i == last ? 0.0 : 1.0;
                QCOMPARE(s.values()[static_cast<size_t>(i)], wanted);
            }
        }
    }

    /// The reference shifts by the fraction of a bin in the wrong direction.
    void b36_valuesBetweenBinsAreInterpolatedTowardsTheRightNeighbour()
    {
        // A ramp is its own linear interpolation: each value tells where it was measured.
        std::vector<double> ramp;
        for (int k = 0; k <= 100; ++k)
            ramp.push_back(k);
        for (const Sideband sideband : {Sideband::UpperSideband, Sideband::LowerSideband}) {
            for (const double shift : {0.0, 0.25, 0.5, 0.9}) {
                for (const SidebandMode mode :
                     {SidebandMode::Upper, SidebandMode::Lower, SidebandMode::Both}) {
                    SidebandSettings settings;
                    settings.mode = mode;
                    const std::vector<double> los{500.0, 500.0 + shift};
                    SidebandCombiner combiner(settings, los, 1.0, 100.0);
                    combiner.add(spectrumOf(ramp, los[1], sideband));
                    const Spectrum s = combiner.result();
                    int covered = 0;
                    for (qsizetype i = 0; i < s.size(); ++i) {
                        const double value = s.values()[static_cast<size_t>(i)];
                        if (value == 0.0)
                            continue;
                        ++covered;
                        QVERIFY(std::abs(value - std::abs(s.frequencyOf(i) - los[1])) < 1e-9);
                    }
                    QVERIFY(covered >= (mode == SidebandMode::Both ? 198 : 99));
                }
            }
        }
    }

    /// Zeros make the reference divide zero by zero, or wipe out what other segments have measured.
    void b37_zerosAreNoMeasurements()
    {
        for (const SidebandMean mean : {SidebandMean::Harmonic, SidebandMean::Geometric}) {
            SidebandSettings settings;
            settings.mode = SidebandMode::Upper;
            settings.mean = mean;
            SidebandCombiner combiner(settings, {0.0, 0.0}, 1.0, 3.0);
            combiner.add(spectrumOf({0.0, 0.0, 5.0, 0.0}, 0.0));
            combiner.add(spectrumOf({0.0, 4.0, 5.0, 0.0}, 0.0));
            const Spectrum s = combiner.result();
            const std::vector<double> wanted{0.0, 4.0, 5.0, 0.0};
            QCOMPARE(s.size(), 4);
            for (size_t i = 0; i < wanted.size(); ++i)
                QVERIFY(std::abs(s.values()[i] - wanted[i]) < 1e-12);
        }
    }

    void meansAreWeightedByShots()
    {
        Spectrum a = spectrumOf({0.0, 2.0, 8.0}, 0.0);
        Spectrum b = spectrumOf({0.0, 6.0, 2.0}, 0.0);
        a.shots = 30;
        b.shots = 10;
        SidebandSettings settings;
        settings.mode = SidebandMode::Upper;
        SidebandCombiner harmonic(settings, {0.0, 0.0}, 1.0, 2.0);
        harmonic.add(a);
        harmonic.add(b);
        const Spectrum h = harmonic.result();
        QCOMPARE(h.shots, quint64(40));
        QVERIFY(std::abs(h.values()[1] - 40.0 / (30.0 / 2.0 + 10.0 / 6.0)) < 1e-12);
        QVERIFY(std::abs(h.values()[2] - 40.0 / (30.0 / 8.0 + 10.0 / 2.0)) < 1e-12);
        settings.mean = SidebandMean::Geometric;
        SidebandCombiner geometric(settings, {0.0, 0.0}, 1.0, 2.0);
        geometric.add(a);
        geometric.add(b);
        QVERIFY(std::abs(geometric.result().values()[1] -
                         std::pow(std::pow(2.0, 30) * std::pow(6.0, 10), 1.0 / 40)) < 1e-9);
    }

    void theOrderOfSegmentsDoesNotMatter()
    {
        QVERIFY(rc::check("any order of segments gives the same spectrum", [] {
            const auto values = *rc::gen::container<std::vector<int>>(20, rc::gen::inRange(1, 1000));
            std::vector<Spectrum> segments;
            std::vector<double> los;
            for (int i = 0; i < 4; ++i) {
                std::vector<double> bins{0.0};
                for (int k = 0; k < 5; ++k)
                    bins.push_back(values[static_cast<size_t>(5 * i + k)]);
                los.push_back(50.0 + 1.5 * i);
                segments.push_back(spectrumOf(bins, los.back()));
            }
            SidebandCombiner forward({}, los, 1.0, 5.0);
            SidebandCombiner backward({}, los, 1.0, 5.0);
            for (size_t i = 0; i < 4; ++i) {
                forward.add(segments[i]);
                backward.add(segments[3 - i]);
            }
            const Spectrum a = forward.result();
            const Spectrum b = backward.result();
            for (size_t i = 0; i < a.values().size(); ++i)
                RC_ASSERT(std::abs(a.values()[i] - b.values()[i]) <= 1e-12 * a.values()[i]);
        }));
    }

    void offsetsLimitWhatIsTaken()
    {
        SidebandSettings settings;
        settings.minOffsetMHz = 3.0;
        settings.maxOffsetMHz = 6.0;
        SidebandCombiner combiner(settings, {100.0}, 1.0, 10.0);
        combiner.add(spectrumOf(std::vector<double>(11, 1.0), 100.0));
        const Spectrum s = combiner.result();
        QCOMPARE(s.firstMHz(), 94.0);
        QCOMPARE(s.lastMHz(), 106.0);
        for (qsizetype i = 0; i < s.size(); ++i) {
            const double offset = std::abs(s.frequencyOf(i) - 100.0);
            QCOMPARE(s.values()[static_cast<size_t>(i)], offset >= 3.0 && offset <= 6.0 ? 1.0 : 0.0);
        }
    }

    void gridsReachFromTheFirstToTheLastLo()
    {
        const std::vector<double> los{1010.0, 1000.0, 1020.0};
        SidebandSettings settings;
        settings.minOffsetMHz = 5.0;
        settings.maxOffsetMHz = 50.0;
        settings.mode = SidebandMode::Upper;
        QCOMPARE(SidebandCombiner(settings, los, 1.0, 60.0).grid().firstMHz, 1005.0);
        QCOMPARE(SidebandCombiner(settings, los, 1.0, 60.0).grid().size, 66);
        settings.mode = SidebandMode::Lower;
        QCOMPARE(SidebandCombiner(settings, los, 1.0, 60.0).grid().firstMHz, 950.0);
        QCOMPARE(SidebandCombiner(settings, los, 1.0, 60.0).grid().size, 66);
        settings.mode = SidebandMode::Both;
        QCOMPARE(SidebandCombiner(settings, los, 1.0, 60.0).grid().firstMHz, 950.0);
        QCOMPARE(SidebandCombiner(settings, los, 1.0, 60.0).grid().size, 121);
        // Nothing beyond the Nyquist frequency exists.
        settings.maxOffsetMHz = 1000.0;
        QCOMPARE(SidebandCombiner(settings, los, 1.0, 60.0).grid().firstMHz, 940.0);
    }

    void aScanShowsTheTrueSpectrumWithoutImages_data()
    {
        QTest::addColumn<SidebandMean>("mean");
        QTest::newRow("harmonic") << SidebandMean::Harmonic;
        QTest::newRow("geometric") << SidebandMean::Geometric;
    }
    void aScanShowsTheTrueSpectrumWithoutImages()
    {
        QFETCH(SidebandMean, mean);
        // 21 steps whose images fall on different bins; noise of 1 on lines of 20 to 100.
        const std::vector<MolecularLine> truth{{10050.0, 5e4}, {10123.5, 1e4}, {9930.0, 2e4}, {10200.0, 4e4}};
        std::vector<double> los;
        for (int i = 0; i < 21; ++i)
            los.push_back(10000.0 + 7.5 * i);
        SidebandSettings settings;
        settings.mean = mean;
        settings.minOffsetMHz = 2.0;
        const double noise = 1e4;
        const Spectrum s = deconvolved(truth, los, settings, noise);
        // Noise of a bin in volts: σ √(N/2) / N per part.
        const double binNoise = noise * std::sqrt(Size / 2.0) / Size;
        for (const MolecularLine &line : truth) {
            const double value = at(s, line.mHz);
            QVERIFY2(std::abs(value - line.amplitude / 2.0) < 3.0 * binNoise,
                     qPrintable(QStringLiteral("%1 MHz: %2").arg(line.mHz).arg(value)));
            QVERIFY(value > at(s, line.mHz - 0.5) && value > at(s, line.mHz + 0.5));
        }
        // Everything else, images included, is far below the weakest line.
        double highest = 0.0;
        for (qsizetype i = 0; i < s.size(); ++i) {
            const double f = s.frequencyOf(i);
            // At the ends only a few segments see a frequency, and images cannot be told.
            if (f < 9700.0 || f > 10500.0 || std::ranges::any_of(truth, [f](const MolecularLine &line) {
                    return std::abs(line.mHz - f) < 1.2;
                }))
                continue;
            highest = std::max(highest, s.values()[static_cast<size_t>(i)]);
        }
        QVERIFY2(highest < 2.5e3, qPrintable(QString::number(highest)));
    }

    void segmentsWithoutShotsAreLeftOut()
    {
        const std::vector<double> los{10000.0, 10010.0};
        const auto result = deconvolve(
            [&](int i) -> Result<FidList> {
                return i == 0 ? segmentOf({{10100.0, 1e6}}, los[0]) : FidList();
            },
            los, volts(), {}, m_plans, m_workspace);
        QVERIFY(result);
        QVERIFY(std::abs(at(*result, 10100.0) - 0.5e6) < 1.0);
    }

    void refusesWhatCannotBeCombined()
    {
        const auto fails = [this](const SegmentSource &source, const std::vector<double> &los,
                                  const SidebandSettings &settings = {}) {
            const auto result = deconvolve(source, los, volts(), settings, m_plans, m_workspace);
            return !result && !result.error().what.isEmpty();
        };
        const SegmentSource good = [](int) -> Result<FidList> {
            return segmentOf({{10100.0, 1e6}}, 10000.0);
        };
        QVERIFY(!fails(good, {10000.0}));
        QVERIFY(fails(good, {}));
        QVERIFY(fails([](int) -> Result<FidList> { return FidList(); }, {10000.0}));
        QVERIFY(fails(
            [](int) -> Result<FidList> {
                return Error{QStringLiteral("gone"), {}, {}};
            },
            {10000.0}));
        QVERIFY(fails(
            [&](int i) -> Result<FidList> {
                auto fids = segmentOf({{10100.0, 1e6}}, 10000.0);
                fids.spacing *= 1.0 + i;
                return fids;
            },
            {10000.0, 10000.0}));
        SidebandSettings none;
        none.mode = SidebandMode::Upper;
        none.minOffsetMHz = 400.0;
        none.maxOffsetMHz = 300.0;
        QVERIFY(fails(good, {10000.0}, none));
    }

    void progressCanEndIt()
    {
        int seen = 0;
        const auto result = deconvolve(
            [](int) -> Result<FidList> {
                return segmentOf({{10100.0, 1e6}}, 10000.0);
            },
            {10000.0, 10000.0, 10000.0}, volts(), {}, m_plans, m_workspace,
            [&seen](int done) {
                seen = done;
                return done < 2;
            });
        QVERIFY(!result);
        QCOMPARE(seen, 2);
    }
};

QTEST_GUILESS_MAIN(SidebandsTest)
#include "tst_sidebands.moc"
