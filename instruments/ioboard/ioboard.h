// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instruments/core/instrument.h"
#include "instruments/digitizer/ioboardconfig.h"

namespace Chirpdeck {

/// A board of slow analog and digital channels. Readings: "Analog1" … of the enabled analog channels, in
/// volts, and "Digital1" … of the enabled digital inputs, 0 or 1. It may be operated at any time outside a
/// run.
class IOBoard : public Instrument
{
    Q_OBJECT

public:
    using Instrument::Instrument;

    virtual DigitizerLimits limits() const = 0;

    /// Sets the board up and returns what is actually set.
    virtual QCoro::Task<Result<IOBoardConfig>> prepare(IOBoardConfig config) = 0;

    /// Sets an output; `channel` is the number that the board has printed on it. An Error for an input.
    virtual QCoro::Task<Result<void>> setDigital(int channel, bool on) = 0;

    /// The settings as last set.
    virtual IOBoardConfig config() const = 0;

    /// Per enabled analog channel "Analog1" … or "<name>.Analog1" ….
    QMap<QString, QVariant> auxReadings() const override;
    /// The analog channels, and the digital inputs: "Digital1" … or "<name>.Digital1" ….
    QMap<QString, QVariant> validationReadings() const override;

    /// "digital1" … of the outputs, with the numbers that the board has printed on them: 0 or 1.
    QList<SettableValue> settableValues() override;

signals:
    void configChanged(const Chirpdeck::IOBoardConfig &config);

private:
    QCoro::Task<Result<double>> moveDigital(int channel, double value);
    QCoro::Task<Result<double>> readDigital(int channel);

    QMap<int, bool> m_outputs; ///< as set through settableValues()
};

} // namespace Chirpdeck
