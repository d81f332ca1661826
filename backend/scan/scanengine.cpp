// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/acquisition/benchcommands.h"
#include "backend/acquisition/runengine.h"
#include "backend/acquisition/runlog.h"
#include "backend/scan/activescan.h"
#include "instruments/core/await.h"
#include "instruments/loadout/instrumentset.h"
#include "persistence/frames/framerun.h"

#include <QJsonArray>

#include <chrono>

namespace Chirpdeck::Scan {

namespace {

using namespace std::chrono_literals;

constexpr auto AskDeadline = 10s;
constexpr auto DetectorStopDeadline = 30s;
constexpr auto DriveLook = 20ms;
constexpr auto TickInterval = 250ms;

} // namespace

ScanEngine::ScanEngine(std::shared_ptr<InstrumentSet> instruments, Acquisition::RunEngine *runs,
                       std::shared_ptr<Acquisition::RunLog> log, const FrameStorage::Options &storage)
    : m_instruments(std::move(instruments))
    , m_runs(runs)
    , m_log(std::move(log))
    , m_options(storage)
    , m_tick(this)
{
    qRegisterMetaType<ScanStatus>();
    qRegisterMetaType<QList<SettableInfo>>();
    connect(&m_tick, &QTimer::timeout, this, &ScanEngine::publish);
}

ScanEngine::~ScanEngine()
{
    m_scope.close();
    m_waits.close();
    if (m_scan && m_scan->detector)
        m_scan->detector->frames().stop();
}

void ScanEngine::setInstruments(std::shared_ptr<InstrumentSet> instruments)
{
    if (m_scan)
        return;
    m_instruments = std::move(instruments);
    tellSettables();
}

void ScanEngine::start(const ScanRequest &request)
{
    QMetaObject::invokeMethod(
        this, [this, request] { run(request); }, Qt::QueuedConnection);
}

void ScanEngine::pause()
{
    QMetaObject::invokeMethod(
        this,
        [this] {
            if (!m_scan || m_mustStop)
                return;
            m_isPaused = true;
            publish();
        },
        Qt::QueuedConnection);
}

void ScanEngine::resume()
{
    QMetaObject::invokeMethod(
        this,
        [this] {
            if (!std::exchange(m_isPaused, false))
                return;
            if (m_status.state == ScanState::Paused)
                m_waits.cancelAll();
            publish();
        },
        Qt::QueuedConnection);
}

void ScanEngine::stop()
{
    QMetaObject::invokeMethod(
        this,
        [this] {
            if (!m_scan || std::exchange(m_mustStop, true))
                return;
            m_isPaused = false;
            if (m_scan->measuring) {
                m_scan->detector->frames().stop();
                // A detector that does not end its run must not keep the scan for ever.
                const std::weak_ptr<QPromise<QString>> waited = m_scan->measuring;
                QTimer::singleShot(DetectorStopDeadline, this, [this, waited] {
                    if (m_scan && !waited.expired() && m_scan->measuring == waited.lock())
                        m_scan->end(tr("The detector does not stop"));
                });
            }
            publish();
            // Last: the scan may have ended when this returns.
            m_waits.cancelAll();
        },
        Qt::QueuedConnection);
}

void ScanEngine::retryFailed()
{
    QMetaObject::invokeMethod(this, [this] {
        for (const auto &run : failedRuns())
            run->retry();
        publish();
    });
}

void ScanEngine::discardFailed()
{
    QMetaObject::invokeMethod(this, [this] {
        for (const auto &run : failedRuns())
            run->discard();
        publish();
    });
}

void ScanEngine::requestSettables()
{
    QMetaObject::invokeMethod(
        this, [this] { tellSettables(); }, Qt::QueuedConnection);
}

QCoro::Task<Result<QList<SettableValue>>> ScanEngine::settablesOf(Instrument *device)
{
    auto asking = awaitWithin(m_scope, runOn(device, [device] { return device->settableValues(); }),
                              AskDeadline, tr("Asking %1").arg(device->key().text()));
    const Result<QList<SettableValue>> values = co_await asking;
    co_return values;
}

QCoro::Task<void> ScanEngine::tellSettables()
{
    QList<SettableInfo> all;
    const auto instruments = m_instruments; // others may take their place meanwhile
    for (auto *device : instruments->all()) {
        auto asking = settablesOf(device);
        const Result<QList<SettableValue>> values = co_await asking;
        if (!values && isCancelled(values.error()))
            co_return;
        if (!values)
            continue;
        for (const auto &value : *values)
            all.append({value.address(), value.device.text(), value.label, value.unit, value.minimum,
                        value.maximum, value.decimals});
    }
    emit settablesChanged(all);
}

QCoro::Task<void> ScanEngine::run(ScanRequest request)
{
    if (m_scan)
        co_return;
    const auto scan = std::make_shared<Active>();
    scan->request = request;
    scan->shape = request.shape();
    m_scan = scan;
    m_mustStop = false;
    m_isPaused = false;
    m_lastRun.reset();
    const ScanStatus fresh;
    m_status = fresh;
    m_status.progress.points = request.pointCount();
    m_tick.start(TickInterval);
    enter(ScanState::Preparing);
    auto carrying = carryOut(scan);
    const Result<void> done = co_await carrying;
    if (m_scope.isClosed())
        co_return;
    auto ending = finish(scan, done);
    co_await ending;
}

QCoro::Task<Result<void>> ScanEngine::carryOut(std::shared_ptr<Active> scan)
{
    auto preparing = prepare(scan);
    const Result<void> prepared = co_await preparing;
    if (!prepared || m_mustStop)
        co_return prepared;
    m_log->add(LogCode::Normal,
               tr("Scan of %n point(s) began.", nullptr, static_cast<int>(m_status.progress.points)));
    scan->busy.start();
    for (qint64 point = 0; point < m_status.progress.points && !m_mustStop; ++point) {
        auto doing = doPoint(scan, point);
        const Result<void> done = co_await doing;
        if (!done)
            co_return done;
    }
    co_return Result<void>();
}

QCoro::Task<Result<void>> ScanEngine::prepare(std::shared_ptr<Active> scan)
{
    if (auto checked = checkRequest(scan->request); !checked)
        co_return checked;
    const DetectorInfo *info = findDetector(scan->request.detector);
    if (!info) {
        const Error error{tr("There is no such detector"), scan->request.detector, tr("Choose another one")};
        co_return error;
    }
    if (m_runs) {
        auto lending = m_runs->lend(tr("A scan"));
        const Result<void> lent = co_await lending;
        if (!lent)
            co_return lent;
        scan->hasDevices = true;
    }
    // What a scan does not need may be missing; what it needs says so when it is used.
    auto opening = Acquisition::openDevices(m_scope, m_instruments);
    const Result<void> opened = co_await opening;
    if (!opened && isCancelled(opened.error()))
        co_return opened;
    auto finding = findAxes(scan);
    const Result<void> found = co_await finding;
    if (!found)
        co_return found;
    scan->detector = info->make(m_instruments, {scan->request.shots});
    auto preparing = scan->detector->prepare();
    const Result<void> prepared = co_await preparing;
    if (!prepared || m_mustStop)
        co_return prepared;
    co_return reserve(*scan);
}

QCoro::Task<Result<void>> ScanEngine::findAxes(std::shared_ptr<Active> scan)
{
    for (const auto &wish : scan->request.axes) {
        Active::Axis axis;
        axis.wish = wish;
        if (wish.isRepeat()) {
            scan->axes.push_back(axis);
            continue;
        }
        axis.device = m_instruments->find(HardwareKey::parse(wish.deviceText()));
        if (!axis.device) {
            const Error error{tr("There is no such device"), wish.deviceText(),
                              tr("Choose a device of the loadout for this axis")};
            co_return error;
        }
        auto asking = settablesOf(axis.device);
        const Result<QList<SettableValue>> values = co_await asking;
        if (!values)
            co_return values.error();
        QStringList offered;
        for (const auto &value : *values) {
            offered.append(value.key);
            if (value.key.compare(wish.valueKey(), Qt::CaseInsensitive) == 0)
                axis.value = value;
        }
        if (!axis.value) {
            const Error error{tr("%1 has no value \"%2\" to set").arg(wish.deviceText(), wish.valueKey()),
                              wish.address, tr("Choose one of: %1").arg(offered.join(QStringLiteral(", ")))};
            co_return error;
        }
        for (const double point : wish.points) {
            if (axis.value->contains(point))
                continue;
            const Error error{
                tr("%1 %2 is outside the range of %3").arg(point).arg(axis.value->unit, axis.value->label),
                wish.address,
                tr("Choose values from %1 to %2 %3")
                    .arg(axis.value->minimum)
                    .arg(axis.value->maximum)
                    .arg(axis.value->unit)};
            co_return error;
        }
        scan->axes.push_back(axis);
    }
    co_return Result<void>();
}

QJsonObject ScanEngine::tagsOf(const Active &scan) const
{
    QJsonArray axes;
    for (const auto &axis : scan.axes) {
        QJsonObject object{{QStringLiteral("settleSeconds"), axis.wish.settleSeconds}};
        if (axis.value) {
            object.insert(QStringLiteral("device"), axis.device->key().text());
            object.insert(QStringLiteral("driver"), axis.device->driver());
            object.insert(QStringLiteral("simulated"), axis.device->isSimulated());
            object.insert(QStringLiteral("value"), axis.value->key);
            object.insert(QStringLiteral("label"), axis.value->label);
            object.insert(QStringLiteral("unit"), axis.value->unit);
        } else {
            object.insert(QStringLiteral("label"), axis.wish.label);
        }
        axes.append(object);
    }
    QJsonObject detector = scan.detector->facts();
    detector.insert(QStringLiteral("id"), scan.request.detector);
    return {{QStringLiteral("scan"), QJsonObject{{QStringLiteral("axes"), axes}}},
            {QStringLiteral("detector"), detector}};
}

std::unique_ptr<FrameStorage> ScanEngine::makeStorage()
{
    auto storage = std::make_unique<FrameStorage>(m_options);
    connect(storage.get(), &FrameStorage::savingStateChanged, this, &ScanEngine::publish);
    connect(storage.get(), &FrameStorage::failed, this, &ScanEngine::publish);
    return storage;
}

QList<std::shared_ptr<FrameRun>> ScanEngine::failedRuns() const
{
    QList<std::shared_ptr<FrameRun>> failed;
    for (const auto *storage : {m_storage.get(), m_pointStorage.get()}) {
        if (!storage)
            continue;
        for (const auto &run : storage->runs())
            if (run->status().state == FrameState::Failed)
                failed.append(run);
    }
    return failed;
}

Result<void> ScanEngine::reserve(Active &scan)
{
    FrameDetector &detector = scan.detector->frames();
    QList<FrameAxis> axes;
    FrameTable table{scan.shape, {{QStringLiteral("time"), QStringLiteral("s since 1970-01-01 UTC")}}};
    for (std::size_t i = 0; i < scan.axes.size(); ++i) {
        const auto &axis = scan.axes[i];
        axes.append({axis.wish.points, axis.value ? axis.value->label : axis.wish.label,
                     axis.value ? axis.value->unit : QString()});
        if (axis.value)
            table.columns.append({QStringLiteral("readback_%1").arg(i), axis.value->unit});
    }
    axes += detector.axes();
    if (!m_storage)
        m_storage = makeStorage();
    m_storage->setBase(scan.request.base);
    m_storage->setFolder(scan.request.folder);
    m_storage->setName(scan.request.name);
    const QJsonObject tags = tagsOf(scan);
    const auto tagging = connect(m_storage.get(), &FrameStorage::tagRequest, this,
                                 [tags](const std::shared_ptr<FrameTags> &all) {
                                     for (auto tag = tags.begin(); tag != tags.end(); ++tag)
                                         all->set(tag.key(), tag.value());
                                 });
    const FrameLayout layout{detector.frameType(), scan.shape + detector.indexShape(), detector.frameShape(),
                             false};
    auto reserved = m_storage->reserve(layout, table, axes);
    disconnect(tagging);
    if (!reserved)
        return reserved.error();
    scan.file = *reserved;
    m_lastRun = scan.file;
    return {};
}

QCoro::Task<void> ScanEngine::finish(std::shared_ptr<Active> scan, Result<void> done)
{
    enter(ScanState::Finishing);
    m_status.outcome = !done        ? ScanOutcome::Failed
                       : m_mustStop ? ScanOutcome::Stopped
                                    : ScanOutcome::Complete;
    m_status.error = done ? Error() : done.error();
    if (scan->file) {
        const auto exit = !done ? std::optional(FrameExit::Fail)
                                : (m_mustStop ? std::optional(FrameExit::Abort) : std::nullopt);
        scan->file->finish({{}, exit, done ? QString() : done.error().text(), {}});
        FrameStatus file = scan->file->status();
        const auto isPointOpen = [this] { return m_pointStorage && m_pointStorage->isSaving(); };
        while ((!file.isOver() && file.state != FrameState::Failed) || isPointOpen()) {
            auto waiting = pauseFor(m_scope, DriveLook);
            const Result<void> waited = co_await waiting;
            if (!waited)
                co_return;
            file = scan->file->status();
        }
        if (file.state == FrameState::Failed && done) {
            m_status.outcome = ScanOutcome::Failed;
            m_status.error = file.error;
        }
    }
    if (scan->hasDevices)
        m_runs->takeBack();
    if (m_status.outcome == ScanOutcome::Failed)
        m_log->add(LogCode::Error, tr("Scan failed: %1").arg(m_status.error.text()));
    else
        m_log->add(
            LogCode::Normal,
            tr("Scan ended: %1 of %2 points.").arg(m_status.progress.done).arg(m_status.progress.points));
    publish();
    m_tick.stop();
    m_scan.reset();
    m_status.state = ScanState::Idle;
    publish();
    emit finished(m_status);
}

void ScanEngine::enter(ScanState state)
{
    if (m_status.state == state)
        return;
    m_status.state = state;
    publish();
}

void ScanEngine::publish()
{
    m_status.pausing = m_isPaused && m_status.state != ScanState::Paused;
    m_status.stopping = m_mustStop && m_scan;
    m_status.secondsLeft = m_status.progress.secondsLeft();
    if (m_lastRun)
        m_status.file = m_lastRun->status();
    m_status.unsaved = static_cast<int>(failedRuns().size());
    emit statusChanged(m_status);
}

} // namespace Chirpdeck::Scan
