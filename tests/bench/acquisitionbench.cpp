// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/acquisitionbench.h"

#include "backend/acquisition/accumulator.h"
#include "backend/acquisition/shotring.h"

#include <atomic>
#include <memory>
#include <random>
#include <semaphore>
#include <thread>

namespace Chirpdeck::Bench {

namespace {

using Acquisition::Accumulator;
using Acquisition::ShotRing;

constexpr qsizetype Points = 750'000;

std::vector<std::vector<std::byte>> preparedRecords(qsizetype bytes, int count)
{
    std::mt19937 random(1);
    std::vector<std::vector<std::byte>> records(static_cast<std::size_t>(count));
    for (auto &record : records) {
        record.resize(static_cast<std::size_t>(bytes));
        for (auto &b : record)
            b = static_cast<std::byte>(random() >> 24);
    }
    return records;
}

// The comparison: what one would write at once, given all that the machine has.
#define CHIRPDECK_REFERENCE(NAME, TARGET, T)                                                                                           \
    TARGET __attribute__((optimize("O3"), noinline)) void NAME(const T *__restrict record, qint64 *__restrict sum, qsizetype points)   \
    {                                                                                                                                  \
        for (qsizetype i = 0; i < points; ++i)                                                                                         \
            sum[i] += record[i];                                                                                                       \
    }
CHIRPDECK_REFERENCE(plain8, , qint8)
CHIRPDECK_REFERENCE(plain16, , qint16)
#if defined(__x86_64__)
CHIRPDECK_REFERENCE(avx2of8, __attribute__((target("avx2"))), qint8)
CHIRPDECK_REFERENCE(avx2of16, __attribute__((target("avx2"))), qint16)
CHIRPDECK_REFERENCE(avx512of8, __attribute__((target("avx512f,avx512bw,avx512vl,avx512dq"))), qint8)
CHIRPDECK_REFERENCE(avx512of16, __attribute__((target("avx512f,avx512bw,avx512vl,avx512dq"))), qint16)
#endif

template<typename T>
using Reference = void (*)(const T *, qint64 *, qsizetype);

template<typename T>
std::vector<Reference<T>> references()
{
    std::vector<Reference<T>> all;
    if constexpr (sizeof(T) == 1)
        all = {plain8};
    else
        all = {plain16};
#if defined(__x86_64__)
    if (__builtin_cpu_supports("avx2")) {
        if constexpr (sizeof(T) == 1)
            all.push_back(avx2of8);
        else
            all.push_back(avx2of16);
    }
    if (__builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("avx512dq")) {
        if constexpr (sizeof(T) == 1)
            all.push_back(avx512of8);
        else
            all.push_back(avx512of16);
    }
#endif
    return all;
}

template<typename T>
double referenceShotsPerSecond(const std::vector<std::vector<std::byte>> &records)
{
    constexpr int Shots = 100;
    static std::vector<qint64> sums(static_cast<std::size_t>(Points));
    double best = 0.0;
    for (const auto add : references<T>()) {
        const double time = seconds([&] {
            for (int shot = 0; shot < Shots; ++shot)
                add(reinterpret_cast<const T *>(records[static_cast<std::size_t>(shot) % records.size()].data()), sums.data(), Points);
            keep(sums);
        });
        best = std::max(best, Shots / time);
    }
    return best;
}

double accumulatorShotsPerSecond(Accumulator &accumulator, const std::vector<std::vector<std::byte>> &records)
{
    constexpr int Shots = 100;
    return Shots / seconds([&] {
               for (int shot = 0; shot < Shots; ++shot) {
                   const ShotRing::Entry entry{records[static_cast<std::size_t>(shot) % records.size()], {}, 1};
                   accumulator.add({&entry, 1});
               }
               keep(accumulator);
           });
}

template<typename T>
Group accumulate(const std::string &name)
{
    const auto records = std::make_shared<std::vector<std::vector<std::byte>>>(
        preparedRecords(Points * static_cast<qsizetype>(sizeof(T)), 8));
    const auto accumulator = std::make_shared<Accumulator>(RecordShape{Points, 1, sizeof(T), false, 1});
    Group group;
    group.cases = {
        {name + "/reference", "shots/s", [records] { return referenceShotsPerSecond<T>(*records); }, {}},
        {name, "shots/s", [records, accumulator] { return accumulatorShotsPerSecond(*accumulator, *records); }, name + "/reference"},
    };
    group.repeats = 15;
    return group;
}

} // namespace

double pipelineShotsPerSecond(const std::vector<std::vector<std::byte>> &records, double duration,
                              const std::function<void(Accumulator &)> &beside)
{
    const RecordShape shape{Points, 1, 1, false, 1};
    ShotRing ring(shape);
    Accumulator accumulator(shape);
    std::counting_semaphore<> woken(0);
    ring.setWakeUp([&woken] { woken.release(); });
    std::atomic<bool> done{false};
    quint64 sent = 0;

    const auto begin = std::chrono::steady_clock::now();
    std::thread producer([&] {
        const auto end = begin + std::chrono::duration<double>(duration);
        while (std::chrono::steady_clock::now() < end) {
            for (const auto &record : records)
                ring.write(record);
            sent += records.size();
        }
        ring.flush();
        done.store(true);
        woken.release();
    });
    while (true) {
        if (accumulator.drain(ring) > 0) {
            if (beside)
                beside(accumulator);
            continue;
        }
        if (done.load() && ring.available() == 0)
            break;
        if (ring.sleepUntilWoken())
            woken.acquire();
    }
    producer.join();
    const double elapsed = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    if (accumulator.shots() != sent)
        throw std::runtime_error("the pipeline lost or invented shots");
    return static_cast<double>(sent) / elapsed;
}

std::vector<std::vector<std::byte>> pipelineRecords()
{
    return preparedRecords(Points, 8);
}

Group accumulateInt8()
{
    return accumulate<qint8>("accumulate/int8");
}

Group accumulateInt16()
{
    return accumulate<qint16>("accumulate/int16");
}

double accumulateInt8ShotsPerSecond(const std::vector<std::vector<std::byte>> &records)
{
    static Accumulator accumulator(RecordShape{Points, 1, 1, false, 1});
    return accumulatorShotsPerSecond(accumulator, records);
}

} // namespace Chirpdeck::Bench
