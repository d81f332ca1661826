// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/csv/celltext.h"

#include "persistence/csv/csvnames.h"

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

QString withoutRowBreaks(QString text)
{
    for (auto &c : text) {
        if (c == u';')
            c = u',';
        else if (c == u'\n' || c == u'\r' || c.unicode() == 0)
            c = u' ';
    }
    return text;
}

} // namespace

void appendDouble(QByteArray &to, double value)
{
    if (std::isnan(value)) {
        to += "nan";
        return;
    }
    // Without a format, to_chars chooses the shorter of plain and exponent form, and plain on a tie.
    std::array<char, 32> buffer;
    const double unsignedZero = value == 0.0 ? 0.0 : value;
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), unsignedZero).ptr;
    to.append(buffer.data(), end - buffer.data());
}

QString doubleText(double value)
{
    QByteArray text;
    appendDouble(text, value);
    return QString::fromLatin1(text);
}

QString listText(const QStringList &list)
{
    QStringList texts = list;
    texts.replaceInStrings(QString(QLatin1Char(BC::CSV::ListDelimiter)), QStringLiteral("/"));
    return texts.join(QLatin1Char(BC::CSV::ListDelimiter));
}

QStringList listOf(const QString &cell)
{
    return cell.isEmpty() ? QStringList() : cell.split(QLatin1Char(BC::CSV::ListDelimiter));
}

QString plainText(const QString &text)
{
    QString safe = text;
    for (auto &c : safe) {
        if (c == u';')
            c = u',';
        else if (c == u'"')
            c = u'\'';
        else if (c == u'\n' || c == u'\r' || c.unicode() == 0 || c.unicode() == 0x2028 ||
                 c.unicode() == 0x2029)
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
    if (type.id() == QMetaType::QStringList)
        return withoutRowBreaks(listText(value.toStringList()));
    return withoutRowBreaks(value.toString());
}

} // namespace Chirpdeck
