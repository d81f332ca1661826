// SPDX-License-Identifier: GPL-3.0-or-later
#include "instruments/core/hardwarekey.h"

#include <QTest>

#include <rapidcheck.h>

using namespace Chirpdeck;

class TestHardwareKey : public QObject
{
    Q_OBJECT

private slots:
    void text();
    void parse_data();
    void parse();
    void index_data();
    void index();
    void migration_data();
    void migration();
    void freeLabels();
    void typeNames_data();
    void typeNames();
    void labels_data();
    void labels();
    void validLabelsSurviveParsing();
};

void TestHardwareKey::text()
{
    QCOMPARE(HardwareKey(HardwareType::FtmwDigitizer, QStringLiteral("main")).text(),
             QStringLiteral("FtmwDigitizer.main"));
    QCOMPARE(HardwareKey(HardwareType::Clock, 0).text(), QStringLiteral("Clock.0"));
    QCOMPARE(HardwareKey::parse(u"Clock0").text(), QStringLiteral("Clock0"));
    QCOMPARE(
        HardwareKey(HardwareType::FtmwDigitizer, QStringLiteral("main")).widgetKey(QStringLiteral("Widget")),
        QStringLiteral("Widget.FtmwDigitizer.main"));
}

void TestHardwareKey::parse_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("label");
    QTest::newRow("label") << "FtmwDigitizer.main"
                           << "FtmwDigitizer"
                           << "main";
    QTest::newRow("number") << "Clock.0"
                            << "Clock"
                            << "0";
    QTest::newRow("three parts") << "Widget.FtmwDigitizer.main"
                                 << "Widget"
                                 << "FtmwDigitizer";
    QTest::newRow("no dot") << "Clock0"
                            << "Clock0"
                            << "";
    QTest::newRow("empty") << ""
                           << ""
                           << "";
    QTest::newRow("dot only") << "."
                              << ""
                              << "";
}

void TestHardwareKey::parse()
{
    QFETCH(QString, text);
    QFETCH(QString, type);
    QFETCH(QString, label);
    const auto key = HardwareKey::parse(text);
    QCOMPARE(key.typeName(), type);
    QCOMPARE(key.label(), label);
}

void TestHardwareKey::index_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("index");
    QTest::newRow("zero") << "Clock.0" << 0;
    QTest::newRow("twelve") << "AWG.12" << 12;
    QTest::newRow("label") << "Clock.main" << -1;
    QTest::newRow("mixed") << "Clock.1a" << -1;
    QTest::newRow("missing") << "Clock" << -1;
    QTest::newRow("empty") << "" << -1;
}

void TestHardwareKey::index()
{
    QFETCH(QString, text);
    QFETCH(int, index);
    const auto key = HardwareKey::parse(text);
    QCOMPARE(key.index(), index);
    QCOMPARE(key.isIndexKey(), index >= 0);
}

void TestHardwareKey::migration_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("migrated");
    QTest::newRow("same") << "Clock.2"
                          << "Clock.Device2";
    QTest::newRow("other index") << "Clock.1"
                                 << "Clock.1";
    QTest::newRow("other type") << "AWG.2"
                                << "AWG.2";
    QTest::newRow("label") << "Clock.main"
                           << "Clock.main";
}

void TestHardwareKey::migration()
{
    QFETCH(QString, text);
    QFETCH(QString, migrated);
    QCOMPARE(HardwareKey::parse(text).migratedFromIndex(HardwareType::Clock, 2).text(), migrated);
}

void TestHardwareKey::freeLabels()
{
    QStringList used;
    for (int i = 0; i < 7; ++i)
        used.append(HardwareKey::freeLabel(used));
    QCOMPARE(used.join(u' '), QStringLiteral("Default Main Primary Secondary Backup Device1 Device2"));
    QCOMPARE(HardwareKey::freeLabel({QStringLiteral("Main")}), QStringLiteral("Default"));
}

