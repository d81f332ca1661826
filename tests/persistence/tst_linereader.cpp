// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/csv/linereader.h"
#include "tests/support/testsupport.h"

#include <QDirIterator>
#include <QTemporaryDir>
#include <QTest>

using namespace Chirpdeck;

namespace {

const QString Name = QStringLiteral("clocks.csv");

QList<CsvRow> rowsOf(QByteArrayView content, QChar delimiter = u';')
{
    const auto table = CsvTable::parse(content, Name, delimiter);
    return table ? table->rows() : QList<CsvRow>{};
}

} // namespace

class LineReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowsKeepTheirLineNumbers();
    void lineEndsAndByteOrderMarksDoNotMatter();
    void emptyCellsStay();
    void aTabDelimiterKeepsEmptyCellsAtTheEdges();
    void oldEightBitTextIsRead();
    void whatIsNoTextIsRefused();
    void limitsAreErrorsWithALine();
    void missingFilesSayTheirPath();
    void metadataTakesTwoColumnsAndTheFirstOccurrence();
    void delimiterComesFromVersionFile_data();
    void delimiterComesFromVersionFile();
    void everyReferenceFileIsRead();
};

void LineReaderTest::rowsKeepTheirLineNumbers()
{
    const auto rows = rowsOf("a;b\n\n1;2\n   \n3;4");
    QCOMPARE(rows, (QList<CsvRow>{{1, {QStringLiteral("a"), QStringLiteral("b")}},
                                  {3, {QStringLiteral("1"), QStringLiteral("2")}},
                                  {5, {QStringLiteral("3"), QStringLiteral("4")}}}));
    const auto table = CsvTable::parse("a\nb", Name);
    QCOMPARE(table->errorAt(table->rows()[1], QStringLiteral("wrong")).where,
             QStringLiteral("clocks.csv, line 2"));
}

void LineReaderTest::lineEndsAndByteOrderMarksDoNotMatter()
{
    const auto plain = rowsOf("a;b\n1;2");
    QCOMPARE(plain.size(), 2);
    QCOMPARE(rowsOf("a;b\n1;2\n"), plain);
    QCOMPARE(rowsOf("a;b\r\n1;2\r\n"), plain);
    QCOMPARE(rowsOf("\xef\xbb\xbf"
                    "a;b\n1;2"),
             plain);
    QCOMPARE(rowsOf("  a;b \n1;2\t"), plain);
    QVERIFY(rowsOf("").isEmpty());
    QVERIFY(rowsOf("\n\r\n").isEmpty());
}

void LineReaderTest::emptyCellsStay()
{
    const auto rows = rowsOf("FlowController.Default;Channel;0;Name;;\n;\n");
    QCOMPARE(rows[0].cells.size(), 6);
    QCOMPARE(rows[0].cell(5), QString());
    QCOMPARE(rows[0].cell(17), QString());
    QCOMPARE(rows[1].cells.size(), 2);
}

void LineReaderTest::aTabDelimiterKeepsEmptyCellsAtTheEdges()
{
    QCOMPARE(rowsOf("\t1\t\n", u'\t')[0].cells, (QStringList{QString(), QStringLiteral("1"), QString()}));
}

void LineReaderTest::oldEightBitTextIsRead()
{
    QCOMPARE(rowsOf("unit;\xb5s\n")[0].cell(1), QStringLiteral(u"\u00b5s"));
    QCOMPARE(rowsOf("unit;\xce\xbcs\n")[0].cell(1), QStringLiteral(u"\u03bcs"));
}

void LineReaderTest::whatIsNoTextIsRefused()
{
    const auto table = CsvTable::parse(QByteArrayView("a;b\n1;\0\0\n", 9), Name);
    QVERIFY(!table);
    QCOMPARE(table.error().where, QStringLiteral("clocks.csv, line 2"));
}

