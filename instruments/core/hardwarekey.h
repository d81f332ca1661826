// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "persistence/data/result.h"

#include <QHashFunctions>
#include <QString>
#include <QStringList>
#include <QStringView>

#include <compare>

namespace Chirpdeck {

/// The kinds of device. The numbers stand in the third column of hardware.csv files of 2025.
enum class HardwareType {
    Unknown = 0,
    IOBoard = 1,
    PulseGenerator = 2,
    FlowController = 3,
    PressureController = 4,
    TemperatureController = 5,
    FtmwDigitizer = 6,
    Clock = 7,
    AWG = 8,
    GpibController = 9,
    LifDigitizer = 10,
    LifLaser = 11
};

/// The name that keys and files spell, for example "FtmwDigitizer"; empty for Unknown.
QString hardwareTypeName(HardwareType type);

/// The type of a name or of an older spelling of it (FtmwScope, LifScope, GPIBController); Unknown for
/// anything else.
HardwareType hardwareTypeFromName(QStringView name);

/// All types but Unknown, in the order of their numbers.
QList<HardwareType> allHardwareTypes();

/// True where an instrument has at most one active device of the type (digitizers, AWG, laser).
bool isSingleDeviceType(HardwareType type);

/// The address of a device, "Type.Label": the type names the kind of device, the label is the user's choice.
/// Files of version 1 have a number as label ("Clock.0") or none ("Clock0"); such keys are kept as they are.
class HardwareKey
{
public:
    HardwareKey() = default;
    HardwareKey(HardwareType type, const QString &label)
        : m_type(hardwareTypeName(type))
        , m_label(label)
    {
    }
    HardwareKey(HardwareType type, int index)
        : HardwareKey(type, QString::number(index))
    {
    }
    HardwareKey(const QString &type, const QString &label)
        : m_type(type)
        , m_label(label)
    {
    }

    /// The first two dot-separated parts of `text`; without a dot the whole text is the type and the label is
    /// empty.
    static HardwareKey parse(QStringView text);

    /// A key that can be given to a device: a known type and a usable label, see validateLabel().
    static Result<HardwareKey> validated(HardwareType type, const QString &label);

    /// Labels may hold any character but those with a meaning in a key, a settings path or a CSV cell: . /
    /// \ ; : " and control characters; they begin and end with no blank and are at most 64 characters long.
    static Result<void> validateLabel(const QString &label);

    const QString &typeName() const { return m_type; }
    const QString &label() const { return m_label; }
    HardwareType type() const { return hardwareTypeFromName(m_type); }

    /// "Type.Label", or the type alone where the label is empty.
    QString text() const;

    bool isEmpty() const { return m_type.isEmpty() && m_label.isEmpty(); }
    bool isValid() const { return type() != HardwareType::Unknown && validateLabel(m_label).hasValue(); }

    /// The number that version 1 used as label; -1 where the label is no number.
    int index() const;
    bool isIndexKey() const { return index() >= 0; }

    /// The key that takes the place of an index key: `Clock.2` of (Clock, 2) becomes `Clock.Device2`; others
    /// are unchanged.
    HardwareKey migratedFromIndex(HardwareType type, int index) const;

    /// The settings key of a control of this device: "Widget.Type.Label".
    QString widgetKey(const QString &widget) const;

    /// The first label of Default, Main, Primary, Secondary, Backup, Device1, Device2, … that is not in use.
    static QString freeLabel(const QStringList &used);

    bool operator==(const HardwareKey &) const = default;
    std::strong_ordering operator<=>(const HardwareKey &other) const;

private:
    QString m_type;
    QString m_label;
};

inline size_t qHash(const HardwareKey &key, size_t seed = 0)
{
    return qHashMulti(seed, key.typeName(), key.label());
}

} // namespace Chirpdeck