void TestHardwareKey::typeNames_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("number");
    QTest::newRow("IOBoard") << "IOBoard" << 1;
    QTest::newRow("PulseGenerator") << "PulseGenerator" << 2;
    QTest::newRow("FlowController") << "FlowController" << 3;
    QTest::newRow("PressureController") << "PressureController" << 4;
    QTest::newRow("TemperatureController") << "TemperatureController" << 5;
    QTest::newRow("FtmwDigitizer") << "FtmwDigitizer" << 6;
    QTest::newRow("FtmwScope") << "FtmwScope" << 6;
    QTest::newRow("Clock") << "Clock" << 7;
    QTest::newRow("AWG") << "AWG" << 8;
    QTest::newRow("GPIBController") << "GPIBController" << 9;
    QTest::newRow("GpibController") << "GpibController" << 9;
    QTest::newRow("LifDigitizer") << "LifDigitizer" << 10;
    QTest::newRow("LifScope") << "LifScope" << 10;
    QTest::newRow("LifLaser") << "LifLaser" << 11;
    QTest::newRow("numbered clock of the first version") << "Clock0" << 0;
    QTest::newRow("other case") << "clock" << 0;
    QTest::newRow("unknown") << "Toaster" << 0;
    QTest::newRow("empty") << "" << 0;
}

void TestHardwareKey::typeNames()
{
    QFETCH(QString, text);
    QFETCH(int, number);
    QCOMPARE(static_cast<int>(hardwareTypeFromName(text)), number);
    QCOMPARE(static_cast<int>(HardwareKey::parse(text + QStringLiteral(".main")).type()), number);
    QCOMPARE(static_cast<int>(HardwareKey::parse(text + QStringLiteral(".0")).type()), number);
    if (number != 0)
        QCOMPARE(static_cast<int>(hardwareTypeFromName(hardwareTypeName(static_cast<HardwareType>(number)))),
                 number);
    QCOMPARE(allHardwareTypes().size(), 11);
}

void TestHardwareKey::labels_data()
{
    QTest::addColumn<QString>("label");
    QTest::addColumn<bool>("valid");
    QTest::newRow("word") << "main" << true;
    QTest::newRow("blank inside") << "He shield" << true;
    QTest::newRow("number") << "0" << true;
    QTest::newRow("letters of any alphabet") << QStringLiteral(u"Pumpe_Süd") << true;
    QTest::newRow("empty") << "" << false;
    QTest::newRow("dot") << "a.b" << false;
    QTest::newRow("slash") << "a/b" << false;
    QTest::newRow("backslash") << "a\\b" << false;
    QTest::newRow("semicolon") << "a;b" << false;
    QTest::newRow("line break") << "a\nb" << false;
    QTest::newRow("blank at the end") << "a " << false;
    QTest::newRow("long") << QString(65, u'a') << false;
}

void TestHardwareKey::labels()
{
    QFETCH(QString, label);
    QFETCH(bool, valid);
    QCOMPARE(HardwareKey::validateLabel(label).hasValue(), valid);
    const auto key = HardwareKey::validated(HardwareType::AWG, label);
    QCOMPARE(key.hasValue(), valid);
    QVERIFY(!HardwareKey::validated(HardwareType::Unknown, label));
    if (!valid)
        QVERIFY(!key.error().what.isEmpty() && !key.error().action.isEmpty());
}

void TestHardwareKey::validLabelsSurviveParsing()
{
    QVERIFY(rc::check("a valid key is what its text parses to", [] {
        const auto characters = rc::gen::elementOf(std::u16string(u"aZ09 _-+(),#%\u00fc\u03bc./\\;:\"\n"));
        const auto label = *rc::gen::container<std::u16string>(characters);
        const auto key = HardwareKey::validated(HardwareType::AWG, QString::fromStdU16String(label));
        RC_CLASSIFY(key.hasValue(), "valid");
        if (key) {
            RC_ASSERT(HardwareKey::parse(key->text()) == *key);
            RC_ASSERT(key->isValid());
        }
    }));
}

QTEST_GUILESS_MAIN(TestHardwareKey)
#include "tst_hardwarekey.moc"
