// SPDX-License-Identifier: GPL-3.0-or-later
#include "instruments/awg/waveform.h"

#include <QTest>

#include <rapidcheck.h>

#include <numbers>

using namespace Chirpdeck;

namespace {

constexpr double TwoPi = 2.0 * std::numbers::pi;

std::vector<double> analogOf(const Waveform &waveform)
{
    std::vector<double> samples(static_cast<size_t>(waveform.sampleCount()));
    waveform.analog(0, samples);
    return samples;
}

std::vector<quint32> markersOf(const Waveform &waveform)
{
    std::vector<quint32> words(static_cast<size_t>(waveform.sampleCount()));
    waveform.markers(0, words);
    return words;
}

/// Frequency in MHz between the zero crossings nearest to `timeUs` on both sides, each found by linear
/// interpolation.
double frequencyAt(const std::vector<double> &samples, double rateMHz, double timeUs, int crossings)
{
    std::vector<double> times;
    for (size_t k = 1; k < samples.size(); ++k) {
        if ((samples[k - 1] < 0.0) != (samples[k] < 0.0))
            times.push_back((static_cast<double>(k - 1) + samples[k - 1] / (samples[k - 1] - samples[k])) /
                            rateMHz);
    }
    const auto next = std::lower_bound(times.begin(), times.end(), timeUs) - times.begin();
    const auto half = crossings / 2;
    const auto first =
        static_cast<size_t>(std::clamp<qsizetype>(next - half, 0, qsizetype(times.size()) - crossings - 1));
    return crossings / 2.0 / (times[first + static_cast<size_t>(crossings)] - times[first]);
}

ChirpConfig single(double startMHz, double endMHz, double durationUs)
{
    ChirpConfig config;
    config.sampleRateMHz = 16000.0;
    config.setChirps({{startMHz, endMHz, durationUs, false}}, 1);
    return config;
}

} // namespace

class TestWaveform : public QObject
{
    Q_OBJECT

private slots:
    void frequencies_data();
    void frequencies();
    void exactValues();
    void phaseRunsOn();
    void phaseRunsOnProperty();
    void silence();
    void everyChirpIsTheSame();
    void sampleRule_data();
    void sampleRule();
    void markers();
    void markersOfTouchingChirps();
    void chirpLongerThanTheInterval();
    void overlappingChirps();
    void blocksAreTheWhole();
    void nothingToPlay();
    void identity();
};

void TestWaveform::frequencies_data()
{
    QTest::addColumn<double>("start");
    QTest::addColumn<double>("end");
    QTest::newRow("down") << 400.0 << 100.0;
    QTest::newRow("up") << 100.0 << 400.0;
    QTest::newRow("constant") << 250.0 << 250.0;
}

void TestWaveform::frequencies()
{
    QFETCH(double, start);
    QFETCH(double, end);
    const double duration = 4.0;
    const auto config = single(start, end, duration);
    const auto samples = analogOf(*Waveform::create(config));
    QCOMPARE(samples.size(), size_t{64000});
    const double alpha = (end - start) / duration;
    for (const double at : {0.05, 0.5, 1.0, 2.0, 3.0, 3.5, 3.95}) {
        // Over n half periods around `at` the mean frequency is that in the middle.
        const double measured = frequencyAt(samples, 16000.0, at, 8);
        const double spread = std::abs(alpha) * 8.0 / 2.0 / std::min(start, end);
        QVERIFY2(std::abs(measured - (start + alpha * at)) < 0.2 + spread,
                 qPrintable(QString::number(measured)));
    }
}

void TestWaveform::exactValues()
{
    const auto config = single(4895.0, 1520.0, 2.0);
    const auto samples = analogOf(*Waveform::create(config));
    QCOMPARE(samples.size(), size_t{32000});
    QCOMPARE(samples[0], 0.0);
    for (const size_t k : {size_t{1}, size_t{2}, size_t{777}, size_t{16000}, size_t{31999}}) {
        const long double t = static_cast<long double>(k) / 16000.0L;
        const long double turns = (4895.0L - 0.5L * 1687.5L * t) * t;
        const double expected = static_cast<double>(
            std::sin(2.0L * std::numbers::pi_v<long double> * (turns - std::floor(turns))));
        QVERIFY(std::abs(samples[k] - expected) < 1e-9);
    }
}

