// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/acquisition/runstatus.h"
#include "backend/models/status.h"
#include "backend/plot/core/tracehandle.h"

#include <QElapsedTimer>
#include <QObject>
#include <QtQml/qqmlregistration.h>

class QJSEngine;
class QQmlEngine;
class QTimer;

namespace Chirpdeck {

/// What the newest transform says about a run. NaN = not known yet.
struct RunFindings
{
    double noiseVolts = std::numeric_limits<double>::quiet_NaN();
    double bestLineSnr = std::numeric_limits<double>::quiet_NaN();
    double bestLineMHz = std::numeric_limits<double>::quiet_NaN();
};

/// The run as every page shows it: a projection of Acquisition::RunStatus into words and numbers, and the
/// intents of the run bar. Apply the values on the GUI thread; the signals are requests, nothing changes
/// before the next status says so, except that a stop is acknowledged at once.
class RunModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    Q_PROPERTY(Chirpdeck::RunModel::Phase phase READ phase NOTIFY statusChanged FINAL)
    Q_PROPERTY(Chirpdeck::Status::State mark READ mark NOTIFY statusChanged FINAL)
    Q_PROPERTY(QString stateWord READ stateWord NOTIFY statusChanged FINAL)
    Q_PROPERTY(QString detailText READ detailText NOTIFY statusChanged FINAL)
    Q_PROPERTY(QString summaryText READ summaryText NOTIFY statusChanged FINAL)
    Q_PROPERTY(bool running READ running NOTIFY statusChanged FINAL)
    Q_PROPERTY(bool openEnded READ openEnded NOTIFY statusChanged FINAL)
    Q_PROPERTY(bool simulated READ simulated NOTIFY statusChanged FINAL)
    Q_PROPERTY(bool saving READ saving NOTIFY statusChanged FINAL)
    Q_PROPERTY(int number READ number NOTIFY statusChanged FINAL)
    Q_PROPERTY(int nextNumber READ nextNumber NOTIFY statusChanged FINAL)
    Q_PROPERTY(QString title READ title NOTIFY statusChanged FINAL)
    Q_PROPERTY(QString path READ path NOTIFY statusChanged FINAL)
    Q_PROPERTY(double shots READ shots NOTIFY statusChanged FINAL)
    Q_PROPERTY(double targetShots READ targetShots NOTIFY statusChanged FINAL)
    Q_PROPERTY(double savedShots READ savedShots NOTIFY statusChanged FINAL)
    Q_PROPERTY(QString safetyText READ safetyText NOTIFY statusChanged FINAL)
    Q_PROPERTY(double shotsAtRisk READ shotsAtRisk NOTIFY statusChanged FINAL)
    Q_PROPERTY(QString shotsAtRiskText READ shotsAtRiskText NOTIFY statusChanged FINAL)
    Q_PROPERTY(QString shotsText READ shotsText NOTIFY statusChanged FINAL)
    Q_PROPERTY(QString progressText READ progressText NOTIFY statusChanged FINAL)
    Q_PROPERTY(double progress READ progress NOTIFY statusChanged FINAL)
    Q_PROPERTY(double rate READ rate NOTIFY statusChanged FINAL)
    Q_PROPERTY(QString rateText READ rateText NOTIFY statusChanged FINAL)
    Q_PROPERTY(double secondsLeft READ secondsLeft NOTIFY statusChanged FINAL)
    Q_PROPERTY(QString timeLeftText READ timeLeftText NOTIFY statusChanged FINAL)
    Q_PROPERTY(QString endsAtText READ endsAtText NOTIFY statusChanged FINAL)
    Q_PROPERTY(QString elapsedText READ elapsedText NOTIFY statusChanged FINAL)
    Q_PROPERTY(bool canStart READ canStart NOTIFY statusChanged FINAL)
    Q_PROPERTY(bool canRepeat READ canRepeat NOTIFY statusChanged FINAL)
    Q_PROPERTY(bool canPause READ canPause NOTIFY statusChanged FINAL)
    Q_PROPERTY(bool canResume READ canResume NOTIFY statusChanged FINAL)
    Q_PROPERTY(bool canStop READ canStop NOTIFY statusChanged FINAL)
    Q_PROPERTY(bool setUp READ isSetUp NOTIFY statusChanged FINAL)
    Q_PROPERTY(double noise READ noise NOTIFY findingsChanged FINAL)
    Q_PROPERTY(QString noiseText READ noiseText NOTIFY findingsChanged FINAL)
    Q_PROPERTY(double bestLineSnr READ bestLineSnr NOTIFY findingsChanged FINAL)
    Q_PROPERTY(double bestLineMHz READ bestLineMHz NOTIFY findingsChanged FINAL)
    Q_PROPERTY(QString bestLineText READ bestLineText NOTIFY findingsChanged FINAL)
    Q_PROPERTY(Chirpdeck::TraceHandle fid READ fid NOTIFY tracesChanged FINAL)
    Q_PROPERTY(Chirpdeck::TraceHandle spectrum READ spectrum NOTIFY tracesChanged FINAL)
    Q_PROPERTY(double gateStartUs READ gateStartUs NOTIFY tracesChanged FINAL)
    Q_PROPERTY(double gateEndUs READ gateEndUs NOTIFY tracesChanged FINAL)
    Q_PROPERTY(QString updatedText READ updatedText NOTIFY updatedTextChanged FINAL)

public:
    /// What the pages distinguish. Ready covers "nothing is running" however the last run ended.
    enum Phase { NotSetUp, NotReady, Ready, Preparing, Acquiring, Moving, Paused, Stopping, Recovering };
    Q_ENUM(Phase)

