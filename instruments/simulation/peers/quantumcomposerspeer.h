// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instruments/simulation/peers/peer.h"

#include <vector>

namespace Chirpdeck {

/// A pulse generator of the family that Quantum Composers and Berkeley Nucleonics make. Every command is
/// answered: by a value, "ok", or "?" and a number.
class QuantumComposersPeer final : public LinePeer
{
public:
    enum class Model {
        Qc9510, ///< system commands under :SPULSE
        Qc9520, ///< system commands under :PULSE0, trigger edge as :TRIG:EDGE
        Bnc577
    };

    explicit QuantumComposersPeer(Model model);

    QByteArray terminator() const override { return "\r\n"; }
    int baudRate() const override;

    struct Channel
    {
        bool isOn = false;
        qint64 widthSteps = 1000; ///< of 1 ns
        qint64 delaySteps = 0;
        QByteArray polarity = "NORM";
        QByteArray sync = "T0";
        QByteArray mode = "NORM";
        int pulsesOn = 1;
        int pulsesOff = 1;
    };
    std::vector<Channel> channels;
    bool isRunning = false;
    double period = 0.1; ///< s
    QByteArray systemMode = "NORM";
    QByteArray triggerMode = "DIS";
    QByteArray triggerEdge = "RIS";
    QByteArray clock = "SYS";
    int lock = 0;
    bool isEchoing = false;
    bool isFirstStale = false; ///< the first command after power-on gives "?1"
    bool refusesPeriodWhenTriggered = false;
    QByteArray identity;

protected:
    QByteArray answer(const QByteArray &message) override;

private:
    QByteArray execute(const QByteArray &message);
    QByteArray systemCommand(const QByteArrayList &keywords, const QByteArray &parameter, bool isQuery);
    QByteArray channelCommand(Channel &channel, const QByteArrayList &keywords, const QByteArray &parameter,
                              bool isQuery);
    qint64 stepOfTime() const;

    Model m_model;
};

} // namespace Chirpdeck
