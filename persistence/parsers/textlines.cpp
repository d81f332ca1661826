// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/parsers/textlines.h"

#include "persistence/csv/fileerror.h"

#include <QFile>
#include <QStringDecoder>

#include <algorithm>
#include <array>
#include <charconv>

namespace Chirpdeck {

namespace {

struct ParserTexts
{
    Q_DECLARE_TR_FUNCTIONS(Parsers)
};

bool isLineEnd(char c)
{
    return c == '\n' || c == '\r';
}

Error unreadable(const QFile &file)
{
    return {ParserTexts::tr("The file cannot be read: %1").arg(file.errorString()), file.fileName(), {}};
}

QByteArray fromUtf16(QByteArrayView content)
{
    QStringDecoder decoder(QStringDecoder::Utf16);
    const QString text = decoder.decode(content);
    return text.toUtf8();
}

} // namespace

Result<QByteArray> plainBytes(QByteArrayView content, const QString &fileName)
{
    QByteArray bytes;
    if (content.startsWith("\xff\xfe") || content.startsWith("\xfe\xff"))
        bytes = fromUtf16(content);
    else
        bytes = QByteArray::fromRawData(content.data(), content.size());
    if (bytes.startsWith("\xef\xbb\xbf"))
        bytes = QByteArray::fromRawData(bytes.constData() + 3, bytes.size() - 3).sliced(0);

    TextLines lines(bytes);
    QByteArrayView line;
    while (lines.next(line)) {
        if (line.size() > MostLineBytes)
            return fileError(ParserTexts::tr("The line has more than %1 bytes").arg(MostLineBytes), fileName,
                             lines.number());
        if (line.contains('\0'))
            return fileError(ParserTexts::tr("The line is no text"), fileName, lines.number(),
                             ParserTexts::tr("Choose a text file"));
    }
    return bytes;
}

Result<QByteArray> readTextFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return unreadable(file);
    // One byte beyond the limit is enough to see that the file is too large; a pipe has no size at all.
    QByteArray content = file.read(MostTextBytes + 1);
    if (file.error() != QFileDevice::NoError)
        return unreadable(file);
    if (content.size() > MostTextBytes)
        return Error{ParserTexts::tr("The file is larger than %1 MB").arg(MostTextBytes >> 20), path,
                     ParserTexts::tr("Cut it to the range that you need")};
    return content;
}

Result<QByteArray> readTextHead(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return unreadable(file);
    QByteArray head = file.read(HeadBytes);
    if (file.error() != QFileDevice::NoError)
        return unreadable(file);
    if (head.size() == HeadBytes) {
        const auto last = std::find_if(head.crbegin(), head.crend(), isLineEnd);
        if (last != head.crend())
            head.truncate(head.crend() - last);
    }
    return head;
}

bool TextLines::next(QByteArrayView &line)
{
    if (m_rest.isEmpty())
        return false;
    const auto *end = std::find_if(m_rest.begin(), m_rest.end(), isLineEnd);
    line = QByteArrayView(m_rest.begin(), end);
    if (end != m_rest.end())
        end += *end == '\r' && end + 1 != m_rest.end() && end[1] == '\n' ? 2 : 1;
    m_rest = QByteArrayView(end, m_rest.end());
    ++m_number;
    return true;
}

std::optional<double> numberIn(QByteArrayView text, bool decimalComma)
{
    text = text.trimmed();
    if (text.size() > 1 && text.front() == '+' && text[1] != '-' && text[1] != '+')
        text = text.sliced(1);
    // Longer than any double, so that what does not fit is no number.
    std::array<char, 400> buffer;
    if (text.isEmpty() || text.size() > static_cast<qsizetype>(buffer.size()))
        return std::nullopt;
    char *end = std::copy(text.begin(), text.end(), buffer.data());
    int commas = 0;
    for (char *c = buffer.data(); c != end; ++c) {
        if (*c == 'D' || *c == 'd')
            *c = 'e';
        if (decimalComma && *c == '.')
            return std::nullopt;
        if (decimalComma && *c == ',') {
            *c = '.';
            ++commas;
        }
    }
    if (commas > 1)
        return std::nullopt;
    double number = 0.0;
    const auto [stop, failure] = std::from_chars(buffer.data(), end, number);
    // What is too small or too large for a double is a number all the same.
    if (stop != end || (failure != std::errc{} && failure != std::errc::result_out_of_range))
        return std::nullopt;
    if (failure == std::errc::result_out_of_range) {
        const auto exponent = std::find(buffer.data(), end, 'e');
        const bool isSmall = exponent != end && exponent + 1 != end && exponent[1] == '-';
        const double size = isSmall ? 0.0 : std::numeric_limits<double>::infinity();
        return buffer[0] == '-' ? -size : size;
    }
    return number;
}

} // namespace Chirpdeck