void TestWaveform::phaseRunsOn()
{
    // Two halves of a sweep are the sweep.
    auto halves = single(400.0, 100.0, 4.0);
    halves.setChirps({{400.0, 220.0, 2.4, false}, {220.0, 100.0, 1.6, false}}, 1);
    const auto whole = analogOf(*Waveform::create(single(400.0, 100.0, 4.0)));
    const auto joined = analogOf(*Waveform::create(halves));
    QCOMPARE(joined.size(), whole.size());
    for (size_t k = 0; k < whole.size(); ++k)
        QVERIFY2(std::abs(whole[k] - joined[k]) < 1e-9, qPrintable(QString::number(k)));
}

void TestWaveform::phaseRunsOnProperty()
{
    QVERIFY(rc::check("no jump where segments meet", [] {
        ChirpConfig config;
        config.sampleRateMHz = 10007.0;
        Chirp chirp;
        const int segments = *rc::gen::inRange(2, 6);
        for (int i = 0; i < segments; ++i)
            chirp.append({double(*rc::gen::inRange(1, 200)), double(*rc::gen::inRange(1, 200)),
                          *rc::gen::inRange(100, 2000) / 1000.0 + 0.00037, false});
        config.setChirps(chirp, 1);
        const auto waveform = Waveform::create(config);
        const auto samples = analogOf(*waveform);
        // A sine of at most 200 MHz moves by no more than 2π·f/rate from sample to sample.
        const double largest = TwoPi * 200.0 / 10007.0 * 1.000001;
        for (size_t k = 1; k < samples.size(); ++k)
            RC_ASSERT(std::abs(samples[k] - samples[k - 1]) <= largest);
    }));
}

void TestWaveform::silence()
{
    auto config = single(0.0, 0.0, 1.0);
    config.setChirps({{250.0, 250.0, 1.001, false}, {0.0, 0.0, 1.0, true}, {250.0, 250.0, 1.0, false}}, 1);
    const auto samples = analogOf(*Waveform::create(config));
    const size_t firstEnd = 16016;
    const size_t secondStart = 32016;
    QVERIFY(std::any_of(samples.begin(), samples.begin() + 16, [](double y) { return y > 0.5; }));
    QVERIFY(std::all_of(samples.begin() + firstEnd, samples.begin() + secondStart,
                        [](double y) { return y == 0.0; }));
    // The phase waits: it goes on where the first segment ended.
    QVERIFY(std::abs(samples[secondStart] - std::sin(TwoPi * 250.0 * 1.001)) < 1e-9);
}

void TestWaveform::everyChirpIsTheSame()
{
    auto config = single(400.0, 100.0, 1.0);
    config.setChirps(config.chirps.first(), 3);
    config.intervalUs = 5.0;
    config.markers = {Marker::defaultFor(0)};
    const auto samples = analogOf(*Waveform::create(config));
    QCOMPARE(samples.size(), size_t{12 * 16000});
    const auto sample = [&](double us, int offset) {
        return samples[static_cast<size_t>(us * 16000.0) + static_cast<size_t>(offset)];
    };
    for (int k = 0; k < 16000; ++k) {
        QVERIFY(std::abs(sample(0.5, k) - sample(5.5, k)) < 1e-8);
        QVERIFY(std::abs(sample(0.5, k) - sample(10.5, k)) < 1e-8);
    }
    QVERIFY(std::all_of(samples.begin(), samples.begin() + 8000, [](double y) { return y == 0.0; }));
    QVERIFY(std::all_of(samples.begin() + 24000, samples.begin() + 88000, [](double y) { return y == 0.0; }));
}

