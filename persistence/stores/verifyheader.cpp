// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/csv/csvnames.h"
#include "persistence/header/headerstorage.h"
#include "persistence/stores/verifycheck.h"

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

QStringList words(const char *text)
{
    return QString::fromLatin1(text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

Expected digitizer(const char *more)
{
    Expected expected;
    expected.scalars =
        words("BlockAverageEnabled BlockAverages ByteOrder BytesPerPoint MultiRecordEnabled MultiRecordNum "
              "RecordLength SampleRate TriggerChannel TriggerDelay TriggerEdge TriggerLevel") +
        words(more);
    expected.arrays.insert(QStringLiteral("AnalogChannel"), words("Enabled FullScale VerticalOffset"));
    expected.arrays.insert(QStringLiteral("DigitalChannel"), words("Enabled Input Role"));
    expected.laterArrays.insert(QStringLiteral("AnalogChannel"), words("Index"));
    expected.laterArrays.insert(QStringLiteral("DigitalChannel"), words("Index"));
    return expected;
}

Expected expectedOfDevice(const QString &type)
{
    Expected expected;
    const QString channel = QStringLiteral("Channel");
    if (type == QLatin1String("FtmwDigitizer"))
        return digitizer("FidChannel");
    if (type == QLatin1String("LifDigitizer"))
        return digitizer("LifChannel LifRefChannel LifRefEnabled");
    if (type == QLatin1String("IOBoard")) {
        expected = digitizer("");
        expected.laterArrays[QStringLiteral("AnalogChannel")] += QStringLiteral("Name");
        expected.laterArrays[QStringLiteral("DigitalChannel")] += QStringLiteral("Name");
    } else if (type == QLatin1String("PulseGenerator")) {
        expected.scalars = words("RepRate");
        expected.laterScalars = words("PulseGenMode PulseGenEnabled");
        expected.arrays.insert(channel, words("ActiveLevel Delay Enabled Name Role Width"));
        expected.laterArrays.insert(channel, words("DutyOff DutyOn Mode SyncChannel"));
    } else if (type == QLatin1String("FlowController")) {
        expected.scalars = words("PressureControlEnabled PressureSetPoint");
        expected.arrays.insert(channel, words("FlowSetPoint Name"));
        expected.laterArrays.insert(channel, words("Enabled"));
    } else if (type == QLatin1String("PressureController")) {
        expected.scalars = words("ControlEnabled SetPoint");
    } else if (type == QLatin1String("TemperatureController")) {
        expected.arrays.insert(channel, words("Enabled Name"));
    }
    return expected;
}

Expected expectedOfFtmw(const Check &check)
{
    Expected expected;
    expected.scalars = words("ChirpScoringEnabled Objective PhaseCorrectionEnabled Type");
    const bool scoring = check.scalar(QStringLiteral("FtmwConfig"), QStringLiteral("ChirpScoringEnabled")) ==
                         QLatin1String("true");
    const bool phase = check.scalar(QStringLiteral("FtmwConfig"), QStringLiteral("PhaseCorrectionEnabled")) ==
                       QLatin1String("true");
    if (scoring)
        expected.scalars += QStringLiteral("ChirpRMSThreshold");
    if (scoring || phase)
        expected.scalars += QStringLiteral("ChirpOffset");
    switch (check.objectives.ftmw.value_or(FtmwType::Forever)) {
    case FtmwType::Target_Shots:
    case FtmwType::Peak_Up:
        expected.scalars += QStringLiteral("TargetShots");
        break;
    case FtmwType::Target_Duration:
        expected.scalars += QStringLiteral("Duration");
        break;
    case FtmwType::LO_Scan:
        expected.scalars += words("UpLOBegin UpLOEnd UpMajorSteps UpMinorSteps DownLOBegin DownLOEnd "
                                  "DownMajorSteps DownMinorSteps");
        break;
    case FtmwType::DR_Scan:
        expected.scalars += words("DRBegin DREnd DRNumSteps DRStep");
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
        expected.scalars = words(
            "BCBuildVersion BCMajorVersion BCMinorVersion BCPatchVersion BCReleaseVersion BackupInterval "
            "Number TimeDataInterval");
    } else if (object == QLatin1String("FtmwConfig")) {
        expected = expectedOfFtmw(check);
    } else if (object == QLatin1String("RfConfig")) {
        expected.scalars =
            words("AwgMult ChirpMult CommonUpDownLO DownconversionSideband ShotsPerClockConfig TargetSweeps "
                  "UpconversionSideband");
    } else if (object == QLatin1String("ChirpConfig")) {
        expected.scalars = words("ChirpInterval SampleInterval SampleRate");
        const QStringList protection = words("PreProtection PostProtection PreGate PostGate");
        const auto &found = check.header[object].scalars;
        if (std::any_of(protection.begin(), protection.end(),
                        [&found](const QString &key) { return found.contains(key); }))
            expected.scalars += protection;
    } else if (object == QLatin1String("LifConfig")) {
        expected.scalars =
            words("CompleteMode DelayPoints DelayStart DelayStep LaserPoints LaserStart LaserStep ScanOrder "
                  "ShotsPerPoint");
        if (check.isAtLeast(1, 1))
            expected.scalars += QStringLiteral("DelayRandom");
    } else if (object == QLatin1String("Validation")) {
        expected.arrays.insert(QStringLiteral("Condition"), words("Max Min ObjKey ValKey"));
    } else {
        expected = expectedOfDevice(object.section(QLatin1Char('.'), 0, 0));
    }
    return expected;
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

void readRows(Check &check, const Table &table)
{
    for (const auto &row : table.rows) {
        if (row.cells.size() != BC::CSV::HeaderColumns) {
            check.damaged(file(), row.line,
                          Messages::tr("The row has %1 cells instead of %2")
                              .arg(row.cells.size())
                              .arg(BC::CSV::HeaderColumns));
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
            if (!ok || index < 0 || index > HeaderStorage::MaxArrayIndex) {
                check.damaged(file(), row.line, Messages::tr("The array index is no number"));
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
        required += {QStringLiteral("FtmwConfig"), QStringLiteral("RfConfig"), QStringLiteral("ChirpConfig"),
                     check.keyOfType(QStringLiteral("FtmwDigitizer"))};
    if (check.objectives.lif)
        required += {QStringLiteral("LifConfig"), check.keyOfType(QStringLiteral("LifDigitizer"))};
    // Devices of these types always have settings; what early versions called IOBoardDigitizer is not found
    // by its key.
    for (const auto &entry : std::as_const(check.hardware))
        if (entry.type() == QLatin1String("PulseGenerator") ||
            entry.type() == QLatin1String("FlowController") ||
            entry.type() == QLatin1String("PressureController") ||
            (entry.type() == QLatin1String("IOBoard") && !check.isEarly()))
            required += entry.key;
    for (const auto &object : std::as_const(required))
        if (!object.isEmpty() && !check.header.contains(object))
            check.damaged(file(), 0, Messages::tr("The rows of %1 are missing").arg(object));

    if (!check.objectives.ftmw && check.header.contains(QStringLiteral("FtmwConfig")))
        check.damaged(BC::CSV::ObjectivesFile, 0, Messages::tr("The row FtmwType is missing"));
    if (!check.objectives.lif && check.header.contains(QStringLiteral("LifConfig")))
        check.damaged(BC::CSV::ObjectivesFile, 0, Messages::tr("The row LifType is missing"));

    QSet<QString> keys;
    for (const auto &entry : std::as_const(check.hardware))
        keys.insert(entry.key);
    for (auto it = check.header.begin(); it != check.header.end(); ++it) {
        if (it.key().contains(QLatin1Char('.')) && !keys.contains(it.key()))
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
    if (rows.rows.first().cells.join(QLatin1Char(';')) == BC::CSV::HeaderHeader)
        rows.rows.removeFirst();
    else
        check.damaged(file(), 1, Messages::tr("The row with the names of the columns is missing or damaged"));
    readRows(check, rows);
    checkObjects(check);
    const auto objects = check.header.keys();
    for (const auto &object : objects)
        checkObject(check, object);
    if (check.integer(BC::CSV::ExperimentObject, BC::CSV::NumberKey).value_or(0) < 1)
        check.damaged(file(), 0, Messages::tr("The number of the experiment is missing"));
}

} // namespace Chirpdeck::Verify
