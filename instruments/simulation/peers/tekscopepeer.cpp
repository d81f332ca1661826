// SPDX-License-Identifier: GPL-3.0-or-later
#include "instruments/simulation/peers/tekscopepeer.h"

#include "instruments/simulation/peers/peerconnection.h"
#include "instruments/transport/framing.h"

#include <QtEndian>

#include <algorithm>
#include <array>
#include <cmath>

namespace Chirpdeck {

namespace {

constexpr std::array<double, 12> Rates{3.125e8, 6.25e8,  1.25e9, 2.5e9, 3.125e9, 5e9,
                                       6.25e9,  1.25e10, 2.5e10, 5e10,  1e11,    2e11};
constexpr qint64 Buffered = 4 * 1024 * 1024;

/// 6.2500E+9
QByteArray nr3(double value)
{
    QByteArray text = QByteArray::number(value, 'E', 4);
    const qsizetype e = text.indexOf('E');
    const int power = text.mid(e + 1).toInt();
    return text.first(e + 1) + (power < 0 ? "-" : "+") + QByteArray::number(std::abs(power));
}

bool isOn(const QByteArray &text)
{
    return text.toUpper() == "ON" || text == "1";
}

} // namespace

TekScopePeer::TekScopePeer()
{
    describeCommands();
    describeAcquisition();
    scpi.header = [this](const QByteArray &path) { return hasHeaders ? ':' + path + ' ' : QByteArray(); };
    QObject::connect(&m_trigger, &QTimer::timeout, &m_trigger, [this] { stream(); });
}

TekScopePeer::~TekScopePeer() = default;

int TekScopePeer::sample(int index, int bytesPerPoint)
{
    const double phase = 0.05 * index;
    const double amplitude = bytesPerPoint == 1 ? 100.0 : 25600.0;
    const int value = static_cast<int>(std::lround(amplitude * std::cos(phase) * std::exp(-0.0005 * index)));
    // Twelve bits, left-justified.
    return bytesPerPoint == 1 ? value : value & ~0xf;
}

void TekScopePeer::describeCommands()
{
    const auto nothing = [](ScpiDevice::Call &) { return QByteArray(); };
    const auto flag = [this](const char *pattern, bool TekScopePeer::*member) {
        scpi.on(pattern, [this, member](ScpiDevice::Call &call) {
            if (!call.isQuery)
                this->*member = isOn(call.text());
            return QByteArray(this->*member ? "1" : "0");
        });
    };
    const auto number = [this](const char *pattern, double TekScopePeer::*member) {
        scpi.on(pattern, [this, member](ScpiDevice::Call &call) {
            if (!call.isQuery)
                this->*member = call.number();
            return nr3(this->*member);
        });
    };
    const auto word = [this](const char *pattern, QByteArray TekScopePeer::*member) {
        scpi.on(pattern, [this, member](ScpiDevice::Call &call) {
            if (!call.isQuery)
                this->*member = call.text().toUpper();
            return this->*member;
        });
    };
    scpi.on("*IDN",
            [](auto &) { return QByteArray("TEKTRONIX,MSO64B,C062498,CF:91.1CT FV:2.16.15-release.3490"); });
    scpi.on("*CLS", [this](auto &) { return scpi.errors.clear(), QByteArray(); });
    scpi.on("*OPC", [](auto &) { return QByteArray("1"); });
    scpi.on("*ESR", [this](auto &) { return QByteArray::number(scpi.errors.isEmpty() ? 0 : 32); });
    scpi.on("ALLEv", [this](auto &) {
        if (scpi.errors.isEmpty())
            return QByteArray("0,\"No events to report - queue empty\"");
        QByteArrayList all;
        for (const auto &failure : std::as_const(scpi.errors))
            all.append(QByteArray::number(failure.code) + ",\"" + failure.text + '"');
        scpi.errors.clear();
        return all.join(',');
    });
    flag("HEADer", &TekScopePeer::hasHeaders);
    scpi.on("VERBose", nothing);
    scpi.on("LOCK", [this](ScpiDevice::Call &call) {
        if (!call.isQuery)
            isLocked = call.text().toUpper() == "ALL";
        return QByteArray(isLocked ? "ALL" : "NONE");
    });
    // Gives the keys back, and not the touch screen.
    scpi.on("UNLock", nothing);
    flag("DISplay:WAVEform", &TekScopePeer::isDisplayOn);
    scpi.on("CH#:BANdwidth", nothing);
    scpi.on("CH#:COUPling", nothing);
    scpi.on("CH#:TERmination", nothing);
    number("CH#:SCAle", &TekScopePeer::scale);
    number("CH#:OFFSet", &TekScopePeer::offset);
    scpi.on("ROSc:SOUrce", [this](ScpiDevice::Call &call) {
        if (!call.isQuery)
            hasReference = call.text().toUpper().startsWith("EXT");
        return QByteArray(hasReference ? "EXTERNAL" : "INTERNAL");
    });
    scpi.on("ROSc:STATE", [this](auto &) { return QByteArray(isReferenceLocked ? "LOCKED" : "UNLOCKED"); });
    word("TRIGger:A:EDGE:SOUrce", &TekScopePeer::triggerSource);
    word("TRIGger:A:EDGE:SLOpe", &TekScopePeer::triggerSlope);
    scpi.on("TRIGger:A:EDGE:COUPling", nothing);
    scpi.on("TRIGger:A:TYPe", nothing);
    scpi.on("TRIGger:A:MODe", nothing);
    number("TRIGger:A:LEVel:CH#", &TekScopePeer::triggerLevel);
    number("TRIGger:AUXLevel", &TekScopePeer::triggerLevel);
    number("HORizontal:DELay:TIMe", &TekScopePeer::delay);
    scpi.on("HORizontal:DELay:MODe", nothing);
    scpi.on("HORizontal:POSition", nothing);
}

void TekScopePeer::describeAcquisition()
{
    const auto nothing = [](ScpiDevice::Call &) { return QByteArray(); };
    scpi.on("HORizontal:MODe", nothing);
    scpi.on("HORizontal:MODe:MANual:CONFIGure", nothing);
    scpi.on("HORizontal:MODe:SAMPLERate", [this](ScpiDevice::Call &call) {
        if (!call.isQuery) {
            const auto *next = std::lower_bound(Rates.begin(), Rates.end(), call.number() * (1.0 - 1e-9));
            sampleRate = next == Rates.end() ? Rates.back() : *next;
        }
        return nr3(sampleRate);
    });
    scpi.on("HORizontal:RECOrdlength", [this](ScpiDevice::Call &call) {
        if (!call.isQuery)
            recordLength = std::clamp(static_cast<int>(call.number()), 1000, 62'500'000);
        return QByteArray::number(recordLength);
    });
    scpi.on("HORizontal:FASTframe:STATE", [this](ScpiDevice::Call &call) {
        if (!call.isQuery)
            isFastFrame = isOn(call.text());
        return QByteArray(isFastFrame ? "1" : "0");
    });
    scpi.on("HORizontal:FASTframe:COUNt", [this](ScpiDevice::Call &call) {
        if (!call.isQuery)
            frames = std::max(1, static_cast<int>(call.number()));
        return QByteArray::number(frames);
    });
    scpi.on("HORizontal:FASTframe:MAXFRames",
            [this](auto &) { return QByteArray::number(62'500'000 / std::max(recordLength, 1)); });
    scpi.on("HORizontal:FASTframe:SUMFrame:STATE", nothing);
    scpi.on("ACQuire:MODe", nothing);
    scpi.on("ACQuire:STOPAfter", nothing);
    scpi.on("ACQuire:STATE", [this](ScpiDevice::Call &call) {
        if (!call.isQuery)
            isRunning = isOn(call.text()) || call.text().toUpper() == "RUN";
        return QByteArray(isRunning ? "1" : "0");
    });
    for (const char *pattern : {"DATa:SOUrce", "DATa:STARt", "DATa:STOP", "DATa:FRAMESTOP", "WFMOutpre:ENCdg",
                                "WFMOutpre:BN_Fmt", "WFMOutpre:BYT_Or"})
        scpi.on(pattern, nothing);
    scpi.on("DATa:FRAMESTARt", [this](ScpiDevice::Call &call) {
        if (!call.isQuery)
            firstFrame = static_cast<int>(call.number());
        return QByteArray::number(firstFrame);
    });
    scpi.on("WFMOutpre:BYT_Nr", [this](ScpiDevice::Call &call) {
        if (!call.isQuery) {
            const int count = static_cast<int>(call.number());
            if (count != 1 && count != 2)
                call.fail(-222, "Data out of range");
            else
                bytes = count;
        }
        return QByteArray::number(bytes);
    });
    scpi.on("WFMOutpre:NR_Pt", [this](auto &) { return QByteArray::number(recordLength); });
    // Ten divisions on eight or sixteen bits.
    scpi.on("WFMOutpre:YMUlt", [this](auto &) { return nr3(scale * 10.0 / std::pow(2.0, 8 * bytes)); });
    scpi.on("WFMOutpre:YOFf", [](auto &) { return nr3(0.0); });
    scpi.on("WFMOutpre:YZEro", [this](auto &) { return nr3(offset); });
    scpi.on("WFMOutpre:XINcr", [this](auto &) { return nr3(1.0 / sampleRate); });
}

QByteArray TekScopePeer::block() const
{
    const int count = isFastFrame && firstFrame <= frames ? frames : 1;
    QByteArray data;
    data.reserve(static_cast<qsizetype>(recordLength) * bytes * count);
    for (int frame = 0; frame < count; ++frame) {
        for (int i = 0; i < recordLength; ++i) {
            const int value = sample(i, bytes);
            data.append(static_cast<char>(value & 0xff));
            if (bytes == 2)
                data.append(static_cast<char>((value >> 8) & 0xff));
        }
    }
    return definiteBlock(data) + '\n';
}

void TekScopePeer::setTriggerRate(double hertz)
{
    m_triggerRate = hertz;
    if (hertz > 0.0)
        m_trigger.setInterval(std::max(1, static_cast<int>(1000.0 / hertz)));
}

void TekScopePeer::handle(PeerConnection &from, const QByteArray &message)
{
    // Anything that is said ends a stream.
    stopStream();
    const QByteArray text = message.trimmed().toUpper();
    if (text == "CURVESTREAM?" || text == ":CURVESTREAM?") {
        if (!isRunning)
            return;
        m_block = block();
        m_streamTo = &from;
        if (m_triggerRate > 0.0)
            m_trigger.start();
        else
            stream();
        return;
    }
    if (text == "CURVE?" || text == ":CURVE?") {
        send(from, (hasHeaders ? ":CURVE " : "") + block());
        return;
    }
    const auto answer = scpi.execute(message);
    if (!answer)
        return;
    if (dropsOneIn > 0 && ++m_answers % dropsOneIn == 0)
        return;
    send(from, *answer + '\n');
}

void TekScopePeer::stream()
{
    if (!m_streamTo)
        return;
    if (m_triggerRate > 0.0) {
        // A reader that is behind holds the triggers back.
        if (m_streamTo->pending() < Buffered) {
            send(*m_streamTo, m_block);
            ++blocksSent;
        }
        return;
    }
    while (m_streamTo && m_streamTo->pending() < std::max<qint64>(Buffered, m_block.size())) {
        sendAtOnce(*m_streamTo, m_block);
        ++blocksSent;
    }
}

void TekScopePeer::drained(PeerConnection &connection)
{
    if (&connection == m_streamTo && m_triggerRate <= 0.0)
        stream();
}

void TekScopePeer::stopStream()
{
    if (m_streamTo && cutsLastBlock)
        send(*m_streamTo, m_block.first(m_block.size() / 3));
    m_streamTo = nullptr;
    m_trigger.stop();
}

void TekScopePeer::disconnected(PeerConnection &connection)
{
    LinePeer::disconnected(connection);
    if (&connection == m_streamTo) {
        m_streamTo = nullptr;
        m_trigger.stop();
    }
}

} // namespace Chirpdeck
