// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "persistence/data/result.h"
#include "persistence/header/enumfromvariant.h"

#include <QObject>
#include <QPointer>
#include <QSettings>
#include <QString>
#include <QStringList>
#include <QVariant>

#include <concepts>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <type_traits>
#include <vector>

namespace Chirpdeck {

using SettingsMap = std::map<QString, QVariant>;

/// One group of the program's settings, mirrored in memory: plain values, getters (values that a member
/// function or lambda supplies when asked), arrays of maps, and sub-groups. Reading is public; changing is
/// protected and belongs to the class that owns the group and derives from this one. An object that has to
/// edit groups of others uses a small private subclass of its own.
///
/// The group is read completely at construction and written by `save()`, which the destructor calls. Only
/// what was changed, and what getters supply, is written, so that an object does not undo what others wrote
/// meanwhile. Two objects on one group do not see each other's unsaved values; a later object sees what was
/// written. Objects belong to one thread.
///
/// Members of enumerations are stored by name and read back by name or number.
class SettingsStorage
{
public:
    /// Accepted everywhere and without effect; a call site says by it what kind of group it means.
    enum Type { General, Hardware };

    /// The nested group `keys`, outermost first; the application's own group (BC::Store::Application) for an
    /// empty list. A single empty key is the root of the settings. Organization and application come from
    /// QCoreApplication.
    explicit SettingsStorage(const QStringList &keys = {}, Type type = General);
    explicit SettingsStorage(const QString &key, Type type = General);
    /// The same of another organization and application.
    SettingsStorage(const QString &organization, const QString &application, const QStringList &keys = {},
                    Type type = General);
    virtual ~SettingsStorage();
    Q_DISABLE_COPY_MOVE(SettingsStorage)

    /// True for a plain value or a getter.
    bool containsValue(const QString &key) const;
    bool containsArray(const QString &key) const { return m_arrays.contains(key); }

    QVariant get(const QString &key, const QVariant &fallback = {}) const;
    /// The value as a T; T{} when it is none, and `fallback` only when there is no value.
    template<typename T>
    T get(const QString &key, const T &fallback = T{}) const
    {
        return containsValue(key) ? converted<T>(get(key)) : fallback;
    }
    /// Those of `keys` that have a value, as they are at the time of the call.
    SettingsMap getMultiple(const QStringList &keys) const;

    std::vector<SettingsMap> getArray(const QString &key) const;
    std::size_t getArraySize(const QString &key) const;
    SettingsMap getArrayMap(const QString &key, std::size_t index) const;
    QVariant getArrayValue(const QString &arrayKey, std::size_t index, const QString &key,
                           const QVariant &fallback = {}) const;
    template<typename T>
    T getArrayValue(const QString &arrayKey, std::size_t index, const QString &key,
                    const T &fallback = T{}) const
    {
        const auto *value = arrayValue(arrayKey, index, key);
        return value ? converted<T>(*value) : fallback;
    }

    SettingsMap getGroup(const QString &group) const;
    QVariant getGroupValue(const QString &group, const QString &key, const QVariant &fallback = {}) const;
    template<typename T>
    T getGroupValue(const QString &group, const QString &key, const T &fallback = T{}) const
    {
        const auto *value = groupValue(group, key);
        return value ? converted<T>(*value) : fallback;
    }

    /// Sorted. Keys of getters are not among keys().
    QStringList keys() const;
    QStringList arrayKeys() const;
    QStringList groupKeys() const;

    /// While on, nothing is saved but what a call writes at once by its `write` argument.
    void discardChanges(bool discard = true) { m_discard = discard; }

    /// Why the settings could not be read or written the last time; nothing when they could. What was not
    /// written is kept and written by the next `save()`.
    std::optional<Error> lastError() const { return m_lastError; }

    /// Removes a nested group from the application's settings. An empty list removes nothing.
    static Result<void> purgeGroup(const QStringList &keys);
    /// Removes every top-level group whose name ends with `.suffix`.
    static Result<void> purgeGroupsBySuffix(const QString &suffix);

protected:
    /// False if the key is an array, a getter or a group. With `write` it is on disk when the call returns,
    /// even while discarding.
    bool set(const QString &key, const QVariant &value, bool write = false);
    std::map<QString, bool> setMultiple(const SettingsMap &values, bool write = false);
    /// The value, or, when there is no valid one, `fallback`, which is then stored and written. An invalid
    /// value for an array.
    QVariant getOrSetDefault(const QString &key, const QVariant &fallback);
    template<typename T>
    T getOrSetDefault(const QString &key, const T &fallback)
    {
        return converted<T>(getOrSetDefault(key, QVariant::fromValue(fallback)));
    }
    void setDefault(const QString &key, const QVariant &value);

