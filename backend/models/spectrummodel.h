// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/plot/core/tracehandle.h"
#include "persistence/data/ftsettings.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

class QJSEngine;
class QQmlEngine;

namespace Chirpdeck {

/// What the Spectrum page shows: the run that is on, or a recorded one.
struct SpectrumSource
{
    int number = 0; ///< 0 = nothing to show
    QString title;
    QString path;
    bool live = false;
    bool simulated = false;
    qint64 recordPoints = 0;     ///< samples of the FID
    double spacingSeconds = 0.0; ///< between samples
    double loMHz = 0.0;          ///< down-conversion oscillator; 0 = unknown
    std::optional<double>
        chirpEndUs;         ///< end of the chirp or of its protection, where the molecules' signal begins
    QString readOnlyReason; ///< why processing cannot be saved; empty = it can
};

/// One spectrum, the FID behind it and the way from one to the other. Changing a processing setting emits
/// processingChanged() at once; the composition root transforms and answers with setTraces().
class SpectrumModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    Q_PROPERTY(QString path READ path NOTIFY sourceChanged FINAL)
    Q_PROPERTY(bool hasSource READ hasSource NOTIFY sourceChanged FINAL)
    Q_PROPERTY(bool live READ live NOTIFY sourceChanged FINAL)
    Q_PROPERTY(bool simulated READ simulated NOTIFY sourceChanged FINAL)
    Q_PROPERTY(int number READ number NOTIFY sourceChanged FINAL)
    Q_PROPERTY(QString title READ title NOTIFY sourceChanged FINAL)
    Q_PROPERTY(QString sourceText READ sourceText NOTIFY sourceChanged FINAL)
    Q_PROPERTY(QString readOnlyReason READ readOnlyReason NOTIFY sourceChanged FINAL)
    Q_PROPERTY(double recordUs READ recordUs NOTIFY sourceChanged FINAL)
    Q_PROPERTY(bool hasChirpEnd READ hasChirpEnd NOTIFY sourceChanged FINAL)
    Q_PROPERTY(double chirpEndUs READ chirpEndUs NOTIFY sourceChanged FINAL)
    Q_PROPERTY(Chirpdeck::TraceHandle fid READ fid NOTIFY tracesChanged FINAL)
    Q_PROPERTY(Chirpdeck::TraceHandle spectrum READ spectrum NOTIFY tracesChanged FINAL)
    Q_PROPERTY(Chirpdeck::TraceHandle savedSpectrum READ savedSpectrum NOTIFY tracesChanged FINAL)
    Q_PROPERTY(double recalculationMs READ recalculationMs NOTIFY tracesChanged FINAL)
    Q_PROPERTY(QString recalculationText READ recalculationText NOTIFY tracesChanged FINAL)
    Q_PROPERTY(bool transforming READ transforming NOTIFY transformingChanged FINAL)
    Q_PROPERTY(QString error READ error NOTIFY errorChanged FINAL)
    Q_PROPERTY(double startUs READ startUs WRITE setStartUs NOTIFY settingsChanged FINAL)
    Q_PROPERTY(double endUs READ endUs WRITE setEndUs NOTIFY settingsChanged FINAL)
    Q_PROPERTY(double expFilterUs READ expFilterUs WRITE setExpFilterUs NOTIFY settingsChanged FINAL)
    Q_PROPERTY(double maximumFilterUs READ maximumFilterUs NOTIFY sourceChanged FINAL)
    Q_PROPERTY(int zeroPad READ zeroPad WRITE setZeroPad NOTIFY settingsChanged FINAL)
    Q_PROPERTY(bool removeDc READ removeDc WRITE setRemoveDc NOTIFY settingsChanged FINAL)
    Q_PROPERTY(int unitsIndex READ unitsIndex WRITE setUnitsIndex NOTIFY settingsChanged FINAL)
    Q_PROPERTY(QList<QString> unitsNames READ unitsNames CONSTANT FINAL)
    Q_PROPERTY(double autoscaleIgnoreMHz READ autoscaleIgnoreMHz WRITE setAutoscaleIgnoreMHz NOTIFY
                   settingsChanged FINAL)
    Q_PROPERTY(int windowIndex READ windowIndex WRITE setWindowIndex NOTIFY settingsChanged FINAL)
    Q_PROPERTY(QList<QString> windowNames READ windowNames CONSTANT FINAL)
    Q_PROPERTY(bool startLinked READ startLinked WRITE setStartLinked NOTIFY settingsChanged FINAL)
    Q_PROPERTY(int changeCount READ changeCount NOTIFY settingsChanged FINAL)
    Q_PROPERTY(QString rangeProblem READ rangeProblem NOTIFY settingsChanged FINAL)
    Q_PROPERTY(QString pointsText READ pointsText NOTIFY settingsChanged FINAL)
    Q_PROPERTY(QString spacingText READ spacingText NOTIFY settingsChanged FINAL)
    Q_PROPERTY(QString usedText READ usedText NOTIFY settingsChanged FINAL)
    Q_PROPERTY(QString ignoreText READ ignoreText NOTIFY settingsChanged FINAL)
    Q_PROPERTY(bool canSave READ canSave NOTIFY settingsChanged FINAL)

public:
    explicit SpectrumModel(QObject *parent)
        : QObject(parent)
    {
    }
    static SpectrumModel *create(QQmlEngine *engine, QJSEngine *);

