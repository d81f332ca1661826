// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/frames/framechecksums.h"
#include "persistence/frames/lyspickle.h"
#include "persistence/frames/npyheader.h"
#include "persistence/frames/npzfile.h"
#include "persistence/frames/ziparchive.h"
#include "persistence/stores/crc32.h"
#include "tests/frames/seededframes.h"
#include "tests/support/testsupport.h"

#include <rapidcheck.h>

#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

#include <cmath>

using namespace Chirpdeck;

namespace {

FrameShape anyShape(int most)
{
    FrameShape shape;
    const int dimensions = *rc::gen::inRange(0, most + 1);
    for (int d = 0; d < dimensions; ++d)
        shape.append(*rc::gen::inRange(1, 6));
    return shape;
}

QByteArray hex(const char *text)
{
    return QByteArray::fromHex(text);
}

} // namespace

/// The bytes that other programs read.
class FrameFormatTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void headersAreNumPys()
    {
        const QByteArray header = formatNpyHeader("<f8", {2, 3});
        QCOMPARE(header.first(8), hex("93 4E 55 4D 50 59 01 00"));
        QCOMPARE(header.size() % 64, 0);
        QVERIFY(header.endsWith('\n'));
        QCOMPARE(header.sliced(10).trimmed(),
                 QByteArray("{'descr': '<f8', 'fortran_order': False, 'shape': (2, 3), }"));
        QVERIFY(formatNpyHeader("<f8", {3}).contains("'shape': (3,), }"));
        QVERIFY(formatNpyHeader("<f8", {}).contains("'shape': (), }"));
        QCOMPARE(formatNpyHeader("<f8", {}, 1000).size(), 1024);
    }

    void typesHaveNumPysNames()
    {
        QList<QByteArray> names;
        for (const FrameType type : frameTypes()) {
            names.append(npyName(type));
            QCOMPARE(frameTypeOf(npyName(type)), type);
            QCOMPARE(frameTypeOf(shortName(type).toLatin1()), type);
            const auto digits = npyName(type).sliced(2).toLongLong();
            QCOMPARE(itemSize(type), digits);
        }
        QCOMPARE(names, (QList<QByteArray>{"|b1", "|u1", "<u2", "<u4", "<u8", "|i1", "<i2", "<i4", "<i8",
                                           "<f4", "<f8", "<c8", "<c16"}));
        QCOMPARE(frameTypeOf(">f8"), std::nullopt);
        QCOMPARE(frameTypeOf("|O"), std::nullopt);
        QCOMPARE(frameTypeFor<quint16>(), FrameType::UInt16);
        QCOMPARE(frameTypeFor<qint64>(), FrameType::Int64);
        QCOMPARE(frameTypeFor<float>(), FrameType::Float32);
        QCOMPARE(frameTypeFor<std::complex<double>>(), FrameType::Complex128);
    }

    void aFillValueIsExactOrRefused()
    {
        QCOMPARE(*fillBytes(FrameType::UInt64, quint64(18446744073709551615U)), QByteArray(8, '\xff'));
        QCOMPARE(*fillBytes(FrameType::Int64, std::numeric_limits<qint64>::min()), hex("0000000000000080"));
        QCOMPARE(*fillBytes(FrameType::Int16, -1.0), hex("ffff"));
        QVERIFY(!fillBytes(FrameType::Int64, 9.3e18));
        QVERIFY(!fillBytes(FrameType::UInt64, -1.0));
        QVERIFY(!fillBytes(FrameType::Int8, qint64(128)));
        QVERIFY(!fillBytes(FrameType::UInt32, 1.5));
        QVERIFY(!fillBytes(FrameType::UInt32, std::nan("")));
        QVERIFY(!fillBytes(FrameType::Bool, qint64(2)));
        QVERIFY(!fillBytes(FrameType::Float64, std::complex<double>(1, 1)));
        for (const FrameType type : frameTypes()) {
            const auto none = fillBytes(type, {});
            QVERIFY(none);
            QCOMPARE(none->size(), itemSize(type));
            const bool isFloating = type >= FrameType::Float32;
            QCOMPARE(*none == QByteArray(itemSize(type), '\0'), !isFloating);
        }
    }

    void headersSurviveTheRoundTrip()
    {
        QVERIFY(rc::check("headers", [] {
            const auto type = frameTypes()[*rc::gen::inRange<qsizetype>(0, frameTypes().size())];
            FrameShape shape = anyShape(8);
            if (!shape.isEmpty())
                shape[0] = *rc::gen::inRange<qint64>(1, qint64(1) << 62);
            const QByteArray header = formatNpyHeader(npyName(type), shape);
            const auto back = parseNpyHeader(header + "rest", {});
            RC_ASSERT(back.hasValue());
            RC_ASSERT(back->type == npyName(type));
            RC_ASSERT(back->shape == shape);
            RC_ASSERT(back->bytes == header.size());
            RC_ASSERT(!back->fortranOrder);
        }));
        QVERIFY(rc::check("texts", [] {
            const QString text = QString::fromStdString(*rc::gen::string<std::string>()).remove(QChar(0));
            RC_ASSERT(textOfNpy(npyOfText(text)) == text);
        }));
        const QString mixed = QStringLiteral("µs, ångström, 𝄞");
        QCOMPARE(textOfNpy(npyOfText(mixed)), mixed);
    }

    void whatIsNoHeaderIsRefused()
    {
        const QByteArray good = formatNpyHeader("<f8", {2, 3});
        for (qsizetype length = 0; length < good.size(); ++length)
            QVERIFY(!parseNpyHeader(good.first(length), {}));
        const auto with = [](const QByteArray &dictionary) {
            QByteArray header = hex("934E554D50590100") + QByteArray(2, '\0') + dictionary;
            qToLittleEndian<quint16>(static_cast<quint16>(dictionary.size()), header.data() + 8);
            return parseNpyHeader(header, {}).hasValue();
        };
        QVERIFY(with("{\"shape\":(1,2),'fortran_order':True,'descr':'<f4'}\n"));
        QVERIFY(!with("{'descr': '<f8', 'fortran_order': False, }"));
        QVERIFY(!with("{'descr': [('a', '<f8')], 'fortran_order': False, 'shape': (), }"));
        QVERIFY(!with("{'descr': '<f8', 'fortran_order': False, 'shape': (99999999999999999999,), }"));
        QVERIFY(!with("{'descr': '<f8', 'fortran_order': False, 'shape': (-1,), }"));
        QVERIFY(!with("{'descr': '<f8', 'fortran_order': __import__('os'), 'shape': (), }"));
        QVERIFY(!with("{'descr': '<f8', 'fortran_order': False, 'shape': (), } + 1"));
        // Any changed byte is refused or read as something else, and never crashes.
        for (qsizetype at = 0; at < good.size(); ++at) {
            for (int bit = 0; bit < 8; ++bit) {
                QByteArray changed = good;
                changed[at] = static_cast<char>(changed[at] ^ (1 << bit));
                (void)parseNpyHeader(changed, {});
            }
        }
    }

    void pickledNotesAreWhatLysReads()
    {
        QCOMPARE(notePickle({{QStringLiteral("a"), 1}}),
                 hex("80 03 63 6e 75 6d 70 79 0a 61 72 72 61 79 0a 7d 28 58 01 00 00 00 61 4a 01 00 00 00 75 "
                     "58 01 00 00 00 4f 86 52 2e"));
        const QJsonObject all{{QStringLiteral("n"), QJsonValue::Null},
                              {QStringLiteral("t"), true},
                              {QStringLiteral("f"), false},
                              {QStringLiteral("i"), qint64(1) << 40},
                              {QStringLiteral("d"), 1.5},
                              {QStringLiteral("s"), QStringLiteral("µ")},
                              {QStringLiteral("l"), QJsonArray{1, QJsonObject()}}};
        const QByteArray pickle = notePickle(all);
        QVERIFY(pickle.contains(hex("8A 08 00 00 00 00 00 01 00 00")));
        QVERIFY(pickle.contains(hex("47 3F F8 00 00 00 00 00 00")));
        QVERIFY(pickle.contains(hex("58 02 00 00 00 C2 B5")));
        QVERIFY(pickle.contains(hex("5D 28 4A 01 00 00 00 7D 28 75 65")));
        const QByteArray member = lysNoteMember(all);
        QVERIFY(member.contains("'descr': '|O'"));
        QVERIFY(member.contains("'shape': ()"));
    }

    void pickledAxesAreWhatLysReads()
    {
        const QByteArray one = lysAxesMember({{{0.25, 0.5}, {}, {}}, {}}, {2, 3});
        QVERIFY(one.contains("'shape': (2,)"));
        QVERIFY(one.endsWith(hex("80 03 63 6e 75 6d 70 79 0a 61 72 72 61 79 0a 5D 28"
                                 "63 6e 75 6d 70 79 0a 61 72 72 61 79 0a 5D 28 47 3F D0 00 00 00 00 00 00"
                                 "47 3F E0 00 00 00 00 00 00 65 58 03 00 00 00 3C 66 38 86 52"
                                 "4E 65 58 01 00 00 00 4F 86 52 2E")));
        QVERIFY(lysAxesMember({{{1, 2}, {}, {}}, {{3, 4}, {}, {}}}, {2, 2}).contains("'shape': (2, 2)"));
        QVERIFY(lysAxesMember({}, {}).contains("'shape': (0,)"));
    }

    void smallMembersNeedNoZip64()
    {
        const ZipMember member{"data.npy", 0x12345678, 20, 0};
        QCOMPARE(zipLocalLength(member, 1), 38);
        const qsizetype length = zipLocalLength(member, 64);
        const QByteArray header = zipLocalHeader(member, length);
        QCOMPARE(header.size(), length);
        QCOMPARE(length % 64, 0);
        QCOMPARE(header.first(4), hex("504b0304"));
        QCOMPARE(qFromLittleEndian<quint16>(header.data() + 8), quint16(0)); // stored
        QCOMPARE(qFromLittleEndian<quint32>(header.data() + 14), 0x12345678U);
        QCOMPARE(qFromLittleEndian<quint32>(header.data() + 22), 20U);
        const QByteArray directory = zipDirectory({member}, 1000);
        QCOMPARE(directory.size(), 46 + 8 + 22);
        QCOMPARE(directory.sliced(54, 4), hex("504b0506"));
    }

    void largeMembersAreZip64()
    {
        const qint64 large = (qint64(1) << 32) + 5;
        const ZipMember first{"data.npy", 1, large, 0};
        const ZipMember second{"valid.npy", 2, 10, large + 4096};
        const QByteArray header = zipLocalHeader(first, zipLocalLength(first, 4096));
        QCOMPARE(qFromLittleEndian<quint32>(header.data() + 22), 0xFFFFFFFFU);
        QCOMPARE(qFromLittleEndian<quint16>(header.data() + 38), quint16(1));
        QCOMPARE(qFromLittleEndian<qint64>(header.data() + 42), large);
        const QByteArray directory = zipDirectory({first, second}, large + 8192);
        const auto back = readDirectory(directory, large + 8192);
        QVERIFY2(back, back ? "" : qPrintable(back.error().text()));
        QCOMPARE(*back, (QList<ZipMember>{first, second}));
    }

    void directoriesSurviveTheRoundTrip()
    {
        QVERIFY(rc::check("directories", [] {
            QList<ZipMember> members;
            qint64 offset = 0;
            for (int n = *rc::gen::inRange(0, 5); n > 0; --n) {
                ZipMember member{"m" + QByteArray::number(n), *rc::gen::arbitrary<quint32>(),
                                 *rc::gen::inRange<qint64>(0, qint64(1) << 33), offset};
                offset += member.size + 64;
                members.append(member);
            }
            const auto back = readDirectory(zipDirectory(members, offset), offset);
            RC_ASSERT(back.hasValue());
            RC_ASSERT(*back == members);
        }));
        QList<ZipMember> many(70000, ZipMember{"a", 0, 0, 0});
        const auto back = readDirectory(zipDirectory(many, 100), 100);
        QVERIFY(back);
        QCOMPARE(back->size(), 70000);
    }

    void brokenDirectoriesAreRefused()
    {
        const QByteArray good =
            zipDirectory({{"data.npy", 7, 100, 0}, {"valid.npy", 8, qint64(1) << 33, 200}}, qint64(1) << 34);
        for (qsizetype at = 0; at < good.size(); ++at) {
            QByteArray changed = good;
            changed[at] = static_cast<char>(changed[at] ^ (1 << (at % 8)));
            (void)readDirectory(changed, qint64(1) << 34);
            QVERIFY(!readDirectory(good.first(at), qint64(1) << 34));
        }
    }

    void checksumsAreCombinedInOrder()
    {
        QVERIFY(rc::check("checksums", [] {
            const qint64 cells = *rc::gen::inRange(1, 40);
            const qint64 bytes = *rc::gen::inRange(1, 50);
            const QByteArray fill = Test::seededBytes(1000, bytes);
            CellTable table;
            QByteArray whole("before");
            QList<qint64> there;
            for (qint64 cell = 0; cell < cells; ++cell) {
                const bool isThere = *rc::gen::arbitrary<bool>();
                whole += isThere ? Test::seededBytes(cell, bytes) : fill;
                if (isThere)
                    there.prepend(cell);
            }
            for (const qint64 cell : there)
                table.set(cell, crc32(Test::seededBytes(cell, bytes)));
            RC_ASSERT(table.count() == there.size());
            RC_ASSERT(table.combined(crc32("before"), cells, bytes, crc32(fill)) == crc32(whole));
        }));
        QCOMPARE(crcOfRepeated(crc32("abc"), 3, 1000), crc32(QByteArray("abc").repeated(1000)));
        QCOMPARE(crcOfRepeated(crc32("abc"), 3, 0), crc32(""));
    }

    void blocksAreWhatTheirIndexMeans()
    {
        const FrameLayout layout{FrameType::UInt8, {2, 3, 4}, {5}, false};
        QCOMPARE(layout.cellsPerPass(), 24);
        QCOMPARE(layout.blockOf({1, 2, 3})->first, 23);
        QCOMPARE(layout.blockOf({1, 2, 3})->count, 1);
        QCOMPARE(layout.blockOf({1, 2})->first, 20);
        QCOMPARE(layout.blockOf({1, 2})->count, 4);
        QCOMPARE(layout.blockOf({})->count, 24);
        QVERIFY(!layout.blockOf({2}));
        QVERIFY(!layout.blockOf({0, -1}));
        QVERIFY(!layout.blockOf({0, 0, 0, 0}));
        FrameLayout growing = layout;
        growing.growing = true;
        QCOMPARE(growing.shape(7), (FrameShape{7, 2, 3, 4, 5}));
        QCOMPARE(growing.maskShape(7), (FrameShape{7, 2, 3, 4}));
    }

private:
    /// Reads a directory that stands at an offset of a file of which nothing else is there.
    static Result<QList<ZipMember>> readDirectory(const QByteArray &directory, qint64 offset)
    {
        const ReadAt readAt = [&](qint64 at, qint64 count) {
            if (at < offset) {
                const auto gap = std::min(count, offset - at);
                return QByteArray(std::min<qint64>(gap, 1 << 20), '\0') +
                       directory.first(std::clamp<qint64>(count - gap, 0, directory.size()));
            }
            return directory.mid(at - offset, count);
        };
        return readZipDirectory(readAt, offset + directory.size(), {});
    }
};

QTEST_GUILESS_MAIN(FrameFormatTest)
#include "tst_format.moc"
