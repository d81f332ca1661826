// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/plot/core/tracehandle.h"
#include "backend/plot/scene/plotcontroller.h"
#include "backend/plot/scene/tracedrawing.h"

#include <QFutureWatcher>
#include <QPointer>
#include <QQuickItem>
#include <QThreadPool>

namespace Chirpdeck {

/// Draws one trace over its whole area. The overview of all types is in plottypes.h.
///
/// With a `plot` the item shows that controller's view and tells it what the data span; without one, viewX0 …
/// viewY1 say what to show (thumbnails, overview strips). Pixel columns are worked out by a thread of the
/// item: one job at a time, always for the latest request. Until a job is done the last drawing is moved and
/// stretched to the current view. An invisible item does nothing at all.
class TraceItem : public QQuickItem
{
    Q_OBJECT
    QML_ELEMENT

    Q_PROPERTY(Chirpdeck::TraceHandle trace READ trace WRITE setTrace NOTIFY traceChanged FINAL)
    Q_PROPERTY(Chirpdeck::PlotController *plot READ plot WRITE setPlot NOTIFY plotChanged FINAL)
    /// Left, right, bottom and top edge in data units, for an item without a plot.
    Q_PROPERTY(double viewX0 READ viewX0 WRITE setViewX0 NOTIFY viewChanged FINAL)
    Q_PROPERTY(double viewX1 READ viewX1 WRITE setViewX1 NOTIFY viewChanged FINAL)
    Q_PROPERTY(double viewY0 READ viewY0 WRITE setViewY0 NOTIFY viewChanged FINAL)
    Q_PROPERTY(double viewY1 READ viewY1 WRITE setViewY1 NOTIFY viewChanged FINAL)
    Q_PROPERTY(QColor color READ color WRITE setColor NOTIFY styleChanged FINAL)
    /// Between curve and zero; transparent for none.
    Q_PROPERTY(QColor fillColor READ fillColor WRITE setFillColor NOTIFY styleChanged FINAL)
    /// Logical pixels.
    Q_PROPERTY(double lineWidth READ lineWidth WRITE setLineWidth NOTIFY styleChanged FINAL)
    Q_PROPERTY(Pattern pattern READ pattern WRITE setPattern NOTIFY styleChanged FINAL)
    /// Whether the drawing on screen was made for exactly the current view and trace.
    Q_PROPERTY(bool settled READ isSettled NOTIFY settledChanged FINAL)

public:
    enum Pattern { Solid, Dashed, Dotted };
    Q_ENUM(Pattern)

    explicit TraceItem(QQuickItem *parent = nullptr);
    ~TraceItem() override;

    TraceHandle trace() const { return m_trace; }
    void setTrace(const TraceHandle &trace);
    PlotController *plot() const { return m_plot; }
    void setPlot(PlotController *plot);

    double viewX0() const { return view().left; }
    double viewX1() const { return view().right; }
    double viewY0() const { return view().bottom; }
    double viewY1() const { return view().top; }
    void setViewX0(double value) { setEdge(m_view.left, value); }
    void setViewX1(double value) { setEdge(m_view.right, value); }
    void setViewY0(double value) { setEdge(m_view.bottom, value); }
    void setViewY1(double value) { setEdge(m_view.top, value); }

    QColor color() const { return m_style.color; }
    void setColor(const QColor &color);
    QColor fillColor() const { return m_style.fill; }
    void setFillColor(const QColor &color);
    double lineWidth() const { return m_style.lineWidth; }
    void setLineWidth(double width);
    Pattern pattern() const { return static_cast<Pattern>(m_style.pattern); }
    void setPattern(Pattern pattern);

    bool isSettled() const { return m_settled; }
    /// Jobs started so far; for tests and the performance page.
    int jobCount() const { return m_jobCount; }

Q_SIGNALS:
    void traceChanged();
    void plotChanged();
    void viewChanged();
    void styleChanged();
    void settledChanged();

protected:
    void updatePolish() override;
    QSGNode *updatePaintNode(QSGNode *oldNode, UpdatePaintNodeData *) override;
    void geometryChange(const QRectF &newGeometry, const QRectF &oldGeometry) override;
    void itemChange(ItemChange change, const ItemChangeData &data) override;

private:
    ViewBox view() const { return m_plot ? m_plot->view() : m_view; }
    TraceRequest request() const;
    void setEdge(double &edge, double value);
    void restyled();
    void refresh();
    void jobDone();
    void setDrawing(std::shared_ptr<const TraceDrawing> drawing);
    void updateSettled();
    QSGNode *updateMeshNode(QSGNode *oldNode);
    QSGNode *updateImageNode(QSGNode *oldNode);

    TraceHandle m_trace;
    QPointer<PlotController> m_plot;
    ViewBox m_view;
    TraceStyle m_style;

    QThreadPool m_pool;
    QFutureWatcher<std::shared_ptr<const TraceDrawing>> m_job;
    std::shared_ptr<const TraceDrawing> m_drawing;
    quint64 m_drawingNumber = 0;  ///< counts drawings
    quint64 m_uploadedNumber = 0; ///< the drawing that the node holds; 0 for none
    int m_jobCount = 0;
    bool m_settled = false;
};

} // namespace Chirpdeck
