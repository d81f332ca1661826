// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace BC::Key::Mks946 {

inline const QString address = QStringLiteral("address");                 ///< 1 to 253; 254 is everybody's
inline const QString offset = QStringLiteral("offset");                   ///< the unit's first flow channel
inline const QString pressureChannel = QStringLiteral("pressureChannel"); ///< 1 to 6: A1, A2, B1, …

} // namespace BC::Key::Mks946
