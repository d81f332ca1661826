// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/plot/core/trace.h"
#include "backend/plot/core/viewrange.h"

#include <QColor>
#include <QImage>
#include <QRect>
#include <QString>

#include <algorithm>
#include <cmath>
#include <limits>
#include <memory>
#include <vector>

/// What a picture of a trace must show, worked out sample by sample without any of the code that draws it.
namespace Chirpdeck::Test {

struct Extent
{
    double top = std::numeric_limits<double>::infinity(); // pixels downwards, so top < bottom
    double bottom = -std::numeric_limits<double>::infinity();

    bool isEmpty() const { return top > bottom; }
    void reach(double y)
    {
        top = std::min(top, y);
        bottom = std::max(bottom, y);
    }
};

struct ExpectedColumn
{
    Extent inner; // the picture shows at least this
    Extent outer; // and at most this
};

/// Noise with narrow lines and a gap, the same at every call.
inline TracePtr knownSignal(int count, double x0, double dx, int gapAt = -1)
{
    auto y = std::make_shared<std::vector<double>>(static_cast<size_t>(count));
    quint32 state = 12345;
    for (int i = 0; i < count; ++i) {
        state = state * 1664525U + 1013904223U;
        (*y)[static_cast<size_t>(i)] = 0.6 * (state >> 8) / static_cast<double>(1 << 24) - 0.3;
    }
    for (const double part : {0.13, 0.4, 0.41, 0.77})
        (*y)[static_cast<size_t>(part * count)] = 4.0 + 8.0 * part;
    (*y)[static_cast<size_t>(0.9 * count)] = -3.0;
    if (gapAt >= 0)
        std::fill_n(y->begin() + gapAt, count / 20 + 1, std::numeric_limits<double>::quiet_NaN());
    return Trace::build(x0, dx, std::move(y));
}

inline std::vector<ExpectedColumn> expectedColumns(const Trace &trace, const ViewBox &view, QSize plot,
                                                   double lineWidth)
{
    std::vector<ExpectedColumn> columns(static_cast<size_t>(plot.width()));
    const auto px = [&](std::int64_t i) { return (trace.xAt(i) - view.left) / view.width() * plot.width(); };
    const auto py = [&](std::int64_t i) { return (view.top - trace.yAt(i)) / view.height() * plot.height(); };
    const bool dense = std::abs(px(1) - px(0)) < 1.0;
    for (std::int64_t i = 0; i + 1 < trace.size(); ++i) {
        if (std::isnan(trace.yAt(i)) || std::isnan(trace.yAt(i + 1)))
            continue;
        const double xa = px(i);
        const double xb = px(i + 1);
        const double left = std::min(xa, xb);
        const double right = std::max(xa, xb);
        const auto at = [&](double x) {
            return py(i) + (std::clamp(x, left, right) - xa) / (xb - xa) * (py(i + 1) - py(i));
        };
        const double around = dense ? 0.0 : 0.5 + 0.5 * lineWidth;
        const int first = std::max(0, static_cast<int>(std::floor(left - around)));
        const int last = std::min(plot.width() - 1, static_cast<int>(std::floor(right + around)));
        for (int c = first; c <= last; ++c) {
            ExpectedColumn &column = columns[static_cast<size_t>(c)];
            if (dense) {
                for (const std::int64_t k : {i, i + 1}) {
                    column.outer.reach(py(k));
                    if (std::floor(px(k)) == c)
                        column.inner.reach(py(k));
                }
            } else {
                column.outer.reach(at(c - around));
                column.outer.reach(at(c + 1 + around));
                if (left <= c + 0.5 && c + 0.5 <= right)
                    column.inner.reach(at(c + 0.5));
            }
        }
    }
    return columns;
}

inline int distance(QColor a, QColor b)
{
    return std::abs(a.red() - b.red()) + std::abs(a.green() - b.green()) + std::abs(a.blue() - b.blue());
}

/// An empty string when the trace in `color` on `ground` fills its columns as it must, to `tolerance` pixels;
/// else the first difference.
inline QString differenceFrom(const QImage &picture, QRect area, const Trace &trace, const ViewBox &view,
                              double lineWidth, QColor color, QColor ground, double tolerance = 1.0)
{
    const auto expected = expectedColumns(trace, view, area.size(), lineWidth);
    int drawn = 0;
    for (int c = 0; c < area.width(); ++c) {
        Extent found;
        for (int y = 0; y < area.height(); ++y) {
            const QColor pixel = picture.pixelColor(area.left() + c, area.top() + y);
            if (3 * distance(pixel, ground) > distance(color, ground)) {
                found.reach(y);
                found.reach(y + 1);
            }
        }
        drawn += found.isEmpty() ? 0 : 1;
        const ExpectedColumn &column = expected[static_cast<size_t>(c)];
        const auto inside = [&](double y) { return std::clamp(y, 0.0, static_cast<double>(area.height())); };
        const double reach = 0.5 * lineWidth + tolerance;
        const bool visible = !column.inner.isEmpty() && column.inner.top < area.height() - tolerance &&
                             column.inner.bottom > tolerance;
        const auto report = [&](const char *what) {
            return QStringLiteral("column %1: %2, drawn %3 to %4, at least %5 to %6, at most %7 to %8")
                .arg(c)
                .arg(QLatin1String(what))
                .arg(found.top)
                .arg(found.bottom)
                .arg(column.inner.top)
                .arg(column.inner.bottom)
                .arg(column.outer.top)
                .arg(column.outer.bottom);
        };
        if (visible && found.isEmpty())
            return report("nothing drawn");
        if (visible && (found.top > inside(column.inner.top) + tolerance ||
                        found.bottom < inside(column.inner.bottom) - tolerance))
            return report("too little drawn");
        if (!found.isEmpty() && column.outer.isEmpty())
            return report("drawn in a gap");
        if (!found.isEmpty() &&
            (found.top < column.outer.top - reach || found.bottom > column.outer.bottom + reach))
            return report("too much drawn");
    }
    if (drawn == 0)
        return QStringLiteral("the picture is blank");
    return {};
}

} // namespace Chirpdeck::Test
