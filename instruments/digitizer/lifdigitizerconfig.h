// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instruments/digitizer/digitizerconfig.h"

namespace BC::Key::LifDigi {

inline const QString lifChannel = QStringLiteral("LifChannel");
inline const QString refChannel = QStringLiteral("LifRefChannel");
inline const QString refEnabled = QStringLiteral("LifRefEnabled");

} // namespace BC::Key::LifDigi

namespace Chirpdeck {

/// The settings of the digitizer that records laser-induced fluorescence and, when enabled, a reference.
class LifDigitizerConfig : public DigitizerConfig
{
public:
    explicit LifDigitizerConfig(const HardwareKey &key)
        : DigitizerConfig(key)
    {
    }

    int lifChannel = 0;
    int refChannel = 1;
    bool refEnabled = false;

    friend bool operator==(const LifDigitizerConfig &a, const LifDigitizerConfig &b)
    {
        return a.sameSettings(b) && a.lifChannel == b.lifChannel && a.refChannel == b.refChannel &&
               a.refEnabled == b.refEnabled;
    }

protected:
    void storeValues() override;
    void retrieveValues() override;
};

} // namespace Chirpdeck
