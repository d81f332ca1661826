// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/models/devicelistmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Chirpdeck;

namespace {

DeviceReading reading(const char *key, const char *name, Status::State state, const char *value = "1.0")
{
    DeviceReading r;
    r.key = QLatin1String(key);
    r.name = QLatin1String(name);
    r.state = state;
    r.value = QLatin1String(value);
    return r;
}

QStringList names(const DeviceListModel &model)
{
    QStringList all;
    for (int row = 0; row < model.rowCount(); ++row)
        all << model.data(model.index(row), DeviceListModel::NameRole).toString();
    return all;
}

} // namespace

/// Which devices the operator sees first.
class DevicesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void troubleStandsOnTop()
    {
        DeviceListModel model(nullptr);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.apply(reading("b", "Beta", Status::Ok));
        model.apply(reading("a", "Alpha", Status::Ok));
        model.apply(reading("o", "Omega", Status::Off));
        model.apply(reading("z", "Zeta", Status::Deviating));
        QCOMPARE(names(model), (QStringList{QStringLiteral("Zeta"), QStringLiteral("Alpha"),
                                            QStringLiteral("Beta"), QStringLiteral("Omega")}));
        model.apply(reading("b", "Beta", Status::Fault));
        model.apply(reading("z", "Zeta", Status::Ok));
        QCOMPARE(names(model), (QStringList{QStringLiteral("Beta"), QStringLiteral("Alpha"),
                                            QStringLiteral("Zeta"), QStringLiteral("Omega")}));
        QCOMPARE(model.attentionCount(), 1);
        QCOMPARE(model.worst(), Status::Fault);
        model.remove(QStringLiteral("b"));
        QCOMPARE(model.attentionCount(), 0);
        model.clear();
        QCOMPARE(model.count(), 0);
    }

    void sameReadingChangesNothing()
    {
        DeviceListModel model(nullptr);
        model.apply(reading("a", "Alpha", Status::Ok));
        QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
        model.apply(reading("a", "Alpha", Status::Ok));
        QCOMPARE(changes.count(), 0);
        model.apply(reading("a", "Alpha", Status::Ok, "2.0"));
        QCOMPARE(changes.count(), 1);
    }

    void offlineShowsNoValue()
    {
        DeviceListModel model(nullptr);
        model.apply(reading("a", "Alpha", Status::Offline, "48.1"));
        QCOMPARE(model.data(model.index(0), DeviceListModel::ValueRole).toString(), QString::fromUtf8("–"));
        QCOMPARE(model.data(model.index(0), DeviceListModel::WordRole).toString(), QStringLiteral("Offline"));
    }

    void everyOrderOfUpdatesIsConsistent()
    {
        DeviceListModel model(nullptr);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const Status::State states[] = {Status::Ok,  Status::Fault,    Status::Stale,
                                        Status::Off, Status::Settling, Status::Offline};
        quint32 seed = 1;
        for (int k = 0; k < 500; ++k) {
            seed = seed * 1664525U + 1013904223U;
            const char key[] = {static_cast<char>('a' + (seed >> 24) % 7), 0};
            model.apply(reading(key, key, states[(seed >> 16) % 6]));
        }
        for (int row = 1; row < model.rowCount(); ++row) {
            const auto state = [&](int r) {
                return Status::urgency(
                    model.data(model.index(r), DeviceListModel::StateRole).value<Status::State>());
            };
            QVERIFY(state(row - 1) <= state(row));
        }
    }
};

QTEST_GUILESS_MAIN(DevicesTest)
#include "tst_devices.moc"
