// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/stores/checkpoint.h"

#include "persistence/stores/crc32.h"
#include "persistence/stores/filesystem.h"

#include <QFileInfo>
#include <QtEndian>

#include <bit>
#include <cmath>
#include <cstring>
#include <limits>

namespace Chirpdeck {

namespace CheckpointFormat {

namespace {

constexpr char Magic[] = "CHIRPCK1";
constexpr qint64 MagicBytes = 8;
constexpr qint64 SumBytes = 8;

enum Offset {
    GenerationAt = 8,
    ShotsAt = 16,
    SegmentAt = 24,
    FramesAt = 28,
    SizeAt = 32,
    SpacingAt = 40,
    ProbeFreqAt = 48,
    VMultAt = 56,
    SidebandAt = 64,
    WidthAt = 68,
    StrideAt = 72,
    SumsCrcAt = 80,
    HeaderCrcAt = 124,
};

template<typename T>
void put(char *at, T value)
{
    if constexpr (std::is_same_v<T, double>)
        qToLittleEndian(std::bit_cast<quint64>(value), at);
    else
        qToLittleEndian(value, at);
}

template<typename T>
T get(const char *at)
{
    if constexpr (std::is_same_v<T, double>)
        return std::bit_cast<double>(qFromLittleEndian<quint64>(at));
    else
        return qFromLittleEndian<T>(at);
}

/// Bytes that the largest of the sums needs, with its sign.
int widthOf(const std::vector<qint64> &sums)
{
    quint64 bits = 0;
    for (const qint64 sum : sums)
        bits |= static_cast<quint64>(sum ^ (sum >> 63));
    return std::bit_width(bits) / 8 + 1;
}

/// The lowest `width` bytes of every sum, one after the other. `to` has room for eight bytes beyond the last.
void pack(const std::vector<qint64> &sums, int width, char *to)
{
    for (const qint64 sum : sums) {
        put(to, sum);
        to += width;
    }
}

std::vector<qint64> unpack(const char *from, qint64 points, int width)
{
    std::vector<qint64> sums(static_cast<std::size_t>(points));
    const int unused = 64 - 8 * width;
    for (auto &sum : sums) {
        quint64 bits = 0;
        for (int byte = 0; byte < width; ++byte)
            bits |= static_cast<quint64>(static_cast<uchar>(from[byte])) << (8 * byte);
        sum = static_cast<qint64>(bits << unused) >> unused;
        from += width;
    }
    return sums;
}

bool isUsable(double number)
{
    return std::isfinite(number);
}

std::optional<Checkpoint> parseSlot(QByteArrayView slot)
{
    if (slot.size() < HeaderBytes)
        return {};
    const char *header = slot.data();
    if (std::memcmp(header, Magic, MagicBytes) != 0 ||
        get<quint32>(header + HeaderCrcAt) != crc32(slot.first(HeaderCrcAt)))
        return {};
    Checkpoint found;
    found.generation = get<quint64>(header + GenerationAt);
    found.segment = get<qint32>(header + SegmentAt);
    auto &fids = found.fids;
    fids.shots = get<quint64>(header + ShotsAt);
    fids.frames = get<qint32>(header + FramesAt);
    fids.size = get<qint64>(header + SizeAt);
    fids.spacing = get<double>(header + SpacingAt);
    fids.probeFreqMHz = get<double>(header + ProbeFreqAt);
    fids.vMult = get<double>(header + VMultAt);
    const auto sideband = get<qint32>(header + SidebandAt);
    const auto width = get<qint32>(header + WidthAt);
    const qint64 room = slot.size() - HeaderBytes;
    // Divided rather than multiplied: a product of such numbers may overflow.
    if (found.segment < 0 || fids.shots == 0 || fids.frames <= 0 || fids.size <= 0 || width < 1 ||
        width > SumBytes || (sideband != 0 && sideband != 1) || fids.size > room / width / fids.frames ||
        !isUsable(fids.spacing) || fids.spacing <= 0.0 || !isUsable(fids.probeFreqMHz) ||
        !isUsable(fids.vMult))
        return {};
    fids.sideband = sideband == 0 ? Sideband::UpperSideband : Sideband::LowerSideband;
    const qint64 points = fids.size * fids.frames;
    const auto sums = slot.sliced(HeaderBytes, points * width);
    if (crc32(sums) != get<quint32>(header + SumsCrcAt))
        return {};
    fids.sums = std::make_shared<const std::vector<qint64>>(unpack(sums.data(), points, width));
    return found;
}

/// Where the second slot begins: in the middle of the file, unless that was cut, when the first slot knows.
QList<qint64> possibleStrides(QByteArrayView content)
{
    QList<qint64> strides;
    if (content.size() % (2 * BlockBytes) == 0)
        strides.append(content.size() / 2);
    if (content.size() >= HeaderBytes) {
        const auto noted = get<qint64>(content.data() + StrideAt);
        if (noted >= BlockBytes && noted < content.size() && noted % BlockBytes == 0 &&
            !strides.contains(noted))
            strides.append(noted);
    }
    return strides;
}

} // namespace

QString fileName()
{
    return QStringLiteral("chirpdeck.checkpoint");
}

qint64 strideFor(qint64 points)
{
    if (points <= 0 || points > (std::numeric_limits<qint64>::max() / 2 - 2 * BlockBytes) / SumBytes)
        return 0;
    const qint64 bytes = HeaderBytes + SumBytes * points;
    return (bytes + BlockBytes - 1) / BlockBytes * BlockBytes;
}

void format(const Checkpoint &checkpoint, qint64 stride, QByteArray &into)
{
    const auto &fids = checkpoint.fids;
    const int width = widthOf(*fids.sums);
    const auto length = HeaderBytes + width * static_cast<qint64>(fids.sums->size());
    into.resize(length + SumBytes);
    char *header = into.data();
    std::memset(header, 0, HeaderBytes);
    pack(*fids.sums, width, header + HeaderBytes);
    into.resize(length);
    header = into.data();
    std::memcpy(header, Magic, MagicBytes);
    put(header + GenerationAt, checkpoint.generation);
    put(header + ShotsAt, fids.shots);
    put(header + SegmentAt, static_cast<qint32>(checkpoint.segment));
    put(header + FramesAt, static_cast<qint32>(fids.frames));
    put(header + SizeAt, static_cast<qint64>(fids.size));
    put(header + SpacingAt, fids.spacing);
    put(header + ProbeFreqAt, fids.probeFreqMHz);
    put(header + VMultAt, fids.vMult);
    put(header + SidebandAt, static_cast<qint32>(fids.sideband == Sideband::UpperSideband ? 0 : 1));
    put(header + WidthAt, static_cast<qint32>(width));
    put(header + StrideAt, stride);
    put(header + SumsCrcAt, crc32(QByteArrayView(into).sliced(HeaderBytes)));
    put(header + HeaderCrcAt, crc32(QByteArrayView(into).first(HeaderCrcAt)));
}

QList<Checkpoint> parse(QByteArrayView content)
{
    QList<Checkpoint> found;
    const auto take = [&found](QByteArrayView slot) {
        if (auto checkpoint = parseSlot(slot))
            found.append(std::move(*checkpoint));
    };
    const auto strides = possibleStrides(content);
    take(strides.isEmpty() ? content : content.first(std::min(content.size(), strides.first())));
    for (const qint64 stride : strides)
        take(content.sliced(stride));
    std::sort(found.begin(), found.end(),
              [](const Checkpoint &a, const Checkpoint &b) { return a.generation > b.generation; });
    return found;
}

} // namespace CheckpointFormat

Result<QList<Checkpoint>> readCheckpoints(const QString &experimentPath)
{
    const QString path = experimentPath + QLatin1Char('/') + CheckpointFormat::fileName();
    if (!QFileInfo::exists(path))
        return QList<Checkpoint>();
    const auto content = readWhole(path);
    if (!content)
        return content.error();
    return CheckpointFormat::parse(*content);
}

std::map<int, Checkpoint> newestCheckpoints(const QList<Checkpoint> &checkpoints)
{
    std::map<int, Checkpoint> newest;
    for (const auto &one : checkpoints) {
        const auto [at, isNew] = newest.try_emplace(one.segment, one);
        if (!isNew && at->second.generation < one.generation)
            at->second = one;
    }
    return newest;
}

} // namespace Chirpdeck
