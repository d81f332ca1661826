// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/acquisition/repeat.h"

#include "backend/acquisition/requestof.h"
#include "backend/experiment/experimentfiles.h"
#include "instruments/loadout/instrumentset.h"

#include <QCoreApplication>

#include <map>

namespace Chirpdeck::Acquisition {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Repeat)
};

using Rows = std::map<std::pair<QString, QString>, QString>;

Rows rowsOf(Experiment &experiment)
{
    Rows rows;
    for (const auto &[object, list] : experiment.headerRows()) {
        if (object == BC::Key::Exp::experiment)
            continue;
        for (const auto &row : list) {
            QStringList key;
            if (!row.arrayKey.isEmpty())
                key << row.arrayKey << row.arrayIndex;
            key << row.key;
            rows[{object, key.join(u' ')}] = row.value;
        }
    }
    return rows;
}

} // namespace

Result<RunRequest> repeatOf(const LoadedExperiment &loaded, const InstrumentSet &instruments,
                            const QStringList &asTheyAre)
{
    const auto &experiment = *loaded.experiment;
    const QString action = Text::tr("Choose the loadout of that experiment, or set up a new one");
    if (experiment.version.majorVersion != writtenVersion().majorVersion)
        return Error{
            Text::tr("The experiment is of version %1 of the format").arg(experiment.version.majorVersion),
            loaded.path, Text::tr("Convert it, or set up a new one")};
    QStringList others;
    const auto now = instruments.hardware();
    for (const auto &[key, driver] : experiment.hardware) {
        const auto found = now.find(key);
        if (found == now.end())
            others.append(Text::tr("%1 is not there").arg(key));
        else if (found->second != driver)
            others.append(Text::tr("%1 is %2 instead of %3").arg(key, found->second, driver));
    }
    for (const auto &[key, driver] : now) {
        if (!experiment.hardware.contains(key))
            others.append(Text::tr("%1 was not there").arg(key));
    }
    if (!others.isEmpty())
        return Error{Text::tr("The devices are not those of the experiment: %1")
                         .arg(others.join(QStringLiteral(", "))),
                     loaded.path, action};
    RunRequest request = requestOf(loaded);
    request.settings = loaded.experiment;
    request.asTheyAre = asTheyAre;
    return request;
}

QList<SettingDifference> differencesOf(Experiment &then, Experiment &now)
{
    QList<SettingDifference> differences;
    const Rows before = rowsOf(then);
    const Rows after = rowsOf(now);
    for (const auto &[place, value] : before) {
        const auto other = after.find(place);
        const QString is = other == after.end() ? QString() : other->second;
        if (is != value)
            differences.append({place.first, place.second, value, is});
    }
    for (const auto &[place, value] : after) {
        if (!before.contains(place))
            differences.append({place.first, place.second, QString(), value});
    }
    return differences;
}

} // namespace Chirpdeck::Acquisition
