// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/csv/celltext.h"
#include "persistence/data/vocabulary.h"

#include <rapidcheck.h>

#include <QTest>

#include <bit>
#include <cmath>
#include <limits>

using namespace Chirpdeck;

class CellTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void doublesHaveTheDocumentedSpelling_data();
    void doublesHaveTheDocumentedSpelling();
    void everyDoubleReadsBack();
    void otherTypesHaveTheDocumentedSpelling();
    void textStaysOneCell();
    void plainTextHasNoQuotes();
};

void CellTextTest::doublesHaveTheDocumentedSpelling_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<QString>("text");
    const auto row = [](double value, const char *text) {
        QTest::addRow("%s", text) << value << QString::fromLatin1(text);
    };
    row(0.0, "0");
    row(0.001, "0.001");
    row(1e-4, "1e-04");
    row(6.25e-5, "6.25e-05");
    row(0.000390625, "0.000390625");
    row(1.52587890625e-6, "1.52587890625e-06");
    row(2e-11, "2e-11");
    row(10000, "10000");
    row(123456, "123456");
    row(150000, "150000");
    row(100000, "1e+05");
    row(200000, "2e+05");
    row(1e6, "1e+06");
    row(5e10, "5e+10");
    row(1.25e9, "1.25e+09");
    row(40960, "40960");
    row(1e15, "1e+15");
    row(-1687.5, "-1687.5");
    row(-2e-11, "-2e-11");
    row(1e100, "1e+100");
    row(std::numeric_limits<double>::denorm_min(), "5e-324");
    row(std::numeric_limits<double>::quiet_NaN(), "nan");
    row(std::numeric_limits<double>::infinity(), "inf");
    row(-std::numeric_limits<double>::infinity(), "-inf");
    QTest::newRow("negative zero") << -0.0 << QStringLiteral("0");
    QTest::newRow("negative nan") << -std::numeric_limits<double>::quiet_NaN() << QStringLiteral("nan");
}

void CellTextTest::doublesHaveTheDocumentedSpelling()
{
    QFETCH(double, value);
    QFETCH(QString, text);
    QCOMPARE(doubleText(value), text);
    QCOMPARE(cellText(value), text);
}

void CellTextTest::everyDoubleReadsBack()
{
    QVERIFY(rc::check([] {
        const double value = std::bit_cast<double>(*rc::gen::arbitrary<quint64>());
        RC_PRE(std::isfinite(value));
        const QString text = doubleText(value);
        RC_ASSERT(text.toDouble() == value);
        // No spelling with as many significant digits as it takes is shorter.
        RC_ASSERT(text.size() <= QString::number(value, 'e', 17).size());
        RC_ASSERT(text == QString::number(value, 'g', QLocale::FloatingPointShortest));
    }));
}

void CellTextTest::otherTypesHaveTheDocumentedSpelling()
{
    QCOMPARE(cellText(true), QStringLiteral("true"));
    QCOMPARE(cellText(false), QStringLiteral("false"));
    QCOMPARE(cellText(-7), QStringLiteral("-7"));
    QCOMPARE(cellText(QVariant::fromValue(std::numeric_limits<quint64>::max())),
             QStringLiteral("18446744073709551615"));
    QCOMPARE(cellText(QVariant::fromValue(Sideband::LowerSideband)), QStringLiteral("LowerSideband"));
    QCOMPARE(cellText(QVariant::fromValue(PulseRole::LIF)), QStringLiteral("LIF"));
    QCOMPARE(cellText(QVariant::fromValue(static_cast<Sideband>(5))), QString());
    QCOMPARE(cellText(QVariant()), QString());
}

void CellTextTest::textStaysOneCell()
{
    QCOMPARE(cellText(QStringLiteral("a;b\nc\rd")), QStringLiteral("a,b c d"));
    QCOMPARE(cellText(QStringLiteral("\"0123abcd\"")), QStringLiteral("\"0123abcd\""));
    QCOMPARE(cellText(QStringLiteral(u"\u03bcs")), QStringLiteral(u"\u03bcs"));
}

void CellTextTest::plainTextHasNoQuotes()
{
    QCOMPARE(plainText(QStringLiteral("He said \"a;b\"\r\n")), QStringLiteral("He said 'a,b'  "));
}

QTEST_GUILESS_MAIN(CellTextTest)
#include "tst_celltext.moc"
