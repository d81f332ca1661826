// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/stores/processingfiles.h"

#include "persistence/csv/csvnames.h"
#include "persistence/stores/describedfile.h"
#include "persistence/stores/experimentfiles.h"
#include "persistence/stores/experimentfolder.h"
#include "persistence/stores/fidparams.h"
#include "persistence/stores/fidreader.h"
#include "persistence/stores/ftsettingsfile.h"
#include "persistence/stores/lifsettingsfile.h"
#include "persistence/stores/peaksettingsfile.h"

#include <QFileInfo>

namespace Chirpdeck {

namespace {

using Values = QMap<QString, QString>;

QString fileIn(BC::CSV::Name folder, BC::CSV::Name file)
{
    return QString(folder) + QLatin1Char('/') + file;
}

Result<std::optional<Values>> valuesOf(const QString &experimentPath, const QString &file)
{
    const QString path = experimentPath + QLatin1Char('/') + file;
    if (!QFileInfo::exists(path))
        return std::optional<Values>();
    auto content = readWhole(path);
    if (!content)
        return content.error();
    auto values = parseMetadata(*content, path, experimentDelimiter(experimentPath));
    if (!values)
        return values.error();
    return std::optional(*values);
}

template<typename Settings>
Result<std::optional<Settings>> settingsOf(const QString &experimentPath, const QString &file,
                                           Settings (*parse)(const Values &))
{
    auto values = valuesOf(experimentPath, file);
    if (!values)
        return values.error();
    return *values ? std::optional(parse(**values)) : std::optional<Settings>();
}

/// The content to write, with the rows of the present file that `content` does not have.
QByteArray withForeignRows(const QString &experimentPath, const QString &file, const QByteArray &content)
{
    const auto present = valuesOf(experimentPath, file);
    const auto own = parseMetadata(content, file);
    if (!present || !*present || !own)
        return content;
    QMap<QString, QVariant> rows;
    for (const auto &values : {**present, *own})
        for (auto it = values.begin(); it != values.end(); ++it)
            rows.insert(it.key(), it.value());
    rows.remove(BC::CSV::ObjKeyColumn);
    if (!own->contains(BC::CSV::FtAmplitudeKey))
        rows.remove(BC::CSV::FtAmplitudeKey); // absent means the usual convention
    return metadataCsv(rows);
}

Result<void> write(ExperimentFolder &folder, const QString &file, const QByteArray &content)
{
    return folder.write(file, withForeignRows(folder.path(), file, content));
}

Result<void> writeInFid(ExperimentFolder &folder, BC::CSV::Name name, const QByteArray &content)
{
    // Other programs do not open an experiment with a folder fid/ that lacks its table.
    if (!QFileInfo::exists(folder.pathOf(fidParamsFileName()))) {
        if (auto written = folder.write(fidParamsFileName(), fidParamsCsv({})); !written)
            return written;
    }
    return write(folder, fileIn(BC::CSV::FidFolder, name), content);
}

} // namespace

Result<std::optional<FtSettings>> readFtSettings(const QString &experimentPath)
{
    return settingsOf(experimentPath, fileIn(BC::CSV::FidFolder, BC::CSV::ProcessingFile), &ftSettingsOf);
}

Result<void> writeFtSettings(ExperimentFolder &folder, const FtSettings &settings, double recordUs)
{
    return writeInFid(folder, BC::CSV::ProcessingFile, ftSettingsCsv(settings, recordUs));
}

Result<std::optional<PeakSettings>> readPeakSettings(const QString &experimentPath)
{
    return settingsOf(experimentPath, fileIn(BC::CSV::FidFolder, BC::CSV::PeakFindFile), &peakSettingsOf);
}

Result<void> writePeakSettings(ExperimentFolder &folder, const PeakSettings &settings)
{
    return writeInFid(folder, BC::CSV::PeakFindFile, peakSettingsCsv(settings));
}

Result<std::optional<LifSettings>> readLifSettings(const QString &experimentPath)
{
    return settingsOf(experimentPath, fileIn(BC::CSV::LifFolder, BC::CSV::ProcessingFile), &lifSettingsOf);
}

Result<void> writeLifSettings(ExperimentFolder &folder, const LifSettings &settings)
{
    return write(folder, fileIn(BC::CSV::LifFolder, BC::CSV::ProcessingFile), lifSettingsCsv(settings));
}

} // namespace Chirpdeck
