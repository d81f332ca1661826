// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/scan/scanstatus.h"
#include "instruments/core/settablevalue.h"
#include "instruments/core/taskscope.h"
#include "persistence/frames/framestorage.h"

#include <QCoro/QCoroTask>
#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <memory>

namespace Chirpdeck {
class Instrument;
class InstrumentSet;
} // namespace Chirpdeck

namespace Chirpdeck::Acquisition {
class RunEngine;
class RunLog;
} // namespace Chirpdeck::Acquisition

namespace Chirpdeck::Scan {

/// Carries out scans: moves the axes of nested loops, lets the detector measure at each point, and stores
/// every frame at its place in one N-dimensional file, with set-points, read-backs and times.
///
/// Lives on the engine's thread. The functions below may be called from any thread; they only post. While a
/// scan is on it has the devices, and no run starts. A frame that was produced is in the file, however the
/// scan ends. The axes stay where the last point left them.
class ScanEngine : public QObject
{
    Q_OBJECT

public:
    ScanEngine(std::shared_ptr<InstrumentSet> instruments, Acquisition::RunEngine *runs,
               std::shared_ptr<Acquisition::RunLog> log, const FrameStorage::Options &storage = {});
    ~ScanEngine() override;

    /// Puts other devices in the place of those in use; not while a scan is on. On the engine's thread.
    void setInstruments(std::shared_ptr<InstrumentSet> instruments);
    void start(const ScanRequest &request);
    /// After the point that is being measured.
    void pause();
    void resume();
    /// Ends the scan at once; what was measured is kept.
    void stop();
    /// Whether there is a scan, or one that has ended and is not on disk yet. On the engine's thread only.
    bool isOn() const { return m_scan != nullptr; }
    /// Answers with settablesChanged(): what can be an axis, of all devices.
    void requestSettables();
    /// Tries once more to write the files that could not be written.
    void retryFailed();
    /// Gives those frames up.
    void discardFailed();

signals:
    void statusChanged(const Chirpdeck::Scan::ScanStatus &status);
    /// After the file of the scan has its name, or could not be written.
    void finished(const Chirpdeck::Scan::ScanStatus &status);
    void settablesChanged(const QList<Chirpdeck::Scan::SettableInfo> &values);

private:
    struct Active;

    QCoro::Task<void> run(ScanRequest request);
    QCoro::Task<Result<void>> carryOut(std::shared_ptr<Active> scan);
    QCoro::Task<Result<void>> prepare(std::shared_ptr<Active> scan);
    QCoro::Task<Result<void>> findAxes(std::shared_ptr<Active> scan);
    QCoro::Task<Result<QList<SettableValue>>> settablesOf(Instrument *device);
    QCoro::Task<void> tellSettables();
    std::unique_ptr<FrameStorage> makeStorage();
    QList<std::shared_ptr<FrameRun>> failedRuns() const;
    Result<void> reserve(Active &scan);
    QCoro::Task<Result<void>> doPoint(std::shared_ptr<Active> scan, qint64 point);
    QCoro::Task<Result<void>> waitWhilePaused();
    QCoro::Task<Result<void>> waitForDrive(std::shared_ptr<Active> scan);
    QCoro::Task<Result<void>> moveTo(std::shared_ptr<Active> scan, qint64 point);
    QCoro::Task<Result<void>> readBack(std::shared_ptr<Active> scan, qint64 point);
    QCoro::Task<Result<void>> measure(std::shared_ptr<Active> scan, qint64 point);
    Result<std::shared_ptr<FrameRun>> beginPointFile(const Active &scan, const FrameIndex &at);
    QCoro::Task<void> finish(std::shared_ptr<Active> scan, Result<void> done);
    QJsonObject tagsOf(const Active &scan) const;
    void enter(ScanState state);
    void publish();

    std::shared_ptr<InstrumentSet> m_instruments;
    Acquisition::RunEngine *const m_runs;
    const std::shared_ptr<Acquisition::RunLog> m_log;
    const FrameStorage::Options m_options;
    std::shared_ptr<Active> m_scan; ///< its detector outlives the storage, whose end lets go who waits for it
    std::unique_ptr<FrameStorage> m_storage;
    std::unique_ptr<FrameStorage> m_pointStorage; ///< where every point has a file; made when it is needed
    std::shared_ptr<FrameRun> m_lastRun;
    ScanStatus m_status;
    bool m_mustStop = false;
    bool m_isPaused = false;
    QTimer m_tick;
    TaskScope m_waits; ///< that stop, pause and resume cut short
    TaskScope m_scope;
};

} // namespace Chirpdeck::Scan
