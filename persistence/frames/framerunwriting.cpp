// SPDX-License-Identifier: GPL-3.0-or-later

// What the writing thread does for a run.
#include "persistence/frames/framerun.h"
#include "persistence/frames/partfile.h"

#include <QCoreApplication>

namespace Chirpdeck {

namespace {

struct Messages
{
    Q_DECLARE_TR_FUNCTIONS(Frames)
};

// What is written before the other runs of the storage have their turn.
constexpr qint64 SliceBytes = 16 << 20;
constexpr std::size_t SliceItems = 4096;

} // namespace

bool FrameRun::serve()
{
    bool mustOpen = false;
    bool mustMove = false;
    bool isNothing = false;
    std::optional<Error> syncFailure;
    // Closing may wait for the drive, and happens without the lock.
    std::shared_ptr<PartFile> closed;
    {
        const std::scoped_lock lock(m_mutex);
        if (m_isDiscarded) {
            closed.swap(m_part);
            m_pending.clear();
            return false;
        }
        if (m_state == FrameState::Failed || m_state == FrameState::Saved || m_state == FrameState::Empty)
            return false;
        syncFailure = std::exchange(m_syncFailure, std::nullopt);
        mustMove = std::exchange(m_mustMove, false);
        mustOpen = !m_part;
        isNothing = mustOpen && m_ending && m_takenCount == 0 && m_inFlight == 0;
    }
    if (isNothing) {
        enter(FrameState::Empty);
        return false;
    }
    bool hasMore = false;
    const auto step = [&]() -> Result<void> {
        if (syncFailure && !mustMove)
            return *syncFailure;
        if (mustMove && !mustOpen) {
            m_oldPart = m_part;
            mustOpen = true;
        }
        if (mustOpen)
            if (auto opened = openPart(); !opened)
                return opened;
        if (m_oldPart)
            if (auto moved = moveFrames(); !moved)
                return moved;
        if (auto written = writeSome(hasMore); !written)
            return written;
        if (auto recorded = recordWritten(); !recorded)
            return recorded;
        return hasMore ? Result<void>() : complete();
    };
    if (const auto done = step(); !done) {
        fail(done.error());
        return false;
    }
    return hasMore;
}

Result<void> FrameRun::openPart()
{
    FramePlan plan = m_plan;
    {
        const std::scoped_lock lock(m_mutex);
        plan.base = m_base;
        plan.folder = m_folder;
        plan.layout = m_layout;
        // A number known for the first folder says nothing about another one, and part of the first try may
        // stand under it.
        plan.isNumberKnown =
            plan.isNumberKnown && !m_oldPart && m_base == m_plan.base && m_folder == m_plan.folder;
    }
    auto part = PartFile::create(plan);
    if (!part)
        return part.error();
    {
        const std::scoped_lock lock(m_mutex);
        m_part = *part;
        m_path = m_part->path();
        m_number = m_part->number();
        m_recorded = m_secured = 0;
    }
    m_around.changed();
    return {};
}

Result<void> FrameRun::describePart()
{
    FrameDescription description;
    {
        const std::scoped_lock lock(m_mutex);
        description.layout = m_layout;
        if (m_part->isDescribed() || m_isLayoutOpen)
            return {};
    }
    const auto fill = fillBytes(description.layout.type, m_plan.fill);
    if (!fill)
        return fill.error();
    description.fill = *fill;
    description.expectedPasses = m_plan.expectedPasses;
    description.tags = m_plan.tags;
    description.axes = m_plan.axes;
    description.table = m_plan.table;
    description.lysMembers = m_plan.lysMembers;
    description.startedAt = m_startedAt;
    if (auto described = m_part->describe(description); !described)
        return described;
    // A new list has none of the rows that another part's had.
    const std::scoped_lock lock(m_mutex);
    m_recordedRows = 0;
    return {};
}

/// Takes over what the first part holds. Cells that cannot be read back are missing from then on.
Result<void> FrameRun::moveFrames()
{
    bool isWhole = true;
    if (m_oldPart->isDescribed()) {
        if (auto described = describePart(); !described)
            return described;
        std::vector<qint64> lost;
        const CellTable &cells = m_oldPart->cells();
        const qint64 end = cells.end();
        for (qint64 cell = 0; cell < end; ++cell) {
            if (!cells.has(cell) || m_part->cells().has(cell))
                continue;
            const auto content = m_oldPart->readCell(cell);
            if (!content || !content->has_value()) {
                lost.push_back(cell);
                continue;
            }
            if (auto written = m_part->writeCell(cell, **content); !written)
                return written;
            if (auto recorded = m_part->record({{cell, cells.crc(cell)}}); !recorded)
                return recorded;
        }
        // Until the drive has confirmed the copies, the first part has the only frames that are sure.
        if (auto synced = m_part->sync(); !synced)
            return synced;
        isWhole = lost.empty();
        const std::scoped_lock lock(m_mutex);
        m_recorded = m_secured = m_part->cells().count();
        for (const qint64 cell : lost)
            m_taken[static_cast<std::size_t>(cell)] = false;
        m_takenCount -= static_cast<qint64>(lost.size());
        m_written -= static_cast<qint64>(lost.size());
        m_hasLostCells = m_hasLostCells || !isWhole;
    }
    // A part of which everything stands elsewhere would only be offered for recovery; what cannot be read now
    // may be readable another time.
    if (isWhole)
        (void)m_oldPart->remove();
    m_oldPart.reset();
    return {};
}

Result<void> FrameRun::writeSome(bool &hasMore)
{
    std::vector<FrameItemPtr> items;
    {
        const std::scoped_lock lock(m_mutex);
        qint64 bytes = 0;
        while (!m_queue.empty() && items.size() < SliceItems && bytes < SliceBytes) {
            bytes += m_queue.front()->bytes.size();
            items.push_back(std::move(m_queue.front()));
            m_queue.pop_front();
        }
        hasMore = !m_queue.empty();
    }
    if (items.empty())
        return {};
    Result<void> written = describePart();
    std::size_t done = 0;
    for (; written && done < items.size(); ++done) {
        written = m_part->writeCell(items[done]->cell, items[done]->bytes);
        if (!written)
            break;
    }
    const std::scoped_lock lock(m_mutex);
    m_written += static_cast<qint64>(done);
    m_pending.insert(m_pending.end(), items.begin(), items.begin() + static_cast<std::ptrdiff_t>(done));
    // What was not written waits for another try, in its order.
    m_queue.insert(m_queue.begin(), items.begin() + static_cast<std::ptrdiff_t>(done), items.end());
    return written;
}

/// The rows first: a frame that is listed has its row.
Result<void> FrameRun::recordRows()
{
    if (!m_part->isDescribed())
        return {};
    std::vector<FrameRow> rows;
    {
        const std::scoped_lock lock(m_mutex);
        rows.assign(m_rows.begin() + static_cast<std::ptrdiff_t>(m_recordedRows), m_rows.end());
    }
    for (const auto &row : rows) {
        if (auto recorded = m_part->recordRow(row); !recorded)
            return recorded;
        const std::scoped_lock lock(m_mutex);
        ++m_recordedRows;
    }
    return {};
}

Result<void> FrameRun::recordWritten()
{
    if (auto recorded = recordRows(); !recorded)
        return recorded;
    std::vector<WrittenCell> cells;
    std::vector<FrameItemPtr> waiting;
    std::vector<FrameItemPtr> ready;
    for (auto &item : m_pending) {
        if (!item->isSummed.load(std::memory_order_acquire)) {
            waiting.push_back(std::move(item));
            continue;
        }
        cells.push_back({item->cell, item->crc});
        ready.push_back(std::move(item));
    }
    m_pending.swap(waiting);
    if (cells.empty())
        return {};
    if (auto recorded = m_part->record(cells); !recorded) {
        m_pending.insert(m_pending.begin(), ready.begin(), ready.end());
        return recorded;
    }
    const std::scoped_lock lock(m_mutex);
    m_recorded = m_part->cells().count();
    return {};
}

Result<void> FrameRun::complete()
{
    FrameEnding ending;
    RunFacts facts;
    bool isEmpty = false;
    {
        const std::scoped_lock lock(m_mutex);
        if (!m_ending || !m_queue.empty() || m_inFlight > 0 || !m_pending.empty())
            return {};
        m_exit = exitNow();
        ending = *m_ending;
        ending.exit = m_exit;
        facts = {m_exit, ending.reason, m_dropped, m_refused, false, QDateTime::currentDateTimeUtc()};
        isEmpty = m_takenCount == 0;
        m_state = FrameState::Finalising;
    }
    m_around.changed();
    if (isEmpty) {
        if (auto removed = m_part->remove(); !removed)
            return removed;
        enter(FrameState::Empty);
        return {};
    }
    if (auto completed = m_part->complete(ending, facts); !completed)
        return completed;
    enter(FrameState::Saved);
    return {};
}

/// The last change of a run that has ended: the part is closed, and with it its lock goes.
void FrameRun::enter(FrameState state)
{
    std::shared_ptr<PartFile> closed;
    {
        const std::scoped_lock lock(m_mutex);
        m_state = state;
        if (m_part) {
            m_path = m_part->path();
            m_number = m_part->number();
        }
        if (state == FrameState::Empty)
            m_path.clear();
        m_secured = m_recorded;
        closed.swap(m_part);
    }
    closed.reset();
    m_around.changed();
}

void FrameRun::fail(const Error &error)
{
    std::shared_ptr<PartFile> failedPlace;
    {
        const std::scoped_lock lock(m_mutex);
        m_error = error;
        ++m_failures;
        m_state = FrameState::Failed;
        // Written, but not known to be: they are still in memory, and are written again.
        m_written -= static_cast<qint64>(m_pending.size());
        m_queue.insert(m_queue.begin(), m_pending.begin(), m_pending.end());
        m_pending.clear();
        for (const auto &item : m_queue)
            item->hold();
        if (m_oldPart) {
            // The second place has failed as well: what the first one has is copied by the next try.
            failedPlace = m_part == m_oldPart ? nullptr : m_part;
            m_part = std::exchange(m_oldPart, nullptr);
        }
    }
    if (failedPlace)
        (void)failedPlace->remove();
    m_takesNothing = true;
    m_around.budget->wakeAll();
    m_around.changed();
}

void FrameRun::sync()
{
    std::shared_ptr<PartFile> part;
    qint64 recorded = 0;
    {
        const std::scoped_lock lock(m_mutex);
        recorded = m_recorded;
        if (!m_part || m_state == FrameState::Failed || m_secured == recorded || m_syncFailure)
            return;
        part = m_part;
    }
    const auto synced = part->sync();
    {
        const std::scoped_lock lock(m_mutex);
        if (part != m_part)
            return;
        if (synced)
            m_secured = recorded;
        else
            m_syncFailure = synced.error();
    }
    if (!synced)
        m_around.wake();
    m_around.changed();
}

bool FrameRun::isDone() const
{
    const std::scoped_lock lock(m_mutex);
    return m_isDiscarded || m_state == FrameState::Saved || m_state == FrameState::Empty;
}

} // namespace Chirpdeck
