// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/plot/core/trace.h"

#include <QMetaType>
#include <QObject>

namespace Chirpdeck {

/// A trace as QML sees it: a value that is cheap to copy. Models expose it as
/// `Q_PROPERTY(Chirpdeck::TraceHandle trace READ trace NOTIFY traceChanged FINAL)`, TraceItem and
/// PlotController take it, and QML binds one to the other without looking inside. A default-constructed
/// handle holds no trace.
class TraceHandle
{
    Q_GADGET
    Q_PROPERTY(bool empty READ isEmpty FINAL)
    Q_PROPERTY(double count READ count FINAL)
    Q_PROPERTY(double xMin READ xMin FINAL)
    Q_PROPERTY(double xMax READ xMax FINAL)
    Q_PROPERTY(double yMin READ yMin FINAL)
    Q_PROPERTY(double yMax READ yMax FINAL)
    Q_PROPERTY(QString units READ units FINAL)

public:
    TraceHandle() = default;
    TraceHandle(TracePtr trace)
        : m_trace(std::move(trace))
    {
    }

    const TracePtr &trace() const noexcept { return m_trace; }
    bool isEmpty() const noexcept { return !m_trace || m_trace->isEmpty(); }
    /// Number of samples; a double, because QML counts in doubles.
    double count() const noexcept { return m_trace ? static_cast<double>(m_trace->size()) : 0.0; }
    double xMin() const noexcept { return m_trace ? m_trace->xMin() : 0.0; }
    double xMax() const noexcept { return m_trace ? m_trace->xMax() : 0.0; }
    double yMin() const noexcept { return hasHeights() ? m_trace->range().low : 0.0; }
    double yMax() const noexcept { return hasHeights() ? m_trace->range().high : 0.0; }
    QString units() const { return m_trace ? m_trace->units() : QString(); }

    /// Handles are equal when they share one trace.
    bool operator==(const TraceHandle &) const = default;

private:
    bool hasHeights() const noexcept { return m_trace && !m_trace->range().isEmpty(); }

    TracePtr m_trace;
};

} // namespace Chirpdeck

Q_DECLARE_METATYPE(Chirpdeck::TraceHandle)
