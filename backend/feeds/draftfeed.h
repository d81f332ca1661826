// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/experiment/experimentplan.h"
#include "backend/models/modelregistry.h"
#include "instruments/core/instrument.h"

#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <map>
#include <memory>

namespace Chirpdeck {

class InstrumentSet;
class LoadoutManager;

/// The drafts of experiments and presets: begins them from the loadout, the last run or an earlier one, keeps
/// the experiment's in the settings, and tells the wizards what the devices can do.
class DraftFeed : public QObject
{
    Q_OBJECT

public:
    DraftFeed(LoadoutManager &loadouts, ModelRegistry &models);
    ~DraftFeed() override;

    /// Other devices are in use. What the draft says about devices that are gone is left out.
    void setInstruments(const InstrumentSet &instruments);
    /// Where earlier experiments are, and the number of the newest.
    void setExperiments(const QString &folder, int lastNumber);
    /// A run has begun; the next draft is compared with it.
    void runStarted(const ExperimentPlan &plan);

private:
    void restoreDraft();
    void writeDraft();
    void beginFrom(int source);
    void beginFromExperiment(int number);
    void showSources();
    void watch(const Instrument *instrument);
    void savePreset(const FtmwPreset &preset);
    void tell(const QString &id, const Result<void> &result);

    LoadoutManager &m_loadouts;
    ModelRegistry &m_models;
    Loadout m_loadout; ///< in use
    BenchLimits m_bench;
    std::optional<ExperimentDraft> m_last; ///< what the last run was
    QString m_folder;
    int m_lastNumber = 0;
    QStringList m_presets;
    std::map<QString, QList<DraftReading>> m_readings;
    std::unique_ptr<QObject> m_watched; ///< context of the connections to the devices in use
    QTimer m_timer;
    QThreadPool m_pool;
};

} // namespace Chirpdeck
