// SPDX-License-Identifier: GPL-3.0-or-later
#include "instruments/core/hardwarekey.h"

#include <QCoreApplication>

#include <array>

namespace Chirpdeck {

namespace {

struct TypeName
{
    HardwareType type;
    const char *name;
    const char *olderName;
};

constexpr std::array<TypeName, 11> TypeNames{{
    {HardwareType::IOBoard, "IOBoard", ""},
    {HardwareType::PulseGenerator, "PulseGenerator", ""},
    {HardwareType::FlowController, "FlowController", ""},
    {HardwareType::PressureController, "PressureController", ""},
    {HardwareType::TemperatureController, "TemperatureController", ""},
    {HardwareType::FtmwDigitizer, "FtmwDigitizer", "FtmwScope"},
    {HardwareType::Clock, "Clock", ""},
    {HardwareType::AWG, "AWG", ""},
    {HardwareType::GpibController, "GpibController", "GPIBController"},
    {HardwareType::LifDigitizer, "LifDigitizer", "LifScope"},
    {HardwareType::LifLaser, "LifLaser", ""},
}};

constexpr int MaxLabelLength = 64;

Error labelError(const QString &label, const QString &what)
{
    return {what, label.isEmpty() ? QCoreApplication::translate("HardwareKey", "empty label") : label,
            QCoreApplication::translate("HardwareKey", "Choose another label")};
}

} // namespace

QString hardwareTypeName(HardwareType type)
{
    for (const auto &entry : TypeNames) {
        if (entry.type == type)
            return QString::fromLatin1(entry.name);
    }
    return {};
}

HardwareType hardwareTypeFromName(QStringView name)
{
    if (name.isEmpty())
        return HardwareType::Unknown;
    for (const auto &entry : TypeNames) {
        if (name == QLatin1String(entry.name) || name == QLatin1String(entry.olderName))
            return entry.type;
    }
    return HardwareType::Unknown;
}

QList<HardwareType> allHardwareTypes()
{
    QList<HardwareType> types;
    for (const auto &entry : TypeNames)
        types.append(entry.type);
    return types;
}

bool isSingleDeviceType(HardwareType type)
{
    return type == HardwareType::FtmwDigitizer || type == HardwareType::AWG ||
           type == HardwareType::LifDigitizer || type == HardwareType::LifLaser;
}

HardwareKey HardwareKey::parse(QStringView text)
{
    const auto parts = text.split(u'.');
    return {parts[0].toString(), parts.size() > 1 ? parts[1].toString() : QString()};
}

Result<HardwareKey> HardwareKey::validated(HardwareType type, const QString &label)
{
    if (type == HardwareType::Unknown)
        return Error{QCoreApplication::translate("HardwareKey", "The kind of device is not known"), label,
                     QCoreApplication::translate("HardwareKey", "Choose a kind of device")};
    const auto valid = validateLabel(label);
    if (!valid)
        return valid.error();
    return HardwareKey(type, label);
}

Result<void> HardwareKey::validateLabel(const QString &label)
{
    if (label.isEmpty())
        return labelError(label, QCoreApplication::translate("HardwareKey", "A device needs a label"));
    if (label.size() > MaxLabelLength)
        return labelError(
            label, QCoreApplication::translate("HardwareKey", "The label is longer than 64 characters"));
    if (label.front().isSpace() || label.back().isSpace())
        return labelError(
            label, QCoreApplication::translate("HardwareKey", "The label begins or ends with a blank"));
    for (const QChar c : label) {
        if (QStringView(u"./\\;:\"").contains(c) || c.category() == QChar::Other_Control ||
            c.category() == QChar::Separator_Line || c.category() == QChar::Separator_Paragraph)
            return labelError(
                label, QCoreApplication::translate(
                           "HardwareKey", "A label has none of the characters . / \\ ; : \" or line breaks"));
    }
    return {};
}

QString HardwareKey::text() const
{
    return m_label.isEmpty() ? m_type : m_type + QLatin1Char('.') + m_label;
}

int HardwareKey::index() const
{
    bool isNumber = false;
    const int number = m_label.toInt(&isNumber);
    return isNumber && number >= 0 ? number : -1;
}

HardwareKey HardwareKey::migratedFromIndex(HardwareType oldType, int oldIndex) const
{
    if (type() != oldType || oldType == HardwareType::Unknown || !isIndexKey() || index() != oldIndex)
        return *this;
    return {m_type, QStringLiteral("Device%1").arg(oldIndex)};
}

QString HardwareKey::widgetKey(const QString &widget) const
{
    return widget + QLatin1Char('.') + text();
}

QString HardwareKey::freeLabel(const QStringList &used)
{
    for (const auto *label : {"Default", "Main", "Primary", "Secondary", "Backup"}) {
        const auto candidate = QString::fromLatin1(label);
        if (!used.contains(candidate))
            return candidate;
    }
    for (int n = 1;; ++n) {
        const auto candidate = QStringLiteral("Device%1").arg(n);
        if (!used.contains(candidate))
            return candidate;
    }
}

std::strong_ordering HardwareKey::operator<=>(const HardwareKey &other) const
{
    const int byType = m_type.compare(other.m_type);
    return (byType != 0 ? byType : m_label.compare(other.m_label)) <=> 0;
}

} // namespace Chirpdeck