    explicit RunModel(QObject *parent);
    static RunModel *create(QQmlEngine *engine, QJSEngine *);

    // Fed by the composition root.
    void apply(const Acquisition::RunStatus &status);
    void setFindings(const RunFindings &findings);
    /// The traces of the run that is on, or of the last one. Gate in µs: what the transform uses of the FID.
    void setTraces(const TraceHandle &fid, const TraceHandle &spectrum, double gateStartUs, double gateEndUs);
    /// Whether data folder and hardware are chosen; until then the first-start page shows.
    void setSetUp(bool done);
    /// Why a run cannot start, e.g. "Digitizer is offline"; empty = it can.
    void setBlockedReason(const QString &reason);
    void setNextNumber(int number);
    /// What Repeat last run asks for; start() keeps it up to date.
    void setLastRequest(const Acquisition::RunRequest &request);
    /// The clock behind "Ends at"; tests pin it.
    void setNow(std::function<QDateTime()> now) { m_now = std::move(now); }

    // Intents.
    void start(const Acquisition::RunRequest &request);
    Q_INVOKABLE void repeatLast();
    Q_INVOKABLE void pause();
    Q_INVOKABLE void resume();
    Q_INVOKABLE void stop();
    /// First start: a short simulated run with ordinary settings.
    Q_INVOKABLE void startSimulated();

    Phase phase() const;
    Status::State mark() const;
    QString stateWord() const;
    QString detailText() const;
    /// One sentence for a screen reader: "Acquiring, run 1482, 61 percent, 38 min left".
    QString summaryText() const;
    bool running() const;
    bool openEnded() const { return m_status.isOpenEnded(); }
    bool simulated() const { return m_status.simulated; }
    bool saving() const { return m_status.saving; }
    int number() const { return m_status.number; }
    int nextNumber() const { return m_nextNumber; }
    QString title() const { return m_status.title; }
    QString path() const { return m_status.path; }
    double shots() const { return static_cast<double>(m_status.shots); }
    double targetShots() const { return static_cast<double>(m_status.targetShots); }
    /// How many shots a loss of power would cost at this moment.
    QString safetyText() const;
    double shotsAtRisk() const { return static_cast<double>(m_status.shotsAtRisk()); }
    QString shotsAtRiskText() const;
    double savedShots() const { return static_cast<double>(m_status.savedShots); }
    QString shotsText() const;
    /// "612 480 of 1 000 000 shots", or the count alone for an open-ended run.
    QString progressText() const;
    double progress() const { return m_status.progress(); }
    double rate() const { return m_status.shotsPerSecond; }
    QString rateText() const;
    /// −1 while unknown.
    double secondsLeft() const { return m_status.secondsLeft.value_or(-1.0); }
    QString timeLeftText() const;
    QString endsAtText() const;
    QString elapsedText() const;
    bool canStart() const { return m_setUp && !running() && m_blockedReason.isEmpty(); }
    bool canRepeat() const { return canStart() && m_lastRequest.has_value(); }
    bool canPause() const;
    bool canResume() const;
    bool canStop() const;
    bool isSetUp() const { return m_setUp; }
    double noise() const { return m_findings.noiseVolts; }
    QString noiseText() const;
    double bestLineSnr() const { return m_findings.bestLineSnr; }
    double bestLineMHz() const { return m_findings.bestLineMHz; }
    QString bestLineText() const;
    const TraceHandle &fid() const { return m_fid; }
    const TraceHandle &spectrum() const { return m_spectrum; }
    double gateStartUs() const { return m_gateStartUs; }
    double gateEndUs() const { return m_gateEndUs; }
    QString updatedText() const;

Q_SIGNALS:
    void statusChanged();
    void findingsChanged();
    void tracesChanged();
    void updatedTextChanged();
    /// The run that was on has ended; for the toast and the screen reader.
    void ended(const QString &sentence);

    void startRequested(const Chirpdeck::Acquisition::RunRequest &request);
    void simulatedRunRequested();
    void pauseRequested();
    void resumeRequested();
    void stopRequested();

private:
    int numberUnderWay() const;

    Acquisition::RunStatus m_status;
    RunFindings m_findings;
    std::optional<Acquisition::RunRequest> m_lastRequest;
    std::function<QDateTime()> m_now;
    TraceHandle m_fid;
    TraceHandle m_spectrum;
    double m_gateStartUs = 0.0;
    double m_gateEndUs = 0.0;
    QString m_blockedReason;
    QElapsedTimer m_sinceUpdate;
    QTimer *m_ageTimer;
    int m_nextNumber = 1;
    bool m_setUp = false;
    bool m_stopAsked = false;
};

} // namespace Chirpdeck
