// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk.h"

#include "app/lastused.h"
#include "app/trendsettings.h"
#include "instruments/core/await.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QStandardPaths>
#include <QUrl>

namespace Chirpdeck::App {

namespace {

QString wisdomFile()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::CacheLocation);
    QDir().mkpath(folder);
    return folder + QStringLiteral("/fftw-wisdom");
}

using Acquisition::Problem;

// Longer than the console's own: that says what it waited for.
constexpr auto FolderDeadline = std::chrono::minutes(2);

// Typing is not written letter by letter.
constexpr int DraftDelayMs = 500;

// An FID cell of a long average takes about four bytes in base 36.
constexpr double BytesPerSample = 5.0;

} // namespace

Desk::Desk(Console &console)
    : m_console(console)
    , m_plans(wisdomFile(), FftPlans::findMeasurer())
    , m_run(console.engine(), console.log(), m_models, m_plans)
    , m_spectrum(m_run, m_models, m_plans)
    , m_overlays(m_models, m_plans)
    , m_devices(console.instruments(), m_models)
    , m_experiments(console.loadouts(), m_models)
    , m_loadouts(console.loadouts(), console.profiles(), console.drivers(), m_models)
    , m_history(m_models)
    , m_log(console.log(), m_models)
    , m_trends(console.instruments(), console.log().writer(), m_models)
    , m_exports(m_models, m_trends.store())
    , m_frames(console.frames(), m_models, readFrameSettings())
    , m_scans(console.scans(), m_models)
    , m_storage(m_models)
    , m_takeOver(m_models, console.config())
    , m_hardware(console, m_models)
{
    if (const auto loaded = m_plans.loadWisdom(); !loaded)
        console.log().add(LogCode::Warning, loaded.error().text());
    connectStorage();
    connectTakeOver();
    connectAppearance();
    connectDrafts();
    connectExperiments();
    connectProblems();
    connectLog();
    connectTrends();
    connectExports();
    connect(&m_frames, &FrameFeed::folderWanted, this, [this](const QString &path) {
        if (!QDesktopServices::openUrl(QUrl::fromLocalFile(path)))
            m_models.problems.notice(
                tr("No program on this computer shows folders. The files are in %1").arg(path));
    });
    connect(&m_frames, &FrameFeed::settingsEdited, this, [this](const FrameSettings &settings) {
        const auto written = writeFrameSettings(settings);
        m_models.problems.apply({QStringLiteral("frameSettings"), Problem::Severity::Warning,
                                 written ? Error() : written.error()});
    });
    connect(&console, &Console::instrumentsChanged, this, &Desk::useInstruments);
    showLoadout();
    useFolder(console.dataFolder());
    console.engine().connectDevices();
}

Desk::~Desk()
{
    if (m_draftTimer.isActive())
        writeDraft();
}

void Desk::useInstruments()
{
    m_devices.setInstruments(m_console.instruments());
    m_trends.setInstruments(m_console.instruments());
    m_experiments.setInstruments(m_console.instruments());
    m_trends.setDeviceIntervals(readTrendSettings(m_console.instruments()).ofDevice);
    showLoadout();
}

void Desk::showLoadout()
{
    m_storage.setBytesPerRun(BytesPerSample * m_console.instruments().loadout.preset.digitizer.recordLength);
    m_models.problems.apply(
        {QStringLiteral("loadout"), Problem::Severity::Fault, m_console.loadoutProblem()});
    QStringList replaced;
    for (const Finding &finding : m_console.findings())
        replaced.append(finding.text);
    m_models.problems.apply(
        {QStringLiteral("deviceSettings"), Problem::Severity::Warning,
         replaced.isEmpty()
             ? Error()
             : Error{replaced.join(QLatin1Char('\n')), {}, tr("Look at the settings of the device")}});
}

void Desk::useFolder(const DataFolder &folder)
{
    m_storage.setLastNumber(m_console.lastNumber());
    m_storage.setFolder(folder);
    m_history.setFolder(folder);
    m_overlays.setFolder(folder);
    m_log.setFolder(folder.root().isEmpty() ? QString() : folder.logPath());
    m_trends.setFolder(folder.root().isEmpty() ? QString() : folder.rollingPath());
    m_exports.setFolder(folder.root().isEmpty() ? QString() : folder.exportPath());
    m_models.loadouts.setExportFolder(folder.root().isEmpty() ? QString() : folder.exportPath());
    m_experiments.setExperiments(folder.root(), m_console.lastNumber());
}

