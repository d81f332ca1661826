// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instruments/core/driverinfo.h"

namespace Chirpdeck {

/// The driver "External<Type>", which leaves everything to another program: docs/external-drivers.md.
DriverInfo externalDriver(HardwareType type, const QString &label,
                          std::function<Result<std::unique_ptr<Instrument>>(DriverParts)> make);

} // namespace Chirpdeck
