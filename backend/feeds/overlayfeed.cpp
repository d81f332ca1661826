// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/feeds/overlayfeed.h"

#include "backend/feeds/background.h"

#include <QDir>
#include <QFileInfo>

namespace Chirpdeck {

namespace {

const QString ProblemId = QStringLiteral("overlays");

} // namespace

OverlayFeed::OverlayFeed(ModelRegistry &models, FftPlans &plans)
    : m_models(models)
    , m_plans(plans)
    , m_browsed(QDir::homePath())
{
    m_pool.setMaxThreadCount(2);
    auto &overlays = m_models.overlays;
    connect(&m_models.spectrum, &SpectrumModel::sourceChanged, this, &OverlayFeed::onSource);
    connect(&overlays, &OverlayModel::showRequested, this, [this](const QString &key, bool shown) {
        edit(key, [shown](Overlay &overlay) {
            overlay.enabled = shown;
            overlay.curve.visible = shown;
        });
    });
    connect(&overlays, &OverlayModel::scaleRequested, this, [this](const QString &key, double scale) {
        edit(key, [scale](Overlay &overlay) { overlay.yScale = scale; });
    });
    connect(&overlays, &OverlayModel::offsetRequested, this, [this](const QString &key, double offset) {
        edit(key, [offset](Overlay &overlay) { overlay.yOffset = offset; });
    });
    connect(&overlays, &OverlayModel::shiftRequested, this, [this](const QString &key, double shift) {
        edit(key, [shift](Overlay &overlay) { overlay.xOffset = shift; });
    });
    connect(&overlays, &OverlayModel::matchRequested, this, &OverlayFeed::match);
    connect(&overlays, &OverlayModel::removeRequested, this, &OverlayFeed::remove);
    connect(&overlays, &OverlayModel::restoreRequested, this, &OverlayFeed::restore);
    connect(&m_models.problems, &ProblemModel::checkRequested, this, [this](const QString &id) {
        if (id == ProblemId)
            save();
    });
    auto &import = m_models.overlayImport;
    connect(&import, &OverlayImportModel::began, this, &OverlayFeed::browse);
    connect(&import, &OverlayImportModel::openRequested, this, &OverlayFeed::open);
    connect(&import, &OverlayImportModel::layoutRequested, this,
            [this](const QString &path, const XyLayout &layout) { read(path, layout); });
    connect(&import, &OverlayImportModel::addRequested, this, &OverlayFeed::addFile);
    connect(&import, &OverlayImportModel::addRunRequested, this, &OverlayFeed::addRun);
}

OverlayFeed::~OverlayFeed()
{
    // Results that arrive from now on are dropped; those who make them use the plans until they are done.
    m_filePool.clear();
    m_filePool.waitForDone();
    m_pool.waitForDone();
}

void OverlayFeed::onSource()
{
    const auto &spectrum = m_models.spectrum;
    if (!spectrum.hasSource()) {
        close();
        m_path.clear();
        return;
    }
    if (spectrum.path() == m_path && spectrum.live() == m_isLive)
        return;
    QList<StoredOverlay> carried;
    if (spectrum.path() == m_path && m_isLive && m_storage)
        carried = m_storage->overlays();
    close();
    m_path = spectrum.path();
    m_isLive = spectrum.live();
    m_models.overlays.setLoading(true);
    inBackground(
        m_pool, this, [path = m_path, live = m_isLive, carried] { return load(path, live, carried); },
        [this, serial = m_opening](const Opened &opened) {
            if (serial == m_opening)
                show(opened);
        });
}

OverlayFeed::Opened OverlayFeed::load(const QString &path, bool live, const QList<StoredOverlay> &carried)
{
    Opened opened;
    std::shared_ptr<ExperimentFolder> folder;
    if (live) {
        opened.notStoredReason = tr("Stored when the run has ended");
    } else if (!ExperimentFolder::journalOf(path)) {
        opened.notStoredReason = tr("Not stored: another program has made this experiment");
    } else if (!QFileInfo(path).isWritable()) {
        opened.notStoredReason = tr("Not stored: the folder is read-only");
    } else {
        auto editing = ExperimentFolder::forEditing(path);
        if (editing)
            folder = *editing;
        else
            opened.notStoredReason = tr("Not stored: %1").arg(editing.error().text());
    }
    opened.storage = std::make_shared<OverlayStorage>(folder);
    if (folder) {
        const auto loaded = opened.storage->load().result();
        opened.remarks = loaded ? *loaded : QStringList(loaded.error().text());
    } else if (!live) {
        const auto stored = readOverlays(path);
        if (!stored)
            opened.remarks.append(stored.error().text());
        for (const auto &one : stored ? stored->overlays : QList<StoredOverlay>()) {
            if (const auto added = opened.storage->add(one.overlay); !added)
                opened.remarks.append(added.error().text());
        }
    }
    for (const auto &one : carried) {
        if (const auto added = opened.storage->add(one.overlay); !added)
            opened.remarks.append(added.error().text());
    }
    for (const auto &one : opened.storage->overlays())
        opened.drawings.insert(overlayData(one.overlay), overlayDrawing(one.overlay));
    return opened;
}

void OverlayFeed::show(const Opened &opened)
{
    m_storage = opened.storage;
    m_drawings = opened.drawings;
    m_models.overlays.setLoading(false);
    m_models.overlays.setNotStoredReason(opened.notStoredReason);
    if (!opened.remarks.isEmpty())
        m_models.problems.notice(opened.remarks.join(u' '));
    publish();
    if (m_storage->hasUnsaved())
        save();
}

void OverlayFeed::close()
{
    ++m_opening;
    // What is still being written is waited for elsewhere.
    if (auto storage = std::exchange(m_storage, {}))
        m_pool.start([storage = std::move(storage)]() mutable { storage.reset(); });
    m_drawings.clear();
    m_removed.reset();
    m_candidate = {};
    m_models.overlays.setEntries({});
    m_models.overlays.setLoading(false);
    m_models.overlays.setNotStoredReason({});
    m_models.overlayImport.cancel();
}

void OverlayFeed::publish()
{
    QList<OverlayEntry> entries;
    for (const auto &one : m_storage->overlays()) {
        const Overlay &overlay = one.overlay;
        const auto drawing = m_drawings.value(overlayData(overlay));
        entries.append({one.key, overlay.label, overlayFacts(overlay), one.remarks.join(u' '),
                        overlay.isVisible(), drawing.sticks, overlay.yScale, overlay.yOffset, overlay.xOffset,
                        drawing.trace, drawing.points});
    }
    m_models.overlays.setEntries(entries);
}

void OverlayFeed::edit(const QString &key, const std::function<void(Overlay &)> &change)
{
    auto overlay = m_storage ? m_storage->overlay(key) : std::nullopt;
    if (!overlay)
        return;
    change(*overlay);
    if (const auto changed = m_storage->change(key, *overlay); !changed) {
        m_models.problems.notice(changed.error().text());
        return;
    }
    publish();
    save();
}

void OverlayFeed::match(const QString &key)
{
    const auto &spectrum = m_models.spectrum.spectrum();
    const auto overlay = m_storage ? m_storage->overlay(key) : std::nullopt;
    if (!overlay || spectrum.isEmpty())
        return;
    const auto scale = matchingScale(*overlay, m_drawings.value(overlayData(*overlay)), *spectrum.trace());
    if (scale)
        edit(key, [&scale](Overlay &one) { one.yScale = *scale; });
    else
        m_models.problems.notice(tr("“%1” has nothing in the range of the spectrum").arg(overlay->label));
}

void OverlayFeed::remove(const QString &key)
{
    if (!m_storage)
        return;
    for (const auto &one : m_storage->overlays()) {
        if (one.key == key)
            m_removed = one;
    }
    if (const auto removed = m_storage->remove(key); !removed)
        m_models.problems.notice(removed.error().text());
    publish();
    save();
}

void OverlayFeed::restore()
{
    if (!m_storage || !m_removed)
        return;
    const auto removed = *std::exchange(m_removed, {});
    const auto key = m_storage->add(removed.overlay);
    if (!key) {
        m_models.problems.notice(key.error().text());
        return;
    }
    QStringList order;
    for (const auto &one : m_storage->overlays()) {
        if (one.key != *key)
            order.append(one.key);
    }
    order.insert(std::clamp<qsizetype>(removed.order, 0, order.size()), *key);
    m_storage->setOrder(order);
    publish();
    save();
}

void OverlayFeed::save()
{
    if (!m_storage || m_storage->isTransient())
        return;
    auto *watcher = new QFutureWatcher<Result<void>>(this);
    // The storage stays until this is written.
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, storage = m_storage] {
        watcher->deleteLater();
        const auto saved = watcher->result();
        m_models.problems.apply(
            {ProblemId, Acquisition::Problem::Severity::Warning, saved ? Error() : saved.error()});
    });
    watcher->setFuture(m_storage->saveLater());
}

