// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/command.h"
#include "app/commands/commandline.h"
#include "app/commands/experimentargument.h"
#include "app/commands/loadedspectrum.h"
#include "backend/spectrum/noise.h"
#include "backend/spectrum/unittext.h"
#include "persistence/stores/experimentreader.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace Chirpdeck::App {

namespace {

struct ShowCommand
{
    Q_DECLARE_TR_FUNCTIONS(ShowCommand)
};

constexpr int StrongestShown = 10;
// Lines closer than this many bins are one line to a reader of the list.
constexpr double SeparationBins = 8.0;

struct Shown
{
    LoadedExperiment loaded;
    FidList fids;
    std::optional<Spectrum> spectrum;
    std::vector<Line> lines;
    double noise = 0.0;
    int lifPoints = 0; ///< measured
    quint64 lifShots = 0;
};

void readLif(Shown &shown)
{
    if (!shown.loaded.experiment->lif)
        return;
    const auto described = ExperimentReader(shown.loaded.path).lif().params();
    if (!described) {
        shown.loaded.remarks.append(described.error().text());
        return;
    }
    for (const int line : described->badLines + described->repeatedLines)
        shown.loaded.remarks.append(
            ShowCommand::tr("lif/lifparams.csv, line %1: the row does not describe a point").arg(line));
    shown.lifPoints = static_cast<int>(described->table.size());
    for (const auto &[point, params] : described->table)
        shown.lifShots += params.shots;
}

QJsonObject lifJson(const Shown &shown)
{
    const auto &lif = *shown.loaded.experiment->lif;
    return {{QStringLiteral("laserStart"), lif.laserStart},
            {QStringLiteral("laserStep"), lif.laserStep},
            {QStringLiteral("laserPoints"), lif.laserPoints},
            {QStringLiteral("laserUnit"), lif.laserUnit},
            {QStringLiteral("delayStartUs"), lif.delayStartUs},
            {QStringLiteral("delayStepUs"), lif.delayStepUs},
            {QStringLiteral("delayPoints"), lif.delayPoints},
            {QStringLiteral("order"), enumName(lif.order)},
            {QStringLiteral("shotsPerPoint"), lif.shotsPerPoint},
            {QStringLiteral("measuredPoints"), shown.lifPoints},
            {QStringLiteral("shots"), static_cast<qint64>(shown.lifShots)}};
}

void printLif(const Shown &shown)
{
    const auto &lif = *shown.loaded.experiment->lif;
    print(ShowCommand::tr("LIF: %1 x %2 points of laser and delay, %3")
              .arg(lif.laserPoints)
              .arg(lif.delayPoints)
              .arg(enumName(lif.order)));
    print(ShowCommand::tr("  laser from %1 in steps of %2 %3, delay from %4 in steps of %5 µs")
              .arg(lif.laserText(lif.laserStart), lif.laserText(lif.laserStep), lif.laserUnit)
              .arg(lif.delayStartUs)
              .arg(lif.delayStepUs));
    print(ShowCommand::tr("  %1 points measured, %2 shots, %3 per point wanted")
              .arg(shown.lifPoints)
              .arg(shown.lifShots)
              .arg(lif.shotsPerPoint));
}

QJsonObject asJson(const Shown &shown)
{
    const auto &experiment = *shown.loaded.experiment;
    QJsonObject object{{QStringLiteral("number"), experiment.number},
                       {QStringLiteral("path"), shown.loaded.path},
                       {QStringLiteral("title"), shown.loaded.title()},
                       {QStringLiteral("startedAt"), shown.loaded.startedAt.toString(Qt::ISODate)},
                       {QStringLiteral("version"), experiment.version.buildVersion},
                       {QStringLiteral("outcome"), shown.loaded.outcome != Outcome::Unknown
                                                       ? QJsonValue(outcomeText(shown.loaded.outcome))
                                                       : QJsonValue(QJsonValue::Null)},
                       {QStringLiteral("simulated"), shown.loaded.sidecar && shown.loaded.sidecar->simulated},
                       {QStringLiteral("files"), static_cast<qint64>(shown.loaded.fids.size())}};
    QJsonObject hardware;
    for (const auto &[key, driver] : experiment.hardware)
        hardware.insert(key, driver);
    object.insert(QStringLiteral("hardware"), hardware);
    object.insert(QStringLiteral("remarks"), QJsonArray::fromStringList(shown.loaded.remarks));
    if (experiment.ftmw)
        object.insert(QStringLiteral("type"), enumName(experiment.ftmw->type));
    else if (experiment.lif)
        object.insert(QStringLiteral("type"), QStringLiteral("LIF"));
    if (experiment.lif)
        object.insert(QStringLiteral("lif"), lifJson(shown));
    if (!shown.fids.isEmpty()) {
        object.insert(QStringLiteral("shots"), static_cast<qint64>(shown.fids.shots));
        object.insert(QStringLiteral("size"), static_cast<qint64>(shown.fids.size));
        object.insert(QStringLiteral("frames"), shown.fids.frames);
        object.insert(QStringLiteral("spacing"), shown.fids.spacing);
        object.insert(QStringLiteral("probeFreqMHz"), shown.fids.probeFreqMHz);
        object.insert(QStringLiteral("sideband"), enumName(shown.fids.sideband));
    }
    if (shown.spectrum) {
        object.insert(QStringLiteral("kHzPerPoint"), shown.spectrum->dxMHz * 1e3);
        object.insert(QStringLiteral("noise"), shown.noise);
        object.insert(QStringLiteral("unit"), unitText(shown.spectrum->units));
        QJsonArray lines;
        for (const auto &line : shown.lines)
            lines.append(QJsonObject{{QStringLiteral("frequencyMHz"), line.frequencyMHz},
                                     {QStringLiteral("height"), line.height},
                                     {QStringLiteral("snr"), line.snr}});
        object.insert(QStringLiteral("lines"), lines);
    }
    return object;
}

void printText(const Shown &shown)
{
    const auto &experiment = *shown.loaded.experiment;
    print(ShowCommand::tr("Experiment %1  %2").arg(experiment.number).arg(shown.loaded.title()).trimmed());
    print(shown.loaded.path);
    if (shown.loaded.startedAt.isValid())
        print(ShowCommand::tr("Started %1")
                  .arg(shown.loaded.startedAt.toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"))));
    if (shown.loaded.outcome != Outcome::Unknown)
        print(ShowCommand::tr("Outcome: %1").arg(outcomeText(shown.loaded.outcome)));
    if (shown.loaded.sidecar && shown.loaded.sidecar->simulated)
        print(ShowCommand::tr("Simulated: these are no measurements"));
    for (const auto &[key, driver] : experiment.hardware)
        print(QStringLiteral("  %1  %2").arg(key, -32).arg(driver));
    if (experiment.ftmw) {
        print(ShowCommand::tr("FTMW: %1, %n file(s) of decays", nullptr,
                              static_cast<int>(shown.loaded.fids.size()))
                  .arg(enumName(experiment.ftmw->type)));
    }
    if (!shown.fids.isEmpty()) {
        print(ShowCommand::tr("%1 shots, %2 samples of %3 ns, %n frame(s), LO %4 MHz, %5", nullptr,
                              shown.fids.frames)
                  .arg(shown.fids.shots)
                  .arg(shown.fids.size)
                  .arg(shown.fids.spacing * 1e9)
                  .arg(shown.fids.probeFreqMHz, 0, 'f', 3)
                  .arg(enumName(shown.fids.sideband)));
    }
    if (experiment.lif)
        printLif(shown);
    if (shown.spectrum) {
        const QString unit = unitText(shown.spectrum->units);
        print(ShowCommand::tr("Spectrum: %1 to %2 MHz, %3 kHz per point, noise %4 %5")
                  .arg(shown.spectrum->firstMHz(), 0, 'f', 3)
                  .arg(shown.spectrum->lastMHz(), 0, 'f', 3)
                  .arg(shown.spectrum->dxMHz * 1e3, 0, 'f', 2)
                  .arg(shown.noise, 0, 'g', 3)
                  .arg(unit));
        for (const auto &line : shown.lines)
            print(QStringLiteral("  %1 MHz  %2 %3  S/N %4")
                      .arg(line.frequencyMHz, 12, 'f', 4)
                      .arg(line.height, 10, 'g', 4)
                      .arg(unit)
                      .arg(line.snr, 0, 'f', 1));
    }
    for (const auto &remark : shown.loaded.remarks)
        print(ShowCommand::tr("Note: %1").arg(remark));
}

} // namespace

int showExperiment(const QStringList &arguments)
{
    CommandLine line(
        QStringLiteral("show"),
        ShowCommand::tr("Prints what an experiment holds: devices, shots, and the strongest lines "
                        "of its spectrum with the processing that is stored with it."));
    addExperimentArgument(line);
    if (const auto done = line.parse(arguments))
        return *done;
    if (line.positional().size() != 2)
        return line.usageError(ShowCommand::tr("Name one experiment."));
    auto loaded = loadArgument(line);
    if (!loaded)
        return failWith(loaded.error(), line.isJson(), Failure);

    Shown shown;
    shown.loaded = std::move(*loaded);
    shown.loaded.remarks += missingFiles(shown.loaded);
    readLif(shown);
    if (!shown.loaded.fids.empty()) {
        if (auto spectrum = loadSpectrum(shown.loaded, shown.loaded.fids.begin()->first)) {
            const NoiseModel noise(spectrum->spectrum.values());
            shown.lines = strongestLines(spectrum->spectrum, StrongestShown,
                                         SeparationBins * spectrum->spectrum.dxMHz, noise);
            shown.noise = noise.typicalSigma();
            shown.fids = std::move(spectrum->fids);
            shown.spectrum = std::move(spectrum->spectrum);
            shown.loaded.remarks += spectrum->remarks;
        } else {
            shown.loaded.remarks.append(spectrum.error().text());
        }
    }
    if (line.isJson())
        print(asJson(shown));
    else
        printText(shown);
    return Success;
}

} // namespace Chirpdeck::App
