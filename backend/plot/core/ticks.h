// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <functional>
#include <vector>

namespace Chirpdeck {

/// The unit in which an axis or a readout is written. shown = stored · factor.
struct DisplayUnit
{
    double factor = 1.0;
    QString unit;

    bool operator==(const DisplayUnit &) const = default;
};

/// Whether another prefix than the unit has may be written.
enum class UnitChoice { Suitable, AsGiven };

/// Chooses the prefix that writes `magnitude` (the largest absolute value, in `unit`) between 1 and 1000: 26
/// 500 MHz is 26.5 GHz, 0.000004 V is 4 µV. Known are Hz, s, V, W and A with their prefixes. Other units
/// stay; far from one they get a power of ten: "10⁻⁶ mbar". So do known ones AsGiven.
DisplayUnit displayUnit(const QString &unit, double magnitude, UnitChoice choice = UnitChoice::Suitable);

/// A number for the screen: thin spaces between groups of three before the point, a real minus sign, always a
/// point, never an exponent. "–" for what is not finite.
QString formatNumber(double value, int decimals);
/// The same with so many significant digits, at most 12 decimals: 7.468, 0.003200, 1 018.
QString formatSignificant(double value, int digits);
/// Decimals that tell two values apart which lie `resolution` from each other, with one digit to spare; 0
/// to 12.
int decimalsFor(double resolution);

/// Marks along one axis.
struct Ticks
{
    double step =
        0.0; ///< distance of two labelled marks in stored units: 1, 2 or 5 · 10ⁿ in the display unit
    std::vector<double> values; ///< labelled marks, ascending, stored units
    std::vector<double> minor;  ///< marks between them
    QStringList labels;         ///< one for each of values, all with the same number of decimals
    DisplayUnit unit;
};

/// Labelled marks from low to high, as many as have `spacingFor(label)` pixels each on an axis of lengthPx.
/// `spacingFor` gets the widest label (or any label, for an axis with its labels above each other) and
/// returns the distance between marks that it needs.
Ticks ticksFor(double low, double high, const QString &unit, double lengthPx,
               const std::function<double(const QString &)> &spacingFor,
               UnitChoice choice = UnitChoice::Suitable);

} // namespace Chirpdeck
