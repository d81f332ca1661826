// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/models/trendsmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Chirpdeck;

namespace {

constexpr qint64 Now = 1'777'958'112'000;
constexpr qint64 Hour = 3'600'000;

TrendChannel channel(const char *key, const char *name, const char *group, const char *unit)
{
    return {QLatin1String(key), QLatin1String(name), QLatin1String(group), QLatin1String(unit)};
}

QList<TrendChannel> bench()
{
    return {channel("P.a.ChamberPressure", "Pressure", "Chamber", "mbar"),
            channel("F.a.Flow1", "Neon", "Gas flow", "sccm"),
            channel("F.a.Flow2", "Sample", "Gas flow", "sccm"),
            channel("F.a.Pressure", "Line", "Gas flow", "kTorr"),
            channel("run:Ftmw.Shots", "Shots", "Run 7", "")};
}

/// The answer of a feed: every curve from `low` to `high`.
TrendPicture answer(const TrendsModel &model, double low = 1.0, double high = 2.0)
{
    TrendPicture picture;
    picture.request = model.request(Now);
    picture.now = Now;
    picture.channels = bench();
    for (const auto &keys : picture.request.graphs) {
        auto &curves = picture.graphs.emplace_back();
        for (const auto &key : keys) {
            TrendCurve curve;
            for (const auto &known : picture.channels)
                if (known.key == key)
                    curve.channel = known;
            curve.low = low;
            curve.high = high;
            curve.hasPoints = true;
            curve.latest = TrendPoint{Now, high};
            curve.intervalMs = 15'000;
            curves.push_back(curve);
        }
    }
    return picture;
}

QVariant role(const TrendsModel &model, int row, int role)
{
    return model.data(model.index(row), role);
}

} // namespace

