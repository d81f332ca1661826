// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/plot/core/axispainter.h"
#include "backend/plot/scene/plotitem.h"

#include <QFont>
#include <QImage>
#include <QSizeF>
#include <QStringList>

namespace Chirpdeck {

/// One axis of a plot: line, marks and labels. It lies in the gutter, its long side against the plot area and
/// of the same length; the labels at the ends may stand out. The title is QML's: quantity and displayUnit.
class AxisItem : public Chirpdeck::PlotItem
{
    Q_OBJECT
    QML_ELEMENT

    Q_PROPERTY(Edge edge READ edge WRITE setEdge NOTIFY styleChanged FINAL)
    /// Unit of the data; the labels are in displayUnit.
    Q_PROPERTY(QString unit READ unit WRITE setUnit NOTIFY styleChanged FINAL)
    Q_PROPERTY(QFont font READ font WRITE setFont NOTIFY styleChanged FINAL)
    Q_PROPERTY(QColor textColor READ textColor WRITE setTextColor NOTIFY styleChanged FINAL)
    Q_PROPERTY(QColor lineColor READ lineColor WRITE setLineColor NOTIFY styleChanged FINAL)
    Q_PROPERTY(QString displayUnit READ displayUnit NOTIFY ticksChanged FINAL)
    Q_PROPERTY(QStringList labels READ labels NOTIFY ticksChanged FINAL)

public:
    enum Edge { Bottom, Left };
    Q_ENUM(Edge)

    explicit AxisItem(QQuickItem *parent = nullptr);

    Edge edge() const { return static_cast<Edge>(m_edge); }
    void setEdge(Edge edge);
    QString unit() const { return m_unit; }
    void setUnit(const QString &unit);
    QFont font() const { return m_style.font; }
    void setFont(const QFont &font);
    QColor textColor() const { return m_style.text; }
    void setTextColor(const QColor &color);
    QColor lineColor() const { return m_style.line; }
    void setLineColor(const QColor &color);

    QString displayUnit() const { return m_ticks.unit.unit; }
    QStringList labels() const { return m_ticks.labels; }
    const Ticks &ticks() const { return m_ticks; }

Q_SIGNALS:
    void styleChanged();
    void ticksChanged();

protected:
    void updatePolish() override;
    QSGNode *updatePaintNode(QSGNode *oldNode, UpdatePaintNodeData *) override;

private:
    /// What m_image shows, apart from the style.
    struct Painted
    {
        double low = 0.0;
        double high = 0.0;
        QSizeF size;
        double scale = 0.0;
        bool keepsYUnit = false;

        bool operator==(const Painted &) const = default;
    };

    void restyled();
    void updateTicks();
    QRectF paintedArea() const;

    AxisEdge m_edge = AxisEdge::Bottom;
    QString m_unit;
    AxisStyle m_style;
    Ticks m_ticks;
    Painted m_painted;
    QImage m_image;
    bool m_imageChanged = false;
};

} // namespace Chirpdeck
