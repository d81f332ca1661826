// SPDX-License-Identifier: GPL-3.0-or-later
#include "instruments/transport/transport.h"

namespace Chirpdeck {

Result<void> Transport::startReading(ByteReader *)
{
    return Error{tr("This connection cannot carry a stream of data"), place(),
                 tr("Connect the instrument to the network")};
}

} // namespace Chirpdeck
