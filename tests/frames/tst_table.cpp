// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/frames/framerecovery.h"
#include "persistence/frames/framerun.h"
#include "persistence/frames/framestorage.h"
#include "persistence/frames/npzfile.h"
#include "persistence/stores/killpoint.h"
#include "tests/frames/gatedfiles.h"
#include "tests/frames/seededframes.h"
#include "tests/persistence/childprocess.h"
#include "tests/support/testsupport.h"

#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <cstring>
#include <thread>

using namespace Chirpdeck;
using namespace std::chrono_literals;
using Test::FramePatience;
using Test::seededFrame;

namespace {

constexpr FrameType U8 = FrameType::UInt8;
constexpr qint64 Bytes = 100;
const FrameTable Table{{2, 3},
                       {{QStringLiteral("time"), QStringLiteral("s")}, {QStringLiteral("readback_0"), {}}}};
const FrameLayout Layout{U8, {2, 3}, {Bytes}, false};

std::shared_ptr<FrameRun> begin(FrameStorage &storage, const QString &base)
{
    storage.setBase(base);
    storage.setFolder({});
    return *storage.reserve(Layout, Table, {});
}

/// The row of a place, then its frame.
void measure(const std::shared_ptr<FrameRun> &run, qint64 cell)
{
    run->noteRow({cell, {100.0 + static_cast<double>(cell), -static_cast<double>(cell)}});
    run->update({{{cell / 3, cell % 3}, seededFrame(cell, U8, {Bytes})}});
}

std::vector<double> column(const QString &path, const QString &name)
{
    const auto file = NpzFile::open(path);
    const auto *member = file ? file->member(name) : nullptr;
    if (!member || member->header.shape != Table.shape || !file->check(*member))
        return {};
    const QByteArray bytes = file->read(*member, 0, member->dataBytes).value();
    std::vector<double> values(6);
    std::memcpy(values.data(), bytes.constData(), static_cast<std::size_t>(bytes.size()));
    return values;
}

/// Whether a column has the numbers of the first places, and no others.
bool hasFirst(const QString &path, int places)
{
    const auto times = column(path, QStringLiteral("time"));
    const auto values = column(path, QStringLiteral("readback_0"));
    if (times.size() != 6 || values.size() != 6)
        return false;
    for (int i = 0; i < 6; ++i) {
        const auto at = static_cast<std::size_t>(i);
        const bool isRight = i < places ? times[at] == 100.0 + i && values[at] == -i
                                        : std::isnan(times[at]) && std::isnan(values[at]);
        if (!isRight)
            return false;
    }
    return true;
}

bool isSaved(const std::shared_ptr<FrameRun> &run)
{
    return QTest::qWaitFor([&] { return run->status().state == FrameState::Saved; }, FramePatience);
}

} // namespace

/// What is noted beside the frames is in the file, as surely as they are.
class FrameTableTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_dir = std::make_unique<QTemporaryDir>(Test::inMemory()); }

    void numbersStandBesideTheFrames()
    {
        FrameStorage storage;
        const auto run = begin(storage, m_dir->path());
        for (qint64 cell = 0; cell < 6; ++cell)
            measure(run, cell);
        QVERIFY(isSaved(run));
        QVERIFY(hasFirst(run->status().path, 6));
        const auto facts = NpzFile::open(run->status().path)->note().value(QLatin1String("run")).toObject();
        const auto columns = facts.value(QLatin1String("columns")).toArray();
        QCOMPARE(columns.size(), 2);
        QCOMPARE(columns[0].toObject().value(QLatin1String("unit")).toString(), QStringLiteral("s"));
    }

    void whatWasNotNotedIsNaN()
    {
        FrameStorage storage;
        const auto run = begin(storage, m_dir->path());
        measure(run, 0);
        measure(run, 1);
        run->finish();
        QVERIFY(isSaved(run));
        QVERIFY(hasFirst(run->status().path, 2));
    }

    void aRowThatDoesNotFitIsNotTaken()
    {
        FrameStorage storage;
        const auto run = begin(storage, m_dir->path());
        measure(run, 0);
        run->noteRow({6, {1.0, 2.0}});
        run->noteRow({-1, {1.0, 2.0}});
        run->noteRow({1, {1.0}});
        run->finish();
        run->noteRow({2, {1.0, 2.0}});
        QVERIFY(isSaved(run));
        QVERIFY(hasFirst(run->status().path, 1));
    }

    void aKillLeavesTheRowsOfItsFrames_data()
    {
        QTest::addColumn<QByteArray>("point");
        for (const char *point : {"frames-recorded", "frames-filled", "frames-members", "frames-completed"})
            QTest::newRow(point) << QByteArray(point);
    }
    void aKillLeavesTheRowsOfItsFrames()
    {
        QFETCH(QByteArray, point);
        const QString folder = m_dir->path();
        const int code = Test::inChild([&] {
            KillPoint::arm(point.constData());
            FrameStorage storage;
            const auto run = begin(storage, folder);
            for (qint64 cell = 0; cell < 4; ++cell) {
                measure(run, cell);
                for (int i = 0; i < 10000 && run->status().framesWritten <= cell; ++i)
                    std::this_thread::sleep_for(1ms);
            }
            run->finish();
            storage.drain(1min);
            return 0;
        });
        QCOMPARE(code, 137);
        const auto parts = findFrameParts(folder);
        QCOMPARE(parts.size(), 1);
        const auto recovered = recoverFrames(parts.first().path);
        QVERIFY(recovered);
        QVERIFY(recovered->frames > 0);
        // A frame may follow its row, never the other way round.
        const auto times = column(recovered->path, QStringLiteral("time"));
        QCOMPARE(times.size(), 6U);
        for (qint64 cell = 0; cell < recovered->frames; ++cell)
            QCOMPARE(times[static_cast<std::size_t>(cell)], 100.0 + static_cast<double>(cell));
    }

    void rowsGoAlongToAnotherFolder()
    {
        Test::FailingFiles files;
        FrameStorage::Options options;
        options.files = &files;
        options.syncInterval = 5ms;
        FrameStorage storage(options);
        const QTemporaryDir other(Test::inMemory());
        const auto run = begin(storage, m_dir->path());
        for (qint64 cell = 0; cell < 3; ++cell)
            measure(run, cell);
        QVERIFY(QTest::qWaitFor([&] { return run->status().framesSecured == 3; }, FramePatience));
        files.failCall = files.calls + 1;
        files.forEver = true;
        measure(run, 3);
        QVERIFY(QTest::qWaitFor([&] { return run->status().state == FrameState::Failed; }, FramePatience));
        measure(run, 4);
        files.failCall = 0;
        run->retryIn(other.path(), {});
        measure(run, 5);
        QVERIFY(isSaved(run));
        QVERIFY(run->status().path.startsWith(other.path()));
        QVERIFY(hasFirst(run->status().path, 6));
    }

private:
    std::unique_ptr<QTemporaryDir> m_dir;
};

QTEST_GUILESS_MAIN(FrameTableTest)
#include "tst_table.moc"
