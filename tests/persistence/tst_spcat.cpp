// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/parsers/spcat.h"
#include "tests/support/testsupport.h"

#include <rapidcheck.h>

#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace Chirpdeck;

namespace {

const QString Name = QStringLiteral("x.cat");
//                     FREQ         ERR     LGINT   DRELO       GUPTAG    QNF QN
const QByteArray Line("    2991.4242  0.0003 -7.9732 3   28.8700 25  56519 30312 210      12 211       ");

CatalogLine only(const QByteArray &content)
{
    auto lines = parseSpcat(content, Name);
    if (!lines || lines->size() != 1)
        QTest::qFail(qPrintable(lines ? QStringLiteral("not one line") : lines.error().text()), __FILE__,
                     __LINE__);
    return lines ? lines->front() : CatalogLine{};
}

QByteArray with(qsizetype column, const QByteArray &text)
{
    QByteArray line = Line;
    return line.replace(column, text.size(), text);
}

} // namespace

class SpcatTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyColumnIsRead();
    void aNegativeTagMeansMeasured();
    void aNegativeUncertaintyMeansWavenumbers();
    void wideNumbersBeginWithALetter();
    void widestNumbersTouchWithoutBlanks();
    void linesMayEndEarly();
    void lineEndsAndBlankLinesDoNotMatter();
    void badLinesAreNamed_data();
    void badLinesAreNamed();
    void aShiftedLineIsRefused();
    void otherFilesAreTold();
    void referenceCataloguesAreRead();
    void anyBytesAreAnErrorOrLines();
};

void SpcatTest::everyColumnIsRead()
{
    const auto line = only(Line);
    QCOMPARE(line.freqMHz, 2991.4242);
    QCOMPARE(line.errorMHz, 0.0003);
    QCOMPARE(line.logIntensity, -7.9732);
    QCOMPARE(line.degreesOfFreedom, 3);
    QCOMPARE(line.lowerEnergyPerCm, 28.87);
    QCOMPARE(line.upperDegeneracy, 25);
    QCOMPARE(line.tag, 56519);
    QVERIFY(!line.measured);
    QCOMPARE(line.quantumNumberFormat, 303);
    QCOMPARE(line.upper, (CatalogLine::State{12, 2, 10}));
    QCOMPARE(line.lower, (CatalogLine::State{12, 2, 11}));
    QCOMPARE(quantumNumberText(line), QStringLiteral("12 2 10 \u2190 12 2 11"));
}

void SpcatTest::aNegativeTagMeansMeasured()
{
    const auto line =
        only("    8816.9010  0.0200 -5.2944 2    0.0000  3 -52509 101 1           0           ");
    QVERIFY(line.measured);
    QCOMPARE(line.tag, 52509);
    QCOMPARE(quantumNumberText(line), QStringLiteral("1 \u2190 0"));
}

void SpcatTest::aNegativeUncertaintyMeansWavenumbers()
{
    const auto line = only(with(0, "       2.0000 -0.0010"));
    QCOMPARE(line.freqMHz, 59958.4916);
    QCOMPARE(line.errorMHz, 29.9792458);
    QVERIFY(std::isinf(only(with(13, "********")).errorMHz));
}

void SpcatTest::wideNumbersBeginWithALetter()
{
    const auto line = only(with(55, "A0a0Z9z9-9b3"));
    QCOMPARE(line.upper, (CatalogLine::State{100, -10, 359, -269, -9, -23}));
    QCOMPARE(only(with(41, "A23")).upperDegeneracy, 1023);
    QCOMPARE(quantumNumberText(only(with(55, " 1   2      "))), QStringLiteral("1 - 2 \u2190 12 2 11"));
}

void SpcatTest::widestNumbersTouchWithoutBlanks()
{
    const auto line = only("99999999.9999999.9999-10.1234 399999.9999999-999999123412345678901212345678901");
    QCOMPARE(line.freqMHz, 99999999.9999);
    QCOMPARE(line.errorMHz, 999.9999);
    QCOMPARE(line.logIntensity, -10.1234);
    QCOMPARE(line.lowerEnergyPerCm, 99999.9999);
    QCOMPARE(line.upperDegeneracy, 999);
    QCOMPARE(line.tag, 999999);
    QCOMPARE(line.quantumNumberFormat, 1234);
    QCOMPARE(line.upper, (CatalogLine::State{12, 34, 56, 78, 90, 12}));
}

void SpcatTest::linesMayEndEarly()
{
    const auto line = only(Line.first(29));
    QCOMPARE(line.logIntensity, -7.9732);
    QCOMPARE(line.tag, 0);
    QCOMPARE(quantumNumberText(line), QString());
    QVERIFY(!looksLikeSpcat(Line.first(29)));
}

