// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "persistence/data/result.h"

#include <QList>
#include <QString>

#include <optional>

namespace Chirpdeck {

/// Folder of experiment `number` below the folder experiments/: `<n/1000000>/<n/1000>/<n>`.
QString experimentSubPath(int number);

/// The number that a path of that form ends with; nothing when the folders above do not fit the number.
std::optional<int> experimentNumberOf(const QString &path);

/// The folder that holds all data of a laboratory: experiments, log, textexports and rollingdata. A value;
/// every call looks at the disk.
class DataFolder
{
public:
    /// An experiment folder that belongs to whoever reserved it.
    struct Reservation
    {
        int number = 0;
        QString path;
    };

    explicit DataFolder(const QString &root);

    const QString &root() const { return m_root; }
    QString experimentsPath() const;
    QString logPath() const;
    QString exportPath() const;
    QString rollingPath() const;

    /// Makes the folder and whichever of its four sub-folders are missing, and checks that files can be
    /// written there.
    Result<void> create() const;
    /// Whether all four sub-folders are there.
    bool isComplete() const;
    /// Bytes that the user may still write on the drive; -1 when unknown.
    qint64 freeBytes() const;

    QString experimentPath(int number) const;
    bool hasExperiment(int number) const;
    /// The highest number in use, whatever its branch of the tree; 0 when there is none.
    int largestNumber() const;
    /// All numbers in use, ascending.
    QList<int> experiments() const;

    /// Makes the folder of the next free number that is at least `atLeast`. The folder did not exist before
    /// and was made by this call alone, so two programs never get the same number, and neither finds the
    /// other's half-made folder.
    Result<Reservation> reserveNext(int atLeast = 1) const;

private:
    QString m_root;
};

} // namespace Chirpdeck