void Desk::connectStorage()
{
    connect(&m_models.storage, &StorageModel::chooseRequested, this,
            [this](const QString &path) { chooseFolder(path); });
    connect(&m_models.run, &RunModel::simulatedRunRequested, this,
            [this] { m_models.run.start(m_models.newRun.draft()); });
    connect(&m_run, &RunFeed::runStarted, this, [this](const std::shared_ptr<const ExperimentPlan> &plan) {
        m_history.refresh(plan->experiment.number, plan->path);
    });
    connect(&m_console.engine(), &Acquisition::RunEngine::saved, this, [this] {
        if (const auto plan = m_run.plan())
            m_history.refresh(plan->experiment.number, plan->path);
    });
    connect(&m_models.run, &RunModel::ended, &m_models.problems, &ProblemModel::notice);
    connect(&m_run, &RunFeed::runEnded, this, [this](int number, const QString &path) {
        m_history.refresh(number, path);
        m_storage.setLastNumber(m_console.lastNumber());
        m_storage.refresh();
    });
    connect(&m_history, &HistoryFeed::continued, this,
            [this](const Acquisition::RunRequest &request) { m_models.run.start(request); });
    connect(&m_models.history, &HistoryModel::openRequested, this,
            [this](const QString &path) { m_spectrum.open(path); });
}

QCoro::Task<void> Desk::chooseFolder(QString path)
{
    auto choosing =
        awaitWithin(m_scope, m_console.setDataFolder(path), FolderDeadline, tr("Changing the data folder"));
    const Result<void> chosen = co_await choosing;
    if (!chosen && isCancelled(chosen.error()))
        co_return;
    m_models.problems.apply(
        {QStringLiteral("folder"), Problem::Severity::Fault, chosen ? Error() : chosen.error()});
    if (chosen)
        useFolder(m_console.dataFolder());
    m_models.storage.setChosen(chosen.hasValue());
}

void Desk::connectProblems()
{
    connect(&m_models.problems, &ProblemModel::checkRequested, this, [this](const QString &id) {
        m_storage.refresh();
        m_console.engine().connectDevices();
        if (id == QLatin1String("run"))
            m_console.engine().acknowledge();
        else if (id == QLatin1String("folder"))
            m_models.problems.apply({id, Problem::Severity::Fault, {}});
        else if (id == QLatin1String("draft"))
            writeDraft();
        else if (id == QLatin1String("frameParts"))
            m_frames.refreshParts();
    });
    // What could not be written goes with the next change.
    auto &config = m_console.config();
    const auto tell = [this, &config] {
        m_models.problems.apply(
            {QStringLiteral("settings"), Problem::Severity::Warning, config.lastError().value_or(Error())});
    };
    using Config = ApplicationConfigManager;
    connect(&config, &Config::writeFailed, this, tell);
    connect(&config, &Config::savePathChanged, this, tell);
    connect(&config, &Config::exptNumChanged, this, tell);
    connect(&config, &Config::themeChanged, this, tell);
    connect(&config, &Config::textScaleChanged, this, tell);
    if (config.lastError())
        tell();
}

void Desk::writeDraft()
{
    const auto written = writeLastRequest(m_models.newRun.draft());
    m_models.problems.apply(
        {QStringLiteral("draft"), Problem::Severity::Warning, written ? Error() : written.error()});
}

void Desk::connectTakeOver()
{
    connect(&m_takeOver, &TakeOverFeed::taken, this, [this](const QString &path, int lastNumber) {
        m_console.config().setExptNum(std::max(m_console.config().exptNum(), lastNumber));
        m_storage.setLastNumber(m_console.config().exptNum());
        chooseFolder(path);
    });
    if (m_console.dataFolder().root().isEmpty())
        m_takeOver.look();
}

