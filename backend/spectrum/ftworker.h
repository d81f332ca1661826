// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/spectrum/spectrum.h"
#include "persistence/data/fid.h"
#include "persistence/data/result.h"

#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <chrono>
#include <memory>

namespace Chirpdeck {

class FftPlans;

/// Makes spectra in the background, the latest request first and only that: a request that comes while a
/// transform is running replaces the one that waits, so that nothing piles up however fast the data come. The
/// last request is always answered.
///
/// Requests and answers belong to the thread of this object, which needs an event loop.
class FtWorker : public QObject
{
    Q_OBJECT
    /// True from a request until the last one has been answered.
    Q_PROPERTY(bool busy READ isBusy NOTIFY busyChanged)

public:
    static constexpr std::chrono::milliseconds DefaultIdleTime = std::chrono::minutes(5);

    /// Transforms on a thread of `pool`, one at a time, or on an own thread without a pool. The plans and the
    /// pool must outlive this object.
    explicit FtWorker(FftPlans &plans, QThreadPool *pool = nullptr, QObject *parent = nullptr);
    /// Waits for the running transform; its result is dropped.
    ~FtWorker() override;

    /// Asks for the spectrum of `frame` (0 = all frames; see transform()). The FIDs are shared, not copied.
    void request(const FidList &fids, int frame, const FtSettings &settings);

    bool isBusy() const noexcept { return m_busy; }

    /// Memory and plans are given back after this time without a request, and come again with the next one.
    void setIdleTime(std::chrono::milliseconds time);
    std::chrono::milliseconds idleTime() const { return m_idleTimer.intervalAsDuration(); }
    /// Whether that happens at all; it does unless switched off.
    void setIdleCleanup(bool enabled);
    bool idleCleanup() const noexcept { return m_idleCleanup; }
    /// Gives memory and unused plans back at once; after the running transform, if there is one.
    void releaseResources();
    /// True while memory is held between transforms.
    bool holdsResources() const;

Q_SIGNALS:
    /// A spectrum and the time that it took to make.
    void finished(const std::shared_ptr<const Chirpdeck::Spectrum> &spectrum, double milliseconds);
    void failed(const Chirpdeck::Error &error);
    void busyChanged();

private:
    struct Shared;

    void answer(quint64 serial, const std::shared_ptr<const Spectrum> &spectrum, const Error &error,
                double milliseconds);
    void setBusy(bool busy);
    void restartIdleTimer();

    FftPlans &m_plans;
    std::unique_ptr<QThreadPool> m_ownPool;
    QThreadPool *m_pool;
    std::shared_ptr<Shared> m_shared;
    QTimer m_idleTimer;
    quint64 m_lastSerial = 0;
    bool m_idleCleanup = true;
    bool m_busy = false;
};

} // namespace Chirpdeck
