// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console.h"
#include "app/hardwaredesk.h"
#include "backend/feeds/devicefeed.h"
#include "backend/feeds/draftfeed.h"
#include "backend/feeds/exportfeed.h"
#include "backend/feeds/framefeed.h"
#include "backend/feeds/historyfeed.h"
#include "backend/feeds/loadoutwizardfeed.h"
#include "backend/feeds/logfeed.h"
#include "backend/feeds/overlayfeed.h"
#include "backend/feeds/runfeed.h"
#include "backend/feeds/scanfeed.h"
#include "backend/feeds/spectrumfeed.h"
#include "backend/feeds/storagefeed.h"
#include "backend/feeds/takeoverfeed.h"
#include "backend/feeds/trendsfeed.h"
#include "backend/models/modelregistry.h"
#include "backend/spectrum/fftplan.h"

#include <QObject>
#include <QTimer>

namespace Chirpdeck::App {

/// The view-models of a console and what feeds them. Needs no window: the tests of the pages stand on it as
/// well.
class Desk : public QObject
{
    Q_OBJECT

public:
    explicit Desk(Console &console);
    ~Desk() override;

    ModelRegistry &models() { return m_models; }

private:
    void connectStorage();
    void connectTakeOver();
    void connectAppearance();
    void connectDrafts();
    void connectExperiments();
    void connectProblems();
    QCoro::Task<void> chooseFolder(QString path);
    void writeDraft();
    void connectLog();
    void connectTrends();
    void connectExports();
    void useFolder(const DataFolder &folder);
    void useInstruments();
    void showLoadout();

    Console &m_console;
    FftPlans m_plans;
    ModelRegistry m_models;
    RunFeed m_run;
    SpectrumFeed m_spectrum;
    OverlayFeed m_overlays;
    DeviceFeed m_devices;
    DraftFeed m_experiments;
    LoadoutWizardFeed m_loadouts;
    HistoryFeed m_history;
    LogFeed m_log;
    TrendsFeed m_trends;
    ExportFeed m_exports;
    FrameFeed m_frames;
    ScanFeed m_scans;
    StorageFeed m_storage;
    TakeOverFeed m_takeOver;
    HardwareDesk m_hardware;
    QTimer m_draftTimer;
    TaskScope m_scope;
};

} // namespace Chirpdeck::App
