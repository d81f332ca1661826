// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "persistence/frames/frameshape.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QMap>
#include <QMetaType>

#include <memory>
#include <vector>

namespace Chirpdeck {

/// One frame: numbers in C order, little-endian. The memory is shared and never changed, so that a frame goes
/// from the thread of the device to the drive without a copy.
class Frame
{
public:
    Frame() = default;

    /// Shares memory that `owner` keeps alive: `bytes` must stay as they are as long as the owner lives.
    Frame(FrameType type, FrameShape shape, QByteArrayView bytes, std::shared_ptr<const void> owner)
        : m_type(type)
        , m_shape(std::move(shape))
        , m_bytes(bytes)
        , m_owner(std::move(owner))
    {
    }
    Frame(FrameType type, FrameShape shape, const QByteArray &bytes)
        : m_type(type)
        , m_shape(std::move(shape))
    {
        auto owner = std::make_shared<const QByteArray>(bytes);
        m_bytes = *owner;
        m_owner = std::move(owner);
    }
    /// Takes the numbers over. Not for bool, of which std::vector keeps bits.
    template<typename T>
    static Frame of(FrameShape shape, std::vector<T> values)
    {
        static_assert(!std::is_same_v<T, bool>);
        auto owner = std::make_shared<const std::vector<T>>(std::move(values));
        const QByteArrayView bytes(reinterpret_cast<const char *>(owner->data()),
                                   static_cast<qsizetype>(owner->size() * sizeof(T)));
        return Frame(frameTypeFor<T>(), std::move(shape), bytes, std::move(owner));
    }
    /// A frame of a single number.
    template<typename T>
    static Frame number(T value)
    {
        return Frame(frameTypeFor<T>(), {}, QByteArray(reinterpret_cast<const char *>(&value), sizeof value));
    }

    FrameType type() const { return m_type; }
    const FrameShape &shape() const { return m_shape; }
    QByteArrayView bytes() const { return m_bytes; }
    const std::shared_ptr<const void> &owner() const { return m_owner; }

private:
    FrameType m_type = FrameType::Float64;
    FrameShape m_shape;
    QByteArrayView m_bytes;
    std::shared_ptr<const void> m_owner;
};

/// Frames and where they belong.
using FrameMap = QMap<FrameIndex, Frame>;

/// The coordinates along one dimension of a data set.
struct FrameAxis
{
    std::vector<double> values; ///< one per point; empty where there are none
    QString name;
    QString unit;

    bool operator==(const FrameAxis &) const = default;
};

} // namespace Chirpdeck

Q_DECLARE_METATYPE(Chirpdeck::FrameMap)
