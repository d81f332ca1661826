// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/frames/framerecovery.h"
#include "persistence/frames/npzfile.h"
#include "persistence/frames/partfile.h"
#include "persistence/stores/crc32.h"
#include "tests/frames/seededframes.h"
#include "tests/persistence/recordedfiles.h"
#include "tests/support/testsupport.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <cerrno>
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

private:
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
