// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instruments/simulation/peers/peer.h"

#include <map>
#include <memory>

namespace Chirpdeck {

/// An instrument on the bus behind a controller.
class GpibInstrument
{
public:
    virtual ~GpibInstrument() = default;

    /// A message of the controller, without its end. An answer waits until it is read; the next message
    /// throws it away.
    virtual void listen(const QByteArray &message) = 0;
    /// What it says when it is made to talk, with its own end; empty when it has nothing to say.
    virtual QByteArray talk() = 0;
    virtual void clear() {}
};

/// A Prologix GPIB-ETHERNET or GPIB-USB controller with instruments behind it. Its state is shared by all who
/// connect, and the newest of them wins.
class PrologixPeer final : public Peer
{
public:
    enum class Model { Lan, Usb };

    explicit PrologixPeer(Model model);
    ~PrologixPeer() override;

    QByteArray terminator() const override { return "\n"; }
    Clients clients() const override { return Clients::Newest; }
    void disconnected(PeerConnection &connection) override;
    void receive(PeerConnection &from, QByteArrayView bytes) override;

    void plug(int address, std::unique_ptr<GpibInstrument> instrument);
    GpibInstrument *instrument(int address) const;

    int address() const { return m_address; }
    bool savesChanges = true; ///< every change wears out its memory until ++savecfg 0
    int eepromWrites = 0;

private:
    void handle(PeerConnection &from, const QByteArray &line);
    void command(PeerConnection &from, const QByteArray &text);
    void read(PeerConnection &from, const QByteArray &until);
    bool set(int &value, const QByteArray &argument, int least, int most);

    Model m_model;
    std::map<int, std::unique_ptr<GpibInstrument>> m_bus;
    std::map<PeerConnection *, QByteArray> m_pending;
    std::map<int, QByteArray> m_unread; ///< what a read up to a character has left in an instrument
    int m_address = 5;
    int m_mode = 1;
    int m_auto = 1;
    int m_eoi = 1;
    int m_eos = 0;
    int m_readTimeout = 200;
    int m_eotEnable = 0;
    int m_eotChar = 0;
};

} // namespace Chirpdeck
