// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/parsers/spcat.h"

#include "persistence/csv/fileerror.h"
#include "persistence/csv/textbytes.h"

#include <QFile>

#include <cmath>
#include <limits>

namespace Chirpdeck {

namespace {

/// c in cm MHz: a wavenumber of 1 cm⁻¹ in MHz (exact, by the definition of the metre).
constexpr double MHzPerWavenumber = 29979.2458;
constexpr qint64 MaxFileBytes = qint64(512) << 20;

struct Column
{
    qsizetype begin;
    qsizetype width;
};
constexpr Column Freq{0, 13};
constexpr Column Err{13, 8};
constexpr Column LgInt{21, 8};
constexpr Column Dr{29, 2};
constexpr Column ELow{31, 10};
constexpr Column GUp{41, 3};
constexpr Column Tag{44, 7};
constexpr Column QnFormat{51, 4};
constexpr qsizetype FirstQn = 55;
constexpr qsizetype QnWidth = 2;

/// The column's text without blanks; empty beyond the line's end.
QByteArrayView textOf(QByteArrayView line, Column column)
{
    if (line.size() <= column.begin)
        return {};
    return line.sliced(column.begin, std::min(column.width, line.size() - column.begin)).trimmed();
}

template<typename Number>
std::optional<Number> numberOf(QByteArrayView text)
{
    if (text.startsWith('+'))
        text = text.sliced(1);
    const auto number = wholeNumber<Number>(text);
    if constexpr (std::is_floating_point_v<Number>) {
        if (number && !std::isfinite(*number))
            return std::nullopt;
    }
    return number;
}

/// An integer whose first digit may be a letter: A is 10 of its decimal place and more, a is −1 of it and
/// less.
std::optional<int> codedNumber(QByteArrayView text)
{
    if (text.size() < 2)
        return numberOf<int>(text);
    const char first = text.front();
    const bool isUpper = first >= 'A' && first <= 'Z';
    const bool isLower = first >= 'a' && first <= 'z';
    if (!isUpper && !isLower)
        return numberOf<int>(text);
    const auto rest = numberOf<int>(text.sliced(1));
    if (!rest || *rest < 0)
        return std::nullopt;
    int place = 1;
    for (qsizetype i = 1; i < text.size(); ++i)
        place *= 10;
    return isUpper ? (first - 'A' + 10) * place + *rest : -(first - 'a' + 1) * place - *rest;
}

bool readInteger(QByteArrayView text, int &value)
{
    if (text.isEmpty())
        return true;
    const auto number = codedNumber(text);
    value = number.value_or(0);
    return number.has_value();
}

bool readState(QByteArrayView line, qsizetype begin, CatalogLine::State &state)
{
    for (std::size_t i = 0; i < state.size(); ++i) {
        const auto text = textOf(line, {begin + static_cast<qsizetype>(i) * QnWidth, QnWidth});
        if (text.isEmpty())
            continue;
        state[i] = codedNumber(text);
        if (!state[i])
            return false;
    }
    return true;
}

/// The name of the first column that cannot be read, or nothing.
std::optional<QString> readLine(QByteArrayView line, CatalogLine &entry)
{
    const auto frequency = numberOf<double>(textOf(line, Freq));
    if (!frequency)
        return QStringLiteral("FREQ");
    const auto errorText = textOf(line, Err);
    const bool tooLarge = errorText.startsWith('*');
    const auto error = tooLarge ? std::numeric_limits<double>::infinity() : numberOf<double>(errorText);
    if (!error)
        return QStringLiteral("ERR");
    const auto intensity = numberOf<double>(textOf(line, LgInt));
    if (!intensity)
        return QStringLiteral("LGINT");
    const auto energyText = textOf(line, ELow);
    const auto energy = energyText.isEmpty() ? 0.0 : numberOf<double>(energyText);
    if (!energy)
        return QStringLiteral("ELO");
    if (!readInteger(textOf(line, Dr), entry.degreesOfFreedom))
        return QStringLiteral("DR");
    if (!readInteger(textOf(line, GUp), entry.upperDegeneracy))
        return QStringLiteral("GUP");
    if (!readInteger(textOf(line, Tag), entry.tag))
        return QStringLiteral("TAG");
    if (!readInteger(textOf(line, QnFormat), entry.quantumNumberFormat))
        return QStringLiteral("QNFMT");
    if (!readState(line, FirstQn, entry.upper) ||
        !readState(line, FirstQn + QnWidth * static_cast<qsizetype>(CatalogLine::MaxQuantumNumbers),
                   entry.lower))
        return QStringLiteral("QN");

    const double unit = *error < 0 ? MHzPerWavenumber : 1.0;
    entry.freqMHz = *frequency * unit;
    entry.errorMHz = std::abs(*error) * unit;
    entry.logIntensity = *intensity;
    entry.lowerEnergyPerCm = *energy;
    entry.measured = entry.tag < 0;
    entry.tag = std::abs(entry.tag);
    return std::nullopt;
}

bool isBlank(QByteArrayView line)
{
    const auto text = line.trimmed();
    return text.isEmpty() || (text.size() == 1 && text.front() == '\x1a');
}

void appendState(QString &text, const CatalogLine::State &state)
{
    std::size_t count = state.size();
    while (count > 0 && !state[count - 1])
        --count;
    for (std::size_t i = 0; i < count; ++i) {
        if (i > 0)
            text += u' ';
        text += state[i] ? QString::number(*state[i]) : QStringLiteral("-");
    }
}

} // namespace

QString quantumNumberText(const CatalogLine &line)
{
    QString text;
    appendState(text, line.upper);
    QString lower;
    appendState(lower, line.lower);
    if (!lower.isEmpty())
        text += QStringLiteral(" \u2190 ") + lower;
    return text.trimmed();
}

Result<std::vector<CatalogLine>> parseSpcat(QByteArrayView content, const QString &fileName)
{
    std::vector<CatalogLine> lines;
    for (qsizetype number = 1; !content.isEmpty(); ++number) {
        const auto line = nextLine(content);
        if (isBlank(line))
            continue;
        CatalogLine entry;
        if (const auto column = readLine(line, entry)) {
            return fileError(
                QCoreApplication::translate("Spcat", "This is no line of an SPCAT catalogue (column %1)")
                    .arg(*column),
                fileName, number,
                QCoreApplication::translate("Spcat", "Choose the .cat file that SPCAT wrote"));
        }
        lines.push_back(std::move(entry));
    }
    if (lines.empty())
        return fileError(QCoreApplication::translate("Spcat", "The catalogue has no lines"), fileName, 0,
                         QCoreApplication::translate("Spcat", "Choose the .cat file that SPCAT wrote"));
    return lines;
}

Result<std::vector<CatalogLine>> readSpcat(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{
            QCoreApplication::translate("Spcat", "The catalogue cannot be read: %1").arg(file.errorString()),
            path,
            {}};
    if (file.size() > MaxFileBytes)
        return Error{QCoreApplication::translate("Spcat", "The catalogue is larger than 512 MB"), path,
                     QCoreApplication::translate("Spcat", "Limit its range of frequencies")};
    return parseSpcat(file.readAll(), path);
}

bool looksLikeSpcat(QByteArrayView content)
{
    while (!content.isEmpty()) {
        const auto line = nextLine(content);
        if (isBlank(line))
            continue;
        CatalogLine entry;
        return line.size() > FirstQn && !readLine(line, entry) && entry.upper.front().has_value();
    }
    return false;
}

} // namespace Chirpdeck
