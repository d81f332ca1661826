// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/stores/fidstoragebase.h"

#include "persistence/csv/base36.h"
#include "persistence/stores/fidreader.h"
#include "persistence/stores/filesystem.h"

#include <QCoreApplication>

namespace Chirpdeck {

namespace {

struct Messages
{
    Q_DECLARE_TR_FUNCTIONS(FidStorage)
};

} // namespace

void FidStorageBase::offer(const FidList &fids)
{
    const std::scoped_lock lock(m_mutex);
    m_current = fids;
    m_isSaved = false;
}

void FidStorageBase::setCurrent(const FidList &fids)
{
    const std::scoped_lock lock(m_mutex);
    m_current = fids;
    m_isSaved = true;
}

FidList FidStorageBase::current() const
{
    const std::scoped_lock lock(m_mutex);
    return m_current;
}

Result<void> FidStorageBase::onStart()
{
    const std::scoped_lock saving(m_saveMutex);
    if (isTransient())
        return {};
    return folder()->write(fidParamsFileName(), fidParamsCsv(params()));
}

Result<void> FidStorageBase::onResume()
{
    if (isTransient())
        return {};
    if (auto settled = folder()->settle(); !settled)
        return settled;
    auto table = FidReader(folder()->path()).params();
    if (!table)
        return table.error();
    {
        const std::scoped_lock lock(m_mutex);
        m_table = *table;
    }
    return table->empty() ? onStart() : Result<void>();
}

Result<void> FidStorageBase::goTo(int segment)
{
    if (segment == 0)
        return {};
    return Error{Messages::tr("The run has no segment %1").arg(segment + 1), {}, {}};
}

Result<int> FidStorageBase::backup(const FidList &)
{
    return Error{Messages::tr("A run of this kind has no backups"),
                 {},
                 Messages::tr("Its sums are saved as they come; a scan has a file for each segment")};
}

quint64 FidStorageBase::savedShots(int index) const
{
    const std::scoped_lock lock(m_mutex);
    const auto row = m_table.find(index);
    return row == m_table.end() ? 0 : row->second.shots;
}

FidParamsTable FidStorageBase::params() const
{
    const std::scoped_lock lock(m_mutex);
    return m_table;
}

Result<void> FidStorageBase::saveFile(int index, const FidList &fids)
{
    auto table = params();
    table[index] = FidParams::of(fids);
    ContentMark mark;
    if (!isTransient()) {
        const QByteArray content = formatFidList(fids);
        mark = ContentMark::of(content);
        auto written = folder()->writeTogether({fidFileName(index), content},
                                               {{fidParamsFileName(), fidParamsCsv(table)}});
        if (!written)
            return written;
    }
    const std::scoped_lock lock(m_mutex);
    m_table = std::move(table);
    m_marks[index] = mark;
    return {};
}

Result<FidList> FidStorageBase::savedFids(int index) const
{
    FidParams params;
    std::optional<ContentMark> mark;
    {
        const std::scoped_lock lock(m_mutex);
        const auto row = m_table.find(index);
        if (row == m_table.end() || row->second.shots == 0)
            return FidList();
        params = row->second;
        if (const auto known = m_marks.find(index); known != m_marks.end())
            mark = known->second;
    }
    // Nobody else writes here during a run, and the table describes what was saved last, so that there is no
    // need to ask the journal, which grows with every save.
    const QString path = folder()->pathOf(fidFileName(index));
    auto content = readWhole(path);
    if (!content)
        return content.error();
    auto parsed = parseFidList(*content, path);
    if (!parsed)
        return parsed.error();
    if (parsed->size != params.size || (mark && *mark != ContentMark::of(*content)))
        return Error{Messages::tr("The file is not what was saved: it was changed or damaged since"), path,
                     Messages::tr("Stop the run and verify the experiment")};
    return FidList{params.spacing,  params.probeFreqMHz,
                   params.vMult,    params.shots,
                   params.sideband, parsed->size,
                   parsed->frames,  std::make_shared<const std::vector<qint64>>(std::move(parsed->sums))};
}

Result<void> FidStorageBase::onSave()
{
    const std::scoped_lock saving(m_saveMutex);
    return saveCurrent();
}

Result<void> FidStorageBase::saveCurrent()
{
    FidList fids;
    {
        const std::scoped_lock lock(m_mutex);
        if (m_isSaved)
            return {};
        fids = m_current;
    }
    if (fids.isEmpty() || fids.shots == 0)
        return {};
    auto saved = saveFile(currentIndex(), fids);
    const std::scoped_lock lock(m_mutex);
    // Sums that arrived meanwhile are not on the disk.
    if (saved && m_current.sums == fids.sums && m_current.shots == fids.shots)
        m_isSaved = true;
    return saved;
}

Result<void> FidStorageBase::save(const FidList &fids)
{
    offer(fids);
    return save();
}

} // namespace Chirpdeck
