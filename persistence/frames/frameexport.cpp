// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/frames/frameexport.h"

#include "persistence/frames/frametype.h"
#include "persistence/stores/filesystem.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <array>
#include <cerrno>
#include <charconv>
#include <cstring>

#include <fcntl.h>
#include <unistd.h>

namespace Chirpdeck {

namespace {

struct Messages
{
    Q_DECLARE_TR_FUNCTIONS(Frames)
};

constexpr qint64 Chunk = 4 << 20;

template<typename T>
void appendNumber(QByteArray &to, T value)
{
    std::array<char, 40> text{};
    const auto end = std::to_chars(text.data(), text.data() + text.size(), value).ptr;
    to.append(text.data(), end - text.data());
}

template<typename T>
void appendCell(QByteArray &to, const char *from)
{
    T value{};
    std::memcpy(&value, from, sizeof value);
    if constexpr (sizeof(T) == 1)
        appendNumber(to, static_cast<int>(value));
    else
        appendNumber(to, value);
}

template<typename T>
void appendPair(QByteArray &to, const char *from)
{
    appendCell<T>(to, from);
    to += ';';
    appendCell<T>(to, from + sizeof(T));
}

using AppendCell = void (*)(QByteArray &, const char *);

AppendCell appenderFor(FrameType type)
{
    switch (type) {
    case FrameType::Bool:
    case FrameType::UInt8:
        return appendCell<quint8>;
    case FrameType::UInt16:
        return appendCell<quint16>;
    case FrameType::UInt32:
        return appendCell<quint32>;
    case FrameType::UInt64:
        return appendCell<quint64>;
    case FrameType::Int8:
        return appendCell<qint8>;
    case FrameType::Int16:
        return appendCell<qint16>;
    case FrameType::Int32:
        return appendCell<qint32>;
    case FrameType::Int64:
        return appendCell<qint64>;
    case FrameType::Float32:
        return appendCell<float>;
    case FrameType::Float64:
        return appendCell<double>;
    case FrameType::Complex64:
        return appendPair<float>;
    case FrameType::Complex128:
        break;
    }
    return appendPair<double>;
}

/// Rows of a table: the counters of an array in C order, its axes and its numbers.
class Table
{
public:
    static Result<Table> of(const NpzFile &file, const NpzMember &member)
    {
        const auto type = frameTypeOf(member.header.type);
        if (!type)
            return Error{Messages::tr("A member of the type %1 makes no table")
                             .arg(QString::fromLatin1(member.header.type)),
                         member.name, Messages::tr("Write it as .npy or as plain bytes")};
        Table table;
        table.m_type = *type;
        table.m_shape = member.header.shape;
        table.m_at = FrameIndex(table.m_shape.size(), 0);
        table.m_axes.resize(static_cast<std::size_t>(table.m_shape.size()));
        for (qsizetype d = 0; member.name == QLatin1String("data") && d < table.m_shape.size(); ++d) {
            const NpzMember *axis = file.member(QStringLiteral("axis_%1").arg(d));
            if (!axis || axis->header.type != "<f8" || axis->header.count() != table.m_shape[d] ||
                axis->dataBytes != 8 * table.m_shape[d])
                continue;
            const auto content = file.read(*axis, 0, axis->dataBytes);
            if (!content)
                return content.error();
            auto &values = table.m_axes[static_cast<std::size_t>(d)];
            values.resize(static_cast<std::size_t>(table.m_shape[d]));
            std::memcpy(values.data(), content->constData(), static_cast<std::size_t>(content->size()));
        }
        return table;
    }

    QByteArray head() const
    {
        QByteArray head;
        for (qsizetype d = 0; d < m_shape.size(); ++d)
            head += "index_" + QByteArray::number(d) + ';';
        for (qsizetype d = 0; d < m_shape.size(); ++d)
            if (!m_axes[static_cast<std::size_t>(d)].empty())
                head += "axis_" + QByteArray::number(d) + ';';
        return head + (m_type >= FrameType::Complex64 ? "real;imaginary\n" : "value\n");
    }

    QByteArray rows(const QByteArray &numbers)
    {
        const auto append = appenderFor(m_type);
        const qint64 bytes = itemSize(m_type);
        QByteArray text;
        for (qint64 at = 0; at + bytes <= numbers.size(); at += bytes) {
            for (const qint64 counter : m_at) {
                appendNumber(text, counter);
                text += ';';
            }
            for (qsizetype d = 0; d < m_at.size(); ++d) {
                const auto &axis = m_axes[static_cast<std::size_t>(d)];
                if (axis.empty())
                    continue;
                appendNumber(text, axis[static_cast<std::size_t>(m_at[d])]);
                text += ';';
            }
            append(text, numbers.constData() + at);
            text += '\n';
            for (auto d = m_at.size() - 1; d >= 0 && ++m_at[d] == m_shape[d]; --d)
                m_at[d] = 0;
        }
        return text;
    }

private:
    FrameType m_type = FrameType::Float64;
    FrameShape m_shape;
    FrameIndex m_at;
    std::vector<std::vector<double>> m_axes;
};

} // namespace

Result<void> exportMember(const NpzFile &file, const NpzMember &member, FrameExport form, const QString &path,
                          bool overwrite)
{
    if (member.isPickled())
        return Error{Messages::tr("The member %1 is a pickle, which is never read").arg(member.name), path,
                     Messages::tr("Open the file in lys or NumPy if you trust where it comes from")};
    std::optional<Table> table;
    if (form == FrameExport::Table) {
        auto made = Table::of(file, member);
        if (!made)
            return made.error();
        table = *std::move(made);
    }
    FileSystem &calls = FileSystem::system();
    const QFileInfo target(path);
    const QByteArray temporary = QFile::encodeName(
        QStringLiteral("%1/.%2.tmp-%3-0").arg(target.absolutePath(), target.fileName()).arg(::getpid()));
    int out = calls.open(temporary.constData(), O_WRONLY | O_CREAT | O_EXCL, 0644);
    const auto giveUp = [&](const Error &error) -> Result<void> {
        if (out >= 0)
            calls.close(out);
        calls.unlink(temporary.constData());
        return error;
    };
    const auto failure = [&](int code) {
        return systemError(code, Messages::tr("The member %1 was not written").arg(member.name), path);
    };
    if (out < 0)
        return failure(errno);

    QByteArray head;
    if (table)
        head = table->head();
    if (form == FrameExport::Npy) {
        // The header as it stands in the file, in front of the numbers.
        const auto bytes = file.readHeader(member);
        if (!bytes)
            return giveUp(bytes.error());
        head = *bytes;
    }
    if (const int code = writeAll(calls, out, head))
        return giveUp(failure(code));
    const qint64 item = table ? itemSize(*frameTypeOf(member.header.type)) : 1;
    for (qint64 at = 0; at < member.dataBytes;) {
        const qint64 count = std::min(member.dataBytes - at, Chunk / item * item);
        const auto bytes = file.read(member, at, count);
        if (!bytes)
            return giveUp(bytes.error());
        if (const int code = writeAll(calls, out, table ? table->rows(*bytes) : *bytes))
            return giveUp(failure(code));
        at += count;
    }
    if (calls.close(std::exchange(out, -1)) != 0)
        return giveUp(failure(errno));
    const QByteArray to = QFile::encodeName(path);
    const int renamed = overwrite ? calls.rename(temporary.constData(), to.constData())
                                  : calls.renameNew(temporary.constData(), to.constData());
    return renamed == 0 ? Result<void>() : giveUp(failure(errno));
}

} // namespace Chirpdeck
