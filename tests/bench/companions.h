// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/acquisition/accumulator.h"
#include "backend/feeds/spectrumpipeline.h"
#include "persistence/data/fid.h"
#include "persistence/data/ftsettings.h"

#include <QTemporaryDir>

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>

namespace Chirpdeck {
class CheckpointWriter;
class FidSingleStorage;
} // namespace Chirpdeck

namespace Chirpdeck::Bench {

/// Spacing, scale and LO of an ordinary broadband spectrometer.
FidList describedFids(Sums sums, quint64 shots);
/// Blackman–Harris without zero padding.
FtSettings liveSettings();

/// Saves sums durably into an experiment of its own, as its data and as its checkpoint, on its own thread;
/// latest wins.
class Saver
{
public:
    Saver();
    ~Saver();
    void offer(const FidList &fids);
    /// Waits for the save that is under way. Throws when one has failed, or none has been made.
    void finish();

private:
    void work();

    QTemporaryDir m_folder;
    std::unique_ptr<FidSingleStorage> m_storage;
    std::unique_ptr<CheckpointWriter> m_checkpoint;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::optional<FidList> m_waiting;
    bool m_stop = false;
    int m_saves = 0;
    QString m_problem;
    std::thread m_thread;
};

/// What goes on beside a run: snapshots, their spectra, and saves. Belongs to the thread that made it, which
/// needs an event loop; `follow` is called on the accumulator's.
class Companions
{
public:
    /// Whether it is time, given the shots summed; asked on the accumulator's thread.
    using Due = std::function<bool(quint64 shots)>;
    static Due everySeconds(double seconds);
    static Due everyShots(quint64 shots);

    Companions(FftPlans &plans, Due snapshotDue, Due saveDue);

    void follow(const Acquisition::Accumulator &accumulator);
    /// Throws when a spectrum or a save has failed, or none has been made.
    void finish();

private:
    Saver m_saver;
    Due m_snapshotDue;
    Due m_saveDue;
    int m_spectra = 0;
    QString m_problem;
    SpectrumPipeline m_pipeline;
};

} // namespace Chirpdeck::Bench
