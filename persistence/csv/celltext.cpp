// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/csv/celltext.h"

#include <QMetaEnum>

#include <charconv>

namespace Chirpdeck {

namespace {

QString enumText(const QVariant &value)
{
    const auto type = value.metaType();
    const auto *owner = type.metaObject();
    if (!owner)
        return {};
    QByteArray name(type.name());
    name = name.mid(name.lastIndexOf(':') + 1);
    const int index = owner->indexOfEnumerator(name.constData());
    if (index < 0)
        return {};
    return QString::fromLatin1(owner->enumerator(index).valueToKey(value.toInt()));
}

std::string shortest(double value, std::chars_format format)
{
    std::array<char, 400> buffer;
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, format).ptr;
    return {buffer.data(), end};
}

} // namespace

QString doubleText(double value)
{
    if (std::isnan(value))
        return QStringLiteral("nan");
    if (std::isinf(value))
        return value > 0 ? QStringLiteral("inf") : QStringLiteral("-inf");
    if (value == 0.0)
        return QStringLiteral("0");
    const auto plain = shortest(value, std::chars_format::fixed);
    const auto exponent = shortest(value, std::chars_format::scientific);
    return QString::fromLatin1(plain.size() <= exponent.size() ? plain : exponent);
}

QString plainText(const QString &text)
{
    QString safe = text;
    for (auto &c : safe) {
        if (c == u';')
            c = u',';
        else if (c == u'"')
            c = u'\'';
        else if (c == u'\n' || c == u'\r' || c.unicode() == 0x2028 || c.unicode() == 0x2029)
            c = u' ';
    }
    return safe;
}

QString cellText(const QVariant &value)
{
    const auto type = value.metaType();
    if (type.flags() & QMetaType::IsEnumeration)
        return enumText(value);
    if (type.id() == QMetaType::Double)
        return doubleText(value.toDouble());
    if (type.id() == QMetaType::Float)
        return doubleText(static_cast<double>(value.toFloat()));
    QString text = value.toString();
    for (auto &c : text) {
        if (c == u';')
            c = u',';
        else if (c == u'\n' || c == u'\r')
            c = u' ';
    }
    return text;
}

} // namespace Chirpdeck
