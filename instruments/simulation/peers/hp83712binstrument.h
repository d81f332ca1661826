// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instruments/simulation/peers/prologixpeer.h"
#include "instruments/simulation/peers/scpidevice.h"

namespace Chirpdeck {

/// An HP 83712B synthesizer on the bus of a controller, 10 MHz to 20 GHz in steps of 1 kHz.
class Hp83712bInstrument final : public GpibInstrument
{
public:
    Hp83712bInstrument();

    void listen(const QByteArray &message) override;
    QByteArray talk() override;
    void clear() override { m_output.clear(); }

    double hertz = 3e9;
    double powerDbm = -10.0;
    bool isOn = false;
    ScpiDevice scpi;

private:
    QByteArray m_output;
};

} // namespace Chirpdeck
