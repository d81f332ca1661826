// SPDX-License-Identifier: GPL-3.0-or-later
#include "instruments/digitizer/ftmwdigitizer.h"
#include "instruments/digitizer/spectrumcard.h"
#include "instruments/loadout/drivers.h"
#include "tests/instruments/fakespectrum.h"
#include "tests/instruments/recordingsink.h"
#include "tests/instruments/wirebench.h"

#include <QLibrary>
#include <QSignalSpy>

using namespace Chirpdeck;
using namespace Chirpdeck::Test;

#define VERIFY_RESULT(result)                                                                                \
    QVERIFY2((result).hasValue(), (result) ? "" : qPrintable((result).error().text()))

namespace {

const QString fakeLibrary = QStringLiteral(FAKE_SPECTRUM);

FakeSpectrum &card()
{
    static QLibrary library(fakeLibrary);
    using Function = FakeSpectrum *(*)();
    static const auto function = reinterpret_cast<Function>(library.resolve("fakeSpectrum"));
    if (!function)
        qFatal("%s", qPrintable(library.errorString()));
    return *function();
}

std::unique_ptr<FtmwDigitizer> makeDigitizer(const SettingsMap &changes = {})
{
    const auto registry = standardDrivers();
    const DriverInfo *info = registry->find(HardwareType::FtmwDigitizer, QStringLiteral("M4i2220x8"));
    DriverParts parts{.key = HardwareKey(HardwareType::FtmwDigitizer, QStringLiteral("Card")),
                      .driver = info->key};
    parts.settings = DeviceSettings(*info);
    parts.settings.setValue(QStringLiteral("libraryFile"), fakeLibrary);
    for (const auto &[key, value] : changes)
        parts.settings.setValue(key, value);
    auto made = registry->create(std::move(parts));
    return std::unique_ptr<FtmwDigitizer>(qobject_cast<FtmwDigitizer *>(made->release()));
}

FtmwDigitizerConfig config(int samples = 64)
{
    FtmwDigitizerConfig config(HardwareKey(HardwareType::FtmwDigitizer, QStringLiteral("Card")));
    config.analogChannels = {
        {.index = 1, .enabled = true, .fullScale = 0.5, .verticalOffset = 0.0, .name = {}}};
    config.fidChannel = 1;
    config.sampleRate = 2.5e9;
    config.recordLength = samples;
    config.triggerLevel = 1.2;
    return config;
}

template<typename Sample>
std::vector<std::byte> segment(const std::vector<int> &values, int samples)
{
    std::vector<std::byte> bytes(static_cast<std::size_t>(samples) * sizeof(Sample));
    for (int i = 0; i < samples; ++i)
        qToLittleEndian<Sample>(static_cast<Sample>(values[static_cast<std::size_t>(i) % values.size()]),
                                bytes.data() + static_cast<std::size_t>(i) * sizeof(Sample));
    return bytes;
}

qsizetype indexOf(int reg, qint64 value)
{
    const auto &sets = card().sets;
    const auto it = std::find(sets.begin(), sets.end(), std::pair(std::int32_t(reg), std::int64_t(value)));
    return it == sets.end() ? -1 : it - sets.begin();
}

} // namespace

class TestM4i : public QObject
{
    Q_OBJECT

private slots:
    void init() { card() = FakeSpectrum(); }

    void aMissingLibraryIsNamed()
    {
        auto digitizer =
            makeDigitizer({{QStringLiteral("libraryFile"), QStringLiteral("/nowhere/libspcm.so")}});
        const auto opened = outcome(digitizer->open());
        QVERIFY(!opened);
        QVERIFY2(opened.error().what.contains(QStringLiteral("/nowhere/libspcm.so")),
                 qPrintable(opened.error().text()));
        QCOMPARE(opened.error().where, digitizer->key().text());
        QVERIFY(opened.error().action.contains(QStringLiteral("driver")));
        QCOMPARE(digitizer->state(), DeviceState::Offline);
        // It may be installed meanwhile: nothing but opening again is needed.
        QVERIFY(!outcome(digitizer->prepare(config())));
    }

    void aLibraryOfSomethingElseIsRefused()
    {
        auto digitizer = makeDigitizer({{QStringLiteral("libraryFile"), QStringLiteral(OTHER_LIBRARY)}});
        const auto opened = outcome(digitizer->open());
        QVERIFY(!opened);
        QVERIFY2(opened.error().what.contains(QStringLiteral("spcm_")), qPrintable(opened.error().text()));
    }

