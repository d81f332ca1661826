// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "persistence/data/result.h"
#include "persistence/header/headerstorage.h"

#include <QByteArrayView>

#include <map>
#include <optional>
#include <tuple>

namespace BC::Key::Validation {

inline const QString validation = QStringLiteral("Validation");
inline const QString condition = QStringLiteral("Condition");
inline const QString objectKey = QStringLiteral("ObjKey");
inline const QString valueKey = QStringLiteral("ValKey");
inline const QString minimum = QStringLiteral("Min");
inline const QString maximum = QStringLiteral("Max");

} // namespace BC::Key::Validation

namespace Chirpdeck {

/// The readings that a run lives within: a reading outside its limits ends the run. The node "Validation" of
/// header.csv.
class Validation : public HeaderStorage
{
public:
    /// Which reading: the key of the device, and the name of the value as auxiliary data have it last
    /// ("Flow1", "ChamberPressure", "DigitalInput2").
    struct Reading
    {
        QString object;
        QString value;

        bool operator==(const Reading &) const = default;
        /// The order in which limits stand in the file.
        friend bool operator<(const Reading &a, const Reading &b)
        {
            return std::tie(a.object, a.value) < std::tie(b.object, b.value);
        }
    };
    /// Both ends are allowed.
    struct Limits
    {
        double min = 0.0;
        double max = 1.0;

        bool allow(double value) const { return value >= min && value <= max; }
        bool operator==(const Limits &) const = default;
    };
    using Conditions = std::map<Reading, Limits>;

    Validation();

    Conditions conditions;

    /// The limits that a reading breaks; nothing when it keeps them or has none. `auxKey` is a key of
    /// auxiliary data: object, perhaps the name of a channel, and value, joined by dots. What is no number
    /// breaks no limits.
    std::optional<Limits> brokenBy(const QString &auxKey, double value) const;

protected:
    void storeValues() override;
    void retrieveValues() override;
};

/// The limits in a file validation.csv. No known version writes one, so both shapes that the other files have
/// are read: rows as in header.csv, or the columns ObjKey, ValKey, Min and Max under their names or in that
/// order.
Result<Validation::Conditions> readValidationCsv(QByteArrayView content, const QString &fileName,
                                                 QChar delimiter = u';');

/// What the file says differently from the header, in sentences.
QStringList validationDifferences(const Validation::Conditions &header, const Validation::Conditions &file);

} // namespace Chirpdeck
