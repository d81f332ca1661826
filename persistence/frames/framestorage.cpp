// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/frames/framestorage.h"

#include "persistence/frames/framemailbox.h"
#include "persistence/frames/framequeue.h"
#include "persistence/frames/framerun.h"
#include "persistence/frames/framewriter.h"

#include <QCoreApplication>
#include <QDir>
#include <QThread>

#include <algorithm>

namespace Chirpdeck {

namespace {

struct Messages
{
    Q_DECLARE_TR_FUNCTIONS(Frames)
};

constexpr std::chrono::seconds EndPatience{10};
constexpr double HighPressure = 0.75;
constexpr double LowPressure = 0.5;

int checksumThreads(int wished)
{
    return wished > 0 ? wished : std::clamp(QThread::idealThreadCount() / 2, 1, 4);
}

QString keyOf(const FrameStem &stem)
{
    return stem.folder + QLatin1Char('/') + stem.stem;
}

bool isUnderWay(FrameState state)
{
    return state == FrameState::Reserved || state == FrameState::Acquiring || state == FrameState::Finalising;
}

} // namespace

FrameStorage::FrameStorage(QObject *parent)
    : FrameStorage(Options{}, parent)
{
}

FrameStorage::FrameStorage(const Options &options, QObject *parent)
    : QObject(parent)
    , m_options(options)
    , m_mailbox(std::make_shared<FrameMailbox>())
    , m_budget(std::make_shared<FrameBudget>(options.queueLimit))
    , m_writer(std::make_unique<FrameWriter>(options.syncInterval))
    , m_checksums(std::make_shared<ChecksumPool>(checksumThreads(options.checksumThreads), m_writer->waker()))
    , m_progress(this)
{
    qRegisterMetaType<FrameMap>();
    m_mailbox->open([this] {
        QMetaObject::invokeMethod(
            this, [this] { refresh(); }, Qt::QueuedConnection);
    });
    m_progress.setInterval(options.progressInterval);
    QObject::connect(&m_progress, &QTimer::timeout, this, &FrameStorage::tellProgress);
    nameHasChanged();
}

FrameStorage::~FrameStorage()
{
    connect(nullptr);
    for (const auto &run : runs())
        run->finish({{}, FrameExit::Abort, Messages::tr("The program was closed"), {}});
    drain(EndPatience);
    m_budget->close();
    m_mailbox->close();
    m_writer.reset();
}

void FrameStorage::setBase(const QString &base)
{
    if (m_base == base)
        return;
    m_base = base;
    nameHasChanged();
    emit baseChanged();
}

void FrameStorage::setFolder(const QString &folder)
{
    if (m_folder == folder)
        return;
    m_folder = folder;
    nameHasChanged();
    emit folderChanged();
}

void FrameStorage::setName(const QString &name)
{
    if (m_name == name)
        return;
    m_name = name;
    nameHasChanged();
    emit nameChanged();
}

void FrameStorage::setEnabled(bool enabled)
{
    if (m_enabled == enabled)
        return;
    m_enabled = enabled;
    emit enabledChanged();
}

void FrameStorage::setNumbered(bool numbered)
{
    if (m_numbered == numbered)
        return;
    m_numbered = numbered;
    emit numberedChanged();
    refresh();
}

void FrameStorage::setLysMembers(bool on)
{
    if (m_lysMembers == on)
        return;
    m_lysMembers = on;
    emit lysMembersChanged();
}

std::optional<qint64> FrameStorage::getNumber() const
{
    const std::scoped_lock lock(m_mutex);
    return m_numbered ? m_next : std::nullopt;
}

void FrameStorage::nameHasChanged()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_stem = stemOf(m_base, m_folder, m_name);
        m_next.reset();
    }
    look();
    m_mailbox->post();
}

/// Looks through the folder on a thread of its own, for a share that is gone may hold it for minutes.
void FrameStorage::look()
{
    const std::scoped_lock lock(m_mutex);
    m_mailbox->look(m_stem, ++m_looks);
}

Result<std::shared_ptr<FrameRun>> FrameStorage::reserve(const FrameShape &shape, const FillValue &fill,
                                                        FrameType type, const QList<FrameAxis> &axes)
{
    FramePlan plan;
    plan.axes = axes;
    plan.layout = {type, shape, {}, false};
    plan.isLayoutOpen = true;
    plan.fill = fill;
    plan.expectedPasses = 1;
    return reserve(std::move(plan));
}

Result<std::shared_ptr<FrameRun>> FrameStorage::reserve(const FrameLayout &layout, const FillValue &fill,
                                                        std::optional<qint64> expectedPasses,
                                                        const QList<FrameAxis> &axes)
{
    FramePlan plan;
    plan.layout = layout;
    plan.fill = fill;
    plan.axes = axes;
    plan.expectedPasses = expectedPasses;
    plan.passes = expectedPasses == 1 ? FramePasses::Single : m_passes;
    plan.layout.growing = plan.passes == FramePasses::Growing;
    return reserve(std::move(plan));
}

