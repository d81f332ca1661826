// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "persistence/data/overlay.h"
#include "persistence/data/result.h"

#include <QByteArray>
#include <QMap>
#include <QString>

#include <optional>

/// The small files of overlays/: the index overlays.csv and a settings file per overlay. An overlay is known
/// by its key, which is the beginning of its files' names.
namespace Chirpdeck {

/// The key that a label gives: characters that file systems or the format do not allow become `_`. Fails for
/// what cannot be a file name: an empty text, one that begins with a full stop and one that is too long.
Result<QString> overlayKeyOf(const QString &label);

/// Whether a key found in an index names files in the folder, and none elsewhere.
bool isSafeOverlayKey(const QString &key);

/// `overlays/overlays.csv`, `overlays/<key>.settings.csv`, `overlays/<key>.data.csv`.
QString overlayIndexFileName();
QString overlaySettingsFileName(const QString &key);
QString overlayDataFileName(const QString &key);

/// The index: the type of each overlay, as its cell, by key; sorted, with the program's version.
QByteArray overlayIndexCsv(const QMap<QString, QString> &types);
/// The rows of an index but those of the version.
QMap<QString, QString> overlayIndexOf(const QMap<QString, QString> &rows);
QString overlayTypeCell(OverlayType type);
std::optional<OverlayType> overlayTypeOf(const QString &cell);

/// The settings of an overlay. Where the data file is does not stand in it, so that a copied experiment keeps
/// its overlays. A source in the same data folder is named relative to the experiment for the same reason.
/// `order`: the place in the user's order, from 0.
QByteArray overlaySettingsCsv(const Overlay &overlay, const QString &experimentPath, int order);

struct OverlaySettings
{
    Overlay overlay; ///< without its data
    /// Where older versions say that the data are; an absolute path that need not exist any more.
    QString destFile;
    std::optional<int> order;
};

/// Reads the rows of a settings file. What is missing or makes no sense keeps its default, and the label is
/// the key then.
OverlaySettings overlaySettingsOf(const QMap<QString, QString> &rows, OverlayType type, const QString &key,
                                  const QString &experimentPath);

} // namespace Chirpdeck
