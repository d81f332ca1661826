// SPDX-License-Identifier: GPL-3.0-or-later
#include "instruments/simulation/peers/mks946peer.h"

#include <QRegularExpression>

#include <algorithm>

namespace Chirpdeck {

struct Mks946Peer::Reply
{
    QByteArray value;
    int error = 0;
};

namespace {

QByteArray exponent(double value)
{
    // d.ddE+e: the exponent has no leading zero.
    QByteArray text = QByteArray::number(value, 'E', 2);
    const qsizetype e = text.indexOf('E');
    const int power = text.mid(e + 1).toInt();
    return text.first(e + 1) + (power < 0 ? "-" : "+") + QByteArray::number(std::abs(power));
}

const std::map<int, QByteArray> &errorNames()
{
    static const std::map<int, QByteArray> names{{151, "NO_GAUGE"},
                                                 {158, "NOT_MFC"},
                                                 {160, "UNRECOGNIZED_MSG"},
                                                 {161, "SET_CMD_LOCK"},
                                                 {163, "INVALID_CHANNEL"},
                                                 {166, "PID_IN_PROGRESS"},
                                                 {169, "INVALID_ARGUMENT"},
                                                 {172, "VALUE_OUT_OF_RANGE"},
                                                 {175, "CMD_QUERY_BYTE_INVALID"}};
    return names;
}

/// The value of "n:value", whose recipe may be left out.
QByteArray afterRecipe(const QByteArray &parameter)
{
    return parameter.mid(parameter.indexOf(':') + 1);
}

} // namespace

std::pair<qsizetype, qsizetype> Mks946Peer::findEnd(const QByteArray &pending) const
{
    return {pending.indexOf(";FF"), 3};
}

double Mks946Peer::flow(int channel) const
{
    return isPidRunning ? ratioFlows[static_cast<std::size_t>(channel - 1)] : 0.0;
}

QByteArray Mks946Peer::answer(const QByteArray &message)
{
    const qsizetype at = message.lastIndexOf('@');
    if (at < 0 || message.size() < at + 5)
        return {};
    const int to = message.mid(at + 1, 3).toInt();
    if (to != address && to != 254)
        return {};
    const QByteArray body = message.mid(at + 4);
    const QByteArray head = '@' + QByteArray::number(address).rightJustified(3, '0');
    qsizetype mark = 0;
    while (mark < body.size() && body[mark] != '?' && body[mark] != '!')
        ++mark;
    Reply reply;
    if (mark == body.size())
        reply.error = 175;
    else if (body[mark] == '?')
        reply = query(body.first(mark).toUpper(), body.mid(mark + 1));
    else if (isLocked)
        reply.error = 161;
    else
        reply = set(body.first(mark).toUpper(), body.mid(mark + 1));
    if (reply.error == 0)
        return head + "ACK" + reply.value + terminator();
    const QByteArray text = namesErrors ? errorNames().at(reply.error) : QByteArray::number(reply.error);
    return head + "NAK" + text + terminator();
}

Mks946Peer::Reply Mks946Peer::query(const QByteArray &name, const QByteArray &parameter) const
{
    static const QRegularExpression indexed(QStringLiteral("^(PR|FR)([0-9Z]+)$"));
    if (const auto match = indexed.match(QString::fromLatin1(name)); match.hasMatch()) {
        const int channel = match.captured(2).toInt();
        if (channel < 1 || channel > 6)
            return {{}, 163};
        if (match.captured(1) == QLatin1String("FR"))
            return channel <= 4 ? Reply{exponent(flow(channel))} : Reply{{}, 158};
        if (channel < 5)
            return {{}, 151};
        return {pressureWord.isEmpty() ? exponent(isPidRunning ? recipePressure : pressure) : pressureWord};
    }
    static const QRegularExpression ratio(QStringLiteral("^RRQ([1-6])$"));
    if (const auto match = ratio.match(QString::fromLatin1(name)); match.hasMatch()) {
        const auto flow = ratioFlows[static_cast<std::size_t>(match.captured(1).toInt() - 1)];
        return {QByteArray::number(m_ratioRecipe) + ':' + exponent(flow)};
    }
    if (name == "MD")
        return {"946"};
    if (name == "AD")
        return {QByteArray::number(address)};
    if (name == "SEM")
        return {namesErrors ? "TXT" : "CODE"};
    if (name == "U")
        return {unit};
    if (name == "MT")
        return {"FC,FC,CM,NA"};
    if (name == "PID")
        return {isPidRunning ? "ON" : "OFF"};
    if (name == "RCP")
        return {QByteArray::number(m_recipe)};
    if (name == "RRCP")
        return {QByteArray::number(m_ratioRecipe)};
    const int recipe = parameter.isEmpty() ? m_recipe : parameter.toInt();
    const QByteArray prefix = QByteArray::number(recipe) + ':';
    const auto entry = [recipe](const std::map<int, QByteArray> &table) {
        const auto it = table.find(recipe);
        return it == table.end() ? QByteArray("NA") : it->second;
    };
    if (name == "RDCH")
        return {prefix + entry(m_controlled)};
    if (name == "RPCH")
        return {prefix + entry(m_sensor)};
    if (name == "RPSP")
        return {prefix + exponent(recipePressure)};
    return {{}, 160};
}

Mks946Peer::Reply Mks946Peer::set(const QByteArray &name, const QByteArray &parameter)
{
    const QByteArray command = name + '!' + parameter;
    if (std::any_of(refused.begin(), refused.end(),
                    [&](const QByteArray &beginning) { return command.startsWith(beginning); }))
        return {{}, 172};
    if (name == "SEM") {
        if (parameter != "TXT" && parameter != "CODE")
            return {{}, 169};
        namesErrors = parameter == "TXT";
        return {parameter};
    }
    if (name == "PID") {
        if (parameter != "ON" && parameter != "OFF")
            return {{}, 169};
        isPidRunning = parameter == "ON";
        return {parameter};
    }
    if (name == "U") {
        unit = parameter;
        return {parameter};
    }
    if (name == "LOCK")
        return {parameter};
    // Recipes stand still while they are in use.
    if (name.startsWith('R'))
        return isPidRunning ? Reply{{}, 166} : setRecipe(name, parameter);
    return {{}, 160};
}

Mks946Peer::Reply Mks946Peer::setRecipe(const QByteArray &name, const QByteArray &parameter)
{
    const QByteArray value = afterRecipe(parameter);
    const qsizetype colon = parameter.indexOf(':');
    const int recipe = colon < 0 ? m_recipe : parameter.first(colon).toInt();
    bool isNumber = false;
    const double number = value.toDouble(&isNumber);
    if (name == "RCP" || name == "RRCP") {
        if (!isNumber || number < 1 || number > (name == "RCP" ? 8 : 4))
            return {{}, 169};
        (name == "RCP" ? m_recipe : m_ratioRecipe) = static_cast<int>(number);
        return {QByteArray::number(static_cast<int>(number))};
    }
    if (name.size() == 4 && name.startsWith("RRQ") && name[3] >= '1' && name[3] <= '6') {
        if (!isNumber || number < 0)
            return {{}, 169};
        auto &flow = ratioFlows[static_cast<std::size_t>(name[3] - '1')];
        flow = exponent(number).toDouble();
        return {QByteArray::number(m_ratioRecipe) + ':' + exponent(flow)};
    }
    if (name == "RPSP") {
        if (!isNumber || number < 0)
            return {{}, 172};
        recipePressure = exponent(number).toDouble();
        return {QByteArray::number(recipe) + ':' + exponent(recipePressure)};
    }
    if (name == "RDCH" || name == "RPCH") {
        (name == "RDCH" ? m_controlled : m_sensor)[recipe] = value;
        return {QByteArray::number(recipe) + ':' + value};
    }
    return {{}, 160};
}

} // namespace Chirpdeck