Result<std::shared_ptr<FrameRun>> FrameStorage::reserve(const FrameLayout &layout, const FrameTable &table,
                                                        const QList<FrameAxis> &axes)
{
    FramePlan plan;
    plan.layout = layout;
    plan.table = table;
    plan.axes = axes;
    plan.expectedPasses = 1;
    return reserve(std::move(plan));
}

Result<std::shared_ptr<FrameRun>> FrameStorage::reserve(FramePlan plan)
{
    Q_ASSERT(QThread::currentThread() == thread());
    if (!m_enabled) {
        const std::scoped_lock lock(m_mutex);
        if (m_run)
            m_run->finish({{}, FrameExit::Abort, Messages::tr("The next run began"), {}});
        m_run.reset();
        return std::shared_ptr<FrameRun>();
    }
    if (auto checked = plan.layout.check(); !checked)
        return checked.error();
    if (const auto fill = fillBytes(plan.layout.type, plan.fill); !fill)
        return fill.error();
    const auto tags = std::make_shared<FrameTags>();
    emit tagRequest(tags);

    plan.tags = tags->object();
    plan.base = QDir::cleanPath(QDir::current().absoluteFilePath(m_base));
    plan.folder = m_folder;
    plan.name = m_name;
    plan.numbered = m_numbered;
    plan.lysMembers = m_lysMembers;
    plan.whenFull = m_whenFull;
    plan.files = m_options.files;
    std::shared_ptr<FrameRun> run;
    {
        const std::scoped_lock lock(m_mutex);
        if (m_run)
            m_run->finish({{}, FrameExit::Abort, Messages::tr("The next run began"), {}});
        run = beginLocked(std::move(plan));
        m_pass = 0;
    }
    refresh();
    return run;
}

std::shared_ptr<FrameRun> FrameStorage::beginLocked(FramePlan plan)
{
    const FrameStem stem = stemOf(plan.base, plan.folder, plan.name);
    plan.firstNumber = m_floors.value(keyOf(stem), 0);
    plan.isNumberKnown = plan.numbered && stem == m_stem && m_next;
    if (plan.isNumberKnown) {
        plan.firstNumber = *m_next;
        m_next = plan.firstNumber + 1;
    }
    const std::weak_ptr<FrameMailbox> mailbox = m_mailbox;
    const auto changed = [mailbox] {
        if (const auto box = mailbox.lock())
            box->post();
    };
    m_run.reset(new FrameRun(std::move(plan), {m_budget, m_checksums, changed, m_writer->waker()}));
    m_tracked.push_back({m_run});
    m_writer->add(m_run);
    return m_run;
}

FrameReceipt FrameStorage::update(const FrameMap &frames, qint64 pass)
{
    std::shared_ptr<FrameRun> run;
    {
        const std::scoped_lock lock(m_mutex);
        run = m_run;
        if (!run)
            return {};
        if (run->plan().passes == FramePasses::FilePerPass) {
            const auto last = run->plan().expectedPasses;
            if (pass > m_pass && (!last || pass < *last)) {
                run->finish();
                FramePlan next = run->plan();
                next.tags.insert(QStringLiteral("pass"), pass);
                run = beginLocked(std::move(next));
                m_pass = pass;
            }
            pass = pass == m_pass ? 0 : -1;
        }
    }
    return run->update(frames, pass, QThread::currentThread() != thread());
}

void FrameStorage::save(const QList<FrameAxis> &axes)
{
    save(FrameEnding{axes, {}, {}, {}});
}

void FrameStorage::save(FrameEnding ending)
{
    if (const auto run = currentRun())
        run->finish(std::move(ending));
}

void FrameStorage::connect(FrameDetector *detector)
{
    for (const auto &connection : std::exchange(m_detector, {}))
        QObject::disconnect(connection);
    if (!detector)
        return;
    m_detector = {
        QObject::connect(
            detector, &FrameDetector::busyStateChanged, this,
            [this, detector](bool busy) {
                if (!busy)
                    return;
                const FrameLayout layout{detector->frameType(), detector->indexShape(),
                                         detector->frameShape(), false};
                const qint64 passes = detector->passes();
                const auto reserved =
                    reserve(layout, {}, passes > 0 ? std::optional(passes) : std::nullopt, detector->axes());
                if (!reserved) {
                    save();
                    const std::scoped_lock lock(m_mutex);
                    m_run.reset();
                    m_mailbox->tell(reserved.error());
                }
            },
            Qt::DirectConnection),
        QObject::connect(
            detector, &FrameDetector::dataAcquired, this,
            [this](const FrameMap &frames, qint64 pass) { update(frames, pass); }, Qt::DirectConnection),
        QObject::connect(
            detector, &FrameDetector::stopped, this,
            [this, detector](const QString &reason) { save(detector->ending(reason)); },
            Qt::DirectConnection),
        QObject::connect(
            detector, &QObject::destroyed, this,
            [this] {
                save(FrameEnding{{}, {}, Messages::tr("The detector was removed"), {}});
            },
            Qt::DirectConnection),
    };
}

