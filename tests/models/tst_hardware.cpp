// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/models/doctormodel.h"
#include "backend/models/hardwaremodel.h"
#include "backend/models/loadoutmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Chirpdeck;

namespace {

DeviceTile tile(const char *key, int kind, Status::State state, bool critical = false)
{
    DeviceTile tile;
    tile.key = QLatin1String(key);
    tile.kind = kind;
    tile.name = tile.key;
    tile.state = state;
    tile.critical = critical;
    return tile;
}

QStringList keys(const HardwareModel &model)
{
    QStringList all;
    for (int row = 0; row < model.rowCount(); ++row)
        all << model.data(model.index(row), HardwareModel::KeyRole).toString();
    return all;
}

LoadoutCard card(const char *name, bool current = false)
{
    LoadoutCard card;
    card.name = QLatin1String(name);
    card.current = current;
    return card;
}

} // namespace

/// Devices, loadouts and what the doctor says, as the Hardware page shows them.
class HardwareTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void troubleStandsOnTopAndTheRestByKind()
    {
        HardwareModel model(nullptr);
        const QAbstractItemModelTester tester(&model);
        model.setTiles({tile("a", 7, Status::Ok), tile("b", 3, Status::Ok), tile("c", 8, Status::Offline)});
        QCOMPARE(keys(model), QStringList({QStringLiteral("c"), QStringLiteral("b"), QStringLiteral("a")}));
        QCOMPARE(model.attentionCount(), 1);
        model.setTiles(
            {tile("a", 7, Status::Fault), tile("b", 3, Status::Settling), tile("c", 8, Status::Ok)});
        QCOMPARE(keys(model), QStringList({QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")}));
    }
    void aFilterShowsItsDevicesOnly()
    {
        HardwareModel model(nullptr);
        const QAbstractItemModelTester tester(&model);
        model.setTiles(
            {tile("a", 7, Status::Ok, true), tile("b", 3, Status::Stale), tile("c", 8, Status::Ok)});
        model.setFilter(HardwareModel::Critical);
        QCOMPARE(keys(model), QStringList{QStringLiteral("a")});
        model.setFilter(HardwareModel::Attention);
        QCOMPARE(keys(model), QStringList{QStringLiteral("b")});
        model.setTiles({tile("a", 7, Status::Offline, true), tile("b", 3, Status::Ok)});
        QCOMPARE(keys(model), QStringList{QStringLiteral("a")});
        QCOMPARE(model.total(), 2);
    }
    void whatIsOfflineHasNoValue()
    {
        HardwareModel model(nullptr);
        auto offline = tile("a", 7, Status::Offline);
        offline.value = QStringLiteral("12.5");
        offline.unit = QStringLiteral("K");
        model.setTiles({offline});
        QCOMPARE(model.data(model.index(0), HardwareModel::ValueRole).toString(), QStringLiteral("–"));
        QVERIFY(model.data(model.index(0), HardwareModel::UnitRole).toString().isEmpty());
    }
    void nothingIsTestedUnderARun()
    {
        HardwareModel model(nullptr);
        QSignalSpy asked(&model, &HardwareModel::testAllRequested);
        model.setLockedReason(QStringLiteral("Run 7 uses the devices"));
        model.testAll();
        QCOMPARE(asked.count(), 0);
        model.setLockedReason({});
        model.testAll();
        QCOMPARE(asked.count(), 1);
    }
    void anotherLoadoutIsUsedInTwoSteps()
    {
        LoadoutModel model(nullptr);
        const QAbstractItemModelTester tester(&model);
        model.setLoadouts({card("Simulated", true), card("Ka")});
        QSignalSpy asked(&model, &LoadoutModel::useAsked);
        QSignalSpy used(&model, &LoadoutModel::useRequested);
        model.confirmUse();
        QCOMPARE(used.count(), 0);
        model.askUse(QStringLiteral("Ka"));
        QCOMPARE(asked.count(), 1);
        QCOMPARE(used.count(), 0);
        model.setPending(QStringLiteral("Ka"), {});
        model.confirmUse();
        QCOMPARE(used.count(), 1);
    }
    void aRunRefusesAnotherLoadoutWithTheReason()
    {
        LoadoutModel model(nullptr);
        model.setLoadouts({card("Simulated", true), card("Ka")});
        model.setLockedReason(QStringLiteral("Run 7 uses the devices"));
        QSignalSpy used(&model, &LoadoutModel::useRequested);
        model.setPending(QStringLiteral("Ka"), {});
        model.confirmUse();
        QCOMPARE(used.count(), 0);
        QCOMPARE(model.problem(), QStringLiteral("Run 7 uses the devices"));
    }
    void namesOfLoadoutsAreChecked()
    {
        LoadoutModel model(nullptr);
        model.setLoadouts({card("Simulated"), card("Ka", true), card("Ka 2")});
        QVERIFY(!model.nameProblem(QStringLiteral("Ka")).isEmpty());
        QVERIFY(model.nameProblem(QStringLiteral("Ka"), QStringLiteral("Ka")).isEmpty());
        QVERIFY(!model.nameProblem(QStringLiteral("a/b")).isEmpty());
        QVERIFY(!model.nameProblem(QStringLiteral("  ")).isEmpty());
        QCOMPARE(model.freeName(QStringLiteral("Ka")), QStringLiteral("Ka 3"));
        QSignalSpy removed(&model, &LoadoutModel::removeRequested);
        model.remove(QStringLiteral("Ka"));
        QCOMPARE(removed.count(), 0);
        QVERIFY(!model.problem().isEmpty());
        QSignalSpy renamed(&model, &LoadoutModel::renameRequested);
        model.rename(QStringLiteral("Ka 2"), QStringLiteral(" K band "));
        QCOMPARE(renamed.count(), 1);
        QCOMPARE(renamed.first().at(1).toString(), QStringLiteral("K band"));
    }
    void theReportSaysWhereItStopped()
    {
        DoctorModel model(nullptr);
        const QAbstractItemModelTester tester(&model);
        using Outcome = DoctorCheck::Outcome;
        model.setDevice(QStringLiteral("IOBoard.Main"), QStringLiteral("Board"));
        DoctorModel::Report report;
        report.checks = {
            {QStringLiteral("seen"), QStringLiteral("The computer sees it"), {}, Outcome::Passed},
            {QStringLiteral("answers"), QStringLiteral("It answers"), {}, Outcome::Failed},
            {QStringLiteral("right"), QStringLiteral("It is the right one"), {}, Outcome::NotTried}};
        report.finding = QStringLiteral("Nobody answers");
        model.setReport(report);
        QVERIFY(!model.healthy());
        QVERIFY(model.summary().contains(QStringLiteral("It answers")));
        QVERIFY(model.reportText().contains(QStringLiteral("Nobody answers")));
        report.checks[1].outcome = Outcome::Passed;
        report.checks[2].outcome = Outcome::Passed;
        model.setReport(report);
        QVERIFY(model.healthy());
    }
};

QTEST_GUILESS_MAIN(HardwareTest)
#include "tst_hardware.moc"
