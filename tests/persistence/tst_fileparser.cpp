// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/parsers/catalogparser.h"
#include "persistence/parsers/fileparserregistry.h"
#include "persistence/parsers/genericxy.h"
#include "persistence/parsers/textlines.h"
#include "tests/support/testsupport.h"

#include <rapidcheck.h>

#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace Chirpdeck;

namespace {

const QByteArray
    CatalogLine("    2991.4242  0.0003 -7.9732 3   28.8700 25  56519 30312 210      12 211       \n");

} // namespace

class FileParserTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theFirstThatAcceptsWins();
    void parsersAreFoundByType();
    void whatNoneAcceptsIsAnError();
    void formatsAndExtensionsAreListed();
    void aSpcatFileIsACatalog();
    void previewsShowTheFirstRows();
    void everyLineEndIsOne();
    void binariesAndEndlessLinesAreNamed();
    void utf16IsText();
    void numbersOfEveryProgram_data();
    void numbersOfEveryProgram();
    void everyDoubleReadsBack();
    void theReferenceFilesFindTheirParsers();

private:
    QString write(const char *name, const QByteArray &content)
    {
        const QString path = m_dir.filePath(QLatin1String(name));
        Test::writeFile(path, content);
        return path;
    }
    QTemporaryDir m_dir;
};

void FileParserTest::theFirstThatAcceptsWins()
{
    const FileParserRegistry registry;
    const auto formatOf = [&](const QString &path) {
        const auto parser = registry.findParser(path);
        return parser ? (*parser)->formatName() : parser.error().text();
    };
    // Its lines would do for a table of numbers, too.
    QCOMPARE(formatOf(write("a.cat", CatalogLine + CatalogLine)), QStringLiteral("SPCAT"));
    QCOMPARE(formatOf(write("renamed.txt", CatalogLine)), QStringLiteral("SPCAT"));
    QCOMPARE(formatOf(write("a.csv", "x,y\n1,2\n")), QStringLiteral("XY data"));
    QCOMPARE(formatOf(write("a.xo", "Fri Jul 11\n\n-- B 1      Freq       Split Linestr.\n")),
             QStringLiteral("XIAM"));

    class Everything : public GenericXyParser
    {
    public:
        QString formatName() const override { return QStringLiteral("everything"); }
        bool canParse(QByteArrayView, const QString &) const override { return true; }
    };
    std::vector<std::unique_ptr<FileParser>> parsers;
    parsers.push_back(std::make_unique<Everything>());
    parsers.push_back(std::make_unique<SpcatParser>());
    const FileParserRegistry other(std::move(parsers));
    QCOMPARE((*other.findParser(m_dir.filePath(QStringLiteral("a.cat"))))->formatName(),
             QStringLiteral("everything"));
}

void FileParserTest::parsersAreFoundByType()
{
    const FileParserRegistry registry;
    const QString catalog = write("a.cat", CatalogLine);
    const QString table = write("a.csv", "x,y\n1,2\n");
    QCOMPARE(registry.findParserOfType<CatalogParser>(catalog)->formatName(), QStringLiteral("SPCAT"));
    QVERIFY(!registry.findParserOfType<CatalogParser>(table));
    QVERIFY(registry.findParserOfType<GenericXyParser>(table));
    QVERIFY(!registry.findParserOfType<CatalogParser>(m_dir.filePath(QStringLiteral("absent"))));
    QCOMPARE(registry.parsersOfType<CatalogParser>().size(), 2u);
}

void FileParserTest::whatNoneAcceptsIsAnError()
{
    const FileParserRegistry registry;
    for (const QString &path :
         {write("a.png", QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16)), write("empty", ""),
          write("prose.txt", "Once upon a time\nthere was\n"), m_dir.filePath(QStringLiteral("absent"))}) {
        const auto found = registry.findParser(path);
        QVERIFY2(!found, qPrintable(path));
        QCOMPARE(found.error().where, path);
    }
}

void FileParserTest::formatsAndExtensionsAreListed()
{
    const FileParserRegistry registry;
    QCOMPARE(registry.supportedFormats(),
             QStringList({QStringLiteral("SPCAT"), QStringLiteral("XIAM"), QStringLiteral("XY data")}));
    for (const char *pattern : {"*.cat", "*.xo", "*.out", "*.csv", "*.txt"})
        QVERIFY(registry.supportedExtensions().contains(QLatin1String(pattern)));
    QVERIFY(SpcatParser().hasMatchingExtension(QStringLiteral("/a/B.CAT")));
    QVERIFY(!SpcatParser().hasMatchingExtension(QStringLiteral("/a.cat/b")));
}

void FileParserTest::aSpcatFileIsACatalog()
{
    const auto catalog =
        SpcatParser().parse("\n" + CatalogLine + "\n" + CatalogLine, QStringLiteral("x/c056519.cat"));
    QVERIFY(bool(catalog));
    QCOMPARE(catalog->program, QStringLiteral("SPCAT"));
    QCOMPARE(catalog->molecule, QStringLiteral("c056519"));
    QCOMPARE(catalog->transitions.size(), 2u);
    const auto &line = catalog->transitions[1];
    QCOMPARE(line.freqMHz, 2991.4242);
    QCOMPARE(line.errorMHz, 0.0003);
    QCOMPARE(line.intensity, std::pow(10.0, -7.9732));
    QCOMPARE(line.quantumNumbers, QStringLiteral("12 2 10 \u2190 12 2 11"));
    QCOMPARE(line.line, 4);
    QCOMPARE(SpcatParser().parse(CatalogLine + "x\n", QStringLiteral("a.cat")).error().where,
             QStringLiteral("a.cat, line 2"));
}

