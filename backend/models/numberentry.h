// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

namespace Chirpdeck {

/// What is being typed on the keypad. Comma and point are both the decimal mark, spaces are ignored, a pasted
/// unit is understood, and a wrong value stays with the reason beside it. Values, limits and steps are in
/// units[0].
class NumberEntry : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(double minimum MEMBER m_minimum WRITE setMinimum NOTIFY changed FINAL)
    Q_PROPERTY(double maximum MEMBER m_maximum WRITE setMaximum NOTIFY changed FINAL)
    Q_PROPERTY(int decimals MEMBER m_decimals WRITE setDecimals NOTIFY changed FINAL)
    Q_PROPERTY(QList<QString> units READ units WRITE setUnits NOTIFY changed FINAL)
    Q_PROPERTY(QList<double> factors READ factors WRITE setFactors NOTIFY changed FINAL)
    Q_PROPERTY(int unitIndex READ unitIndex NOTIFY changed FINAL)
    Q_PROPERTY(QString text READ text NOTIFY changed FINAL)
    Q_PROPERTY(QString displayText READ displayText NOTIFY changed FINAL)
    Q_PROPERTY(double value READ value NOTIFY changed FINAL)
    Q_PROPERTY(bool acceptable READ acceptable NOTIFY changed FINAL)
    Q_PROPERTY(QString problem READ problem NOTIFY changed FINAL)
    Q_PROPERTY(QString rangeText READ rangeText NOTIFY changed FINAL)
    Q_PROPERTY(bool signAllowed READ signAllowed NOTIFY changed FINAL)

public:
    using QObject::QObject;

    void setMinimum(double minimum);
    void setMaximum(double maximum);
    void setDecimals(int decimals);
    QStringList units() const { return m_units; }
    void setUnits(const QStringList &units);
    /// How many units[0] one units[i] is: {1, 1000} for MHz, GHz.
    QList<double> factors() const { return m_factors; }
    void setFactors(const QList<double> &factors);

    /// Starts over with a value; the first digit typed replaces it.
    Q_INVOKABLE void begin(double value);
    /// A digit, "." or ",". Anything else is ignored.
    Q_INVOKABLE void press(const QString &key);
    Q_INVOKABLE void backspace();
    Q_INVOKABLE void clear();
    Q_INVOKABLE void toggleSign();
    /// The digits stay, their meaning changes: 40.5 MHz → 40.5 GHz.
    Q_INVOKABLE void selectUnit(int index);
    /// Adds to the value, keeping it inside the limits; `amount` in units[0].
    Q_INVOKABLE void step(double amount);
    /// Replaces the text by a pasted one, "40,96 GHz"; false and unchanged when it holds no number or an
    /// unknown unit.
    Q_INVOKABLE bool paste(const QString &text);

    int unitIndex() const { return m_unitIndex; }
    QString text() const { return m_text; }
    /// The text with thin spaces between thousands and a real minus.
    QString displayText() const;
    /// In units[0]; NaN while nothing sensible is typed.
    double value() const;
    bool acceptable() const { return problem().isEmpty(); }
    QString problem() const;
    QString rangeText() const;
    bool signAllowed() const { return m_minimum < 0.0; }

Q_SIGNALS:
    void changed();

private:
    double factor(int index) const;
    QString bareText(double value) const;
    QString spoken(double value) const;

    double m_minimum = -std::numeric_limits<double>::infinity();
    double m_maximum = std::numeric_limits<double>::infinity();
    int m_decimals = 0;
    QStringList m_units;
    QList<double> m_factors;
    int m_unitIndex = 0;
    QString m_text;
    bool m_fresh = true;
};

} // namespace Chirpdeck
