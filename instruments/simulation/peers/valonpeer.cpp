// SPDX-License-Identifier: GPL-3.0-or-later
#include "instruments/simulation/peers/valonpeer.h"

#include <cmath>

namespace Chirpdeck {

namespace {

QByteArray mhz(double value)
{
    // Whole numbers have no decimals.
    QByteArray text = QByteArray::number(value, 'f', 6);
    while (text.endsWith('0'))
        text.chop(1);
    if (text.endsWith('.'))
        text.chop(1);
    return text;
}

} // namespace

ValonPeer::ValonPeer(Model model)
    : m_model(model)
{
    referenceMHz = model == Model::V5009 ? 20.0 : 10.0;
    m_sinceChange.start();
}

QByteArray ValonPeer::terminator() const
{
    if (m_model == Model::V5015)
        return "-->";
    return '-' + QByteArray::number(m_selected) + "->";
}

bool ValonPeer::isLocked() const
{
    return m_sinceChange.elapsed() >= lockMs && (!isReferenceExternal || hasReference);
}

QByteArray ValonPeer::answer(const QByteArray &message)
{
    QByteArray text = message + "\r\n";
    for (const QByteArray &command : message.split(';')) {
        const QByteArray reply = execute(command.simplified().toUpper());
        if (!reply.isEmpty())
            text += reply + "\r\n";
    }
    return text + "\r\n" + terminator();
}

QByteArray ValonPeer::execute(const QByteArray &command)
{
    if (command.isEmpty())
        return {};
    QByteArray name = command;
    QByteArray parameter;
    const qsizetype blank = command.indexOf(' ');
    if (blank >= 0) {
        name = command.first(blank);
        parameter = command.mid(blank + 1);
    }
    const bool isQuery = name.endsWith('?') || parameter == "?";
    if (name.endsWith('?'))
        name.chop(1);
    if (name == "ID") {
        return m_model == Model::V5009
                   ? "Valon Technology, 5009, 10203405, R2  version 1.6a   Build: Jan 10 2019  10:11:12"
                   : "Valon Technology, 5015, 12203435, R6  version 1.3c   Build: May  8 2023  17:01:59";
    }
    if (m_model == Model::V5009 && (name == "S1" || name == "S2")) {
        m_selected = name == "S1" ? 1 : 2;
        return {};
    }
    if (name == "S1")
        return {};
    if (QByteArray("FREQUENCY").startsWith(name))
        return frequency(parameter, isQuery);
    if (name == "PWR" && m_model == Model::V5015) {
        if (!isQuery) {
            const double power = parameter.toDouble();
            if (power < -50.0 || power > 20.0)
                return "Illegal parameter";
            source().powerDbm = power;
        }
        return "PWR " + QByteArray::number(source().powerDbm, 'f', 2) + "; // dBm";
    }
    if (name == "OEN" || name == "PDN") {
        if (!isQuery)
            source().isOn = parameter == "1";
        return name + (source().isOn ? " 1;" : " 0;");
    }
    if (name == "REFS") {
        if (!isQuery) {
            isReferenceExternal = parameter == "1";
            m_sinceChange.start();
        }
        return isReferenceExternal ? "REFS 1;" : "REFS 0;";
    }
    if (name == "REF") {
        if (!isQuery) {
            referenceMHz = parameter.split(' ').first().toDouble();
            m_sinceChange.start();
        }
        return "REF " + mhz(referenceMHz) + " MHz;";
    }
    if (name == "LOCK")
        return lockReport();
    return "Illegal command!";
}

QByteArray ValonPeer::frequency(const QByteArray &parameter, bool isQuery)
{
    if (!isQuery) {
        QByteArray number = parameter;
        if (number.endsWith('M'))
            number.chop(1);
        bool isNumber = false;
        const double value = number.toDouble(&isNumber);
        const double least = m_model == Model::V5009 ? 23.5 : 10.0;
        const double most = m_model == Model::V5009 ? 6000.0 : 15000.0;
        if (!isNumber || value < least || value > most)
            return "Illegal parameter";
        source().askedMHz = value;
        // The loop divides: it makes multiples of 1 Hz.
        source().actualMHz = std::round(value * 1e6) / 1e6;
        m_sinceChange.start();
    }
    return "F " + mhz(source().askedMHz) + " MHz; // Act " + mhz(source().actualMHz) + " MHz";
}

QByteArray ValonPeer::lockReport() const
{
    const auto state = [](bool locked) { return QByteArray(locked ? "    locked" : "not locked"); };
    if (m_model == Model::V5015) {
        // An unused stage is never locked; what counts is the main one.
        return "SUB1       : not locked\r\nSUB2       : " + state(isLocked()) +
               "\r\nMAIN SYNTH : " + state(isLocked());
    }
    return "SYNTH A    : " + state(isLocked()) + "\r\nSYNTH B    : " + state(isLocked());
}

} // namespace Chirpdeck
