// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/experiment/experimentfiles.h"

#include "backend/experiment/experimentreader.h"
#include "persistence/csv/blackchirpcsv.h"
#include "persistence/csv/csvnames.h"
#include "persistence/csv/csvtext.h"
#include "persistence/stores/experimentfiles.h"
#include "persistence/stores/fidreader.h"
#include "persistence/stores/filesystem.h"
#include "persistence/stores/ftsettingsfile.h"
#include "persistence/stores/lifreader.h"
#include "persistence/stores/logends.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace Chirpdeck {

namespace {

struct ExperimentText
{
    Q_DECLARE_TR_FUNCTIONS(ExperimentText)
};

QString fidFile(QLatin1String name)
{
    return QString(BC::CSV::FidFolder) + QLatin1Char('/') + name;
}

// Reads a file of the directory; a missing one is nothing, an unreadable one a remark.
std::optional<QByteArray> content(LoadedExperiment &loaded, const QString &file)
{
    const QString path = loaded.path + QLatin1Char('/') + file;
    if (!QFileInfo::exists(path))
        return std::nullopt;
    const auto bytes = readWhole(path);
    if (bytes)
        return *bytes;
    loaded.remarks.append(bytes.error().text());
    loaded.isWhole = false;
    return std::nullopt;
}

TreeFiles treeFilesOf(LoadedExperiment &loaded, const BlackchirpCSV &csv)
{
    TreeFiles files;
    files.hardware = content(loaded, BC::CSV::HardwareFile);
    files.objectives = content(loaded, BC::CSV::ObjectivesFile);
    files.header = content(loaded, BC::CSV::HeaderFile);
    files.chirps = content(loaded, BC::CSV::ChirpsFile);
    files.markers = content(loaded, BC::CSV::MarkersFile);
    files.clocks = content(loaded, BC::CSV::ClocksFile);
    files.validation = content(loaded, BC::CSV::ValidationFile);
    files.delimiter = csv.delimiter();
    files.version = csv.version();
    files.number = QFileInfo(loaded.path).fileName().toInt();
    return files;
}

void readProcessing(LoadedExperiment &loaded, QChar delimiter)
{
    const auto bytes = content(loaded, fidFile(BC::CSV::ProcessingFile));
    if (!bytes)
        return;
    const auto values = parseMetadata(*bytes, fidFile(BC::CSV::ProcessingFile), delimiter);
    if (!values) {
        loaded.remarks.append(values.error().text());
        loaded.isWhole = false;
        return;
    }
    loaded.processing = ftSettingsOf(*values);
    loaded.hasProcessing = true;
}

} // namespace

QList<FileContent> treeFiles(Experiment &experiment)
{
    QList<FileContent> files;
    files.append({QString(BC::CSV::VersionFile), versionText(experiment.version)});
    Objectives objectives;
    if (experiment.ftmw)
        objectives.ftmw = experiment.ftmw->type;
    objectives.lif = experiment.lif.has_value();
    files.append({QString(BC::CSV::ObjectivesFile), objectives.toCsv()});
    QList<HardwareEntry> hardware;
    for (const auto &[key, driver] : experiment.hardware)
        hardware.append({key, driver});
    files.append({QString(BC::CSV::HardwareFile), hardwareCsv(hardware)});
    if (experiment.ftmw) {
        const auto &rf = experiment.ftmw->rf;
        files.append({QString(BC::CSV::ChirpsFile), rf.chirps.chirpsCsv()});
        files.append({QString(BC::CSV::MarkersFile), rf.chirps.markersCsv()});
        files.append({QString(BC::CSV::ClocksFile), rf.clocksCsv()});
    }
    files.append({QString(BC::CSV::HeaderFile), headerText(experiment.headerRows())});
    return files;
}

QList<FileContent> startFiles(ExperimentPlan &plan)
{
    auto &experiment = plan.experiment;
    auto files = treeFiles(experiment);
    // A folder without it is no experiment, so that a kill in between leaves none with half of its files.
    const auto header = files.takeLast();
    if (experiment.ftmw && experiment.ftmw->savesFids()) {
        files.append({fidFile(BC::CSV::FidParamsFile), fidParamsCsv({})});
        files.append({fidFile(BC::CSV::ProcessingFile),
                      ftSettingsCsv(plan.processing, experiment.ftmw->fidTemplate().durationUs())});
    }
    files.append(header);
    return files;
}

