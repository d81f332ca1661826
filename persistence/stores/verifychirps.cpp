// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/csv/csvnames.h"
#include "persistence/header/enumfromvariant.h"
#include "persistence/stores/verifycheck.h"
#include "persistence/stores/verifynames.h"

#include <cmath>

namespace Chirpdeck::Verify {

namespace {

QStringList columns(BC::CSV::Name header)
{
    return QString(header).split(QLatin1Char(';'));
}

/// More steps than any scan has, and few enough to be multiplied.
constexpr qint64 MostSteps = 1'000'000'000;

bool isNumber(const QString &cell)
{
    bool ok = false;
    return std::isfinite(cell.toDouble(&ok)) && ok;
}

bool isFlag(const QString &cell)
{
    return cell == QLatin1String("true") || cell == QLatin1String("false") || cell == QLatin1String("0") ||
           cell == QLatin1String("1");
}

std::optional<int> index(const QString &cell)
{
    bool ok = false;
    const int value = cell.toInt(&ok);
    return ok && value >= 0 ? std::optional(value) : std::nullopt;
}

QString notReadable()
{
    return Messages::tr("The row cannot be read");
}

/// Type of a clock by name, whichever way the cell spells it.
QString clockName(const QString &cell)
{
    bool ok = false;
    const int number = cell.toInt(&ok);
    return ok ? enumName(static_cast<ClockType>(number)) : cell;
}

/// The numbers of segments that the plan of the run allows.
QSet<qint64> plannedSegments(const Check &check)
{
    const auto steps = [&check](Name major, Name minor) {
        // Counts from a damaged header must not overflow when they are multiplied.
        const auto count = [&check](Name key) {
            return std::clamp<qint64>(check.integer(FtmwObject, key).value_or(0), 0, MostSteps);
        };
        return std::min(count(major) * count(minor), MostSteps);
    };
    switch (check.objectives.ftmw.value_or(FtmwType::Forever)) {
    case FtmwType::LO_Scan: {
        // Both oscillators move together, or one of them goes through all its steps at each of the other's.
        const qint64 up = steps(UpMajorStepsKey, UpMinorStepsKey);
        const qint64 down = steps(DownMajorStepsKey, DownMinorStepsKey);
        return {std::max(up, down), up * down};
    }
    case FtmwType::DR_Scan:
        return {check.integer(FtmwObject, DrStepsKey).value_or(0)};
    default:
        return {0, 1};
    }
}

} // namespace

void checkChirps(Check &check)
{
    const QString file(BC::CSV::ChirpsFile);
    const auto table = check.table(file, columns(BC::CSV::ChirpsHeader), check.objectives.ftmw.has_value());
    if (!table)
        return;
    QList<int> segments;
    for (const auto &row : table->rows) {
        const auto chirp = index(row.cell(0));
        const auto segment = index(row.cell(1));
        bool ok = chirp && segment && isFlag(row.cell(6));
        for (int column = 2; column <= 5; ++column)
            ok = ok && isNumber(row.cell(column));
        if (!ok) {
            check.damaged(file, row.line, notReadable());
            continue;
        }
        if (*segment == 0 && *chirp == segments.size())
            segments.append(1);
        else if (!segments.isEmpty() && *chirp == segments.size() - 1 && *segment == segments.last())
            ++segments.last();
        else
            check.damaged(file, row.line,
                          Messages::tr("A row is missing before this one: chirp %1, segment %2")
                              .arg(*chirp)
                              .arg(*segment));
    }
    if (check.trusted.contains(file))
        return;
    const bool hasGenerator = !check.keyOfType(AwgType).isEmpty();
    if (segments.isEmpty() && hasGenerator)
        check.damaged(file, 0, Messages::tr("The chirps are missing"));
    if (!segments.isEmpty() && !hasGenerator && !check.trusted.contains(BC::CSV::HardwareFile))
        check.damaged(BC::CSV::HardwareFile, 0,
                      Messages::tr("The row of the generator that made the chirps is missing"));
    // Chirps are nearly always alike; a last one that is shorter than all others has probably lost its end.
    if (segments.size() > 1) {
        const bool othersAlike = std::all_of(segments.begin(), segments.end() - 1,
                                             [&](int count) { return count == segments.first(); });
        if (othersAlike && segments.last() < segments.first())
            check.incomplete(file, table->last().line,
                             Messages::tr("The last chirp has fewer segments than all others"));
    }
}

void checkMarkers(Check &check)
{
    const QString file(BC::CSV::MarkersFile);
    const bool isRequired = check.objectives.ftmw && check.isAtLeast(2, 0);
    const auto table = check.table(file, columns(BC::CSV::MarkersHeader), isRequired);
    if (!table)
        return;
    int next = 0;
    for (const auto &row : table->rows) {
        const auto channel = index(row.cell(0));
        if (!channel || !isNumber(row.cell(4)) || !isNumber(row.cell(5)) || !isFlag(row.cell(6)) ||
            row.cell(2).isEmpty() || row.cell(3).isEmpty()) {
            check.damaged(file, row.line, notReadable());
            continue;
        }
        if (*channel != next)
            check.damaged(file, row.line, Messages::tr("The row of marker %1 is missing").arg(next));
        next = *channel + 1;
    }
    if (check.trusted.contains(file) || next < 2 || next % 2 == 0)
        return;
    // Most generators have one marker, or two per channel; with another number nothing is certain, but for
    // the generator that Blackchirp simulates.
    const QString odd = Messages::tr("The number of markers is odd: the last row may be missing");
    if (check.driverOf(AwgType) == VirtualAwgDriver)
        check.damaged(file, 0, odd);
    else
        check.incomplete(file, 0, odd);
}

void checkClocks(Check &check)
{
    const QString file(BC::CSV::ClocksFile);
    const auto table = check.table(file, columns(BC::CSV::ClocksHeader), check.objectives.ftmw.has_value());
    if (!table)
        return;
    QSet<QString> types;
    for (const auto &row : table->rows) {
        const auto step = index(row.cell(0));
        const QString type = clockName(row.cell(1));
        bool known = false;
        QMetaEnum::fromType<ClockType>().keyToValue(type.toLatin1().constData(), &known);
        if (!step || !known || !isNumber(row.cell(2)) || !isNumber(row.cell(4)) || !index(row.cell(6)) ||
            row.cell(5).isEmpty()) {
            check.damaged(file, row.line, notReadable());
            continue;
        }
        auto &clocks = check.clocks[*step];
        if (clocks.contains(type))
            check.damaged(file, row.line, Messages::tr("The clock %1 comes twice").arg(type));
        clocks.insert(type, row.cell(2));
        types.insert(type);
        const bool isListed =
            std::any_of(check.hardware.begin(), check.hardware.end(),
                        [&row](const HardwareEntry &entry) { return entry.key == row.cell(5); });
        if (!isListed)
            check.damaged(BC::CSV::HardwareFile, 0,
                          Messages::tr("The row of %1 is missing").arg(row.cell(5)));
    }
    qint64 next = 0;
    for (const auto &[step, clocks] : check.clocks) {
        if (step == next + 1)
            check.damaged(file, 0, Messages::tr("The rows of step %1 are missing").arg(next));
        else if (step > next)
            check.damaged(file, 0,
                          Messages::tr("The rows of the steps %1 to %2 are missing").arg(next).arg(step - 1));
        next = qint64{step} + 1;
        for (const auto &type : std::as_const(types))
            if (!clocks.contains(type))
                check.damaged(file, 0, Messages::tr("Step %1: the row of %2 is missing").arg(step).arg(type));
    }
    if (!check.objectives.ftmw || check.trusted.contains(file))
        return;
    const auto planned = plannedSegments(check);
    if (!planned.contains(next))
        check.damaged(file, 0,
                      Messages::tr("There are clocks for %1 steps instead of %2")
                          .arg(next)
                          .arg(*std::max_element(planned.begin(), planned.end())));
    const bool isCommon = check.scalar(RfObject, CommonLoKey) == QLatin1String("true");
    if (isCommon || types.isEmpty())
        return;
    const bool up = types.contains(UpLo);
    const bool down = types.contains(DownLo);
    // Below the frequency of an oscillator there is only something when there is an oscillator.
    const auto needs = [&check](Name key) {
        const QString sideband = check.scalar(RfObject, key);
        return sideband == LowerSideband || sideband == QLatin1String("1");
    };
    if (!up && needs(UpSidebandKey))
        check.damaged(file, 0, Messages::tr("The row of %1 is missing").arg(UpLo));
    if (!down && needs(DownSidebandKey))
        check.damaged(file, 0, Messages::tr("The row of %1 is missing").arg(DownLo));
}

} // namespace Chirpdeck::Verify
