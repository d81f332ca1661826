// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/stores/experimentfiles.h"

#include "persistence/csv/csvnames.h"
#include "persistence/csv/csvtext.h"
#include "persistence/csv/linereader.h"
#include "persistence/header/enumfromvariant.h"

namespace Chirpdeck {

namespace {

QByteArray line(BC::CSV::Name text)
{
    return QByteArray(text.data(), text.size()) + '\n';
}

} // namespace

QByteArray CsvRows::toCsv() const
{
    QByteArray text = header.toUtf8() + '\n';
    const auto columns = header.count(QLatin1Char(';')) + 1;
    for (auto row : rows) {
        row.resize(columns);
        text += lineText(row);
    }
    return text;
}

QByteArray Objectives::toCsv() const
{
    QByteArray text = line(BC::CSV::KeyValueHeader);
    if (ftmw)
        text += lineText({QString(BC::CSV::FtmwTypeKey), QVariant::fromValue(*ftmw)});
    if (lif)
        text += lineText({QString(BC::CSV::LifTypeKey), QString()});
    return text;
}

void Objectives::readFtmwType(const QString &cell)
{
    ftmw = enumFromVariant(QVariant(cell), FtmwType::Forever);
    const bool isKnown = enumFromVariant(QVariant(cell), FtmwType::Target_Shots) == *ftmw;
    unknownType = isKnown ? QString() : cell;
}

Result<Objectives> Objectives::parse(QByteArrayView content, const QString &fileName, QChar delimiter)
{
    auto table = CsvTable::parse(content, fileName, delimiter);
    if (!table)
        return table.error();
    Objectives objectives;
    for (const auto &row : table->rows()) {
        if (row.cells.size() < 2 || row.cell(0) == BC::CSV::KeyColumn)
            continue;
        if (row.cell(0) == BC::CSV::FtmwTypeKey)
            objectives.readFtmwType(row.cell(1));
        else if (row.cell(0) == BC::CSV::LifTypeKey)
            objectives.lif = true;
    }
    return objectives;
}

QString currentHardwareKey(const QString &key)
{
    static const std::array<std::pair<QString, QString>, 3> renamed{
        {{QStringLiteral("FtmwScope"), QStringLiteral("FtmwDigitizer")},
         {QStringLiteral("LifScope"), QStringLiteral("LifDigitizer")},
         {QStringLiteral("GpibController"), QStringLiteral("GPIBController")}}};
    for (const auto &[old, current] : renamed) {
        if (key == old)
            return current;
        if (key.startsWith(old + QLatin1Char('.')))
            return current + key.mid(old.size());
    }
    return key;
}

QByteArray hardwareCsv(const QList<HardwareEntry> &entries)
{
    QByteArray text = line(BC::CSV::HardwareHeader);
    for (const auto &entry : entries)
        text += lineText({entry.key, entry.driver});
    return text;
}

Result<QList<HardwareEntry>> parseHardware(QByteArrayView content, const QString &fileName)
{
    // Blackchirp splits this file at `;` whatever delimiter the other files have.
    auto table = CsvTable::parse(content, fileName);
    if (!table)
        return table.error();
    QList<HardwareEntry> entries;
    bool headerSeen = false;
    for (const auto &row : table->rows()) {
        const QString key = row.cell(0).trimmed();
        if (!headerSeen && key.compare(BC::CSV::KeyColumn, Qt::CaseInsensitive) == 0) {
            headerSeen = true;
            continue;
        }
        if (key.isEmpty())
            continue;
        HardwareEntry entry{currentHardwareKey(key), row.cell(1).trimmed()};
        if (row.cells.size() == 1)
            entry = {currentHardwareKey(key + QStringLiteral(".default")), QStringLiteral("virtual")};
        const auto same = std::find_if(entries.begin(), entries.end(), [&entry](const HardwareEntry &other) {
            return other.key == entry.key;
        });
        if (same != entries.end())
            *same = entry;
        else
            entries.append(entry);
    }
    return entries;
}

QByteArray metadataCsv(const QMap<QString, QVariant> &values)
{
    QByteArray text = line(BC::CSV::MetadataHeader);
    for (auto it = values.begin(); it != values.end(); ++it)
        text += lineText({it.key(), it.value()});
    return text;
}

Result<QMap<QString, QString>> parseMetadata(QByteArrayView content, const QString &fileName, QChar delimiter)
{
    auto table = CsvTable::parse(content, fileName, delimiter);
    if (!table)
        return table.error();
    auto values = table->keyValues();
    // Whatever stands in the first row is its header, but a row that is none may be a setting that is missed
    // otherwise.
    if (!table->isEmpty()) {
        const auto &first = table->rows().first();
        if (first.cells.size() >= 2 && first.cell(0) != BC::CSV::ObjKeyColumn)
            values.insert(first.cell(0), first.cell(1));
    }
    return values;
}

} // namespace Chirpdeck
