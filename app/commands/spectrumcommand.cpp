// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/command.h"
#include "app/commands/experimentargument.h"
#include "app/commands/spectrumoptions.h"
#include "app/commands/textoutput.h"
#include "backend/spectrum/noise.h"
#include "backend/spectrum/ordinaterange.h"
#include "backend/spectrum/unittext.h"
#include "persistence/header/enumfromvariant.h"
#include "persistence/streams/textexport.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace Chirpdeck::App {

namespace {

struct SpectrumCommand
{
    Q_DECLARE_TR_FUNCTIONS(SpectrumCommand)
};

constexpr double FarthestMHz = 1e9;

/// The bins from --from to --to.
struct Range
{
    qsizetype first = 0;
    qsizetype end = 0;
};

Range rangeOf(CommandLine &line, const Spectrum &spectrum)
{
    Range range{0, spectrum.size()};
    const auto binOf = [&](const QString &name) {
        const double bin = (line.number(name, -FarthestMHz, FarthestMHz) - spectrum.x0MHz) / spectrum.dxMHz;
        return std::clamp(bin, -1.0, static_cast<double>(spectrum.size()));
    };
    if (line.isSet(QStringLiteral("from")))
        range.first =
            std::max<qsizetype>(static_cast<qsizetype>(std::ceil(binOf(QStringLiteral("from")) - 1e-6)), 0);
    if (line.isSet(QStringLiteral("to")))
        range.end = std::min<qsizetype>(
            static_cast<qsizetype>(std::floor(binOf(QStringLiteral("to")) + 1e-6)) + 1, spectrum.size());
    range.end = std::max(range.end, range.first);
    return range;
}

QJsonObject asJson(const LoadedExperiment &experiment, const MadeSpectrum &made, const Range &range)
{
    const Spectrum &s = made.spectrum;
    const OrdinateRange ordinates = ordinateRange(s);
    QJsonArray values;
    for (qsizetype i = range.first; i < range.end; ++i)
        values.append(s.values()[static_cast<std::size_t>(i)]);
    return {{QStringLiteral("number"), experiment.experiment->number},
            {QStringLiteral("path"), experiment.path},
            {QStringLiteral("shots"), static_cast<qint64>(s.shots)},
            {QStringLiteral("loMHz"), s.loMHz},
            {QStringLiteral("sideband"), enumName(s.sideband)},
            {QStringLiteral("fftLength"), static_cast<qint64>(s.fftLength)},
            {QStringLiteral("unit"), unitText(s.units)},
            {QStringLiteral("amplitude"), enumName(s.settings.amplitude)},
            {QStringLiteral("noise"), NoiseModel(s.values()).typicalSigma()},
            {QStringLiteral("lowest"), ordinates.lowest},
            {QStringLiteral("highest"), ordinates.highest},
            {QStringLiteral("firstMHz"), s.frequencyOf(range.first)},
            {QStringLiteral("stepMHz"), s.dxMHz},
            {QStringLiteral("values"), values},
            {QStringLiteral("remarks"), QJsonArray::fromStringList(made.remarks)}};
}

QByteArray asTable(const Spectrum &spectrum, const Range &range, XyFormat format)
{
    std::vector<ExportColumn> columns{{SpectrumCommand::tr("Frequency"), QStringLiteral("MHz"), {}},
                                      {QStringLiteral("FT"), unitText(spectrum.units), {}}};
    for (qsizetype i = range.first; i < range.end; ++i) {
        columns[0].values.push_back(spectrum.frequencyOf(i));
        columns[1].values.push_back(spectrum.values()[static_cast<std::size_t>(i)]);
    }
    return exportText(columns, format);
}

} // namespace

int spectrumOfExperiment(const QStringList &arguments)
{
    CommandLine line(
        QStringLiteral("spectrum"),
        SpectrumCommand::tr("Transforms an experiment's decay and prints frequencies and amplitudes. "
                            "What is not named is as it is stored with the experiment."));
    addExperimentArgument(line);
    addSpectrumOptions(line);
    line.addOption(QStringLiteral("from"), SpectrumCommand::tr("First frequency to print."),
                   QStringLiteral("MHZ"));
    line.addOption(QStringLiteral("to"), SpectrumCommand::tr("Last frequency to print."),
                   QStringLiteral("MHZ"));
    line.addFlag(QStringLiteral("csv"), SpectrumCommand::tr("Separates the columns by semicolons."));
    addOutputOptions(line, SpectrumCommand::tr("File to write instead of printing."));
    if (const auto done = line.parse(arguments))
        return *done;
    if (line.positional().size() != 2)
        return line.usageError(SpectrumCommand::tr("Name one experiment."));
    checkSpectrumOptions(line);
    for (const QString &name : {QStringLiteral("from"), QStringLiteral("to")}) {
        if (line.isSet(name))
            line.number(name, -FarthestMHz, FarthestMHz);
    }
    if (line.hasUsageError())
        return Usage;
    FftPlans plans;
    Workspace workspace;
    const auto asked = askedSpectrum(line, plans, workspace);
    if (!asked)
        return failWith(asked.error(), line.isJson(), Failure);
    const auto &[loaded, wish, made] = *asked;
    const Range range = rangeOf(line, made.spectrum);
    const bool isFile = line.isSet(QStringLiteral("o"));
    if (line.isJson() && !isFile) {
        print(asJson(loaded, made, range));
        return Success;
    }
    for (const QString &remark : made.remarks)
        printError(remark);
    const auto format = line.isSet(QStringLiteral("csv")) ? XyFormat::Semicolon : XyFormat::Aligned;
    const auto written = writeOutput(line, asTable(made.spectrum, range, format));
    if (!written)
        return failWith(written.error(), line.isJson(), Failure);
    if (line.isJson())
        print(QJsonObject{{QStringLiteral("file"), line.value(QStringLiteral("o"))},
                          {QStringLiteral("points"), static_cast<qint64>(range.end - range.first)}});
    return Success;
}

} // namespace Chirpdeck::App
