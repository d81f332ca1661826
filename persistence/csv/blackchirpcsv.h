// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "persistence/csv/base36.h"
#include "persistence/csv/csvtext.h"
#include "persistence/data/result.h"

#include <QChar>
#include <QDir>
#include <QIODevice>
#include <QString>
#include <QStringList>

#include <span>
#include <vector>

namespace Chirpdeck {

/// Reads and writes the CSV files of experiments with the delimiter and the version of one of them. The
/// formatting itself is in csvtext.h and base36.h; here it meets a QIODevice, which is open already and stays
/// open.
class BlackchirpCSV
{
public:
    /// The format as this program writes it: delimiter `;`, and no version.
    BlackchirpCSV() = default;

    /// The delimiter and version of an experiment, from its version.csv. `path` is the experiment's folder,
    /// or the data path that holds it under experiments/. A missing or empty version.csv leaves the defaults.
    BlackchirpCSV(int number, const QString &path);

    QChar delimiter() const noexcept { return m_delimiter; }
    const VersionInfo &version() const noexcept { return m_version; }
    int majorVersion() const noexcept { return m_version.majorVersion; }
    int minorVersion() const noexcept { return m_version.minorVersion; }
    int patchVersion() const noexcept { return m_version.patchVersion; }
    const QString &releaseVersion() const noexcept { return m_version.releaseVersion; }
    const QString &buildVersion() const noexcept { return m_version.buildVersion; }

    /// `experiments/<n/1000000>/<n/1000>/<n>`, below the data path.
    static QString experimentSubfolder(int number);

    // --- folders; `savePath` is the data path ---

    static bool exptDirExists(int number, const QString &savePath);
    /// The highest number in use; 0 when there is none.
    static int scanMaxExptNumOnDisk(const QString &savePath);
    /// Makes the levels that are missing below the folder of experiments, which has to be there. A folder
    /// that exists already is no error: who needs a folder of his own asks DataFolder::reserveNext().
    static Result<void> createExptDir(int number, const QString &savePath);
    /// `path` itself when one is given; else the folder of the experiment, whether it is there or not.
    static QDir exptDir(int number, const QString &savePath, const QString &path = {});
    /// Where logs, exported texts and rolling data of the data path are, or are to be.
    static QDir logDir(const QString &savePath);
    static QDir textExportDir(const QString &savePath);
    static QDir trackingDir(const QString &savePath);

    /// Tells Blackchirp 1, where it works in the same data path, the number that was used last, so that it
    /// does not use it again. True if it was told; its settings are left alone when its data path is another
    /// or none, or its number is not lower.
    static bool mirrorExptNumToV1Settings(int number, const QString &savePath);

    // --- lines ---

    /// The cells of the device's next line; none for an empty line and at the end.
    QStringList readLine(QIODevice &device) const;

    /// The sums in the device's next line; an Error for a cell that is no number in base 36. The end of the
    /// device is an empty list.
    Result<std::vector<qint64>> readFidLine(QIODevice &device) const;

    static QString formatInt64(qint64 value) { return QString::fromLatin1(base36Text(value)); }

    /// Writes version.csv into the folder of an experiment, whole or not at all.
    static Result<void> writeVersionFile(int number, const QString &savePath);
    static Result<void> writeVersionFile(QIODevice &device, const VersionInfo &version = writtenVersion())
    {
        return write(device, versionText(version));
    }
    static Result<void> writeHeader(QIODevice &device, const HeaderStrings &rows)
    {
        return write(device, headerText(rows));
    }
    static Result<void> writeLine(QIODevice &device, const QVariantList &cells)
    {
        return write(device, lineText(cells));
    }
    static Result<void> writeFidList(QIODevice &device, const FidList &fids)
    {
        return write(device, formatFidList(fids));
    }
    static Result<void> writeXY(QIODevice &device, std::span<const QPointF> points,
                                const QString &prefix = {}, XyFormat format = XyFormat::Semicolon)
    {
        return write(device, xyText(points, prefix, format));
    }
    static Result<void> writeMultiple(QIODevice &device, std::span<const QList<QPointF>> sets,
                                      const QStringList &names = {})
    {
        return write(device, multipleXyText(sets, names));
    }
    /// A file that is not open is written whole and closed again; an Error where that is not possible.
    template<typename T>
    static Result<void> writeY(QIODevice &device, const QList<T> &values, const QString &title = {})
    {
        return openAndWrite(device, columnText(values, title));
    }
    /// As writeY; an Error also when there are not as many titles as columns.
    template<typename T>
    static Result<void> writeYMultiple(QIODevice &device, const QStringList &titles,
                                       const QList<QList<T>> &columns)
    {
        if (titles.size() != columns.size())
            return unmatchedTitles(titles.size(), columns.size());
        return openAndWrite(device, columnsText(titles, columns));
    }

    /// Writes all of it or says why not.
    static Result<void> write(QIODevice &device, const QByteArray &content);

private:
    static Result<void> openAndWrite(QIODevice &device, const QByteArray &content);
    static Error unmatchedTitles(qsizetype titles, qsizetype columns);

    QChar m_delimiter = u';';
    VersionInfo m_version;
};

} // namespace Chirpdeck
