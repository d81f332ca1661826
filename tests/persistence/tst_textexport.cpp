// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/streams/textexport.h"
#include "tests/support/testsupport.h"

#include <rapidcheck.h>

#include <QDir>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <bit>
#include <thread>

using namespace Chirpdeck;

namespace {

const std::vector<ExportColumn> Columns{
    {QStringLiteral("Frequency"), QStringLiteral("MHz"), {1.0, 10.25}},
    {QStringLiteral("Intensity"), QStringLiteral("\u03bcV"), {2.0, 1e-9}},
};

} // namespace

class TextExportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyDelimiterHasItsForm();
    void shortColumnsLeaveEmptyCells();
    void everyRowHasEveryCell_data();
    void everyRowHasEveryCell();
    void nothingIsOverwritten();
    void severalProgramsExportAtOnce();
    void theFolderIsMadeButNotItsDrive();
    void namesBecomeFileNames();
};

void TextExportTest::everyDelimiterHasItsForm()
{
    QCOMPARE(exportText(Columns, XyFormat::Semicolon),
             QByteArray("Frequency (MHz);Intensity (\u03bcV)\n1;2\n10.25;1e-09"));
    QCOMPARE(exportText(Columns, XyFormat::Comma),
             QByteArray("Frequency (MHz),Intensity (\u03bcV)\n1,2\n10.25,1e-09"));
    QCOMPARE(exportText(Columns, XyFormat::Tab),
             QByteArray("Frequency (MHz)\tIntensity (\u03bcV)\n1\t2\n10.25\t1e-09"));
    QCOMPARE(exportText(Columns, XyFormat::Aligned),
             QByteArray("Frequency_(MHz)  Intensity_(\u03bcV)\n1                2\n10.25            1e-09"));
}

void TextExportTest::shortColumnsLeaveEmptyCells()
{
    std::vector<ExportColumn> columns{{QStringLiteral("a"), {}, {1.0}},
                                      {QStringLiteral("b"), {}, {2.0, 3.0}}};
    QCOMPARE(exportText(columns, XyFormat::Comma), QByteArray("a,b\n1,2\n,3"));
    QCOMPARE(exportText(columns, XyFormat::Aligned), QByteArray("a    b\n1    2\nnan  3"));
    QCOMPARE(exportText({}, XyFormat::Comma), QByteArray());
}

void TextExportTest::everyRowHasEveryCell_data()
{
    QTest::addColumn<int>("format");
    QTest::addColumn<QString>("separator");
    QTest::newRow("semicolon") << 0 << QStringLiteral(";");
    QTest::newRow("comma") << 1 << QStringLiteral(",");
    QTest::newRow("tab") << 2 << QStringLiteral("\t");
    QTest::newRow("aligned") << 3 << QStringLiteral(" +");
}

void TextExportTest::everyRowHasEveryCell()
{
    QFETCH(int, format);
    QFETCH(QString, separator);
    const QRegularExpression split(separator);
    QVERIFY(rc::check([&] {
        const auto count = *rc::gen::inRange<std::size_t>(1, 4);
        std::vector<ExportColumn> columns;
        for (std::size_t i = 0; i < count; ++i) {
            const auto name =
                *rc::gen::container<std::string>(rc::gen::element('a', ';', ',', '\t', ' ', '\n', '"'));
            const auto unit = *rc::gen::element<std::string>("", "MHz", "a;b");
            const auto values = *rc::gen::arbitrary<std::vector<double>>();
            columns.push_back({QString::fromStdString(name), QString::fromStdString(unit), values});
        }
        std::size_t rows = 1;
        for (const auto &column : columns)
            rows = std::max(rows, column.values.size() + 1);
        const auto lines = QString::fromUtf8(exportText(columns, static_cast<XyFormat>(format))).split(u'\n');
        RC_ASSERT(static_cast<std::size_t>(lines.size()) == rows);
        for (qsizetype row = 0; row < lines.size(); ++row) {
            const auto cells = lines[row].split(split);
            RC_ASSERT(static_cast<std::size_t>(cells.size()) == count);
            for (std::size_t i = 0; row > 0 && i < count; ++i) {
                if (static_cast<std::size_t>(row) > columns[i].values.size())
                    continue;
                const double value = columns[i].values[static_cast<std::size_t>(row - 1)];
                const double read = cells[static_cast<qsizetype>(i)].toDouble();
                RC_ASSERT(read == value || (std::isnan(read) && std::isnan(value)));
            }
        }
    }));
}

void TextExportTest::nothingIsOverwritten()
{
    QTemporaryDir dir;
    for (const char *expected : {"FT.csv", "FT-2.csv", "FT-3.csv"}) {
        const auto path = exportFile(dir.path(), QStringLiteral("FT.csv"), expected);
        QVERIFY(bool(path));
        QCOMPARE(*path, dir.filePath(QLatin1String(expected)));
        QCOMPARE(Test::contentOf(*path), QByteArray(expected));
    }
    QCOMPARE(Test::contentOf(dir.filePath(QStringLiteral("FT.csv"))), QByteArray("FT.csv"));
    QCOMPARE(*exportFile(dir.path(), QStringLiteral("peaks"), "x"), dir.filePath(QStringLiteral("peaks")));
    QCOMPARE(*exportFile(dir.path(), QStringLiteral("peaks"), "x"), dir.filePath(QStringLiteral("peaks-2")));
}

void TextExportTest::severalProgramsExportAtOnce()
{
    QTemporaryDir dir;
    constexpr int Each = 20;
    std::vector<std::thread> threads;
    for (int thread = 0; thread < 4; ++thread) {
        threads.emplace_back([&dir, thread] {
            for (int i = 0; i < Each; ++i)
                static_cast<void>(
                    exportFile(dir.path(), QStringLiteral("FT.csv"), QByteArray::number(thread * Each + i)));
        });
    }
    for (auto &thread : threads)
        thread.join();
    QSet<QByteArray> contents;
    const auto names = QDir(dir.path()).entryList(QDir::Files);
    for (const auto &name : names)
        contents.insert(Test::contentOf(dir.filePath(name)));
    QCOMPARE(names.size(), 4 * Each);
    QCOMPARE(contents.size(), 4 * Each);
}

void TextExportTest::theFolderIsMadeButNotItsDrive()
{
    QTemporaryDir dir;
    QVERIFY(exportFile(dir.filePath(QStringLiteral("textexports")), QStringLiteral("a.csv"), "x").hasValue());
    const auto failed =
        exportFile(dir.filePath(QStringLiteral("gone/textexports")), QStringLiteral("a.csv"), "x");
    QVERIFY(!failed);
    QVERIFY(!failed.error().action.isEmpty());
    QVERIFY(!QFileInfo::exists(dir.filePath(QStringLiteral("gone"))));
}

void TextExportTest::namesBecomeFileNames()
{
    QTemporaryDir dir;
    QCOMPARE(*exportFile(dir.path(), QStringLiteral("../FT 1/2: a.csv"), "x"),
             dir.filePath(QStringLiteral("_FT 1_2_ a.csv")));
}

QTEST_GUILESS_MAIN(TextExportTest)
#include "tst_textexport.moc"
