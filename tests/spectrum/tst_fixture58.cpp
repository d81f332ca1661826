// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/spectrum/noise.h"
#include "backend/spectrum/transform.h"
#include "persistence/stores/fidreader.h"
#include "persistence/stores/ftsettingsfile.h"
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
        const QString folder = Test::fixtures() + QStringLiteral("/experiments/58");
        const Result<LoadedFids> loaded = FidReader(folder).load(0);
        QVERIFY2(loaded, loaded ? "" : qPrintable(loaded.error().text()));
        QCOMPARE(loaded->fids.size, 750000);
        QCOMPARE(loaded->fids.shots, quint64(3757));
        QMap<QString, QString> rows;
        for (const QByteArray &line :
             Test::contentOf(folder + QStringLiteral("/fid/processing.csv")).split('\n').mid(1)) {
            const QStringList cells = QString::fromUtf8(line.trimmed()).split(u';');
            if (cells.size() == 2)
                rows.insert(cells[0], cells[1]);
        }
        const FtSettings settings = ftSettingsOf(rows);
        QCOMPARE(settings.window, WindowFunction::BlackmanHarris);
        QCOMPARE(settings.expFilterUs, 2.5);

        FftPlans plans;
        Workspace workspace;
        const Result<Spectrum> spectrum = transform(loaded->fids, 0, settings, plans, workspace);
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
