// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/csvbench.h"

#include "persistence/csv/base36.h"

#include <QBuffer>
#include <QTextStream>

#include <random>
#include <stdexcept>

namespace Chirpdeck::Bench {

namespace {

constexpr qsizetype Points = 750'000;

/// Sums as some thousand shots leave them.
FidList fidList()
{
    std::mt19937_64 random(1);
    std::normal_distribution<double> counts(0.0, 20'000.0);
    std::vector<qint64> sums(Points);
    for (auto &sum : sums)
        sum = static_cast<qint64>(counts(random));
    FidList fids;
    fids.frames = 1;
    fids.size = Points;
    fids.sums = std::make_shared<const std::vector<qint64>>(std::move(sums));
    return fids;
}

QByteArray streamed(const FidList &fids)
{
    QBuffer device;
    device.open(QIODevice::WriteOnly | QIODevice::Text);
    QTextStream stream(&device);
    stream << QStringLiteral("fid0");
    for (const qint64 sum : *fids.sums) {
        stream << QLatin1Char('\n');
        stream << (sum < 0 ? QLatin1Char('-') + QString::number(-sum, 36) : QString::number(sum, 36));
    }
    stream.flush();
    return device.data();
}

std::vector<qint64> split(QByteArray content)
{
    QBuffer device(&content);
    device.open(QIODevice::ReadOnly);
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

double milliseconds(const std::function<void()> &work)
{
    return seconds(work) * 1e3;
}

} // namespace

Group csvWrite()
{
    const auto fids = std::make_shared<const FidList>(fidList());
    Group group;
    group.prepare = [fids] {
        if (formatFidList(*fids) != streamed(*fids))
            throw std::runtime_error("csv/write: other bytes than the reference");
    };
    group.cases = {
        {"csv/write/QTextStream", "ms", [fids] { return milliseconds([&] { keep(streamed(*fids)); }); }, {}},
        {"csv/write", "ms", [fids] { return milliseconds([&] { keep(formatFidList(*fids)); }); },
         "csv/write/QTextStream"}};
    return group;
}

Group csvRead()
{
    const auto fids = std::make_shared<const FidList>(fidList());
    const QByteArray content = formatFidList(*fids);
    const auto parse = [content] { return parseFidList(content, QStringLiteral("0.csv")); };
    Group group;
    group.prepare = [=] {
        if (parse()->sums != *fids->sums || split(content) != *fids->sums)
            throw std::runtime_error("csv/read: other numbers than were written");
    };
    group.cases = {
        {"csv/read/split", "ms", [content] { return milliseconds([&] { keep(split(content)); }); }, {}},
        {"csv/read", "ms", [parse] { return milliseconds([&] { keep(parse()); }); }, "csv/read/split"}};
    return group;
}

} // namespace Chirpdeck::Bench
