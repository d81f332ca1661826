// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "persistence/frames/frame.h"
#include "persistence/frames/npzfile.h"

#include <QTest>

#include <chrono>
#include <vector>

namespace Chirpdeck::Test {

/// How long a test waits for what a loaded machine may take its time for.
inline constexpr int FramePatience = 60000;

/// The bytes that belong to a cell: any frame can be told from any other, and from the fill value.
inline QByteArray seededBytes(qint64 cell, qint64 count)
{
    QByteArray bytes(count, Qt::Uninitialized);
    quint64 state = static_cast<quint64>(cell) * 0x9E3779B97F4A7C15U + 12345;
    for (qint64 i = 0; i < count; ++i) {
        state = state * 6364136223846793005U + 1442695040888963407U;
        bytes[i] = static_cast<char>(state >> 56U);
    }
    return bytes;
}

inline Frame seededFrame(qint64 cell, FrameType type, const FrameShape &shape)
{
    qint64 count = itemSize(type);
    for (const qint64 length : shape)
        count *= length;
    return Frame(type, shape, seededBytes(cell, count));
}

/// The bytes of cell `cell` of a file's data.
inline QByteArray cellOf(const NpzFile &file, qint64 cell, qint64 bytes)
{
    const auto content = file.read(*file.member(QStringLiteral("data")), cell * bytes, bytes);
    return content ? *content : QByteArray();
}

/// The validity mask, one byte per cell.
inline QByteArray maskOf(const NpzFile &file)
{
    const auto *valid = file.member(QStringLiteral("valid"));
    const auto content = file.read(*valid, 0, valid->dataBytes);
    return content ? *content : QByteArray();
}

} // namespace Chirpdeck::Test
