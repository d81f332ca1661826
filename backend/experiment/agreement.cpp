// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/experiment/agreement.h"

#include <QCoreApplication>

#include <set>

namespace Chirpdeck {

namespace {

struct AgreementText
{
    Q_DECLARE_TR_FUNCTIONS(Agreement)
};

/// A device of which nothing but its use is known.
const QString unknownDriver = QStringLiteral("virtual");

void listDevices(Experiment &experiment, QStringList &remarks)
{
    std::set<QString> used;
    if (experiment.ftmw) {
        used.insert(experiment.ftmw->digitizer.headerKey());
        for (const auto &step : experiment.ftmw->rf.steps()) {
            for (const auto &[type, clock] : step)
                used.insert(clock.hwKey.text());
        }
    }
    if (experiment.lif)
        used.insert(experiment.lif->digitizer.headerKey());
    for (const auto &[object, rows] : experiment.unknownRows()) {
        if (object.contains(u'.'))
            used.insert(object);
    }
    used.erase(QString());
    for (const auto &key : used)
        experiment.hardware.try_emplace(key);
    for (auto &[key, driver] : experiment.hardware) {
        if (!driver.isEmpty())
            continue;
        driver = unknownDriver;
        remarks.append(AgreementText::tr("hardware.csv does not tell the driver of %1").arg(key));
    }
}

void fillChirps(ChirpConfig &chirps, QStringList &remarks)
{
    for (qsizetype i = 0; i < chirps.chirps.size(); ++i) {
        if (!chirps.chirps[i].isEmpty())
            continue;
        chirps.chirps[i].append({0.0, 0.0, 0.0, true});
        remarks.append(
            AgreementText::tr("chirps.csv has no rows of chirp %1; it is written as silence").arg(i));
    }
}

/// A clock that a step lacks has the frequency of the step before, or that at which its data were recorded.
void fillClocks(RfConfig &rf, const FidParamsTable &fids, bool isScan, QStringList &remarks)
{
    auto steps = rf.steps();
    const auto recorded = isScan && !fids.empty() ? static_cast<std::size_t>(fids.rbegin()->first) + 1 : 1;
    constexpr std::size_t MostAdded = 100'000;
    if (recorded > steps.size() && recorded - steps.size() <= MostAdded && !steps.front().empty())
        steps.resize(recorded);
    std::map<ClockType, ClockConfig> known;
    for (const auto &step : steps) {
        for (const auto &[type, clock] : step)
            known.try_emplace(type, clock);
    }
    for (std::size_t i = 0; i < steps.size(); ++i) {
        for (auto &[type, last] : known) {
            const auto there = steps[i].find(type);
            if (there != steps[i].end()) {
                if (!there->second.isAssigned()) {
                    there->second.hwKey = HardwareKey(HardwareType::Clock, QStringLiteral("unknown"));
                    remarks.append(
                        AgreementText::tr("clocks.csv: no device is named for %1").arg(enumName(type)));
                }
                last = there->second;
                continue;
            }
            if (const auto fid = fids.find(static_cast<int>(i));
                fid != fids.end() && type == ClockType::DownLO)
                last.desiredFreqMHz = fid->second.probeFreqMHz;
            steps[i][type] = last;
            remarks.append(AgreementText::tr("clocks.csv has no %1 for step %2; %3 MHz is taken")
                               .arg(enumName(type))
                               .arg(i)
                               .arg(last.desiredFreqMHz, 0, 'g', 12));
        }
    }
    rf.setSteps(std::move(steps));
}

/// The rows that arrays of header.csv lack, empty: every number up to the largest, and for every number all
/// keys that one of them has.
void fillArrays(Experiment &experiment, QStringList &remarks)
{
    HeaderStrings missing;
    for (const auto &[object, rows] : experiment.headerRows()) {
        std::map<QString, std::map<int, std::set<QString>>> arrays;
        for (const auto &row : rows) {
            if (!row.arrayKey.isEmpty())
                arrays[row.arrayKey][row.arrayIndex.toInt()].insert(row.key);
        }
        for (const auto &[array, entries] : arrays) {
            std::set<QString> keys;
            for (const auto &[index, own] : entries)
                keys.insert(own.begin(), own.end());
            qsizetype added = 0;
            for (int index = 0; index <= entries.rbegin()->first; ++index) {
                const auto entry = entries.find(index);
                for (const auto &key : keys) {
                    if (entry != entries.end() && entry->second.contains(key))
                        continue;
                    missing[object].append({array, QString::number(index), key, {}, {}});
                    ++added;
                }
            }
            if (added > 0)
                remarks.append(AgreementText::tr("header.csv: %n row(s) of %1 %2 are missing and are written "
                                                 "without a value",
                                                 nullptr, static_cast<int>(added))
                                   .arg(object, array));
        }
    }
    experiment.keepMoreRows(std::move(missing));
}

} // namespace

QStringList makeAgree(Experiment &experiment, const FidParamsTable &fids)
{
    QStringList remarks;
    if (experiment.ftmw) {
        const auto type = experiment.ftmw->type;
        fillChirps(experiment.ftmw->rf.chirps, remarks);
        fillClocks(experiment.ftmw->rf, fids, type == FtmwType::LO_Scan || type == FtmwType::DR_Scan,
                   remarks);
    }
    listDevices(experiment, remarks);
    fillArrays(experiment, remarks);
    return remarks;
}

} // namespace Chirpdeck
