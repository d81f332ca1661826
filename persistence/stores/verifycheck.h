// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "persistence/data/vocabulary.h"
#include "persistence/stores/experimentfiles.h"
#include "persistence/stores/fidparams.h"
#include "persistence/stores/verify.h"

#include <QCoreApplication>
#include <QList>
#include <QMap>
#include <QSet>
#include <QStringList>

#include <map>
#include <optional>
#include <utility>

/// The parts of verifyExperiment; nothing here is for other files to use.
namespace Chirpdeck::Verify {

struct Messages
{
    Q_DECLARE_TR_FUNCTIONS(Verify)
};

struct Row
{
    int line = 0;
    QStringList cells;

    QString cell(qsizetype column) const { return cells.value(column); }
};

/// A small file split into rows without any of the lenience of a reader.
struct Table
{
    QString file;
    QList<Row> rows; ///< the header row included

    const Row &last() const { return rows.last(); }
};

/// header.csv by object: scalars by key, arrays by name, index and key.
struct HeaderObject
{
    QMap<QString, QString> scalars;
    QMap<QString, std::map<int, QMap<QString, QString>>> arrays;
};

/// What one part learns and another compares with.
class Check
{
public:
    explicit Check(const QString &experimentPath);

    VerifyReport report;
    QString path;
    char delimiter = ';';

    QSet<QString> trusted; ///< files whose checksum agrees
    Objectives objectives;
    QList<HardwareEntry> hardware;
    QMap<QString, HeaderObject> header;
    bool hasHeader = false;
    std::map<int, QMap<QString, QString>> clocks; ///< index, clock type, frequency in MHz
    bool hasEnded = false;                        ///< by the log or the notes
    bool wasStopped = false;                      ///< before its goal
    qint64 startedMs = 0;
    qint64 endedMs = 0;
    /// Seconds and shots of the auxiliary data, where these tell of one run without a pause.
    QList<std::pair<double, double>> progress;

    void damaged(const QString &file, int line, const QString &what);
    void incomplete(const QString &file, int line, const QString &what);

    QString pathOf(const QString &file) const { return path + QLatin1Char('/') + file; }
    bool exists(const QString &file) const;
    QString scalar(const QString &object, const QString &key) const;
    /// A whole number of the header; nothing when it is missing or none.
    std::optional<int> integer(const QString &object, const QString &key) const;
    QString keyOfType(const QString &type) const;
    QString driverOf(const QString &type) const;
    /// Written before version 1.0, when keys and rows were fewer.
    bool isEarly() const;
    bool isAtLeast(int majorVersion, int minorVersion) const;

    /// Reads a file whose rows each end with a line break. Reports a missing file (when it is required), a
    /// torn last row, empty rows, a header row that is not `columns`, and rows with another number of cells.
    /// Nothing when there are no rows to look at.
    std::optional<Table> table(const QString &file, const QStringList &columns, bool isRequired);
    /// Rows `ObjKey;Value`; reports keys that are missing or come twice.
    std::optional<QMap<QString, QString>> metadata(const QString &file, const QStringList &keys,
                                                   bool isRequired);
    /// Splits a file into rows; reports only what makes that impossible.
    std::optional<Table> rawTable(const QString &file, bool isRequired, bool rowsEndWithBreak);
    /// The content without a byte order mark; reports what cannot be read.
    std::optional<QByteArray> bytes(const QString &file, bool isRequired);
};

/// The place of a parse error names the line in its words; the report has a column for it. 0 without one.
int lineOf(const Error &error);

void checkSums(Check &check);
void checkVersion(Check &check);
void checkObjectives(Check &check);
void checkHardware(Check &check);
void checkHeader(Check &check);
void checkLog(Check &check);
void checkAuxData(Check &check);
void checkChirps(Check &check);
void checkMarkers(Check &check);
void checkClocks(Check &check);
void checkFids(Check &check);
/// The files of a folder backup/, of the experiment or of fid/.
void checkBackupFolders(Check &check);
void checkLif(Check &check);
void checkValidation(Check &check);
void checkOverlays(Check &check);
/// After all others: whether the data tell of an end that the log does not know.
void checkEnd(Check &check, const FidParamsTable &table);

} // namespace Chirpdeck::Verify
