// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>

#include <algorithm>
#include <vector>

namespace Chirpdeck {

/// What makes a list model show `next`: rows that stay are moved and told to have changed, so that a view
/// keeps its place and its focus; only what came or went is inserted or removed. `Model` grants it
/// friendship, and rows are told apart by `key`.
struct RowSync
{
    template<typename Model, typename Row, typename Key>
    static void apply(Model &model, std::vector<Row> &rows, const std::vector<Row> &next, Key key)
    {
        for (int at = static_cast<int>(rows.size()) - 1; at >= 0; --at) {
            const auto &old = rows[static_cast<size_t>(at)];
            if (std::none_of(next.cbegin(), next.cend(),
                             [&](const Row &row) { return key(row) == key(old); })) {
                model.beginRemoveRows({}, at, at);
                rows.erase(rows.begin() + at);
                model.endRemoveRows();
            }
        }
        for (int at = 0; at < static_cast<int>(next.size()); ++at) {
            const Row &wanted = next[static_cast<size_t>(at)];
            const auto found = std::find_if(rows.begin() + at, rows.end(),
                                            [&](const Row &row) { return key(row) == key(wanted); });
            if (found == rows.end()) {
                model.beginInsertRows({}, at, at);
                rows.insert(rows.begin() + at, wanted);
                model.endInsertRows();
                continue;
            }
            const int from = static_cast<int>(found - rows.begin());
            if (from != at) {
                model.beginMoveRows({}, from, from, {}, at);
                Row moved = std::move(rows[static_cast<size_t>(from)]);
                rows.erase(rows.begin() + from);
                rows.insert(rows.begin() + at, std::move(moved));
                model.endMoveRows();
            }
            if (!(rows[static_cast<size_t>(at)] == wanted)) {
                rows[static_cast<size_t>(at)] = wanted;
                Q_EMIT model.dataChanged(model.index(at), model.index(at));
            }
        }
    }
};

} // namespace Chirpdeck
