// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/csv/csvnames.h"
#include "persistence/header/headerstorage.h"
#include "persistence/stores/verifycheck.h"
#include "persistence/stores/verifynames.h"

namespace Chirpdeck::Verify {

namespace {

/// The rows that an object of header.csv always has; `later` are those since version 1.0.
struct Expected
{
    QStringList scalars;
    QStringList laterScalars;
    QMap<QString, QStringList> arrays;
    QMap<QString, QStringList> laterArrays;
};

QStringList words(Name list)
{
    return QString(list).split(QLatin1Char(' '));
}

Expected digitizer(const QStringList &more)
{
    Expected expected;
    expected.scalars = words(DigitizerKeys) + more;
    expected.arrays.insert(AnalogArray, words(AnalogKeys));
    expected.arrays.insert(DigitalArray, words(DigitalKeys));
    expected.laterArrays.insert(AnalogArray, {IndexKey});
    expected.laterArrays.insert(DigitalArray, {IndexKey});
    return expected;
}

Expected expectedOfDevice(const QString &type)
{
    Expected expected;
    if (type == FtmwDigitizerType)
        return digitizer(words(FtmwDigitizerKeys));
    if (type == LifDigitizerType)
        return digitizer(words(LifDigitizerKeys));
    if (type == IoBoardType) {
        expected = digitizer({});
        expected.laterArrays[AnalogArray] += NameKey;
        expected.laterArrays[DigitalArray] += NameKey;
    } else if (type == PulseGeneratorType) {
        expected.scalars = words(PulseKeys);
        expected.laterScalars = words(LaterPulseKeys);
        expected.arrays.insert(ChannelArray, words(PulseChannelKeys));
        expected.laterArrays.insert(ChannelArray, words(LaterPulseChannelKeys));
    } else if (type == FlowControllerType) {
        expected.scalars = words(FlowKeys);
        expected.arrays.insert(ChannelArray, words(FlowChannelKeys));
        expected.laterArrays.insert(ChannelArray, {EnabledKey});
    } else if (type == PressureControllerType) {
        expected.scalars = words(PressureKeys);
    } else if (type == TemperatureControllerType) {
        expected.arrays.insert(ChannelArray, words(TemperatureChannelKeys));
    }
    return expected;
}

Expected expectedOfFtmw(const Check &check)
{
    Expected expected;
    expected.scalars = words(FtmwKeys);
    const auto isOn = [&check](Name key) { return check.scalar(FtmwObject, key) == QLatin1String("true"); };
    if (isOn(ChirpScoringKey))
        expected.scalars += ChirpThresholdKey;
    if (isOn(ChirpScoringKey) || isOn(PhaseCorrectionKey))
        expected.scalars += ChirpOffsetKey;
    switch (check.objectives.ftmw.value_or(FtmwType::Forever)) {
    case FtmwType::Target_Shots:
    case FtmwType::Peak_Up:
        expected.scalars += TargetShotsKey;
        break;
    case FtmwType::Target_Duration:
        expected.scalars += DurationKey;
        break;
    case FtmwType::LO_Scan:
        expected.scalars += words(LoScanKeys);
        break;
    case FtmwType::DR_Scan:
        expected.scalars += words(DrScanKeys);
        break;
    case FtmwType::Forever:
        break;
    }
    return expected;
}

Expected expectedOf(const Check &check, const QString &object)
{
    Expected expected;
    if (object == BC::CSV::ExperimentObject) {
        expected.scalars = words(ExperimentKeys);
    } else if (object == FtmwObject) {
        expected = expectedOfFtmw(check);
    } else if (object == RfObject) {
        expected.scalars = words(RfKeys);
    } else if (object == ChirpObject) {
        expected.scalars = words(ChirpKeys);
        const QStringList protection = words(ProtectionKeys);
        const auto &found = check.header[object].scalars;
        if (std::any_of(protection.begin(), protection.end(),
                        [&found](const QString &key) { return found.contains(key); }))
            expected.scalars += protection;
    } else if (object == LifObject) {
        expected.scalars = words(LifKeys);
        if (check.isAtLeast(1, 1))
            expected.scalars += DelayRandomKey;
    } else if (object == ValidationObject) {
        expected.arrays.insert(ConditionArray, words(ConditionKeys));
    } else {
        expected = expectedOfDevice(object.section(QLatin1Char('.'), 0, 0));
    }
    return expected;
}

/// Whether an object of the header is a device, by its key.
bool isDevice(const QString &object)
{
    static const QStringList types = words(DeviceTypes);
    return object.contains(QLatin1Char('.')) && types.contains(object.section(QLatin1Char('.'), 0, 0));
}

const auto &file()
{
    static const QString name(BC::CSV::HeaderFile);
    return name;
}

void checkArray(Check &check, const QString &object, const QString &name,
                const std::map<int, QMap<QString, QString>> &entries, const QStringList &required)
{
    // Whatever else one entry has, all have: unknown devices included.
    QSet<QString> keys(required.begin(), required.end());
    for (const auto &[index, values] : entries)
        for (auto it = values.begin(); it != values.end(); ++it)
            keys.insert(it.key());
    int next = 0;
    for (const auto &[index, values] : entries) {
        if (index != next && !check.isEarly())
            check.damaged(
                file(), 0,
                Messages::tr("%1 %2: the rows of number %3 are missing").arg(object, name).arg(next));
        next = index + 1;
        for (const auto &key : std::as_const(keys))
            if (!values.contains(key))
                check.damaged(
                    file(), 0,
                    Messages::tr("%1 %2 %3: the row %4 is missing").arg(object, name).arg(index).arg(key));
    }
}

void checkObject(Check &check, const QString &object)
{
    const auto expected = expectedOf(check, object);
    const auto &found = std::as_const(check.header)[object];
    auto scalars = expected.scalars;
    if (!check.isEarly())
        scalars += expected.laterScalars;
    for (const auto &key : std::as_const(scalars))
        if (!found.scalars.contains(key))
            check.damaged(file(), 0, Messages::tr("%1: the row %2 is missing").arg(object, key));
    for (auto it = found.arrays.begin(); it != found.arrays.end(); ++it) {
        auto required = expected.arrays.value(it.key());
        if (!check.isEarly())
            required += expected.laterArrays.value(it.key());
        checkArray(check, object, it.key(), it.value(), required);
    }
}

/// `columns` cells in a row: later versions may have more than are known here.
void readRows(Check &check, const Table &table, qsizetype columns)
{
    for (const auto &row : table.rows) {
        if (row.cells.size() != columns) {
            check.damaged(
                file(), row.line,
                Messages::tr("The row has %1 cells instead of %2").arg(row.cells.size()).arg(columns));
            continue;
        }
        auto &object = check.header[currentHardwareKey(row.cell(0))];
        if (row.cell(0).isEmpty() || row.cell(3).isEmpty()) {
            check.damaged(file(), row.line, Messages::tr("The row names no value"));
            continue;
        }
        QMap<QString, QString> *values = &object.scalars;
        if (!row.cell(1).isEmpty()) {
            bool ok = false;
            const int index = row.cell(2).toInt(&ok);
            if (!ok || index < 0) {
                check.damaged(file(), row.line, Messages::tr("The array index is no number"));
                continue;
            }
            if (index > HeaderStorage::MaxArrayIndex) {
                check.damaged(file(), row.line,
                              Messages::tr("The array index is above %1").arg(HeaderStorage::MaxArrayIndex));
                continue;
            }
            values = &object.arrays[row.cell(1)][index];
        } else if (!row.cell(2).isEmpty()) {
            check.damaged(file(), row.line, Messages::tr("The row has an index but no array"));
        }
        if (values->contains(row.cell(3)))
            check.damaged(file(), row.line, Messages::tr("The value %1 comes twice").arg(row.cell(3)));
        values->insert(row.cell(3), row.cell(4));
    }
}

void checkObjects(Check &check)
{
    QStringList required{BC::CSV::ExperimentObject};
    if (check.objectives.ftmw)
        required += {FtmwObject, RfObject, ChirpObject, check.keyOfType(FtmwDigitizerType)};
    if (check.objectives.lif)
        required += {LifObject, check.keyOfType(LifDigitizerType)};
    // Devices of these types always have settings; what early versions called IOBoardDigitizer is not found
    // by its key.
    for (const auto &entry : std::as_const(check.hardware))
        if (entry.type() == PulseGeneratorType || entry.type() == FlowControllerType ||
            entry.type() == PressureControllerType || (entry.type() == IoBoardType && !check.isEarly()))
            required += entry.key;
    for (const auto &object : std::as_const(required))
        if (!object.isEmpty() && !check.header.contains(object))
            check.damaged(file(), 0, Messages::tr("The rows of %1 are missing").arg(object));

    if (!check.objectives.ftmw && check.header.contains(FtmwObject))
        check.damaged(BC::CSV::ObjectivesFile, 0, Messages::tr("The row FtmwType is missing"));
    if (!check.objectives.lif && check.header.contains(LifObject))
        check.damaged(BC::CSV::ObjectivesFile, 0, Messages::tr("The row LifType is missing"));

    QSet<QString> keys;
    for (const auto &entry : std::as_const(check.hardware))
        keys.insert(entry.key);
    for (auto it = check.header.begin(); it != check.header.end(); ++it) {
        // A later version may write objects that are no devices, or devices of types that are not known here.
        if (isDevice(it.key()) && !keys.contains(it.key()))
            check.damaged(BC::CSV::HardwareFile, 0, Messages::tr("The row of %1 is missing").arg(it.key()));
    }
}

} // namespace

void checkHeader(Check &check)
{
    const auto table = check.rawTable(file(), true, false);
    if (!table || table->rows.isEmpty())
        return;
    check.hasHeader = true;
    auto rows = *table;
    qsizetype columns = BC::CSV::HeaderColumns;
    const auto names = QString(BC::CSV::HeaderHeader).split(QLatin1Char(';'));
    const auto &first = rows.rows.first().cells;
    if (first.size() >= columns && first.first(columns) == names) {
        columns = first.size();
        rows.rows.removeFirst();
    } else {
        check.damaged(file(), 1, Messages::tr("The row with the names of the columns is missing or damaged"));
    }
    readRows(check, rows, columns);
    checkObjects(check);
    const auto objects = check.header.keys();
    for (const auto &object : objects)
        checkObject(check, object);
    if (check.integer(BC::CSV::ExperimentObject, BC::CSV::NumberKey).value_or(0) < 1)
        check.damaged(file(), 0, Messages::tr("The number of the experiment is missing"));
}

} // namespace Chirpdeck::Verify
