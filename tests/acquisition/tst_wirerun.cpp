// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/experiment/experimentfiles.h"
#include "instruments/core/await.h"
#include "persistence/stores/verify.h"
#include "tests/acquisition/runharness.h"
#include "tests/instruments/wirelab.h"
#include "tests/instruments/settingsfolder.h"

using namespace Chirpdeck;
using namespace Chirpdeck::Acquisition;
using namespace Chirpdeck::Test;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(Chirpdeck::HardwareKey)

namespace {

constexpr int Patience = 60000;

RunRequest shots(quint64 target)
{
    RunRequest request;
    request.targetShots = target;
    request.auxIntervalSeconds = 1;
    return request;
}

/// The devices of the current loadout, as the program makes them.
std::shared_ptr<InstrumentSet> currentDevices()
{
    const auto registry = standardDrivers();
    const ProfileManager profiles(registry);
    const LoadoutManager loadouts;
    PartsSource source;
    source.registry = registry;
    source.profiles = &profiles;
    auto made = loadouts.make(loadouts.currentName(), nullptr, source);
    return made ? std::shared_ptr<InstrumentSet>(std::move(*made)) : nullptr;
}

/// Every record of the scope is the same: the sums must be as many times it as there were shots.
bool areWhole(const FidList &fids)
{
    if (fids.isEmpty())
        return false;
    const auto frame = fids.frame(0);
    for (std::size_t i = 0; i < frame.size(); ++i) {
        const auto one = TekScopePeer::sample(static_cast<int>(i), 1);
        if (frame[i] != static_cast<qint64>(fids.shots) * one)
            return false;
    }
    return true;
}

/// The sums with which a run has ended.
FidList lastSums(const RunHarness &run)
{
    return run.snapshots.empty() ? FidList() : run.snapshots.back().fids;
}

/// The columns of auxdata.csv that begin so, row by row; empty cells where nothing was read.
QList<QStringList> auxRows(const QString &path, const QString &prefix)
{
    const auto lines = contentOf(path + QStringLiteral("/auxdata.csv")).split('\n');
    const auto cells = [](const QByteArray &line) { return QString::fromUtf8(line).split(QLatin1Char(';')); };
    const QStringList header = cells(lines.constFirst());
    QList<QStringList> rows;
    for (qsizetype row = 1; row < lines.size(); ++row) {
        if (lines[row].trimmed().isEmpty())
            continue;
        const QStringList all = cells(lines[row]);
        QStringList picked;
        for (qsizetype i = 0; i < header.size() && i < all.size(); ++i) {
            if (header[i].startsWith(prefix))
                picked.append(all[i].trimmed());
        }
        rows.append(picked);
    }
    return rows;
}

} // namespace

/// Runs on instruments at serial lines, at the network and behind a bus, through the devices' own drivers.
class WireRunTest : public QObject
{
    Q_OBJECT

private:
    SettingsFolder m_settings;

private slots:
    void initTestCase()
    {
        qRegisterMetaType<RunStatus>();
        qRegisterMetaType<Snapshot>();
        qRegisterMetaType<Problem>();
    }
    void init() { m_settings.clear(); }

    void completes()
    {
        WireLab lab;
        QVERIFY(lab.setUp());
        const auto devices = currentDevices();
        QVERIFY(devices);
        QVERIFY(!devices->bench);
        for (const Instrument *device : devices->all())
            QVERIFY(!device->isSimulated());
        RunHarness run(devices);
        run.engine->start(shots(50));
        QVERIFY(run.waitForEnd());
        QCOMPARE(run.outcomes.front(), RunOutcome::Complete);
        QVERIFY(!run.status.simulated);
        const auto sums = lastSums(run);
        QVERIFY(areWhole(sums));
        QVERIFY(sums.shots >= 50);
        QCOMPARE(verifyExperiment(run.path(1)).state, VerifyState::Complete);
        const auto loaded = loadExperiment(run.path(1));
        QVERIFY(loaded);
        QCOMPARE(loaded->experiment->hardware.size(), std::size_t(7));
        // What the instruments were really set to.
        QVERIFY(lab.peer(WireLab::busKey()).received().contains("5760"));
        QVERIFY(lab.peer(WireLab::downKey()).received().contains("5120"));
        QVERIFY(!lab.peer(WireLab::scopeKey()).received().isEmpty());
        QVERIFY(static_cast<TekScopePeer &>(lab.peer(WireLab::scopeKey()).peer()).recordLength == 5000);
    }

