// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instruments/clock/wireclock.h"

namespace BC::Key::Valon {

inline const QString lockTime = QStringLiteral("lockTimeMs");
inline const QString power = QStringLiteral("powerDbm");

} // namespace BC::Key::Valon

namespace Chirpdeck {

/// In what the Valon synthesizers differ.
struct ValonModel
{
    QByteArray number; ///< "5009"
    double internalReferenceMHz = 10.0;
    bool hasSources = false; ///< several, chosen by S1 and S2
    bool hasPower = false;   ///< PWR in dBm
};

/// Valon synthesizers. They repeat what they are sent, answer in lines, and end with a prompt that has no
/// line end.
class Valon : public WireClock
{
public:
    Valon(DriverParts &parts, const ValonModel &model);

protected:
    QCoro::Task<Result<void>> identify() override;
    QCoro::Task<Result<void>> poll() override;
    QCoro::Task<Result<double>> tune(int output, double rawMHz) override;
    QCoro::Task<Result<double>> frequency(int output) override;

private:
    QCoro::Task<Result<QByteArray>> command(QByteArray text);
    QCoro::Task<Result<bool>> readLock(int output);
    Result<double> actualOf(const QByteArray &question, const QByteArray &answer);
    QByteArray select(int output) const;

    const ValonModel m_model;
    const std::chrono::milliseconds m_lockTime;
    const double m_powerDbm;
};

/// What all of them declare.
DriverInfo valonDriver(const QString &key, const QString &label, double minMHz, double maxMHz,
                       const QStringList &outputs);

} // namespace Chirpdeck
