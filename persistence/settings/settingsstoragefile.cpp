// SPDX-License-Identifier: GPL-3.0-or-later
// The half of SettingsStorage that touches the settings file.
#include "persistence/settings/applicationkeys.h"
#include "persistence/settings/settingsstorage.h"
#include "persistence/stores/filesystem.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QMutex>

#include <algorithm>
#include <optional>
#include <utility>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace Chirpdeck {

namespace {

/// What QSettings calls the number of entries of an array.
constexpr QLatin1StringView SizeKey("size");
/// Longer arrays are not read; the file is damaged then.
constexpr int MaxArraySize = 65536;

std::unique_ptr<QSettings> settingsOf(const QString &organization, const QString &application)
{
    auto settings = organization.isEmpty() ? std::make_unique<QSettings>()
                                           : std::make_unique<QSettings>(organization, application);
    settings->setFallbacksEnabled(false);
    return settings;
}

/// Enumerations go to disk by name: their binary form could not be read before the type is registered.
QVariant storable(const QVariant &value)
{
    const auto type = value.metaType();
    if (!(type.flags() & QMetaType::IsEnumeration))
        return value;
    if (const auto *owner = type.metaObject()) {
        QByteArray name(type.name());
        name = name.sliced(name.lastIndexOf(':') + 1);
        const int index = owner->indexOfEnumerator(name.constData());
        if (const char *key = index < 0 ? nullptr : owner->enumerator(index).valueToKey(value.toInt()))
            return QString::fromLatin1(key);
    }
    return value.toInt();
}

Error notStored(const QSettings &settings)
{
    return {QCoreApplication::translate("SettingsStorage", "The settings cannot be read or written"),
            settings.fileName(),
            QCoreApplication::translate("SettingsStorage",
                                        "Check the free space and the permissions of the folder")};
}

std::optional<Error> errorOf(const QSettings &settings)
{
    switch (settings.status()) {
    case QSettings::NoError:
        return std::nullopt;
    case QSettings::FormatError:
        return Error{
            QCoreApplication::translate("SettingsStorage",
                                        "The settings file is damaged and was read in part"),
            settings.fileName(),
            QCoreApplication::translate("SettingsStorage", "Check the settings before the next run")};
    case QSettings::AccessError:
        break;
    }
    return notStored(settings);
}

/// Held by whichever program of ours writes settings in a folder. The folder itself is locked, so that no
/// file stays behind where a program is killed.
class FolderTurn
{
public:
    explicit FolderTurn(const QString &folder)
        : m_folder(::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC))
    {
        while (m_folder >= 0 && ::flock(m_folder, LOCK_EX) != 0 && errno == EINTR) {
        }
    }
    ~FolderTurn()
    {
        if (m_folder >= 0)
            ::close(m_folder);
    }
    FolderTurn(const FolderTurn &) = delete;
    FolderTurn &operator=(const FolderTurn &) = delete;

private:
    const int m_folder;
};

/// Which file stood under a name when this program last read or wrote it.
class KnownFiles
{
public:
    static bool isKnown(const QString &path, const struct stat &now)
    {
        const QMutexLocker lock(&s_mutex);
        return s_files.value(path) == identity(now);
    }
    static void note(const QString &path)
    {
        struct stat now = {};
        const bool exists = ::stat(QFile::encodeName(path).constData(), &now) == 0;
        const QMutexLocker lock(&s_mutex);
        s_files.insert(path, exists ? identity(now) : Identity());
    }

    static void forget(const QString &path)
    {
        const QMutexLocker lock(&s_mutex);
        s_files.remove(path);
    }

    /// Where the settings of an organization and application are, as far as this program has seen.
    static QString pathOf(const QString &organization, const QString &application)
    {
        const QMutexLocker lock(&s_mutex);
        return s_paths.value(owner(organization, application));
    }
    static void notePath(const QString &organization, const QString &application, const QString &path)
    {
        const QMutexLocker lock(&s_mutex);
        s_paths.insert(owner(organization, application), path);
    }

private:
    static std::pair<QString, QString> owner(const QString &organization, const QString &application)
    {
        if (!organization.isEmpty())
            return {organization, application};
        return {QCoreApplication::organizationName(), QCoreApplication::applicationName()};
    }

    using Identity = std::pair<quint64, quint64>;
    static Identity identity(const struct stat &info) { return {info.st_dev, info.st_ino}; }

    static inline QMutex s_mutex;
    static inline QHash<QString, Identity> s_files;
    static inline QHash<std::pair<QString, QString>, QString> s_paths;
};

/// QSettings takes a file of the same length and time for the one that it knows, but two programs can write
/// within the time that a file's clock does not tell apart. Every write makes another file, so where there is
/// another, its time is moved on.
void showReplacement(const QString &path)
{
    const QByteArray name = QFile::encodeName(path);
    struct stat info = {};
    if (::stat(name.constData(), &info) != 0 || KnownFiles::isKnown(path, info))
        return;
    timespec times[2] = {{0, UTIME_OMIT}, info.st_mtim};
    constexpr long Millisecond = 1'000'000;
    times[1].tv_nsec += Millisecond;
    if (times[1].tv_nsec >= 1000 * Millisecond) {
        times[1].tv_nsec -= 1000 * Millisecond;
        ++times[1].tv_sec;
    }
    ::utimensat(AT_FDCWD, name.constData(), times, 0);
}

