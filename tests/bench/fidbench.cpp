// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/csv/base36.h"
#include "persistence/stores/atomicfile.h"
#include "persistence/stores/experimentfolder.h"
#include "persistence/stores/fidreader.h"
#include "persistence/stores/fidsinglestorage.h"
#include "persistence/stores/filesystem.h"
#include "tests/bench/companions.h"
#include "tests/bench/groups.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTextStream>

#include <random>
#include <stdexcept>

namespace Chirpdeck::Bench {

namespace {

constexpr qsizetype Points = 750'000;

/// Sums as some thousand shots leave them.
FidList savedFids()
{
    std::mt19937_64 random(1);
    std::normal_distribution<double> counts(0.0, 20'000.0);
    std::vector<qint64> sums(Points);
    for (auto &sum : sums)
        sum = static_cast<qint64>(counts(random));
    return describedFids(std::make_shared<const std::vector<qint64>>(std::move(sums)), 5000);
}

template<typename T>
T checked(Result<T> result)
{
    if (!result)
        throw std::runtime_error(qPrintable(result.error().text()));
    return std::move(*result);
}

void check(const Result<void> &result)
{
    if (!result)
        throw std::runtime_error(qPrintable(result.error().text()));
}

struct Setting
{
    QTemporaryDir folder;
    QTemporaryDir experiment;
    FidList fids;
    std::unique_ptr<FidSingleStorage> storage;
    double megabytes = 0.0;

    QString streamFile() const { return folder.filePath(QStringLiteral("stream.csv")); }
    QString file() const { return folder.filePath(QStringLiteral("file.csv")); }

    double rate(const std::function<void()> &work) const { return megabytes / seconds(work); }

    // A cell at a time through a text stream.
    void writeStreamed() const
    {
        QFile device(streamFile());
        if (!device.open(QIODevice::WriteOnly | QIODevice::Text))
            throw std::runtime_error("the temporary folder cannot be written");
        QTextStream stream(&device);
        stream << QStringLiteral("fid0");
        for (const qint64 sum : *fids.sums) {
            stream << QLatin1Char('\n');
            stream << (sum < 0 ? QLatin1Char('-') + QString::number(-sum, 36) : QString::number(sum, 36));
        }
    }

    // A line at a time, split at the delimiter.
    std::vector<qint64> readSplit() const
    {
        QFile device(streamFile());
        device.open(QIODevice::ReadOnly | QIODevice::Text);
        device.readLine();
        std::vector<qint64> sums;
        sums.reserve(Points);
        while (!device.atEnd()) {
            const QString line = QString::fromUtf8(device.readLine().trimmed());
            for (const QString &cell : line.split(QLatin1Char(';')))
                sums.push_back(cell.toLongLong(nullptr, 36));
        }
        return sums;
    }

    void write() const { check(replaceFile(file(), formatFidList(fids), {.durable = false})); }
    std::vector<qint64> read() const
    {
        return checked(parseFidList(checked(readWhole(file())), file())).sums;
    }
    void saveDurably() const { check(storage->save(fids)); }
    FidList load() const { return checked(FidReader(experiment.path()).load(0)).fids; }

    void prepare()
    {
        fids = savedFids();
        storage = std::make_unique<FidSingleStorage>(checked(ExperimentFolder::forRun(experiment.path())));
        check(storage->start());
        writeStreamed();
        write();
        saveDurably();
        const QByteArray content = checked(readWhole(streamFile()));
        megabytes = static_cast<double>(content.size()) * 1e-6;
        if (checked(readWhole(file())) != content)
            throw std::runtime_error("fid/write: other bytes than the reference");
        if (readSplit() != *fids.sums || read() != *fids.sums || *load().sums != *fids.sums)
            throw std::runtime_error("fid/read: other numbers than were written");
    }
};

} // namespace

Group fidFiles()
{
    const auto setting = std::make_shared<std::unique_ptr<Setting>>();
    const auto timed = [setting](auto work) {
        return [setting, work] { return (*setting)->rate([&] { work(**setting); }); };
    };
    Group group;
    group.repeats = 15;
    group.prepare = [setting] {
        *setting = std::make_unique<Setting>();
        (*setting)->prepare();
    };
    group.finish = [setting] { setting->reset(); };
    group.cases = {
        {"fid/write/QTextStream", "MB/s", timed([](const Setting &s) { s.writeStreamed(); }), {}},
        {"fid/write", "MB/s", timed([](const Setting &s) { s.write(); }), "fid/write/QTextStream"},
        {"fid/save-durable", "MB/s", timed([](const Setting &s) { s.saveDurably(); }),
         "fid/write/QTextStream"},
        {"fid/read/split", "MB/s", timed([](const Setting &s) { keep(s.readSplit()); }), {}},
        {"fid/read", "MB/s", timed([](const Setting &s) { keep(s.read()); }), "fid/read/split"},
        {"fid/load", "MB/s", timed([](const Setting &s) { keep(s.load()); }), "fid/read/split"},
    };
    return group;
}

} // namespace Chirpdeck::Bench
