// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/csv/base36.h"

#include "persistence/csv/fileerror.h"
#include "persistence/csv/textbytes.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <cstring>
#include <limits>

namespace Chirpdeck {

namespace {

constexpr char Digits[] = "0123456789abcdefghijklmnopqrstuvwxyz";
constexpr quint64 Squared = 36 * 36;
constexpr quint64 ToTheFourth = Squared * Squared;
constexpr std::uint8_t NoDigit = 36;
/// Numbers of up to this many digits fit 63 bits whatever the digits are.
constexpr qsizetype SafeDigits = 12;

constexpr auto Pairs = [] {
    std::array<std::array<char, 2>, Squared> pairs{};
    for (std::size_t i = 0; i < Squared; ++i)
        pairs[i] = {Digits[i / 36], Digits[i % 36]};
    return pairs;
}();

constexpr auto DigitValues = [] {
    std::array<std::uint8_t, 256> values{};
    values.fill(NoDigit);
    for (std::uint8_t i = 0; i < 36; ++i) {
        const char digit = Digits[i];
        values[static_cast<std::uint8_t>(digit)] = i;
        if (digit >= 'a')
            values[static_cast<std::uint8_t>(digit - 'a' + 'A')] = i;
    }
    return values;
}();

std::uint8_t digitValue(char c) noexcept
{
    return DigitValues[static_cast<std::uint8_t>(c)];
}

char *writeFourDigits(char *to, std::uint32_t value) noexcept
{
    std::memcpy(to, Pairs[value / Squared].data(), 2);
    std::memcpy(to + 2, Pairs[value % Squared].data(), 2);
    return to + 4;
}

/// Numbers below 36⁴ are most of an FID. Their four digits are made at once and moved over the leading zeros,
/// because branching on the length would be mispredicted for about every other sample.
char *writeSmall(char *to, std::uint32_t value) noexcept
{
    writeFourDigits(to, value);
    const int zeros = (value < 36 * 36 * 36) + (value < 36 * 36) + (value < 36);
    std::uint32_t word;
    std::memcpy(&word, to, 4);
    if constexpr (std::endian::native == std::endian::little)
        word >>= 8 * zeros;
    else
        word <<= 8 * zeros;
    std::memcpy(to, &word, 4);
    return to + 4 - zeros;
}

char *writeLarge(char *to, quint64 value) noexcept
{
    const auto low = static_cast<std::uint32_t>(value % ToTheFourth);
    value /= ToTheFourth;
    to = value < ToTheFourth ? writeSmall(to, static_cast<std::uint32_t>(value)) : writeLarge(to, value);
    return writeFourDigits(to, low);
}

inline char *writeNumber(char *to, qint64 value) noexcept
{
    const bool negative = value < 0;
    const auto bits = static_cast<quint64>(value);
    const quint64 magnitude = negative ? quint64(0) - bits : bits;
    *to = '-';
    to += negative;
    if (magnitude < ToTheFourth) [[likely]]
        return writeSmall(to, static_cast<std::uint32_t>(magnitude));
    return writeLarge(to, magnitude);
}

/// Reads one number at `at` and leaves `at` behind it. False for no digit or a number beyond 64 bits.
inline bool readNumber(const char *&at, const char *end, qint64 &value) noexcept
{
    const char sign = at < end ? *at : '\0';
    const quint64 negative = sign == '-';
    at += (sign == '-') | (sign == '+');

    const char *const first = at;
    quint64 magnitude = 0;
    while (at < end) {
        const quint64 digit = digitValue(*at);
        if (digit == NoDigit)
            break;
        magnitude = magnitude * 36 + digit;
        ++at;
    }
    const auto digits = at - first;
    if (digits > SafeDigits) [[unlikely]] {
        const quint64 limit = static_cast<quint64>(std::numeric_limits<qint64>::max()) + negative;
        magnitude = 0;
        for (const char *c = first; c < at; ++c) {
            const quint64 digit = digitValue(*c);
            if (magnitude > (limit - digit) / 36)
                return false;
            magnitude = magnitude * 36 + digit;
        }
    }
    value = static_cast<qint64>((magnitude ^ (quint64(0) - negative)) + negative);
    return digits > 0;
}

/// The most negative number as Blackchirp writes it, with a sign too many. `at` stands where readNumber has
/// given up, behind the first sign.
bool skipBlackchirpMinimum(const char *begin, const char *&at, const char *end) noexcept
{
    constexpr QByteArrayView rest("-1y2p0ij32e8e8");
    if (at == begin || at[-1] != '-' || !QByteArrayView(at, end).startsWith(rest))
        return false;
    const char *const after = at + rest.size();
    if (after < end && digitValue(*after) != NoDigit)
        return false;
    at = after;
    return true;
}

/// An upper bound for the characters of any of the sums, from the bits that any of them uses.
qsizetype widestCell(const std::vector<qint64> &sums)
{
    quint64 used = 0;
    for (const qint64 sum : sums)
        used |= static_cast<quint64>(sum ^ (sum >> 63));
    // -36ⁿ has one digit more than the complement that was looked at, 36ⁿ-1; a bit more than the mask covers
    // it.
    const int bits = std::bit_width(used) + 1;
    return 1 + bits / 5 + 1; // sign; a digit holds more than five bits
}

Error wrongCellCount(const QString &fileName, qsizetype line, int expected, qsizetype found)
{
    return fileError(QCoreApplication::translate("FidFile", "A row has %1 cells where the header has %2")
                         .arg(QString::number(found), QString::number(expected)),
                     fileName, line,
                     QCoreApplication::translate("FidFile", "Restore the file from a backup copy"));
}

Error notANumber(const QString &fileName, qsizetype line, QByteArrayView cell)
{
    constexpr qsizetype shown = 24;
    const QString text = QString::fromLatin1(cell.first(std::min(shown, cell.size())));
    return fileError(
        text.isEmpty()
            ? QCoreApplication::translate("FidFile", "A cell is empty")
            : QCoreApplication::translate("FidFile", "“%1” is no 64-bit number in base 36").arg(text),
        fileName, line, QCoreApplication::translate("FidFile", "Restore the file from a backup copy"));
}

/// Why the row that begins at `row` was refused.
Error refusedRow(const char *row, const char *end, char delimiter, int frames, const QString &fileName,
                 qsizetype line)
{
    const char *rowEnd = std::find(row, end, '\n');
    if (rowEnd != row && rowEnd[-1] == '\r')
        --rowEnd;
    const auto cells = std::count(row, rowEnd, delimiter) + 1;
    if (cells != frames)
        return wrongCellCount(fileName, line, frames, cells);
    for (const char *cell = row;;) {
        const char *cellEnd = std::find(cell, rowEnd, delimiter);
        const QByteArrayView text(cell, cellEnd);
        if (!parseBase36(text) || cellEnd == rowEnd)
            return notANumber(fileName, line, text);
        cell = cellEnd + 1;
    }
}

} // namespace

char *writeBase36(char *to, qint64 value) noexcept
{
    return writeNumber(to, value);
}

QByteArray base36Text(qint64 value)
{
    std::array<char, Base36Room> buffer;
    const char *end = writeNumber(buffer.data(), value);
    return {buffer.data(), end - buffer.data()};
}

std::optional<qint64> parseBase36(QByteArrayView text) noexcept
{
    const char *at = text.begin();
    qint64 value = 0;
    if (!readNumber(at, text.end(), value)) {
        if (!skipBlackchirpMinimum(text.begin(), at, text.end()))
            return std::nullopt;
        value = std::numeric_limits<qint64>::min();
    }
    if (at != text.end())
        return std::nullopt;
    return value;
}

QByteArray formatFidList(const FidList &fids)
{
    const qsizetype rows = fids.isEmpty() ? 0 : fids.size;
    const auto frames = static_cast<std::size_t>(std::max(fids.frames, 0));
    QByteArray header;
    for (std::size_t frame = 0; frame < frames; ++frame) {
        if (frame > 0)
            header += ';';
        header += "fid" + QByteArray::number(static_cast<qulonglong>(frame));
    }
    if (rows == 0)
        return header;

    const qsizetype cellRoom = 1 + widestCell(*fids.sums);
    QByteArray content(header.size() + rows * static_cast<qsizetype>(frames) * cellRoom + Base36Room,
                       Qt::Uninitialized);
    char *to = std::copy(header.cbegin(), header.cend(), content.data());
    const qint64 *const sums = fids.sums->data();
    if (frames == 1) {
        for (qsizetype row = 0; row < rows; ++row) {
            *to++ = '\n';
            to = writeNumber(to, sums[row]);
        }
    } else {
        for (qsizetype row = 0; row < rows; ++row) {
            char separator = '\n';
            for (std::size_t frame = 0; frame < frames; ++frame) {
                *to++ = separator;
                to = writeNumber(
                    to, sums[frame * static_cast<std::size_t>(rows) + static_cast<std::size_t>(row)]);
                separator = ';';
            }
        }
    }
    content.truncate(to - content.constData());
    return content;
}

Result<ParsedFids> parseFidList(QByteArrayView content, const QString &fileName, char delimiter)
{
    content = withoutByteOrderMark(content);
    if (content.endsWith('\n'))
        content.chop(1);
    if (content.endsWith('\r'))
        content.chop(1);
    const char *at = content.begin();
    const char *const end = content.end();
    const char *const headerEnd = std::find(at, end, '\n');
    if (headerEnd == at || *at == '\r')
        return fileError(QCoreApplication::translate("FidFile", "The file has no header"), fileName, 1,
                         QCoreApplication::translate("FidFile", "Restore the file from a backup copy"));

    ParsedFids fids;
    const auto frames = std::count(at, headerEnd, delimiter) + 1;
    if (frames > std::numeric_limits<int>::max())
        return fileError(QCoreApplication::translate("FidFile", "The header has too many columns"), fileName,
                         1);
    fids.frames = static_cast<int>(frames);
    if (headerEnd == end)
        return fids;
    at = headerEnd + 1;

    // A whole row takes two characters per frame at least, so a file with more lines than that allows has a
    // bad row, and no more than that can be read before it: memory stays in proportion to the file whatever
    // its header says.
    const qsizetype lines = std::count(at, end, '\n') + 1;
    const qsizetype wholeRows = (end - at + 1) / (2 * frames);
    const qsizetype rows = std::min(lines, wholeRows + 1);
    fids.size = rows;
    fids.sums.resize(static_cast<std::size_t>(rows) * static_cast<std::size_t>(frames));

    qint64 *const sums = fids.sums.data();
    for (qsizetype row = 0; row < lines; ++row) {
        const char *const rowBegin = at;
        for (qsizetype frame = 0; frame < frames; ++frame) {
            if (frame > 0) {
                if (at == end || *at != delimiter)
                    return refusedRow(rowBegin, end, delimiter, fids.frames, fileName, row + 2);
                ++at;
            }
            if (!readNumber(at, end, sums[frame * rows + row])) [[unlikely]] {
                if (!skipBlackchirpMinimum(rowBegin, at, end))
                    return refusedRow(rowBegin, end, delimiter, fids.frames, fileName, row + 2);
                sums[frame * rows + row] = std::numeric_limits<qint64>::min();
            }
        }
        if (at < end && *at == '\r')
            ++at;
        if (at < end && *at != '\n')
            return refusedRow(rowBegin, end, delimiter, fids.frames, fileName, row + 2);
        if (at < end)
            ++at;
    }
    return fids;
}

} // namespace Chirpdeck
