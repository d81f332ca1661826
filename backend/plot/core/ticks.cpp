// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/plot/core/ticks.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace Chirpdeck {

namespace {

constexpr QChar thinSpace(0x2009);
constexpr QChar minusSign(0x2212);
constexpr int maximumDecimals = 12;
constexpr double mostTicks = 60.0;

struct Prefix
{
    const char16_t *symbol;
    int exponent;
};
constexpr std::array prefixes{Prefix{u"p", -12}, Prefix{u"n", -9}, Prefix{u"µ", -6},
                              Prefix{u"m", -3},  Prefix{u"", 0},   Prefix{u"k", 3},
                              Prefix{u"M", 6},   Prefix{u"G", 9},  Prefix{u"T", 12}};

struct ScaledUnit
{
    const char16_t *symbol;
    int lowest; // exponents of the prefixes in use: nobody writes kiloseconds
    int highest;
};
constexpr std::array scaledUnits{ScaledUnit{u"Hz", 0, 12}, ScaledUnit{u"s", -12, 0}, ScaledUnit{u"V", -9, 3},
                                 ScaledUnit{u"W", -9, 6}, ScaledUnit{u"A", -12, 3}};

// The power of ten, a multiple of three, that leaves 1 to 1000.
int engineeringExponent(double magnitude)
{
    const double decades = std::log10(magnitude);
    return 3 * static_cast<int>(std::floor(decades / 3.0 + 1e-9));
}

QString superscript(int number)
{
    static constexpr std::u16string_view digits = u"⁰¹²³⁴⁵⁶⁷⁸⁹";
    QString text = QString::number(std::abs(number));
    for (QChar &c : text)
        c = QChar(digits[static_cast<size_t>(c.digitValue())]);
    return number < 0 ? QChar(0x207B) + text : text;
}

struct Step
{
    int mantissa; // 1, 2 or 5
    int exponent;

    double value() const
    {
        return exponent < 0 ? mantissa / std::pow(10.0, -exponent) : mantissa * std::pow(10.0, exponent);
    }
    int decimals() const { return std::clamp(-exponent, 0, maximumDecimals); }
    int parts() const { return mantissa == 2 ? 4 : 5; }
    // k · step with a single rounding, so that 3 · 0.1 is the double nearest to 0.3.
    double at(double k) const
    {
        return exponent < 0 ? k * mantissa / std::pow(10.0, -exponent)
                            : k * mantissa * std::pow(10.0, exponent);
    }
    Step larger() const
    {
        return mantissa == 1 ? Step{2, exponent} : mantissa == 2 ? Step{5, exponent} : Step{1, exponent + 1};
    }
};

Step smallestStep(double least)
{
    const int exponent = static_cast<int>(std::floor(std::log10(least)));
    Step step{1, exponent};
    while (step.value() < least * (1.0 - 1e-9))
        step = step.larger();
    return step;
}

} // namespace

DisplayUnit displayUnit(const QString &unit, double magnitude, UnitChoice choice)
{
    magnitude = std::abs(magnitude);
    if (!(magnitude > 0.0) || !std::isfinite(magnitude))
        return {1.0, unit};
    for (const ScaledUnit &known : scaledUnits) {
        const QString symbol = QString::fromUtf16(known.symbol);
        if (choice == UnitChoice::AsGiven || !unit.endsWith(symbol))
            continue;
        QString prefix = unit.chopped(symbol.size());
        if (prefix == QLatin1String("u") || prefix == QString(QChar(0x03BC)))
            prefix = QStringLiteral("µ");
        const auto stored = std::find_if(prefixes.begin(), prefixes.end(),
                                         [&](const Prefix &p) { return prefix == QStringView(p.symbol); });
        if (stored == prefixes.end())
            continue;
        const int wanted =
            std::clamp(engineeringExponent(magnitude) + stored->exponent, known.lowest, known.highest);
        const auto shown = std::find_if(prefixes.begin(), prefixes.end(),
                                        [wanted](const Prefix &p) { return p.exponent == wanted; });
        const int shift = stored->exponent - shown->exponent;
        return {std::pow(10.0, shift), QString::fromUtf16(shown->symbol) + symbol};
    }
    if (magnitude >= 1e-3 && magnitude < 1e6)
        return {1.0, unit};
    const int exponent = engineeringExponent(magnitude);
    const QString power = QStringLiteral("10") + superscript(exponent);
    return {std::pow(10.0, -exponent), unit.isEmpty() ? power : power + QLatin1Char(' ') + unit};
}

