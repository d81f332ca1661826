// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/feeds/loadoutfeed.h"

#include "instruments/core/await.h"
#include "instruments/loadout/loadoutchanges.h"

#include <algorithm>

namespace Chirpdeck {

LoadoutFeed::LoadoutFeed(const HardwareAccess &access, ModelRegistry &models)
    : m_access(access)
    , m_models(models)
{
    auto &model = m_models.loadouts;
    auto *manager = m_access.loadouts;
    connect(&model, &LoadoutModel::useAsked, this, &LoadoutFeed::ask);
    connect(&model, &LoadoutModel::useRequested, this, [this](const QString &name) { use(name); });
    connect(&model, &LoadoutModel::renameRequested, this,
            [this, manager](const QString &name, const QString &to) {
                tell(manager->rename(name, to), tr("It is called %1").arg(to));
            });
    connect(&model, &LoadoutModel::duplicateRequested, this,
            [this, manager](const QString &name, const QString &copyName) {
                const auto *original = manager->find(name);
                if (!original)
                    return;
                Loadout copy = *original;
                copy.name = copyName;
                tell(manager->put(copy), tr("%1 is a copy of %2").arg(copyName, name));
            });
    connect(&model, &LoadoutModel::removeRequested, this, [this, manager](const QString &name) {
        tell(manager->remove(name), tr("%1 is deleted").arg(name));
    });
    connect(&model, &LoadoutModel::exportRequested, this,
            [this, manager](const QString &name, const QString &path) {
                tell(manager->exportTo(name, path), tr("Saved as %1").arg(path));
            });
    connect(&model, &LoadoutModel::importRequested, this, [this, manager](const QString &path) {
        const auto imported = manager->importFrom(path);
        tell(imported ? Result<void>() : Result<void>(imported.error()),
             tr("%1 is added").arg(imported ? *imported : QString()));
    });
    for (const auto changed :
         {&LoadoutManager::loadoutAdded, &LoadoutManager::loadoutChanged, &LoadoutManager::loadoutRemoved,
          &LoadoutManager::currentChanged, &LoadoutManager::defaultChanged})
        connect(manager, changed, this, &LoadoutFeed::show);
    connect(&m_models.hardware, &HardwareModel::lockedChanged, this,
            [this] { m_models.loadouts.setLockedReason(m_models.hardware.lockedReason()); });
    show();
}

void LoadoutFeed::tell(const Result<void> &outcome, const QString &sentence)
{
    m_models.loadouts.setProblem(outcome ? QString() : outcome.error().text());
    if (outcome)
        Q_EMIT m_models.loadouts.done(sentence);
}

void LoadoutFeed::show()
{
    std::vector<LoadoutCard> cards;
    for (const auto &name : m_access.loadouts->names()) {
        if (const auto *loadout = m_access.loadouts->find(name))
            cards.push_back(cardOf(*loadout));
    }
    m_models.loadouts.setLoadouts(cards);
}

LoadoutCard LoadoutFeed::cardOf(const Loadout &loadout) const
{
    LoadoutCard card;
    card.name = loadout.name;
    card.devices = static_cast<int>(loadout.devices.size());
    card.builtIn = loadout.name == m_access.loadouts->names().constFirst();
    card.presets = static_cast<int>(
        std::max<qsizetype>(m_access.loadouts->presetNames(loadout.name).size(), card.builtIn ? 1 : 0));
    card.current = loadout.name == m_access.inUse()->loadout.name;
    const auto &rf = loadout.preset.rf;
    double low = std::numeric_limits<double>::infinity(), high = 0.0;
    for (const auto &chirp : rf.chirps.chirps) {
        for (const auto &segment : chirp) {
            if (segment.empty)
                continue;
            for (const double awg : {segment.startMHz, segment.endMHz}) {
                low = std::min(low, rf.chirpFrequency(awg) / 1e3);
                high = std::max(high, rf.chirpFrequency(awg) / 1e3);
            }
        }
    }
    if (high > 0.0) {
        card.lowGHz = low;
        card.highGHz = high;
    }
    QStringList missing;
    for (const auto type : requiredTypes()) {
        const bool there =
            std::any_of(loadout.devices.cbegin(), loadout.devices.cend(),
                        [type](const LoadoutDevice &device) { return device.key.type() == type; });
        if (!there)
            missing.append(hardwareTypeName(type));
    }
    if (!missing.isEmpty())
        card.fact = tr("Missing: %1").arg(missing.join(QStringLiteral(", ")));
    else if (card.builtIn)
        card.fact = tr("Needs no hardware");
    else
        card.fact =
            loadout.currentPreset.startsWith(QLatin1String("__")) ? tr("Last used") : loadout.currentPreset;
    return card;
}

void LoadoutFeed::ask(const QString &name)
{
    const auto *next = m_access.loadouts->find(name);
    if (!next)
        return;
    QVariantList changes;
    for (const auto &change : changesBetween(m_access.inUse()->loadout, *next)) {
        const auto nothing = [](const QString &text) { return text.isEmpty() ? QStringLiteral("–") : text; };
        changes.append(QVariantMap{
            {QStringLiteral("what"), change.what.isEmpty() || change.kind != LoadoutChange::Kind::Setting
                                         ? change.object
                                         : tr("%1: %2").arg(change.object, change.what)},
            {QStringLiteral("from"), nothing(change.from)},
            {QStringLiteral("to"), nothing(change.to)},
        });
    }
    m_models.loadouts.setPending(name, changes);
}

QCoro::Task<void> LoadoutFeed::use(QString name)
{
    m_models.loadouts.setSwitching(true);
    auto using_ = m_access.useLoadout(name);
    const Result<void> used = co_await using_;
    if (!used && isCancelled(used.error()))
        co_return;
    m_models.loadouts.setSwitching(false);
    if (used) {
        m_models.loadouts.setPending({}, {});
        Q_EMIT m_models.loadouts.done(tr("%1 is in use").arg(name));
    } else {
        m_models.loadouts.setProblem(used.error().text());
    }
    show();
}

} // namespace Chirpdeck
