// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/models/numberentry.h"

#include "backend/models/format.h"

#include <QRegularExpression>

namespace Chirpdeck {
namespace {

constexpr int longestText = 18;

} // namespace

void NumberEntry::setMinimum(double minimum)
{
    m_minimum = minimum;
    Q_EMIT changed();
}

void NumberEntry::setMaximum(double maximum)
{
    m_maximum = maximum;
    Q_EMIT changed();
}

void NumberEntry::setDecimals(int decimals)
{
    m_decimals = std::clamp(decimals, 0, 12);
    Q_EMIT changed();
}

void NumberEntry::setUnits(const QStringList &units)
{
    m_units = units;
    Q_EMIT changed();
}

void NumberEntry::setFactors(const QList<double> &factors)
{
    m_factors = factors;
    Q_EMIT changed();
}

double NumberEntry::factor(int index) const
{
    return index >= 0 && index < m_factors.size() && m_factors[index] > 0.0 ? m_factors[index] : 1.0;
}

QString NumberEntry::bareText(double value) const
{
    // A larger unit needs more decimals for the same resolution.
    const int extra = static_cast<int>(std::ceil(std::log10(factor(m_unitIndex)) - 1e-9));
    return QString::number(value / factor(m_unitIndex), 'f', std::clamp(m_decimals + extra, 0, 15));
}

void NumberEntry::begin(double value)
{
    m_unitIndex = 0;
    m_text = std::isfinite(value) ? bareText(value) : QString();
    m_fresh = true;
    Q_EMIT changed();
}

void NumberEntry::press(const QString &key)
{
    if (key.size() != 1)
        return;
    const bool mark = key == QLatin1String(".") || key == QLatin1String(",");
    if (!mark && !(key[0] >= QLatin1Char('0') && key[0] <= QLatin1Char('9')))
        return;
    if (m_fresh) {
        m_text.clear();
        m_fresh = false;
    }
    if (mark) {
        if (m_text.contains(QLatin1Char('.')))
            return;
        if (m_text.isEmpty() || m_text == QLatin1String("-"))
            m_text += QLatin1Char('0');
        m_text += QLatin1Char('.');
    } else if (m_text.size() < longestText) {
        if (m_text == QLatin1String("0") || m_text == QLatin1String("-0"))
            m_text.chop(1);
        m_text += key;
    }
    Q_EMIT changed();
}

void NumberEntry::backspace()
{
    m_fresh = false;
    m_text.chop(1);
    Q_EMIT changed();
}

void NumberEntry::clear()
{
    m_fresh = false;
    m_text.clear();
    Q_EMIT changed();
}

void NumberEntry::toggleSign()
{
    if (!signAllowed())
        return;
    m_fresh = false;
    if (m_text.startsWith(QLatin1Char('-')))
        m_text.remove(0, 1);
    else
        m_text.prepend(QLatin1Char('-'));
    Q_EMIT changed();
}

void NumberEntry::selectUnit(int index)
{
    if (index < 0 || index >= m_units.size())
        return;
    m_unitIndex = index;
    Q_EMIT changed();
}

void NumberEntry::step(double amount)
{
    double from = value();
    if (!std::isfinite(from))
        from = std::clamp(0.0, m_minimum, m_maximum);
    m_text = bareText(std::clamp(from + amount, m_minimum, m_maximum));
    m_fresh = true;
    Q_EMIT changed();
}

bool NumberEntry::paste(const QString &text)
{
    static const QRegularExpression form(
        QStringLiteral("^([+-]?)([0-9]*[.]?[0-9]*)(?:e([+-]?[0-9]{1,3}))?([^0-9.,+-].*)?$"),
        QRegularExpression::CaseInsensitiveOption);
    QString bare = text.trimmed();
    bare.replace(QChar(0x2212), QLatin1Char('-')).replace(QLatin1Char(','), QLatin1Char('.'));
    bare.removeIf([](QChar c) { return c.isSpace(); }); // thin and no-break ones too
    bare.replace(QChar(0x03BC), QChar(0x00B5));         // Greek mu → micro sign
    const QRegularExpressionMatch match = form.match(bare);
    if (!match.hasMatch() || !match.captured(2).contains(QRegularExpression(QStringLiteral("[0-9]"))))
        return false;
    int unit = m_unitIndex;
    const QString name = match.captured(4);
    if (!name.isEmpty()) {
        unit = static_cast<int>(m_units.indexOf(name));
        if (unit < 0)
            unit = static_cast<int>(m_units.indexOf(
                QRegularExpression(QRegularExpression::anchoredPattern(QRegularExpression::escape(name)),
                                   QRegularExpression::CaseInsensitiveOption)));
        if (unit < 0)
            return false;
    }
    QString number = match.captured(1) == QLatin1String("-") ? QStringLiteral("-") : QString();
    number += match.captured(2);
    if (!match.captured(3).isEmpty())
        number = Format::plain((number + QLatin1Char('e') + match.captured(3)).toDouble(), 12)
                     .remove(QChar(0x2009))
                     .replace(QChar(0x2212), QLatin1Char('-'));
    if (number.size() > longestText)
        return false;
    m_unitIndex = unit;
    m_text = number;
    m_fresh = false;
    Q_EMIT changed();
    return true;
}

QString NumberEntry::displayText() const
{
    const qsizetype point = m_text.indexOf(QLatin1Char('.'));
    const QString whole = point < 0 ? m_text : m_text.left(point);
    const bool negative = whole.startsWith(QLatin1Char('-'));
    QString digits = negative ? whole.mid(1) : whole;
    for (qsizetype at = digits.size() - 3; at > 0; at -= 3)
        digits.insert(at, QChar(0x2009));
    return (negative ? QStringLiteral("\u2212") : QString()) + digits +
           (point < 0 ? QString() : m_text.mid(point));
}

double NumberEntry::value() const
{
    bool ok = false;
    const double number = m_text.toDouble(&ok);
    if (!ok)
        return std::numeric_limits<double>::quiet_NaN();
    // Rounded to the resolution, so that a unit's factor leaves no dust.
    const double raw = number * factor(m_unitIndex);
    const double scale = std::pow(10.0, m_decimals);
    return std::abs(raw) < 1e15 / scale ? std::round(raw * scale) / scale : raw;
}

QString NumberEntry::spoken(double value) const
{
    const QString number = Format::plain(value, m_decimals);
    return m_units.isEmpty() || m_units.first().isEmpty() ? number : number + QChar(0x00A0) + m_units.first();
}

QString NumberEntry::problem() const
{
    const double now = value();
    if (!std::isfinite(now))
        return tr("Type a number");
    if (now < m_minimum)
        return tr("The smallest value is %1").arg(spoken(m_minimum));
    if (now > m_maximum)
        return tr("The largest value is %1").arg(spoken(m_maximum));
    return {};
}

QString NumberEntry::rangeText() const
{
    const bool below = std::isfinite(m_minimum), above = std::isfinite(m_maximum);
    if (below && above)
        return tr("Allowed %1 to %2").arg(Format::plain(m_minimum, m_decimals), spoken(m_maximum));
    if (below)
        return tr("At least %1").arg(spoken(m_minimum));
    if (above)
        return tr("At most %1").arg(spoken(m_maximum));
    return tr("Any value");
}

} // namespace Chirpdeck
