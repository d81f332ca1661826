// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instruments/core/finding.h"
#include "instruments/core/instrument.h"

namespace Chirpdeck {

/// What a tunable laser can do. Positions are in `unit`, usually the wavelength.
struct LaserLimits
{
    double min = 250.0, max = 2000.0;
    QString unit = QStringLiteral("nm");
    int decimals = 2;
    bool hasFlashLamp = true;

    bool contains(double position) const { return position >= min && position <= max; }
    bool operator==(const LaserLimits &) const = default;
};

/// A tunable laser for laser-induced fluorescence. Reading: "LaserPosition".
class LifLaser : public Instrument
{
    Q_OBJECT

public:
    using Instrument::Instrument;

    virtual LaserLimits limits() const = 0;

    /// Moves the laser and returns where it is when it has arrived. An Error outside the limits; the laser
    /// stays where it is then.
    virtual QCoro::Task<Result<double>> setPosition(double position) = 0;
    virtual QCoro::Task<Result<double>> readPosition() = 0;

    /// An Error where the laser has no flash lamp that can be switched.
    virtual QCoro::Task<Result<void>> setFlashLamp(bool on) = 0;
    virtual QCoro::Task<Result<bool>> readFlashLamp() = 0;

    /// "position".
    QList<SettableValue> settableValues() override;

signals:
    void positionChanged(double position);
    void flashLampChanged(bool on);
};

} // namespace Chirpdeck
