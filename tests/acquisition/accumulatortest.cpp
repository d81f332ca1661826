// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/acquisition/accumulator.h"
#include "backend/acquisition/kernels.h"

#include <QTest>

#include <rapidcheck.h>

using namespace Chirpdeck;
using namespace Chirpdeck::Acquisition;

namespace {

// The plain meaning of a point, written without any of the kernels' tricks.
qint64 plainPoint(const RecordShape &shape, const std::vector<std::byte> &record, qsizetype index)
{
    quint32 raw = 0;
    for (int b = 0; b < shape.bytesPerPoint; ++b) {
        const int shift = 8 * (shape.bigEndian ? shape.bytesPerPoint - 1 - b : b);
        raw |= static_cast<quint32>(record[static_cast<std::size_t>(index * shape.bytesPerPoint + b)])
               << shift;
    }
    switch (shape.bytesPerPoint) {
    case 1:
        return static_cast<qint8>(raw);
    case 2:
        return static_cast<qint16>(raw);
    default:
        return static_cast<qint32>(raw);
    }
}

} // namespace

class AccumulatorTest : public QObject
{
    Q_OBJECT

private slots:
    void addsEveryPointOfEveryRecord()
    {
        const bool holds = rc::check("sums equal a plain loop", [] {
            RecordShape shape;
            shape.samples = *rc::gen::inRange<qsizetype>(1, 9000);
            shape.frames = *rc::gen::inRange(1, 4);
            shape.bytesPerPoint = *rc::gen::element(1, 2, 4);
            shape.bigEndian = *rc::gen::arbitrary<bool>();
            shape.shotsPerTransfer = *rc::gen::element(1, 1, 50);
            const auto transfers = *rc::gen::inRange<std::size_t>(1, 6);

            std::vector<std::vector<std::byte>> records(transfers);
            std::vector<ShotRing::Entry> entries;
            std::vector<qint64> expected(static_cast<std::size_t>(shape.points()));
            quint32 state = *rc::gen::arbitrary<quint32>();
            for (auto &record : records) {
                record.resize(static_cast<std::size_t>(shape.bytes()));
                for (auto &b : record) {
                    state = state * 1664525u + 1013904223u;
                    b = static_cast<std::byte>(state >> 24);
                }
                for (qsizetype i = 0; i < shape.points(); ++i)
                    expected[static_cast<std::size_t>(i)] +=
                        shape.shotsPerTransfer * plainPoint(shape, record, i);
                entries.push_back({record, {}, static_cast<quint64>(shape.shotsPerTransfer)});
            }
            Accumulator sum(shape);
            sum.add(entries);
            RC_ASSERT(*sum.sums() == expected);
            RC_ASSERT(sum.shots() == transfers * static_cast<quint64>(shape.shotsPerTransfer));
        });
        QVERIFY(holds);
    }

    void neverOverflowsItsPartialSums()
    {
        const RecordShape shape{8, 1, 2, false, 1};
        std::vector<qint16> lowest(8, std::numeric_limits<qint16>::min());
        const ShotRing::Entry entry{std::as_bytes(std::span(lowest)), {}, 1};
        std::vector<ShotRing::Entry> many(1000, entry);
        Accumulator sum(shape);
        constexpr qint64 Rounds = 140; // 140 000 records: more than twice what 32 bits hold
        for (qint64 i = 0; i < Rounds; ++i)
            sum.add(many);
        QCOMPARE((*sum.sums())[7], Rounds * 1000 * std::numeric_limits<qint16>::min());
    }

    void manyOneByteRecordsAtOnce()
    {
        const RecordShape shape{70, 1, 1, false, 1};
        std::vector<std::byte> lowest(70, std::byte{0x80});
        std::vector<ShotRing::Entry> many(700, ShotRing::Entry{lowest, {}, 1});
        Accumulator sum(shape);
        sum.add(many);
        QCOMPARE((*sum.sums())[69], qint64{-128} * 700);
    }

    void aSnapshotStaysAsItWas()
    {
        const RecordShape shape{3, 1, 1, false, 1};
        const std::vector<std::byte> record(3, std::byte{5});
        const ShotRing::Entry entry{record, {}, 1};
        Accumulator sum(shape);
        sum.add({&entry, 1});
        const auto before = sum.sums();
        sum.add({&entry, 1});
        const auto after = sum.sums();
        QCOMPARE((*before)[0], qint64{5});
        QCOMPARE((*after)[0], qint64{10});
    }

    void snapshotsOfASteadyRunReuseMemory()
    {
        Accumulator sum({1000, 1, 1, false, 1});
        const auto *first = sum.sums()->data();
        for (int i = 0; i < 10; ++i)
            QCOMPARE(sum.sums()->data(), first);
    }

    void continuesFromSumsReadBack()
    {
        const RecordShape shape{2, 2, 1, false, 1};
        FidList fids;
        fids.size = 2;
        fids.frames = 2;
        fids.shots = 7;
        fids.sums =
            std::make_shared<const std::vector<qint64>>(std::vector<qint64>{1, -2, 3, qint64{1} << 40});
        Accumulator sum(shape);
        sum.restore(fids);
        const std::vector<std::byte> record(4, std::byte{0xff});
        const ShotRing::Entry entry{record, {}, 1};
        sum.add({&entry, 1});
        QCOMPARE(sum.shots(), quint64{8});
        QCOMPARE(*sum.sums(), (std::vector<qint64>{0, -3, 2, (qint64{1} << 40) - 1}));
    }

    void streamingCopyIsACopy()
    {
        for (const std::size_t size : {0u, 1u, 63u, 64u, 65u, 1000u}) {
            alignas(64) std::array<std::byte, 1024> to{};
            std::vector<std::byte> from(size);
            for (std::size_t i = 0; i < size; ++i)
                from[i] = static_cast<std::byte>(i * 7);
            copyStreaming(to.data(), from.data(), size);
            QVERIFY(std::equal(from.begin(), from.end(), to.begin()));
            QCOMPARE(to[size], std::byte{});
        }
    }
};

QTEST_GUILESS_MAIN(AccumulatorTest)
#include "accumulatortest.moc"
