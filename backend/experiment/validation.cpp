// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/experiment/validation.h"

#include "persistence/csv/celltext.h"
#include "persistence/csv/csvnames.h"
#include "persistence/csv/linereader.h"

#include <QCoreApplication>

#include <array>
#include <cmath>

namespace Chirpdeck {

namespace Key = BC::Key::Validation;

namespace {

struct ValidationText
{
    Q_DECLARE_TR_FUNCTIONS(Validation)
};

QString nameOf(const Validation::Reading &reading)
{
    return reading.object + u'.' + reading.value;
}

QString rangeOf(const Validation::Limits &limits)
{
    //: A range of allowed values, from %1 to %2.
    return ValidationText::tr("%1 to %2").arg(doubleText(limits.min), doubleText(limits.max));
}

/// Reads rows as header.csv has them through a node of its own.
class ConditionRows : public Validation
{
public:
    void add(const CsvRow &row)
    {
        QVariantList cells;
        for (const auto &cell : row.cells)
            cells.append(cell);
        storeLine(cells);
    }
};

} // namespace

Validation::Validation()
    : HeaderStorage(Key::validation)
{
}

std::optional<Validation::Limits> Validation::brokenBy(const QString &auxKey, double value) const
{
    if (std::isnan(value))
        return std::nullopt;
    const auto dot = auxKey.lastIndexOf(u'.');
    for (const auto &[reading, limits] : conditions) {
        if (!limits.allow(value) && QStringView(auxKey).mid(dot + 1) == reading.value &&
            auxKey.startsWith(reading.object + u'.'))
            return limits;
    }
    return std::nullopt;
}

void Validation::storeValues()
{
    std::size_t slot = 0;
    for (const auto &[reading, limits] : conditions) {
        storeArrayValue(Key::condition, slot, Key::objectKey, reading.object);
        storeArrayValue(Key::condition, slot, Key::valueKey, reading.value);
        storeArrayValue(Key::condition, slot, Key::minimum, limits.min);
        storeArrayValue(Key::condition, slot, Key::maximum, limits.max);
        ++slot;
    }
}

void Validation::retrieveValues()
{
    conditions.clear();
    for (std::size_t slot = 0; slot < arrayStoreSize(Key::condition); ++slot) {
        const Reading reading{retrieveArrayValue<QString>(Key::condition, slot, Key::objectKey),
                              retrieveArrayValue<QString>(Key::condition, slot, Key::valueKey)};
        const Limits limits{retrieveArrayValue(Key::condition, slot, Key::minimum, 0.0),
                            retrieveArrayValue(Key::condition, slot, Key::maximum, 1.0)};
        if (!reading.object.isEmpty() && !reading.value.isEmpty())
            conditions[reading] = limits;
    }
}

Result<Validation::Conditions> readValidationCsv(QByteArrayView content, const QString &fileName,
                                                 QChar delimiter)
{
    const auto table = CsvTable::parse(content, fileName, delimiter);
    if (!table)
        return table.error();
    if (table->isEmpty())
        return Validation::Conditions();

    const auto &first = table->rows().first();
    if (first.cells.size() == BC::CSV::HeaderColumns) {
        ConditionRows rows;
        for (const auto &row : table->rows())
            rows.add(row);
        rows.readComplete();
        return rows.conditions;
    }

    std::array<qsizetype, 4> column{0, 1, 2, 3};
    const bool named = first.cells.contains(Key::minimum);
    if (named)
        column = {first.cells.indexOf(Key::objectKey), first.cells.indexOf(Key::valueKey),
                  first.cells.indexOf(Key::minimum), first.cells.indexOf(Key::maximum)};
    Validation::Conditions conditions;
    for (const auto &row : table->rows()) {
        if (named && &row == &first)
            continue;
        bool hasMin = false, hasMax = false;
        const Validation::Reading reading{row.cell(column[0]), row.cell(column[1])};
        const Validation::Limits limits{row.cell(column[2]).toDouble(&hasMin),
                                        row.cell(column[3]).toDouble(&hasMax)};
        if (!hasMin || !hasMax || reading.object.isEmpty() || reading.value.isEmpty())
            return table->errorAt(row, ValidationText::tr("The row is no limit of a reading"));
        conditions[reading] = limits;
    }
    return conditions;
}

QStringList validationDifferences(const Validation::Conditions &header, const Validation::Conditions &file)
{
    QStringList differences;
    for (const auto &[reading, limits] : header) {
        const auto other = file.find(reading);
        if (other == file.end())
            differences.append(ValidationText::tr("validation.csv has no limits for %1, header.csv has %2")
                                   .arg(nameOf(reading), rangeOf(limits)));
        else if (other->second != limits)
            differences.append(
                ValidationText::tr("The limits of %1 are %2 in validation.csv, and %3 in header.csv")
                    .arg(nameOf(reading), rangeOf(other->second), rangeOf(limits)));
    }
    for (const auto &[reading, limits] : file) {
        if (!header.contains(reading))
            differences.append(ValidationText::tr("header.csv has no limits for %1, validation.csv has %2")
                                   .arg(nameOf(reading), rangeOf(limits)));
    }
    return differences;
}

} // namespace Chirpdeck
