// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instruments/awg/chirpconfig.h"
#include "instruments/core/finding.h"
#include "instruments/pulsegenerator/pulsegeneratorconfig.h"

#include <QList>

namespace Chirpdeck {

/// Whether the chirps may be armed: what protects the receiver and gates the amplifier has to be there, be
/// switched on, and come in time. Errors name the channel.
///
/// The channels are those of the pulse generators with the role Prot or Amp, and the waveform generator's
/// markers with the role Protection or Gate. A marker that the chirps have is needed, and so is a channel
/// that has such a role. A channel of a pulse generator has to be high from the time when the waveform
/// generator is triggered until the last chirp has ended: from the start of the channel with the role AWG, or
/// of the system clock where there is none. A marker has to cover every chirp.
Findings checkInterlock(const ChirpConfig &chirps, const QList<PulseGeneratorConfig> &pulses);

/// Whether one of the channels protects the receiver or gates the amplifier.
bool guardsChirps(const PulseGeneratorConfig &pulses);

/// Microseconds from the trigger of the waveform generator to the end of the last chirp.
double chirpsEndUs(const ChirpConfig &chirps);

} // namespace Chirpdeck
