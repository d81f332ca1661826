// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/acquisition/continuation.h"

#include "backend/acquisition/requestof.h"
#include "backend/experiment/experimentfiles.h"
#include "persistence/csv/csvnames.h"
#include "persistence/stores/experimentfolder.h"
#include "persistence/stores/fidreader.h"
#include "persistence/stores/filesystem.h"
#include "persistence/stores/recovery.h"
#include "persistence/stores/verify.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace Chirpdeck::Acquisition {

namespace {

struct Messages
{
    Q_DECLARE_TR_FUNCTIONS(Continuation)
};

Error cannot(int number, const QString &why, const QString &where, const QString &action)
{
    return {Messages::tr("Experiment %1 cannot be continued: %2").arg(number).arg(why), where, action};
}

QString beginAnother()
{
    return Messages::tr("Begin another experiment");
}

/// Rows of header.csv that say how the shots came about. The others describe devices whose readings may
/// differ from day to day.
QSet<QByteArray> rowsOfTheSums(const QByteArray &header, const QByteArray &digitizer)
{
    const QList<QByteArray> objects{"FtmwConfig;", "RfConfig;", "ChirpConfig;", digitizer + ';'};
    QSet<QByteArray> rows;
    for (auto row : header.split('\n')) {
        row = row.trimmed();
        if (std::any_of(objects.begin(), objects.end(),
                        [&row](const QByteArray &object) { return row.startsWith(object); }))
            rows.insert(row);
    }
    return rows;
}

/// The first setting that is not as it was; nothing where all are.
std::optional<QString> firstDifference(const QString &path, ExperimentPlan &plan)
{
    const QByteArray digitizer = plan.experiment.ftmw->digitizer.key().text().toUtf8();
    const QSet<QString> compared{BC::CSV::ObjectivesFile, BC::CSV::ChirpsFile, BC::CSV::MarkersFile,
                                 BC::CSV::ClocksFile};
    for (const auto &file : startFiles(plan)) {
        const bool isHeader = file.file == BC::CSV::HeaderFile;
        if (!isHeader && !compared.contains(file.file))
            continue;
        const auto there = readWhole(path + QLatin1Char('/') + file.file);
        if (!there)
            return there.error().text();
        if (!isHeader && *there != file.content)
            return file.file;
        if (!isHeader)
            continue;
        const auto were = rowsOfTheSums(*there, digitizer);
        const auto are = rowsOfTheSums(file.content, digitizer);
        for (const auto &row : were) {
            if (!are.contains(row))
                return file.file + QStringLiteral(": ") + QString::fromUtf8(row);
        }
        if (were.size() != are.size())
            return file.file;
    }
    return {};
}

/// Brings an interrupted experiment to its last safe shot, and tells how the run ended.
Result<Sidecar> closed(int number, const QString &path)
{
    auto notes = Sidecar::read(path);
    if (!notes)
        return notes.error();
    if (!*notes)
        return cannot(number, Messages::tr("it was recorded by another program"), path, beginAnother());
    const auto journal = ExperimentFolder::journalOf(path);
    if (journal && journal->sealed && (*notes)->outcome != Outcome::Running)
        return **notes;
    if (auto recovered = recover(path); !recovered)
        return recovered.error();
    notes = Sidecar::read(path);
    if (!notes)
        return notes.error();
    return notes->value_or(Sidecar());
}

Error sayDamaged(int number, const QString &path)
{
    const auto report = verifyExperiment(path);
    const auto &findings = report.findings;
    const auto worst = std::find_if(findings.begin(), findings.end(), [](const VerifyFinding &one) {
        return one.severity == VerifyState::Damaged;
    });
    return cannot(number, worst == findings.end() ? Messages::tr("a file of it is damaged") : worst->text(),
                  path, beginAnother());
}

/// The sums of the segment that the plan goes on with.
Result<FidList> sumsOf(int number, const QString &path, const FidReader &reader, const ExperimentPlan &plan)
{
    const int segment = plan.position.segment;
    auto loaded = reader.load(segment);
    if (!loaded)
        return loaded.error();
    if (!loaded->remarks.isEmpty())
        return cannot(number, loaded->remarks.first(), path, beginAnother());
    const auto scale = plan.experiment.ftmw->fidTemplate(segment);
    const auto &fids = loaded->fids;
    if (fids.spacing != scale.spacing || fids.vMult != scale.vMult ||
        fids.probeFreqMHz != scale.probeFreqMHz || fids.sideband != scale.sideband)
        return cannot(number, Messages::tr("its sums have another scale"), path, beginAnother());
    return loaded->fids;
}

/// Finds where the plan goes on and the sums to go on from, which are empty where there were no shots yet.
Result<void> findPlace(int number, const QString &path, ExperimentPlan &plan)
{
    const FidReader reader(path);
    const auto params = reader.params();
    if (!params)
        return params.error();
    const auto &ftmw = *plan.experiment.ftmw;
    plan.position = {};
    plan.continuedElsewhere = 0;
    if (ftmw.isScan()) {
        std::map<int, quint64> shots;
        for (const auto &[segment, row] : *params)
            shots[segment] = row.shots;
        plan.position = ftmw.firstOpen(shots);
        for (const auto &[segment, count] : shots) {
            if (segment != plan.position.segment)
                plan.continuedElsewhere += count;
        }
    }
    auto sums = params->contains(plan.position.segment) ? sumsOf(number, path, reader, plan) : FidList();
    if (!sums)
        return sums.error();
    plan.continued = *sums;
    return {};
}

} // namespace

