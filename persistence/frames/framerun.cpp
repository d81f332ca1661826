// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/frames/framerun.h"

#include "persistence/frames/framenames.h"
#include "persistence/frames/partfile.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace Chirpdeck {

namespace {

struct Messages
{
    Q_DECLARE_TR_FUNCTIONS(Frames)
};

// A pass number that leaps over more cells is a mistake, and would be paid with memory. Records that were
// added up before anybody saw them are a leap as well: these are half an hour of a digitizer at 10 kHz.
constexpr qint64 LongestLeap = 1 << 24;

QString indexText(const FrameIndex &at, qint64 pass)
{
    return pass == 0 ? shapeText(at) : Messages::tr("%1 of pass %2").arg(shapeText(at)).arg(pass);
}

Error afterTheEnd(const FrameIndex &at, qint64 pass)
{
    return {Messages::tr("A frame came after the end of its run"), indexText(at, pass),
            Messages::tr("Begin a new run to store more frames")};
}

} // namespace

FrameRun::FrameRun(FramePlan plan, Surroundings surroundings)
    : m_plan(std::move(plan))
    , m_around(std::move(surroundings))
    , m_startedAt(QDateTime::currentDateTimeUtc())
    , m_layout(m_plan.layout)
    , m_isLayoutOpen(m_plan.isLayoutOpen)
    , m_base(m_plan.base)
    , m_folder(m_plan.folder)
{
}

FrameRun::~FrameRun() = default;

FrameStatus FrameRun::status() const
{
    const std::scoped_lock lock(m_mutex);
    FrameStatus status;
    status.state = m_state;
    status.path = m_path;
    status.number = m_number;
    status.passes = m_passes;
    status.framesExpected = expectedCells();
    status.framesTaken = m_takenCount;
    status.framesWritten = m_written;
    status.framesSecured = m_secured;
    status.isEndKnown = !m_layout.growing || m_plan.expectedPasses;
    status.bytesWritten = m_isLayoutOpen ? 0 : m_written * m_layout.frameBytes();
    status.bytesExpected = m_isLayoutOpen ? m_layout.passBytes() : expectedCells() * m_layout.frameBytes();
    status.queueFrames = static_cast<qint64>(m_queue.size());
    status.queueBytes = m_around.budget->used();
    status.queueLimit = m_around.budget->limit();
    status.dropped = m_dropped;
    status.refused = m_refused;
    status.exit = m_exit;
    status.failures = m_failures;
    status.error = m_error;
    return status;
}

/// Of an open layout one, for nobody knows how many frames it is made of.
qint64 FrameRun::expectedCells() const
{
    if (m_isLayoutOpen)
        return 1;
    if (!m_layout.growing)
        return m_layout.cellsPerPass();
    return std::max(m_plan.expectedPasses.value_or(m_passes), m_passes) * m_layout.cellsPerPass();
}

FrameReceipt FrameRun::update(const FrameMap &frames, qint64 pass, bool mayWait)
{
    FrameReceipt receipt;
    for (auto entry = frames.begin(); entry != frames.end(); ++entry)
        updateOne(entry.key(), entry.value(), pass, mayWait, receipt);
    if (receipt.taken > 0)
        m_around.wake();
    if (!receipt.isComplete())
        m_around.changed();
    return receipt;
}

void FrameRun::lose(Loss kind, qint64 cells, const Error &error, FrameReceipt &receipt)
{
    const bool isDrop = kind == Loss::Full;
    (isDrop ? m_dropped : m_refused) += cells;
    (isDrop ? receipt.dropped : receipt.refused) += cells;
    if (receipt.error == Error())
        receipt.error = error;
    const unsigned bit = 1U << static_cast<unsigned>(kind);
    if ((m_toldLosses & bit) == 0) {
        m_toldLosses |= bit;
        m_warnings.append(error);
    }
}

QList<Error> FrameRun::takeWarnings()
{
    const std::scoped_lock lock(m_mutex);
    return std::exchange(m_warnings, {});
}

