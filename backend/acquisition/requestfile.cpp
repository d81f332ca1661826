// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/acquisition/requestfile.h"

#include "backend/experiment/experimentreader.h"
#include "persistence/csv/csvnames.h"
#include "persistence/header/enumfromvariant.h"
#include "persistence/stores/experimentfiles.h"
#include "persistence/stores/filesystem.h"
#include "persistence/stores/ftsettingsfile.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>
#include <cmath>

namespace Chirpdeck::Acquisition {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(RunConfigFile)
};

const QString FormatName = QStringLiteral("chirpdeck-run");

constexpr std::array DownLoNames{
    std::pair(DownLoMode::Common, "Common"), std::pair(DownLoMode::Fixed, "Fixed"),
    std::pair(DownLoMode::ConstantOffset, "ConstantOffset"), std::pair(DownLoMode::Own, "Own")};

QString nameOf(DownLoMode mode)
{
    const auto found = std::find_if(DownLoNames.begin(), DownLoNames.end(),
                                    [mode](const auto &entry) { return entry.first == mode; });
    return QString::fromLatin1(found->second);
}

QJsonArray linesOf(const QByteArray &content)
{
    QJsonArray lines;
    for (const auto &line : QString::fromUtf8(content).split(u'\n'))
        lines.append(line);
    return lines;
}

QByteArray contentOf(const QJsonArray &lines)
{
    QStringList texts;
    for (const auto &line : lines)
        texts.append(line.toString());
    return texts.join(u'\n').toUtf8();
}

QJsonObject toJson(const ScanRange &range)
{
    return {{QStringLiteral("beginMHz"), range.beginMHz},
            {QStringLiteral("endMHz"), range.endMHz},
            {QStringLiteral("majorSteps"), range.majorSteps},
            {QStringLiteral("minorSteps"), range.minorSteps},
            {QStringLiteral("minorSizeMHz"), range.minorSizeMHz}};
}

void writeScan(const RunRequest &request, QJsonObject &object)
{
    if (request.type == FtmwType::LO_Scan) {
        QJsonArray points;
        for (const auto &point : request.loPoints)
            points.append(QJsonArray{point.upMHz, point.downMHz});
        QJsonObject scan{{QStringLiteral("up"), toJson(request.loScan.up)},
                         {QStringLiteral("down"), toJson(request.loScan.down)},
                         {QStringLiteral("downLo"), nameOf(request.downLo)}};
        if (!points.isEmpty())
            scan.insert(QStringLiteral("points"), points);
        object.insert(QStringLiteral("loScan"), scan);
        object.insert(QStringLiteral("sweeps"), request.sweeps);
    } else if (request.type == FtmwType::DR_Scan) {
        object.insert(QStringLiteral("drScan"),
                      QJsonObject{{QStringLiteral("beginMHz"), request.drScan.beginMHz},
                                  {QStringLiteral("stepMHz"), request.drScan.stepMHz},
                                  {QStringLiteral("steps"), request.drScan.steps}});
    } else {
        return;
    }
    object.insert(QStringLiteral("shotsPerPoint"), request.shotsPerPoint);
}

/// Takes the values of an object key by key, and remembers the first thing that is wrong with it.
class Reader
{
public:
    Reader(const QJsonObject &object, const QString &place, Error &error)
        : m_object(object)
        , m_place(place)
        , m_error(error)
    {
    }
    ~Reader()
    {
        for (auto it = m_object.begin(); it != m_object.end(); ++it) {
            if (!m_known.contains(it.key()))
                fail(it.key(), Text::tr("is not known"));
        }
    }
    Reader(const Reader &) = delete;
    Reader &operator=(const Reader &) = delete;