Result<RunRequest> continuationOf(const DataFolder &folder, int number)
{
    if (!folder.hasExperiment(number))
        return Error{Messages::tr("There is no experiment %1 in the data folder").arg(number), folder.root(),
                     Messages::tr("Choose another number")};
    const QString path = folder.experimentPath(number);
    const auto loaded = loadExperiment(path);
    if (!loaded)
        return loaded.error();
    const auto &experiment = *loaded->experiment;
    const bool isPossible =
        experiment.ftmw && (experiment.ftmw->type == FtmwType::Target_Shots ||
                            experiment.ftmw->type == FtmwType::Forever || experiment.ftmw->isScan());
    if (!isPossible)
        return cannot(number, Messages::tr("its kind cannot be"), path, beginAnother());
    RunRequest request = requestOf(*loaded);
    request.continues = number;
    return request;
}

Result<Continuation> openContinuation(const DataFolder &folder, ExperimentPlan &plan)
{
    const int number = plan.continues;
    if (!folder.hasExperiment(number))
        return Error{Messages::tr("There is no experiment %1 in the data folder").arg(number), folder.root(),
                     Messages::tr("Choose another number")};
    const QString path = folder.experimentPath(number);
    const auto notes = closed(number, path);
    if (!notes)
        return notes.error();
    if (notes->outcome == Outcome::Complete)
        return cannot(number, Messages::tr("it came to its end"), path, beginAnother());
    if (verifyExperiment(path).state == VerifyState::Damaged)
        return sayDamaged(number, path);

    plan.experiment.number = number;
    plan.path = path;
    plan.startedAt = notes->startedAt.toLocalTime();
    plan.title = notes->title;
    plan.sample = notes->sample;
    plan.operatorName = notes->operatorName;
    plan.notes = notes->notes;
    plan.simulated = plan.simulated || notes->simulated;
    if (const auto difference = firstDifference(path, plan))
        return cannot(number, Messages::tr("it was recorded with other settings"), *difference,
                      Messages::tr("Load the settings of that experiment, or begin another one"));
    if (const auto found = findPlace(number, path, plan); !found)
        return found.error();
    const auto &ftmw = *plan.experiment.ftmw;
    const quint64 shots = plan.continued.shots + plan.continuedElsewhere;
    const bool isFull = ftmw.type == FtmwType::Target_Shots
                            ? shots >= ftmw.objective
                            : ftmw.isScan() && ftmw.isComplete({.position = plan.position});
    if (isFull)
        return cannot(number, Messages::tr("it has all of its shots"), path, beginAnother());

    auto directory = ExperimentFolder::forRun(path);
    if (!directory)
        return directory.error();
    Continuation continuation{*directory, notes->other};
    const QString key = QStringLiteral("continued");
    QJsonArray before = continuation.notes.value(key).toArray();
    before.append(
        QJsonObject{{QStringLiteral("at"), QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs)},
                    {QStringLiteral("shots"), static_cast<qint64>(shots)}});
    continuation.notes.insert(key, before);
    return continuation;
}

} // namespace Chirpdeck::Acquisition
