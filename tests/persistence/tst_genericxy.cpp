// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/csv/csvtext.h"
#include "persistence/parsers/genericxy.h"
#include "tests/support/testsupport.h"

#include <rapidcheck.h>

#include <QTest>

#include <cmath>

using namespace Chirpdeck;

namespace {

const QString Name = QStringLiteral("x.txt");

XyLayout layoutOf(const QByteArray &content)
{
    auto layout = detectXyLayout(content, Name);
    if (!layout)
        QTest::qFail(qPrintable(layout.error().text()), __FILE__, __LINE__);
    return layout ? *layout : XyLayout{};
}

QByteArray fixture(const char *file)
{
    return Test::contentOf(Test::fixtures() + QStringLiteral("/xy/") + QLatin1String(file));
}

} // namespace

class GenericXyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void layoutsAreDetected_data();
    void layoutsAreDetected();
    void columnNamesComeFromTheHeader();
    void theUsersLayoutWins();
    void badRowsAreNamed();
    void nothingToReadIsAnError();
    void aPreviewShowsAllCells();
    void latin1NamesAreRead();
    void ourExportsReadBack();
    void theEndOfTheSampleIsNoRow();
    void referenceFilesAreRead();
    void anyBytesAreAnErrorOrPoints();
};

void GenericXyTest::layoutsAreDetected_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<int>("delimiter");
    QTest::addColumn<bool>("decimalComma");
    QTest::addColumn<int>("headerLines");
    QTest::addColumn<int>("x");
    QTest::addColumn<int>("y");
    QTest::addColumn<QPointF>("last");
    const auto row = [](const char *name, const QByteArray &content, XyDelimiter delimiter, bool comma,
                        int header, int x, int y, QPointF last) {
        QTest::newRow(name) << content << static_cast<int>(delimiter) << comma << header << x << y << last;
    };
    using enum XyDelimiter;
    row("commas", "a,b\n1,2\n3,4\n", Comma, false, 1, 0, 1, {3, 4});
    row("commas and blanks", "1, 2\n3, 4\n", Comma, false, 0, 0, 1, {3, 4});
    row("semicolons", "1;2\n3;4", Semicolon, false, 0, 0, 1, {3, 4});
    row("tabs", "x\ty\n\n1\t2\n3\t4\n", Tab, false, 2, 0, 1, {3, 4});
    row("blanks", "  1   2\n 10 4.5\n", Whitespace, false, 0, 0, 1, {10, 4.5});
    row("decimal commas, semicolons", "x;y\n1,5;2,25\n3,5;-4e-1\n", Semicolon, true, 1, 0, 1, {3.5, -0.4});
    row("decimal commas, blanks", "1,5 2,25\n3,5 4,0\n", Whitespace, true, 0, 0, 1, {3.5, 4.0});
    row("decimal commas, tabs", "1,5\t2,25\n3,5\t4,0\n", Tab, true, 0, 0, 1, {3.5, 4.0});
    row("text before numbers", "  9\n\nH 1.5 2 3\nC 4 5 6\n", Whitespace, false, 2, 1, 2, {4, 5});
    row("text with delimiters behind", "1\t2\ta;b c\n3\t4\td;e\n", Tab, false, 0, 0, 1, {3, 4});
    row("comments", "# 1 2 3\n! x\n% 4\n1 2\n3 4\n", Whitespace, false, 3, 0, 1, {3, 4});
    row("quoted cells", "\"a\",\"b\"\n\"1\",\"2\"\n\"3\",\"4\"\n", Comma, false, 1, 0, 1, {3, 4});
    row("delimiter at the end", "1,2,\n3,4,\n", Comma, false, 0, 0, 1, {3, 4});
    row("CRLF", "a;b\r\n1;2\r\n3;4\r\n", Semicolon, false, 1, 0, 1, {3, 4});
    row("CR", "a;b\r1;2\r3;4\r", Semicolon, false, 1, 0, 1, {3, 4});
    row("Fortran", "  .1000000D-11   1.5D+02\n  .1D+01   2.5d0\n", Whitespace, false, 0, 0, 1, {1, 2.5});
    row("byte-order mark",
        "\xef\xbb\xbf"
        "1;2\n3;4\n",
        Semicolon, false, 0, 0, 1, {3, 4});
    row("an empty column", ";1;2\n;3;4\n", Semicolon, false, 0, 1, 2, {3, 4});
    row("a footer", "1,2\n3,4\n5,6\nend of data\n", Comma, false, 0, 0, 1, {5, 6});
}

