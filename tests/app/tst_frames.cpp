// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/frames/framerun.h"
#include "persistence/frames/framestorage.h"
#include "persistence/frames/npzfile.h"
#include "persistence/stores/killpoint.h"
#include "tests/app/program.h"
#include "tests/frames/seededframes.h"
#include "tests/persistence/childprocess.h"
#include "tests/support/testsupport.h"

#include <QDir>
#include <QJsonArray>
#include <QTest>

#include <thread>

using namespace Chirpdeck;
using namespace std::chrono_literals;
using Test::contentOf;
using Test::Ran;
using Test::runProgram;
using Test::seededBytes;

namespace {

/// Stores some of four frames of three numbers each and returns when the file is finished.
int store(const QString &folder, qint64 frames)
{
    FrameStorage storage;
    storage.setBase(folder);
    storage.setFolder({});
    QObject::connect(&storage, &FrameStorage::tagRequest, &storage,
                     [](const auto &tags) { tags->set(QStringLiteral("sample"), QStringLiteral("OCS")); });
    const QList<FrameAxis> axes{{{0.5, 1.0, 1.5, 2.0}, QStringLiteral("delay"), {}}};
    const auto run = *storage.reserve(FrameLayout{FrameType::UInt16, {4}, {3}, false}, {}, 1, axes);
    for (qint64 cell = 0; cell < frames; ++cell) {
        const auto first = static_cast<quint16>(100 * cell);
        storage.update({{{cell},
                         Frame::of<quint16>({3}, {first, static_cast<quint16>(first + 1),
                                                  static_cast<quint16>(first + 2)})}});
        // One write each, so that every one is in the list.
        for (int i = 0; i < 10000 && run->status().framesWritten <= cell; ++i)
            std::this_thread::sleep_for(1ms);
    }
    storage.save();
    return storage.drain(1min) ? 0 : 1;
}

/// A run that is killed when it has three frames.
void interrupt(const QString &folder)
{
    Test::inChild([&] {
        KillPoint::arm("frames-filled");
        return store(folder, 3);
    });
}

Ran frames(QStringList arguments)
{
    arguments.prepend(QStringLiteral("frames"));
    return runProgram(arguments);
}

} // namespace

