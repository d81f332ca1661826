// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "persistence/data/overlay.h"
#include "persistence/data/result.h"

#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

namespace Chirpdeck {

/// An overlay as it stands in an experiment.
struct StoredOverlay
{
    QString key; ///< its name in the index, and the beginning of its files' names
    Overlay overlay;
    int order = -1; ///< place in the user's order; -1: none is stored
    /// The data were found elsewhere than beside the settings, where they belong.
    bool isDataElsewhere = false;
    /// Sentences for the user, such as that the data are missing.
    QStringList remarks;
};

struct LoadedOverlays
{
    QList<StoredOverlay> overlays; ///< in the user's order; those without a place first, by key
    /// The rows of the index, whether their overlays could be read or not.
    QMap<QString, QString> index;
    QStringList remarks;
};

/// Reads overlays/ of an experiment, data included; changes nothing. No folder is no overlays. Data that are
/// missing or damaged are a remark of their overlay; only an index that cannot be read is an Error.
Result<LoadedOverlays> readOverlays(const QString &experimentPath);

} // namespace Chirpdeck
