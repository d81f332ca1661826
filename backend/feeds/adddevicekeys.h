// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// The device that is being added, as the settings keep it until it is finished or discarded.
namespace BC::Key::AddDevice {

inline const QString store = QStringLiteral("AddDevice");
inline const QString draft = QStringLiteral("draft"); ///< JSON, DeviceDraft::toJson()

} // namespace BC::Key::AddDevice
