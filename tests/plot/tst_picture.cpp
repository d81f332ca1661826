// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/plot/core/plotpicture.h"
#include "tests/plot/reference.h"

#include <QGuiApplication>
#include <QtTest/QtTest>

using namespace Chirpdeck;

namespace {

constexpr QSize size(900, 420);

PlotPicture pictureOf(const TracePtr &trace)
{
    PlotPicture picture;
    picture.curves.push_back({trace, {}, TraceStyle{Qt::red, Qt::transparent, 1.0, LinePattern::Solid}});
    picture.palette.grid = picture.palette.plot;
    picture.xUnit = QStringLiteral("MHz");
    picture.yUnit = QStringLiteral("V");
    return picture;
}

QRect deviceArea(const PlotPicture &picture, double scale)
{
    const QRectF area = picture.plotArea(size);
    return {qRound(area.left() * scale), qRound(area.top() * scale), qRound(area.width() * scale),
            qRound(area.height() * scale)};
}

int countOf(const QImage &image, QRect area, QColor color)
{
    int count = 0;
    for (int y = area.top(); y <= area.bottom(); ++y)
        for (int x = area.left(); x <= area.right(); ++x)
            count += Test::distance(image.pixelColor(x, y), color) < 60 ? 1 : 0;
    return count;
}

} // namespace

class PictureTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void curvesFillTheirColumns_data()
    {
        QTest::addColumn<int>("samples");
        QTest::addColumn<double>("dx");
        QTest::addColumn<double>("from");
        QTest::addColumn<double>("to");
        QTest::addColumn<double>("scale");
        QTest::newRow("dense") << 300'000 << 0.04 << 0.0 << 1.0 << 1.0;
        QTest::newRow("dense, backwards") << 300'000 << -0.04 << 0.1 << 0.93 << 1.0;
        QTest::newRow("two samples per column") << 1'700 << 1.0 << 0.0 << 1.0 << 1.0;
        QTest::newRow("a point every nine pixels") << 1'000 << 2.0 << 0.37 << 0.46 << 1.0;
        QTest::newRow("high resolution") << 300'000 << 0.04 << 0.3 << 0.45 << 2.0;
    }

    void curvesFillTheirColumns()
    {
        QFETCH(int, samples);
        QFETCH(double, dx);
        QFETCH(double, from);
        QFETCH(double, to);
        QFETCH(double, scale);
        const TracePtr trace = Test::knownSignal(samples, 26'500.0, dx, samples / 2);
        PlotPicture picture = pictureOf(trace);
        const double extent = trace->xMax() - trace->xMin();
        picture.view = ViewBox{trace->xMin() + from * extent, trace->xMin() + to * extent, -1.0, 9.0};
        const QImage image = picture.render(size, scale);
        QCOMPARE(image.size(), size * scale);
        const QString difference = Test::differenceFrom(image, deviceArea(picture, scale), *trace,
                                                        *picture.view, scale, Qt::red, picture.palette.plot);
        QVERIFY2(difference.isEmpty(), qPrintable(difference));
    }

    void axesAndTitlesAreDrawn()
    {
        PlotPicture picture = pictureOf(Test::knownSignal(5000, 26'500.0, 0.4));
        const QRect area = deviceArea(picture, 1.0);
        picture.palette.hint = Qt::blue;
        picture.palette.text = Qt::green;
        picture.title = QStringLiteral("Spectrum");
        picture.xQuantity = QStringLiteral("Frequency");
        const QImage image = picture.render(size);
        const QRect left(0, area.top(), area.left() - 8, area.height());
        const QRect below(area.left(), area.bottom() + 8, area.width(), 18);
        const QRect underTheLabels(area.left(), area.bottom() + 27, area.width(), 22);
        QVERIFY(countOf(image, left, Qt::blue) > 20);
        QVERIFY(countOf(image, below, Qt::blue) > 20);
        QVERIFY(countOf(image, underTheLabels, Qt::green) > 20);
        QVERIFY(countOf(image, QRect(0, 0, 300, 30), Qt::green) > 20);
    }

    void fillReachesFromTheCurveToZero()
    {
        auto y = std::make_shared<std::vector<double>>(20'000, 2.0);
        PlotPicture picture = pictureOf(Trace::build(0.0, 1.0, y));
        picture.curves[0].style->fill = Qt::green;
        picture.view = ViewBox{0.0, 19'999.0, -2.0, 4.0};
        const QImage image = picture.render(size);
        const QRect area = deviceArea(picture, 1.0);
        const int x = area.center().x();
        QCOMPARE(image.pixelColor(x, area.top() + area.height() / 2), QColor(Qt::green));
        QCOMPARE(image.pixelColor(x, area.top() + area.height() / 6), picture.palette.plot);
        QCOMPARE(image.pixelColor(x, area.bottom() - area.height() / 6), picture.palette.plot);
    }

    void bandsAndCursorsStandWhereTheyBelong()
    {
        PlotPicture picture =
            pictureOf(Trace::build(0.0, 1.0, std::make_shared<std::vector<double>>(100, 0.0)));
        picture.view = ViewBox{0.0, 100.0, 1.0, 2.0};
        picture.bands.push_back({40.0, 20.0, Qt::green});
        picture.cursors.push_back({75.0, QStringLiteral("A"), false});
        picture.palette.cursor = Qt::blue;
        const QImage image = picture.render(size);
        const QRect area = deviceArea(picture, 1.0);
        const auto at = [&](double part) {
            return image.pixelColor(area.left() + qRound(part * area.width()), area.center().y());
        };
        QCOMPARE(at(0.3), QColor(Qt::green));
        QCOMPARE(at(0.19), picture.palette.plot);
        QCOMPARE(at(0.41), picture.palette.plot);
        const QRect aroundCursor(area.left() + qRound(0.75 * area.width()) - 2, area.center().y(), 5, 1);
        QVERIFY(countOf(image, aroundCursor, Qt::blue) >= 1);
        QVERIFY(countOf(image, aroundCursor, Qt::blue) <= 2);
    }

    void emptyPicturesAreStillPictures()
    {
        PlotPicture picture;
        QVERIFY(!picture.render(size).isNull());
        QVERIFY(picture.render(QSize()).isNull());
        picture.curves.push_back({nullptr, {}, {}});
        picture.curves.push_back({Trace::build(0.0, 1.0, nullptr), {}, {}});
        QVERIFY(!picture.render(QSize(20, 10)).isNull());
    }
};

int main(int argc, char **argv)
{
    QGuiApplication app(argc, argv);
    PictureTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_picture.moc"
