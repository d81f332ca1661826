// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/spectrum/recordselection.h"

#include "backend/spectrum/fidarithmetic.h"
#include "persistence/stores/experimentreader.h"

#include <QCoreApplication>

namespace Chirpdeck {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Spectrum)
};

Result<LoadedFids> finalRecord(const ExperimentReader &reader, int segment)
{
    const auto final = reader.finalFids();
    if (!final)
        return final.error();
    QStringList there;
    for (const FidSource &source : *final) {
        if (source.index == segment)
            return reader.fids().load(source);
        there.append(QString::number(source.index));
    }
    if (there.isEmpty())
        return Error{Text::tr("The experiment holds no free-induction decays"), reader.path(),
                     Text::tr("Choose an experiment with an FTMW part that has saved shots")};
    return Error{Text::tr("The experiment has no segment %1").arg(segment), reader.path(),
                 Text::tr("Name one that it has: %1").arg(there.join(QStringLiteral(", ")))};
}

} // namespace

Result<LoadedFids> loadRecord(const QString &experimentPath, const RecordSelection &selection)
{
    const ExperimentReader reader(experimentPath);
    if (selection.backup == 0) {
        if (selection.differential)
            return Error{Text::tr("A differential record needs a backup to begin from"), experimentPath,
                         Text::tr("Name a backup")};
        return finalRecord(reader, selection.segment);
    }
    const auto backups = reader.backups();
    if (selection.backup < 0 || selection.backup > backups.size())
        return Error{Text::tr("The experiment has no backup %1").arg(selection.backup), experimentPath,
                     backups.isEmpty() ? Text::tr("It has none")
                                       : Text::tr("It has backups 1 to %1").arg(backups.size())};
    auto backup = reader.fids().load(backups[selection.backup - 1]);
    if (!backup || !selection.differential)
        return backup;
    auto all = finalRecord(reader, selection.segment);
    if (!all)
        return all;
    auto since = differentialFids(all->fids, backup->fids);
    if (!since)
        return since.error();
    return LoadedFids{std::move(*since), all->remarks + backup->remarks};
}

Result<std::vector<Segment>> segmentsOf(const QString &experimentPath)
{
    const ExperimentReader reader(experimentPath);
    const auto final = reader.finalFids();
    if (!final)
        return final.error();
    const auto described = reader.fids().readableParams();
    if (!described)
        return described.error();
    const auto &table = described->table;
    std::vector<Segment> segments;
    for (const FidSource &source : *final) {
        if (const auto row = table.find(source.index); row != table.end())
            segments.push_back({source.index, row->second.probeFreqMHz});
    }
    return segments;
}

} // namespace Chirpdeck
