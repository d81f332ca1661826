// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/csv/csvtext.h"

#include "persistence/csv/csvnames.h"

#include <algorithm>
#include <tuple>

namespace Chirpdeck {

namespace {

namespace CSV = BC::CSV;

/// Readers that know quoted cells swallow rows at a quote that nothing closes; a quote around the whole cell
/// is harmless and part of some values.
QString headerCell(const QString &text)
{
    const bool quoted =
        text.size() >= 2 && text.startsWith(u'"') && text.endsWith(u'"') && text.count(u'"') == 2;
    return quoted ? u'"' + plainText(text.sliced(1, text.size() - 2)) + u'"' : plainText(text);
}

void appendHeaderRow(QByteArray &to, const QString &object, const HeaderRow &row)
{
    to += '\n';
    to += headerCell(object).toUtf8();
    for (const QString *cell : {&row.arrayKey, &row.arrayIndex, &row.key, &row.value, &row.unit}) {
        to += ';';
        to += headerCell(*cell).toUtf8();
    }
}

bool standsBefore(const HeaderRow &left, const HeaderRow &right)
{
    const auto place = [](const HeaderRow &row) {
        return std::tuple(row.arrayKey, row.arrayIndex.toUInt(), row.key);
    };
    return place(left) < place(right);
}

QByteArray alignedText(std::span<const QPointF> points, const QByteArray &xTitle, const QByteArray &yTitle)
{
    QList<QByteArray> first;
    first.reserve(static_cast<qsizetype>(points.size()) + 1);
    first.append(xTitle);
    for (const auto &point : points) {
        first.append(QByteArray());
        appendDouble(first.back(), point.x());
    }
    const auto widest = std::max_element(first.cbegin(), first.cend(), [](const auto &a, const auto &b) {
                            return a.size() < b.size();
                        })->size();
    QByteArray text = first.front().leftJustified(widest + 2) + yTitle;
    for (std::size_t i = 0; i < points.size(); ++i) {
        text += '\n';
        text += first[static_cast<qsizetype>(i) + 1].leftJustified(widest + 2);
        appendDouble(text, points[i].y());
    }
    return text;
}

/// A title that stays one cell whatever separates the cells.
QByteArray title(const QString &text, char delimiter)
{
    return plainText(text).replace(QLatin1Char(delimiter), u'_').toUtf8();
}

} // namespace

VersionInfo writtenVersion()
{
    return {2, 0, 0, QStringLiteral("alpha"), QStringLiteral("chirpdeck-" CHIRPDECK_VERSION)};
}

QList<std::pair<QString, QVariant>> versionRows(const VersionInfo &version)
{
    return {{CSV::MajorVersionKey, version.majorVersion},
            {CSV::MinorVersionKey, version.minorVersion},
            {CSV::PatchVersionKey, version.patchVersion},
            {CSV::ReleaseVersionKey, version.releaseVersion},
            {CSV::BuildVersionKey, version.buildVersion}};
}

QByteArray versionText(const VersionInfo &version)
{
    QByteArray text = QByteArray(1, CSV::Delimiter) + '\n' + CSV::KeyValueHeader.data() + '\n';
    for (const auto &[key, value] : versionRows(version))
        text += lineText({key, value});
    return text;
}

QByteArray headerText(const HeaderStrings &rows)
{
    QByteArray text(CSV::HeaderHeader.data(), CSV::HeaderHeader.size());
    for (const auto &[object, unsorted] : rows) {
        auto sorted = unsorted;
        std::stable_sort(sorted.begin(), sorted.end(), standsBefore);
        for (const auto &row : sorted)
            appendHeaderRow(text, object, row);
    }
    return text;
}

QByteArray lineText(const QVariantList &cells)
{
    QByteArray text;
    for (const auto &cell : cells) {
        text += cellText(cell).toUtf8();
        text += CSV::Delimiter;
    }
    if (!text.isEmpty())
        text.back() = '\n';
    return text;
}

char delimiterOf(XyFormat format)
{
    switch (format) {
    case XyFormat::Comma:
        return ',';
    case XyFormat::Tab:
        return '\t';
    case XyFormat::Aligned:
        return ' ';
    case XyFormat::Semicolon:
        break;
    }
    return CSV::Delimiter;
}

QByteArray xyText(std::span<const QPointF> points, const QString &prefix, XyFormat format)
{
    const char delimiter = delimiterOf(format);
    const QString before = prefix.isEmpty() ? QString() : prefix + u'_';
    const QByteArray xTitle = title(before + u'x', delimiter);
    const QByteArray yTitle = title(before + u'y', delimiter);
    if (format == XyFormat::Aligned)
        return alignedText(points, xTitle, yTitle);

    QByteArray text = xTitle + delimiter + yTitle;
    text.reserve(text.size() + static_cast<qsizetype>(points.size()) * 40);
    for (const auto &point : points) {
        text += '\n';
        appendDouble(text, point.x());
        text += delimiter;
        appendDouble(text, point.y());
    }
    return text;
}

QByteArray multipleXyText(std::span<const QList<QPointF>> sets, const QStringList &names)
{
    QByteArray text;
    qsizetype rows = 0;
    for (std::size_t set = 0; set < sets.size(); ++set) {
        const QString name = names.value(static_cast<qsizetype>(set));
        const QString number = QString::number(set);
        const QString x = name.isEmpty() ? u'x' + number : name + QStringLiteral("_x");
        const QString y = name.isEmpty() ? u'y' + number : name + QStringLiteral("_y");
        if (set > 0)
            text += CSV::Delimiter;
        text += title(x, CSV::Delimiter) + CSV::Delimiter + title(y, CSV::Delimiter);
        rows = std::max(rows, sets[set].size());
    }
    for (qsizetype row = 0; row < rows; ++row) {
        char separator = '\n';
        for (const auto &set : sets) {
            text += separator;
            separator = CSV::Delimiter;
            if (row < set.size())
                appendDouble(text, set[row].x());
            text += CSV::Delimiter;
            if (row < set.size())
                appendDouble(text, set[row].y());
        }
    }
    return text;
}

} // namespace Chirpdeck
