// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instruments/core/hardwarekey.h"

#include <QDateTime>
#include <QJsonObject>

#include <optional>

namespace Chirpdeck {

/// One device that has been set up, whether it is in use or not. Its settings stand in its own group,
/// DeviceSettingsStore.
struct HardwareProfile
{
    HardwareKey key;
    QString driver;
    bool active = true;
    QDateTime created = {};
    QDateTime modified = {};
    QString description = {};
    std::optional<bool> threaded = {}; ///< a thread of its own, unlike the driver's other devices
    /// Of drivers that are an external process.
    QString scriptPath = {};
    QString className = {};
    QString environmentPath = {};

    bool operator==(const HardwareProfile &) const = default;
};

/// What is wrong with a label of a device.
enum class LabelProblem {
    None,
    Empty,
    TooLong,
    ContainsDots,
    InvalidCharacters,
    StartsWithNumber,
    StartsWithUnderscore
};

/// Labels are 1 to 64 characters of a–z, A–Z, 0–9, _ and -, and begin with a letter.
LabelProblem labelProblem(const QString &label);
/// The rule as a sentence; empty for None.
QString labelProblemText(LabelProblem problem);

/// A profile as JSON and back; nothing where it has no usable key.
QJsonObject toJson(const HardwareProfile &profile);
std::optional<HardwareProfile> profileFromJson(const QJsonObject &json);

} // namespace Chirpdeck
