// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/models/scanmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace Chirpdeck;
using Scan::ScanState;

namespace {

const QString Flow = QStringLiteral("FlowController.Main:flow1");
const QString Clock = QStringLiteral("Clock.Main:frequency1");

/// A sheet with two values to choose from and a place for the files.
struct Sheet
{
    Sheet()
    {
        model.setFolder(QStringLiteral("/data"), QStringLiteral("today"));
        model.setValues({{Clock, QStringLiteral("Clock.Main"), QStringLiteral("UpLO, frequency"),
                          QStringLiteral("MHz"), 100.0, 20000.0, 6},
                         {Flow, QStringLiteral("FlowController.Main"), QStringLiteral("Neon, flow"),
                          QStringLiteral("sccm"), 0.0, 500.0, 2}});
    }

    QVariant of(int row, int role) const { return model.data(model.index(row), role); }

    ScanModel model{nullptr};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};
};

Scan::ScanStatus measuring(qint64 done, qint64 points)
{
    Scan::ScanStatus status;
    status.state = ScanState::Measuring;
    status.progress = {done, points, 10.0};
    status.secondsLeft = status.progress.secondsLeft();
    return status;
}

} // namespace

/// The scan sheet.
class ScanModelTest : public QObject
{
    Q_OBJECT

private slots:
    void anAxisBeginsWithAnAllowedRange()
    {
        Sheet sheet;
        sheet.model.addAxis();
        sheet.model.addAxis();
        QCOMPARE(sheet.model.count(), 2);
        QVERIFY2(sheet.model.problem().isEmpty(), qPrintable(sheet.model.problem()));
        QCOMPARE(sheet.of(0, ScanModel::TitleRole).toString(),
                 QStringLiteral("Clock.Main · UpLO, frequency"));
        QCOMPARE(sheet.of(1, ScanModel::ValueIndexRole).toInt(), 1);
        // Both values are taken.
        sheet.model.addAxis();
        QCOMPARE(sheet.model.count(), 2);
    }

    void whatIsTypedIsWhatIsScanned()
    {
        Sheet sheet;
        sheet.model.addAxis();
        sheet.model.chooseValue(0, 1);
        sheet.model.setFrom(0, 10.0);
        sheet.model.setTo(0, 20.0);
        sheet.model.setStep(0, 5.0);
        sheet.model.setSettle(0, 0.5);
        sheet.model.addRepeat();
        sheet.model.setTimes(1, 3);
        const auto request = sheet.model.request();
        QCOMPARE(request.axes.size(), 2);
        QCOMPARE(request.axes[0].address, Flow);
        QCOMPARE(request.axes[0].points, (std::vector<double>{10.0, 15.0, 20.0}));
        QCOMPARE(request.axes[0].settleSeconds, 0.5);
        QVERIFY(request.axes[1].isRepeat());
        QCOMPARE(request.base, QStringLiteral("/data"));
        QCOMPARE(request.folder, QStringLiteral("today"));
        QCOMPARE(request.pointCount(), 9);
    }

    void ownPointsAreNumbersWithCommas()
    {
        Sheet sheet;
        sheet.model.addAxis();
        sheet.model.chooseValue(0, 1);
        sheet.model.setList(0, true);
        QVERIFY(!sheet.of(0, ScanModel::ProblemRole).toString().isEmpty());
        sheet.model.setPointsText(0, QStringLiteral("5, 7.5,100"));
        QCOMPARE(sheet.of(0, ScanModel::ProblemRole).toString(), QString());
        QCOMPARE(sheet.model.request().axes[0].points, (std::vector<double>{5.0, 7.5, 100.0}));
        for (const char *wrong : {"5,,7", "a", "1:2:1", "5@1"}) {
            sheet.model.setPointsText(0, QString::fromLatin1(wrong));
            QVERIFY2(!sheet.of(0, ScanModel::ProblemRole).toString().isEmpty(), wrong);
        }
    }

