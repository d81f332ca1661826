// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "persistence/csv/celltext.h"
#include "persistence/header/enumfromvariant.h"

#include <QList>
#include <QMap>
#include <QString>
#include <QVariant>

#include <concepts>
#include <map>
#include <vector>

namespace Chirpdeck {

/// One row of header.csv without its object key, as text.
struct HeaderRow
{
    QString arrayKey;
    QString arrayIndex;
    QString key;
    QString value;
    QString unit;

    bool operator==(const HeaderRow &) const = default;
};

/// Rows by object key, in the order in which they stand in the file: scalars by key, then arrays by (array,
/// index, key).
using HeaderStrings = std::map<QString, QList<HeaderRow>>;

/// A node of the experiment tree whose values stand in header.csv under one object key.
///
/// Derived classes say what they write (`storeValues`), what they read back (`retrieveValues`) and which
/// nodes hang below them
/// (`prepareChildren`). Retrieving a value removes it, so what is left over after a load is what this version
/// does not know; it is written again by the next `getStrings()`. Children are not owned. Source of the
/// behaviour: Blackchirp's HeaderStorage.
class HeaderStorage
{
public:
    using Map = std::map<QString, std::pair<QVariant, QString>>;

    /// Array indices in a file are read up to this bound; a row beyond it is refused.
    static constexpr int MaxArrayIndex = 65535;

    explicit HeaderStorage(const QString &objectKey)
        : m_headerKey(objectKey)
    {
    }
    virtual ~HeaderStorage() = default;

    const QString &headerKey() const { return m_headerKey; }

    /// The rows of this node and all below it. Clears this node's stored values.
    HeaderStrings getStrings();

    /// Offers one line of header.csv: object key, array key, array index, value key, value, unit. False when
    /// no node of the tree takes it: another cell count, an unknown object, an empty key or value, an index
    /// that is no number.
    bool storeLine(const QVariantList &cells);
    /// The same for cells that are texts already.
    bool storeLine(const QString &object, const HeaderRow &row);

    /// Reads the stored values back into the members, this node first, then the children depth-first.
    void readComplete();

    /// Removes and returns the stored values of this node and all below it: after readComplete() those that
    /// no node asked for.
    HeaderStrings takeLeftovers();

    /// Empties the list of children, asks for them anew, and does the same below.
    void prepareToStore();

    QString peekUnit(const QString &key) const;
    QString peekValueString(const QString &key) const;
    QString peekArrayUnit(const QString &arrayKey, std::size_t index, const QString &key) const;
    /// One more than the highest index at which something is or was stored; 0 for an unknown array.
    std::size_t arrayStoreSize(const QString &arrayKey) const;

protected:
    /// Copies take the stored values over but not the children: these belong to one object.
    HeaderStorage(const HeaderStorage &other)
        : m_headerKey(other.m_headerKey)
        , m_values(other.m_values)
        , m_arrays(other.m_arrays)
    {
    }
    HeaderStorage &operator=(const HeaderStorage &other)
    {
        m_headerKey = other.m_headerKey;
        m_values = other.m_values;
        m_arrays = other.m_arrays;
        return *this;
    }

    virtual void storeValues() = 0;
    virtual void retrieveValues() = 0;
    virtual void prepareChildren() {}

    void addChild(HeaderStorage *child);
    HeaderStorage *removeChild(HeaderStorage *child);
    const std::vector<HeaderStorage *> &children() const { return m_children; }

    template<typename T>
    void store(const QString &key, const T &value, const QString &unit = {})
    {
        m_values[key] = {QVariant::fromValue(value), unit};
    }

    template<typename T>
    void storeArrayValue(const QString &arrayKey, std::size_t index, const QString &key, const T &value,
                         const QString &unit = {})
    {
        m_arrays[arrayKey][index][key] = {QVariant::fromValue(value), unit};
    }

    template<typename T>
    T retrieve(const QString &key, const T &fallback = T{})
    {
        return take<T>(m_values, key, fallback);
    }

    template<typename T>
    T retrieveArrayValue(const QString &arrayKey, std::size_t index, const QString &key,
                         const T &fallback = T{})
    {
        const auto array = m_arrays.find(arrayKey);
        if (array == m_arrays.end())
            return fallback;
        const auto entry = array->second.find(index);
        return entry == array->second.end() ? fallback : take<T>(entry->second, key, fallback);
    }

private:
    /// The stored values as rows; none where there are no values.
    void appendRows(HeaderStrings &rows) const;
    void clearStored();

    template<typename T>
    static T take(Map &from, const QString &key, const T &fallback)
    {
        const auto entry = from.find(key);
        if (entry == from.end())
            return fallback;
        const QVariant value = entry->second.first;
        from.erase(entry);
        if constexpr (NamedEnum<T>)
            return enumFromVariant<T>(value, fallback);
        else if constexpr (std::same_as<T, QStringList>)
            return value.metaType().id() == QMetaType::QString ? listOf(value.toString()) : value.value<T>();
        else
            return value.value<T>();
    }

    QString m_headerKey;
    Map m_values;
    /// Only the entries that hold or held something, so that a file cannot ask for memory by high indices.
    std::map<QString, std::map<std::size_t, Map>> m_arrays;
    std::vector<HeaderStorage *> m_children;
};

} // namespace Chirpdeck
