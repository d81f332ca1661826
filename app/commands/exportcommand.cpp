// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/command.h"
#include "app/commands/commandline.h"
#include "app/commands/experimentargument.h"
#include "app/commands/loadedspectrum.h"
#include "backend/spectrum/unittext.h"
#include "persistence/settings/applicationconfigmanager.h"
#include "persistence/stores/atomicfile.h"
#include "persistence/streams/textexport.h"

#include <QCoreApplication>
#include <QDir>

#include <array>

namespace Chirpdeck::App {

namespace {

struct ExportCommand
{
    Q_DECLARE_TR_FUNCTIONS(ExportCommand)
};

struct NamedFormat
{
    const char *name;
    XyFormat format;
};
constexpr std::array Formats{NamedFormat{"semicolon", XyFormat::Semicolon},
                             NamedFormat{"comma", XyFormat::Comma}, NamedFormat{"tab", XyFormat::Tab},
                             NamedFormat{"aligned", XyFormat::Aligned}};

struct Wish
{
    bool wantsFid = false;
    int frame = 0; ///< 0 = the average
    int segment = 0;
    XyFormat format = XyFormat::Semicolon;
};

// Reads --what and --delimiter; usage errors are remembered by the line.
Wish wishOf(CommandLine &line)
{
    Wish wish;
    const QString what = line.value(QStringLiteral("what"));
    wish.wantsFid = what == QLatin1String("fid");
    if (!wish.wantsFid && what != QLatin1String("ft"))
        line.usageError(ExportCommand::tr("--what takes ft or fid, not \"%1\".").arg(what));
    wish.frame = static_cast<int>(line.integer(QStringLiteral("frame"), 0, 1'000'000));
    wish.segment = static_cast<int>(line.integer(QStringLiteral("segment"), 0, 1'000'000));
    if (!line.isSet(QStringLiteral("delimiter"))) {
        wish.format = ApplicationConfigManager().exportDelimiter();
        return wish;
    }
    const QString name = line.value(QStringLiteral("delimiter"));
    const auto found = std::find_if(Formats.begin(), Formats.end(),
                                    [&](const NamedFormat &f) { return name == QLatin1String(f.name); });
    if (found == Formats.end())
        line.usageError(
            ExportCommand::tr("--delimiter takes semicolon, comma, tab or aligned, not \"%1\".").arg(name));
    else
        wish.format = found->format;
    return wish;
}

std::vector<ExportColumn> spectrumColumns(const Spectrum &spectrum)
{
    ExportColumn x{ExportCommand::tr("Frequency"), QStringLiteral("MHz"), {}};
    const auto values = spectrum.values();
    x.values.reserve(values.size());
    for (qsizetype k = 0; k < spectrum.size(); ++k)
        x.values.push_back(spectrum.frequencyOf(k));
    return {std::move(x), {QStringLiteral("FT"), unitText(spectrum.units), {values.begin(), values.end()}}};
}

// In volts: sum · vMult / shots; the average counts the shots of all frames.
Result<std::vector<ExportColumn>> fidColumns(const FidList &fids, int frame)
{
    if (frame > fids.frames)
        return Error{ExportCommand::tr("There is no frame %1, only %2").arg(frame).arg(fids.frames), {}, {}};
    ExportColumn x{ExportCommand::tr("Time"), QStringLiteral("µs"), {}};
    ExportColumn y{QStringLiteral("FID"), QStringLiteral("V"), {}};
    const int first = frame == 0 ? 0 : frame - 1;
    const int last = frame == 0 ? fids.frames - 1 : frame - 1;
    const double scale = fids.vMult / (static_cast<double>(fids.shots) * (last - first + 1));
    for (qsizetype i = 0; i < fids.size; ++i) {
        qint64 sum = 0;
        for (int f = first; f <= last; ++f)
            sum += fids.frame(f)[static_cast<std::size_t>(i)];
        x.values.push_back(static_cast<double>(i) * fids.spacing * 1e6);
        y.values.push_back(static_cast<double>(sum) * scale);
    }
    return std::vector{std::move(x), std::move(y)};
}

Result<std::vector<ExportColumn>> columnsOf(const LoadedExperiment &loaded, const Wish &wish)
{
    if (wish.wantsFid) {
        const auto read = loadFids(loaded, wish.segment);
        return read ? fidColumns(read->fids, wish.frame) : read.error();
    }
    const auto read = loadSpectrum(loaded, wish.segment, wish.frame);
    if (!read)
        return read.error();
    return spectrumColumns(read->spectrum);
}

// A file that is named is made where it was asked for, and never in place of another.
Result<QString> writeNamed(const QString &file, const QByteArray &content, bool overwrite)
{
    const QString path = QDir::current().absoluteFilePath(file);
    if (!overwrite && QFileInfo::exists(path))
        return Error{ExportCommand::tr("There is a file of this name already"), path,
                     ExportCommand::tr("Name another one, or add --force")};
    AtomicOptions options;
    options.durable = false;
    if (const auto written = overwrite ? replaceFile(path, content, options) : createFile(path, content);
        !written)
        return written.error();
    return path;
}

} // namespace

int exportExperiment(const QStringList &arguments)
{
    CommandLine line(
        QStringLiteral("export"),
        ExportCommand::tr("Writes the spectrum of an experiment, with the processing that is stored "
                          "with it, or its decay into a text file of two columns."));
    addExperimentArgument(line);
    line.addOption(QStringLiteral("what"), ExportCommand::tr("The spectrum (ft) or the decay (fid)."),
                   QStringLiteral("ft|fid"), QStringLiteral("ft"));
    line.addOption(QStringLiteral("frame"), ExportCommand::tr("Which frame, from 1; 0: the average of all."),
                   QStringLiteral("N"), QStringLiteral("0"));
    line.addOption(QStringLiteral("segment"), ExportCommand::tr("Which file of decays: segment or backup."),
                   QStringLiteral("N"), QStringLiteral("0"));
    line.addOption(
        QStringLiteral("delimiter"),
        ExportCommand::tr("Between the columns: semicolon, comma, tab or aligned. Default: the one that "
                          "was used last."),
        QStringLiteral("NAME"));
    line.addOption(
        QStringLiteral("o"),
        ExportCommand::tr("File to write. Default: FT-N.csv or FID-N.csv in the current folder, with "
                          "another number where that is taken."),
        QStringLiteral("FILE"));
    line.addFlag(QStringLiteral("force"), ExportCommand::tr("Replaces the file of -o."));
    if (const auto done = line.parse(arguments))
        return *done;
    if (line.positional().size() != 2)
        return line.usageError(ExportCommand::tr("Name one experiment."));
    const Wish wish = wishOf(line);
    if (line.hasUsageError())
        return Usage;
    const auto loaded = loadArgument(line);
    if (!loaded)
        return failWith(loaded.error(), line.isJson(), Failure);
    const auto columns = columnsOf(*loaded, wish);
    if (!columns)
        return failWith(columns.error(), line.isJson(), Failure);

    const QByteArray content = exportText(*columns, wish.format);
    const QString name = (wish.wantsFid ? QStringLiteral("FID-%1.csv") : QStringLiteral("FT-%1.csv"))
                             .arg(loaded->experiment->number);
    const auto written =
        line.isSet(QStringLiteral("o"))
            ? writeNamed(line.value(QStringLiteral("o")), content, line.isSet(QStringLiteral("force")))
            : exportFile(QDir::currentPath(), name, content);
    if (!written)
        return failWith(written.error(), line.isJson(), Failure);
    if (line.isJson())
        print(QJsonObject{{QStringLiteral("file"), *written},
                          {QStringLiteral("what"), line.value(QStringLiteral("what"))},
                          {QStringLiteral("points"), static_cast<qint64>((*columns)[0].values.size())}});
    else
        print(*written);
    return Success;
}

} // namespace Chirpdeck::App
