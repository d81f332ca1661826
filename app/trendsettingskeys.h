// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// What is recorded of the readings, and which graphs show them.
namespace BC::Key::Trends {

inline const QString store = QStringLiteral("RollingData");
inline const QString recording = QStringLiteral("recording");
inline const QString seconds = QStringLiteral("intervalSec");
inline const QString hours = QStringLiteral("historyHours");
inline const QString graphs = QStringLiteral("graphs");
inline const QString curves = QStringLiteral("curves");
/// In the group of a device.
inline const QString ofDevice = QStringLiteral("rollingDataIntervalSec");

} // namespace BC::Key::Trends