/// Where the settings stand while a save is under way that may turn out not to be whole.
QByteArray keptName(const QString &path)
{
    return QFile::encodeName(path + QStringLiteral(".last"));
}

/// Whether the file is what a save of `keys` keys writes: every key is one line, and the last line has its
/// end. QSettings takes a write that a full drive cut short for a complete one.
bool isWhole(const QString &path, qsizetype keys)
{
    const auto content = readWhole(path);
    if (!content)
        return false;
    qsizetype lines = 0;
    for (const auto &line : content->split('\n'))
        lines += line.isEmpty() || line.startsWith('[') ? 0 : 1;
    return lines == keys && (content->isEmpty() || content->endsWith('\n'));
}

/// A program that was killed between a save and looking whether it is whole leaves both files.
void takeBackTornSave(const QString &path)
{
    const QByteArray kept = keptName(path);
    if (::access(kept.constData(), F_OK) != 0)
        return;
    const auto content = readWhole(path);
    if (content && content->endsWith('\n'))
        ::unlink(kept.constData());
    else
        ::rename(kept.constData(), QFile::encodeName(path).constData());
}

/// Stands around everything that lets QSettings write: its sync(), and making or dropping one while another
/// has changes that could not be written. A file that was not written whole is replaced by the one before.
class Exchange
{
public:
    explicit Exchange(const QString &path)
        : m_path(path)
        , m_turn(QFileInfo(path).path())
    {
        takeBackTornSave(path);
        showReplacement(path);
        const QByteArray name = QFile::encodeName(path);
        m_isKept = ::stat(name.constData(), &m_before) == 0 &&
                   ::link(name.constData(), keptName(path).constData()) == 0;
    }

    /// False when what was written did not fit on the drive.
    bool finish(const QString &organization, const QString &application)
    {
        const QByteArray name = QFile::encodeName(m_path);
        struct stat after = {};
        const bool isReplaced = ::stat(name.constData(), &after) == 0 && after.st_ino != m_before.st_ino;
        const bool isWell =
            !isReplaced || isWhole(m_path, settingsOf(organization, application)->allKeys().size());
        if (!m_isKept && !isWell)
            ::unlink(name.constData());
        else if (m_isKept && !isWell)
            ::rename(keptName(m_path).constData(), name.constData());
        else if (m_isKept)
            ::unlink(keptName(m_path).constData());
        if (isWell)
            KnownFiles::note(m_path);
        else
            KnownFiles::forget(m_path);
        return isWell;
    }

private:
    const QString m_path;
    const FolderTurn m_turn;
    struct stat m_before = {};
    bool m_isKept = false;
};

/// Makes a QSettings in place of `old`, if there is one.
std::unique_ptr<QSettings> replaced(std::unique_ptr<QSettings> old, const QString &organization,
                                    const QString &application)
{
    // Where the file is, is told by the first one alone, before there can be anything unwritten.
    const QString path = KnownFiles::pathOf(organization, application);
    std::optional<Exchange> around;
    if (!path.isEmpty())
        around.emplace(path);
    old.reset();
    auto settings = settingsOf(organization, application);
    if (around)
        around->finish(organization, application);
    KnownFiles::notePath(organization, application, settings->fileName());
    return settings;
}

bool exchange(QSettings &settings, const QString &organization, const QString &application)
{
    Exchange around(settings.fileName());
    settings.sync();
    return around.finish(organization, application);
}

Result<void> synced(QSettings &settings)
{
    const bool isDone = exchange(settings, {}, {});
    if (const auto error = errorOf(settings))
        return *error;
    return isDone ? Result<void>() : Result<void>(notStored(settings));
}

bool isNumber(const QString &text)
{
    bool ok = false;
    text.toInt(&ok);
    return ok;
}

} // namespace

void SettingsStorage::open()
{
    m_settings = replaced(std::move(m_settings), m_organization, m_application);
    if (m_path.isEmpty())
        m_settings->beginGroup(BC::Store::Application);
    for (const QString &group : m_path) {
        if (!group.isEmpty())
            m_settings->beginGroup(group);
    }
}

void SettingsStorage::readAll()
{
    m_values.clear();
    m_arrays.clear();
    m_groups.clear();
    m_unsaved.clear();
    beginWriting();
    sync();
    for (const QString &key : m_settings->childGroups())
        readChildGroup(key);
    for (const QString &key : m_settings->childKeys()) {
        if (!m_getters.contains(key))
            m_values[key] = m_settings->value(key);
    }
    // Lines are parsed when they are asked for, and damage is seen then. The next save leaves out what could
    // not be read, so the file is kept beside it; the first such copy stays.
    m_lastError = errorOf(*m_settings);
    if (m_settings->status() == QSettings::FormatError)
        QFile::copy(m_settings->fileName(), m_settings->fileName() + QStringLiteral(".damaged"));
}

