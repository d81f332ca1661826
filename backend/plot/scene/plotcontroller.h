// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/plot/core/ticks.h"
#include "backend/plot/core/tracehandle.h"
#include "backend/plot/core/viewrange.h"
#include "backend/plot/scene/plotcursor.h"

#include <QElapsedTimer>
#include <QObject>
#include <QPointF>
#include <QRectF>
#include <QVariantAnimation>
#include <QtQml/qqmlregistration.h>

#include <functional>
#include <vector>

namespace Chirpdeck {

/// The state of one plot and all that hands can do to it: view, history, modes, cursors and keys. The
/// overview of all types is in plottypes.h.
///
/// Positions are logical pixels from the top left corner of the plot area, whose size QML tells in plotWidth
/// and plotHeight.
class PlotController : public QObject
{
    Q_OBJECT
    QML_ELEMENT

    Q_PROPERTY(double plotWidth READ plotWidth WRITE setPlotWidth NOTIFY plotSizeChanged FINAL)
    Q_PROPERTY(double plotHeight READ plotHeight WRITE setPlotHeight NOTIFY plotSizeChanged FINAL)

    /// What is shown, data units: left, right, bottom and top edge.
    Q_PROPERTY(double viewX0 READ viewX0 NOTIFY viewChanged FINAL)
    Q_PROPERTY(double viewX1 READ viewX1 NOTIFY viewChanged FINAL)
    Q_PROPERTY(double viewY0 READ viewY0 NOTIFY viewChanged FINAL)
    Q_PROPERTY(double viewY1 READ viewY1 NOTIFY viewChanged FINAL)
    /// How far the view can reach, margins included.
    Q_PROPERTY(double limitX0 READ limitX0 NOTIFY viewChanged FINAL)
    Q_PROPERTY(double limitX1 READ limitX1 NOTIFY viewChanged FINAL)
    Q_PROPERTY(double limitY0 READ limitY0 NOTIFY viewChanged FINAL)
    Q_PROPERTY(double limitY1 READ limitY1 NOTIFY viewChanged FINAL)
    Q_PROPERTY(bool fittedX READ isFittedX NOTIFY viewChanged FINAL)
    /// Heights are written in the unit they have, because the user chose it, not with the prefix that suits.
    Q_PROPERTY(bool keepYUnit READ keepsYUnit WRITE setKeepYUnit NOTIFY keepYUnitChanged FINAL)
    Q_PROPERTY(bool fittedY READ isFittedY NOTIFY viewChanged FINAL)
    Q_PROPERTY(bool canGoBack READ canGoBack NOTIFY historyChanged FINAL)
    Q_PROPERTY(bool canGoForward READ canGoForward NOTIFY historyChanged FINAL)

    /// Space under and above the data when fitted, parts of their height.
    Q_PROPERTY(double marginBelow READ marginBelow WRITE setMarginBelow NOTIFY marginsChanged FINAL)
    Q_PROPERTY(double marginAbove READ marginAbove WRITE setMarginAbove NOTIFY marginsChanged FINAL)
    /// Fitting always shows the height 0.
    Q_PROPERTY(bool includeZero READ includesZero WRITE setIncludeZero NOTIFY marginsChanged FINAL)
    /// How long fitting and going back take, ms; 0 for at once (reduced motion).
    Q_PROPERTY(int fitDuration READ fitDuration WRITE setFitDuration NOTIFY fitDurationChanged FINAL)

    Q_PROPERTY(Mode mode READ mode WRITE setMode NOTIFY modeChanged FINAL)