    bool has(const QString &key)
    {
        m_known.append(key);
        return m_object.contains(key);
    }
    QJsonValue value(const QString &key) const { return m_object.value(key); }
    void read(const char *name, QString &into)
    {
        take(name, &QJsonValue::isString, Text::tr("must be a text"),
             [&](const QJsonValue &value) { into = value.toString(); });
    }
    void read(const char *name, bool &into)
    {
        take(name, &QJsonValue::isBool, Text::tr("must be true or false"),
             [&](const QJsonValue &value) { into = value.toBool(); });
    }
    void read(const char *name, double &into)
    {
        take(name, &QJsonValue::isDouble, Text::tr("must be a number"),
             [&](const QJsonValue &value) { into = value.toDouble(); });
    }
    template<typename Integer>
    requires std::is_integral_v<Integer>
    void read(const char *name, Integer &into)
    {
        const QString key = QLatin1String(name);
        double number = static_cast<double>(into);
        read(name, number);
        // A count is exact in a double up to 2⁵³.
        const double most =
            std::min(9007199254740992.0, static_cast<double>(std::numeric_limits<Integer>::max()));
        if (number < 0.0 || number > most || number != std::floor(number))
            fail(key, Text::tr("must be a whole number"));
        else
            into = static_cast<Integer>(number);
    }
    void readLines(const char *name, QByteArray &into)
    {
        take(name, &QJsonValue::isArray, Text::tr("must be a list of lines"),
             [&](const QJsonValue &value) { into = contentOf(value.toArray()); });
    }
    template<typename F>
    void object(const char *name, F read)
    {
        const QString key = QLatin1String(name);
        take(name, &QJsonValue::isObject, Text::tr("must be an object"), [&](const QJsonValue &value) {
            Reader inner(value.toObject(), m_place + key + u'.', m_error);
            read(inner);
        });
    }
    template<typename F>
    void list(const char *name, F read)
    {
        const QString key = QLatin1String(name);
        take(name, &QJsonValue::isArray, Text::tr("must be a list of objects"), [&](const QJsonValue &value) {
            for (const auto &item : value.toArray()) {
                Reader inner(item.toObject(), m_place + key + u'.', m_error);
                read(inner);
            }
        });
    }
    void fail(const QString &key, const QString &why)
    {
        if (m_error.what.isEmpty())
            m_error.what = Text::tr("\"%1\" %2").arg(m_place + key, why);
    }

private:
    template<typename F>
    void take(const char *name, bool (QJsonValue::*isRight)() const, const QString &otherwise, F use)
    {
        const QString key = QLatin1String(name);
        if (!has(key))
            return;
        const auto found = value(key);
        if ((found.*isRight)())
            use(found);
        else
            fail(key, otherwise);
    }

    const QJsonObject m_object;
    const QString m_place;
    Error &m_error;
    QStringList m_known;
};

void readRange(Reader &reader, ScanRange &range)
{
    reader.read("beginMHz", range.beginMHz);
    reader.read("endMHz", range.endMHz);
    reader.read("majorSteps", range.majorSteps);
    reader.read("minorSteps", range.minorSteps);
    reader.read("minorSizeMHz", range.minorSizeMHz);
}

void readScan(Reader &reader, RunRequest &request)
{
    reader.object("loScan", [&](Reader &scan) {
        scan.object("up", [&](Reader &range) { readRange(range, request.loScan.up); });
        scan.object("down", [&](Reader &range) { readRange(range, request.loScan.down); });
        QString mode = nameOf(request.downLo);
        scan.read("downLo", mode);
        const auto found = std::find_if(DownLoNames.begin(), DownLoNames.end(), [&](const auto &entry) {
            return mode == QLatin1String(entry.second);
        });
        if (found == DownLoNames.end())
            scan.fail(QStringLiteral("downLo"), Text::tr("is Common, Fixed, ConstantOffset or Own"));
        else
            request.downLo = found->first;
        if (scan.has(QStringLiteral("points"))) {
            for (const auto &point : scan.value(QStringLiteral("points")).toArray())
                request.loPoints.push_back({point[0].toDouble(), point[1].toDouble()});
        }
    });
    reader.object("drScan", [&](Reader &scan) {
        scan.read("beginMHz", request.drScan.beginMHz);
        scan.read("stepMHz", request.drScan.stepMHz);
        scan.read("steps", request.drScan.steps);
    });
    reader.read("shotsPerPoint", request.shotsPerPoint);
    reader.read("sweeps", request.sweeps);
}

