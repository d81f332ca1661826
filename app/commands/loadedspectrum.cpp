// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/loadedspectrum.h"

#include "backend/spectrum/fftplan.h"
#include "backend/spectrum/transform.h"
#include "backend/spectrum/workspace.h"

#include <QCoreApplication>

namespace Chirpdeck::App {

Result<LoadedFids> loadFids(const LoadedExperiment &experiment, int index)
{
    if (!experiment.experiment->ftmw || experiment.fids.empty())
        return Error{
            QCoreApplication::translate("LoadedSpectrum", "The experiment holds no free-induction decays"),
            experiment.path,
            QCoreApplication::translate("LoadedSpectrum",
                                        "Choose an experiment with an FTMW part that has saved shots")};
    if (!experiment.fids.contains(index)) {
        QStringList there;
        for (const auto &entry : experiment.fids)
            there.append(QString::number(entry.first));
        return Error{QCoreApplication::translate("LoadedSpectrum", "The experiment has no file %1 of decays")
                         .arg(index),
                     experiment.path,
                     QCoreApplication::translate("LoadedSpectrum", "Name one that it has: %1")
                         .arg(there.join(QStringLiteral(", ")))};
    }
    return FidReader(experiment.path).load(index);
}

Result<LoadedSpectrum> loadSpectrum(const LoadedExperiment &experiment, int index, int frame)
{
    auto loaded = loadFids(experiment, index);
    if (!loaded)
        return loaded.error();
    FftPlans plans;
    Workspace workspace;
    auto spectrum = transform(loaded->fids, frame, experiment.processing, plans, workspace);
    if (!spectrum)
        return spectrum.error();
    return LoadedSpectrum{std::move(loaded->fids), std::move(*spectrum), std::move(loaded->remarks)};
}

} // namespace Chirpdeck::App