    void aMissingCardAndAnotherCardAreNamed()
    {
        card().isThere = false;
        auto digitizer = makeDigitizer();
        auto opened = outcome(digitizer->open());
        QVERIFY(!opened);
        QVERIFY2(opened.error().what.contains(QStringLiteral("/dev/spcm0")) &&
                     opened.error().what.contains(QStringLiteral("no card found")),
                 qPrintable(opened.error().text()));
        card().isThere = true;
        card().pciType = 0x72211;
        opened = outcome(digitizer->open());
        QVERIFY(!opened);
        QVERIFY2(opened.error().what.contains(QStringLiteral("2211")), qPrintable(opened.error().text()));
        QCOMPARE(card().openCount, card().closeCount);
        card().pciType = 0x72220;
        VERIFY_RESULT(outcome(digitizer->open()));
        QCOMPARE(digitizer->state(), DeviceState::Ok);
        QVERIFY(digitizer->identityText().contains(QStringLiteral("10412")));
        VERIFY_RESULT(outcome(digitizer->close()));
        QCOMPARE(card().openCount, card().closeCount);
    }

    void settingsReachTheRegisters()
    {
        auto digitizer = makeDigitizer();
        VERIFY_RESULT(outcome(digitizer->open()));
        auto wanted = config(1000);
        wanted.analogChannels[0].fullScale = 0.6; // the nearest range is taken, and said
        wanted.triggerEdge = TriggerEdge::FallingEdge;
        const auto prepared = outcome(digitizer->prepare(wanted));
        VERIFY_RESULT(prepared);
        QCOMPARE(prepared->recordLength, 1024);
        QCOMPARE(prepared->analogChannels[0].fullScale, 0.5);
        QCOMPARE(prepared->bytesPerPoint, 1);
        QCOMPARE(card().registers[Spc::Amplitude0], 500);
        QCOMPARE(card().registers[Spc::AcCoupling0], 1);
        QCOMPARE(card().registers[Spc::SampleRate], 2500000000);
        QCOMPARE(card().registers[Spc::ClockMode], 1);
        QCOMPARE(card().registers[Spc::TriggerOrMask], 2);
        QCOMPARE(card().registers[Spc::Ext0Mode], 2);
        QCOMPARE(card().registers[Spc::Ext0Level0], 1200);
        QCOMPARE(card().registers[Spc::CardMode], 0x20);
        QCOMPARE(card().registers[Spc::SegmentSize], 1024);
        QCOMPARE(card().registers[Spc::PostTrigger], 992);
        // Settings are reset first and take effect last.
        QCOMPARE(indexOf(Spc::M2Cmd, Spc::Command::Reset), 0);
        QCOMPARE(indexOf(Spc::M2Cmd, Spc::Command::WriteSetup),
                 static_cast<qsizetype>(card().sets.size()) - 1);
        QCOMPARE(digitizer->referenceLock(), ReferenceLock::Unknown);
    }

    void theReferenceIsUsedAndItsLockTold()
    {
        auto digitizer = makeDigitizer({{QStringLiteral("externalReference"), true}});
        VERIFY_RESULT(outcome(digitizer->open()));
        VERIFY_RESULT(outcome(digitizer->prepare(config())));
        QCOMPARE(card().registers[Spc::ClockMode], 0x20);
        QCOMPARE(card().registers[Spc::ReferenceClock], 10000000);
        QCOMPARE(digitizer->referenceLock(), ReferenceLock::Locked);
    }

    void whatTheCardRefusesIsSaidInItsWords()
    {
        auto digitizer = makeDigitizer();
        VERIFY_RESULT(outcome(digitizer->open()));
        card().refuses = Spc::SampleRate;
        card().refusesOnce = true;
        const auto refused = outcome(digitizer->prepare(config()));
        QVERIFY(!refused);
        QVERIFY2(refused.error().what.contains(QStringLiteral("2500000000")),
                 qPrintable(refused.error().text()));
        QCOMPARE(refused.error().where, digitizer->key().text());
        // The error was read, so the card works again.
        QCOMPARE(card().errorReads, 1);
        VERIFY_RESULT(outcome(digitizer->prepare(config())));
        auto inputTrigger = config();
        inputTrigger.triggerChannel = 1;
        QVERIFY(!outcome(digitizer->prepare(inputTrigger)));
    }

