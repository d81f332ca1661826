// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/feeds/overlayfeed.h"
#include "backend/models/modelregistry.h"
#include "backend/spectrum/fftplan.h"

#include <QColor>
#include <QObject>
#include <QQuickItem>
#include <QStringList>
#include <QTemporaryDir>

namespace Chirpdeck {

/// What the QML tests use of C++: feeds the models, counts the intents, and looks over a window as a critical
/// person would.
class Bench : public QObject
{
    Q_OBJECT
    Q_PROPERTY(int starts MEMBER m_starts NOTIFY counted)
    Q_PROPERTY(int stops MEMBER m_stops NOTIFY counted)
    Q_PROPERTY(int pauses MEMBER m_pauses NOTIFY counted)
    Q_PROPERTY(int resumes MEMBER m_resumes NOTIFY counted)
    Q_PROPERTY(int transforms MEMBER m_transforms NOTIFY counted)
    Q_PROPERTY(int saves MEMBER m_saves NOTIFY counted)
    Q_PROPERTY(int scans MEMBER m_scans NOTIFY counted)
    Q_PROPERTY(int scanStops MEMBER m_scanStops NOTIFY counted)
    Q_PROPERTY(int givenUp MEMBER m_givenUp NOTIFY counted)
    Q_PROPERTY(int finished MEMBER m_finished NOTIFY counted)
    Q_PROPERTY(double startedShots MEMBER m_startedShots NOTIFY counted)
    Q_PROPERTY(QString opened MEMBER m_opened NOTIFY counted)
    Q_PROPERTY(QString copied MEMBER m_copied NOTIFY counted)
    Q_PROPERTY(QString exported MEMBER m_exported NOTIFY counted)

public:
    explicit Bench(QObject *parent = nullptr);

    ModelRegistry models;

    /// "acquiring", "paused", "ready", "recorded", … as in plausible.h.
    Q_INVOKABLE void feed(const QString &scene);
    /// A line is added to the log; the code as LogCode counts.
    Q_INVOKABLE void log(int code, const QString &message);
    /// From here on the overlays are those of the experiment that is shown.
    Q_INVOKABLE void readOverlays();
    /// Writes a file into a folder that goes with the test, and returns its path.
    Q_INVOKABLE QString writeFile(const QString &name, const QString &text);
    /// The engine says that the run has stopped.
    Q_INVOKABLE void endRun();
    /// The visible item of that objectName below an item; null when there is none.
    Q_INVOKABLE QQuickItem *find(QQuickItem *from, const QString &name) const;
    /// The visible item whose accessible name is this.
    Q_INVOKABLE QQuickItem *named(QQuickItem *from, const QString &name) const;
    /// All texts on screen below an item.
    Q_INVOKABLE QStringList texts(QQuickItem *from) const;
    /// Controls under 48 px or without a name, text under 13 px, cut or hanging out of the window.
    Q_INVOKABLE QStringList complaints(QQuickItem *root) const;
    /// WCAG 2 contrast of two opaque colours.
    Q_INVOKABLE static double contrast(const QColor &a, const QColor &b);
    /// QML warnings since the last call.
    Q_INVOKABLE QStringList takeWarnings();

    static void watchMessages();

Q_SIGNALS:
    void counted();

private:
    FftPlans m_plans;
    std::unique_ptr<OverlayFeed> m_overlays;
    QTemporaryDir m_folder;
    int m_starts = 0;
    int m_stops = 0;
    int m_scans = 0;
    int m_scanStops = 0;
    int m_givenUp = 0;
    int m_finished = 0;
    int m_pauses = 0;
    int m_resumes = 0;
    int m_transforms = 0;
    int m_saves = 0;
    double m_startedShots = 0;
    QString m_opened;
    QString m_copied;
    QString m_exported;
};

} // namespace Chirpdeck
