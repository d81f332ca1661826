// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk.h"
#include "instruments/core/await.h"
#include "instruments/simulation/peers/peercatalogue.h"
#include "instruments/simulation/peers/peerserver.h"
#include "tests/support/testsupport.h"

#include <QAbstractItemModelTester>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Chirpdeck;
using App::Console;
using App::Desk;

namespace {

constexpr int Patience = 60000;

int rowOf(const QAbstractItemModel &model, int role, const QString &value)
{
    for (int row = 0; row < model.rowCount(); ++row) {
        if (model.data(model.index(row, 0), role).toString() == value)
            return row;
    }
    return -1;
}

} // namespace

/// The pages for hardware on the real console, without a window; instruments that are added are peers on this
/// computer.
class HardwareDeskTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        QCoreApplication::setOrganizationName(QStringLiteral("Chirpdeck"));
        QCoreApplication::setApplicationName(QStringLiteral("Chirpdeck"));
        m_settings = std::make_unique<QTemporaryDir>(Test::inMemory());
        m_data = std::make_unique<QTemporaryDir>(Test::inMemory());
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_settings->path());
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_settings->path());
        start();
    }
    void cleanup()
    {
        m_desk.reset();
        m_console.reset();
        m_peer.reset();
    }

    void aFreshInstallationHasAWorkingSimulatedLoadout()
    {
        auto &hardware = models().hardware;
        QCOMPARE(hardware.total(), 7);
        QCOMPARE(models().loadouts.current(), QStringLiteral("Simulated"));
        QTRY_COMPARE_WITH_TIMEOUT(hardware.simulatedCount(), 7, Patience);
        QTRY_COMPARE_WITH_TIMEOUT(hardware.attentionCount(), 0, Patience);
        const int flow = rowOf(hardware, HardwareModel::KeyRole, QStringLiteral("FlowController.virtual"));
        QVERIFY(flow >= 0);
        QTRY_COMPARE_WITH_TIMEOUT(hardware.data(hardware.index(flow), HardwareModel::UnitRole).toString(),
                                  QStringLiteral("sccm"), Patience);
    }

    void aRealDeviceIsAddedAndUsed()
    {
        const int port = serve("srsdg645");
        auto &wizard = models().addDevice;
        wizard.begin();
        wizard.setKind(static_cast<int>(HardwareType::PulseGenerator));
        wizard.steps()->next();
        wizard.setDriver(QStringLiteral("SRSDG645"));
        wizard.steps()->next();
        wizard.setProtocolIndex(static_cast<int>(wizard.protocols().indexOf(QStringLiteral("Network"))));
        wizard.connection()->setValueOf(BC::Key::Comm::ip, QStringLiteral("127.0.0.1"));
        wizard.connection()->setValueOf(BC::Key::Comm::port, static_cast<qint64>(port));
        wizard.test();
        QTRY_VERIFY_WITH_TIMEOUT(wizard.testState() != AddDeviceModel::Testing, Patience);
        QVERIFY2(wizard.testState() == AddDeviceModel::Answered, qPrintable(wizard.testTitle()));
        QVERIFY2(wizard.identity().contains(QStringLiteral("DG645")), qPrintable(wizard.identity()));
        QVERIFY(!wizard.traffic().isEmpty());
        wizard.steps()->next();
        wizard.steps()->next();
        wizard.setLabel(QStringLiteral("Timing"));
        wizard.setLoadoutIndex(1);
        QVERIFY2(wizard.steps()->canFinish(), qPrintable(wizard.steps()->problem()));
        QSignalSpy finished(&wizard, &AddDeviceModel::finished);
        wizard.finish();
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, Patience);
        QVERIFY(!wizard.hasDraft());

        // What using the new loadout would change is shown, and nothing has changed yet.
        auto &loadouts = models().loadouts;
        const QString made = QStringLiteral("My instrument");
        QTRY_COMPARE_WITH_TIMEOUT(loadouts.pending(), made, Patience);
        QVERIFY(!loadouts.pendingChanges().isEmpty());
        QCOMPARE(loadouts.current(), QStringLiteral("Simulated"));
        loadouts.confirmUse();
        QTRY_COMPARE_WITH_TIMEOUT(loadouts.current(), made, Patience);
        QVERIFY(loadouts.pending().isEmpty());
        auto &hardware = models().hardware;
        QTRY_VERIFY_WITH_TIMEOUT(stateOf(QStringLiteral("PulseGenerator.Timing")) == Status::Ok, Patience);
        QCOMPARE(hardware.total(), 7);
        QCOMPARE(hardware.simulatedCount(), 6);
        // The timing of the simulated generator went over to it.
        const auto &pulses = m_console->instruments().loadout.pulseGenerators;
        QCOMPARE(pulses.size(), 1);
        QCOMPARE(pulses.constFirst().key().text(), QStringLiteral("PulseGenerator.Timing"));
        QCOMPARE(pulses.constFirst().repRateHz, 10.0);
    }

    void aDraftIsThereAfterARestart()
    {
        auto &wizard = models().addDevice;
        wizard.setKind(static_cast<int>(HardwareType::FlowController));
        wizard.setDriver(QStringLiteral("Mks946"));
        wizard.choosePort(QStringLiteral("/dev/ttyS99"));
        wizard.setLabel(QStringLiteral("Gas"));
        const auto draft = wizard.draft();
        m_desk.reset();
        m_console.reset();
        start();
        QCOMPARE(models().addDevice.draft(), draft);
        QCOMPARE(models().addDevice.chosenPort(), QStringLiteral("/dev/ttyS99"));
    }

    void aDeviceThatCannotBeAddedLeavesNothing()
    {
        auto &wizard = models().addDevice;
        wizard.setKind(static_cast<int>(HardwareType::FlowController));
        wizard.setDriver(QStringLiteral("VirtualFlowController"));
        wizard.setLabel(QStringLiteral("Spare"));
        wizard.setLoadoutIndex(0);
        // Somebody takes the name meanwhile.
        QVERIFY(m_console->profiles().create(HardwareType::FlowController, QStringLiteral("Spare"),
                                             QStringLiteral("Mks946")));
        wizard.finish();
        QTRY_VERIFY_WITH_TIMEOUT(!wizard.saving(), Patience);
        QVERIFY(wizard.hasDraft());
        QVERIFY(!wizard.steps()->canFinish());
        QCOMPARE(m_console->profiles().find({HardwareType::FlowController, QStringLiteral("Spare")})->driver,
                 QStringLiteral("Mks946"));
    }

    void aSetPointReachesTheDeviceAndCanBeTakenBack()
    {
        waitUntilConnected();
        auto &device = models().device;
        device.open(QStringLiteral("FlowController.virtual"));
        auto *live = device.live();
        QTRY_VERIFY_WITH_TIMEOUT(rowOf(*live, LiveListModel::IdRole, QStringLiteral("Flow1")) >= 0, Patience);
        const int row = rowOf(*live, LiveListModel::IdRole, QStringLiteral("Flow1"));
        const auto value = [&] { return live->data(live->index(row), LiveListModel::ValueRole).toDouble(); };
        const auto pending = [&] {
            return live->data(live->index(row), LiveListModel::PendingRole).toBool();
        };
        QCOMPARE(value(), 20.0);
        live->set(row, 33.0);
        QTRY_VERIFY_WITH_TIMEOUT(!pending(), Patience);
        QCOMPARE(value(), 33.0);
        auto *flow = m_console->instruments().flowControllers.front().get();
        auto asked = runOn(flow, [flow] { return flow->config().channels.constFirst().setPoint; });
        asked.waitForFinished();
        QCOMPARE(asked.result(), 33.0);
        live->revert(row);
        QTRY_VERIFY_WITH_TIMEOUT(!pending() && value() == 20.0, Patience);
    }

    // Each control of each kind of device that is there can be set to what it is.
    void everyControlOfTheSimulatedBenchAnswers()
    {
        waitUntilConnected();
        for (const auto *instrument : m_console->instruments().all()) {
            models().device.open(instrument->key().text());
            auto *live = models().device.live();
            const QAbstractItemModelTester tester(live);
            QTest::qWait(300);
            for (int row = 0; row < live->rowCount(); ++row) {
                const auto at = live->index(row);
                const int kind = live->data(at, LiveListModel::KindRole).toInt();
                if (kind != LiveListModel::Number && kind != LiveListModel::Toggle)
                    continue;
                live->set(row, live->data(at, LiveListModel::ValueRole).toDouble());
                QTRY_VERIFY_WITH_TIMEOUT(!live->data(live->index(row), LiveListModel::PendingRole).toBool(),
                                         Patience);
                QVERIFY2(live->data(live->index(row), LiveListModel::ProblemRole).toString().isEmpty(),
                         qPrintable(instrument->key().text() + QLatin1Char(' ') +
                                    live->data(live->index(row), LiveListModel::IdRole).toString()));
            }
        }
    }

    void everythingIsReadOnlyUnderARunAndSaysWhy()
    {
        waitUntilConnected();
        useFolder();
        QVERIFY(m_console->loadouts().put(copyOf(QStringLiteral("Other"))));
        models().device.open(QStringLiteral("FlowController.virtual"));
        auto *live = models().device.live();
        QTRY_VERIFY_WITH_TIMEOUT(live->rowCount() > 0, Patience);
        Acquisition::RunRequest request;
        request.type = FtmwType::Forever;
        QTRY_VERIFY_WITH_TIMEOUT(models().run.canStart(), Patience);
        models().run.start(request);
        QTRY_VERIFY_WITH_TIMEOUT(models().run.running(), Patience);
        const QString reason = models().hardware.lockedReason();
        QVERIFY(!reason.isEmpty());
        QCOMPARE(models().device.lockedReason(), reason);
        const int row = rowOf(*live, LiveListModel::IdRole, QStringLiteral("Flow1"));
        live->set(row, 44.0);
        QTRY_COMPARE_WITH_TIMEOUT(live->data(live->index(row), LiveListModel::ProblemRole).toString(), reason,
                                  Patience);
        QVERIFY(!models().device.canApply());
        models().loadouts.askUse(QStringLiteral("Other"));
        models().loadouts.confirmUse();
        QCOMPARE(models().loadouts.problem(), reason);
        QCOMPARE(models().loadouts.current(), QStringLiteral("Simulated"));
        models().run.stop();
        QTRY_VERIFY_WITH_TIMEOUT(!models().run.running(), Patience);
        QVERIFY(models().hardware.lockedReason().isEmpty());
    }

    void settingsAreAppliedToTheDevice()
    {
        waitUntilConnected();
        auto &device = models().device;
        device.open(QStringLiteral("FlowController.virtual"));
        auto *settings = device.settings();
        const int row = rowOf(*settings, FieldListModel::KeyRole, BC::Key::HW::critical);
        QVERIFY(row >= 0);
        const bool before = settings->data(settings->index(row), FieldListModel::FlagRole).toBool();
        settings->setFlag(row, !before);
        QCOMPARE(device.changedCount(), 1);
        QSignalSpy applied(&device, &DeviceModel::applied);
        device.apply();
        QTRY_VERIFY_WITH_TIMEOUT(!device.applying(), Patience);
        QVERIFY2(applied.count() == 1, qPrintable(device.problem()));
        const HardwareKey key(HardwareType::FlowController, QStringLiteral("virtual"));
        QCOMPARE(DeviceSettingsStore(key).get<bool>(BC::Key::HW::critical, before), !before);
        QTRY_VERIFY_WITH_TIMEOUT(stateOf(key.text()) == Status::Simulated, Patience);
    }

    void loadoutsAreCopiedRenamedWrittenReadAndDeleted()
    {
        auto &loadouts = models().loadouts;
        const QAbstractItemModelTester tester(&loadouts);
        loadouts.duplicate(QStringLiteral("Simulated"), QStringLiteral("Copy"));
        QVERIFY2(loadouts.problem().isEmpty(), qPrintable(loadouts.problem()));
        loadouts.rename(QStringLiteral("Copy"), QStringLiteral("Ka band"));
        QCOMPARE(loadouts.names(), QStringList({QStringLiteral("Simulated"), QStringLiteral("Ka band")}));
        const QString path = m_data->filePath(QStringLiteral("ka.json"));
        loadouts.exportTo(QStringLiteral("Ka band"), path);
        loadouts.remove(QStringLiteral("Ka band"));
        QCOMPARE(loadouts.count(), 1);
        loadouts.importFrom(path);
        QCOMPARE(loadouts.names(), QStringList({QStringLiteral("Simulated"), QStringLiteral("Ka band")}));
        QCOMPARE(loadouts.data(loadouts.index(1), LoadoutModel::BandRole).toString(),
                 loadouts.data(loadouts.index(0), LoadoutModel::BandRole).toString());
        loadouts.importFrom(m_data->filePath(QStringLiteral("nothing.json")));
        QVERIFY(!loadouts.problem().isEmpty());
    }

    void theDoctorFindsTheInstrumentThatIsNotThere()
    {
        const HardwareKey key(HardwareType::FlowController, QStringLiteral("Gas"));
        QVERIFY(m_console->profiles().create(key.type(), key.label(), QStringLiteral("Mks946")));
        auto &doctor = models().doctor;
        doctor.examine(key.text());
        QTRY_VERIFY_WITH_TIMEOUT(!doctor.finding().isEmpty() && !doctor.running(), Patience);
        QVERIFY(!doctor.healthy());
        QVERIFY(!doctor.advice().isEmpty());
        QCOMPARE(doctor.data(doctor.index(0), DoctorModel::WordRole).toString(),
                 QStringLiteral("Stops here"));
        QVERIFY(doctor.count() >= 4);
        QCOMPARE(doctor.data(doctor.index(doctor.count() - 1), DoctorModel::WordRole).toString(),
                 QStringLiteral("Not tried"));
    }

    void theDoctorTellsAWrongInstrumentFromASilentOne_data()
    {
        QTest::addColumn<QString>("peer");
        QTest::addColumn<bool>("silent");
        QTest::addColumn<QString>("failed");
        QTest::newRow("right") << "srsdg645" << false << "";
        QTest::newRow("silent") << "srsdg645" << true << "answers";
        QTest::newRow("another one") << "lakeshore218" << false << "right";
    }
    void theDoctorTellsAWrongInstrumentFromASilentOne()
    {
        QFETCH(QString, peer);
        QFETCH(bool, silent);
        QFETCH(QString, failed);
        const int port = serve(qPrintable(peer));
        if (silent)
            m_peer->setMisbehaviour(Misbehaviour::Silence);
        const HardwareKey key(HardwareType::PulseGenerator, QStringLiteral("Timing"));
        QVERIFY(m_console->profiles().create(key.type(), key.label(), QStringLiteral("SRSDG645")));
        const auto *driver = m_console->drivers()->find(key.type(), u"SRSDG645");
        DeviceSettingsStore store(key);
        store.applyRegisteredSettings(*driver);
        CommSettings comm = DeviceSettings(*driver).comm;
        comm.type = CommType::Tcp;
        comm.timeoutMs = 500;
        comm.values = {{BC::Key::Comm::ip, QStringLiteral("127.0.0.1")}, {BC::Key::Comm::port, port}};
        QVERIFY(store.changeComm(*driver, comm));
        auto &doctor = models().doctor;
        doctor.examine(key.text());
        QTRY_VERIFY_WITH_TIMEOUT(!doctor.finding().isEmpty() && !doctor.running(), Patience);
        QCOMPARE(doctor.healthy(), failed.isEmpty());
        const int row = rowOf(doctor, DoctorModel::WordRole, QStringLiteral("Stops here"));
        const QStringList order{QStringLiteral("seen"), QStringLiteral("open"), QStringLiteral("answers"),
                                QStringLiteral("right")};
        QCOMPARE(row, static_cast<int>(order.indexOf(failed)));
        QVERIFY(!doctor.traffic().isEmpty());
    }

