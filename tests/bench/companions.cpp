// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/companions.h"

#include "persistence/stores/checkpointwriter.h"
#include "persistence/stores/experimentfolder.h"
#include "persistence/stores/fidsinglestorage.h"

#include <chrono>
#include <stdexcept>

namespace Chirpdeck::Bench {

FidList describedFids(Sums sums, quint64 shots)
{
    FidList fids;
    fids.spacing = 20e-12;
    fids.probeFreqMHz = 28'000.0;
    fids.vMult = 1e-3;
    fids.shots = shots;
    fids.size = std::ssize(*sums);
    fids.frames = 1;
    fids.sums = std::move(sums);
    return fids;
}

FtSettings liveSettings()
{
    FtSettings settings;
    settings.window = WindowFunction::BlackmanHarris;
    return settings;
}

Saver::Saver()
{
    const auto folder = ExperimentFolder::forRun(m_folder.path());
    if (!folder)
        throw std::runtime_error(qPrintable(folder.error().text()));
    m_storage = std::make_unique<FidSingleStorage>(*folder);
    if (const auto started = m_storage->start(); !started)
        throw std::runtime_error(qPrintable(started.error().text()));
    m_checkpoint = std::make_unique<CheckpointWriter>(m_folder.path());
    m_thread = std::thread([this] { work(); });
}

Saver::~Saver()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_stop = true;
    }
    m_wake.notify_one();
    if (m_thread.joinable())
        m_thread.join();
}

void Saver::offer(const FidList &fids)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_waiting = fids;
    }
    m_wake.notify_one();
}

void Saver::work()
{
    std::unique_lock lock(m_mutex);
    while (true) {
        m_wake.wait(lock, [this] { return m_stop || m_waiting; });
        if (m_stop)
            return;
        const FidList fids = *std::exchange(m_waiting, std::nullopt);
        lock.unlock();
        const auto secured = m_checkpoint->write(0, fids);
        const auto saved = m_storage->save(fids);
        lock.lock();
        if (!secured)
            m_problem = secured.error().text();
        ++m_saves;
        if (!saved)
            m_problem = saved.error().text();
    }
}

void Saver::finish()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_stop = true;
    }
    m_wake.notify_one();
    m_thread.join();
    if (!m_problem.isEmpty())
        throw std::runtime_error(qPrintable(m_problem));
    if (m_saves == 0)
        throw std::runtime_error("nothing was saved");
}

Companions::Due Companions::everySeconds(double seconds)
{
    using Clock = std::chrono::steady_clock;
    return [interval = std::chrono::duration<double>(seconds), last = Clock::time_point()](quint64) mutable {
        const auto now = Clock::now();
        if (now - last < interval)
            return false;
        last = now;
        return true;
    };
}

Companions::Due Companions::everyShots(quint64 shots)
{
    return [shots, next = shots](quint64 summed) mutable {
        if (summed < next)
            return false;
        next = summed + shots;
        return true;
    };
}

Companions::Companions(FftPlans &plans, Due snapshotDue, Due saveDue)
    : m_snapshotDue(std::move(snapshotDue))
    , m_saveDue(std::move(saveDue))
    , m_pipeline(plans)
{
    QObject::connect(&m_pipeline, &SpectrumPipeline::finished, &m_pipeline, [this] { ++m_spectra; });
    QObject::connect(&m_pipeline, &SpectrumPipeline::failed, &m_pipeline,
                     [this](const Error &error) { m_problem = error.text(); });
}

void Companions::follow(const Acquisition::Accumulator &accumulator)
{
    const bool snapshot = m_snapshotDue(accumulator.shots());
    const bool save = m_saveDue(accumulator.shots());
    if (!snapshot && !save)
        return;
    const FidList fids = describedFids(accumulator.sums(), accumulator.shots());
    if (save)
        m_saver.offer(fids);
    if (snapshot)
        QMetaObject::invokeMethod(&m_pipeline, [this, fids] { m_pipeline.request(fids, liveSettings()); });
}

void Companions::finish()
{
    m_saver.finish();
    if (!m_problem.isEmpty())
        throw std::runtime_error(qPrintable(m_problem));
    if (m_spectra == 0)
        throw std::runtime_error("no spectrum was made");
}

} // namespace Chirpdeck::Bench
