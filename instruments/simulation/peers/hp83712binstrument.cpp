// SPDX-License-Identifier: GPL-3.0-or-later
#include "instruments/simulation/peers/hp83712binstrument.h"

#include <array>
#include <cmath>

namespace Chirpdeck {

namespace {

/// A number with an optional unit of frequency.
double hertzOf(QByteArray text, bool *isNumber)
{
    text = text.toUpper();
    double factor = 1.0;
    constexpr std::array<std::pair<const char *, double>, 4> Units{
        {{"GHZ", 1e9}, {"MHZ", 1e6}, {"KHZ", 1e3}, {"HZ", 1.0}}};
    for (const auto &[unit, scale] : Units) {
        if (text.endsWith(unit)) {
            text.chop(static_cast<qsizetype>(qstrlen(unit)));
            factor = scale;
            break;
        }
    }
    return text.trimmed().toDouble(isNumber) * factor;
}

QByteArray exponent(double value)
{
    QByteArray text = QByteArray::number(value, 'E', 12);
    // Three digits of exponent and a sign.
    const qsizetype e = text.indexOf('E');
    const int power = text.mid(e + 1).toInt();
    return (value < 0 ? QByteArray() : QByteArray("+")) + text.first(e + 1) + (power < 0 ? '-' : '+') +
           QByteArray::number(std::abs(power)).rightJustified(3, '0');
}

} // namespace

Hp83712bInstrument::Hp83712bInstrument()
{
    scpi.on("*IDN", [](auto &) { return QByteArray("HEWLETT-PACKARD,83712B,US37101574,REV  10.0"); });
    scpi.on("*OPC", [](auto &) { return QByteArray("+1"); });
    scpi.on("*CLS", [this](auto &) { return scpi.errors.clear(), QByteArray(); });
    scpi.on("*RST", [this](auto &) { return hertz = 3e9, isOn = false, QByteArray(); });
    scpi.on("SYSTem:ERRor", [this](auto &) {
        if (scpi.errors.isEmpty())
            return QByteArray("+0,\"No error\"");
        const auto failure = scpi.errors.takeFirst();
        return QByteArray::number(failure.code) + ",\"" + failure.text + '"';
    });
    scpi.on("[SOURce]:FREQuency:[CW]", [this](ScpiDevice::Call &call) {
        if (call.isQuery)
            return exponent(hertz);
        bool isNumber = false;
        const double value = hertzOf(call.text(), &isNumber);
        if (!isNumber)
            call.fail(-104, "Data type error");
        else if (value < 1e7 || value > 2e10)
            call.fail(-222, "Data out of range");
        else
            hertz = std::round(value / 1000.0) * 1000.0;
        return QByteArray();
    });
    scpi.on("[SOURce]:POWer:[LEVel]", [this](ScpiDevice::Call &call) {
        if (call.isQuery)
            return exponent(powerDbm);
        QByteArray text = call.text().toUpper();
        if (text.endsWith("DBM"))
            text.chop(3);
        const double value = text.trimmed().toDouble();
        if (value < -110.0 || value > 17.0)
            call.fail(-222, "Data out of range");
        else
            powerDbm = value;
        return QByteArray();
    });
    scpi.on("OUTPut:[STATe]", [this](ScpiDevice::Call &call) {
        if (call.isQuery)
            return QByteArray(isOn ? "+1" : "+0");
        isOn = call.text() == "ON" || call.text() == "1";
        return QByteArray();
    });
}

void Hp83712bInstrument::listen(const QByteArray &message)
{
    if (!m_output.isEmpty()) {
        m_output.clear();
        scpi.fail(-410, "Query INTERRUPTED");
    }
    if (const auto answer = scpi.execute(message))
        m_output = *answer + '\n';
}

QByteArray Hp83712bInstrument::talk()
{
    if (m_output.isEmpty())
        scpi.fail(-420, "Query UNTERMINATED");
    return std::exchange(m_output, {});
}

} // namespace Chirpdeck
