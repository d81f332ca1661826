// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/frames/framerun.h"
#include "persistence/frames/framestorage.h"
#include "persistence/frames/npzfile.h"
#include "tests/frames/gatedfiles.h"
#include "tests/frames/seededframes.h"
#include "tests/support/testsupport.h"

#include <QDir>
#include <QJsonArray>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <array>
#include <cmath>
#include <thread>

using namespace Chirpdeck;
using namespace std::chrono_literals;
using Test::cellOf;
using Test::FramePatience;
using Test::maskOf;
using Test::seededBytes;
using Test::seededFrame;

namespace {

constexpr FrameType U16 = FrameType::UInt16;

/// A storage in a folder of its own, which a test may wait for.
struct Stored : FrameStorage
{
    explicit Stored(const QString &base, const Options &options = {})
        : FrameStorage(options)
    {
        setBase(base);
        setFolder(QStringLiteral("run"));
    }

    /// Waits for the number of the next run.
    std::optional<qint64> number()
    {
        [this] { QTRY_VERIFY_WITH_TIMEOUT(getNumber().has_value(), FramePatience); }();
        return getNumber();
    }
    bool ends(const std::shared_ptr<FrameRun> &run)
    {
        [&] { QTRY_VERIFY_WITH_TIMEOUT(run->status().isOver(), FramePatience); }();
        [&] { QTRY_VERIFY_WITH_TIMEOUT(!isSaving(), FramePatience); }();
        return run->status().state == FrameState::Saved;
    }
};

QJsonObject factsOf(const NpzFile &file)
{
    return file.note().value(QLatin1String("run")).toObject();
}

} // namespace

class FrameStorageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_dir = std::make_unique<QTemporaryDir>(Test::inMemory()); }

    void beginsWithTheSeedsDefaults()
    {
        const FrameStorage storage;
        QCOMPARE(storage.base(), QStringLiteral("."));
        QCOMPARE(storage.folder(), QStringLiteral("folder"));
        QCOMPARE(storage.name(), QStringLiteral("data"));
        QVERIFY(storage.isEnabled());
        QVERIFY(storage.isNumbered());
        QVERIFY(!storage.isSaving());
        QCOMPARE(storage.status().state, FrameState::Idle);
    }

    void aRunEndsWhenEveryCellHasItsFrame()
    {
        Stored storage(m_dir->path());
        QSignalSpy finished(&storage, &FrameStorage::finished);
        QSignalSpy saving(&storage, &FrameStorage::savingStateChanged);
        const auto run = *storage.reserve({2, 3, 4}, {}, U16);
        QVERIFY(storage.isSaving());
        QCOMPARE(saving.value(0).value(0).toBool(), true);
        // In any order.
        for (const qint64 cell : {5, 0, 3, 1, 4, 2}) {
            QVERIFY(!storage.status().isOver());
            QVERIFY(storage.update({{{cell / 3, cell % 3}, seededFrame(cell, U16, {4})}}).isComplete());
        }
        QVERIFY(storage.ends(run));
        QTRY_COMPARE(finished.size(), 1);
        const QString path = m_dir->filePath(QStringLiteral("run/data_0.npz"));
        QCOMPARE(finished[0][0].toString(), path);
        QCOMPARE(saving.size(), 2);
        QCOMPARE(saving[1][0].toBool(), false);
        QCOMPARE(QDir(m_dir->filePath(QStringLiteral("run"))).entryList(QDir::Files | QDir::Hidden),
                 QStringList{QStringLiteral("data_0.npz")});

        const auto file = NpzFile::open(path);
        QVERIFY2(file, file ? "" : qPrintable(file.error().text()));
        QCOMPARE(file->members().first().name, QStringLiteral("data"));
        QCOMPARE(file->members().first().header.shape, (FrameShape{2, 3, 4}));
        QCOMPARE(file->members().first().header.type, QByteArray("<u2"));
        QCOMPARE(file->members().first().dataOffset % 64, 0);
        for (const auto &member : file->members())
            QVERIFY2(file->check(member), qPrintable(member.name));
        for (qint64 cell = 0; cell < 6; ++cell)
            QCOMPARE(cellOf(*file, cell, 8), seededBytes(cell, 8));
        QCOMPARE(maskOf(*file), QByteArray(6, 1));
        const QJsonObject facts = factsOf(*file);
        QCOMPARE(facts.value(QLatin1String("exit_status")).toString(), QStringLiteral("success"));
        QCOMPARE(facts.value(QLatin1String("frames_present")).toInt(), 6);
    }

    // Numbers.

    void theNumberShownIsTheNext()
    {
        QDir(m_dir->path()).mkpath(QStringLiteral("run/data_99.npz")); // even a folder takes its number
        Test::writeFile(m_dir->filePath(QStringLiteral("run/data_123456.npz")), "x");
        Test::writeFile(m_dir->filePath(QStringLiteral("run/data_x.npz")), "x");
        Test::writeFile(m_dir->filePath(QStringLiteral("run/other_200000.npz")), "x");
        Stored storage(m_dir->path());
        QCOMPARE(storage.number(), 123457);
        const auto run = oneFrame(storage);
        QCOMPARE(storage.getNumber(), 123458);
        QVERIFY(storage.ends(run));
        QCOMPARE(run->status().number, 123457);
        QVERIFY(QFile::exists(m_dir->filePath(QStringLiteral("run/data_123457.npz"))));
        QCOMPARE(storage.getNumber(), 123458);
    }

    void theNumberChangesWhenItDoes()
    {
        Stored storage(m_dir->path());
        QCOMPARE(storage.number(), 0);
        QSignalSpy changed(&storage, &FrameStorage::numberChanged);
        for (int i = 0; i < 10; ++i)
            storage.getNumber();
        QCoreApplication::processEvents();
        QCOMPARE(changed.size(), 0);
        const auto run = oneFrame(storage);
        QCOMPARE(changed.size(), 1);
        QVERIFY(storage.ends(run));
        QCOMPARE(changed.size(), 1);
        storage.setNumbered(false);
        QCOMPARE(storage.getNumber(), std::nullopt);
        QCOMPARE(changed.size(), 2);
        storage.setNumbered(true);
        QCOMPARE(storage.getNumber(), 1);
        storage.setName(QStringLiteral("other"));
        QCOMPARE(storage.number(), 0);
    }

    void aDeletedFilesNumberDoesNotComeBack()
    {
        Stored storage(m_dir->path());
        for (int i = 0; i < 3; ++i)
            QVERIFY(storage.ends(oneFrame(storage)));
        QVERIFY(QFile::remove(m_dir->filePath(QStringLiteral("run/data_1.npz"))));
        QVERIFY(QFile::remove(m_dir->filePath(QStringLiteral("run/data_2.npz"))));
        storage.setName(QStringLiteral("other"));
        storage.setName(QStringLiteral("data"));
        QCOMPARE(storage.number(), 3);
        const auto run = oneFrame(storage);
        QVERIFY(storage.ends(run));
        QCOMPARE(run->status().number, 3);
    }

    /// Every storage has looked before any of the others has begun.
    void twoProgramsNeverShareANumber()
    {
        std::vector<std::unique_ptr<Stored>> storages;
        for (int i = 0; i < 4; ++i) {
            storages.push_back(std::make_unique<Stored>(m_dir->path()));
            QCOMPARE(storages.back()->number(), 0);
        }
        QList<std::shared_ptr<FrameRun>> runs;
        for (int round = 0; round < 5; ++round)
            for (const auto &storage : storages)
                runs.append(oneFrame(*storage));
        QSet<QString> paths;
        for (const auto &run : runs) {
            QTRY_COMPARE_WITH_TIMEOUT(run->status().state, FrameState::Saved, FramePatience);
            paths.insert(run->status().path);
        }
        QCOMPARE(paths.size(), 20);
        QCOMPARE(QDir(m_dir->filePath(QStringLiteral("run"))).entryList(QDir::Files).size(), 20);
    }

    void aNameThatAppearsMeanwhileIsNotReplaced()
    {
        Test::GatedFiles files;
        Stored storage(m_dir->path(), optionsWith(files));
        const auto run = *storage.reserve({2}, {}, U16);
        storage.update({{{0}, seededFrame(0, U16, {})}});
        QTRY_VERIFY_WITH_TIMEOUT(!run->status().path.isEmpty(), FramePatience);
        Test::writeFile(m_dir->filePath(QStringLiteral("run/data_0.npz")), "precious");
        storage.update({{{1}, seededFrame(1, U16, {})}});
        QVERIFY(storage.ends(run));
        QCOMPARE(Test::contentOf(m_dir->filePath(QStringLiteral("run/data_0.npz"))), QByteArray("precious"));
        QCOMPARE(run->status().path, m_dir->filePath(QStringLiteral("run/data_1.npz")));
        QCOMPARE(run->status().number, 1);
    }

    void withoutNumbersANameIsUsedOnce()
    {
        Stored storage(m_dir->path());
        storage.setNumbered(false);
        QCOMPARE(storage.getNumber(), std::nullopt);
        QVERIFY(storage.ends(oneFrame(storage)));
        const QString path = m_dir->filePath(QStringLiteral("run/data.npz"));
        const QByteArray before = Test::contentOf(path);
        QVERIFY(!before.isEmpty());
        QSignalSpy failed(&storage, &FrameStorage::failed);
        const auto again = oneFrame(storage, 7);
        QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, FramePatience);
        QVERIFY(!storage.isSaving());
        QCOMPARE(again->status().state, FrameState::Failed);
        QVERIFY(again->status().error.action.contains(QStringLiteral("another name")));
        QCOMPARE(Test::contentOf(path), before);
        // Its frame is not lost.
        again->retryIn(m_dir->path(), QStringLiteral("elsewhere"));
        QVERIFY(storage.ends(again));
        const auto file = NpzFile::open(m_dir->filePath(QStringLiteral("elsewhere/data.npz")));
        QVERIFY(file);
        QCOMPARE(cellOf(*file, 0, 8), seededBytes(7, 8));
    }

    // Settings.

    void aRunKeepsWhatItWasReservedWith()
    {
        Stored storage(m_dir->path());
        QCOMPARE(storage.number(), 0);
        const auto run = *storage.reserve({2}, {}, U16);
        storage.setName(QStringLiteral("later"));
        storage.setFolder(QStringLiteral("later"));
        storage.setNumbered(false);
        storage.setEnabled(false);
        storage.setLysMembers(true);
        storage.update({{{0}, seededFrame(0, U16, {})}});
        storage.update({{{1}, seededFrame(1, U16, {})}});
        QVERIFY(storage.ends(run));
        QCOMPARE(run->status().path, m_dir->filePath(QStringLiteral("run/data_0.npz")));
        QVERIFY(!NpzFile::open(run->status().path)->member(QStringLiteral("note")));
        QVERIFY(!storage.isSaving());

        storage.setEnabled(true);
        const auto next = oneFrame(storage);
        QVERIFY(storage.ends(next));
        QCOMPARE(next->status().path, m_dir->filePath(QStringLiteral("later/later.npz")));
        QVERIFY(NpzFile::open(next->status().path)->member(QStringLiteral("note")));
    }

    void disabledNothingIsStored()
    {
        Stored storage(m_dir->path());
        storage.setEnabled(false);
        QSignalSpy tags(&storage, &FrameStorage::tagRequest);
        const auto run = storage.reserve({2}, {}, U16);
        QVERIFY(run && !*run);
        QVERIFY(storage.update({{{0}, seededFrame(0, U16, {})}}).isComplete());
        storage.save();
        QVERIFY(!storage.isSaving());
        QCOMPARE(tags.size(), 0);
        QVERIFY(QDir(m_dir->path()).isEmpty());
    }

    void tagsAreAskedForAtTheReservation()
    {
        Stored storage(m_dir->path());
        int asked = 0;
        QObject::connect(&storage, &FrameStorage::tagRequest, &storage, [&](const auto &tags) {
            ++asked;
            tags->set(QStringLiteral("sample"), QStringLiteral("OCS in Ar"));
            // Whoever answers may still say where the data belong.
            storage.setName(QStringLiteral("ocs"));
        });
        const auto run = *storage.reserve({1}, {}, U16);
        QCOMPARE(asked, 1);
        QCOMPARE(run->plan().tags.value(QLatin1String("sample")).toString(), QStringLiteral("OCS in Ar"));
        storage.update({{{0}, seededFrame(0, U16, {})}});
        QVERIFY(storage.ends(run));
        QCOMPARE(QFileInfo(run->status().path).fileName(), QStringLiteral("ocs_0.npz"));
        QCOMPARE(NpzFile::open(run->status().path)->note().value(QLatin1String("sample")).toString(),
                 QStringLiteral("OCS in Ar"));
    }

    void aNameCannotLeaveItsFolder_data()
    {
        QTest::addColumn<QString>("folder");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("path");
        QTest::newRow("above") << QStringLiteral("../..") << QStringLiteral("../x")
                               << QStringLiteral("x_0.npz");
        QTest::newRow("absolute") << QStringLiteral("/tmp") << QStringLiteral("/etc/x")
                                  << QStringLiteral("tmp/etc/x_0.npz");
        QTest::newRow("sub-folders") << QStringLiteral("a/b") << QStringLiteral("c/d")
                                     << QStringLiteral("a/b/c/d_0.npz");
        QTest::newRow("none") << QString() << QString() << QStringLiteral("data_0.npz");
    }
    void aNameCannotLeaveItsFolder()
    {
        QFETCH(QString, folder);
        QFETCH(QString, name);
        QFETCH(QString, path);
        Stored storage(m_dir->path());
        storage.setFolder(folder);
        storage.setName(name);
        const auto run = oneFrame(storage);
        QVERIFY(storage.ends(run));
        QCOMPARE(run->status().path, m_dir->filePath(path));
    }

    void aBaseThatIsGoneIsNotMade()
    {
        Stored storage(m_dir->filePath(QStringLiteral("not-mounted")));
        QSignalSpy failed(&storage, &FrameStorage::failed);
        const auto run = oneFrame(storage);
        QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, FramePatience);
        QVERIFY(!QFile::exists(m_dir->filePath(QStringLiteral("not-mounted"))));
        QVERIFY(!run->status().error.action.isEmpty());
        QVERIFY(!storage.isSaving());
        QDir(m_dir->path()).mkdir(QStringLiteral("not-mounted"));
        run->retry();
        QVERIFY(storage.ends(run));
    }

    // Frames.

    void framesThatDoNotFitAreToldAndTheOthersStored()
    {
        Stored storage(m_dir->path());
        QSignalSpy lost(&storage, &FrameStorage::frameLost);
        const auto run = *storage.reserve(FrameLayout{U16, {2, 2}, {4}, false});
        FrameMap mixed;
        mixed.insert({0, 0}, seededFrame(0, U16, {4}));
        mixed.insert({0, 1}, seededFrame(1, U16, {3}));              // another shape
        mixed.insert({0, 5}, seededFrame(1, U16, {4}));              // out of range
        mixed.insert({1, 0}, seededFrame(2, FrameType::Int16, {4})); // another type
        mixed.insert({1, 1}, seededFrame(3, U16, {4}));
        mixed.insert({1, 1, 0}, seededFrame(3, U16, {4}));
        mixed.insert({-1, 0}, seededFrame(3, U16, {4}));
        const FrameReceipt receipt = storage.update(mixed);
        QCOMPARE(receipt.taken, 2);
        QCOMPARE(receipt.refused, 5);
        QVERIFY(!receipt.error.what.isEmpty());
        QCOMPARE(storage.update({{{0, 0}, seededFrame(9, U16, {4})}}).refused, 1);
        QCOMPARE(storage.update({{{0, 0}, seededFrame(9, U16, {4})}}).refused, 1);
        QCOMPARE(run->status().framesMissing(), 2);
        storage.update({{{0, 1}, seededFrame(1, U16, {4})}, {{1, 0}, seededFrame(2, U16, {4})}});
        QVERIFY(storage.ends(run));
        QCOMPARE(run->status().refused, 7);
        QCOMPARE(lost.size(), 3); // shape, place, taken: each once
        const auto file = NpzFile::open(run->status().path);
        for (qint64 cell = 0; cell < 4; ++cell)
            QCOMPARE(cellOf(*file, cell, 8), seededBytes(cell, 8));
        QCOMPARE(factsOf(*file).value(QLatin1String("frames_refused")).toInt(), 7);
        // A run that is over takes none.
        QCOMPARE(storage.update({{{0, 0}, seededFrame(0, U16, {4})}}).refused, 1);
    }

    void aRowMayComeAtOnce()
    {
        Stored storage(m_dir->path());
        const auto run = *storage.reserve(FrameLayout{U16, {2, 3}, {4}, false});
        QCOMPARE(storage.update({{{1, 1}, seededFrame(4, U16, {4})}}).taken, 1);
        const QByteArray row = seededBytes(0, 8) + seededBytes(1, 8) + seededBytes(2, 8);
        QCOMPARE(storage.update({{{0}, Frame(U16, {3, 4}, row)}}).taken, 3);
        const QByteArray second = seededBytes(3, 8) + seededBytes(99, 8) + seededBytes(5, 8);
        const auto receipt = storage.update({{{1}, Frame(U16, {3, 4}, second)}});
        QCOMPARE(receipt.taken, 2);
        QCOMPARE(receipt.refused, 1);
        QVERIFY(storage.ends(run));
        const auto file = NpzFile::open(run->status().path);
        for (qint64 cell = 0; cell < 6; ++cell)
            QCOMPARE(cellOf(*file, cell, 8), seededBytes(cell, 8));
    }

    void theFirstFrameTellsWhereTheIndexEnds()
    {
        Stored storage(m_dir->path());
        for (int indexed = 0; indexed <= 2; ++indexed) {
            const FrameShape shape{2, 3};
            const auto run = *storage.reserve(shape, {}, U16);
            const FrameShape frame = shape.mid(indexed);
            qint64 cells = 1;
            for (int d = 0; d < indexed; ++d)
                cells *= shape[d];
            const qint64 bytes = 12 / cells;
            for (qint64 cell = 0; cell < cells; ++cell) {
                const FrameIndex at = indexed == 0   ? FrameIndex{}
                                      : indexed == 1 ? FrameIndex{cell}
                                                     : FrameIndex{cell / 3, cell % 3};
                QVERIFY(storage.update({{at, seededFrame(cell, U16, frame)}}).isComplete());
            }
            QVERIFY(storage.ends(run));
            const auto file = NpzFile::open(run->status().path);
            QCOMPARE(file->members().first().header.shape, shape);
            QCOMPARE(cellOf(*file, cells - 1, bytes), seededBytes(cells - 1, bytes));
            QCOMPARE(maskOf(*file).size(), cells);
        }
    }

    void aSingleNumberIsADataSet()
    {
        Stored storage(m_dir->path());
        const auto run = *storage.reserve(FrameShape{}, {}, FrameType::Float64);
        QVERIFY(storage.update({{{}, Frame::number(2.5)}}).isComplete());
        QVERIFY(storage.ends(run));
        const auto file = NpzFile::open(run->status().path);
        QCOMPARE(file->members().first().header.shape, FrameShape());
        const double value = 2.5;
        QCOMPARE(cellOf(*file, 0, 8), QByteArray(reinterpret_cast<const char *>(&value), 8));
    }

    void dataThatCannotBeAreRefusedAtOnce()
    {
        Stored storage(m_dir->path());
        QVERIFY(!storage.reserve({2, 0, 3}));
        QVERIFY(!storage.reserve({-1}));
        QVERIFY(!storage.reserve({qint64(1) << 40, qint64(1) << 40}));
        QVERIFY(!storage.reserve(FrameShape(33, 1)));
        QVERIFY(!storage.reserve({2}, 0.5, U16));
        QVERIFY(!storage.reserve({2}, qint64(-1), U16));
        QVERIFY(!storage.isSaving());
        QVERIFY(QDir(m_dir->path()).isEmpty());
    }

    // Ends.

    void aStopKeepsEveryFrameThatCame_data()
    {
        QTest::addColumn<FrameType>("type");
        QTest::addColumn<FillValue>("fill");
        QTest::addColumn<QByteArray>("expected");
        const auto bytes = [](auto value) {
            return QByteArray(reinterpret_cast<const char *>(&value), sizeof value);
        };
        QTest::newRow("float") << FrameType::Float64 << FillValue{} << bytes(std::nan(""));
        QTest::newRow("integer") << U16 << FillValue{} << QByteArray(2, 0);
        QTest::newRow("chosen") << U16 << FillValue{qint64(513)} << bytes(quint16(513));
        QTest::newRow("complex") << FrameType::Complex64 << FillValue{std::complex<double>(1.5, -2.0)}
                                 << bytes(std::complex<float>(1.5F, -2.0F));
    }
    void aStopKeepsEveryFrameThatCame()
    {
        QFETCH(FrameType, type);
        QFETCH(FillValue, fill);
        QFETCH(QByteArray, expected);
        const qint64 bytes = 3 * itemSize(type);
        Stored storage(m_dir->path());
        const auto run = *storage.reserve(FrameLayout{type, {5}, {3}, false}, fill);
        for (const qint64 cell : {3, 1})
            storage.update({{{cell}, seededFrame(cell, type, {3})}});
        storage.save(FrameEnding{{}, {}, QStringLiteral("enough"), {}});
        // What comes later is told.
        QCOMPARE(storage.update({{{0}, seededFrame(0, type, {3})}}).refused, 1);
        QVERIFY(storage.ends(run));
        const auto file = NpzFile::open(run->status().path);
        for (const auto &member : file->members())
            QVERIFY2(file->check(member), qPrintable(member.name));
        for (const qint64 cell : {0, 1, 2, 3, 4})
            QCOMPARE(cellOf(*file, cell, bytes),
                     cell % 2 == 1 ? seededBytes(cell, bytes) : expected.repeated(3));
        QCOMPARE(maskOf(*file), QByteArray("\0\1\0\1\0", 5));
        const QJsonObject facts = factsOf(*file);
        QCOMPARE(facts.value(QLatin1String("exit_status")).toString(), QStringLiteral("abort"));
        QCOMPARE(facts.value(QLatin1String("reason")).toString(), QStringLiteral("enough"));
        QCOMPARE(facts.value(QLatin1String("frames_present")).toInt(), 2);
        QCOMPARE(facts.value(QLatin1String("frames_expected")).toInt(), 5);
        QCOMPARE(run->status().exit, FrameExit::Abort);
    }

    /// The last frame is on its way when the run is ended.
    void theFirstEndingCounts()
    {
        Test::GatedFiles files;
        FrameStorage::Options options = optionsWith(files);
        options.queueLimit = 1000;
        Stored storage(m_dir->path(), options);
        const auto run = *storage.reserve(FrameLayout{U16, {2}, {400}, false});
        QTRY_VERIFY_WITH_TIMEOUT(!run->status().path.isEmpty(), FramePatience);
        files.shut();
        std::thread producer([&] {
            for (qint64 cell = 0; cell < 2; ++cell)
                run->update({{{cell}, seededFrame(cell, U16, {400})}});
        });
        QTRY_COMPARE_WITH_TIMEOUT(run->status().framesTaken, 1, FramePatience);
        QTest::qWait(20);
        run->finish(FrameEnding{{}, FrameExit::Fail, QStringLiteral("the laser went out"), {}});
        files.open();
        producer.join();
        QVERIFY(storage.ends(run));
        const QJsonObject facts = factsOf(*NpzFile::open(run->status().path));
        QCOMPARE(facts.value(QLatin1String("exit_status")).toString(), QStringLiteral("fail"));
        QCOMPARE(facts.value(QLatin1String("reason")).toString(), QStringLiteral("the laser went out"));
    }

    void everyFrameOfARowIsAccountedFor()
    {
        Stored storage(m_dir->path());
        const auto run = *storage.reserve(FrameLayout{U16, {3}, {4}, false});
        for (const qint64 cell : {1, 2})
            storage.update({{{cell}, seededFrame(cell, U16, {4})}});
        // The first frame of the row is the last of the run.
        const QByteArray row = seededBytes(0, 8) + seededBytes(1, 8) + seededBytes(2, 8);
        const auto receipt = storage.update({{{}, Frame(U16, {3, 4}, row)}});
        QCOMPARE(receipt.taken, 1);
        QCOMPARE(receipt.refused, 2);
        QVERIFY(storage.ends(run));
        QCOMPARE(run->status().exit, FrameExit::Success);
    }

    void aFileIsToldBeforeItsRunIsOver()
    {
        Stored storage(m_dir->path());
        QStringList order;
        QObject::connect(&storage, &FrameStorage::finished, &storage,
                         [&] { order.append(QStringLiteral("finished")); });
        QObject::connect(&storage, &FrameStorage::stateChanged, &storage, [&](FrameState state) {
            if (state == FrameState::Saved)
                order.append(QStringLiteral("saved"));
        });
        QObject::connect(&storage, &FrameStorage::savingStateChanged, &storage, [&](bool saving) {
            if (!saving)
                order.append(QStringLiteral("over"));
        });
        oneFrame(storage);
        QTRY_COMPARE_WITH_TIMEOUT(order.size(), 3, FramePatience);
        QCOMPARE(order.first(), QStringLiteral("finished"));
    }

    /// A run that nobody can reach any more is not left waiting for frames.
    void aReservationWhileDisabledEndsTheRunBefore()
    {
        Stored storage(m_dir->path());
        const auto run = *storage.reserve({2}, {}, U16);
        storage.update({{{0}, seededFrame(0, U16, {})}});
        storage.setEnabled(false);
        QVERIFY(!*storage.reserve({2}, {}, U16));
        QVERIFY(storage.ends(run));
        QCOMPARE(run->status().exit, FrameExit::Abort);
    }

    void theFolderIsLookedAtAgainWhenAsked()
    {
        Stored storage(m_dir->path());
        QCOMPARE(storage.number(), 0);
        Test::writeFile(m_dir->filePath(QStringLiteral("run/data_7.npz")), "x");
        storage.look();
        QTRY_COMPARE_WITH_TIMEOUT(storage.getNumber(), 8, FramePatience);
    }

    void aRunWithoutFramesLeavesNothing()
    {
        Stored storage(m_dir->path());
        QCOMPARE(storage.number(), 0);
        QSignalSpy finished(&storage, &FrameStorage::finished);
        for (const bool isEarly : {true, false}) {
            const auto run = *storage.reserve({5}, {}, U16);
            if (!isEarly)
                QTRY_VERIFY_WITH_TIMEOUT(!run->status().path.isEmpty(), FramePatience);
            storage.save();
            QVERIFY(!storage.ends(run));
            QCOMPARE(run->status().state, FrameState::Empty);
            QCOMPARE(finished.size(), 0);
            QTRY_COMPARE_WITH_TIMEOUT(storage.getNumber(), 0, FramePatience);
        }
        QVERIFY(QDir(m_dir->filePath(QStringLiteral("run"))).isEmpty(QDir::Files | QDir::Hidden));
        const auto run = oneFrame(storage);
        QVERIFY(storage.ends(run));
        QCOMPARE(run->status().number, 0);
    }

    void theNextRunBeginsWhileTheLastIsWritten()
    {
        Test::GatedFiles files;
        Stored storage(m_dir->path(), optionsWith(files));
        QCOMPARE(storage.number(), 0);
        files.shut();
        QList<std::shared_ptr<FrameRun>> runs;
        for (qint64 i = 0; i < 5; ++i) {
            runs.append(oneFrame(storage, i));
            QCOMPARE(storage.getNumber(), i + 1);
        }
        // One is given up in the middle.
        const auto half = *storage.reserve({2}, {}, U16);
        storage.update({{{0}, seededFrame(5, U16, {})}});
        runs.append(half);
        runs.append(oneFrame(storage, 6));
        QVERIFY(storage.isSaving());
        files.open();
        for (qint64 i = 0; i < runs.size(); ++i) {
            QVERIFY(storage.ends(runs[i]));
            const auto file = NpzFile::open(m_dir->filePath(QStringLiteral("run/data_%1.npz").arg(i)));
            QVERIFY(file);
            QCOMPARE(cellOf(*file, 0, i == 5 ? 2 : 8), seededBytes(i, i == 5 ? 2 : 8));
        }
        QCOMPARE(half->status().exit, FrameExit::Abort);
    }

    void statesFollowEachOther()
    {
        Test::GatedFiles files;
        Stored storage(m_dir->path(), optionsWith(files));
        QList<FrameState> states;
        QObject::connect(&storage, &FrameStorage::stateChanged, &storage,
                         [&](FrameState state) { states.append(state); });
        const auto run = *storage.reserve({2}, {}, U16);
        storage.update({{{0}, seededFrame(0, U16, {})}});
        QTRY_COMPARE_WITH_TIMEOUT(states.size(), 2, FramePatience);
        QTRY_COMPARE_WITH_TIMEOUT(run->status().framesWritten, 1, FramePatience);
        QTRY_COMPARE_WITH_TIMEOUT(run->status().framesSecured, 1, FramePatience);
        files.shut();
        storage.update({{{1}, seededFrame(1, U16, {})}});
        QTRY_COMPARE_WITH_TIMEOUT(states.size(), 3, FramePatience);
        files.open();
        QVERIFY(storage.ends(run));
        QTRY_COMPARE(states, (QList<FrameState>{FrameState::Reserved, FrameState::Acquiring,
                                                FrameState::Finalising, FrameState::Saved}));
        const FrameStatus status = storage.status();
        QCOMPARE(status.bytesWritten, 4);
        QCOMPARE(status.bytesExpected, 4);
        QCOMPARE(status.queueFrames, 0);
        QCOMPARE(status.framesSecured, 2);
    }

    // Axes.

    void axesStandBesideTheData()
    {
        Stored storage(m_dir->path());
        const auto run = *storage.reserve({2, 3}, {}, FrameType::Float32);
        storage.update({{{0}, seededFrame(0, FrameType::Float32, {3})}});
        storage.save({{{0.25, 0.5}, QStringLiteral("delay"), QStringLiteral("µs")}, {{1.0, 2.0}, {}, {}}});
        QVERIFY(storage.ends(run));
        const auto file = NpzFile::open(run->status().path);
        const auto *axis = file->member(QStringLiteral("axis_0"));
        QVERIFY(axis);
        QCOMPARE(axis->header.type, QByteArray("<f8"));
        QCOMPARE(axis->header.shape, FrameShape{2});
        const std::array<double, 2> values{0.25, 0.5};
        const auto content = file->read(*axis, 0, 16);
        QVERIFY(content);
        QCOMPARE(*content, QByteArray(reinterpret_cast<const char *>(values.data()), 16));
        // One of another length than its dimension would be wrong.
        QVERIFY(!file->member(QStringLiteral("axis_1")));
        const auto axes = factsOf(*file).value(QLatin1String("axes")).toArray();
        QCOMPARE(axes[0].toObject().value(QLatin1String("unit")).toString(), QStringLiteral("µs"));
    }

    // Passes.

    void aSetGrowsByItsPasses()
    {
        Stored storage(m_dir->path());
        const auto run = *storage.reserve(FrameLayout{U16, {2}, {3}, false}, {}, std::nullopt);
        for (qint64 pass = 0; pass < 4; ++pass)
            for (qint64 i = 0; i < 2; ++i)
                if (pass != 2 || i != 0)
                    QVERIFY(storage.update({{{i}, seededFrame(2 * pass + i, U16, {3})}}, pass).isComplete());
        QCOMPARE(storage.update({{{0}, seededFrame(0, U16, {3})}}, 3).refused, 1);
        QCOMPARE(storage.update({{{0}, seededFrame(0, U16, {3})}}, qint64(1) << 50).refused, 1);
        QCOMPARE(run->status().passes, 4);
        QCOMPARE(run->status().framesMissing(), 1);
        storage.save();
        QVERIFY(storage.ends(run));
        const auto file = NpzFile::open(run->status().path);
        QVERIFY2(file, file ? "" : qPrintable(file.error().text()));
        QCOMPARE(file->members().first().header.shape, (FrameShape{4, 2, 3}));
        for (const auto &member : file->members())
            QVERIFY2(file->check(member), qPrintable(member.name));
        for (qint64 cell = 0; cell < 8; ++cell)
            QCOMPARE(cellOf(*file, cell, 6), cell == 4 ? QByteArray(6, 0) : seededBytes(cell, 6));
        QCOMPARE(file->member(QStringLiteral("valid"))->header.shape, (FrameShape{4, 2}));
        QCOMPARE(maskOf(*file).count('\1'), 7);
        QCOMPARE(file->member(QStringLiteral("axis_0"))->header.shape, FrameShape{4});
    }

    /// Passes that were lost one after another are missing, and the later ones are stored.
    void passesAreStoredAfterManyLostOnes()
    {
        Test::GatedFiles files;
        FrameStorage::Options options = optionsWith(files);
        options.queueLimit = 2000;
        Stored storage(m_dir->path(), options);
        storage.setWhenFull(WhenFull::Drop);
        const auto run = *storage.reserve(FrameLayout{U16, {}, {300}, false}, {}, std::nullopt);
        files.shut();
        constexpr qint64 Lost = 3000;
        qint64 taken = 0;
        for (qint64 pass = 0; pass < Lost; ++pass)
            taken += storage.update({{{}, seededFrame(pass, U16, {300})}}, pass).taken;
        QVERIFY(taken < 5);
        QCOMPARE(run->status().passes, Lost);
        files.open();
        QTRY_COMPARE_WITH_TIMEOUT(run->status().queueBytes, 0, FramePatience);
        QCOMPARE(storage.update({{{}, seededFrame(Lost, U16, {300})}}, Lost).taken, 1);
        storage.save();
        QVERIFY(storage.ends(run));
        QCOMPARE(run->status().refused, 0);
        QCOMPARE(run->status().exit, FrameExit::Abort);
        const auto file = NpzFile::open(run->status().path);
        QCOMPARE(cellOf(*file, Lost, 600), seededBytes(Lost, 600));
        QCOMPARE(maskOf(*file).count('\1'), taken + 1);
        QCOMPARE(factsOf(*file).value(QLatin1String("exit_status")).toString(), QStringLiteral("abort"));
    }

    /// As of records that were added up before anybody saw them.
    void aLeapOverManyPassesIsNoMistake()
    {
        Stored storage(m_dir->path());
        const auto run = *storage.reserve(FrameLayout{U16, {2}, {3}, false}, {}, std::nullopt);
        QCOMPARE(storage.update({{{0}, seededFrame(0, U16, {3})}}, 0).taken, 1);
        QCOMPARE(storage.update({{{1}, seededFrame(1, U16, {3})}}, 5000).taken, 1);
        // Whoever ends it for complete is wrong.
        storage.save(FrameEnding{{}, FrameExit::Success, {}, {}});
        QVERIFY(storage.ends(run));
        const auto file = NpzFile::open(run->status().path);
        QCOMPARE(file->members().first().header.shape, (FrameShape{5001, 2, 3}));
        QCOMPARE(cellOf(*file, 10001, 6), seededBytes(1, 6));
        QCOMPARE(factsOf(*file).value(QLatin1String("exit_status")).toString(), QStringLiteral("abort"));
    }

    void knownPassesEndTheRun()
    {
        Stored storage(m_dir->path());
        const auto run = *storage.reserve(FrameLayout{U16, {}, {3}, false}, {}, 3);
        QCOMPARE(run->status().framesExpected, 3);
        for (const qint64 pass : {2, 0, 1})
            QVERIFY(storage.update({{{}, seededFrame(pass, U16, {3})}}, pass).isComplete());
        QVERIFY(storage.ends(run));
        const auto file = NpzFile::open(run->status().path);
        QCOMPARE(file->members().first().header.shape, (FrameShape{3, 3}));
        for (qint64 cell = 0; cell < 3; ++cell)
            QCOMPARE(cellOf(*file, cell, 6), seededBytes(cell, 6));
    }

    void everyPassMayBeAFile()
    {
        Stored storage(m_dir->path());
        storage.setPasses(FramePasses::FilePerPass);
        QSignalSpy finished(&storage, &FrameStorage::finished);
        QVERIFY(storage.reserve(FrameLayout{U16, {2}, {3}, false}, {}, std::nullopt));
        for (qint64 pass = 0; pass < 3; ++pass)
            for (qint64 i = 0; i < 2; ++i)
                if (pass != 1 || i != 1)
                    QVERIFY(storage.update({{{i}, seededFrame(2 * pass + i, U16, {3})}}, pass).isComplete());
        // A pass that is closed takes no frame.
        QCOMPARE(storage.update({{{1}, seededFrame(3, U16, {3})}}, 1).refused, 1);
        storage.save();
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 3, FramePatience);
        for (qint64 pass = 0; pass < 3; ++pass) {
            const auto file = NpzFile::open(m_dir->filePath(QStringLiteral("run/data_%1.npz").arg(pass)));
            QVERIFY(file);
            QCOMPARE(file->members().first().header.shape, (FrameShape{2, 3}));
            QCOMPARE(cellOf(*file, 0, 6), seededBytes(2 * pass, 6));
            QCOMPARE(factsOf(*file).value(QLatin1String("exit_status")).toString(),
                     pass == 1 ? QStringLiteral("abort") : QStringLiteral("success"));
        }
    }

private:
    static FrameStorage::Options optionsWith(FileSystem &files)
    {
        FrameStorage::Options options;
        options.files = &files;
        options.syncInterval = 20ms;
        return options;
    }

    /// A run of a single frame, which is complete with it.
    static std::shared_ptr<FrameRun> oneFrame(FrameStorage &storage, qint64 seed = 0)
    {
        const auto run = *storage.reserve({4}, {}, U16);
        storage.update({{{}, seededFrame(seed, U16, {4})}});
        return run;
    }

    std::unique_ptr<QTemporaryDir> m_dir;
};

QTEST_GUILESS_MAIN(FrameStorageTest)
#include "tst_storage.moc"
