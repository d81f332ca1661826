// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instruments/simulation/peers/peer.h"

#include <array>

namespace Chirpdeck {

/// A Lakeshore 218 temperature monitor. What it does not understand it ignores without a word.
class Lakeshore218Peer final : public LinePeer
{
public:
    static constexpr int Inputs = 8;

    QByteArray terminator() const override { return "\r\n"; }
    int baudRate() const override { return 9600; }

    std::array<double, Inputs> kelvin{277.35, 4.23, 77.4, 295.1, 1.002, 20.0, 150.0, 300.0};
    /// Bits as RDGST? gives them: 64 is an open sensor, which reads 0 K.
    std::array<int, Inputs> status{};
    QByteArray identity = "LSCI,MODEL218S,21EA4F,042109";

protected:
    QByteArray answer(const QByteArray &message) override;

private:
    QByteArray query(const QByteArray &mnemonic, const QByteArray &parameter) const;
    QByteArray readings(const QByteArray &parameter, double offset) const;
};

} // namespace Chirpdeck