Result<LoadedExperiment> loadExperiment(const QString &path, bool labelDevices)
{
    const QFileInfo directory(path);
    if (!directory.isDir() || !QFileInfo::exists(path + QLatin1Char('/') + BC::CSV::HeaderFile)) {
        return Error{ExperimentText::tr("There is no experiment here"), path,
                     ExperimentText::tr("Choose a folder that holds header.csv and version.csv")};
    }
    LoadedExperiment loaded;
    loaded.path = directory.absoluteFilePath();
    const BlackchirpCSV csv(0, loaded.path);
    const QChar delimiter = csv.delimiter();

    auto files = treeFilesOf(loaded, csv);
    files.labelDevices = labelDevices;
    auto tree = readTree(files);
    if (!tree) {
        auto error = tree.error();
        error.where = loaded.path + QLatin1Char('/') + error.where;
        return error;
    }
    loaded.isWhole = loaded.isWhole && tree->isWhole;
    loaded.experiment = std::move(tree->experiment);
    loaded.remarks += tree->remarks;
    if (loaded.experiment->ftmw) {
        readProcessing(loaded, delimiter);
        auto params = FidReader(loaded.path).readableParams();
        if (params) {
            loaded.fids = std::move(params->table);
            for (const auto &problem : params->problems)
                loaded.remarks.append(problem.text());
            loaded.isWhole = loaded.isWhole && params->problems.isEmpty();
        } else {
            loaded.remarks.append(params.error().text());
            loaded.isWhole = false;
        }
    }
    auto sidecar = Sidecar::read(loaded.path);
    if (sidecar)
        loaded.sidecar = std::move(*sidecar);
    else
        loaded.remarks.append(sidecar.error().text());
    const auto log = readLogEnds(loaded.path);
    loaded.startedAt = log.startedAt;
    loaded.endedAt = log.endedAt;
    loaded.outcome = log.outcome;
    if (loaded.sidecar) {
        loaded.outcome = loaded.sidecar->outcome;
        if (loaded.sidecar->startedAt.isValid())
            loaded.startedAt = loaded.sidecar->startedAt.toLocalTime();
        if (loaded.sidecar->endedAt.isValid())
            loaded.endedAt = loaded.sidecar->endedAt.toLocalTime();
    }
    return loaded;
}

QStringList missingFiles(const LoadedExperiment &loaded)
{
    const auto &experiment = *loaded.experiment;
    QStringList expected{BC::CSV::VersionFile, BC::CSV::LogFile};
    QStringList possible{BC::CSV::HardwareFile, BC::CSV::ObjectivesFile, BC::CSV::MarkersFile,
                         BC::CSV::AuxDataFile};
    const bool isOurs = loaded.sidecar.has_value();
    if (experiment.ftmw) {
        expected += {BC::CSV::ChirpsFile, BC::CSV::ClocksFile};
        (experiment.version.majorVersion >= 2 ? expected : possible) += BC::CSV::MarkersFile;
        (experiment.auxIntervalSeconds > 0 && !isOurs ? expected : possible) += BC::CSV::AuxDataFile;
        if (experiment.ftmw->savesFids()) {
            expected += fidFile(BC::CSV::FidParamsFile);
            possible += {fidFile(BC::CSV::ProcessingFile), fidFile(BC::CSV::PeakFindFile)};
            for (const auto &[index, params] : loaded.fids)
                (params.shots > 0 ? expected : possible) += fidFileName(index);
        }
    }
    if (experiment.lif)
        expected += lifParamsFileName();
    possible += BC::CSV::OverlaysFolder + QLatin1Char('/') + BC::CSV::OverlaysFile;
    QStringList remarks;
    for (const auto &file : std::as_const(expected)) {
        if (!QFileInfo::exists(loaded.path + QLatin1Char('/') + file))
            remarks.append(ExperimentText::tr("%1 is missing").arg(file));
    }
    auto all = expected + possible;
    all.removeDuplicates();
    for (const auto &file : std::as_const(all)) {
        const QFileInfo info(loaded.path + QLatin1Char('/') + file);
        if (info.exists() && info.size() == 0)
            remarks.append(ExperimentText::tr("%1 is empty").arg(file));
    }
    return remarks;
}

} // namespace Chirpdeck