    void goesOnWithoutADeviceThatItDoesNotNeed()
    {
        WireLab lab;
        QVERIFY(lab.setUp());
        RunHarness run(currentDevices());
        RunRequest request = shots(0);
        request.type = FtmwType::Forever;
        run.engine->start(request);
        QVERIFY(run.waitForState(RunState::Acquiring));
        const QString path = run.path(1);
        const QString cold = WireLab::coldKey().text();
        QTRY_VERIFY_WITH_TIMEOUT(!run.instruments->find(WireLab::coldKey())->readings().isEmpty(), Patience);
        QTRY_VERIFY_WITH_TIMEOUT(auxRows(path, cold).size() >= 2, Patience);
        lab.unplug(WireLab::coldKey());
        QTRY_VERIFY_WITH_TIMEOUT(run.problem(cold), Patience);
        QCOMPARE(run.problem(cold)->severity, Problem::Severity::Warning);
        QVERIFY2(!run.problem(cold)->error.action.isEmpty(), qPrintable(run.problem(cold)->error.text()));
        const auto before = run.status.shots;
        const auto rowsBefore = auxRows(path, cold).size();
        QTRY_VERIFY_WITH_TIMEOUT(run.status.shots > before + 100, Patience);
        QTRY_VERIFY_WITH_TIMEOUT(auxRows(path, cold).size() > rowsBefore + 1, Patience);
        QCOMPARE(run.status.state, RunState::Acquiring);
        run.engine->stop();
        QVERIFY(run.waitForEnd());
        QCOMPARE(run.outcomes.front(), RunOutcome::Stopped);
        QVERIFY(areWhole(lastSums(run)));
        QCOMPARE(verifyExperiment(path).state, VerifyState::Complete);
        // Nothing is recorded of it any more, and of the others everything.
        const auto last = auxRows(path, cold).constLast();
        QVERIFY2(std::all_of(last.begin(), last.end(),
                             [](const QString &cell) {
                                 return cell.isEmpty() ||
                                        cell.contains(QLatin1String("nan"), Qt::CaseInsensitive);
                             }),
                 qPrintable(last.join(QLatin1Char('|'))));
        const auto gas = auxRows(path, WireLab::gasKey().text());
        for (const auto &row : gas)
            QVERIFY(!row.contains(QString()));
        // Plugged in again it is there for the next run.
        lab.peer(WireLab::coldKey()).setMisbehaviour(Misbehaviour::None);
        QTRY_VERIFY_WITH_TIMEOUT(!run.problem(cold), Patience);
    }

    void endsWithItsDataWhenADeviceGoesThatItNeeds_data()
    {
        QTest::addColumn<HardwareKey>("key");
        QTest::newRow("digitizer") << WireLab::scopeKey();
        QTest::newRow("pulse generator") << WireLab::pulsesKey();
        QTest::newRow("oscillator at a serial line") << WireLab::downKey();
        QTest::newRow("controller of the bus") << WireLab::busKey();
    }
    void endsWithItsDataWhenADeviceGoesThatItNeeds()
    {
        QFETCH(HardwareKey, key);
        WireLab lab;
        QVERIFY(lab.setUp());
        RunHarness run(currentDevices());
        run.engine->start(shots(1000000));
        QTRY_VERIFY_WITH_TIMEOUT(run.status.shots > 40, Patience);
        const auto before = run.status.shots;
        lab.unplug(key);
        QVERIFY(run.waitForEnd());
        QCOMPARE(run.outcomes.front(), RunOutcome::Failed);
        QVERIFY(run.problem(key.text()));
        QCOMPARE(run.problem(key.text())->severity, Problem::Severity::Fault);
        QVERIFY(run.status.shots >= before);
        QVERIFY(areWhole(lastSums(run)));
        const auto loaded = loadExperiment(run.path(1));
        QVERIFY(loaded);
        QCOMPARE(verifyExperiment(run.path(1)).state, VerifyState::Complete);
        QVERIFY(!run.saves.empty());
        QCOMPARE(run.saves.back(), run.status.shots);
    }

