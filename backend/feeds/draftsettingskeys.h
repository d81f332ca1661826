// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// The draft of an experiment in the settings, with what the last run was.
namespace BC::Key::DraftSettings {

inline const QString store = QStringLiteral("ExperimentDraft");
inline const QString draft = QStringLiteral("draft");
inline const QString lastRun = QStringLiteral("lastRun");
inline const QString step = QStringLiteral("step");
inline const QString reached = QStringLiteral("reached");

} // namespace BC::Key::DraftSettings
