// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "persistence/settings/settingsstorage.h"

#include <QList>
#include <QString>
#include <QVariant>

#include <limits>
#include <optional>
#include <vector>

namespace Chirpdeck {

/// How prominent a setting is.
enum class SettingPriority {
    Required,  ///< asked for when a device is added, fixed afterwards
    Important, ///< always visible
    Optional   ///< among the advanced ones
};

/// A setting of a device as its driver declares it. The type of the default is the type of the setting: bool,
/// int, qint64, double or QString. A range belongs to numbers only.
struct SettingInfo
{
    QString key;
    QString label;
    QVariant defaultValue;
    std::optional<double> min = {};
    std::optional<double> max = {};
    QString unit = {};
    SettingPriority priority = SettingPriority::Optional;
    QString description = {};

    bool isNumber() const;

    /// `stored` in the type of the default; nothing where it cannot be that, is not finite, or is outside the
    /// range.
    std::optional<QVariant> checked(const QVariant &stored) const;

    /// The range for a message, for example "1 to 64 µs" or "0 or more"; empty without a range.
    QString rangeText() const;
};

/// A setting that is a list of rows, for example the channels of a device.
struct ArraySettingInfo
{
    QString key;
    QString label;
    QList<SettingInfo> columns;
    std::vector<SettingsMap> defaultRows = {};
    SettingPriority priority = SettingPriority::Optional;
    QString description = {};

    const SettingInfo *column(const QString &key) const;
};

/// A field of a connection that no other protocol describes, for example the path of a card's device file.
/// Text with a length, or a number with a range.
struct CustomCommField
{
    enum class Kind { Text, Number, FilePath };

    QString key;
    QString label;
    Kind kind = Kind::Text;
    QVariant defaultValue = {};
    double min = 0.0;
    double max = std::numeric_limits<int>::max(); ///< of a number, or the greatest length of a text
    QString description = {};
};

} // namespace Chirpdeck
