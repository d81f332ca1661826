// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/parsers/xiam.h"

#include "persistence/csv/fileerror.h"
#include "persistence/csv/textbytes.h"
#include "persistence/parsers/textlines.h"

#include <QFileInfo>

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace Chirpdeck {

namespace {

struct XiamTexts
{
    Q_DECLARE_TR_FUNCTIONS(Xiam)
};

constexpr double MHzPerGHz = 1000.0;
constexpr qsizetype MostProblems = 20;
constexpr qsizetype LevelsWidth = 19;
constexpr qsizetype HeadLines = 60;

struct Column
{
    qsizetype begin;
    qsizetype width;
};

/// Where the numbers of a row stand. Columns touch where numbers are wide, so they are told by place.
struct TableForm
{
    Column labels; ///< S, V and, with ints 3, B
    Column freq;
    Column strength;
    Column total;
    Column weight;
    Column population;
    Column energy;
};
constexpr TableForm WithoutSplit{{19, 11}, {30, 13}, {43, 9}, {52, 9}, {61, 9}, {70, 9}, {79, 9}};
constexpr TableForm WithSplit{{19, 16}, {35, 13}, {58, 9}, {67, 9}, {76, 9}, {85, 9}, {94, 9}};

QByteArrayView textOf(QByteArrayView line, Column column)
{
    if (line.size() <= column.begin)
        return {};
    return line.sliced(column.begin, std::min(column.width, line.size() - column.begin));
}

bool isTableHead(QByteArrayView line)
{
    return line.startsWith("-- B") && line.contains("Freq");
}

/// The quantum numbers J Ka Kc of a level in three columns of three characters.
std::optional<QString> levelOf(QByteArrayView line, qsizetype begin)
{
    QStringList numbers;
    for (int i = 0; i < 3; ++i) {
        const auto text = textOf(line, {begin + 3 * i, 3}).trimmed();
        bool ok = false;
        const int number = QByteArray(text.data(), text.size()).toInt(&ok);
        if (!ok)
            return std::nullopt;
        numbers.append(QString::number(number));
    }
    return numbers.join(u' ');
}

QString words(QByteArrayView text)
{
    return decoded(text).simplified();
}

/// Digits that say something: 0.0120 has three.
int significantDigits(QByteArrayView text)
{
    int digits = 0;
    for (const char c : text) {
        if (c >= '1' && c <= '9')
            ++digits;
        else if (c == '0' && digits > 0)
            ++digits;
    }
    return digits;
}

/// One table of transitions.
class Table
{
public:
    explicit Table(QByteArrayView head)
        : m_form(head.contains("Split") ? WithSplit : WithoutSplit)
        , m_block(words(textOf(head, {3, 4})))
    {
    }

    enum class Row { Transition, Ignored, Broken };
    Row read(QByteArrayView line, Transition &to)
    {
        const auto levels = textOf(line, {0, LevelsWidth});
        const auto labels = textOf(line, m_form.labels);
        const bool isGroup = !levels.trimmed().isEmpty();
        if (isGroup) {
            const auto upper = levelOf(line, 0);
            const auto lower = levelOf(line, 10);
            if (!upper || !lower || line[9] != ' ')
                return Row::Ignored;
            m_levels = *upper + QStringLiteral(" \u2190 ") + *lower;
            m_vibration.clear();
        }
        if (labels.contains("rigid"))
            return Row::Ignored;
        const QString symmetry = words(labels.first(std::min<qsizetype>(6, labels.size())));
        if (!symmetry.startsWith(u'S') || m_levels.isEmpty())
            return Row::Ignored;
        if (isGroup)
            m_vibration = words(labels.sliced(std::min<qsizetype>(6, labels.size())));

        const auto freq = numberIn(textOf(line, m_form.freq));
        const auto intensity = intensityOf(line);
        if (!freq || !intensity || !std::isfinite(*freq) || *freq <= 0.0)
            return Row::Broken;
        to.freqMHz = *freq * MHzPerGHz;
        to.intensity = *intensity;
        QString states = symmetry;
        if (!m_vibration.isEmpty())
            states += u' ' + m_vibration;
        if (!states.contains(u'B') && !m_block.isEmpty())
            states += u' ' + m_block;
        to.quantumNumbers = m_levels + QStringLiteral(", ") + states;
        to.remark = words(line.sliced(std::min(line.size(), m_form.energy.begin + m_form.energy.width)));
        return Row::Transition;
    }

private:
    std::optional<double> intensityOf(QByteArrayView line) const
    {
        const auto total = numberIn(textOf(line, m_form.total));
        if (!total || !std::isfinite(*total))
            return std::nullopt;
        double product = 1.0;
        for (const Column column : {m_form.strength, m_form.population, m_form.energy, m_form.weight}) {
            const auto factor = numberIn(textOf(line, column));
            if (!factor || !std::isfinite(*factor))
                return std::nullopt;
            // The weight is a whole number and exact.
            if (significantDigits(textOf(line, column)) < 2 && column.begin != m_form.weight.begin)
                return std::max(*total, 0.0);
            product *= *factor;
        }
        return product > 0.0 ? product : std::max(*total, 0.0);
    }

    const TableForm m_form;
    const QString m_block;
    QString m_levels;
    QString m_vibration;
};

/// A line of the list of parameters: `   nzyk       200   print        4`.
bool isParameters(QByteArrayView line)
{
    if (!line.startsWith("  "))
        return false;
    const auto cells = QByteArray(line.data(), line.size()).simplified().split(' ');
    bool isNumber = false;
    if (cells.size() >= 2)
        cells[1].toInt(&isNumber);
    return isNumber && cells.size() % 2 == 0 && std::isalpha(static_cast<unsigned char>(cells[0][0]));
}

/// The title that the user gave: the last line at the left edge before the parameters.
QString titleOf(QByteArrayView content, const QString &fileName)
{
    TextLines lines(content);
    QByteArrayView line;
    QByteArrayView title;
    for (qsizetype i = 0; i < HeadLines && lines.next(line); ++i) {
        if (isParameters(line) && !title.isEmpty())
            return words(title);
        if (isTableHead(line))
            break;
        // The first line is the date.
        if (!line.trimmed().isEmpty() && line.front() != ' ' && lines.number() > 1)
            title = line;
    }
    return QFileInfo(fileName).completeBaseName();
}

} // namespace

Result<Catalog> parseXiam(QByteArrayView content, const QString &fileName, qsizetype most)
{
    const auto bytes = plainBytes(content, fileName);
    if (!bytes)
        return bytes.error();
    Catalog catalog;
    catalog.program = QStringLiteral("XIAM");
    catalog.molecule = titleOf(*bytes, fileName);
    std::optional<Table> table;
    bool isTableFound = false;
    TextLines lines(*bytes);
    QByteArrayView line;
    while (lines.next(line) && std::ssize(catalog.transitions) != most) {
        if (line.startsWith("--")) {
            table.reset();
            if (isTableHead(line))
                table.emplace(line);
            isTableFound = isTableFound || table;
            continue;
        }
        if (!table)
            continue;
        Transition transition;
        transition.line = lines.number();
        switch (table->read(line, transition)) {
        case Table::Row::Transition:
            catalog.transitions.push_back(std::move(transition));
            break;
        case Table::Row::Broken:
            ++catalog.badLines;
            if (catalog.problems.size() < MostProblems)
                catalog.problems.append(fileError(XiamTexts::tr("A number of this transition cannot be read"),
                                                  fileName, lines.number(),
                                                  XiamTexts::tr("Let XIAM write the file again")));
            break;
        case Table::Row::Ignored:
            break;
        }
    }
    if (!catalog.transitions.empty() || most == 0)
        return catalog;
    if (!catalog.problems.isEmpty())
        return catalog.problems.first();
    return fileError(isTableFound ? XiamTexts::tr("The table of transitions is empty")
                                  : XiamTexts::tr("XIAM's output has no table of transitions"),
                     fileName, 0, XiamTexts::tr("Run XIAM with ints 2 or 3"));
}

bool looksLikeXiam(QByteArrayView head)
{
    TextLines lines(head);
    QByteArrayView line;
    bool isNamed = false;
    while (lines.next(line)) {
        isNamed = isNamed || line.contains("Internal Rotation Calculation");
        if (isTableHead(line) || (isNamed && line.contains("Holger Hartwig")))
            return true;
    }
    return false;
}

} // namespace Chirpdeck
