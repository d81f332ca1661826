// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/stores/filesystem.h"
#include "persistence/streams/streamwriter.h"
#include "tests/support/testsupport.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <cerrno>
#include <future>
#include <semaphore>

using namespace Chirpdeck;
using namespace std::chrono_literals;

namespace {

/// A drive that can be full, broken or stuck.
class Drive : public FileSystem
{
public:
    std::atomic<qint64> room = std::numeric_limits<qint64>::max();
    std::atomic<bool> syncFails = false;
    /// What a failed sync leaves of the file, as some systems do; -1 = everything.
    std::atomic<qint64> survives = -1;
    std::atomic<bool> isStuck = false;
    std::atomic<int> waitingWrites = 0;
    std::counting_semaphore<> go{0};

    ssize_t write(int file, const char *bytes, std::size_t count) override
    {
        if (isStuck) {
            ++waitingWrites;
            go.acquire();
        }
        const qint64 left = room;
        if (left == 0) {
            errno = ENOSPC;
            return -1;
        }
        count = std::min<std::size_t>(count, static_cast<std::size_t>(left));
        room -= static_cast<qint64>(count);
        return FileSystem::write(file, bytes, count);
    }
    int sync(int file) override
    {
        if (syncFails) {
            if (survives >= 0)
                FileSystem::truncate(file, survives);
            errno = EIO;
            return -1;
        }
        return FileSystem::sync(file);
    }
};

QByteArray row(int number)
{
    return "row " + QByteArray::number(number) + '\n';
}

QByteArray rows(int from, int to)
{
    QByteArray text;
    for (int i = from; i < to; ++i)
        text += row(i);
    return text;
}

} // namespace

class StreamWriterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aNewFileBeginsWithItsHeader();
    void rowsStayInOrder();
    void rowsReachTheFileWithoutFlush();
    void whatWaitsIsWrittenAtTheEnd();
    void aFileLetGoIsStillWritten();
    void aFullDriveIsToldOnceAndRowsWait();
    void theFileNeverHoldsPartOfARow();
    void afterAWhileItTriesByItself();
    void aFailedSyncIsNotSaved();
    void rowsThatAFailedSyncDroppedAreWrittenAgain();
    void callersDoNotWaitForAStuckDrive();
    void tooManyRowsAreCountedAndMarked();
    void aReportIsOverWhenReportingStops();
    void oneStuckFileDoesNotLoseAnothers();

