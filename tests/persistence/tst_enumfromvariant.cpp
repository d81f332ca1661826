// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/data/vocabulary.h"
#include "persistence/header/enumfromvariant.h"

#include <QTest>

using namespace Chirpdeck;

class EnumFromVariantTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cellsMeanMembers_data();
    void cellsMeanMembers();
    void typedValuesPass();
    void numbersAreValuesNotPositions();
    void namesAreThoseOfFiles();
};

void EnumFromVariantTest::cellsMeanMembers_data()
{
    QTest::addColumn<QVariant>("cell");
    QTest::addColumn<FtUnits>("meaning");
    const auto fallback = FtUnits::FtnV;
    QTest::newRow("name") << QVariant(QStringLiteral("FtuV")) << FtUnits::FtuV;
    QTest::newRow("scoped name") << QVariant(QStringLiteral("Chirpdeck::FtmV")) << FtUnits::FtmV;
    QTest::newRow("number as text") << QVariant(QStringLiteral("6")) << FtUnits::FtuV;
    QTest::newRow("number") << QVariant(6) << FtUnits::FtuV;
    QTest::newRow("number among blanks") << QVariant(QStringLiteral(" 3 ")) << FtUnits::FtmV;
    QTest::newRow("zero") << QVariant(QStringLiteral("0")) << FtUnits::FtV;
    QTest::newRow("unknown name") << QVariant(QStringLiteral("NotAKey")) << fallback;
    QTest::newRow("other case") << QVariant(QStringLiteral("ftuv")) << fallback;
    QTest::newRow("name among blanks") << QVariant(QStringLiteral(" FtuV")) << fallback;
    QTest::newRow("two names") << QVariant(QStringLiteral("FtuV|FtmV")) << fallback;
    QTest::newRow("empty") << QVariant(QString()) << fallback;
    QTest::newRow("invalid") << QVariant() << fallback;
    QTest::newRow("decimal") << QVariant(QStringLiteral("1.0")) << fallback;
    QTest::newRow("unknown number") << QVariant(99) << fallback;
    QTest::newRow("unknown number as text") << QVariant(QStringLiteral("99")) << fallback;
    QTest::newRow("position that is no value") << QVariant(QStringLiteral("1")) << fallback;
}

void EnumFromVariantTest::cellsMeanMembers()
{
    QFETCH(QVariant, cell);
    QFETCH(FtUnits, meaning);
    QCOMPARE(enumFromVariant(cell, FtUnits::FtnV), meaning);
}

void EnumFromVariantTest::typedValuesPass()
{
    QCOMPARE(enumFromVariant<FtUnits>(QVariant::fromValue(FtUnits::FtmV)), FtUnits::FtmV);
    QCOMPARE(enumFromVariant(QVariant::fromValue(static_cast<FtUnits>(4)), FtUnits::FtuV), FtUnits::FtuV);
    QCOMPARE(enumFromVariant<Sideband>(QVariant(true)), Sideband::LowerSideband);
}

void EnumFromVariantTest::numbersAreValuesNotPositions()
{
    QCOMPARE(enumFromVariant<PulseRole>(QStringLiteral("999")), PulseRole::LIF);
    QCOMPARE(enumFromVariant<FtmwType>(QStringLiteral("4")), FtmwType::LO_Scan);
}

void EnumFromVariantTest::namesAreThoseOfFiles()
{
    QCOMPARE(enumName(FtmwType::Peak_Up), QStringLiteral("Peak_Up"));
    QCOMPARE(enumName(static_cast<FtmwType>(99)), QString());
}

QTEST_GUILESS_MAIN(EnumFromVariantTest)
#include "tst_enumfromvariant.moc"
