// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instruments/pulsegenerator/wirepulsegenerator.h"

namespace Chirpdeck {

/// In what the models of the family differ.
struct QuantumComposersDialect
{
    QByteArrayList identities;     ///< what its name begins with
    QString name;                  ///< for people, with its article
    QByteArray system = ":PULSE0"; ///< the tree of what concerns all channels
    QByteArray trigger = ":TRIG";  ///< below it
    QByteArray internalClock = "SYS";
    QByteArray externalClock = "EXT10";
    double timeStepUs = 0.01;
    bool locksKeypad = true;
};

/// Pulse generators of Quantum Composers and Berkeley Nucleonics (manual of the 9500+ series). Every command
/// is answered: by a value, by "ok", or by "?" and the number of an error.
class QuantumComposers : public WirePulseGenerator
{
public:
    QuantumComposers(DriverParts &parts, const QuantumComposersDialect &dialect);

    QCoro::Task<Result<void>> beginAcquisition() override;
    QCoro::Task<Result<void>> endAcquisition() override;

protected:
    QCoro::Task<Result<void>> identify() override;
    QCoro::Task<Result<void>> poll() override;
    QCoro::Task<Result<void>> farewell() override;
    QCoro::Task<Result<void>> writeChannel(int channel, PulseChannel settings) override;
    QCoro::Task<Result<PulseChannel>> readChannel(int channel) override;
    QCoro::Task<Result<void>> writeRate(double hertz) override;
    QCoro::Task<Result<double>> readRate() override;
    QCoro::Task<Result<void>> writeRun(PulseGenMode mode, bool pulsing) override;
    QCoro::Task<Result<bool>> readPulsing() override;

private:
    QCoro::Task<Result<QByteArray>> value(QByteArray question);
    QCoro::Task<Result<void>> order(QByteArray command);
    QCoro::Task<Result<void>> orderAll(QByteArrayList commands);

    const QuantumComposersDialect m_dialect;
    const bool m_wantsReference;
    QByteArray m_edge = ":EDGE"; ///< or :LOGIC, by firmware
};

/// The protocols and settings that all of the family have.
DriverInfo quantumComposersDriver(const QString &key, const QString &label, int baudRate, int timeoutMs);

} // namespace Chirpdeck