void Desk::connectAppearance()
{
    auto &config = m_console.config();
    auto &appearance = m_models.appearance;
    const auto fromConfig = [&] {
        switch (config.theme()) {
        case ApplicationConfigManager::Theme::Light:
            return AppearanceModel::Light;
        case ApplicationConfigManager::Theme::HighContrast:
            return AppearanceModel::HighContrast;
        default:
            return AppearanceModel::Dark;
        }
    };
    appearance.setTheme(fromConfig());
    appearance.setTextScale(config.textScale());
    connect(&appearance, &AppearanceModel::changed, this, [this] {
        using Theme = ApplicationConfigManager::Theme;
        const auto theme = m_models.appearance.theme();
        m_console.config().setTheme(theme == AppearanceModel::Light          ? Theme::Light
                                    : theme == AppearanceModel::HighContrast ? Theme::HighContrast
                                                                             : Theme::Dark);
        m_console.config().setTextScale(m_models.appearance.textScale());
    });
}

void Desk::connectLog()
{
    connect(&m_models.log, &LogModel::copyRequested, this,
            [](const QString &text) { QGuiApplication::clipboard()->setText(text); });
    m_models.log.applyDebugLogging(m_console.config().isDebugLogging());
    m_console.log().setDebugLogging(m_console.config().isDebugLogging());
    connect(&m_models.log, &LogModel::debugLoggingRequested, &m_console.config(),
            &ApplicationConfigManager::setDebugLogging);
    connect(&m_run, &RunFeed::runStarted, this,
            [this](const std::shared_ptr<const ExperimentPlan> &plan) { m_log.setRunPath(plan->path); });
    connect(&m_run, &RunFeed::runEnded, this, [this] { m_log.setRunPath({}); });
}

void Desk::connectTrends()
{
    auto &trends = m_models.trends;
    const auto settings = readTrendSettings(m_console.instruments());
    trends.applyRecording(settings.recording, settings.seconds);
    trends.applyHours(settings.hours);
    trends.setGraphs(settings.graphs);
    m_trends.setDeviceIntervals(settings.ofDevice);
    const auto write = [this, &trends] {
        const auto written =
            writeTrendSettings({trends.recording(),
                                trends.intervalSeconds(),
                                {},
                                trends.hours(),
                                trends.isOwnChoice() ? trends.graphs() : QList<QStringList>()});
        m_models.problems.apply({QStringLiteral("trendSettings"), Problem::Severity::Warning,
                                 written ? Error() : written.error()});
    };
    connect(&trends, &TrendsModel::recordingRequested, this, write);
    connect(&trends, &TrendsModel::layoutChosen, this, write);
    connect(&m_run, &RunFeed::runStarted, this, [this](const std::shared_ptr<const ExperimentPlan> &plan) {
        m_trends.setRun(plan->experiment.number, plan->path);
        m_models.trends.addRun(plan->experiment.number, QDateTime::currentMSecsSinceEpoch());
    });
}

void Desk::connectExports()
{
    m_models.exports.applyFormat(m_console.config().exportDelimiter());
    connect(&m_models.exports, &ExportModel::formatRequested, &m_console.config(),
            &ApplicationConfigManager::setExportDelimiter);
}

void Desk::connectExperiments()
{
    m_experiments.setInstruments(m_console.instruments());
    connect(&m_run, &RunFeed::runStarted, this,
            [this](const std::shared_ptr<const ExperimentPlan> &plan) { m_experiments.runStarted(*plan); });
    const auto useTemplate = [this] { m_models.experimentWizard.setTemplate(m_models.newRun.draft()); };
    connect(&m_models.newRun, &NewRunModel::draftChanged, this, useTemplate);
    useTemplate();
}

void Desk::connectDrafts()
{
    auto draft = readLastRequest();
    if (const auto replayed = m_console.replayedProcessing()) {
        draft.processing = *replayed;
        draft.linkStartToChirp = false;
    }
    m_models.newRun.setDraft(draft);
    m_draftTimer.setSingleShot(true);
    m_draftTimer.setInterval(DraftDelayMs);
    connect(&m_draftTimer, &QTimer::timeout, this, &Desk::writeDraft);
    connect(&m_models.newRun, &NewRunModel::draftChanged, &m_draftTimer, qOverload<>(&QTimer::start));
    connect(&m_spectrum, &SpectrumFeed::processingUsed, this, [this](const FtSettings &settings) {
        auto next = m_models.newRun.draft();
        next.processing = settings;
        m_models.newRun.setDraft(next);
    });
}

} // namespace Chirpdeck::App
