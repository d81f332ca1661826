// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/spectrumoptions.h"

#include "app/commands/experimentargument.h"
#include "backend/spectrum/difference.h"
#include "backend/spectrum/fidarithmetic.h"
#include "backend/spectrum/transform.h"

#include <QCoreApplication>
#include <QMetaEnum>

namespace Chirpdeck::App {

namespace {

struct SpectrumOptions
{
    Q_DECLARE_TR_FUNCTIONS(SpectrumOptions)
};

constexpr double LongestUs = 1e9;
constexpr double HighestMHz = 1e9;
constexpr int MostNumber = 1'000'000;

QString named(const char *name)
{
    return QString::fromLatin1(name);
}

/// The members of an enumeration as words for an option: `none`, `bartlett`, … without the prefix that they
/// share.
template<typename E>
QString words(const char *prefix = "")
{
    const auto meta = QMetaEnum::fromType<E>();
    QStringList all;
    for (int i = 0; i < meta.keyCount(); ++i)
        all.append(QString::fromLatin1(meta.key(i)).mid(static_cast<int>(qstrlen(prefix))));
    return all.join(QStringLiteral(", "));
}

/// The member that the option's word means, in any case; a usage error for another word.
template<typename E>
void readMember(CommandLine &line, const char *option, const char *prefix, E &member)
{
    if (!line.isSet(named(option)))
        return;
    const QString word = line.value(named(option));
    const auto meta = QMetaEnum::fromType<E>();
    for (int i = 0; i < meta.keyCount(); ++i) {
        const QString key = QString::fromLatin1(meta.key(i)).mid(static_cast<int>(qstrlen(prefix)));
        if (key.compare(word, Qt::CaseInsensitive) == 0) {
            member = static_cast<E>(meta.value(i));
            return;
        }
    }
    line.usageError(
        SpectrumOptions::tr("--%1 takes one of %2, not \"%3\".").arg(named(option), words<E>(prefix), word));
}

void readNumber(CommandLine &line, const char *option, double most, double &number)
{
    if (line.isSet(named(option)))
        number = line.number(named(option), 0.0, most);
}

int readCount(CommandLine &line, const char *option, int fallback, int most = MostNumber)
{
    return line.isSet(named(option)) ? static_cast<int>(line.integer(named(option), 0, most)) : fallback;
}

void readProcessing(CommandLine &line, FtSettings &settings)
{
    readNumber(line, "start", LongestUs, settings.startUs);
    readNumber(line, "end", LongestUs, settings.endUs);
    readNumber(line, "filter", LongestUs, settings.expFilterUs);
    readNumber(line, "ignore", HighestMHz, settings.autoscaleIgnoreMHz);
    settings.zeroPad = readCount(line, "pad", settings.zeroPad, 4);
    readMember(line, "window", "", settings.window);
    readMember(line, "units", "Ft", settings.units);
    readMember(line, "amplitude", "", settings.amplitude);
    if (line.isSet(named("remove-dc")))
        settings.removeDc = true;
    if (line.isSet(named("keep-dc")))
        settings.removeDc = false;
}

void readSidebands(CommandLine &line, SpectrumWish &wish)
{
    wish.hasOffsets = line.isSet(named("min-offset")) || line.isSet(named("max-offset"));
    if (!line.isSet(named("sidebands"))) {
        if (wish.hasOffsets || line.isSet(named("mean")))
            line.usageError(SpectrumOptions::tr("--mean and offsets belong to --sidebands."));
        return;
    }
    SidebandSettings settings;
    const QString mode = line.value(named("sidebands")).toLower();
    if (mode == QLatin1String("upper"))
        settings.mode = SidebandMode::Upper;
    else if (mode == QLatin1String("lower"))
        settings.mode = SidebandMode::Lower;
    else if (mode != QLatin1String("both"))
        line.usageError(SpectrumOptions::tr("--sidebands takes upper, lower or both, not \"%1\".").arg(mode));
    const QString mean = line.value(named("mean")).toLower();
    if (mean == QLatin1String("geometric"))
        settings.mean = SidebandMean::Geometric;
    else if (mean != QLatin1String("harmonic"))
        line.usageError(SpectrumOptions::tr("--mean takes harmonic or geometric, not \"%1\".").arg(mean));
    readNumber(line, "min-offset", HighestMHz, settings.minOffsetMHz);
    readNumber(line, "max-offset", HighestMHz, settings.maxOffsetMHz);
    if (settings.maxOffsetMHz > 0.0 && settings.maxOffsetMHz <= settings.minOffsetMHz)
        line.usageError(SpectrumOptions::tr("--max-offset must be greater than --min-offset."));
    settings.frame = wish.frame;
    wish.sidebands = settings;
}

void readWish(CommandLine &line, SpectrumWish &wish)
{
    readProcessing(line, wish.processing);
    wish.frame = readCount(line, "frame", 0);
    wish.record.segment = readCount(line, "segment", 0);
    wish.record.backup = readCount(line, "backup", 0);
    wish.record.differential = line.isSet(named("differential"));
    if (wish.record.differential && wish.record.backup == 0)
        line.usageError(SpectrumOptions::tr("--differential needs --backup."));
    readSidebands(line, wish);
    wish.otherRecord.segment = readCount(line, "minus-segment", wish.record.segment);
    wish.otherRecord.backup = readCount(line, "minus-backup", 0);
    wish.otherFrame = readCount(line, "minus-frame", wish.frame);
    wish.wantsDifference = line.isSet(named("minus")) || line.isSet(named("minus-segment")) ||
                           line.isSet(named("minus-backup")) || line.isSet(named("minus-frame"));
    if (wish.wantsDifference && wish.sidebands)
        line.usageError(SpectrumOptions::tr("--sidebands cannot be combined with a difference."));
}

Result<FidList> signalOf(const QString &path, const RecordSelection &record, const QString &blankPath,
                         QStringList &remarks)
{
    auto loaded = loadRecord(path, record);
    if (!loaded)
        return loaded.error();
    remarks += loaded->remarks;
    if (blankPath.isEmpty())
        return std::move(loaded->fids);
    const auto blank = loadRecord(blankPath, {});
    if (!blank)
        return blank.error();
    remarks += blank->remarks;
    return withoutBlank(loaded->fids, blank->fids);
}

Result<Spectrum> scanOf(const LoadedExperiment &experiment, const SpectrumWish &wish, FftPlans &plans,
                        Workspace &workspace, QStringList &remarks)
{
    const auto segments = segmentsOf(experiment.path);
    if (!segments)
        return segments.error();
    if (experiment.experiment->ftmw && experiment.experiment->ftmw->type != FtmwType::LO_Scan)
        return Error{SpectrumOptions::tr("The experiment is no LO scan"), experiment.path,
                     SpectrumOptions::tr("Leave out --sidebands")};
    SidebandSettings settings = *wish.sidebands;
    if (!wish.hasOffsets && experiment.experiment->ftmw) {
        if (const auto offsets = experiment.experiment->ftmw->rf.chirpOffsetRange()) {
            settings.minOffsetMHz = offsets->minMHz;
            settings.maxOffsetMHz = offsets->maxMHz;
        }
    }
    std::vector<double> los;
    for (const Segment &segment : *segments)
        los.push_back(segment.loMHz);
    return deconvolve(
        [&](int i) {
            RecordSelection record;
            record.segment = (*segments)[static_cast<std::size_t>(i)].index;
            return signalOf(experiment.path, record, wish.blankPath, remarks);
        },
        los, wish.processing, settings, plans, workspace);
}

Result<SpectrumWish> spectrumWish(CommandLine &line, const LoadedExperiment &experiment)
{
    SpectrumWish wish;
    wish.processing = experiment.processing;
    readWish(line, wish);
    wish.otherPath = experiment.path;
    for (const auto &[option, path] :
         {std::pair{"minus", &wish.otherPath}, std::pair{"blank", &wish.blankPath}}) {
        if (!line.isSet(named(option)))
            continue;
        auto found = experimentPath(line, line.value(named(option)));
        if (!found)
            return found.error();
        *path = std::move(*found);
    }
    return wish;
}

Result<MadeSpectrum> makeSpectrum(const LoadedExperiment &experiment, const SpectrumWish &wish,
                                  FftPlans &plans, Workspace &workspace)
{
    MadeSpectrum made;
    if (wish.sidebands) {
        auto spectrum = scanOf(experiment, wish, plans, workspace, made.remarks);
        if (!spectrum)
            return spectrum.error();
        made.spectrum = std::move(*spectrum);
        return made;
    }
    auto fids = signalOf(experiment.path, wish.record, wish.blankPath, made.remarks);
    if (!fids)
        return fids.error();
    auto spectrum = transform(*fids, wish.frame, wish.processing, plans, workspace);
    if (!spectrum)
        return spectrum.error();
    made.spectrum = std::move(*spectrum);
    if (!wish.wantsDifference) {
        made.fids = std::move(*fids);
        return made;
    }
    const auto otherFids = signalOf(wish.otherPath, wish.otherRecord, wish.blankPath, made.remarks);
    if (!otherFids)
        return otherFids.error();
    const auto other = transform(*otherFids, wish.otherFrame, wish.processing, plans, workspace);
    if (!other)
        return other.error();
    auto subtracted = difference(made.spectrum, *other);
    if (!subtracted)
        return subtracted.error();
    made.spectrum = std::move(*subtracted);
    return made;
}

} // namespace

void addSpectrumOptions(CommandLine &line)
{
    const auto number = QStringLiteral("N");
    const auto microseconds = QStringLiteral("US");
    const auto megahertz = QStringLiteral("MHZ");
    const auto experiment = QStringLiteral("N|DIR");
    line.addOption(named("start"), SpectrumOptions::tr("Leaves out what comes before this time, in µs."),
                   microseconds);
    line.addOption(named("end"), SpectrumOptions::tr("Leaves out what comes after this time, in µs."),
                   microseconds);
    line.addOption(named("filter"), SpectrumOptions::tr("1/e time of an exponential filter, in µs; 0: none."),
                   microseconds);
    line.addOption(
        named("pad"),
        SpectrumOptions::tr("Zero padding: 0: none, 1 to 4: the next power of two of 2, 4, … times "
                            "the length."),
        number);
    line.addOption(named("window"), SpectrumOptions::tr("Window: %1.").arg(words<WindowFunction>()),
                   QStringLiteral("NAME"));
    line.addFlag(named("remove-dc"), SpectrumOptions::tr("Subtracts the mean first."));
    line.addFlag(named("keep-dc"), SpectrumOptions::tr("Does not subtract the mean."));
    line.addOption(named("units"), SpectrumOptions::tr("Unit: %1.").arg(words<FtUnits>("Ft")),
                   QStringLiteral("UNIT"));
    line.addOption(
        named("amplitude"),
        SpectrumOptions::tr("What amplitudes are divided by: %1.").arg(words<AmplitudeConvention>()),
        QStringLiteral("NAME"));
    line.addOption(
        named("ignore"),
        SpectrumOptions::tr("Band around the LO that does not count for the highest and lowest value."),
        megahertz);
    line.addOption(named("segment"), SpectrumOptions::tr("Segment of a scan, from 0."), number);
    line.addOption(named("frame"), SpectrumOptions::tr("Frame, from 1; 0: the average of all."), number);
    line.addOption(named("backup"), SpectrumOptions::tr("Backup, from 1; 0: all shots."), number);
    line.addFlag(named("differential"), SpectrumOptions::tr("Only the shots that came after the backup."));
    line.addOption(named("blank"), SpectrumOptions::tr("Blank run to subtract, shot by shot."), experiment);
    line.addOption(named("minus"), SpectrumOptions::tr("Experiment whose spectrum is subtracted."),
                   experiment);
    line.addOption(named("minus-segment"),
                   SpectrumOptions::tr("Segment to subtract; alone: of the same experiment."), number);
    line.addOption(named("minus-frame"),
                   SpectrumOptions::tr("Frame to subtract; alone: of the same experiment."), number);
    line.addOption(named("minus-backup"),
                   SpectrumOptions::tr("Backup to subtract; alone: of the same experiment."), number);
    line.addOption(
        named("sidebands"),
        SpectrumOptions::tr("Combines all segments of an LO scan: upper, lower or both sidebands."),
        QStringLiteral("WHICH"));
    line.addOption(named("mean"), SpectrumOptions::tr("How segments are combined: harmonic or geometric."),
                   QStringLiteral("MEAN"), named("harmonic"));
    line.addOption(named("min-offset"),
                   SpectrumOptions::tr("Least distance from a segment's LO. Default: the chirp's."),
                   megahertz);
    line.addOption(named("max-offset"),
                   SpectrumOptions::tr("Greatest distance from a segment's LO. Default: the chirp's."),
                   megahertz);
}

void checkSpectrumOptions(CommandLine &line)
{
    SpectrumWish wish;
    readWish(line, wish);
}

Result<AskedSpectrum> askedSpectrum(CommandLine &line, FftPlans &plans, Workspace &workspace)
{
    const auto path = experimentPath(line);
    if (!path)
        return path.error();
    auto loaded = loadExperiment(*path);
    if (!loaded)
        return loaded.error();
    auto wish = spectrumWish(line, *loaded);
    if (!wish)
        return wish.error();
    auto made = makeSpectrum(*loaded, *wish, plans, workspace);
    if (!made)
        return made.error();
    return AskedSpectrum{std::move(*loaded), std::move(*wish), std::move(*made)};
}

} // namespace Chirpdeck::App