void FileParserTest::previewsShowTheFirstRows()
{
    const FileParserRegistry registry;
    const QString path = write("long.cat", CatalogLine.repeated(1000));
    const auto preview = (*registry.findParser(path))->previewFile(path, 5);
    QVERIFY(bool(preview));
    QCOMPARE(preview->format, QStringLiteral("SPCAT"));
    QCOMPARE(preview->rows.size(), 5);
    QCOMPARE(preview->rows[4].line, 5);
    QCOMPARE(preview->rows[0].cells.size(), preview->columns.size());
    QCOMPARE(preview->rows[0].cells[0], QStringLiteral("2991.4242"));
    QVERIFY(!SpcatParser().previewFile(m_dir.filePath(QStringLiteral("absent")), 5));
}

void FileParserTest::everyLineEndIsOne()
{
    TextLines lines("a\nb\r\nc\r\rd");
    QList<QByteArray> texts;
    QByteArrayView line;
    while (lines.next(line))
        texts.append(line.toByteArray());
    QCOMPARE(texts, (QList<QByteArray>{"a", "b", "c", "", "d"}));
    QCOMPARE(lines.number(), 5);
}

void FileParserTest::binariesAndEndlessLinesAreNamed()
{
    const QString name = QStringLiteral("x");
    QCOMPARE(plainBytes(QByteArray("1 2\n3\0 4\n", 9), name).error().where, QStringLiteral("x, line 2"));
    QCOMPARE(plainBytes("1 2\n" + QByteArray(MostLineBytes + 1, '1'), name).error().where,
             QStringLiteral("x, line 2"));
    QCOMPARE(*plainBytes("\xef\xbb\xbf"
                         "1 2\n",
                         name),
             QByteArray("1 2\n"));
    QVERIFY(!parseXy(QByteArray(10 << 20, '7'), name));
    QVERIFY(!parseXy("1 2\n" + QByteArray(MostLineBytes + 1, '1'), name));
}

void FileParserTest::utf16IsText()
{
    const QString text = QStringLiteral("x\ty (\u03bcV)\r\n1\t2\r\n3\t4\r\n");
    QByteArray little("\xff\xfe", 2);
    QByteArray big("\xfe\xff", 2);
    for (const QChar c : text) {
        little += static_cast<char>(c.unicode() & 0xff);
        little += static_cast<char>(c.unicode() >> 8);
        big += static_cast<char>(c.unicode() >> 8);
        big += static_cast<char>(c.unicode() & 0xff);
    }
    for (const auto &content : {little, big}) {
        const auto data = parseXy(content, QStringLiteral("x"));
        QVERIFY(bool(data));
        QCOMPARE(data->points.size(), 2u);
        QCOMPARE(data->layout.columnNames[1], QStringLiteral("y (\u03bcV)"));
    }
}

void FileParserTest::numbersOfEveryProgram_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<double>("number");
    QTest::newRow("plain") << QByteArray("12.5") << 12.5;
    QTest::newRow("blanks") << QByteArray(" \t-3 \r") << -3.0;
    QTest::newRow("plus") << QByteArray("+.5") << 0.5;
    QTest::newRow("exponent") << QByteArray("-6.408109e-03") << -6.408109e-03;
    QTest::newRow("Fortran") << QByteArray(".1000000D-11") << 1e-12;
    QTest::newRow("Fortran, small d") << QByteArray("1.5d+02") << 150.0;
    QTest::newRow("too small") << QByteArray("-1D-999") << 0.0;
    QTest::newRow("too large") << QByteArray("1e999") << double(INFINITY);
}

void FileParserTest::numbersOfEveryProgram()
{
    QFETCH(QByteArray, text);
    QFETCH(double, number);
    QVERIFY(numberIn(text).has_value());
    QCOMPARE(*numberIn(text), number);
    QVERIFY(!numberIn(text + 'x'));
    QVERIFY(!numberIn("1,5") && !numberIn("") && !numberIn("+") && !numberIn("+-1") && !numberIn("0x10"));
    QCOMPARE(*numberIn("-1,5e1", true), -15.0);
    QVERIFY(!numberIn("1,500,000", true) && !numberIn("1.5", true));
}

void FileParserTest::everyDoubleReadsBack()
{
    QVERIFY(rc::check([] {
        const double value = *rc::gen::arbitrary<double>();
        QByteArray text = QByteArray::number(value, 'g', 17);
        RC_ASSERT(numberIn(text) == value);
        RC_ASSERT(numberIn(text.replace('e', 'D')) == value);
        RC_ASSERT(numberIn(text.replace('.', ','), true) == value);
    }));
}

void FileParserTest::theReferenceFilesFindTheirParsers()
{
    CHIRPDECK_NEED_FIXTURES();
    const FileParserRegistry registry;
    const std::pair<const char *, const char *> files[] = {{"catalogs/c047527_sample.cat", "SPCAT"},
                                                           {"catalogs/c052509_sample.cat", "SPCAT"},
                                                           {"catalogs/test_aprint32_small.xo", "XIAM"},
                                                           {"catalogs/test_incomplete.xo", "XIAM"},
                                                           {"xy/1011.txt", "XY data"},
                                                           {"xy/59.txt", "XY data"},
                                                           {"xy/JMOLplot", "XY data"},
                                                           {"xy/cubic.csv", "XY data"}};
    for (const auto &[file, format] : files) {
        const auto parser = registry.findParser(Test::fixtures() + u'/' + QLatin1String(file));
        QVERIFY2(bool(parser), file);
        QCOMPARE((*parser)->formatName(), QLatin1String(format));
    }
}

QTEST_GUILESS_MAIN(FileParserTest)
#include "tst_fileparser.moc"
