// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/spectrum/noise.h"
#include "backend/spectrum/transform.h"
#include "tests/support/testsupport.h"

#include <QtTest/QtTest>

using namespace Chirpdeck;

/// A real experiment, processed as its fid/processing.csv says, shows the lines that are known to be in it.
class Fixture58Test : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void strongestLines()
    {
        CHIRPDECK_NEED_FIXTURES();
        const QByteArray content =
            Test::contentOf(Test::fixtures() + QStringLiteral("/experiments/58/fid/0.csv"));
        std::vector<qint64> sums;
        for (const QByteArray &row : content.split('\n').mid(1)) {
            bool isNumber = false;
            const qint64 sum = row.trimmed().toLongLong(&isNumber, 36);
            if (isNumber)
                sums.push_back(sum);
        }
        QCOMPARE(std::ssize(sums), 750000);

        // The first row of fid/fidparams.csv.
        FidList fids;
        fids.spacing = 2e-11;
        fids.probeFreqMHz = 40960.0;
        fids.vMult = 0.000390625;
        fids.shots = 3757;
        fids.sideband = Sideband::LowerSideband;
        fids.size = std::ssize(sums);
        fids.frames = 1;
        fids.sums = std::make_shared<const std::vector<qint64>>(std::move(sums));

        FtSettings settings;
        settings.startUs = 3.0;
        settings.endUs = 15.0;
        settings.expFilterUs = 2.5;
        settings.zeroPad = 1;
        settings.units = FtUnits::FtuV;
        settings.autoscaleIgnoreMHz = 250.0;
        settings.window = WindowFunction::BlackmanHarris;

        FftPlans plans;
        Workspace workspace;
        const Result<Spectrum> spectrum = transform(fids, 0, settings, plans, workspace);
        QVERIFY(spectrum);
        QCOMPARE(spectrum->fftLength, 2097152);
        QCOMPARE(spectrum->shots, quint64(3757));

        const std::vector<Line> lines = Chirpdeck::strongestLines(*spectrum, 4, 5.0);
        QCOMPARE(std::ssize(lines), 4);
        for (const double known : {33111.928, 33206.127, 34131.215, 23588.417}) {
            const auto isThere = [&](const Line &line) {
                return std::abs(line.frequencyMHz - known) <= spectrum->dxMHz / 2.0;
            };
            QString found;
            for (const Line &line : lines)
                found += QStringLiteral(" %1").arg(line.frequencyMHz, 0, 'f', 4);
            QVERIFY2(std::ranges::any_of(lines, isThere),
                     qPrintable(QStringLiteral("%1 is not among%2").arg(known).arg(found)));
        }
        const auto best = bestLine(*spectrum);
        QVERIFY(best);
        QVERIFY(best->snr > 20.0);
    }
};

QTEST_GUILESS_MAIN(Fixture58Test)
#include "tst_fixture58.moc"