    void everyRecordThatHasComeIsTaken()
    {
        auto digitizer = makeDigitizer();
        VERIFY_RESULT(outcome(digitizer->open()));
        const auto prepared = outcome(digitizer->prepare(config(64)));
        VERIFY_RESULT(prepared);
        auto sink = std::make_shared<RecordingSink>(prepared->recordShape());
        VERIFY_RESULT(outcome(digitizer->start(sink)));
        QCOMPARE(card().notify % 4096, 0U);
        const std::vector<int> values{5, -100, 127, -128};
        // More than the memory holds, in bursts between two looks, so that it is used round and round.
        quint64 sent = 0;
        while (sent * 64 < 3 * card().length) {
            for (int burst = 0; burst < 20000; ++burst, ++sent)
                QVERIFY(card().deliver(segment<qint8>(values, 64)));
            QVERIFY(comesTrue([&] { return sink->transfers == sent; }));
        }
        for (std::size_t i = 0; i < sink->sums.size(); ++i)
            QCOMPARE(sink->sums[i], static_cast<qint64>(sent) * values[i % 4]);
        VERIFY_RESULT(outcome(digitizer->stop()));
        QVERIFY(sink->flushed);
        QVERIFY(!card().isRecording && !card().isTransferring);
    }

    void recordsOfOnePlaceInTheMemoryAndRoundItsEndAreWhole()
    {
        auto digitizer = makeDigitizer();
        VERIFY_RESULT(outcome(digitizer->open()));
        // A length that the memory is no multiple of.
        const auto prepared = outcome(digitizer->prepare(config(32 * 31)));
        VERIFY_RESULT(prepared);
        auto sink = std::make_shared<RecordingSink>(prepared->recordShape());
        VERIFY_RESULT(outcome(digitizer->start(sink)));
        QVERIFY(card().length % static_cast<std::uint64_t>(prepared->recordLength) != 0);
        std::vector<int> values;
        for (int i = 0; i < 992; ++i)
            values.push_back(i % 251 - 125);
        quint64 sent = 0;
        while (sent * 992 < 2 * card().length) {
            for (int burst = 0; burst < 1000; ++burst, ++sent)
                QVERIFY(card().deliver(segment<qint8>(values, 992)));
            QVERIFY(comesTrue([&] { return sink->transfers == sent; }));
        }
        for (std::size_t i = 0; i < sink->sums.size(); ++i)
            QCOMPARE(sink->sums[i], static_cast<qint64>(sent) * values[i]);
    }

    void averagesOnBoardAreAverages_data()
    {
        QTest::addColumn<int>("averages");
        QTest::addColumn<int>("bytes");
        QTest::addColumn<qint64>("mode");
        QTest::newRow("sums of 16 bits") << 256 << 2 << qint64(0x600000);
        QTest::newRow("few") << 100 << 2 << qint64(0x600000);
        QTest::newRow("sums of 32 bits") << 1000 << 4 << qint64(0x200000);
    }
    void averagesOnBoardAreAverages()
    {
        QFETCH(int, averages);
        QFETCH(int, bytes);
        QFETCH(qint64, mode);
        auto digitizer = makeDigitizer();
        VERIFY_RESULT(outcome(digitizer->open()));
        auto wanted = config(64);
        wanted.blockAverage = true;
        wanted.numAverages = averages;
        const auto prepared = outcome(digitizer->prepare(wanted));
        VERIFY_RESULT(prepared);
        QCOMPARE(prepared->bytesPerPoint, bytes);
        QCOMPARE(card().registers[Spc::CardMode], mode);
        QCOMPARE(card().registers[Spc::Averages], averages);
        auto sink = std::make_shared<RecordingSink>(prepared->recordShape());
        VERIFY_RESULT(outcome(digitizer->start(sink)));
        // The card adds up: 64 counts of 128 in every shot are half of the full scale.
        const std::vector<int> sums{64 * averages, -64 * averages, 0, 3};
        QVERIFY(card().deliver(bytes == 2 ? segment<qint16>(sums, 64) : segment<qint32>(sums, 64)));
        QVERIFY(comesTrue([&] { return sink->transfers == 1; }));
        const double half = std::exp2(8.0 * bytes - 2.0);
        QCOMPARE(static_cast<double>(sink->sums[0]), half * averages);
        QCOMPARE(static_cast<double>(sink->sums[1]), -half * averages);
        QCOMPARE(sink->sums[2], qint64(0));
        const double volts = static_cast<double>(sink->sums[3]) / averages * prepared->voltsPerCount();
        QVERIFY(std::abs(volts - 3.0 / averages * 0.5 / 128.0) <= 0.5 * prepared->voltsPerCount());
        VERIFY_RESULT(outcome(digitizer->stop()));
    }

