// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "persistence/data/result.h"
#include "persistence/data/vocabulary.h"

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QString>
#include <QVariant>

#include <optional>

/// The small files of an experiment: their bytes, and what is read back from them. Reading is lenient with
/// old layouts; whether a file is whole is verify.h's business. version.csv and header.csv are formatted in
/// csv/csvtext.h.
namespace Chirpdeck {

/// Rows below a header row, each ended by a line break: chirps.csv, markers.csv, clocks.csv and whatever else
/// has columns.
struct CsvRows
{
    QString header; ///< the header row as it stands in the file, cells separated by `;`
    QList<QVariantList> rows;

    /// Every row has as many cells as the header: missing ones are empty, further ones are left out.
    QByteArray toCsv() const;
};

/// objectives.csv: what an experiment records.
struct Objectives
{
    std::optional<FtmwType> ftmw;
    bool lif = false;
    /// The name or number that stands for the type and is none: `ftmw` is Forever then.
    QString unknownType = {};

    void readFtmwType(const QString &cell);
    bool operator==(const Objectives &) const = default;

    QByteArray toCsv() const;
    /// Names and numbers are read; an unknown name or number counts as Forever. Further columns are ignored.
    static Result<Objectives> parse(QByteArrayView content, const QString &fileName, QChar delimiter = u';');
};

/// hardware.csv: the driver of each active device by its key `Type.label`.
struct HardwareEntry
{
    QString key;
    QString driver;

    QString type() const { return key.section(QLatin1Char('.'), 0, 0); }
    bool operator==(const HardwareEntry &) const = default;
};

/// The key as the format spells it since version 2.0: FtmwDigitizer and LifDigitizer for FtmwScope and
/// LifScope, GPIBController for GpibController.
QString currentHardwareKey(const QString &key);

QByteArray hardwareCsv(const QList<HardwareEntry> &entries);
/// Reads all layouts: either label of the second column, further columns, rows with one cell
/// (`<cell>.default`, driver `virtual`), and older spellings of keys. The last row of a key wins.
Result<QList<HardwareEntry>> parseHardware(QByteArrayView content, const QString &fileName);

/// Settings as `ObjKey;Value` rows, sorted by key: processing, peak finding, overlays.
QByteArray metadataCsv(const QMap<QString, QVariant> &values);
Result<QMap<QString, QString>> parseMetadata(QByteArrayView content, const QString &fileName,
                                             QChar delimiter = u';');

} // namespace Chirpdeck
