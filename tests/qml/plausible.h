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
/// The spectrum of the recorded run is offered for export.
void exporting(ModelRegistry &models);

} // namespace Plausible
} // namespace Chirpdeck