    /// Takes the place of a group of that name. An empty array is removed from disk.
    void setArray(const QString &key, const std::vector<SettingsMap> &array, bool write = false);
    /// False if there is no such array or index.
    bool setArrayValue(const QString &arrayKey, std::size_t index, const QString &key, const QVariant &value,
                       bool write = false);
    void appendArrayMap(const QString &key, const SettingsMap &map, bool write = false);

    /// False if the group's name is a value, getter or array.
    bool setGroupValue(const QString &group, const QString &key, const QVariant &value, bool write = false);
    std::map<QString, bool> setGroupValues(const QString &group, const SettingsMap &values,
                                           bool write = false);
    void setGroupDefault(const QString &group, const QString &key, const QVariant &value, bool write = false);

    /// Removes the key from memory and disk, whatever it is.
    void clearValue(const QString &key);

    /// The key's value is what the member function returns at the time. False if the key is an array or a
    /// group, or has a getter; a plain value of that name is replaced. When an object that is a QObject has
    /// died, its last known value stands. A class that derives from this one and registers its own members
    /// calls clearGetters() in its destructor, or their last known values stand.
    template<typename Object, typename Owner, typename Value>
    bool registerGetter(const QString &key, const Object *object,
                        Value (Owner::*member)() const) requires std::derived_from<Object, Owner>
    {
        Getter getter;
        getter.read = [object, member] { return QVariant::fromValue(std::invoke(member, object)); };
        if constexpr (std::derived_from<Object, QObject>)
            getter.alive = [guard = QPointer<const QObject>(object)] { return !guard.isNull(); };
        if constexpr (std::is_polymorphic_v<Object>)
            getter.ownMember = dynamic_cast<const void *>(object) == dynamic_cast<const void *>(this);
        return addGetter(key, std::move(getter));
    }
    template<std::invocable Function>
    bool registerGetter(const QString &key, Function function)
    {
        Getter getter;
        getter.read = [function = std::move(function)] { return QVariant::fromValue(function()); };
        return addGetter(key, std::move(getter));
    }
    /// The getter's value, which becomes a plain value; invalid if there is no such getter.
    QVariant unRegisterGetter(const QString &key, bool write = false);
    void clearGetters(bool write = false);

    /// Writes what changed and what getters supply, unless discarding. True when the disk holds it.
    bool save();
    /// Writes what changed in all of them, after removing the groups `removed` with all below them, in one
    /// exchange with the file: whoever reads it then, even after a kill, finds all of it or nothing of it.
    /// All belong to the same organization and application as the first. What was not written stays with
    /// them, and is written by their next `save()` unless they discard.
    static Result<void> saveTogether(const std::vector<SettingsStorage *> &storages,
                                     const std::vector<QStringList> &removed = {});
    /// Reads the group anew. Getters stay; unsaved changes are lost.
    void readAll();
    /// Removes the whole group from memory and disk; nothing is saved afterwards. Groups below the root
    /// survive a purge of the root.
    void purge();

private:
    struct Getter
    {
        std::function<QVariant()> read;
        std::function<bool()> alive; ///< empty: the owner outlives this object
        bool ownMember = false;      ///< of the object whose base this is
        mutable QVariant last;

        QVariant value() const;
    };

    template<typename T>
    static T converted(const QVariant &value)
    {
        if constexpr (NamedEnum<T>)
            return enumFromVariant<T>(value);
        else
            return value.value<T>();
    }

    bool addGetter(const QString &key, Getter getter);
    const QVariant *arrayValue(const QString &arrayKey, std::size_t index, const QString &key) const;
    const QVariant *groupValue(const QString &group, const QString &key) const;

    void open();
    void enterGroup();
    void close();
    void readChildGroup(const QString &key);
    void changed(const QString &key, bool write);
    void writeKey(const QString &key);
    void writeArray(const QString &key, const std::vector<SettingsMap> &array);
    void writeGroup(const QString &key, const SettingsMap &values);
    void beginWriting();
    bool sync();

    QString m_organization;
    QString m_application;
    QStringList m_path;
    std::unique_ptr<QSettings> m_settings;

    SettingsMap m_values;
    std::map<QString, Getter> m_getters;
    std::map<QString, std::vector<SettingsMap>> m_arrays;
    std::map<QString, SettingsMap> m_groups;

    std::set<QString> m_unsaved;
    bool m_discard = false;
    std::optional<Error> m_lastError;
};

} // namespace Chirpdeck
