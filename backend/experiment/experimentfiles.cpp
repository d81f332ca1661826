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
#include "persistence/streams/logstream.h"

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
        return;
    }
    loaded.processing = ftSettingsOf(*values);
    loaded.hasProcessing = true;
}

// The first line of the log carries the moment at which the run began.
QDateTime startFromLog(LoadedExperiment &loaded, QChar delimiter)
{
    const auto bytes = content(loaded, BC::CSV::LogFile);
    if (!bytes)
        return {};
    const auto lines = bytes->split('\n');
    if (lines.size() < 2)
        return {};
    const auto cells = QString::fromUtf8(lines[1]).split(delimiter);
    bool isNumber = false;
    const qint64 msecs = cells.value(1).toLongLong(&isNumber);
    return isNumber ? QDateTime::fromMSecsSinceEpoch(msecs) : timestampOf(cells.value(0));
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

Result<LoadedExperiment> loadExperiment(const QString &path)
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

    auto tree = readTree(treeFilesOf(loaded, csv));
    if (!tree)
        return tree.error();
    loaded.experiment = std::move(tree->experiment);
    loaded.remarks += tree->remarks;
    if (loaded.experiment->ftmw) {
        readProcessing(loaded, delimiter);
        auto params = FidReader(loaded.path).params();
        if (params)
            loaded.fids = std::move(*params);
        else
            loaded.remarks.append(params.error().text());
    }
    auto sidecar = Sidecar::read(loaded.path);
    if (sidecar)
        loaded.sidecar = std::move(*sidecar);
    else
        loaded.remarks.append(sidecar.error().text());
    loaded.startedAt = loaded.sidecar && loaded.sidecar->startedAt.isValid()
                           ? loaded.sidecar->startedAt.toLocalTime()
                           : startFromLog(loaded, delimiter);
    return loaded;
}

} // namespace Chirpdeck
