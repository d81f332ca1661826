// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/plot/core/tracepainter.h"
#include "backend/plot/scene/barmaterial.h"
#include "backend/plot/scene/tracematerial.h"
#include "backend/plot/scene/tracemesh.h"

#include <QSGFlatColorMaterial>
#include <QSGGeometryNode>
#include <QSGTransformNode>

class QQuickWindow;

namespace Chirpdeck {

/// The curve of a trace and the area under it, in device pixels of the plot they were made for. The matrix
/// brings them to where they belong.
class TraceNode : public QSGTransformNode
{
public:
    TraceNode();

    void setMesh(const TraceMesh &mesh, QQuickWindow &window);
    /// `scale` is device pixels per logical one.
    void setStyle(const TraceStyle &style, double scale);

private:
    QSGGeometry m_curveGeometry;
    QSGGeometry m_coreGeometry;
    QSGGeometry m_barGeometry;
    QSGGeometry m_fillGeometry;
    TraceMaterial m_curveMaterial;
    QSGFlatColorMaterial m_coreMaterial;
    BarMaterial m_barMaterial;
    QSGFlatColorMaterial m_fillMaterial;
    QSGGeometryNode m_fill;
    QSGGeometryNode m_core;
    QSGGeometryNode m_bars;
    QSGGeometryNode m_curve;
};

} // namespace Chirpdeck
