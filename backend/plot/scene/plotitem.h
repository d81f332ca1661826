// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/plot/scene/plotcontroller.h"

#include <QPointer>
#include <QQuickItem>

namespace Chirpdeck {

/// What the decorations of a plot have in common: they follow its view, and rest while they are invisible.
/// Derived classes name it with its namespace, because the QML tools read base classes as they are written.
class PlotItem : public QQuickItem
{
    Q_OBJECT
    QML_ANONYMOUS

    Q_PROPERTY(Chirpdeck::PlotController *plot READ plot WRITE setPlot NOTIFY plotChanged FINAL)

public:
    explicit PlotItem(QQuickItem *parent = nullptr);

    PlotController *plot() const { return m_plot; }
    void setPlot(PlotController *plot);

Q_SIGNALS:
    void plotChanged();

protected:
    /// Asks for polishing and painting, as far as there is anybody to see it.
    void refresh();
    double deviceScale() const;

    void geometryChange(const QRectF &newGeometry, const QRectF &oldGeometry) override;
    void itemChange(ItemChange change, const ItemChangeData &data) override;

private:
    QPointer<PlotController> m_plot;
};

} // namespace Chirpdeck