    // Fed by the composition root.
    /// Another source, with the settings stored with it. Traces and error are cleared.
    void setSource(const SpectrumSource &source, const FtSettings &saved);
    void setTraces(const TraceHandle &fid, const TraceHandle &spectrum, double recalculationMs);
    /// The spectrum with the settings last saved, for comparison; an empty handle = none.
    void setSavedSpectrum(const TraceHandle &spectrum);
    void setTransforming(bool transforming);
    void setError(const QString &error);
    /// The settings are stored with the experiment; they are what reset() returns to.
    void setSaved(const FtSettings &saved);
    void setReadOnlyReason(const QString &reason);
    FtSettings settings() const { return m_settings; }

    // Intents.
    Q_INVOKABLE void reset();
    Q_INVOKABLE void save();
    Q_INVOKABLE void open(const QString &path);
    Q_INVOKABLE void showLive();
    Q_INVOKABLE void retry();
    /// Undo of reset(): the settings that it replaced.
    Q_INVOKABLE void restoreBeforeReset();

    bool hasSource() const { return m_source.number > 0; }
    bool live() const { return m_source.live; }
    bool simulated() const { return m_source.simulated; }
    int number() const { return m_source.number; }
    QString title() const { return m_source.title; }
    const QString &path() const { return m_source.path; }
    QString sourceText() const;
    QString readOnlyReason() const { return m_source.readOnlyReason; }
    double recordUs() const;
    bool hasChirpEnd() const { return m_source.chirpEndUs.has_value(); }
    double chirpEndUs() const { return m_source.chirpEndUs.value_or(0.0); }
    const TraceHandle &fid() const { return m_fid; }
    const TraceHandle &spectrum() const { return m_spectrum; }
    const TraceHandle &savedSpectrum() const { return m_savedSpectrum; }
    double recalculationMs() const { return m_recalculationMs; }
    QString recalculationText() const;
    bool transforming() const { return m_transforming; }
    QString error() const { return m_error; }

    double startUs() const { return m_settings.startUs; }
    /// Kept inside the record. Moving the start by hand unlinks it from the end of the chirp.
    void setStartUs(double us);
    /// The stored end, at most the end of the record.
    double endUs() const;
    void setEndUs(double us);
    double expFilterUs() const { return m_settings.expFilterUs; }
    void setExpFilterUs(double us);
    double maximumFilterUs() const { return 10.0 * recordUs(); }
    int zeroPad() const { return m_settings.zeroPad; }
    void setZeroPad(int level);
    bool removeDc() const { return m_settings.removeDc; }
    void setRemoveDc(bool remove);
    int unitsIndex() const;
    void setUnitsIndex(int index);
    QStringList unitsNames() const;
    double autoscaleIgnoreMHz() const { return m_settings.autoscaleIgnoreMHz; }
    void setAutoscaleIgnoreMHz(double mhz);
    int windowIndex() const { return static_cast<int>(m_settings.window); }
    void setWindowIndex(int index);
    QStringList windowNames() const;
    bool startLinked() const { return m_startLinked; }
    void setStartLinked(bool linked);
    int changeCount() const;
    QString rangeProblem() const;
    QString pointsText() const;
    QString spacingText() const;
    QString usedText() const;
    QString ignoreText() const;
    bool canSave() const
    {
        return hasSource() && changeCount() > 0 && rangeProblem().isEmpty() && readOnlyReason().isEmpty();
    }

Q_SIGNALS:
    void sourceChanged();
    void tracesChanged();
    void transformingChanged();
    void errorChanged();
    void settingsChanged();

    void processingChanged(const Chirpdeck::FtSettings &settings);
    void saveProcessingRequested(const Chirpdeck::FtSettings &settings);
    void openRequested(const QString &path);
    void liveRequested();
    void retryRequested();

private:
    void change(const FtSettings &settings);
    qint64 transformLength() const;

    SpectrumSource m_source;
    FtSettings m_settings;
    FtSettings m_saved;
    std::optional<FtSettings> m_beforeReset;
    TraceHandle m_fid;
    TraceHandle m_spectrum;
    TraceHandle m_savedSpectrum;
    QString m_error;
    double m_recalculationMs = 0.0;
    bool m_transforming = false;
    bool m_startLinked = false;
};

} // namespace Chirpdeck
