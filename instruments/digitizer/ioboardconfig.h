// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instruments/digitizer/digitizerconfig.h"

namespace BC::Key::Digi {

/// Version 1.0-alpha kept the names of an I/O board's channels apart from these.
inline const QString oldAnalogNames = QStringLiteral("AnalogNames");
inline const QString oldDigitalNames = QStringLiteral("DigitalNames");

} // namespace BC::Key::Digi

namespace Chirpdeck {

/// The settings of an I/O board: those of a slow digitizer whose channels have names.
class IOBoardConfig : public DigitizerConfig
{
public:
    explicit IOBoardConfig(const HardwareKey &key)
        : DigitizerConfig(key)
    {
    }

    friend bool operator==(const IOBoardConfig &a, const IOBoardConfig &b) { return a.sameSettings(b); }

protected:
    void storeValues() override;
    void retrieveValues() override;

private:
    QString retrieveName(const QString &channels, const QString &oldNames, qsizetype channel);
};

} // namespace Chirpdeck
