// SPDX-License-Identifier: GPL-3.0-or-later
#include "instruments/digitizer/tekscope.h"
#include "instruments/simulation/peers/tekscopepeer.h"
#include "tests/instruments/recordingsink.h"
#include "tests/instruments/wirebench.h"

using namespace Chirpdeck;
using namespace Chirpdeck::Test;
using namespace std::chrono_literals;

#define VERIFY_RESULT(result)                                                                                \
    QVERIFY2((result).hasValue(), (result) ? "" : qPrintable((result).error().text()))

namespace {

struct Scope
{
    WireBench bench{std::make_unique<TekScopePeer>(), Wire::Tcp};

    bool open()
    {
        peer().setTriggerRate(500.0);
        return bench.make(HardwareType::FtmwDigitizer, QStringLiteral("MSO64B"),
                          {{BC::Key::TekScope::quiet, 15}}) &&
               outcome(bench.device->open()).hasValue();
    }
    TekScopePeer &peer() { return bench.peer<TekScopePeer>(); }
    FtmwDigitizer &digitizer() { return bench.as<FtmwDigitizer>(); }

    FtmwDigitizerConfig config() const
    {
        FtmwDigitizerConfig config(HardwareKey(HardwareType::FtmwDigitizer, QStringLiteral("Wire")));
        for (int i = 1; i <= 4; ++i)
            config.analogChannels.append(
                {.index = i, .enabled = i == 2, .fullScale = 0.05, .verticalOffset = 0.0, .name = {}});
        config.sampleRate = 6.25e9;
        config.recordLength = 2000;
        config.triggerLevel = 0.35;
        config.bytesPerPoint = 1;
        return config;
    }
    std::shared_ptr<RecordingSink> run(const FtmwDigitizerConfig &config)
    {
        const auto prepared = outcome(digitizer().prepare(config));
        if (!prepared)
            return nullptr;
        auto sink = std::make_shared<RecordingSink>(prepared->recordShape());
        return outcome(digitizer().start(sink)) ? sink : nullptr;
    }
};

/// Every record is the same, so that the sums are a multiple of it.
bool areWhole(const RecordingSink &sink)
{
    const auto transfers = static_cast<qint64>(sink.transfers);
    const auto &shape = sink.shape();
    for (qsizetype i = 0; i < shape.points(); ++i) {
        const int sample = TekScopePeer::sample(static_cast<int>(i % shape.samples), shape.bytesPerPoint);
        if (sink.sums[static_cast<std::size_t>(i)] != transfers * shape.shotsPerTransfer * sample)
            return false;
    }
    return true;
}

} // namespace

Q_DECLARE_METATYPE(Chirpdeck::Misbehaviour)

class TestTekScope : public QObject
{
    Q_OBJECT

private slots:
    void settingsAreAppliedAndReadBack();
    void B05_theEnabledChannelIsTheOneThatIsRecorded();
    void severalEnabledChannelsAreRefused();
    void whatTheScopeRefusesIsSaid();
    void everyRecordArrivesWhole_data();
    void everyRecordArrivesWhole();
    void recordsAreDiscardedWhileTheSinkIsGated();
    void nothingOfTheOldFrequenciesComesAfterDiscarding();
    void theFrontPanelIsFreeAgainAfterARun_data();
    void theFrontPanelIsFreeAgainAfterARun();
    void aRunThatCannotStartLeavesTheScopeFree();
    void aRunGoesOnWhenTheScopeComesBack();
    void B13_aSilentStreamIsBegunAnew();
    void answersThatGoMissingAreAskedForAgain();
    void eachMisbehaviourEndsInAnErrorAndIsOvercome_data();
    void eachMisbehaviourEndsInAnErrorAndIsOvercome();
    void itMayGoWhileItStreams();
    void theReferenceIsWatched();
};

void TestTekScope::settingsAreAppliedAndReadBack()
{
    Scope scope;
    QVERIFY(scope.open());
    QVERIFY(!scope.peer().hasHeaders);
    auto config = scope.config();
    config.sampleRate = 6e9; // not among its rates
    config.triggerDelayUs = 0.5;
    config.triggerEdge = TriggerEdge::FallingEdge;
    config.triggerChannel = 3;
    const auto prepared = outcome(scope.digitizer().prepare(config));
    QVERIFY(!prepared); // the rate is none of the device's
    config.sampleRate = 12.5e9;
    config.analogChannels[1].verticalOffset = 0.1;
    const auto again = outcome(scope.digitizer().prepare(config));
    VERIFY_RESULT(again);
    QCOMPARE(again->sampleRate, 12.5e9);
    QCOMPARE(again->recordLength, 2000);
    QCOMPARE(again->analogChannel(2)->fullScale, 0.05);
    QCOMPARE(again->voltsPerCount(), 0.05 / 128.0);
    QCOMPARE(scope.peer().scale, 0.01);
    QCOMPARE(scope.peer().offset, 0.1);
    QCOMPARE(scope.peer().delay, 0.5e-6);
    QCOMPARE(scope.peer().triggerSource, QByteArray("CH3"));
    QCOMPARE(scope.peer().triggerSlope, QByteArray("FALL"));
    QCOMPARE(scope.peer().triggerLevel, 0.35);
}

