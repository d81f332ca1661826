// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instruments/core/commtype.h"
#include "instruments/transport/transport.h"
#include "instruments/transport/transportsettings.h"

#include <functional>
#include <memory>

namespace Chirpdeck {

class GpibController;
class Reservations;

/// What the transports of one set of devices share.
struct TransportContext
{
    std::shared_ptr<Reservations> reservations = {}; ///< of serial ports; null: none are kept
    /// The controller of a bus; null where there is none of that key.
    std::function<GpibController *(const HardwareKey &controller)> controller = {};
};

/// A connection's stored values as what a transport is made from. An Error for a parity, a number of bits or
/// a port that does not exist.
Result<TransportSettings> transportSettings(const CommSettings &comm);

/// Makes the transport of the device `owner`, not yet opened. An Error for settings that no connection can
/// have, or a bus controller that is not there.
Result<std::unique_ptr<Transport>> makeTransport(const HardwareKey &owner, const CommSettings &comm,
                                                 const TransportContext &context = {});

} // namespace Chirpdeck
