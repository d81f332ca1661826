// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/parsers/xiam.h"
#include "tests/support/testsupport.h"

#include <rapidcheck.h>

#include <QTest>

#include <cmath>

using namespace Chirpdeck;

namespace {

const QString Name = QStringLiteral("x.xo");

const QByteArray Start("Fri Jul 11 06:54:28 2025\n"
                       "\n"
                       " Rotational, Centrifugal Distortion, Internal Rotation Calculation (V2.5e)\n"
                       "                       Holger Hartwig 08-Nov-96 (hartwig@phc.uni-kiel.de)\n"
                       "\n"
                       "cis-MMA\n"
                       "\n"
                       "   nzyk      5000   print        4   eval         0   dfreq        0\n"
                       "   orger        0   ints         2   maxm         8   woods       33\n"
                       "\n");
const QByteArray
    Plain("-- B 1                                 Freq Linestr.    total  stat.w.   popul. hv-ener.\n"
          "  2  2  0   1  1  1   S 1  V 1     9.670897   3.7831   0.0099   3.0000   0.0136   0.0642  B 1  K  "
          "2 -1  t  5  2\n"
          "  3  0  3   2  0  2   S 1  V 1     6.285087   0.1938   0.0005   5.0000   0.0133   0.0422  B 1  K  "
          "0  0  t  1  1\n");
const QByteArray Split("-- B 1                                    Freq       Split Linestr.    total  "
                       "stat.w.   popul. hv-ener.\n"
                       "  2  2  1   1  1  0         rigid       9.158358             4.3350   0.7698   "
                       "3.0000   0.9726   0.0609  K -2  1  t  4  3\n"
                       "  2  2  1   1  1  0   S 1  V 1  B 1     9.190608             4.3294   0.0107   "
                       "3.0000   0.0135   0.0611  K -2  1  t  4  3\n"
                       "                      S 2               6.095339-3095.2694   0.2533   0.0003   "
                       "3.0000   0.0082   0.0409  K  2 -1  t  4  3\n"
                       "100  1100  99  0 99   S 1  V 1  B 1    37.047286             6.1154   0.0192   "
                       "5.0000   0.0133   0.0472  K -1  0  t  2  1\n"
                       "  total is the product of Linestr., population-factor,\n"
                       "  energy factor (hv), and the statistical weight\n");

Catalog parsed(const QByteArray &content)
{
    auto catalog = parseXiam(content, Name);
    if (!catalog)
        QTest::qFail(qPrintable(catalog.error().text()), __FILE__, __LINE__);
    return catalog ? *catalog : Catalog{};
}

} // namespace

class XiamTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTableWithoutSplittingsIsRead();
    void aGroupNamesItsLevelsOnce();
    void everyTableIsRead();
    void theTitleIsTheMolecule();
    void whatStandsBetweenIsIgnored();
    void brokenTransitionsAreNamed();
    void filesWithoutTransitionsAreErrors();
    void lineEndsDoNotMatter();
    void referenceOutputIsRead();
    void anyBytesAreAnErrorOrTransitions();
};

void XiamTest::aTableWithoutSplittingsIsRead()
{
    const auto catalog = parsed(Start + Plain);
    QCOMPARE(catalog.program, QStringLiteral("XIAM"));
    QCOMPARE(catalog.transitions.size(), 2u);
    const auto &first = catalog.transitions[0];
    QCOMPARE(first.freqMHz, 9670.897);
    QCOMPARE(first.intensity, 3.7831 * 3.0 * 0.0136 * 0.0642);
    QCOMPARE(first.quantumNumbers, QStringLiteral("2 2 0 \u2190 1 1 1, S 1 V 1 B 1"));
    QCOMPARE(first.remark, QStringLiteral("B 1 K 2 -1 t 5 2"));
    QCOMPARE(first.line, 12);
    QVERIFY(catalog.problems.isEmpty());
}

void XiamTest::aGroupNamesItsLevelsOnce()
{
    const auto catalog = parsed(Split);
    QCOMPARE(catalog.transitions.size(), 3u);
    QCOMPARE(catalog.transitions[0].quantumNumbers, QStringLiteral("2 2 1 \u2190 1 1 0, S 1 V 1 B 1"));
    const auto &second = catalog.transitions[1];
    QCOMPARE(second.quantumNumbers, QStringLiteral("2 2 1 \u2190 1 1 0, S 2 V 1 B 1"));
    QCOMPARE(second.freqMHz, 6095.339);
    QCOMPARE(second.intensity, 0.2533 * 3.0 * 0.0082 * 0.0409);
    QCOMPARE(second.remark, QStringLiteral("K 2 -1 t 4 3"));
    // Wide quantum numbers touch.
    QCOMPARE(catalog.transitions[2].quantumNumbers, QStringLiteral("100 1 100 \u2190 99 0 99, S 1 V 1 B 1"));
}

void XiamTest::everyTableIsRead()
{
    QByteArray other = Split;
    const auto catalog = parsed(Start + Split + "\n - - - - -\n\n" + other.replace("B 1", "B 2"));
    QCOMPARE(catalog.transitions.size(), 6u);
    QCOMPARE(catalog.transitions[4].quantumNumbers, QStringLiteral("2 2 1 \u2190 1 1 0, S 2 V 1 B 2"));
}