void SpcatTest::lineEndsAndBlankLinesDoNotMatter()
{
    const auto expected = only(Line);
    const QByteArray content = Line + "\r\n\r\n   \n" + Line + "\n\x1a";
    const auto lines = parseSpcat(content, Name);
    QVERIFY(bool(lines));
    QCOMPARE(lines->size(), 2u);
    QVERIFY(lines->front() == expected && lines->back() == expected);
    QVERIFY(only(Line.trimmed().prepend("    ")) == expected);
}

void SpcatTest::badLinesAreNamed_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("column");
    QTest::newRow("words") << QByteArray("Theoretical spectrum of isobutene") << QStringLiteral("FREQ");
    QTest::newRow("empty frequency") << with(0, "             ") << QStringLiteral("FREQ");
    QTest::newRow("not a number") << with(0, "          nan") << QStringLiteral("FREQ");
    QTest::newRow("infinite") << with(21, "     inf") << QStringLiteral("LGINT");
    QTest::newRow("uncertainty") << with(13, " 0.0a03 ") << QStringLiteral("ERR");
    QTest::newRow("no intensity") << Line.first(21) << QStringLiteral("LGINT");
    QTest::newRow("energy") << with(31, "   x") << QStringLiteral("ELO");
    QTest::newRow("degeneracy") << with(41, "2.5") << QStringLiteral("GUP");
    QTest::newRow("quantum number") << with(57, "?1") << QStringLiteral("QN");
}

void SpcatTest::badLinesAreNamed()
{
    QFETCH(QByteArray, line);
    QFETCH(QString, column);
    const auto lines = parseSpcat(Line + "\n\n" + line + "\n" + Line, Name);
    QVERIFY(!lines);
    QCOMPARE(lines.error().where, QStringLiteral("x.cat, line 3"));
    QVERIFY2(lines.error().what.contains(column), qPrintable(lines.error().what));
}

void SpcatTest::aShiftedLineIsRefused()
{
    // The last digits of the frequency and of its uncertainty would move into the next columns, and be lost
    // silently.
    QVERIFY(!parseSpcat(QByteArray(" ") + Line, Name));
}

void SpcatTest::otherFilesAreTold()
{
    QVERIFY(looksLikeSpcat("\r\n" + Line));
    QVERIFY(!looksLikeSpcat(""));
    QVERIFY(!looksLikeSpcat("x;y\n1;2\n"));
    QVERIFY(!looksLikeSpcat("1.0 2.0\n3.0 4.0\n"));
    QVERIFY(!parseSpcat("", Name));
    QVERIFY(!parseSpcat("\n\n", Name));
    QTemporaryDir folder;
    const QString path = folder.filePath(Name);
    QCOMPARE(readSpcat(path).error().where, path);
}

void SpcatTest::referenceCataloguesAreRead()
{
    CHIRPDECK_NEED_FIXTURES();
    const QString catalogs = Test::fixtures() + QStringLiteral("/catalogs/");
    for (const char *name : {"c047527_sample.cat", "c052509_sample.cat", "c056519_sample.cat"}) {
        const auto lines = readSpcat(catalogs + QLatin1String(name));
        QVERIFY2(bool(lines), name);
        QCOMPARE(lines->size(), 10u);
        QVERIFY(std::is_sorted(lines->begin(), lines->end(),
                               [](const auto &a, const auto &b) { return a.freqMHz < b.freqMHz; }));
        for (const auto &line : *lines)
            QVERIFY(line.upper.front().has_value() && line.lower.front().has_value());
    }
    const auto linear = readSpcat(catalogs + QStringLiteral("c052509_sample.cat"));
    QCOMPARE(linear->front().freqMHz, 8816.901);
    QVERIFY(linear->front().measured);
    QVERIFY(!looksLikeSpcat(Test::contentOf(catalogs + QStringLiteral("test_aprint32_small.xo"))));
}

void SpcatTest::anyBytesAreAnErrorOrLines()
{
    QVERIFY(rc::check([] {
        QByteArray content = Line + '\n' + Line;
        const auto changes = *rc::gen::container<std::vector<std::pair<std::size_t, char>>>(
            rc::gen::pair(rc::gen::inRange<std::size_t>(0, static_cast<std::size_t>(content.size())),
                          rc::gen::arbitrary<char>()));
        for (const auto &[at, byte] : changes)
            content[static_cast<qsizetype>(at)] = byte;
        const auto lines = parseSpcat(content, Name);
        if (lines) {
            for (const auto &line : *lines)
                RC_ASSERT(std::isfinite(line.freqMHz) && std::isfinite(line.logIntensity));
        } else {
            RC_ASSERT(lines.error().where.startsWith(Name));
        }
    }));
}

QTEST_GUILESS_MAIN(SpcatTest)
#include "tst_spcat.moc"
