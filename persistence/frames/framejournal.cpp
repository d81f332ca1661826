// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/frames/framejournal.h"

#include "persistence/stores/crc32.h"
#include "persistence/stores/filesystem.h"
#include "persistence/stores/killpoint.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QtEndian>

#include <cerrno>

#include <fcntl.h>

namespace Chirpdeck {

namespace {

struct Messages
{
    Q_DECLARE_TR_FUNCTIONS(Frames)
};

// "CDF" and a letter, as little-endian numbers.
constexpr quint32 DescriptionKind = 0x44464443;
constexpr quint32 AxisKind = 0x41464443;
constexpr quint32 CellsKind = 0x43464443;
constexpr quint32 RowKind = 0x52464443;
constexpr quint32 EndingKind = 0x45464443;
constexpr qsizetype HeadBytes = 8; // kind, length
constexpr qsizetype CellBytes = 12;
constexpr quint32 LongestRecord = 1U << 30;

// More cells than any memory holds the list of are damage.
constexpr qint64 MostCells = qint64(1) << 40;

template<typename T>
void put(QByteArray &to, T value)
{
    const T little = qToLittleEndian(value);
    to.append(reinterpret_cast<const char *>(&little), sizeof little);
}

QJsonArray toJson(const FrameShape &shape)
{
    QJsonArray array;
    for (const qint64 length : shape)
        array.append(length);
    return array;
}

FrameShape shapeOf(const QJsonValue &json)
{
    FrameShape shape;
    const QJsonArray array = json.toArray();
    for (const auto &length : array)
        shape.append(length.toInteger());
    return shape;
}

QByteArray describe(const FrameDescription &d)
{
    QJsonObject object{{QStringLiteral("version"), 1},
                       {QStringLiteral("type"), QString::fromLatin1(npyName(d.layout.type))},
                       {QStringLiteral("index"), toJson(d.layout.index)},
                       {QStringLiteral("frame"), toJson(d.layout.frame)},
                       {QStringLiteral("growing"), d.layout.growing},
                       {QStringLiteral("fill"), QString::fromLatin1(d.fill.toHex())},
                       {QStringLiteral("data"), d.dataOffset},
                       {QStringLiteral("tags"), d.tags},
                       {QStringLiteral("lys"), d.lysMembers},
                       {QStringLiteral("started"), d.startedAt.toString(Qt::ISODateWithMs)}};
    if (!d.table.isEmpty()) {
        QJsonArray columns;
        for (const auto &column : d.table.columns)
            columns.append(
                QJsonObject{{QStringLiteral("name"), column.name}, {QStringLiteral("unit"), column.unit}});
        object.insert(QStringLiteral("columns"), columns);
        object.insert(QStringLiteral("rows"), toJson(d.table.shape));
    }
    if (d.expectedPasses)
        object.insert(QStringLiteral("passes"), *d.expectedPasses);
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

bool parseDescription(const QByteArray &json, FrameDescription &d)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    const auto type = frameTypeOf(object.value(QLatin1String("type")).toString().toLatin1());
    if (object.value(QLatin1String("version")).toInt() != 1 || !type)
        return false;
    d.layout = {*type, shapeOf(object.value(QLatin1String("index"))),
                shapeOf(object.value(QLatin1String("frame"))),
                object.value(QLatin1String("growing")).toBool()};
    d.fill = QByteArray::fromHex(object.value(QLatin1String("fill")).toString().toLatin1());
    d.dataOffset = object.value(QLatin1String("data")).toInteger();
    d.tags = object.value(QLatin1String("tags")).toObject();
    const QJsonArray columns = object.value(QLatin1String("columns")).toArray();
    for (const auto &column : columns)
        d.table.columns.append({column.toObject().value(QLatin1String("name")).toString(),
                                column.toObject().value(QLatin1String("unit")).toString()});
    d.table.shape = shapeOf(object.value(QLatin1String("rows")));
    d.lysMembers = object.value(QLatin1String("lys")).toBool();
    d.startedAt = QDateTime::fromString(object.value(QLatin1String("started")).toString(), Qt::ISODateWithMs);
    if (const auto passes = object.value(QLatin1String("passes")); passes.isDouble())
        d.expectedPasses = passes.toInteger();
    const bool isTable =
        d.table.isEmpty() || FrameLayout{FrameType::Float64, d.table.shape, {}, false}.check();
    return isTable && d.layout.check().hasValue() && d.fill.size() == itemSize(*type) && d.dataOffset > 0;
}

void parseCells(QByteArrayView content, std::vector<WrittenCell> &cells)
{
    for (; content.size() >= CellBytes; content = content.sliced(CellBytes)) {
        const auto cell = qFromLittleEndian<qint64>(content.data());
        if (cell >= 0 && cell < MostCells)
            cells.push_back({cell, qFromLittleEndian<quint32>(content.data() + 8)});
    }
}

void parseAxis(QByteArrayView content, QList<FrameAxis> &axes)
{
    if (content.size() < 8)
        return;
    const auto dimension = qFromLittleEndian<quint32>(content.data());
    const auto json = qFromLittleEndian<quint32>(content.data() + 4);
    content = content.sliced(8);
    if (dimension >= 64 || json > content.size())
        return;
    while (axes.size() <= static_cast<qsizetype>(dimension))
        axes.append(FrameAxis());
    auto &axis = axes[dimension];
    const QJsonObject names = QJsonDocument::fromJson(content.first(json).toByteArray()).object();
    axis.name = names.value(QLatin1String("name")).toString();
    axis.unit = names.value(QLatin1String("unit")).toString();
    content = content.sliced(json);
    axis.values.resize(static_cast<std::size_t>(content.size()) / sizeof(double));
    std::copy_n(content.data(), axis.values.size() * sizeof(double),
                reinterpret_cast<char *>(axis.values.data()));
}

void parseRow(QByteArrayView content, const FrameTable &table, std::vector<FrameRow> &rows)
{
    FrameRow row{0, std::vector<double>(static_cast<std::size_t>(table.columns.size()))};
    const auto bytes = row.values.size() * sizeof(double);
    if (table.isEmpty() || content.size() != static_cast<qsizetype>(sizeof(qint64) + bytes))
        return;
    row.row = qFromLittleEndian<qint64>(content.data());
    std::copy_n(content.data() + sizeof(qint64), bytes, reinterpret_cast<char *>(row.values.data()));
    if (row.row >= 0 && row.row < table.rows())
        rows.push_back(std::move(row));
}

FrameEnding parseEnding(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    FrameEnding ending;
    const QString exit = object.value(QLatin1String("exit")).toString();
    for (const auto one : {FrameExit::Success, FrameExit::Abort, FrameExit::Fail})
        if (exit == exitName(one))
            ending.exit = one;
    ending.reason = object.value(QLatin1String("reason")).toString();
    ending.tags = object.value(QLatin1String("tags")).toObject();
    return ending;
}

Error notListed(int code, const QString &path)
{
    return systemError(code, Messages::tr("The list of the written frames could not be kept"), path);
}

} // namespace

QString exitName(FrameExit exit)
{
    switch (exit) {
    case FrameExit::Success:
        return QStringLiteral("success");
    case FrameExit::Abort:
        return QStringLiteral("abort");
    case FrameExit::Fail:
        break;
    }
    return QStringLiteral("fail");
}

Result<std::unique_ptr<FrameJournal>>
FrameJournal::create(const QString &path, const FrameDescription &description, FileSystem *files)
{
    FileSystem &calls = files ? *files : FileSystem::system();
    const int file = calls.open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_TRUNC, 0644);
    if (file < 0)
        return notListed(errno, path);
    std::unique_ptr<FrameJournal> journal(new FrameJournal(path, file, &calls));
    Result<void> begun = journal->add(DescriptionKind, describe(description));
    if (begun)
        begun = journal->addAxes(description.axes);
    if (begun)
        begun = journal->sync();
    if (begun) {
        if (const int failure = syncFolder(calls, QFileInfo(path).absolutePath()))
            begun = notListed(failure, path);
    }
    if (!begun)
        return begun.error();
    CHIRPDECK_KILLPOINT("frames-journal-made");
    return journal;
}

