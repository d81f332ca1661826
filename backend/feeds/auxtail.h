// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "persistence/streams/trend.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace Chirpdeck {

/// Reads the auxiliary data of a run while they are written: each call only what came since the last.
class AuxTail
{
public:
    AuxTail() = default;
    explicit AuxTail(const QString &experimentPath);

    /// The new points by key; nothing while there is no file or it cannot be read.
    std::vector<TrendSeries> read();

private:
    QString m_path;
    QByteArray m_header; ///< the last header row, with its line break
    qint64 m_offset = 0; ///< of the first byte that was not taken
};

} // namespace Chirpdeck
