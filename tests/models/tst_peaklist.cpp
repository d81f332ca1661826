// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/models/peaklistmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Chirpdeck;

namespace {

Peak peakAt(double mHz, double height, double uncertainty = 0.0)
{
    Peak peak;
    peak.frequencyMHz = mHz;
    peak.height = height;
    peak.snr = 10.0 * height;
    peak.widthKHz = 52.14;
    peak.uncertaintyMHz = uncertainty;
    peak.isFitted = uncertainty > 0.0;
    return peak;
}

} // namespace

class PeakListModelTest : public QObject
{
    Q_OBJECT

    static QString text(const PeakListModel &model, int row, PeakListModel::Role role)
    {
        return model.data(model.index(row), role).toString();
    }

private Q_SLOTS:
    void showsWhatASheetNeeds()
    {
        PeakListModel model(nullptr);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(model.summary(), QStringLiteral("No lines"));
        Peak spur = peakAt(10250.0, 3.0);
        spur.spur = QStringLiteral("1/4 of the sampling rate");
        model.setPeaks({peakAt(10100.123456, 1.5, 0.0031), spur}, FtUnits::FtmV);
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(text(model, 0, PeakListModel::FrequencyTextRole), QStringLiteral("10100.1235"));
        QCOMPARE(text(model, 0, PeakListModel::UncertaintyTextRole), QStringLiteral("± 0.0031 MHz"));
        QCOMPARE(text(model, 0, PeakListModel::HeightTextRole), QStringLiteral("1.5 mV"));
        QCOMPARE(text(model, 0, PeakListModel::WidthTextRole), QStringLiteral("52.1 kHz"));
        QCOMPARE(text(model, 0, PeakListModel::SnrTextRole), QStringLiteral("15.0"));
        QVERIFY(text(model, 1, PeakListModel::UncertaintyTextRole).isEmpty());
        QVERIFY(text(model, 1, PeakListModel::SpurRole).contains(QLatin1String("1/4")));
        QVERIFY(model.summary().contains(QLatin1String("10250")));
        QCOMPARE(model.data(model.index(0), PeakListModel::FrequencyRole).toDouble(), 10100.123456);
        QVERIFY(!model.data(QModelIndex(), PeakListModel::FrequencyRole).isValid());
        for (const auto &name : {"frequency", "frequencyText", "heightText", "spur"})
            QVERIFY(model.roleNames().values().contains(name));
    }

    void listsGrowAndShrink()
    {
        PeakListModel model(nullptr);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QSignalSpy changed(&model, &PeakListModel::peaksChanged);
        for (const int size : {3, 5, 5, 0, 2, 1}) {
            std::vector<Peak> peaks;
            for (int i = 0; i < size; ++i)
                peaks.push_back(peakAt(100.0 * (i + 1) + static_cast<double>(changed.size()), 1.0));
            model.setPeaks(peaks, FtUnits::FtuV);
            QCOMPARE(model.count(), size);
        }
        QCOMPARE(changed.size(), 6);
        model.setPeaks(model.peaks(), FtUnits::FtuV);
        QCOMPARE(changed.size(), 6);
        model.clear();
        QCOMPARE(model.count(), 0);
    }

    void settingsAreKeptUsable()
    {
        PeakListModel model(nullptr);
        model.setWindowSize(20);
        QCOMPARE(model.windowSize(), 21);
        model.setPolyOrder(50);
        QCOMPARE(model.polyOrder(), 20);
        model.setWindowSize(7);
        QCOMPARE(model.polyOrder(), 6);
        model.setSnr(0.0);
        QCOMPARE(model.snr(), 1.0);
        model.setSnr(qQNaN());
        QCOMPARE(model.snr(), 1.0);
        model.setMinFreqMHz(-5.0);
        QCOMPARE(model.minFreqMHz(), 0.0);
    }

    void liveModelsAskAgain()
    {
        PeakListModel model(nullptr);
        const QSignalSpy asked(&model, &PeakListModel::searchRequested);
        model.setSnr(8.0);
        QCOMPARE(asked.size(), 0);
        model.setLive(true);
        QCOMPARE(asked.size(), 1);
        model.setSnr(9.0);
        QCOMPARE(asked.size(), 2);
        QCOMPARE(asked[1][0].value<PeakSettings>().snr, 9.0);
        model.setSnr(9.0);
        QCOMPARE(asked.size(), 2);
        model.setLive(false);
        model.search();
        QCOMPARE(asked.size(), 3);
    }

    void rowsLeadToThePlot()
    {
        PeakListModel model(nullptr);
        const QSignalSpy shown(&model, &PeakListModel::showRequested);
        QCOMPARE(model.rowNear(100.0), -1);
        model.setPeaks({peakAt(100.0, 1.0), peakAt(200.0, 1.0), peakAt(300.0, 1.0)}, FtUnits::FtuV);
        QCOMPARE(model.rowNear(190.0), 1);
        QCOMPARE(model.rowNear(1e9), 2);
        model.show(1);
        model.show(3);
        model.show(-1);
        QCOMPARE(shown.size(), 1);
        QCOMPARE(shown[0][0].toDouble(), 200.0);
        QCOMPARE(shown[0][1].toDouble(), 2.0);
    }
};

QTEST_GUILESS_MAIN(PeakListModelTest)
#include "tst_peaklist.moc"
