// SPDX-License-Identifier: GPL-3.0-or-later
#include "instruments/simulation/peers/scpidevice.h"

#include <cctype>

namespace Chirpdeck {

namespace {

/// A keyword in its short or its long form, with a number where the pattern has one.
bool matches(QByteArray pattern, QByteArray keyword, QList<int> &numbers)
{
    const bool hasNumber = pattern.endsWith('#');
    int number = 1;
    if (hasNumber) {
        pattern.chop(1);
        qsizetype end = keyword.size();
        while (end > 0 && std::isdigit(static_cast<uchar>(keyword[end - 1])) != 0)
            --end;
        if (end < keyword.size())
            number = keyword.mid(end).toInt();
        keyword = keyword.first(end);
    }
    QByteArray shortForm;
    for (const char c : pattern) {
        if (std::islower(static_cast<uchar>(c)) == 0)
            shortForm += c;
    }
    if (keyword != shortForm && keyword != pattern.toUpper())
        return false;
    if (hasNumber)
        numbers.append(number);
    return true;
}

} // namespace

void ScpiDevice::on(const QByteArray &pattern, Handler handler)
{
    Entry entry;
    entry.handler = std::move(handler);
    QList<QByteArrayList> forms{{}};
    for (QByteArray keyword : pattern.split(':')) {
        const bool isOptional = keyword.startsWith('[');
        if (isOptional)
            keyword = keyword.mid(1, keyword.size() - 2);
        QList<QByteArrayList> longer;
        for (const QByteArrayList &form : forms) {
            longer.append(form + QByteArrayList{keyword});
            if (isOptional)
                longer.append(form);
        }
        forms = longer;
    }
    entry.forms = forms;
    m_entries.push_back(std::move(entry));
}

const ScpiDevice::Entry *ScpiDevice::find(const QByteArray &path, QList<int> &numbers) const
{
    const QByteArrayList keywords = path.split(':');
    for (const Entry &entry : m_entries) {
        for (const QByteArrayList &form : entry.forms) {
            if (form.size() != keywords.size())
                continue;
            numbers.clear();
            bool isMatch = true;
            for (qsizetype i = 0; i < form.size() && isMatch; ++i)
                isMatch = matches(form[i], keywords[i], numbers);
            if (isMatch)
                return &entry;
        }
    }
    return nullptr;
}

void ScpiDevice::fail(int code, const QByteArray &text)
{
    if (errors.size() < 20)
        errors.append({code, text});
}

std::optional<QByteArray> ScpiDevice::execute(const QByteArray &line)
{
    QByteArrayList answers;
    QByteArray level;
    for (const QByteArray &part : line.split(';')) {
        const QByteArray unit = part.trimmed();
        if (unit.isEmpty())
            continue;
        const qsizetype blank = unit.indexOf(' ');
        QByteArray path = (blank < 0 ? unit : unit.first(blank)).toUpper();
        Call call;
        call.isQuery = path.endsWith('?');
        if (call.isQuery)
            path.chop(1);
        if (blank >= 0) {
            for (const QByteArray &parameter : unit.mid(blank + 1).split(','))
                call.parameters.append(parameter.trimmed());
        }
        if (!path.startsWith('*')) {
            if (path.startsWith(':'))
                path = path.mid(1);
            else if (!level.isEmpty())
                path = level + ':' + path;
            level = path.first(std::max<qsizetype>(path.lastIndexOf(':'), 0));
        }
        const Entry *entry = find(path, call.numbers);
        if (!entry) {
            fail(-113, "Undefined header");
            break;
        }
        const QByteArray answer = entry->handler(call);
        if (call.error != 0) {
            fail(call.error, call.errorText);
            break;
        }
        if (call.isQuery)
            answers.append(header && !path.startsWith('*') ? header(path) + answer : answer);
    }
    if (answers.isEmpty())
        return std::nullopt;
    return answers.join(';');
}

} // namespace Chirpdeck
