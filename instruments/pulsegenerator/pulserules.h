// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instruments/core/fieldfinding.h"
#include "instruments/pulsegenerator/pulsegeneratorconfig.h"

namespace Chirpdeck {

/// PulseGeneratorConfig::validate() with fields: keys of the header, for channels "Channel" and the number.
FieldFindings checkPulses(const PulseGeneratorConfig &config, const PulseGeneratorLimits &limits,
                          const PulseGeneratorConfig::RunKind &run);

/// Parts of checkPulses().
FieldFindings checkPulseRanges(const PulseGeneratorConfig &config, const PulseGeneratorLimits &limits);
FieldFindings checkPulseRoles(const PulseGeneratorConfig &config, const PulseGeneratorConfig::RunKind &run);

} // namespace Chirpdeck
