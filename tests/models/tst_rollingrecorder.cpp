// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/feeds/rollingrecorder.h"
#include "tests/support/testsupport.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

using namespace Chirpdeck;

namespace {

/// A gauge that measures when it is told.
class Gauge : public Instrument
{
public:
    explicit Gauge(const QString &label)
        : Instrument(
              {HardwareKey(HardwareType::PressureController, label), QStringLiteral("Gauge"), true, false})
    {
    }
    void measure(double value)
    {
        setReadings({{QStringLiteral("ChamberPressure"), QStringLiteral("Chamber"), value,
                      QStringLiteral("mbar"), 1e-6, 1e-7}});
    }
    QCoro::Task<Result<void>> open() override { co_return Result<void>(); }
    QCoro::Task<Result<void>> close() override { co_return Result<void>(); }
};

std::vector<TrendPoint> stored(const QString &folder, const QString &key)
{
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    for (const auto &series : loadRollingData(folder, now - 3'600'000, now + 3'600'000).series)
        if (series.key == key)
            return series.points;
    return {};
}

} // namespace

/// Readings are kept whether a run is on or not, on the devices' threads.
class RollingRecorderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneReadingAnIntervalIsKept()
    {
        QTemporaryDir dir;
        Gauge gauge(QStringLiteral("main"));
        const auto store = std::make_shared<TrendStore>();
        RollingRecorder recorder({&gauge}, store, std::make_shared<StreamWriter>());
        recorder.setRhythm({true, 3600, {}});
        recorder.setFolder(dir.filePath(QStringLiteral("rollingdata")));
        for (int i = 0; i < 50; ++i)
            gauge.measure(1e-6 * (i + 1));
        QVERIFY(recorder.flusher()());
        const QString key = QStringLiteral("PressureController.main.ChamberPressure");
        const auto points = stored(dir.filePath(QStringLiteral("rollingdata")), key);
        QCOMPARE(points.size(), size_t(1));
        QCOMPARE(points[0].value, 1e-6);
        QCOMPARE(store->points(key, 0, std::numeric_limits<qint64>::max() - 1).size(), size_t(1));
        // The display follows every reading all the same.
        const auto view = store->view(key, 0, 10, 10, std::nullopt);
        QCOMPARE(view.latest->value, 50e-6);
        QCOMPARE(view.info.unit, QStringLiteral("mbar"));
        QCOMPARE(view.info.label, QStringLiteral("Chamber"));
    }

    void offAndZeroKeepNothing()
    {
        QTemporaryDir dir;
        Gauge main(QStringLiteral("main")), other(QStringLiteral("other"));
        RollingRecorder recorder({&main, &other}, std::make_shared<TrendStore>(),
                                 std::make_shared<StreamWriter>());
        recorder.setFolder(dir.filePath(QStringLiteral("rollingdata")));
        recorder.setRhythm({true, 1, {{QStringLiteral("PressureController.other"), 0}}});
        main.measure(1.0);
        other.measure(1.0);
        QVERIFY(recorder.flusher()());
        const QString folder = dir.filePath(QStringLiteral("rollingdata"));
        QCOMPARE(stored(folder, QStringLiteral("PressureController.main.ChamberPressure")).size(), size_t(1));
        QVERIFY(stored(folder, QStringLiteral("PressureController.other.ChamberPressure")).empty());
        recorder.setRhythm({false, 1, {}});
        other.measure(2.0);
        QVERIFY(recorder.flusher()());
        QVERIFY(stored(folder, QStringLiteral("PressureController.other.ChamberPressure")).empty());
    }

    // In Blackchirp an interval that became 0 could end the timer of another device.
    void B23_anIntervalOfZeroEndsNoOther()
    {
        QTemporaryDir dir;
        Gauge main(QStringLiteral("main")), other(QStringLiteral("other"));
        RollingRecorder recorder({&main, &other}, std::make_shared<TrendStore>(),
                                 std::make_shared<StreamWriter>());
        const QString folder = dir.filePath(QStringLiteral("rollingdata"));
        const QString mainKey = QStringLiteral("PressureController.main.ChamberPressure");
        const QString otherKey = QStringLiteral("PressureController.other.ChamberPressure");
        recorder.setFolder(folder);
        const auto measure = [&](double value) {
            main.measure(value);
            other.measure(value);
            return recorder.flusher()().hasValue();
        };
        constexpr int Interval = 1;
        for (const int seconds : {Interval, 0, 0, Interval}) {
            recorder.setRhythm({true, Interval, {{QStringLiteral("PressureController.other"), seconds}}});
            QVERIFY(measure(1.0 + seconds));
            // The next one is due.
            QTest::qWait(1050 * Interval);
        }
        QCOMPARE(stored(folder, mainKey).size(), size_t(4));
        QCOMPARE(stored(folder, otherKey).size(), size_t(2));
        // Other devices have the same intervals.
        Gauge next(QStringLiteral("other"));
        recorder.setInstruments({&next});
        recorder.setRhythm({true, 1, {{QStringLiteral("PressureController.other"), 0}}});
        main.measure(9.0);
        next.measure(9.0);
        QVERIFY(recorder.flusher()());
        QCOMPARE(stored(folder, mainKey).size(), size_t(4));
        QCOMPARE(stored(folder, otherKey).size(), size_t(2));
    }

    void aFolderThatCannotBeWrittenIsToldOnce()
    {
        QTemporaryDir dir;
        Test::writeFile(dir.filePath(QStringLiteral("rollingdata")), "a file in the way");
        Gauge gauge(QStringLiteral("main"));
        RollingRecorder recorder({&gauge}, std::make_shared<TrendStore>(), std::make_shared<StreamWriter>());
        QSignalSpy failed(&recorder, &RollingRecorder::failed);
        recorder.setFolder(dir.filePath(QStringLiteral("rollingdata")));
        gauge.measure(1.0);
        QVERIFY(!recorder.flusher()());
        QTRY_COMPARE(failed.count(), 1);
        // What could not be written is kept and goes when there is room.
        QVERIFY(QFile::remove(dir.filePath(QStringLiteral("rollingdata"))));
        QVERIFY(recorder.flusher()());
        QCOMPARE(stored(dir.filePath(QStringLiteral("rollingdata")),
                        QStringLiteral("PressureController.main.ChamberPressure"))
                     .size(),
                 size_t(1));
    }

    void itMayEndWhileADeviceMeasures()
    {
        QTemporaryDir dir;
        QThread thread;
        Gauge gauge(QStringLiteral("main"));
        gauge.moveToThread(&thread);
        thread.start();
        std::atomic<bool> stop = false;
        QMetaObject::invokeMethod(&gauge, [&] {
            while (!stop)
                gauge.measure(1.0);
        });
        for (int i = 0; i < 20; ++i) {
            RollingRecorder recorder({&gauge}, std::make_shared<TrendStore>(),
                                     std::make_shared<StreamWriter>());
            recorder.setFolder(dir.path());
            QTest::qSleep(1);
        }
        stop = true;
        thread.quit();
        QVERIFY(thread.wait());
    }
};

QTEST_GUILESS_MAIN(RollingRecorderTest)
#include "tst_rollingrecorder.moc"
