// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "persistence/data/vocabulary.h"

#include <QList>
#include <QMap>
#include <QPointF>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>
#include <variant>
#include <vector>

namespace Chirpdeck {

/// How an overlay is drawn. What the user never set is absent, in the file too. The numbers are those that
/// Blackchirp stores.
struct OverlayCurve
{
    std::optional<QString> color;    ///< `#rrggbb` or `#aarrggbb`
    std::optional<int> curveStyle;   ///< 0 lines, 1 sticks, 2 steps, 3 dots, -1 none
    std::optional<int> lineStyle;    ///< Qt::PenStyle
    std::optional<double> thickness; ///< pixels
    std::optional<int> marker;       ///< QwtSymbol::Style; -1 none
    std::optional<int> markerSize;   ///< pixels
    std::optional<int> xAxis;        ///< QwtAxis
    std::optional<int> yAxis;
    std::optional<bool> visible;
    std::optional<bool> autoscale;
    std::optional<int> plotIndex;

    bool operator==(const OverlayCurve &) const = default;
};

/// The spectrum of another experiment: y at x0 + i · spacing.
struct FtOverlay
{
    double x0MHz = 0.0;
    double spacingMHz = 1.0;
    double loFreqMHz = 0.0;
    quint64 shots = 0;
    std::shared_ptr<const std::vector<double>> y;

    bool operator==(const FtOverlay &other) const;
};

/// A transition of a catalogue.
struct OverlayLine
{
    double freqMHz = 0.0;
    double intensity = 0.0;
    QString quantumNumbers;
    QString additional; ///< a JSON object in one line, or empty

    bool operator==(const OverlayLine &) const = default;
};

/// Lines of a catalogue, drawn as sticks or convolved with a line shape.
struct CatalogOverlay
{
    QString sourceProgram; ///< SPCAT, XIAM
    QString moleculeName;
    bool convolve = false;
    LineShape lineShape = LineShape::Lorentzian;
    double linewidthKHz = 100.0; ///< full width at half maximum
    double convolutionMinMHz = 0.0;
    double convolutionMaxMHz = 0.0;
    int convolutionPoints = 0;
    double filterMinMHz = 0.0; ///< lines outside are left out; both 0: no limit
    double filterMaxMHz = 0.0;
    std::shared_ptr<const std::vector<OverlayLine>> lines;

    bool operator==(const CatalogOverlay &other) const;
};

/// Points of a text file.
struct XyOverlay
{
    XyDelimiter delimiter = XyDelimiter::Comma;
    int headerLines = 0;
    int xColumn = 0; ///< counted from 0
    int yColumn = 1;
    QStringList columnNames;
    double filterMinX = 0.0; ///< points outside are left out; both 0: no limit
    double filterMaxX = 0.0;
    std::shared_ptr<const std::vector<QPointF>> points;

    bool operator==(const XyOverlay &other) const;
};

/// Something that is drawn over a spectrum and kept with the experiment. A value; its data are shared and
/// never changed.
struct Overlay
{
    QString label;
    QString sourceFile; ///< where the data came from, as an absolute path
    QString plotId;     ///< the plot that it belongs to
    QString comment;
    bool enabled = true;
    double xOffset = 0.0;
    double yOffset = 0.0;
    double yScale = 1.0;
    bool hasMinFreq = false;
    double minFreqMHz = 0.0;
    bool hasMaxFreq = false;
    double maxFreqMHz = 1000.0;
    OverlayCurve curve;
    std::variant<FtOverlay, CatalogOverlay, XyOverlay> content;
    /// Rows of the settings file that this version does not know; written again.
    QMap<QString, QString> other;

    OverlayType type() const { return static_cast<OverlayType>(content.index()); }
    /// The curve's own switch wins over the overlay's.
    bool isVisible() const { return curve.visible.value_or(enabled); }
    /// False while its data could not be read.
    bool hasData() const;

    bool operator==(const Overlay &) const = default;
};

/// Whether both show the same data.
template<typename T>
bool isSameData(const std::shared_ptr<const T> &a, const std::shared_ptr<const T> &b)
{
    return a == b || (a && b && *a == *b);
}

inline bool FtOverlay::operator==(const FtOverlay &other) const
{
    return x0MHz == other.x0MHz && spacingMHz == other.spacingMHz && loFreqMHz == other.loFreqMHz &&
           shots == other.shots && isSameData(y, other.y);
}

inline bool CatalogOverlay::operator==(const CatalogOverlay &other) const
{
    return sourceProgram == other.sourceProgram && moleculeName == other.moleculeName &&
           convolve == other.convolve && lineShape == other.lineShape && linewidthKHz == other.linewidthKHz &&
           convolutionMinMHz == other.convolutionMinMHz && convolutionMaxMHz == other.convolutionMaxMHz &&
           convolutionPoints == other.convolutionPoints && filterMinMHz == other.filterMinMHz &&
           filterMaxMHz == other.filterMaxMHz && isSameData(lines, other.lines);
}

inline bool XyOverlay::operator==(const XyOverlay &other) const
{
    return delimiter == other.delimiter && headerLines == other.headerLines && xColumn == other.xColumn &&
           yColumn == other.yColumn && columnNames == other.columnNames && filterMinX == other.filterMinX &&
           filterMaxX == other.filterMaxX && isSameData(points, other.points);
}

inline bool Overlay::hasData() const
{
    return std::visit(
        [](const auto &one) {
            using One = std::decay_t<decltype(one)>;
            if constexpr (std::is_same_v<One, FtOverlay>)
                return one.y != nullptr;
            else if constexpr (std::is_same_v<One, CatalogOverlay>)
                return one.lines != nullptr;
            else
                return one.points != nullptr;
        },
        content);
}

} // namespace Chirpdeck