QString formatNumber(double value, int decimals)
{
    if (!std::isfinite(value))
        return QString(QChar(0x2013));
    const QString plain = QString::number(std::abs(value), 'f', std::clamp(decimals, 0, maximumDecimals));
    const qsizetype point = plain.indexOf(QLatin1Char('.'));
    const qsizetype whole = point < 0 ? plain.size() : point;
    const bool zero = std::all_of(plain.begin(), plain.end(),
                                  [](QChar c) { return c == QLatin1Char('0') || c == QLatin1Char('.'); });
    QString text;
    if (value < 0.0 && !zero)
        text += minusSign;
    for (qsizetype i = 0; i < plain.size(); ++i) {
        if (i > 0 && i < whole && (whole - i) % 3 == 0)
            text += thinSpace;
        text += plain[i];
    }
    return text;
}

QString formatSignificant(double value, int digits)
{
    if (value == 0.0 || !std::isfinite(value))
        return formatNumber(value, std::max(0, digits - 1));
    const int decade = static_cast<int>(std::floor(std::log10(std::abs(value))));
    int decimals = std::clamp(digits - 1 - decade, 0, maximumDecimals);
    // 9.9996 rounds up to one digit more before the point.
    const double rounded = std::round(std::abs(value) * std::pow(10.0, decimals)) / std::pow(10.0, decimals);
    if (decimals > 0 && rounded >= std::pow(10.0, decade + 1))
        --decimals;
    return formatNumber(value, decimals);
}

int decimalsFor(double resolution)
{
    if (!(resolution > 0.0) || !std::isfinite(resolution))
        return 0;
    return std::clamp(static_cast<int>(std::ceil(-std::log10(resolution) - 1e-9)) + 2, 0, maximumDecimals);
}

Ticks ticksFor(double low, double high, const QString &unit, double lengthPx,
               const std::function<double(const QString &)> &spacingFor, UnitChoice choice)
{
    Ticks ticks;
    if (low > high)
        std::swap(low, high);
    ticks.unit = displayUnit(unit, std::max(std::abs(low), std::abs(high)), choice);
    const double factor = ticks.unit.factor;
    const double from = low * factor;
    const double to = high * factor;
    const double span = to - from;
    const double magnitude = std::max(std::abs(from), std::abs(to));
    if (!std::isfinite(span) || span <= magnitude * 1e-13 || !(lengthPx > 0.0))
        return ticks;

    const auto widest = [&](const Step &step) {
        const QString a = formatNumber(step.at(std::ceil(from / step.value())), step.decimals());
        const QString b = formatNumber(step.at(std::floor(to / step.value())), step.decimals());
        return a.size() > b.size() ? a : b;
    };
    Step step = smallestStep(span / std::min(mostTicks, std::max(1.0, lengthPx / 8.0)));
    while (step.value() <= span * (1.0 + 1e-9) && step.value() / span * lengthPx < spacingFor(widest(step)))
        step = step.larger();

    // A mark that rounding alone pushes over an end belongs to the axis.
    const double slack = 1e-9;
    const double first = std::ceil(from / step.value() - slack);
    const double last = std::floor(to / step.value() + slack);
    for (double k = first; k <= last; ++k) {
        const double shown = step.at(k);
        ticks.values.push_back(shown / factor);
        ticks.labels.push_back(formatNumber(shown, step.decimals()));
    }
    const double part = step.value() / step.parts();
    for (double k = std::ceil(from / part - slack); k <= std::floor(to / part + slack); ++k) {
        if (std::fmod(std::abs(k), step.parts()) != 0.0)
            ticks.minor.push_back(k * part / factor);
    }
    ticks.step = step.value() / factor;
    return ticks;
}

} // namespace Chirpdeck
