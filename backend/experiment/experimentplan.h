// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/experiment/experiment.h"
#include "persistence/data/fid.h"
#include "persistence/data/ftsettings.h"

#include <QDateTime>
#include <QString>

namespace Chirpdeck {

/// An experiment that is about to run or running, with what the format of the header has no place for.
struct ExperimentPlan
{
    Experiment experiment;
    FtSettings processing; ///< what its spectrum begins with
    QString title;
    QString sample;
    QString operatorName;
    QString notes;
    bool simulated = false;
    QString path; ///< its directory, once it has one
    QDateTime startedAt;
    int continues = 0;              ///< the experiment that is gone on with; 0 for one that begins
    FidList continued;              ///< the sums that it goes on from, once they have been read
    FtmwPosition position;          ///< where it begins or goes on
    quint64 continuedElsewhere = 0; ///< shots that other segments than that have already
};

} // namespace Chirpdeck