void GenericXyTest::layoutsAreDetected()
{
    QFETCH(QByteArray, content);
    QFETCH(QPointF, last);
    const auto layout = layoutOf(content);
    QTEST(static_cast<int>(layout.delimiter), "delimiter");
    QTEST(layout.decimalComma, "decimalComma");
    QTEST(layout.headerLines, "headerLines");
    QTEST(layout.xColumn, "x");
    QTEST(layout.yColumn, "y");
    const auto data = parseXy(content, Name);
    QVERIFY(bool(data));
    QCOMPARE(data->layout, layout);
    QCOMPARE(data->points.back().x(), last.x());
    QCOMPARE(data->points.back().y(), last.y());
}

void GenericXyTest::columnNamesComeFromTheHeader()
{
    QCOMPARE(layoutOf("title\nFrequency (MHz);Intensity\n\n1;2\n").columnNames,
             QStringList({QStringLiteral("Frequency (MHz)"), QStringLiteral("Intensity")}));
    QCOMPARE(layoutOf("# f I\n1 2\n").columnNames, QStringList({QStringLiteral("f"), QStringLiteral("I")}));
    QCOMPARE(layoutOf("one title of words\n1 2\n").columnNames, QStringList());
    QCOMPARE(layoutOf("1 2\n").columnNames, QStringList());
}

void GenericXyTest::theUsersLayoutWins()
{
    const QByteArray content("1;2;3,5\n4;5;6,5\n");
    XyLayout layout{XyDelimiter::Semicolon, true, 1, 2, 0, {}};
    const auto data = parseXy(content, Name, layout);
    QVERIFY(bool(data));
    QCOMPARE(data->points, (std::vector<QPointF>{{6.5, 4}}));
    layout.delimiter = XyDelimiter::Space;
    layout.decimalComma = false;
    layout.headerLines = 0;
    QCOMPARE(parseXy("1  7\n2  8\n", Name, layout)->points, (std::vector<QPointF>{{7, 1}, {8, 2}}));
    for (const auto &[x, y, header] : {std::tuple(-1, 0, 0), {0, -1, 0}, {0, 1 << 30, 0}, {0, 1, -1}}) {
        layout.xColumn = x;
        layout.yColumn = y;
        layout.headerLines = header;
        QVERIFY(!parseXy(content, Name, layout));
        QVERIFY(!GenericXyParser::preview(content, Name, 5, layout));
    }
}

void GenericXyTest::badRowsAreNamed()
{
    const auto data = parseXy("a;b\n1;2\nx;3\n\n# note\n4\nnan;1\n5;inf\n6;7\n", Name);
    QVERIFY(bool(data));
    QCOMPARE(data->points, (std::vector<QPointF>{{1, 2}, {6, 7}}));
    QCOMPARE(data->badLines, 2);
    QCOMPARE(data->problems.size(), 2);
    QCOMPARE(data->problems[0].where, QStringLiteral("x.txt, line 3"));
    QCOMPARE(data->problems[1].where, QStringLiteral("x.txt, line 6"));
    const auto many = parseXy("1 2\n" + QByteArray("words of a story\n").repeated(1000), Name,
                              XyLayout{XyDelimiter::Whitespace, false, 0, 0, 1, {}});
    QCOMPARE(many->badLines, 1000);
    QVERIFY(many->problems.size() <= 20);
}

void GenericXyTest::nothingToReadIsAnError()
{
    for (const char *content :
         {"", "\n\n", "# 1 2\n", "one column\n1\n2\n", "words only\nno numbers here\n"}) {
        const auto data = parseXy(content, Name);
        QVERIFY(!data);
        QVERIFY(data.error().where.startsWith(Name));
    }
    const XyLayout layout{XyDelimiter::Comma, false, 0, 0, 1, {}};
    QCOMPARE(parseXy("\n1;2\n", Name, layout).error().where, QStringLiteral("x.txt, line 2"));
    QVERIFY(!parseXy("", Name, layout));
}

void GenericXyTest::aPreviewShowsAllCells()
{
    const QByteArray content("f,I,note\n1,2,a\n3,4,b\n5,6,c\n");
    const auto preview = GenericXyParser().preview(content, Name, 2);
    QVERIFY(bool(preview));
    QCOMPARE(preview->columns,
             QStringList({QStringLiteral("f"), QStringLiteral("I"), QStringLiteral("note")}));
    QCOMPARE(preview->rows.size(), 2);
    QCOMPARE(preview->rows[1].line, 3);
    QCOMPARE(preview->rows[1].cells,
             QStringList({QStringLiteral("3"), QStringLiteral("4"), QStringLiteral("b")}));
    const auto wrong =
        GenericXyParser::preview(content, Name, 2, {XyDelimiter::Semicolon, false, 0, 0, 3, {}});
    QCOMPARE(wrong->columns.size(), 4);
    QCOMPARE(wrong->rows[0].cells, QStringList{QStringLiteral("f,I,note")});
}