/// `chirpdeck frames` as scripts use it.
class FramesCommandTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>(Test::inMemory());
        m_file = m_dir->filePath(QStringLiteral("data_0.npz"));
    }

    void infoTellsWhatAFileHolds()
    {
        QCOMPARE(store(m_dir->path(), 3), 0);
        const Ran text = frames({QStringLiteral("info"), m_file});
        QCOMPARE(text.code, 0);
        QVERIFY2(text.out.contains("(4, 3)"), text.out);
        QVERIFY2(text.out.contains("3 of 4 frames, abort"), text.out);
        QVERIFY2(text.out.contains("sample: \"OCS\""), text.out);
        const Ran json = frames({QStringLiteral("info"), m_file, QStringLiteral("--json")});
        QCOMPARE(json.code, 0);
        const auto members = json.json().value(QLatin1String("members")).toArray();
        QCOMPARE(members[0].toObject().value(QLatin1String("name")).toString(), QStringLiteral("data"));
        QCOMPARE(members[0].toObject().value(QLatin1String("type")).toString(), QStringLiteral("<u2"));
        QCOMPARE(members[0].toObject().value(QLatin1String("offset")).toInt(), 4096);
        QCOMPARE(
            json.json().value(QLatin1String("note")).toObject().value(QLatin1String("sample")).toString(),
            QStringLiteral("OCS"));
    }

    void infoFindsDamage()
    {
        QCOMPARE(store(m_dir->path(), 4), 0);
        const QStringList arguments{QStringLiteral("info"), m_file, QStringLiteral("--check")};
        QCOMPARE(frames(arguments).code, 0);
        QByteArray content = contentOf(m_file);
        content[4097] = static_cast<char>(content[4097] ^ 1);
        Test::writeFile(m_file, content);
        const Ran damaged = frames(arguments);
        QCOMPARE(damaged.code, 1);
        QVERIFY2(damaged.err.contains("data"), damaged.err);
        Test::writeFile(m_file, content.first(content.size() / 2));
        QCOMPARE(frames({QStringLiteral("info"), m_file}).code, 1);
    }

    void exportWritesOneFilePerArray()
    {
        QCOMPARE(store(m_dir->path(), 4), 0);
        const QString out = m_dir->filePath(QStringLiteral("out"));
        const Ran written = frames({QStringLiteral("export"), m_file, QStringLiteral("-o"), out});
        QVERIFY2(written.code == 0, written.err);
        QCOMPARE(QDir(out).entryList(QDir::Files | QDir::Hidden),
                 (QStringList{QStringLiteral("axis_0.npy"), QStringLiteral("data.npy"),
                              QStringLiteral("note_json.npy"), QStringLiteral("valid.npy")}));
        const QByteArray data = contentOf(out + QStringLiteral("/data.npy"));
        const auto header = parseNpyHeader(data, {});
        QVERIFY(header);
        QCOMPARE(header->shape, (FrameShape{4, 3}));
        QCOMPARE(data.size() - header->bytes, 24);
        // Nothing is replaced unless asked for.
        QCOMPARE(frames({QStringLiteral("export"), m_file, QStringLiteral("-o"), out}).code, 1);
        QCOMPARE(
            frames({QStringLiteral("export"), m_file, QStringLiteral("-o"), out, QStringLiteral("--force")})
                .code,
            0);
    }

    void exportWritesTablesAndBytes()
    {
        QCOMPARE(store(m_dir->path(), 4), 0);
        const auto exported = [&](const char *format) {
            const Ran ran =
                frames({QStringLiteral("export"), m_file, QStringLiteral("-o"), m_dir->path(),
                        QStringLiteral("--member"), QStringLiteral("data"), QStringLiteral("--format"),
                        QLatin1String(format), QStringLiteral("--json")});
            if (ran.code != 0)
                return ran.err;
            return contentOf(ran.json().value(QLatin1String("files")).toArray()[0].toString());
        };
        QCOMPARE(exported("csv"), QByteArray("index_0;index_1;axis_0;value\n"
                                             "0;0;0.5;0\n0;1;0.5;1\n0;2;0.5;2\n"
                                             "1;0;1;100\n1;1;1;101\n1;2;1;102\n"
                                             "2;0;1.5;200\n2;1;1.5;201\n2;2;1.5;202\n"
                                             "3;0;2;300\n3;1;2;301\n3;2;2;302\n"));
        QCOMPARE(exported("bin").toHex(), QByteArray("0000010002006400650066"
                                                     "00c800c900ca002c012d012e01"));
    }

    void recoverListsAndFinishesParts()
    {
#ifndef CHIRPDECK_KILLPOINTS
        QSKIP("built without kill points");
#endif
        interrupt(m_dir->path());
        const QString part = m_file + QStringLiteral(".part");
        QVERIFY(QFile::exists(part));
        const QStringList list{QStringLiteral("recover"), m_dir->path(), QStringLiteral("--list"),
                               QStringLiteral("--json")};
        const Ran listed = frames(list);
        QCOMPARE(listed.code, 3);
        QCOMPARE(listed.json().value(QLatin1String("frames")).toInt(), 3);
        QCOMPARE(listed.json().value(QLatin1String("expected")).toInt(), 4);
        QVERIFY(QFile::exists(part));
        // A part by itself is listed as well.
        const Ran one =
            frames({QStringLiteral("recover"), part, QStringLiteral("--list"), QStringLiteral("--json")});
        QCOMPARE(one.code, 3);
        QCOMPARE(one.json().value(QLatin1String("part")).toString(), part);
        QCOMPARE(one.json().value(QLatin1String("frames")).toInt(), 3);
        const Ran recovered = frames({QStringLiteral("recover"), part, QStringLiteral("--json")});
        QVERIFY2(recovered.code == 0, recovered.err);
        QCOMPARE(recovered.json().value(QLatin1String("path")).toString(), m_file);
        const auto file = NpzFile::open(m_file);
        QVERIFY(file);
        QCOMPARE(Test::maskOf(*file), QByteArray("\1\1\1\0", 4));
        QCOMPARE(frames(list).code, 0);
        QCOMPARE(frames({QStringLiteral("recover"), part}).code, 1);
    }

    void theDataFolderIsRecoveredAsAWhole()
    {
#ifndef CHIRPDECK_KILLPOINTS
        QSKIP("built without kill points");
#endif
        const QString below = m_dir->filePath(QStringLiteral("frames"));
        QDir().mkpath(below);
        QDir().mkpath(m_dir->filePath(QStringLiteral("experiments")));
        interrupt(below);
        const QStringList arguments{QStringLiteral("recover"), QStringLiteral("--data"), m_dir->path()};
        const Ran listed = runProgram(arguments + QStringList{QStringLiteral("--list")});
        QCOMPARE(listed.code, 0);
        QVERIFY2(listed.out.contains("3 of 4 frames"), listed.out);
        const Ran recovered = runProgram(arguments);
        QVERIFY2(recovered.code == 0, recovered.err);
        QVERIFY(NpzFile::open(below + QStringLiteral("/data_0.npz")));
        const Ran again = runProgram(arguments);
        QVERIFY2(again.out.contains("Nothing to recover"), again.out);
    }

    void argumentsThatMakeNoSense()
    {
        QCOMPARE(frames({}).code, 2);
        QCOMPARE(frames({QStringLiteral("info")}).code, 2);
        QCOMPARE(frames({QStringLiteral("shake"), m_file}).code, 2);
        QCOMPARE(frames({QStringLiteral("export"), m_file, QStringLiteral("--format"), QStringLiteral("xls")})
                     .code,
                 2);
        QCOMPARE(frames({QStringLiteral("info"), m_file}).code, 1);
        QCOMPARE(frames({QStringLiteral("recover"), m_file + QStringLiteral(".part")}).code, 1);
        // What is not there, or is something else, is no folder without parts.
        const Ran missing =
            frames({QStringLiteral("recover"), m_file + QStringLiteral(".part"), QStringLiteral("--list")});
        QCOMPARE(missing.code, 1);
        QVERIFY2(missing.err.contains("data_0.npz.part"), missing.err);
        QVERIFY(!missing.out.contains("Nothing"));
        Test::writeFile(m_file, "x");
        QCOMPARE(frames({QStringLiteral("recover"), m_file, QStringLiteral("--list")}).code, 1);
        const Ran help = frames({QStringLiteral("--help")});
        QCOMPARE(help.code, 0);
        QVERIFY(help.out.contains("info|recover|export"));
    }

private:
    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_file;
};

QTEST_GUILESS_MAIN(FramesCommandTest)
#include "tst_frames.moc"
