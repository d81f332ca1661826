// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/csv/csvnames.h"
#include "persistence/csv/csvtext.h"
#include "persistence/stores/datafolder.h"
#include "persistence/stores/experimentfiles.h"
#include "persistence/stores/metadatavalues.h"
#include "persistence/stores/overlayfiles.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <cmath>

namespace Chirpdeck {

namespace {

namespace Key = BC::CSV::Overlay;
using Rows = QMap<QString, QVariant>;

/// A text that comes back as it is: readers trim rows.
QString plainCell(const QString &text)
{
    return cellText(text).trimmed();
}

/// The folder that holds all data of the laboratory, by the form of an experiment's path; the experiment
/// itself where it stands elsewhere.
QString dataRootOf(const QString &experimentPath)
{
    return experimentNumberOf(experimentPath)
               ? QDir::cleanPath(experimentPath + QStringLiteral("/../../../.."))
               : QDir::cleanPath(experimentPath);
}

QString sourceCell(const QString &source, const QString &experimentPath)
{
    if (!QDir::isAbsolutePath(source))
        return plainCell(source);
    const QString clean = QDir::cleanPath(source);
    const QString root = dataRootOf(experimentPath) + QLatin1Char('/');
    return plainCell(clean.startsWith(root) ? QDir(experimentPath).relativeFilePath(clean) : source);
}

QString sourceOf(const QString &cell, const QString &experimentPath)
{
    if (cell.isEmpty() || QDir::isAbsolutePath(cell))
        return cell;
    return QDir::cleanPath(experimentPath + QLatin1Char('/') + cell);
}

template<typename T>
void put(Rows &rows, BC::CSV::Name key, const std::optional<T> &value)
{
    if (value)
        rows.insert(key, QVariant::fromValue(*value));
}

void putCurve(Rows &rows, const OverlayCurve &curve)
{
    if (curve.color)
        rows.insert(Key::CurveColor, plainCell(*curve.color));
    put(rows, Key::CurveStyle, curve.curveStyle);
    put(rows, Key::CurveLineStyle, curve.lineStyle);
    put(rows, Key::CurveThickness, curve.thickness);
    put(rows, Key::CurveMarker, curve.marker);
    put(rows, Key::CurveMarkerSize, curve.markerSize);
    put(rows, Key::CurveXAxis, curve.xAxis);
    put(rows, Key::CurveYAxis, curve.yAxis);
    put(rows, Key::CurveVisible, curve.visible);
    put(rows, Key::CurveAutoscale, curve.autoscale);
    put(rows, Key::CurvePlotIndex, curve.plotIndex);
}

OverlayCurve curveOf(const MetadataValues &cells)
{
    const auto integer = [&cells](BC::CSV::Name key) -> std::optional<int> {
        constexpr int Low = std::numeric_limits<int>::min();
        const int value = cells.integer(key, Low);
        return value == Low ? std::nullopt : std::optional(value);
    };
    const auto flag = [&cells](BC::CSV::Name key) {
        return cells.contains(key) ? std::optional(cells.flag(key, false)) : std::nullopt;
    };
    OverlayCurve curve;
    if (cells.contains(Key::CurveColor))
        curve.color = cells.text(Key::CurveColor);
    curve.curveStyle = integer(Key::CurveStyle);
    curve.lineStyle = integer(Key::CurveLineStyle);
    const double thickness = cells.number(Key::CurveThickness, -1.0);
    if (thickness >= 0.0)
        curve.thickness = thickness;
    curve.marker = integer(Key::CurveMarker);
    curve.markerSize = integer(Key::CurveMarkerSize);
    curve.xAxis = integer(Key::CurveXAxis);
    curve.yAxis = integer(Key::CurveYAxis);
    curve.visible = flag(Key::CurveVisible);
    curve.autoscale = flag(Key::CurveAutoscale);
    curve.plotIndex = integer(Key::CurvePlotIndex);
    return curve;
}

/// Smallest and largest value; zeros where there is none.
template<typename T, typename Member>
std::pair<double, double> limits(const std::vector<T> *values, Member member)
{
    std::pair<double, double> found{0.0, 0.0};
    bool isFirst = true;
    for (const auto &one : values ? *values : std::vector<T>()) {
        const double value = member(one);
        if (!std::isfinite(value))
            continue;
        found = isFirst ? std::pair(value, value)
                        : std::pair(std::min(found.first, value), std::max(found.second, value));
        isFirst = false;
    }
    return found;
}

void putContent(Rows &rows, const FtOverlay &ft)
{
    rows.insert(Key::FtX0, ft.x0MHz);
    rows.insert(Key::FtSpacing, ft.spacingMHz);
    rows.insert(Key::FtLoFreq, ft.loFreqMHz);
    rows.insert(Key::FtShots, ft.shots);
    const auto [low, high] = limits(ft.y.get(), [](double y) { return y; });
    rows.insert(Key::FtYMin, low);
    rows.insert(Key::FtYMax, high);
}

void putContent(Rows &rows, const CatalogOverlay &catalog)
{
    rows.insert(Key::CatalogSourceProgram, plainCell(catalog.sourceProgram));
    rows.insert(Key::CatalogMoleculeName, plainCell(catalog.moleculeName));
    rows.insert(Key::CatalogConvolutionEnabled, catalog.convolve);
    rows.insert(Key::CatalogLineshapeType, QVariant::fromValue(catalog.lineShape));
    rows.insert(Key::CatalogLinewidth, catalog.linewidthKHz);
    rows.insert(Key::CatalogConvolutionMinFreq, catalog.convolutionMinMHz);
    rows.insert(Key::CatalogConvolutionMaxFreq, catalog.convolutionMaxMHz);
    rows.insert(Key::CatalogConvolutionPoints, catalog.convolutionPoints);
    rows.insert(Key::CatalogTransitionCount, catalog.lines ? static_cast<int>(catalog.lines->size()) : 0);
    const auto [low, high] =
        limits(catalog.lines.get(), [](const OverlayLine &line) { return line.freqMHz; });
    const auto brief = [](double value) { return QString::number(value, 'g', 6); };
    rows.insert(Key::CatalogFrequencyRange, brief(low) + QLatin1Char('-') + brief(high));
    rows.insert(Key::CatalogFilterMinFreq, catalog.filterMinMHz);
    rows.insert(Key::CatalogFilterMaxFreq, catalog.filterMaxMHz);
}

void putContent(Rows &rows, const XyOverlay &xy)
{
    QStringList names = xy.columnNames;
    for (auto &name : names)
        name = plainCell(name).replace(QLatin1Char(BC::CSV::ListDelimiter), QLatin1Char('/'));
    rows.insert(Key::XyDelimiter, static_cast<int>(xy.delimiter));
    rows.insert(Key::XyHeaderLines, xy.headerLines);
    rows.insert(Key::XyXColumn, xy.xColumn);
    rows.insert(Key::XyYColumn, xy.yColumn);
    rows.insert(Key::XyColumnNames, names.join(QLatin1Char(BC::CSV::ListDelimiter)));
    rows.insert(Key::XyDataPoints, xy.points ? static_cast<int>(xy.points->size()) : 0);
    const auto [left, right] = limits(xy.points.get(), [](const QPointF &point) { return point.x(); });
    const auto [low, high] = limits(xy.points.get(), [](const QPointF &point) { return point.y(); });
    rows.insert(Key::XyXMin, left);
    rows.insert(Key::XyXMax, right);
    rows.insert(Key::XyYMin, low);
    rows.insert(Key::XyYMax, high);
    rows.insert(Key::XyFilterMinX, xy.filterMinX);
    rows.insert(Key::XyFilterMaxX, xy.filterMaxX);
}

FtOverlay ftOf(const MetadataValues &cells)
{
    FtOverlay ft;
    ft.x0MHz = cells.number(Key::FtX0, ft.x0MHz);
    ft.spacingMHz = cells.number(Key::FtSpacing, ft.spacingMHz);
    ft.loFreqMHz = cells.number(Key::FtLoFreq, ft.loFreqMHz);
    ft.shots = cells.count(Key::FtShots, ft.shots);
    return ft;
}

CatalogOverlay catalogOf(const MetadataValues &cells)
{
    CatalogOverlay catalog;
    catalog.sourceProgram = cells.text(Key::CatalogSourceProgram);
    catalog.moleculeName = cells.text(Key::CatalogMoleculeName);
    catalog.convolve = cells.flag(Key::CatalogConvolutionEnabled, catalog.convolve);
    catalog.lineShape = cells.member(Key::CatalogLineshapeType, catalog.lineShape);
    catalog.linewidthKHz = cells.number(Key::CatalogLinewidth, catalog.linewidthKHz);
    catalog.convolutionMinMHz = cells.number(Key::CatalogConvolutionMinFreq, catalog.convolutionMinMHz);
    catalog.convolutionMaxMHz = cells.number(Key::CatalogConvolutionMaxFreq, catalog.convolutionMaxMHz);
    catalog.convolutionPoints = cells.integer(Key::CatalogConvolutionPoints, catalog.convolutionPoints);
    catalog.filterMinMHz = cells.number(Key::CatalogFilterMinFreq, catalog.filterMinMHz);
    catalog.filterMaxMHz = cells.number(Key::CatalogFilterMaxFreq, catalog.filterMaxMHz);
    return catalog;
}

XyOverlay xyOf(const MetadataValues &cells)
{
    XyOverlay xy;
    xy.delimiter = cells.member(Key::XyDelimiter, xy.delimiter);
    xy.headerLines = cells.integer(Key::XyHeaderLines, xy.headerLines);
    xy.xColumn = cells.integer(Key::XyXColumn, xy.xColumn);
    xy.yColumn = cells.integer(Key::XyYColumn, xy.yColumn);
    const QString names = cells.text(Key::XyColumnNames);
    if (!names.isEmpty())
        xy.columnNames = names.split(QLatin1Char(BC::CSV::ListDelimiter));
    xy.filterMinX = cells.number(Key::XyFilterMinX, xy.filterMinX);
    xy.filterMaxX = cells.number(Key::XyFilterMaxX, xy.filterMaxX);
    return xy;
}

/// All rows but those of `overlay.other`.
Rows rowsOf(const Overlay &overlay, const QString &experimentPath, int order)
{
    Rows rows;
    rows.insert(Key::Label, plainCell(overlay.label));
    rows.insert(Key::SourceFile, sourceCell(overlay.sourceFile, experimentPath));
    rows.insert(Key::PlotId, plainCell(overlay.plotId));
    rows.insert(Key::Comment, plainCell(overlay.comment));
    rows.insert(Key::Enabled, overlay.enabled);
    rows.insert(Key::XOffset, overlay.xOffset);
    rows.insert(Key::YOffset, overlay.yOffset);
    rows.insert(Key::YScale, overlay.yScale);
    rows.insert(Key::MinFreqEnabled, overlay.hasMinFreq);
    rows.insert(Key::MinFreqValue, overlay.minFreqMHz);
    rows.insert(Key::MaxFreqEnabled, overlay.hasMaxFreq);
    rows.insert(Key::MaxFreqValue, overlay.maxFreqMHz);
    rows.insert(Key::Order, order);
    putCurve(rows, overlay.curve);
    std::visit([&rows](const auto &content) { putContent(rows, content); }, overlay.content);
    for (const auto &[key, value] : versionRows(writtenVersion()))
        rows.insert(key, value);
    return rows;
}

bool isCurveKey(const QString &key)
{
    static const QStringList keys{Key::CurveColor,     Key::CurveStyle,    Key::CurveLineStyle,
                                  Key::CurveThickness, Key::CurveMarker,   Key::CurveMarkerSize,
                                  Key::CurveXAxis,     Key::CurveYAxis,    Key::CurveVisible,
                                  Key::CurveAutoscale, Key::CurvePlotIndex};
    return keys.contains(key);
}

} // namespace

QByteArray overlaySettingsCsv(const Overlay &overlay, const QString &experimentPath, int order)
{
    Rows rows = rowsOf(overlay, experimentPath, order);
    for (auto it = overlay.other.begin(); it != overlay.other.end(); ++it)
        if (!rows.contains(it.key()))
            rows.insert(it.key(), it.value());
    return metadataCsv(rows);
}

OverlaySettings overlaySettingsOf(const QMap<QString, QString> &rows, OverlayType type, const QString &key,
                                  const QString &experimentPath)
{
    const MetadataValues cells(rows);
    OverlaySettings settings;
    Overlay &overlay = settings.overlay;
    const QString label = cells.text(Key::Label);
    overlay.label = label.isEmpty() ? key : label;
    overlay.sourceFile = sourceOf(cells.text(Key::SourceFile), experimentPath);
    overlay.plotId = cells.text(Key::PlotId);
    overlay.comment = cells.text(Key::Comment);
    overlay.enabled = cells.flag(Key::Enabled, overlay.enabled);
    overlay.xOffset = cells.number(Key::XOffset, overlay.xOffset);
    overlay.yOffset = cells.number(Key::YOffset, overlay.yOffset);
    overlay.yScale = cells.number(Key::YScale, overlay.yScale);
    overlay.hasMinFreq = cells.flag(Key::MinFreqEnabled, overlay.hasMinFreq);
    overlay.minFreqMHz = cells.number(Key::MinFreqValue, overlay.minFreqMHz);
    overlay.hasMaxFreq = cells.flag(Key::MaxFreqEnabled, overlay.hasMaxFreq);
    overlay.maxFreqMHz = cells.number(Key::MaxFreqValue, overlay.maxFreqMHz);
    overlay.curve = curveOf(cells);
    switch (type) {
    case OverlayType::BCExperiment:
        overlay.content = ftOf(cells);
        break;
    case OverlayType::Catalog:
        overlay.content = catalogOf(cells);
        break;
    case OverlayType::GenericXY:
        overlay.content = xyOf(cells);
        break;
    }
    settings.destFile = cells.text(Key::DestFile);
    if (const int order = cells.integer(Key::Order, -1); order >= 0)
        settings.order = order;

    const Rows known = rowsOf(overlay, experimentPath, 0);
    for (auto it = rows.begin(); it != rows.end(); ++it)
        if (!known.contains(it.key()) && !isCurveKey(it.key()) && it.key() != Key::DestFile &&
            it.key() != BC::CSV::ObjKeyColumn)
            overlay.other.insert(it.key(), it.value());
    return settings;
}

} // namespace Chirpdeck
