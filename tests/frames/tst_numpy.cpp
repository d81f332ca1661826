// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/frames/framerun.h"
#include "persistence/frames/framestorage.h"
#include "persistence/frames/npzfile.h"
#include "persistence/stores/filesystem.h"
#include "tests/frames/seededframes.h"
#include "tests/support/testsupport.h"

#include <QCryptographicHash>
#include <QJsonArray>

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <cerrno>

using namespace Chirpdeck;
using Test::seededBytes;
using Test::seededFrame;

namespace {

/// A Python that has NumPy; empty where there is none.
QString python()
{
    for (const char *candidate : {"python3", "/usr/bin/python3"}) {
        QProcess process;
        process.start(QLatin1String(candidate), {QStringLiteral("-c"), QStringLiteral("import numpy")});
        if (process.waitForFinished() && process.exitStatus() == QProcess::NormalExit &&
            process.exitCode() == 0)
            return QLatin1String(candidate);
    }
    return {};
}

/// What a script prints as JSON; the file is `p`, and numpy `np`.
QJsonObject ask(const QString &script, const QString &file)
{
    QProcess process;
    process.start(python(), {QStringLiteral("-c"),
                             QStringLiteral("import sys, json, zipfile, hashlib\nimport numpy as np\np = "
                                            "sys.argv[1]\n") +
                                 script,
                             file});
    process.waitForFinished(Test::FramePatience);
    const QByteArray error = process.readAllStandardError();
    if (!error.isEmpty())
        qWarning("%s", error.constData());
    return QJsonDocument::fromJson(process.readAllStandardOutput()).object();
}

} // namespace

