// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/stores/atomicfile.h"
#include "persistence/stores/checkpoint.h"
#include "persistence/stores/checkpointwriter.h"
#include "persistence/stores/fidreader.h"
#include "persistence/stores/recovery.h"
#include "persistence/stores/verify.h"
#include "tests/persistence/childprocess.h"
#include "tests/persistence/recordedfiles.h"
#include "tests/persistence/smallexperiment.h"
#include "tests/persistence/verifytext.h"
#include "tests/support/testsupport.h"

#include <QDirIterator>
#include <QTemporaryDir>
#include <QTest>

#include <set>
#include <tuple>

using namespace Chirpdeck;
using Test::DriveModel;
using Test::smallFids;

/// A run whose calls are recorded, and the power cut after each of them: whatever the drive has kept of what
/// it had not confirmed, what had been acknowledged is there.
class PowerCutTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWasAcknowledgedSurvives()
    {
        QVERIFY(QDir().mkpath(live()));
        QVERIFY(Test::recordSmall(live(), 7, 0, false));
        Test::RecordedFiles files;
        QDirIterator it(live(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (it.hasNext()) {
            const QString path = it.next();
            files.drive.add(QFile::encodeName(path), Test::contentOf(path));
        }
        int moments = 0;
        files.after = [&] {
            ++moments;
            if (!QTest::currentTestFailed())
                checkAll(files.drive);
        };
        auto folder = ExperimentFolder::forRun(live(), &files);
        QVERIFY(folder);
        FidSingleStorage storage(*folder);
        CheckpointWriter checkpoint(live(), &files);
        QVERIFY(storage.resume());
        for (const quint64 shots : {5, 9, 14}) {
            QVERIFY(checkpoint.write(0, smallFids(shots - 2)));
            m_secured = shots - 2;
            QVERIFY(checkpoint.write(0, smallFids(shots - 1)));
            m_secured = shots - 1;
            QVERIFY(storage.save(smallFids(shots)));
            m_saved = shots;
            if (QTest::currentTestFailed())
                return;
        }
        QVERIFY(storage.backup(smallFids(14)));
        m_isClosing = true;
        QVERIFY(checkpoint.remove());
        Sidecar notes;
        notes.outcome = Outcome::Complete;
        notes.shots = 14;
        QVERIFY(notes.write(**folder));
        QVERIFY((*folder)->seal());
        qInfo("%d moments, %zu states", moments, m_seen.size());
        QVERIFY(moments > 80);
        QVERIFY(m_seen.size() > 150);
    }

    /// The model itself must be able to tell a careless writer from a careful one.
    void aWriterThatDoesNotSyncIsFoundOut()
    {
        Test::RecordedFiles files;
        const QString path = m_dir.filePath(QStringLiteral("careless"));
        const QByteArray name = QFile::encodeName(path);
        Test::writeFile(path, "old");
        files.drive.add(name, "old");
        QSet<QByteArray> careless;
        files.after = [&] {
            for (const auto &tree : files.drive.states())
                careless.insert(tree.count(name) ? tree.at(name) : QByteArray("none"));
        };
        QVERIFY(replaceFile(path, "renewed", {.durable = false, .files = &files}));
        QVERIFY(careless.contains("") && careless.contains("ren") && careless.contains("renewed"));

        QSet<QByteArray> careful;
        files.after = [&] {
            for (const auto &tree : files.drive.states())
                careful.insert(tree.count(name) ? tree.at(name) : QByteArray("none"));
        };
        files.drive = DriveModel();
        files.drive.add(name, "renewed");
        QVERIFY(replaceFile(path, "again", {.durable = true, .files = &files}));
        QCOMPARE(careful, (QSet<QByteArray>{"renewed", "again"}));
    }

private:
    QString live() const { return m_dir.filePath(QStringLiteral("live")); }

    void checkAll(const DriveModel &drive)
    {
        for (const auto &tree : drive.states()) {
            const auto key = qHash(tree.size()) ^ qHashRange(tree.begin(), tree.end());
            // The same state may come up at a moment when more has been acknowledged.
            if (!m_seen.insert({key, m_saved, m_secured}).second)
                continue;
            check(tree);
            if (QTest::currentTestFailed())
                return;
        }
    }

    void check(const DriveModel::Tree &tree)
    {
        const QTemporaryDir dir(Test::inMemory());
        const QByteArray from = QFile::encodeName(live());
        for (const auto &[path, content] : tree) {
            const QString to = dir.path() + QFile::decodeName(path.mid(from.size()));
            QDir().mkpath(QFileInfo(to).absolutePath());
            Test::writeFile(to, content);
        }
        const auto before = FidReader(dir.path()).load(0);
        if (before && before->remarks.isEmpty()) {
            QVERIFY(isWhole(before->fids));
            QVERIFY(before->fids.shots >= m_saved);
        } else {
            QCOMPARE(m_saved, quint64(0));
        }
        const bool isSealed = ExperimentFolder::journalOf(dir.path()).value_or(SaveJournal()).sealed;
        QVERIFY2(m_isClosing || !isSealed, "an open experiment counts as closed");
        if (!isSealed) {
            const auto recovered = recover(dir.path());
            QVERIFY2(recovered, qPrintable(recovered ? QString() : recovered.error().text()));
            QVERIFY2(recovered->remarks.isEmpty(), qPrintable(recovered->remarks.join(QLatin1Char('\n'))));
            QVERIFY2(recovered->savedShots >= std::max(m_saved, m_secured),
                     qPrintable(QStringLiteral("%1 of %2").arg(recovered->savedShots).arg(m_secured)));
        }
        if (std::max(m_saved, m_secured) > 0) {
            const auto after = FidReader(dir.path()).load(0);
            QVERIFY2(after, qPrintable(after ? QString() : after.error().text()));
            QVERIFY2(after->remarks.isEmpty(), qPrintable(after->remarks.join(QLatin1Char('\n'))));
            QVERIFY(isWhole(after->fids));
            QVERIFY(after->fids.shots >= std::max(m_saved, m_secured));
        }
        const auto report = verifyExperiment(dir.path());
        QVERIFY2(report.state != VerifyState::Damaged, qPrintable(Test::textOf(report)));
    }

    static bool isWhole(const FidList &fids)
    {
        const auto wanted = smallFids(fids.shots, fids.size, fids.frames);
        return fids.sums && *fids.sums == *wanted.sums;
    }

    QTemporaryDir m_dir{Test::inMemory()};
    std::set<std::tuple<std::size_t, quint64, quint64>> m_seen;
    quint64 m_saved = 0;
    quint64 m_secured = 0;
    bool m_isClosing = false;
};

QTEST_GUILESS_MAIN(PowerCutTest)
#include "tst_powercut.moc"
