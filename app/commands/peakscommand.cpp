// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/command.h"
#include "app/commands/experimentargument.h"
#include "app/commands/peaksearch.h"
#include "app/commands/textoutput.h"
#include "backend/spectrum/linefit.h"
#include "backend/spectrum/unittext.h"
#include "persistence/stores/experimentfolder.h"
#include "persistence/stores/peaklistfile.h"
#include "persistence/stores/processingfiles.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace Chirpdeck::App {

namespace {

struct PeaksCommand
{
    Q_DECLARE_TR_FUNCTIONS(PeaksCommand)
};

enum class Format { Table, Text, Csv, Ftb };

// --format, or what the name of the file says.
Format formatOf(CommandLine &line)
{
    QString name = line.value(QStringLiteral("format"));
    if (name.isEmpty() && line.isSet(QStringLiteral("csv")))
        name = QStringLiteral("csv");
    if (name.isEmpty() && line.isSet(QStringLiteral("o")))
        name = line.value(QStringLiteral("o")).section(u'.', -1).toLower();
    if (name == QLatin1String("ftb"))
        return Format::Ftb;
    if (name == QLatin1String("csv"))
        return Format::Csv;
    if (name == QLatin1String("text") || name == QLatin1String("txt"))
        return Format::Text;
    if (line.isSet(QStringLiteral("format")))
        line.usageError(PeaksCommand::tr("--format takes text, csv or ftb, not \"%1\".").arg(name));
    return line.isSet(QStringLiteral("o")) ? Format::Text : Format::Table;
}

QByteArray tableOf(const std::vector<Peak> &peaks, FtUnits units)
{
    QString text = PeaksCommand::tr("%n line(s)", nullptr, static_cast<int>(peaks.size())) + u'\n';
    for (const Peak &peak : peaks) {
        QString frequency = QString::number(peak.frequencyMHz, 'f', 4);
        if (peak.isFitted)
            frequency += QStringLiteral(" ± %1").arg(peak.uncertaintyMHz, 0, 'f', 4);
        text += QStringLiteral("%1 MHz  %2 %3  S/N %4  %5 kHz")
                    .arg(frequency, 22)
                    .arg(peak.height, 10, 'g', 4)
                    .arg(unitText(units))
                    .arg(peak.snr, 0, 'f', 1)
                    .arg(peak.widthKHz, 0, 'f', 1);
        if (!peak.spur.isEmpty())
            text += QStringLiteral("  ") + PeaksCommand::tr("spur: %1").arg(peak.spur);
        text += u'\n';
    }
    return text.toUtf8();
}

QJsonObject asJson(const LoadedExperiment &experiment, const MadeSpectrum &made,
                   const std::vector<Peak> &peaks, const PeakSettings &settings)
{
    QJsonArray list;
    for (const Peak &peak : peaks) {
        QJsonObject object{{QStringLiteral("frequencyMHz"), peak.frequencyMHz},
                           {QStringLiteral("height"), peak.height},
                           {QStringLiteral("snr"), peak.snr},
                           {QStringLiteral("widthKHz"), peak.widthKHz},
                           {QStringLiteral("binMHz"), peak.binMHz},
                           {QStringLiteral("binHeight"), peak.binHeight},
                           {QStringLiteral("fitted"), peak.isFitted}};
        if (peak.isFitted)
            object.insert(QStringLiteral("uncertaintyMHz"), peak.uncertaintyMHz);
        if (peak.decayUs > 0.0)
            object.insert(QStringLiteral("decayUs"), peak.decayUs);
        if (!peak.spur.isEmpty())
            object.insert(QStringLiteral("spur"), peak.spur);
        list.append(object);
    }
    return {{QStringLiteral("number"), experiment.experiment->number},
            {QStringLiteral("path"), experiment.path},
            {QStringLiteral("unit"), unitText(made.spectrum.units)},
            {QStringLiteral("kHzPerPoint"), made.spectrum.dxMHz * 1e3},
            {QStringLiteral("leastSnr"), settings.snr},
            {QStringLiteral("windowSize"), settings.windowSize},
            {QStringLiteral("order"), settings.polyOrder},
            {QStringLiteral("peaks"), list},
            {QStringLiteral("remarks"), QJsonArray::fromStringList(made.remarks)}};
}

Result<void> keep(const QString &path, const PeakSettings &settings, const PeakList &list)
{
    auto folder = ExperimentFolder::forEditing(path);
    if (!folder)
        return folder.error();
    if (auto written = writePeakSettings(**folder, settings); !written)
        return written;
    return writePeakList(**folder, list);
}

Result<std::vector<Peak>> peaksIn(const MadeSpectrum &made, const SpectrumWish &wish,
                                  const PeakSearch &search, bool wantsFit, FftPlans &plans,
                                  Workspace &workspace)
{
    auto peaks = findPeaks(made.spectrum, search, feetOf(made.spectrum, plans, workspace));
    if (wantsFit && !made.fids.isEmpty()) {
        if (const auto fitted = fitPeaks(peaks, made.fids, wish.frame, wish.processing, plans); !fitted)
            return fitted.error();
    }
    return peaks;
}

void keepStrongest(std::vector<Peak> &peaks, qsizetype count)
{
    std::ranges::stable_sort(peaks, std::ranges::greater(), &Peak::height);
    if (std::ssize(peaks) > count)
        peaks.resize(static_cast<std::size_t>(count));
}

void addOptions(CommandLine &line)
{
    addExperimentArgument(line);
    addPeakOptions(line);
    line.addOption(QStringLiteral("strongest"), PeaksCommand::tr("Only so many lines, the highest first."),
                   QStringLiteral("N"));
    addSpectrumOptions(line);
    line.addFlag(QStringLiteral("csv"), PeaksCommand::tr("Prints a table with all columns, by semicolons."));
    line.addOption(
        QStringLiteral("format"),
        PeaksCommand::tr("text (frequency and intensity), csv (all columns) or ftb (a job file for a "
                         "cavity spectrometer). Default: what the name of the file says."),
        QStringLiteral("NAME"));
    addFtbOptions(line);
    addOutputOptions(line, PeaksCommand::tr("File to write instead of printing."));
    line.addFlag(QStringLiteral("save"),
                 PeaksCommand::tr("Keeps the list and its settings with the experiment."));
}

} // namespace