/// The first frame of an open layout tells where the index ends and the frame begins.
bool FrameRun::settleLayout(const FrameIndex &at, const Frame &frame)
{
    if (!m_isLayoutOpen)
        return true;
    FrameLayout layout = m_layout;
    if (at.size() > layout.index.size() || layout.index.mid(at.size()) != frame.shape() ||
        frame.type() != layout.type)
        return false;
    layout.frame = frame.shape();
    layout.index = layout.index.first(at.size());
    if (!layout.blockOf(at))
        return false;
    m_layout = layout;
    m_isLayoutOpen = false;
    return true;
}

Result<FrameRun::Place> FrameRun::placeOf(const FrameIndex &at, const Frame &frame, qint64 pass,
                                          Loss *kind) const
{
    const auto found = m_isLayoutOpen ? std::nullopt : m_layout.blockOf(at);
    const FrameLayout::Block block = found.value_or(FrameLayout::Block());
    *kind = Loss::Form;
    // Of an open layout every frame that fits would have settled it.
    const bool isForm = !m_isLayoutOpen && frame.type() == m_layout.type &&
                        (!found || (frame.shape() == m_layout.index.mid(at.size()) + m_layout.frame &&
                                    frame.bytes().size() == block.count * m_layout.frameBytes()));
    if (!isForm)
        return Error{Messages::tr("A frame of %1 %2 does not fit into a data set of %3 %4")
                         .arg(shortName(frame.type()), shapeText(frame.shape()), shortName(m_layout.type),
                              shapeText(m_layout.shape())),
                     indexText(at, pass),
                     Messages::tr("Check the detector's frame size; the other frames are stored")};
    *kind = Loss::Place;
    const bool isPass = pass >= 0 && (m_plan.passes == FramePasses::Growing
                                          ? pass < m_plan.expectedPasses.value_or(pass + 1) &&
                                                (pass - m_passes) <= LongestLeap / m_layout.cellsPerPass() + 1
                                          : pass == 0);
    if (!found || !isPass)
        return Error{Messages::tr("A frame is out of the range of the data set"), indexText(at, pass),
                     Messages::tr("Check the detector's index; the other frames are stored")};
    return Place{pass * m_layout.cellsPerPass() + block.first, block.count};
}

void FrameRun::updateOne(const FrameIndex &at, const Frame &frame, qint64 pass, bool mayWait,
                         FrameReceipt &receipt)
{
    std::unique_lock lock(m_mutex);
    if (m_ending || m_isDiscarded) {
        lose(Loss::Ended, 1, afterTheEnd(at, pass), receipt);
        return;
    }
    settleLayout(at, frame);
    Loss kind = Loss::Place;
    const auto place = placeOf(at, frame, pass, &kind);
    if (!place) {
        lose(kind, 1, place.error(), receipt);
        return;
    }
    const qint64 bytes = m_layout.frameBytes();
    if (static_cast<qint64>(m_taken.size()) < place->first + place->count)
        m_taken.resize(static_cast<std::size_t>(place->first + place->count));
    // A pass has begun when it was asked for, whatever becomes of its frames.
    m_passes = std::max(m_passes, pass + 1);
    for (qint64 i = 0; i < place->count; ++i) {
        const qint64 cell = place->first + i;
        if (m_taken[static_cast<std::size_t>(cell)]) {
            lose(Loss::Taken, 1,
                 {Messages::tr("A second frame came for a place that has one"), indexText(at, pass),
                  Messages::tr("The first one is kept")},
                 receipt);
            continue;
        }
        if (m_ending || m_isDiscarded) {
            lose(Loss::Ended, 1, afterTheEnd(at, pass), receipt);
            continue;
        }
        m_taken[static_cast<std::size_t>(cell)] = true;
        ++m_inFlight;
        lock.unlock();
        FrameItemPtr item = itemOf(cell, frame.bytes().sliced(i * bytes, bytes), frame, mayWait);
        lock.lock();
        --m_inFlight;
        if (!item) {
            m_taken[static_cast<std::size_t>(cell)] = false;
            lose(Loss::Full, 1,
                 {Messages::tr("A frame was dropped because the drive is too slow"), indexText(at, pass),
                  Messages::tr("Take frames more slowly, or store them on a faster drive")},
                 receipt);
            continue;
        }
        if (m_state == FrameState::Failed)
            item->hold();
        m_queue.push_back(std::move(item));
        ++m_takenCount;
        ++receipt.taken;
        if (m_state == FrameState::Reserved)
            m_state = FrameState::Acquiring;
        const bool isEndKnown = !m_layout.growing || m_plan.expectedPasses;
        if (!m_ending && isEndKnown && m_takenCount == expectedCells())
            finishLocked({});
    }
    const bool hasEnded = m_ending.has_value();
    const bool isNews = m_takenCount == receipt.taken || hasEnded;
    lock.unlock();
    // The end may have waited for this very frame, also where it was dropped.
    if (hasEnded)
        m_around.wake();
    if (isNews)
        m_around.changed();
}

