// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/csv/base36.h"
#include "tests/support/testsupport.h"

#include <rapidcheck.h>

#include <QTest>

#include <limits>

using namespace Chirpdeck;

namespace {

constexpr qint64 Lowest = std::numeric_limits<qint64>::min();
constexpr qint64 Highest = std::numeric_limits<qint64>::max();

FidList fidList(int frames, std::vector<qint64> sums)
{
    FidList fids;
    fids.frames = frames;
    fids.size = static_cast<qsizetype>(sums.size()) / frames;
    fids.sums = std::make_shared<const std::vector<qint64>>(std::move(sums));
    return fids;
}

/// Any 64-bit number, with small and boundary ones as frequent as large ones.
rc::Gen<qint64> anySum()
{
    return rc::gen::map(rc::gen::pair(rc::gen::arbitrary<qint64>(), rc::gen::inRange(0, 64)),
                        [](const std::pair<qint64, int> &drawn) { return drawn.first >> drawn.second; });
}

QString errorOf(const QByteArray &content)
{
    const auto fids = parseFidList(content, QStringLiteral("fid/3.csv"));
    return fids ? QStringLiteral("accepted") : fids.error().where;
}

} // namespace

class Base36Test : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void numbersAreSpelledAsTheFormatSays_data();
    void numbersAreSpelledAsTheFormatSays();
    void everyNumberReadsBack();
    void numbersAroundEachPowerReadBack();
    void readersAcceptUpperCaseAndPlus();
    void whatIsNoNumberIsRefused_data();
    void whatIsNoNumberIsRefused();

    void twoFramesHaveTheDocumentedBytes();
    void anEmptyListIsItsHeader();
    void everyListReadsBack();
    void lineEndsAndByteOrderMarksDoNotMatter();
    void columnNamesAreFree();
    void aBadRowIsNamedByFileAndLine_data();
    void aBadRowIsNamedByFileAndLine();
    void aHeaderCannotAskForMemoryThatTheFileDoesNotFill();
    void referenceFilesKeepTheirBytes();
};

void Base36Test::numbersAreSpelledAsTheFormatSays_data()
{
    QTest::addColumn<qint64>("value");
    QTest::addColumn<QByteArray>("text");
    const auto row = [](qint64 value, const char *text) { QTest::newRow(text) << value << QByteArray(text); };
    row(0, "0");
    row(35, "z");
    row(36, "10");
    row(-36, "-10");
    row(600, "go");
    row(-900, "-p0");
    row(46655, "zzz");
    row(46656, "1000");
    row(1679615, "zzzz");
    row(1679616, "10000");
    row(Highest, "1y2p0ij32e8e7");
    row(Lowest + 1, "-1y2p0ij32e8e7");
    row(Lowest, "-1y2p0ij32e8e8");
}

void Base36Test::numbersAreSpelledAsTheFormatSays()
{
    QFETCH(qint64, value);
    QFETCH(QByteArray, text);
    QCOMPARE(base36Text(value), text);
    QCOMPARE(parseBase36(text), std::optional(value));
    // Blackchirp gives the most negative number a sign too many.
    QCOMPARE(parseBase36("--1y2p0ij32e8e8"), std::optional(Lowest));
}

void Base36Test::everyNumberReadsBack()
{
    QVERIFY(rc::check([] {
        const qint64 value = *anySum();
        const QByteArray text = base36Text(value);
        RC_ASSERT(text == (value == Lowest ? QByteArray("-1y2p0ij32e8e8") : QByteArray::number(value, 36)));
        RC_ASSERT(parseBase36(text) == std::optional(value));
    }));
}

void Base36Test::numbersAroundEachPowerReadBack()
{
    for (qint64 power = 1; power < Highest / 36; power *= 36) {
        for (const qint64 value : {power - 1, power, power + 1, -power - 1, -power, -power + 1}) {
            QCOMPARE(base36Text(value), QByteArray::number(value, 36));
            // The list's buffer is sized from the largest number, so each one stands alone in a list once.
            const auto fids =
                parseFidList(formatFidList(fidList(1, {value, value})), QStringLiteral("0.csv"));
            QVERIFY(bool(fids));
            QCOMPARE(fids->sums, (std::vector{value, value}));
        }
    }
}

void Base36Test::readersAcceptUpperCaseAndPlus()
{
    QCOMPARE(parseBase36("GO"), std::optional<qint64>(600));
    QCOMPARE(parseBase36("+go"), std::optional<qint64>(600));
    QCOMPARE(parseBase36("-P0"), std::optional<qint64>(-900));
    QCOMPARE(parseBase36("-0"), std::optional<qint64>(0));
    QCOMPARE(parseBase36("00000000000000000000z"), std::optional<qint64>(35));
    QCOMPARE(parseBase36("nan"), std::optional<qint64>(30191));
}

void Base36Test::whatIsNoNumberIsRefused_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char *text :
         {"", "-", "+", "+-1", "--1y2p0ij32e8e7", "--1y2p0ij32e8e80", " 1", "1 ", "1_0", "1.0",
          "1y2p0ij32e8e8", "-1y2p0ij32e8e9", "zzzzzzzzzzzzz", "100000000000000000000", "\xc3\xa4", "{"})
        QTest::newRow(*text ? text : "empty") << QByteArray(text);
}

void Base36Test::whatIsNoNumberIsRefused()
{
    QFETCH(QByteArray, text);
    QCOMPARE(parseBase36(text), std::nullopt);
}