int peaksOfExperiment(const QStringList &arguments)
{
    CommandLine line(
        QStringLiteral("peaks"),
        PeaksCommand::tr("Finds the lines in an experiment's spectrum. What is not named is as it is "
                         "stored with the experiment."));
    addOptions(line);
    if (const auto done = line.parse(arguments))
        return *done;
    if (line.positional().size() != 2)
        return line.usageError(PeaksCommand::tr("Name one experiment."));
    const auto strongest = QStringLiteral("strongest");
    const qint64 count = line.isSet(strongest) ? line.integer(strongest, 1, 1'000'000) : -1;
    const Format format = formatOf(line);
    const FtbOptions ftb = readFtbOptions(line);
    PeakSearch search;
    checkSpectrumOptions(line);
    readPeakOptions(line, search);
    if (line.hasUsageError())
        return Usage;
    FftPlans plans;
    Workspace workspace;
    const auto asked = askedSpectrum(line, plans, workspace);
    if (!asked)
        return failWith(asked.error(), line.isJson(), Failure);
    const auto &[loaded, wish, made] = *asked;
    const auto stored = readPeakSettings(loaded.path);
    if (!stored)
        return failWith(stored.error(), line.isJson(), Failure);
    search.settings = stored->value_or(PeakSettings());
    readPeakOptions(line, search);
    if (line.hasUsageError())
        return Usage;
    search.settings = usablePeakSettings(search.settings);
    search.spurs = spursOf(line, loaded, made);

    auto found = peaksIn(made, wish, search, !line.isSet(QStringLiteral("no-fit")), plans, workspace);
    if (!found)
        return failWith(found.error(), line.isJson(), Failure);
    PeakList list{std::move(*found), made.spectrum.units};
    if (line.isSet(QStringLiteral("save"))) {
        if (const auto kept = keep(loaded.path, search.settings, list); !kept)
            return failWith(kept.error(), line.isJson(), Failure);
    }
    if (count > 0)
        keepStrongest(list.peaks, count);
    if (!line.isJson()) {
        for (const QString &remark : made.remarks)
            printError(remark);
    }
    if (line.isJson() && !line.isSet(QStringLiteral("o"))) {
        print(asJson(loaded, made, list.peaks, search.settings));
        return Success;
    }
    const QByteArray content = format == Format::Table  ? tableOf(list.peaks, list.units)
                               : format == Format::Text ? peakText(list.peaks)
                               : format == Format::Csv  ? peakListCsv(list)
                                                        : ftbText(list.peaks, ftb);
    if (const auto written = writeOutput(line, content); !written)
        return failWith(written.error(), line.isJson(), Failure);
    if (line.isJson())
        print(QJsonObject{{QStringLiteral("file"), line.value(QStringLiteral("o"))},
                          {QStringLiteral("lines"), static_cast<qint64>(list.peaks.size())},
                          {QStringLiteral("remarks"), QJsonArray::fromStringList(made.remarks)}});
    return Success;
}

} // namespace Chirpdeck::App
