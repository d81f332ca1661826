// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "persistence/header/headerstorage.h"

#include <QRegularExpression>
#include <QStringList>

namespace Chirpdeck::Test {

/// The rows of a node and all below it, as lines of header.csv.
inline QStringList linesOf(HeaderStorage &node)
{
    QStringList lines;
    for (const auto &[object, rows] : node.getStrings()) {
        for (const auto &row : rows)
            lines.append(
                QStringList{object, row.arrayKey, row.arrayIndex, row.key, row.value, row.unit}.join(u';'));
    }
    return lines;
}

/// Feeds the lines as a loader does; returns how many were taken.
inline int loadLines(HeaderStorage &node, const QStringList &lines)
{
    node.prepareToStore();
    int taken = 0;
    for (const auto &line : lines) {
        QVariantList cells;
        for (const auto &cell : line.split(u';'))
            cells.append(cell);
        taken += node.storeLine(cells);
    }
    node.readComplete();
    return taken;
}

} // namespace Chirpdeck::Test
