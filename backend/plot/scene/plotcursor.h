// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>
#include <QtQml/qqmlregistration.h>

namespace Chirpdeck {

class PlotController;

/// One of a plot's two cursors: which sample it stands on, where that is on screen, and how to write it.
/// Changed through PlotController only.
class PlotCursor : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Cursors belong to a PlotController")

    Q_PROPERTY(bool shown READ isShown NOTIFY changed FINAL)
    Q_PROPERTY(double x READ x NOTIFY changed FINAL)
    Q_PROPERTY(double y READ y NOTIFY changed FINAL)
    /// Pixels from the top left corner of the plot.
    Q_PROPERTY(double px READ px NOTIFY changed FINAL)
    Q_PROPERTY(double py READ py NOTIFY changed FINAL)
    /// Whether px lies inside the plot.
    Q_PROPERTY(bool inView READ isInView NOTIFY changed FINAL)
    Q_PROPERTY(QString xText READ xText NOTIFY changed FINAL)
    Q_PROPERTY(QString xUnit READ xUnit NOTIFY changed FINAL)
    Q_PROPERTY(QString yText READ yText NOTIFY changed FINAL)
    Q_PROPERTY(QString yUnit READ yUnit NOTIFY changed FINAL)

public:
    using QObject::QObject;

    bool isShown() const { return m_shown; }
    double x() const { return m_x; }
    double y() const { return m_y; }
    double px() const { return m_px; }
    double py() const { return m_py; }
    bool isInView() const { return m_inView; }
    QString xText() const { return m_xText; }
    QString xUnit() const { return m_xUnit; }
    QString yText() const { return m_yText; }
    QString yUnit() const { return m_yUnit; }

Q_SIGNALS:
    void changed();

private:
    friend class PlotController;

    bool m_shown = false;
    double m_x = 0.0;
    double m_y = 0.0;
    double m_px = 0.0;
    double m_py = 0.0;
    bool m_inView = false;
    QString m_xText;
    QString m_xUnit;
    QString m_yText;
    QString m_yUnit;
};

} // namespace Chirpdeck
