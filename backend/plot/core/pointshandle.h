// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>
#include <QObject>
#include <QPointF>

#include <memory>
#include <vector>

namespace Chirpdeck {

/// Points at any distance from each other, in ascending order of x; shared and never changed.
using PointsPtr = std::shared_ptr<const std::vector<QPointF>>;

/// Such points as QML sees them: a value that is cheap to copy. A default-constructed handle holds none.
class PointsHandle
{
    Q_GADGET
    Q_PROPERTY(bool empty READ isEmpty FINAL)
    Q_PROPERTY(double count READ count FINAL)

public:
    PointsHandle() = default;
    PointsHandle(PointsPtr points)
        : m_points(std::move(points))
    {
    }

    const PointsPtr &points() const noexcept { return m_points; }
    bool isEmpty() const noexcept { return !m_points || m_points->empty(); }
    double count() const noexcept { return m_points ? static_cast<double>(m_points->size()) : 0.0; }

    /// Handles are equal when they share their points.
    bool operator==(const PointsHandle &) const = default;

private:
    PointsPtr m_points;
};

} // namespace Chirpdeck

Q_DECLARE_METATYPE(Chirpdeck::PointsHandle)
