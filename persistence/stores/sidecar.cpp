// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/stores/sidecar.h"

#include "persistence/stores/experimentfolder.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonDocument>

namespace Chirpdeck {

namespace {

struct OutcomeName
{
    Outcome outcome;
    QLatin1String name;
};

constexpr std::array<OutcomeName, 5> outcomeNames{{{Outcome::Running, QLatin1String("running")},
                                                   {Outcome::Complete, QLatin1String("complete")},
                                                   {Outcome::Stopped, QLatin1String("stopped")},
                                                   {Outcome::Failed, QLatin1String("failed")},
                                                   {Outcome::Recovered, QLatin1String("recovered")}}};

const auto TitleKey = QLatin1String("title");
const auto SampleKey = QLatin1String("sample");
const auto OperatorKey = QLatin1String("operator");
const auto NotesKey = QLatin1String("notes");
const auto StartedKey = QLatin1String("startedAt");
const auto EndedKey = QLatin1String("endedAt");
const auto OutcomeKey = QLatin1String("outcome");
const auto ShotsKey = QLatin1String("shots");
const auto SimulatedKey = QLatin1String("simulated");
const auto VersionKey = QLatin1String("programVersion");

} // namespace

QString outcomeText(Outcome outcome)
{
    for (const auto &entry : outcomeNames)
        if (entry.outcome == outcome)
            return entry.name;
    return {};
}

Outcome outcomeOf(const QString &text)
{
    for (const auto &entry : outcomeNames)
        if (entry.name == text)
            return entry.outcome;
    return Outcome::Unknown;
}

Result<Sidecar> Sidecar::parse(const QByteArray &json, const QString &path)
{
    QJsonParseError problem;
    const auto document = QJsonDocument::fromJson(json, &problem);
    if (!document.isObject()) {
        const QString what =
            problem.error == QJsonParseError::NoError
                ? QCoreApplication::translate("Sidecar", "The notes of the experiment are damaged")
                : QCoreApplication::translate("Sidecar", "The notes of the experiment are damaged: %1")
                      .arg(problem.errorString());
        return Error{what, path,
                     QCoreApplication::translate("Sidecar", "The data themselves are not affected")};
    }
    QJsonObject object = document.object();
    Sidecar result;
    result.title = object.take(TitleKey).toString();
    result.sample = object.take(SampleKey).toString();
    result.operatorName = object.take(OperatorKey).toString();
    result.notes = object.take(NotesKey).toString();
    result.startedAt = QDateTime::fromString(object.take(StartedKey).toString(), Qt::ISODateWithMs);
    result.endedAt = QDateTime::fromString(object.take(EndedKey).toString(), Qt::ISODateWithMs);
    result.outcome = outcomeOf(object.take(OutcomeKey).toString());
    result.shots = static_cast<quint64>(qMax<qint64>(0, object.take(ShotsKey).toInteger()));
    result.simulated = object.take(SimulatedKey).toBool();
    result.programVersion = object.take(VersionKey).toString();
    result.other = object;
    return result;
}

Result<std::optional<Sidecar>> Sidecar::read(const QString &experimentPath)
{
    const QString path = experimentPath + QLatin1Char('/') + fileName();
    if (!QFileInfo::exists(path))
        return std::optional<Sidecar>();
    auto content = readWhole(path);
    if (!content)
        return content.error();
    auto parsed = parse(*content, path);
    if (!parsed)
        return parsed.error();
    return std::optional(*parsed);
}

QByteArray Sidecar::toJson() const
{
    QJsonObject object = other;
    const auto put = [&object](QLatin1String key, const QString &text) {
        if (!text.isEmpty())
            object.insert(key, text);
    };
    put(TitleKey, title);
    put(SampleKey, sample);
    put(OperatorKey, operatorName);
    put(NotesKey, notes);
    put(StartedKey, startedAt.isValid() ? startedAt.toUTC().toString(Qt::ISODateWithMs) : QString());
    put(EndedKey, endedAt.isValid() ? endedAt.toUTC().toString(Qt::ISODateWithMs) : QString());
    put(OutcomeKey, outcomeText(outcome));
    put(VersionKey, programVersion);
    object.insert(ShotsKey, static_cast<qint64>(shots));
    object.insert(SimulatedKey, simulated);
    return QJsonDocument(object).toJson(QJsonDocument::Indented);
}

Result<void> Sidecar::write(ExperimentFolder &folder) const
{
    return folder.write(fileName(), toJson());
}

} // namespace Chirpdeck
