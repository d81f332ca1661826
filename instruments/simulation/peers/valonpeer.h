// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instruments/simulation/peers/peer.h"

#include <QElapsedTimer>

#include <array>

namespace Chirpdeck {

/// A Valon 5009 (two sources) or 5015 synthesizer. It repeats what it is sent, answers a line, and prompts.
class ValonPeer final : public LinePeer
{
public:
    enum class Model { V5009, V5015 };

    explicit ValonPeer(Model model);

    QByteArray terminator() const override;
    int baudRate() const override { return 9600; }

    struct Source
    {
        double askedMHz = 2440.0;
        double actualMHz = 2440.0;
        double powerDbm = 0.0;
        bool isOn = true;
    };
    std::array<Source, 2> sources;
    bool isReferenceExternal = false;
    double referenceMHz = 10.0;
    bool hasReference = true; ///< the external reference is there
    int lockMs = 0;           ///< time until it locks after a change

    bool isLocked() const;

protected:
    QByteArray answer(const QByteArray &message) override;

private:
    QByteArray execute(const QByteArray &command);
    QByteArray frequency(const QByteArray &parameter, bool isQuery);
    QByteArray lockReport() const;
    Source &source() { return sources[static_cast<std::size_t>(m_selected - 1)]; }

    Model m_model;
    int m_selected = 1;
    QElapsedTimer m_sinceChange;
};

} // namespace Chirpdeck
