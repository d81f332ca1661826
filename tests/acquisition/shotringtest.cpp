// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/acquisition/shotring.h"
#include "backend/acquisition/accumulator.h"

#include <QTest>

#include <random>
#include <thread>

using namespace Chirpdeck;
using namespace Chirpdeck::Acquisition;

namespace {

std::vector<std::byte> randomRecord(const RecordShape &shape, std::mt19937 &random)
{
    std::vector<std::byte> record(static_cast<std::size_t>(shape.bytes()));
    for (auto &b : record)
        b = static_cast<std::byte>(random() & 0xff);
    return record;
}

} // namespace

class ShotRingTest : public QObject
{
    Q_OBJECT

private slots:
    void deliversInOrder()
    {
        ShotRing ring({4, 1, 1, false, 1}, 3);
        for (int shot = 0; shot < 3; ++shot)
            ring.write(std::vector<std::byte>(4, static_cast<std::byte>(shot)));
        QCOMPARE(ring.available(), std::size_t{3});
        for (int shot = 0; shot < 3; ++shot) {
            QCOMPARE(ring.entry(0).record[0], static_cast<std::byte>(shot));
            ring.release(1);
        }
        QCOMPARE(ring.available(), std::size_t{0});
    }

    void sumsOnTheProducersSideWhenFull()
    {
        const RecordShape shape{3, 1, 1, false, 1};
        ShotRing ring(shape, 2);
        for (int shot = 0; shot < 7; ++shot)
            ring.write(std::vector<std::byte>(3, std::byte{100}));
        QCOMPARE(ring.available(), std::size_t{2});
        QCOMPARE(ring.transfersSummed(), quint64{5});

        Accumulator sum(shape);
        QCOMPARE(sum.drain(ring), quint64{2});
        ring.flush();
        QCOMPARE(sum.drain(ring), quint64{5});
        QCOMPARE(sum.shots(), quint64{7});
        QCOMPARE((*sum.sums())[0], qint64{700});
    }

    void fillsRecordsInPlace()
    {
        const RecordShape shape{5, 2, 2, false, 1};
        ShotRing ring(shape, 2);
        Accumulator sum(shape);
        for (int shot = 0; shot < 4; ++shot) {
            const auto memory = ring.claim();
            QCOMPARE(static_cast<qsizetype>(memory.size()), shape.bytes());
            auto *values = reinterpret_cast<qint16 *>(memory.data());
            for (int i = 0; i < 10; ++i)
                values[i] = static_cast<qint16>(i - 5);
            ring.commit();
        }
        sum.drain(ring);
        ring.flush();
        sum.drain(ring);
        QCOMPARE(sum.shots(), quint64{4});
        for (int i = 0; i < 10; ++i)
            QCOMPARE((*sum.sums())[static_cast<std::size_t>(i)], qint64{4} * (i - 5));
    }

    void wakesTheReaderOnlyWhenItSleeps()
    {
        ShotRing ring({1, 1, 1, false, 1}, 4);
        int woken = 0;
        ring.setWakeUp([&woken] { ++woken; });
        const std::vector<std::byte> record(1);
        ring.write(record);
        ring.write(record);
        QCOMPARE(woken, 1);
        QVERIFY(!ring.sleepUntilWoken());
        ring.release(2);
        QVERIFY(ring.sleepUntilWoken());
        ring.write(record);
        QCOMPARE(woken, 2);
    }

    void takesNoMoreShotsThanTheRunWants()
    {
        const RecordShape shape{2, 1, 1, false, 1};
        ShotRing ring(shape, 2);
        ring.setShotLimit(5);
        Accumulator sum(shape);
        for (int shot = 0; shot < 20; ++shot) {
            QCOMPARE(ring.isGated(), shot >= 5);
            ring.write(std::vector<std::byte>(2, std::byte{1}));
        }
        sum.drain(ring);
        ring.flush();
        sum.drain(ring);
        QCOMPARE(sum.shots(), quint64{5});
        QCOMPARE((*sum.sums())[1], qint64{5});
    }

    void flushReturnsWhenTheReaderGoesAway()
    {
        ShotRing ring({1, 1, 1, false, 1}, 2);
        for (int i = 0; i < 3; ++i)
            ring.write(std::vector<std::byte>(1));
        std::thread closer([&ring] { ring.close(); });
        ring.flush();
        closer.join();
    }

    void loses_nothing_between_threads_data()
    {
        QTest::addColumn<int>("pauseEvery");
        QTest::newRow("reader keeps up") << 0;
        QTest::newRow("reader stalls") << 37;
    }

    void loses_nothing_between_threads()
    {
        QFETCH(int, pauseEvery);
        const RecordShape shape{257, 3, 1, false, 2};
        constexpr int Shots = 5000;
        ShotRing ring(shape, 5);
        std::mt19937 random(7);
        std::vector<std::vector<std::byte>> records;
        for (int i = 0; i < 16; ++i)
            records.push_back(randomRecord(shape, random));
        std::vector<qint64> expected(static_cast<std::size_t>(shape.points()));
        for (int shot = 0; shot < Shots; ++shot) {
            for (std::size_t i = 0; i < expected.size(); ++i)
                expected[i] += 2 * static_cast<std::int8_t>(records[static_cast<std::size_t>(shot % 16)][i]);
        }

        std::atomic<bool> done{false};
        std::thread producer([&] {
            for (int shot = 0; shot < Shots; ++shot)
                ring.write(records[static_cast<std::size_t>(shot % 16)]);
            ring.flush();
            done = true;
        });
        Accumulator sum(shape);
        for (int round = 1; !done || ring.available() > 0; ++round) {
            if (sum.drain(ring, 3) == 0)
                std::this_thread::yield();
            if (pauseEvery && round % pauseEvery == 0)
                std::this_thread::sleep_for(std::chrono::milliseconds(1));
        }
        producer.join();
        QCOMPARE(sum.shots(), quint64{2} * Shots);
        QCOMPARE(ring.shotsTaken(), quint64{2} * Shots);
        QCOMPARE(*sum.sums(), expected);
    }
};

QTEST_GUILESS_MAIN(ShotRingTest)
#include "shotringtest.moc"
