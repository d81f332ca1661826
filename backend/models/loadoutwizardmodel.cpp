// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/models/loadoutwizardmodel.h"

#include "backend/models/modelregistry.h"
#include "backend/models/status.h"

#include <algorithm>

namespace Chirpdeck {

namespace {

using State = LoadoutPlace::State;

enum Step { NameStep, DevicesStep, PresetsStep, CheckStep };

int markOf(const LoadoutPlace &place, bool simulated)
{
    switch (place.state) {
    case State::Missing:
        return Status::NotSetUp;
    case State::Conflict:
        return Status::Deviating;
    case State::Empty:
        return Status::Off;
    case State::Filled:
        break;
    }
    return simulated ? Status::Simulated : Status::Ok;
}

QString wordOf(const LoadoutPlace &place, bool simulated)
{
    switch (place.state) {
    case State::Missing:
        return LoadoutWizardModel::tr("Missing");
    case State::Conflict:
        return LoadoutWizardModel::tr("Conflict");
    case State::Empty:
        return LoadoutWizardModel::tr("Empty");
    case State::Filled:
        break;
    }
    return simulated ? LoadoutWizardModel::tr("Simulated") : LoadoutWizardModel::tr("Filled");
}

} // namespace

QString placeNameOf(HardwareType type)
{
    switch (type) {
    case HardwareType::FtmwDigitizer:
        return LoadoutWizardModel::tr("Digitizer");
    case HardwareType::AWG:
        return LoadoutWizardModel::tr("Waveform generator");
    case HardwareType::Clock:
        return LoadoutWizardModel::tr("Oscillators");
    case HardwareType::PulseGenerator:
        return LoadoutWizardModel::tr("Pulse generator");
    case HardwareType::FlowController:
        return LoadoutWizardModel::tr("Gas flow");
    case HardwareType::PressureController:
        return LoadoutWizardModel::tr("Chamber pressure");
    case HardwareType::TemperatureController:
        return LoadoutWizardModel::tr("Temperatures");
    case HardwareType::IOBoard:
        return LoadoutWizardModel::tr("I/O board");
    case HardwareType::GpibController:
        return LoadoutWizardModel::tr("GPIB controller");
    case HardwareType::LifDigitizer:
        return LoadoutWizardModel::tr("Laser digitizer");
    case HardwareType::LifLaser:
        return LoadoutWizardModel::tr("Laser");
    case HardwareType::Unknown:
        break;
    }
    return {};
}

LoadoutWizardModel::LoadoutWizardModel(QObject *parent)
    : QObject(parent)
    , m_steps(this)
    , m_places({"name", "devices", "word", "mark", "note"}, this)
    , m_candidateRows({"name", "detail", "line", "used", "simulated"}, this)
    , m_presets({"name", "problem"}, this)
    , m_problems({"step", "text"}, this)
{
    m_steps.setTitles({tr("Name"), tr("Devices"), tr("Presets"), tr("Check")});
}

LoadoutWizardModel *LoadoutWizardModel::create(QQmlEngine *engine, QJSEngine *)
{
    return ModelRegistry::lend(engine, &ModelRegistry::loadoutWizard);
}

void LoadoutWizardModel::begin(const Loadout &loadout, bool isNew, const QStringList &taken)
{
    m_loadout = loadout;
    m_before = isNew ? QString() : loadout.name;
    m_isNew = isNew;
    m_taken = taken;
    m_place = 0;
    m_steps.restore(0, 0);
    refresh();
}

void LoadoutWizardModel::setCandidates(const QList<Candidate> &candidates)
{
    m_all = candidates;
    refresh();
}

void LoadoutWizardModel::toggle(int candidate)
{
    const auto type = m_placeList.value(m_place).type;
    QList<Candidate> here;
    for (const auto &entry : std::as_const(m_all)) {
        if (entry.device.key.type() == type)
            here.append(entry);
    }
    if (candidate < 0 || candidate >= here.size())
        return;
    const auto &device = here[candidate].device;
    const bool isThere = std::any_of(m_loadout.devices.begin(), m_loadout.devices.end(),
                                     [&](const LoadoutDevice &other) { return other.key == device.key; });
    if (isThere)
        removeDevice(m_loadout, device.key);
    else
        putDevice(m_loadout, device);
    // What runs use follows the devices; stored presets are asked about.
    m_loadout.preset = adaptedTo(m_loadout.preset, m_loadout.devices);
    refresh();
}

void LoadoutWizardModel::adaptPreset(int row)
{
    if (row < 0 || row >= m_loadout.presets.size())
        return;
    m_loadout.presets[row] = adaptedTo(m_loadout.presets[row], m_loadout.devices);
    refresh();
}

void LoadoutWizardModel::leaveOutPreset(int row)
{
    if (row < 0 || row >= m_loadout.presets.size())
        return;
    if (m_loadout.currentPreset == m_loadout.presets[row].name)
        m_loadout.currentPreset.clear();
    m_loadout.presets.removeAt(row);
    refresh();
}

bool LoadoutWizardModel::finish()
{
    if (!m_steps.canFinish())
        return false;
    auto loadout = m_loadout;
    loadout.name = loadout.name.trimmed();
    Q_EMIT saveRequested(loadout, m_before);
    return true;
}

void LoadoutWizardModel::setName(const QString &name)
{
    if (name == m_loadout.name)
        return;
    m_loadout.name = name;
    refresh();
}

QString LoadoutWizardModel::nameProblem() const
{
    const auto name = m_loadout.name.trimmed();
    if (name.isEmpty())
        return tr("The loadout needs a name");
    if (name.contains(u'/'))
        return tr("A name has no slashes");
    if (name != m_before && m_taken.contains(name))
        return tr("There is a loadout %1 already").arg(name);
    return {};
}

void LoadoutWizardModel::setPlace(int place)
{
    if (place == m_place)
        return;
    m_place = place;
    refresh();
}

QString LoadoutWizardModel::placeName() const
{
    return placeNameOf(m_placeList.value(m_place).type);
}

QString LoadoutWizardModel::placeNote() const
{
    const auto place = m_placeList.value(m_place);
    if (!place.problem.isEmpty())
        return place.problem;
    if (place.isNeeded)
        return tr("Needed");
    return place.isSingle ? tr("Optional, one at most") : tr("Optional");
}

QString LoadoutWizardModel::summary() const
{
    const auto count = [this](State state) {
        return static_cast<int>(
            std::count_if(m_placeList.begin(), m_placeList.end(),
                          [state](const LoadoutPlace &place) { return place.state == state; }));
    };
    QStringList parts{tr("%n filled", "", count(State::Filled))};
    if (const int missing = count(State::Missing))
        parts.append(tr("%n missing", "", missing));
    if (const int conflicts = count(State::Conflict))
        parts.append(tr("%n conflict(s)", "", conflicts));
    return parts.join(QStringLiteral(", "));
}

void LoadoutWizardModel::refresh()
{
    if (!m_registry)
        return;
    m_placeList = loadoutPlaces(m_loadout, *m_registry);
    m_place = std::clamp(m_place, 0, std::max(0, static_cast<int>(m_placeList.size()) - 1));

    QList<RowListModel::Row> rows;
    QList<RowListModel::Row> problems;
    QString firstDeviceProblem;
    for (const auto &place : std::as_const(m_placeList)) {
        QStringList names;
        bool simulated = false;
        for (const auto &device : place.devices) {
            const auto *driver = m_registry->find(place.type, device.driver);
            names.append(driver ? driver->label : device.driver);
            simulated = simulated || (driver && driver->isSimulated);
        }
        rows.append({placeNameOf(place.type),
                     names.isEmpty() ? place.isNeeded ? tr("Choose one") : tr("Not used")
                                     : names.join(QStringLiteral(", ")),
                     wordOf(place, simulated), markOf(place, simulated),
                     !place.problem.isEmpty() ? place.problem
                     : place.isNeeded         ? tr("Needed")
                                              : tr("Optional")});
        if (!place.problem.isEmpty()) {
            const auto text = tr("%1: %2").arg(placeNameOf(place.type), place.problem);
            problems.append({static_cast<int>(DevicesStep), text});
            if (firstDeviceProblem.isEmpty())
                firstDeviceProblem = text;
        }
    }
    m_places.setRows(rows);

    rows.clear();
    const auto type = m_placeList.value(m_place).type;
    for (const auto &candidate : std::as_const(m_all)) {
        if (candidate.device.key.type() != type)
            continue;
        const bool used =
            std::any_of(m_loadout.devices.begin(), m_loadout.devices.end(),
                        [&](const LoadoutDevice &device) { return device.key == candidate.device.key; });
        auto others = candidate.usedIn;
        others.removeAll(m_before);
        rows.append({candidate.model, candidate.device.key.label(),
                     candidate.simulated ? tr("Runs are marked as simulated")
                     : others.isEmpty()  ? tr("Free")
                                         : tr("Also in %1").arg(others.join(QStringLiteral(", "))),
                     used, candidate.simulated});
    }
    m_candidateRows.setRows(rows);

    rows.clear();
    QString firstPresetProblem;
    for (const auto &preset : std::as_const(m_loadout.presets)) {
        const auto misfits = presetMisfits(preset, m_loadout.devices);
        rows.append({preset.name, misfits.join(QStringLiteral(". "))});
        if (misfits.isEmpty())
            continue;
        const auto text = tr("%1: %2").arg(preset.name, misfits.constFirst());
        problems.append({static_cast<int>(PresetsStep), text});
        if (firstPresetProblem.isEmpty())
            firstPresetProblem = text;
    }
    m_presets.setRows(rows);
    if (!nameProblem().isEmpty())
        problems.prepend({static_cast<int>(NameStep), nameProblem()});
    m_problems.setRows(problems);

    m_steps.setProblem(NameStep, nameProblem());
    m_steps.setProblem(DevicesStep, firstDeviceProblem);
    m_steps.setProblem(PresetsStep, firstPresetProblem);
    Q_EMIT changed();
}

} // namespace Chirpdeck
