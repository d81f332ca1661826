// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/models/numberentry.h"

#include <rapidcheck.h>

#include <QTest>

using namespace Chirpdeck;

namespace {

void type(NumberEntry &entry, const char *keys)
{
    for (const char *key = keys; *key; ++key)
        entry.press(QString(QLatin1Char(*key)));
}

void frequencies(NumberEntry &entry)
{
    entry.setMinimum(1000.0);
    entry.setMaximum(44000.0);
    entry.setDecimals(3);
    entry.setUnits({QStringLiteral("MHz"), QStringLiteral("GHz"), QStringLiteral("kHz")});
    entry.setFactors({1.0, 1000.0, 0.001});
    entry.begin(40500.0);
}

} // namespace

/// The rules of the keypad.
class NumberEntryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void firstDigitReplacesTheOldValue()
    {
        NumberEntry entry;
        frequencies(entry);
        QCOMPARE(entry.text(), QStringLiteral("40500.000"));
        type(entry, "4");
        QCOMPARE(entry.text(), QStringLiteral("4"));
    }

    void backspaceEditsTheOldValue()
    {
        NumberEntry entry;
        frequencies(entry);
        entry.backspace();
        QCOMPARE(entry.text(), QStringLiteral("40500.00"));
        type(entry, "5");
        QCOMPARE(entry.value(), 40500.005);
    }

    void commaAndPointAreTheSame()
    {
        NumberEntry entry;
        frequencies(entry);
        type(entry, "40960,5");
        QCOMPARE(entry.value(), 40960.5);
        type(entry, ".");
        QCOMPARE(entry.text(), QStringLiteral("40960.5"));
    }

    void unitsKeepTheDigits()
    {
        NumberEntry entry;
        frequencies(entry);
        type(entry, "40.96");
        QVERIFY(!entry.acceptable());
        entry.selectUnit(1);
        QVERIFY(entry.acceptable());
        QCOMPARE(entry.value(), 40960.0);
    }

    void wrongValuesStayAndSayWhy()
    {
        NumberEntry entry;
        frequencies(entry);
        type(entry, "99");
        QCOMPARE(entry.text(), QStringLiteral("99"));
        QCOMPARE(entry.problem(), QString::fromUtf8("The smallest value is 1\u2009000\u00A0MHz"));
        entry.clear();
        QVERIFY(!entry.acceptable());
        QVERIFY(std::isnan(entry.value()));
        type(entry, "44000.1");
        QCOMPARE(entry.problem(), QString::fromUtf8("The largest value is 44\u2009000\u00A0MHz"));
    }

    void stepsStayInside()
    {
        NumberEntry entry;
        frequencies(entry);
        entry.step(100.0);
        QCOMPARE(entry.value(), 40600.0);
        for (int k = 0; k < 10; ++k)
            entry.step(500.0);
        QCOMPARE(entry.value(), 44000.0);
    }

    void pastedUnits_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<double>("value");
        QTest::newRow("bare") << QStringLiteral("40960") << 40960.0;
        QTest::newRow("unit") << QStringLiteral("40,96 GHz") << 40960.0;
        QTest::newRow("other case") << QStringLiteral("40.96ghz") << 40960.0;
        QTest::newRow("thin spaces") << QString::fromUtf8("40\u2009960.5\u00A0MHz") << 40960.5;
        QTest::newRow("e-notation") << QStringLiteral("4.096e4") << 40960.0;
    }
    void pastedUnits()
    {
        QFETCH(QString, text);
        QFETCH(double, value);
        NumberEntry entry;
        frequencies(entry);
        QVERIFY(entry.paste(text));
        QCOMPARE(entry.value(), value);
    }

    void nonsenseIsNotPasted()
    {
        NumberEntry entry;
        frequencies(entry);
        for (const char *text : {"", "GHz", "40 parsec", "1.2.3", "12-3", "hello"}) {
            QVERIFY2(!entry.paste(QString::fromUtf8(text)), text);
            QCOMPARE(entry.value(), 40500.0);
        }
    }

    void signOnlyWhereNegativeMakesSense()
    {
        NumberEntry entry;
        frequencies(entry);
        entry.toggleSign();
        QCOMPARE(entry.value(), 40500.0);
        entry.setMinimum(-10.0);
        entry.begin(5.0);
        entry.toggleSign();
        QCOMPARE(entry.displayText(), QString::fromUtf8("−5.000"));
        QCOMPARE(entry.value(), -5.0);
    }

    void digitsAreGroupedWhileTyping()
    {
        NumberEntry entry;
        frequencies(entry);
        type(entry, "40960.1234");
        QCOMPARE(entry.displayText(), QString::fromUtf8("40\u2009960.1234"));
    }

    void whatIsShownIsWhatIsMeant()
    {
        rc::check("begin(v) shows v", [] {
            NumberEntry entry;
            frequencies(entry);
            const double value = *rc::gen::inRange(1'000'000, 44'000'000) / 1000.0;
            entry.begin(value);
            RC_ASSERT(entry.value() == value);
            RC_ASSERT(entry.acceptable());
        });
        rc::check("no sequence of keys breaks it", [] {
            NumberEntry entry;
            frequencies(entry);
            const auto keys = *rc::gen::container<std::string>(
                rc::gen::element('0', '5', '9', '.', ',', 'x', '<', '-', 'u', 'c'));
            for (const char key : keys) {
                if (key == '<')
                    entry.backspace();
                else if (key == '-')
                    entry.toggleSign();
                else if (key == 'u')
                    entry.selectUnit((entry.unitIndex() + 1) % 3);
                else if (key == 'c')
                    entry.clear();
                else
                    entry.press(QString(QLatin1Char(key)));
                RC_ASSERT(entry.text().count(QLatin1Char('.')) <= 1);
                if (entry.acceptable())
                    RC_ASSERT(entry.value() >= 1000.0 && entry.value() <= 44000.0);
            }
        });
    }
};

QTEST_GUILESS_MAIN(NumberEntryTest)
#include "tst_numberentry.moc"
