// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/acquisition/runlog.h"
#include "tests/bench/groups.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <chrono>
#include <stdexcept>
#include <thread>

namespace Chirpdeck::Bench {

namespace {

constexpr int Threads = 8;
constexpr int PerThread = 100'000;

/// Eight threads that log as fast as they can.
class Burst
{
public:
    explicit Burst(bool duringRun)
        : m_log(m_folder.filePath(QStringLiteral("log")))
        , m_duringRun(duringRun)
    {
        if (m_duringRun && !m_log.beginExperiment(m_folder.path()))
            throw std::runtime_error("the temporary folder cannot be written");
    }

    double linesPerSecond()
    {
        const auto begin = std::chrono::steady_clock::now();
        std::vector<std::thread> threads;
        for (int thread = 0; thread < Threads; ++thread)
            threads.emplace_back([this, thread] { log(thread); });
        for (auto &thread : threads)
            thread.join();
        m_log.setFolder({});
        finish();
        const auto taken = std::chrono::steady_clock::now() - begin;
        check();
        return Threads * PerThread / std::chrono::duration<double>(taken).count();
    }

    double slowCall() const
    {
        std::vector<double> all;
        for (const auto &times : m_microseconds)
            all.insert(all.end(), times.begin(), times.end());
        return quantile(std::move(all), 0.99);
    }

private:
    void log(int thread)
    {
        auto &times = m_microseconds[static_cast<std::size_t>(thread)];
        times.reserve(PerThread);
        const QString message = QStringLiteral("Valve %1 answered after 12.5 ms with 0x7f").arg(thread);
        for (int i = 0; i < PerThread; ++i) {
            const auto begin = std::chrono::steady_clock::now();
            m_log.add(LogCode::Normal, message);
            const auto taken = std::chrono::steady_clock::now() - begin;
            times.push_back(std::chrono::duration<double, std::micro>(taken).count());
        }
    }

    /// Until the last line is in its file.
    void finish()
    {
        if (m_duringRun && !m_log.endExperiment())
            throw std::runtime_error("the run's log could not be written");
        while (lines(QDir(m_folder.filePath(QStringLiteral("log")))) < qint64(Threads) * PerThread) {
            if (++m_polls > 100'000)
                throw std::runtime_error("log/lines: lines are missing");
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
        }
    }

    /// Rows without their header, by the size of the file: all rows of a burst are equally long.
    qint64 lines(const QDir &folder) const
    {
        qint64 bytes = 0;
        for (const auto &file : folder.entryInfoList(QDir::Files))
            bytes += file.size() - static_cast<qint64>(sizeof("Timestamp;Epoch_msecs;Code;Message\n") - 1);
        const auto row = logRow({QDateTime::currentDateTimeUtc(), LogCode::Normal,
                                 QStringLiteral("Valve 0 answered after 12.5 ms with 0x7f")});
        return bytes / row.size();
    }

    void check() const
    {
        const QDir folder(m_folder.filePath(QStringLiteral("log")));
        qint64 count = 0;
        for (const auto &info : folder.entryInfoList(QDir::Files)) {
            QFile file(info.filePath());
            file.open(QIODevice::ReadOnly);
            count += file.readAll().count('\n') - 1;
        }
        if (count != qint64(Threads) * PerThread)
            throw std::runtime_error("log/lines: other lines than were added");
    }

    QTemporaryDir m_folder;
    Acquisition::RunLog m_log;
    const bool m_duringRun;
    int m_polls = 0;
    std::array<std::vector<double>, Threads> m_microseconds;
};

} // namespace

Group logLines()
{
    Group group;
    group.repeats = 5;
    for (const bool duringRun : {false, true}) {
        const std::string run = duringRun ? "-run" : "";
        group.cases.push_back(
            {"log/lines" + run, "lines/s", [duringRun] { return Burst(duringRun).linesPerSecond(); }, {}});
        group.cases.push_back({"log/call-p99" + run,
                               "us",
                               [duringRun] {
                                   Burst burst(duringRun);
                                   burst.linesPerSecond();
                                   return burst.slowCall();
                               },
                               {}});
    }
    return group;
}

} // namespace Chirpdeck::Bench
