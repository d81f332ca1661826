// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/spectrum/fftplan.h"
#include "backend/spectrum/noise.h"
#include "backend/spectrum/transform.h"
#include "backend/spectrum/workspace.h"
#include "persistence/stores/fidreader.h"
#include "tests/acquisition/runharness.h"

using namespace Chirpdeck;
using Chirpdeck::Test::RunHarness;
using Chirpdeck::Test::shortRecords;

namespace {

// J = 3-2 of carbonyl sulfide, the strongest line of the sample in the band.
constexpr double Ocs = 36488.81;

} // namespace

/// What a run records is what the spectrometer that it simulates would record.
class PhysicsTest : public QObject
{
    Q_OBJECT

private:
    // The spectrum of a run, from its file.
    Spectrum measured(RunHarness &run, quint64 shots, WindowFunction window = WindowFunction::Hanning)
    {
        const auto number = run.outcomes.size() + 1;
        Acquisition::RunRequest request;
        request.targetShots = shots;
        request.auxIntervalSeconds = 0;
        run.engine->start(request);
        if (!run.waitForEnd(number) || run.outcomes.back() != Acquisition::RunOutcome::Complete)
            return {};
        const auto fids = FidReader(run.path(static_cast<int>(number))).load(0);
        if (!fids || fids->fids.shots != shots)
            return {};
        FtSettings settings;
        settings.window = window;
        settings.removeDc = true;
        const auto spectrum = transform(fids->fids, 0, settings, m_plans, m_workspace);
        return spectrum ? *spectrum : Spectrum();
    }

    static double snrAt(const Spectrum &spectrum, double frequencyMHz)
    {
        const NoiseModel noise(spectrum.values());
        const auto bin = std::llround((frequencyMHz - spectrum.x0MHz) / spectrum.dxMHz);
        double best = 0.0;
        for (auto i = bin - 2; i <= bin + 2; ++i)
            best = std::max(best, noise.snr(i, spectrum.values()[std::size_t(i)]));
        return best;
    }

    FftPlans m_plans;
    Workspace m_workspace;

private slots:
    void lineIsWhereItBelongs_data()
    {
        QTest::addColumn<bool>("isUpper");
        QTest::newRow("lower sideband") << false;
        QTest::newRow("upper sideband") << true;
    }
    void lineIsWhereItBelongs()
    {
        QFETCH(bool, isUpper);
        RunHarness run(shortRecords(200000, isUpper ? kaBandUpperSidebandPreset() : kaBandPreset()));
        const auto spectrum = measured(run, 500);
        QVERIFY(!spectrum.isEmpty());
        QCOMPARE(spectrum.sideband, isUpper ? Sideband::UpperSideband : Sideband::LowerSideband);
        const auto lines = strongestLines(spectrum, 20, 5.0 * spectrum.dxMHz);
        const auto ocs = std::min_element(lines.begin(), lines.end(), [](const Line &a, const Line &b) {
            return std::abs(a.frequencyMHz - Ocs) < std::abs(b.frequencyMHz - Ocs);
        });
        QVERIFY(ocs != lines.end());
        QVERIFY2(std::abs(ocs->frequencyMHz - Ocs) < 0.5 * spectrum.dxMHz,
                 qPrintable(QString::number(ocs->frequencyMHz, 'f', 4)));
        QVERIFY2(ocs->snr > 20.0, qPrintable(QString::number(ocs->snr)));
    }

    void chirpExcitesOnlyWhatItPasses_data()
    {
        QTest::addColumn<bool>("isUpper");
        QTest::addColumn<double>("endMHz");
        // Chirp frequency of the line: 2397.8 MHz below, 4017.2 MHz above the up-conversion LO.
        QTest::newRow("lower sideband, ends behind the line") << false << 2200.0;
        QTest::newRow("lower sideband, ends before the line") << false << 2600.0;
        QTest::newRow("upper sideband, ends behind the line") << true << 4200.0;
        QTest::newRow("upper sideband, ends before the line") << true << 3800.0;
    }
    void chirpExcitesOnlyWhatItPasses()
    {
        QFETCH(bool, isUpper);
        QFETCH(double, endMHz);
        Loadout loadout = shortRecords(100000, isUpper ? kaBandUpperSidebandPreset() : kaBandPreset());
        auto &chirps = loadout.preset.rf.chirps;
        Chirp chirp = chirps.chirps.first();
        chirp.first().endMHz = endMHz;
        chirps.setChirps(chirp, 1);
        const bool isPassed = isUpper ? endMHz > 4017.2 : endMHz < 2397.8;

        RunHarness run(loadout);
        const auto spectrum = measured(run, 1000);
        QVERIFY(!spectrum.isEmpty());
        const double snr = snrAt(spectrum, Ocs);
        QVERIFY2(isPassed ? snr > 20.0 : snr < 6.0, qPrintable(QString::number(snr)));
    }

    void withoutGasThereIsNoLine()
    {
        RunHarness run(shortRecords(100000));
        auto *flow = run.instruments->flowControllers.front().get();
        QVERIFY(runOn(flow, [flow] { return flow->setChannelEnabled(0, false); }).result());
        QTRY_VERIFY_WITH_TIMEOUT(run.bench().gasDensity() == 0.0, 120000);
        const auto spectrum = measured(run, 1000);
        QVERIFY(!spectrum.isEmpty());
        QVERIFY2(snrAt(spectrum, Ocs) < 6.0, qPrintable(QString::number(snrAt(spectrum, Ocs))));
    }

    void noiseFallsWithTheRootOfTheShots()
    {
        RunHarness run(shortRecords(20000));
        run.bench().setGas({});
        double first = 0.0;
        for (const quint64 shots : {20, 200, 2000, 20000}) {
            const auto spectrum = measured(run, shots, WindowFunction::None);
            QVERIFY(!spectrum.isEmpty());
            const double scaled =
                NoiseModel(spectrum.values()).typicalSigma() * std::sqrt(static_cast<double>(shots));
            if (first == 0.0)
                first = scaled;
            QVERIFY(first > 0.0);
            QVERIFY2(std::abs(scaled / first - 1.0) < 0.1,
                     qPrintable(QStringLiteral("%1 shots: %2").arg(shots).arg(scaled / first)));
        }
    }
};

QTEST_GUILESS_MAIN(PhysicsTest)
#include "tst_physics.moc"
