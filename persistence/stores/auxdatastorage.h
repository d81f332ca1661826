// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "persistence/data/result.h"
#include "persistence/stores/appendfile.h"

#include <QByteArrayView>
#include <QDateTime>
#include <QMap>
#include <QString>
#include <QStringList>
#include <QVariant>

#include <mutex>

namespace Chirpdeck {

/// Values that accompany a run (pressures, flows, temperatures, shots), measured at one moment, by key.
struct AuxPoint
{
    QDateTime time;
    QMap<QString, QVariant> values;
};

/// Writes auxdata.csv: one header row with the keys in order, then one row per point, each on the disk when
/// `add` returns. A value that a point lacks is an empty cell; values of other keys are left out. Safe to use
/// from several threads.
class AuxDataStorage
{
public:
    /// Without a path nothing is written, but the points are still checked.
    explicit AuxDataStorage(const QString &experimentPath = {});

    /// Fixes the keys and writes the header row. Without keys there will be no file.
    Result<void> start(const QStringList &keys, const QDateTime &time);
    /// Goes on with a file of an earlier part of the run: its keys, and its time. Nothing where there is
    /// none.
    Result<void> resume();
    /// Appends a point. The elapsed seconds count from `start`.
    Result<void> add(const AuxPoint &point);
    Result<void> finish();
    QStringList keys() const;

private:
    mutable std::mutex m_mutex;
    QString m_path;
    QStringList m_keys;
    QDateTime m_started;
    AppendFile m_file;
};

/// What auxdata.csv holds.
struct AuxData
{
    QStringList keys; ///< in the order in which they first appear
    QList<AuxPoint> points;
    /// Lines that were left out because they do not fit the header row above them, counted from 1.
    QList<int> badLines;
};

/// Reads all versions of the file. Every header row says what the columns below it mean; the time comes from
/// the epoch column, since older files hold dates in other languages.
Result<AuxData> parseAuxData(QByteArrayView content, const QString &fileName, QChar delimiter = u';');

} // namespace Chirpdeck