void readSafety(Reader &reader, RunRequest &request)
{
    reader.object("untilLine", [&](Reader &line) {
        request.untilLine.emplace();
        line.read("frequencyMHz", request.untilLine->frequencyMHz);
        line.read("snr", request.untilLine->snr);
    });
    reader.list("limits", [&](Reader &limit) {
        Validation::Reading reading;
        Validation::Limits limits;
        limit.read("device", reading.object);
        limit.read("value", reading.value);
        limit.read("min", limits.min);
        limit.read("max", limits.max);
        request.limits[reading] = limits;
    });
    reader.object("grace", [&](Reader &grace) {
        grace.read("readings", request.grace.readings);
        grace.read("seconds", request.grace.seconds);
    });
    reader.object("checks", [&](Reader &checks) {
        checks.read("chirpScoring", request.checks.chirpScoring);
        checks.read("chirpThreshold", request.checks.chirpThreshold);
        checks.read("phaseCorrection", request.checks.phaseCorrection);
        checks.read("chirpOffsetUs", request.checks.chirpOffsetUs);
    });
}

Result<std::shared_ptr<const Experiment>> readSettings(const QJsonObject &files)
{
    TreeFiles tree;
    const auto take = [&files](BC::CSV::Name name) -> std::optional<QByteArray> {
        const auto lines = files.value(QString(name));
        return lines.isArray() ? std::optional(contentOf(lines.toArray())) : std::nullopt;
    };
    tree.hardware = take(BC::CSV::HardwareFile);
    tree.objectives = take(BC::CSV::ObjectivesFile);
    tree.header = take(BC::CSV::HeaderFile);
    tree.chirps = take(BC::CSV::ChirpsFile);
    tree.markers = take(BC::CSV::MarkersFile);
    tree.clocks = take(BC::CSV::ClocksFile);
    auto read = readTree(tree);
    if (!read)
        return read.error();
    return std::shared_ptr<const Experiment>(read->experiment);
}

} // namespace

SettingsFiles settingsFilesOf(const QString &experimentPath)
{
    SettingsFiles files;
    for (const auto &name :
         {QString(BC::CSV::HardwareFile), QString(BC::CSV::ObjectivesFile), QString(BC::CSV::HeaderFile),
          QString(BC::CSV::ChirpsFile), QString(BC::CSV::MarkersFile), QString(BC::CSV::ClocksFile)}) {
        const QString path = experimentPath + u'/' + name;
        if (!QFileInfo::exists(path))
            continue;
        if (const auto content = readWhole(path))
            files.insert(name, *content);
    }
    return files;
}

