// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/models/livelistmodel.h"
#include "instruments/core/instrument.h"

#include <QCoro/QCoroTask>

#include <vector>

namespace Chirpdeck {

/// What can be done at once with a device of any kind: set points, switches and commands, each with what is
/// measured of it, then the readings that nothing is set for. On the device's thread.
QCoro::Task<std::vector<LiveControl>> controlsOf(Instrument *device);

/// Does it. On the device's thread; an Error for an id that the device does not have.
QCoro::Task<Result<void>> setControl(Instrument *device, QString id, double value);

/// How the state of a device is shown.
Status::State statusOf(Instrument::State state);

} // namespace Chirpdeck
