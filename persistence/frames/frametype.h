// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "persistence/data/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QString>

#include <complex>
#include <optional>
#include <variant>

namespace Chirpdeck {

/// The number that a cell of a frame holds; little-endian in memory and in the file. Complex numbers are two
/// floats, real part first.
enum class FrameType {
    Bool, ///< one byte, 0 or 1
    UInt8,
    UInt16,
    UInt32,
    UInt64,
    Int8,
    Int16,
    Int32,
    Int64,
    Float32,
    Float64,
    Complex64,
    Complex128
};

/// All types, in the order of the enumeration.
QList<FrameType> frameTypes();

/// Bytes of one number.
qint64 itemSize(FrameType type);

/// NumPy's name of the type in a header: "|u1", "<f8", …
QByteArray npyName(FrameType type);
/// The short name for people: "u8", "f64", "c128", "bool", …
QString shortName(FrameType type);
/// The type of either name; nothing for another. Big-endian types and objects are none of ours.
std::optional<FrameType> frameTypeOf(QByteArrayView name);

/// What stands where nothing was measured: none, a number, or a complex number. None is NaN for floating
/// types and 0 for the others.
using FillValue = std::variant<std::monostate, double, qint64, quint64, std::complex<double>>;

/// The bytes of one number of that type. Fails for a value that the type cannot hold exactly (floating types
/// round).
Result<QByteArray> fillBytes(FrameType type, const FillValue &fill);

/// The FrameType that a C++ type is stored as.
template<typename T>
constexpr FrameType frameTypeFor()
{
    if constexpr (std::is_same_v<T, bool>)
        return FrameType::Bool;
    else if constexpr (std::is_same_v<T, std::complex<float>>)
        return FrameType::Complex64;
    else if constexpr (std::is_same_v<T, std::complex<double>>)
        return FrameType::Complex128;
    else if constexpr (std::is_floating_point_v<T>)
        return sizeof(T) == 4 ? FrameType::Float32 : FrameType::Float64;
    else {
        static_assert(std::is_integral_v<T>);
        constexpr int first = static_cast<int>(std::is_signed_v<T> ? FrameType::Int8 : FrameType::UInt8);
        return static_cast<FrameType>(first + (sizeof(T) == 1   ? 0
                                               : sizeof(T) == 2 ? 1
                                               : sizeof(T) == 4 ? 2
                                                                : 3));
    }
}

} // namespace Chirpdeck
