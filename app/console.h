// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/consoleoptions.h"
#include "backend/acquisition/runengine.h"
#include "backend/acquisition/runlog.h"
#include "backend/acquisition/runrecorder.h"
#include "backend/acquisition/shotframes.h"
#include "backend/scan/scanengine.h"
#include "instruments/core/taskscope.h"
#include "instruments/loadout/instrumentset.h"
#include "persistence/data/result.h"
#include "persistence/settings/applicationconfigmanager.h"

#include <QCoro/QCoroTask>
#include <QObject>
#include <QThread>
#include <QThreadPool>

#include <memory>

namespace Chirpdeck::App {

/// Builds the program's objects, puts them on their threads and takes them down again in order. Used alike by
/// the headless commands, the window and the tests; holds no logic.
class Console : public QObject
{
    Q_OBJECT

public:
    static Result<std::unique_ptr<Console>> create(const ConsoleOptions &options);
    ~Console() override;

    Acquisition::RunEngine &engine() { return *m_engine; }
    Acquisition::RunLog &log() { return *m_log; }
    InstrumentSet &instruments() { return *m_instruments; }
    ApplicationConfigManager &config() { return m_config; }
    /// The records of runs as frames; switched off until somebody sets it up.
    Acquisition::ShotFrames &frames() { return *m_frames; }
    Scan::ScanEngine &scans() { return *m_scans; }
    /// The processing that is stored with the experiment which the digitizer replays.
    std::optional<FtSettings> replayedProcessing() const;
    const DataFolder &dataFolder() const { return m_folder; }
    /// The largest experiment number that the settings know of. 0 while a folder named for this start is in
    /// use: that one counts for itself.
    int lastNumber() const { return m_settingsCount ? m_config.exptNum() : 0; }
    /// Prepares the folder on a thread of its own; new experiments go there when that has worked. Not while a
    /// run is on, and not while another folder is being prepared.
    QCoro::Task<Result<void>> setDataFolder(QString path);

private:
    explicit Console(const ConsoleOptions &options);
    Result<void> build();
    void logInto(const DataFolder &folder);
    void endScan();

    const ConsoleOptions m_options;
    ApplicationConfigManager m_config;
    DataFolder m_folder;
    std::shared_ptr<Acquisition::RunLog> m_log;
    std::shared_ptr<InstrumentSet> m_instruments;
    QThread m_saveThread;
    QThread m_engineThread;
    Acquisition::RunRecorder *m_recorder = nullptr; ///< on the save thread, deleted there
    Acquisition::ShotFrames *m_frames = nullptr; ///< on the engine's thread, deleted there after the engine
    Acquisition::RunEngine *m_engine = nullptr;  ///< on the engine's thread, deleted there
    Scan::ScanEngine *m_scans = nullptr;         ///< on the engine's thread, deleted there before the engine
    QThreadPool m_folderPool;                    ///< a folder that hangs keeps its thread
    bool m_preparingFolder = false;
    bool m_settingsCount = true; ///< numbers go on from the settings'
    TaskScope m_scope;
};

} // namespace Chirpdeck::App
