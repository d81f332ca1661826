// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/feeds/auxtail.h"
#include "persistence/stores/auxdatastorage.h"
#include "tests/support/testsupport.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Chirpdeck;

namespace {

void append(const QString &path, const QByteArray &text)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::Append));
    file.write(text);
}

} // namespace

/// Auxiliary data read while they are written.
class AuxTailTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachCallTakesWhatIsNew()
    {
        QTemporaryDir dir;
        AuxTail tail(dir.path());
        QVERIFY(tail.read().empty()); // the run has not written yet
        AuxDataStorage storage(dir.path());
        const auto start = QDateTime::fromSecsSinceEpoch(1'777'958'112);
        const QString flow = QStringLiteral("FlowController.a.Flow1");
        QVERIFY(storage.start({flow, QStringLiteral("Ftmw.Shots")}, start));
        QVERIFY(storage.add({start, {{flow, 9.9}, {QStringLiteral("Ftmw.Shots"), 0}}}));
        auto series = tail.read();
        QCOMPARE(series.size(), size_t(2));
        QCOMPARE(series[0].points.size(), size_t(1));
        QVERIFY(tail.read().empty());
        QVERIFY(storage.add({start.addSecs(5), {{flow, 10.1}}}));
        series = tail.read();
        QCOMPARE(series.size(), size_t(1));
        QCOMPARE(series[0].key, flow);
        QCOMPARE(series[0].points[0], (TrendPoint{1'777'958'117'000, 10.1}));
    }

    void aRowUnderWayIsLeftForLater()
    {
        QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("auxdata.csv"));
        Test::writeFile(path,
                        "timestamp;epochtime;elapsedsecs;a\nMon May 4 22:15:12 2026;100;0;1\nMon;105;5;1");
        AuxTail tail(dir.path());
        auto series = tail.read();
        QCOMPARE(series[0].points.size(), size_t(1));
        append(path, "7\n");
        series = tail.read();
        QCOMPARE(series[0].points, (std::vector<TrendPoint>{{105'000, 17.0}}));
    }

    void aSecondHeaderRenamesTheColumns()
    {
        QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("auxdata.csv"));
        Test::writeFile(path,
                        "timestamp;epochtime;elapsedsecs;a\nx;100;0;1\ntimestamp;epochtime;elapsedsecs;b\n");
        AuxTail tail(dir.path());
        QCOMPARE(tail.read()[0].key, QStringLiteral("a"));
        append(path, "x;105;5;2\n");
        QCOMPARE(tail.read()[0].key, QStringLiteral("b"));
    }
};

QTEST_GUILESS_MAIN(AuxTailTest)
#include "tst_auxtail.moc"
