// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/benchsetup.h"
#include "backend/acquisition/benchcommands.h"
#include "backend/acquisition/runplanner.h"
#include "instruments/loadout/drivers.h"
#include "instruments/loadout/loadoutmanager.h"
#include "instruments/loadout/profilemanager.h"
#include "instruments/simulation/recordpool.h"
#include "instruments/simulation/simulatedftmwdigitizer.h"

#include <QCoreApplication>

#include <memory>
#include <vector>

namespace Chirpdeck::Test {

/// The settings that the digitizer of a run with these options synthesises from.
inline SynthesisSettings synthesisOf(const App::ConsoleOptions &options)
{
    const auto registry = standardDrivers();
    const LoadoutManager loadouts;
    const ProfileManager profiles(registry);
    Findings findings;
    auto made =
        App::setUpBench(options, loadouts.names().constFirst(), {loadouts, profiles, registry, findings});
    if (!made)
        qFatal("%s", qPrintable(made.error().text()));
    const auto &instruments = *made;
    const auto plan = Acquisition::planRun({}, *instruments);
    TaskScope scope;
    auto preparing = toFuture(Acquisition::prepareDevices(scope, instruments, plan));
    while (!preparing.isFinished())
        QCoreApplication::processEvents();
    if (const auto prepared = preparing.result(); !prepared)
        qFatal("%s", qPrintable(prepared.error().text()));
    if (const auto playing = toFuture(instruments->awg->start()).result(); !playing)
        qFatal("%s", qPrintable(playing.error().text()));
    return static_cast<SimulatedFtmwDigitizer &>(*instruments->digitizer)
        .synthesis(plan->experiment.ftmw->digitizer);
}

/// What a run with these options and their seed has summed after a number of shots. Going forward is cheap.
class SeededSource
{
public:
    explicit SeededSource(const App::ConsoleOptions &options)
        : m_settings(synthesisOf(options))
        , m_pool(RecordFormat::of(m_settings), *options.seed)
        , m_record(static_cast<std::size_t>(m_pool.format().bytes()) / sizeof(qint64) + 1)
        , m_sums(static_cast<std::size_t>(m_pool.format().points()))
    {
        Q_ASSERT(m_pool.format().bytesPerPoint == 1);
        m_pool.setSignal(synthesizeSignal(m_settings));
    }

    const SynthesisSettings &settings() const { return m_settings; }

    /// `shots` must not become smaller from call to call.
    const std::vector<qint64> &sums(quint64 shots)
    {
        const auto record = std::as_writable_bytes(std::span(m_record))
                                .first(static_cast<std::size_t>(m_pool.format().bytes()));
        for (; m_shots < shots; ++m_shots) {
            m_pool.next(record);
            const auto *samples = reinterpret_cast<const std::int8_t *>(record.data());
            for (std::size_t i = 0; i < m_sums.size(); ++i)
                m_sums[i] += samples[i];
        }
        return m_sums;
    }

private:
    SynthesisSettings m_settings;
    RecordPool m_pool;
    std::vector<qint64> m_record; ///< aligned memory of one record
    std::vector<qint64> m_sums;
    quint64 m_shots = 0;
};

} // namespace Chirpdeck::Test
