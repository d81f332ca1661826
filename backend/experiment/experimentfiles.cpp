// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/experiment/experimentfiles.h"

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

void readHardware(LoadedExperiment &loaded)
{
    const auto bytes = content(loaded, BC::CSV::HardwareFile);
    if (!bytes) {
        loaded.remarks.append(ExperimentText::tr("hardware.csv is missing"));
        return;
    }
    const auto entries = parseHardware(*bytes, QString(BC::CSV::HardwareFile));
    if (!entries) {
        loaded.remarks.append(entries.error().text());
        return;
    }
    for (const auto &entry : *entries)
        loaded.experiment->hardware[entry.key] = entry.driver;
}

void readObjectives(LoadedExperiment &loaded, QChar delimiter)
{
    const auto bytes = content(loaded, BC::CSV::ObjectivesFile);
    if (!bytes)
        return;
    const auto objectives = Objectives::parse(*bytes, QString(BC::CSV::ObjectivesFile), delimiter);
    if (!objectives) {
        loaded.remarks.append(objectives.error().text());
        return;
    }
    if (!objectives->ftmw)
        return;
    HardwareKey digitizer(HardwareType::FtmwDigitizer, QString());
    for (const auto &[text, driver] : loaded.experiment->hardware) {
        const auto key = HardwareKey::parse(text);
        if (key.type() == HardwareType::FtmwDigitizer) {
            digitizer = key;
            break;
        }
    }
    loaded.experiment->ftmw.emplace(*objectives->ftmw, digitizer);
}

Result<void> readHeader(LoadedExperiment &loaded, QChar delimiter)
{
    const auto bytes = readWhole(loaded.path + QLatin1Char('/') + BC::CSV::HeaderFile);
    if (!bytes)
        return bytes.error();
    auto &experiment = *loaded.experiment;
    for (const auto &[text, driver] : experiment.hardware) {
        if (auto node = makeDeviceNode(HardwareKey::parse(text)))
            experiment.setDevice(std::move(node));
    }
    experiment.prepareToStore();
    for (const auto &line : bytes->split('\n')) {
        const auto cells = QString::fromUtf8(line).trimmed().split(delimiter);
        if (cells.size() != BC::CSV::HeaderColumns || cells.first() == BC::CSV::ObjKeyColumn)
            continue;
        QVariantList variants;
        for (const auto &cell : cells)
            variants.append(cell);
        experiment.storeLine(variants);
    }
    experiment.readComplete();
    return {};
}

void readChirpsAndClocks(LoadedExperiment &loaded, char delimiter)
{
    auto &rf = loaded.experiment->ftmw->rf;
    const auto note = [&loaded](const QList<Error> &errors) {
        for (const auto &error : errors)
            loaded.remarks.append(error.text());
    };
    if (const auto bytes = content(loaded, BC::CSV::ChirpsFile))
        note(rf.chirps.readChirpsCsv(*bytes, delimiter));
    if (const auto bytes = content(loaded, BC::CSV::MarkersFile))
        note(rf.chirps.readMarkersCsv(*bytes, delimiter));
    if (const auto bytes = content(loaded, BC::CSV::ClocksFile))
        note(rf.readClocksCsv(*bytes, delimiter));
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

QList<FileContent> startFiles(ExperimentPlan &plan)
{
    auto &experiment = plan.experiment;
    QList<FileContent> files;
    files.append({QString(BC::CSV::VersionFile), versionText(experiment.version)});
    Objectives objectives;
    if (experiment.ftmw)
        objectives.ftmw = experiment.ftmw->type;
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
        files.append({fidFile(BC::CSV::FidParamsFile), fidParamsCsv({})});
        files.append({fidFile(BC::CSV::ProcessingFile),
                      ftSettingsCsv(plan.processing, experiment.ftmw->fidTemplate().durationUs())});
    }
    // A folder without it is no experiment, so that a kill in between leaves none with half of its files.
    files.append({QString(BC::CSV::HeaderFile), headerText(experiment.getStrings())});
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
    loaded.experiment = std::make_shared<Experiment>();
    const BlackchirpCSV csv(0, loaded.path);
    const QChar delimiter = csv.delimiter();

    readHardware(loaded);
    readObjectives(loaded, delimiter);
    if (const auto header = readHeader(loaded, delimiter); !header)
        return header.error();
    if (loaded.experiment->ftmw) {
        readChirpsAndClocks(loaded, delimiter.toLatin1());
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
