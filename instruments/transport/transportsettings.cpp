// SPDX-License-Identifier: GPL-3.0-or-later
#include "instruments/transport/transportsettings.h"

namespace Chirpdeck {

QString SerialSettings::line() const
{
    const QLatin1Char letter(parity == SerialParity::Odd ? 'O' : parity == SerialParity::Even ? 'E' : 'N');
    return QStringLiteral("%1 %2%3%4").arg(baudRate).arg(dataBits).arg(letter).arg(stopBits);
}

} // namespace Chirpdeck
