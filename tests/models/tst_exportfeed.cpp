// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/feeds/exportfeed.h"
#include "tests/support/testsupport.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Chirpdeck;

namespace {

TracePtr ramp(double dx)
{
    return Trace::build(100.0, dx, std::make_shared<std::vector<double>>(std::vector{1.0, 2.0, 3.0, 4.0}),
                        QStringLiteral("V"));
}

TrendChannel channel(const char *name)
{
    return {QLatin1String(name), QLatin1String(name), {}, QStringLiteral("sccm")};
}

} // namespace

/// What "Export XY data" writes.
class ExportFeedTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theVisibleRangeIncludesItsEnds()
    {
        const auto columns = traceColumns(*ramp(-0.5), QStringLiteral("Frequency"), QStringLiteral("MHz"),
                                          QStringLiteral("FT"), std::pair{99.0, 99.5});
        QCOMPARE(columns[0].title(), QStringLiteral("Frequency (MHz)"));
        QCOMPARE(columns[1].title(), QStringLiteral("FT (V)"));
        QCOMPARE(columns[0].values, (std::vector{99.5, 99.0}));
        QCOMPARE(columns[1].values, (std::vector{2.0, 3.0}));
    }

    void channelsReadTogetherShareATime()
    {
        TrendStore store;
        for (int i = 0; i < 3; ++i) {
            store.add(QStringLiteral("a"), {i * 1000, double(i)});
            store.add(QStringLiteral("b"), {i * 1000, 10.0 * i});
        }
        auto columns = trendColumns(store, {channel("a"), channel("b")}, 1000, 5000);
        QCOMPARE(columns.size(), size_t(3));
        QCOMPARE(columns[0].values, (std::vector{1.0, 2.0}));
        QCOMPARE(columns[2].values, (std::vector{10.0, 20.0}));
        store.add(QStringLiteral("b"), {2500, 1.0});
        columns = trendColumns(store, {channel("a"), channel("b")}, 1000, 5000);
        QCOMPARE(columns.size(), size_t(4));
        QCOMPARE(columns[2].values, (std::vector{1.0, 2.0, 2.5}));
    }

    void nothingIsOverwritten()
    {
        QTemporaryDir dir;
        ModelRegistry models;
        ExportFeed feed(models, std::make_shared<TrendStore>());
        feed.setFolder(dir.filePath(QStringLiteral("textexports")));
        QSignalSpy written(&models.exports, &ExportModel::written);
        const auto write = [&] {
            models.exports.offerTrace(QStringLiteral("Spectrum"), QStringLiteral("FT-58"),
                                      TraceHandle(ramp(0.5)), QStringLiteral("Frequency"),
                                      QStringLiteral("MHz"), QStringLiteral("FT"), 0, 1);
            models.exports.setFormatIndex(static_cast<int>(XyFormat::Comma));
            models.exports.write();
        };
        write();
        QTRY_COMPARE(written.count(), 1);
        const QString first = written.at(0).at(0).toString();
        QCOMPARE(first, dir.filePath(QStringLiteral("textexports/FT-58.csv")));
        QVERIFY(Test::contentOf(first).startsWith("Frequency (MHz),FT (V)\n100,1\n100.5,2\n"));
        write();
        QTRY_COMPARE(written.count(), 2);
        QCOMPARE(written.at(1).at(0).toString(), dir.filePath(QStringLiteral("textexports/FT-58-2.csv")));
    }

    void aFailureIsABannerUntilAnExportWorks()
    {
        QTemporaryDir dir;
        Test::writeFile(dir.filePath(QStringLiteral("textexports")), "a file in the way");
        ModelRegistry models;
        ExportFeed feed(models, std::make_shared<TrendStore>());
        feed.setFolder(dir.filePath(QStringLiteral("textexports")));
        models.exports.offerTrace(QStringLiteral("Spectrum"), QStringLiteral("FT"), TraceHandle(ramp(0.5)),
                                  QStringLiteral("Frequency"), QStringLiteral("MHz"), QStringLiteral("FT"), 0,
                                  1);
        models.exports.write();
        QTRY_VERIFY(!models.exports.busy());
        QCOMPARE(models.problems.openCount(), 1);
        QVERIFY(!models.exports.problem().isEmpty());
        feed.setFolder(dir.filePath(QStringLiteral("other")));
        models.exports.write();
        QTRY_VERIFY(!models.exports.busy());
        QCOMPARE(models.problems.openCount(), 0);
    }
};

QTEST_GUILESS_MAIN(ExportFeedTest)
#include "tst_exportfeed.moc"