void Base36Test::twoFramesHaveTheDocumentedBytes()
{
    const auto fids = fidList(2, {600, 300, 0, -300, -600, -900, 603, 303, 3, -297, -597, -897});
    QCOMPARE(formatFidList(fids), QByteArray("fid0;fid1\ngo;gr\n8c;8f\n0;3\n-8c;-89\n-go;-gl\n-p0;-ox"));
}

void Base36Test::anEmptyListIsItsHeader()
{
    FidList fids;
    fids.frames = 3;
    QCOMPARE(formatFidList(fids), QByteArray("fid0;fid1;fid2"));
    const auto read = parseFidList("fid0;fid1;fid2", QStringLiteral("0.csv"));
    QVERIFY(bool(read));
    QCOMPARE(read->frames, 3);
    QCOMPARE(read->size, 0);
    QVERIFY(read->sums.empty());
}

void Base36Test::everyListReadsBack()
{
    QVERIFY(rc::check([] {
        const int frames = *rc::gen::inRange(1, 6);
        const int size = *rc::gen::inRange(1, 40);
        const auto sums =
            *rc::gen::container<std::vector<qint64>>(static_cast<std::size_t>(frames * size), anySum());
        const QByteArray content = formatFidList(fidList(frames, sums));
        RC_ASSERT(!content.endsWith('\n'));
        RC_ASSERT(content.count('\n') == size);
        const auto read = parseFidList(content, QStringLiteral("0.csv"));
        RC_ASSERT(bool(read));
        RC_ASSERT(read->frames == frames);
        RC_ASSERT(read->size == size);
        RC_ASSERT(read->sums == sums);
    }));
}

void Base36Test::lineEndsAndByteOrderMarksDoNotMatter()
{
    const std::vector<qint64> expected{600, -1, 2, 36};
    for (const char *content : {"fid0;fid1\ngo;2\n-1;10", "fid0;fid1\ngo;2\n-1;10\n",
                                "fid0;fid1\r\ngo;2\r\n-1;10\r\n", "fid0;fid1\r\ngo;2\r\n-1;10",
                                "\xef\xbb\xbf"
                                "fid0;fid1\nGO;+2\n-1;10"}) {
        const auto read = parseFidList(content, QStringLiteral("0.csv"));
        QVERIFY2(bool(read), content);
        QCOMPARE(read->size, 2);
        QCOMPARE(read->sums, expected);
    }
}

void Base36Test::columnNamesAreFree()
{
    const auto read = parseFidList("lif;ref\n1p;9y\n-i6;-3j\n", QStringLiteral("lif/0.csv"));
    QVERIFY(bool(read));
    QCOMPARE(read->sums, (std::vector<qint64>{61, -654, 358, -127}));
}

void Base36Test::aBadRowIsNamedByFileAndLine_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("where");
    const auto row = [](const char *name, const char *content, int line) {
        QTest::newRow(name) << QByteArray(content) << QStringLiteral("fid/3.csv, line %1").arg(line);
    };
    row("empty file", "", 1);
    row("only a byte-order mark", "\xef\xbb\xbf", 1);
    row("no header", "\n1\n2", 1);
    row("a cell too few", "fid0;fid1\n1;2\n3\n4;5", 3);
    row("a cell too many", "fid0;fid1\n1;2\n3;4\n4;5;6", 4);
    row("a cell too many at the end", "fid0\n1\n2;3", 3);
    row("empty cell", "fid0;fid1\n1;2\n;4", 3);
    row("empty last cell", "fid0;fid1\n1;2\n4;", 3);
    row("blank line", "fid0\n1\n\n2", 3);
    row("two final line breaks", "fid0\n1\n2\n\n", 4);
    row("not base 36", "fid0\n1\n2?\n3", 3);
    row("underscore", "lif_ref\n1p_9y\n", 2);
    row("blank", "fid0\n1\n 2", 3);
    row("bare sign", "fid0\n-\n", 2);
    row("overflow", "fid0\n1\n1y2p0ij32e8e8", 3);
    row("lone carriage return", "fid0\n1\r2\n", 2);
}

void Base36Test::aBadRowIsNamedByFileAndLine()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, where);
    QCOMPARE(errorOf(content), where);
}

void Base36Test::aHeaderCannotAskForMemoryThatTheFileDoesNotFill()
{
    // 200 001 columns times 200 001 lines would be 320 GB.
    const QByteArray content = QByteArray(200000, ';') + QByteArray(200000, '\n');
    QCOMPARE(errorOf("a" + content + "1"), QStringLiteral("fid/3.csv, line 2"));
}

void Base36Test::referenceFilesKeepTheirBytes()
{
    CHIRPDECK_NEED_FIXTURES();
    for (const char *name : {"58/fid/0.csv", "58/fid/3.csv", "5/fid/0.csv", "5/fid/2.csv", "2/fid/0.csv"}) {
        const QString path = Test::fixtures() + QStringLiteral("/experiments/") + QLatin1String(name);
        const QByteArray content = Test::contentOf(path);
        auto read = parseFidList(content, path);
        QVERIFY2(bool(read), qPrintable(bool(read) ? QString() : read.error().text()));
        QVERIFY(read->size > 0);
        QVERIFY2(formatFidList(fidList(read->frames, std::move(read->sums))) == content, name);
    }
}

QTEST_GUILESS_MAIN(Base36Test)
#include "tst_base36.moc"