    void severalRecordsPerTriggerAreFrames()
    {
        auto digitizer = makeDigitizer();
        VERIFY_RESULT(outcome(digitizer->open()));
        auto wanted = config(64);
        wanted.multiRecord = true;
        wanted.numRecords = 3;
        const auto prepared = outcome(digitizer->prepare(wanted));
        VERIFY_RESULT(prepared);
        auto sink = std::make_shared<RecordingSink>(prepared->recordShape());
        VERIFY_RESULT(outcome(digitizer->start(sink)));
        for (int frame = 1; frame <= 3; ++frame)
            QVERIFY(card().deliver(segment<qint8>({frame}, 64)));
        QVERIFY(comesTrue([&] { return sink->transfers == 1; }));
        QCOMPARE(sink->sums[0], qint64(1));
        QCOMPARE(sink->sums[64], qint64(2));
        QCOMPARE(sink->sums[128], qint64(3));
    }

    void nothingOfTheOldFrequenciesComesAfterDiscarding()
    {
        auto digitizer = makeDigitizer();
        VERIFY_RESULT(outcome(digitizer->open()));
        const auto prepared = outcome(digitizer->prepare(config(64)));
        VERIFY_RESULT(prepared);
        auto sink = std::make_shared<RecordingSink>(prepared->recordShape());
        sink->gated = true;
        VERIFY_RESULT(outcome(digitizer->start(sink)));
        QVERIFY(card().deliver(segment<qint8>({99}, 64)));
        QVERIFY(comesTrue([&] { return card().given == card().written; }));
        QVERIFY(card().deliver(segment<qint8>({99}, 64))); // not looked at yet
        VERIFY_RESULT(outcome(digitizer->discardPending()));
        sink->gated = false;
        QVERIFY(card().deliver(segment<qint8>({1}, 64)));
        QVERIFY(comesTrue([&] { return sink->transfers == 1; }));
        QCOMPARE(sink->sums[0], qint64(1));
    }

    void aTransferThatHasEndedIsBegunAgain()
    {
        auto digitizer = makeDigitizer();
        VERIFY_RESULT(outcome(digitizer->open()));
        const auto prepared = outcome(digitizer->prepare(config(64)));
        VERIFY_RESULT(prepared);
        auto sink = std::make_shared<RecordingSink>(prepared->recordShape());
        VERIFY_RESULT(outcome(digitizer->start(sink)));
        const int before = card().transferStarts;
        QVERIFY(card().deliver(segment<qint8>({7}, 64)));
        card().endsTransfer = true;
        QVERIFY(comesTrue([&] { return card().transferStarts == before + 1; }));
        QCOMPARE(sink->transfers.load(), quint64(1));
    }

    void anOverrunIsTold()
    {
        auto digitizer = makeDigitizer();
        VERIFY_RESULT(outcome(digitizer->open()));
        const auto prepared = outcome(digitizer->prepare(config(64)));
        VERIFY_RESULT(prepared);
        auto sink = std::make_shared<RecordingSink>(prepared->recordShape());
        VERIFY_RESULT(outcome(digitizer->start(sink)));
        QSignalSpy failures(digitizer.get(), &Instrument::failed);
        card().isOverrun = true;
        QVERIFY(comesTrue([&] { return failures.count() == 1; }));
        QCOMPARE(digitizer->state(), DeviceState::Offline);
        QVERIFY(!card().isRecording);
        // The run is ended, and the card is there again.
        VERIFY_RESULT(outcome(digitizer->stop()));
        QVERIFY(sink->flushed);
        VERIFY_RESULT(outcome(digitizer->open()));
        VERIFY_RESULT(outcome(digitizer->prepare(config(64))));
    }

    void itMayGoWhileItRecords()
    {
        auto digitizer = makeDigitizer();
        VERIFY_RESULT(outcome(digitizer->open()));
        const auto prepared = outcome(digitizer->prepare(config(64)));
        VERIFY_RESULT(prepared);
        auto sink = std::make_shared<RecordingSink>(prepared->recordShape());
        VERIFY_RESULT(outcome(digitizer->start(sink)));
        digitizer.reset();
        QVERIFY(!card().isTransferring); // it would write to memory that is gone
        QCOMPARE(card().openCount, card().closeCount);
    }
};

QTEST_GUILESS_MAIN(TestM4i)
#include "tst_m4i.moc"
