// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QtQml/qqmlregistration.h>

class QJSEngine;
class QQmlEngine;

namespace Chirpdeck {

/// How the console looks on this station. The composition root fills it in from the settings and stores it on
/// changed().
class AppearanceModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    Q_PROPERTY(Chirpdeck::AppearanceModel::Theme theme READ theme WRITE setTheme NOTIFY changed FINAL)
    Q_PROPERTY(double textScale READ textScale WRITE setTextScale NOTIFY changed FINAL)
    Q_PROPERTY(bool reducedMotion READ reducedMotion WRITE setReducedMotion NOTIFY changed FINAL)
    Q_PROPERTY(bool fullScreen READ fullScreen WRITE setFullScreen NOTIFY changed FINAL)
    Q_PROPERTY(bool holdToStop READ holdToStop WRITE setHoldToStop NOTIFY changed FINAL)

public:
    enum Theme { Dark, Light, HighContrast };
    Q_ENUM(Theme)

    static constexpr double smallestScale = 0.85;
    static constexpr double largestScale = 2.0;

    explicit AppearanceModel(QObject *parent)
        : QObject(parent)
    {
    }
    static AppearanceModel *create(QQmlEngine *engine, QJSEngine *);

    Theme theme() const { return m_theme; }
    void setTheme(Theme theme) { set(m_theme, theme); }
    double textScale() const { return m_textScale; }
    /// Kept between 0.85 and 2.0; what is not a number is ignored.
    void setTextScale(double scale);
    bool reducedMotion() const { return m_reducedMotion; }
    void setReducedMotion(bool reduced) { set(m_reducedMotion, reduced); }
    bool fullScreen() const { return m_fullScreen; }
    void setFullScreen(bool full) { set(m_fullScreen, full); }
    /// Whether holding the Stop button stops the run; without it two taps do.
    bool holdToStop() const { return m_holdToStop; }
    void setHoldToStop(bool hold) { set(m_holdToStop, hold); }

Q_SIGNALS:
    void changed();

private:
    template<typename T>
    void set(T &member, T value)
    {
        if (member == value)
            return;
        member = value;
        Q_EMIT changed();
    }

    Theme m_theme = Dark;
    double m_textScale = 1.0;
    bool m_reducedMotion = false;
    bool m_fullScreen = false;
    bool m_holdToStop = true;
};

} // namespace Chirpdeck
