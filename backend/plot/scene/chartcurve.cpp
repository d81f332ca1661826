// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/plot/scene/chartcurve.h"

#include <QChart>
#include <QLineSeries>
#include <QPen>

namespace Chirpdeck {

ChartCurve::ChartCurve(QObject *parent)
    : QObject(parent)
{
}

ChartCurve::~ChartCurve()
{
    forget();
}

QObject *ChartCurve::series() const
{
    return m_series;
}

void ChartCurve::setSeries(QObject *series)
{
    auto *line = qobject_cast<QAbstractSeries *>(series);
    if (line == m_series)
        return;
    forget();
    m_series = line;
    draw();
    Q_EMIT seriesChanged();
}

void ChartCurve::setCurve(const CurveHandle &curve)
{
    if (curve == m_curve)
        return;
    m_curve = curve;
    draw();
    Q_EMIT curveChanged();
}

void ChartCurve::setColor(const QColor &color)
{
    if (color == m_color)
        return;
    m_color = color;
    style();
    Q_EMIT styleChanged();
}

void ChartCurve::setLineWidth(double width)
{
    if (width == m_lineWidth)
        return;
    m_lineWidth = width;
    style();
    Q_EMIT styleChanged();
}

void ChartCurve::setDot(double dot)
{
    if (dot == m_dot)
        return;
    m_dot = dot;
    Q_EMIT styleChanged();
}

void ChartCurve::forget()
{
    for (const auto &piece : m_pieces) {
        if (!piece)
            continue;
        if (QChart *chart = piece->chart())
            chart->removeSeries(piece);
        delete piece;
    }
    m_pieces.clear();
}

QLineSeries *ChartCurve::addPiece()
{
    auto *piece = new QLineSeries;
    m_series->chart()->addSeries(piece);
    for (auto *axis : m_series->attachedAxes())
        piece->attachAxis(axis);
    return piece;
}

void ChartCurve::style()
{
    QPen pen(m_color, m_lineWidth);
    pen.setCapStyle(Qt::RoundCap);
    pen.setJoinStyle(Qt::RoundJoin);
    for (const auto &piece : m_pieces) {
        if (piece)
            piece->setPen(pen);
    }
}

void ChartCurve::draw()
{
    if (!m_series || !m_series->chart())
        return;
    const std::size_t wanted = m_curve.isEmpty() ? 0 : m_curve.curve()->pieces.size();
    const std::size_t before = m_pieces.size();
    while (m_pieces.size() < wanted)
        m_pieces.push_back(addPiece());
    if (wanted > before)
        style();
    for (std::size_t i = 0; i < m_pieces.size(); ++i) {
        if (!m_pieces[i])
            continue;
        QList<QPointF> points = i < wanted ? m_curve.curve()->pieces[i] : QList<QPointF>();
        if (points.size() == 1)
            points.append(points.constFirst() + QPointF(m_dot, 0.0));
        // Empty ones that stay empty cost the chart a layout each.
        if (!points.isEmpty() || m_pieces[i]->count() > 0)
            m_pieces[i]->replace(points);
        m_pieces[i]->setVisible(!points.isEmpty());
    }
}

} // namespace Chirpdeck
