// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/experiment/experimentdraft.h"
#include "instruments/loadout/loadoutcontent.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace Chirpdeck {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ExperimentDraft)
};

constexpr int FormatVersion = 1;
const QString formatKey = QStringLiteral("chirpdeckDraft");
const QString setupKey = QStringLiteral("setup");
const QString setHereKey = QStringLiteral("setHere");
const QString limitsKey = QStringLiteral("limits");

/// Takes every scalar of a draft to or from the object, so that each name stands once.
template<typename Draft, typename Visit>
void scalars(Draft &draft, const Visit &visit)
{
    visit("type", draft.type);
    visit("targetShots", draft.targetShots);
    visit("targetMinutes", draft.targetMinutes);
    visit("phaseCorrection", draft.phaseCorrection);
    visit("chirpScoring", draft.chirpScoring);
    visit("chirpThreshold", draft.chirpThreshold);
    visit("chirpOffsetUs", draft.chirpOffsetUs);
    visit("auxIntervalSeconds", draft.auxIntervalSeconds);
    visit("backupIntervalMinutes", draft.backupIntervalMinutes);
    visit("upBeginMHz", draft.loScan.up.beginMHz);
    visit("upEndMHz", draft.loScan.up.endMHz);
    visit("upMajorSteps", draft.loScan.up.majorSteps);
    visit("upMinorSteps", draft.loScan.up.minorSteps);
    visit("upMinorSizeMHz", draft.loScan.up.minorSizeMHz);
    visit("downBeginMHz", draft.loScan.down.beginMHz);
    visit("downEndMHz", draft.loScan.down.endMHz);
    visit("downMajorSteps", draft.loScan.down.majorSteps);
    visit("downMinorSteps", draft.loScan.down.minorSteps);
    visit("downMinorSizeMHz", draft.loScan.down.minorSizeMHz);
    visit("downLoMode", draft.downLoMode);
    visit("drBeginMHz", draft.drScan.beginMHz);
    visit("drStepMHz", draft.drScan.stepMHz);
    visit("drSteps", draft.drScan.steps);
    visit("shotsPerPoint", draft.shotsPerPoint);
    visit("sweeps", draft.sweeps);
    visit("title", draft.title);
    visit("sample", draft.sample);
    visit("operator", draft.operatorName);
    visit("notes", draft.notes);
    visit("source", draft.source);
    visit("sourceNumber", draft.sourceNumber);
}

} // namespace

QByteArray ExperimentDraft::toJson() const
{
    QJsonObject object{{formatKey, FormatVersion}};
    scalars(*this, [&object](const char *key, const auto &value) {
        using Value = std::decay_t<decltype(value)>;
        const auto name = QLatin1String(key);
        if constexpr (std::is_enum_v<Value>)
            object.insert(name, static_cast<int>(value));
        else if constexpr (std::is_same_v<Value, quint64>)
            object.insert(name, static_cast<qint64>(value));
        else
            object.insert(name, value);
    });
    // What runs use travels as one of the presets.
    auto loadout = setup;
    const auto presetName = setup.preset.name;
    loadout.preset.name = QStringLiteral("draft");
    loadout.presets = {loadout.preset};
    object.insert(setupKey, QJsonDocument::fromJson(loadoutFile(loadout)).object());
    object.insert(QStringLiteral("presetName"), presetName);
    object.insert(QStringLiteral("awgSampleRateMHz"), setup.preset.rf.chirps.sampleRateMHz);
    object.insert(setHereKey, QJsonArray::fromStringList(QStringList(setHere.begin(), setHere.end())));
    QJsonArray conditions;
    for (const auto &[reading, limit] : limits)
        conditions.append(QJsonArray{reading.object, reading.value, limit.min, limit.max});
    object.insert(limitsKey, conditions);
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Result<ExperimentDraft> ExperimentDraft::fromJson(const QByteArray &json)
{
    const auto object = QJsonDocument::fromJson(json).object();
    if (object.value(formatKey).toInt() != FormatVersion)
        return Error{Text::tr("The draft of the experiment cannot be read"), {}, Text::tr("Begin a new one")};
    auto setup = loadoutFromFile(QJsonDocument(object.value(setupKey).toObject()).toJson());
    if (!setup)
        return setup.error();
    ExperimentDraft draft;
    scalars(draft, [&object](const char *key, auto &value) {
        using Value = std::decay_t<decltype(value)>;
        const auto found = object.value(QLatin1String(key));
        if (found.isUndefined())
            return;
        if constexpr (std::is_enum_v<Value>)
            value = static_cast<Value>(found.toInt());
        else
            value = found.toVariant().value<Value>();
    });
    draft.setup = *setup;
    if (!draft.setup.presets.isEmpty())
        draft.setup.preset = draft.setup.presets.constFirst();
    draft.setup.preset.name = object.value(QStringLiteral("presetName")).toString();
    draft.setup.presets.clear();
    const double rate = object.value(QStringLiteral("awgSampleRateMHz")).toDouble();
    if (rate > 0.0)
        draft.setup.preset.rf.chirps.sampleRateMHz = rate;
    for (const auto &key : object.value(setHereKey).toArray())
        draft.setHere.insert(key.toString());
    for (const auto &entry : object.value(limitsKey).toArray()) {
        const auto cells = entry.toArray();
        draft.limits[{cells.at(0).toString(), cells.at(1).toString()}] = {cells.at(2).toDouble(),
                                                                          cells.at(3).toDouble()};
    }
    return draft;
}

} // namespace Chirpdeck
