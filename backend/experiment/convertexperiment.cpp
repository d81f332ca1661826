// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/experiment/convertexperiment.h"

#include "backend/experiment/agreement.h"
#include "backend/experiment/experimentfiles.h"
#include "persistence/csv/base36.h"
#include "persistence/csv/csvnames.h"
#include "persistence/csv/linereader.h"
#include "persistence/stores/auxdatastorage.h"
#include "persistence/stores/checkpoint.h"
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
#include <QDirIterator>
#include <QFileInfo>
#include <QMetaEnum>
#include <QSet>

#include <algorithm>
#include <cerrno>

namespace Chirpdeck {

namespace {

struct Messages
{
    Q_DECLARE_TR_FUNCTIONS(ConvertExperiment)
};

constexpr qint64 MostCopied = qint64{1} << 30;

/// The number in the name of a data file; nothing for other files.
std::optional<int> numberOf(const QString &file)
{
    bool isNumber = false;
    const int number = QFileInfo(file).completeBaseName().toInt(&isNumber);
    return isNumber && file.endsWith(QString(BC::CSV::CsvSuffix)) ? std::optional(number) : std::nullopt;
}

/// "2, 5, 9, …".
QString listOfLines(const QList<int> &lines)
{
    constexpr qsizetype Most = 5;
    QStringList texts;
    for (const int line : lines.first(std::min(lines.size(), Most)))
        texts.append(QString::number(line));
    if (lines.size() > Most)
        texts.append(QString(QChar(0x2026)));
    return texts.join(QStringLiteral(", "));
}

/// The folder of an experiment being made from another one.
class Conversion
{
public:
    Conversion(LoadedExperiment &loaded, std::shared_ptr<ExperimentFolder> folder)
        : m_loaded(loaded)
        , m_reader(loaded.path)
        , m_folder(std::move(folder))
        , m_isWhole(loaded.isWhole)
    {
        const auto &ftmw = loaded.experiment->ftmw;
        m_savesFids = ftmw && ftmw->savesFids();
        m_isScan = ftmw && (ftmw->type == FtmwType::LO_Scan || ftmw->type == FtmwType::DR_Scan);
    }

    QStringList remarks;

    Result<void> writeRoot();
    Result<void> writeFids();
    Result<void> writeLif();
    Result<void> writeSettings();
    Result<void> writeStreams();
    Result<void> writeOverlays();
    Result<void> copyOthers();
    /// Says how the run ended, and closes the experiment.
    Result<void> finish();

    bool isWhole() const { return m_isWhole; }

private:
    /// The value, or nothing and a remark.
    template<typename T>
    std::optional<T> readable(const Result<T> &result)
    {
        if (result)
            return *result;
        leftOut(result.error().text());
        return {};
    }
    void leftOut(const QString &remark)
    {
        remarks.append(remark);
        m_isWhole = false;
    }
    void remarkOn(const QString &file, const QStringList &own)
    {
        for (const auto &remark : own)
            remarks.append(file + QStringLiteral(": ") + remark);
    }
    void mendGrid();
    Result<void> writeFid(int index, const FidSource &source);
    Result<void> writeTrace(const LifGrid &grid, LifPoint point, LoadedLif one);
    QList<LogLine> logLines();
    QString auxKey(const QString &key) const;
    bool isTakenOver(const QString &file) const;