void TestWaveform::sampleRule_data()
{
    QTest::addColumn<double>("time");
    QTest::addColumn<double>("rate");
    QTest::addColumn<qint64>("sample");
    QTest::newRow("on a sample") << 0.5 << 16000.0 << qint64{8000};
    QTest::newRow("rounding error above") << 0.1 + 0.2 << 10000.0 << qint64{3000};
    QTest::newRow("rounding error below") << 0.3 - 1e-13 << 10000.0 << qint64{3000};
    QTest::newRow("between") << 0.30001 << 10000.0 << qint64{3001};
    QTest::newRow("just between") << 0.3000001 << 10000.0 << qint64{3001};
    QTest::newRow("far out, between") << 5000.00001 << 65000.0 << qint64{325000001};
    QTest::newRow("far out, on a sample") << 5000.0 << 65000.0 << qint64{325000000};
}

void TestWaveform::sampleRule()
{
    QFETCH(double, time);
    QFETCH(double, rate);
    QFETCH(qint64, sample);
    QCOMPARE(Waveform::boundarySample(time, rate), sample);
}

void TestWaveform::markers()
{
    auto config = single(400.0, 100.0, 1.0);
    config.setChirps(config.chirps.first(), 2);
    config.intervalUs = 4.0;
    config.markers = {
        {QStringLiteral("Protection"), MarkerRole::Protection, MarkerTiming::ChirpRelative, -0.5, 0.25, true},
        {QStringLiteral("Off"), MarkerRole::Gate, MarkerTiming::ChirpRelative, -9.0, 9.0, false},
        {QStringLiteral("Gate"), MarkerRole::Gate, MarkerTiming::ChirpRelative, -0.25, -0.5, true},
        {QStringLiteral("Scope"), MarkerRole::Trigger, MarkerTiming::Absolute, 0.0, 0.125, true}};
    const auto waveform = *Waveform::create(config);
    QCOMPARE(waveform.sampleCount(), qint64((0.5 + 4.0 + 1.0 + 0.25) * 16000));
    const auto words = markersOf(waveform);

    // Rising and falling edges, in samples.
    std::map<int, QList<int>> edges;
    quint32 before = 0;
    for (size_t k = 0; k < words.size(); ++k) {
        for (int bit = 0; bit < 32; ++bit) {
            if (((words[k] ^ before) >> bit) & 1U)
                edges[bit].append(static_cast<int>(k));
        }
        before = words[k];
    }
    QCOMPARE(edges[0], (QList<int>{0, 28000, 64000}));
    QVERIFY(!edges.contains(1));
    QCOMPARE(edges[2], (QList<int>{4000, 16000, 68000, 80000}));
    QCOMPARE(edges[3], (QList<int>{8000, 10000, 72000, 74000}));
    QCOMPARE(edges.size(), size_t{3});
    QCOMPARE(words.back() & 1U, 1U);
}

void TestWaveform::markersOfTouchingChirps()
{
    auto config = single(400.0, 100.0, 1.0);
    config.setChirps(config.chirps.first(), 2);
    config.intervalUs = 1.5;
    config.markers = {Marker::defaultFor(0)};
    const auto words = markersOf(*Waveform::create(config));
    QVERIFY(std::all_of(words.begin(), words.end(), [](quint32 word) { return word == 1U; }));
}

void TestWaveform::chirpLongerThanTheInterval()
{
    auto config = single(400.0, 100.0, 50.0);
    config.intervalUs = 20.0;
    config.markers = {Marker::defaultFor(0)};
    const auto waveform = *Waveform::create(config);
    QCOMPARE(waveform.sampleCount(), qint64{51 * 16000});
    const auto samples = analogOf(waveform);
    QVERIFY(std::abs(frequencyAt(samples, 16000.0, 0.5 + 25.0, 20) - 250.0) < 0.5);
    QVERIFY(std::abs(frequencyAt(samples, 16000.0, 0.5 + 49.9, 20) - 100.6) < 1.0);
    QCOMPARE(samples.back(), 0.0);
}