    void aSettingThatCannotWorkIsNamedAndTheOthersAreThere()
    {
        WireLab lab;
        QVERIFY(lab.setUp());
        const auto registry = standardDrivers();
        const DriverInfo &valon = *registry->find(HardwareType::Clock, QStringLiteral("Valon5009"));
        QVERIFY(
            DeviceSettingsStore(WireLab::downKey())
                .changeComm(
                    valon,
                    {CommType::Rs232, 500, {}, {{BC::Key::Comm::rs232id, QStringLiteral("/dev/nowhere7")}}}));
        const DriverInfo &synthesizer = *registry->find(HardwareType::Clock, QStringLiteral("HP83712B"));
        QVERIFY(DeviceSettingsStore(WireLab::upKey())
                    .changeComm(synthesizer,
                                {CommType::Gpib,
                                 500,
                                 {},
                                 {{BC::Key::Comm::gpibController, QStringLiteral("GpibController.Old")},
                                  {BC::Key::Comm::gpibAddress, 19}}}));
        const auto devices = currentDevices();
        QVERIFY(devices);
        devices->startThreads();
        const auto opened = [&](const HardwareKey &key) {
            auto *device = devices->find(key);
            auto opening = runOn(device, [device] { return device->open(); });
            const bool isDone = QTest::qWaitFor([&] { return opening.isFinished(); }, Patience);
            return isDone ? opening.result() : Result<void>(Error{QStringLiteral("never"), {}, {}});
        };
        const auto down = opened(WireLab::downKey());
        QVERIFY(!down);
        QVERIFY2(down.error().where.contains(WireLab::downKey().text()) &&
                     down.error().text().contains(QStringLiteral("/dev/nowhere7")) &&
                     !down.error().action.isEmpty(),
                 qPrintable(down.error().text()));
        const auto up = opened(WireLab::upKey());
        QVERIFY(!up);
        QVERIFY2(up.error().where.contains(WireLab::upKey().text()) &&
                     up.error().what.contains(QStringLiteral("GpibController.Old")) &&
                     !up.error().action.isEmpty(),
                 qPrintable(up.error().text()));
        QVERIFY(opened(WireLab::gasKey()));
    }

    void digitizersHaveAThreadOfTheirOwnAndTheOthersShareOne()
    {
        WireLab lab;
        QVERIFY(lab.setUp());
        const auto registry = standardDrivers();
        ProfileManager profiles(registry);
        auto gas = *profiles.find(WireLab::gasKey());
        gas.threaded = true;
        QVERIFY(profiles.change(gas));
        const auto devices = currentDevices();
        QVERIFY(devices);
        devices->startThreads();
        const auto threadOf = [&](const HardwareKey &key) { return devices->find(key)->thread(); };
        QThread *shared = threadOf(WireLab::coldKey());
        QCOMPARE(threadOf(WireLab::pulsesKey()), shared);
        QCOMPARE(threadOf(WireLab::upKey()), shared);
        QCOMPARE(threadOf(WireLab::busKey()), shared);
        QVERIFY(threadOf(WireLab::scopeKey()) != shared);
        QVERIFY(threadOf(WireLab::gasKey()) != shared);
        QVERIFY(threadOf(WireLab::gasKey()) != threadOf(WireLab::scopeKey()));
        QVERIFY(shared != QThread::currentThread());
    }
};

QTEST_GUILESS_MAIN(WireRunTest)
#include "tst_wirerun.moc"
