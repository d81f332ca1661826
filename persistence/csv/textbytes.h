// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>
#include <QStringDecoder>

#include <algorithm>
#include <charconv>
#include <optional>
#include <system_error>

/// What every reader of a text's bytes needs.
namespace Chirpdeck {

inline QByteArrayView withoutByteOrderMark(QByteArrayView content)
{
    return content.startsWith("\xef\xbb\xbf") ? content.sliced(3) : content;
}

/// Takes the next line off `content`, without its end, which is LF or CRLF.
inline QByteArrayView nextLine(QByteArrayView &content)
{
    const auto *end = std::find(content.begin(), content.end(), '\n');
    QByteArrayView line(content.begin(), end);
    content = end == content.end() ? QByteArrayView() : QByteArrayView(end + 1, content.end());
    if (line.endsWith('\r'))
        line.chop(1);
    return line;
}

/// UTF-8, or Latin-1 where the bytes are none.
inline QString decoded(QByteArrayView bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = decoder.decode(bytes);
    return decoder.hasError() ? QString::fromLatin1(bytes) : text;
}

/// The number that the whole text is, as std::from_chars reads it.
template<typename Number>
std::optional<Number> wholeNumber(QByteArrayView text)
{
    Number number{};
    const auto [end, failure] = std::from_chars(text.begin(), text.end(), number);
    if (text.isEmpty() || failure != std::errc{} || end != text.end())
        return std::nullopt;
    return number;
}

} // namespace Chirpdeck