FrameItemPtr FrameRun::itemOf(qint64 cell, QByteArrayView bytes, const Frame &frame, bool mayWait)
{
    const qint64 cost = FrameItem::costOf(bytes.size());
    FrameBudget &budget = *m_around.budget;
    auto share = FrameBudget::Share::Live;
    if (m_takesNothing) {
        if (!budget.takeHeld(cost))
            return nullptr;
        share = FrameBudget::Share::Held;
    } else if (!budget.take(cost, mayWait && m_plan.whenFull == WhenFull::Wait,
                            [this] { return m_takesNothing.load(); })) {
        return nullptr;
    }
    auto item = std::make_shared<FrameItem>(cell, bytes, frame.owner(), m_around.budget, share);
    m_around.checksums->add(item);
    return item;
}

void FrameRun::noteRow(const FrameRow &row)
{
    const auto &table = m_plan.table;
    if (row.row < 0 || row.row >= table.rows() ||
        static_cast<qsizetype>(row.values.size()) != table.columns.size())
        return;
    const std::scoped_lock lock(m_mutex);
    if (!m_ending && !m_isDiscarded)
        m_rows.push_back(row);
}

void FrameRun::finish(FrameEnding ending)
{
    {
        const std::scoped_lock lock(m_mutex);
        if (m_ending || m_isDiscarded) {
            // Only the axes can still be of use to a run that has all its frames.
            if (m_ending && m_ending->axes.isEmpty())
                m_ending->axes = ending.axes;
            return;
        }
        finishLocked(std::move(ending));
    }
    m_around.wake();
    m_around.changed();
}

bool FrameRun::isWhole() const
{
    return !m_isLayoutOpen && m_takenCount > 0 && m_takenCount == expectedCells();
}

FrameExit FrameRun::exitNow() const
{
    const FrameExit wished = m_ending ? m_ending->exit.value_or(FrameExit::Success) : FrameExit::Success;
    if (wished != FrameExit::Success || isWhole())
        return wished;
    return m_hasLostCells ? FrameExit::Fail : FrameExit::Abort;
}

void FrameRun::finishLocked(FrameEnding ending)
{
    m_ending = std::move(ending);
    m_exit = exitNow();
    if (m_state == FrameState::Reserved || m_state == FrameState::Acquiring)
        m_state = FrameState::Finalising;
}

void FrameRun::retry()
{
    goOn(std::nullopt);
}

void FrameRun::retryIn(const QString &base, const QString &folder)
{
    goOn(std::pair(base, folder));
}

void FrameRun::goOn(const std::optional<std::pair<QString, QString>> &place)
{
    {
        const std::scoped_lock lock(m_mutex);
        if (m_state != FrameState::Failed || m_isDiscarded)
            return;
        bool isElsewhere = false;
        if (place) {
            const FrameStem stem = stemOf(place->first, place->second, m_plan.name);
            m_base = stem.base;
            m_folder = place->second;
            isElsewhere = m_part && QFileInfo(m_part->path()).absolutePath() != stem.folder;
        }
        m_mustMove = isElsewhere || (m_part && m_part->hasLostTrust());
        m_error = {};
        m_takesNothing = false;
        for (const auto &item : m_queue)
            item->revive();
        m_state = m_ending ? FrameState::Finalising
                           : (m_takenCount > 0 ? FrameState::Acquiring : FrameState::Reserved);
    }
    m_around.wake();
    m_around.changed();
}

void FrameRun::discard()
{
    std::deque<FrameItemPtr> forgotten;
    {
        const std::scoped_lock lock(m_mutex);
        if (m_state != FrameState::Failed)
            return;
        m_isDiscarded = true;
        m_takesNothing = true;
        forgotten.swap(m_queue);
    }
    m_around.wake();
    m_around.changed();
}

} // namespace Chirpdeck
