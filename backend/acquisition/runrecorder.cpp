// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/acquisition/runrecorder.h"

#include "backend/acquisition/continuation.h"
#include "backend/acquisition/runlog.h"
#include "backend/experiment/experimentfiles.h"
#include "persistence/stores/auxdatastorage.h"
#include "persistence/stores/checkpointwriter.h"
#include "persistence/stores/experimentfolder.h"
#include "persistence/stores/fidmultistorage.h"
#include "persistence/stores/fidsinglestorage.h"
#include "persistence/stores/sidecar.h"

#include <QCoreApplication>

namespace Chirpdeck::Acquisition {

namespace {

Outcome outcomeOnDisk(RunOutcome outcome)
{
    switch (outcome) {
    case RunOutcome::Complete:
        return Outcome::Complete;
    case RunOutcome::Stopped:
        return Outcome::Stopped;
    case RunOutcome::Failed:
        return Outcome::Failed;
    case RunOutcome::None:
        break;
    }
    return Outcome::Running;
}

std::unique_ptr<FidStorageBase> makeStorage(const FtmwConfig &ftmw, std::shared_ptr<ExperimentFolder> folder)
{
    if (ftmw.isScan())
        return std::make_unique<FidMultiStorage>(ftmw.segmentCount(), std::move(folder));
    return std::make_unique<FidSingleStorage>(std::move(folder));
}

} // namespace

RunRecorder::RunRecorder(const DataFolder &folder, std::shared_ptr<RunLog> log)
    : m_folder(folder)
    , m_log(std::move(log))
{
}

RunRecorder::~RunRecorder() = default;

Result<void> RunRecorder::begin(std::shared_ptr<ExperimentPlan> plan)
{
    if (auto created = m_folder.create(); !created)
        return created;
    m_otherNotes = {};
    if (plan->continues > 0) {
        m_plan = std::move(plan);
        auto reopened = reopen(*m_plan);
        if (!reopened)
            letGo();
        return reopened;
    }
    const auto reserved = m_folder.reserveNext(m_atLeast);
    if (!reserved)
        return reserved.error();
    m_atLeast = reserved->number + 1;
    plan->experiment.number = reserved->number;
    plan->path = reserved->path;
    plan->startedAt = QDateTime::currentDateTime();
    m_plan = std::move(plan);
    auto written = writeStart(*m_plan);
    if (!written)
        letGo();
    return written;
}

Result<void> RunRecorder::writeStart(ExperimentPlan &plan)
{
    auto directory = ExperimentFolder::forRun(plan.path);
    if (!directory)
        return directory.error();
    m_directory = *directory;
    auto files = startFiles(plan);
    files.prepend({Sidecar::fileName(), sidecar(RunOutcome::None, 0).toJson()});
    if (auto result = m_directory->writeFirst(files); !result)
        return result;
    if (auto result = m_log->beginExperiment(plan.path); !result)
        return result;
    m_log->add(LogCode::Highlight, tr("Starting experiment %1.").arg(plan.experiment.number));
    m_fids = makeStorage(*plan.experiment.ftmw, m_directory);
    if (auto result = m_fids->start(); !result)
        return result;
    m_aux = std::make_unique<AuxDataStorage>(plan.path);
    m_checkpoint = std::make_unique<CheckpointWriter>(plan.path);
    return {};
}

Result<void> RunRecorder::reopen(ExperimentPlan &plan)
{
    auto continuation = openContinuation(m_folder, plan);
    if (!continuation)
        return continuation.error();
    m_directory = continuation->directory;
    m_otherNotes = continuation->notes;
    m_fids = makeStorage(*plan.experiment.ftmw, m_directory);
    if (auto resumed = m_fids->resume(); !resumed)
        return resumed;
    if (auto reached = m_fids->goTo(plan.position.segment); !reached)
        return reached;
    m_aux = std::make_unique<AuxDataStorage>(plan.path);
    if (auto resumed = m_aux->resume(); !resumed)
        return resumed;
    m_checkpoint = std::make_unique<CheckpointWriter>(plan.path);
    if (auto result = m_log->beginExperiment(plan.path); !result)
        return result;
    const quint64 shots = plan.continued.shots + plan.continuedElsewhere;
    m_log->add(LogCode::Highlight,
               tr("Continuing experiment %1 at %2 shots.").arg(plan.experiment.number).arg(shots));
    return sidecar(RunOutcome::None, shots).write(*m_directory);
}

Sidecar RunRecorder::sidecar(RunOutcome outcome, quint64 shots) const
{
    Sidecar side;
    side.title = m_plan->title;
    side.sample = m_plan->sample;
    side.operatorName = m_plan->operatorName;
    side.notes = m_plan->notes;
    side.startedAt = m_plan->startedAt.toUTC();
    if (outcome != RunOutcome::None)
        side.endedAt = QDateTime::currentDateTimeUtc();
    side.outcome = outcomeOnDisk(outcome);
    side.shots = shots;
    side.simulated = m_plan->simulated;
    side.programVersion = QCoreApplication::applicationVersion();
    side.other = m_otherNotes;
    return side;
}

Result<void> RunRecorder::save(int segment, const FidList &fids)
{
    // The end of the run, or of the segment, written meanwhile, has these shots too.
    if (!m_fids || m_fids->segment() != segment)
        return {};
    return m_fids->save(fids);
}

Result<FidList> RunRecorder::advance(int segment, int next, const FidList &fids)
{
    if (!m_fids)
        return FidList(); // the run has ended
    if (auto saved = save(segment, fids); !saved)
        return saved.error();
    if (auto reached = m_fids->goTo(next); !reached)
        return reached.error();
    return m_fids->current();
}

Result<int> RunRecorder::backUp(const FidList &fids)
{
    if (!m_fids)
        return Error{tr("The run has ended before the backup"), {}, tr("Its last sums are saved")};
    return m_fids->backup(fids);
}

Result<std::chrono::milliseconds> RunRecorder::secure(int segment, const FidList &fids,
                                                      std::chrono::milliseconds least)
{
    // A save that came in between has these shots.
    if (!m_checkpoint || m_fids->savedShots(segment) >= fids.shots)
        return least;
    if (auto written = m_checkpoint->write(segment, fids); !written)
        return written.error();
    return m_checkpoint->interval(least);
}

Result<void> RunRecorder::addAux(const QDateTime &time, const AuxValues &values)
{
    if (!m_aux)
        return {}; // the readings took so long that the run has ended
    if (m_aux->keys().isEmpty()) {
        if (auto started = m_aux->start(values.keys(), time); !started)
            return started;
    }
    return m_aux->add({time, values});
}

Result<void> RunRecorder::finish(int segment, const FidList &fids, quint64 shots, RunOutcome outcome)
{
    if (!m_directory)
        return {}; // finished by an earlier call whose answer came too late
    if (fids.shots > 0) {
        if (auto saved = save(segment, fids); !saved)
            return saved;
    }
    if (auto finished = m_fids->finish(); !finished)
        return finished;
    if (auto finished = m_aux->finish(); !finished)
        return finished;
    // The sums are saved; a file that cannot be removed does no harm.
    if (auto removed = m_checkpoint->remove(); !removed)
        m_log->add(LogCode::Warning, removed.error().text());
    // The end is logged once, however often it has to be tried.
    if (!m_endLogged) {
        m_endLogged = true;
        const int number = m_plan->experiment.number;
        switch (outcome) {
        case RunOutcome::Failed:
            m_log->add(LogCode::Error, tr("Experiment %1 aborted.").arg(number));
            break;
        case RunOutcome::Stopped:
            m_log->add(LogCode::Highlight,
                       tr("Experiment %1 stopped by the operator after %2 shots.").arg(number).arg(shots));
            break;
        default:
            m_log->add(LogCode::Highlight, tr("Experiment %1 complete.").arg(number));
            break;
        }
    }
    if (auto synced = m_log->endExperiment(); !synced)
        return synced;
    if (auto written = sidecar(outcome, shots).write(*m_directory); !written)
        return written;
    if (auto sealed = m_directory->seal(); !sealed)
        return sealed;
    letGo();
    return {};
}

void RunRecorder::letGo()
{
    m_fids.reset();
    m_aux.reset();
    m_checkpoint.reset();
    m_directory.reset();
    m_plan.reset();
    m_endLogged = false;
}

} // namespace Chirpdeck::Acquisition