FrameJournal::~FrameJournal()
{
    if (m_file >= 0)
        m_files->close(m_file);
}

Result<void> FrameJournal::add(quint32 kind, const QByteArray &content)
{
    QByteArray record;
    record.reserve(HeadBytes + content.size() + 4);
    put(record, kind);
    put(record, static_cast<quint32>(content.size()));
    record += content;
    put(record, crc32(record));
    // A record that failed is written again at the same place.
    if (const int failure = writeAllAt(*m_files, m_file, record, m_end))
        return notListed(failure, m_path);
    m_end += record.size();
    return {};
}

Result<void> FrameJournal::addAxes(const QList<FrameAxis> &axes)
{
    for (qsizetype d = 0; d < axes.size(); ++d) {
        const QByteArray names = QJsonDocument(QJsonObject{{QStringLiteral("name"), axes[d].name},
                                                           {QStringLiteral("unit"), axes[d].unit}})
                                     .toJson(QJsonDocument::Compact);
        QByteArray content;
        put(content, static_cast<quint32>(d));
        put(content, static_cast<quint32>(names.size()));
        content += names;
        content.append(reinterpret_cast<const char *>(axes[d].values.data()),
                       static_cast<qsizetype>(axes[d].values.size() * sizeof(double)));
        if (auto added = add(AxisKind, content); !added)
            return added;
    }
    return {};
}

