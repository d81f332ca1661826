// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/frames/framerecovery.h"
#include "persistence/frames/framerun.h"
#include "persistence/frames/framestorage.h"
#include "persistence/frames/npzfile.h"
#include "persistence/frames/partfile.h"
#include "persistence/stores/crc32.h"
#include "tests/frames/seededframes.h"
#include "tests/persistence/recordedfiles.h"
#include "tests/support/testsupport.h"

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <cerrno>
#include <mutex>
#include <set>
#include <tuple>

using namespace Chirpdeck;
using Test::cellOf;
using Test::DriveModel;
using Test::maskOf;
using Test::seededBytes;

namespace {

constexpr qint64 Cells = 6;
constexpr qint64 Bytes = 40;

/// A growing file takes room far ahead, which the model would have to copy for every state.
class Recorded : public Test::RecordedFiles
{
public:
    bool takesRoomAhead = true;

    int preallocate(int file, qint64 offset, qint64 length) override
    {
        if (takesRoomAhead)
            return RecordedFiles::preallocate(file, offset, length);
        errno = ENOTSUP;
        return -1;
    }
};

/// For calls that come from the threads of a storage; can fail a write.
class SharedFiles : public Recorded
{
public:
    std::recursive_mutex mutex;
    std::atomic<bool> failsWrite{false};

    int open(const char *path, int flags, unsigned mode) override
    {
        const std::scoped_lock lock(mutex);
        return Recorded::open(path, flags, mode);
    }
    ssize_t writeAt(int file, const char *bytes, std::size_t count, qint64 offset) override
    {
        const std::scoped_lock lock(mutex);
        if (!failsWrite.exchange(false))
            return Recorded::writeAt(file, bytes, count, offset);
        errno = EIO;
        return -1;
    }
    int sync(int file) override
    {
        const std::scoped_lock lock(mutex);
        return Recorded::sync(file);
    }
    int syncData(int file) override
    {
        const std::scoped_lock lock(mutex);
        return Recorded::syncData(file);
    }
    int preallocate(int file, qint64 offset, qint64 length) override
    {
        const std::scoped_lock lock(mutex);
        return Recorded::preallocate(file, offset, length);
    }
    int truncate(int file, qint64 length) override
    {
        const std::scoped_lock lock(mutex);
        return Recorded::truncate(file, length);
    }
    int close(int file) override
    {
        const std::scoped_lock lock(mutex);
        return Recorded::close(file);
    }
    int renameNew(const char *from, const char *to) override
    {
        const std::scoped_lock lock(mutex);
        return Recorded::renameNew(from, to);
    }
    int unlink(const char *path) override
    {
        const std::scoped_lock lock(mutex);
        return Recorded::unlink(path);
    }
};

bool waitFor(const std::function<bool()> &condition)
{
    return QTest::qWaitFor(condition, Test::FramePatience);
}

} // namespace

/// A file whose calls are recorded, and the power cut after each of them: whatever the drive has kept of what
/// it had not confirmed, the frames that were secured are recovered, and no others are taken for whole.
class FramePowerCutTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWasSecuredSurvives_data()
    {
        QTest::addColumn<bool>("growing");
        QTest::newRow("fixed") << false;
        QTest::newRow("growing") << true;
    }
    void whatWasSecuredSurvives()
    {
        QFETCH(bool, growing);
        const QTemporaryDir dir(Test::inMemory());
        m_live = dir.path();
        m_seen.clear();
        m_secured.clear();
        m_written.clear();
        m_isPublished = false;
        Recorded files;
        files.takesRoomAhead = !growing;
        int moments = 0;
        files.after = [&] {
            ++moments;
            if (!QTest::currentTestFailed())
                checkAll(files.drive);
        };
        FramePlan plan;
        plan.base = m_live;
        plan.name = QStringLiteral("data");
        plan.layout = {FrameType::UInt8, growing ? FrameShape{2} : FrameShape{Cells}, {Bytes}, growing};
        plan.numbered = false;
        plan.files = &files;
        {
            const auto part = PartFile::create(plan);
            QVERIFY(part);
            FrameDescription description;
            description.layout = plan.layout;
            description.fill = "\x77";
            description.startedAt = QDateTime::currentDateTimeUtc();
            QVERIFY((*part)->describe(description));
            // The last but one never comes.
            for (const qint64 cell : {2, 0, 3, 1, 5}) {
                const QByteArray content = seededBytes(cell, Bytes);
                QVERIFY((*part)->writeCell(cell, content));
                QVERIFY((*part)->record({{cell, crc32(content)}}));
                m_written.insert(cell);
                if (cell == 0 || cell == 1) {
                    QVERIFY((*part)->sync());
                    m_secured = m_written;
                }
                if (QTest::currentTestFailed())
                    return;
            }
            FrameEnding ending;
            ending.exit = FrameExit::Abort;
            QVERIFY((*part)->complete(ending, {FrameExit::Abort, {}, 0, 0, false, description.startedAt}));
            m_secured = m_written;
            m_isPublished = true;
            checkAll(files.drive);
        }
        qInfo("%d moments, %zu states", moments, m_seen.size());
        QVERIFY(moments > 25);
        QVERIFY(m_seen.size() > 60);
    }

    /// While the frames of a failed run move to another folder, one of the two has them.
    void whatWasSecuredSurvivesAMove()
    {
        const QTemporaryDir dir(Test::inMemory());
        m_live = dir.path();
        m_seen.clear();
        m_secured.clear();
        SharedFiles files;
        FrameStorage::Options options;
        options.files = &files;
        options.syncInterval = std::chrono::milliseconds(5);
        FrameStorage storage(options);
        storage.setBase(m_live);
        storage.setFolder(QStringLiteral("first"));
        const auto run = *storage.reserve(FrameLayout{FrameType::UInt8, {Cells}, {Bytes}, false});
        const auto give = [&](qint64 cell) {
            storage.update({{{cell}, Test::seededFrame(cell, FrameType::UInt8, {Bytes})}});
        };
        for (qint64 cell = 0; cell < 3; ++cell)
            give(cell);
        QVERIFY(waitFor([&] { return run->status().framesSecured == 3; }));
        files.failsWrite = true;
        give(3);
        QVERIFY(waitFor([&] { return run->status().state == FrameState::Failed; }));
        QString problem;
        {
            const std::scoped_lock lock(files.mutex);
            m_secured = {0, 1, 2};
            files.after = [&] {
                if (!problem.isEmpty())
                    return;
                for (const auto &tree : files.drive.states()) {
                    const auto key = qHash(tree.size()) ^ qHashRange(tree.begin(), tree.end());
                    if (m_seen.insert({key, m_secured.size(), false}).second)
                        problem = lostIn(tree);
                    if (!problem.isEmpty())
                        return;
                }
            };
        }
        run->retryIn(m_live, QStringLiteral("second"));
        give(4);
        give(5);
        QVERIFY(waitFor([&] { return run->status().state == FrameState::Saved; }));
        const std::scoped_lock lock(files.mutex);
        files.after = [] {};
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
        qInfo("%zu states", m_seen.size());
        QVERIFY(m_seen.size() > 40);
        QVERIFY(!QFile::exists(m_live + QStringLiteral("/first/data_0.npz.part")));
    }

