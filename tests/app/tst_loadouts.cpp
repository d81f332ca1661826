// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk.h"
#include "persistence/stores/verify.h"
#include "tests/app/program.h"
#include "tests/instruments/wirelab.h"
#include "tests/support/testsupport.h"

#include <QSettings>
#include <QSignalSpy>
#include <QTest>

using namespace Chirpdeck;
using namespace Chirpdeck::Test;
using App::Console;
using App::Desk;

namespace {

QString openProblem(const ProblemModel &problems, const QString &id)
{
    for (int row = 0; row < problems.rowCount(); ++row) {
        const auto index = problems.index(row);
        if (problems.data(index, ProblemModel::OpenRole).toBool() &&
            problems.data(index, ProblemModel::IdRole).toString() == id)
            return problems.data(index, ProblemModel::WhatRole).toString();
    }
    return {};
}

} // namespace

/// The devices that the program starts with, and others in their place.
class LoadoutsTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_settings;
    std::unique_ptr<QTemporaryDir> m_data;

    std::unique_ptr<Console> makeConsole(const QString &loadout = {})
    {
        App::ConsoleOptions options;
        options.dataFolder = m_data->path();
        options.loadout = loadout;
        auto console = Console::create(options);
        return console ? std::move(*console) : nullptr;
    }
    static Result<void> use(Console &console, const QString &loadout)
    {
        auto using_ = toFuture(console.useLoadout(loadout));
        if (!QTest::qWaitFor([&] { return using_.isFinished(); }, Patience))
            return Error{QStringLiteral("the test waited in vain"), {}, {}};
        return using_.result();
    }

