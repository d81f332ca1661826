// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/frames/npzfile.h"
#include "tests/app/program.h"
#include "tests/support/testsupport.h"

#include <QDir>
#include <QTest>

#include <csignal>

using namespace Chirpdeck;
using Test::Patience;
using Test::Program;
using Test::Ran;
using Test::runProgram;

namespace {

Ran scan(const QString &folder, QStringList arguments)
{
    arguments = QStringList{QStringLiteral("scan"), QStringLiteral("--folder"), folder} + arguments;
    return runProgram(arguments);
}

QJsonObject lastLine(const QByteArray &out)
{
    return QJsonDocument::fromJson(out.trimmed().split('\n').last()).object();
}

/// The address of the first axis whose name ends so.
QString axisLike(const QString &folder, const QString &ending)
{
    const Ran listed = scan(folder, {QStringLiteral("--list"), QStringLiteral("--json")});
    for (const auto &line : listed.out.split('\n')) {
        const QString axis = QJsonDocument::fromJson(line).object().value(QLatin1String("axis")).toString();
        if (axis.endsWith(ending))
            return axis;
    }
    return {};
}

} // namespace

/// `chirpdeck scan` as scripts use it.
class ScanCommandTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_dir = std::make_unique<QTemporaryDir>(Test::inMemory()); }

    void aScanIsAFile()
    {
        const QString clock = axisLike(m_dir->path(), QStringLiteral(":frequency4"));
        QVERIFY(!clock.isEmpty());
        const Ran ran =
            scan(m_dir->path(), {QStringLiteral("--axis"), clock + QStringLiteral("=10:12:1"),
                                 QStringLiteral("--repeats"), QStringLiteral("2"), QStringLiteral("--name"),
                                 QStringLiteral("map"), QStringLiteral("--json")});
        QVERIFY2(ran.code == 0, ran.err);
        const QJsonObject end = lastLine(ran.out);
        QCOMPARE(end.value(QLatin1String("outcome")).toString(), QStringLiteral("complete"));
        QCOMPARE(end.value(QLatin1String("frames")).toInt(), 6);
        const auto file = NpzFile::open(m_dir->filePath(QStringLiteral("map_0.npz")));
        QVERIFY(file);
        QCOMPARE(file->member(QStringLiteral("valid"))->header.shape, (FrameShape{3, 2}));
        QVERIFY(ran.out.contains("\"event\":\"progress\""));
    }

    void thePointsAndTheTimeLeftArePrinted()
    {
        const Ran ran = scan(m_dir->path(), {QStringLiteral("--axis"), QStringLiteral("repeat=3")});
        QVERIFY2(ran.code == 0, ran.err);
        QVERIFY2(ran.out.contains("point 3 of 3"), ran.out);
        QVERIFY2(ran.out.contains("s left"), ran.out);
        QVERIFY2(ran.out.contains("scan_0.npz"), ran.out);
    }

    void theDigitizerMeasures()
    {
        const Ran ran =
            scan(m_dir->path(),
                 {QStringLiteral("--detector"), QStringLiteral("digitizer"), QStringLiteral("--shots"),
                  QStringLiteral("5"), QStringLiteral("--repeats"), QStringLiteral("2"),
                  QStringLiteral("--rate"), QStringLiteral("max"), QStringLiteral("--record-length"),
                  QStringLiteral("1000"), QStringLiteral("--seed"), QStringLiteral("1"),
                  QStringLiteral("--point-files"), QStringLiteral("points/p_[1]")});
        QVERIFY2(ran.code == 0, ran.err);
        const auto file = NpzFile::open(m_dir->filePath(QStringLiteral("scan_0.npz")));
        QVERIFY(file);
        QCOMPARE(file->member(QStringLiteral("data"))->header.shape, (FrameShape{2, 1000}));
        QVERIFY(NpzFile::open(m_dir->filePath(QStringLiteral("points/p_1_0.npz"))));
    }

    void ctrlCEndsItAndKeepsWhatCame()
    {
        Program program;
        program.setArguments({QStringLiteral("scan"), QStringLiteral("--folder"), m_dir->path(),
                              QStringLiteral("--axis"), QStringLiteral("repeat=100000"),
                              QStringLiteral("--json")});
        program.start();
        QVERIFY(program.event(QStringLiteral("progress")));
        ::kill(static_cast<pid_t>(program.processId()), SIGINT);
        const auto end = program.event(QStringLiteral("finished"));
        QVERIFY(end);
        QCOMPARE(end->value(QLatin1String("outcome")).toString(), QStringLiteral("stopped"));
        QVERIFY(program.ended());
        QCOMPARE(program.exitCode(), 0);
        const auto file = NpzFile::open(end->value(QLatin1String("path")).toString());
        QVERIFY(file);
        const auto *valid = file->member(QStringLiteral("valid"));
        const QByteArray mask = file->read(*valid, 0, valid->dataBytes).value();
        QCOMPARE(mask.count('\1'), end->value(QLatin1String("frames")).toInt());
        QVERIFY(mask.count('\1') > 0);
        QCOMPARE(QDir(m_dir->path()).entryList({QStringLiteral("*.part*")}), QStringList());
    }

    void whatIsNotUnderstoodIsSaid()
    {
        for (const char *axis : {"frequency", "Clock.Main:frequency1=1:2:0", "repeat=-1"}) {
            const Ran ran = scan(m_dir->path(), {QStringLiteral("--axis"), QString::fromLatin1(axis)});
            QCOMPARE(ran.code, 2);
            QVERIFY2(ran.err.contains(axis), ran.err);
        }
        QCOMPARE(scan(m_dir->path(), {QStringLiteral("--detector"), QStringLiteral("eye")}).code, 2);
        QCOMPARE(scan(m_dir->filePath(QStringLiteral("none")), {}).code, 1);
        QVERIFY(QDir(m_dir->path()).isEmpty());
    }

    void whatCannotBeSetFailsBeforeTheFirstPoint()
    {
        const QString flow = axisLike(m_dir->path(), QStringLiteral(":flow1"));
        const Ran ran = scan(m_dir->path(), {QStringLiteral("--axis"), flow + QStringLiteral("=-5")});
        QCOMPARE(ran.code, 1);
        QVERIFY2(ran.err.contains("range"), ran.err);
        const Ran nowhere =
            scan(m_dir->path(), {QStringLiteral("--axis"), QStringLiteral("Clock.Nowhere:frequency1=1")});
        QCOMPARE(nowhere.code, 1);
        QVERIFY2(nowhere.err.contains("Clock.Nowhere"), nowhere.err);
    }

private:
    std::unique_ptr<QTemporaryDir> m_dir;
};

QTEST_GUILESS_MAIN(ScanCommandTest)
#include "tst_scan.moc"
