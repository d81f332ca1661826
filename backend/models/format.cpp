// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/models/format.h"

#include <QLocale>

#include <array>
#include <cmath>

namespace Chirpdeck {
namespace {

constexpr QChar thinSpace(0x2009);
constexpr QChar noBreakSpace(0x00A0);
constexpr QChar minusSign(0x2212);

QString none()
{
    return QStringLiteral("–");
}

/// Turns "-40960.000" of the C locale into "−40 960.000".
QString dressed(const QString &bare)
{
    QString digits = bare;
    const bool negative = digits.startsWith(QLatin1Char('-'));
    if (negative)
        digits.remove(0, 1);
    qsizetype point = digits.indexOf(QLatin1Char('.'));
    if (point < 0)
        point = digits.size();
    for (qsizetype at = point - 3; at > 0; at -= 3)
        digits.insert(at, thinSpace);
    const bool zero = std::none_of(digits.cbegin(), digits.cend(),
                                   [](QChar c) { return c.isDigit() && c != QLatin1Char('0'); });
    return negative && !zero ? minusSign + digits : digits;
}

QString withUnit(const QString &number, const QString &unit)
{
    return number + noBreakSpace + unit;
}

QString prefixed(double value, int digits)
{
    const double magnitude = std::abs(value);
    const int before = magnitude >= 1.0 ? static_cast<int>(std::floor(std::log10(magnitude))) + 1 : 1;
    return Format::fixed(value, std::max(0, digits - before));
}

} // namespace

QString Quantity::text() const
{
    return unit.isEmpty() ? value : withUnit(value, unit);
}

QString Format::grouped(double number)
{
    return std::isfinite(number) ? dressed(QString::number(std::round(number), 'f', 0)) : none();
}

QString Format::fixed(double number, int decimals)
{
    return std::isfinite(number) ? dressed(QString::number(number, 'f', std::clamp(decimals, 0, 15)))
                                 : none();
}

QString Format::plain(double number, int maximumDecimals)
{
    if (!std::isfinite(number))
        return none();
    QString text = QString::number(number, 'f', std::clamp(maximumDecimals, 0, 15));
    if (text.contains(QLatin1Char('.'))) {
        while (text.endsWith(QLatin1Char('0')))
            text.chop(1);
        if (text.endsWith(QLatin1Char('.')))
            text.chop(1);
    }
    return dressed(text);
}

QString Format::superscript(int number)
{
    static constexpr std::array<char16_t, 10> digits{u'⁰', u'¹', u'²', u'³', u'⁴',
                                                     u'⁵', u'⁶', u'⁷', u'⁸', u'⁹'};
    QString text;
    for (const QChar c : QString::number(number))
        text += c == QLatin1Char('-') ? QChar(u'⁻') : QChar(digits[static_cast<size_t>(c.digitValue())]);
    return text;
}

QString Format::significant(double number, int digits)
{
    if (!std::isfinite(number))
        return none();
    if (number == 0.0)
        return QStringLiteral("0");
    // The exponent of the rounded number: 9.96 with two digits is 10.
    const QString scientific = QString::number(number, 'e', std::max(0, digits - 1));
    const qsizetype mark = scientific.indexOf(QLatin1Char('e'));
    const int exponent = scientific.mid(mark + 1).toInt();
    if (exponent < -3 || exponent >= 7)
        return dressed(scientific.left(mark)) + QStringLiteral("×10") + superscript(exponent);
    return fixed(number, std::max(0, digits - 1 - exponent));
}

QString Format::percent(double fraction)
{
    if (!std::isfinite(fraction))
        return none();
    double whole = std::round(fraction * 100.0);
    if (fraction < 1.0)
        whole = std::min(whole, 99.0);
    return withUnit(grouped(whole), QStringLiteral("%"));
}

QString Format::duration(double seconds)
{
    if (!std::isfinite(seconds) || seconds < 0.0)
        return none();
    const auto whole = static_cast<qint64>(std::round(seconds));
    if (whole < 60)
        return withUnit(QString::number(whole), tr("s"));
    if (whole < 600 && whole % 60)
        return withUnit(QString::number(whole / 60), tr("min")) + noBreakSpace +
               withUnit(QString::number(whole % 60), tr("s"));
    const qint64 minutes = static_cast<qint64>(std::round(seconds / 60.0));
    if (minutes < 60)
        return withUnit(QString::number(minutes), tr("min"));
    if (minutes < 24 * 60) {
        const QString hours = withUnit(QString::number(minutes / 60), tr("h"));
        return minutes % 60 ? hours + noBreakSpace + withUnit(QString::number(minutes % 60), tr("min"))
                            : hours;
    }
    const qint64 allHours = (minutes + 30) / 60;
    const QString days = withUnit(grouped(static_cast<double>(allHours / 24)), tr("d"));
    return allHours % 24 ? days + noBreakSpace + withUnit(QString::number(allHours % 24), tr("h")) : days;
}

QString Format::shortDuration(double seconds)
{
    if (!std::isfinite(seconds) || seconds < 0.0)
        return none();
    if (seconds < 90.0)
        return withUnit(QString::number(std::llround(seconds)), tr("s"));
    if (seconds < 90.0 * 60.0)
        return withUnit(QString::number(std::llround(seconds / 60.0)), tr("min"));
    return duration(seconds);
}

Quantity Format::volts(double volts, int digits)
{
    if (!std::isfinite(volts))
        return {none(), {}};
    struct Prefix
    {
        double factor;
        QString unit;
    };
    static const std::array<Prefix, 5> prefixes{{{1.0, QStringLiteral("V")},
                                                 {1e3, QStringLiteral("mV")},
                                                 {1e6, QStringLiteral("µV")},
                                                 {1e9, QStringLiteral("nV")},
                                                 {1e12, QStringLiteral("pV")}}};
    if (volts == 0.0)
        return {QStringLiteral("0"), QStringLiteral("V")};
    for (const Prefix &prefix : prefixes) {
        // Half a unit below one still rounds to 1.0 in the wanted digits.
        if (std::abs(volts) * prefix.factor >= 1.0 - 0.5 * std::pow(10.0, -digits))
            return {prefixed(volts * prefix.factor, digits), prefix.unit};
    }
    return {significant(volts * 1e12, digits), QStringLiteral("pV")};
}

Quantity Format::bytes(double bytes)
{
    if (!std::isfinite(bytes) || bytes < 0.0)
        return {none(), {}};
    const std::array<QString, 6> units{tr("bytes"),          QStringLiteral("kB"), QStringLiteral("MB"),
                                       QStringLiteral("GB"), QStringLiteral("TB"), QStringLiteral("PB")};
    size_t unit = 0;
    while (bytes >= 999.5 && unit + 1 < units.size()) {
        bytes /= 1000.0;
        ++unit;
    }
    return {unit && bytes < 9.95 ? fixed(bytes, 1) : grouped(bytes), units[unit]};
}

QString Format::rate(double perSecond)
{
    if (!std::isfinite(perSecond))
        return none();
    return perSecond < 9.95 ? fixed(perSecond, 1) : grouped(perSecond);
}

QString Format::joined(const QStringList &parts)
{
    QStringList said = parts;
    said.removeAll(QString());
    return said.join(QStringLiteral(", "));
}

QList<QString> Format::stepNames(const QList<double> &steps)
{
    QList<QString> names;
    for (const double step : steps) {
        if (step >= 1e6)
            names << withUnit(plain(step / 1e6, 3), tr("M"));
        else if (step >= 1e4)
            names << withUnit(plain(step / 1e3, 3), tr("k"));
        else
            names << plain(step, 6);
    }
    return names;
}

QString Format::clockTime(const QDateTime &when, const QDate &today)
{
    if (!when.isValid())
        return none();
    const QLocale locale;
    const QString time = when.toString(QStringLiteral("HH:mm"));
    return when.date() == today ? time
                                : locale.toString(when.date(), QStringLiteral("ddd")) + noBreakSpace + time;
}

QString Format::day(const QDate &date, const QDate &today)
{
    if (!date.isValid())
        return tr("Date unknown");
    if (date == today)
        return tr("Today");
    if (date.addDays(1) == today)
        return tr("Yesterday");
    const QLocale locale;
    return locale.toString(date, date.year() == today.year() ? QStringLiteral("dddd d MMMM")
                                                             : QStringLiteral("dddd d MMMM yyyy"));
}

} // namespace Chirpdeck
