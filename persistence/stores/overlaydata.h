// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "persistence/data/overlay.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QStringList>

namespace Chirpdeck {

/// The bytes of overlays/<key>.data.csv; every row begins with its line break and the file ends without one.
QByteArray overlayDataCsv(const Overlay &overlay);

/// Fills in the data of an overlay whose type and settings are known. Rows that cannot be read are left out;
/// of a spectrum, whose points have no other place than their row, all that follows is. Returns sentences
/// about what was left out.
QStringList readOverlayData(Overlay &overlay, QByteArrayView content, char delimiter = ';');

} // namespace Chirpdeck
