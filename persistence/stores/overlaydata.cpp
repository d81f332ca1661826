// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/stores/overlaydata.h"

#include "persistence/csv/celltext.h"
#include "persistence/csv/csvnames.h"
#include "persistence/csv/textbytes.h"

#include <QCoreApplication>

namespace Chirpdeck {

namespace {

struct Messages
{
    Q_DECLARE_TR_FUNCTIONS(Overlays)
};

/// One line of text in one cell; a JSON object stays the same object.
QByteArray additionalCell(const QString &json)
{
    QString text = json.trimmed();
    if (text.startsWith(QLatin1Char('{')))
        text.replace(QLatin1Char(';'), QLatin1String("\\u003b"));
    return cellText(text).toUtf8();
}

QByteArray dataCsv(const FtOverlay &ft)
{
    QByteArray text(BC::CSV::FtOverlayHeader.data(), BC::CSV::FtOverlayHeader.size());
    for (const double y : ft.y ? *ft.y : std::vector<double>()) {
        text += '\n';
        appendDouble(text, y);
    }
    return text;
}

QByteArray dataCsv(const CatalogOverlay &catalog)
{
    QByteArray text(BC::CSV::CatalogOverlayHeader.data(), BC::CSV::CatalogOverlayHeader.size());
    for (const auto &line : catalog.lines ? *catalog.lines : std::vector<OverlayLine>()) {
        text += '\n';
        appendDouble(text, line.freqMHz);
        text += BC::CSV::Delimiter;
        appendDouble(text, line.intensity);
        text += BC::CSV::Delimiter;
        text += cellText(line.quantumNumbers).toUtf8();
        text += BC::CSV::Delimiter;
        text += additionalCell(line.additional);
    }
    return text;
}

QByteArray dataCsv(const XyOverlay &xy)
{
    QByteArray text(BC::CSV::XyOverlayHeader.data(), BC::CSV::XyOverlayHeader.size());
    for (const auto &point : xy.points ? *xy.points : std::vector<QPointF>()) {
        text += '\n';
        appendDouble(text, point.x());
        text += BC::CSV::Delimiter;
        appendDouble(text, point.y());
    }
    return text;
}

std::optional<double> numberOf(QByteArrayView text)
{
    bool ok = false;
    const double value = text.trimmed().toDouble(&ok);
    return ok ? std::optional(value) : std::nullopt;
}

/// The text before the next delimiter, which is taken off `rest`.
QByteArrayView nextCell(QByteArrayView &rest, char delimiter)
{
    const auto end = rest.indexOf(delimiter);
    const auto cell = end < 0 ? rest : rest.first(end);
    rest = end < 0 ? QByteArrayView() : rest.sliced(end + 1);
    return cell;
}

std::optional<double> parseRow(QByteArrayView line, char, double *)
{
    return numberOf(line);
}

std::optional<OverlayLine> parseRow(QByteArrayView line, char delimiter, OverlayLine *)
{
    if (std::count(line.begin(), line.end(), delimiter) < 2)
        return {};
    const auto freq = numberOf(nextCell(line, delimiter));
    const auto intensity = numberOf(nextCell(line, delimiter));
    const auto quantumNumbers = nextCell(line, delimiter);
    if (!freq || !intensity)
        return {};
    return OverlayLine{*freq, *intensity, QString::fromUtf8(quantumNumbers), QString::fromUtf8(line)};
}

std::optional<QPointF> parseRow(QByteArrayView line, char delimiter, QPointF *)
{
    const auto x = numberOf(nextCell(line, delimiter));
    const auto y = numberOf(nextCell(line, delimiter));
    if (!x || !y)
        return {};
    return QPointF(*x, *y);
}

template<typename T>
struct Rows
{
    std::shared_ptr<const std::vector<T>> values;
    qsizetype firstBadLine = 0; ///< 0: none
    int badLines = 0;
};

/// Reads all rows; with `isOrdered`, up to the first one that is bad. The first line may be a header.
template<typename T>
Rows<T> parseRows(QByteArrayView content, char delimiter, bool isOrdered)
{
    content = withoutByteOrderMark(content);
    auto values = std::make_shared<std::vector<T>>();
    Rows<T> rows;
    qsizetype number = 0;
    while (!content.isEmpty()) {
        const auto line = nextLine(content);
        ++number;
        const auto value = parseRow(line, delimiter, static_cast<T *>(nullptr));
        if (value) {
            values->push_back(*value);
        } else if (number > 1 && !line.trimmed().isEmpty()) {
            rows.firstBadLine = rows.badLines == 0 ? number : rows.firstBadLine;
            ++rows.badLines;
            if (isOrdered)
                break;
        }
    }
    rows.values = std::move(values);
    return rows;
}

template<typename T>
QStringList remarksOf(const Rows<T> &rows)
{
    if (rows.badLines == 0)
        return {};
    return {Messages::tr("%n row(s) of the overlay cannot be read, the first of them in line %1", nullptr,
                         rows.badLines)
                .arg(rows.firstBadLine)};
}

QStringList read(FtOverlay &ft, QByteArrayView content, char delimiter)
{
    const auto rows = parseRows<double>(content, delimiter, true);
    ft.y = rows.values;
    if (rows.badLines == 0)
        return {};
    return {Messages::tr("The spectrum ends before line %1, which cannot be read").arg(rows.firstBadLine)};
}

QStringList read(CatalogOverlay &catalog, QByteArrayView content, char delimiter)
{
    const auto rows = parseRows<OverlayLine>(content, delimiter, false);
    catalog.lines = rows.values;
    return remarksOf(rows);
}

QStringList read(XyOverlay &xy, QByteArrayView content, char delimiter)
{
    const auto rows = parseRows<QPointF>(content, delimiter, false);
    xy.points = rows.values;
    return remarksOf(rows);
}

} // namespace

QByteArray overlayDataCsv(const Overlay &overlay)
{
    return std::visit([](const auto &content) { return dataCsv(content); }, overlay.content);
}

QStringList readOverlayData(Overlay &overlay, QByteArrayView content, char delimiter)
{
    return std::visit([&](auto &one) { return read(one, content, delimiter); }, overlay.content);
}

} // namespace Chirpdeck
