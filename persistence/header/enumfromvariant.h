// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaEnum>
#include <QString>
#include <QVariant>

#include <type_traits>

namespace Chirpdeck {

/// True for an enumeration that Qt's meta-object system knows, so that its members have names.
template<typename T>
concept NamedEnum = std::is_enum_v<T> && bool(QtPrivate::IsQEnumHelper<T>::Value);

/// The member that a cell means: the typed value itself, a member's number, or a member's name
/// (case-sensitive, also `Class::Name`). Anything else, an unknown number included, is `fallback`.
template<NamedEnum E>
E enumFromVariant(const QVariant &cell, E fallback = E{})
{
    if (!cell.isValid())
        return fallback;
    const auto meta = QMetaEnum::fromType<E>();
    const auto known = [&meta](int value) { return meta.valueToKey(value) != nullptr; };
    if (cell.metaType() == QMetaType::fromType<E>()) {
        const auto value = cell.value<E>();
        return known(static_cast<int>(value)) ? value : fallback;
    }
    bool isNumber = false;
    const int number = cell.toInt(&isNumber);
    if (isNumber)
        return known(number) ? static_cast<E>(number) : fallback;
    bool isName = false;
    const int named = meta.keyToValue(cell.toString().toUtf8().constData(), &isName);
    return isName ? static_cast<E>(named) : fallback;
}

/// The member's name as files spell it; empty for a value that is no member.
template<NamedEnum E>
QString enumName(E value)
{
    return QString::fromLatin1(QMetaEnum::fromType<E>().valueToKey(static_cast<int>(value)));
}

} // namespace Chirpdeck
