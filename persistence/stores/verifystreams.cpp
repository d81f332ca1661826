// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/csv/csvnames.h"
#include "persistence/stores/sidecar.h"
#include "persistence/stores/verifycheck.h"
#include "persistence/stores/verifynames.h"

#include <cmath>

namespace Chirpdeck::Verify {

namespace {

struct AuxRow
{
    int line = 0;
    qint64 epoch = 0;
    qint64 elapsed = 0;
    std::optional<double> shots;
};

/// The median number of shots between neighbouring rows; 0 where it cannot be told.
double shotsPerStep(const QList<AuxRow> &rows)
{
    QList<double> steps;
    for (qsizetype i = 1; i < rows.size(); ++i)
        if (rows[i].shots && rows[i - 1].shots)
            steps.append(*rows[i].shots - *rows[i - 1].shots);
    if (steps.isEmpty())
        return 0.0;
    std::sort(steps.begin(), steps.end());
    return steps[steps.size() / 2];
}

/// Seconds and shots of every row; nothing for a run that was paused or changed its pace.
QList<std::pair<double, double>> steadyProgress(const QList<AuxRow> &rows)
{
    const double usual = shotsPerStep(rows);
    QList<std::pair<double, double>> progress;
    for (qsizetype i = 0; i < rows.size(); ++i) {
        if (!rows[i].shots)
            return {};
        const double step = i > 0 ? *rows[i].shots - *rows[i - 1].shots : usual;
        if (std::abs(step - usual) > 0.1 * usual + 2.0)
            return {};
        progress.append({static_cast<double>(rows[i].elapsed), *rows[i].shots});
    }
    return usual > 0.0 && progress.size() > 2 ? progress : QList<std::pair<double, double>>();
}

/// Looks for rows that are not there by the time between those that are.
void checkSteps(Check &check, const QString &file, const QList<AuxRow> &rows, qint64 interval)
{
    if (rows.isEmpty() || interval <= 0 || check.trusted.contains(file))
        return;
    const auto late = static_cast<qint64>(std::ceil(1.5 * static_cast<double>(interval))) + 1;
    if (rows.first().elapsed >= late - interval && rows.first().elapsed > 1)
        check.damaged(file, rows.first().line,
                      Messages::tr("A row is missing before this one: it was taken %1 s after the start")
                          .arg(rows.first().elapsed));
    const double usual = shotsPerStep(rows);
    for (qsizetype i = 1; i < rows.size(); ++i) {
        const qint64 step = rows[i].epoch - rows[i - 1].epoch;
        if (rows[i].elapsed < rows[i - 1].elapsed || step < late)
            continue;
        // While a run is paused it takes no shots and no points.
        if (usual > 0 && rows[i].shots && rows[i - 1].shots &&
            *rows[i].shots - *rows[i - 1].shots < 1.5 * usual)
            continue;
        check.damaged(file, rows[i].line,
                      Messages::tr("A row is missing before this one: the step is %1 s instead of %2 s")
                          .arg(step)
                          .arg(interval));
    }
    // Blackchirp writes a point one interval later, and the last one never.
    const qint64 end = check.endedMs / 1000;
    if (check.endedMs > 0 && end - rows.last().epoch > 2 * interval + 2 + interval / 10)
        check.damaged(file, rows.last().line,
                      Messages::tr("Rows are missing at the end: the run went on for %1 s")
                          .arg(end - rows.last().epoch));
}

} // namespace

void checkLog(Check &check)
{
    const QString file(BC::CSV::LogFile);
    auto table = check.rawTable(file, true, true);
    if (!table || table->rows.isEmpty())
        return;
    const auto names = QString(BC::CSV::LogHeader).split(QLatin1Char(';'));
    const auto first = table->rows.takeFirst().cells;
    if (first.first(std::min(first.size(), names.size())) != names)
        check.damaged(file, 1, Messages::tr("The row with the names of the columns is missing or damaged"));
    // Blackchirp writes messages as they are: with a delimiter in them, which makes more cells, or a line
    // break, after which comes no time.
    const bool isOurs = check.exists(Sidecar::fileName());
    qint64 before = 0;
    for (const auto &row : std::as_const(table->rows)) {
        bool ok = false;
        const qint64 epoch = row.cell(1).toLongLong(&ok);
        if (!ok && !isOurs)
            continue;
        if (!ok)
            check.damaged(file, row.line, Messages::tr("The row has no time"));
        else if (row.cells.size() < names.size() || (isOurs && row.cells.size() > first.size()))
            check.damaged(
                file, row.line,
                Messages::tr("The row has %1 cells instead of %2").arg(row.cells.size()).arg(first.size()));
        else if (epoch + 60000 < before)
            check.damaged(file, row.line, Messages::tr("The row is older than the one before it"));
        before = ok ? epoch : before;
    }
    const QString number =
        QString::number(check.integer(BC::CSV::ExperimentObject, BC::CSV::NumberKey).value_or(0));
    const auto says = [&number](const Row &row, const char *before_, const char *after) {
        return row.cell(3).startsWith(QLatin1String(before_) + number + QLatin1String(after));
    };
    if (table->rows.isEmpty()) {
        check.incomplete(file, 0, Messages::tr("The log has no messages"));
        return;
    }
    check.startedMs = table->rows.first().cell(1).toLongLong();
    if (!isOurs && !says(table->rows.first(), "Starting experiment ", "."))
        check.damaged(file, table->rows.first().line,
                      Messages::tr("The log does not begin with the start of the experiment"));
    const auto end = std::find_if(table->rows.rbegin(), table->rows.rend(), [&says](const Row &row) {
        return says(row, "Experiment ", " complete") || says(row, "Experiment ", " aborted");
    });
    if (end == table->rows.rend()) {
        if (!isOurs)
            check.incomplete(file, 0, Messages::tr("The log does not say that the run ended"));
        if (check.hasEnded)
            check.endedMs = table->rows.last().cell(1).toLongLong();
        return;
    }
    check.hasEnded = true;
    check.endedMs = end->cell(1).toLongLong();
    if (!isOurs && says(*end, "Experiment ", " aborted")) {
        check.wasStopped = true;
        check.incomplete(file, end->line, Messages::tr("The run was stopped before its goal"));
    }
}

// Blackchirp saves once a minute and at the end. Data that were saved between two minutes are those of the
// end, and then it has been logged. Pauses and slow saves shift the minutes; where they could have, nothing
// is said.
void checkEnd(Check &check, const FidParamsTable &table)
{
    const auto final = table.find(0);
    const auto type = check.objectives.ftmw;
    const bool isSingle =
        type && type != FtmwType::LO_Scan && type != FtmwType::DR_Scan && type != FtmwType::Peak_Up;
    if (check.exists(Sidecar::fileName()) || check.hasEnded || !isSingle || check.progress.isEmpty() ||
        final == table.end())
        return;
    const auto [firstSecond, firstShots] = check.progress.first();
    const auto [lastSecond, lastShots] = check.progress.last();
    const double perSecond = (lastShots - firstShots) / (lastSecond - firstSecond);
    const double saved = lastSecond + (static_cast<double>(final->second.shots) - lastShots) / perSecond;
    const double minutes = saved / 60.0;
    const double offset = 60.0 * std::abs(minutes - std::round(minutes));
    if (minutes < 0.5 || offset > 3.0 + minutes)
        check.damaged(QString(BC::CSV::LogFile), 0,
                      Messages::tr("The row of the end is missing: the data were saved when the run ended"));
}

void checkAuxData(Check &check)
{
    const QString file(BC::CSV::AuxDataFile);
    const qint64 interval = check.integer(BC::CSV::ExperimentObject, TimeDataIntervalKey).value_or(0);
    if (!check.exists(file)) {
        // With FTMW the number of shots is always among the auxiliary data.
        if (check.objectives.ftmw && interval > 0 && check.hasHeader)
            check.incomplete(file, 0, Messages::tr("The auxiliary data are missing"));
        return;
    }
    const auto table = check.rawTable(file, true, true);
    if (!table || table->rows.isEmpty())
        return;
    const QStringList times{BC::CSV::TimestampColumn, BC::CSV::EpochTimeColumn,
                            BC::CSV::ElapsedSecondsColumn};
    if (table->rows.first().cells.first(std::min<qsizetype>(3, table->rows.first().cells.size())) != times)
        check.damaged(file, 1, Messages::tr("The row with the names of the columns is missing or damaged"));
    qsizetype columns = table->rows.first().cells.size();
    qsizetype shotsColumn = -1;
    QList<AuxRow> rows;
    for (const auto &row : table->rows) {
        if (row.cell(0) == BC::CSV::TimestampColumn) {
            columns = row.cells.size();
            shotsColumn = row.cells.indexOf(QString(BC::CSV::AuxFtmwShots));
            // Blackchirp begins anew, with a header row and the time at 0, whenever a point had no values.
            if (!rows.isEmpty())
                checkSteps(check, file, std::exchange(rows, {}), 0);
            continue;
        }
        bool okEpoch = false;
        bool okElapsed = false;
        bool okShots = false;
        AuxRow point{row.line, row.cell(1).toLongLong(&okEpoch), row.cell(2).toLongLong(&okElapsed), {}};
        const double shots = row.cell(shotsColumn).toDouble(&okShots);
        if (shotsColumn >= 0 && okShots)
            point.shots = shots;
        if (row.cells.size() != columns)
            check.damaged(
                file, row.line,
                Messages::tr("The row has %1 cells instead of %2").arg(row.cells.size()).arg(columns));
        else if (!okEpoch || !okElapsed)
            check.damaged(file, row.line, Messages::tr("The row has no time"));
        else
            rows.append(point);
    }
    if (!rows.isEmpty()) {
        checkSteps(check, file, rows, interval);
        check.progress = steadyProgress(rows);
    } else if (interval > 0 && check.endedMs > 0 && !check.trusted.contains(file) &&
               check.endedMs - check.startedMs > 1000 * (2 * interval + 2) && table->rows.size() == 1) {
        check.damaged(file, 0, Messages::tr("The rows are missing"));
    }
}

} // namespace Chirpdeck::Verify