void SettingsStorage::readChildGroup(const QString &key)
{
    m_settings->beginGroup(key);
    const QStringList direct = m_settings->childKeys();
    const QStringList nested = m_settings->childGroups();
    SettingsMap values;
    for (const QString &name : direct)
        values[name] = m_settings->value(name);
    m_settings->endGroup();

    const bool looksLikeArray =
        direct == QStringList{SizeKey} && std::all_of(nested.begin(), nested.end(), isNumber);
    const int size = looksLikeArray ? std::min(m_settings->beginReadArray(key), MaxArraySize) : 0;
    if (size > 0) {
        auto &array = m_arrays[key];
        for (int i = 0; i < size; ++i) {
            m_settings->setArrayIndex(i);
            auto &map = array.emplace_back();
            for (const QString &name : m_settings->childKeys())
                map[name] = m_settings->value(name);
        }
    } else if (!values.empty()) {
        // A group that only has groups below it belongs to others, which open it by its whole path.
        m_groups[key] = std::move(values);
    }
    if (looksLikeArray)
        m_settings->endArray();
}

bool SettingsStorage::save()
{
    if (m_discard || (m_unsaved.empty() && m_getters.empty()))
        return true;
    beginWriting();
    for (const QString &key : m_unsaved)
        writeKey(key);
    for (const auto &[key, getter] : m_getters) {
        const QVariant value = getter.value();
        if (value.isValid() && !key.isEmpty())
            m_settings->setValue(key, storable(value));
    }
    if (!sync())
        return false;
    m_unsaved.clear();
    return true;
}

/// What could not be written is tried once more by QSettings itself when it goes.
void SettingsStorage::close()
{
    if (!m_lastError)
        return;
    Exchange around(m_settings->fileName());
    m_settings.reset();
    around.finish(m_organization, m_application);
}

void SettingsStorage::purge()
{
    m_values.clear();
    m_getters.clear();
    m_arrays.clear();
    m_groups.clear();
    m_unsaved.clear();
    beginWriting();
    if (m_settings->group().isEmpty()) {
        for (const QString &key : m_settings->childKeys())
            m_settings->remove(key);
    } else {
        m_settings->remove(QString());
    }
    sync();
    m_discard = true;
}

Result<void> SettingsStorage::purgeGroup(const QStringList &keys)
{
    const auto settings = replaced({}, {}, {});
    for (const QString &key : keys) {
        if (!key.isEmpty())
            settings->beginGroup(key);
    }
    if (!settings->group().isEmpty())
        settings->remove(QString());
    return synced(*settings);
}

Result<void> SettingsStorage::purgeGroupsBySuffix(const QString &suffix)
{
    const auto settings = replaced({}, {}, {});
    for (const QString &group : settings->childGroups()) {
        if (!suffix.isEmpty() && group.endsWith(u'.' + suffix))
            settings->remove(group);
    }
    return synced(*settings);
}

void SettingsStorage::changed(const QString &key, bool write)
{
    m_unsaved.insert(key);
    if (!write)
        return;
    beginWriting();
    writeKey(key);
    if (sync())
        m_unsaved.erase(key);
}

void SettingsStorage::writeKey(const QString &key)
{
    if (key.isEmpty())
        return;
    const auto value = m_values.find(key);
    const auto array = m_arrays.find(key);
    const auto group = m_groups.find(key);
    // Writing an array clears the place first, so a plain value of the same name comes after it.
    if (array != m_arrays.end())
        writeArray(key, array->second);
    else if (group != m_groups.end())
        writeGroup(key, group->second);
    else if (value == m_values.end())
        m_settings->remove(key);
    if (value != m_values.end())
        m_settings->setValue(key, storable(value->second));
}

void SettingsStorage::writeArray(const QString &key, const std::vector<SettingsMap> &array)
{
    m_settings->remove(key);
    if (array.empty())
        return;
    m_settings->beginWriteArray(key, static_cast<int>(array.size()));
    for (std::size_t i = 0; i < array.size(); ++i) {
        m_settings->setArrayIndex(static_cast<int>(i));
        for (const auto &[name, value] : array[i]) {
            if (!name.isEmpty())
                m_settings->setValue(name, storable(value));
        }
    }
    m_settings->endArray();
}

void SettingsStorage::writeGroup(const QString &key, const SettingsMap &values)
{
    m_settings->beginGroup(key);
    // Groups below this one belong to others, so only its own keys are cleared.
    for (const QString &name : m_settings->childKeys()) {
        if (!values.contains(name))
            m_settings->remove(name);
    }
    for (const auto &[name, value] : values) {
        if (!name.isEmpty())
            m_settings->setValue(name, storable(value));
    }
    m_settings->endGroup();
}

/// A QSettings keeps the first error that it met, so that only a fresh one can tell that its cause is gone.
void SettingsStorage::beginWriting()
{
    if (m_lastError)
        open();
}

bool SettingsStorage::sync()
{
    const bool isDone = exchange(*m_settings, m_organization, m_application);
    m_lastError = errorOf(*m_settings);
    if (!isDone)
        m_lastError = notStored(*m_settings);
    return !m_lastError;
}

} // namespace Chirpdeck
