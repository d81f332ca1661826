// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/stores/overlaystorage.h"

#include "persistence/stores/overlaydata.h"
#include "persistence/stores/overlayfiles.h"

#include <QCoreApplication>
#include <QtConcurrentRun>

#include <algorithm>

namespace Chirpdeck {

namespace {

struct Messages
{
    Q_DECLARE_TR_FUNCTIONS(Overlays)
};

bool isSameName(const QString &a, const QString &b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

/// Whether both have the same data to draw, whatever their settings.
bool isSameContent(const Overlay &a, const Overlay &b)
{
    if (a.type() != b.type())
        return false;
    return std::visit(
        [&b](const auto &one) {
            using One = std::decay_t<decltype(one)>;
            const auto &other = std::get<One>(b.content);
            if constexpr (std::is_same_v<One, FtOverlay>)
                return isSameData(one.y, other.y);
            else if constexpr (std::is_same_v<One, CatalogOverlay>)
                return isSameData(one.lines, other.lines);
            else
                return isSameData(one.points, other.points);
        },
        a.content);
}

Error notThere(const QString &key)
{
    return {Messages::tr("There is no overlay “%1”").arg(key), {}, Messages::tr("Choose another overlay")};
}

} // namespace

OverlayStorage::OverlayStorage(std::shared_ptr<ExperimentFolder> folder)
    : DataStorageBase(std::move(folder))
{
    m_pool.setMaxThreadCount(1);
}

OverlayStorage::~OverlayStorage()
{
    m_pool.waitForDone();
}

OverlayStorage::Entry *OverlayStorage::find(const QString &key)
{
    const auto found = std::find_if(m_entries.begin(), m_entries.end(),
                                    [&key](const Entry &entry) { return entry.stored.key == key; });
    return found == m_entries.end() ? nullptr : &*found;
}

const OverlayStorage::Entry *OverlayStorage::find(const QString &key) const
{
    return const_cast<OverlayStorage *>(this)->find(key);
}

QList<StoredOverlay> OverlayStorage::overlays() const
{
    const std::scoped_lock lock(m_mutex);
    QList<StoredOverlay> overlays;
    for (const auto &entry : m_entries)
        overlays.append(entry.stored);
    return overlays;
}

std::optional<Overlay> OverlayStorage::overlay(const QString &key) const
{
    const std::scoped_lock lock(m_mutex);
    const Entry *entry = find(key);
    return entry ? std::optional(entry->stored.overlay) : std::nullopt;
}

Result<QString> OverlayStorage::checkedKey(const QString &label, const QString &ownKey) const
{
    auto key = overlayKeyOf(label);
    if (!key)
        return key.error();
    const auto isTaken = [&](const QString &other) { return other != ownKey && isSameName(other, *key); };
    const bool taken = std::any_of(m_entries.begin(), m_entries.end(),
                                   [&](const Entry &entry) { return isTaken(entry.stored.key); }) ||
                       std::any_of(m_foreignKeys.begin(), m_foreignKeys.end(), isTaken);
    if (taken)
        return Error{Messages::tr("There is an overlay “%1” already").arg(*key),
                     {},
                     Messages::tr("Choose another label")};
    return key;
}

void OverlayStorage::touch(Entry &entry)
{
    entry.settingsUnsaved = true;
    entry.change = ++m_changes;
    // A stored place means something only when all others have one.
    for (auto &other : m_entries) {
        if (other.stored.order >= 0)
            continue;
        other.stored.order = static_cast<int>(&other - m_entries.data());
        other.settingsUnsaved = true;
        other.change = ++m_changes;
    }
}

Result<QString> OverlayStorage::add(const Overlay &overlay)
{
    const std::scoped_lock lock(m_mutex);
    auto key = checkedKey(overlay.label, {});
    if (!key)
        return key;
    int order = static_cast<int>(m_entries.size());
    for (const auto &entry : m_entries)
        order = std::max(order, entry.stored.order + 1);
    Entry entry;
    entry.stored = {*key, overlay, order, false, {}};
    m_removedKeys.removeAll(*key);
    m_entries.append(entry);
    touch(m_entries.last());
    return key;
}

Result<QString> OverlayStorage::change(const QString &key, const Overlay &overlay)
{
    const std::scoped_lock lock(m_mutex);
    Entry *entry = find(key);
    if (!entry)
        return notThere(key);
    // A label that other programs have changed has not changed the names of the files.
    auto newKey =
        overlay.label == entry->stored.overlay.label ? Result<QString>(key) : checkedKey(overlay.label, key);
    if (!newKey)
        return newKey;
    if (!isSameContent(entry->stored.overlay, overlay)) {
        entry->dataUnsaved = true;
        entry->stored.remarks.clear();
    }
    entry->stored.overlay = overlay;
    // The files keep their names when only the case of a letter changes.
    if (!isSameName(*newKey, key)) {
        entry->oldKeys.append(key);
        entry->oldKeys.removeAll(*newKey);
        entry->stored.key = *newKey;
        entry->dataUnsaved = true;
        m_removedKeys.removeAll(*newKey);
    }
    const QString used = entry->stored.key;
    touch(*entry);
    return used;
}

Result<void> OverlayStorage::remove(const QString &key)
{
    const std::scoped_lock lock(m_mutex);
    const Entry *entry = find(key);
    if (!entry)
        return notThere(key);
    m_removedKeys += entry->oldKeys;
    m_removedKeys.append(key);
    m_entries.removeAt(entry - m_entries.constData());
    return {};
}

void OverlayStorage::setOrder(const QStringList &keys)
{
    const std::scoped_lock lock(m_mutex);
    const auto place = [&keys](const Entry &entry) {
        const auto index = keys.indexOf(entry.stored.key);
        return index < 0 ? keys.size() : index;
    };
    std::stable_sort(m_entries.begin(), m_entries.end(),
                     [&place](const Entry &a, const Entry &b) { return place(a) < place(b); });
    for (int i = 0; i < m_entries.size(); ++i) {
        Entry &entry = m_entries[i];
        if (entry.stored.order == i)
            continue;
        entry.stored.order = i;
        entry.settingsUnsaved = true;
        entry.change = ++m_changes;
    }
}

bool OverlayStorage::hasUnsaved() const
{
    const std::scoped_lock lock(m_mutex);
    return !isTransient() && (!m_removedKeys.isEmpty() ||
                              std::any_of(m_entries.begin(), m_entries.end(), [](const Entry &entry) {
                                  return entry.dataUnsaved || entry.settingsUnsaved ||
                                         !entry.oldKeys.isEmpty();
                              }));
}

QFuture<Result<void>> OverlayStorage::saveLater()
{
    return QtConcurrent::run(&m_pool, [this] { return save(); });
}

QFuture<Result<QStringList>> OverlayStorage::load()
{
    return QtConcurrent::run(&m_pool, [this] { return read(); });
}

Result<QStringList> OverlayStorage::read()
{
    if (isTransient())
        return QStringList();
    const std::scoped_lock saving(m_saveMutex);
    auto loaded = readOverlays(folder()->path());
    if (!loaded)
        return loaded.error();
    m_index = loaded->index;
    m_indexIsKnown = true;

    const std::scoped_lock lock(m_mutex);
    QList<Entry> unsaved;
    for (const auto &entry : m_entries)
        if (entry.dataUnsaved || entry.settingsUnsaved || !entry.oldKeys.isEmpty())
            unsaved.append(entry);
    m_entries.clear();
    m_foreignKeys = loaded->index.keys();
    for (auto &stored : loaded->overlays) {
        m_foreignKeys.removeAll(stored.key);
        const bool isReplaced =
            m_removedKeys.contains(stored.key) ||
            std::any_of(unsaved.begin(), unsaved.end(), [&stored](const Entry &entry) {
                return isSameName(entry.stored.key, stored.key) || entry.oldKeys.contains(stored.key);
            });
        if (isReplaced)
            continue;
        Entry entry;
        entry.dataUnsaved = stored.isDataElsewhere;
        entry.settingsUnsaved = false;
        entry.change = ++m_changes;
        entry.stored = std::move(stored);
        m_entries.append(entry);
    }
    m_entries += unsaved;
    return loaded->remarks;
}

Result<void> OverlayStorage::onStart()
{
    const std::scoped_lock saving(m_saveMutex);
    if (isTransient())
        return {};
    return writeIndex({});
}

Result<void> OverlayStorage::onResume()
{
    auto loaded = read();
    if (!loaded)
        return loaded.error();
    const std::scoped_lock saving(m_saveMutex);
    return m_index.isEmpty() && !isTransient() ? writeIndex({}) : Result<void>();
}

Result<void> OverlayStorage::writeIndex(const QMap<QString, QString> &index)
{
    auto written = folder()->write(overlayIndexFileName(), overlayIndexCsv(index));
    if (written) {
        m_index = index;
        m_indexIsKnown = true;
    }
    return written;
}

bool OverlayStorage::isOldKeyOfAnother(const Entry &entry) const
{
    return std::any_of(m_entries.begin(), m_entries.end(), [&entry](const Entry &other) {
        return &other != &entry && other.oldKeys.contains(entry.stored.key);
    });
}

std::optional<OverlayStorage::Entry> OverlayStorage::nextUnsaved() const
{
    const std::scoped_lock lock(m_mutex);
    const Entry *next = nullptr;
    for (const auto &entry : m_entries) {
        if (!entry.dataUnsaved && !entry.settingsUnsaved && entry.oldKeys.isEmpty())
            continue;
        // The files of the name may be the only ones that another overlay has.
        if (!isOldKeyOfAnother(entry))
            return entry;
        next = &entry;
    }
    return next ? std::optional(*next) : std::nullopt;
}

Result<void> OverlayStorage::write(const Entry &entry)
{
    const QString &key = entry.stored.key;
    const Overlay &overlay = entry.stored.overlay;
    auto index = m_index;
    QStringList abandoned;
    {
        const std::scoped_lock lock(m_mutex);
        for (const auto &old : entry.oldKeys)
            if (!find(old))
                abandoned.append(old);
    }
    for (const auto &old : std::as_const(abandoned))
        index.remove(old);
    index.insert(key, overlayTypeCell(overlay.type()));

    QList<FileContent> files;
    // What could not be read is not replaced by nothing.
    if (entry.dataUnsaved && overlay.hasData())
        files.append({overlayDataFileName(key), overlayDataCsv(overlay)});
    files.append(
        {overlaySettingsFileName(key), overlaySettingsCsv(overlay, folder()->path(), entry.stored.order)});
    if (index != m_index)
        files.append({overlayIndexFileName(), overlayIndexCsv(index)});
    const FileContent lead = files.takeFirst();
    if (auto written = folder()->writeTogether(lead, files); !written)
        return written;
    m_index = index;
    for (const auto &old : std::as_const(abandoned))
        if (auto removed = removeFiles(old); !removed)
            return removed;
    return {};
}

void OverlayStorage::markSaved(const Entry &written)
{
    const std::scoped_lock lock(m_mutex);
    for (auto &entry : m_entries) {
        if (entry.stored.key != written.stored.key)
            continue;
        for (const auto &old : written.oldKeys)
            entry.oldKeys.removeAll(old);
        // A change that came meanwhile is not on the disk.
        if (entry.change != written.change)
            return;
        entry.dataUnsaved = false;
        entry.settingsUnsaved = false;
        entry.stored.isDataElsewhere = false;
    }
}

Result<void> OverlayStorage::removeFiles(const QString &key)
{
    if (auto removed = folder()->remove(overlaySettingsFileName(key)); !removed)
        return removed;
    return folder()->remove(overlayDataFileName(key));
}

Result<void> OverlayStorage::removeOverlays()
{
    for (;;) {
        QString key;
        {
            const std::scoped_lock lock(m_mutex);
            while (!m_removedKeys.isEmpty() && find(m_removedKeys.first()))
                m_removedKeys.removeFirst();
            if (m_removedKeys.isEmpty())
                return {};
            key = m_removedKeys.first();
        }
        if (m_index.contains(key)) {
            auto index = m_index;
            index.remove(key);
            if (auto written = writeIndex(index); !written)
                return written;
        }
        if (auto removed = removeFiles(key); !removed)
            return removed;
        const std::scoped_lock lock(m_mutex);
        m_removedKeys.removeAll(key);
    }
}

Result<void> OverlayStorage::onSave()
{
    const std::scoped_lock saving(m_saveMutex);
    if (isTransient() || !hasUnsaved())
        return {};
    if (!m_indexIsKnown) {
        auto loaded = readOverlays(folder()->path());
        if (!loaded)
            return loaded.error();
        m_index = loaded->index;
        m_indexIsKnown = true;
    }
    while (const auto entry = nextUnsaved()) {
        if (auto written = write(*entry); !written)
            return written;
        markSaved(*entry);
    }
    return removeOverlays();
}

} // namespace Chirpdeck