    LoadedExperiment &m_loaded;
    ExperimentReader m_reader;
    std::shared_ptr<ExperimentFolder> m_folder;
    bool m_isWhole;
    bool m_savesFids = false;
    bool m_isScan = false;
    FidParamsTable m_fids;
    LifParamsTable m_lif;
    QSet<QString> m_written; ///< data files of the source that were taken over
    QSet<QString> m_overlays;
    double m_recordUs = 0.0;
};

/// Early versions and damaged headers do not tell the grid, which numbers the files.
void Conversion::mendGrid()
{
    auto &lif = *m_loaded.experiment->lif;
    if (lif.laserPoints > 0 && lif.delayPoints > 0)
        return;
    const auto grid = m_reader.lif().grid();
    lif.laserPoints = grid ? grid->laserPoints : 1;
    lif.delayPoints = grid ? grid->delayPoints : 1;
    remarks.append(
        Messages::tr("header.csv does not tell the grid of the LIF scan; its data make one of %1 by %2")
            .arg(lif.laserPoints)
            .arg(lif.delayPoints));
}

Result<void> Conversion::writeRoot()
{
    auto &experiment = *m_loaded.experiment;
    remarks += m_loaded.remarks + missingFiles(m_loaded);
    experiment.version = writtenVersion();
    if (experiment.number <= 0) {
        experiment.number = std::max(1, QFileInfo(m_folder->path()).fileName().toInt());
        remarks.append(Messages::tr("The experiment gets the number %1").arg(experiment.number));
    }
    if (experiment.lif)
        mendGrid();
    remarks += makeAgree(experiment, m_loaded.fids);
    return m_folder->writeFirst(treeFiles(experiment));
}

Result<void> Conversion::writeFid(int index, const FidSource &source)
{
    const QString file =
        source.folder + QLatin1Char('/') + QString::number(source.index) + BC::CSV::CsvSuffix;
    m_written.insert(file);
    const auto loaded = readable(m_reader.fids().load(source));
    if (!loaded)
        return {};
    remarkOn(file, loaded->remarks);
    if (loaded->fids.isEmpty())
        return {};
    m_fids[index] = FidParams::of(loaded->fids);
    m_recordUs = std::max(m_recordUs, loaded->fids.durationUs());
    return m_folder->writeTogether({fidFileName(index), formatFidList(loaded->fids)},
                                   {{fidParamsFileName(), fidParamsCsv(m_fids)}});
}

Result<void> Conversion::writeFids()
{
    if (!m_savesFids)
        return {};
    if (auto written = m_folder->write(fidParamsFileName(), fidParamsCsv({})); !written)
        return written;
    const auto files = m_reader.fids().files();
    for (const auto &[index, params] : m_loaded.fids) {
        if ((!m_isScan && index > 0) || (params.shots == 0 && !files.contains(index)))
            continue;
        if (auto written = writeFid(index, {BC::CSV::FidFolder, index}); !written)
            return written;
    }
    int number = 0;
    for (const auto &source : m_isScan ? QList<FidSource>() : m_reader.fids().backups()) {
        if (auto written = writeFid(++number, source); !written)
            return written;
    }
    return {};
}

Result<void> Conversion::writeTrace(const LifGrid &grid, LifPoint point, LoadedLif one)
{
    const QString file = lifFileName(grid.indexOf(point));
    remarkOn(file, one.remarks);
    auto &trace = one.trace;
    if (trace.isEmpty())
        return {};
    if (trace.hasReference() && trace.ref->size() != trace.lif->size()) {
        trace.ref = nullptr;
        leftOut(Messages::tr("%1: the reference has not as many samples as the signal").arg(file));
    }
    m_lif[point] = LifParams::of(trace);
    return m_folder->writeTogether({file, formatLifTrace(trace)},
                                   {{lifParamsFileName(), lifParamsCsv(m_lif)}});
}

Result<void> Conversion::writeLif()
{
    const auto &lif = m_loaded.experiment->lif;
    if (!lif)
        return {};
    const LifGrid grid{lif->laserPoints, lif->delayPoints};
    const LifReader reader(m_reader.path(), grid);
    const auto settings = readable(m_reader.lifSettings());
    auto written =
        m_folder->write(BC::CSV::LifFolder + QLatin1Char('/') + BC::CSV::ProcessingFile,
                        lifSettingsCsv(settings ? settings->value_or(LifSettings()) : LifSettings()));
    if (written)
        written = m_folder->write(lifParamsFileName(), lifParamsCsv({}));
    const auto described = readable(reader.params());
    if (!written || !described)
        return written;
    if (!described->badLines.isEmpty())
        leftOut(Messages::tr("lif/lifparams.csv: rows that cannot be read were left out: lines %1")
                    .arg(listOfLines(described->badLines)));
    if (!described->repeatedLines.isEmpty())
        leftOut(
            Messages::tr("lif/lifparams.csv: rows of points that have a row already were left out: lines %1")
                .arg(listOfLines(described->repeatedLines)));
    for (const auto &[point, params] : described->table) {
        if (grid.contains(point))
            m_written.insert(lifFileName(grid.indexOf(point)));
        else
            leftOut(Messages::tr("lif/lifparams.csv: the point %1, %2 lies outside the grid of %3 by %4")
                        .arg(point.laser)
                        .arg(point.delay)
                        .arg(grid.laserPoints)
                        .arg(grid.delayPoints));
    }
    const auto read = reader.loadAll([&](LifPoint point, const Result<LoadedLif> &loaded) {
        if (const auto one = readable(loaded))
            written = writeTrace(grid, point, *one);
        return written.hasValue();
    });
    if (!read)
        leftOut(read.error().text());
    return written;
}

Result<void> Conversion::writeSettings()
{
    const QString folder = BC::CSV::FidFolder + QLatin1Char('/');
    if (!m_savesFids)
        return {};
    if (m_loaded.hasProcessing) {
        auto written =
            m_folder->write(folder + BC::CSV::ProcessingFile, ftSettingsCsv(m_loaded.processing, m_recordUs));
        if (!written)
            return written;
    }
    const auto peaks = readable(m_reader.peakSettings());
    if (peaks && *peaks)
        return m_folder->write(folder + BC::CSV::PeakFindFile, peakSettingsCsv(**peaks));
    return {};
}

/// Every line of the log; one that is no row of it is a message of the same time as the line before.
QList<LogLine> Conversion::logLines()
{
    QList<LogLine> lines;
    const QString path = m_reader.path() + QLatin1Char('/') + BC::CSV::LogFile;
    const auto delimiter = experimentDelimiter(m_reader.path());
    const auto table = QFileInfo::exists(path) ? readable(CsvTable::readFile(path, delimiter)) : std::nullopt;
    QList<int> foreign;
    auto time = m_loaded.startedAt.isValid() ? m_loaded.startedAt : QDateTime::fromMSecsSinceEpoch(0);
    for (const auto &row : table ? table->rows() : QList<CsvRow>()) {
        if (row.cell(0).startsWith(QString(BC::CSV::LogHeader).section(u';', 0, 0)) && lines.isEmpty())
            continue;
        bool isTime = false;
        const qint64 msecs = row.cell(1).toLongLong(&isTime);
        if (!isTime || row.cells.size() < 3) {
            foreign.append(static_cast<int>(row.line));
            lines.append({time, LogCode::Normal, row.cells.join(QLatin1Char(','))});
            continue;
        }
        time = QDateTime::fromMSecsSinceEpoch(msecs);
        bool isCode = false;
        const int code =
            QMetaEnum::fromType<LogCode>().keyToValue(row.cell(2).toLatin1().constData(), &isCode);
        lines.append({time, isCode ? static_cast<LogCode>(code) : LogCode::Normal,
                      row.cells.mid(3).join(QLatin1Char(','))});
    }
    if (!foreign.isEmpty())
        remarks.append(Messages::tr("log.csv: lines that are no rows of a log are taken over as messages: %1")
                           .arg(listOfLines(foreign)));
    const auto isBefore = [](const LogLine &a, const LogLine &b) { return a.time < b.time; };
    if (!std::is_sorted(lines.begin(), lines.end(), isBefore)) {
        std::stable_sort(lines.begin(), lines.end(), isBefore);
        remarks.append(Messages::tr("log.csv: the rows were put in the order of their times"));
    }
    auto now = QDateTime::currentDateTime();
    if (!lines.isEmpty() && now < lines.last().time)
        now = lines.last().time;
    lines.append({now, LogCode::Normal, Messages::tr("Converted from %1.").arg(m_reader.path())});
    return lines;
}

/// Early versions name the driver after the device, and devices without their labels.
QString Conversion::auxKey(const QString &key) const
{
    const auto current = currentHardwareKey(key);
    for (const auto &[device, driver] : m_loaded.experiment->hardware) {
        for (const auto &name : {device, device.endsWith(QLatin1String(".0")) ? device.chopped(2) : device}) {
            if (!current.startsWith(name + u'.'))
                continue;
            const auto rest = current.sliced(name.size() + 1);
            const bool hasDriver = rest.startsWith(driver + u'.', Qt::CaseInsensitive);
            return device + u'.' + (hasDriver ? rest.sliced(driver.size() + 1) : rest);
        }
    }
    return current;
}

Result<void> Conversion::writeStreams()
{
    QByteArray text = (QString(BC::CSV::LogHeader) + QLatin1Char('\n')).toUtf8();
    for (const auto &line : logLines())
        text += logRow(line);
    if (auto written = m_folder->write(BC::CSV::LogFile, text); !written)
        return written;
    const auto data = readable(m_reader.auxData());
    if (!data)
        return {};
    if (!data->badLines.isEmpty())
        leftOut(
            Messages::tr("auxdata.csv: rows that do not fit the names of the columns were left out: lines %1")
                .arg(listOfLines(data->badLines)));
    if (data->keys.isEmpty())
        return {};
    QStringList keys;
    for (const auto &key : data->keys)
        keys.append(auxKey(key));
    AuxDataStorage storage(m_folder->path());
    if (auto started = storage.start(keys, data->points.isEmpty() ? QDateTime::currentDateTime()
                                                                  : data->points.first().time);
        !started)
        return started;
    for (const auto &point : data->points) {
        AuxPoint renamed{point.time, {}};
        for (auto it = point.values.begin(); it != point.values.end(); ++it)
            renamed.values.insert(auxKey(it.key()), it.value());
        if (auto added = storage.add(renamed); !added)
            return added;
    }
    return storage.finish();
}

Result<void> Conversion::writeOverlays()
{
    if (!m_savesFids)
        return {};
    OverlayStorage storage(m_folder);
    if (auto started = storage.start(); !started)
        return started;
    const auto found = readable(m_reader.overlays());
    if (!found)
        return storage.finish();
    remarkOn(BC::CSV::OverlaysFolder, found->remarks);
    for (auto it = found->index.begin(); it != found->index.end(); ++it)
        m_overlays.insert(it.key());
    for (const auto &stored : found->overlays) {
        remarkOn(BC::CSV::OverlaysFolder + QLatin1Char('/') + stored.key, stored.remarks);
        if (const auto added = storage.add(stored.overlay); !added)
            leftOut(added.error().text());
    }
    return storage.finish();
}

/// Whether a file of the source is one that the other steps write anew.
bool Conversion::isTakenOver(const QString &file) const
{
    static const QSet<QString> known{BC::CSV::VersionFile,
                                     BC::CSV::HardwareFile,
                                     BC::CSV::ObjectivesFile,
                                     BC::CSV::HeaderFile,
                                     BC::CSV::ChirpsFile,
                                     BC::CSV::MarkersFile,
                                     BC::CSV::ClocksFile,
                                     BC::CSV::AuxDataFile,
                                     BC::CSV::LogFile,
                                     Sidecar::fileName(),
                                     SaveJournal::fileName(),
                                     fidParamsFileName(),
                                     lifParamsFileName(),
                                     BC::CSV::FidFolder + QLatin1Char('/') + BC::CSV::ProcessingFile,
                                     BC::CSV::FidFolder + QLatin1Char('/') + BC::CSV::PeakFindFile,
                                     BC::CSV::LifFolder + QLatin1Char('/') + BC::CSV::ProcessingFile,
                                     BC::CSV::OverlaysFolder + QLatin1Char('/') + BC::CSV::OverlaysFile,
                                     BC::CSV::BackupFolder + QLatin1Char('/') + BC::CSV::FidParamsFile,
                                     BC::CSV::FidFolder + QLatin1Char('/') + BC::CSV::BackupFolder +
                                         QLatin1Char('/') + BC::CSV::FidParamsFile};
    const QString top = file.section(u'/', 0, 0);
    const bool isOfFtmw =
        top == BC::CSV::FidFolder || top == BC::CSV::BackupFolder || top == BC::CSV::OverlaysFolder;
    if (file.contains(u'/') &&
        ((isOfFtmw && !m_savesFids) || (top == BC::CSV::LifFolder && !m_loaded.experiment->lif)))
        return false;
    if (known.contains(file) || m_written.contains(file))
        return true;
    if (top != BC::CSV::OverlaysFolder)
        return false;
    for (const QString &suffix :
         {QString(BC::CSV::OverlaySettingsSuffix), QString(BC::CSV::OverlayDataSuffix)}) {
        const QString name = file.section(u'/', 1);
        if (name.endsWith(suffix) && m_overlays.contains(name.chopped(suffix.size())))
            return true;
    }
    return false;
}

Result<void> Conversion::copyOthers()
{
    const QDir source(m_reader.path());
    QDirIterator it(source.path(), QDir::Files | QDir::System, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        it.next();
        const QString file = source.relativeFilePath(it.filePath());
        if (isTakenOver(file))
            continue;
        const QString top = file.section(u'/', 0, 0);
        const bool isOurs =
            top == BC::CSV::FidFolder || top == BC::CSV::LifFolder || top == BC::CSV::OverlaysFolder;
        // In these folders other files have a meaning, which this one lacks.
        if (file.contains(u'/') && isOurs && (top == BC::CSV::OverlaysFolder || numberOf(file))) {
            leftOut(Messages::tr("%1: nothing describes the file; it was left out").arg(file));
        } else if (file == CheckpointFormat::fileName()) {
            leftOut(Messages::tr(
                        "%1: sums that are in no data file yet were left out. Recover the experiment first")
                        .arg(file));
        } else if (it.fileInfo().isSymLink() || !it.fileInfo().isFile() ||
                   it.fileInfo().size() > MostCopied) {
            leftOut(Messages::tr("%1: the file was not copied").arg(file));
        } else if (const auto content = readable(readWhole(it.filePath()))) {
            if (auto written = m_folder->write(file, *content); !written)
                return written;
            if (file != BC::CSV::FidFolder + QLatin1Char('/') + BC::CSV::PeakListFile)
                remarks.append(Messages::tr("%1: copied as it is").arg(file));
        }
    }
    return {};
}

Result<void> Conversion::finish()
{
    Sidecar notes = m_loaded.sidecar.value_or(Sidecar());
    if (!m_loaded.sidecar) {
        notes.startedAt = m_loaded.startedAt;
        notes.endedAt = m_loaded.endedAt;
    }
    if (!m_loaded.sidecar || notes.outcome == Outcome::Unknown)
        notes.outcome = m_loaded.outcome;
    // A run that was interrupted goes on no more.
    if (notes.outcome == Outcome::Running)
        notes.outcome = Outcome::Recovered;
    if (!m_loaded.sidecar)
        notes.shots = ExperimentReader(m_folder->path()).shots();
    notes.programVersion = QCoreApplication::applicationVersion();
    notes.other.insert(QStringLiteral("convertedFrom"), m_reader.path());
    if (auto written = notes.write(*m_folder); !written)
        return written;
    if (auto sealed = m_folder->seal(); !sealed)
        return sealed;
    // What the parts of the source say of each other is taken over, also where it is impossible.
    for (const auto &finding : verifyExperiment(m_folder->path()).findings) {
        if (finding.severity == VerifyState::Damaged)
            leftOut(Messages::tr("The parts of the experiment disagree: %1").arg(finding.text()));
    }
    return {};
}

} // namespace

Result<Converted> convertExperiment(const QString &source, const QString &target)
{
    auto loaded = loadExperiment(source, true);
    if (!loaded)
        return loaded.error();
    const QString path = QDir::cleanPath(QFileInfo(target).absoluteFilePath());
    if (QFileInfo::exists(path))
        return Error{Messages::tr("The folder exists already"), path,
                     Messages::tr("Name one that does not, so that nothing is replaced")};
    if (!loaded->experiment->ftmw && !loaded->experiment->lif)
        return Error{Messages::tr("Nothing tells what the experiment recorded"),
                     loaded->path + QLatin1Char('/') + BC::CSV::ObjectivesFile,
                     Messages::tr("Restore objectives.csv from a backup copy")};
    if (!QDir().mkpath(path))
        return systemError(errno, Messages::tr("The folder could not be made"), path);
    auto folder = ExperimentFolder::forRun(path);
    if (!folder)
        return folder.error();
    Conversion conversion(*loaded, *folder);
    using Step = Result<void> (Conversion::*)();
    for (const Step step : {&Conversion::writeRoot, &Conversion::writeFids, &Conversion::writeLif,
                            &Conversion::writeSettings, &Conversion::writeStreams, &Conversion::writeOverlays,
                            &Conversion::copyOthers, &Conversion::finish}) {
        if (auto done = (conversion.*step)(); !done)
            return done.error();
    }
    conversion.remarks.removeDuplicates();
    return Converted{path, conversion.remarks, conversion.isWhole()};
}

} // namespace Chirpdeck
