// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/feeds/draftfeed.h"

#include "backend/acquisition/runplanner.h"
#include "backend/experiment/experimentfiles.h"
#include "backend/feeds/background.h"
#include "backend/feeds/devicefeed.h"
#include "backend/feeds/draftsettingskeys.h"
#include "backend/models/format.h"
#include "instruments/loadout/instrumentset.h"
#include "instruments/loadout/loadoutmanager.h"
#include "persistence/settings/settingsstorage.h"
#include "persistence/stores/datafolder.h"

namespace Chirpdeck {

namespace Key = BC::Key::DraftSettings;

namespace {

// Typing is not written letter by letter.
constexpr int WriteDelayMs = 500;

// Opens the group for changing.
class DraftSettings : public SettingsStorage
{
public:
    DraftSettings()
        : SettingsStorage(Key::store)
    {
    }
    using SettingsStorage::setMultiple;
};

struct EarlierExperiment
{
    int number = 0;
    std::shared_ptr<Experiment> experiment; ///< null where it cannot be read
    QString title;
    Error error;
};

EarlierExperiment readEarlier(const QString &path, int number)
{
    const auto loaded = loadExperiment(path);
    if (!loaded)
        return {number, nullptr, {}, loaded.error()};
    return {number, loaded->experiment, loaded->title(), {}};
}

/// The settings of a device of the draft where the loadout has that device too, else the loadout's.
template<typename Config>
void keepKnown(QList<Config> &configs, const QList<Config> &known)
{
    auto next = known;
    for (auto &config : next) {
        for (const auto &old : configs) {
            if (old.headerKey() == config.headerKey() && !old.channels.isEmpty())
                config = old;
        }
    }
    configs = next;
}

/// The draft on another loadout.
void moveTo(ExperimentDraft &draft, const Loadout &loadout)
{
    auto &setup = draft.setup;
    setup.name = loadout.name;
    setup.devices = loadout.devices;
    keepKnown(setup.pulseGenerators, loadout.pulseGenerators);
    keepKnown(setup.flowControllers, loadout.flowControllers);
    keepKnown(setup.temperatureControllers, loadout.temperatureControllers);
    setup.pressureControllers = loadout.pressureControllers;
    setup.ioBoards = loadout.ioBoards;
    if (setup.preset.digitizer.headerKey() != loadout.preset.digitizer.headerKey())
        setup.preset = loadout.preset;
}

} // namespace

DraftFeed::DraftFeed(LoadoutManager &loadouts, ModelRegistry &models)
    : m_loadouts(loadouts)
    , m_models(models)
{
    m_pool.setMaxThreadCount(1);
    m_timer.setSingleShot(true);
    m_timer.setInterval(WriteDelayMs);
    connect(&m_timer, &QTimer::timeout, this, &DraftFeed::writeDraft);
    auto &wizard = models.experimentWizard;
    connect(&wizard, &DraftEditor::edited, &m_timer, qOverload<>(&QTimer::start));
    connect(wizard.steps(), &WizardSteps::entered, &m_timer, qOverload<>(&QTimer::start));
    connect(&wizard, &ExperimentWizardModel::sourceRequested, this, &DraftFeed::beginFrom);
    connect(&wizard, &DraftEditor::presetRequested, this, [this](const QString &name) {
        if (const auto preset = m_loadouts.preset(m_loadout.name, name))
            m_models.experimentWizard.edit([&preset](DraftView &view) { view.draft.setup.preset = *preset; });
    });
    connect(&wizard, &ExperimentWizardModel::savePresetRequested, this, [this](const QString &name) {
        auto preset = m_models.experimentWizard.draft().setup.preset;
        preset.name = name;
        savePreset(preset);
    });
    auto &editor = models.presetWizard;
    connect(&editor, &PresetWizardModel::openRequested, this, [this](const QString &name) {
        auto draft = draftFor(m_loadout);
        if (const auto preset = m_loadouts.preset(m_loadout.name, name))
            draft.setup.preset = *preset;
        m_models.presetWizard.setDraft(draft);
        m_models.presetWizard.setName(name);
        m_models.presetWizard.steps()->restore(0, 0);
    });
    connect(&editor, &DraftEditor::presetRequested, this, [this](const QString &name) {
        if (const auto preset = m_loadouts.preset(m_loadout.name, name))
            m_models.presetWizard.edit([&preset](DraftView &view) { view.draft.setup.preset = *preset; });
    });
    connect(&editor, &PresetWizardModel::saveRequested, this, &DraftFeed::savePreset);
    const auto presets = [this] { showSources(); };
    connect(&loadouts, &LoadoutManager::presetAdded, this, presets);
    connect(&loadouts, &LoadoutManager::presetRemoved, this, presets);
}

DraftFeed::~DraftFeed()
{
    m_pool.clear();
    m_pool.waitForDone();
    if (m_timer.isActive())
        writeDraft();
}

void DraftFeed::setInstruments(const InstrumentSet &instruments)
{
    const bool isFirst = m_loadout.name.isEmpty();
    m_loadout = instruments.loadout;
    m_bench = benchLimits(instruments);
    m_bench.runTypes = Acquisition::runTypes();
    for (auto &device : m_bench.devices)
        device.name = DeviceFeed::nameOf(HardwareKey::parse(device.key).type());
    m_readings.clear();
    m_watched = std::make_unique<QObject>();
    for (const auto *instrument : instruments.all())
        watch(instrument);
    m_models.experimentWizard.setBench(m_bench);
    m_models.presetWizard.setBench(m_bench);
    if (isFirst) {
        restoreDraft();
        m_models.presetWizard.setDraft(draftFor(m_loadout));
    } else {
        m_models.experimentWizard.edit([this](DraftView &view) { moveTo(view.draft, m_loadout); });
    }
    showSources();
}

void DraftFeed::watch(const Instrument *instrument)
{
    const auto key = instrument->key().text();
    connect(instrument, &Instrument::readingsChanged, m_watched.get(),
            [this, key](const QList<Reading> &readings) {
                const auto *device = m_bench.device(key);
                auto &mine = m_readings[key];
                mine.clear();
                for (const auto &reading : readings) {
                    const auto name = reading.label.isEmpty() ? reading.valueKey : reading.label;
                    mine.append({{key, reading.valueKey},
                                 device ? QStringLiteral("%1, %2").arg(device->name, name) : name,
                                 Format::significant(reading.value, 4) + QChar(0x00a0) + reading.unit,
                                 reading.value});
                }
                QList<DraftReading> all;
                for (const auto &[object, entries] : m_readings)
                    all += entries;
                m_models.experimentWizard.setReadings(all);
            });
}

void DraftFeed::setExperiments(const QString &folder, int lastNumber)
{
    m_folder = folder;
    m_lastNumber = lastNumber;
    m_models.experimentWizard.setNumber(lastNumber + 1);
    showSources();
}

void DraftFeed::runStarted(const ExperimentPlan &plan)
{
    QStringList remarks;
    auto last = draftFrom(plan.experiment, m_loadout, remarks);
    last.title = plan.title;
    last.sample = plan.sample;
    m_last = last;
    auto draft = m_models.experimentWizard.draft();
    draft.source = last.source;
    draft.sourceNumber = last.sourceNumber;
    // The title belongs to that run.
    if (draft.title == plan.title)
        draft.title.clear();
    m_lastNumber = std::max(m_lastNumber, plan.experiment.number);
    m_models.experimentWizard.setNumber(m_lastNumber + 1);
    m_models.experimentWizard.setDraft(draft, m_last);
    m_timer.start();
    showSources();
}

void DraftFeed::restoreDraft()
{
    const DraftSettings settings;
    if (const auto last = ExperimentDraft::fromJson(settings.get<QString>(Key::lastRun).toUtf8()))
        m_last = *last;
    auto draft = ExperimentDraft::fromJson(settings.get<QString>(Key::draft).toUtf8());
    auto &wizard = m_models.experimentWizard;
    if (draft) {
        moveTo(*draft, m_loadout);
        wizard.setDraft(*draft, m_last);
        wizard.steps()->restore(settings.get<int>(Key::step, 0), settings.get<int>(Key::reached, 0));
    } else {
        wizard.setDraft(draftFor(m_loadout), m_last);
    }
}

void DraftFeed::writeDraft()
{
    auto &wizard = m_models.experimentWizard;
    DraftSettings settings;
    settings.setMultiple({{Key::draft, QString::fromUtf8(wizard.draft().toJson())},
                          {Key::lastRun, m_last ? QString::fromUtf8(m_last->toJson()) : QString()},
                          {Key::step, wizard.steps()->current()},
                          {Key::reached, wizard.steps()->reached()}},
                         true);
    const auto error = settings.lastError();
    tell(QStringLiteral("experimentDraft"), error ? Result<void>(*error) : Result<void>());
    if (!error)
        wizard.setSaved(QDateTime::currentDateTime());
}

void DraftFeed::showSources()
{
    m_presets = m_loadouts.presetNames(m_loadout.name);
    QStringList sources{tr("What the loadout uses")};
    for (const auto &preset : std::as_const(m_presets))
        sources.append(tr("Preset %1").arg(preset));
    if (m_lastNumber > 0 && !m_folder.isEmpty()) {
        constexpr int MostRuns = 20;
        for (int number = m_lastNumber; number > 0 && number > m_lastNumber - MostRuns; --number)
            sources.append(tr("Run %1").arg(number));
    }
    m_models.experimentWizard.setSources(sources);
    m_models.experimentWizard.setPresetNames(m_presets);
    m_models.presetWizard.setPresetNames(m_presets);
}

void DraftFeed::beginFrom(int source)
{
    if (source > m_presets.size()) {
        beginFromExperiment(m_lastNumber - (source - 1 - static_cast<int>(m_presets.size())));
        return;
    }
    auto draft = draftFor(m_loadout);
    if (const auto preset =
            source > 0 ? m_loadouts.preset(m_loadout.name, m_presets[source - 1]) : std::nullopt) {
        draft.setup.preset = *preset;
        draft.source = preset->name;
    }
    m_models.experimentWizard.setDraft(draft, m_last);
    m_timer.start();
}

void DraftFeed::beginFromExperiment(int number)
{
    const auto path = DataFolder(m_folder).experimentPath(number);
    inBackground(
        m_pool, this, [path, number] { return readEarlier(path, number); },
        [this](const EarlierExperiment &earlier) {
            if (!earlier.experiment) {
                m_models.problems.notice(earlier.error.text());
                return;
            }
            QStringList remarks;
            auto draft = draftFrom(*earlier.experiment, m_loadout, remarks);
            draft.title = earlier.title;
            for (const auto &remark : std::as_const(remarks))
                m_models.problems.notice(remark);
            m_models.experimentWizard.setDraft(draft, draft);
            m_timer.start();
        });
}

void DraftFeed::savePreset(const FtmwPreset &preset)
{
    const auto saved = m_loadouts.putPreset(m_loadout.name, preset);
    tell(QStringLiteral("preset"), saved);
    if (saved)
        m_models.problems.notice(tr("Preset %1 is saved").arg(preset.name));
    showSources();
}

void DraftFeed::tell(const QString &id, const Result<void> &result)
{
    m_models.problems.apply({id, Acquisition::Problem::Severity::Warning, result ? Error() : result.error()});
}

} // namespace Chirpdeck
