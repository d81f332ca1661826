// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Chirpdeck {

class ModelRegistry;

/// Values that a bench might show, for pictures and for tests of the pages: no thread, no file, always the
/// same.
namespace Plausible {

/// Run 1482 at 61 %, neon off target, an FID and its spectrum.
void acquiring(ModelRegistry &models);
/// The same run without an end.
void openEnded(ModelRegistry &models);
void paused(ModelRegistry &models);
/// Nothing is running; run 1482 has ended.
void ready(ModelRegistry &models);
/// The wizards for experiments and presets on the simulated loadout, with a warning, a limit and a change.
void drafts(ModelRegistry &models);
/// Not even a data folder.
void firstStart(ModelRegistry &models);
/// A recorded run on the Spectrum page, processing changed.
void recorded(ModelRegistry &models);
void history(ModelRegistry &models);
void interrupted(ModelRegistry &models);
void problems(ModelRegistry &models);
void folders(ModelRegistry &models);
/// The log of the hour.
void logLines(ModelRegistry &models);
/// Four graphs over six hours: one off target, one with a gap.
void trends(ModelRegistry &models);
/// A scan of two axes is set up; nothing is being stored.
void scanDraft(ModelRegistry &models);
/// It is on: point 212 of 630.
void scanning(ModelRegistry &models);
/// A file could not be written, and nothing else is under way.
void framesFailed(ModelRegistry &models);
/// Two data sets were interrupted.
void leftovers(ModelRegistry &models);
/// The spectrum of the recorded run is offered for export.
void exporting(ModelRegistry &models);
/// Nine devices of which three need attention, four loadouts; the gas flow's sheet and the doctor's report on
/// the board answer when they are asked for.
void hardware(ModelRegistry &models);
/// A flow controller is being added, as far as that step; a test of its connection has gone well.
void addingDevice(ModelRegistry &models, int step);

} // namespace Plausible
} // namespace Chirpdeck
