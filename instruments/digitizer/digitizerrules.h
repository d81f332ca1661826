// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instruments/core/fieldfinding.h"
#include "instruments/digitizer/ftmwdigitizerconfig.h"

namespace Chirpdeck {

/// DigitizerConfig::validateSettings() with fields, which are keys of the header.
FieldFindings checkDigitizer(const DigitizerConfig &config, const DigitizerLimits &limits);

/// FtmwDigitizerConfig::validate() with fields.
FieldFindings checkFtmwDigitizer(const FtmwDigitizerConfig &config, const DigitizerLimits &limits,
                                 int chirpCount);

} // namespace Chirpdeck