Result<void> FrameJournal::addCells(const std::vector<WrittenCell> &cells)
{
    QByteArray content;
    content.reserve(static_cast<qsizetype>(cells.size()) * CellBytes);
    for (const auto &cell : cells) {
        put(content, cell.cell);
        put(content, cell.crc);
    }
    return add(CellsKind, content);
}

Result<void> FrameJournal::addRow(const FrameRow &row)
{
    QByteArray content;
    put(content, row.row);
    content.append(reinterpret_cast<const char *>(row.values.data()),
                   static_cast<qsizetype>(row.values.size() * sizeof(double)));
    return add(RowKind, content);
}

Result<void> FrameJournal::addEnding(const FrameEnding &ending)
{
    if (auto added = addAxes(ending.axes); !added)
        return added;
    QJsonObject object{{QStringLiteral("reason"), ending.reason}, {QStringLiteral("tags"), ending.tags}};
    if (ending.exit)
        object.insert(QStringLiteral("exit"), exitName(*ending.exit));
    return add(EndingKind, QJsonDocument(object).toJson(QJsonDocument::Compact));
}

Result<void> FrameJournal::sync()
{
    if (m_files->syncData(m_file) != 0)
        return notListed(errno, m_path);
    return {};
}

Result<FrameRecord> FrameJournal::read(const QString &path)
{
    const auto content = readWhole(path);
    if (!content)
        return content.error();
    bool isDescribed = false;
    auto record = parse(*content, &isDescribed);
    if (!isDescribed)
        return Error{Messages::tr("The list of the written frames cannot be read"), path,
                     Messages::tr("Without it nobody can tell which frames are whole")};
    return record;
}

bool FrameJournal::isTornAtStart(const QString &path)
{
    const auto content = readWhole(path);
    if (!content || content->size() < HeadBytes)
        return content.hasValue();
    const auto length = qFromLittleEndian<quint32>(content->constData() + 4);
    return length > content->size() - HeadBytes - 4;
}

FrameRecord FrameJournal::parse(QByteArrayView content, bool *isDescribed)
{
    FrameRecord record;
    *isDescribed = false;
    while (content.size() >= HeadBytes + 4) {
        const auto kind = qFromLittleEndian<quint32>(content.data());
        const auto length = qFromLittleEndian<quint32>(content.data() + 4);
        if (length > LongestRecord || length > content.size() - HeadBytes - 4)
            break;
        const QByteArrayView whole = content.first(HeadBytes + length);
        if (crc32(whole) != qFromLittleEndian<quint32>(content.data() + whole.size()))
            break;
        const QByteArrayView payload = whole.sliced(HeadBytes);
        if (kind == DescriptionKind)
            *isDescribed = parseDescription(payload.toByteArray(), record.description);
        else if (kind == AxisKind)
            parseAxis(payload, record.description.axes);
        else if (kind == CellsKind)
            parseCells(payload, record.cells);
        else if (kind == RowKind)
            parseRow(payload, record.description.table, record.rows);
        else if (kind == EndingKind)
            record.ending = parseEnding(payload.toByteArray());
        content = content.sliced(whole.size() + 4);
    }
    return record;
}

} // namespace Chirpdeck
