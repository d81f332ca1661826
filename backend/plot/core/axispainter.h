// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/plot/core/ticks.h"

#include <QColor>
#include <QFont>
#include <QRectF>

class QPainter;

namespace Chirpdeck {

/// Where an axis stands: Bottom with its labels under the plot, Left with them on the left.
enum class AxisEdge { Bottom, Left };

struct AxisStyle
{
    QColor line;
    QColor text;
    QFont font;
    double markLength = 5.0;
    double minorLength = 3.0;
};

/// Ticks for an axis from low to high, as dense as labels in this font allow.
Ticks axisTicks(AxisEdge edge, double low, double high, const QString &unit, double lengthPx,
                const QFont &font, UnitChoice choice = UnitChoice::Suitable);

/// Draws line, marks and labels. `plot` is the edge's plot area in the painter's coordinates; labels are
/// drawn outside of it. Marks lie on whole device pixels; `deviceScale` is device pixels per painter unit.
void paintAxis(QPainter &painter, AxisEdge edge, const QRectF &plot, double low, double high,
               const Ticks &ticks, const AxisStyle &style, double deviceScale);

/// The middle of the device pixel that a mark at this position falls into.
double onDevicePixel(double position, double deviceScale);

} // namespace Chirpdeck