    /// The trace that the cursors read; by default that of the first TraceItem on the plot.
    Q_PROPERTY(Chirpdeck::TraceHandle cursorTrace READ cursorTrace WRITE setCursorTrace NOTIFY
                   cursorTraceChanged FINAL)
    /// Unit of x for the readout ("MHz"); heights take the unit of the trace.
    Q_PROPERTY(QString xUnit READ xUnit WRITE setXUnit NOTIFY xUnitChanged FINAL)
    Q_PROPERTY(Cursor activeCursor READ activeCursor WRITE setActiveCursor NOTIFY activeCursorChanged FINAL)
    Q_PROPERTY(Chirpdeck::PlotCursor *cursorA READ cursorA CONSTANT FINAL)
    Q_PROPERTY(Chirpdeck::PlotCursor *cursorB READ cursorB CONSTANT FINAL)
    /// Whether both cursors stand, so that the differences mean something.
    Q_PROPERTY(bool hasDelta READ hasDelta NOTIFY cursorsChanged FINAL)
    /// B − A, its reciprocal, and height B / height A; 0 where undefined.
    Q_PROPERTY(double deltaX READ deltaX NOTIFY cursorsChanged FINAL)
    Q_PROPERTY(double deltaY READ deltaY NOTIFY cursorsChanged FINAL)
    Q_PROPERTY(double inverseDelta READ inverseDelta NOTIFY cursorsChanged FINAL)
    Q_PROPERTY(double ratio READ ratio NOTIFY cursorsChanged FINAL)
    /// The same for the readout, with units: "2 739.6951 MHz", "0.3650 ns", "1.018".
    Q_PROPERTY(QString deltaText READ deltaText NOTIFY cursorsChanged FINAL)
    Q_PROPERTY(QString inverseDeltaText READ inverseDeltaText NOTIFY cursorsChanged FINAL)
    Q_PROPERTY(QString ratioText READ ratioText NOTIFY cursorsChanged FINAL)

public:
    enum Mode { Pan, BoxZoom, Cursors };
    Q_ENUM(Mode)
    enum Cursor { NoCursor, A, B };
    Q_ENUM(Cursor)

    explicit PlotController(QObject *parent = nullptr);

    double plotWidth() const { return m_size.width(); }
    void setPlotWidth(double width);
    double plotHeight() const { return m_size.height(); }
    void setPlotHeight(double height);

    const ViewBox &view() const { return m_range.view(); }
    double viewX0() const { return view().left; }
    double viewX1() const { return view().right; }
    double viewY0() const { return view().bottom; }
    double viewY1() const { return view().top; }
    double limitX0() const { return m_range.limits().left; }
    double limitX1() const { return m_range.limits().right; }
    double limitY0() const { return m_range.limits().bottom; }
    double limitY1() const { return m_range.limits().top; }
    bool isFittedX() const { return m_range.isFittedX(); }
    bool keepsYUnit() const { return m_keepYUnit; }
    void setKeepYUnit(bool keep);
    UnitChoice yUnitChoice() const { return m_keepYUnit ? UnitChoice::AsGiven : UnitChoice::Suitable; }
    bool isFittedY() const { return m_range.isFittedY(); }
    bool canGoBack() const { return m_history.canGoBack(); }
    bool canGoForward() const { return m_history.canGoForward(); }

    double marginBelow() const { return m_marginBelow; }
    void setMarginBelow(double part);
    double marginAbove() const { return m_marginAbove; }
    void setMarginAbove(double part);
    bool includesZero() const { return m_includeZero; }
    void setIncludeZero(bool include);
    int fitDuration() const { return m_animation.duration(); }
    void setFitDuration(int ms);

    Mode mode() const { return m_mode; }
    void setMode(Mode mode);

    TraceHandle cursorTrace() const { return m_cursorTrace; }
    void setCursorTrace(const TraceHandle &trace);
    QString xUnit() const { return m_xUnit; }
    void setXUnit(const QString &unit);
    Cursor activeCursor() const { return m_activeCursor; }
    void setActiveCursor(Cursor cursor);
    PlotCursor *cursorA() { return &m_cursorA; }
    PlotCursor *cursorB() { return &m_cursorB; }
    bool hasDelta() const { return m_cursorA.m_shown && m_cursorB.m_shown; }
    double deltaX() const { return hasDelta() ? m_cursorB.m_x - m_cursorA.m_x : 0.0; }
    double deltaY() const { return hasDelta() ? m_cursorB.m_y - m_cursorA.m_y : 0.0; }
    double inverseDelta() const;
    double ratio() const;
    QString deltaText() const;
    QString inverseDeltaText() const;
    QString ratioText() const;

    /// What a TraceItem on this plot holds; the data bounds are the union over all of them. A null trace
    /// takes no part.
    void setExtent(const QObject *owner, const TracePtr &trace);
    void removeExtent(const QObject *owner);

    /// Brackets a gesture of many small steps, which is one entry in the history. Calls outside of a pair are
    /// entries of their own, except that repeated steps of one kind within a second count as one.
    Q_INVOKABLE void beginGesture();
    Q_INVOKABLE void endGesture();