    void aValueOutOfRangeIsSaidAtItsAxis()
    {
        Sheet sheet;
        sheet.model.addAxis();
        sheet.model.addAxis();
        sheet.model.setTo(1, 501.0);
        sheet.model.setStep(1, 501.0);
        sheet.model.setFrom(1, 0.0);
        QCOMPARE(sheet.of(0, ScanModel::ProblemRole).toString(), QString());
        const QString problem = sheet.of(1, ScanModel::ProblemRole).toString();
        QVERIFY2(problem.contains(QStringLiteral("501.00")) && problem.contains(QStringLiteral("500.00")),
                 qPrintable(problem));
        QVERIFY(sheet.model.problem().contains(QStringLiteral("Neon, flow")));
        QVERIFY(!sheet.model.canStart());
    }

    void axesChangePlaces()
    {
        Sheet sheet;
        sheet.model.addAxis();
        sheet.model.addAxis();
        sheet.model.addRepeat();
        sheet.model.move(0, 1);
        QCOMPARE(sheet.model.request().axes[0].address, Flow);
        sheet.model.move(2, -1);
        QVERIFY(sheet.model.request().axes[1].isRepeat());
        sheet.model.move(0, -1);
        sheet.model.move(2, 1);
        sheet.model.remove(0);
        QCOMPARE(sheet.model.count(), 2);
        QVERIFY(sheet.model.request().axes[0].isRepeat());
    }

    void withoutAFolderItDoesNotStart()
    {
        Sheet sheet;
        sheet.model.addRepeat();
        QVERIFY(sheet.model.canStart());
        sheet.model.setFolder({}, {});
        QVERIFY(!sheet.model.canStart());
        QVERIFY(sheet.model.problem().contains(QStringLiteral("Choose a base folder")));
    }

    void aRunHasTheDevices()
    {
        Sheet sheet;
        sheet.model.addRepeat();
        sheet.model.setRunOn(true);
        QVERIFY(!sheet.model.canStart());
        QSignalSpy started(&sheet.model, &ScanModel::startRequested);
        sheet.model.start();
        QCOMPARE(started.size(), 0);
        sheet.model.setRunOn(false);
        sheet.model.start();
        QCOMPARE(started.size(), 1);
    }

    void theDraftIsLockedWhileAScanIsOn()
    {
        Sheet sheet;
        sheet.model.addAxis();
        sheet.model.setStatus(measuring(2, 10));
        sheet.model.setFrom(0, 300.0);
        sheet.model.remove(0);
        sheet.model.addRepeat();
        QCOMPARE(sheet.model.count(), 1);
        QCOMPARE(sheet.of(0, ScanModel::FromRole).toDouble(), 100.0);
    }

    void theProgressIsTold()
    {
        Sheet sheet;
        QVERIFY(!sheet.model.running());
        sheet.model.setStatus(measuring(2, 10));
        QVERIFY(sheet.model.running());
        QCOMPARE(sheet.model.progress(), 0.2);
        QCOMPARE(sheet.model.pointText(), QStringLiteral("2 of 10"));
        QVERIFY2(sheet.model.leftText().contains(QStringLiteral("40")), qPrintable(sheet.model.leftText()));
        auto status = measuring(2, 10);
        status.pausing = true;
        sheet.model.setStatus(status);
        QVERIFY(sheet.model.waitsToPause());
        status.state = ScanState::Idle;
        status.pausing = false;
        status.outcome = Scan::ScanOutcome::Failed;
        status.error = {QStringLiteral("UpLO could not be set"), {}, QStringLiteral("Check its cable")};
        sheet.model.setStatus(status);
        QVERIFY(!sheet.model.running());
        QCOMPARE(sheet.model.failure(), QStringLiteral("UpLO could not be set. Check its cable"));
    }

    void aDeviceThatGoesAwayIsSaid()
    {
        Sheet sheet;
        sheet.model.addAxis();
        sheet.model.setValues({});
        QVERIFY(!sheet.of(0, ScanModel::ProblemRole).toString().isEmpty());
        QVERIFY(!sheet.model.canStart());
    }
};

QTEST_GUILESS_MAIN(ScanModelTest)
#include "tst_scan.moc"