private:
    void start()
    {
        App::ConsoleOptions options;
        options.seed = 1;
        options.recordLength = 1000;
        auto console = Console::create(options);
        QVERIFY(console);
        m_console = std::move(*console);
        m_desk = std::make_unique<Desk>(*m_console);
    }
    ModelRegistry &models() { return m_desk->models(); }
    void waitUntilConnected()
    {
        QTRY_VERIFY_WITH_TIMEOUT(stateOf(QStringLiteral("FlowController.virtual")) == Status::Simulated,
                                 Patience);
    }
    Status::State stateOf(const QString &key)
    {
        auto &hardware = models().hardware;
        const int row = rowOf(hardware, HardwareModel::KeyRole, key);
        return row < 0 ? Status::NotSetUp
                       : hardware.data(hardware.index(row), HardwareModel::StateRole).value<Status::State>();
    }
    Loadout copyOf(const QString &name)
    {
        Loadout copy = *m_console->loadouts().find(QStringLiteral("Simulated"));
        copy.name = name;
        return copy;
    }
    void useFolder()
    {
        auto &storage = models().storage;
        storage.propose(m_data->filePath(QStringLiteral("runs")));
        QTRY_VERIFY_WITH_TIMEOUT(storage.proposalUsable(), Patience);
        storage.choose();
        QTRY_VERIFY_WITH_TIMEOUT(storage.chosen(), Patience);
    }
    // The port at which the instrument listens; 0 where it cannot.
    int serve(const char *name)
    {
        m_peer = std::make_unique<PeerServer>(findPeer(QLatin1String(name))->make());
        const auto port = m_peer->listenTcp();
        return port ? *port : 0;
    }

    std::unique_ptr<QTemporaryDir> m_settings, m_data;
    std::unique_ptr<Console> m_console;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<PeerServer> m_peer;
};

QTEST_GUILESS_MAIN(HardwareDeskTest)
#include "tst_hardware.moc"
