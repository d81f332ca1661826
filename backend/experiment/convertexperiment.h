// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "persistence/data/result.h"

#include <QString>
#include <QStringList>

namespace Chirpdeck {

/// What `convertExperiment` made.
struct Converted
{
    QString path;
    /// What was left out, mended, or is as doubtful as it was, in sentences.
    QStringList remarks;
    bool isWhole = true; ///< false: data were left out, or parts of the source contradict each other
};

/// Writes any experiment that can be read, whichever program and version recorded it, into a folder of its
/// own as this program writes experiments: settings, data, auxiliary data, log, processing and overlays, with
/// checksums. The source is not changed. Fails when the target exists or cannot be written, and when the
/// source is no experiment; a part of it that cannot be read is left out with a remark. Files that the format
/// does not know are copied. How the run ended is told by the source's notes or its log.
Result<Converted> convertExperiment(const QString &source, const QString &target);

} // namespace Chirpdeck
