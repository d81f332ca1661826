// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/experiment/validation.h"
#include "tests/support/treelines.h"

#include <QTest>

#include <limits>

using namespace Chirpdeck;
using namespace Chirpdeck::Test;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

Validation::Conditions twoLimits()
{
    return {{{s("IOBoard.io"), s("DigitalInput2")}, {0.5, 1.5}},
            {{s("FlowController.main"), s("Flow1")}, {-2.0, 1e-5}}};
}

} // namespace

class ValidationTest : public QObject
{
    Q_OBJECT

private slots:
    void limitsAreRowsOfTheHeader()
    {
        Validation validation;
        validation.conditions = twoLimits();
        QCOMPARE(
            linesOf(validation),
            QStringList({s("Validation;Condition;0;Max;1e-05;"), s("Validation;Condition;0;Min;-2;"),
                         s("Validation;Condition;0;ObjKey;FlowController.main;"),
                         s("Validation;Condition;0;ValKey;Flow1;"), s("Validation;Condition;1;Max;1.5;"),
                         s("Validation;Condition;1;Min;0.5;"), s("Validation;Condition;1;ObjKey;IOBoard.io;"),
                         s("Validation;Condition;1;ValKey;DigitalInput2;")}));
        Validation read;
        loadLines(read, linesOf(validation));
        QCOMPARE(read.conditions, validation.conditions);
        Validation none;
        QVERIFY(linesOf(none).isEmpty());
    }

    void missingEndsHaveTheDocumentedDefaults()
    {
        Validation validation;
        loadLines(validation, {s("Validation;Condition;3;ObjKey;A;"), s("Validation;Condition;3;ValKey;B;"),
                               s("Validation;Condition;4;ObjKey;lonely;")});
        QCOMPARE(validation.conditions, (Validation::Conditions{{{s("A"), s("B")}, {0.0, 1.0}}}));
    }

    void readingsAreHeldAgainstTheirLimits()
    {
        Validation validation;
        validation.conditions = twoLimits();
        const auto flow = std::optional(Validation::Limits{-2.0, 1e-5});
        QCOMPARE(validation.brokenBy(s("FlowController.main.Flow1"), 0.5), flow);
        QCOMPARE(validation.brokenBy(s("FlowController.main.Neon line.Flow1"), -2.5), flow);
        QCOMPARE(validation.brokenBy(s("FlowController.main.Flow1"), -2.0), std::nullopt);
        QCOMPARE(validation.brokenBy(s("FlowController.main.Flow1"), 1e-5), std::nullopt);
        // Another channel, another device, and names that only begin or end alike.
        QCOMPARE(validation.brokenBy(s("FlowController.main.Flow10"), 9), std::nullopt);
        QCOMPARE(validation.brokenBy(s("FlowController.main2.Flow1"), 9), std::nullopt);
        QCOMPARE(validation.brokenBy(s("Flow1"), 9), std::nullopt);
        QCOMPARE(validation.brokenBy(s("FlowController.main.Flow1"), std::nan("")), std::nullopt);
        const double infinity = std::numeric_limits<double>::infinity();
        QVERIFY(validation.brokenBy(s("IOBoard.io.DigitalInput2"), infinity));
    }

    void filesOfEitherShapeAreRead_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("rows of a header") << QByteArray(
            "ObjKey;ArrayKey;ArrayIndex;ValueKey;Value;Units\n"
            "Validation;Condition;0;ObjKey;IOBoard.io;\nValidation;Condition;0;ValKey;DigitalInput2;\n"
            "Validation;Condition;0;Min;0.5;\nValidation;Condition;0;Max;1.5;\n"
            "Validation;Condition;1;ObjKey;FlowController.main;\nValidation;Condition;1;ValKey;Flow1;\n"
            "Validation;Condition;1;Min;-2;\nValidation;Condition;1;Max;1e-5;\n");
        QTest::newRow("columns by name")
            << QByteArray("Min;Max;ValKey;ObjKey\r\n0.5;1.5;DigitalInput2;IOBoard.io\r\n"
                          "-2;0.00001;Flow1;FlowController.main\r\n");
        QTest::newRow("columns alone")
            << QByteArray("IOBoard.io;DigitalInput2;0.5;1.5\nFlowController.main;Flow1;-2;1e-05");
    }
    void filesOfEitherShapeAreRead()
    {
        QFETCH(QByteArray, content);
        const auto conditions = readValidationCsv(content, s("validation.csv"));
        QVERIFY2(conditions, conditions ? "" : qPrintable(conditions.error().text()));
        QCOMPARE(*conditions, twoLimits());
    }

    void badFilesNameTheLine()
    {
        QVERIFY(readValidationCsv("", s("validation.csv"))->empty());
        const auto bad = readValidationCsv("a;b;0;1\nc;d;low;1\n", s("validation.csv"));
        QVERIFY(!bad);
        QVERIFY2(bad.error().where.contains(s("2")), qPrintable(bad.error().text()));
    }

    void differencesAreTold()
    {
        QVERIFY(validationDifferences(twoLimits(), twoLimits()).isEmpty());
        auto file = twoLimits();
        file[{s("IOBoard.io"), s("DigitalInput2")}].max = 2.5;
        file.erase({s("FlowController.main"), s("Flow1")});
        file[{s("PressureController.p"), s("ChamberPressure")}] = {};
        const auto told = validationDifferences(twoLimits(), file);
        QCOMPARE(told.size(), 3);
        QVERIFY(told[0].contains(s("FlowController.main.Flow1")));
        QVERIFY(told[1].contains(s("2.5")) && told[1].contains(s("1.5")));
        QVERIFY(told[2].contains(s("PressureController.p.ChamberPressure")));
    }
};

QTEST_GUILESS_MAIN(ValidationTest)
#include "tst_validation.moc"