void TestWaveform::overlappingChirps()
{
    auto config = single(400.0, 400.0, 3.0);
    config.chirps = {{{400.0, 400.0, 3.0, false}}, {{200.0, 200.0, 1.0, false}}};
    config.intervalUs = 2.0;
    const auto samples = analogOf(*Waveform::create(config));
    QCOMPARE(samples.size(), size_t{48000});
    QVERIFY(std::abs(frequencyAt(samples, 16000.0, 1.0, 20) - 400.0) < 0.5);
    QVERIFY(std::abs(frequencyAt(samples, 16000.0, 2.5, 20) - 200.0) < 0.5);
}

void TestWaveform::blocksAreTheWhole()
{
    auto config = single(400.0, 100.0, 1.0);
    config.setChirps({{400.0, 100.0, 0.7, false}, {0.0, 0.0, 0.1, true}, {100.0, 300.0, 0.2, false}}, 3);
    config.intervalUs = 3.0;
    config.markers = {Marker::defaultFor(0), Marker::defaultFor(1)};
    const auto waveform = *Waveform::create(config);
    const auto samples = analogOf(waveform);
    const auto words = markersOf(waveform);
    QVERIFY(rc::check("any block equals its part of the whole", [&] {
        const int first = *rc::gen::inRange<int>(0, static_cast<int>(samples.size()) + 100);
        const int length = *rc::gen::inRange(0, 5000);
        std::vector<double> block(static_cast<size_t>(length), 9.0);
        std::vector<quint32> wordBlock(static_cast<size_t>(length), 9U);
        waveform.analog(first, block);
        waveform.markers(first, wordBlock);
        for (size_t i = 0; i < block.size(); ++i) {
            const auto k = static_cast<size_t>(first) + i;
            RC_ASSERT(block[i] == (k < samples.size() ? samples[k] : 0.0));
            RC_ASSERT(wordBlock[i] == (k < words.size() ? words[k] : 0U));
        }
    }));
}

void TestWaveform::nothingToPlay()
{
    QVERIFY(!Waveform::create(ChirpConfig()));
    auto config = single(400.0, 100.0, 1.0);
    config.sampleRateMHz = 0.0;
    QVERIFY(!Waveform::create(config));
}

void TestWaveform::identity()
{
    const auto base = [] {
        auto config = single(4895.0, 1520.0, 2.0);
        config.markers = {Marker::defaultFor(0), Marker::defaultFor(1)};
        return config;
    };
    const auto reference = waveformIdentity(base());
    QCOMPARE(reference.size(), 32);
    QCOMPARE(waveformIdentity(base()), reference);

    const auto differs = [&](const std::function<void(ChirpConfig &)> &change) {
        auto config = base();
        change(config);
        return waveformIdentity(config) != reference;
    };
    QVERIFY(differs([](ChirpConfig &c) { c.sampleRateMHz = 16000.000001; }));
    QVERIFY(differs([](ChirpConfig &c) { c.chirps[0][0].startMHz = 4895.0000001; }));
    QVERIFY(differs([](ChirpConfig &c) { c.chirps[0][0].durationUs = std::nextafter(2.0, 3.0); }));
    QVERIFY(differs([](ChirpConfig &c) { c.chirps[0][0].empty = true; }));
    QVERIFY(differs([](ChirpConfig &c) { c.setChirps(c.chirps.first(), 2); }));
    QVERIFY(differs([](ChirpConfig &c) { c.markers[1].startUs = -0.5000001; }));
    QVERIFY(differs([](ChirpConfig &c) { c.markers[1].enabled = false; }));
    QVERIFY(differs([](ChirpConfig &c) { c.markers[1].timing = MarkerTiming::Absolute; }));

    // What is not played does not count.
    QVERIFY(!differs([](ChirpConfig &c) { c.markers[0].name = QStringLiteral("Switch"); }));
    QVERIFY(!differs([](ChirpConfig &c) { c.intervalUs = 40.0; }));
}

QTEST_GUILESS_MAIN(TestWaveform)
#include "tst_waveform.moc"
