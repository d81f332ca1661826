// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "persistence/data/result.h"
#include "persistence/streams/streamwriter.h"
#include "persistence/streams/trend.h"

#include <QByteArrayView>
#include <QList>
#include <QString>
#include <QVariant>

#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <vector>

namespace Chirpdeck {

/// What devices measure all the time, run or not, one file per quantity and month:
/// `<folder>/YYYY/YYYYMM/<key>.csv` with the columns `timestamp;epochtime;<key>`, times in local time and in
/// whole seconds since the epoch, the value in the device's unit. Written by a StreamWriter; who adds a
/// reading never waits for a drive. Safe to use from several threads.
class RollingData
{
public:
    using Failed = std::function<void(const Error &)>;

    /// The folder is made where the one above it exists.
    RollingData(std::shared_ptr<StreamWriter> writer, const QString &folder, Failed failed = {});
    ~RollingData();
    RollingData(const RollingData &) = delete;
    RollingData &operator=(const RollingData &) = delete;

    /// Adds a reading: a number or a truth value. `key` is that of auxiliary data, as
    /// `FlowController.main.Flow1`.
    void add(const QString &key, qint64 msecsSinceEpoch, const QVariant &value);
    /// Waits until the drive has all readings; the first failure, where there is one.
    Result<void> flush();

    /// The file of a key for the month of a moment. A key that cannot be a file's name has one of its own
    /// all the same.
    static QString fileFor(const QString &folder, const QString &key, qint64 msecsSinceEpoch);

private:
    struct Current
    {
        int month = 0;
        std::shared_ptr<StreamFile> file;
    };

    const std::shared_ptr<StreamWriter> m_writer;
    const QString m_folder;
    const Failed m_failed;
    std::mutex m_mutex;
    std::map<QString, Current> m_files;
};

/// What a file of rolling data holds.
struct RollingFile
{
    QString key; ///< from the header row
    std::vector<TrendPoint> points;
    QList<qsizetype> badLines; ///< lines that are no readings, counted from 1
};

/// Reads such a file. Fails for one with another header row.
Result<RollingFile> parseRollingData(QByteArrayView content, const QString &fileName);

/// What the folder knows of a span of time.
struct RollingHistory
{
    std::vector<TrendSeries> series; ///< by key
    QList<Error> problems;           ///< files and lines that could not be read
};

/// Loads all quantities from `from` to `to` (ms since the epoch, both included) from the files of the months
/// in between. Of a large file only the end that can hold readings since `from` is read.
RollingHistory loadRollingData(const QString &folder, qint64 from, qint64 to);

} // namespace Chirpdeck
