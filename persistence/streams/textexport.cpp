// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/streams/textexport.h"

#include "persistence/csv/csvnames.h"
#include "persistence/stores/atomicfile.h"
#include "persistence/streams/filename.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace Chirpdeck {

namespace {

struct ExportTexts
{
    Q_DECLARE_TR_FUNCTIONS(Export)
};

constexpr int MostNumbers = 100'000;

QByteArray titleCell(const ExportColumn &column, XyFormat format)
{
    QString title = plainText(column.title());
    title.replace(QLatin1Char(delimiterOf(format)), u'_');
    title.replace(u'\t', u'_');
    // An empty title would leave a row with a word less.
    return title.isEmpty() ? QByteArray("_") : title.toUtf8();
}

QByteArray cell(const ExportColumn &column, std::size_t row, XyFormat format)
{
    QByteArray text;
    if (row < column.values.size())
        appendDouble(text, column.values[row]);
    else if (format == XyFormat::Aligned)
        text = "nan";
    return text;
}

/// Characters, not bytes: a micro sign takes two.
qsizetype widthOf(const QByteArray &text)
{
    return QString::fromUtf8(text).size();
}

std::vector<qsizetype> widthsOf(std::span<const ExportColumn> columns, std::size_t rows)
{
    std::vector<qsizetype> widths;
    for (const auto &column : columns) {
        auto widest = widthOf(titleCell(column, XyFormat::Aligned));
        for (std::size_t row = 0; row < rows; ++row)
            widest = std::max(widest, cell(column, row, XyFormat::Aligned).size());
        widths.push_back(widest + 2);
    }
    return widths;
}

} // namespace

QString ExportColumn::title() const
{
    return unit.isEmpty() ? name : QStringLiteral("%1 (%2)").arg(name, unit);
}

QByteArray exportText(std::span<const ExportColumn> columns, XyFormat format)
{
    std::size_t rows = 0;
    for (const auto &column : columns)
        rows = std::max(rows, column.values.size());
    std::vector<qsizetype> widths;
    if (format == XyFormat::Aligned)
        widths = widthsOf(columns, rows);

    QByteArray text;
    const auto appendCell = [&](std::size_t column, const QByteArray &content) {
        text += content;
        if (column + 1 == columns.size())
            return;
        if (format == XyFormat::Aligned)
            text.append(widths[column] - widthOf(content), ' ');
        else
            text += delimiterOf(format);
    };
    for (std::size_t column = 0; column < columns.size(); ++column)
        appendCell(column, titleCell(columns[column], format));
    for (std::size_t row = 0; row < rows; ++row) {
        text += '\n';
        for (std::size_t column = 0; column < columns.size(); ++column)
            appendCell(column, cell(columns[column], row, format));
    }
    return text;
}

Result<QString> exportFile(const QString &folder, const QString &name, QByteArrayView content)
{
    const QString safe = safeFileStem(name);
    const QFileInfo info(safe);
    const QString suffix = info.suffix().isEmpty() ? QString() : u'.' + info.suffix();
    const QString stem = safe.chopped(suffix.size());
    if (!QFileInfo::exists(folder))
        QDir(QFileInfo(folder).path()).mkdir(QFileInfo(folder).fileName());
    for (int number = 1; number <= MostNumbers; ++number) {
        const QString path =
            folder + u'/' + stem + (number > 1 ? u'-' + QString::number(number) : QString()) + suffix;
        if (QFileInfo::exists(path))
            continue;
        const auto written = createFile(path, content);
        if (written)
            return path;
        // Another program may have made the file in between.
        if (!QFileInfo::exists(path))
            return written.error();
    }
    return Error{ExportTexts::tr("There are too many files of this name"), folder + u'/' + safe,
                 ExportTexts::tr("Choose another name")};
}

} // namespace Chirpdeck
