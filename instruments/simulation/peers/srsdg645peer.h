// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instruments/simulation/peers/peer.h"

#include <QList>

#include <array>

namespace Chirpdeck {

/// A Stanford Research DG645. Channels 0 T0, 1 T1, 2 A … 9 H; outputs 0 T0, 1 AB … 4 GH. Nothing is answered
/// to a setting, and failures wait in a queue.
class SrsDg645Peer final : public LinePeer
{
public:
    QByteArray terminator() const override { return "\r\n"; }
    int baudRate() const override { return 9600; }

    struct Delay
    {
        int reference = 0;
        qint64 steps = 0; ///< of 5 ps
    };
    std::array<Delay, 10> delays = initialDelays();
    std::array<int, 5> polarity{1, 1, 1, 1, 1};
    std::array<double, 5> amplitude{2.5, 2.5, 2.5, 2.5, 2.5};
    int triggerSource = 5;
    double triggerRate = 1000.0;
    int timebase = 1; ///< 0 internal, 1 OCXO, 2 rubidium, 3 external
    bool pllUnlocked = false;
    QList<int> errors;

protected:
    QByteArray answer(const QByteArray &message) override;

private:
    static std::array<Delay, 10> initialDelays();
    QByteArray execute(const QByteArray &unit);
    QByteArray query(const QByteArray &name, const QByteArrayList &arguments);
    void set(const QByteArray &name, const QByteArrayList &arguments);
    void setDelay(const QByteArrayList &arguments, bool isLink);
    void fail(int code) { errors.append(code); }
};

} // namespace Chirpdeck
