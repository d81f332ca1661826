// SPDX-License-Identifier: GPL-3.0-or-later
#include "instruments/core/settinginfo.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace Chirpdeck {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(SettingInfo)
};

std::optional<QVariant> whole(const QVariant &stored, int type)
{
    bool isNumber = false;
    const qint64 number = stored.toLongLong(&isNumber);
    // 2.5 is no whole number, and a QVariant that holds it would round it.
    const double exact = stored.toDouble();
    if (!isNumber || !std::isfinite(exact) || exact != std::floor(exact))
        return std::nullopt;
    if (type == QMetaType::Int) {
        if (number < std::numeric_limits<int>::min() || number > std::numeric_limits<int>::max())
            return std::nullopt;
        return QVariant(static_cast<int>(number));
    }
    return QVariant(number);
}

std::optional<QVariant> truth(const QVariant &stored)
{
    if (stored.typeId() == QMetaType::Bool)
        return stored;
    const QString text = stored.toString().trimmed().toLower();
    if (text == QLatin1String("true") || text == QLatin1String("1"))
        return QVariant(true);
    if (text == QLatin1String("false") || text == QLatin1String("0"))
        return QVariant(false);
    return std::nullopt;
}

std::optional<QVariant> converted(const QVariant &stored, int type)
{
    switch (type) {
    case QMetaType::Bool:
        return truth(stored);
    case QMetaType::Int:
    case QMetaType::LongLong:
        return whole(stored, type);
    case QMetaType::Double: {
        bool isNumber = false;
        const double number = stored.toDouble(&isNumber);
        return isNumber && std::isfinite(number) ? std::optional(QVariant(number)) : std::nullopt;
    }
    case QMetaType::QString:
        return stored.canConvert<QString>() ? std::optional(QVariant(stored.toString())) : std::nullopt;
    default:
        return stored;
    }
}

} // namespace

bool SettingInfo::isNumber() const
{
    const int type = defaultValue.typeId();
    return type == QMetaType::Int || type == QMetaType::LongLong || type == QMetaType::Double;
}

std::optional<QVariant> SettingInfo::checked(const QVariant &stored) const
{
    auto value = converted(stored, defaultValue.typeId());
    if (!value || !isNumber())
        return value;
    const double number = value->toDouble();
    if ((min && number < *min) || (max && number > *max))
        return std::nullopt;
    return value;
}

QString SettingInfo::rangeText() const
{
    const auto number = [](double value) { return QString::number(value, 'g', 12); };
    QString text;
    if (min && max)
        text = Text::tr("%1 to %2").arg(number(*min), number(*max));
    else if (min)
        text = Text::tr("%1 or more").arg(number(*min));
    else if (max)
        text = Text::tr("at most %1").arg(number(*max));
    return text.isEmpty() || unit.isEmpty() ? text : text + QLatin1Char(' ') + unit;
}

const SettingInfo *ArraySettingInfo::column(const QString &name) const
{
    const auto it = std::find_if(columns.begin(), columns.end(),
                                 [&name](const SettingInfo &info) { return info.key == name; });
    return it == columns.end() ? nullptr : &*it;
}

} // namespace Chirpdeck
