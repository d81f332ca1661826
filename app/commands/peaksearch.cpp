// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/peaksearch.h"

#include "persistence/header/enumfromvariant.h"

#include <QCoreApplication>

namespace Chirpdeck::App {

namespace {

struct PeakOptions
{
    Q_DECLARE_TR_FUNCTIONS(PeakOptions)
};

constexpr double HighestMHz = 1e9;
constexpr int MostDivisor = 1024;
constexpr int MostOrder = 10;
constexpr double LargestShots = 1e9;

QString named(const char *name)
{
    return QString::fromLatin1(name);
}

/// Numbers separated by commas; a usage error where one is none.
std::vector<double> numbers(CommandLine &line, const QString &option)
{
    std::vector<double> all;
    for (const QString &word : line.value(option).split(u',', Qt::SkipEmptyParts)) {
        bool isNumber = false;
        const double number = word.toDouble(&isNumber);
        if (!isNumber || !std::isfinite(number))
            line.usageError(
                PeakOptions::tr("--%1 takes numbers separated by commas, not \"%2\".").arg(option, word));
        else
            all.push_back(number);
    }
    return all;
}

std::vector<ClockLine> clocksOf(const LoadedExperiment &experiment, int segment)
{
    std::vector<ClockLine> clocks;
    if (!experiment.experiment->ftmw)
        return clocks;
    for (const ClockType type : {ClockType::UpLO, ClockType::DownLO, ClockType::AwgRef, ClockType::DRClock,
                                 ClockType::DigRef, ClockType::ComRef}) {
        const double frequency = experiment.experiment->ftmw->rf.clockFrequency(type, segment);
        if (frequency > 0.0)
            clocks.push_back({enumName(type), frequency});
    }
    return clocks;
}

} // namespace

void addPeakOptions(CommandLine &line)
{
    const auto megahertz = QStringLiteral("MHZ");
    const auto number = QStringLiteral("N");
    line.addOption(named("min"), PeakOptions::tr("Lowest frequency of a line."), megahertz);
    line.addOption(named("max"), PeakOptions::tr("Highest frequency of a line."), megahertz);
    line.addOption(named("snr"), PeakOptions::tr("Least signal-to-noise ratio of a line, 1 to 10000."),
                   number);
    line.addOption(named("window-size"), PeakOptions::tr("Points of the smoothing filter, odd, 7 to 10001."),
                   number);
    line.addOption(named("order"), PeakOptions::tr("Order of its polynomial, 2 to 100."), number);
    line.addFlag(named("keep-feet"), PeakOptions::tr("Keeps false hits beside strong lines."));
    line.addFlag(named("no-fit"), PeakOptions::tr("Interpolates between bins instead of fitting the decay."));
    line.addOption(named("spur"), PeakOptions::tr("Frequencies at which the instrument makes lines."),
                   QStringLiteral("MHZ,…"));
    line.addOption(named("sampling-spurs"),
                   PeakOptions::tr("Marks lines at multiples of this fraction of the sampling rate."),
                   number);
    line.addOption(named("clock-spurs"),
                   PeakOptions::tr("Marks harmonics and beats of the experiment's clocks up to this order."),
                   number);
    line.addOption(named("spur-width"), PeakOptions::tr("How far from a spur a line may be to belong to it."),
                   megahertz, named("0.1"));
    line.addFlag(named("no-spurs"), PeakOptions::tr("Leaves spurs out instead of marking them."));
}

void readPeakOptions(CommandLine &line, PeakSearch &search)
{
    PeakSettings &settings = search.settings;
    if (line.isSet(named("min")))
        settings.minFreqMHz = line.number(named("min"), 0.0, HighestMHz);
    if (line.isSet(named("max")))
        settings.maxFreqMHz = line.number(named("max"), 0.0, HighestMHz);
    if (line.isSet(named("snr")))
        settings.snr = line.number(named("snr"), 1.0, 1e4);
    if (line.isSet(named("window-size")))
        settings.windowSize = static_cast<int>(line.integer(named("window-size"), 7, 10001));
    if (line.isSet(named("order")))
        settings.polyOrder = static_cast<int>(line.integer(named("order"), 2, 100));
    if (settings.windowSize % 2 == 0)
        line.usageError(PeakOptions::tr("--window-size takes an odd number."));
    if (settings.maxFreqMHz > 0.0 && settings.maxFreqMHz <= settings.minFreqMHz)
        line.usageError(PeakOptions::tr("--max must be greater than --min."));
    numbers(line, named("spur"));
    line.number(named("spur-width"), 0.0, HighestMHz);
    if (line.isSet(named("sampling-spurs")))
        line.integer(named("sampling-spurs"), 2, MostDivisor);
    if (line.isSet(named("clock-spurs")))
        line.integer(named("clock-spurs"), 1, MostOrder);
    search.keepFeet = line.isSet(named("keep-feet"));
    search.leaveOutSpurs = line.isSet(named("no-spurs"));
}

SpurList spursOf(CommandLine &line, const LoadedExperiment &experiment, const MadeSpectrum &made)
{
    const double halfWidth = line.number(named("spur-width"), 0.0, HighestMHz);
    std::vector<Spur> spurs;
    for (const double frequency : numbers(line, named("spur")))
        spurs.push_back({frequency, halfWidth, PeakOptions::tr("chosen")});
    if (!made.fids.isEmpty()) {
        const Receiver receiver{made.fids.probeFreqMHz, made.fids.sideband, 1e-6 / made.fids.spacing};
        const auto add = [&spurs](const std::vector<Spur> &more) {
            spurs.insert(spurs.end(), more.begin(), more.end());
        };
        if (line.isSet(named("sampling-spurs")))
            add(samplingSpurs(receiver,
                              static_cast<int>(line.integer(named("sampling-spurs"), 2, MostDivisor)),
                              halfWidth));
        if (line.isSet(named("clock-spurs"))) {
            const int segment = static_cast<int>(line.value(named("segment")).toInt());
            add(clockSpurs(receiver, clocksOf(experiment, segment),
                           static_cast<int>(line.integer(named("clock-spurs"), 1, MostOrder)), halfWidth));
        }
    }
    return SpurList(std::move(spurs));
}

void addFtbOptions(CommandLine &line)
{
    line.addOption(named("shots"), PeakOptions::tr("Shots per line in a job file."), QStringLiteral("N"),
                   named("100"));
    line.addOption(named("shots-table"),
                   PeakOptions::tr("Other numbers of shots for lines from a height on, as HEIGHT:SHOTS,…."),
                   QStringLiteral("TABLE"));
    line.addOption(named("dipole"), PeakOptions::tr("Dipole moment in a job file, 0.01 to 10 D."),
                   QStringLiteral("D"));
    line.addOption(named("dr-power"),
                   PeakOptions::tr("Double-resonance power in a job file, −100 to 100 dBm."),
                   QStringLiteral("DBM"));
    line.addOption(named("dr-only-below"),
                   PeakOptions::tr("Lines lower than this are for double resonance only."),
                   QStringLiteral("HEIGHT"));
}

FtbOptions readFtbOptions(CommandLine &line)
{
    FtbOptions options;
    options.shots = static_cast<int>(line.integer(named("shots"), 1, static_cast<qint64>(LargestShots)));
    if (line.isSet(named("dipole")))
        options.dipoleDebye = line.number(named("dipole"), 0.01, 10.0);
    if (line.isSet(named("dr-power")))
        options.drPowerDbm = line.number(named("dr-power"), -100.0, 100.0);
    if (line.isSet(named("dr-only-below")))
        options.drOnlyBelow = line.number(named("dr-only-below"), 0.0, 1e30);
    for (const QString &row : line.value(named("shots-table")).split(u',', Qt::SkipEmptyParts)) {
        bool isHeight = false;
        bool isShots = false;
        const double height = row.section(u':', 0, 0).toDouble(&isHeight);
        const int shots = row.section(u':', 1).toInt(&isShots);
        if (isHeight && isShots && shots > 0)
            options.shotsTable.push_back({height, shots});
        else
            line.usageError(
                PeakOptions::tr("--shots-table takes HEIGHT:SHOTS separated by commas, not \"%1\".")
                    .arg(row));
    }
    return options;
}

} // namespace Chirpdeck::App
