// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/loadedspectrum.h"

#include "backend/spectrum/fftplan.h"
#include "backend/spectrum/transform.h"
#include "backend/spectrum/workspace.h"
#include "persistence/stores/fidreader.h"

#include <QCoreApplication>

namespace Chirpdeck::App {

Result<LoadedSpectrum> loadSpectrum(const LoadedExperiment &experiment, int index)
{
    if (!experiment.experiment->ftmw || experiment.fids.empty())
        return Error{
            QCoreApplication::translate("LoadedSpectrum", "The experiment holds no free-induction decays"),
            experiment.path,
            QCoreApplication::translate("LoadedSpectrum",
                                        "Choose an experiment with an FTMW part that has saved shots")};
    auto loaded = FidReader(experiment.path).load(index);
    if (!loaded)
        return loaded.error();
    FftPlans plans;
    Workspace workspace;
    auto spectrum = transform(loaded->fids, 0, experiment.processing, plans, workspace);
    if (!spectrum)
        return spectrum.error();
    return LoadedSpectrum{std::move(loaded->fids), std::move(*spectrum), std::move(loaded->remarks)};
}

} // namespace Chirpdeck::App
