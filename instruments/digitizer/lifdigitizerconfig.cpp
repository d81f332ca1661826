// SPDX-License-Identifier: GPL-3.0-or-later
#include "instruments/digitizer/lifdigitizerconfig.h"

namespace Chirpdeck {

namespace LifDigi = BC::Key::LifDigi;

void LifDigitizerConfig::storeValues()
{
    DigitizerConfig::storeValues();
    store(LifDigi::lifChannel, lifChannel);
    store(LifDigi::refChannel, refChannel);
    store(LifDigi::refEnabled, refEnabled);
}

void LifDigitizerConfig::retrieveValues()
{
    DigitizerConfig::retrieveValues();
    lifChannel = retrieve(LifDigi::lifChannel, 0);
    refChannel = retrieve(LifDigi::refChannel, 1);
    refEnabled = retrieve(LifDigi::refEnabled, false);
}

} // namespace Chirpdeck
