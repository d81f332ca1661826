// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/stores/verify.h"

#include "persistence/csv/csvnames.h"
#include "persistence/csv/fileerror.h"
#include "persistence/csv/textbytes.h"
#include "persistence/stores/experimentfolder.h"
#include "persistence/stores/sidecar.h"
#include "persistence/stores/verifycheck.h"

#include <QFileInfo>

namespace Chirpdeck {

QString VerifyFinding::text() const
{
    return fileAndLine(file, line) + QStringLiteral(": ") + what;
}

namespace Verify {

namespace {

/// Whether a file is what the journal says, with the two contents that a save under way allows.
bool isAsNoted(const SaveJournal &journal, const QString &file, const ContentMark &noted,
               const ContentMark &found)
{
    if (found == noted)
        return true;
    if (!journal.pending)
        return false;
    const auto &pending = *journal.pending;
    if (pending.file == file)
        return found == pending.after || std::optional(found) == pending.before;
    return std::any_of(pending.with.begin(), pending.with.end(),
                       [&](const SaveJournal::Companion &companion) {
                           return companion.file == file &&
                                  (found == companion.after || std::optional(found) == companion.before);
                       });
}

/// A save that came to the leading file but not to those that refer to it.
bool isHalfSaved(const Check &check, const SaveJournal &journal)
{
    if (!journal.pending)
        return false;
    auto lead = readWhole(check.pathOf(journal.pending->file));
    if (!lead || ContentMark::of(*lead) != journal.pending->after)
        return false;
    const auto &with = journal.pending->with;
    return std::any_of(with.begin(), with.end(), [&check](const SaveJournal::Companion &companion) {
        auto content = readWhole(check.pathOf(companion.file));
        return !content || ContentMark::of(*content) != companion.after;
    });
}

void checkOutcome(Check &check)
{
    const QString file = Sidecar::fileName();
    auto notes = Sidecar::read(check.path);
    if (!notes) {
        check.damaged(file, 0, notes.error().what);
        return;
    }
    const auto journal = ExperimentFolder::journalOf(check.path);
    if (!*notes) {
        if (journal)
            check.incomplete(file, 0, Messages::tr("The notes of the experiment are missing"));
        return;
    }
    switch ((*notes)->outcome) {
    case Outcome::Complete:
        check.hasEnded = true;
        break;
    case Outcome::Stopped:
        // The operator had enough: everything that was recorded is there.
        check.hasEnded = true;
        check.wasStopped = true;
        break;
    case Outcome::Failed:
        check.hasEnded = true;
        check.incomplete(file, 0, Messages::tr("The run failed"));
        check.wasStopped = true;
        break;
    case Outcome::Recovered:
        check.hasEnded = true;
        check.incomplete(file, 0, Messages::tr("The run was interrupted and recovered to its last save"));
        check.wasStopped = true;
        break;
    case Outcome::Running:
        check.incomplete(file, 0,
                         ExperimentFolder::isHeld(check.path)
                             ? Messages::tr("The experiment is being recorded")
                             : Messages::tr("The run was interrupted"));
        break;
    case Outcome::Unknown:
        check.incomplete(file, 0, Messages::tr("The notes do not say how the run ended"));
        break;
    }
    if (!journal)
        check.incomplete(SaveJournal::fileName(), 0, Messages::tr("The checksums of the files are missing"));
    else if (!journal->sealed)
        check.incomplete(SaveJournal::fileName(), 0, Messages::tr("The experiment was not closed"));
}

} // namespace

void checkSums(Check &check)
{
    const auto journal = ExperimentFolder::journalOf(check.path);
    if (!journal)
        return;
    for (const int line : journal->badLines)
        check.damaged(SaveJournal::fileName(), line, Messages::tr("The list of checksums is damaged"));
    auto files = journal->files;
    if (journal->pending && journal->pending->before)
        files.try_emplace(journal->pending->file, *journal->pending->before);
    for (const auto &[file, noted] : files) {
        auto content = readWhole(check.pathOf(file));
        ++check.report.checkedSums;
        if (!content)
            check.damaged(file, 0, Messages::tr("The file is missing or cannot be read"));
        else if (isAsNoted(*journal, file, noted, ContentMark::of(*content)))
            check.trusted.insert(file);
        else
            check.damaged(file, 0,
                          Messages::tr("The file is not what was saved: it was changed or damaged since"));
    }
    for (const auto &[file, noted] : journal->beginnings) {
        const auto content = readWhole(check.pathOf(file));
        ++check.report.checkedSums;
        if (!content)
            check.damaged(file, 0, Messages::tr("The file is missing or cannot be read"));
        else if (content->size() < noted.bytes ||
                 ContentMark::of(QByteArrayView(*content).first(noted.bytes)) != noted)
            check.damaged(file, 0,
                          Messages::tr("The file does not begin as it was written: it was changed or "
                                       "damaged since"));
    }
    if (isHalfSaved(check, *journal))
        check.incomplete(SaveJournal::fileName(), 0,
                         Messages::tr("A save was cut short; recovering completes it"));
}

int lineOf(const Error &error)
{
    qsizetype at = error.where.size();
    while (at > 0 && error.where[at - 1].isDigit())
        --at;
    return error.where.mid(at).toInt();
}

Check::Check(const QString &experimentPath)
    : path(experimentPath)
{
}

void Check::damaged(const QString &file, int line, const QString &what)
{
    report.findings.append({VerifyState::Damaged, file, line, what});
    report.state = VerifyState::Damaged;
}

void Check::incomplete(const QString &file, int line, const QString &what)
{
    report.findings.append({VerifyState::Incomplete, file, line, what});
    if (report.state == VerifyState::Complete)
        report.state = VerifyState::Incomplete;
}

bool Check::exists(const QString &file) const
{
    return QFileInfo::exists(pathOf(file));
}

QString Check::scalar(const QString &object, const QString &key) const
{
    return header.value(object).scalars.value(key);
}

std::optional<int> Check::integer(const QString &object, const QString &key) const
{
    bool ok = false;
    const int value = scalar(object, key).toInt(&ok);
    return ok ? std::optional(value) : std::nullopt;
}

QString Check::keyOfType(const QString &type) const
{
    for (const auto &entry : hardware)
        if (entry.type() == type)
            return entry.key;
    return {};
}

QString Check::driverOf(const QString &type) const
{
    for (const auto &entry : hardware)
        if (entry.type() == type)
            return entry.driver;
    return {};
}

bool Check::isEarly() const
{
    const QString release = scalar(BC::CSV::ExperimentObject, BC::CSV::ReleaseVersionKey);
    const int majorVersion = integer(BC::CSV::ExperimentObject, BC::CSV::MajorVersionKey).value_or(2);
    const int minorVersion = integer(BC::CSV::ExperimentObject, BC::CSV::MinorVersionKey).value_or(0);
    return majorVersion < 1 || (majorVersion == 1 && minorVersion == 0 &&
                                (release == QLatin1String("alpha") || release == QLatin1String("beta")));
}

bool Check::isAtLeast(int majorVersion, int minorVersion) const
{
    const int hasMajor = integer(BC::CSV::ExperimentObject, BC::CSV::MajorVersionKey).value_or(0);
    const int hasMinor = integer(BC::CSV::ExperimentObject, BC::CSV::MinorVersionKey).value_or(0);
    return hasMajor > majorVersion || (hasMajor == majorVersion && hasMinor >= minorVersion);
}

std::optional<QByteArray> Check::bytes(const QString &file, bool isRequired)
{
    if (!exists(file)) {
        if (isRequired)
            damaged(file, 0, Messages::tr("The file is missing"));
        return {};
    }
    auto content = readWhole(pathOf(file));
    if (!content) {
        damaged(file, 0, content.error().what);
        return {};
    }
    if (content->isEmpty()) {
        damaged(file, 0, Messages::tr("The file is empty"));
        return {};
    }
    const QByteArray mark("\xef\xbb\xbf");
    return content->startsWith(mark) ? content->sliced(mark.size()) : *content;
}

std::optional<Table> Check::rawTable(const QString &file, bool isRequired, bool rowsEndWithBreak)
{
    const auto content = bytes(file, isRequired);
    if (!content)
        return {};
    // Early versions wrote Latin-1, in which every byte is a character; only control characters are none.
    const QString text = decoded(*content);
    const auto strange = std::find_if(text.begin(), text.end(), [](QChar character) {
        return character < u' ' && character != u'\t' && character != u'\r' && character != u'\n';
    });
    if (strange != text.end())
        damaged(file, 1 + static_cast<int>(std::count(text.begin(), strange, u'\n')),
                Messages::tr("The file holds bytes that are no text"));
    Table table{file, {}};
    const auto lines = QStringView(text).split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        auto line = lines[i];
        const int number = static_cast<int>(i) + 1;
        if (line.endsWith(u'\r'))
            line.chop(1);
        const bool isEnd = i + 1 == lines.size();
        if (isEnd && line.isEmpty())
            break;
        if (isEnd && rowsEndWithBreak)
            damaged(file, number, Messages::tr("The last row is torn"));
        if (line.isEmpty()) {
            damaged(file, number, Messages::tr("The row is empty"));
            continue;
        }
        Row row{number, {}};
        for (const auto cell : line.split(QLatin1Char(delimiter)))
            row.cells.append(cell.toString());
        table.rows.append(row);
    }
    return table;
}

std::optional<Table> Check::table(const QString &file, const QStringList &columns, bool isRequired)
{
    auto table = rawTable(file, isRequired, true);
    if (!table || table->rows.isEmpty())
        return {};
    const auto first = table->rows.takeFirst();
    const auto cells = first.cells.first(std::min(first.cells.size(), columns.size()));
    if (cells != columns)
        damaged(file, first.line,
                Messages::tr("The row with the names of the columns is missing or damaged"));
    for (const auto &row : std::as_const(table->rows))
        if (row.cells.size() != first.cells.size())
            damaged(file, row.line,
                    Messages::tr("The row has %1 cells instead of %2")
                        .arg(row.cells.size())
                        .arg(first.cells.size()));
    return table;
}

std::optional<QMap<QString, QString>> Check::metadata(const QString &file, const QStringList &keys,
                                                      bool isRequired)
{
    const auto rows = table(file, {BC::CSV::ObjKeyColumn, BC::CSV::MetadataValueColumn}, isRequired);
    if (!rows)
        return {};
    QMap<QString, QString> values;
    for (const auto &row : rows->rows) {
        if (values.contains(row.cell(0)))
            damaged(file, row.line, Messages::tr("The key %1 comes twice").arg(row.cell(0)));
        values.insert(row.cell(0), row.cell(1));
    }
    for (const auto &key : keys)
        if (!values.contains(key))
            damaged(file, 0, Messages::tr("The row %1 is missing").arg(key));
        else if (values.value(key).isEmpty())
            damaged(file, 0, Messages::tr("The row %1 has no value").arg(key));
    return values;
}

} // namespace Verify

VerifyReport verifyExperiment(const QString &path)
{
    Verify::Check check(path);
    if (!QFileInfo(path).isDir()) {
        check.damaged({}, 0, Verify::Messages::tr("There is no such folder"));
        return check.report;
    }
    Verify::checkSums(check);
    Verify::checkVersion(check);
    Verify::checkObjectives(check);
    Verify::checkHardware(check);
    Verify::checkHeader(check);
    Verify::checkOutcome(check);
    Verify::checkLog(check);
    Verify::checkAuxData(check);
    Verify::checkChirps(check);
    Verify::checkMarkers(check);
    Verify::checkClocks(check);
    Verify::checkFids(check);
    Verify::checkBackupFolders(check);
    Verify::checkLif(check);
    Verify::checkValidation(check);
    Verify::checkOverlays(check);
    return check.report;
}

} // namespace Chirpdeck
