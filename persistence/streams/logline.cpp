// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/streams/logline.h"

#include "persistence/csv/celltext.h"
#include "persistence/csv/csvnames.h"
#include "persistence/header/enumfromvariant.h"
#include "persistence/stores/appendfile.h"

#include <QLocale>

#include <charconv>

namespace Chirpdeck {

namespace {

QString timestampFormat()
{
    return QStringLiteral("ddd MMM d HH:mm:ss yyyy");
}

QByteArrayView nameOf(LogCode code)
{
    static const auto names = [] {
        std::array<QByteArray, 5> texts;
        for (const auto value :
             {LogCode::Normal, LogCode::Highlight, LogCode::Warning, LogCode::Error, LogCode::Debug})
            texts[static_cast<std::size_t>(value)] = enumName(value).toLatin1();
        return texts;
    }();
    const auto index = static_cast<std::size_t>(code);
    return index < names.size() ? QByteArrayView(names[index]) : QByteArrayView("Normal");
}

/// The text as plainText makes it; most messages are ASCII and need no conversion.
void appendPlain(QByteArray &to, const QString &message)
{
    const auto start = to.size();
    to.resize(start + message.size());
    char *at = to.data() + start;
    for (const QChar c : message) {
        const char16_t unit = c.unicode();
        if (unit > 0x7f) {
            to.truncate(start);
            to += plainText(message).toUtf8();
            return;
        }
        if (unit == u';')
            *at++ = ',';
        else if (unit == u'"')
            *at++ = '\'';
        else if (unit == u'\n' || unit == u'\r' || unit == 0)
            *at++ = ' ';
        else
            *at++ = static_cast<char>(unit);
    }
}

} // namespace

QString timestampText(const QDateTime &time)
{
    return QLocale::c().toString(time.toLocalTime(), timestampFormat());
}

QDateTime timestampOf(const QString &text)
{
    return QLocale::c().toDateTime(text, timestampFormat());
}

const LocalSecond &localSecond(qint64 msecsSinceEpoch)
{
    constexpr qint64 None = std::numeric_limits<qint64>::min();
    thread_local qint64 known = None;
    thread_local LocalSecond second;
    const qint64 wanted = msecsSinceEpoch / 1000 - (msecsSinceEpoch % 1000 < 0 ? 1 : 0);
    if (wanted != known) {
        const auto time = QDateTime::fromMSecsSinceEpoch(msecsSinceEpoch);
        second = {timestampText(time).toLatin1(), time.date().year() * 100 + time.date().month()};
        known = wanted;
    }
    return second;
}

void appendLogRow(QByteArray &to, qint64 msecsSinceEpoch, LogCode code, const QString &message)
{
    std::array<char, 24> digits;
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), msecsSinceEpoch).ptr;
    to += localSecond(msecsSinceEpoch).text;
    to += ';';
    to.append(digits.data(), end - digits.data());
    to += ';';
    to += nameOf(code);
    to += ';';
    if (message.size() > MostLogText)
        appendPlain(to, message.first(MostLogText) + QChar(0x2026));
    else
        appendPlain(to, message);
    to += '\n';
}

QByteArray logRow(const LogLine &line)
{
    QByteArray row;
    appendLogRow(row, line.time.toMSecsSinceEpoch(), line.code, line.message);
    return row;
}

Result<void> appendToLog(const QString &experimentPath, const LogLine &line)
{
    auto file = AppendFile::open(experimentPath + u'/' + BC::CSV::LogFile,
                                 QByteArrayView(BC::CSV::LogHeader.data(), BC::CSV::LogHeader.size()));
    if (!file)
        return file.error();
    if (auto appended = file->append(logRow(line)); !appended)
        return appended;
    return file->sync();
}

} // namespace Chirpdeck