private:
    /// Which secured frame no file has after a power cut, or which file is wrong; empty when all is well.
    QString lostIn(const DriveModel::Tree &tree) const
    {
        const QTemporaryDir dir(Test::inMemory());
        for (const auto &[path, content] : tree) {
            const QString to = dir.path() + QFile::decodeName(path.mid(QFile::encodeName(m_live).size()));
            QDir().mkpath(QFileInfo(to).absolutePath());
            Test::writeFile(to, content);
        }
        // A copy that is not whole yet may be refused, and stays.
        for (const auto &part : findFrameParts(dir.path()))
            (void)recoverFrames(part.path);
        std::set<qint64> found;
        QDirIterator names(dir.path(), {QStringLiteral("*.npz")}, QDir::Files, QDirIterator::Subdirectories);
        while (names.hasNext()) {
            const auto file = NpzFile::open(names.next());
            if (!file)
                return file.error().text();
            const QByteArray mask = maskOf(*file);
            for (qint64 cell = 0; cell < mask.size(); ++cell) {
                if (mask[cell] == 1 && cellOf(*file, cell, Bytes) != seededBytes(cell, Bytes))
                    return QStringLiteral("%1 is wrong in %2").arg(cell).arg(names.filePath());
                if (mask[cell] == 1)
                    found.insert(cell);
            }
        }
        for (const qint64 cell : m_secured)
            if (!found.contains(cell))
                return QStringLiteral("%1 is lost").arg(cell);
        return {};
    }

    void checkAll(const DriveModel &drive)
    {
        for (const auto &tree : drive.states()) {
            const auto key = qHash(tree.size()) ^ qHashRange(tree.begin(), tree.end());
            if (!m_seen.insert({key, m_secured.size(), m_isPublished}).second)
                continue;
            check(tree);
            if (QTest::currentTestFailed())
                return;
        }
    }

    void check(const DriveModel::Tree &tree)
    {
        const QTemporaryDir dir(Test::inMemory());
        for (const auto &[path, content] : tree)
            Test::writeFile(dir.path() + QFile::decodeName(path.mid(QFile::encodeName(m_live).size())),
                            content);
        const QString target = dir.filePath(QStringLiteral("data.npz"));
        // A file under the final name is whole as it is.
        if (QFile::exists(target))
            checkFile(target);
        QVERIFY(!m_isPublished || QFile::exists(target));
        for (const auto &part : findFrameParts(dir.path())) {
            const QByteArray before = Test::contentOf(part.path);
            const auto recovered = recoverFrames(part.path);
            if (recovered)
                continue;
            // Frames that are listed, and all torn: nothing was secured, and nothing is thrown away.
            QVERIFY2(m_secured.empty() && part.frames > 0, qPrintable(recovered.error().text()));
            QCOMPARE(Test::contentOf(part.path), before);
        }
        QVERIFY(m_secured.empty() || QFile::exists(target));
        if (QFile::exists(target))
            checkFile(target);
        removeFrameLeftovers(dir.path());
    }

    void checkFile(const QString &path)
    {
        const auto file = NpzFile::open(path);
        QVERIFY2(file, qPrintable(file ? QString() : file.error().text()));
        for (const auto &member : file->members())
            QVERIFY2(file->check(member), qPrintable(member.name));
        const QByteArray mask = maskOf(*file);
        for (const qint64 cell : m_secured)
            QVERIFY2(cell < mask.size() && mask[cell] == 1, qPrintable(QString::number(cell)));
        for (qint64 cell = 0; cell < mask.size(); ++cell)
            QCOMPARE(cellOf(*file, cell, Bytes),
                     mask[cell] == 1 ? seededBytes(cell, Bytes) : QByteArray(Bytes, '\x77'));
    }

    QString m_live;
    std::set<std::tuple<std::size_t, std::size_t, bool>> m_seen;
    std::set<qint64> m_written;
    std::set<qint64> m_secured;
    bool m_isPublished = false;
};

QTEST_GUILESS_MAIN(FramePowerCutTest)
#include "tst_powercut.moc"
