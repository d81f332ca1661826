// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/frames/frametype.h"

#include <QCoreApplication>
#include <QtEndian>

#include <array>
#include <cmath>
#include <limits>

namespace Chirpdeck {

static_assert(Q_BYTE_ORDER == Q_LITTLE_ENDIAN, "frames are written as they stand in memory");

namespace {

struct Messages
{
    Q_DECLARE_TR_FUNCTIONS(Frames)
};

struct Names
{
    const char *npy;
    const char *brief;
    int bytes;
};

constexpr std::array<Names, 13> Table{{{"|b1", "bool", 1},
                                       {"|u1", "u8", 1},
                                       {"<u2", "u16", 2},
                                       {"<u4", "u32", 4},
                                       {"<u8", "u64", 8},
                                       {"|i1", "i8", 1},
                                       {"<i2", "i16", 2},
                                       {"<i4", "i32", 4},
                                       {"<i8", "i64", 8},
                                       {"<f4", "f32", 4},
                                       {"<f8", "f64", 8},
                                       {"<c8", "c64", 8},
                                       {"<c16", "c128", 16}}};

const Names &namesOf(FrameType type)
{
    return Table[static_cast<std::size_t>(type)];
}

template<typename T>
QByteArray bytesOf(T value)
{
    return QByteArray(reinterpret_cast<const char *>(&value), sizeof value);
}

/// The value as an integer of type T, or nothing when T has no such number.
template<typename T>
std::optional<T> integerOf(const FillValue &fill)
{
    using Limits = std::numeric_limits<T>;
    if (std::holds_alternative<std::monostate>(fill))
        return T(0);
    if (const auto *number = std::get_if<qint64>(&fill)) {
        if (std::is_unsigned_v<T> ? (*number < 0 || static_cast<quint64>(*number) > quint64(Limits::max()))
                                  : (*number < qint64(Limits::min()) || *number > qint64(Limits::max())))
            return std::nullopt;
        return static_cast<T>(*number);
    }
    if (const auto *number = std::get_if<quint64>(&fill)) {
        if (*number > static_cast<quint64>(Limits::max()))
            return std::nullopt;
        return static_cast<T>(*number);
    }
    if (const auto *number = std::get_if<double>(&fill)) {
        // 2^digits is the first number that is too large, and exact as a double.
        if (!(*number == std::trunc(*number)) || *number >= std::ldexp(1.0, Limits::digits) ||
            *number < static_cast<double>(Limits::min()))
            return std::nullopt;
        return static_cast<T>(*number);
    }
    return std::nullopt;
}

std::complex<double> complexOf(const FillValue &fill)
{
    constexpr double nan = std::numeric_limits<double>::quiet_NaN();
    struct Convert
    {
        std::complex<double> operator()(std::monostate) const { return {nan, nan}; }
        std::complex<double> operator()(double value) const { return value; }
        std::complex<double> operator()(qint64 value) const { return static_cast<double>(value); }
        std::complex<double> operator()(quint64 value) const { return static_cast<double>(value); }
        std::complex<double> operator()(std::complex<double> value) const { return value; }
    };
    return std::visit(Convert{}, fill);
}

template<typename T>
std::optional<QByteArray> integerBytes(const FillValue &fill)
{
    const auto value = integerOf<T>(fill);
    return value ? std::optional(bytesOf(*value)) : std::nullopt;
}

std::optional<QByteArray> encoded(FrameType type, const FillValue &fill)
{
    const bool isComplex = std::holds_alternative<std::complex<double>>(fill);
    switch (type) {
    case FrameType::Bool: {
        const auto value = integerOf<quint8>(fill);
        return value && *value <= 1 ? std::optional(bytesOf(*value)) : std::nullopt;
    }
    case FrameType::UInt8:
        return integerBytes<quint8>(fill);
    case FrameType::UInt16:
        return integerBytes<quint16>(fill);
    case FrameType::UInt32:
        return integerBytes<quint32>(fill);
    case FrameType::UInt64:
        return integerBytes<quint64>(fill);
    case FrameType::Int8:
        return integerBytes<qint8>(fill);
    case FrameType::Int16:
        return integerBytes<qint16>(fill);
    case FrameType::Int32:
        return integerBytes<qint32>(fill);
    case FrameType::Int64:
        return integerBytes<qint64>(fill);
    case FrameType::Float32:
        return isComplex ? std::nullopt : std::optional(bytesOf(static_cast<float>(complexOf(fill).real())));
    case FrameType::Float64:
        return isComplex ? std::nullopt : std::optional(bytesOf(complexOf(fill).real()));
    case FrameType::Complex64:
        return bytesOf(std::complex<float>(complexOf(fill)));
    case FrameType::Complex128:
        return bytesOf(complexOf(fill));
    }
    return std::nullopt;
}

} // namespace

QList<FrameType> frameTypes()
{
    QList<FrameType> types;
    for (std::size_t i = 0; i < Table.size(); ++i)
        types.append(static_cast<FrameType>(i));
    return types;
}

qint64 itemSize(FrameType type)
{
    return namesOf(type).bytes;
}

QByteArray npyName(FrameType type)
{
    return namesOf(type).npy;
}

QString shortName(FrameType type)
{
    return QLatin1String(namesOf(type).brief);
}

std::optional<FrameType> frameTypeOf(QByteArrayView name)
{
    for (const FrameType type : frameTypes())
        if (name == QByteArrayView(namesOf(type).npy) || name == QByteArrayView(namesOf(type).brief))
            return type;
    return std::nullopt;
}

Result<QByteArray> fillBytes(FrameType type, const FillValue &fill)
{
    if (auto bytes = encoded(type, fill))
        return *std::move(bytes);
    return Error{Messages::tr("The fill value is no number of the type %1").arg(shortName(type)),
                 {},
                 Messages::tr("Choose a fill value that the type can hold")};
}

} // namespace Chirpdeck