void TestTekScope::B05_theEnabledChannelIsTheOneThatIsRecorded()
{
    Scope scope;
    QVERIFY(scope.open());
    auto config = scope.config();
    config.fidChannel = 1; // as files of older programs have it
    const auto prepared = outcome(scope.digitizer().prepare(config));
    VERIFY_RESULT(prepared);
    QCOMPARE(prepared->fidChannel, 2);
    QVERIFY(scope.bench.server.received().contains(":DATA:SOURCE CH2"));
}

void TestTekScope::severalEnabledChannelsAreRefused()
{
    Scope scope;
    QVERIFY(scope.open());
    auto config = scope.config();
    config.analogChannels[0].enabled = true;
    QVERIFY(!outcome(scope.digitizer().prepare(config)));
}

void TestTekScope::whatTheScopeRefusesIsSaid()
{
    Scope scope;
    QVERIFY(scope.open());
    scope.peer().scpi.fail(-221, "Settings conflict");
    const auto prepared = outcome(scope.digitizer().prepare(scope.config()));
    QVERIFY(!prepared);
    QVERIFY2(prepared.error().what.contains(QStringLiteral("Settings conflict")),
             qPrintable(prepared.error().text()));
    QVERIFY(scope.digitizer().isConnected());
}

void TestTekScope::everyRecordArrivesWhole_data()
{
    QTest::addColumn<int>("bytes");
    QTest::addColumn<int>("records");
    QTest::addColumn<int>("averages");
    QTest::newRow("one byte") << 1 << 1 << 1;
    QTest::newRow("two bytes") << 2 << 1 << 1;
    QTest::newRow("several records") << 1 << 5 << 1;
    QTest::newRow("averaged") << 2 << 1 << 10;
}

void TestTekScope::everyRecordArrivesWhole()
{
    QFETCH(int, bytes);
    QFETCH(int, records);
    QFETCH(int, averages);
    Scope scope;
    QVERIFY(scope.open());
    scope.peer().setTriggerRate(0.0); // as fast as it can
    auto config = scope.config();
    config.bytesPerPoint = bytes;
    config.multiRecord = records > 1;
    config.numRecords = records;
    config.blockAverage = averages > 1;
    config.numAverages = averages;
    const auto sink = scope.run(config);
    QVERIFY(sink);
    QCOMPARE(sink->shape().frames, records);
    QVERIFY(comesTrue([&] { return sink->transfers > 200; }));
    VERIFY_RESULT(outcome(scope.digitizer().stop()));
    QVERIFY(sink->flushed);
    QVERIFY(areWhole(*sink));
    // Nothing touches the sink afterwards.
    const quint64 transfers = sink->transfers;
    comesTrue([] { return false; }, 30ms);
    QCOMPARE(quint64(sink->transfers), transfers);
    QCOMPARE(scope.bench.device->state(), DeviceState::Ok);
}

void TestTekScope::recordsAreDiscardedWhileTheSinkIsGated()
{
    Scope scope;
    QVERIFY(scope.open());
    const auto sink = scope.run(scope.config());
    QVERIFY(sink);
    QVERIFY(comesTrue([&] { return sink->transfers > 3; }));
    sink->gated = true;
    const quint64 transfers = sink->transfers;
    const int sent = scope.peer().blocksSent;
    QVERIFY(comesTrue([&] { return scope.peer().blocksSent > sent + 5; }));
    QCOMPARE(quint64(sink->transfers), transfers);
    sink->gated = false;
    QVERIFY(comesTrue([&] { return sink->transfers > transfers + 3; }));
    VERIFY_RESULT(outcome(scope.digitizer().stop()));
    QVERIFY(areWhole(*sink));
}

