// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/streams/rowqueue.h"

#include <QTest>

#include <atomic>
#include <thread>

using namespace Chirpdeck;

namespace {

QByteArray lossRow(qint64 rows)
{
    return "lost " + QByteArray::number(rows) + '\n';
}

QByteArray joined(const std::deque<QByteArray> &chunks)
{
    QByteArray all;
    for (const auto &chunk : chunks)
        all += chunk;
    return all;
}

} // namespace

class RowQueueTest : public QObject
{
    Q_OBJECT

private slots:
    void keepsTheOrderInWhichThreadsAddInTurn();
    void countsWhatIsTooMuchAndSaysSoAtItsPlace();
    void tellsOfLossWhenNothingElseComes();
    void keepsNothingOnceClosed();
};

void RowQueueTest::keepsTheOrderInWhichThreadsAddInTurn()
{
    constexpr int Rows = 20'000;
    constexpr int Threads = 4;
    RowQueue queue(1 << 30, lossRow);
    std::atomic<int> turn{0};
    std::vector<std::thread> threads;
    for (int thread = 0; thread < Threads; ++thread) {
        threads.emplace_back([&, thread] {
            for (int row = thread; row < Rows; row += Threads) {
                while (turn != row)
                    std::this_thread::yield();
                queue.add(QByteArray::number(row) + '\n');
                turn = row + 1;
            }
        });
    }
    QByteArray all;
    while (turn < Rows)
        all += joined(queue.take());
    for (auto &thread : threads)
        thread.join();
    all += joined(queue.take());

    QByteArray expected;
    for (int row = 0; row < Rows; ++row)
        expected += QByteArray::number(row) + '\n';
    QVERIFY(all == expected);
    QCOMPARE(queue.waitingBytes(), expected.size());
}

void RowQueueTest::countsWhatIsTooMuchAndSaysSoAtItsPlace()
{
    RowQueue queue(8, lossRow);
    QVERIFY(queue.add("one\n"));
    QVERIFY(queue.add("two\n"));
    QVERIFY(!queue.add("three\nfour\n"));
    QCOMPARE(queue.lostRows(), qint64(2));
    QCOMPARE(joined(queue.take()), QByteArray("one\ntwo\n"));
    QVERIFY(!queue.add("not yet written\n"));
    queue.written(8);
    QVERIFY(queue.add("five\n"));
    QCOMPARE(joined(queue.take()), QByteArray("lost 3\nfive\n"));
}

void RowQueueTest::tellsOfLossWhenNothingElseComes()
{
    RowQueue queue(4, lossRow);
    QVERIFY(queue.takeLossRow().isEmpty());
    QVERIFY(queue.add("one\n"));
    QVERIFY(!queue.add("two\n"));
    QVERIFY(queue.takeLossRow().isEmpty());
    queue.take();
    queue.written(4);
    QCOMPARE(queue.takeLossRow(), QByteArray("lost 1\n"));
    QVERIFY(queue.takeLossRow().isEmpty());
}

void RowQueueTest::keepsNothingOnceClosed()
{
    RowQueue queue(100, lossRow);
    QVERIFY(queue.add("one\n"));
    QCOMPARE(joined(queue.takeLast()), QByteArray("one\n"));
    QVERIFY(!queue.add("two\n"));
    QCOMPARE(queue.lostRows(), qint64(1));
    QVERIFY(queue.take().empty());
}

QTEST_GUILESS_MAIN(RowQueueTest)
#include "tst_rowqueue.moc"