/// What the page of trends asks for and shows.
class TrendsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneGraphForEachDeviceAndUnit()
    {
        TrendsModel model(nullptr);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy chosen(&model, &TrendsModel::layoutChosen);
        model.setPicture(answer(model));
        QCOMPARE(model.graphs(),
                 (QList<QStringList>{{QStringLiteral("P.a.ChamberPressure")},
                                     {QStringLiteral("F.a.Flow1"), QStringLiteral("F.a.Flow2")},
                                     {QStringLiteral("F.a.Pressure")}}));
        QCOMPARE(chosen.count(), 0); // made, not chosen: nothing to be stored
        model.setPicture(answer(model));
        QCOMPARE(role(model, 1, TrendsModel::TitleRole).toString(), QStringLiteral("Gas flow"));
        QCOMPARE(role(model, 1, TrendsModel::CurvesRole).toList().size(), 2);
    }

    void whatWasChosenStays()
    {
        TrendsModel model(nullptr);
        model.setGraphs({{QStringLiteral("F.a.Flow2"), QStringLiteral("gone")}});
        model.setPicture(answer(model));
        QCOMPARE(model.count(), 1);
        QSignalSpy chosen(&model, &TrendsModel::layoutChosen);
        model.toggleChannel(0, QStringLiteral("F.a.Flow1"));
        model.toggleChannel(0, QStringLiteral("gone"));
        QCOMPARE(model.graphs(),
                 (QList<QStringList>{{QStringLiteral("F.a.Flow2"), QStringLiteral("F.a.Flow1")}}));
        QCOMPARE(chosen.count(), 2);
        QCOMPARE(model.addGraph(), 1);
        model.moveGraph(1, -1);
        QVERIFY(model.graphs().constFirst().isEmpty());
        model.removeGraph(0);
        model.removeGraph(0);
        QCOMPARE(model.count(), 1); // the last one stays
        for (int i = 0; i < 20; ++i)
            model.addGraph();
        QCOMPARE(model.count(), TrendsModel::mostGraphs);
        QCOMPARE(model.addGraph(), -1);
    }

    void aGraphHoldsFiveCurves()
    {
        TrendsModel model(nullptr);
        model.setGraphs(
            {{QStringLiteral("1"), QStringLiteral("2"), QStringLiteral("3"), QStringLiteral("4")}});
        model.setPicture(answer(model));
        model.toggleChannel(0, QStringLiteral("F.a.Flow1"));
        model.toggleChannel(0, QStringLiteral("F.a.Flow2"));
        QCOMPARE(model.graphs()[0].size(), TrendsModel::mostCurves);
        for (const auto &choice : model.choices(0)) {
            const auto map = choice.toMap();
            QCOMPARE(map.value(QStringLiteral("possible")).toBool(),
                     map.value(QStringLiteral("key")) == QStringLiteral("F.a.Flow1"));
        }
    }

    void timeIsSharedAndBounded()
    {
        TrendsModel model(nullptr);
        QCOMPARE(model.hours(), 12.0);
        model.setPicture(answer(model));
        QCOMPARE(model.request(Now).from, Now - 12 * Hour);
        model.page(-1);
        QVERIFY(!model.live());
        QCOMPARE(model.request(Now + 5000).to, Now - 6 * Hour); // time goes on, the view does not
        model.setPicture(answer(model));
        for (int i = 0; i < 20; ++i) {
            model.page(-1);
            model.setPicture(answer(model));
        }
        QCOMPARE(model.request(Now).from, Now - 48 * Hour);
        QVERIFY(!model.canGoBack());
        model.panBy(1e12);
        QVERIFY(model.live());
        model.setHours(1000.0);
        QCOMPARE(model.hours(), TrendsModel::longestHours);
        model.setHours(0.0);
        QCOMPARE(model.hours(), TrendsModel::shortestHours);
    }

    void zoomKeepsTheMomentUnderTheFinger()
    {
        TrendsModel model(nullptr);
        model.setPicture(answer(model));
        model.page(-1);
        model.setPicture(answer(model));
        const auto before = model.request(Now);
        const double at = double(before.from) + 0.25 * double(before.to - before.from);
        model.zoom(2.0, at);
        const auto after = model.request(Now);
        QCOMPARE(after.to - after.from, 6 * Hour);
        QVERIFY(std::abs((at - double(after.from)) / double(after.to - after.from) - 0.25) < 1e-6);
    }

    void anAnswerToAnOldQuestionIsNotShown()
    {
        TrendsModel model(nullptr);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setGraphs({{QStringLiteral("F.a.Flow1")}});
        const auto old = answer(model);
        model.addGraph();
        QSignalSpy wanted(&model, &TrendsModel::pictureWanted);
        model.setPicture(old);
        QCOMPARE(role(model, 0, TrendsModel::CurvesRole).toList().size(), 0);
        QCOMPARE(wanted.count(), 1);
    }

    void valuesThatDoNotMoveStandInTheMiddle()
    {
        TrendsModel model(nullptr);
        model.setGraphs({{QStringLiteral("F.a.Flow1")}});
        model.setPicture(answer(model, 50.0, 50.0));
        const double low = role(model, 0, TrendsModel::LowRole).toDouble();
        const double high = role(model, 0, TrendsModel::HighRole).toDouble();
        QVERIFY(low < 50.0 && high > 50.0 && std::abs(high + low - 100.0) < 1e-9);
        model.setPicture(answer(model, 0.0, 0.0));
        QVERIFY(role(model, 0, TrendsModel::HighRole).toDouble() >
                role(model, 0, TrendsModel::LowRole).toDouble());
        model.setPicture(answer(model, 4.0e-6, 4.6e-6));
        QVERIFY(role(model, 0, TrendsModel::TicksRole).toList().size() >= 2);
    }

    void offTargetAndOldAreSaid()
    {
        TrendsModel model(nullptr);
        model.setGraphs({{QStringLiteral("F.a.Flow1")}});
        auto picture = answer(model, 48.0, 48.1);
        picture.graphs[0][0].setPoint = 50.0;
        picture.graphs[0][0].tolerance = 1.0;
        picture.graphs[0][0].latest->msecs = Now - 90'000;
        model.setPicture(picture);
        QCOMPARE(role(model, 0, TrendsModel::NoteRole).toString(), QStringLiteral("Neon off target"));
        QVERIFY(role(model, 0, TrendsModel::HasBandRole).toBool());
        QCOMPARE(role(model, 0, TrendsModel::BandLowRole).toDouble(), 49.0);
        const auto curve = role(model, 0, TrendsModel::CurvesRole).toList()[0].toMap();
        QCOMPARE(curve.value(QStringLiteral("value")).toString(), QStringLiteral("48.10"));
        QVERIFY(curve.value(QStringLiteral("stale")).toBool());
        QVERIFY(!curve.value(QStringLiteral("age")).toString().isEmpty());
    }

    void recordingIsAskedForOnce()
    {
        TrendsModel model(nullptr);
        QSignalSpy requested(&model, &TrendsModel::recordingRequested);
        model.applyRecording(true, 20);
        QCOMPARE(requested.count(), 0);
        model.setIntervalSeconds(1'000'000);
        QCOMPARE(requested.at(0).at(1).toInt(), TrendsModel::longestInterval);
        model.setRecording(false);
        QCOMPARE(requested.at(1).at(0).toBool(), false);
    }
};

QTEST_GUILESS_MAIN(TrendsTest)
#include "tst_trends.moc"
