// SPDX-License-Identifier: GPL-3.0-or-later

// What the engine does at one point of a scan.
#include "backend/scan/activescan.h"
#include "instruments/core/await.h"
#include "instruments/core/instrument.h"
#include "persistence/frames/framerun.h"

#include <QDateTime>
#include <QJsonArray>
#include <QThread>

#include <algorithm>
#include <chrono>
#include <limits>

namespace Chirpdeck::Scan {

namespace {

using namespace std::chrono_literals;

// Lasers and valves may travel for minutes.
constexpr auto MoveDeadline = 10min;
constexpr auto ReadDeadline = 10s;
// Nobody knows how long a detector exposes: a stop ends the wait, not the clock.
constexpr auto MeasureDeadline = std::chrono::hours(24 * 7);
constexpr auto Pause = 1h;
constexpr auto DriveLook = 20ms;
constexpr double FullQueue = 0.75;
constexpr double FreeQueue = 0.5;

double nowSeconds()
{
    return static_cast<double>(QDateTime::currentMSecsSinceEpoch()) * 1e-3;
}

} // namespace

QCoro::Task<Result<void>> ScanEngine::doPoint(std::shared_ptr<Active> scan, qint64 point)
{
    auto pausing = waitWhilePaused();
    const Result<void> resumed = co_await pausing;
    if (!resumed || m_mustStop)
        co_return resumed;
    auto waiting = waitForDrive(scan);
    const Result<void> hasRoom = co_await waiting;
    if (!hasRoom || m_mustStop)
        co_return hasRoom;
    auto moving = moveTo(scan, point);
    const Result<void> moved = co_await moving;
    if (!moved || m_mustStop)
        co_return moved;
    auto reading = readBack(scan, point);
    const Result<void> read = co_await reading;
    if (!read || m_mustStop)
        co_return read;
    auto measuring = measure(scan, point);
    const Result<void> measured = co_await measuring;
    if (!measured || m_mustStop)
        co_return measured;
    m_status.progress.done = point + 1;
    m_status.progress.busySeconds = scan->busySeconds();
    publish();
    co_return Result<void>();
}

QCoro::Task<Result<void>> ScanEngine::waitWhilePaused()
{
    if (!m_isPaused)
        co_return Result<void>();
    const auto scan = m_scan;
    scan->busyBefore = scan->busySeconds();
    scan->isPaused = true;
    enter(ScanState::Paused);
    while (m_isPaused && !m_mustStop) {
        auto waiting = pauseFor(m_waits, Pause);
        const Result<void> waited = co_await waiting;
        if (!waited && m_scope.isClosed())
            co_return waited;
    }
    scan->isPaused = false;
    scan->busy.restart();
    // Whoever woke this is still at it, and no other wait of that kind would hold.
    auto returning = pauseFor(m_scope, 0ms);
    const Result<void> returned = co_await returning;
    co_return returned;
}

QCoro::Task<Result<void>> ScanEngine::waitForDrive(std::shared_ptr<Active> scan)
{
    FrameStatus file = scan->file->status();
    const auto share = [&file] {
        return static_cast<double>(file.queueBytes) /
               static_cast<double>(std::max<qint64>(1, file.queueLimit));
    };
    if (file.state != FrameState::Failed && share() < FullQueue)
        co_return Result<void>();
    enter(ScanState::Waiting);
    while (file.state != FrameState::Failed && share() > FreeQueue && !m_mustStop) {
        auto waiting = pauseFor(m_scope, DriveLook);
        const Result<void> waited = co_await waiting;
        if (!waited)
            co_return waited;
        file = scan->file->status();
    }
    if (file.state == FrameState::Failed)
        co_return file.error;
    co_return Result<void>();
}

QCoro::Task<Result<void>> ScanEngine::moveTo(std::shared_ptr<Active> scan, qint64 point)
{
    const FrameIndex at = indexOf(scan->shape, point);
    const qsizetype first = firstMoved(scan->shape, point);
    double settle = 0.0;
    for (qsizetype d = first; d < at.size() && !m_mustStop; ++d) {
        auto &axis = scan->axes[static_cast<std::size_t>(d)];
        const double target = axis.wish.points[static_cast<std::size_t>(at[d])];
        if (axis.now == target)
            continue;
        settle = std::max(settle, axis.wish.settleSeconds);
        axis.now = target;
        if (!axis.value)
            continue;
        enter(ScanState::Moving);
        const auto set = axis.value->set;
        auto moving = awaitWithin(m_scope, runOn(axis.device, [set, target] { return set(target); }),
                                  MoveDeadline, tr("Setting %1").arg(axis.value->label));
        const Result<double> moved = co_await moving;
        if (!moved && isCancelled(moved.error()))
            co_return moved.error();
        if (!moved) {
            const Error error{tr("%1 could not be set to %2 %3: %4")
                                  .arg(axis.value->label, QString::number(target, 'g', 10), axis.value->unit,
                                       moved.error().what),
                              axis.wish.address, moved.error().action};
            co_return error;
        }
    }
    m_status.position.clear();
    for (const auto &axis : scan->axes)
        if (axis.value && axis.now)
            m_status.position.append(
                tr("%1: %2 %3")
                    .arg(axis.value->label, QString::number(*axis.now, 'g', 10), axis.value->unit));
    if (settle <= 0.0 || m_mustStop)
        co_return Result<void>();
    enter(ScanState::Settling);
    QElapsedTimer passed;
    passed.start();
    const auto wanted = static_cast<qint64>(settle * 1000.0);
    while (passed.elapsed() < wanted && !m_mustStop) {
        auto waiting = pauseFor(m_waits, std::chrono::milliseconds(wanted - passed.elapsed()));
        const Result<void> waited = co_await waiting;
        if (!waited && m_scope.isClosed())
            co_return waited;
    }
    co_return Result<void>();
}

QCoro::Task<Result<void>> ScanEngine::readBack(std::shared_ptr<Active> scan, qint64 point)
{
    FrameRow row{point, {nowSeconds()}};
    for (auto &axis : scan->axes) {
        if (!axis.value)
            continue;
        const auto read = axis.value->read;
        auto asking = awaitWithin(m_scope, runOn(axis.device, [read] { return read(); }), ReadDeadline,
                                  tr("Reading %1").arg(axis.value->label));
        const Result<double> value = co_await asking;
        if (!value && isCancelled(value.error()))
            co_return value.error();
        // The set-point is known; that it cannot be read back is no reason to lose the rest of a night.
        row.values.push_back(value ? *value : std::numeric_limits<double>::quiet_NaN());
    }
    scan->file->noteRow(row);
    co_return Result<void>();
}

Result<std::shared_ptr<FrameRun>> ScanEngine::beginPointFile(const Active &scan, const FrameIndex &at)
{
    if (scan.request.pointFiles.isEmpty())
        return std::shared_ptr<FrameRun>();
    const auto name = pointName(scan.request, at);
    if (!name)
        return name.error();
    if (!m_pointStorage)
        m_pointStorage = makeStorage();
    m_pointStorage->setBase(scan.request.base);
    m_pointStorage->setFolder(scan.request.folder);
    m_pointStorage->setName(*name);
    QJsonObject tags = tagsOf(scan);
    QJsonArray index, points;
    for (const qint64 counter : at)
        index.append(counter);
    for (const double point : setPointsOf(scan.request, at))
        points.append(point);
    QJsonObject about = tags.value(QLatin1String("scan")).toObject();
    about.insert(QStringLiteral("index"), index);
    about.insert(QStringLiteral("setPoints"), points);
    about.insert(QStringLiteral("file"), scan.file->status().path);
    tags.insert(QStringLiteral("scan"), about);
    const auto tagging = connect(m_pointStorage.get(), &FrameStorage::tagRequest, this,
                                 [tags](const std::shared_ptr<FrameTags> &all) {
                                     for (auto tag = tags.begin(); tag != tags.end(); ++tag)
                                         all->set(tag.key(), tag.value());
                                 });
    FrameDetector &detector = scan.detector->frames();
    const FrameLayout layout{detector.frameType(), detector.indexShape(), detector.frameShape(), false};
    auto run = m_pointStorage->reserve(layout, {}, 1, detector.axes());
    disconnect(tagging);
    return run;
}

QCoro::Task<Result<void>> ScanEngine::measure(std::shared_ptr<Active> scan, qint64 point)
{
    enter(ScanState::Measuring);
    const FrameIndex at = indexOf(scan->shape, point);
    const auto pointFile = beginPointFile(*scan, at);
    if (!pointFile)
        co_return pointFile.error();
    FrameDetector *detector = &scan->detector->frames();
    scan->measuring = std::make_shared<QPromise<QString>>();
    scan->measuring->start();
    const QFuture<QString> ended = scan->measuring->future();

    const auto file = scan->file;
    const auto ownFile = *pointFile;
    QThread *const here = thread();
    const auto taking = connect(
        detector, &FrameDetector::dataAcquired, detector,
        [file, ownFile, at, here](const FrameMap &frames, qint64) {
            const bool mayWait = QThread::currentThread() != here;
            FrameMap placed;
            for (auto frame = frames.begin(); frame != frames.end(); ++frame)
                placed.insert(at + frame.key(), frame.value());
            file->update(placed, 0, mayWait);
            if (ownFile)
                ownFile->update(frames, 0, mayWait);
        },
        Qt::DirectConnection);
    // After the last frame, in the order of the detector's thread.
    const std::weak_ptr<Active> waiting = scan;
    const auto ending = connect(detector, &FrameDetector::stopped, this, [waiting](const QString &reason) {
        if (const auto one = waiting.lock())
            one->end(reason);
    });
    const Result<void> begun = detector->start(1);
    if (!begun) {
        disconnect(taking);
        disconnect(ending);
        scan->measuring.reset();
        if (ownFile)
            ownFile->finish({{}, FrameExit::Fail, begun.error().what, {}});
        co_return begun;
    }
    auto measuring = awaitWithin(m_scope, ended, MeasureDeadline, tr("Measuring"));
    const Result<QString> reason = co_await measuring;
    if (!reason && isCancelled(reason.error()))
        co_return reason.error();
    disconnect(taking);
    disconnect(ending);
    if (ownFile) {
        ownFile->finish();
        m_status.pointFile = ownFile->status().path;
    }
    // It still tells that it is not busy any more; the next point must not come before.
    while (detector->isBusy() && !m_mustStop) {
        auto resting = pauseFor(m_scope, 1ms);
        const Result<void> rested = co_await resting;
        if (!rested)
            co_return rested;
    }
    const QString fault = reason ? *reason : reason.error().text();
    if (!fault.isEmpty()) {
        const Error error{
            tr("The detector stopped: %1").arg(fault), scan->request.detector,
            tr("What was measured before is in the file. Check the detector, then start again")};
        co_return error;
    }
    co_return Result<void>();
}

} // namespace Chirpdeck::Scan
