// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/csv/csvnames.h"
#include "persistence/header/enumfromvariant.h"
#include "persistence/stores/filesystem.h"
#include "persistence/stores/overlayreader.h"
#include "persistence/stores/verifycheck.h"
#include "persistence/stores/verifynames.h"

#include <QDir>
#include <QFileInfo>

namespace Chirpdeck::Verify {

namespace {

const QStringList &versionKeys()
{
    static const QStringList keys{BC::CSV::MajorVersionKey, BC::CSV::MinorVersionKey,
                                  BC::CSV::PatchVersionKey, BC::CSV::ReleaseVersionKey,
                                  BC::CSV::BuildVersionKey};
    return keys;
}

/// A name or number of an enumeration's member.
template<typename E>
bool isMember(const QString &cell)
{
    const auto meta = QMetaEnum::fromType<E>();
    bool ok = false;
    const int number = cell.toInt(&ok);
    if (ok)
        return meta.valueToKey(number) != nullptr;
    meta.keyToValue(cell.toLatin1().constData(), &ok);
    return ok;
}

} // namespace

void checkVersion(Check &check)
{
    const QString file(BC::CSV::VersionFile);
    // The first line is the delimiter itself and so has two empty cells.
    const auto content = check.bytes(file, true);
    if (!content)
        return;
    if (content->size() >= 2 && !QChar::fromLatin1(content->at(0)).isLetterOrNumber() &&
        (content->at(1) == '\n' || content->at(1) == '\r'))
        check.delimiter = content->at(0);
    else
        check.damaged(file, 1, Messages::tr("The first line does not hold the delimiter alone"));
    const auto table = check.rawTable(file, true, true);
    if (!table)
        return;
    if (table->rows.size() < 2 || table->rows[1].cell(0) != BC::CSV::KeyColumn ||
        table->rows[1].cell(1) != BC::CSV::ValueColumn)
        check.damaged(file, 2, Messages::tr("The row with the names of the columns is missing or damaged"));
    QMap<QString, QString> values;
    const qsizetype columns =
        table->rows.size() < 2 ? 2 : std::max<qsizetype>(2, table->rows[1].cells.size());
    for (const auto &row : table->rows) {
        // The first line is the delimiter itself, which separates two empty cells.
        if (row.cells.size() != (row.line == 1 ? 2 : columns))
            check.damaged(
                file, row.line,
                Messages::tr("The row has %1 cells instead of %2").arg(row.cells.size()).arg(columns));
        values.insert(row.cell(0), row.cell(1));
    }
    for (const auto &key : versionKeys())
        if (values.value(key).isEmpty())
            check.damaged(file, 0, Messages::tr("The row %1 is missing").arg(key));
}

void checkObjectives(Check &check)
{
    const QString file(BC::CSV::ObjectivesFile);
    const auto table = check.table(file, {BC::CSV::KeyColumn, BC::CSV::ValueColumn}, true);
    if (!table)
        return;
    for (const auto &row : table->rows) {
        if (row.cell(0) == BC::CSV::FtmwTypeKey && !isMember<FtmwType>(row.cell(1)))
            check.damaged(file, row.line, Messages::tr("%1 is no kind of experiment").arg(row.cell(1)));
        else if (row.cell(0) == BC::CSV::FtmwTypeKey)
            check.objectives.ftmw = enumFromVariant(QVariant(row.cell(1)), FtmwType::Forever);
        else if (row.cell(0) == BC::CSV::LifTypeKey)
            check.objectives.lif = true;
        else if (row.cell(0).isEmpty())
            check.damaged(file, row.line, Messages::tr("The row names no kind of experiment"));
    }
    if (table->rows.isEmpty())
        check.damaged(file, 0, Messages::tr("The experiment has no objective"));
    // Later versions of the format may record things that are not known here.
    else if (!check.objectives.ftmw && !check.objectives.lif)
        check.incomplete(file, 0, Messages::tr("The experiment has no objective that is known here"));
}

void checkHardware(Check &check)
{
    const QString file(BC::CSV::HardwareFile);
    const auto content = check.bytes(file, true);
    if (!content)
        return;
    if (!content->endsWith('\n'))
        check.damaged(file, 0, Messages::tr("The last row is torn"));
    const auto rows = content->split('\n');
    if (!rows.first().startsWith(QString(BC::CSV::KeyColumn).toLatin1()))
        check.damaged(file, 1, Messages::tr("The row with the names of the columns is missing or damaged"));
    for (qsizetype i = 1; i < rows.size(); ++i) {
        const auto cells = rows[i].trimmed().split(';');
        // A type alone, without a label, is a device of an early version.
        const bool isEarly = cells.size() == 1 && !cells.first().contains('.');
        if (cells.first().isEmpty() ? cells.size() > 1 : !isEarly && cells.value(1).isEmpty())
            check.damaged(file, static_cast<int>(i) + 1, Messages::tr("The row names no device"));
    }
    // Older names of the same types.
    if (auto parsed = parseHardware(*content, file))
        check.hardware = *parsed;
    else
        check.damaged(file, lineOf(parsed.error()), parsed.error().what);
    const auto has = [&check](Name type) { return !check.keyOfType(type).isEmpty(); };
    if (check.objectives.ftmw && !has(FtmwDigitizerType))
        check.damaged(file, 0, Messages::tr("The row of the FTMW digitizer is missing"));
    if (check.objectives.lif && !has(LifDigitizerType))
        check.damaged(file, 0, Messages::tr("The row of the LIF digitizer is missing"));
    // Both are always active together.
    if (!check.trusted.contains(file) && has(LifDigitizerType) != has(LifLaserType))
        check.damaged(file, 0, Messages::tr("Of the LIF digitizer and laser only one is listed"));
}

void checkValidation(Check &check)
{
    const QString file(BC::CSV::ValidationFile);
    const auto table = check.rawTable(file, false, false);
    if (!table)
        return;
    // No known version writes it: rows as in header.csv, or two names and two limits, below their names or
    // not.
    constexpr qsizetype LimitColumns = 4;
    const auto isNumber = [](const QString &cell) {
        bool ok = false;
        cell.toDouble(&ok);
        return ok;
    };
    for (const auto &row : table->rows) {
        const bool isHead = row.line == 1 && row.cells.contains(QString(BC::CSV::ObjKeyColumn));
        const bool isLimit =
            row.cells.size() >= LimitColumns &&
            (row.cells.size() >= BC::CSV::HeaderColumns || (isNumber(row.cell(2)) && isNumber(row.cell(3))));
        if (!isHead && !isLimit)
            check.damaged(file, row.line, Messages::tr("The row cannot be read"));
    }
}

void checkOverlays(Check &check)
{
    const QString folder(BC::CSV::OverlaysFolder);
    const QString index = folder + QLatin1Char('/') + BC::CSV::OverlaysFile;
    if (!check.exists(folder))
        return;
    const auto values = check.metadata(index, versionKeys(), true);
    if (!values)
        return;
    const QDir dir(check.pathOf(folder));
    const QString suffix(BC::CSV::OverlaySettingsSuffix);
    const auto settings = dir.entryList({QLatin1Char('*') + suffix}, QDir::Files);
    for (const auto &name : settings)
        if (!values->contains(name.chopped(suffix.size())))
            check.damaged(
                index, 0,
                Messages::tr("The row of the overlay %1 is missing").arg(name.chopped(suffix.size())));
    for (auto it = values->begin(); it != values->end(); ++it) {
        if (versionKeys().contains(it.key()))
            continue;
        const QString file = folder + QLatin1Char('/') + it.key() + suffix;
        check.metadata(file,
                       {BC::CSV::Overlay::Label, BC::CSV::Overlay::XOffset, BC::CSV::Overlay::YOffset,
                        BC::CSV::Overlay::YScale},
                       true);
        const QString data = folder + QLatin1Char('/') + it.key() + BC::CSV::OverlayDataSuffix;
        if (!check.exists(data))
            check.incomplete(data, 0, Messages::tr("The data of the overlay are missing"));
    }
    const auto loaded = readOverlays(check.path);
    if (!loaded)
        return;
    for (const auto &stored : loaded->overlays) {
        const QString data = folder + QLatin1Char('/') + stored.key + BC::CSV::OverlayDataSuffix;
        for (const auto &remark : stored.remarks)
            if (check.exists(data))
                check.damaged(data, 0, remark);
    }
}

} // namespace Chirpdeck::Verify
