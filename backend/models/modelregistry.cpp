// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/models/modelregistry.h"

#include <QVariant>

namespace Chirpdeck {
namespace {

constexpr char registryProperty[] = "_chirpdeck_models";

} // namespace

ModelRegistry::ModelRegistry(QObject *parent)
    : QObject(parent)
{
    connect(&newRun, &NewRunModel::startRequested, &run, &RunModel::start);
    connect(&experimentWizard, &ExperimentWizardModel::startRequested, &run, &RunModel::start);
    connect(&trends, &TrendsModel::exportRequested, &exports, &ExportModel::offerChannels);
    connect(&storage, &StorageModel::folderChanged, this, [this] {
        run.setNextNumber(storage.nextNumber());
        newRun.setNumber(storage.nextNumber());
        experimentWizard.setNumber(storage.nextNumber());
    });
}

void ModelRegistry::install(QQmlEngine *engine)
{
    engine->setProperty(registryProperty, QVariant::fromValue<QObject *>(this));
}

ModelRegistry *ModelRegistry::of(QQmlEngine *engine)
{
    auto *registry = qobject_cast<ModelRegistry *>(engine->property(registryProperty).value<QObject *>());
    if (!registry)
        qWarning("Chirpdeck.Models is used before ModelRegistry::install()");
    return registry;
}

} // namespace Chirpdeck
