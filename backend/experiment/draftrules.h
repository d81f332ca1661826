// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/experiment/benchlimits.h"
#include "backend/experiment/experimentdraft.h"
#include "instruments/core/fieldfinding.h"

#include <QList>

namespace BC::Key::Draft {

inline const QString shotsPerPoint = QStringLiteral("ShotsPerPoint");
inline const QString chirpCount = QStringLiteral("ChirpCount");
inline const QString minimum = QStringLiteral("Min");
inline const QString maximum = QStringLiteral("Max");

} // namespace BC::Key::Draft

namespace Chirpdeck {

/// What a check found, in which step, and for devices and limits about which of them.
struct DraftFinding
{
    DraftStep step = DraftStep::Type;
    Finding finding;
    QString field;  ///< see FieldFinding
    QString object; ///< key of a device, or of a reading that has limits

    bool isError() const { return finding.isError(); }

    bool operator==(const DraftFinding &) const = default;
};

using DraftFindings = QList<DraftFinding>;

/// Every rule for an experiment on these devices, each finding with the step and the field where it is put
/// right. Errors keep the run from starting.
DraftFindings checkDraft(const ExperimentDraft &draft, const BenchLimits &bench);

bool hasErrors(const DraftFindings &findings);

/// How the parts of a run fit each other in time, and whether the band is covered:
/// - all chirps of a trigger, and the last record, end before the next trigger comes;
/// - records of successive chirps do not run into each other;
/// - the record does not end before the chirp and its protection do;
/// - no frequencies are left out between the segments.
FieldFindings checkTimes(const FtmwConfig &ftmw, const QList<PulseGeneratorConfig> &pulses);

/// The frequencies at the molecules between the sweeps of the first chirp that no sweep covers; sweeps that
/// touch within a kilohertz leave none.
QList<FrequencyRange> bandGaps(const RfConfig &rf);

} // namespace Chirpdeck
