// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/models/runmodel.h"

#include "backend/models/format.h"
#include "backend/models/modelregistry.h"

#include <QTimer>

namespace Chirpdeck {

using Acquisition::RunOutcome;
using Acquisition::RunState;

RunModel::RunModel(QObject *parent)
    : QObject(parent)
    , m_now([] { return QDateTime::currentDateTime(); })
    , m_ageTimer(new QTimer(this))
{
    m_ageTimer->setInterval(500);
    connect(m_ageTimer, &QTimer::timeout, this, &RunModel::updatedTextChanged);
}

RunModel *RunModel::create(QQmlEngine *engine, QJSEngine *)
{
    return ModelRegistry::lend(engine, &ModelRegistry::run);
}

void RunModel::apply(const Acquisition::RunStatus &status)
{
    const bool wasRunning = running();
    m_status = status;
    if (!running())
        m_stopAsked = false;
    // What is on the plots belongs to the run before.
    if (!wasRunning && running()) {
        setFindings({});
        setTraces({}, {}, 0.0, 0.0);
        m_sinceUpdate.invalidate();
    }
    if (running())
        m_ageTimer->start();
    else
        m_ageTimer->stop();
    Q_EMIT statusChanged();
    Q_EMIT updatedTextChanged();
    if (wasRunning && !running())
        Q_EMIT ended(tr("Run %1: %2").arg(number()).arg(detailText()));
}

void RunModel::setFindings(const RunFindings &findings)
{
    m_findings = findings;
    Q_EMIT findingsChanged();
}

void RunModel::setTraces(const TraceHandle &fid, const TraceHandle &spectrum, double gateStartUs,
                         double gateEndUs)
{
    m_fid = fid;
    m_spectrum = spectrum;
    m_gateStartUs = gateStartUs;
    m_gateEndUs = gateEndUs;
    m_sinceUpdate.start();
    Q_EMIT tracesChanged();
    Q_EMIT updatedTextChanged();
}

void RunModel::setSetUp(bool done)
{
    m_setUp = done;
    Q_EMIT statusChanged();
}

void RunModel::setBlockedReason(const QString &reason)
{
    m_blockedReason = reason;
    Q_EMIT statusChanged();
}

void RunModel::setNextNumber(int number)
{
    m_nextNumber = number;
    Q_EMIT statusChanged();
}

void RunModel::setLastRequest(const Acquisition::RunRequest &request)
{
    m_lastRequest = request;
    Q_EMIT statusChanged();
}

void RunModel::start(const Acquisition::RunRequest &request)
{
    if (!canStart())
        return;
    setLastRequest(request);
    Q_EMIT startRequested(request);
}

void RunModel::repeatLast()
{
    if (canRepeat())
        Q_EMIT startRequested(*m_lastRequest);
}

void RunModel::pause()
{
    if (canPause())
        Q_EMIT pauseRequested();
}

void RunModel::resume()
{
    if (canResume())
        Q_EMIT resumeRequested();
}

void RunModel::stop()
{
    if (!canStop())
        return;
    m_stopAsked = true;
    Q_EMIT statusChanged();
    Q_EMIT stopRequested();
}

void RunModel::startSimulated()
{
    if (!running())
        Q_EMIT simulatedRunRequested();
}

RunModel::Phase RunModel::phase() const
{
    if (running() && (m_stopAsked || m_status.stopping))
        return Stopping;
    switch (m_status.state) {
    case RunState::Preparing:
        return Preparing;
    case RunState::Acquiring:
        return Acquiring;
    case RunState::Moving:
        return Moving;
    case RunState::Paused:
        return Paused;
    case RunState::Finishing:
        return Stopping;
    case RunState::Recovering:
        return Recovering;
    case RunState::Idle:
    case RunState::Failed:
        break;
    }
    if (!m_setUp)
        return NotSetUp;
    return m_blockedReason.isEmpty() ? Ready : NotReady;
}

Status::State RunModel::mark() const
{
    switch (phase()) {
    case NotSetUp:
        return Status::NotSetUp;
    case NotReady:
        return Status::Fault;
    case Ready:
        return m_status.state == RunState::Failed ? Status::Fault : Status::Ready;
    case Preparing:
    case Moving:
    case Recovering:
    case Stopping:
        return Status::Settling;
    case Acquiring:
        return Status::Acquiring;
    case Paused:
        return Status::Paused;
    }
    return Status::Off;
}

QString RunModel::stateWord() const
{
    switch (phase()) {
    case NotSetUp:
        return tr("Not set up");
    case NotReady:
        return tr("Not ready");
    case Ready:
        return m_status.state == RunState::Failed ? tr("Run failed") : tr("Ready");
    case Preparing:
        return tr("Preparing");
    case Acquiring:
        return tr("Acquiring");
    case Moving:
        return tr("Moving");
    case Paused:
        return tr("Paused");
    case Stopping:
        return m_status.stopping || m_stopAsked ? tr("Stopping") : tr("Finishing");
    case Recovering:
        return tr("Recovering");
    }
    return {};
}

int RunModel::numberUnderWay() const
{
    // While it is prepared, a run has no number yet, but will get the next one.
    return number() > 0 ? number() : m_nextNumber;
}

QString RunModel::detailText() const
{
    switch (phase()) {
    case NotSetUp:
        return tr("Choose where data goes to start");
    case NotReady:
        return m_blockedReason;
    case Ready:
        switch (m_status.outcome) {
        case RunOutcome::Complete:
            return tr("%1 shots, complete").arg(shotsText());
        case RunOutcome::Stopped:
            return tr("%1 shots kept, stopped by you").arg(shotsText());
        case RunOutcome::Failed:
            return tr("%1 shots kept, ended by a fault").arg(shotsText());
        case RunOutcome::None:
            return tr("Next run is %1").arg(m_nextNumber);
        }
        return {};
    default:
        return title().isEmpty() ? tr("Run %1").arg(numberUnderWay())
                                 : tr("Run %1 · %2").arg(numberUnderWay()).arg(title());
    }
}

QString RunModel::summaryText() const
{
    if (!running())
        return stateWord() + QStringLiteral(", ") + detailText();
    QStringList parts{stateWord(), tr("run %1").arg(numberUnderWay())};
    if (openEnded()) {
        parts << tr("%1 shots").arg(shotsText());
    } else {
        parts << tr("%1 percent").arg(static_cast<int>(progress() * 100.0));
        if (m_status.secondsLeft)
            parts << tr("%1 left").arg(timeLeftText());
    }
    if (simulated())
        parts << tr("simulated");
    return parts.join(QStringLiteral(", "));
}

QString RunModel::safetyText() const
{
    const auto atRisk = m_status.shotsAtRisk();
    return atRisk == 0 ? tr("All shots are on disk")
                       : tr("%1 shots are in memory only").arg(Format::grouped(static_cast<double>(atRisk)));
}

QString RunModel::shotsAtRiskText() const
{
    return Format::grouped(shotsAtRisk());
}

bool RunModel::running() const
{
    // A run that has ended but is not on disk is not over.
    return m_status.unsaved || (m_status.state != RunState::Idle && m_status.state != RunState::Failed);
}

QString RunModel::shotsText() const
{
    return Format::grouped(shots());
}

QString RunModel::progressText() const
{
    return m_status.targetShots == 0 ? tr("%1 shots").arg(shotsText())
                                     : tr("%1 of %2 shots").arg(shotsText(), Format::grouped(targetShots()));
}

QString RunModel::rateText() const
{
    return running() ? Format::rate(rate()) : QStringLiteral("–");
}

QString RunModel::timeLeftText() const
{
    return m_status.secondsLeft ? Format::shortDuration(*m_status.secondsLeft) : QStringLiteral("–");
}

QString RunModel::endsAtText() const
{
    if (!m_status.secondsLeft || m_status.state == RunState::Paused)
        return {};
    const QDateTime now = m_now();
    const auto left = static_cast<qint64>(*m_status.secondsLeft);
    return tr("Ends at %1").arg(Format::clockTime(now.addSecs(left), now.date()));
}

QString RunModel::elapsedText() const
{
    return Format::shortDuration(m_status.elapsedSeconds);
}

bool RunModel::canPause() const
{
    const Phase now = phase();
    return now == Acquiring || now == Moving;
}

bool RunModel::canResume() const
{
    return phase() == Paused;
}

bool RunModel::canStop() const
{
    return running() && phase() != Stopping;
}

QString RunModel::noiseText() const
{
    return Format::volts(noise()).text();
}

QString RunModel::bestLineText() const
{
    return std::isfinite(bestLineSnr()) ? Quantity{Format::grouped(bestLineSnr()), QStringLiteral("σ")}.text()
                                        : QStringLiteral("–");
}

QString RunModel::updatedText() const
{
    if (!running() || !m_sinceUpdate.isValid())
        return {};
    const double seconds = static_cast<double>(m_sinceUpdate.elapsed()) / 1000.0;
    return seconds < 9.95 ? tr("updated %1 s ago").arg(Format::fixed(seconds, 1))
                          : tr("updated %1 ago").arg(Format::duration(seconds));
}

} // namespace Chirpdeck
