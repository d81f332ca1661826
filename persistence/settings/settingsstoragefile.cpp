// SPDX-License-Identifier: GPL-3.0-or-later
// The half of SettingsStorage that touches the settings file.
#include "persistence/settings/applicationkeys.h"
#include "persistence/settings/settingsexchange.h"
#include "persistence/settings/settingsstorage.h"

#include <QCoreApplication>
#include <QFile>

#include <algorithm>

namespace Chirpdeck {

namespace {

/// What QSettings calls the number of entries of an array.
constexpr QLatin1StringView SizeKey("size");
/// Longer arrays are not read; the file is damaged then.
constexpr int MaxArraySize = 65536;

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

Result<void> synced(QSettings &settings)
{
    const bool isDone = exchangeSettings(settings, {}, {});
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
    m_settings = remadeSettings(std::move(m_settings), m_organization, m_application);
    enterGroup();
}

void SettingsStorage::enterGroup()
{
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

Result<void> SettingsStorage::saveTogether(const std::vector<SettingsStorage *> &storages,
                                           const std::vector<QStringList> &removed)
{
    if (storages.empty())
        return {};
    // To make a QSettings anew can write, so that is done before there is anything to write.
    for (auto *storage : storages)
        storage->beginWriting();
    auto &first = *storages.front();
    for (int depth = 0; depth < std::max<int>(1, first.m_path.size()); ++depth) {
        if (!first.m_settings->group().isEmpty())
            first.m_settings->endGroup();
    }
    for (const auto &path : removed) {
        if (!path.isEmpty())
            first.m_settings->remove(path.join(u'/'));
    }
    first.enterGroup();
    for (auto *storage : storages) {
        for (const QString &key : storage->m_unsaved)
            storage->writeKey(key);
    }
    if (!first.sync())
        return *first.m_lastError;
    for (auto *storage : storages)
        storage->m_unsaved.clear();
    return {};
}

/// What could not be written is tried once more by QSettings itself when it goes.
void SettingsStorage::close()
{
    if (!m_lastError)
        return;
    dropSettings(std::move(m_settings), m_organization, m_application);
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
    const auto settings = remadeSettings({}, {}, {});
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
    const auto settings = remadeSettings({}, {}, {});
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
    const bool isDone = exchangeSettings(*m_settings, m_organization, m_application);
    m_lastError = errorOf(*m_settings);
    if (!isDone)
        m_lastError = notStored(*m_settings);
    return !m_lastError;
}

} // namespace Chirpdeck
