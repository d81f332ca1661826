// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/benchsetup.h"

#include "instruments/loadout/loadoutmanager.h"
#include "instruments/loadout/replayset.h"
#include "instruments/simulation/playingdigitizer.h"
#include "instruments/simulation/samplegas.h"
#include "persistence/parsers/spcat.h"

#include <QCoreApplication>
#include <QRandomGenerator>

namespace Chirpdeck::App {

namespace {

struct BenchSetup
{
    Q_DECLARE_TR_FUNCTIONS(BenchSetup)
};

void setRecord(FtmwPreset &preset, const ConsoleOptions &options)
{
    auto &digitizer = preset.digitizer;
    if (options.recordLength)
        digitizer.recordLength = *options.recordLength;
    if (options.frames && *options.frames > 1) {
        digitizer.multiRecord = true;
        digitizer.numRecords = *options.frames;
        // One chirp for every record of a gas pulse, each with time to ring.
        auto &chirps = preset.rf.chirps;
        if (!chirps.chirps.isEmpty())
            chirps.setChirps(Chirp(chirps.chirps.first()), *options.frames);
        chirps.intervalUs = std::max(chirps.intervalUs, std::ceil(digitizer.recordDuration() * 1e6) + 5.0);
    }
}

Error onlySimulated(const QString &what, const QString &loadout)
{
    return {BenchSetup::tr("%1 is for a simulated digitizer").arg(what), loadout,
            BenchSetup::tr("Leave it out, or choose a simulated loadout")};
}

Result<std::unique_ptr<InstrumentSet>> makeDevices(const QString &loadout, const BenchParts &parts)
{
    PartsSource source;
    source.registry = parts.drivers;
    source.profiles = &parts.profiles;
    return parts.loadouts.make(loadout, &parts.findings, source);
}

} // namespace

Result<std::shared_ptr<InstrumentSet>> setUpBench(const ConsoleOptions &options, const QString &loadout,
                                                  const BenchParts &parts)
{
    auto made = options.replay.isEmpty() ? makeDevices(loadout, parts) : makeReplaySet(options.replay);
    if (!made)
        return made.error();
    std::shared_ptr<InstrumentSet> instruments = std::move(*made);
    setRecord(instruments->loadout.preset, options);

    if (!options.catalogue.isEmpty() && !instruments->bench)
        return onlySimulated(QStringLiteral("--catalog"), instruments->loadout.name);
    if (!options.catalogue.isEmpty()) {
        auto lines = readSpcat(options.catalogue);
        if (!lines)
            return lines.error();
        instruments->bench->setGas(gasFromCatalogue(*lines));
    }
    if (auto *digitizer = qobject_cast<PlayingDigitizer *>(instruments->digitizer.get())) {
        digitizer->setSeed(options.seed.value_or(QRandomGenerator::system()->generate64()));
        if (options.rateHz)
            digitizer->setShotRate(*options.rateHz > 0.0 ? ShotRate{ShotRate::Source::Fixed, *options.rateHz}
                                                         : ShotRate{ShotRate::Source::Maximum, 0.0});
    }
    return instruments;
}

} // namespace Chirpdeck::App
