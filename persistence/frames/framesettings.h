// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "persistence/data/result.h"

#include <QMetaType>
#include <QString>

namespace BC::Key::Frames {

inline const QString store = QStringLiteral("FrameStorage");
inline const QString enabled = QStringLiteral("enabled");
inline const QString base = QStringLiteral("base");
inline const QString folder = QStringLiteral("folder");
inline const QString name = QStringLiteral("name");
inline const QString numbered = QStringLiteral("numbered");

} // namespace BC::Key::Frames

namespace Chirpdeck {

/// What the next run of a FrameStorage begins with, as it lasts between launches.
struct FrameSettings
{
    /// Every record of a run takes as much room as all runs' sums together: nobody gets that unasked.
    bool enabled = false;
    QString base;   ///< absolute
    QString folder; ///< below base; may be empty
    QString name = QStringLiteral("records");
    bool numbered = true;

    bool operator==(const FrameSettings &) const = default;
};

FrameSettings readFrameSettings();
Result<void> writeFrameSettings(const FrameSettings &settings);

} // namespace Chirpdeck

Q_DECLARE_METATYPE(Chirpdeck::FrameSettings)