QByteArray runConfigFile(const RunRequest &request, const SettingsFiles &settings)
{
    QJsonObject object{{QStringLiteral("format"), FormatName},
                       {QStringLiteral("version"), 1},
                       {QStringLiteral("type"), enumName(request.type)},
                       {QStringLiteral("shots"), static_cast<qint64>(request.targetShots)},
                       {QStringLiteral("minutes"), static_cast<qint64>(request.targetMinutes)},
                       {QStringLiteral("title"), request.title},
                       {QStringLiteral("sample"), request.sample},
                       {QStringLiteral("operator"), request.operatorName},
                       {QStringLiteral("notes"), request.notes},
                       {QStringLiteral("auxSeconds"), request.auxIntervalSeconds},
                       {QStringLiteral("backupMinutes"), request.backupIntervalMinutes},
                       {QStringLiteral("autosaveSeconds"), request.autosaveSeconds},
                       {QStringLiteral("checkpointSeconds"), request.checkpointSeconds},
                       {QStringLiteral("startAfterChirp"), request.linkStartToChirp},
                       {QStringLiteral("processing"), linesOf(ftSettingsCsv(request.processing, 0.0))}};
    writeScan(request, object);
    if (request.untilLine)
        object.insert(QStringLiteral("untilLine"),
                      QJsonObject{{QStringLiteral("frequencyMHz"), request.untilLine->frequencyMHz},
                                  {QStringLiteral("snr"), request.untilLine->snr}});
    QJsonArray limits;
    for (const auto &[reading, limit] : request.limits)
        limits.append(QJsonObject{{QStringLiteral("device"), reading.object},
                                  {QStringLiteral("value"), reading.value},
                                  {QStringLiteral("min"), limit.min},
                                  {QStringLiteral("max"), limit.max}});
    if (!limits.isEmpty()) {
        object.insert(QStringLiteral("limits"), limits);
        object.insert(QStringLiteral("grace"),
                      QJsonObject{{QStringLiteral("readings"), request.grace.readings},
                                  {QStringLiteral("seconds"), request.grace.seconds}});
    }
    object.insert(QStringLiteral("checks"),
                  QJsonObject{{QStringLiteral("chirpScoring"), request.checks.chirpScoring},
                              {QStringLiteral("chirpThreshold"), request.checks.chirpThreshold},
                              {QStringLiteral("phaseCorrection"), request.checks.phaseCorrection},
                              {QStringLiteral("chirpOffsetUs"), request.checks.chirpOffsetUs}});
    if (!settings.isEmpty()) {
        QJsonObject files;
        for (auto it = settings.begin(); it != settings.end(); ++it)
            files.insert(it.key(), linesOf(it.value()));
        object.insert(QStringLiteral("settings"), files);
        object.insert(QStringLiteral("asTheyAre"), QJsonArray::fromStringList(request.asTheyAre));
    }
    return QJsonDocument(object).toJson();
}

Result<RunRequest> readRunConfigFile(const QByteArray &content, const QString &fileName)
{
    QJsonParseError broken;
    const auto document = QJsonDocument::fromJson(content, &broken);
    const QString action = Text::tr("Correct the file, or write one with \"chirpdeck config\"");
    if (!document.isObject())
        return Error{Text::tr("This is no run configuration: %1").arg(broken.errorString()), fileName,
                     action};
    RunRequest request;
    Error error;
    QByteArray processing;
    QJsonObject files;
    {
        Reader reader(document.object(), {}, error);
        QString format;
        int version = 1;
        reader.read("format", format);
        reader.read("version", version);
        if (format != FormatName || version != 1)
            reader.fail(QStringLiteral("format"), Text::tr("is not the one that this program reads"));
        QString type = enumName(request.type);
        reader.read("type", type);
        request.type = enumFromVariant(type, request.type);
        if (enumName(request.type) != type)
            reader.fail(QStringLiteral("type"), Text::tr("is no kind of run"));
        reader.read("shots", request.targetShots);
        reader.read("minutes", request.targetMinutes);
        reader.read("title", request.title);
        reader.read("sample", request.sample);
        reader.read("operator", request.operatorName);
        reader.read("notes", request.notes);
        reader.read("auxSeconds", request.auxIntervalSeconds);
        reader.read("backupMinutes", request.backupIntervalMinutes);
        reader.read("autosaveSeconds", request.autosaveSeconds);
        reader.read("checkpointSeconds", request.checkpointSeconds);
        reader.read("startAfterChirp", request.linkStartToChirp);
        reader.readLines("processing", processing);
        readScan(reader, request);
        readSafety(reader, request);
        if (reader.has(QStringLiteral("settings")))
            files = reader.value(QStringLiteral("settings")).toObject();
        if (reader.has(QStringLiteral("asTheyAre"))) {
            for (const auto &device : reader.value(QStringLiteral("asTheyAre")).toArray())
                request.asTheyAre.append(device.toString());
        }
    }
    if (!error.what.isEmpty()) {
        error.where = fileName;
        error.action = action;
        return error;
    }
    if (!processing.isEmpty()) {
        const auto values = parseMetadata(processing, fileName);
        if (!values)
            return values.error();
        request.processing = ftSettingsOf(*values);
    }
    if (!files.isEmpty()) {
        auto settings = readSettings(files);
        if (!settings)
            return settings.error();
        request.settings = *settings;
    }
    return request;
}

} // namespace Chirpdeck::Acquisition