void XiamTest::theTitleIsTheMolecule()
{
    QCOMPARE(parsed(Start + Plain).molecule, QStringLiteral("cis-MMA"));
    QCOMPARE(parsed(Split).molecule, QStringLiteral("x"));
}

void XiamTest::whatStandsBetweenIsIgnored()
{
    const auto catalog = parsed(Start + Plain + "\n\\\\ Eigenvectors\n  1  2  3  0.5  0.5\n   S 1\n" + Split);
    QCOMPARE(catalog.transitions.size(), 5u);
    QVERIFY(catalog.problems.isEmpty());
    // Rows outside a table are none of it.
    QCOMPARE(parsed(Plain + "--- end ---\n" + Plain.mid(Plain.indexOf('\n') + 1)).transitions.size(), 2u);
}

void XiamTest::brokenTransitionsAreNamed()
{
    QByteArray content = Start + Plain;
    const auto catalog = parsed(content.replace("6.285087", "6.2x5087"));
    QCOMPARE(catalog.transitions.size(), 1u);
    QCOMPARE(catalog.badLines, 1);
    QCOMPARE(catalog.problems[0].where, QStringLiteral("x.xo, line 13"));
    // A file that was cut while it was written.
    const auto cut = parsed(Start + Plain.chopped(60));
    QCOMPARE(cut.transitions.size(), 1u);
    QCOMPARE(cut.badLines, 1);
    const auto none =
        parseXiam(QByteArray(Plain).replace("9.670897", "********").replace("6.285087", "********"), Name);
    QVERIFY(!none);
    QCOMPARE(none.error().where, QStringLiteral("x.xo, line 2"));
}

void XiamTest::filesWithoutTransitionsAreErrors()
{
    QVERIFY(!parseXiam("", Name));
    QVERIFY(!parseXiam(Start, Name));
    QVERIFY(parseXiam(Start, Name).error().action.contains(QStringLiteral("ints")));
    QVERIFY(!parseXiam(Plain.first(Plain.indexOf('\n') + 1), Name));
    QVERIFY(looksLikeXiam(Start) && looksLikeXiam(Plain) && looksLikeXiam(Split));
    QVERIFY(!looksLikeXiam("") && !looksLikeXiam("-- B of the list\n") && !looksLikeXiam("1 2\n3 4\n"));
}

void XiamTest::lineEndsDoNotMatter()
{
    QByteArray content = Start + Split;
    const auto catalog = parsed(content.replace("\n", "\r\n"));
    QCOMPARE(catalog.transitions.size(), 3u);
    QCOMPARE(catalog.transitions[2].remark, QStringLiteral("K -1 0 t 2 1"));
    QCOMPARE(catalog.molecule, QStringLiteral("cis-MMA"));
}

void XiamTest::referenceOutputIsRead()
{
    CHIRPDECK_NEED_FIXTURES();
    const QString folder = Test::fixtures() + QStringLiteral("/catalogs/");
    const XiamParser parser;
    const auto full = parser.parseFile(folder + QStringLiteral("test_aprint32_small.xo"));
    QVERIFY(bool(full));
    QCOMPARE(full->molecule, QStringLiteral("mtbe test aprint32"));
    QVERIFY(full->problems.isEmpty());
    const QByteArray text = Test::contentOf(folder + QStringLiteral("test_aprint32_small.xo"));
    const auto rows = text.count("  S 1  V 1  B ") + text.count("\n                      S 2 ");
    QCOMPARE(std::ssize(full->transitions), rows);
    for (const auto &line : full->transitions)
        QVERIFY(line.freqMHz >= 26500.0 && line.freqMHz <= 40000.0);
    const auto incomplete = parser.parseFile(folder + QStringLiteral("test_incomplete.xo"));
    QCOMPARE(incomplete->molecule, QStringLiteral("test-molecule"));
    QCOMPARE(incomplete->transitions.size(), 4u);
    QCOMPARE(incomplete->transitions[2].quantumNumbers, QStringLiteral("3 1 3 \u2190 2 0 2, S 2 V 1 B 1"));
    QVERIFY(!parser.parseFile(folder + QStringLiteral("test_ints2_small.xo")));
}

void XiamTest::anyBytesAreAnErrorOrTransitions()
{
    QVERIFY(rc::check([] {
        QByteArray content = Start + Plain + Split;
        const auto changes = *rc::gen::container<std::vector<std::pair<std::size_t, char>>>(rc::gen::pair(
            rc::gen::inRange<std::size_t>(0, static_cast<std::size_t>(content.size())),
            rc::gen::weightedOneOf<char>({{2, rc::gen::element('\n', ' ', '\r', '-', '9', '\0', '\xe4')},
                                          {1, rc::gen::arbitrary<char>()}})));
        for (const auto &[at, byte] : changes)
            content[static_cast<qsizetype>(at)] = byte;
        content.truncate(*rc::gen::inRange<qsizetype>(0, content.size() + 1));
        const auto catalog = parseXiam(content, Name);
        if (!catalog) {
            RC_ASSERT(catalog.error().where.startsWith(Name));
            return;
        }
        RC_ASSERT(catalog->transitions.size() <= 5u);
        for (const auto &line : catalog->transitions)
            RC_ASSERT(std::isfinite(line.freqMHz) && std::isfinite(line.intensity) && line.intensity >= 0.0);
    }));
}

QTEST_GUILESS_MAIN(XiamTest)
#include "tst_xiam.moc"