private:
    std::shared_ptr<StreamFile> open(StreamWriter &writer, const QString &name = QStringLiteral("rows.csv"))
    {
        return writer.open({m_dir->filePath(name), m_dir->path(), "header",
                            [](qint64 lost) { return "lost " + QByteArray::number(lost) + '\n'; },
                            [this](const Error &error) {
                                const std::scoped_lock lock(m_mutex);
                                m_errors.append(error);
                            }});
    }
    StreamWriter::Options options()
    {
        return {.gather = 1ms, .retry = 20ms, .sync = 10ms, .files = m_drive.get()};
    }
    QByteArray content(const QString &name = QStringLiteral("rows.csv")) const
    {
        QFile file(m_dir->filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    QList<Error> errors()
    {
        const std::scoped_lock lock(m_mutex);
        return m_errors;
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Drive> m_drive;
    std::mutex m_mutex;
    QList<Error> m_errors;
};

void StreamWriterTest::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_drive = std::make_unique<Drive>();
    m_errors.clear();
}

void StreamWriterTest::aNewFileBeginsWithItsHeader()
{
    for (int start = 0; start < 2; ++start) {
        StreamWriter writer(options());
        auto file = open(writer, QStringLiteral("a/b/rows.csv"));
        QVERIFY(file->append(row(start)));
        QVERIFY(file->flush());
    }
    QCOMPARE(content(QStringLiteral("a/b/rows.csv")), "header\n" + rows(0, 2));
}

void StreamWriterTest::rowsStayInOrder()
{
    StreamWriter writer(options());
    auto file = open(writer);
    for (int i = 0; i < 50000; ++i)
        QVERIFY(file->append(row(i)));
    QVERIFY(file->flush());
    QCOMPARE(content(), "header\n" + rows(0, 50000));
}

void StreamWriterTest::rowsReachTheFileWithoutFlush()
{
    StreamWriter writer(options());
    auto file = open(writer);
    QVERIFY(file->append(row(1)));
    QTRY_COMPARE(content(), "header\n" + row(1));
    QVERIFY(file->append(row(2)));
    QTRY_COMPARE(content(), "header\n" + row(1) + row(2));
}

void StreamWriterTest::whatWaitsIsWrittenAtTheEnd()
{
    std::shared_ptr<StreamFile> file;
    {
        StreamWriter writer(options());
        file = open(writer);
        file->append(rows(0, 100));
    }
    QCOMPARE(content(), "header\n" + rows(0, 100));
    QVERIFY(!file->append(row(100)));
    QVERIFY(!file->flush());
}

void StreamWriterTest::aFileLetGoIsStillWritten()
{
    StreamWriter writer(options());
    open(writer)->append(rows(0, 10));
    QTRY_COMPARE(content(), "header\n" + rows(0, 10));
}

void StreamWriterTest::aFullDriveIsToldOnceAndRowsWait()
{
    StreamWriter writer(options());
    auto file = open(writer);
    QVERIFY(file->flush());
    for (int trouble = 0; trouble < 2; ++trouble) {
        m_drive->room = 0;
        const int first = trouble * 20;
        file->append(rows(first, first + 10));
        const auto flushed = file->flush();
        QVERIFY(!flushed);
        QCOMPARE(flushed.error().where, file->path());
        QVERIFY(!flushed.error().action.isEmpty());
        file->append(rows(first + 10, first + 20));
        QVERIFY(!file->flush());
        QCOMPARE(errors().size(), trouble + 1);
        QCOMPARE(content(), "header\n" + rows(0, first));
        m_drive->room = std::numeric_limits<qint64>::max();
        QVERIFY(file->flush());
        QCOMPARE(content(), "header\n" + rows(0, first + 20));
    }
    QCOMPARE(file->lostRows(), 0);
}

void StreamWriterTest::theFileNeverHoldsPartOfARow()
{
    StreamWriter writer(options());
    auto file = open(writer);
    QVERIFY(file->flush());
    for (int bytes = 1; bytes < 60; ++bytes) {
        const int first = (bytes - 1) * 5;
        m_drive->room = bytes;
        file->append(rows(first, first + 5));
        const bool fitted = file->flush().hasValue();
        QVERIFY(content().endsWith('\n'));
        m_drive->room = std::numeric_limits<qint64>::max();
        QVERIFY(fitted || file->flush());
        QCOMPARE(content(), "header\n" + rows(0, first + 5));
    }
}

void StreamWriterTest::afterAWhileItTriesByItself()
{
    StreamWriter writer(options());
    m_drive->room = 0;
    auto file = open(writer);
    file->append(row(1));
    QTRY_COMPARE(errors().size(), 1);
    m_drive->room = std::numeric_limits<qint64>::max();
    QTRY_COMPARE(content(), "header\n" + row(1));
}

void StreamWriterTest::aFailedSyncIsNotSaved()
{
    StreamWriter writer(options());
    auto file = open(writer);
    m_drive->syncFails = true;
    file->append(row(1));
    QVERIFY(!file->flush());
    QVERIFY(!file->flush());
    QCOMPARE(errors().size(), 1);
    m_drive->syncFails = false;
    QVERIFY(file->flush());
    QCOMPARE(content(), "header\n" + row(1));
}

void StreamWriterTest::rowsThatAFailedSyncDroppedAreWrittenAgain()
{
    StreamWriter writer(options());
    auto file = open(writer);
    file->append(row(1));
    QVERIFY(file->flush());
    m_drive->survives = content().size();
    m_drive->syncFails = true;
    file->append(row(2));
    QVERIFY(!file->flush());
    file->append(row(3));
    QVERIFY(!file->flush());
    m_drive->syncFails = false;
    QVERIFY(file->flush());
    QCOMPARE(content(), "header\n" + row(1) + row(2) + row(3));
}

void StreamWriterTest::callersDoNotWaitForAStuckDrive()
{
    StreamWriter writer(options());
    auto file = open(writer);
    QVERIFY(file->flush());
    m_drive->isStuck = true;
    file->append(row(0));
    QTRY_COMPARE(m_drive->waitingWrites.load(), 1);
    // The thread that writes stands inside write(); a caller that waited for it would wait for ever.
    auto caller = std::async(std::launch::async, [&] {
        for (int i = 1; i < 1000; ++i)
            file->append(row(i));
    });
    QCOMPARE(caller.wait_for(60s), std::future_status::ready);
    m_drive->isStuck = false;
    m_drive->go.release();
    QVERIFY(file->flush());
    QCOMPARE(content(), "header\n" + rows(0, 1000));
}

void StreamWriterTest::tooManyRowsAreCountedAndMarked()
{
    auto few = options();
    few.mostWaiting = 60; // ten of the rows below
    StreamWriter writer(few);
    auto file = open(writer);
    QVERIFY(file->flush());
    m_drive->room = 0;
    for (int i = 0; i < 25; ++i)
        QCOMPARE(file->append("row " + QByteArray(1, static_cast<char>('a' + i)) + '\n'), i < 10);
    QVERIFY(!file->flush());
    QCOMPARE(file->lostRows(), 15);
    m_drive->room = std::numeric_limits<qint64>::max();
    QVERIFY(file->flush());
    QVERIFY(file->append("after\n"));
    QVERIFY(file->flush());
    const auto lines = content().split('\n');
    QCOMPARE(lines.size(), 14);
    QCOMPARE(lines[1], QByteArray("row a"));
    QCOMPARE(lines[10], QByteArray("row j"));
    QCOMPARE(lines[11], QByteArray("lost 15"));
    QCOMPARE(lines[12], QByteArray("after"));
    QCOMPARE(errors().size(), 2); // of the drive, and of the lines
}

void StreamWriterTest::aReportIsOverWhenReportingStops()
{
    StreamWriter writer(options());
    m_drive->room = 0;
    auto file = open(writer);
    file->stopReporting();
    file->append(row(1));
    QVERIFY(!file->flush());
    QVERIFY(errors().isEmpty());
}

void StreamWriterTest::oneStuckFileDoesNotLoseAnothers()
{
    StreamWriter writer(options());
    auto good = open(writer);
    auto bad = open(writer, QStringLiteral("rows.csv/impossible.csv"));
    QVERIFY(good->flush());
    bad->append(row(1));
    good->append(rows(0, 5));
    QVERIFY(!bad->flush());
    QVERIFY(good->flush());
    QCOMPARE(content(), "header\n" + rows(0, 5));
}

QTEST_GUILESS_MAIN(StreamWriterTest)
#include "tst_streamwriter.moc"
