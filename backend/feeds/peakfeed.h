// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/spectrum/fftplan.h"
#include "backend/spectrum/peaks.h"
#include "backend/spectrum/spectrum.h"
#include "persistence/data/fid.h"
#include "persistence/data/result.h"

#include <QObject>
#include <QThreadPool>

#include <memory>
#include <optional>

namespace Chirpdeck {

/// What is searched: the spectrum that is shown, and the record that it was made of where it is that of one
/// record. Both are shared, not copied.
struct PeakRequest
{
    std::shared_ptr<const Spectrum> spectrum;
    FidList fids; ///< empty: frequencies are interpolated, not fitted
    int frame = 0;
    PeakSearch search;
    quint64 source = 0; ///< comes back with the answer
};

/// Finds lines in the background, on a thread of its own. A request that comes while another is worked on
/// replaces the one that waits; the last one is always answered. Belongs to the thread that it is made on,
/// which needs an event loop.
class PeakFeed : public QObject
{
    Q_OBJECT

public:
    /// The plans must outlive this object.
    explicit PeakFeed(FftPlans &plans, QObject *parent = nullptr);
    /// Waits for the search that is under way; its answer is dropped.
    ~PeakFeed() override;

    void request(const PeakRequest &request);
    /// True from a request until the last one has been answered.
    bool isBusy() const noexcept { return m_working; }

signals:
    void found(const std::vector<Chirpdeck::Peak> &peaks, Chirpdeck::FtUnits units, quint64 source);
    void failed(const Chirpdeck::Error &error, quint64 source);

private:
    struct Memory;
    using Answer = Result<std::vector<Peak>>;

    void start(const PeakRequest &request);
    void deliver(const PeakRequest &request, const Answer &answer);

    FftPlans &m_plans;
    std::shared_ptr<Memory> m_memory;
    std::optional<PeakRequest> m_waiting;
    bool m_working = false;
    QThreadPool m_pool;
};

} // namespace Chirpdeck
