// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/models/spectrummodel.h"

#include <QSignalSpy>
#include <QTest>

using namespace Chirpdeck;

namespace {

SpectrumSource source()
{
    SpectrumSource source;
    source.number = 1482;
    source.live = true;
    source.recordPoints = 750000;
    source.spacingSeconds = 2e-11;
    source.loMHz = 40960.0;
    source.chirpEndUs = 1.0;
    return source;
}

QString bare(QString text)
{
    return text.replace(QChar(0xA0), QLatin1Char(' ')).replace(QChar(0x2009), QLatin1Char(' '));
}

} // namespace

/// The Process sheet's rules.
class SpectrumTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void endIsClippedToTheRecordAndIsNoChange()
    {
        SpectrumModel model(nullptr);
        model.setSource(source(), {});
        QCOMPARE(model.endUs(), 15.0);
        QCOMPARE(model.changeCount(), 0);
        QSignalSpy asked(&model, &SpectrumModel::processingChanged);
        model.setEndUs(99.0);
        QCOMPARE(asked.count(), 0);
        QCOMPARE(model.changeCount(), 0);
    }

    void everyChangeAsksForATransform()
    {
        SpectrumModel model(nullptr);
        model.setSource(source(), {});
        QSignalSpy asked(&model, &SpectrumModel::processingChanged);
        model.setWindowIndex(3);
        model.setWindowIndex(3);
        QCOMPARE(asked.count(), 1);
        QCOMPARE(asked.at(0).at(0).value<FtSettings>().window, WindowFunction::BlackmanHarris);
        model.setUnitsIndex(3);
        QCOMPARE(model.settings().units, FtUnits::FtnV);
        model.setZeroPad(9);
        QCOMPARE(model.zeroPad(), 4);
        QCOMPARE(model.changeCount(), 3);
    }

    void endBeforeStartIsNamedAndNotTransformed()
    {
        SpectrumModel model(nullptr);
        model.setSource(source(), {});
        QSignalSpy asked(&model, &SpectrumModel::processingChanged);
        model.setStartUs(5.0);
        model.setEndUs(4.0);
        QCOMPARE(asked.count(), 1);
        QCOMPARE(model.rangeProblem(), QStringLiteral("End must be later than Start"));
        QVERIFY(!model.canSave());
        model.setEndUs(6.0);
        QVERIFY(model.rangeProblem().isEmpty());
        QCOMPARE(asked.count(), 2);
    }

    void resetReturnsToWhatIsSavedAndCanBeUndone()
    {
        SpectrumModel model(nullptr);
        FtSettings saved;
        saved.startUs = 1.0;
        model.setSource(source(), saved);
        model.setStartUs(2.0);
        model.setRemoveDc(true);
        model.reset();
        QCOMPARE(model.settings(), saved);
        model.restoreBeforeReset();
        QCOMPARE(model.startUs(), 2.0);
        QVERIFY(model.removeDc());
        QSignalSpy saves(&model, &SpectrumModel::saveProcessingRequested);
        model.save();
        QCOMPARE(saves.count(), 1);
        model.setSaved(model.settings());
        QCOMPARE(model.changeCount(), 0);
        model.save();
        QCOMPARE(saves.count(), 1);
    }

    void readOnlyFoldersAreNotWritten()
    {
        SpectrumModel model(nullptr);
        SpectrumSource locked = source();
        locked.readOnlyReason = QStringLiteral("Folder is read-only");
        model.setSource(locked, {});
        model.setRemoveDc(true);
        QSignalSpy saves(&model, &SpectrumModel::saveProcessingRequested);
        model.save();
        QCOMPARE(saves.count(), 0);
    }

    void startFollowsTheChirpUntilMovedByHand()
    {
        SpectrumModel model(nullptr);
        model.setSource(source(), {});
        QVERIFY(!model.startLinked());
        model.setStartLinked(true);
        QVERIFY(model.startLinked());
        QCOMPARE(model.startUs(), 1.0);
        model.setStartUs(1.5);
        QVERIFY(!model.startLinked());
    }

    void pointsCountFromTheWholeRecord()
    {
        SpectrumModel model(nullptr);
        model.setSource(source(), {});
        QCOMPARE(bare(model.pointsText()), QStringLiteral("750 000 points"));
        model.setZeroPad(1);
        QCOMPARE(bare(model.pointsText()), QStringLiteral("2 097 152 points"));
        QCOMPARE(bare(model.spacingText()), QStringLiteral("23.8 kHz per point"));
        model.setStartUs(1.0);
        model.setEndUs(12.5);
        QCOMPARE(bare(model.pointsText()), QStringLiteral("2 097 152 points"));
        QCOMPARE(bare(model.usedText()), QStringLiteral("11.5 of 15 µs, 575 000 of 750 000 points"));
    }
};

QTEST_GUILESS_MAIN(SpectrumTest)
#include "tst_spectrum.moc"
