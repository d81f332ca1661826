// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instruments/core/finding.h"
#include "instruments/core/hardwarekey.h"
#include "persistence/header/headerstorage.h"

#include <QList>

namespace BC::Key::Flow {

inline const QString pressure = QStringLiteral("PressureSetPoint");
inline const QString pcEnabled = QStringLiteral("PressureControlEnabled");
inline const QString flowChannel = QStringLiteral("Channel");
inline const QString name = QStringLiteral("Name");
inline const QString enabled = QStringLiteral("Enabled");
inline const QString setPoint = QStringLiteral("FlowSetPoint");

} // namespace BC::Key::Flow

namespace Chirpdeck {

struct FlowChannel
{
    QString name;
    bool enabled = false;
    double setPoint = 0.0; ///< in `unit`
    QString unit = QStringLiteral("sccm");

    bool operator==(const FlowChannel &) const = default;
};

/// What a flow controller can do.
struct FlowLimits
{
    struct Channel
    {
        QString name;
        QString unit = QStringLiteral("sccm");
        double max = 500.0;
        int decimals = 2;

        bool operator==(const Channel &) const = default;
    };

    QList<Channel> channels{4, Channel{}};
    QString pressureUnit = QStringLiteral("kTorr");
    double pressureMax = 10.0;
    int pressureDecimals = 3;

    bool operator==(const FlowLimits &) const = default;
};

/// The set points of a flow controller; an object of header.csv named by the device's hardware key. Units are
/// the device's and travel with the values.
class FlowConfig : public HeaderStorage
{
public:
    explicit FlowConfig(const HardwareKey &key)
        : HeaderStorage(key.text())
    {
    }

    double pressureSetPoint = 0.0; ///< in `pressureUnit`
    QString pressureUnit = QStringLiteral("kTorr");
    bool pressureControlEnabled = false;
    QList<FlowChannel> channels;

    HardwareKey key() const { return HardwareKey::parse(headerKey()); }

    /// Set points outside the device's ranges, and channels that it does not have.
    Findings validate(const FlowLimits &limits) const;

    friend bool operator==(const FlowConfig &a, const FlowConfig &b)
    {
        return a.pressureSetPoint == b.pressureSetPoint && a.pressureUnit == b.pressureUnit &&
               a.pressureControlEnabled == b.pressureControlEnabled && a.channels == b.channels;
    }

protected:
    void storeValues() override;
    void retrieveValues() override;
};

} // namespace Chirpdeck
