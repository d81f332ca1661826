// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QObject>
#include <QString>
#include <QtQml/qqmlregistration.h>

namespace Chirpdeck {

/// A number and its unit as they are set side by side: the unit smaller, after a space.
struct Quantity
{
    QString value;
    QString unit;

    /// "45 nV", with a no-break space.
    QString text() const;
    bool operator==(const Quantity &) const = default;
};

/// How Chirpdeck writes numbers: thin spaces between groups of three digits, a real minus, a point as decimal
/// mark, powers of ten instead of e-notation, a no-break space before units. Values that are not finite
/// become an en dash.
class Format : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON

public:
    using QObject::QObject;

    /// 612480 → "612 480". Rounded to an integer first.
    Q_INVOKABLE static QString grouped(double number);
    /// Fixed decimals: (40960, 3) → "40 960.000", (−1.5, 1) → "−1.5". Decimals are not grouped.
    Q_INVOKABLE static QString fixed(double number, int decimals);
    /// As fixed(), without trailing zeros after the point.
    Q_INVOKABLE static QString plain(double number, int maximumDecimals);
    /// So many significant digits; below 10⁻³ and from 10⁷ on as a power of ten: (4.6e-6, 2) → "4.6×10⁻⁶".
    Q_INVOKABLE static QString significant(double number, int digits);
    /// 0.612 → "61 %". Never rounds up to 100 % before the end.
    Q_INVOKABLE static QString percent(double fraction);
    /// "42 s", "4 min 12 s" below ten minutes, "38 min", "1 h 12 min", "3 d 4 h".
    Q_INVOKABLE static QString duration(double seconds);
    /// As duration(), with one unit only from a minute on: the shape for large digits.
    Q_INVOKABLE static QString shortDuration(double seconds);
    /// Superscript digits: −6 → "⁻⁶".
    static QString superscript(int number);
    /// Volts with the prefix that leaves one to three digits before the point: 4.5e-8 → 45 nV.
    static Quantity volts(double volts, int digits = 2);
    /// Bytes in powers of 1000: 412e9 → 412 GB.
    static Quantity bytes(double bytes);
    /// Rate per second with a sensible number of digits: 170 → "170", 2.41 → "2.4".
    static QString rate(double perSecond);
    /// The parts that are not empty, separated by commas: for descriptions that are read out.
    Q_INVOKABLE static QString joined(const QStringList &parts);
    /// Step sizes as labels of buttons: 0.05, 500, 10 k, 1 M.
    Q_INVOKABLE static QList<QString> stepNames(const QList<double> &steps);
    /// "14:32", or "Tue 14:32" when the day differs from `today`.
    static QString clockTime(const QDateTime &when, const QDate &today);
    /// "Today", "Yesterday", "Monday 16 November", and with the year when it differs.
    static QString day(const QDate &date, const QDate &today);
};

} // namespace Chirpdeck
