// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/experiment/convertexperiment.h"

#include "backend/experiment/experimentfiles.h"
#include "persistence/csv/base36.h"
#include "persistence/csv/csvnames.h"
#include "persistence/csv/linereader.h"
#include "persistence/stores/auxdatastorage.h"
#include "persistence/stores/describedfile.h"
#include "persistence/stores/experimentreader.h"
#include "persistence/stores/filesystem.h"
#include "persistence/stores/ftsettingsfile.h"
#include "persistence/stores/lifparams.h"
#include "persistence/stores/lifsettingsfile.h"
#include "persistence/stores/overlaystorage.h"
#include "persistence/stores/peaksettingsfile.h"
#include "persistence/stores/verify.h"
#include "persistence/streams/logline.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QMetaEnum>

#include <cerrno>
#include <functional>

namespace Chirpdeck {

namespace {

struct Messages
{
    Q_DECLARE_TR_FUNCTIONS(ConvertExperiment)
};

/// The folder of an experiment being made from another one.
class Conversion
{
public:
    Conversion(const QString &source, std::shared_ptr<ExperimentFolder> folder)
        : m_reader(source)
        , m_folder(std::move(folder))
    {
    }

    QStringList remarks;

    Result<void> writeRoot(LoadedExperiment &loaded);
    Result<void> writeFids();
    Result<void> writeLif();
    Result<void> writeSettings(const LoadedExperiment &loaded);
    Result<void> writeStreams();
    Result<void> writeOverlays();
    /// Says how the run ended, and closes the experiment.
    Result<void> finish(const LoadedExperiment &loaded);

private:
    /// The value, or nothing and a remark.
    template<typename T>
    std::optional<T> readable(const Result<T> &result)
    {
        if (result)
            return *result;
        remarks.append(result.error().text());
        return {};
    }
    Result<void> writeFid(int index, const FidSource &source);
    Result<void> writeLog();

