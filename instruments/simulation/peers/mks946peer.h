// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instruments/simulation/peers/peer.h"

#include <array>
#include <map>

namespace Chirpdeck {

/// An MKS 946 vacuum system controller with four flow channels (slots A and B) and a manometer (slot C).
class Mks946Peer final : public LinePeer
{
public:
    QByteArray terminator() const override { return ";FF"; }
    int baudRate() const override { return 9600; }

    int address = 253;
    bool namesErrors = false; ///< error answers are words, and not codes
    QByteArray unit = "Torr";
    QByteArray pressureWord; ///< "LO<E-03", "ATM", "MISCONN" in the place of a pressure; empty: a number
    double pressure = 760.0; ///< in `unit`
    bool isPidRunning = false;
    bool isLocked = false;
    QByteArrayList refused;             ///< beginnings of commands that are out of range ("RRQ1!", "PID!ON")
    std::array<double, 6> ratioFlows{}; ///< set points of ratio recipe 1, sccm
    double recipePressure = 1.0;

    /// What flows through channel 1 to 6, sccm.
    double flow(int channel) const;

protected:
    std::pair<qsizetype, qsizetype> findEnd(const QByteArray &pending) const override;
    QByteArray answer(const QByteArray &message) override;

private:
    struct Reply;
    Reply query(const QByteArray &name, const QByteArray &parameter) const;
    Reply set(const QByteArray &name, const QByteArray &parameter);
    Reply setRecipe(const QByteArray &name, const QByteArray &parameter);

    int m_recipe = 1;
    int m_ratioRecipe = 1;
    std::map<int, QByteArray> m_controlled{{1, "NA"}};
    std::map<int, QByteArray> m_sensor{{1, "NA"}};
};

} // namespace Chirpdeck