private slots:
    void init()
    {
        // The program's own, so that it can be started on the same settings.
        QCoreApplication::setOrganizationName(QStringLiteral("Chirpdeck"));
        QCoreApplication::setApplicationName(QStringLiteral("Chirpdeck"));
        m_settings = std::make_unique<QTemporaryDir>(inMemory());
        m_data = std::make_unique<QTemporaryDir>(inMemory());
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_settings->path());
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_settings->path());
    }

    void theCurrentLoadoutIsConnected()
    {
        WireLab lab;
        QVERIFY(lab.setUp());
        const auto console = makeConsole();
        QVERIFY(console);
        QCOMPARE(console->instruments().loadout.name, WireLab::loadoutName());
        const Desk desk(*console);
        for (const Instrument *device : console->instruments().all())
            QTRY_VERIFY2_WITH_TIMEOUT(device->isConnected(), qPrintable(device->key().text()), Patience);
        QVERIFY(console->findings().isEmpty());
    }

    void anotherLoadoutTakesThePlaceOfTheDevices()
    {
        WireLab lab;
        QVERIFY(lab.setUp());
        const QString simulated = LoadoutManager().names().constFirst();
        const auto console = makeConsole(simulated);
        QVERIFY(console);
        Desk desk(*console);
        QVERIFY(console->instruments().bench);
        QSignalSpy changed(console.get(), &Console::instrumentsChanged);
        QVERIFY(use(*console, WireLab::loadoutName()));
        QCOMPARE(changed.count(), 1);
        QVERIFY(!console->instruments().bench);
        for (const Instrument *device : console->instruments().all())
            QTRY_VERIFY2_WITH_TIMEOUT(device->isConnected(), qPrintable(device->key().text()), Patience);
        QCOMPARE(LoadoutManager().currentName(), WireLab::loadoutName());
        const ProfileManager profiles(standardDrivers());
        QVERIFY(profiles.find(WireLab::gasKey())->active);
        // The tiles are those of the new devices.
        const auto &tiles = desk.models().devices;
        const auto keys = [&tiles] {
            QStringList list;
            for (int row = 0; row < tiles.rowCount(); ++row)
                list.append(tiles.data(tiles.index(row), DeviceListModel::KeyRole).toString());
            return list;
        };
        QVERIFY(keys().filter(QStringLiteral("virtual")).isEmpty());
        QVERIFY(!keys().filter(WireLab::coldKey().text()).isEmpty());

        // Made anew from changed settings: nobody else has its port meanwhile.
        QVERIFY(use(*console, WireLab::loadoutName()));
        for (const Instrument *device : console->instruments().all())
            QTRY_VERIFY2_WITH_TIMEOUT(device->isConnected(), qPrintable(device->key().text()), Patience);
        QCOMPARE(lab.peer(WireLab::pulsesKey()).clientCount(), 1);

        QVERIFY(use(*console, simulated));
        QTRY_COMPARE_WITH_TIMEOUT(lab.peer(WireLab::pulsesKey()).clientCount(), 0, Patience);
        QVERIFY(!ProfileManager(standardDrivers()).find(WireLab::gasKey())->active);
        QVERIFY(!use(*console, QStringLiteral("Nowhere")));
        QCOMPARE(console->instruments().loadout.name, simulated);
    }

    void aLoadoutThatCannotBeMadeIsSaid()
    {
        LoadoutManager loadouts;
        Loadout broken = WireLab::loadout(QStringLiteral("Broken"));
        broken.devices[1].driver = QStringLiteral("Valon6000");
        QVERIFY(loadouts.put(broken));
        QVERIFY(loadouts.setCurrent(broken.name));
        const auto console = makeConsole();
        QVERIFY(console);
        QVERIFY(console->instruments().bench);
        Desk desk(*console);
        QVERIFY2(openProblem(desk.models().problems, QStringLiteral("loadout"))
                     .contains(QStringLiteral("Valon6000")),
                 qPrintable(openProblem(desk.models().problems, QStringLiteral("loadout"))));
        // What was asked for is never exchanged for something else.
        App::ConsoleOptions options;
        options.loadout = broken.name;
        QVERIFY(!Console::create(options));
        QVERIFY(use(*console, LoadoutManager().names().constFirst()));
        QVERIFY(openProblem(desk.models().problems, QStringLiteral("loadout")).isEmpty());
    }

    void settingsThatWereReplacedAreSaid()
    {
        WireLab lab;
        QVERIFY(lab.setUp());
        QSettings().setValue(WireLab::gasKey().text() + QStringLiteral("/rollingDataIntervalSec"), -7);
        const auto console = makeConsole();
        QVERIFY(console);
        QCOMPARE(console->findings().size(), 1);
        Desk desk(*console);
        QVERIFY(openProblem(desk.models().problems, QStringLiteral("deviceSettings"))
                    .contains(WireLab::gasKey().text()));
    }

    void theProgramRunsOnWiresWithoutAWindow()
    {
        WireLab lab;
        QVERIFY(lab.setUp());
        QSettings().sync();
        Program program;
        auto environment = program.processEnvironment();
        environment.insert(QStringLiteral("XDG_CONFIG_HOME"), m_settings->path());
        program.setProcessEnvironment(environment);
        program.setArguments({QStringLiteral("run"), QStringLiteral("--loadout"), WireLab::loadoutName(),
                              QStringLiteral("--shots"), QStringLiteral("40"), QStringLiteral("--data"),
                              m_data->path()});
        program.start();
        // The instruments answer from this thread.
        QVERIFY(QTest::qWaitFor([&] { return program.state() == QProcess::NotRunning; }, Patience));
        QVERIFY2(program.exitCode() == 0, program.readAllStandardError());
        const auto verified = verifyExperiment(DataFolder(m_data->path()).experimentPath(1));
        QCOMPARE(verified.state, VerifyState::Complete);

        const auto unknown =
            runProgram({QStringLiteral("run"), QStringLiteral("--loadout"), QStringLiteral("Basement"),
                        QStringLiteral("--data"), m_data->path()});
        QCOMPARE(unknown.code, 1);
        QVERIFY2(unknown.err.contains("Basement"), unknown.err);
        const auto both = runProgram({QStringLiteral("run"), QStringLiteral("--loadout"), QStringLiteral("A"),
                                      QStringLiteral("--replay"), m_data->path()});
        QCOMPARE(both.code, 2);
    }
};

QTEST_MAIN(LoadoutsTest)
#include "tst_loadouts.moc"