void OverlayFeed::browse(OverlayImportModel::Kind kind)
{
    ++m_reading;
    if (kind == OverlayImportModel::Run)
        m_models.overlayImport.proposeRun(m_models.spectrum.number() - 1);
    else if (kind != OverlayImportModel::None)
        open(m_browsed);
}

void OverlayFeed::open(const QString &path)
{
    const QString full =
        QDir(m_browsed).absoluteFilePath(path.startsWith(u'~') ? QDir::homePath() + path.sliced(1) : path);
    const auto kind = m_models.overlayImport.kind();
    const quint64 serial = ++m_reading;
    using OverlaySource::Listing;
    inBackground(
        m_filePool, this,
        [full, kind]() -> std::optional<Listing> {
            if (QFileInfo(full).isFile())
                return std::nullopt;
            return OverlaySource::list(full, kind);
        },
        [this, serial, full](const std::optional<Listing> &listing) {
            if (serial != m_reading)
                return;
            if (!listing) {
                read(full, {});
                return;
            }
            if (listing->problem.isEmpty())
                m_browsed = listing->folder;
            m_models.overlayImport.setFolder(listing->folder, listing->files, listing->problem);
        });
}

void OverlayFeed::read(const QString &path, const std::optional<XyLayout> &layout)
{
    const quint64 serial = ++m_reading;
    const bool isCatalogue = m_models.overlayImport.kind() == OverlayImportModel::Catalogue;
    inBackground(
        m_filePool, this,
        [path, layout, isCatalogue] {
            return isCatalogue ? OverlaySource::catalogue(path) : OverlaySource::xyFile(path, layout);
        },
        [this, serial](const OverlaySource::Candidate &candidate) {
            if (serial != m_reading)
                return; // something else was chosen meanwhile
            m_candidate = candidate;
            m_models.overlayImport.setPreview(candidate.preview);
        });
}