/// NumPy itself opens what we write.
class FrameNumpyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (python().isEmpty())
            QSKIP("this machine has no python3 with numpy (package python3-numpy)");
    }

    void everyTypeAndShape_data()
    {
        QTest::addColumn<FrameType>("type");
        QTest::addColumn<FrameShape>("index");
        QTest::addColumn<FrameShape>("frame");
        for (const FrameType type : frameTypes())
            QTest::newRow(npyName(type).constData()) << type << FrameShape{2} << FrameShape{3};
        QTest::newRow("a number") << FrameType::Float64 << FrameShape{} << FrameShape{};
        QTest::newRow("numbers") << FrameType::Int32 << FrameShape{5} << FrameShape{};
        QTest::newRow("one frame") << FrameType::UInt8 << FrameShape{} << FrameShape{7, 2};
        QTest::newRow("many dimensions")
            << FrameType::UInt16 << FrameShape{2, 1, 3} << FrameShape{1, 4, 1, 2};
    }
    void everyTypeAndShape()
    {
        QFETCH(FrameType, type);
        QFETCH(FrameShape, index);
        QFETCH(FrameShape, frame);
        const FrameLayout layout{type, index, frame, false};
        QByteArray whole;
        const QString path = store(layout, true, &whole);
        QVERIFY(!path.isEmpty());
        const auto found = ask(QStringLiteral(R"(
z = np.load(p)
d = z['data']
print(json.dumps({'shape': list(d.shape), 'type': d.dtype.str, 'order': bool(d.flags['C_CONTIGUOUS']),
    'bytes': hashlib.md5(d.tobytes()).hexdigest(), 'first': z.files[0], 'bad': zipfile.ZipFile(p).testzip(),
    'valid': bool(z['valid'].all()), 'mask': list(z['valid'].shape), 'masktype': z['valid'].dtype.str,
    'note': json.loads(str(z['note_json']))}))
)"),
                               path);
        QCOMPARE(found.value(QLatin1String("type")).toString().toLatin1(), npyName(type));
        QCOMPARE(shapeOf(found.value(QLatin1String("shape"))), layout.shape());
        QCOMPARE(found.value(QLatin1String("bytes")).toString().toLatin1(),
                 QCryptographicHash::hash(whole, QCryptographicHash::Md5).toHex());
        QCOMPARE(found.value(QLatin1String("first")).toString(), QStringLiteral("data"));
        QVERIFY(found.value(QLatin1String("bad")).isNull());
        QVERIFY(found.value(QLatin1String("valid")).toBool());
        QCOMPARE(found.value(QLatin1String("masktype")).toString(), QStringLiteral("|b1"));
        QCOMPARE(shapeOf(found.value(QLatin1String("mask"))), index);
        QCOMPARE(found.value(QLatin1String("note")).toObject().value(QLatin1String("text")).toString(),
                 QStringLiteral("µ 𝄞 \"quoted\""));
    }

    void whatIsMissingIsNaN()
    {
        const FrameLayout layout{FrameType::Float32, {3}, {2}, false};
        const QString path = store(layout, false, nullptr);
        const auto found = ask(QStringLiteral(R"(
z = np.load(p)
print(json.dumps({'nan': np.isnan(z['data']).sum(axis=1).tolist(), 'valid': z['valid'].tolist()}))
)"),
                               path);
        QCOMPARE(QJsonDocument(found).toJson(QJsonDocument::Compact),
                 QByteArray("{\"nan\":[0,0,2],\"valid\":[true,true,false]}"));
    }

    /// The contract of lys: a pickled list of axes, a dictionary for a note, and data first.
    void lysFindsItsMembers()
    {
        for (const bool equal : {false, true}) {
            FrameStorage storage;
            storage.setBase(m_dir.path());
            storage.setLysMembers(true);
            QObject::connect(&storage, &FrameStorage::tagRequest, &storage, [](const auto &tags) {
                tags->set(QStringLiteral("nested"), QJsonObject{{QStringLiteral("a"), QJsonValue::Null}});
                tags->set(QStringLiteral("large"), qint64(1) << 50);
            });
            const qint64 columns = equal ? 2 : 3;
            const auto run = *storage.reserve({2, columns}, {}, FrameType::UInt16);
            storage.update({{{0}, seededFrame(0, FrameType::UInt16, {columns})}});
            storage.save({{{0.25, 0.5}, {}, {}},
                          {std::vector<double>(static_cast<std::size_t>(columns), 1.5), {}, {}}});
            QTRY_COMPARE_WITH_TIMEOUT(run->status().state, FrameState::Saved, Test::FramePatience);
            const auto found = ask(QStringLiteral(R"(
plain = np.load(p)
try:
    plain['note']; refused = False
except ValueError:
    refused = True
z = np.load(p, allow_pickle=True)
note = z['note'].item()
print(json.dumps({'refused': refused, 'axes': [list(map(float, a)) for a in z['axes']],
    'dim': z['axes'].ndim, 'nested': note['nested'] == {'a': None}, 'large': note['large'] == 1 << 50,
    'exit': note['run']['exit_status'], 'data': z['data'].dtype.str}))
)"),
                                   run->status().path);
            QVERIFY(found.value(QLatin1String("refused")).toBool());
            const auto axes = found.value(QLatin1String("axes")).toArray();
            QCOMPARE(axes.size(), 2);
            QCOMPARE(axes[0].toArray()[1].toDouble(), 0.5);
            QCOMPARE(axes[1].toArray().size(), columns);
            QVERIFY(found.value(QLatin1String("nested")).toBool());
            QVERIFY(found.value(QLatin1String("large")).toBool());
            QCOMPARE(found.value(QLatin1String("exit")).toString(), QStringLiteral("abort"));
            QCOMPARE(found.value(QLatin1String("data")).toString(), QStringLiteral("<u2"));
        }
    }

    /// More than 4 GiB, of which two frames are written: sparse, so that it costs neither room nor time.
    void moreThanFourGibibytes()
    {
        const qint64 rows = 5;
        const qint64 columns = 16384;
        const qint64 points = 65536;
        const QTemporaryDir dir; // no drive in memory is large enough
        SparseFiles files;
        FrameStorage::Options options;
        options.files = &files;
        options.syncInterval = std::chrono::hours(1);
        QString path;
        {
            FrameStorage storage(options);
            storage.setBase(dir.path());
            const FrameLayout layout{FrameType::UInt8, {rows, columns}, {points}, false};
            const auto run = *storage.reserve(layout);
            storage.update({{{0, 1}, seededFrame(1, FrameType::UInt8, {points})},
                            {{rows - 1, columns - 1}, seededFrame(2, FrameType::UInt8, {points})}});
            storage.save();
            QTRY_COMPARE_WITH_TIMEOUT(run->status().state, FrameState::Saved, 10 * Test::FramePatience);
            path = run->status().path;
        }
        const auto file = NpzFile::open(path);
        QVERIFY2(file, file ? "" : qPrintable(file.error().text()));
        QVERIFY(file->members().first().dataBytes > (qint64(1) << 32));
        const auto found = ask(QStringLiteral(R"(
names = zipfile.ZipFile(p).namelist()
info = zipfile.ZipFile(p).getinfo('data.npy')
m = np.memmap(p, dtype=np.uint8, mode='r', offset=4096, shape=(5, 16384, 65536))
v = np.load(p)['valid']
print(json.dumps({'names': len(names), 'size': str(info.file_size), 'first': m[0, 1, :64].tobytes().hex(),
    'last': m[-1, -1, :64].tobytes().hex(), 'valid': int(v.sum())}))
)"),
                               path);
        QCOMPARE(found.value(QLatin1String("names")).toInt(), 3);
        QVERIFY(found.value(QLatin1String("size")).toString().toLongLong() > (qint64(1) << 32));
        QCOMPARE(found.value(QLatin1String("first")).toString().toLatin1(), seededBytes(1, 64).toHex());
        QCOMPARE(found.value(QLatin1String("last")).toString().toLatin1(), seededBytes(2, 64).toHex());
        QCOMPARE(found.value(QLatin1String("valid")).toInt(), 2);
    }

