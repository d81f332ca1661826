// SPDX-License-Identifier: GPL-3.0-or-later
#include "instruments/simulation/peers/peercatalogue.h"

#include "instruments/simulation/peers/hp83712binstrument.h"
#include "instruments/simulation/peers/lakeshore218peer.h"
#include "instruments/simulation/peers/mks647cpeer.h"
#include "instruments/simulation/peers/mks946peer.h"
#include "instruments/simulation/peers/prologixpeer.h"
#include "instruments/simulation/peers/quantumcomposerspeer.h"
#include "instruments/simulation/peers/srsdg645peer.h"
#include "instruments/simulation/peers/tekscopepeer.h"
#include "instruments/simulation/peers/valonpeer.h"

#include <algorithm>
#include <array>

namespace Chirpdeck {

namespace {

constexpr int SynthesizerAddress = 19;

template<typename T>
std::unique_ptr<Peer> plain()
{
    return std::make_unique<T>();
}

template<typename T, auto model>
std::unique_ptr<Peer> ofModel()
{
    return std::make_unique<T>(model);
}

template<PrologixPeer::Model model>
std::unique_ptr<Peer> bus()
{
    auto peer = std::make_unique<PrologixPeer>(model);
    peer->plug(SynthesizerAddress, std::make_unique<Hp83712bInstrument>());
    return peer;
}

using Qc = QuantumComposersPeer;

constexpr std::array Catalogue{
    PeerInfo{QLatin1String("bnc577"), QLatin1String("Berkeley Nucleonics 577"),
             ofModel<Qc, Qc::Model::Bnc577>},
    PeerInfo{QLatin1String("hp83712b"), QLatin1String("HP 83712B at address 19 of a Prologix GPIB-ETHERNET"),
             bus<PrologixPeer::Model::Lan>},
    PeerInfo{QLatin1String("lakeshore218"), QLatin1String("Lakeshore 218"), plain<Lakeshore218Peer>},
    PeerInfo{QLatin1String("mks647c"), QLatin1String("MKS 647C"), plain<Mks647cPeer>},
    PeerInfo{QLatin1String("mks946"), QLatin1String("MKS 946"), plain<Mks946Peer>},
    PeerInfo{QLatin1String("mso64b"), QLatin1String("Tektronix MSO64B"), plain<TekScopePeer>},
    PeerInfo{QLatin1String("prologixgpiblan"),
             QLatin1String("Prologix GPIB-ETHERNET with an HP 83712B at address 19"),
             bus<PrologixPeer::Model::Lan>},
    PeerInfo{QLatin1String("prologixgpibusb"),
             QLatin1String("Prologix GPIB-USB with an HP 83712B at address 19"),
             bus<PrologixPeer::Model::Usb>},
    PeerInfo{QLatin1String("qc9510series"), QLatin1String("Quantum Composers 9510"),
             ofModel<Qc, Qc::Model::Qc9510>},
    PeerInfo{QLatin1String("qc9520series"), QLatin1String("Quantum Composers 9520"),
             ofModel<Qc, Qc::Model::Qc9520>},
    PeerInfo{QLatin1String("srsdg645"), QLatin1String("Stanford Research DG645"), plain<SrsDg645Peer>},
    PeerInfo{QLatin1String("valon5009"), QLatin1String("Valon 5009"),
             ofModel<ValonPeer, ValonPeer::Model::V5009>},
    PeerInfo{QLatin1String("valon5015"), QLatin1String("Valon 5015"),
             ofModel<ValonPeer, ValonPeer::Model::V5015>},
};

} // namespace

std::span<const PeerInfo> peerCatalogue()
{
    return Catalogue;
}

const PeerInfo *findPeer(const QString &name)
{
    const auto found = std::find_if(Catalogue.begin(), Catalogue.end(),
                                    [&](const PeerInfo &peer) { return name == peer.name; });
    return found == Catalogue.end() ? nullptr : &*found;
}

} // namespace Chirpdeck
