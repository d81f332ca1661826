// SPDX-License-Identifier: GPL-3.0-or-later
#include "instruments/simulation/peers/prologixpeer.h"

namespace Chirpdeck {

namespace {

constexpr char Escape = 27;

/// Where the first line ends that is not escaped; -1 while it is incomplete.
qsizetype lineEnd(const QByteArray &pending)
{
    for (qsizetype i = 0; i < pending.size(); ++i) {
        if (pending[i] == Escape)
            ++i;
        else if (pending[i] == '\n' || pending[i] == '\r')
            return i;
    }
    return -1;
}

QByteArray unescaped(const QByteArray &line)
{
    QByteArray text;
    for (qsizetype i = 0; i < line.size(); ++i) {
        if (line[i] == Escape && i + 1 < line.size())
            ++i;
        text += line[i];
    }
    return text;
}

} // namespace

PrologixPeer::PrologixPeer(Model model)
    : m_model(model)
{
}
PrologixPeer::~PrologixPeer() = default;

void PrologixPeer::plug(int address, std::unique_ptr<GpibInstrument> instrument)
{
    m_bus[address] = std::move(instrument);
}

GpibInstrument *PrologixPeer::instrument(int address) const
{
    const auto it = m_bus.find(address);
    return it == m_bus.end() ? nullptr : it->second.get();
}

void PrologixPeer::disconnected(PeerConnection &connection)
{
    m_pending.erase(&connection);
}

void PrologixPeer::receive(PeerConnection &from, QByteArrayView bytes)
{
    m_pending[&from].append(bytes);
    while (m_pending.contains(&from)) {
        QByteArray &pending = m_pending[&from];
        const qsizetype end = lineEnd(pending);
        if (end < 0)
            return;
        const QByteArray line = pending.first(end);
        pending.remove(0, end + 1);
        if (!line.trimmed().isEmpty())
            handle(from, line);
    }
}

void PrologixPeer::handle(PeerConnection &from, const QByteArray &line)
{
    // A plus sign of data is escaped, and so is none at the beginning of a command.
    if (line.startsWith("++")) {
        command(from, line.mid(2).trimmed());
        return;
    }
    if (GpibInstrument *device = instrument(m_address)) {
        m_unread.erase(m_address);
        device->listen(unescaped(line));
        if (m_auto == 1)
            read(from, "eoi");
    }
}

bool PrologixPeer::set(int &value, const QByteArray &argument, int least, int most)
{
    bool isNumber = false;
    const int number = argument.toInt(&isNumber);
    if (!isNumber || number < least || number > most)
        return false;
    value = number;
    if (savesChanges)
        ++eepromWrites;
    return true;
}

void PrologixPeer::command(PeerConnection &from, const QByteArray &text)
{
    const qsizetype blank = text.indexOf(' ');
    const QByteArray name = blank < 0 ? text : text.first(blank);
    const QByteArray argument = blank < 0 ? QByteArray() : text.mid(blank + 1).trimmed();
    const auto say = [&](const QByteArray &line) { send(from, line + "\r\n"); };

    struct Setting
    {
        const char *name;
        int *value;
        int least, most;
    };
    const Setting settings[] = {{"addr", &m_address, 0, 30},
                                {"mode", &m_mode, 0, 1},
                                {"auto", &m_auto, 0, 1},
                                {"eoi", &m_eoi, 0, 1},
                                {"eos", &m_eos, 0, 3},
                                {"read_tmo_ms", &m_readTimeout, 1, 3000},
                                {"eot_enable", &m_eotEnable, 0, 1},
                                {"eot_char", &m_eotChar, 0, 255}};
    for (const Setting &setting : settings) {
        if (name != setting.name)
            continue;
        if (argument.isEmpty())
            say(QByteArray::number(*setting.value));
        else if (!set(*setting.value, argument, setting.least, setting.most))
            say("Unrecognized command");
        return;
    }
    if (name == "savecfg") {
        if (argument == "0" || argument == "1")
            savesChanges = argument == "1";
        else if (argument.isEmpty())
            say(savesChanges ? "1" : "0");
        else
            say("Unrecognized command");
    } else if (name == "ver") {
        say(m_model == Model::Lan ? "Prologix GPIB-ETHERNET Controller version 01.06.06.00"
                                  : "Prologix GPIB-USB Controller version 6.107");
    } else if (name == "read") {
        read(from, argument);
    } else if (name == "clr") {
        m_unread.erase(m_address);
        if (GpibInstrument *device = instrument(m_address))
            device->clear();
    } else if (name == "spoll") {
        say(QByteArray::number(instrument(m_address) ? 4 : 0));
    } else if (name == "srq") {
        say("0");
    } else if (name != "ifc" && name != "loc" && name != "llo" && name != "trg") {
        say("Unrecognized command");
    }
}

void PrologixPeer::read(PeerConnection &from, const QByteArray &until)
{
    QByteArray data = m_unread[m_address];
    GpibInstrument *device = instrument(m_address);
    if (data.isEmpty() && device)
        data = device->talk();
    m_unread.erase(m_address);
    // A read that times out says nothing at all.
    if (data.isEmpty())
        return;
    bool isCharacter = false;
    const int character = until.toInt(&isCharacter);
    if (isCharacter) {
        const qsizetype end = data.indexOf(static_cast<char>(character));
        if (end >= 0 && end + 1 < data.size()) {
            m_unread[m_address] = data.mid(end + 1);
            data = data.first(end + 1);
        }
    }
    if (m_eotEnable == 1)
        data += static_cast<char>(m_eotChar);
    send(from, data);
}

} // namespace Chirpdeck
