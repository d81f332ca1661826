// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/models/exportmodel.h"

#include <QSignalSpy>
#include <QTest>

using namespace Chirpdeck;

namespace {

TraceHandle ramp(int count)
{
    auto y = std::make_shared<std::vector<double>>(count, 1.0);
    return TraceHandle(Trace::build(100.0, 0.5, y, QStringLiteral("V")));
}

void offer(ExportModel &model, double from = 120.0, double to = 130.0)
{
    model.offerTrace(QStringLiteral("Spectrum"), QStringLiteral("FT-58"), ramp(101),
                     QStringLiteral("Frequency"), QStringLiteral("MHz"), QStringLiteral("FT"), from, to);
}

} // namespace

/// The sheet behind "Export XY data".
class ExportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theCurveNamesTheFile()
    {
        ExportModel model(nullptr);
        model.setFolder(QStringLiteral("/data/textexports"));
        QSignalSpy offered(&model, &ExportModel::offered), requested(&model, &ExportModel::writeRequested);
        offer(model);
        QCOMPARE(offered.count(), 1);
        QCOMPARE(model.fileName(), QStringLiteral("FT-58.csv"));
        model.write();
        const auto request = requested.at(0).at(0).value<ExportRequest>();
        QCOMPARE(request.fileName, QStringLiteral("FT-58.csv"));
        QVERIFY(!request.range);
        QCOMPARE(request.trace->size(), 101);
    }

    void theVisibleRangeIsCounted()
    {
        ExportModel model(nullptr);
        model.setFolder(QStringLiteral("/data/textexports"));
        QSignalSpy requested(&model, &ExportModel::writeRequested);
        offer(model, 130.0, 120.0); // a lower sideband's view runs downwards
        QCOMPARE(model.amountText(), QStringLiteral("101 points"));
        model.setVisibleOnly(true);
        QCOMPARE(model.amountText(), QStringLiteral("21 points"));
        model.write();
        QCOMPARE(requested.at(0).at(0).value<ExportRequest>().range, (std::pair{120.0, 130.0}));
    }

    void theDelimiterStaysForTheNext()
    {
        ExportModel model(nullptr);
        QSignalSpy asked(&model, &ExportModel::formatRequested);
        model.applyFormat(XyFormat::Comma);
        QCOMPARE(asked.count(), 0);
        offer(model);
        QCOMPARE(model.formatIndex(), 1);
        model.setFormatIndex(3);
        QCOMPARE(asked.at(0).at(0).value<XyFormat>(), XyFormat::Aligned);
        offer(model);
        QCOMPARE(model.formatIndex(), 3);
    }

    void nothingIsWrittenWithoutNameOrFolder()
    {
        ExportModel model(nullptr);
        QSignalSpy requested(&model, &ExportModel::writeRequested);
        offer(model);
        model.write();
        model.setFolder(QStringLiteral("/data/textexports"));
        model.setFileName(QStringLiteral("  "));
        QVERIFY(!model.nameProblem().isEmpty());
        model.write();
        QCOMPARE(requested.count(), 0);
        model.setFileName(QStringLiteral("a/b.csv"));
        QVERIFY(model.nameProblem().contains(QStringLiteral("a_b.csv")));
        model.write();
        model.write(); // one at a time
        QCOMPARE(requested.count(), 1);
        QVERIFY(model.busy());
    }

    void aFailureKeepsTheOffer()
    {
        ExportModel model(nullptr);
        model.setFolder(QStringLiteral("/data/textexports"));
        QSignalSpy written(&model, &ExportModel::written);
        offer(model);
        model.write();
        model.setWritten(Error{QStringLiteral("The drive is full"), {}, {}});
        QVERIFY(model.problem().contains(QStringLiteral("full")));
        QVERIFY(model.canWrite());
        model.write();
        model.setWritten(QStringLiteral("/data/textexports/FT-58-2.csv"));
        QCOMPARE(written.at(0).at(0).toString(), QStringLiteral("/data/textexports/FT-58-2.csv"));
        QVERIFY(!model.canWrite());
    }
};

QTEST_GUILESS_MAIN(ExportTest)
#include "tst_export.moc"
