// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/plot/core/curvehandle.h"

#include <QColor>
#include <QObject>
#include <QPointer>
#include <QtQml/qqmlregistration.h>

#include <vector>

class QAbstractSeries;
class QLineSeries;

namespace Chirpdeck {

/// Draws a curve with gaps in a ChartView of Qt Charts, whose line series know no gaps: each piece is a
/// series of its own. `series` is a LineSeries declared in the ChartView; it is left empty and tells the
/// chart and its axes.
class ChartCurve : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QObject *series READ series WRITE setSeries NOTIFY seriesChanged FINAL)
    Q_PROPERTY(Chirpdeck::CurveHandle curve READ curve WRITE setCurve NOTIFY curveChanged FINAL)
    Q_PROPERTY(QColor color READ color WRITE setColor NOTIFY styleChanged FINAL)
    Q_PROPERTY(double lineWidth READ lineWidth WRITE setLineWidth NOTIFY styleChanged FINAL)
    /// The length of a dot along x, in the chart's units.
    Q_PROPERTY(double dot READ dot WRITE setDot NOTIFY styleChanged FINAL)

public:
    explicit ChartCurve(QObject *parent = nullptr);
    ~ChartCurve() override;

    QObject *series() const;
    void setSeries(QObject *series);
    const CurveHandle &curve() const { return m_curve; }
    void setCurve(const CurveHandle &curve);
    QColor color() const { return m_color; }
    void setColor(const QColor &color);
    double lineWidth() const { return m_lineWidth; }
    void setLineWidth(double width);
    double dot() const { return m_dot; }
    void setDot(double dot);

Q_SIGNALS:
    void seriesChanged();
    void curveChanged();
    void styleChanged();

private:
    void draw();
    void style();
    void forget();
    QLineSeries *addPiece();

    QPointer<QAbstractSeries> m_series;
    CurveHandle m_curve;
    QColor m_color;
    double m_lineWidth = 1.5;
    double m_dot = 1.0;
    std::vector<QPointer<QLineSeries>> m_pieces; ///< of the chart; those behind the curve's are hidden
};

} // namespace Chirpdeck