    /// Moves the data by so many pixels.
    Q_INVOKABLE void panBy(double dx, double dy);
    /// Zooms about a point; factors > 1 show less, 1 leaves an axis alone.
    Q_INVOKABLE void zoomAt(double px, double py, double factorX, double factorY);
    /// A wheel step of angleDelta (120 a notch): x, or with Shift y, or with Ctrl and Shift both.
    Q_INVOKABLE void wheel(double px, double py, double angleDelta, int modifiers);
    /// Two fingers: begin where they came down, then every position of them, then end. One entry in the
    /// history.
    Q_INVOKABLE void beginPinch(QPointF a, QPointF b);
    Q_INVOKABLE void pinch(QPointF a, QPointF b);
    Q_INVOKABLE void endPinch() { endGesture(); }
    Q_INVOKABLE void zoomToRect(const QRectF &rectangle);
    Q_INVOKABLE void fitAll();
    Q_INVOKABLE void fitX();
    /// Fits the heights of what is visible.
    Q_INVOKABLE void fitY();
    Q_INVOKABLE void back();
    Q_INVOKABLE void forward();
    /// Typed limits, in data units.
    Q_INVOKABLE void showX(double x0, double x1);
    Q_INVOKABLE void showY(double y0, double y1);

    Q_INVOKABLE double xAt(double px) const { return m_range.xAt(px, m_size.width()); }
    Q_INVOKABLE double yAt(double py) const { return m_range.yAt(py, m_size.height()); }
    Q_INVOKABLE double pxAt(double x) const { return m_range.pxAt(x, m_size.width()); }
    Q_INVOKABLE double pyAt(double y) const { return m_range.pyAt(y, m_size.height()); }

    /// Puts the active cursor (A when none is) on the highest sample within 12 px of px, as a finger cannot
    /// hit a single sample.
    Q_INVOKABLE void placeCursor(double px);
    /// Puts a cursor on the sample nearest to x and shows it.
    Q_INVOKABLE void setCursor(Chirpdeck::PlotController::Cursor cursor, double x);
    Q_INVOKABLE void hideCursor(Chirpdeck::PlotController::Cursor cursor);
    /// Moves the active cursor by so many samples; it stays in view by moving the view along.
    Q_INVOKABLE void stepCursor(int samples);
    /// A drag of a cursor's handle: the cursor follows the finger, ten times slower while the finger is
    /// farther than 80 px away from the handle
    /// (`away`, vertical distance).
    Q_INVOKABLE void beginCursorDrag(Chirpdeck::PlotController::Cursor cursor);
    Q_INVOKABLE void dragCursor(double dx, double away);

    /// Acts on a key of the plot: arrows pan 10 % (Ctrl 50 %), + and − zoom x (Shift: y), Home fits all,
    /// Alt+Left and Alt+Right go back and forward, A and B choose a cursor, comma and point move it by one
    /// sample. False for any other key.
    Q_INVOKABLE bool handleKey(int key, int modifiers);

Q_SIGNALS:
    void plotSizeChanged();
    void viewChanged();
    void keepYUnitChanged();
    void historyChanged();
    void marginsChanged();
    void fitDurationChanged();
    void modeChanged();
    void cursorTraceChanged();
    void xUnitChanged();
    void activeCursorChanged();
    void cursorsChanged();

private:
    enum class Step { None, Pan, Zoom, Other };
    struct Extent
    {
        const QObject *owner;
        TracePtr trace;
    };

    void change(Step step, const std::function<void(ViewRange &)> &how);
    void glide(const std::function<void(ViewRange &)> &how);
    void glideTo(const ViewRange &target);
    /// What the plot shows, or will show when it has come to rest.
    const ViewRange &aim() const;
    void remember(Step step);
    ValueRange withBase(ValueRange heights) const;
    void updateBounds();
    void updateCursors();
    void viewMoved();
    TracePtr readTrace() const;
    PlotCursor *cursorOf(Cursor cursor);
    void snapTo(PlotCursor &cursor, std::int64_t index);

    QSizeF m_size;
    ViewRange m_range;
    ViewHistory m_history;
    double m_marginBelow = 0.05;
    double m_marginAbove = 0.05;
    bool m_keepYUnit = false;
    bool m_includeZero = false;
    Mode m_mode = Pan;
    std::vector<Extent> m_extents;

    bool m_inGesture = false;
    bool m_gestureRemembered = false;
    Step m_lastStep = Step::None;
    QElapsedTimer m_sinceLastStep;
    ViewBox m_pinchView;
    QPointF m_pinchA;
    QPointF m_pinchB;
    QVariantAnimation m_animation;
    ViewRange m_glideFrom;
    ViewRange m_glideTo;

    TraceHandle m_cursorTrace;
    QString m_xUnit;
    Cursor m_activeCursor = NoCursor;
    PlotCursor m_cursorA;
    PlotCursor m_cursorB;
    double m_draggedX = 0.0;
};

} // namespace Chirpdeck