private:
    /// Takes no room in advance.
    class SparseFiles : public FileSystem
    {
    public:
        int preallocate(int, qint64, qint64) override
        {
            errno = ENOTSUP;
            return -1;
        }
    };

    static FrameShape shapeOf(const QJsonValue &json)
    {
        FrameShape shape;
        const auto lengths = json.toArray();
        for (const auto &length : lengths)
            shape.append(length.toInteger());
        return shape;
    }

    /// Stores all cells, or all but the last; `whole` gets their bytes.
    QString store(const FrameLayout &layout, bool all, QByteArray *whole)
    {
        FrameStorage storage;
        storage.setBase(m_dir.path());
        QObject::connect(&storage, &FrameStorage::tagRequest, &storage, [](const auto &tags) {
            tags->set(QStringLiteral("text"), QStringLiteral("µ 𝄞 \"quoted\""));
        });
        const auto run = *storage.reserve(layout);
        const qint64 cells = layout.cellsPerPass() - (all ? 0 : 1);
        for (qint64 cell = 0; cell < cells; ++cell) {
            FrameIndex at(layout.index.size());
            qint64 rest = cell;
            for (auto d = layout.index.size() - 1; d >= 0; --d) {
                at[d] = rest % layout.index[d];
                rest /= layout.index[d];
            }
            QByteArray bytes = seededBytes(cell, layout.frameBytes());
            if (layout.type == FrameType::Bool)
                for (char &byte : bytes)
                    byte = static_cast<char>(byte & 1);
            if (layout.type >= FrameType::Float32)
                bytes.fill(0x3F); // a plain number
            if (whole)
                *whole += bytes;
            storage.update({{at, Frame(layout.type, layout.frame, bytes)}});
        }
        storage.save();
        if (!QTest::qWaitFor([&] { return run->status().state == FrameState::Saved; }, Test::FramePatience))
            return {};
        return run->status().path;
    }

    QTemporaryDir m_dir;
};

QTEST_GUILESS_MAIN(FrameNumpyTest)
#include "tst_numpy.moc"
