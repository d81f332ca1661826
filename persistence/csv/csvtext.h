// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "persistence/csv/celltext.h"
#include "persistence/header/headerstorage.h"

#include <QByteArray>
#include <QList>
#include <QPointF>
#include <QString>
#include <QVariant>

#include <concepts>
#include <span>
#include <type_traits>
#include <vector>

/// The bytes of the CSV files that other programs read too. Two styles of row ends are part of the format:
/// "newline-first" files have a line break before every row but the first and none at the end; in
/// "newline-last" files every row ends with one.
namespace Chirpdeck {

/// What version.csv says of the program that wrote an experiment; -1 and empty where it says nothing.
struct VersionInfo
{
    int majorVersion = -1;
    int minorVersion = -1;
    int patchVersion = -1;
    QString releaseVersion;
    QString buildVersion;

    bool operator==(const VersionInfo &) const = default;
};

/// The version that this program writes: that of the format, with the program's own name and version as the
/// build.
VersionInfo writtenVersion();

/// version.csv, newline-last. The first line is the delimiter alone.
QByteArray versionText(const VersionInfo &version = writtenVersion());

/// header.csv, newline-first: by object in the order of UTF-16 code units; of an object first the scalars by
/// key, then the arrays by array key, index as a number, and key. Every row has six cells, also when a text
/// in it has a delimiter, a line break or a lone double quote, which are replaced as by plainText.
QByteArray headerText(const HeaderStrings &rows);

/// A row of a newline-last file. Nothing for an empty list.
QByteArray lineText(const QVariantList &cells);

enum class XyFormat { Semicolon = 0, Comma = 1, Tab = 2, Aligned = 3 };

/// The rows of a version, as version.csv and overlay settings have them.
QList<std::pair<QString, QVariant>> versionRows(const VersionInfo &version);

/// What stands between the columns; a blank where they are aligned.
char delimiterOf(XyFormat format);

/// Points under `x;y`, or `prefix_x;prefix_y`; newline-first. Aligned pads the first column to its widest
/// cell and sets the second two blanks apart.
QByteArray xyText(std::span<const QPointF> points, const QString &prefix = {},
                  XyFormat format = XyFormat::Semicolon);

/// Several sets of points side by side under `name_x;name_y`, or `x<i>;y<i>` for the i-th set where it has no
/// name; newline-first. A set that is finished leaves its two cells empty.
QByteArray multipleXyText(std::span<const QList<QPointF>> sets, const QStringList &names = {});

/// Appends a value of any type that cellText knows.
template<typename T>
void appendCell(QByteArray &to, const T &value)
{
    if constexpr (std::floating_point<T>)
        appendDouble(to, static_cast<double>(value));
    else if constexpr (std::integral<T> && !std::same_as<T, bool>)
        to += QByteArray::number(value);
    else
        to += cellText(QVariant::fromValue(value)).toUtf8();
}

/// One column under its title (`y` by default), newline-first.
template<typename T>
QByteArray columnText(const QList<T> &values, const QString &title = {})
{
    QByteArray text = title.isEmpty() ? QByteArray("y") : cellText(title).toUtf8();
    for (const T &value : values) {
        text += '\n';
        appendCell(text, value);
    }
    return text;
}

/// Columns under their titles, newline-first; short columns leave empty cells. There are as many titles as
/// columns.
template<typename T>
QByteArray columnsText(const QStringList &titles, const QList<QList<T>> &columns)
{
    Q_ASSERT(titles.size() == columns.size());
    QByteArray text;
    qsizetype rows = 0;
    for (qsizetype column = 0; column < columns.size(); ++column) {
        if (column > 0)
            text += ';';
        text += cellText(titles[column]).toUtf8();
        rows = std::max(rows, columns[column].size());
    }
    for (qsizetype row = 0; row < rows; ++row) {
        char separator = '\n';
        for (const auto &column : columns) {
            text += separator;
            separator = ';';
            if (row < column.size())
                appendCell(text, column[row]);
        }
    }
    return text;
}

} // namespace Chirpdeck