bool FrameStorage::isSaving() const
{
    const std::scoped_lock lock(m_mutex);
    return std::any_of(m_tracked.begin(), m_tracked.end(), [](const Tracked &one) {
        return isUnderWay(one.run->status().state) && !one.run->isDone();
    });
}

FrameStatus FrameStorage::status() const
{
    const auto run = currentRun();
    FrameStatus status = run ? run->status() : FrameStatus{};
    status.queueBytes = m_budget->used();
    status.queueLimit = m_budget->limit();
    return status;
}

std::shared_ptr<FrameRun> FrameStorage::currentRun() const
{
    const std::scoped_lock lock(m_mutex);
    return m_run;
}

QList<std::shared_ptr<FrameRun>> FrameStorage::runs() const
{
    const std::scoped_lock lock(m_mutex);
    QList<std::shared_ptr<FrameRun>> runs;
    for (const auto &one : m_tracked)
        if (!one.run->isDone())
            runs.append(one.run);
    return runs;
}

bool FrameStorage::drain(std::chrono::milliseconds patience)
{
    return m_mailbox->waitUntil([this] { return !isSaving(); }, patience);
}

/// A number that a run has got.
void FrameStorage::noteNumber(const FrameRun &run, const FrameStatus &status)
{
    if (!status.number || status.state == FrameState::Empty)
        return;
    const std::scoped_lock lock(m_mutex);
    const FrameStem stem = stemOf(run.plan().base, run.plan().folder, run.plan().name);
    // One that went on in another folder has a number of that.
    if (status.path != stem.path(status.number))
        return;
    if (status.state == FrameState::Saved) {
        auto &floor = m_floors[keyOf(stem)];
        floor = std::max(floor, *status.number + 1);
    }
    if (stem == m_stem)
        m_next = std::max(m_next.value_or(0), *status.number + 1);
}

void FrameStorage::refresh()
{
    m_mailbox->isPosted = false;
    std::vector<Tracked> all;
    {
        const std::scoped_lock lock(m_mutex);
        all = m_tracked;
    }
    QStringList saved;
    QList<Error> losses = m_mailbox->takeErrors();
    std::vector<std::pair<Error, std::shared_ptr<FrameRun>>> failures;
    for (auto &one : all) {
        const FrameStatus status = one.run->status();
        losses += one.run->takeWarnings();
        if (status.failures != one.failures && status.state == FrameState::Failed)
            failures.emplace_back(status.error, one.run);
        if (status.state == FrameState::Saved && one.state != FrameState::Saved)
            saved.append(status.path);
        if (status.state != one.state)
            noteNumber(*one.run, status);
        // The number of a run that made no file is free again.
        if (status.state == FrameState::Empty || (status.state == FrameState::Failed && one.run->isDone()))
            look();
        one.state = status.state;
        one.failures = status.failures;
    }
    {
        const std::scoped_lock lock(m_mutex);
        for (auto &one : m_tracked)
            for (const auto &told : all)
                if (told.run == one.run)
                    one = told;
        std::erase_if(m_tracked, [](const Tracked &one) {
            return one.run->isDone() && one.state == one.run->status().state;
        });
        if (const auto found = m_mailbox->takeNumber(m_looks)) {
            qint64 next = std::max(*found, m_floors.value(keyOf(m_stem), 0));
            // Runs of this moment may not have made their part yet.
            for (const auto &one : m_tracked)
                if (one.run->plan().numbered &&
                    stemOf(one.run->plan().base, one.run->plan().folder, one.run->plan().name) == m_stem)
                    next = std::max(next, one.run->status().number.value_or(one.run->plan().firstNumber) + 1);
            m_next = next;
        }
    }

    const FrameStatus now = status();
    const bool isNowSaving = isSaving();
    const auto number = getNumber();
    // Whoever waits for the end of a run finds its file named by then.
    for (const auto &path : saved)
        emit finished(path);
    if (std::exchange(m_toldNumber, number) != number)
        emit numberChanged();
    if (std::exchange(m_toldState, now.state) != now.state)
        emit stateChanged(now.state);
    if (std::exchange(m_toldSaving, isNowSaving) != isNowSaving) {
        if (isNowSaving)
            m_progress.start();
        else
            m_progress.stop();
        emit savingStateChanged(isNowSaving);
    }
    for (const auto &error : losses)
        emit frameLost(error);
    for (const auto &[error, run] : failures)
        emit failed(error, run);
    tellProgress();
}

void FrameStorage::tellProgress()
{
    const double share = static_cast<double>(m_budget->used()) / static_cast<double>(m_budget->limit());
    const bool isHigh = share > (m_toldPressure ? LowPressure : HighPressure);
    if (std::exchange(m_toldPressure, isHigh) != isHigh)
        emit pressureChanged(isHigh);
    emit progressChanged();
}

} // namespace Chirpdeck
