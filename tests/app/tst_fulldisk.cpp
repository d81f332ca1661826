// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/stores/datafolder.h"
#include "persistence/stores/fidreader.h"
#include "persistence/stores/verify.h"
#include "tests/app/program.h"
#include "tests/app/seededsource.h"
#include "tests/support/testsupport.h"

#include <QTest>

#include <cerrno>
#include <csignal>
#include <cstring>
#include <sched.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/statvfs.h>
#include <unistd.h>

using namespace Chirpdeck;
using Chirpdeck::Test::Patience;
using Chirpdeck::Test::Program;
using Chirpdeck::Test::SeededSource;

namespace {

constexpr quint64 Seed = 11;
constexpr int Length = 5000;

quint64 number(const QJsonObject &object, const char *key)
{
    return static_cast<quint64>(object.value(QLatin1String(key)).toDouble());
}

// No file may grow beyond that many bytes from this moment on.
bool limitFiles(const QProcess &process, rlim_t bytes)
{
    const rlimit limit{bytes, RLIM_INFINITY};
    return ::prlimit(static_cast<pid_t>(process.processId()), RLIMIT_FSIZE, &limit, nullptr) == 0;
}

} // namespace

/// A drive without room costs nothing but the time until there is room again.
class FullDiskTest : public QObject
{
    Q_OBJECT

private slots:
    void filesThatMayNotGrow()
    {
        QTemporaryDir data;
        begin(data.path());
        Program &program = *m_program;
        const auto first = program.event(QStringLiteral("saved"));
        QVERIFY2(first, program.readAllStandardError());
        QVERIFY(limitFiles(program, 2000));
        expectTrouble(data.path(), number(*first, "shots"));
        if (QTest::currentTestFailed())
            return;
        QVERIFY(limitFiles(program, RLIM_INFINITY));
        expectRecoveryAndEnd(data.path());
    }

    void driveWithoutRoom()
    {
        QTemporaryDir data;
        if (::unshare(CLONE_NEWNS) != 0 || ::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0)
            QSKIP("This user may not mount a small drive to fill");
        const QByteArray at = QFile::encodeName(data.path());
        if (::mount("tmpfs", at.constData(), "tmpfs", 0, "size=4m") != 0)
            QSKIP("This user may not mount a small drive to fill");
        begin(data.path());
        Program &program = *m_program;
        const auto first = program.event(QStringLiteral("saved"));
        QVERIFY2(first, program.readAllStandardError());
        const QString filler = data.path() + QStringLiteral("/filler");
        fill(filler);
        expectTrouble(data.path(), number(*first, "shots"));
        if (QTest::currentTestFailed())
            return;
        QVERIFY(QFile::remove(filler));
        expectRecoveryAndEnd(data.path());
        m_program.reset();
        ::umount2(at.constData(), MNT_DETACH);
    }

    // The end of a run is not given up for want of room: it waits.
    void endWithoutRoom()
    {
        QTemporaryDir data;
        begin(data.path());
        Program &program = *m_program;
        QVERIFY2(program.event(QStringLiteral("saved")), program.readAllStandardError());
        QVERIFY(limitFiles(program, 2000));
        QVERIFY(program.event(QStringLiteral("problem"), QStringLiteral("disk")));
        ::kill(static_cast<pid_t>(program.processId()), SIGTERM);
        // Told again, now that the run has ended in memory only.
        const auto kept = program.event(QStringLiteral("problem"), QStringLiteral("disk"));
        QVERIFY2(kept, program.readAllStandardError());
        QCOMPARE(program.state(), QProcess::Running);
        QVERIFY(limitFiles(program, RLIM_INFINITY));
        const auto finished = program.event(QStringLiteral("finished"));
        QVERIFY2(finished, program.readAllStandardError());
        expectComplete(data.path(), number(*finished, "shots"));
    }

private:
    void begin(const QString &data)
    {
        m_program = std::make_unique<Program>();
        m_program->setArguments({QStringLiteral("run"), QStringLiteral("--json"), QStringLiteral("--data"),
                                 data, QStringLiteral("--seed"), QString::number(Seed),
                                 QStringLiteral("--rate"), QStringLiteral("2000"),
                                 QStringLiteral("--record-length"), QString::number(Length),
                                 QStringLiteral("--autosave"), QStringLiteral("0.1"), QStringLiteral("--aux"),
                                 QStringLiteral("1")});
        m_program->start();
    }

