// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/feeds/overlaydrawing.h"
#include "backend/models/overlayimportmodel.h"
#include "persistence/data/ftsettings.h"

#include <memory>

namespace Chirpdeck {

class FftPlans;

/// Where overlays come from. All of these read the disk: for a worker's thread.
namespace OverlaySource {

struct Listing
{
    QString folder;
    QList<OverlayFile> files; ///< folders first
    QString problem;          ///< why it cannot be read; empty = it can
};

/// An overlay that could be added, and what the user is told of it before.
struct Candidate
{
    OverlayPreview preview;
    Overlay overlay; ///< meaningful without a preview.error
    OverlayDrawing drawing;
};

/// The folders and those files that could be of that kind.
Listing list(const QString &folder, OverlayImportModel::Kind kind);
/// Reads a line catalogue of any known format.
Candidate catalogue(const QString &path);
/// Reads a text of numbers, as it was asked for or else as detected.
Candidate xyFile(const QString &path, const std::optional<XyLayout> &layout);
/// The spectrum of an experiment, with the processing stored with it, in these units.
Result<Candidate> experiment(const QString &path, FtUnits units, FftPlans &plans);

} // namespace OverlaySource
} // namespace Chirpdeck