void TestTekScope::nothingOfTheOldFrequenciesComesAfterDiscarding()
{
    for (const bool cuts : {false, true}) {
        Scope scope;
        QVERIFY(scope.open());
        scope.peer().cutsLastBlock = cuts;
        scope.peer().setTriggerRate(0.0);
        const auto sink = scope.run(scope.config());
        QVERIFY(sink);
        QVERIFY(comesTrue([&] { return sink->transfers > 50; }));
        sink->gated = true;
        scope.bench.server.clearRecord();
        VERIFY_RESULT(outcome(scope.digitizer().discardPending()));
        // The stream was left and begun anew.
        const QByteArray said = scope.bench.server.received();
        QVERIFY(said.contains("*CLS") && said.indexOf("CURVESTREAM?") > said.indexOf("*CLS"));
        const quint64 transfers = sink->transfers;
        sink->gated = false;
        QVERIFY(comesTrue([&] { return sink->transfers > transfers + 50; }));
        VERIFY_RESULT(outcome(scope.digitizer().stop()));
        QVERIFY(areWhole(*sink));
    }
}

void TestTekScope::theFrontPanelIsFreeAgainAfterARun_data()
{
    QTest::addColumn<bool>("closes");
    QTest::newRow("stopped") << false;
    QTest::newRow("closed in the middle") << true;
}

void TestTekScope::theFrontPanelIsFreeAgainAfterARun()
{
    QFETCH(bool, closes);
    Scope scope;
    QVERIFY(scope.open());
    const auto sink = scope.run(scope.config());
    QVERIFY(sink);
    QVERIFY(comesTrue([&] { return sink->transfers > 3; }));
    QVERIFY(scope.peer().isLocked && !scope.peer().isDisplayOn);
    VERIFY_RESULT(closes ? outcome(scope.digitizer().close()) : outcome(scope.digitizer().stop()));
    QVERIFY(comesTrue([&] { return !scope.peer().isLocked && scope.peer().isDisplayOn; }));
    QVERIFY(sink->flushed);
}

void TestTekScope::aRunThatCannotStartLeavesTheScopeFree()
{
    Scope scope;
    QVERIFY(scope.open());
    const auto prepared = outcome(scope.digitizer().prepare(scope.config()));
    VERIFY_RESULT(prepared);
    const auto sink = std::make_shared<RecordingSink>(prepared->recordShape());
    scope.peer().isLocked = true; // as far as the start may have come
    scope.peer().isDisplayOn = false;
    scope.bench.server.setMisbehaviour(Misbehaviour::Unplugged);
    const auto started = outcome(scope.digitizer().start(sink));
    QVERIFY(!started);
    QVERIFY(comesTrue([&] { return scope.bench.device->state() == DeviceState::Offline; }));
    const auto before = scope.bench.server.received().size();
    scope.bench.server.setMisbehaviour(Misbehaviour::None);
    QVERIFY(comesTrue([&] { return scope.bench.device->isConnected(); }));
    QVERIFY(comesTrue([&] { return !scope.peer().isLocked && scope.peer().isDisplayOn; }));
    // It is watched again, and takes the next run.
    QVERIFY(comesTrue([&] { return scope.bench.server.received().mid(before).contains(":ROSC:STATE?"); }));
    const auto records = scope.run(scope.config());
    QVERIFY(records);
    QVERIFY(comesTrue([&] { return records->transfers > 2; }));
    VERIFY_RESULT(outcome(scope.digitizer().stop()));
    QCOMPARE(sink->transfers.load(), quint64(0));
}

void TestTekScope::aRunGoesOnWhenTheScopeComesBack()
{
    Scope scope;
    QVERIFY(scope.open());
    const auto sink = scope.run(scope.config());
    QVERIFY(sink);
    QVERIFY(comesTrue([&] { return sink->transfers > 3; }));
    QList<Error> failures;
    connect(&scope.digitizer(), &Instrument::failed, this,
            [&](const Error &error) { failures.append(error); });
    scope.bench.server.setMisbehaviour(Misbehaviour::Unplugged);
    QVERIFY(comesTrue([&] { return scope.digitizer().state() == DeviceState::Offline; }));
    QCOMPARE(failures.size(), 1);
    QVERIFY(!failures.first().action.isEmpty());
    const quint64 transfers = sink->transfers;
    scope.bench.server.setMisbehaviour(Misbehaviour::None);
    QVERIFY(comesTrue([&] { return sink->transfers > transfers + 3; }));
    VERIFY_RESULT(outcome(scope.digitizer().stop()));
    QVERIFY(areWhole(*sink));
}

