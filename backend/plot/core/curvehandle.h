// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QMetaType>
#include <QObject>
#include <QPointF>

#include <memory>
#include <vector>

namespace Chirpdeck {

/// Points to be joined, in pieces: what lies between two pieces is a gap and stays one. A piece of one point
/// is a dot.
struct Curve
{
    std::vector<QList<QPointF>> pieces;

    bool isEmpty() const { return pieces.empty(); }
};

/// A curve as QML sees it: a value that is cheap to copy. Models expose it, ChartCurve takes it.
class CurveHandle
{
    Q_GADGET
    Q_PROPERTY(bool empty READ isEmpty FINAL)

public:
    CurveHandle() = default;
    CurveHandle(std::shared_ptr<const Curve> curve)
        : m_curve(std::move(curve))
    {
    }

    const std::shared_ptr<const Curve> &curve() const noexcept { return m_curve; }
    bool isEmpty() const noexcept { return !m_curve || m_curve->isEmpty(); }

    /// Handles are equal when they share one curve.
    bool operator==(const CurveHandle &) const = default;

private:
    std::shared_ptr<const Curve> m_curve;
};

} // namespace Chirpdeck

Q_DECLARE_METATYPE(Chirpdeck::CurveHandle)
