// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/csv/blackchirpcsv.h"

#include "persistence/csv/csvnames.h"
#include "persistence/csv/linereader.h"
#include "persistence/settings/applicationkeys.h"
#include "persistence/settings/blackchirpkeys.h"
#include "persistence/settings/settingsstorage.h"
#include "persistence/stores/atomicfile.h"
#include "persistence/stores/datafolder.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileDevice>

namespace Chirpdeck {

namespace {

namespace CSV = BC::CSV;

/// More than any version.csv, less than anything that could hurt.
constexpr qint64 MaxVersionBytes = 64 << 10;
/// A line of many frames of the widest numbers.
constexpr qint64 MaxLineBytes = 16 << 20;

int numberOf(const QMap<QString, QString> &values, CSV::Name key)
{
    bool isNumber = false;
    const int number = values.value(QString(key)).toInt(&isNumber);
    return isNumber ? number : -1;
}

VersionInfo versionOf(const CsvTable &table)
{
    QMap<QString, QString> values;
    for (const auto &row : table.rows()) {
        if (row.cells.size() == 2 && !row.cells[0].startsWith(CSV::KeyColumn))
            values.insert(row.cells[0], row.cells[1]);
    }
    return {numberOf(values, CSV::MajorVersionKey), numberOf(values, CSV::MinorVersionKey),
            numberOf(values, CSV::PatchVersionKey), values.value(QString(CSV::ReleaseVersionKey)),
            values.value(QString(CSV::BuildVersionKey))};
}

QString deviceName(const QIODevice &device)
{
    const auto *file = qobject_cast<const QFileDevice *>(&device);
    return file ? file->fileName() : QString();
}

Error writeError(const QIODevice &device)
{
    const QString reason = device.isWritable()
                               ? device.errorString()
                               : QCoreApplication::translate("BlackchirpCSV", "not open for writing");
    return {QCoreApplication::translate("BlackchirpCSV", "Writing failed: %1").arg(reason),
            deviceName(device),
            QCoreApplication::translate("BlackchirpCSV",
                                        "Check the free space and the permissions of the folder")};
}

/// What Blackchirp 1 keeps between its starts.
class FirstVersionSettings : public SettingsStorage
{
public:
    FirstVersionSettings()
        : SettingsStorage(QString(BC::Store::BlackchirpOrganization), QString(BC::Store::Blackchirp),
                          {QString(BC::Store::Blackchirp)})
    {
    }
    bool tell(int number) { return set(QString(BC::Key::ExptNum), number, true) && !lastError(); }
};

} // namespace

BlackchirpCSV::BlackchirpCSV(int number, const QString &path)
{
    const QDir folder(path);
    QFile file(folder.filePath(CSV::VersionFile));
    if (!file.exists())
        file.setFileName(folder.filePath(experimentSubfolder(number) + u'/' + CSV::VersionFile));
    if (!file.open(QIODevice::ReadOnly))
        return;
    const QByteArray content = file.read(MaxVersionBytes);
    m_delimiter = detectDelimiter(content);
    if (const auto table = CsvTable::parse(content, file.fileName(), m_delimiter))
        m_version = versionOf(*table);
}

QString BlackchirpCSV::experimentSubfolder(int number)
{
    return CSV::ExperimentsFolder + u'/' + experimentSubPath(number);
}

bool BlackchirpCSV::exptDirExists(int number, const QString &savePath)
{
    return DataFolder(savePath).hasExperiment(number);
}

int BlackchirpCSV::scanMaxExptNumOnDisk(const QString &savePath)
{
    return DataFolder(savePath).largestNumber();
}

Result<void> BlackchirpCSV::createExptDir(int number, const QString &savePath)
{
    const QDir experiments(DataFolder(savePath).experimentsPath());
    if (experiments.exists() && experiments.mkpath(experimentSubPath(number)))
        return {};
    return Error{QCoreApplication::translate("BlackchirpCSV", "The folder of experiment %1 cannot be made")
                     .arg(number),
                 experiments.path(),
                 QCoreApplication::translate("BlackchirpCSV",
                                             "Check that the folder exists and that you may write there")};
}

QDir BlackchirpCSV::exptDir(int number, const QString &savePath, const QString &path)
{
    return QDir(path.isEmpty() ? DataFolder(savePath).experimentPath(number) : path);
}

QDir BlackchirpCSV::logDir(const QString &savePath)
{
    return QDir(DataFolder(savePath).logPath());
}

QDir BlackchirpCSV::textExportDir(const QString &savePath)
{
    return QDir(DataFolder(savePath).exportPath());
}

QDir BlackchirpCSV::trackingDir(const QString &savePath)
{
    return QDir(DataFolder(savePath).rollingPath());
}

bool BlackchirpCSV::mirrorExptNumToV1Settings(int number, const QString &savePath)
{
    FirstVersionSettings settings;
    const auto itsPath = settings.get<QString>(QString(BC::Key::SavePath));
    if (savePath.isEmpty() || itsPath.isEmpty() || QDir::cleanPath(itsPath) != QDir::cleanPath(savePath))
        return false;
    if (settings.get<int>(QString(BC::Key::ExptNum)) >= number)
        return false;
    return settings.tell(number);
}

Result<void> BlackchirpCSV::writeVersionFile(int number, const QString &savePath)
{
    return replaceFile(exptDir(number, savePath).filePath(QString(CSV::VersionFile)), versionText());
}

QStringList BlackchirpCSV::readLine(QIODevice &device) const
{
    return splitCsvLine(QString::fromUtf8(device.readLine(MaxLineBytes)), m_delimiter);
}

Result<std::vector<qint64>> BlackchirpCSV::readFidLine(QIODevice &device) const
{
    const QStringList cells = readLine(device);
    std::vector<qint64> sums;
    sums.reserve(static_cast<std::size_t>(cells.size()));
    for (const QString &cell : cells) {
        const auto sum = parseBase36(cell.toUtf8());
        if (!sum)
            return Error{QCoreApplication::translate("FidFile", "“%1” is no 64-bit number in base 36")
                             .arg(cell.left(24)),
                         deviceName(device),
                         {}};
        sums.push_back(*sum);
    }
    return sums;
}

Result<void> BlackchirpCSV::write(QIODevice &device, const QByteArray &content)
{
    if (device.isWritable() && device.write(content) == content.size())
        return {};
    return writeError(device);
}

Result<void> BlackchirpCSV::openAndWrite(QIODevice &device, const QByteArray &content)
{
    // A file that nobody has opened is replaced whole or not at all.
    const auto *file = qobject_cast<const QFileDevice *>(&device);
    if (file && !device.isOpen())
        return replaceFile(file->fileName(), content, {.durable = false});
    return write(device, content);
}

Error BlackchirpCSV::unmatchedTitles(qsizetype titles, qsizetype columns)
{
    return {QCoreApplication::translate("BlackchirpCSV", "There are %1 titles for %2 columns")
                .arg(titles)
                .arg(columns),
            {},
            {}};
}

} // namespace Chirpdeck