void OverlayFeed::addFile(const QString &name)
{
    Overlay overlay = m_candidate.overlay;
    overlay.label = name;
    // Intensities of a file are in a unit of their own.
    const auto &spectrum = m_models.spectrum.spectrum();
    if (!spectrum.isEmpty()) {
        if (const auto scale = matchingScale(overlay, m_candidate.drawing, *spectrum.trace()))
            overlay.yScale = *scale;
    }
    const auto added = add(std::move(overlay), m_candidate.drawing);
    m_models.overlayImport.setAdded(added ? Error() : added.error());
}

void OverlayFeed::addRun(int number)
{
    const quint64 serial = ++m_reading;
    const auto units = m_models.spectrum.settings().units;
    using Candidate = Result<OverlaySource::Candidate>;
    inBackground(
        m_filePool, this,
        [folder = m_folder, number, units, &plans = m_plans]() -> Candidate {
            if (folder.root().isEmpty() || !folder.hasExperiment(number))
                return Error{tr("There is no run %1").arg(number), folder.experimentsPath(),
                             tr("Choose the number of a run in the data folder")};
            return OverlaySource::experiment(folder.experimentPath(number), units, plans);
        },
        [this, serial](const Candidate &candidate) {
            if (serial != m_reading)
                return;
            if (!candidate) {
                m_models.overlayImport.setAdded(candidate.error());
                return;
            }
            const auto added = add(candidate->overlay, candidate->drawing);
            m_models.overlayImport.setAdded(added ? Error() : added.error());
        });
}

Result<void> OverlayFeed::add(Overlay overlay, const OverlayDrawing &drawing)
{
    if (!m_storage)
        return Error{tr("The overlays of this run are still being read"), {}, tr("Try again")};
    const void *data = overlayData(overlay);
    const auto key = m_storage->add(overlay);
    if (!key)
        return key.error();
    m_drawings.insert(data, drawing);
    publish();
    save();
    return {};
}

} // namespace Chirpdeck
