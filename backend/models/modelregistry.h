// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/models/adddevicemodel.h"
#include "backend/models/appearancemodel.h"
#include "backend/models/clockmodel.h"
#include "backend/models/devicelistmodel.h"
#include "backend/models/devicemodel.h"
#include "backend/models/doctormodel.h"
#include "backend/models/experimentwizardmodel.h"
#include "backend/models/exportmodel.h"
#include "backend/models/framestoragemodel.h"
#include "backend/models/hardwaremodel.h"
#include "backend/models/historymodel.h"
#include "backend/models/loadoutmodel.h"
#include "backend/models/loadoutwizardmodel.h"
#include "backend/models/logmodel.h"
#include "backend/models/newrunmodel.h"
#include "backend/models/overlayimportmodel.h"
#include "backend/models/overlaymodel.h"
#include "backend/models/presetwizardmodel.h"
#include "backend/models/problemmodel.h"
#include "backend/models/runmodel.h"
#include "backend/models/scanmodel.h"
#include "backend/models/spectrummodel.h"
#include "backend/models/storagemodel.h"
#include "backend/models/takeovermodel.h"
#include "backend/models/trendsmodel.h"

#include <QQmlEngine>

namespace Chirpdeck {

/// All view-models of one console. The composition root makes one, feeds its members with values, connects
/// their intents, and installs it on the QML engine, which then finds each member as the singleton of that
/// name in Chirpdeck.Models. It must outlive the engine.
///
/// The models cannot be constructed without an argument: QML prefers a default constructor to create(), and
/// would make its own.
///
/// Inside, only what concerns no engine thread is connected: a new run that was filled in is handed to
/// RunModel::startRequested, and the free space and next number of StorageModel reach the pages that show
/// them.
class ModelRegistry : public QObject
{
    Q_OBJECT

public:
    explicit ModelRegistry(QObject *parent = nullptr);

    /// Once per engine, before any QML is loaded.
    void install(QQmlEngine *engine);

    AddDeviceModel addDevice{nullptr};
    AppearanceModel appearance{nullptr};
    ClockModel clock{nullptr};
    DeviceListModel devices{nullptr};
    DeviceModel device{nullptr};
    DoctorModel doctor{nullptr};
    ExperimentWizardModel experimentWizard{nullptr};
    ExportModel exports{nullptr};
    FrameStorageModel frames{nullptr};
    HardwareModel hardware{nullptr};
    HistoryModel history{nullptr};
    LoadoutModel loadouts{nullptr};
    OverlayImportModel overlayImport{nullptr};
    OverlayModel overlays{nullptr};
    LoadoutWizardModel loadoutWizard{nullptr};
    LogModel log{nullptr};
    PresetWizardModel presetWizard{nullptr};
    ProblemModel problems{nullptr};
    RunModel run{nullptr};
    ScanModel scan{nullptr};
    SpectrumModel spectrum{nullptr};
    StorageModel storage{nullptr};
    NewRunModel newRun{nullptr};
    TakeOverModel takeOver{nullptr};
    TrendsModel trends{nullptr};

    /// What a singleton's create() returns: the member of the registry installed on the engine; null, with a
    /// warning, without one.
    template<typename Model>
    static Model *lend(QQmlEngine *engine, Model ModelRegistry::*member)
    {
        ModelRegistry *registry = of(engine);
        if (!registry)
            return nullptr;
        Model *model = &(registry->*member);
        QJSEngine::setObjectOwnership(model, QJSEngine::CppOwnership);
        return model;
    }

private:
    static ModelRegistry *of(QQmlEngine *engine);
};

} // namespace Chirpdeck
