// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instruments/core/finding.h"
#include "instruments/core/hardwarekey.h"
#include "persistence/header/headerstorage.h"

namespace BC::Key::PController {

inline const QString enabled = QStringLiteral("ControlEnabled");
inline const QString setPoint = QStringLiteral("SetPoint");

} // namespace BC::Key::PController

namespace Chirpdeck {

/// What a pressure controller can do.
struct PressureLimits
{
    double min = -1.0, max = 20.0;
    int decimals = 4;
    QString unit = QStringLiteral("Torr");
    bool hasValve = true;
    bool readOnly = false; ///< measures only

    bool operator==(const PressureLimits &) const = default;
};

/// The set point of a chamber pressure controller; an object of header.csv named by the device's hardware
/// key.
class PressureControllerConfig : public HeaderStorage
{
public:
    explicit PressureControllerConfig(const HardwareKey &key)
        : HeaderStorage(key.text())
    {
    }

    bool controlEnabled = false;
    double setPoint = 0.0; ///< in `unit`
    QString unit = QStringLiteral("Torr");

    HardwareKey key() const { return HardwareKey::parse(headerKey()); }

    Findings validate(const PressureLimits &limits) const;

    friend bool operator==(const PressureControllerConfig &a, const PressureControllerConfig &b)
    {
        return a.controlEnabled == b.controlEnabled && a.setPoint == b.setPoint && a.unit == b.unit;
    }

protected:
    void storeValues() override;
    void retrieveValues() override;
};

} // namespace Chirpdeck
