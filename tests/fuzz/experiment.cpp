// SPDX-License-Identifier: GPL-3.0-or-later
// The small files of an experiment as one tree: lines of the form `=name` begin a file. What is read is
// written as files of this version, which are read without a remark and give the same tree.
#include "backend/experiment/agreement.h"
#include "backend/experiment/experimentfiles.h"
#include "backend/experiment/experimentreader.h"
#include "persistence/csv/csvnames.h"
#include "tests/fuzz/fuzzinput.h"

#include <QMap>

using namespace Chirpdeck;

namespace {

TreeFiles treeOf(const QMap<QString, QByteArray> &files)
{
    const auto take = [&files](BC::CSV::Name name) {
        const auto found = files.find(QString(name));
        return found == files.end() ? std::nullopt : std::optional(*found);
    };
    TreeFiles tree;
    tree.hardware = take(BC::CSV::HardwareFile);
    tree.objectives = take(BC::CSV::ObjectivesFile);
    tree.header = take(BC::CSV::HeaderFile);
    tree.chirps = take(BC::CSV::ChirpsFile);
    tree.markers = take(BC::CSV::MarkersFile);
    tree.clocks = take(BC::CSV::ClocksFile);
    tree.validation = take(BC::CSV::ValidationFile);
    tree.labelDevices = true;
    tree.number = 7;
    return tree;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    QMap<QString, QByteArray> files;
    QString name;
    for (const auto &line : Fuzz::input(data, size).toByteArray().split('\n')) {
        if (line.startsWith('='))
            name = QString::fromLatin1(line.sliced(1));
        else
            files[name] += line + '\n';
    }
    const auto read = readTree(treeOf(files));
    if (!read) {
        Fuzz::requireUseful(read.error(), ".csv");
        return 0;
    }
    auto &experiment = *read->experiment;
    // One row may ask for all numbers before its own; writing so many is slow, but no mistake.
    qsizetype rows = 0;
    for (const auto &[object, own] : experiment.headerRows())
        rows += own.size();
    if (rows > 5000 || (experiment.ftmw && experiment.ftmw->rf.chirps.chirpCount() > 1000))
        return 0;
    experiment.version = writtenVersion();
    makeAgree(experiment, {});
    QMap<QString, QByteArray> written;
    for (const auto &[file, content] : treeFiles(experiment))
        written.insert(file, content);
    const auto again = readTree(treeOf(written));
    Fuzz::require(again.hasValue() && again->isWhole);
    Fuzz::require(again->experiment->ftmw.has_value() == experiment.ftmw.has_value());
    Fuzz::require(again->experiment->lif.has_value() == experiment.lif.has_value());
    Fuzz::require(again->experiment->hardware == experiment.hardware);
    return 0;
}
