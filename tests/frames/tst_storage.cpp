// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/frames/framerun.h"
#include "persistence/frames/framestorage.h"
#include "persistence/frames/npzfile.h"
#include "tests/frames/seededframes.h"
#include "tests/support/testsupport.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

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

private:
    std::unique_ptr<QTemporaryDir> m_dir;
};

QTEST_GUILESS_MAIN(FrameStorageTest)
#include "tst_storage.moc"
