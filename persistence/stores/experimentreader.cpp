// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/stores/experimentreader.h"

#include "persistence/csv/blackchirpcsv.h"
#include "persistence/csv/csvnames.h"
#include "persistence/stores/describedfile.h"
#include "persistence/stores/filesystem.h"
#include "persistence/stores/processingfiles.h"

#include <QDir>
#include <QFileInfo>

namespace Chirpdeck {

namespace {

QString below(const QString &path, BC::CSV::Name file)
{
    return path + QLatin1Char('/') + file;
}

} // namespace

ExperimentReader::ExperimentReader(const QString &experimentPath)
    : m_path(QDir::cleanPath(experimentPath))
{
}

bool ExperimentReader::isExperiment(const QString &path)
{
    return QFileInfo(below(path, BC::CSV::VersionFile)).isFile() ||
           QFileInfo(below(path, BC::CSV::HeaderFile)).isFile();
}

VersionInfo ExperimentReader::version() const
{
    return BlackchirpCSV(-1, m_path).version();
}

Result<Objectives> ExperimentReader::objectives() const
{
    const QString file = below(m_path, BC::CSV::ObjectivesFile);
    if (!QFileInfo::exists(file)) {
        Objectives guessed;
        if (!fids().files().isEmpty())
            guessed.ftmw = FtmwType::Forever;
        guessed.lif = QFileInfo(m_path + QLatin1Char('/') + lifParamsFileName()).isFile();
        return guessed;
    }
    auto content = readWhole(file);
    if (!content)
        return content.error();
    return Objectives::parse(*content, file, experimentDelimiter(m_path));
}

quint64 ExperimentReader::shots() const
{
    quint64 shots = 0;
    const auto known = objectives();
    if (!known || known->ftmw) {
        const bool isMulti = fidLayout() == FidLayout::Segments;
        if (const auto described = fids().readableParams()) {
            for (const auto &[index, params] : described->table)
                shots += isMulti || index == 0 ? params.shots : 0;
        }
    } else if (const auto described = lif().params()) {
        for (const auto &[point, params] : described->table)
            shots += params.shots;
    }
    return shots;
}

FidLayout ExperimentReader::fidLayout() const
{
    const auto known = objectives();
    const auto type = known ? known->ftmw : std::optional<FtmwType>();
    if (!type || *type == FtmwType::Peak_Up)
        return FidLayout::None;
    return *type == FtmwType::LO_Scan || *type == FtmwType::DR_Scan ? FidLayout::Segments : FidLayout::Single;
}

Result<QList<FidSource>> ExperimentReader::finalFids() const
{
    const auto layout = fidLayout();
    QList<FidSource> sources;
    if (layout == FidLayout::None)
        return sources;
    const auto described = fids().readableParams();
    if (!described)
        return described.error();
    const auto files = fids().files();
    for (const auto &[index, params] : described->table) {
        if (layout == FidLayout::Single && index > 0)
            break;
        if (files.contains(index))
            sources.append({BC::CSV::FidFolder, index});
    }
    return sources;
}

QList<FidSource> ExperimentReader::backups() const
{
    return fidLayout() == FidLayout::Single ? fids().backups() : QList<FidSource>();
}

Result<std::optional<FtSettings>> ExperimentReader::ftSettings() const
{
    return readFtSettings(m_path);
}

Result<std::optional<PeakSettings>> ExperimentReader::peakSettings() const
{
    return readPeakSettings(m_path);
}

Result<std::optional<LifSettings>> ExperimentReader::lifSettings() const
{
    return readLifSettings(m_path);
}

Result<AuxData> ExperimentReader::auxData() const
{
    const QString file = below(m_path, BC::CSV::AuxDataFile);
    if (!QFileInfo::exists(file))
        return AuxData();
    auto content = readWhole(file);
    if (!content)
        return content.error();
    return parseAuxData(*content, file, experimentDelimiter(m_path));
}

} // namespace Chirpdeck