void TestTekScope::B13_aSilentStreamIsBegunAnew()
{
    Scope scope;
    scope.peer().setTriggerRate(500.0);
    QVERIFY(scope.bench.make(HardwareType::FtmwDigitizer, QStringLiteral("MSO64B"),
                             {{BC::Key::TekScope::quiet, 15}, {BC::Key::TekScope::watchdog, 1}}));
    VERIFY_RESULT(outcome(scope.digitizer().open()));
    const auto sink = scope.run(scope.config());
    QVERIFY(sink);
    QVERIFY(comesTrue([&] { return sink->transfers > 3; }));
    scope.bench.server.setMisbehaviour(Misbehaviour::Silence);
    scope.bench.server.clearRecord();
    QVERIFY(comesTrue([&] { return scope.bench.server.received().contains("CURVESTREAM?"); }));
    scope.bench.server.setMisbehaviour(Misbehaviour::None);
    const quint64 transfers = sink->transfers;
    QVERIFY(comesTrue([&] { return sink->transfers > transfers + 3; }));
    VERIFY_RESULT(outcome(scope.digitizer().stop()));
    QVERIFY(areWhole(*sink));
}

void TestTekScope::answersThatGoMissingAreAskedForAgain()
{
    Scope scope;
    QVERIFY(scope.open());
    scope.bench.link().setAnswerTime(60ms);
    scope.peer().dropsOneIn = 3;
    VERIFY_RESULT(outcome(scope.digitizer().prepare(scope.config())));
}

void TestTekScope::eachMisbehaviourEndsInAnErrorAndIsOvercome_data()
{
    QTest::addColumn<Misbehaviour>("misbehaviour");
    for (const auto misbehaviour : allMisbehaviours()) {
        if (misbehaviour != Misbehaviour::None)
            QTest::newRow(qPrintable(misbehaviourName(misbehaviour))) << misbehaviour;
    }
}

void TestTekScope::eachMisbehaviourEndsInAnErrorAndIsOvercome()
{
    QFETCH(Misbehaviour, misbehaviour);
    Scope scope;
    QVERIFY(scope.open());
    scope.bench.link().setAnswerTime(60ms);
    scope.bench.server.setMisbehaviour(misbehaviour);
    const auto prepared = outcome(scope.digitizer().prepare(scope.config()));
    QVERIFY(!prepared);
    QVERIFY2(prepared.error().where.contains(scope.digitizer().key().text()),
             qPrintable(prepared.error().text()));
    QVERIFY(!prepared.error().action.isEmpty());
    QVERIFY(comesTrue([&] { return scope.digitizer().state() == DeviceState::Offline; }));
    scope.bench.server.setMisbehaviour(Misbehaviour::None);
    scope.bench.link().setAnswerTime(1s);
    QVERIFY(comesTrue([&] { return scope.digitizer().isConnected(); }));
    const auto sink = scope.run(scope.config());
    QVERIFY(sink);
    QVERIFY(comesTrue([&] { return sink->transfers > 3; }));
    VERIFY_RESULT(outcome(scope.digitizer().stop()));
    QVERIFY(areWhole(*sink));
}

void TestTekScope::itMayGoWhileItStreams()
{
    for (int steps = 0; steps < 20; ++steps) {
        Scope scope;
        QVERIFY(scope.open());
        scope.peer().setTriggerRate(0.0);
        const auto prepared = outcome(scope.digitizer().prepare(scope.config()));
        VERIFY_RESULT(prepared);
        const auto sink = std::make_shared<RecordingSink>(prepared->recordShape());
        const auto starting = toFuture(scope.digitizer().start(sink));
        for (int i = 0; i < steps; ++i)
            QCoreApplication::processEvents();
        const auto ending = steps % 3 == 0 ? toFuture(scope.digitizer().discardPending())
                                           : toFuture(scope.digitizer().stop());
        for (int i = 0; i < steps / 2; ++i)
            QCoreApplication::processEvents();
        scope.bench.device.reset();
        QVERIFY(starting.isFinished() && ending.isFinished());
        QCoreApplication::processEvents();
    }
}

void TestTekScope::theReferenceIsWatched()
{
    Scope scope;
    scope.peer().setTriggerRate(500.0);
    QVERIFY(scope.bench.make(HardwareType::FtmwDigitizer, QStringLiteral("MSO64B"),
                             {{BC::Key::TekScope::quiet, 5}, {BC::Key::TekScope::externalReference, true}}));
    VERIFY_RESULT(outcome(scope.digitizer().open()));
    QVERIFY(scope.peer().hasReference);
    const auto &device = *scope.bench.device;
    QVERIFY(comesTrue([&] { return device.referenceLock() == ReferenceLock::Locked; }));
    scope.peer().isReferenceLocked = false;
    scope.bench.link().pollSoon();
    QVERIFY(comesTrue([&] { return device.referenceLock() == ReferenceLock::Unlocked; }));
    // A run asks it, and does not rely on what was read some time ago.
    scope.peer().isReferenceLocked = true;
    QCOMPARE(outcome(scope.digitizer().readReferenceLock()).value(), ReferenceLock::Locked);
}

QTEST_GUILESS_MAIN(TestTekScope)
#include "tst_tekscope.moc"
