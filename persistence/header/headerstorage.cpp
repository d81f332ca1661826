// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/header/headerstorage.h"

#include <algorithm>

namespace Chirpdeck {

HeaderStrings HeaderStorage::getStrings()
{
    prepareToStore();
    storeValues();
    HeaderStrings rows;
    appendRows(rows);
    clearStored();
    for (auto *child : m_children) {
        for (auto &[key, childRows] : child->getStrings())
            rows[key] += childRows;
    }
    return rows;
}

HeaderStrings HeaderStorage::takeLeftovers()
{
    HeaderStrings rows;
    appendRows(rows);
    clearStored();
    for (auto *child : m_children) {
        for (auto &[key, childRows] : child->takeLeftovers())
            rows[key] += childRows;
    }
    return rows;
}

void HeaderStorage::appendRows(HeaderStrings &rows) const
{
    QList<HeaderRow> own;
    for (const auto &[key, entry] : m_values)
        own.append(HeaderRow{{}, {}, key, cellText(entry.first), entry.second});
    for (const auto &[arrayKey, entries] : m_arrays) {
        for (const auto &[index, values] : entries) {
            for (const auto &[key, entry] : values)
                own.append(
                    HeaderRow{arrayKey, QString::number(index), key, cellText(entry.first), entry.second});
        }
    }
    if (!own.isEmpty())
        rows[m_headerKey] += own;
}

void HeaderStorage::clearStored()
{
    m_values.clear();
    m_arrays.clear();
}

bool HeaderStorage::storeLine(const QVariantList &cells)
{
    if (cells.size() != 6)
        return false;
    return storeLine(cells[0].toString(), {cells[1].toString(), cells[2].toString(), cells[3].toString(),
                                           cells[4].toString(), cells[5].toString()});
}

bool HeaderStorage::storeLine(const QString &object, const HeaderRow &row)
{
    if (object != m_headerKey) {
        return std::any_of(m_children.begin(), m_children.end(),
                           [&](auto *child) { return child->storeLine(object, row); });
    }
    if (row.key.isEmpty() || row.value.isEmpty())
        return false;
    if (row.arrayKey.isEmpty()) {
        store(row.key, row.value, row.unit);
        return true;
    }
    bool isIndex = false;
    const uint index = row.arrayIndex.toUInt(&isIndex);
    if (!isIndex || index > MaxArrayIndex)
        return false;
    storeArrayValue(row.arrayKey, index, row.key, row.value, row.unit);
    return true;
}

void HeaderStorage::readComplete()
{
    retrieveValues();
    for (auto *child : m_children)
        child->readComplete();
}

void HeaderStorage::prepareToStore()
{
    m_children.clear();
    prepareChildren();
    for (auto *child : m_children)
        child->prepareToStore();
}

QString HeaderStorage::peekUnit(const QString &key) const
{
    const auto entry = m_values.find(key);
    return entry == m_values.end() ? QString() : entry->second.second;
}

QString HeaderStorage::peekValueString(const QString &key) const
{
    const auto entry = m_values.find(key);
    return entry == m_values.end() ? QString() : cellText(entry->second.first);
}

QString HeaderStorage::peekArrayUnit(const QString &arrayKey, std::size_t index, const QString &key) const
{
    const auto array = m_arrays.find(arrayKey);
    if (array == m_arrays.end())
        return {};
    const auto values = array->second.find(index);
    if (values == array->second.end())
        return {};
    const auto entry = values->second.find(key);
    return entry == values->second.end() ? QString() : entry->second.second;
}

std::size_t HeaderStorage::arrayStoreSize(const QString &arrayKey) const
{
    const auto array = m_arrays.find(arrayKey);
    return array == m_arrays.end() ? 0 : array->second.rbegin()->first + 1;
}

void HeaderStorage::addChild(HeaderStorage *child)
{
    if (child)
        m_children.push_back(child);
}

HeaderStorage *HeaderStorage::removeChild(HeaderStorage *child)
{
    const auto position = std::find(m_children.begin(), m_children.end(), child);
    if (position == m_children.end())
        return nullptr;
    m_children.erase(position);
    return child;
}

} // namespace Chirpdeck
