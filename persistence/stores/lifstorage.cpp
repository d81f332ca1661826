// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/stores/lifstorage.h"

#include "persistence/csv/csvnames.h"
#include "persistence/stores/filesystem.h"
#include "persistence/stores/lifreader.h"
#include "persistence/stores/processingfiles.h"

#include <QCoreApplication>

namespace Chirpdeck {

namespace {

struct Messages
{
    Q_DECLARE_TR_FUNCTIONS(LifStorage)
};

Error refused(const QString &what)
{
    return {what, {}, Messages::tr("Check the settings of the LIF digitizer")};
}

/// The sums of two records; null when one of them does not fit.
Sums addSums(const Sums &a, const Sums &b)
{
    auto sums = std::make_shared<std::vector<qint64>>(a->size());
    for (std::size_t i = 0; i < a->size(); ++i)
        if (__builtin_add_overflow((*a)[i], (*b)[i], &(*sums)[i]))
            return {};
    return sums;
}

} // namespace

Result<LifTrace> addTraces(const LifTrace &a, const LifTrace &b)
{
    if (a.size() != b.size() || a.referenceSize() != b.referenceSize() || a.spacing != b.spacing ||
        a.lifVMult != b.lifVMult || (a.hasReference() && a.refVMult != b.refVMult))
        return refused(Messages::tr("The trace does not fit those that were recorded before"));
    LifTrace sum = a;
    sum.shots += b.shots;
    sum.lif = addSums(a.lif, b.lif);
    if (a.hasReference())
        sum.ref = addSums(a.ref, b.ref);
    if (!sum.lif || (a.hasReference() && !sum.ref) || sum.shots < a.shots)
        return refused(Messages::tr("The sum of all shots is too large"));
    return sum;
}

LifStorage::LifStorage(const LifGrid &grid, const LifSettings &settings,
                       std::shared_ptr<ExperimentFolder> folder)
    : DataStorageBase(std::move(folder))
    , m_grid(grid)
    , m_settings(settings)
{
}

std::optional<LifPoint> LifStorage::point() const
{
    const std::scoped_lock lock(m_mutex);
    return m_point;
}

LifTrace LifStorage::current() const
{
    const std::scoped_lock lock(m_mutex);
    return m_current;
}

LifParamsTable LifStorage::params() const
{
    const std::scoped_lock lock(m_mutex);
    return m_table;
}

LifSettings LifStorage::settings() const
{
    const std::scoped_lock lock(m_mutex);
    return m_settings;
}

Result<void> LifStorage::setSettings(const LifSettings &settings)
{
    const std::scoped_lock saving(m_saveMutex);
    if (!isTransient()) {
        if (auto written = writeLifSettings(*folder(), settings); !written)
            return written;
    }
    const std::scoped_lock lock(m_mutex);
    m_settings = settings;
    return {};
}

Result<void> LifStorage::onStart()
{
    if (auto written = setSettings(settings()); !written || isTransient())
        return written;
    const std::scoped_lock saving(m_saveMutex);
    return folder()->write(lifParamsFileName(), lifParamsCsv(params()));
}

Result<void> LifStorage::onResume()
{
    if (isTransient())
        return {};
    if (auto settled = folder()->settle(); !settled)
        return settled;
    auto parsed = LifReader(folder()->path(), m_grid).params();
    if (!parsed)
        return parsed.error();
    if (!parsed->badLines.isEmpty())
        return Error{Messages::tr("Rows of the file cannot be read"), folder()->pathOf(lifParamsFileName()),
                     Messages::tr("Verify the experiment")};
    auto settings = readLifSettings(folder()->path());
    if (!settings)
        return settings.error();
    {
        const std::scoped_lock lock(m_mutex);
        m_table = parsed->table;
        m_settings = settings->value_or(m_settings);
    }
    // A run that was killed before its first point lacks what other programs ask for.
    return parsed->table.empty() || !*settings ? onStart() : Result<void>();
}

Result<LifTrace> LifStorage::stored(LifPoint point) const
{
    LifParams params;
    std::optional<ContentMark> mark;
    {
        const std::scoped_lock lock(m_mutex);
        const auto row = m_table.find(point);
        if (row == m_table.end())
            return LifTrace();
        if (isTransient())
            return m_kept.at(point);
        params = row->second;
        if (const auto known = m_marks.find(point); known != m_marks.end())
            mark = known->second;
    }
    // Nobody else writes here during a run, and the table describes what was saved last, so that there is no
    // need to ask the journal, which grows with every save.
    const QString path = folder()->pathOf(lifFileName(m_grid.indexOf(point)));
    auto content = readWhole(path);
    if (!content)
        return content.error();
    auto parsed = parseLifTrace(*content, path, BC::CSV::Delimiter, params.lifSize);
    if (!parsed)
        return parsed.error();
    const bool isWhole = static_cast<qsizetype>(parsed->lif.size()) == params.lifSize &&
                         static_cast<qsizetype>(parsed->ref.size()) == params.refSize;
    if (!isWhole || (mark && *mark != ContentMark::of(*content)))
        return Error{Messages::tr("The file is not what was saved: it was changed or damaged since"), path,
                     Messages::tr("Stop the run and verify the experiment")};
    const auto shared = [](std::vector<qint64> &values) {
        return std::make_shared<const std::vector<qint64>>(std::move(values));
    };
    return LifTrace{params.spacing, params.lifVMult,     params.refVMult,
                    params.shots,   shared(parsed->lif), params.refSize > 0 ? shared(parsed->ref) : nullptr};
}

Result<LifTrace> LifStorage::trace(LifPoint point) const
{
    {
        const std::scoped_lock lock(m_mutex);
        if (m_point == std::optional(point))
            return m_current;
    }
    return stored(point);
}

Result<void> LifStorage::moveTo(LifPoint point)
{
    if (!m_grid.contains(point))
        return refused(Messages::tr("The point lies outside the grid of %1 by %2")
                           .arg(m_grid.laserPoints)
                           .arg(m_grid.delayPoints));
    if (auto saved = save(); !saved)
        return saved;
    auto before = stored(point);
    if (!before)
        return before.error();
    const std::scoped_lock lock(m_mutex);
    m_point = point;
    m_current = *before;
    m_isSaved = true;
    return {};
}

Result<void> LifStorage::add(const LifTrace &shots)
{
    if (shots.isEmpty())
        return {};
    if (shots.ref && shots.referenceSize() != 0 && shots.referenceSize() != shots.size())
        return refused(Messages::tr("The reference is not as long as the trace"));
    const std::scoped_lock lock(m_mutex);
    if (!m_point)
        return refused(Messages::tr("No point of the scan is being measured"));
    auto sum = m_current.isEmpty() ? Result<LifTrace>(shots) : addTraces(m_current, shots);
    if (!sum)
        return sum.error();
    m_current = *sum;
    m_isSaved = false;
    return {};
}

Result<void> LifStorage::onSave()
{
    const std::scoped_lock saving(m_saveMutex);
    LifTrace trace;
    LifPoint point;
    LifParamsTable table;
    {
        const std::scoped_lock lock(m_mutex);
        if (m_isSaved || !m_point)
            return {};
        trace = m_current;
        point = *m_point;
        table = m_table;
    }
    table[point] = LifParams::of(trace);
    ContentMark mark;
    if (!isTransient()) {
        const QByteArray content = formatLifTrace(trace);
        mark = ContentMark::of(content);
        auto written = folder()->writeTogether({lifFileName(m_grid.indexOf(point)), content},
                                               {{lifParamsFileName(), lifParamsCsv(table)}});
        if (!written)
            return written;
    }
    const std::scoped_lock lock(m_mutex);
    m_table = std::move(table);
    if (isTransient())
        m_kept[point] = trace;
    else
        m_marks[point] = mark;
    // Shots that arrived meanwhile are not on the disk.
    m_isSaved = m_point != std::optional(point) || m_current.lif == trace.lif;
    return {};
}

} // namespace Chirpdeck