    ExperimentReader m_reader;
    std::shared_ptr<ExperimentFolder> m_folder;
    FidParamsTable m_fids;
    double m_recordUs = 0.0;
};

Result<void> Conversion::writeRoot(LoadedExperiment &loaded)
{
    remarks += loaded.remarks;
    auto &experiment = *loaded.experiment;
    experiment.version = writtenVersion();
    return m_folder->writeFirst(treeFiles(experiment));
}

Result<void> Conversion::writeFid(int index, const FidSource &source)
{
    const auto loaded = readable(m_reader.fids().load(source));
    if (!loaded || loaded->fids.isEmpty())
        return {};
    remarks += loaded->remarks;
    m_fids[index] = FidParams::of(loaded->fids);
    m_recordUs = std::max(m_recordUs, loaded->fids.durationUs());
    return m_folder->writeTogether({fidFileName(index), formatFidList(loaded->fids)},
                                   {{fidParamsFileName(), fidParamsCsv(m_fids)}});
}

Result<void> Conversion::writeFids()
{
    if (m_reader.fidLayout() == FidLayout::None)
        return {};
    if (auto written = m_folder->write(fidParamsFileName(), fidParamsCsv({})); !written)
        return written;
    const auto final = readable(m_reader.finalFids());
    for (const auto &source : final.value_or(QList<FidSource>())) {
        if (auto written = writeFid(source.index, source); !written)
            return written;
    }
    int number = 0;
    for (const auto &source : m_reader.backups()) {
        if (auto written = writeFid(++number, source); !written)
            return written;
    }
    return {};
}

Result<void> Conversion::writeLif()
{
    const auto reader = m_reader.lif();
    const auto objectives = readable(m_reader.objectives());
    const auto grid = objectives && objectives->lif ? readable(reader.grid()) : std::nullopt;
    if (!grid)
        return {};
    const auto settings = readable(m_reader.lifSettings());
    auto written =
        m_folder->write(BC::CSV::LifFolder + QLatin1Char('/') + BC::CSV::ProcessingFile,
                        lifSettingsCsv(settings ? settings->value_or(LifSettings()) : LifSettings()));
    LifParamsTable table;
    if (written)
        written = m_folder->write(lifParamsFileName(), lifParamsCsv(table));
    if (!written)
        return written;
    const auto read = reader.loadAll([&](LifPoint point, const Result<LoadedLif> &loaded) {
        const auto one = readable(loaded);
        if (!one || one->trace.isEmpty())
            return true;
        remarks += one->remarks;
        table[point] = LifParams::of(one->trace);
        written = m_folder->writeTogether({lifFileName(grid->indexOf(point)), formatLifTrace(one->trace)},
                                          {{lifParamsFileName(), lifParamsCsv(table)}});
        return written.hasValue();
    });
    if (!read)
        remarks.append(read.error().text());
    return written;
}

Result<void> Conversion::writeSettings(const LoadedExperiment &loaded)
{
    const QString folder = BC::CSV::FidFolder + QLatin1Char('/');
    if (m_reader.fidLayout() == FidLayout::None)
        return {};
    if (loaded.hasProcessing) {
        auto written =
            m_folder->write(folder + BC::CSV::ProcessingFile, ftSettingsCsv(loaded.processing, m_recordUs));
        if (!written)
            return written;
    }
    const auto peaks = readable(m_reader.peakSettings());
    if (peaks && *peaks)
        return m_folder->write(folder + BC::CSV::PeakFindFile, peakSettingsCsv(**peaks));
    return {};
}

Result<void> Conversion::writeLog()
{
    QByteArray text = (QString(BC::CSV::LogHeader) + QLatin1Char('\n')).toUtf8();
    const QString path = m_reader.path() + QLatin1Char('/') + BC::CSV::LogFile;
    const auto delimiter = experimentDelimiter(m_reader.path());
    const auto table = QFileInfo::exists(path) ? readable(CsvTable::readFile(path, delimiter)) : std::nullopt;
    const auto rows = table ? table->rows() : QList<CsvRow>();
    for (const auto &row : rows) {
        bool isTime = false;
        const qint64 msecs = row.cell(1).toLongLong(&isTime);
        if (!isTime)
            continue;
        bool isCode = false;
        const int code =
            QMetaEnum::fromType<LogCode>().keyToValue(row.cell(2).toLatin1().constData(), &isCode);
        text += logRow({QDateTime::fromMSecsSinceEpoch(msecs),
                        isCode ? static_cast<LogCode>(code) : LogCode::Normal,
                        row.cells.mid(3).join(QLatin1Char(','))});
    }
    text += logRow({QDateTime::currentDateTime(), LogCode::Normal,
                    Messages::tr("Converted from %1.").arg(m_reader.path())});
    return m_folder->write(BC::CSV::LogFile, text);
}

Result<void> Conversion::writeStreams()
{
    if (auto written = writeLog(); !written)
        return written;
    const auto data = readable(m_reader.auxData());
    if (!data || data->keys.isEmpty())
        return {};
    AuxDataStorage storage(m_folder->path());
    if (auto started = storage.start(data->keys, data->points.isEmpty() ? QDateTime::currentDateTime()
                                                                        : data->points.first().time);
        !started)
        return started;
    for (const auto &point : data->points) {
        if (auto added = storage.add(point); !added)
            return added;
    }
    return storage.finish();
}

Result<void> Conversion::writeOverlays()
{
    if (m_reader.fidLayout() == FidLayout::None)
        return {};
    OverlayStorage storage(m_folder);
    if (auto started = storage.start(); !started)
        return started;
    const auto found = readable(m_reader.overlays());
    if (!found)
        return storage.finish();
    remarks += found->remarks;
    for (const auto &stored : found->overlays) {
        remarks += stored.remarks;
        if (const auto added = storage.add(stored.overlay); !added)
            remarks.append(added.error().text());
    }
    return storage.finish();
}

Result<void> Conversion::finish(const LoadedExperiment &loaded)
{
    Sidecar notes = loaded.sidecar.value_or(Sidecar());
    if (!loaded.sidecar) {
        notes.startedAt = loaded.startedAt;
        const bool isComplete = verifyExperiment(m_reader.path()).state == VerifyState::Complete;
        notes.outcome = isComplete ? Outcome::Complete : Outcome::Recovered;
        notes.shots = m_fids.empty() ? 0 : m_fids.begin()->second.shots;
    } else if (notes.outcome == Outcome::Running || notes.outcome == Outcome::Unknown) {
        notes.outcome = Outcome::Recovered;
    }
    notes.programVersion = QCoreApplication::applicationVersion();
    notes.other.insert(QStringLiteral("convertedFrom"), m_reader.path());
    if (auto written = notes.write(*m_folder); !written)
        return written;
    return m_folder->seal();
}

} // namespace

Result<Converted> convertExperiment(const QString &source, const QString &target)
{
    auto loaded = loadExperiment(source);
    if (!loaded)
        return loaded.error();
    const QString path = QDir::cleanPath(QFileInfo(target).absoluteFilePath());
    if (QFileInfo::exists(path))
        return Error{Messages::tr("The folder exists already"), path,
                     Messages::tr("Name one that does not, so that nothing is replaced")};
    if (!QDir().mkpath(path))
        return systemError(errno, Messages::tr("The folder could not be made"), path);
    auto folder = ExperimentFolder::forRun(path);
    if (!folder)
        return folder.error();
    Conversion conversion(loaded->path, *folder);
    for (const auto &step : std::initializer_list<std::function<Result<void>()>>{
             [&] { return conversion.writeRoot(*loaded); }, [&] { return conversion.writeFids(); },
             [&] { return conversion.writeLif(); }, [&] { return conversion.writeSettings(*loaded); },
             [&] { return conversion.writeStreams(); }, [&] { return conversion.writeOverlays(); },
             [&] { return conversion.finish(*loaded); }}) {
        if (auto done = step(); !done)
            return done.error();
    }
    conversion.remarks.removeDuplicates();
    return Converted{path, conversion.remarks};
}

} // namespace Chirpdeck
