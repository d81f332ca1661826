// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/acquisition/benchcommands.h"
#include "backend/acquisition/runstatus.h"
#include "backend/experiment/experimentplan.h"
#include "persistence/stores/datafolder.h"

#include <QJsonObject>
#include <QObject>

#include <chrono>
#include <memory>

namespace Chirpdeck {
class AuxDataStorage;
class CheckpointWriter;
class ExperimentFolder;
class FidStorageBase;
struct Sidecar;
} // namespace Chirpdeck

namespace Chirpdeck::Acquisition {

class RunLog;

/// How long a call of the recorder may take: a network share may be slow, and the run itself does not wait.
inline constexpr std::chrono::minutes RecorderDeadline{10};

/// Writes the run that is on: its directory, its sums, its readings, its log and its end. Lives on the save
/// thread and is called there; a call may take as long as the drive does. Nothing is acknowledged before it
/// is durable.
class RunRecorder : public QObject
{
    Q_OBJECT

public:
    RunRecorder(const DataFolder &folder, std::shared_ptr<RunLog> log);
    ~RunRecorder() override;

    void setFolder(const DataFolder &folder) { m_folder = folder; }
    /// The lowest number that the next experiment may get.
    void setNextNumber(int atLeast) { m_atLeast = atLeast; }

    /// Reserves a number, makes the directory and writes everything that is known at the start. Fills in
    /// number, path and time. A plan that continues an experiment opens that one instead and fills in its
    /// sums.
    Result<void> begin(std::shared_ptr<ExperimentPlan> plan);
    /// Saves the newest sums of a segment; those of a segment that has been left are saved already.
    Result<void> save(int segment, const FidList &fids);
    /// Saves the last sums of a segment of a scan and gives back those that the next one has already. When it
    /// fails, it may be repeated.
    Result<FidList> advance(int segment, int next, const FidList &fids);
    Result<int> backUp(const FidList &fids);
    /// Secures the newest sums between two saves. Returns the time that shall pass until the next time: at
    /// least `least`, and more where the drive is slow.
    Result<std::chrono::milliseconds> secure(int segment, const FidList &fids,
                                             std::chrono::milliseconds least);
    Result<void> addAux(const QDateTime &time, const AuxValues &values);
    /// Saves the last sums and closes the experiment. May be called again after a failure.
    /// `shots` are those of the whole run.
    Result<void> finish(int segment, const FidList &fids, quint64 shots, RunOutcome outcome);

private:
    Result<void> writeStart(ExperimentPlan &plan);
    Result<void> reopen(ExperimentPlan &plan);
    Sidecar sidecar(RunOutcome outcome, quint64 shots) const;
    void letGo();

    DataFolder m_folder;
    std::shared_ptr<RunLog> m_log;
    int m_atLeast = 1;
    std::shared_ptr<ExperimentPlan> m_plan;
    std::shared_ptr<ExperimentFolder> m_directory;
    std::unique_ptr<FidStorageBase> m_fids;
    std::unique_ptr<AuxDataStorage> m_aux;
    std::unique_ptr<CheckpointWriter> m_checkpoint;
    bool m_endLogged = false;
    QJsonObject m_otherNotes; ///< of chirpdeck.json, to be written again
};

} // namespace Chirpdeck::Acquisition
