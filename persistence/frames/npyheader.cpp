// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/frames/npyheader.h"

#include <QCoreApplication>
#include <QtEndian>

#include <limits>

namespace Chirpdeck {

namespace {

struct Messages
{
    Q_DECLARE_TR_FUNCTIONS(Frames)
};

constexpr QByteArrayView Magic("\x93NUMPY", 6);
constexpr qsizetype Alignment = 64;
constexpr qsizetype LongestHeader = 1 << 20;
constexpr qsizetype MostDimensions = 64;

/// Reads the Python dictionary of a header, and nothing else that Python would understand.
class Dictionary
{
public:
    explicit Dictionary(QByteArrayView text)
        : m_text(text)
    {
    }

    bool parse(NpyHeader &header)
    {
        if (!take('{'))
            return false;
        int keys = 0;
        while (!take('}')) {
            const auto key = quoted();
            if (!key || !take(':') || !value(*key, header))
                return false;
            keys |= *key == "descr" ? 1 : *key == "fortran_order" ? 2 : 4;
            if (!take(',') && !(skip(), m_text.startsWith('}')))
                return false;
        }
        skip();
        return m_text.isEmpty() && keys == 7;
    }

private:
    void skip()
    {
        while (!m_text.isEmpty() && (m_text.front() == ' ' || m_text.front() == '\n'))
            m_text = m_text.sliced(1);
    }
    bool take(char c)
    {
        skip();
        if (!m_text.startsWith(c))
            return false;
        m_text = m_text.sliced(1);
        return true;
    }
    bool takeWord(QByteArrayView word)
    {
        skip();
        if (!m_text.startsWith(word))
            return false;
        m_text = m_text.sliced(word.size());
        return true;
    }
    std::optional<QByteArray> quoted()
    {
        skip();
        if (m_text.isEmpty() || (m_text.front() != '\'' && m_text.front() != '"'))
            return std::nullopt;
        const auto end = m_text.indexOf(m_text.front(), 1);
        if (end < 0)
            return std::nullopt;
        const QByteArray content = m_text.sliced(1, end - 1).toByteArray();
        m_text = m_text.sliced(end + 1);
        return content;
    }
    bool number(qint64 &result)
    {
        skip();
        qsizetype digits = 0;
        result = 0;
        while (digits < m_text.size() && m_text[digits] >= '0' && m_text[digits] <= '9') {
            const int digit = m_text[digits] - '0';
            if (result > (std::numeric_limits<qint64>::max() - digit) / 10)
                return false;
            result = 10 * result + digit;
            ++digits;
        }
        m_text = m_text.sliced(digits);
        return digits > 0;
    }
    bool shape(FrameShape &result)
    {
        if (!take('('))
            return false;
        while (!take(')')) {
            qint64 length = 0;
            if (result.size() >= MostDimensions || !number(length))
                return false;
            result.append(length);
            if (!take(',') && !(skip(), m_text.startsWith(')')))
                return false;
        }
        return true;
    }
    bool value(const QByteArray &key, NpyHeader &header)
    {
        if (key == "descr") {
            auto type = quoted();
            header.type = type.value_or(QByteArray());
            return type.has_value();
        }
        if (key == "fortran_order") {
            header.fortranOrder = takeWord("True");
            return header.fortranOrder || takeWord("False");
        }
        return key == "shape" && header.shape.isEmpty() && shape(header.shape);
    }

    QByteArrayView m_text;
};

} // namespace

qint64 NpyHeader::count() const
{
    qint64 product = 1;
    for (const qint64 length : shape) {
        if (length != 0 && product > std::numeric_limits<qint64>::max() / length)
            return std::numeric_limits<qint64>::max();
        product *= length;
    }
    return product;
}

QByteArray formatNpyHeader(const QByteArray &type, const FrameShape &shape, qsizetype leastBytes)
{
    QByteArray text =
        "{'descr': '" + type + "', 'fortran_order': False, 'shape': " + shapeText(shape).toLatin1() + ", }";
    constexpr qsizetype prefix = 10;
    qsizetype total = std::max(prefix + text.size() + 1, leastBytes);
    total = (total + Alignment - 1) / Alignment * Alignment;
    text.append(total - prefix - text.size() - 1, ' ');
    text.append('\n');
    QByteArray header = Magic.toByteArray() + QByteArray("\x01\x00", 2);
    const quint16 length = qToLittleEndian(static_cast<quint16>(text.size()));
    header.append(reinterpret_cast<const char *>(&length), sizeof length);
    return header + text;
}

Result<NpyHeader> parseNpyHeader(QByteArrayView bytes, const QString &where)
{
    const auto broken = [&where] {
        return Error{Messages::tr("This is no array that NumPy wrote"), where,
                     Messages::tr("Check whether the file is complete")};
    };
    if (bytes.size() < 12 || !bytes.startsWith(Magic))
        return broken();
    const int version = bytes[6];
    if (version < 1 || version > 3)
        return broken();
    const qsizetype prefix = version == 1 ? 10 : 12;
    const qsizetype length = version == 1 ? qFromLittleEndian<quint16>(bytes.data() + 8)
                                          : qFromLittleEndian<quint32>(bytes.data() + 8);
    if (length > LongestHeader || prefix + length > bytes.size())
        return broken();
    NpyHeader header;
    header.bytes = prefix + length;
    if (!Dictionary(bytes.sliced(prefix, length)).parse(header))
        return broken();
    return header;
}

QByteArray npyOfDoubles(const std::vector<double> &values)
{
    QByteArray member = formatNpyHeader("<f8", {static_cast<qint64>(values.size())});
    member.append(reinterpret_cast<const char *>(values.data()),
                  static_cast<qsizetype>(values.size() * sizeof(double)));
    return member;
}

QByteArray npyOfText(const QString &text)
{
    const QList<uint> points = text.toUcs4();
    // NumPy has no text of no characters in a file; one zero stands for it.
    const auto length = std::max<qsizetype>(1, points.size());
    QByteArray member = formatNpyHeader("<U" + QByteArray::number(length), {});
    QByteArray content(length * 4, '\0');
    for (qsizetype i = 0; i < points.size(); ++i)
        qToLittleEndian<quint32>(points[i], content.data() + 4 * i);
    return member + content;
}

std::optional<QString> textOfNpy(QByteArrayView member)
{
    const auto header = parseNpyHeader(member, {});
    if (!header || !header->type.startsWith("<U") || !header->shape.isEmpty())
        return std::nullopt;
    bool isNumber = false;
    const qint64 length = header->type.sliced(2).toLongLong(&isNumber);
    const QByteArrayView content = member.sliced(header->bytes);
    if (!isNumber || length < 0 || length > content.size() / 4)
        return std::nullopt;
    QList<char32_t> points;
    for (qint64 i = 0; i < length; ++i) {
        const auto point = qFromLittleEndian<quint32>(content.data() + 4 * i);
        if (point > 0x10FFFF)
            return std::nullopt;
        points.append(static_cast<char32_t>(point));
    }
    while (!points.isEmpty() && points.last() == 0)
        points.removeLast();
    return QString::fromUcs4(points.constData(), points.size());
}

} // namespace Chirpdeck