    static void fill(const QString &path)
    {
        QFile filler(path);
        QVERIFY(filler.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
        const QByteArray block(4096, 'x');
        while (filler.write(block) == block.size()) {
        }
    }

    // The run goes on, says so, and what was saved stays.
    void expectTrouble(const QString &data, quint64 atLeast)
    {
        const auto problem = m_program->event(QStringLiteral("problem"), QStringLiteral("disk"));
        QVERIFY2(problem, m_program->readAllStandardError());
        QVERIFY(!problem->value(QLatin1String("action")).toString().isEmpty());
        const auto progress = m_program->event(QStringLiteral("progress"));
        QVERIFY(progress);
        const auto later = m_program->event(QStringLiteral("progress"));
        QVERIFY(later);
        QVERIFY2(number(*later, "shots") > number(*progress, "shots"), "the run does not go on");
        const auto saved = FidReader(DataFolder(data).experimentPath(1)).load(0);
        QVERIFY2(saved, saved ? "" : qPrintable(saved.error().text()));
        QVERIFY(saved->remarks.isEmpty());
        QVERIFY(saved->fids.shots >= atLeast);
        QVERIFY(saved->fids.shots < number(*later, "shots"));
        QVERIFY(*saved->fids.sums == SeededSource(options()).sums(saved->fids.shots));
        const auto report = verifyExperiment(DataFolder(data).experimentPath(1));
        for (const auto &finding : report.findings)
            QVERIFY2(finding.severity != VerifyState::Damaged, qPrintable(finding.text()));
        m_shotsInTrouble = number(*later, "shots");
    }

    void expectRecoveryAndEnd(const QString &data)
    {
        quint64 saved = 0;
        while (saved < m_shotsInTrouble) {
            const auto next = m_program->event(QStringLiteral("saved"));
            QVERIFY2(next, m_program->readAllStandardError());
            saved = number(*next, "shots");
        }
        ::kill(static_cast<pid_t>(m_program->processId()), SIGINT);
        const auto finished = m_program->event(QStringLiteral("finished"));
        QVERIFY2(finished, m_program->readAllStandardError());
        QCOMPARE(finished->value(QLatin1String("outcome")).toString(), QStringLiteral("stopped"));
        expectComplete(data, number(*finished, "shots"));
    }

    void expectComplete(const QString &data, quint64 shots)
    {
        QVERIFY(m_program->ended());
        QCOMPARE(m_program->exitCode(), 0);
        const QString path = DataFolder(data).experimentPath(1);
        const auto fids = FidReader(path).load(0);
        QVERIFY2(fids, fids ? "" : qPrintable(fids.error().text()));
        QCOMPARE(fids->fids.shots, shots);
        QVERIFY(*fids->fids.sums == SeededSource(options()).sums(shots));
        const auto report = verifyExperiment(path);
        for (const auto &finding : report.findings)
            qWarning("%s", qPrintable(finding.text()));
        QCOMPARE(report.state, VerifyState::Complete);
        const QByteArray log = Test::contentOf(path + QStringLiteral("/log.csv"));
        QVERIFY2(log.contains("only in memory"), log);
        QVERIFY2(log.contains("stopped by the operator"), log);
    }

    static App::ConsoleOptions options()
    {
        App::ConsoleOptions options;
        options.seed = Seed;
        options.recordLength = Length;
        return options;
    }

    std::unique_ptr<Program> m_program;
    quint64 m_shotsInTrouble = 0;
};

QTEST_GUILESS_MAIN(FullDiskTest)
#include "tst_fulldisk.moc"