void LineReaderTest::limitsAreErrorsWithALine()
{
    const CsvLimits limits{100, 10, 3, 2};
    QVERIFY(bool(CsvTable::parse("a;b;c\n123;567;90", Name, u';', limits)));
    QCOMPARE(CsvTable::parse("a\nb;;;", Name, u';', limits).error().where,
             QStringLiteral("clocks.csv, line 2"));
    QCOMPARE(CsvTable::parse("a\n12345678901", Name, u';', limits).error().where,
             QStringLiteral("clocks.csv, line 2"));
    QCOMPARE(CsvTable::parse("a\nb\nc", Name, u';', limits).error().where,
             QStringLiteral("clocks.csv, line 3"));
    QCOMPARE(CsvTable::parse(QByteArray(101, '\n'), Name, u';', limits).error().where, Name);
}

void LineReaderTest::missingFilesSayTheirPath()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(Name);
    const auto missing = CsvTable::readFile(path);
    QVERIFY(!missing);
    QCOMPARE(missing.error().where, path);

    Test::writeFile(path, "a;b\n1;2\n");
    QCOMPARE(CsvTable::readFile(path)->rows().size(), 2);
    QVERIFY(!CsvTable::readFile(path, u';', CsvLimits{4, 10, 3, 2}));
}

void LineReaderTest::metadataTakesTwoColumnsAndTheFirstOccurrence()
{
    const auto table =
        CsvTable::parse("ObjKey;Value\nFtUnits;FtuV;extra\nalone\nFtUnits;FtV\nFidStartUs;3\n", Name);
    const QMap<QString, QString> expected{{QStringLiteral("FtUnits"), QStringLiteral("FtuV")},
                                          {QStringLiteral("FidStartUs"), QStringLiteral("3")}};
    QCOMPARE(table->keyValues(), expected);
    QVERIFY(CsvTable::parse("ObjKey\na;b\n", Name)->keyValues().isEmpty());
    QVERIFY(CsvTable().keyValues().isEmpty());
}

void LineReaderTest::delimiterComesFromVersionFile_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QChar>("delimiter");
    QTest::newRow("ours") << QByteArray(";\nkey;value\n") << QChar(u';');
    QTest::newRow("comma") << QByteArray(",\nkey,value\n") << QChar(u',');
    QTest::newRow("bar") << QByteArray("|\r\nkey|value\r\n") << QChar(u'|');
    QTest::newRow("tab") << QByteArray("\t\nkey\tvalue\n") << QChar(u'\t');
    QTest::newRow("blanks around") << QByteArray("  , \n") << QChar(u',');
    QTest::newRow("byte-order mark") << QByteArray("\xef\xbb\xbf,\n") << QChar(u',');
    QTest::newRow("first line missing") << QByteArray("key;value\n") << QChar(u';');
    QTest::newRow("empty") << QByteArray() << QChar(u';');
    QTest::newRow("empty line") << QByteArray("\nkey,value") << QChar(u';');
}

void LineReaderTest::delimiterComesFromVersionFile()
{
    QFETCH(QByteArray, content);
    QFETCH(QChar, delimiter);
    QCOMPARE(detectDelimiter(content), delimiter);
}

void LineReaderTest::everyReferenceFileIsRead()
{
    CHIRPDECK_NEED_FIXTURES();
    int files = 0;
    QDirIterator it(Test::fixtures() + QStringLiteral("/experiments"), {QStringLiteral("*.csv")}, QDir::Files,
                    QDirIterator::Subdirectories);
    while (it.hasNext()) {
        const QString path = it.next();
        if (it.fileInfo().size() > 100'000)
            continue;
        const auto table = CsvTable::readFile(path);
        QVERIFY2(bool(table), qPrintable(path));
        QVERIFY2(!table->isEmpty(), qPrintable(path));
        ++files;
    }
    QVERIFY(files > 50);
}

QTEST_GUILESS_MAIN(LineReaderTest)
#include "tst_linereader.moc"
