// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/csv/csvnames.h"
#include "persistence/header/enumfromvariant.h"
#include "persistence/stores/filesystem.h"
#include "persistence/stores/verifycheck.h"

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
    auto content = readWhole(check.pathOf(file));
    if (content && content->size() >= 2 && !QChar::fromLatin1(content->at(0)).isLetterOrNumber() &&
        (content->at(1) == '\n' || content->at(1) == '\r'))
        check.delimiter = content->at(0);
    else if (content)
        check.damaged(file, 1, Messages::tr("The first line does not hold the delimiter alone"));
    const auto table = check.rawTable(file, true, true);
    if (!table)
        return;
    if (table->rows.size() < 2 ||
        table->rows[1].cells != QStringList{BC::CSV::KeyColumn, BC::CSV::ValueColumn})
        check.damaged(file, 2, Messages::tr("The row with the names of the columns is missing or damaged"));
    QMap<QString, QString> values;
    for (const auto &row : table->rows) {
        if (row.cells.size() != 2)
            check.damaged(file, row.line,
                          Messages::tr("The row has %1 cells instead of %2").arg(row.cells.size()).arg(2));
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
        else
            check.damaged(file, row.line, Messages::tr("%1 is no kind of experiment").arg(row.cell(0)));
    }
    if (table->rows.isEmpty())
        check.damaged(file, 0, Messages::tr("The experiment has no objective"));
}

void checkHardware(Check &check)
{
    const QString file(BC::CSV::HardwareFile);
    // This file is split at `;` whatever delimiter the others have.
    const char delimiter = std::exchange(check.delimiter, ';');
    const auto table = check.table(file, {BC::CSV::KeyColumn}, true);
    check.delimiter = delimiter;
    if (!table)
        return;
    for (const auto &row : table->rows) {
        const HardwareEntry entry{row.cell(0), row.cell(1)};
        if (entry.key.isEmpty() || entry.driver.isEmpty())
            check.damaged(file, row.line, Messages::tr("The row names no device"));
        check.hardware.append(entry);
    }
    QByteArray text;
    for (const auto &entry : std::as_const(check.hardware))
        text += (entry.key + QLatin1Char(';') + entry.driver + QLatin1Char('\n')).toUtf8();
    // Older names of the same types.
    if (auto parsed = parseHardware(text, file))
        check.hardware = *parsed;
    const auto has = [&check](const char *type) { return !check.keyOfType(QLatin1String(type)).isEmpty(); };
    if (check.objectives.ftmw && !has("FtmwDigitizer"))
        check.damaged(file, 0, Messages::tr("The row of the FTMW digitizer is missing"));
    if (check.objectives.lif && !has("LifDigitizer"))
        check.damaged(file, 0, Messages::tr("The row of the LIF digitizer is missing"));
    // Both are always active together.
    if (!check.trusted.contains(file) && has("LifDigitizer") != has("LifLaser"))
        check.damaged(file, 0, Messages::tr("Of the LIF digitizer and laser only one is listed"));
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
}

} // namespace Chirpdeck::Verify
