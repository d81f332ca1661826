// SPDX-License-Identifier: GPL-3.0-or-later
#include "instruments/digitizer/ioboardconfig.h"

namespace Chirpdeck {

namespace Digi = BC::Key::Digi;

void IOBoardConfig::storeValues()
{
    DigitizerConfig::storeValues();
    for (qsizetype i = 0; i < analogChannels.size(); ++i)
        storeArrayValue(Digi::an, static_cast<std::size_t>(i), Digi::chName, analogChannels[i].name);
    for (qsizetype i = 0; i < digitalChannels.size(); ++i)
        storeArrayValue(Digi::dig, static_cast<std::size_t>(i), Digi::chName, digitalChannels[i].name);
}

void IOBoardConfig::retrieveValues()
{
    DigitizerConfig::retrieveValues();
    for (qsizetype i = 0; i < analogChannels.size(); ++i)
        analogChannels[i].name = retrieveName(Digi::an, Digi::oldAnalogNames, i);
    for (qsizetype i = 0; i < digitalChannels.size(); ++i)
        digitalChannels[i].name = retrieveName(Digi::dig, Digi::oldDigitalNames, i);
}

QString IOBoardConfig::retrieveName(const QString &channels, const QString &oldNames, qsizetype channel)
{
    const auto slot = static_cast<std::size_t>(channel);
    const auto oldName = retrieveArrayValue(oldNames, slot, Digi::chName, QString());
    return retrieveArrayValue(channels, slot, Digi::chName, oldName);
}

} // namespace Chirpdeck
