// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/stores/auxdatastorage.h"
#include "tests/support/testsupport.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace Chirpdeck;

class AuxDataTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pointsAreOnTheDiskAtOnce()
    {
        const QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("auxdata.csv"));
        const auto start = QDateTime::fromSecsSinceEpoch(1777932912);
        AuxDataStorage storage(dir.path());
        QVERIFY(storage.start(
            {QStringLiteral("b.Flow1"), QStringLiteral("Ftmw.Shots"), QStringLiteral("b.Flow1")}, start));
        QCOMPARE(Test::contentOf(path), QByteArray("timestamp;epochtime;elapsedsecs;Ftmw.Shots;b.Flow1\n"));
        QVERIFY(
            storage.add({start, {{QStringLiteral("Ftmw.Shots"), 0ULL}, {QStringLiteral("b.Flow1"), 9.5}}}));
        QVERIFY(storage.add(
            {start.addSecs(14), {{QStringLiteral("b.Flow1"), 1e5}, {QStringLiteral("other"), 3}}}));
        QCOMPARE(Test::contentOf(path), QByteArray("timestamp;epochtime;elapsedsecs;Ftmw.Shots;b.Flow1\n"
                                                   "Mon May 4 22:15:12 2026;1777932912;0;0;9.5\n"
                                                   "Mon May 4 22:15:26 2026;1777932926;14;;1e+05\n"));
        QVERIFY(storage.finish());

        const auto data = parseAuxData(Test::contentOf(path), path);
        QVERIFY(data);
        QCOMPARE(data->keys, (QStringList{QStringLiteral("Ftmw.Shots"), QStringLiteral("b.Flow1")}));
        QCOMPARE(data->points.size(), 2);
        QCOMPARE(data->points[1].time, start.addSecs(14));
        QCOMPARE(data->points[1].values, (QMap<QString, QVariant>{{QStringLiteral("b.Flow1"), 1e5}}));
    }

    void withoutPathOrKeysThereIsNoFile()
    {
        const QTemporaryDir dir;
        AuxDataStorage transient;
        QVERIFY(transient.start({QStringLiteral("a")}, QDateTime::currentDateTime()));
        QVERIFY(transient.add({QDateTime::currentDateTime(), {}}));
        AuxDataStorage empty(dir.path());
        QVERIFY(empty.start({}, QDateTime::currentDateTime()));
        QVERIFY(empty.add({QDateTime::currentDateTime(), {}}));
        QVERIFY(QDir(dir.path()).isEmpty());
    }

    void aTextCannotBreakTheRow()
    {
        const QTemporaryDir dir;
        AuxDataStorage storage(dir.path());
        const auto start = QDateTime::currentDateTime();
        QVERIFY(storage.start({QStringLiteral("a;b")}, start));
        QVERIFY(storage.add({start, {{QStringLiteral("a;b"), QStringLiteral("x;y\nz")}}}));
        const auto data = parseAuxData(Test::contentOf(dir.filePath(QStringLiteral("auxdata.csv"))), {});
        QVERIFY(data->badLines.isEmpty());
        QCOMPARE(data->points.size(), 1);
        QCOMPARE(data->points.first().values.value(QStringLiteral("a,b")).toString(),
                 QStringLiteral("x,y z"));
    }

    void everyHeaderRowNamesTheColumnsBelowIt()
    {
        const auto data = parseAuxData("timestamp;epochtime;elapsedsecs;a;b\n"
                                       "Mo Mai 4 22:15:12 2026;100;0;1;2\n"
                                       "x;101;1;1\n"
                                       "x;not a number;1;1;2\n"
                                       "timestamp;epochtime;elapsedsecs;b;c\n"
                                       "Mon May 4 22:15:12 2026;200;0;3;\n",
                                       QStringLiteral("auxdata.csv"));
        QVERIFY(data);
        QCOMPARE(data->keys, (QStringList{QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")}));
        QCOMPARE(data->badLines, (QList<int>{3, 4}));
        QCOMPARE(data->points.size(), 2);
        QCOMPARE(data->points[0].time.toSecsSinceEpoch(), 100);
        QCOMPARE(data->points[0].values.value(QStringLiteral("b")).toDouble(), 2.0);
        QCOMPARE(data->points[1].values, (QMap<QString, QVariant>{{QStringLiteral("b"), 3.0}}));
    }

    void realFilesAreRead()
    {
        CHIRPDECK_NEED_FIXTURES();
        const auto read = [](const char *name) {
            return parseAuxData(
                Test::contentOf(Test::fixtures() + QStringLiteral("/experiments/") + QLatin1String(name)),
                {});
        };
        const auto data = read("58/auxdata.csv");
        QVERIFY(data);
        QCOMPARE(data->points.size(), 12);
        QCOMPARE(data->keys.size(), 5);
        QCOMPARE(data->points.last().values.value(QStringLiteral("Ftmw.Shots")).toInt(), 3284);
        const auto headersOnly = read("883/auxdata.csv");
        QCOMPARE(headersOnly->points.size(), 0);
        QCOMPARE(headersOnly->keys,
                 QStringList{QStringLiteral("PressureController.0.IntellisysIQPlus.ChamberPressure")});
    }
};

QTEST_GUILESS_MAIN(AuxDataTest)
#include "tst_auxdata.moc"
