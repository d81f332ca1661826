// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instruments/core/finding.h"
#include "instruments/core/hardwarekey.h"
#include "persistence/header/headerstorage.h"

#include <QList>

namespace BC::Key::TC {

inline const QString channel = QStringLiteral("Channel");
inline const QString name = QStringLiteral("Name");
inline const QString enabled = QStringLiteral("Enabled");

} // namespace BC::Key::TC

namespace Chirpdeck {

struct TemperatureChannel
{
    QString name;
    bool enabled = false;

    bool operator==(const TemperatureChannel &) const = default;
};

/// What a temperature monitor can do.
struct TemperatureLimits
{
    int channels = 4;
    QString unit = QStringLiteral("K");
    int decimals = 4;

    bool operator==(const TemperatureLimits &) const = default;
};

/// Which temperatures are read; an object of header.csv named by the device's hardware key.
class TemperatureControllerConfig : public HeaderStorage
{
public:
    explicit TemperatureControllerConfig(const HardwareKey &key)
        : HeaderStorage(key.text())
    {
    }

    QList<TemperatureChannel> channels;

    HardwareKey key() const { return HardwareKey::parse(headerKey()); }

    Findings validate(const TemperatureLimits &limits) const;

    friend bool operator==(const TemperatureControllerConfig &a, const TemperatureControllerConfig &b)
    {
        return a.channels == b.channels;
    }

protected:
    void storeValues() override;
    void retrieveValues() override;
};

} // namespace Chirpdeck
