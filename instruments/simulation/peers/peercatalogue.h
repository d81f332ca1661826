// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instruments/simulation/peers/peer.h"

#include <QLatin1String>

#include <memory>
#include <span>

namespace Chirpdeck {

/// An instrument that can be simulated at the far end of its wire.
struct PeerInfo
{
    QLatin1String name;       ///< its driver's name in lower case
    QLatin1String instrument; ///< maker and model
    std::unique_ptr<Peer> (*make)();
};

/// All of them, one line each in peercatalogue.cpp.
std::span<const PeerInfo> peerCatalogue();

/// Null where there is none of that name.
const PeerInfo *findPeer(const QString &name);

} // namespace Chirpdeck
