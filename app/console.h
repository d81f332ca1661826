// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/consoleoptions.h"
#include "backend/acquisition/runengine.h"
#include "backend/acquisition/runlog.h"
#include "backend/acquisition/runrecorder.h"
#include "backend/acquisition/shotframes.h"
#include "backend/scan/scanengine.h"
#include "instruments/core/taskscope.h"
#include "instruments/loadout/connectiondoctor.h"
#include "instruments/loadout/instrumentset.h"
#include "instruments/loadout/loadoutmanager.h"
#include "instruments/loadout/profilemanager.h"
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
    /// The devices in use. Not for keeping: useLoadout() puts others in their place.
    InstrumentSet &instruments() { return *m_instruments; }
    std::shared_ptr<InstrumentSet> sharedInstruments() const { return m_instruments; }
    const std::shared_ptr<const DriverRegistry> &drivers() const { return m_drivers; }
    ProfileManager &profiles() { return m_profiles; }
    LoadoutManager &loadouts() { return m_loadouts; }
    ConnectionDoctor &doctor() { return *m_doctor; }
    /// What was wrong with the settings of the devices in use; they have the defaults in their place.
    const Findings &findings() const { return m_findings; }
    /// Why the loadout of the settings could not be made; the simulated one is in use then. Empty: it could.
    const Error &loadoutProblem() const { return m_loadoutProblem; }
    /// Puts the devices of this loadout in the place of those in use, or makes those in use anew from their
    /// settings where it is the same loadout. It is the current one from then on, and its devices' profiles
    /// are the active ones. An Error, and nothing changed, during a run, or where the loadout cannot be made.
    QCoro::Task<Result<void>> useLoadout(QString name);
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

signals:
    /// Other devices are in use.
    void instrumentsChanged();

private:
    explicit Console(const ConsoleOptions &options);
    Result<void> build();
    void logInto(const DataFolder &folder);
    void endScan();

    /// Devices as the options and settings want them. Where the settings' loadout cannot be made, the
    /// simulated ones.
    Result<std::shared_ptr<InstrumentSet>> makeInstruments();
    void makeProfiles(const Loadout &loadout);

    const ConsoleOptions m_options;
    ApplicationConfigManager m_config;
    const std::shared_ptr<const DriverRegistry> m_drivers;
    ProfileManager m_profiles;
    LoadoutManager m_loadouts;
    Findings m_findings;
    Error m_loadoutProblem;
    bool m_isChangingDevices = false;
    bool m_hasRun = false;  ///< as the engine has told last
    bool m_hasScan = false; ///< and the scans
    DataFolder m_folder;
    std::shared_ptr<Acquisition::RunLog> m_log;
    std::shared_ptr<InstrumentSet> m_instruments;
    std::unique_ptr<ConnectionDoctor> m_doctor;
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
