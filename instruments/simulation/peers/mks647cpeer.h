// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instruments/simulation/peers/peer.h"

#include <array>

namespace Chirpdeck {

/// An MKS 647C gas controller with eight channels. Every message is answered by one line: a value, nothing
/// (the acknowledgement of a setting), or an error code.
class Mks647cPeer final : public LinePeer
{
public:
    static constexpr int Channels = 8;

    QByteArray terminator() const override { return "\r\n"; }
    int baudRate() const override { return 9600; }

    struct Channel
    {
        int rangeCode = 6; ///< 100 sccm
        int correction = 100;
        int setPoint = 0; ///< 0.1 % of full scale
        int mode = 0;
        bool isOn = false;
    };
    std::array<Channel, Channels> channels;
    bool mainValve = false;
    int pressureUnit = 5; ///< 10 Torr
    int pressureSetPoint = 0;
    bool pressureControl = false;
    int offScaleChannel = -1; ///< reads "-----"

    /// A defect of its firmware: each answer comes in the place of the next one.
    void setLateByOne(bool late);
    /// The other one: the last answer is given once more.
    void repeatNextAnswer() { m_isRepeating = true; }

    /// What flows, in 0.1 % of full scale.
    int flow(int channel) const;
    int pressure() const;

protected:
    QByteArray answer(const QByteArray &message) override;

private:
    QByteArray execute(const QByteArray &message);
    QByteArray channelCommand(const QByteArray &name, int channel, const QByteArray &rest);
    QByteArray systemCommand(const QByteArray &name, const QByteArray &rest);

    bool m_isLate = false;
    bool m_isRepeating = false;
    QByteArray m_last = "\r\n";
};

} // namespace Chirpdeck