void GenericXyTest::latin1NamesAreRead()
{
    QCOMPARE(layoutOf("Frequenz;Intensit\xe4t (\xb5V)\n1;2\n").columnNames[1],
             QStringLiteral("Intensit\u00e4t (\u00b5V)"));
}

void GenericXyTest::ourExportsReadBack()
{
    QVERIFY(rc::check([] {
        QList<QPointF> points;
        const auto count = *rc::gen::inRange(1, 50);
        for (int i = 0; i < count; ++i)
            points.append({*rc::gen::arbitrary<double>(), *rc::gen::arbitrary<double>()});
        const auto format =
            *rc::gen::element(XyFormat::Semicolon, XyFormat::Comma, XyFormat::Tab, XyFormat::Aligned);
        const auto data = parseXy(xyText(points, QStringLiteral("FT"), format), Name);
        RC_ASSERT(bool(data));
        RC_ASSERT(data->layout.columnNames == QStringList({QStringLiteral("FT_x"), QStringLiteral("FT_y")}));
        RC_ASSERT(data->points == std::vector<QPointF>(points.begin(), points.end()));
        RC_ASSERT(data->badLines == 0);
    }));
}

void GenericXyTest::theEndOfTheSampleIsNoRow()
{
    // A row cut in two where detection stops looking has fewer cells, or another number.
    for (int shift = 0; shift < 12; ++shift) {
        const QByteArray content =
            QByteArray(shift, '#') + '\n' + QByteArray("1234.5,678.25,9\n").repeated(10000);
        const auto data = parseXy(content, Name);
        QVERIFY(bool(data));
        QCOMPARE(data->points.size(), 10000u);
        QCOMPARE(data->badLines, 0);
    }
}

void GenericXyTest::referenceFilesAreRead()
{
    CHIRPDECK_NEED_FIXTURES();
    auto data = parseXy(fixture("1011.txt"), Name);
    QCOMPARE(data->layout.delimiter, XyDelimiter::Tab);
    QCOMPARE(data->points.size(), 172u);
    QCOMPARE(data->points.front(), QPointF(45295.0, 9.063271e-02));
    QCOMPARE(data->layout.columnNames.value(0), QStringLiteral("drfreq1011"));
    data = parseXy(fixture("59.txt"), Name);
    QCOMPARE(data->points.front(), QPointF(225158, 37.7230));
    QCOMPARE(data->badLines, 0);
    data = parseXy(fixture("JMOLplot"), Name);
    QCOMPARE(data->points.size(), 9u);
    QCOMPARE(data->points.front(), QPointF(-1.74519639, -0.52097525));
    data = parseXy(fixture("cubic.csv"), Name);
    QCOMPARE(data->layout.columnNames, (QStringList{QStringLiteral("i"), QStringLiteral("j"),
                                                    QStringLiteral("k"), QStringLiteral("fk")}));
    QCOMPARE(data->points.front(), QPointF(7, 7));
}

void GenericXyTest::anyBytesAreAnErrorOrPoints()
{
    QVERIFY(rc::check([] {
        const auto bytes = *rc::gen::container<std::string>(rc::gen::weightedOneOf<char>(
            {{6, rc::gen::element('1', '2', ' ', ';', ',', '\t', '\n', '.', '-', 'e')},
             {1, rc::gen::element('#', '"', '\r', '\0', 'D', '\xff', '\xfe')},
             {1, rc::gen::arbitrary<char>()}}));
        const QByteArray content = QByteArray::fromStdString(bytes);
        const auto data = parseXy(content, Name);
        if (!data) {
            RC_ASSERT(data.error().where.startsWith(Name));
            return;
        }
        RC_ASSERT(!data->points.empty());
        for (const auto &point : data->points)
            RC_ASSERT(std::isfinite(point.x()) && std::isfinite(point.y()));
        RC_ASSERT(GenericXyParser().preview(content, Name, 10).hasValue());
    }));
}

QTEST_GUILESS_MAIN(GenericXyTest)
#include "tst_genericxy.moc"
