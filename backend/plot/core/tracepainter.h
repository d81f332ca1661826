// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/plot/core/traceshape.h"

#include <QColor>

class QPainter;

namespace Chirpdeck {

/// How the curve of a trace is interrupted, so that traces differ by more than their colour.
enum class LinePattern { Solid, Dashed, Dotted };

/// Lengths of a pattern in logical pixels. They are measured along lines, and along x + y in bars, which have
/// no direction: so neither a flat nor an upright stretch of the curve disappears.
struct PatternLengths
{
    double period;
    double on;
};
PatternLengths lengthsOf(LinePattern pattern);

struct TraceStyle
{
    QColor color = Qt::white;
    QColor fill = Qt::transparent; ///< between curve and height 0; transparent for none
    double lineWidth = 1.3;        ///< logical pixels
    LinePattern pattern = LinePattern::Solid;

    bool operator==(const TraceStyle &) const = default;
};

/// Draws a shape with its plot's top left corner at the painter's origin. The painter's unit is one device
/// pixel; `scale` is device pixels per logical one.
void paintTrace(QPainter &painter, const TraceShape &shape, const TraceStyle &style, double scale);

} // namespace Chirpdeck
