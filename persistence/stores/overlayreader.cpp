// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/stores/overlayreader.h"

#include "persistence/csv/csvnames.h"
#include "persistence/csv/linereader.h"
#include "persistence/stores/describedfile.h"
#include "persistence/stores/filesystem.h"
#include "persistence/stores/overlaydata.h"
#include "persistence/stores/overlayfiles.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace Chirpdeck {

namespace {

struct Messages
{
    Q_DECLARE_TR_FUNCTIONS(Overlays)
};

bool isFile(const QString &path)
{
    return QFileInfo(path).isFile();
}

/// Where the data of an overlay are: beside the settings under their own name or the one that an older
/// version gave them, so that an experiment that was copied shows its own data; else where that version put
/// them.
QString dataPath(const QString &experimentPath, const QString &key, const QString &destFile)
{
    const QDir experiment(experimentPath);
    const QString own = experiment.filePath(overlayDataFileName(key));
    if (isFile(own) || destFile.isEmpty())
        return own;
    const QString folder = experiment.filePath(BC::CSV::OverlaysFolder) + QLatin1Char('/');
    // Paths of Windows have other separators.
    const QString name =
        QString(destFile).replace(QLatin1Char('\\'), QLatin1Char('/')).section(QLatin1Char('/'), -1);
    if (!name.isEmpty() && isFile(folder + name))
        return folder + name;
    return QDir::isAbsolutePath(destFile) && isFile(destFile) ? destFile : own;
}

} // namespace

Result<LoadedOverlays> readOverlays(const QString &experimentPath)
{
    const QString path = QDir::cleanPath(experimentPath);
    const QString indexPath = path + QLatin1Char('/') + overlayIndexFileName();
    LoadedOverlays loaded;
    if (!QFileInfo::exists(indexPath))
        return loaded;
    const QChar delimiter = experimentDelimiter(path);
    auto table = CsvTable::readFile(indexPath, delimiter);
    if (!table)
        return table.error();
    loaded.index = overlayIndexOf(table->keyValues());

    for (auto row = loaded.index.begin(); row != loaded.index.end(); ++row) {
        const QString &key = row.key();
        const auto type = overlayTypeOf(row.value());
        if (!type || !isSafeOverlayKey(key)) {
            loaded.remarks.append(Messages::tr("The overlay “%1” is of no known kind").arg(key));
            continue;
        }
        const QString settingsPath = path + QLatin1Char('/') + overlaySettingsFileName(key);
        auto settingsTable =
            isFile(settingsPath) ? CsvTable::readFile(settingsPath, delimiter) : Result<CsvTable>(CsvTable());
        const auto rows = settingsTable ? settingsTable->keyValues() : QMap<QString, QString>();
        if (rows.isEmpty()) {
            loaded.remarks.append(Messages::tr("The overlay “%1” has no settings").arg(key));
            continue;
        }
        auto settings = overlaySettingsOf(rows, *type, key, path);
        StoredOverlay stored{key, std::move(settings.overlay), settings.order.value_or(-1), false, {}};
        const QString data = dataPath(path, key, settings.destFile);
        auto content = isFile(data) ? readWhole(data) : Result<QByteArray>(Error());
        if (content)
            stored.remarks = readOverlayData(stored.overlay, *content, delimiter.toLatin1());
        else
            stored.remarks.append(Messages::tr("The data of the overlay are missing"));
        stored.isDataElsewhere = content && data != path + QLatin1Char('/') + overlayDataFileName(key);
        loaded.overlays.append(std::move(stored));
    }
    std::stable_sort(loaded.overlays.begin(), loaded.overlays.end(),
                     [](const auto &a, const auto &b) { return a.order < b.order; });
    return loaded;
}

} // namespace Chirpdeck
