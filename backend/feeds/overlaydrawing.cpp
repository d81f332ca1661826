// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/feeds/overlaydrawing.h"

#include "backend/plot/core/overlayshape.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace Chirpdeck {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Overlays)
};

constexpr double MatchedPart = 0.9;
// Blackchirp's number for a curve of lines; what is unset is drawn as sticks for a catalogue.
constexpr int LineStyle = 0;
constexpr int StickStyle = 1;

bool isInside(const Overlay &overlay, double x)
{
    return (!overlay.hasMinFreq || x >= overlay.minFreqMHz) &&
           (!overlay.hasMaxFreq || x <= overlay.maxFreqMHz);
}

/// Both 0 is no limit.
bool isWithin(double x, double low, double high)
{
    return (low == 0.0 && high == 0.0) || (x >= low && x <= high);
}

PointsHandle sorted(std::vector<QPointF> points)
{
    const auto byX = [](const QPointF &a, const QPointF &b) { return a.x() < b.x(); };
    if (!std::is_sorted(points.begin(), points.end(), byX))
        std::stable_sort(points.begin(), points.end(), byX);
    return PointsHandle(std::make_shared<const std::vector<QPointF>>(std::move(points)));
}

PointsHandle pointsOf(const Overlay &overlay, const CatalogOverlay &catalog)
{
    std::vector<QPointF> points;
    points.reserve(catalog.lines->size());
    for (const auto &line : *catalog.lines) {
        if (isInside(overlay, line.freqMHz) &&
            isWithin(line.freqMHz, catalog.filterMinMHz, catalog.filterMaxMHz))
            points.emplace_back(line.freqMHz, line.intensity);
    }
    return sorted(std::move(points));
}

PointsHandle pointsOf(const Overlay &overlay, const XyOverlay &xy)
{
    std::vector<QPointF> points;
    points.reserve(xy.points->size());
    for (const auto &point : *xy.points) {
        if (isInside(overlay, point.x()) && isWithin(point.x(), xy.filterMinX, xy.filterMaxX))
            points.push_back(point);
    }
    return sorted(std::move(points));
}

TraceHandle traceOf(const Overlay &overlay, const FtOverlay &ft)
{
    if (ft.y->empty() || ft.spacingMHz == 0.0)
        return {};
    const auto last = static_cast<double>(ft.y->size() - 1);
    double from = 0.0;
    double to = last;
    const auto limit = [&](double mHz, bool isLower) {
        const double place = (mHz - ft.x0MHz) / ft.spacingMHz;
        if (isLower == (ft.spacingMHz > 0.0))
            from = std::max(from, std::ceil(place));
        else
            to = std::min(to, std::floor(place));
    };
    if (overlay.hasMinFreq)
        limit(overlay.minFreqMHz, true);
    if (overlay.hasMaxFreq)
        limit(overlay.maxFreqMHz, false);
    if (from > to)
        return {};
    auto y = ft.y;
    if (from > 0.0 || to < last)
        y = std::make_shared<const std::vector<double>>(ft.y->begin() + static_cast<std::ptrdiff_t>(from),
                                                        ft.y->begin() + static_cast<std::ptrdiff_t>(to) + 1);
    return TraceHandle(Trace::build(ft.x0MHz + from * ft.spacingMHz, ft.spacingMHz, y));
}

/// Three significant digits.
double rounded(double value)
{
    const double unit = std::pow(10.0, std::floor(std::log10(std::abs(value))) - 2.0);
    return std::round(value / unit) * unit;
}

} // namespace

OverlayDrawing overlayDrawing(const Overlay &overlay)
{
    OverlayDrawing drawing;
    const bool isCatalog = overlay.type() == OverlayType::Catalog;
    drawing.sticks = overlay.curve.curveStyle.value_or(isCatalog ? StickStyle : LineStyle) == StickStyle;
    if (!overlay.hasData())
        return drawing;
    if (const auto *ft = std::get_if<FtOverlay>(&overlay.content))
        drawing.trace = traceOf(overlay, *ft);
    else if (const auto *catalog = std::get_if<CatalogOverlay>(&overlay.content))
        drawing.points = pointsOf(overlay, *catalog);
    else
        drawing.points = pointsOf(overlay, std::get<XyOverlay>(overlay.content));
    return drawing;
}

const void *overlayData(const Overlay &overlay)
{
    return std::visit(
        [](const auto &one) -> const void * {
            using One = std::decay_t<decltype(one)>;
            if constexpr (std::is_same_v<One, FtOverlay>)
                return one.y.get();
            else if constexpr (std::is_same_v<One, CatalogOverlay>)
                return one.lines.get();
            else
                return one.points.get();
        },
        overlay.content);
}

QString overlayFacts(const Overlay &overlay)
{
    if (const auto *catalog = std::get_if<CatalogOverlay>(&overlay.content)) {
        const int lines = catalog->lines ? static_cast<int>(catalog->lines->size()) : 0;
        return catalog->lines ? Texts::tr("Catalogue, %Ln line(s)", nullptr, lines) : Texts::tr("Catalogue");
    }
    if (const auto *xy = std::get_if<XyOverlay>(&overlay.content)) {
        const int points = xy->points ? static_cast<int>(xy->points->size()) : 0;
        return xy->points ? Texts::tr("XY file, %Ln point(s)", nullptr, points) : Texts::tr("XY file");
    }
    return Texts::tr("Experiment");
}

std::optional<double> matchingScale(const Overlay &overlay, const OverlayDrawing &drawing,
                                    const Trace &spectrum)
{
    const OverlayPlacement placement{1.0, 0.0, overlay.xOffset};
    TracePtr envelope;
    if (!drawing.trace.isEmpty())
        envelope = overlayEnvelope(*drawing.trace.trace(), placement, spectrum.xMin(), spectrum.xMax());
    else if (!drawing.points.isEmpty())
        envelope = overlayEnvelope(*drawing.points.points(), placement, spectrum.xMin(), spectrum.xMax(),
                                   drawing.sticks);
    const auto heights = spectrum.fitRange();
    if (!envelope || heights.isEmpty())
        return {};
    const auto range = envelope->range();
    const double highest = std::max(std::abs(range.low), std::abs(range.high));
    const double scale = MatchedPart * heights.high / highest;
    if (!std::isfinite(scale) || !(scale > 0.0))
        return {};
    return std::copysign(rounded(scale), overlay.yScale);
}

} // namespace Chirpdeck
