// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console.h"

#include "app/benchsetup.h"
#include "backend/experiment/experimentfiles.h"
#include "instruments/core/await.h"
#include "instruments/core/threadpriority.h"
#include "persistence/csv/blackchirpcsv.h"

#include <QSemaphore>
#include <QtConcurrent>

#include <chrono>

namespace Chirpdeck::App {

namespace {

constexpr int SaveNice = 5;
// How long leaving waits for the last save of a run.
constexpr auto LongestEnd = std::chrono::seconds(30);
// A share that is mounted on demand takes its time.
constexpr auto FolderDeadline = std::chrono::minutes(1);
constexpr int MostHungFolders = 7;
// Longer than the devices take that are being opened meanwhile.
constexpr auto DevicesDeadline = std::chrono::minutes(1);

QString folderOf(const ConsoleOptions &options, const ApplicationConfigManager &config)
{
    if (!options.dataFolder.isEmpty())
        return QDir(options.dataFolder).absolutePath();
    return config.savePath();
}

// The number of the next experiment there.
Result<int> prepareFolder(const DataFolder &folder)
{
    if (auto created = folder.create(); !created)
        return created.error();
    return folder.largestNumber() + 1;
}

// On the engines' thread.
QCoro::Task<Result<void>> giveTo(Acquisition::RunEngine *engine, Scan::ScanEngine *scans,
                                 std::shared_ptr<InstrumentSet> instruments)
{
    auto giving = engine->setInstruments(instruments);
    const Result<void> given = co_await giving;
    if (given)
        scans->setInstruments(instruments);
    co_return given;
}

} // namespace

Result<std::unique_ptr<Console>> Console::create(const ConsoleOptions &options)
{
    std::unique_ptr<Console> console(new Console(options));
    if (auto built = console->build(); !built)
        return built.error();
    return console;
}

Console::Console(const ConsoleOptions &options)
    : m_options(options)
    , m_drivers(standardDrivers())
    , m_profiles(m_drivers)
    , m_folder(folderOf(options, m_config))
{
    m_saveThread.setObjectName(QStringLiteral("save"));
    m_engineThread.setObjectName(QStringLiteral("engine"));
    // A share that hangs keeps its thread; the next folder that is chosen gets another.
    m_folderPool.setMaxThreadCount(MostHungFolders + 1);
    m_settingsCount = m_options.dataFolder.isEmpty();
}

Result<void> Console::build()
{
    m_log = std::make_shared<Acquisition::RunLog>();
    m_log->setDebugLogging(m_config.isDebugLogging());
    QObject::connect(&m_config, &ApplicationConfigManager::debugLoggingChanged, m_log.get(),
                     &Acquisition::RunLog::setDebugLogging);
    // A folder named for this start must be usable now; the settings' one may come back later, and a run
    // makes what is missing.
    if (!m_options.dataFolder.isEmpty()) {
        if (auto created = m_folder.create(); !created)
            return created;
    }
    if (!m_folder.root().isEmpty())
        logInto(m_folder);
    auto instruments = makeInstruments();
    if (!instruments)
        return instruments.error();
    m_instruments = std::move(*instruments);
    m_doctor = std::make_unique<ConnectionDoctor>(
        ConnectionDoctor::Surroundings{m_drivers, &m_profiles, [this] { return m_instruments; }});

    m_recorder = new Acquisition::RunRecorder(m_folder, m_log);
    m_recorder->setNextNumber(lastNumber() + 1);
    m_recorder->moveToThread(&m_saveThread);
    connect(&m_saveThread, &QThread::finished, m_recorder, &QObject::deleteLater);
    m_frames = new Acquisition::ShotFrames;
    m_engine = new Acquisition::RunEngine(m_instruments, m_recorder, m_log);
    m_engine->setShotObserver(m_frames->observer());
    m_scans = new Scan::ScanEngine(m_instruments, m_engine, m_log);
    // Deleted in this order, so that nobody uses what is gone.
    for (QObject *object : {static_cast<QObject *>(m_scans), static_cast<QObject *>(m_engine),
                            static_cast<QObject *>(m_frames)}) {
        object->moveToThread(&m_engineThread);
        connect(&m_engineThread, &QThread::finished, object, &QObject::deleteLater);
    }
    connect(m_engine, &Acquisition::RunEngine::statusChanged, this,
            [this](const Acquisition::RunStatus &status) {
                m_hasRun = status.state != Acquisition::RunState::Idle &&
                           status.state != Acquisition::RunState::Failed;
                m_doctor->setRunning(m_hasRun || m_hasScan);
            });
    connect(m_scans, &Scan::ScanEngine::statusChanged, this, [this](const Scan::ScanStatus &status) {
        m_hasScan = status.isOn();
        m_doctor->setRunning(m_hasRun || m_hasScan);
    });
    connect(m_engine, &Acquisition::RunEngine::started, this,
            [this](const std::shared_ptr<const ExperimentPlan> &plan) {
                if (!m_settingsCount)
                    return;
                m_config.setExptNum(plan->experiment.number);
                // Blackchirp 1 may count in the same folder.
                BlackchirpCSV::mirrorExptNumToV1Settings(plan->experiment.number, m_folder.root());
            });
    // Saving may take its time; what a user looks at may not.
    connect(&m_saveThread, &QThread::started, m_recorder, [] { standBack(SaveNice); });
    m_saveThread.start();
    m_engineThread.start();
    m_instruments->startThreads();
    return {};
}

Result<std::shared_ptr<InstrumentSet>> Console::makeInstruments()
{
    const BenchParts parts{m_loadouts, m_profiles, m_drivers, m_findings};
    const QString name = m_options.loadout.isEmpty() ? m_loadouts.currentName() : m_options.loadout;
    auto made = setUpBench(m_options, name, parts);
    if (made || !m_options.loadout.isEmpty() || name == m_loadouts.names().constFirst())
        return made;
    m_loadoutProblem = made.error();
    return setUpBench(m_options, m_loadouts.names().constFirst(), parts);
}

QCoro::Task<Result<void>> Console::useLoadout(QString name)
{
    if (m_isChangingDevices || m_doctor->isBusy()) {
        const Error busy{tr("Other devices are being connected"), name, tr("Try again when that has ended")};
        co_return busy;
    }
    m_isChangingDevices = true;
    m_findings.clear();
    ConsoleOptions options;
    options.seed = m_options.seed;
    options.rateHz = m_options.rateHz;
    const BenchParts parts{m_loadouts, m_profiles, m_drivers, m_findings};
    auto made = setUpBench(options, name, parts);
    Result<void> changed = made ? Result<void>() : Result<void>(made.error());
    if (made) {
        (*made)->startThreads();
        auto changing = awaitWithin(m_scope,
                                    runOn(m_engine, [engine = m_engine, scans = m_scans,
                                                     set = *made] { return giveTo(engine, scans, set); }),
                                    DevicesDeadline, tr("Changing the devices"));
        changed = co_await changing;
    }
    if (!changed && isCancelled(changed.error()))
        co_return changed;
    m_isChangingDevices = false;
    if (!changed)
        co_return changed;

    // Those that look at the devices turn to the new ones before the old ones go.
    const auto before = std::exchange(m_instruments, std::move(*made));
    m_loadoutProblem = {};
    makeProfiles(m_instruments->loadout);
    const auto chosen = m_loadouts.setCurrent(name);
    emit instrumentsChanged();
    auto closing = before->close(m_scope);
    co_await closing;
    m_engine->connectDevices();
    co_return chosen;
}

void Console::makeProfiles(const Loadout &loadout)
{
    const bool isBuiltIn = loadout.name == m_loadouts.names().constFirst();
    QList<HardwareKey> active;
    for (const LoadoutDevice &device : loadout.devices) {
        // A loadout that came in a file may name devices that were never set up here.
        if (!m_profiles.find(device.key) && !isBuiltIn) {
            const auto made = m_profiles.create(device.key.type(), device.key.label(), device.driver,
                                                ProfileManager::Resolution::Refuse);
            if (!made)
                m_findings.append(Finding::warning(made.error().text()));
        }
        if (m_profiles.find(device.key))
            active.append(device.key);
    }
    if (const auto activated = m_profiles.activateOnly(active); !activated)
        m_findings.append(Finding::warning(activated.error().text()));
}

Console::~Console()
{
    m_doctor.reset();
    // A run that is on is stopped and saved. If the drive does not let that happen, recovery has the last
    // save.
    if (m_engineThread.isRunning()) {
        const auto ended = std::make_shared<QSemaphore>();
        QMetaObject::invokeMethod(m_engine, [engine = m_engine, ended] {
            if (!engine->hasRun()) {
                ended->release();
                return;
            }
            connect(engine, &Acquisition::RunEngine::finished, engine, [ended] { ended->release(); });
            engine->stop();
        });
        ended->tryAcquire(1, static_cast<int>(std::chrono::milliseconds(LongestEnd).count()));
    }
    endScan();
    // The engine first: its waits end, and nothing asks the devices or the recorder any more.
    m_engineThread.quit();
    m_engineThread.wait();
    m_saveThread.quit();
    m_saveThread.wait();
    m_instruments.reset();
}

/// What a scan has measured is in its file before the program goes.
void Console::endScan()
{
    if (!m_engineThread.isRunning())
        return;
    const auto ended = std::make_shared<QSemaphore>();
    QMetaObject::invokeMethod(m_scans, [scans = m_scans, ended] {
        if (!scans->isOn()) {
            ended->release();
            return;
        }
        connect(scans, &Scan::ScanEngine::finished, scans, [ended] { ended->release(); });
        scans->stop();
    });
    ended->tryAcquire(1, static_cast<int>(std::chrono::milliseconds(LongestEnd).count()));
}

std::optional<FtSettings> Console::replayedProcessing() const
{
    if (m_options.replay.isEmpty())
        return std::nullopt;
    const auto replayed = loadExperiment(m_options.replay);
    if (!replayed || !replayed->hasProcessing)
        return std::nullopt;
    return replayed->processing;
}

void Console::logInto(const DataFolder &folder)
{
    m_log->setFolder(folder.logPath());
    m_log->add(
        LogCode::Normal,
        tr("Chirpdeck %1 keeps its data in %2.").arg(QCoreApplication::applicationVersion(), folder.root()));
}

QCoro::Task<Result<void>> Console::setDataFolder(QString path)
{
    if (m_preparingFolder) {
        const Error busy{tr("Another data folder is being prepared"), path,
                         tr("Try again when that has ended")};
        co_return busy;
    }
    m_preparingFolder = true;
    const DataFolder folder(path);
    auto preparing =
        awaitWithin(m_scope, QtConcurrent::run(&m_folderPool, [folder] { return prepareFolder(folder); }),
                    FolderDeadline, tr("Preparing the data folder"));
    const Result<int> next = co_await preparing;
    if (!next && isCancelled(next.error()))
        co_return next.error();
    m_preparingFolder = false;
    if (!next)
        co_return next.error();
    m_folder = folder;
    logInto(folder);
    m_settingsCount = true;
    m_config.setSavePath(path);
    m_config.setExptNum(std::max(m_config.exptNum(), *next - 1));
    QMetaObject::invokeMethod(m_recorder, [recorder = m_recorder, folder, number = lastNumber() + 1] {
        recorder->setFolder(folder);
        recorder->setNextNumber(number);
    });
    co_return Result<void>();
}

} // namespace Chirpdeck::App
