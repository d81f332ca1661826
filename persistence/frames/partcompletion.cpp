// SPDX-License-Identifier: GPL-3.0-or-later

// How a part becomes a finished file.
#include "persistence/frames/lyspickle.h"
#include "persistence/frames/npyheader.h"
#include "persistence/frames/partfile.h"
#include "persistence/stores/crc32.h"
#include "persistence/stores/filesystem.h"
#include "persistence/stores/killpoint.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <cerrno>
#include <limits>

#include <unistd.h>

namespace Chirpdeck {

namespace {

struct Messages
{
    Q_DECLARE_TR_FUNCTIONS(Frames)
};

constexpr qsizetype MemberAlignment = 64;
constexpr qint64 Chunk = 1 << 20;

/// As many repetitions of a number as fit into a chunk.
QByteArray patternOf(const QByteArray &number)
{
    return number.repeated(std::max<qsizetype>(1, Chunk / number.size()));
}

bool isZero(const QByteArray &bytes)
{
    return std::all_of(bytes.begin(), bytes.end(), [](char byte) { return byte == 0; });
}

using Member = std::pair<QByteArray, QByteArray>; ///< name and content

} // namespace

QJsonObject frameNote(const FrameDescription &description, const FrameEnding &ending, const RunFacts &facts,
                      qint64 present, qint64 expected, qint64 passes)
{
    QJsonArray axes;
    if (description.layout.growing)
        axes.append(QJsonObject{{QStringLiteral("name"), QStringLiteral("pass")}});
    const auto &all = ending.axes.isEmpty() ? description.axes : ending.axes;
    for (const auto &axis : all)
        axes.append(QJsonObject{{QStringLiteral("name"), axis.name}, {QStringLiteral("unit"), axis.unit}});
    QJsonObject run{{QStringLiteral("exit_status"), exitName(facts.exit)},
                    {QStringLiteral("frames_expected"), expected},
                    {QStringLiteral("frames_present"), present},
                    {QStringLiteral("frames_dropped"), facts.dropped},
                    {QStringLiteral("frames_refused"), facts.refused},
                    {QStringLiteral("started"), description.startedAt.toString(Qt::ISODateWithMs)},
                    {QStringLiteral("ended"), facts.endedAt.toString(Qt::ISODateWithMs)},
                    {QStringLiteral("program"), QStringLiteral("Chirpdeck " CHIRPDECK_VERSION)},
                    {QStringLiteral("axes"), axes}};
    QJsonArray columns;
    for (const auto &column : description.table.columns)
        columns.append(
            QJsonObject{{QStringLiteral("name"), column.name}, {QStringLiteral("unit"), column.unit}});
    if (!columns.isEmpty())
        run.insert(QStringLiteral("columns"), columns);
    if (!facts.reason.isEmpty())
        run.insert(QStringLiteral("reason"), facts.reason);
    if (facts.isRecovered)
        run.insert(QStringLiteral("recovered"), true);
    if (description.layout.growing)
        run.insert(QStringLiteral("passes"), passes);
    QJsonObject note = description.tags;
    for (auto tag = ending.tags.begin(); tag != ending.tags.end(); ++tag)
        note.insert(tag.key(), tag.value());
    note.insert(QStringLiteral("run"), run);
    return note;
}

Result<void> PartFile::fillRange(qint64 from, qint64 to, const QByteArray &pattern)
{
    for (qint64 at = from; at < to;) {
        const qint64 count = std::min<qint64>(to - at, pattern.size());
        const QByteArrayView wanted = QByteArrayView(pattern).first(count);
        bool isThere = false;
        if (m_isAdopted) {
            QByteArray found(count, Qt::Uninitialized);
            isThere = ::pread(m_claim.file, found.data(), static_cast<std::size_t>(count), at) == count &&
                      found == wanted;
        }
        if (!isThere)
            if (auto written = writeAt(wanted, at); !written)
                return written;
        at += count;
    }
    return {};
}

Result<void> PartFile::fillGaps()
{
    const auto &layout = m_description.layout;
    const qint64 cells = passes() * layout.cellsPerPass();
    if (m_cells.count() == cells)
        return {};
    // What was never written reads as zeros.
    if (!m_isAdopted && isZero(m_description.fill))
        return {};
    const QByteArray pattern = patternOf(m_description.fill);
    const auto offset = [&](qint64 cell) { return m_description.dataOffset + cell * layout.frameBytes(); };
    for (qint64 cell = 0; cell < cells;) {
        if (m_cells.has(cell)) {
            ++cell;
            continue;
        }
        qint64 end = cell + 1;
        while (end < cells && !m_cells.has(end))
            ++end;
        if (auto filled = fillRange(offset(cell), offset(end), pattern); !filled)
            return filled;
        cell = end;
    }
    return {};
}

QByteArray PartFile::npyOfColumn(qsizetype column) const
{
    const auto &table = m_description.table;
    std::vector<double> values(static_cast<std::size_t>(table.rows()),
                               std::numeric_limits<double>::quiet_NaN());
    for (std::size_t row = 0; row < values.size() && !m_rows.empty(); ++row)
        values[row] =
            m_rows[row * static_cast<std::size_t>(table.columns.size()) + static_cast<std::size_t>(column)];
    return formatNpyHeader("<f8", table.shape) +
           QByteArray(reinterpret_cast<const char *>(values.data()),
                      static_cast<qsizetype>(values.size() * sizeof(double)));
}

Result<void> PartFile::writeMembers(const FrameEnding &ending, const RunFacts &facts)
{
    const auto &layout = m_description.layout;
    const qint64 count = passes();
    const FrameShape shape = layout.shape(count);
    const qint64 cells = count * layout.cellsPerPass();
    QList<FrameAxis> axes = ending.axes.isEmpty() ? m_description.axes : ending.axes;
    if (layout.growing) {
        FrameAxis pass;
        for (qint64 i = 0; i < count; ++i)
            pass.values.push_back(static_cast<double>(i));
        axes.prepend(pass);
    }
    const QJsonObject note = frameNote(m_description, ending, facts, m_cells.count(), cells, count);

    QList<Member> contents;
    for (qsizetype d = 0; d < std::min(axes.size(), shape.size()); ++d)
        if (static_cast<qint64>(axes[d].values.size()) == shape[d])
            contents.append({"axis_" + QByteArray::number(d) + ".npy", npyOfDoubles(axes[d].values)});
    const auto &columns = m_description.table.columns;
    for (qsizetype c = 0; c < columns.size(); ++c)
        contents.append({columns[c].name.toLatin1() + ".npy", npyOfColumn(c)});
    const QByteArray json = QJsonDocument(note).toJson(QJsonDocument::Compact);
    contents.append({"note_json.npy", npyOfText(QString::fromUtf8(json))});
    contents.append({"valid.npy", formatNpyHeader("|b1", layout.maskShape(count)) + m_cells.mask(cells)});
    if (m_description.lysMembers) {
        contents.append({"axes.npy", lysAxesMember(axes, shape)});
        contents.append({"note.npy", lysNoteMember(note)});
    }

    const Head first = head(count);
    const qint64 end = m_description.dataOffset + count * layout.passBytes();
    QList<ZipMember> members{first.member};
    QByteArray tail;
    for (const auto &[name, content] : contents) {
        ZipMember member{name, crc32(content), content.size(), end + tail.size()};
        tail += zipLocalHeader(member, zipLocalLength(member, MemberAlignment));
        tail += content;
        members.append(member);
    }
    tail += zipDirectory(members, end + tail.size());
    if (auto written = writeAt(tail, end); !written)
        return written;
    CHIRPDECK_KILLPOINT("frames-members");
    if (m_files->truncate(m_claim.file, end + tail.size()) != 0)
        return failure(errno);
    return writeAt(first.bytes, 0);
}

Result<void> PartFile::complete(const FrameEnding &ending, const RunFacts &facts)
{
    if (!m_isRenamed) {
        if (m_journal)
            if (auto added = m_journal->addEnding(ending); !added)
                return added;
        if (auto filled = fillGaps(); !filled)
            return filled;
        CHIRPDECK_KILLPOINT("frames-filled");
        if (auto written = writeMembers(ending, facts); !written)
            return written;
        CHIRPDECK_KILLPOINT("frames-completed");
        if (auto synced = sync(); !synced)
            return synced;
    }
    if (auto published = publish(m_claim, m_plan, m_part, m_isRenamed); !published)
        return published;
    // A list that stays is no harm: it belongs to no part.
    closeJournal();
    m_files->unlink(QFile::encodeName(m_part + journalSuffix()).constData());
    CHIRPDECK_KILLPOINT("frames-published");
    return {};
}

Result<void> PartFile::remove()
{
    // The list last: nobody could tell which frames of a part without one are whole.
    if (m_files->unlink(QFile::encodeName(m_part).constData()) != 0)
        return systemError(errno, Messages::tr("The empty file could not be removed"), m_part);
    closeJournal();
    if (syncFolder(*m_files, QFileInfo(m_part).absolutePath()) == 0)
        m_files->unlink(QFile::encodeName(m_part + journalSuffix()).constData());
    return {};
}

} // namespace Chirpdeck
